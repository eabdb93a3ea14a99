//! The hash chains of the audit trail: one an organization, and the program's own. `docs/audit.md` says what they prove.

use guildhall_domain::audit::{BEGINNING, EventKind, Hash, Links, Record, head, is_personal, personal_digest};
use guildhall_domain::clock::Instant;
use serde_json::{Map, Value};

use crate::audit::NewEvent;
use crate::value::{Row, values};
use crate::{DbError, Tx, bulk};

/// What keeps a chain from being written anew by someone who has nothing but the database. Handed in, like the clock.
pub trait Notary: Send + Sync {
    /// What only the holder of the server key can make of this.
    fn seal(&self, message: &Hash) -> Hash;

    /// Whether it has the key that an installation with this mark is under.
    fn knows(&self, key_check: &[u8]) -> bool;

    /// Random bytes.
    fn salt(&self) -> [u8; 16];
}

/// Stands where nothing is written.
pub(crate) struct Nobody;

impl Notary for Nobody {
    fn seal(&self, _: &Hash) -> Hash {
        BEGINNING
    }

    fn knows(&self, _: &[u8]) -> bool {
        false
    }

    fn salt(&self) -> [u8; 16] {
        [0; 16]
    }
}

/// The chain of what happens at no organization.
const PROGRAM: i64 = 0;

/// Where a chain ends.
#[derive(Clone, Debug)]
pub struct Head {
    /// Key inside the database: the organization's, or 0.
    pub id: i64,
    /// The organization's membership ID when the chain began, or `program`.
    pub name: String,
    /// The number of its last event.
    pub sequence: i64,
    /// The hash of its last event.
    pub hash: Vec<u8>,
    /// What proves that this program wrote the head.
    pub seal: Vec<u8>,
}

/// An event as a check of its chain reads it: every column.
#[derive(Clone, Debug)]
pub struct Link {
    /// Key inside the database.
    pub id: i64,
    /// Its number in the chain.
    pub sequence: i64,
    /// The hash of the event before it.
    pub previous: Vec<u8>,
    /// Its own hash.
    pub hash: Vec<u8>,
    /// What people can quote.
    pub reference: String,
    /// The organization it happened in.
    pub organization: Option<i64>,
    /// When.
    pub at: Instant,
    /// What happened.
    pub action: String,
    /// Of which kind that is.
    pub kind: String,
    /// `account`, `operator` or `system`.
    pub actor_kind: String,
    /// What it refers to.
    pub links: Links,
    /// What their digest is salted with.
    pub links_salt: Vec<u8>,
    /// Its plain details, a JSON object.
    pub details: String,
    /// Its personal details and what their digest is salted with; nothing where it has none or they were blanked.
    pub personal: Option<(String, Vec<u8>)>,
    /// The digest of its personal details.
    pub personal_digest: Option<Vec<u8>>,
}

