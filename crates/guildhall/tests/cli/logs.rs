//! The log: a line a request, and nothing secret in it.

use serde_json::{Value, json};

use crate::harness::{Home, Server, get};

#[test]
fn a_line_of_json_for_each_request_names_its_route_and_id() {
    let home = Home::new();
    let address = home.configure("log_format = \"json\"");
    let server = home.start(&["serve"]);
    let answer = get(&format!("http://{address}/i/some-token?next=secret-query"));
    let id = answer.headers()["x-request-id"].to_str().unwrap().to_owned();
    let other = get(&format!("http://{address}/healthz"));
    assert_ne!(other.headers()["x-request-id"], id);
    let said = server.said();
    assert_eq!(server.end("-TERM"), Some(0));
    let lines: Vec<Value> = said
        .lines()
        .map(|line| serde_json::from_str(line).unwrap_or_else(|e| panic!("{e}: {line}")))
        .collect();
    let requests: Vec<_> = lines.iter().filter(|line| line["message"] == "answered").collect();
    assert_eq!(requests.len(), 1, "one line; probes have none: {said}");
    let line = requests[0];
    assert_eq!(line["level"], "INFO");
    assert_eq!(
        (&line["method"], &line["route"], &line["status"], &line["id"]),
        (&json!("GET"), &json!("/i/{token}"), &json!(404), &json!(id))
    );
    assert!(
        line["ms"].as_f64().unwrap() > 0.0 && line["timestamp"].is_string(),
        "{line}"
    );
    assert!(is_short(&line["ms"].to_string()), "{line}");
    assert!(!said.contains("some-token") && !said.contains("secret-query"), "{said}");
}

#[test]
fn every_line_of_a_json_log_is_an_event() {
    let home = Home::new();
    home.configure("drain_seconds = 1");
    let said = |server: Server, log: &str| {
        assert_eq!(server.end("-TERM"), Some(0));
        std::fs::read_to_string(home.path(log)).unwrap()
    };
    let json = said(home.start(&["serve", "--log-format", "json"]), "server.log");
    let messages: Vec<String> = json
        .lines()
        .map(|line| serde_json::from_str::<Value>(line).unwrap_or_else(|e| panic!("{e}: {line}")))
        .map(|line| line["message"].as_str().unwrap_or_default().to_owned())
        .collect();
    for begin in ["Draining for 1 s: ", "Stopping: "] {
        assert!(
            messages.iter().any(|message| message.starts_with(begin)),
            "{begin} in {json}"
        );
    }
    let plain = said(home.start(&["serve"]), "server.log");
    for begin in ["Draining for 1 s: ", "Stopping: "] {
        assert!(plain.lines().any(|line| line.starts_with(begin)), "{begin} in {plain}");
    }
    let demo = [
        "demo",
        "--listen",
        "127.0.0.1:0",
        "--data",
        "demo",
        "--log-format",
        "json",
    ];
    let said = said(home.start(&demo), "server.log");
    assert!(said.contains("Sign in as"), "{said}");
    assert!(said.lines().all(|line| line.starts_with('{')), "{said}");
}

#[test]
fn the_option_wins_over_the_file() {
    let home = Home::new();
    let address = home.configure("log_format = \"json\"");
    let server = home.start(&["serve", "--log-format", "human"]);
    get(&format!("http://{address}/"));
    let said = server.said();
    assert!(said.contains("method=\"GET\" route=\"/\""), "{said}");
    let ms = said.split("ms=").nth(1).and_then(|rest| rest.split(' ').next());
    assert!(ms.is_some_and(is_short), "{said}");
    assert_eq!(server.end("-TERM"), Some(0));
}

/// A number with two decimals at most.
fn is_short(number: &str) -> bool {
    let decimals = number.split_once('.').map_or(0, |(_, decimals)| decimals.len());
    number.parse::<f64>().is_ok() && decimals <= 2
}

/// A request of the API.
fn call(url: &str, token: &str, body: &Value) -> Value {
    let mut answer = ureq::post(url)
        .header("authorization", &format!("Bearer {token}"))
        .header("idempotency-key", url.rsplit('/').next().unwrap())
        .send_json(body)
        .unwrap_or_else(|e| panic!("{url}: {e}"));
    answer.body_mut().read_json().unwrap()
}

