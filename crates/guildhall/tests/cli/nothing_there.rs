//! Commands at a place where there is no installation: they say so, and make none.

use std::os::unix::fs::PermissionsExt;

use crate::harness::Home;

/// A command of each kind, reading and writing.
const COMMANDS: &[&[&str]] = &[
    &["organization", "list"],
    &["organization", "show", "1234567-1"],
    &["people", "list", "--organization", "1234567-1"],
    &["audit", "verify"],
    &["audit", "list", "--organization", "1234567-1"],
    &["invitations", "list", "--organization", "1234567-1"],
    &["invite", "--organization", "1234567-1", "--yes"],
    &["token", "create", "--program"],
    &["account", "sessions", "--email", "jane@mail.example"],
    &["key", "rotate"],
];

const CREATE: &[&str] = &["organization", "create", "--name", "Contoso", "--country", "DE"];

#[test]
fn where_there_is_no_installation_nothing_is_made() {
    let home = Home::new();
    for command in COMMANDS {
        let ran = home.run(&[*command, &["--data", "mistyped"]].concat()).expect(1);
        ran.says("there is no installation in mistyped: mistyped/guildhall.db is not there");
        assert!(ran.stderr.contains("--data"), "{ran:#?}");
        assert!(!home.path("mistyped").exists(), "{command:?}");
    }

    // An empty folder, and a file that is no database of ours, stay as they are.
    std::fs::create_dir(home.path("empty")).unwrap();
    home.run(&["audit", "verify", "--data", "empty"])
        .expect(1)
        .says("there is no installation in empty");
    assert_eq!(std::fs::read_dir(home.path("empty")).unwrap().count(), 0);
    home.run(CREATE).expect(0);
    home.write("nothing.db", "");
    home.run(&["audit", "verify", "--database", "nothing.db"])
        .expect(1)
        .says("there is nothing of Guildhall in the database sqlite:nothing.db");
    assert_eq!(std::fs::read(home.path("nothing.db")).unwrap(), b"");

    // A database without its key is half of one: a new key would open nothing of it.
    std::fs::remove_file(home.path("data/server.key")).unwrap();
    home.run(&["audit", "verify"])
        .expect(1)
        .says("data/server.key is not there");
    assert!(!home.path("data/server.key").exists());
}

#[test]
#[ignore = "needs PostgreSQL: cargo xtask test"]
fn a_database_without_a_schema_is_given_none_on_postgres() {
    let home = Home::on_postgres("nothing_there");
    home.run(&["audit", "verify"])
        .expect(1)
        .says("there is no installation in data");
    assert!(!home.path("data").exists());
    std::fs::create_dir(home.path("data")).unwrap();
    home.write("data/server.key", &format!("{}\n", "A".repeat(52)));
    for command in COMMANDS {
        home.run(command)
            .expect(1)
            .says("there is nothing of Guildhall in the database postgres://");
    }
    let tables = home.texts("SELECT 1 AS n FROM pg_tables WHERE schemaname = 'public'");
    assert!(tables.is_empty(), "{tables:?}");
    home.run(CREATE).expect(0);
    home.run(&["audit", "verify"]).expect(0);
}

#[test]
fn the_database_is_for_its_owner_alone_whoever_may_read_the_folder() {
    let home = Home::new();
    let mode = |name: &str| std::fs::metadata(home.path(name)).unwrap().permissions().mode() & 0o777;
    for folder in ["data", "fresh"] {
        std::fs::create_dir(home.path(folder)).unwrap();
        std::fs::set_permissions(home.path(folder), std::fs::Permissions::from_mode(0o755)).unwrap();
    }
    home.configure("");
    let server = home.start(&["serve"]);
    home.run(CREATE).expect(0);
    for file in ["guildhall.db", "guildhall.db-wal", "guildhall.db-shm", "server.key"] {
        assert_eq!(mode(&format!("data/{file}")), 0o600, "{file}");
    }
    home.run(&["backup", "--out", "copy.db", "--with-key"]).expect(0);
    assert_eq!(server.end("-TERM"), Some(0));
    home.run(&["restore", "--from", "copy.db", "--data", "fresh"]).expect(0);
    home.run(&["audit", "verify", "--data", "fresh"]).expect(0);
    for file in ["guildhall.db", "server.key"] {
        assert_eq!(mode(&format!("fresh/{file}")), 0o600, "{file}");
    }
}