statements! {
    START = "INSERT INTO audit_chains (id, organization_id, name, seq, hash, seal)
             VALUES ($1, $1, $2, 0, $3, $4)";
    // Whoever is second waits here until the first has ended its transaction.
    TAKE = "UPDATE audit_chains
            SET seq = seq + $2
            WHERE id = $1
            RETURNING id, name, seq, hash, seal";
    PUT = "UPDATE audit_chains
           SET hash = $2, seal = $3
           WHERE id = $1";
    SEAL_AGAIN = "UPDATE audit_chains
                  SET seal = $3
                  WHERE id = $1 AND seal = $2";
    INSERT = "INSERT INTO audit_events
                  (chain_id, seq, previous_hash, hash, reference, organization_id, at, action, kind, actor_kind,
                   actor_account_id, association_id, invitation_id, batch_id, links_salt, details,
                   personal, personal_salt, personal_digest)
              VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)";
    INSERT_MANY = "INSERT INTO audit_events
                       (chain_id, seq, previous_hash, hash, reference, organization_id, at, action, kind, actor_kind,
                        actor_account_id, association_id, invitation_id, batch_id, links_salt, details,
                        personal, personal_salt, personal_digest)
                   SELECT $1, CAST(e.value ->> 0 AS BIGINT), unhex(e.value ->> 1), unhex(e.value ->> 2), e.value ->> 3,
                          CAST(e.value ->> 4 AS BIGINT), CAST(e.value ->> 5 AS BIGINT), e.value ->> 6, e.value ->> 7,
                          e.value ->> 8, CAST(e.value ->> 9 AS BIGINT), CAST(e.value ->> 10 AS BIGINT),
                          CAST(e.value ->> 11 AS BIGINT), CAST(e.value ->> 12 AS BIGINT), unhex(e.value ->> 13),
                          e.value ->> 14, e.value ->> 15, unhex(e.value ->> 16), unhex(e.value ->> 17)
                   FROM json_each($2) AS e
                   ORDER BY CAST(e.key AS BIGINT)";
    HEADS = "SELECT id, name, seq, hash, seal
             FROM audit_chains
             WHERE id > $1
             ORDER BY id
             LIMIT $2";
    HEAD = "SELECT id, name, seq, hash, seal
            FROM audit_chains
            WHERE id = $1";
    HEAD_NAMED = "SELECT id, name, seq, hash, seal
                  FROM audit_chains
                  WHERE name = $1";
    NEXT_WITH_EVENTS = "SELECT min(chain_id)
                        FROM audit_events
                        WHERE chain_id > $1";
    ORGANIZATION_WITHOUT = "SELECT o.membership_id
                            FROM organizations o
                            WHERE o.membership_id > $1
                              AND NOT EXISTS (SELECT 1 FROM audit_chains c WHERE c.id = o.id)
                            ORDER BY o.membership_id
                            LIMIT 1";
    PAGE_LINKS = "SELECT id, seq, previous_hash, hash, reference, organization_id, at, action, kind, actor_kind,
                         actor_account_id, association_id, invitation_id, batch_id, links_salt, details,
                         personal, personal_salt, personal_digest
                  FROM audit_events
                  WHERE chain_id = $1 AND (seq, id) > ($2, $3)
                  ORDER BY seq, id
                  LIMIT $4";
    HASH_AT = "SELECT hash
               FROM audit_events
               WHERE chain_id = $1 AND seq = $2";
}

fn read_head(row: &Row<'_>) -> Result<Head, DbError> {
    Ok(Head {
        id: row.get(0)?,
        name: row.get(1)?,
        sequence: row.get(2)?,
        hash: row.get(3)?,
        seal: row.get(4)?,
    })
}

fn read_link(row: &Row<'_>) -> Result<Link, DbError> {
    let personal: Option<String> = row.get(16)?;
    let salt: Option<Vec<u8>> = row.get(17)?;
    Ok(Link {
        id: row.get(0)?,
        sequence: row.get(1)?,
        previous: row.get(2)?,
        hash: row.get(3)?,
        reference: row.get(4)?,
        organization: row.get(5)?,
        at: row.get(6)?,
        action: row.get(7)?,
        kind: row.get(8)?,
        actor_kind: row.get(9)?,
        links: Links {
            actor: row.get(10)?,
            association: row.get(11)?,
            invitation: row.get(12)?,
            batch: row.get(13)?,
        },
        links_salt: row.get(14)?,
        details: row.get(15)?,
        personal: personal.zip(salt),
        personal_digest: row.get(18)?,
    })
}

/// Begins the chain of an organization.
pub fn start(tx: &mut Tx<'_>, organization: i64, name: &str) -> Result<(), DbError> {
    let seal = tx.notary().seal(&head(name, 0, &BEGINNING));
    tx.execute(&START, values![organization, name, &BEGINNING, &seal])
        .map(drop)
}

/// Chains events: within each chain in the order given, the chains always in the same order so that nobody waits in a circle,
/// the program's last since everyone waits for that one.
pub(crate) fn append(tx: &mut Tx<'_>, events: Vec<NewEvent>) -> Result<(), DbError> {
    append_in(tx, events, MANY)
}

/// The same in a step of the schema that comes before what many at once take.
pub(crate) fn append_one_by_one(tx: &mut Tx<'_>, events: Vec<NewEvent>) -> Result<(), DbError> {
    append_in(tx, events, usize::MAX)
}

fn append_in(tx: &mut Tx<'_>, mut events: Vec<NewEvent>, many: usize) -> Result<(), DbError> {
    let chain = |event: &NewEvent| event.organization.unwrap_or(PROGRAM);
    events.sort_by_key(|event| (chain(event) == PROGRAM, chain(event)));
    for events in events.chunk_by(|a, b| chain(a) == chain(b)) {
        if let Some(first) = events.first() {
            link(tx, chain(first), events, many)?;
        }
    }
    Ok(())
}

