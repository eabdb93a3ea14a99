//! Every example of docs/api.md, carried out against the program in the order of the page.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use guildhall::http::router::table;
use regex::Regex;
use serde_json::Value;

use crate::harness::{Home, Server};

/// What the page says instead of the address of this test's demo.
const SHOWN_ADDRESS: &str = "http://localhost:8080";

/// The languages that a block of the page may be in.
const SHELL: &str = "sh";
const PRINTED: &str = "json";
const MESSAGE: &str = "http";

fn page() -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/api.md")).unwrap()
}

/// A fenced block of the page.
struct Block {
    line: usize,
    language: String,
    text: String,
}

fn blocks(page: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut open: Option<Block> = None;
    for (line, number) in page.lines().zip(1..) {
        match (line.trim_start().strip_prefix("```"), open.as_mut()) {
            (Some(language), None) => {
                open = Some(Block {
                    line: number,
                    language: language.to_owned(),
                    text: String::new(),
                });
            }
            (Some(_), Some(_)) => blocks.extend(open.take()),
            (None, Some(block)) => {
                block.text += line;
                block.text.push('\n');
            }
            (None, None) => {}
        }
    }
    assert!(open.is_none(), "a block is not closed");
    blocks
}

/// A request or an answer as it goes over the line: first line, headers, body.
struct Message<'a> {
    first: &'a str,
    headers: Vec<(&'a str, &'a str)>,
    body: &'a str,
}

impl<'a> Message<'a> {
    fn read(text: &'a str) -> Self {
        let (head, body) = text.split_once("\n\n").unwrap_or((text, ""));
        let (first, headers) = head.split_once('\n').unwrap_or((head, ""));
        let header = |line: &'a str| line.split_once(": ").unwrap_or_else(|| panic!("no header: {line}"));
        Self {
            first,
            headers: headers.lines().map(header).collect(),
            body: body.trim_end_matches('\n'),
        }
    }

    fn header(&self, name: &str) -> Option<&str> {
        let found = self.headers.iter().find(|(key, _)| key.eq_ignore_ascii_case(name));
        found.map(|(_, value)| *value)
    }
}

/// What an answer was.
struct Answer {
    status: u16,
    headers: ureq::http::HeaderMap,
    body: String,
}

/// A reader who follows the page.
struct Reader {
    home: Home,
    server: Server,
    /// The values that the page's names stand for so far.
    names: BTreeMap<String, String>,
    /// The mails whose codes were used.
    read: BTreeSet<PathBuf>,
    /// A name of the page, or an instant.
    open: Regex,
}

impl Reader {
    /// Starts the demo, as the page says.
    fn begin() -> Self {
        let home = Home::new();
        let server = home.start(&["demo", "--listen", "127.0.0.1:0"]);
        Self {
            home,
            server,
            names: BTreeMap::new(),
            read: BTreeSet::new(),
            open: Regex::new(r"\$([A-Z_]+)|\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z").unwrap(),
        }
    }

    /// Types the commands of a block into a shell; what they print.
    fn type_in(&mut self, block: &str) -> String {
        let block = block.replace(SHOWN_ADDRESS, self.server.url());
        let program = Path::new(env!("CARGO_BIN_EXE_guildhall")).parent().unwrap();
        let path = format!("{}:{}", program.display(), std::env::var("PATH").unwrap());
        let ran = Command::new("sh")
            .args(["-euc", &format!("set -a\n{block}\nenv > names")])
            .current_dir(self.home.path(""))
            .env("PATH", path)
            .envs(&self.names)
            .output()
            .unwrap();
        assert!(ran.status.success(), "{block}\n{ran:?}");
        let assigned = Regex::new(r"(?m)^([A-Z_]+)=").unwrap();
        let names = fs::read_to_string(self.home.path("names")).unwrap();
        for found in assigned.captures_iter(&block) {
            let value = names
                .lines()
                .find_map(|line| line.strip_prefix(&found[1])?.strip_prefix('='));
            self.names.insert(found[1].to_owned(), value.unwrap().to_owned());
        }
        String::from_utf8(ran.stdout).unwrap()
    }

