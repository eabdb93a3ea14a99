//! What an operator is told of who runs an organization, and of those who did.

use serde_json::Value;

use crate::harness::Home;

const ADDRESSES: [&str; 2] = ["jane@mail.example", "john@mail.example"];

/// An organization with two admins, by their ids; the first is the primary program contact.
fn house() -> (Home, String, [String; 2]) {
    let home = Home::new();
    let create = ["organization", "create", "--name", "Contoso", "--country", "DE"];
    let id = home.run(&create).expect(0).line().to_owned();
    let people = ADDRESSES.map(|address| {
        let grant = [
            "account",
            "grant-admin",
            "--organization",
            &id,
            "--email",
            address,
            "--reason",
            "Agreed",
        ];
        home.run(&grant).expect(0);
        let list = ["people", "list", "--organization", &id, "--search", address, "--json"];
        home.run(&list).expect(0).json()["id"].as_str().unwrap().to_owned()
    });
    let role = ["--role", "primary_program_contact", "--reason", "Agreed", &people[0]];
    home.run(&[&["rights", "name-contact", "--organization", &id], &role[..]].concat())
        .expect(0);
    (home, id, people)
}

#[test]
fn who_runs_an_organization_is_shown_with_it() {
    let (home, id, people) = house();
    let plain = home.run(&["organization", "show", &id]).expect(0);
    assert!(
        plain
            .stdout
            .ends_with("Contacts       primary_program_contact: jane <jane@mail.example>\n"),
        "{plain:#?}"
    );
    home.run_sql(
        "UPDATE associations SET given_name = 'Jane', family_name = 'Doe' WHERE communication_email = 'jane@mail.example';
         INSERT INTO deputies (organization_id, association_id, contact_association_id, named_at)
         SELECT organization_id, 2, 1, 1 FROM associations WHERE id = 1;
         INSERT INTO role_offers (public_id, organization_id, from_association_id, to_association_id, keeps_admin, state, created_at, expires_at)
         SELECT 'orxwwzlomjzgc3tdnb2gk43uma', organization_id, 1, 2, 1, 'open', 1, 4000000000000000 FROM associations WHERE id = 1;
         INSERT INTO takeovers (public_id, organization_id, association_id, account_id, reason, state, started_at, due_at)
         SELECT 'mnxw45dpon2w4zdfojxw2zltme', organization_id, id, account_id, 'Nobody answers', 'waiting', 1, 4000000000000000
         FROM associations WHERE id = 2",
    );
    let plain = home.run(&["organization", "show", &id]).expect(0);
    for line in [
        "Contacts       primary_program_contact: Jane Doe <jane@mail.example>",
        "Deputy         john <john@mail.example>",
        "Role offered   to john <john@mail.example>, until 2 Oct 2096",
        "Takeover       by john <john@mail.example>, due 2 Oct 2096: Nobody answers",
    ] {
        assert!(plain.stdout.lines().any(|said| said == line), "{line} in {plain:#?}");
    }
    let json = home.run(&["organization", "show", &id, "--json"]).expect(0).json();
    assert_eq!(json["contacts"][0]["contact_role"], "primary_program_contact");
    assert_eq!(json["contacts"][0]["person"]["id"], people[0]);
    assert_eq!(json["deputy"]["person"]["email"], ADDRESSES[1]);
    assert_eq!(json["offer"]["to"]["email"], ADDRESSES[1]);
    assert_eq!(json["takeover"]["reason"], "Nobody answers");
    assert_eq!(json["membership_id"], id);

    home.run(&["organization", "close", "--organization", &id, "--reason", "Moved away"])
        .expect(0);
    let closed = home.run(&["organization", "show", &id]).expect(0);
    assert!(closed.stdout.contains("\nContacts       none\n"), "{closed:#?}");
}

#[test]
fn of_a_person_the_contact_roles_are_told_and_of_a_former_one_the_end() {
    let (home, id, people) = house();
    let show = |person: &str, more: &[&str]| {
        let words = ["people", "show", "--organization", &id, person];
        home.run(&[&words[..], more].concat()).expect(0)
    };
    let shown = show(&people[0], &[]);
    assert!(
        shown.stdout.contains("\nContact roles  primary_program_contact\n"),
        "{shown:#?}"
    );
    let json = show(&people[0], &["--json"]).json();
    assert_eq!(json["contact_roles"][0], "primary_program_contact");
    assert_eq!((&json["ended_at"], &json["end_reason"]), (&Value::Null, &Value::Null));

    home.run(&[
        "people",
        "remove",
        "--organization",
        &id,
        "--reason",
        "Left us",
        &people[1],
    ])
    .expect(0);
    let list = ["people", "list", "--organization", &id, "--state", "ended"];
    let listed = home.run(&list).expect(0);
    let last = listed.stdout.lines().last().unwrap();
    assert!(
        last.starts_with("    ended 20") && last.ends_with("Z: removed"),
        "{listed:#?}"
    );
    assert!(
        listed.stdout.lines().all(|line| line.chars().count() <= 80),
        "{listed:#?}"
    );
    let json = home.run(&[&list[..], &["--json"]].concat()).expect(0).json();
    assert_eq!(json["end_reason"], "removed");
    assert!(json["ended_at"].as_str().unwrap().ends_with('Z'), "{json}");
    let shown = show(&people[1], &[]);
    assert!(
        shown.stdout.contains(&format!(
            "State          ended, {}: removed\n",
            json["ended_at"].as_str().unwrap()
        )),
        "{shown:#?}"
    );
    assert!(!shown.stdout.contains("Contact roles"), "{shown:#?}");
}
