//! What every door is handed.

use std::sync::Arc;

use guildhall_domain::profile::CredentialFormat;
use guildhall_store::Db;
use tokio::sync::Notify;

use crate::config::Config;
use crate::secrets::Keys;

/// The running program: its data, its settings and keys, and the bell that wakes the mail workers. Cheap to clone.
#[derive(Clone)]
pub struct App {
    /// The data.
    pub db: Db,
    /// Settings and keys.
    pub house: Arc<House>,
    /// Rung after a commit that wrote mail jobs.
    pub mail_due: Arc<Notify>,
}

/// The settings and keys of an installation: what an action may ask beside the data.
pub struct House {
    /// The settings.
    pub config: Config,
    /// The server key at work.
    pub keys: Keys,
    /// Whether this is a demo: open sign-in, public mailbox.
    pub is_demo: bool,
}

impl House {
    /// What the program asks of credential IDs.
    pub fn credential_format(&self) -> CredentialFormat {
        let field = &self.config.program.credential;
        CredentialFormat {
            min_length: usize::from(field.min_length),
            max_length: usize::from(field.max_length),
        }
    }
}

impl App {
    /// The program over an open database.
    pub fn new(db: Db, house: House) -> Self {
        Self {
            db,
            house: Arc::new(house),
            mail_due: Arc::default(),
        }
    }
}
