//! What a backup says of itself.

use std::collections::BTreeMap;

use guildhall_domain::clock::Instant;
use guildhall_store::backup::Contents;
use serde::{Deserialize, Serialize};

use crate::texts::rfc3339;

/// What a backup must hold.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// The version of the program that made it.
    pub guildhall: String,
    /// The engine: `sqlite`.
    pub engine: String,
    /// The newest step of the schema.
    pub schema_step: i64,
    /// When it was made.
    pub made_at: String,
    /// Its length.
    pub bytes: u64,
    /// Its SHA-256, in hex.
    pub sha256: String,
    /// Whether the server key lies beside it.
    pub has_key: bool,
    /// How many rows each table has.
    pub rows: BTreeMap<String, i64>,
}

impl Manifest {
    pub(super) fn new(contents: Contents, bytes: u64, sha256: String, has_key: bool, now: Instant) -> Self {
        Self {
            guildhall: env!("CARGO_PKG_VERSION").to_owned(),
            engine: "sqlite".to_owned(),
            schema_step: contents.schema_step,
            made_at: rfc3339(now),
            bytes,
            sha256,
            has_key,
            rows: contents.rows,
        }
    }

    pub(super) fn to_json(&self) -> Result<String, String> {
        serde_json::to_string_pretty(self)
            .map(|text| text + "\n")
            .map_err(|e| e.to_string())
    }

    pub(super) fn from_json(text: &str) -> Result<Self, String> {
        let manifest: Self = serde_json::from_str(text).map_err(|e| e.to_string())?;
        if manifest.engine == "sqlite" {
            Ok(manifest)
        } else {
            Err(format!("it is of an engine named {}", manifest.engine))
        }
    }
}
