//! What an operator does: set up, make organizations, appoint admins, invite, make tokens.

use crate::harness::Home;

fn contoso(home: &Home) -> String {
    let ran = home
        .run(&[
            "organization",
            "create",
            "--name",
            "Contoso Ltd",
            "--country",
            "de",
            "--domain",
            "contoso.example",
            "--domain",
            "contoso.test",
            "--language",
            "de",
        ])
        .expect(0);
    assert!(ran.stderr.contains("Next: guildhall account grant-admin"), "{ran:#?}");
    ran.line().to_owned()
}

fn admin(home: &Home, command: &str, id: &str, email: &str) -> crate::harness::Ran {
    home.run(&[
        "account",
        command,
        "--organization",
        id,
        "--email",
        email,
        "--reason",
        "Named in the partner agreement",
    ])
}

/// The whole of it, on whichever engine.
fn operate(home: &Home) {
    let id = contoso(home);

    let granted = admin(home, "grant-admin", &id, "jane@mail.example").expect(0);
    assert_eq!(granted.stdout, "");
    assert!(
        granted
            .stderr
            .contains("jane@mail.example is a global admin of Contoso Ltd now"),
        "{granted:#?}"
    );
    let again = admin(home, "grant-admin", &id, "jane@mail.example").expect(0);
    assert!(again.stderr.contains("already; nothing was changed"), "{again:#?}");

    let list = "Müller, Hans <hans@contoso.example>; nobody\nhans@contoso.example, eve@elsewhere.example";
    let preview = home
        .run_with(&["invite", "--organization", &id], list.as_bytes())
        .expect(0);
    insta::assert_snapshot!("invite-preview", preview.stdout);
    insta::assert_snapshot!("invite-preview-talk", preview.stderr);
    let shown = home.run(&["organization", "show", &id, "--json"]).expect(0).json();
    assert_eq!(shown["counts"]["invitations"]["approved"], 0);

    let approved = home
        .run_with(
            &["invite", "--organization", &id, "--allow-outside-domains", "--yes"],
            list.as_bytes(),
        )
        .expect(0);
    let (table, url) = approved.stdout.trim_end().rsplit_once('\n').unwrap();
    assert!(
        table.ends_with("4 rows: 2 approved, 1 duplicate, 1 invalid"),
        "{approved:#?}"
    );
    assert!(url.starts_with("http://localhost:4000/i/"), "{approved:#?}");

    let json = home
        .run_with(&["invite", "--organization", &id, "--yes", "--json"], list.as_bytes())
        .expect(3)
        .json();
    assert_eq!(json["rows"][0]["outcome"], "already_invited");
    assert_eq!(json["rows"][1]["fault"], "no-at");
    assert_eq!(json["counts"]["already_invited"], 2);
    assert_eq!(json["invitation_url"], url);
    assert!(json["batch"].is_null());

    let token = home
        .run(&["token", "create", "--account", "jane@mail.example"])
        .expect(0);
    assert!(guildhall::tokens::is_well_formed(token.line()), "{token:#?}");
    home.run(&["token", "create", "--account", "john@mail.example"])
        .expect(1)
        .says("no account signs in with john@mail.example");

    people(home, &id);
    let listed = home.run(&["organization", "list"]).expect(0);
    assert!(
        listed
            .stdout
            .contains(&format!("{id:<13}  DE             1        2  Contoso Ltd")),
        "{listed:#?}"
    );
}