/// The code in the newest mail of the spool that is to someone.
fn code_to(home: &Home, address: &str) -> String {
    let code = regex::Regex::new(r"\b[0-9]{6}\b").unwrap();
    loop {
        let mails = std::fs::read_dir(home.path("data/mail"))
            .into_iter()
            .flatten()
            .flatten();
        for mail in mails {
            let text = std::fs::read_to_string(mail.path()).unwrap_or_default();
            if text.contains(&format!("To: {address}"))
                && let Some(found) = code.find(text.split("Subject: ").nth(1).unwrap_or_default())
            {
                return found.as_str().to_owned();
            }
        }
        std::thread::yield_now();
    }
}

/// A whole association over the API, and a browser's way to the sign-in code; everything secret that was met.
fn journey(home: &Home, address: &str) -> Vec<String> {
    let make = [
        "organization",
        "create",
        "--name",
        "Contoso",
        "--country",
        "DE",
        "--json",
    ];
    let made = home.run(&make).expect(0).json();
    let id = made["membership_id"].as_str().unwrap();
    let mut tokens = Vec::new();
    for person in ["admin@mail.example", "jane@mail.example"] {
        let other = home.run(&make).expect(0).json();
        let at = if tokens.is_empty() {
            id
        } else {
            other["membership_id"].as_str().unwrap()
        };
        home.run(&[
            "account",
            "grant-admin",
            "--organization",
            at,
            "--email",
            person,
            "--reason",
            "test",
        ])
        .expect(0);
        tokens.push(
            home.run(&["token", "create", "--account", person])
                .expect(0)
                .line()
                .to_owned(),
        );
    }
    let api = format!("http://{address}/api/v1");
    let invited = call(
        &format!("{api}/organizations/{id}/invitations"),
        &tokens[0],
        &json!({"addresses": "jane@contoso.example", "language": "en"}),
    );
    let link = invited["invitation_url"].as_str().unwrap();
    let invitation = link.rsplit('/').next().unwrap().to_owned();
    get(link);
    get(&format!("{link}/profile"));
    let submitted = call(
        &format!("{api}/associations"),
        &tokens[1],
        &json!({"invitation": invitation, "profile": {"given_name": "Jane", "family_name": "Doe",
                "communication_email": "jane@contoso.example", "country": "DE", "language": "en"}}),
    );
    let code = code_to(home, "jane@contoso.example");
    let association = submitted["id"].as_str().unwrap();
    let proven = call(
        &format!("{api}/associations/{association}/proof"),
        &tokens[1],
        &json!({"code": code}),
    );
    assert_eq!(proven["state"], "active");

    let page = get(&format!("http://{address}/sign-in"));
    let cookie = page.headers()["set-cookie"]
        .to_str()
        .unwrap()
        .split(';')
        .next()
        .unwrap()
        .to_owned();
    let secret = cookie.split_once('=').unwrap().1.to_owned();
    let mut secrets = tokens;
    secrets.extend([invitation, code, secret]);
    secrets.push(
        std::fs::read_to_string(home.path("data/server.key"))
            .unwrap()
            .trim()
            .to_owned(),
    );
    secrets
}

/// Everything the server said, once it has said it all.
fn end(server: Server, home: &Home) -> String {
    assert_eq!(server.end("-TERM"), Some(0));
    std::fs::read_to_string(home.path("server.log")).unwrap()
}

fn nothing_secret_is_logged(home: &Home) {
    let address = home.configure("");
    // As talkative as it can be made without hearing other people's libraries out.
    let server = home.start_with(
        &["serve"],
        &[("RUST_LOG", "debug,guildhall=trace,guildhall_store=trace")],
    );
    let secrets = journey(home, &address);
    let said = end(server, home);
    assert!(said.contains("route=\"/i/{token}/profile\""), "{said}");
    assert!(said.contains("route=\"/api/v1/associations/{id}/proof\""), "{said}");
    for secret in secrets {
        assert!(secret.len() >= 6, "{secret}");
        assert!(!said.contains(&secret), "the log has {secret}:\n{said}");
    }
}

#[test]
fn a8_nothing_secret_is_logged() {
    nothing_secret_is_logged(&Home::new());
}

#[test]
#[ignore = "needs PostgreSQL: cargo xtask test"]
fn a8_nothing_secret_is_logged_on_postgres() {
    nothing_secret_is_logged(&Home::on_postgres("logs"));
}
