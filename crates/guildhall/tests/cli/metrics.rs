//! Metrics, read with a parser of their text format.

use std::collections::BTreeMap;

use crate::harness::{Home, asked, free_port, get};

/// Samples by name and labels, as `name{a="b"}`.
type Samples = BTreeMap<String, f64>;

/// Reads a page of metrics and checks its form: every sample stands under the head of its family, once.
fn parse(page: &str) -> Samples {
    let head = regex::Regex::new(r"^# (HELP|TYPE) ([a-z_]+) (.+)$").unwrap();
    let sample = regex::Regex::new(
        r#"^([a-z_]+)(\{[a-z_]+="(?:[^"\\\n]|\\.)*"(?:,[a-z_]+="(?:[^"\\\n]|\\.)*")*\})? (-?[0-9.e+-]+)$"#,
    )
    .unwrap();
    assert!(page.ends_with('\n'));
    let (mut family, mut kind) = (String::new(), String::new());
    let mut samples = Samples::new();
    for line in page.lines() {
        if let Some(found) = head.captures(line) {
            match &found[1] {
                "HELP" => family = found[2].to_owned(),
                _ => {
                    assert_eq!(family, found[2], "{line}");
                    kind = found[3].to_owned();
                }
            }
            continue;
        }
        let found = sample.captures(line).unwrap_or_else(|| panic!("no sample: {line}"));
        let own = match (kind.as_str(), found[1].strip_prefix(family.as_str())) {
            ("counter", Some("")) => family.ends_with("_total"),
            ("gauge", Some("")) => true,
            ("histogram", Some(rest)) => ["_bucket", "_sum", "_count"].contains(&rest),
            _ => false,
        };
        assert!(own, "{line} under {family}, a {kind}");
        let name = format!("{}{}", &found[1], found.get(2).map_or("", |labels| labels.as_str()));
        assert_eq!(
            samples.insert(name.clone(), found[3].parse().unwrap()),
            None,
            "{name} twice"
        );
    }
    for (name, count) in &samples {
        if let Some(series) = name.strip_suffix("le=\"+Inf\"}") {
            let series = series.replace("_bucket", "_count");
            let series = series.trim_end_matches([',', '{']);
            let total = samples.iter().find(|(other, _)| other.trim_end_matches('}') == series);
            assert_eq!(total.map(|(_, total)| total), Some(count), "{name}");
        }
    }
    samples
}

fn a_server_counts(home: &Home) -> Samples {
    let port = free_port();
    let address = home.configure(&format!("metrics_listen = \"127.0.0.1:{port}\""));
    let server = home.start(&["serve"]);
    for _ in 0..3 {
        assert_eq!(get(&format!("http://{address}/i/not-a-token-at-all")).status(), 404);
    }
    assert_eq!(get(&format!("http://{address}/no/such/page")).status(), 404);
    assert_eq!(
        get(&format!("http://{address}/metrics")).status(),
        404,
        "not for the public"
    );
    let mut answer = get(&format!("http://127.0.0.1:{port}/metrics"));
    assert_eq!(
        answer.headers()["content-type"],
        "text/plain; version=0.0.4; charset=utf-8"
    );
    let page = answer.body_mut().read_to_string().unwrap();
    assert_eq!(
        get(&format!("http://127.0.0.1:{port}/")).status(),
        404,
        "nothing else is there"
    );
    assert!(!page.contains("not-a-token-at-all"), "{page}");
    assert_eq!(server.end("-TERM"), Some(0));

    let samples = parse(&page);
    let labels = r#"route="/i/{token}",method="GET",status="4xx""#;
    assert_eq!(samples[&format!("guildhall_http_requests_total{{{labels}}}")], 3.0);
    assert_eq!(
        samples[&format!("guildhall_http_request_duration_seconds_count{{{labels}}}")],
        3.0
    );
    assert_eq!(
        samples[r#"guildhall_http_requests_total{route="none",method="GET",status="4xx"}"#],
        2.0
    );
    assert_eq!(samples["guildhall_database_up"], 1.0);
    assert_eq!(samples[r#"guildhall_mail_total{result="sent"}"#], 0.0);
    // The sweeper is one job: waiting for its minute, or at work.
    let sweeps = samples[r#"guildhall_jobs{kind="sweep",state="waiting"}"#]
        + samples[r#"guildhall_jobs{kind="sweep",state="running"}"#];
    assert_eq!(sweeps, 1.0);
    assert!(samples[r#"guildhall_job_lag_seconds{kind="sweep"}"#] < 60.0);
    samples
}

#[test]
fn a_server_on_sqlite_counts_requests_and_commits() {
    let samples = a_server_counts(&Home::new());
    assert!(samples["guildhall_sqlite_group_size_count"] >= 1.0);
    assert!(samples["guildhall_sqlite_group_size_sum"] >= samples["guildhall_sqlite_group_size_count"]);
    assert_eq!(samples["guildhall_sqlite_waiting_writes"], 0.0);
}

#[test]
#[ignore = "needs PostgreSQL: cargo xtask test"]
fn a_server_on_postgres_counts_requests_and_connections() {
    let samples = a_server_counts(&Home::on_postgres("metrics"));
    let open = samples[r#"guildhall_postgres_connections{state="in_use"}"#]
        + samples[r#"guildhall_postgres_connections{state="idle"}"#];
    assert!((1.0..=16.0).contains(&open), "{samples:#?}");
}

#[test]
fn metrics_are_off_where_nobody_asked_for_them() {
    let home = Home::new();
    let address = home.configure("");
    let server = home.start(&["serve"]);
    assert_eq!(get(&format!("http://{address}/metrics")).status(), 404);
    assert!(asked(ureq::get("http://127.0.0.1:9464/metrics")).is_err());
    assert_eq!(server.end("-TERM"), Some(0));
}

#[test]
fn a_busy_port_for_metrics_is_named() {
    let home = Home::new();
    let holder = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let taken = holder.local_addr().unwrap();
    home.configure(&format!("metrics_listen = \"{taken}\""));
    let ran = home.run(&["serve"]).expect(1);
    ran.says(&format!("{taken} is in use"));
    assert!(ran.stderr.contains("metrics_listen"), "{ran:#?}");
}