/// Looks at the one person there is.
fn people(home: &Home, id: &str) {
    let listed = home.run(&["people", "list", "--organization", id]).expect(0);
    let (head, line) = listed.stdout.trim_end().split_once('\n').unwrap();
    assert!(
        head.starts_with("Name ") && line.contains("jane@mail.example"),
        "{listed:#?}"
    );
    assert!(listed.stdout.lines().all(|line| line.chars().count() <= 80));
    let json = home
        .run(&[
            "people",
            "list",
            "--organization",
            id,
            "--right",
            "global_admin",
            "--json",
        ])
        .expect(0)
        .json();
    let person = json["id"].as_str().unwrap();
    assert!(line.ends_with(person), "{listed:#?}");
    let nobody = home
        .run(&[
            "people",
            "list",
            "--organization",
            id,
            "--state",
            "ended",
            "--sort",
            "name",
        ])
        .expect(0);
    assert_eq!(
        (nobody.stdout.as_str(), nobody.stderr.as_str()),
        ("", "Nobody is there who fits.\n")
    );

    let shown = home.run(&["people", "show", "--organization", id, person]).expect(0);
    assert!(
        shown.stdout.contains("E-mail         jane@mail.example\n"),
        "{shown:#?}"
    );
    assert!(
        shown.stdout.contains("global_admin") && shown.stdout.contains("jane@mail.example a global admin"),
        "{shown:#?}"
    );
    let told = home
        .run(&["people", "show", "--organization", id, person, "--json"])
        .expect(0)
        .json();
    assert_eq!(told["timeline"][0]["action"], "admin.appointed");
    let other = "a".repeat(26);
    home.run(&["people", "show", "--organization", id, &other])
        .expect(1)
        .says("there is no person");

    let table = home.run(&["people", "export", "--organization", id, "--csv"]).expect(0);
    assert!(table.stdout.starts_with("\u{feff}id,state,given_name,"), "{table:#?}");
    assert!(
        table.stdout.ends_with("\r\n") && table.stdout.lines().count() == 2,
        "{table:#?}"
    );
    let array = home
        .run(&["people", "export", "--organization", id, "--json"])
        .expect(0)
        .json();
    assert_eq!(array.as_array().map(Vec::len), Some(1));
    let none = home
        .run(&["people", "export", "--organization", id, "--search", "nobody", "--json"])
        .expect(0)
        .json();
    assert_eq!(none, serde_json::json!([]));
    let exports = home.run(&["audit", "list", "--organization", id, "--json"]).expect(0);
    assert_eq!(exports.stdout.matches("people.exported").count(), 3, "{exports:#?}");
    home.run(&["people", "export", "--organization", id, "--csv", "--json"])
        .expect(2);
    home.run(&["people", "list", "--organization", id, "--search", "a\u{7}"])
        .expect(2)
        .says("--search cannot be used");
}

#[test]
fn an_operator_sets_an_organization_up() {
    operate(&Home::new());
}

#[test]
#[ignore = "needs PostgreSQL: cargo xtask test"]
fn an_operator_sets_an_organization_up_on_postgres() {
    operate(&Home::on_postgres("operate"));
}

#[test]
fn init_writes_a_file_to_start_from_and_never_overwrites_one() {
    let home = Home::new();
    let ran = home.run(&["init", "new.toml"]).expect(0);
    assert_eq!(ran.stdout, "");
    assert!(ran.stderr.contains("guildhall serve --config new.toml"), "{ran:#?}");
    let written = std::fs::read_to_string(home.path("new.toml")).unwrap();
    assert_eq!(written, guildhall::config::Config::commented_example());
    home.run(&["init"]).expect(1).says("guildhall.toml is there already");
    home.run(&["init", "no/such/folder.toml"])
        .expect(1)
        .says("cannot write");
}

#[test]
fn an_unknown_key_is_an_error_that_names_its_line() {
    let home = Home::new();
    home.write("other.toml", "# ours\npublic_ulr = \"https://partners.example\"\n");
    let ran = home.run(&["organization", "list", "--config", "other.toml"]).expect(2);
    ran.says("error: other.toml, line 2: unknown key \"public_ulr\"; did you mean public_url?");
    home.run(&["--config", "none.toml", "organization", "list"])
        .expect(2)
        .says("cannot read none.toml");
}

