//! A file of 100,000 people to invite: from its first byte until all of them are durable, on each of the ways in.

use std::time::{Duration, Instant};

use crate::browser::Browser;
use crate::server::{ADMIN, Installation, Server};
use crate::{ms, table};

/// How many rows the files have.
pub const ROWS: usize = 100_000;

/// A file with every column. What each row has is plain: a real one is no longer.
fn file(prefix: &str) -> Vec<u8> {
    let mut text = String::from("address,name,language,note\r\n");
    let languages = ["en", "", "", "en"];
    for n in 0..ROWS {
        let (language, note) = (
            languages[n % languages.len()],
            if n % 10 == 0 { "New in Berlin" } else { "" },
        );
        text.push_str(&format!(
            "{prefix}.first.last{n}@contoso.example,First Last {n},{language},{note}\r\n"
        ));
    }
    text.into_bytes()
}

/// Uploads the same number of rows through the API, the pages and the command line; the id of the API's batch, and the path
/// of a draft that waits for its approval.
pub fn run(server: &Server, house: &Installation) -> (String, String) {
    println!("a file of {ROWS} people, {:.1} MB:", file("api").len() as f64 / 1e6);
    let (api, draft) = (file("api"), file("draft"));
    server.forget_peak();
    let began = Instant::now();
    let (status, answer) = server.upload(&house.path("/invitations"), &api);
    let took = began.elapsed();
    assert_eq!((status, &answer["counts"]["approved"]), (201, &ROWS.into()));
    line("API, from file to durable", took, Some(server.memory("VmHWM")));

    let mut browser = Browser::sign_in(server, house, ADMIN);
    server.forget_peak();
    let (preview, path) = check(&mut browser, house, &file("page"));
    line("page, from file to preview", preview, Some(server.memory("VmHWM")));
    server.forget_peak();
    let approval = approve(&mut browser, &path);
    line("page, from approval to result", approval, Some(server.memory("VmHWM")));
    line("page, both", preview + approval, None);

    let path = house.folder().join("people.csv");
    std::fs::write(&path, file("cli")).unwrap();
    let args = [
        "invite",
        "--organization",
        house.membership_id(),
        "--yes",
        "--csv",
        path.to_str().unwrap(),
    ];
    let (took, output) = house.time(&args);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    line("command, beside the server", took, None);

    let (_, draft) = check(&mut browser, house, &draft);
    (answer["batch"].as_str().unwrap().to_owned(), draft)
}

/// Sends a file and waits for its preview; how long that took, and where it is.
fn check(browser: &mut Browser<'_>, house: &Installation, file: &[u8]) -> (Duration, String) {
    let form = browser.get(&house.path("/invite"));
    let (csrf, key) = (form.field("csrf"), form.field("key"));
    let began = Instant::now();
    let sent = browser.upload(&house.path("/invite/preview"), &[("csrf", &csrf), ("key", &key)], file);
    assert_eq!(sent.status, 303, "{}", sent.html);
    settle(browser, &sent.location);
    (began.elapsed(), sent.location)
}

/// Approves a draft and waits for the result; how long that took.
fn approve(browser: &mut Browser<'_>, draft: &str) -> Duration {
    let csrf = browser.get(draft).field("csrf");
    let began = Instant::now();
    let approved = browser.post(&format!("{draft}/approve"), &[("csrf", &csrf)]);
    assert_eq!(approved.status, 303, "{}", approved.html);
    settle(browser, &approved.location);
    began.elapsed()
}

/// Loads a page until it no longer asks to be loaded again, and where it leads.
fn settle(browser: &mut Browser<'_>, path: &str) {
    let mut path = path.to_owned();
    loop {
        let page = browser.get(&path);
        match page.status {
            303 => path = page.location,
            200 if page.refreshes => std::thread::sleep(Duration::from_millis(20)),
            status => break assert_eq!(status, 200, "{}", page.html),
        }
    }
}

fn line(what: &str, took: Duration, memory: Option<f64>) {
    let memory = memory.map_or_else(String::new, |memory| format!("{memory:.0} MB"));
    table::line(what, &[&format!("{:.0} ms", ms(took)), &memory]);
}
