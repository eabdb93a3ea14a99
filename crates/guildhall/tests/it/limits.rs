//! Every route has a limit, or a reason why it needs none; what limits are counted by a process itself.

use std::fmt::Write;
use std::path::Path;

use axum::http::Method;
use guildhall::config::{Config, keys};
use guildhall::http::limits::{Counted, Rule, rule};
use guildhall::http::router::every_route;
use guildhall_domain::clock::Span;
use regex::Regex;

use crate::support::{Place, Reply, World, run};

/// Every route there is, the demo's own last.
fn routes(world: &World) -> Vec<(Method, String)> {
    let mut all = every_route(&world.app);
    let demo = every_route(&world.as_demo().app);
    let only_there: Vec<_> = demo.into_iter().filter(|route| !all.contains(route)).collect();
    all.extend(only_there);
    all
}

/// What limits every route, a line each.
fn table(world: &World) -> String {
    let mut text = "\
# What limits each route. Written by `cargo xtask generate`; settings are those of [limits].
#
# in memory: pages, calls and ways to a provider, counted by each server process. The rest is counted in the database.
#
"
    .to_owned();
    for (method, path) in routes(world) {
        let told = match rule(&method, &path) {
            Rule::Limited(counted, settings) => {
                let counted = counted.iter().map(|what| what.setting());
                counted.chain(settings.iter().copied()).collect::<Vec<_>>().join(", ")
            }
            Rule::Free(reason) => format!("none: {reason}"),
        };
        writeln!(text, "{:7}{path:83}{told}", method.as_str()).unwrap();
    }
    text
}

#[test]
fn g3_every_route_is_limited_or_says_why_not() {
    run(async {
        let world = World::open(Place::sqlite()).await;
        let text = table(&world);
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/generated/limits.txt");
        if std::env::var_os("GUILDHALL_GENERATE").is_some() {
            std::fs::write(&path, &text).unwrap();
        }
        let written = std::fs::read_to_string(&path).unwrap_or_default();
        assert!(
            written == text,
            "docs/generated/limits.txt is not what limits the routes: say it in http/limits.rs, and run `cargo xtask generate`"
        );
        let settings: Vec<String> = keys::all().iter().map(keys::Key::path).collect();
        for (method, path) in routes(&world) {
            match rule(&method, &path) {
                Rule::Free(reason) => assert!(!reason.is_empty(), "{path}"),
                Rule::Limited(counted, counted_elsewhere) => {
                    assert!(!counted.is_empty() || !counted_elsewhere.is_empty(), "{path}");
                    let counted = counted.iter().map(|what| what.setting());
                    for name in counted.chain(counted_elsewhere.iter().copied()) {
                        assert!(settings.contains(&format!("limits.{name}")), "{path}: {name}");
                    }
                }
            }
        }
    });
}

/// The path with a made-up part for each one in braces.
fn filled(path: &str) -> String {
    Regex::new(r"\{[a-z_]+\}").unwrap().replace_all(path, "x").into_owned()
}

#[track_caller]
fn is_too_much(reply: &Reply, what: &str) {
    assert_eq!(reply.status, 429, "{what}");
    let wait: i64 = reply.header("retry-after").unwrap().parse().unwrap();
    assert!((1..=3600).contains(&wait), "{what}: {wait}");
}

/// Each route twice, by a client that nobody has seen: the second time is one too many where `what` limits it.
async fn holds_everywhere(world: &World, what: Counted) {
    for world in [world, &world.as_demo()] {
        for (method, path) in every_route(&world.app) {
            let client = world.machine();
            let ask = || world.call(method.clone(), &filled(&path)).from(client);
            let told = format!("{method} {path}");
            let first = ask().await;
            assert_ne!(first.status, 429, "{told}");
            let second = ask().await;
            match rule(&method, &path) {
                Rule::Limited(counted, _) if counted.contains(&what) => is_too_much(&second, &told),
                Rule::Limited(..) | Rule::Free(_) => assert_eq!(second.status, first.status, "{told}"),
            }
        }
    }
}

