//! An organization at full scale. Its people and their refused attempts are written past the program, with SQL of their own:
//! each of them would take a mailbox proof. Everything else is made through the program.

use std::time::{Duration, SystemTime};

use serde_json::{Map, Value as Json, json};

use crate::database::{Database, Value};

/// How many people the organization has.
pub const PEOPLE: u64 = 200_000;

/// How many were refused and ask its admins.
pub const REFUSED: u64 = 2_000;

/// How many rows one statement takes.
const CHUNK: usize = 10_000;

const ACCOUNTS: &str = "INSERT INTO accounts (issuer, subject, email, created_at)
    SELECT 'bench', e.value ->> 0, e.value ->> 3, CAST(e.value ->> 7 AS BIGINT)
    FROM json_each($1) AS e";

const ACTIVE: &str = "INSERT INTO associations
        (public_id, organization_id, account_id, state, origin, given_name, family_name, communication_email,
         address_key, phone, country, language, job_title, search_text, created_at, expires_at, activated_at, access)
    SELECT e.value ->> 0, $2, a.id, 'active', 'operator', e.value ->> 1, e.value ->> 2, e.value ->> 3,
           e.value ->> 3, '+49 30 123456', e.value ->> 4, e.value ->> 5, 'Engineer', e.value ->> 6,
           CAST(e.value ->> 7 AS BIGINT), CAST(e.value ->> 7 AS BIGINT), CAST(e.value ->> 7 AS BIGINT), 'active'
    FROM json_each($1) AS e
    CROSS JOIN accounts a
    WHERE a.issuer = 'bench' AND a.subject = e.value ->> 0";

const PENDING: &str = "INSERT INTO associations
        (public_id, organization_id, account_id, state, origin, given_name, family_name, communication_email,
         address_key, phone, country, language, job_title, search_text, created_at, expires_at, proven_at, refusal,
         asked_at, access)
    SELECT e.value ->> 0, $2, a.id, 'pending', 'invitation', e.value ->> 1, e.value ->> 2, e.value ->> 3,
           e.value ->> 3, '', e.value ->> 4, e.value ->> 5, '', e.value ->> 6, CAST(e.value ->> 7 AS BIGINT), $3,
           CAST(e.value ->> 7 AS BIGINT), 'address-not-approved', CAST(e.value ->> 7 AS BIGINT), 'none'
    FROM json_each($1) AS e
    CROSS JOIN accounts a
    WHERE a.issuer = 'bench' AND a.subject = e.value ->> 0";

const RIGHTS: &str = "INSERT INTO association_rights (association_id, organization_id, access_right, granted_at)
    SELECT id, organization_id, 'global_admin', created_at
    FROM associations
    WHERE organization_id = $1 AND state = 'active' AND family_name = 'Okafor'
    ORDER BY id LIMIT 20";

const ASKED: &str = "INSERT INTO access_requests
        (public_id, organization_id, association_id, kind, wanted, reason, state, created_at)
    SELECT 'r' || substr(public_id, 2), organization_id, id, 'right', 'software_download', 'For the test lab', 'open', created_at
    FROM associations
    WHERE organization_id = $1 AND state = 'active'
    ORDER BY id LIMIT 5000";

const EXPIRE: &str = "UPDATE invitations
    SET state = 'expired', closed_at = $2, expires_at = $2
    WHERE id IN (SELECT id FROM invitations WHERE organization_id = $1 AND state = 'approved' ORDER BY id LIMIT 10000)";

const COUNT: &str = "UPDATE organization_counts
    SET associations_active = associations_active + $2, associations_pending = associations_pending + $3,
        attempts_refused = attempts_refused + $3, invitations_approved = invitations_approved - $4,
        invitations_expired = invitations_expired + $4, access_requests_open = access_requests_open + $5
    WHERE organization_id = $1";

