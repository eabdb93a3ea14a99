//! What is done to 100,000 invitations, and to 10,000 people, at once.

use std::time::Instant;

use serde_json::json;

use crate::database::Value;
use crate::server::{Installation, Server};
use crate::uploads::ROWS;
use crate::{ms, table};

/// Looks at, extends, mails and revokes all invitations of a batch; nothing of it is kept for another story.
pub fn run(server: &Server, house: &Installation, batch: &str) {
    println!("all {ROWS} invitations of a batch at once:");
    for (action, preview) in [
        ("extend", true),
        ("extend", false),
        ("language", false),
        ("mail", true),
        ("mail", false),
        ("revoke", true),
        ("revoke", false),
    ] {
        let mut body = json!({"action": action, "filter": {"state": "approved", "batch": batch}, "preview": preview});
        if action == "language" {
            body["language"] = "de".into();
        }
        server.forget_peak();
        let began = Instant::now();
        let (status, answer) = server.post(&house.path("/invitations/bulk"), &body);
        let took = began.elapsed();
        assert!(status < 300, "{answer}");
        let what = if preview {
            format!("{action}, preview")
        } else {
            action.to_owned()
        };
        let figures = [
            format!("{:.0} ms", ms(took)),
            format!("{:.0} MB", server.memory("VmHWM")),
        ];
        table::line(&what, &figures.each_ref().map(String::as_str));
    }
}

/// How many people are changed at once.
const PEOPLE: usize = 10_000;

/// Changes and removes people, each of whom gets an event and is told: by the notices that are written with it.
pub fn people(server: &Server, house: &Installation, organization: i64) {
    let sql = "SELECT public_id FROM associations
               WHERE organization_id = $1 AND state = 'active' AND family_name = 'Kowalski' ORDER BY id LIMIT 10000";
    let ids = house.database().texts(sql, &[Value::Int(organization)]);
    assert_eq!(ids.len(), PEOPLE);
    println!("{PEOPLE} people at once, with an event and a notice each; 2 s is the aim:");
    let until = "2030-02-01T00:00:00Z";
    for (what, order) in [
        (
            "grant, preview",
            json!({"action": "grant", "right": "software_download", "preview": true}),
        ),
        ("grant", json!({"action": "grant", "right": "software_download"})),
        ("take", json!({"action": "take", "right": "software_download"})),
        ("set an end date", json!({"action": "set_end", "until": until})),
        ("clear the end date", json!({"action": "clear_end"})),
        ("remove", json!({"action": "remove", "reason": "The team was sold"})),
    ] {
        let mut body = order;
        body["ids"] = json!(ids);
        server.forget_peak();
        let began = Instant::now();
        let (status, answer) = server.post(&house.path("/associations/bulk"), &body);
        let took = began.elapsed();
        assert!(status < 300, "{answer}");
        let figures = [
            format!("{:.0} ms", ms(took)),
            format!("{:.0} MB", server.memory("VmHWM")),
            if ms(took) > 2_000.0 {
                "over".to_owned()
            } else {
                String::new()
            },
        ];
        table::line(what, &figures.each_ref().map(String::as_str));
    }
}

/// Changes some invitations one by one, by several callers: an activity to look at.
pub fn change_some(server: &Server, house: &Installation, ids: &[String]) {
    std::thread::scope(|scope| {
        for part in ids.chunks(ids.len().div_ceil(16)) {
            scope.spawn(move || {
                for id in part {
                    let body = json!({"expires_in_days": 60});
                    assert_eq!(server.patch(&house.path(&format!("/invitations/{id}")), &body), 200);
                }
            });
        }
    });
}
