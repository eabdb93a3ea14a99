//! The harness itself, against a page that is served here: its verbs do what they say, with scripts and without.

use e2e::{Browser, Look};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::thread;
use std::time::Duration;

#[test]
#[ignore = "needs Chromium: cargo xtask test"]
fn a_form_is_filled_and_sent_with_scripts() {
    a_form_is_filled_and_sent(true);
}

#[test]
#[ignore = "needs Chromium: cargo xtask test"]
fn a_form_is_filled_and_sent_without_scripts() {
    a_form_is_filled_and_sent(false);
}

fn a_form_is_filled_and_sent(javascript: bool) {
    let site = serve();
    let jane = Browser::visiting(&site)
        .with_javascript(javascript)
        .speaking("de")
        .start();
    jane.open("/");
    jane.see_heading("Who are you?");
    jane.see(if javascript {
        "Scripts run."
    } else {
        "Scripts do not run."
    });
    jane.see("You speak de.");

    jane.fill("Your name", "first try");
    jane.fill("Your name", "Jane O'Neill");
    jane.paste("Note", "one; two\nthree");
    jane.choose("Country", "Norway");
    jane.tick("I agree");
    jane.press("Send it");

    jane.see_heading("Hello");
    jane.see("name=Jane+O%27Neill&note=one%3B+two%0D%0Athree&country=no&agree=yes");
    jane.go_back();
    jane.see_heading("Who are you?");
    jane.see_row(&["Row two", "Remove"]);
    jane.fill("Your name", "");
    assert_eq!(jane.focus(), "Your name (optional)");
    jane.press_beside("Row two", "Remove");
    jane.arrive_at("Hello");
    jane.see("remove=2");
    assert_eq!(jane.target_of("Back to the start"), "/");
    jane.pick("the start");
    jane.leave("/hello?remove=2");
    assert_eq!(jane.path(), "/");
    assert_eq!(jane.value_of("Your name"), "");
    assert_eq!(jane.complaints(), Vec::<String>::new());
}

#[test]
#[ignore = "needs Chromium: cargo xtask test"]
fn a_page_is_looked_at_on_every_screen() {
    let site = serve();
    let jane = Browser::visiting(&site).looking(Look::Phone).start();
    jane.open("/");
    jane.see("narrow and light");
    assert_eq!(jane.pixels_too_wide(), 0);
    jane.look(Look::Dark);
    jane.see("wide and dark");
    jane.look(Look::Desktop);
    jane.see("wide and light");

    let picture = std::fs::read(jane.take_picture("whole")).unwrap();
    let number = |at: usize| u32::from_be_bytes(picture[at..at + 4].try_into().unwrap());
    assert_eq!(&picture[..8], b"\x89PNG\r\n\x1a\n");
    assert_eq!(number(16), 1280, "as wide as the screen");
    assert!(number(20) > 2000, "as long as the page");

    jane.open("/wide");
    jane.look(Look::Phone);
    jane.see("too wide");
    assert!(jane.pixels_too_wide() > 500);
}

#[test]
#[ignore = "needs Chromium: cargo xtask test"]
fn a_verb_that_cannot_do_its_work_tells_what_was_on_the_page() {
    let site = serve();
    let jane = Browser::visiting(&site).patient_for(Duration::from_millis(500)).start();
    jane.open("/");
    let problem = catch_unwind(AssertUnwindSafe(|| jane.press("Sned it"))).unwrap_err();
    let problem = problem.downcast_ref::<String>().unwrap();
    for part in [
        "there is no button “Sned it”",
        "heading:  Who are you?",
        "errors:   Enter a name",
        "labels:   Your name",
        "Send it",
    ] {
        assert!(problem.contains(part), "{part:?} is missing in:\n{problem}");
    }
    let ambiguous = catch_unwind(AssertUnwindSafe(|| jane.press("Remove"))).unwrap_err();
    assert!(
        ambiguous
            .downcast_ref::<String>()
            .unwrap()
            .contains("there are 2 of what should be one")
    );
    let no_row = catch_unwind(AssertUnwindSafe(|| jane.see_row(&["Row one", "Row two"]))).unwrap_err();
    assert!(no_row.downcast_ref::<String>().unwrap().contains("no row says"));
}

