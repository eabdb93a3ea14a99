//! Backups: made while a server writes, restored into a fresh folder, and never in the way of anything.

use std::collections::BTreeMap;
use std::os::unix::fs::PermissionsExt as _;
use std::process::Command;
use std::sync::atomic::{AtomicBool, Ordering};

use serde_json::{Value, json};

use crate::harness::{Home, Ran};

/// Every row of every table, as text, of an SQLite file.
fn everything(path: &std::path::Path) -> BTreeMap<String, Vec<String>> {
    let connection = rusqlite::Connection::open(path).unwrap();
    let mut names = connection
        .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'")
        .unwrap();
    let names: Vec<String> = names
        .query_map([], |row| row.get(0))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    let mut tables = BTreeMap::new();
    for name in names {
        let mut rows = connection.prepare(&format!("SELECT * FROM \"{name}\"")).unwrap();
        let columns = rows.column_count();
        let rows = rows
            .query_map([], |row| {
                Ok((0..columns)
                    .map(|i| format!("{:?}", row.get_ref(i).unwrap()))
                    .collect::<Vec<_>>()
                    .join("|"))
            })
            .unwrap();
        let mut rows: Vec<String> = rows.map(Result::unwrap).collect();
        rows.sort();
        tables.insert(name, rows);
    }
    tables
}

fn organization(home: &Home) -> String {
    let made = home
        .run(&[
            "organization",
            "create",
            "--name",
            "Contoso",
            "--country",
            "DE",
            "--json",
        ])
        .expect(0)
        .json();
    made["membership_id"].as_str().unwrap().to_owned()
}

fn invite(home: &Home, id: &str, list: &str) -> Ran {
    home.run_with(&["invite", "--organization", id, "--yes"], list.as_bytes())
}

#[test]
fn a_backup_holds_one_instant_while_a_server_writes() {
    let home = Home::new();
    let address = home.configure("");
    let server = home.start(&["serve"]);
    let id = organization(&home);
    let admin = [
        "--organization",
        &id,
        "--email",
        "pat@mail.example",
        "--reason",
        "first",
    ];
    home.run(&[&["account", "grant-admin"], &admin[..]].concat()).expect(0);
    let token = home
        .run(&["token", "create", "--account", "pat@mail.example"])
        .expect(0);
    let token = token.line();
    let url = format!("http://{address}/api/v1/organizations/{id}/invitations");
    let approve = |list: String, key: &str| {
        let answer = ureq::post(&url)
            .header("authorization", &format!("Bearer {token}"))
            .header("idempotency-key", key)
            .send_json(json!({"addresses": list, "language": "en"}))
            .unwrap();
        assert_eq!(answer.status(), 201);
    };
    let many: Vec<String> = (0..20_000).map(|n| format!("person{n}@contoso.example")).collect();
    approve(many.join("\n"), "many");

    let enough = AtomicBool::new(false);
    std::thread::scope(|scope| {
        let writing = scope.spawn(|| {
            let mut written = 0;
            while !enough.load(Ordering::SeqCst) || written == 0 {
                approve(format!("late{written}@contoso.example"), &format!("late-{written}"));
                written += 1;
            }
            written
        });
        let made = home
            .run(&["backup", "--out", "one.db", "--with-key", "--json"])
            .expect(0)
            .json();
        enough.store(true, Ordering::SeqCst);
        let written = writing.join().unwrap();
        let rows = made["rows"]["invitations"].as_i64().unwrap();
        assert!((20_000..=20_000 + written).contains(&rows), "{made}");
    });
    assert_eq!(server.end("-TERM"), Some(0));

    let ran = home.run(&["restore", "--from", "one.db", "--data", "fresh"]).expect(0);
    assert!(
        ran.stdout.starts_with("restored ") && ran.stderr.contains("fine     server key"),
        "{ran:#?}"
    );
    let restored = everything(&home.path("fresh/guildhall.db"));
    assert_eq!(restored, everything(&home.path("one.db")));
    // An action's rows are there together or not at all.
    assert_eq!(restored["batches"].len(), restored["invitations"].len() - 20_000 + 1);
    let listed = home
        .run(&["organization", "list", "--data", "fresh", "--json"])
        .expect(0)
        .json();
    assert_eq!(
        listed["counts"]["invitations"]["approved"],
        restored["invitations"].len() as i64
    );
    let server = home.start(&["serve", "--data", "fresh"]);
    let answer = ureq::get(&url)
        .header("authorization", &format!("Bearer {token}"))
        .call()
        .unwrap();
    assert_eq!(answer.status(), 200, "the key came along: the token is known");
    assert_eq!(server.end("-TERM"), Some(0));
}