const GIVEN: [&str; 17] = [
    "Ada", "Bruno", "Chidi", "Dilnoza", "Émile", "Fatima", "Goran", "Hanako", "Ines", "João", "Karim", "Li", "Maryam",
    "Nils", "Olga", "Priya", "Quentin",
];
const FAMILY: [&str; 19] = [
    "Abe", "Berg", "Costa", "Dubois", "Eriksen", "Fischer", "García", "Haddad", "Ito", "Jansen", "Kowalski", "Lopes",
    "Müller", "Nguyen", "Okafor", "Petrov", "Quispe", "Rossi", "Singh",
];
const PLACES: [(&str, &str); 8] = [
    ("DE", "de"),
    ("FR", "fr"),
    ("ES", "es"),
    ("JP", "ja"),
    ("EG", "ar"),
    ("US", "en"),
    ("IN", "en"),
    ("BR", "en"),
];

/// The key of an organization.
pub fn organization(database: &mut Database, membership_id: &str) -> i64 {
    let sql = "SELECT CAST(id AS TEXT) FROM organizations WHERE membership_id = $1";
    let found = database.texts(sql, &[Value::Text(membership_id)]);
    found[0].parse().unwrap()
}

/// Gives an organization its people and those who were refused, and lets its oldest invitations expire.
pub fn fill(database: &mut Database, organization: i64) {
    let now = i64::try_from(now().as_micros()).unwrap();
    let people: Vec<u64> = (0..PEOPLE).collect();
    for chunk in people.chunks(CHUNK) {
        let rows = rows(chunk, "contoso.example", now);
        database.execute(ACCOUNTS, &[Value::Text(&rows)]);
        database.execute(ACTIVE, &[Value::Text(&rows), Value::Int(organization)]);
    }
    let refused: Vec<u64> = (PEOPLE..PEOPLE + REFUSED).collect();
    let rows = rows(&refused, "kontoso.example", now);
    let tomorrow = now + 86_400_000_000;
    database.execute(ACCOUNTS, &[Value::Text(&rows)]);
    database.execute(
        PENDING,
        &[Value::Text(&rows), Value::Int(organization), Value::Int(tomorrow)],
    );
    database.execute(RIGHTS, &[Value::Int(organization)]);
    let (people, refused) = (i64::try_from(PEOPLE).unwrap(), i64::try_from(REFUSED).unwrap());
    let asked = database.execute(ASKED, &[Value::Int(organization)]);
    let expired = database.execute(EXPIRE, &[Value::Int(organization), Value::Int(now)]);
    let [expired, asked] = [expired, asked].map(|rows| i64::try_from(rows).unwrap());
    let counts = [organization, people, refused, expired, asked].map(Value::Int);
    database.execute(COUNT, &counts);
    database.settle();
}

/// The present time, since 1970.
#[allow(
    clippy::disallowed_methods,
    reason = "rows written past the program have the present time too"
)]
pub fn now() -> Duration {
    SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap()
}

/// People as the statements read them; each joined a minute after the one before.
fn rows(numbers: &[u64], domain: &str, now: i64) -> String {
    let row = |n: u64| {
        let at = |len: usize| usize::try_from(n).unwrap() % len;
        let (given, family, (country, language)) = (
            GIVEN[at(GIVEN.len())],
            FAMILY[at(FAMILY.len())],
            PLACES[at(PLACES.len())],
        );
        let address = format!("person{n}@{domain}");
        let search = format!("{given} {family} {address}").to_lowercase();
        let joined = now - i64::try_from(PEOPLE + REFUSED - n).unwrap() * 60_000_000;
        json!([
            public_id(n),
            given,
            family,
            address,
            country,
            language,
            search,
            joined.to_string()
        ])
    };
    let rows: Map<String, Json> = numbers.iter().map(|n| (n.to_string(), row(*n))).collect();
    Json::Object(rows).to_string()
}

/// 26 letters and digits, another for each number, in no order.
fn public_id(n: u64) -> String {
    const LETTERS: &[u8; 32] = b"abcdefghijklmnopqrstuvwxyz234567";
    let mut state = n;
    let mut letters = Vec::new();
    for _ in 0..3 {
        // SplitMix64: well mixed, and the same on every run.
        state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = (state ^ (state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^= z >> 31;
        letters.extend((0..12).map(|k| char::from(LETTERS[(z >> (5 * k)) as usize % 32])));
    }
    letters.iter().take(26).collect()
}