    /// Sends a request of the page.
    fn send(&mut self, request: &str) -> Answer {
        if request.contains("$CODE") {
            let code = self.mailed_code();
            self.names.insert("CODE".to_owned(), code);
        }
        let request = self.open.replace_all(request, |found: &regex::Captures<'_>| {
            let Some(name) = found.get(1) else {
                return found[0].to_owned();
            };
            let value = self.names.get(name.as_str());
            value.unwrap_or_else(|| panic!("${} is nothing yet", &found[1])).clone()
        });
        let request = Message::read(&request);
        let (method, path) = request.first.split_once(' ').unwrap();
        let mut sent = ureq::http::Request::builder()
            .method(method)
            .uri(format!("{}{path}", self.server.url()));
        for (name, value) in &request.headers {
            sent = sent.header(*name, *value);
        }
        if request.header("authorization").is_none() {
            sent = sent.header("authorization", format!("Bearer {}", self.names["TOKEN"]));
        }
        if request.header("content-type").is_none() && !request.body.is_empty() {
            sent = sent.header("content-type", "application/json");
        }
        let agent: ureq::Agent = ureq::Agent::config_builder().http_status_as_error(false).build().into();
        let answer = match request.body {
            "" => agent.run(sent.body(()).unwrap()),
            body => agent.run(sent.body(body.to_owned()).unwrap()),
        };
        let (head, mut body) = answer.unwrap().into_parts();
        Answer {
            status: head.status.as_u16(),
            headers: head.headers,
            body: body.read_to_string().unwrap(),
        }
    }

    /// What of an answer is not as the page shows it.
    fn compare(&mut self, shown: &str, real: &Answer) -> Result<(), String> {
        let shown = Message::read(shown);
        let status = format!("HTTP/1.1 {}", ureq::http::StatusCode::from_u16(real.status).unwrap());
        if status != shown.first {
            return Err(format!("{status}, not {}: {}", shown.first, real.body));
        }
        for (name, value) in &shown.headers {
            let real = real.headers.get(*name).and_then(|value| value.to_str().ok());
            self.text(name, value, real.unwrap_or_default())?;
        }
        let is_json = real
            .headers
            .get("content-type")
            .is_some_and(|kind| kind.to_str().unwrap().ends_with("json"));
        if is_json {
            return self.printed(shown.body, &real.body);
        }
        // A page cannot show a byte order mark, or how lines end.
        let real = real.body.trim_start_matches('\u{feff}').replace("\r\n", "\n");
        self.text("the body", shown.body, real.trim_end())
    }

    /// What of a JSON text is not as the page shows it.
    fn printed(&mut self, shown: &str, real: &str) -> Result<(), String> {
        let shown = serde_json::from_str(shown).map_err(|error| format!("{error}: {shown}"))?;
        let value: Value = serde_json::from_str(real).map_err(|error| format!("{error}: {real}"))?;
        self.value("", &shown, &value)
            .map_err(|difference| format!("{difference}\nin {real}"))
    }

    fn value(&mut self, at: &str, shown: &Value, real: &Value) -> Result<(), String> {
        match (shown, real) {
            (Value::Object(shown), Value::Object(real)) => {
                if !shown.keys().eq(real.keys()) {
                    return Err(format!(
                        "{at} has {:?}, not {:?}",
                        real.keys().collect::<Vec<_>>(),
                        shown.keys().collect::<Vec<_>>()
                    ));
                }
                shown
                    .iter()
                    .zip(real.values())
                    .try_for_each(|((key, shown), real)| self.value(&format!("{at}.{key}"), shown, real))
            }
            (Value::Array(shown), Value::Array(real)) => {
                if shown.len() != real.len() {
                    return Err(format!("{at} has {} items, not {}", real.len(), shown.len()));
                }
                let items = shown.iter().zip(real).enumerate();
                items
                    .into_iter()
                    .try_for_each(|(i, (shown, real))| self.value(&format!("{at}[{i}]"), shown, real))
            }
            (Value::String(shown), Value::String(real)) => self.text(at, shown, real),
            _ if shown == real => Ok(()),
            _ => Err(format!("{at} is {real}, not {shown}")),
        }
    }

    /// What is not a name or an instant has to be the same; a new name stands for what is there from now on.
    fn text(&mut self, at: &str, shown: &str, real: &str) -> Result<(), String> {
        let mut pattern = "(?s)^".to_owned();
        let (mut after, mut new) = (0, Vec::new());
        for found in self.open.captures_iter(shown) {
            let whole = found.get(0).unwrap();
            pattern += &regex::escape(&shown[after..whole.start()]);
            after = whole.end();
            pattern += &match found.get(1).map(|name| name.as_str()) {
                None => r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z".to_owned(),
                Some(name) => match self.names.get(name) {
                    Some(value) => regex::escape(value),
                    None => {
                        new.push(name.to_owned());
                        "(.+)".to_owned()
                    }
                },
            };
        }
        pattern += &regex::escape(&shown[after..]);
        pattern.push('$');
        let Some(found) = Regex::new(&pattern).unwrap().captures(real) else {
            return Err(format!("{at} is {real:?}, not {shown:?}"));
        };
        let values = found.iter().skip(1).map(|value| value.unwrap().as_str().to_owned());
        self.names.extend(new.into_iter().zip(values));
        Ok(())
    }

    /// The code in the mail of the page's organization that was not read before.
    fn mailed_code(&mut self) -> String {
        let code = Regex::new(r"(?m)^Subject: Contoso: .*\b([0-9]{6})\r?$").unwrap();
        let begun = Instant::now();
        while begun.elapsed() < Duration::from_secs(60) {
            let mails = fs::read_dir(self.home.path("guildhall-demo/mail"))
                .into_iter()
                .flatten();
            // A mail that is not yet whole has another name, and would be read twice.
            let is_whole = |mail: &PathBuf| mail.extension().is_some_and(|kind| kind == "eml");
            for mail in mails.map(|mail| mail.unwrap().path()).filter(is_whole) {
                let text = fs::read_to_string(&mail).unwrap_or_default();
                if let Some(found) = code.captures(&text)
                    && self.read.insert(mail)
                {
                    return found[1].to_owned();
                }
            }
            std::thread::yield_now();
        }
        panic!("no code was mailed");
    }
}

