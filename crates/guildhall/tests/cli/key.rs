//! `guildhall key rotate` beside servers, and killed.

use std::sync::atomic::{AtomicU32, Ordering};

use crate::harness::{Home, get};

/// The path of the organization's invitation URL, as it is told after inviting someone.
fn invitation_path(home: &Home, id: &str) -> String {
    static INVITED: AtomicU32 = AtomicU32::new(0);
    let address = format!("p{}@contoso.example", INVITED.fetch_add(1, Ordering::Relaxed));
    let invite = ["invite", "--organization", id, "--yes"];
    let ran = home.run_with(&invite, address.as_bytes()).expect(0);
    let url = ran.stdout.lines().last().unwrap();
    url[url.find("/i/").unwrap()..].to_owned()
}

fn a_key_is_replaced_beside_servers(home: &Home) {
    let address = home.configure("");
    let id = home
        .run(&["organization", "create", "--name", "Contoso", "--country", "DE"])
        .expect(0)
        .line()
        .to_owned();
    let old = invitation_path(home, &id);
    let server = home.start(&["serve"]);
    // A second one, on a machine of its own: it has a copy of the key.
    std::fs::copy(home.path("data/server.key"), home.path("copy.key")).unwrap();
    let second = format!("127.0.0.1:{}", crate::harness::free_port());
    home.write(
        "second.toml",
        &format!(
            "public_url = \"http://{second}\"\nlisten = \"{second}\"\ndata = \"data\"\nserver_key_file = \"copy.key\"\n"
        ),
    );
    let other = home.start(&["serve", "--config", "second.toml"]);

    let ran = home.run(&["key", "rotate", "--json"]).expect(0);
    let until = ran.json()["earlier_key_valid_until"].as_str().unwrap().to_owned();
    assert!(
        ran.stderr.contains("holds for 30 days") && ran.stderr.contains("copy it to every other machine"),
        "{ran:#?}"
    );
    let new = invitation_path(home, &id);
    assert_ne!(old, new);
    // No restart, no wait.
    for path in [&old, &new, &"/readyz".to_owned()] {
        assert_eq!(get(&format!("http://{address}{path}")).status(), 200, "{path}");
    }
    let ready = get(&format!("http://{second}/readyz"));
    assert_eq!(ready.status(), 503);
    std::fs::copy(home.path("data/server.key"), home.path("copied.key")).unwrap();
    std::fs::rename(home.path("copied.key"), home.path("copy.key")).unwrap();
    for path in [&old, &new, &"/readyz".to_owned()] {
        assert_eq!(get(&format!("http://{second}{path}")).status(), 200, "{path}");
    }
    home.run(&["audit", "verify"]).expect(0);
    let doctor = home.run(&["doctor"]).expect(0);
    assert!(doctor.stdout.contains(&format!("holds until {until}")), "{doctor:#?}");
    assert_eq!(other.end("-TERM"), Some(0));
    assert_eq!(server.end("-TERM"), Some(0));

    // Without a grace nothing of it holds.
    let ran = home.run(&["key", "rotate", "--grace-days", "0"]).expect(0);
    assert!(
        ran.stderr.contains("Nothing that the earlier one made holds"),
        "{ran:#?}"
    );
    let server = home.start(&["serve"]);
    let last = invitation_path(home, &id);
    for (path, status) in [(&old, 404), (&new, 404), (&last, 200)] {
        assert_eq!(get(&format!("http://{address}{path}")).status(), status, "{path}");
    }
    assert_eq!(server.end("-TERM"), Some(0));
    home.run(&["audit", "verify"]).expect(0);
}

#[test]
fn a_key_is_replaced_beside_servers_on_sqlite() {
    a_key_is_replaced_beside_servers(&Home::new());
}

#[test]
#[ignore = "needs PostgreSQL: cargo xtask test"]
fn a_key_is_replaced_beside_servers_on_postgres() {
    a_key_is_replaced_beside_servers(&Home::on_postgres("key"));
}

#[test]
fn a_rotation_that_is_killed_leaves_the_old_key_or_the_new_one() {
    let home = Home::new();
    home.configure("");
    let id = home
        .run(&["organization", "create", "--name", "Contoso", "--country", "DE"])
        .expect(0)
        .line()
        .to_owned();
    let key = || std::fs::read(home.path("data/server.key")).unwrap();
    let mark = || home.texts("SELECT key_check FROM installation");
    for round in 0..9 {
        let (before, marked) = (key(), mark());
        let mut rotation = home.spawn(&["key", "rotate"]);
        match round % 3 {
            0 => {}
            1 => while key() == before && rotation.is_running() {},
            _ => while mark() == marked && rotation.is_running() {},
        }
        drop(rotation);
        home.run(&["audit", "verify"]).expect(0);
        let doctor = home.run(&["doctor"]).expect(0);
        assert!(
            doctor.stdout.contains("is the one the database is under"),
            "{doctor:#?}"
        );
        invitation_path(&home, &id);
    }
}

#[test]
fn a_backup_from_before_a_rotation_is_restored_under_the_key_that_came_after() {
    let home = Home::new();
    home.configure("");
    home.run(&["organization", "create", "--name", "Contoso", "--country", "DE"])
        .expect(0);
    home.run(&["backup", "--out", "before.db", "--with-key"]).expect(0);
    home.run(&["key", "rotate"]).expect(0);
    home.run(&["backup", "--out", "after.db", "--with-key"]).expect(0);
    let lines = |path: &str| std::fs::read_to_string(home.path(path)).unwrap().lines().count();
    assert_eq!(
        (lines("before.db.key"), lines("after.db.key")),
        (1, 2),
        "both keys are kept"
    );
    for (backup, folder) in [("before.db", "one"), ("after.db", "two")] {
        std::fs::create_dir(home.path(folder)).unwrap();
        std::fs::copy(home.path("data/server.key"), home.path(folder).join("server.key")).unwrap();
        home.run(&["restore", "--from", backup, "--data", folder]).expect(0);
        home.run(&["audit", "verify", "--data", folder]).expect(0);
        let doctor = home.run(&["doctor", "--data", folder]).expect(0);
        assert!(
            doctor.stdout.contains("is the one the database is under"),
            "{doctor:#?}"
        );
    }
    // A key that the machine does not have is not put over another one.
    std::fs::create_dir(home.path("three")).unwrap();
    std::fs::copy(home.path("before.db.key"), home.path("three/server.key")).unwrap();
    home.run(&["restore", "--from", "after.db", "--data", "three"])
        .expect(1)
        .says("holds another server key than the backup");
}
