//! Clients that never give up: a request without an answer is sent again, with the same idempotency key, after the restart.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Condvar, Mutex};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::house::{COLLEAGUES, House, Server};
use crate::post_office::PostOffice;
use crate::truth::Truth;

/// Rows of a bulk approval: enough that it lasts.
const BULK: usize = 20_000;
/// So many are associated in the end. A fast machine has killed the server often before they are, and a letter whose
/// sender was killed waits until another may take it over.
pub const ENOUGH: usize = 10;

/// What the clients share.
#[derive(Default)]
pub struct State {
    pub in_flight: AtomicUsize,
    pub bulk_in_flight: AtomicBool,
    /// How many bulk approvals were answered.
    pub bulk_answered: AtomicUsize,
    finishing: AtomicBool,
    /// Where the server is, while there is one.
    server: Mutex<Option<String>>,
    changed: Condvar,
    acknowledged: Mutex<Acknowledged>,
}

#[derive(Default)]
struct Acknowledged {
    /// Addresses that were answered as approved, and in which batch.
    approved: BTreeMap<String, String>,
    /// Addresses whose association was answered as active.
    associated: BTreeSet<String>,
    /// How much of both was checked already.
    checked: usize,
}

/// How much was acknowledged in all.
#[derive(Debug)]
pub struct Sum {
    pub approved: usize,
    pub associated: usize,
}

pub struct Clients {
    state: Arc<State>,
    office: Arc<PostOffice>,
    threads: Vec<JoinHandle<()>>,
}

impl Clients {
    /// Two that approve, one that approves in bulk, four that associate.
    pub fn start(house: &House, office: PostOffice) -> Self {
        let (state, office) = (Arc::<State>::default(), Arc::new(office));
        let mut threads = Vec::new();
        let line = |token: &str| Line {
            state: state.clone(),
            token: token.to_owned(),
            organization: house.membership_id.clone(),
        };
        for n in 0..2 {
            let line = line(&house.admin);
            threads.push(thread::spawn(move || approve(&line, &format!("small{n}"), 10, false)));
        }
        let bulk = line(&house.admin);
        threads.push(thread::spawn(move || approve(&bulk, "bulk", BULK, true)));
        for n in 0..4 {
            let lines: Vec<_> = house
                .colleagues
                .iter()
                .enumerate()
                .filter(|(i, _)| i % 4 == n)
                .map(|(i, t)| (i, line(t)))
                .collect();
            let (admin, office) = (line(&house.admin), office.clone());
            threads.push(thread::spawn(move || associate(&admin, &lines, &office)));
        }
        Self { state, office, threads }
    }

    pub fn state(&self) -> &State {
        &self.state
    }

    pub fn office(&self) -> &PostOffice {
        &self.office
    }

    pub fn go_on(&self, server: &Server) {
        *self.state.server.lock().unwrap() = Some(server.url.clone());
        self.state.changed.notify_all();
    }

    /// The server is gone; requests wait for the next one.
    pub fn hold(&self) {
        *self.state.server.lock().unwrap() = None;
    }

    pub fn await_bulk(&self) {
        let until = Instant::now() + Duration::from_secs(60);
        while !self.state.bulk_in_flight.load(Ordering::SeqCst) {
            assert!(Instant::now() < until, "no bulk approval is sent");
            thread::sleep(Duration::from_millis(1));
        }
    }

    /// Everything that was acknowledged since the last time is there.
    pub fn check_acknowledged(&self, truth: &Truth) {
        let mut acknowledged = self.state.acknowledged.lock().unwrap();
        if acknowledged.checked == acknowledged.approved.len() + acknowledged.associated.len() {
            return;
        }
        let invitations = truth.live_invitations();
        for (address, batch) in &acknowledged.approved {
            assert_eq!(
                invitations.get(address),
                Some(batch),
                "{address} was answered as approved"
            );
        }
        let active = truth.active_addresses();
        for address in &acknowledged.associated {
            assert!(active.contains(address), "{address} was answered as active");
        }
        acknowledged.checked = acknowledged.approved.len() + acknowledged.associated.len();
    }

    /// Ends the approving, and the associating once enough are associated.
    pub fn finish(self) -> Sum {
        self.state.finishing.store(true, Ordering::SeqCst);
        for thread in self.threads {
            thread.join().unwrap();
        }
        let acknowledged = self.state.acknowledged.lock().unwrap();
        Sum {
            approved: acknowledged.approved.len(),
            associated: acknowledged.associated.len(),
        }
    }
}

/// A client's way to the server.
struct Line {
    state: Arc<State>,
    token: String,
    organization: String,
}

impl Line {
    fn is_finishing(&self) -> bool {
        self.state.finishing.load(Ordering::SeqCst)
    }

    fn is_enough(&self) -> bool {
        self.is_finishing() && self.state.acknowledged.lock().unwrap().associated.len() >= ENOUGH
    }

