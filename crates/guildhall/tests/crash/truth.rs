//! The data as it stands, read past the program, and the rules that must hold for it.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::time::{Duration, Instant};

/// A connection of the test's own.
pub enum Truth {
    Sqlite(rusqlite::Connection),
    Postgres(std::cell::RefCell<postgres::Client>),
}

/// Each finds what a rule forbids: there must be none.
const FORBIDDEN: &[(&str, &str)] = &[
    (
        "two live invitations for one address",
        "SELECT address_key, '' FROM invitations WHERE state IN ('approved', 'accepted')
         GROUP BY organization_id, address_key HAVING count(*) > 1",
    ),
    (
        "an address invited twice although nothing ended",
        "SELECT address_key, '' FROM invitations GROUP BY organization_id, address_key HAVING count(*) > 1",
    ),
    (
        "two live associations of one account at one organization",
        "SELECT '', '' FROM associations WHERE state <> 'ended'
         GROUP BY organization_id, account_id HAVING count(*) > 1",
    ),
    (
        "an active association without proof, or without an invitation that its account claimed",
        "SELECT a.communication_email, '' FROM associations a LEFT JOIN invitations i ON i.id = a.invitation_id
         WHERE a.state = 'active' AND a.origin = 'invitation'
           AND (a.proven_at IS NULL OR i.id IS NULL OR i.state <> 'accepted' OR i.accepted_by <> a.account_id
                OR i.address_key <> a.address_key)",
    ),
    (
        "an accepted invitation without its active association",
        "SELECT i.address, '' FROM invitations i LEFT JOIN associations a ON a.invitation_id = i.id AND a.state = 'active'
         WHERE i.state = 'accepted' AND a.id IS NULL",
    ),
    (
        "a batch whose size is not the number of its rows",
        "SELECT b.public_id, '' FROM batches b
         WHERE b.approved <> (SELECT count(*) FROM invitations i WHERE i.batch_id = b.id)",
    ),
    (
        "a batch without exactly one event",
        "SELECT b.public_id, '' FROM batches b
         WHERE 1 <> (SELECT count(*) FROM audit_events e WHERE e.batch_id = b.id)",
    ),
    (
        "an association without exactly one event of its beginning",
        "SELECT a.communication_email, '' FROM associations a
         WHERE a.origin = 'invitation' AND 1 <> (
             SELECT count(*) FROM audit_events e WHERE e.association_id = a.id AND e.action = 'association.submitted')",
    ),
    (
        "an active association without exactly one event of its activation",
        "SELECT a.communication_email, '' FROM associations a
         WHERE a.origin = 'invitation' AND a.state = 'active' AND 1 <> (
             SELECT count(*) FROM audit_events e WHERE e.association_id = a.id AND e.action = 'association.activated')",
    ),
    (
        "counts that differ from what there is",
        "SELECT o.name, '' FROM organizations o JOIN organization_counts c ON c.organization_id = o.id
         WHERE c.invitations_approved <> (SELECT count(*) FROM invitations i WHERE i.organization_id = o.id AND i.state = 'approved')
            OR c.invitations_accepted <> (SELECT count(*) FROM invitations i WHERE i.organization_id = o.id AND i.state = 'accepted')
            OR c.associations_pending <> (SELECT count(*) FROM associations a WHERE a.organization_id = o.id AND a.state = 'pending')
            OR c.associations_active <> (SELECT count(*) FROM associations a WHERE a.organization_id = o.id AND a.state = 'active')",
    ),
    (
        "an organization without an admin",
        "SELECT o.name, '' FROM organizations o
         WHERE NOT EXISTS (SELECT 1 FROM associations a JOIN association_rights r ON r.association_id = a.id
                           WHERE a.organization_id = o.id AND a.state = 'active')",
    ),
    (
        "an idempotency key that was claimed without an answer",
        "SELECT idempotency_key, '' FROM idempotency_keys WHERE answer IS NULL",
    ),
];

impl Truth {
    pub fn sqlite(path: &Path) -> Self {
        Self::Sqlite(rusqlite::Connection::open(path).unwrap())
    }

    /// Waits until the database has noticed that the program's connections are gone: what they were at may still be committed.
    pub fn postgres(url: &str) -> Self {
        let mut client = postgres::Client::connect(url, postgres::NoTls).unwrap();
        let busy = "SELECT count(*) FROM pg_stat_activity
                    WHERE datname = current_database() AND application_name = 'guildhall' AND state <> 'idle'";
        let until = Instant::now() + Duration::from_secs(60);
        while client.query_one(busy, &[]).unwrap().get::<_, i64>(0) > 0 {
            assert!(Instant::now() < until, "a connection of the killed program stays busy");
            std::thread::sleep(Duration::from_millis(2));
        }
        Self::Postgres(client.into())
    }

    /// Every pair of texts that a query finds.
    fn pairs(&self, sql: &str) -> Vec<(String, String)> {
        match self {
            Self::Sqlite(connection) => {
                let mut statement = connection.prepare(sql).unwrap();
                let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
                rows.map(Result::unwrap).collect()
            }
            Self::Postgres(client) => {
                let rows = client.borrow_mut().query(sql, &[]).unwrap();
                rows.iter().map(|row| (row.get(0), row.get(1))).collect()
            }
        }
    }

    /// Panics when a rule is broken.
    pub fn check_rules(&self) {
        for (rule, sql) in FORBIDDEN {
            let found = self.pairs(sql);
            assert!(found.is_empty(), "{rule}: {:?}", &found[..found.len().min(5)]);
        }
    }

    /// How many bulk approvals were committed.
    pub fn bulk_batches(&self) -> usize {
        self.pairs("SELECT public_id, '' FROM batches WHERE approved > 1000")
            .len()
    }

    /// Every live invitation: its address, and the batch that it came with.
    pub fn live_invitations(&self) -> BTreeMap<String, String> {
        let sql = "SELECT i.address, b.public_id FROM invitations i JOIN batches b ON b.id = i.batch_id
                   WHERE i.state IN ('approved', 'accepted')";
        self.pairs(sql).into_iter().collect()
    }

    /// The address of every active association.
    pub fn active_addresses(&self) -> BTreeSet<String> {
        let sql = "SELECT communication_email, '' FROM associations WHERE state = 'active'";
        self.pairs(sql).into_iter().map(|(address, _)| address).collect()
    }
}