#[test]
#[ignore = "needs Chromium: cargo xtask test"]
fn whoever_arrives_at_a_page_looks_at_it() {
    let site = serve();
    let jane = Browser::visiting(&site).patient_for(Duration::from_millis(500)).start();
    let problem_at = |heading: &str| {
        let problem = catch_unwind(AssertUnwindSafe(|| jane.arrive_at(heading))).unwrap_err();
        problem.downcast_ref::<String>().unwrap().clone()
    };
    jane.open("/");
    jane.arrive_at("Who are you?");
    assert!(problem_at("Hello").contains("the heading is not “Hello”"));

    jane.open("/wide");
    let problem = problem_at("Wide");
    assert!(problem.contains("px wider than a small-phone"), "{problem}");
    assert!(
        problem.contains("too wide</p> to 10"),
        "it names what sticks out: {problem}"
    );

    jane.open("/nothing");
    assert!(problem_at("Nothing here").contains("status of 404"));
    jane.open("/nothing");
    jane.be_refused(404, "Nothing here");
    jane.open("/");
    let refused = catch_unwind(AssertUnwindSafe(|| jane.be_refused(404, "Who are you?"))).unwrap_err();
    assert!(refused.downcast_ref::<String>().unwrap().contains("status of 404"));
}

const PAGE: &str = r#"<title>Harness</title>
<style>
  @media (prefers-color-scheme: dark) { .light { display: none } }
  @media (prefers-color-scheme: light) { .dark { display: none } }
  @media (max-width: 500px) { .wide { display: none } }
  @media (min-width: 501px) { .narrow { display: none } }
</style>
<h1>Who are you?</h1>
<p role="alert">Enter a name</p>
<p>You speak LANGUAGE.</p>
<p id="script">Scripts do not run.</p>
<script>document.getElementById("script").textContent = "Scripts run."</script>
<p><span class="wide">wide</span><span class="narrow">narrow</span> and <span class="light">light</span><span class="dark">dark</span></p>
<form action="/hello">
  <label for="name">Your name <span>(optional)</span></label> <input id="name" name="name">
  <label for="note">Note</label> <textarea id="note" name="note"></textarea>
  <label for="country">Country</label>
  <select id="country" name="country"><option value="de">Germany</option><option value="no">Norway</option></select>
  <label><input type="checkbox" name="agree" value="yes"> I agree</label>
  <button>Send it</button>
</form>
<table>
  <tr><td>Row one</td><td><form action="/hello"><button name="remove" value="1">Remove</button></form></td></tr>
  <tr><td>Row two</td><td><form action="/hello"><button name="remove" value="2">Remove</button></form></td></tr>
</table>
<div style="height: 2000px"></div>
</html>"#;

/// Serves the pages above on a free port until the test's process ends.
fn serve() -> String {
    let listener = TcpListener::bind(("127.0.0.1", 0)).unwrap_or_else(|error| panic!("no free port: {error}"));
    let port = listener.local_addr().map_or(0, |address| address.port());
    thread::spawn(move || {
        for stream in listener.incoming().map_while(Result::ok) {
            thread::spawn(move || answer(&stream));
        }
    });
    format!("http://127.0.0.1:{port}")
}

fn answer(stream: &TcpStream) {
    let mut lines = BufReader::new(stream).lines().map_while(Result::ok);
    let Some(request) = lines.next() else { return };
    let headers = lines
        .take_while(|line| !line.is_empty())
        .map(|line| line.to_lowercase());
    let language = headers
        .filter_map(|line| line.strip_prefix("accept-language: ").map(str::to_owned))
        .last();
    let path = request.split(' ').nth(1).unwrap_or("/");
    let (status, body) = match path.split_once('?') {
        None if path == "/" => ("200 OK", PAGE.replace("LANGUAGE", &language.unwrap_or_default())),
        None if path == "/wide" => (
            "200 OK",
            "<h1>Wide</h1><p style='width: 1000px'>too wide</p>".to_owned(),
        ),
        Some(("/hello", query)) => (
            "200 OK",
            format!(
                "<h1>Hello</h1><p>{}</p><a href='/'>Back to the start</a>",
                query.replace('&', "&amp;")
            ),
        ),
        None if path == "/favicon.ico" => ("204 No Content", String::new()),
        _ => ("404 Not Found", "<h1>Nothing here</h1>".to_owned()),
    };
    let body = format!(
        "<!doctype html><html lang=en><meta name=viewport content='width=device-width'><link rel=icon href='data:,'>{body}"
    );
    let head = format!(
        "HTTP/1.1 {status}\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: {}\r\nConnection: close\r\n\r\n",
        body.len()
    );
    let mut stream = stream;
    stream
        .write_all(head.as_bytes())
        .and_then(|()| stream.write_all(body.as_bytes()))
        .ok();
    // The browser closes first, so that nothing of the answer is lost.
    stream.read_to_end(&mut Vec::new()).ok();
}