#[test]
fn an_organization_is_shown_with_or_without_the_hyphen_of_its_id() {
    let home = Home::new();
    let id = contoso(&home);
    let plain = home.run(&["organization", "show", &id.replace('-', "")]).expect(0);
    for line in [
        "Name           Contoso Ltd",
        &format!("Membership ID  {id}"),
        "Domains        contoso.example",
        "               contoso.test",
        "Invitations    0 approved, 0 accepted, 0 expired, 0 revoked, 0 ended",
    ] {
        assert!(plain.stdout.lines().any(|said| said == line), "{line} in {plain:#?}");
    }
    let json = home.run(&["organization", "list", "--json"]).expect(0).json();
    assert_eq!(
        (json["membership_id"].as_str(), json["language"].as_str()),
        (Some(id.as_str()), Some("de"))
    );
}

#[test]
fn a_wrong_digit_of_an_id_is_told_apart_from_a_wrong_shape() {
    let home = Home::new();
    let id = contoso(&home);
    let digit = id.as_bytes()[6];
    let other = if digit == b'9' { '0' } else { char::from(digit + 1) };
    let wrong = format!("{}{other}{}", &id[..6], &id[7..]);
    let ran = home.run(&["organization", "show", &wrong]).expect(2);
    assert!(ran.stderr.contains("the check digit does not fit"), "{ran:#?}");
    let ran = home.run(&["organization", "show", "1234"]).expect(2);
    assert!(ran.stderr.contains("seven digits"), "{ran:#?}");
    let nobody = guildhall_domain::organization::MembershipId::from_number(1);
    home.run(&["organization", "show", nobody.as_str()])
        .expect(1)
        .says("there is no organization");
}

#[test]
fn what_cannot_be_is_refused_before_anything_is_opened() {
    let home = Home::new();
    for (option, value, why) in [
        ("--country", "XX", "two-letter code"),
        ("--country", "Germany", "two-letter code"),
        ("--domain", "contoso", "no dot"),
        ("--language", "german", "not a language tag"),
        ("--name", "  ", "empty"),
        ("--name", "Contoso\u{202e}", "invisible"),
    ] {
        let mut words = vec!["organization", "create", option, value];
        for (other, good) in [("--name", "Contoso"), ("--country", "DE")] {
            if other != option {
                words.extend([other, good]);
            }
        }
        let ran = home.run(&words).expect(2);
        assert!(ran.stderr.contains(why), "{why} in {ran:#?}");
    }
    assert!(!home.path("data").exists());
    let ran = home.run(&[
        "organization",
        "create",
        "--name",
        "C",
        "--country",
        "FR",
        "--language",
        "tlh",
    ]);
    ran.expect(2).says("the program does not speak \"tlh\"");
}

#[test]
fn c4_the_last_admin_is_refused_with_a_code_of_its_own() {
    let home = Home::new();
    let id = contoso(&home);
    admin(&home, "grant-admin", &id, "jane@mail.example").expect(0);
    admin(&home, "revoke-admin", &id, "jane@mail.example")
        .expect(3)
        .says("last global admin");
    admin(&home, "revoke-admin", &id, "john@mail.example")
        .expect(3)
        .says("no global admin");
    admin(&home, "grant-admin", &id, "john@mail.example").expect(0);
    let ran = admin(&home, "revoke-admin", &id, "Jane@Mail.example").expect(0);
    assert!(ran.stderr.contains("stays associated"), "{ran:#?}");
}

#[test]
fn a_list_that_cannot_be_read_is_refused_clearly() {
    let home = Home::new();
    let id = contoso(&home);
    let invite = ["invite", "--organization", &id, "--yes"];
    home.run_with(&invite, b" ;\n").expect(2).says("the list is empty");
    home.run_with(&invite, b"a@contoso.example\nM\xfcller@contoso.example")
        .expect(2)
        .says("byte 20 is none");
    home.run_with(&invite, &vec![b' '; 16 * 1024 * 1024 + 1])
        .expect(3)
        .says("list-too-long");
    let many = "a@b.example\n".repeat(100_001);
    home.run_with(&invite, many.as_bytes())
        .expect(3)
        .says("too-many-entries");
    let tlh = [&invite[..], &["--language", "tlh"]].concat();
    home.run_with(&tlh, b"a@contoso.example")
        .expect(2)
        .says("one of the program's languages");
    let late = [&invite[..], &["--expires-in-days", "366"]].concat();
    home.run_with(&late, b"a@contoso.example")
        .expect(2)
        .says("from 1 to 365 days");
}

