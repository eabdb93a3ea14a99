//! Many rows as one parameter that both engines read alike: a JSON object, whose members `json_each` gives as rows.

use std::collections::HashSet;
use std::fmt::{Display, Write};

/// Rows by their keys, which need no escapes; a row is JSON.
pub(crate) fn keyed(rows: impl IntoIterator<Item = (impl Display, impl Display)>) -> String {
    let mut json = String::from("{");
    for (key, row) in rows {
        let comma = if json.len() > 1 { "," } else { "" };
        // Writing to a text cannot fail.
        let _ = write!(json, "{comma}\"{key}\":{row}");
    }
    json.push('}');
    json
}

/// Rows by their positions.
pub(crate) fn rows(rows: impl IntoIterator<Item = serde_json::Value>) -> String {
    keyed(rows.into_iter().enumerate())
}

/// Keys alone, such as those that a statement is about; each once, because a member that comes twice is two rows on SQLite and one
/// on PostgreSQL.
pub(crate) fn keys(keys: impl IntoIterator<Item = impl Display>) -> String {
    let mut seen = HashSet::new();
    let once = keys.into_iter().map(|key| key.to_string());
    keyed(once.filter(|key| seen.insert(key.clone())).map(|key| (key, 0)))
}

/// Keys of rows, from [`keys`] as the parameter `$n`.
macro_rules! listed {
    ($n:literal) => {
        concat!("(SELECT CAST(e.key AS BIGINT) FROM json_each(", $n, ") AS e)")
    };
}
pub(crate) use listed;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_members_of_an_object() {
        assert_eq!(keys([3, 14]), r#"{"3":0,"14":0}"#);
        assert_eq!(keys([3, 14, 3]), r#"{"3":0,"14":0}"#);
        assert_eq!(keys([""; 0]), "{}");
        let made = rows([serde_json::json!(["a\"b", null]), serde_json::json!([])]);
        assert_eq!(made, r#"{"0":["a\"b",null],"1":[]}"#);
    }
}
