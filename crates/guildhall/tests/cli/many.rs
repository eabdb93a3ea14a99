//! Many people at once, and what they ask for, decided by the operator.

use guildhall::texts::{rfc3339, texts};
use guildhall_domain::clock::Span;
use guildhall_store::{Clock, SystemClock};
use serde_json::{Value, json};

use crate::harness::{Home, Ran};

/// An organization with three admins, and how a command about it is run.
struct House {
    home: Home,
    id: String,
    people: [String; 3],
}

const ADDRESSES: [&str; 3] = ["jane@mail.example", "john@mail.example", "kim@post.example"];

impl House {
    fn build(home: Home) -> Self {
        let create = ["organization", "create", "--name", "Contoso", "--country", "DE"];
        let id = home.run(&create).expect(0).line().to_owned();
        let at = ["--organization", &id];
        let people = ADDRESSES.map(|address| {
            let grant = ["account", "grant-admin", "--email", address, "--reason", "Agreed"];
            home.run(&[&grant[..], &at].concat()).expect(0);
            let list = ["people", "list", "--search", address, "--json"];
            let listed = home.run(&[&list[..], &at].concat()).expect(0).json();
            listed["id"].as_str().unwrap().to_owned()
        });
        Self { home, id, people }
    }

    /// Runs a command, its words in one text, with more of them.
    fn run(&self, command: &str, more: &[&str]) -> Ran {
        let words: Vec<&str> = command.split(' ').chain(["--organization", &self.id]).collect();
        self.home.run(&[&words[..], more].concat())
    }

    fn activity(&self) -> String {
        self.run("audit list", &[]).expect(0).stdout
    }
}

/// A day of the next year, as it is typed and as it is told.
fn next_year() -> (String, String) {
    let day = SystemClock.now() + Span::days(400);
    (rfc3339(day)[..10].to_owned(), texts("en").day(day))
}

