//! A database that the first schema's program wrote is opened by this one: nothing is lost, everything reads.

use std::collections::BTreeMap;
use std::path::Path;

use guildhall::config::ServerKey;
use guildhall::secrets::{self, Keys, Purpose};
use guildhall::tokens;
use serde_json::Value;

use crate::harness::Home;

const ROWS: &str = include_str!("step_1.sql");

/// The schema of step 1, as that program made it.
fn schema(engine: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../store/src/migrations")
        .join(engine)
        .join("0001_first_flow.sql");
    std::fs::read_to_string(path).unwrap()
}

/// The names of the tables that a text makes, with their columns.
fn tables(schema: &str) -> Vec<(String, String)> {
    let table = regex::Regex::new(r"(?m)^CREATE TABLE (\w+) \(\n((?s).*?)^\)").unwrap();
    let column = regex::Regex::new(r"(?m)^    ([a-z_]+) ").unwrap();
    table
        .captures_iter(schema)
        .map(|found| {
            let columns: Vec<&str> = column
                .captures_iter(&found[2])
                .map(|c| c.get(1).unwrap().as_str())
                .collect();
            (found[1].to_owned(), columns.join(", "))
        })
        .collect()
}

/// A folder with a key, and a database of step 1 that was made under it; the API token in it.
fn earlier(home: &Home, engine: &str) -> String {
    let token = tokens::generate();
    std::fs::create_dir(home.path("data")).unwrap();
    let key = ServerKey::load_or_create(&home.path("data/server.key")).unwrap();
    let hex = |bytes: &[u8]| format!("X'{}'", data_encoding::HEXLOWER.encode(bytes));
    let rows = ROWS
        .replace(
            "{key_check}",
            &hex(&Keys::new(key).mac(Purpose::KeyCheck, b"this is the key")),
        )
        .replace("{token_hash}", &hex(&secrets::hash(&token)));
    let rows = match engine {
        "postgres" => regex::Regex::new("X'([0-9a-f]*)'")
            .unwrap()
            .replace_all(&rows, "'\\x$1'::BYTEA")
            .into_owned(),
        _ => rows,
    };
    home.run_sql(&schema(engine));
    home.run_sql("CREATE TABLE schema_steps (version BIGINT PRIMARY KEY, applied_at BIGINT NOT NULL)");
    home.run_sql("INSERT INTO schema_steps (version, applied_at) VALUES (1, 1700000000000000)");
    home.run_sql(&rows);
    if engine == "postgres" {
        for (table, columns) in tables(&schema(engine)) {
            if columns.starts_with("id,") && table != "installation" {
                home.run_sql(&format!("SELECT setval(pg_get_serial_sequence('{table}', 'id'), 1000)"));
            }
        }
    }
    token
}

/// Every row of the tables of step 1, in the columns they had then. Audit events were rewritten into chains, and addresses are
/// ways to sign in once they are `taken_over`.
fn rows(home: &Home, engine: &str, taken_over: bool) -> BTreeMap<String, Vec<String>> {
    tables(&schema(engine))
        .into_iter()
        .map(|(table, columns)| {
            let columns = if table == "audit_events" {
                "reference, organization_id, at, action, actor_kind, actor_account_id, association_id, invitation_id, batch_id"
            } else {
                &columns
            };
            let mut rows = home.texts(&match table.as_str() {
                "sign_in_addresses" if taken_over => {
                    "SELECT subject AS address_key, label AS address, account_id, proven_at
                     FROM sign_in_methods
                     WHERE issuer = 'code'"
                        .to_owned()
                }
                _ => format!("SELECT {columns} FROM {table}"),
            });
            rows.sort();
            (table, rows)
        })
        .collect()
}

fn an_earlier_database_is_taken_over(home: &Home, engine: &str) {
    let address = home.configure("");
    let token = earlier(home, engine);
    let before = rows(home, engine, false);
    assert!(before.len() >= 19);
    for (table, rows) in &before {
        assert!(!rows.is_empty(), "the sample has no row of {table}");
    }
    let waits = home.run(&["doctor"]).expect(0);
    assert!(waits.stdout.contains("the schema lacks 0"), "{waits:#?}");

    let listed = home.run(&["organization", "list", "--json"]).expect(0).json();
    assert_eq!(listed["membership_id"], "4122721-5");
    assert_eq!(rows(home, engine, true), before, "what was there is there");
    let ways = home
        .run(&["account", "methods", "--email", "jane@mail.example", "--json"])
        .expect(0);
    assert_eq!(ways.json()["name"], "Jane@mail.example");
    let astray = home.texts("SELECT public_id FROM sessions WHERE method_id IS NULL");
    assert!(astray.is_empty(), "{astray:?}");
    let looked = home.run(&["doctor"]).expect(0);
    assert!(looked.stdout.contains("the schema is current"), "{looked:#?}");
    home.run(&["audit", "verify"]).expect(0);

    let server = home.start(&["serve"]);
    let get = |path: &str| -> Value {
        ureq::get(format!("http://{address}/api/v1{path}"))
            .header("authorization", &format!("Bearer {token}"))
            .call()
            .unwrap_or_else(|e| panic!("{path}: {e}"))
            .body_mut()
            .read_json()
            .unwrap()
    };
    assert_eq!(
        get("/me")["associations"][0]["organization"]["membership_id"],
        "4122721-5"
    );
    let invitations = get("/organizations/4122721-5/invitations");
    assert_eq!(invitations["items"].as_array().unwrap().len(), 4, "{invitations}");
    assert_eq!(invitations["counts"]["accepted"], 1, "{invitations}");
    let people = get("/organizations/4122721-5/associations");
    assert!(people.to_string().contains("Döring"), "{people}");
    let url = get("/organizations/4122721-5/invitation-url");
    let url = url["url"].as_str().unwrap();
    assert_eq!(
        crate::harness::get(url).status(),
        200,
        "the invitation URL that was shared still leads in"
    );
    assert_eq!(server.end("-TERM"), Some(0));

    // And it is written to as any other.
    let more = home.run_with(
        &["invite", "--organization", "4122721-5", "--yes", "--json"],
        b"new@contoso.example; open@contoso.example; late@contoso.example",
    );
    assert_eq!(more.expect(0).json()["counts"]["approved"], 2);
    let after = home.run(&["organization", "list", "--json"]).expect(0).json();
    assert_eq!(after["counts"]["invitations"]["approved"], 3);
    home.run(&["audit", "verify"]).expect(0);
}

#[test]
fn an_earlier_database_is_taken_over_on_sqlite() {
    an_earlier_database_is_taken_over(&Home::new(), "sqlite");
}

#[test]
#[ignore = "needs PostgreSQL: cargo xtask test"]
fn an_earlier_database_is_taken_over_on_postgres() {
    an_earlier_database_is_taken_over(&Home::on_postgres("upgrade"), "postgres");
}
