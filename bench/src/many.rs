//! What is done to 100,000 invitations at once.

use std::time::Instant;

use serde_json::json;

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