fn change_many(house: &House) {
    let because = ["--reason", "Lab in Lyon"];
    let grant = |more: &[&str]| {
        let right = ["--right", "software_download"];
        house.run("rights grant", &[&right[..], &because, more].concat())
    };
    let [jane, john, kim] = &house.people;

    grant(&[]).expect(2).says("nobody is named");
    grant(&[jane, "--search", "john"]).expect(2);
    grant(&["--search", "nobody"]).expect(3).says("nobody was changed");
    grant(&["--search", "@mail.example"])
        .expect(2)
        .says("nobody is here to confirm this");
    let seen = grant(&["--search", "@mail.example", "--dry-run"]).expect(0);
    assert_eq!(
        (seen.stdout.as_str(), seen.stderr.as_str()),
        ("       2  granted\n", "Nothing was written.\n")
    );
    let one = grant(&[jane]).expect(0);
    assert_eq!(
        one.stderr,
        format!("jane@mail.example holds software_download at {} now.\n", house.id)
    );
    let again = grant(&[jane]).expect(0);
    assert!(again.stderr.contains("as before; nothing was changed"), "{again:#?}");
    let many = grant(&["--search", "@mail.example", "--yes", "--json"])
        .expect(0)
        .json();
    assert_eq!(
        many["counts"],
        json!({"granted": 1, "total": 2, "unchanged": 1}),
        "{many}"
    );
    let nobody = "a".repeat(26);
    let named = grant(&[kim, &nobody]).expect(0);
    assert_eq!(
        named.stdout,
        format!("       1  granted\n       1  unknown\n          {nobody}\n")
    );
    let all = grant(&["--everyone", "--yes"]).expect(0);
    assert_eq!(all.stdout, "       3  unchanged\n");
    let activity = house.activity();
    assert_eq!(activity.matches("gave").count(), 3, "{activity}");

    let end = |more: &[&str]| {
        let (next, _) = next_year();
        let day = ["--last-day", next.as_str()];
        house.run("people set-end", &[&day[..], &because, more].concat())
    };
    let seen = end(&["--everyone", "--dry-run"]).expect(0);
    let last = seen.stdout.lines().last().unwrap().trim().to_owned();
    assert!(
        seen.stdout.starts_with("       2  end set\n       1  last admin\n"),
        "{seen:#?}"
    );
    assert!(ADDRESSES.contains(&last.as_str()), "{seen:#?}");
    end(&["--everyone", "--yes"]).expect(0);
    let ends = house
        .home
        .texts("SELECT leaves_at FROM associations WHERE leaves_at IS NOT NULL");
    assert_eq!(ends.len(), 2, "{ends:?}");
    assert!(house.activity().contains("Lab in Lyon"));
    house
        .run(
            "people set-end",
            &[&["--last-day", "2001-01-01"], &because[..], &[jane]].concat(),
        )
        .expect(2)
        .says("--last-day cannot be used");
    let soon = ["--last-day", "soon", "--reason", "x", jane];
    let soon = house.run("people set-end", &soon).expect(2);
    assert!(soon.stderr.contains("use a day such as 2027-12-31"), "{soon:#?}");
    let leaves = house
        .people
        .iter()
        .zip(ADDRESSES)
        .find(|(_, address)| **address != last)
        .unwrap();
    let cleared = house
        .run("people clear-end", &["--reason", "Stays", leaves.0])
        .expect(0);
    assert_eq!(
        cleared.stderr,
        format!("{} belongs without an end date to {} now.\n", leaves.1, house.id)
    );
    house
        .run("people clear-end", &["--reason", "All stay", "--everyone", "--yes"])
        .expect(0);

    let taken = house
        .run(
            "rights take",
            &["--right", "software_download", "--reason", "Lab closed", john],
        )
        .expect(0);
    assert!(taken.stderr.contains("does not hold software_download"), "{taken:#?}");
    let take = ["--right", "global_admin", "--reason", "Not needed"];
    house.run("rights take", &[&take[..], &[john, kim]].concat()).expect(0);
    house
        .run("rights take", &[&take[..], &[jane]].concat())
        .expect(3)
        .says("this is the organization's last global admin");
    house
        .run("people remove", &["--reason", "Gone", &nobody])
        .expect(1)
        .says("there is no person");
    let seen = house
        .run("people remove", &["--reason", "Gone", "--everyone", "--dry-run"])
        .expect(0);
    assert_eq!(
        seen.stdout,
        "       2  removed\n       1  last admin\n          jane@mail.example\n"
    );
    let gone = house
        .run(
            "people remove",
            &["--reason", "Gone", "--right", "software_download", "--yes"],
        )
        .expect(0);
    assert_eq!(
        gone.stdout,
        "       1  removed\n       1  last admin\n          jane@mail.example\n"
    );
    let gone = house.run("people remove", &["--reason", "Gone", john]).expect(0);
    assert_eq!(
        gone.stderr,
        format!("john@mail.example does not belong to {} now.\n", house.id)
    );
    house
        .run("people remove", &["--reason", "Gone", john])
        .expect(3)
        .says("not active");
}

#[test]
fn many_people_are_changed_with_a_verdict_on_each() {
    change_many(&House::build(Home::new()));
}

#[test]
#[ignore = "needs PostgreSQL: cargo xtask test"]
fn many_people_are_changed_with_a_verdict_on_each_on_postgres() {
    change_many(&House::build(Home::on_postgres("many")));
}

/// Asks through the API of a running server, as the person would.
fn ask(house: &House, address: &str, what: &Value) {
    let token = [
        "token",
        "create",
        "--account",
        address,
        "--name",
        "Asking",
        "--scope",
        "self",
    ];
    let token = house.home.run(&token).expect(0).line().to_owned();
    let listen = house.home.configure("");
    let server = house.home.start(&["serve"]);
    let asked = ureq::post(format!(
        "http://{listen}/api/v1/organizations/{}/access/requests",
        house.id
    ))
    .header("authorization", &format!("Bearer {token}"))
    .header("idempotency-key", "ask")
    .send_json(what)
    .unwrap();
    assert_eq!(asked.status().as_u16(), 201);
    server.end("-TERM");
}

