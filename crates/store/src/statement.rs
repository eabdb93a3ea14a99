//! A statement: one SQL text for both engines, written once and known by name.

use std::sync::OnceLock;

/// One SQL statement with `$1` parameters, in the subset that SQLite and PostgreSQL read alike.
pub struct Statement {
    /// The name it has in its file, for the log and for tests.
    pub name: &'static str,
    /// The text as written.
    pub sql: &'static str,
    sqlite: OnceLock<String>,
    postgres: OnceLock<String>,
}

impl Statement {
    /// A statement; made by the `statements!` macro only, so that every one of them is on its file's list.
    pub const fn new(name: &'static str, sql: &'static str) -> Self {
        Self {
            name,
            sql,
            sqlite: OnceLock::new(),
            postgres: OnceLock::new(),
        }
    }

    /// The text for SQLite: `$n` becomes `?n`. Bound as `$n`, SQLite would number parameters by first appearance
    /// and silently swap values.
    pub fn sqlite(&self) -> &str {
        self.sqlite.get_or_init(|| self.sql.replace('$', "?"))
    }

    /// The text for PostgreSQL: `json_each` becomes `jsonb_each`. Its `json` is text that is read anew for each value taken
    /// from it: for 100,000 rows of six values that is 2.5 times the work.
    pub fn postgres(&self) -> &str {
        self.postgres
            .get_or_init(|| self.sql.replace("json_each(", "jsonb_each("))
    }
}

/// Defines the statements of a file and the list `ALL` of them.
macro_rules! statements {
    ($( $(#[$doc:meta])* $name:ident = $sql:expr; )*) => {
        $( $(#[$doc])* static $name: crate::Statement = crate::Statement::new(stringify!($name), $sql); )*
        pub(crate) static ALL: &[&crate::Statement] = &[$(&$name),*];
    };
}
