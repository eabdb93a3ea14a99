//! What an operator does with the audit trail.

use crate::harness::Home;

/// Two organizations with an admin each: a chain each, and the program's.
fn house() -> (Home, String, String) {
    let home = Home::new();
    let make = |name: &str| {
        let ran = home.run(&["organization", "create", "--name", name, "--country", "DE"]);
        let id = ran.expect(0).line().to_owned();
        let email = format!("ppc@{}.example", name.to_lowercase());
        let words = [
            "account",
            "grant-admin",
            "--organization",
            &id,
            "--email",
            &email,
            "--reason",
            "Agreed",
        ];
        home.run(&words).expect(0);
        id
    };
    let (contoso, fabrikam) = (make("Contoso"), make("Fabrikam"));
    (home, contoso, fabrikam)
}

fn database(home: &Home) -> rusqlite::Connection {
    rusqlite::Connection::open(home.path("data/guildhall.db")).unwrap()
}

#[test]
fn a_sound_trail_is_told_so_and_its_heads_can_be_kept() {
    let (home, contoso, fabrikam) = house();
    let ran = home.run(&["audit", "verify"]).expect(0);
    assert_eq!(ran.stderr, "4 events in 3 chains, all as written.\n");
    let chains: Vec<Vec<&str>> = ran
        .stdout
        .lines()
        .map(|line| line.split_whitespace().collect())
        .collect();
    assert!(
        chains.iter().all(|chain| chain.len() == 3 && chain[0].len() == 64),
        "{ran:#?}"
    );
    assert_eq!(chains[0][1..], ["program", "0"]);
    assert_eq!(chains[1][1..], [&contoso, "2"]);
    assert_eq!(chains[2][1..], [&fabrikam, "2"]);

    let json = home
        .run(&["audit", "verify", "--json", "--organization", &contoso])
        .expect(0)
        .json();
    assert_eq!(json["chain"], contoso);
    assert_eq!(json["hash"], chains[1][0]);
    assert_eq!(json["is_sound"], true);
    home.run(&["audit", "verify", "--organization", "1234567-1"])
        .expect(1)
        .says("there is no organization");

    let ran_before = ran.stdout;
    home.write("heads.txt", &ran_before);
    let email = ["--email", "second@contoso.example", "--reason", "Agreed"];
    home.run(&[&["account", "grant-admin", "--organization", &contoso], &email[..]].concat())
        .expect(0);
    home.run(&["audit", "verify", "--against", "heads.txt"]).expect(0);
    // A head of an organization that is there no more, and one with another hash.
    home.write("gone.txt", &format!("{}  1234567-1 3\n", "ab".repeat(32)));
    let ran = home.run(&["audit", "verify", "--against", "gone.txt"]).expect(1);
    assert!(
        ran.stderr.starts_with("The chain of 1234567-1 is missing.\n"),
        "{ran:#?}"
    );
    // One that an organization has lost is one, kept or not.
    database(&home)
        .execute_batch(
            "PRAGMA foreign_keys = OFF; CREATE TABLE lost AS SELECT * FROM audit_chains; DELETE FROM audit_chains",
        )
        .unwrap();
    database(&home)
        .execute_batch("PRAGMA foreign_keys = OFF; CREATE TABLE lost_events AS SELECT * FROM audit_events; DELETE FROM audit_events")
        .unwrap();
    let kept: Vec<&str> = ran_before.lines().filter(|line| line.contains(&contoso)).collect();
    home.write("one.txt", &kept.join("\n"));
    let ran = home.run(&["audit", "verify", "--against", "one.txt"]).expect(1);
    assert_eq!(
        ran.stderr
            .matches(&format!("The chain of {contoso} is missing.\n"))
            .count(),
        1,
        "{ran:#?}"
    );
    assert!(
        ran.stderr
            .contains("error: 3 chains of the audit trail are not as written")
            && ran.stderr.contains("The program's chain is missing."),
        "both organizations' and the program's: {ran:#?}"
    );
    database(&home)
        .execute_batch(
            "INSERT INTO audit_chains SELECT * FROM lost; INSERT INTO audit_events SELECT * FROM lost_events",
        )
        .unwrap();
    home.write("other.txt", &format!("{}  {contoso} 2\n", "ab".repeat(32)));
    let ran = home.run(&["audit", "verify", "--against", "other.txt"]).expect(1);
    let said = format!("In the chain of {contoso}: event 2 has another hash than the head that was kept (");
    assert!(ran.stderr.starts_with(&said), "{ran:#?}");
    home.write("notes.txt", "these are my notes\n");
    home.run(&["audit", "verify", "--against", "notes.txt"])
        .expect(2)
        .says("line 1 of notes.txt is no head");
    home.run(&["audit", "verify", "--against", "none.txt"])
        .expect(1)
        .says("cannot read none.txt");
}