fn decide(house: &House) {
    let none = house.run("requests list", &[]).expect(0);
    assert_eq!((none.stdout.as_str(), none.stderr.as_str()), ("", "There is none.\n"));
    let admin = ["--right", "global_admin", "--reason", "Not needed"];
    let [_, john, kim] = &house.people;
    house.run("rights take", &[&admin[..], &[john, kim]].concat()).expect(0);
    ask(
        house,
        ADDRESSES[1],
        &json!({"right": "software_download", "reason": "I set up the lab"}),
    );
    ask(
        house,
        ADDRESSES[2],
        &json!({"contact_role": "executive", "reason": "I speak for us"}),
    );
    // Someone of another organization, whose proven address is not approved here, and who asks.
    let elsewhere = ["organization", "create", "--name", "Elsewhere", "--country", "DE"];
    let elsewhere = house.home.run(&elsewhere).expect(0).line().to_owned();
    let grant = [
        "account",
        "grant-admin",
        "--organization",
        &elsewhere,
        "--email",
        "eva@home.example",
        "--reason",
        "Agreed",
    ];
    house.home.run(&grant).expect(0);
    house.home.run_sql(
        "INSERT INTO associations (public_id, organization_id, account_id, state, given_name, family_name, communication_email,
             address_key, phone, country, language, job_title, search_text, created_at, expires_at, proven_at, refusal,
             asked_at, access, origin)
         SELECT 'mnxw45dpon2w4zdfojxw2zltme', 1, account_id, 'pending', 'Eva', 'Doe', 'eva@contoso.example',
             'eva@contoso.example', '', 'DE', 'en', '', 'eva', 1, 4000000000000000, 2, 'address-not-approved', 3, 'none', 'invitation'
         FROM associations WHERE id = 4;
         UPDATE organization_counts SET associations_pending = 1, attempts_refused = 1 WHERE organization_id = 1",
    );
    let listed = house.run("requests list", &[]).expect(0);
    let lines: Vec<&str> = listed.stdout.lines().collect();
    assert!(lines.iter().all(|line| line.chars().count() <= 80), "{listed:#?}");
    for line in [
        "    for the right software_download: I set up the lab",
        "    for the contact role executive: I speak for us",
        "    for the address",
    ] {
        assert!(lines.contains(&line), "{line} in {listed:#?}");
    }
    let json = house.run("requests list", &["--json"]).expect(0).stdout;
    let json: Vec<Value> = json.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let kinds: Vec<_> = json.iter().map(|one| one["kind"].as_str().unwrap()).collect();
    assert_eq!(kinds, ["access", "access", "address"]);
    let id = |n: usize| json[n]["request"]["id"].as_str().unwrap();
    let eva = json[2]["id"].as_str().unwrap();

    let nobody = "a".repeat(26);
    let unknown = house.run("requests approve", &[&nobody]).expect(3);
    assert_eq!(unknown.stdout, format!("{nobody}  unknown\n"));
    let (next, said) = next_year();
    let day = ["--last-day", next.as_str()];
    let approved = house
        .run("requests approve", &[&day[..], &[id(0), eva]].concat())
        .expect(0);
    assert_eq!(approved.stdout, format!("{}  approved\n{eva}  approved\n", id(0)));
    let shown = house.run("rights show", &[john]).expect(0);
    assert!(shown.stdout.contains(&said), "{shown:#?}");
    assert_eq!(
        house
            .home
            .texts("SELECT id FROM associations WHERE state = 'active' AND organization_id = 1")
            .len(),
        4
    );
    let declined = house
        .run("requests decline", &["--note", "Ask Jane", id(1), id(0)])
        .expect(0);
    assert_eq!(
        declined.stdout,
        format!("{}  declined\n{}  not waiting\n", id(1), id(0))
    );
    let activity = house.activity();
    assert!(
        activity.contains("Ask Jane") && activity.contains("I speak for us"),
        "{activity}"
    );
    let late = house.run("requests decline", &[id(1), eva]).expect(3);
    assert_eq!(
        late.stdout,
        format!(
            "{}  not waiting
{eva}  not waiting
",
            id(1)
        )
    );
    assert!(late.stderr.contains("no request was decided"), "{late:#?}");
    house
        .run("requests approve", &["--last-day", "2001-01-01", id(0)])
        .expect(2)
        .says("--last-day cannot be used");
    house.run("requests approve", &[]).expect(2);
}

#[test]
fn what_people_ask_for_is_listed_and_decided() {
    decide(&House::build(Home::new()));
}

#[test]
#[ignore = "needs PostgreSQL: cargo xtask test"]
fn what_people_ask_for_is_listed_and_decided_on_postgres() {
    decide(&House::build(Home::on_postgres("requests")));
}