/// From so many events on, they are written by statements that take many.
const MANY: usize = 16;
/// How many such a statement takes: about a megabyte.
const AT_ONCE: usize = 1000;

/// Puts events at the end of one chain and moves its head.
fn link(tx: &mut Tx<'_>, chain: i64, events: &[NewEvent], many: usize) -> Result<(), DbError> {
    let n = i64::try_from(events.len()).unwrap_or(i64::MAX);
    let taken = tx.find(&TAKE, values![chain, n], read_head)?;
    let head = taken.ok_or_else(|| DbError::unreadable(format!("audit chain {chain} has no head")))?;
    let mut previous = head.hash;
    let first = head.sequence - n + 1;
    if events.len() >= many {
        for (place, events) in events.chunks(AT_ONCE).enumerate() {
            let before = i64::try_from(place * AT_ONCE).unwrap_or(i64::MAX);
            previous = insert_many(tx, &head.name, chain, first + before, previous, events)?;
        }
    } else {
        for (sequence, event) in (first..).zip(events) {
            previous = insert(tx, &head.name, chain, sequence, &previous, event)?.to_vec();
        }
    }
    seal(tx, chain, &head.name, head.sequence, &previous)
}

/// Writes where a chain ends, under the seal.
pub(crate) fn seal(tx: &mut Tx<'_>, chain: i64, name: &str, sequence: i64, hash: &[u8]) -> Result<(), DbError> {
    let seal = tx.notary().seal(&head(name, sequence, hash));
    tx.execute(&PUT, values![chain, hash, &seal]).map(drop)
}

/// Seals a head under the key in use, unless it is another one by now; whether it was sealed.
pub fn seal_again(tx: &mut Tx<'_>, stored: &Head) -> Result<bool, DbError> {
    let seal = tx.notary().seal(&head(&stored.name, stored.sequence, &stored.hash));
    let n = tx.execute(&SEAL_AGAIN, values![stored.id, stored.seal.as_slice(), &seal])?;
    Ok(n == 1)
}

/// An event with its place in the chain.
struct Chained {
    hash: Hash,
    kind: &'static str,
    links_salt: [u8; 16],
    details: String,
    personal: Option<String>,
    personal_salt: Option<[u8; 16]>,
    digest: Option<Hash>,
}

/// Works out what chains an event to the one before it.
fn chained(tx: &Tx<'_>, name: &str, sequence: i64, previous: &[u8], event: &NewEvent) -> Chained {
    let (details, personal) = split(&event.action, &event.details);
    let (links_salt, personal_salt) = (tx.notary().salt(), personal.as_ref().map(|_| tx.notary().salt()));
    let digest = personal
        .as_ref()
        .zip(personal_salt)
        .map(|(text, salt)| personal_digest(&salt, text));
    let kind = EventKind::of(&event.action).as_str();
    let hash = Record {
        chain: name,
        sequence,
        previous,
        reference: &event.reference,
        at: event.at,
        action: &event.action,
        kind,
        actor_kind: &event.actor_kind,
        links: event.links.digest(&links_salt),
        details: &details,
        personal: digest.as_ref().map(<[u8; 32]>::as_slice),
    }
    .hash();
    Chained {
        hash,
        kind,
        links_salt,
        details,
        personal,
        personal_salt,
        digest,
    }
}

fn insert(
    tx: &mut Tx<'_>,
    name: &str,
    chain: i64,
    sequence: i64,
    previous: &[u8],
    event: &NewEvent,
) -> Result<Hash, DbError> {
    let chained = chained(tx, name, sequence, previous, event);
    tx.execute(
        &INSERT,
        values![
            chain,
            sequence,
            previous,
            &chained.hash,
            &event.reference,
            event.organization,
            event.at,
            &event.action,
            chained.kind,
            &event.actor_kind,
            event.links.actor,
            event.links.association,
            event.links.invitation,
            event.links.batch,
            &chained.links_salt,
            &chained.details,
            chained.personal.as_ref(),
            chained.personal_salt.as_ref(),
            chained.digest.as_ref()
        ],
    )?;
    Ok(chained.hash)
}

