//! Which steps of the schema a database has, beside those that this program knows.

use std::fmt;

use crate::value::values;
use crate::{DbError, Tx, migrate};

statements! {
    NEWEST_STEP = "SELECT coalesce(max(version), 0) FROM schema_steps";
}

/// The newest step that a database has; 0 where it has none.
pub fn newest_step(tx: &mut Tx<'_>) -> Result<i64, DbError> {
    tx.get(&NEWEST_STEP, values![], |row| row.get(0))
}

/// The newest step that this program knows.
pub fn known_step() -> i64 {
    migrate::STEPS.last().map_or(0, |step| step.version)
}

/// The tables that a database with the steps up to `step` has.
pub fn tables(step: i64) -> Vec<&'static str> {
    let lines = || {
        let steps = migrate::STEPS.iter().filter(|known| known.version <= step);
        steps.flat_map(|step| step.sqlite.lines())
    };
    let named = |line: &'static str, before: &str| line.strip_prefix(before)?.split([' ', '(', ';']).next();
    let dropped: Vec<&str> = lines().filter_map(|line| named(line, "DROP TABLE ")).collect();
    let mut tables: Vec<&str> = lines()
        .filter_map(|line| named(line, "CREATE TABLE "))
        .filter(|table| !dropped.contains(table))
        .collect();
    tables.push("schema_steps");
    tables
}

/// How a database's schema stands to this program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It has every step, and no other.
    Current(i64),
    /// It lacks steps, by name.
    Behind(Vec<&'static str>),
    /// It was written by a newer program.
    Newer {
        /// The newest step it has.
        found: i64,
        /// The newest step this program knows.
        known: i64,
    },
}

impl Standing {
    /// How a database whose newest step is `found` stands.
    pub fn of(found: i64) -> Self {
        let known = known_step();
        if found > known {
            return Self::Newer { found, known };
        }
        let missing: Vec<_> = migrate::STEPS
            .iter()
            .filter(|step| step.version > found)
            .map(|step| step.name.trim_end_matches(".sql"))
            .collect();
        if missing.is_empty() {
            Self::Current(found)
        } else {
            Self::Behind(missing)
        }
    }

    /// Whether this program can work with it as it is.
    pub fn is_current(&self) -> bool {
        matches!(self, Self::Current(_))
    }
}

impl fmt::Display for Standing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Current(step) => write!(f, "the schema is current (step {step})"),
            Self::Behind(missing) => write!(f, "the schema lacks {}", missing.join(", ")),
            Self::Newer { found, known } => {
                write!(
                    f,
                    "the schema has step {found}, and this program knows steps up to {known}"
                )
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_schema_is_current_behind_or_newer() {
        let known = known_step();
        assert!(Standing::of(known).is_current());
        let newer = Standing::of(known + 1);
        assert!(!newer.is_current() && newer.to_string().contains(&format!("step {}", known + 1)));
        let Standing::Behind(missing) = Standing::of(0) else {
            panic!("an empty database lacks every step")
        };
        assert_eq!(missing.first(), Some(&"0001_first_flow"));
        let tables = tables(1);
        assert!(tables.contains(&"invitations") && tables.contains(&"schema_steps"));
    }
}