#[test]
fn g4_a_row_cannot_steer_the_terminal() {
    let home = Home::new();
    let id = contoso(&home);
    let ran = home.run_with(
        &["invite", "--organization", &id],
        b"\x1b]0;owned\x07 x; a\xc2\x9b2J@b.example",
    );
    let bad = |c: char| c.is_control() && c != '\n';
    assert!(!ran.stdout.contains(bad) && ran.code == 0, "{ran:#?}");
}

#[test]
fn a_database_that_cannot_be_opened_says_so_without_its_password() {
    let home = Home::new();
    let url = "postgres://me:s3cret@127.0.0.1:1/guildhall";
    contoso(&home);
    let ran = home.run(&["organization", "list", "--database", url]).expect(1);
    ran.says("the database postgres://127.0.0.1:1/guildhall cannot be opened");
    assert!(!ran.stderr.contains("s3cret"));
    home.write("file", "");
    let create = ["organization", "create", "--name", "Contoso", "--country", "DE"];
    let ran = home.run(&[&create[..], &["--database", url]].concat()).expect(1);
    ran.says("the database postgres://127.0.0.1:1/guildhall cannot be opened");
    home.run(&[&create[..], &["--data", "file/data"]].concat())
        .expect(1)
        .says("the data folder file/data cannot be made");
}

/// A file is previewed, approved in parts and gone on with; what was rejected comes back as a file.
fn invite_by_file(home: &Home) {
    let id = contoso(home);
    let [people, rejected] = ["people.csv", "rejected.csv"].map(|name| home.path(name));
    let [people_path, rejected_path] = [&people, &rejected].map(|path| path.to_str().unwrap());
    let mut file = "E-Mail;Name;Sprache\n".to_owned();
    for n in 0..10_050 {
        file.push_str(&format!("p{n}@contoso.example;Person {n};de\n"));
    }
    file.push_str("p1@contoso.example;;\nnobody;=1+1;\nq@contoso.example;;tlh\n");
    std::fs::write(&people, &file).unwrap();
    let invite = |more: &[&str]| {
        let mut args = vec![
            "invite",
            "--organization",
            &id,
            "--csv",
            people_path,
            "--rejected",
            rejected_path,
        ];
        args.extend(more);
        home.run(&args)
    };
    let preview = invite(&[]).expect(0);
    assert!(
        preview.stderr.contains("Read 10053 rows") && preview.stderr.contains("Nothing was written"),
        "{}",
        preview.stderr
    );
    let approved = invite(&["--yes", "--json"]).expect(0);
    let json = approved.json();
    assert_eq!(
        (&json["counts"]["approved"], &json["counts"]["duplicate"]),
        (&10_050.into(), &1.into())
    );
    assert_eq!(json["batches"].as_array().unwrap().len(), 2);
    let written = std::fs::read_to_string(&rejected).unwrap();
    assert!(
        written.contains("\r\n10053,nobody,'=1+1,,,,,invalid,") && written.contains(",tlh,,,,bad_field,"),
        "{written}"
    );
    assert_eq!(written.lines().count(), 4);
    // Again: everything was done before.
    let again = invite(&["--yes", "--resume"]).expect(0);
    assert!(
        again
            .stderr
            .contains("Approved 0 addresses. 10050 were approved before."),
        "{}",
        again.stderr
    );
    assert_eq!(std::fs::read_to_string(&rejected).unwrap().lines().count(), 4);
    // Bad files: what cannot be is 2, what is too much is 3, what is not there is 1.
    for (bytes, code, words) in [
        (b"PK\x03\x04".to_vec(), 2, "spreadsheet-file"),
        (b"a@x.example\n".repeat(100_001), 3, "too-many-rows"),
    ] {
        let ran = home
            .run_with(&["invite", "--organization", &id, "--csv", "-", "--yes"], &bytes)
            .expect(code);
        assert!(ran.stderr.contains(words), "{}", ran.stderr);
    }
    home.run(&["invite", "--organization", &id, "--csv", "/nowhere/people.csv"])
        .expect(1);
}