/// Bytes as `unhex` reads them.
fn hex(bytes: &[u8]) -> String {
    let digit = |four: u8| char::from_digit(u32::from(four), 16).unwrap_or('0');
    bytes
        .iter()
        .flat_map(|byte| [digit(byte >> 4), digit(byte & 15)])
        .collect()
}

/// The same for many events, from the one with the number `first` on; the hash of the last one.
fn insert_many(
    tx: &mut Tx<'_>,
    name: &str,
    chain: i64,
    first: i64,
    mut previous: Vec<u8>,
    events: &[NewEvent],
) -> Result<Vec<u8>, DbError> {
    let rows = bulk::rows((first..).zip(events).map(|(sequence, event)| {
        let chained = chained(tx, name, sequence, &previous, event);
        let row = serde_json::json!([
            sequence,
            hex(&previous),
            hex(&chained.hash),
            event.reference,
            event.organization,
            event.at.0,
            event.action,
            chained.kind,
            event.actor_kind,
            event.links.actor,
            event.links.association,
            event.links.invitation,
            event.links.batch,
            hex(&chained.links_salt),
            chained.details,
            chained.personal,
            chained.personal_salt.map(|salt| hex(&salt)),
            chained.digest.map(|digest| hex(&digest)),
        ]);
        previous = chained.hash.to_vec();
        row
    }));
    tx.execute(&INSERT_MANY, values![chain, &rows])?;
    Ok(previous)
}

/// The plain details, and the personal ones where there are any, each as a JSON object.
fn split(action: &str, details: &Map<String, Value>) -> (String, Option<String>) {
    let part = |personal: bool| -> Map<String, Value> {
        let of_it = details.iter().filter(|(name, _)| is_personal(action, name) == personal);
        of_it.map(|(name, value)| (name.clone(), value.clone())).collect()
    };
    let personal = part(true);
    let personal = (!personal.is_empty()).then(|| Value::Object(personal).to_string());
    (Value::Object(part(false)).to_string(), personal)
}

/// Up to `limit` heads of chains whose key comes after `after`.
pub fn heads(tx: &mut Tx<'_>, after: i64, limit: i64) -> Result<Vec<Head>, DbError> {
    tx.list(&HEADS, values![after, limit], read_head)
}

/// The head of a chain.
pub fn head_of(tx: &mut Tx<'_>, chain: i64) -> Result<Option<Head>, DbError> {
    tx.find(&HEAD, values![chain], read_head)
}

/// The head of the chain with this name.
pub fn head_named(tx: &mut Tx<'_>, name: &str) -> Result<Option<Head>, DbError> {
    tx.find(&HEAD_NAMED, values![name], read_head)
}

/// The first chain after `after` that has events, with or without a head.
pub fn next_with_events(tx: &mut Tx<'_>, after: i64) -> Result<Option<i64>, DbError> {
    tx.get(&NEXT_WITH_EVENTS, values![after], |row| row.get(0))
}

/// The first membership ID after `after` whose organization has no chain.
pub fn organization_without(tx: &mut Tx<'_>, after: &str) -> Result<Option<String>, DbError> {
    tx.find(&ORGANIZATION_WITHOUT, values![after], |row| row.get(0))
}

/// Up to `limit` events of a chain after the one with this number and key.
pub fn links(tx: &mut Tx<'_>, chain: i64, after: (i64, i64), limit: i64) -> Result<Vec<Link>, DbError> {
    tx.list(&PAGE_LINKS, values![chain, after.0, after.1, limit], read_link)
}

/// The hash of the event with this number, as it is stored.
pub fn hash_at(tx: &mut Tx<'_>, chain: i64, sequence: i64) -> Result<Option<Vec<u8>>, DbError> {
    tx.find(&HASH_AT, values![chain, sequence], |row| row.get(0))
}

/// Seals the head of every chain that is there when chains come to be.
pub(crate) fn seal_all(tx: &mut Tx<'_>) -> Result<(), DbError> {
    const AT_ONCE: i64 = 1000;
    let mut after = PROGRAM - 1;
    loop {
        let heads = heads(tx, after, AT_ONCE)?;
        let Some(last) = heads.last() else { return Ok(()) };
        after = last.id;
        for head in heads {
            seal(tx, head.id, &head.name, head.sequence, &head.hash)?;
        }
    }
}
