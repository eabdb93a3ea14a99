//! Files that leave: how soon they begin, how long they take, and what the server holds meanwhile.

use std::io::Read;
use std::time::Instant;

use crate::browser::Browser;
use crate::server::{ADMIN, Installation, Server};
use crate::{ms, table};

/// Takes out everyone and everything that was done, in each form and on each way.
pub fn run(server: &Server, house: &Installation) {
    let mut browser = Browser::sign_in(server, house, ADMIN);
    println!("exports: first byte, all of it, size, memory before and at its largest");
    for format in ["csv", "json"] {
        let path = house.path(&format!("/associations/export?format={format}"));
        take(server, &format!("people, API, {format}"), || server.download(&path));
        let csrf = browser.get(&house.path("/people")).field("csrf");
        let form = [("csrf", csrf.as_str()), ("format", format)];
        let path = house.path("/people/export");
        take(server, &format!("people, page, {format}"), || {
            browser.download(&path, &form)
        });
        let path = house.path(&format!("/activity/export?format={format}"));
        take(server, &format!("activity, API, {format}"), || server.download(&path));
    }
}

fn take<R: Read>(server: &Server, what: &str, download: impl FnOnce() -> R) {
    server.forget_peak();
    let before = server.memory("VmRSS");
    let began = Instant::now();
    let mut file = download();
    let mut buffer = [0; 65_536];
    let mut size = file.read(&mut buffer).unwrap();
    let first = began.elapsed();
    loop {
        match file.read(&mut buffer).unwrap() {
            0 => break,
            n => size += n,
        }
    }
    let all = began.elapsed();
    let figures = [
        format!("{:.1} ms", ms(first)),
        format!("{:.0} ms", ms(all)),
        format!("{:.1} MB", size as f64 / 1e6),
        format!("{before:.0} MB"),
        format!("{:.0} MB", server.memory("VmHWM")),
    ];
    table::line(what, &figures.each_ref().map(String::as_str));
}