#[test]
fn g3_what_nobody_in_particular_may_do_is_limited_on_every_route() {
    type Change = fn(&mut Config);
    let changes: [(Counted, Change); 3] = [
        (Counted::Pages, |config| config.limits.pages_per_client_per_minute = 1),
        (Counted::Providers, |config| {
            config.limits.provider_sign_ins_per_client_per_hour = 1;
        }),
        (Counted::Calls, |config| {
            config.limits.calls_without_token_per_client_per_minute = 1;
        }),
    ];
    run(async {
        let world = World::open(Place::sqlite()).await;
        for (what, change) in changes {
            let before = world.snapshot();
            holds_everywhere(&world.configured(change), what).await;
            assert_eq!(world.written_since(&before), [] as [String; 0]);
        }
    });
}

#[test]
fn g3_whoever_is_signed_in_is_no_stranger_and_a_limited_client_comes_back() {
    run(async {
        let world = World::open(Place::sqlite()).await;
        let world = &world.configured(|config| {
            config.limits.pages_per_client_per_minute = 4;
            config.limits.calls_without_token_per_client_per_minute = 2;
        });
        let browser = world.bare_browser();
        // The form, the code, its page and the code typed: four, and then someone is signed in.
        browser.sign_in("jane@mail.example", "/").await;
        for _ in 0..9 {
            browser.get("/account/tokens").await.page(200);
        }
        let nobody = world.bare_browser();
        for _ in 0..4 {
            nobody.get("/sign-in").await.page(200);
        }
        let refused = nobody.get("/sign-in").await;
        is_too_much(&refused, "the fifth");
        assert!(refused.text().contains("Too many attempts"), "it is a page");
        world.bare_browser().get("/sign-in").await.page(200);
        world.advance(Span::minutes(1));
        nobody.get("/sign-in").await.page(200);

        let person = world.token("jane@mail.example").await;
        let call = |token: &str| world.get("/api/v1/me").bearer(token).from(person.client);
        for wrong in [format!("{}x", person.token), "ghl_".to_owned()] {
            call(&wrong).await.refused(401, "not-signed-in");
        }
        call("ghl_").await.refused(429, "too-many-requests");
        call(&person.token).await.refused(429, "too-many-requests");
        world
            .get("/api/v1/me")
            .bearer(&person.token)
            .from(world.machine())
            .await
            .ok(200);
        world.advance(Span::minutes(1));
        for _ in 0..5 {
            call(&person.token).await.ok(200);
        }
    });
}

/// Where a letter is written for sending, and what keeps it from being many.
const LETTERS: &[(&str, usize, &str)] = &[
    (
        "actions/associations/prove.rs",
        1,
        "once an association, after its proof",
    ),
    ("actions/associations/submit.rs", 1, "limit_codes("),
    ("actions/bulk.rs", 1, "limit_recipients("),
    (
        "actions/handing_over/telling.rs",
        1,
        "to the support desk, of each step of a takeover: one is under way at a time, and who was refused waits",
    ),
    (
        "actions/notices.rs",
        2,
        "once a change, to each whom it concerns; once a day, where they chose that",
    ),
    ("actions/profiles.rs", 2, "limit_codes("),
    ("actions/sign_in.rs", 1, "codes::limit("),
];

#[test]
fn g3_nothing_writes_a_letter_without_a_limit() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = Vec::new();
    let mut folders = vec![source.join("actions")];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let text = std::fs::read_to_string(&path).unwrap();
            let n = text.matches("enqueue(").count() + text.matches("insert_many(tx, MAIL").count();
            if n > 0 {
                let name = path.strip_prefix(&source).unwrap().to_str().unwrap().to_owned();
                found.push((name, n, text));
            }
        }
    }
    found.sort();
    let told: Vec<(&str, usize)> = found.iter().map(|(name, n, _)| (name.as_str(), *n)).collect();
    let known: Vec<(&str, usize)> = LETTERS.iter().map(|(name, n, _)| (*name, *n)).collect();
    assert_eq!(told, known, "say what keeps these letters from being many");
    for ((name, _, text), (_, _, limit)) in found.iter().zip(LETTERS) {
        assert!(
            !limit.ends_with('(') || text.contains(limit),
            "{name} does not ask {limit}"
        );
    }
}