#[test]
fn every_example_of_the_api_page_is_carried_out() {
    let page = page();
    let mut reader = Reader::begin();
    let mut blocks = blocks(&page).into_iter().peekable();
    let (mut requests, mut commands) = (0, 0);
    while let Some(block) = blocks.next() {
        let place = format!("docs/api.md:{}", block.line);
        let outcome = match block.language.as_str() {
            SHELL => {
                commands += 1;
                let printed = reader.type_in(&block.text);
                match blocks.next_if(|next| next.language == PRINTED) {
                    Some(shown) => reader.printed(&shown.text, &printed),
                    None if printed.is_empty() => Ok(()),
                    None => Err(format!("it prints what the page does not show: {printed}")),
                }
            }
            MESSAGE => {
                requests += 1;
                let answer = reader.send(&block.text);
                let shown = blocks.next_if(|next| next.language == MESSAGE && next.text.starts_with("HTTP/1.1 "));
                let shown = shown.unwrap_or_else(|| panic!("{place}: the answer is not shown: {}", answer.body));
                reader.compare(&shown.text, &answer)
            }
            other => panic!("{place}: nobody carries out a block of {other:?}"),
        };
        outcome.unwrap_or_else(|difference| panic!("{place}: {difference}"));
    }
    assert!(
        requests >= 25 && commands >= 3,
        "{requests} requests, {commands} commands"
    );
}

#[test]
fn every_call_is_in_the_api_page_once() {
    let page = page();
    let row = Regex::new(r"(?m)^\| `([A-Z]+ /[^`]*)` \|").unwrap();
    let mut shown: Vec<String> = row.captures_iter(&page).map(|found| found[1].to_owned()).collect();
    shown.sort();
    let entries = table().entries.into_iter();
    let mut calls: Vec<String> = entries
        .map(|entry| format!("{} {}", entry.method, entry.path))
        .collect();
    calls.sort();
    assert_eq!(shown, calls);
}

#[test]
fn every_problem_of_a_call_is_in_the_api_page() {
    let page = page();
    let told = |status: u16, code: &str| {
        let row = page.lines().find(|line| line.starts_with(&format!("| {status} |")));
        row.is_some_and(|row| row.contains(&format!("`{code}`")))
    };
    let problems = table().entries.into_iter().flat_map(|entry| (entry.about)().problems);
    let all: BTreeSet<_> = problems
        .flat_map(|(status, codes)| codes.into_iter().map(move |code| (status, code)))
        .collect();
    let missing: Vec<_> = all.iter().filter(|(status, code)| !told(*status, code)).collect();
    assert!(missing.is_empty(), "{missing:?} are missing");
}