#[test]
fn a_file_is_invited_in_parts() {
    invite_by_file(&Home::new());
}

#[test]
fn a_sign_in_code_is_told_only_where_mail_is_off() {
    let home = Home::new();
    contoso(&home);
    home.configure("");
    let wanted = ["account", "sign-in-code", "--email", "jane@mail.example"];
    home.run(&wanted).expect(3).says("mail is on here: codes are mailed");
    home.configure("[mail]\noff = true");
    home.run(&wanted)
        .expect(1)
        .says("no browser waits for a code for jane@mail.example");
    home.run_sql(
        "INSERT INTO sign_in_codes (browser_hash, address, address_key, language, nonce, tries_left, created_at, expires_at)
         VALUES (x'01', 'jane@mail.example', 'jane@mail.example', 'en', x'02', 5, 0, 9000000000000000)",
    );
    let told = home.run(&wanted).expect(0);
    let (code, when) = told.line().split_once("  ").unwrap();
    assert!(
        code.len() == 6 && code.bytes().all(|digit| digit.is_ascii_digit()),
        "{told:#?}"
    );
    assert!(when.starts_with("asked 1970-01-01T00:00:00"), "{told:#?}");
    let list = home
        .run(&["account", "sign-in-code", "--email", "JANE@mail.example", "--json"])
        .expect(0);
    assert_eq!(list.json()[0]["code"], code);
    let events =
        home.texts("SELECT count(*) FROM audit_events WHERE action = 'sign_in.code_told' AND actor_kind = 'operator'");
    assert_eq!(events, ["Integer(2)"]);
}

#[test]
fn where_someone_is_signed_in_is_listed_and_ended() {
    let home = Home::new();
    home.configure("");
    let id = contoso(&home);
    let sessions = |more: &[&str]| {
        let wanted = ["account", "sessions", "--email", "Jane@mail.example"];
        home.run(&[&wanted[..], more].concat())
    };
    sessions(&[])
        .expect(1)
        .says("no account signs in with Jane@mail.example");
    admin(&home, "grant-admin", &id, "jane@mail.example").expect(0);
    let none = sessions(&[]).expect(0);
    assert_eq!((none.stdout.as_str(), none.stderr.trim()), ("", "There are none."));

    home.run_sql(
        "INSERT INTO sessions (token_hash, account_id, created_at, seen_at, ends_at, public_id, user_agent, method, method_id)
         SELECT x'01', account_id, unixepoch() * 1000000, unixepoch() * 1000000, 9000000000000000, 'orxwwzlomjzgc3tdnb2gk43uma', 'Mozilla/5.0 ' || char(27) || '[31m', 'code', id
         FROM sign_in_methods",
    );
    let listed = sessions(&[]).expect(0);
    let (head, row) = listed.stdout.trim_end().split_once('\n').unwrap();
    assert!(
        head.starts_with("Signed in") && row.contains("Mozilla/5.0"),
        "{listed:#?}"
    );
    assert!(!row.contains('\u{1b}'), "{listed:#?}");
    let json = sessions(&["--json"]).expect(0).json();
    assert_eq!(json["id"], "orxwwzlomjzgc3tdnb2gk43uma");
    assert_eq!(json["method"], "code");

    sessions(&["--end-all", "--json"]).expect(2);
    let ended = sessions(&["--end-all"]).expect(0);
    assert!(
        ended.stdout.is_empty() && ended.stderr.contains("that were ended: 1."),
        "{ended:#?}"
    );
    assert!(sessions(&[]).expect(0).stdout.is_empty());
    let events =
        home.texts("SELECT count(*) FROM audit_events WHERE action LIKE 'session%' AND actor_kind = 'operator'");
    assert_eq!(events, ["Integer(1)"]);
}