#[test]
fn a_quiet_database_is_restored_as_it_was() {
    let home = Home::new();
    let id = organization(&home);
    invite(&home, &id, "a@contoso.example; b@contoso.example").expect(0);
    let before = everything(&home.path("data/guildhall.db"));
    let ran = home.run(&["backup", "--out", "quiet.db"]).expect(0);
    assert!(ran.line().starts_with("quiet.db: schema step "), "{ran:#?}");
    assert!(ran.stderr.contains("The server key is not in it"), "{ran:#?}");
    home.run(&["backup", "--check", "quiet.db"]).expect(0);

    // Without the key the data is in place, and what is missing is said.
    let ran = home
        .run(&["restore", "--from", "quiet.db", "--data", "fresh"])
        .expect(1);
    assert!(
        ran.stderr.contains("is not there, and the database needs its key"),
        "{ran:#?}"
    );
    std::fs::copy(home.path("data/server.key"), home.path("fresh/server.key")).unwrap();
    home.run(&["doctor", "--data", "fresh"]).expect(0);
    assert_eq!(everything(&home.path("fresh/guildhall.db")), before);
}

#[test]
fn nothing_is_overwritten() {
    let home = Home::new();
    organization(&home);
    home.run(&["backup", "--out", "a.db"]).expect(0);
    let bytes = std::fs::read(home.path("a.db")).unwrap();
    home.run(&["backup", "--out", "a.db"])
        .expect(1)
        .says("a.db is there already");
    assert_eq!(std::fs::read(home.path("a.db")).unwrap(), bytes);
    home.run(&["restore", "--from", "a.db"])
        .expect(1)
        .says("data/guildhall.db is there already");
    home.write("b.db.key", "mine");
    home.run(&["backup", "--out", "b.db", "--with-key"])
        .expect(1)
        .says("b.db.key is there already");
    assert!(!home.path("b.db").exists() && !home.path("b.db.json").exists());
    home.run(&["backup", "--out", "c.db", "--data", "nothing"])
        .expect(1)
        .says("there is no database at");
    home.run(&["backup"]).expect(2);
}

#[test]
fn another_key_is_not_replaced() {
    let home = Home::new();
    organization(&home);
    home.run(&["backup", "--out", "a.db", "--with-key"]).expect(0);
    std::fs::create_dir(home.path("fresh")).unwrap();
    home.write("fresh/server.key", "ANOTHER\n");
    home.run(&["restore", "--from", "a.db", "--data", "fresh"])
        .expect(1)
        .says("holds another server key");
    assert!(!home.path("fresh/guildhall.db").exists());
    assert_eq!(
        std::fs::read_to_string(home.path("fresh/server.key")).unwrap(),
        "ANOTHER\n"
    );
}

#[test]
fn a_backup_that_is_not_what_it_was_is_refused() {
    let home = Home::new();
    organization(&home);
    home.run(&["backup", "--out", "good.db"]).expect(0);
    let (bytes, manifest) = (
        std::fs::read(home.path("good.db")).unwrap(),
        std::fs::read_to_string(home.path("good.db.json")).unwrap(),
    );
    let with = |change: &dyn Fn(&mut Value)| {
        let mut value: Value = serde_json::from_str(&manifest).unwrap();
        change(&mut value);
        value.to_string()
    };
    let mut flipped = bytes.clone();
    let middle = flipped.len() / 2;
    flipped[middle] ^= 1;
    let cut = bytes[..bytes.len() - 4096].to_vec();
    for (name, data, manifest, why) in [
        (
            "flipped.db",
            &flipped,
            manifest.clone(),
            "is not the file that its manifest describes",
        ),
        (
            "cut.db",
            &cut,
            manifest.clone(),
            "is not the file that its manifest describes",
        ),
        (
            "newer.db",
            &bytes,
            with(&|m| m["schema_step"] = json!(999)),
            "has schema step 999",
        ),
        (
            "fewer.db",
            &bytes,
            with(&|m| m["rows"]["jobs"] = json!(7)),
            "does not have the rows",
        ),
        (
            "other.db",
            &bytes,
            with(&|m| m["engine"] = json!("else")),
            "is no manifest of a backup",
        ),
        ("text.db", &bytes, "hello".to_owned(), "is no manifest of a backup"),
        (
            "keyless.db",
            &bytes,
            with(&|m| m["has_key"] = json!(true)),
            "keyless.db.key is not there",
        ),
    ] {
        std::fs::write(home.path(name), data).unwrap();
        home.write(&format!("{name}.json"), &manifest);
        home.run(&["backup", "--check", name]).expect(1).says(why);
        home.run(&["restore", "--from", name, "--data", "fresh"])
            .expect(1)
            .says(why);
        assert!(!home.path("fresh/guildhall.db").exists(), "{name}");
    }
    std::fs::remove_file(home.path("good.db.json")).unwrap();
    home.run(&["restore", "--from", "good.db", "--data", "fresh"])
        .expect(1)
        .says("good.db.json");
    home.run(&["restore", "--from", "none.db", "--data", "fresh"])
        .expect(1)
        .says("none.db: ");
}