    fn server(&self) -> String {
        let mut server = self.state.server.lock().unwrap();
        loop {
            match &*server {
                Some(url) => return url.clone(),
                None => server = self.state.changed.wait(server).unwrap(),
            }
        }
    }

    /// Sends until there is an answer; every attempt with the same key.
    fn insist(&self, path: &str, key: &str, body: &Value, bulk: bool) -> (u16, Value) {
        let agent: ureq::Agent = ureq::Agent::config_builder()
            .http_status_as_error(false)
            .timeout_global(Some(Duration::from_secs(60)))
            .build()
            .into();
        loop {
            let url = format!("{}/api/v1{path}", self.server());
            self.state.in_flight.fetch_add(1, Ordering::SeqCst);
            if bulk {
                self.state.bulk_in_flight.store(true, Ordering::SeqCst);
            }
            let sent = agent
                .post(&url)
                .header("authorization", &format!("Bearer {}", self.token))
                .header("idempotency-key", key)
                .send_json(body)
                .and_then(|mut answer| {
                    Ok((
                        answer.status().as_u16(),
                        answer.body_mut().with_config().limit(64 << 20).read_json()?,
                    ))
                });
            self.state.in_flight.fetch_sub(1, Ordering::SeqCst);
            if bulk {
                self.state.bulk_in_flight.store(false, Ordering::SeqCst);
            }
            match sent {
                Ok((503, _)) => thread::sleep(Duration::from_millis(20)),
                Ok(answer) => return answer,
                Err(_) => thread::sleep(Duration::from_millis(5)),
            }
        }
    }
}

/// Approves lists of `rows` new addresses, one after the other.
fn approve(line: &Line, name: &str, rows: usize, bulk: bool) {
    for round in 0.. {
        if line.is_finishing() {
            return;
        }
        let list: Vec<String> = (0..rows)
            .map(|row| format!("{name}.{round}.{row}@contoso.example"))
            .collect();
        let body = json!({"addresses": list.join("\n"), "language": "en"});
        let path = format!("/organizations/{}/invitations", line.organization);
        let (status, answer) = line.insist(&path, &format!("{name}-{round}"), &body, bulk);
        assert_eq!(status, 201, "{answer}");
        let batch = answer["batch"].as_str().unwrap().to_owned();
        let mut acknowledged = line.state.acknowledged.lock().unwrap();
        for row in answer["rows"].as_array().unwrap() {
            assert_eq!(row["outcome"], "approved", "{row}");
            acknowledged
                .approved
                .insert(row["address"].as_str().unwrap().to_owned(), batch.clone());
        }
        drop(acknowledged);
        line.state.bulk_answered.fetch_add(usize::from(bulk), Ordering::SeqCst);
        thread::sleep(Duration::from_millis(if bulk { 300 } else { 1 }));
    }
}

/// Each colleague is approved, sends a profile, proves the mailbox, is active.
fn associate(admin: &Line, lines: &[(usize, Line)], office: &PostOffice) {
    for (n, line) in lines {
        if line.is_enough() {
            return;
        }
        let address = format!("colleague{n}@contoso.example");
        let path = format!("/organizations/{}/invitations", line.organization);
        let body = json!({"addresses": address, "language": "en"});
        let (status, answer) = admin.insist(&path, &format!("colleague-{n}"), &body, false);
        assert_eq!(status, 201, "{answer}");
        let batch = answer["batch"].as_str().unwrap().to_owned();
        line.state
            .acknowledged
            .lock()
            .unwrap()
            .approved
            .insert(address.clone(), batch);
        let url = answer["invitation_url"].as_str().unwrap();
        let body = json!({
            "invitation": url.rsplit('/').next().unwrap(),
            "profile": {"given_name": "Col", "family_name": format!("League {n}"), "communication_email": address,
                        "country": "DE", "language": "en"},
        });
        let (status, answer) = line.insist("/associations", "submit", &body, false);
        assert_eq!(status, 201, "{answer}");
        let id = answer["id"].as_str().unwrap().to_owned();
        let Some(code) = await_code(line, office, &address) else {
            return;
        };
        let (status, answer) = line.insist(
            &format!("/associations/{id}/proof"),
            "prove",
            &json!({"code": code}),
            false,
        );
        assert_eq!((status, answer["state"].as_str()), (200, Some("active")), "{answer}");
        line.state.acknowledged.lock().unwrap().associated.insert(address);
    }
    assert!(
        lines.len() < COLLEAGUES,
        "every colleague is associated; there are too few of them"
    );
}

/// The code mailed to an address; after a crash it may take until its letter is taken over.
fn await_code(line: &Line, office: &PostOffice, address: &str) -> Option<String> {
    let until = Instant::now() + Duration::from_secs(120);
    loop {
        if let Some(code) = office.code_for(address) {
            return Some(code);
        }
        if line.is_enough() {
            return None;
        }
        assert!(Instant::now() < until, "no code was mailed to {address}");
        thread::sleep(Duration::from_millis(5));
    }
}