#[test]
fn a_changed_event_is_named_with_its_number_reference_and_time() {
    let (home, contoso, _) = house();
    let reference: String = database(&home)
        .query_row(
            "SELECT reference FROM audit_events WHERE action = 'admin.appointed' ORDER BY id",
            [],
            |row| row.get(0),
        )
        .unwrap();
    let sql = format!("UPDATE audit_events SET at = 1700000000000000 WHERE reference = '{reference}'");
    database(&home).execute_batch(&sql).unwrap();
    let ran = home.run(&["audit", "verify"]).expect(1);
    let said = format!(
        "In the chain of {contoso}: event 2 was changed after it was written ({reference}, 2023-11-14T22:13:20Z).\n\
         error: 1 chain of the audit trail is not as written\nhint: "
    );
    assert!(ran.stderr.starts_with(&said), "{ran:#?}");
    assert_eq!(
        ran.stdout.lines().count(),
        2,
        "the heads of sound chains only: {ran:#?}"
    );
    let ran = home
        .run(&["audit", "verify", "--json", "--organization", &contoso])
        .expect(1);
    let json = ran.json();
    assert_eq!(json["is_sound"], false);
    assert_eq!(json["faults"][0]["code"], "changed");
    assert_eq!(json["faults"][0]["reference"], reference);
}

#[test]
fn of_many_faults_the_first_are_told_and_the_others_counted() {
    let (home, contoso, _) = house();
    for n in 0..30 {
        let list = format!("person{n}@contoso.example");
        home.run_with(&["invite", "--organization", &contoso, "--yes"], list.as_bytes())
            .expect(0);
    }
    database(&home)
        .execute_batch("UPDATE audit_events SET at = at + 1")
        .unwrap();
    let ran = home.run(&["audit", "verify", "--organization", &contoso]).expect(1);
    assert_eq!(ran.stderr.matches("was changed").count(), 20, "{ran:#?}");
    assert!(
        ran.stderr
            .contains(&format!("In the chain of {contoso}: and 12 more.\n")),
        "{ran:#?}"
    );
}

#[test]
fn the_trail_is_listed_by_kind_and_day_and_no_longer_than_asked() {
    let (home, contoso, _) = house();
    let list = |more: &[&str]| home.run(&[&["audit", "list", "--organization", &contoso, "--json"], more].concat());
    assert_eq!(list(&[]).expect(0).stdout.lines().count(), 2);
    let kinds = list(&["--kind", "organization"]).expect(0);
    assert!(kinds.line().contains("organization.created"), "{kinds:#?}");
    assert!(
        list(&["--kind", "organisation"])
            .expect(2)
            .stderr
            .contains("use one of invitations, people")
    );

    database(&home)
        .execute_batch("UPDATE audit_events SET at = 1700000000000000 WHERE action = 'organization.created'")
        .unwrap();
    let old = list(&["--from", "2023-11-14", "--to", "2023-11-14"]).expect(0);
    assert!(old.line().contains("organization.created"), "{old:#?}");
    let none = list(&["--from", "2023-11-15", "--to", "2023-11-15"]).expect(0);
    assert_eq!(
        (none.stdout.as_str(), none.stderr.as_str()),
        ("", "Nothing was done that fits.\n")
    );
    list(&["--from", "14.11.2023"]).expect(2);

    let newest = list(&["--limit", "1"]).expect(0);
    assert!(newest.line().contains("admin.appointed"), "{newest:#?}");
    assert!(
        newest
            .stderr
            .starts_with("These are the newest 1. There is more: --limit "),
        "{newest:#?}"
    );
    assert_eq!(list(&["--limit", "2"]).expect(0).stderr, "");
    list(&["--limit", "0"]).expect(2);
}
