//! What nobody may learn, nobody may time either: answers that say the same, taken in turns and compared.

use std::time::{Duration, Instant};

use serde_json::json;

use crate::server::{Installation, Server};
use crate::{ms, table};

/// How often each kind is asked for. Each submission is of an account of its own: nobody is asked to wait.
const TIMES: usize = 60;

/// An invitation URL that nobody gave out, one that was replaced, and forms with addresses that are approved, claimed or neither.
pub fn run(server: &Server, house: &Installation) {
    println!("answers that are to tell nothing: median and middle half of {TIMES}, taken in turns");
    urls(server, house);
    forms(server, house);
}

fn urls(server: &Server, house: &Installation) {
    let replaced = token(server, house);
    let (status, answer) = server.post(&house.path("/invitation-url/rotate"), &json!({}));
    assert!(status < 300, "{answer}");
    let end = if replaced.ends_with('a') { "b" } else { "a" };
    let altered = format!("{}{end}", &replaced[..replaced.len() - 1]);
    let unknown = "7".repeat(replaced.len());
    let ask = |token: &str| {
        let began = Instant::now();
        assert_eq!(server.ask(&format!("/i/{token}"), ""), 404);
        began.elapsed()
    };
    compare(
        [
            ("an unknown invitation URL", unknown),
            ("an altered one", altered),
            ("one that was replaced", replaced),
        ],
        |token, _| ask(token),
    );
}

fn forms(server: &Server, house: &Installation) {
    let organization = house.organization("Fabrikam");
    let path = |rest: &str| format!("/organizations/{organization}{rest}");
    let approved: Vec<String> = (0..TIMES).map(|n| format!("listed{n}@fabrikam.example")).collect();
    let (status, answer) = server.post(&path("/invitations"), &json!({"addresses": approved.join("; ")}));
    assert_eq!(status, 201, "{answer}");
    let invitation = answer["invitation_url"].as_str().unwrap();
    let invitation = invitation.rsplit('/').next().unwrap();
    // Whoever runs some organization has an account.
    let elsewhere = house.organization("Northgate");
    let people = (0..2 * TIMES).map(|n| format!("colleague{n}@mail.example"));
    let tokens: Vec<String> = people
        .map(|email| {
            house.appoint(&elsewhere, &email);
            house.token(&email)
        })
        .collect();
    let ask = |kind: &str, n: usize| {
        let at = n * 2 + usize::from(kind == "other");
        let body = json!({"invitation": invitation, "profile": {
            "given_name": "Jane", "family_name": "Doe", "communication_email": format!("{kind}{n}@fabrikam.example"),
            "country": "DE", "language": "en", "phone": "", "job_title": "", "credential_id": ""}});
        let request = server.agent.post(server.page("/api/v1/associations"));
        let request = request.header("authorization", format!("Bearer {}", tokens[at]));
        let began = Instant::now();
        let mut answer = request.send_json(&body).unwrap();
        let said = answer.body_mut().read_to_string().unwrap();
        assert_eq!(answer.status(), 201, "{said}");
        began.elapsed()
    };
    compare(
        [
            ("a form with an approved address", "listed".to_owned()),
            ("with any other", "other".to_owned()),
        ],
        |kind, n| ask(kind, n),
    );
}

/// The token of the invitation URL.
fn token(server: &Server, house: &Installation) -> String {
    let (_, answer) = server.get(&house.path("/invitation-url"));
    let url = answer["url"].as_str().unwrap();
    url.rsplit('/').next().unwrap().to_owned()
}

fn compare<const N: usize>(kinds: [(&str, String); N], ask: impl Fn(&str, usize) -> Duration) {
    let mut took = vec![Vec::with_capacity(TIMES); N];
    for n in 0..TIMES {
        for (kind, took) in kinds.iter().zip(&mut took) {
            took.push(ask(&kind.1, n));
        }
    }
    for ((name, _), took) in kinds.iter().zip(&mut took) {
        took.sort();
        let [median, low, high] = [TIMES / 2, TIMES / 4, TIMES * 3 / 4].map(|at| ms(took[at]));
        let figures = [format!("{median:.2} ms"), format!("{low:.2}-{high:.2}")];
        table::line(name, &figures.each_ref().map(String::as_str));
    }
}
