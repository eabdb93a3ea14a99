//! What is stored of a person, taken along as a file.

use e2e::Demo;
use serde_json::Value;

const HARBOR: &str = "Harbor & Pine Consulting Ltd";
const PRIVATE: &str = "rhys.llewellyn@mail.example";
const WORK: &str = "rhys.llewellyn@harborpine.example";

journey!(a_person_reads_what_is_stored_and_downloads_all_of_it);

fn a_person_reads_what_is_stored_and_downloads_all_of_it(javascript: bool) {
    let demo = Demo::start();
    let rhys = demo.visit().with_javascript(javascript).start();
    demo.sign_in_as(&rhys, PRIVATE);
    rhys.arrive_at(HARBOR);
    rhys.pick(PRIVATE);
    rhys.follow("Your sign-ins");
    rhys.arrive_at("Your sign-ins");
    rhys.follow("Your data");
    rhys.arrive_at("Your data");
    rhys.follow("What is stored of you");
    rhys.arrive_at("What is stored of you");
    rhys.see("Name, work address, phone, country, language and job title");
    rhys.go_back();
    rhys.arrive_at("Your data");
    rhys.press("Download the file");
    let file = rhys.downloaded("my-data.json");
    let data: Value = serde_json::from_str(&file).unwrap_or_default();
    let all = |list: &str, field: &str| -> Vec<&str> {
        let rows = data.get(list).and_then(Value::as_array).into_iter().flatten();
        rows.filter_map(|row| row.get(field).and_then(Value::as_str)).collect()
    };
    assert_eq!(data.pointer("/account/email").and_then(Value::as_str), Some(PRIVATE));
    for (list, field, value) in [
        ("associations", "organization", HARBOR),
        ("associations", "given_name", "Rhys"),
        ("associations", "phone", "+44 20 7946 0112"),
        ("rights", "right", "software_download"),
        ("invitations", "address", WORK),
        ("sign_in_methods", "name", PRIVATE),
    ] {
        assert_eq!(all(list, field), [value], "{list}: {file}");
    }
    assert!(
        all("sessions", "user_agent")
            .iter()
            .any(|agent| agent.contains("Chrome")),
        "{file}"
    );

    // What happened is in it, the download itself as well; nobody else is.
    let events = all("events", "action");
    for action in ["association.activated", "right.granted", "account.exported"] {
        assert!(events.contains(&action), "{action}: {events:?}");
    }
    assert!(!file.contains("amelia.hart"), "{file}");
}