/// A way to sign in that its person has lost.
#[test]
fn a_way_to_sign_in_is_removed_for_a_reason() {
    let home = Home::new();
    let id = contoso(&home);
    admin(&home, "grant-admin", &id, "jane@mail.example").expect(0);
    let ways = |more: &[&str]| {
        let wanted = ["account", "methods", "--email", "jane@mail.example"];
        home.run(&[&wanted[..], more].concat())
    };
    let id = ways(&["--json"]).expect(0).json()["id"].as_str().unwrap().to_owned();
    assert!(ways(&[]).expect(0).stdout.contains(&id));
    ways(&["--remove", &id]).expect(2);
    ways(&["--reason", "stolen"]).expect(2);
    ways(&["--remove", &id, "--reason", "stolen", "--json"]).expect(2);
    ways(&["--remove", &id, "--reason", "stolen"])
        .expect(3)
        .says("last way to sign in");
    let lost = "orxwwzlomjzgc3tdnb2gk43uma";
    ways(&["--remove", lost, "--reason", "stolen"])
        .expect(1)
        .says("no way to sign in with this id");
    home.run_sql(&format!(
        "INSERT INTO sign_in_methods (public_id, account_id, issuer, subject, label, created_at)
         SELECT '{lost}', account_id, 'code', 'old@mail.example', 'old@mail.example', 1 FROM sign_in_methods"
    ));
    home.run_sql("UPDATE accounts SET methods = 2 WHERE methods = 1");
    let removed = ways(&["--remove", lost, "--reason", "stolen"]).expect(0);
    assert!(
        removed.stderr.contains("old@mail.example no longer signs in"),
        "{removed:#?}"
    );
    assert!(!ways(&[]).expect(0).stdout.contains(lost));
    let events =
        home.texts("SELECT count(*) FROM audit_events WHERE action = 'method.removed' AND actor_kind = 'operator'");
    assert_eq!(events, ["Integer(1)"]);
}

/// What the operator says where an organization comes into other hands: refused where there is nothing to say.
#[test]
fn takeovers_are_listed_and_decided_and_a_deputy_is_let_act() {
    let home = Home::new();
    let id = contoso(&home);
    admin(&home, "grant-admin", &id, "jane@mail.example").expect(0);
    assert_eq!(
        home.run(&["organization", "takeovers"]).expect(0).stderr,
        "There is none.\n"
    );
    let word = |command: &str| {
        home.run(&[
            "organization",
            command,
            "--organization",
            &id,
            "--reason",
            "Asked by phone",
        ])
    };
    word("approve-takeover")
        .expect(3)
        .says("this takeover is decided already");
    word("refuse-takeover")
        .expect(3)
        .says("this takeover is decided already");
    word("let-deputy-act").expect(3).says("no deputy");
    let database = rusqlite::Connection::open(home.path("data/guildhall.db")).unwrap();
    let start = |public_id: &str| {
        let sql = format!(
            "INSERT INTO takeovers (public_id, organization_id, association_id, account_id, reason, state, started_at, due_at)
             SELECT '{public_id}', organization_id, id, account_id, 'Nobody answers', 'waiting', 1, 4000000000000000
             FROM associations"
        );
        database.execute_batch(&sql).unwrap();
    };
    start("a");
    let listed = home.run(&["organization", "takeovers", "--json"]).expect(0).json();
    assert_eq!(
        (&listed["membership_id"], &listed["reason"]),
        (&id.clone().into(), &"Nobody answers".into())
    );
    let listed = home.run(&["organization", "takeovers"]).expect(0);
    assert!(
        listed.stdout.contains("jane@mail.example") && listed.stdout.lines().all(|line| line.chars().count() <= 80)
    );
    let refused = word("refuse-takeover").expect(0);
    assert!(
        refused.stderr.contains("does not take Contoso Ltd over"),
        "{refused:#?}"
    );
    start("b");
    let approved = word("approve-takeover").expect(0);
    assert!(
        approved
            .stderr
            .contains("jane@mail.example is a global admin of Contoso Ltd now")
    );
    let reasons: i64 = database
        .query_row(
            "SELECT count(*) FROM audit_events WHERE action IN ('takeover.refused', 'takeover.approved')",
            [],
            |row| row.get(0),
        )
        .unwrap();
    assert_eq!(reasons, 2);
}
