//! What it costs to know who asks, where a million people are signed in.

use std::time::{Duration, Instant};

use crate::browser::Browser;
use crate::database::{Database, Value};
use crate::full_scale::now;
use crate::server::{ADMIN, Installation, Server};
use crate::{ms, table};

/// How often each is asked for, by turns: what slows the machine down slows all of them down.
const TIMES: usize = 2_001;

/// What knowing who asks may add to a request.
const TARGET: f64 = 0.2;

/// A route that reads nothing, and one that only needs to know who asks: it leads to another page.
const WITHOUT: &str = "/healthz";
const WITH: &str = "/associations/aaaaaaaaaaaaaaaaaaaaaaaaaa/resend";

/// Five sessions for each account: of 200,000 people they are a million.
const SESSIONS: [&str; 2] = [
    "INSERT INTO sessions (token_hash, public_id, account_id, method, user_agent, created_at, seen_at, ends_at)
     SELECT randomblob(32), lower(hex(randomblob(13))), a.id, 'code', 'a browser', $1, $1, $2
     FROM accounts a
     CROSS JOIN json_each('[1, 2, 3, 4, 5]') AS e",
    "INSERT INTO sessions (token_hash, public_id, account_id, method, user_agent, created_at, seen_at, ends_at)
     SELECT decode(md5(random()::text) || md5(random()::text), 'hex'), substr(md5(random()::text), 1, 26), a.id,
            'code', 'a browser', $1, $1, $2
     FROM accounts a
     CROSS JOIN generate_series(1, 5) AS e",
];

/// Signs everyone in, five times.
pub fn fill(database: &mut Database) {
    let now = i64::try_from(now().as_micros()).unwrap();
    let month = now + 30 * 86_400_000_000;
    let [sqlite, postgres] = SESSIONS;
    let sql = match database {
        Database::Sqlite(_) => sqlite,
        Database::Postgres(_) => postgres,
    };
    let n = database.execute(sql, &[Value::Int(now), Value::Int(month)]);
    database.settle();
    println!("filled with {n} sessions");
}

/// Asks both routes, the second one as nobody, with a cookie that nobody has, and signed in.
pub fn run(server: &Server, house: &Installation) {
    let mut signed_in = Browser::sign_in(server, house, ADMIN);
    let mut took: [Vec<Duration>; 4] = Default::default();
    for n in 0..TIMES {
        let unknown = format!("guildhall={n:052}");
        let mut asked = [
            time(|| server.ask(WITHOUT, "")),
            time(|| server.ask(WITH, "")),
            time(|| server.ask(WITH, &unknown)),
            time(|| signed_in.get(WITH).status),
        ];
        for (all, (one, status)) in took.iter_mut().zip(&mut asked) {
            assert!(*status < 400, "{status}");
            all.push(*one);
        }
    }
    println!("knowing who asks: median and 99th of a hundred of {TIMES}; the aim is to add {TARGET} ms");
    let names = [
        "a route that reads nothing",
        "a page's route, nobody",
        "the same, an unknown cookie",
        "the same, signed in",
    ];
    let mut base = 0.0;
    for (name, mut all) in names.into_iter().zip(took) {
        all.sort();
        let (median, slow) = (ms(all[TIMES / 2]), ms(all[TIMES * 99 / 100]));
        if base == 0.0 {
            base = median;
        }
        let added = median - base;
        let figures = [
            format!("{median:.3} ms"),
            format!("{slow:.3} ms"),
            format!("{:.2} times", median / base),
            format!("{added:+.3} ms"),
            if added > TARGET {
                "over".to_owned()
            } else {
                String::new()
            },
        ];
        table::line(name, &figures.each_ref().map(String::as_str));
    }
}

fn time(ask: impl FnOnce() -> u16) -> (Duration, u16) {
    let began = Instant::now();
    let status = ask();
    (began.elapsed(), status)
}