#[test]
#[ignore = "needs PostgreSQL: cargo xtask test"]
fn postgres_is_dumped_by_the_command_that_is_printed() {
    let home = Home::on_postgres("dump");
    home.configure("");
    let id = organization(&home);
    invite(&home, &id, "a@contoso.example").expect(0);
    let ran = home.run(&["backup", "--out", "our.dump"]).expect(1);
    assert!(
        ran.stderr.contains("nothing was backed up") && !home.path("our.dump").exists(),
        "{ran:#?}"
    );
    let shell = |line: &str| {
        let status = Command::new("sh")
            .args(["-c", line])
            .current_dir(home.path(""))
            .status()
            .unwrap();
        assert!(status.success(), "{line}");
    };
    shell(ran.line());
    let mode = std::fs::metadata(home.path("our.dump")).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
    home.run(&["backup", "--out", "our.dump"])
        .expect(1)
        .says("our.dump is there already");
    // The same line again, from the shell's memory.
    let again = Command::new("sh")
        .args(["-c", ran.line()])
        .current_dir(home.path(""))
        .status();
    assert!(!again.unwrap().success());
    let checked = home.run(&["backup", "--check", "our.dump", "--json"]).expect(0).json();
    assert_eq!(checked["engine"], "postgres");
    assert!(checked["schema_step"].as_i64() >= Some(1), "{checked}");

    // The restore command names this database; the dump goes to a fresh one in its place.
    let fresh = Home::on_postgres("fresh");
    fresh.configure("");
    let ran = fresh
        .run(&["restore", "--from", home.path("our.dump").to_str().unwrap()])
        .expect(1);
    shell(ran.line());
    std::fs::create_dir(fresh.path("data")).unwrap();
    std::fs::copy(home.path("data/server.key"), fresh.path("data/server.key")).unwrap();
    let listed = fresh.run(&["organization", "list", "--json"]).expect(0).json();
    assert_eq!(listed["counts"]["invitations"]["approved"], 1);
    assert_eq!(listed, home.run(&["organization", "list", "--json"]).expect(0).json());

    // A dump of something else, and one that lacks a table.
    let partial = format!(
        "{} --exclude-table-data=invitations",
        home.run(&["backup", "--out", "part.dump"]).line()
    );
    shell(&partial);
    home.run(&["backup", "--check", "part.dump"])
        .expect(1)
        .says("lacks the table invitations");
    let foreign = format!("{} --table=jobs", home.run(&["backup", "--out", "other.dump"]).line());
    shell(&foreign);
    home.run(&["backup", "--check", "other.dump"])
        .expect(1)
        .says("is no dump of a Guildhall database");
    // Its list of contents is whole, and what comes after it is not.
    let whole = std::fs::read(home.path("our.dump")).unwrap();
    std::fs::write(home.path("cut.dump"), &whole[..whole.len() - 200]).unwrap();
    home.run(&["backup", "--check", "cut.dump"])
        .expect(1)
        .says("cannot be read");
    home.write("broken.dump", "PGDMP and then nothing");
    home.run(&["backup", "--check", "broken.dump"])
        .expect(1)
        .says("cannot be read");
}
