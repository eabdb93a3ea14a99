//! Limits on what is mailed hold for all server processes together.

use std::sync::atomic::{AtomicUsize, Ordering};

use crate::harness::{Home, free_port};

/// How many codes are asked for, by how many at the same time.
const REQUESTS: usize = 1000;
const AT_ONCE: usize = 16;
/// From here on it is few clients that ask, each for ever new mailboxes.
const FEW_CLIENTS_FROM: usize = 700;

/// Who asks for the n-th code, and where it would go.
fn wish(n: usize) -> (String, String) {
    if n < FEW_CLIENTS_FROM {
        (
            format!("198.51.{}.{}", n / 200, n % 200 + 1),
            format!("m{}@flooded.example", n % 10),
        )
    } else {
        (format!("203.0.113.{}", n % 3 + 1), format!("n{n}@many.example"))
    }
}

/// The token of the form on the page to sign in, for the browser with this cookie.
fn form_token(url: &str, cookie: &str) -> String {
    let mut page = ureq::get(&format!("{url}/sign-in"))
        .header("cookie", cookie)
        .call()
        .unwrap();
    let html = page.body_mut().read_to_string().unwrap();
    let (_, rest) = html.split_once("name=\"csrf\" value=\"").unwrap();
    rest.split_once('"').unwrap().0.to_owned()
}

/// The numbers that the database answers, a row each.
fn numbers(home: &Home, sql: &str) -> Vec<usize> {
    let digits = |row: String| row.chars().filter(char::is_ascii_digit).collect::<String>();
    home.texts(sql)
        .into_iter()
        .map(|row| digits(row).parse().unwrap())
        .collect()
}

fn a_thousand_requests_send_no_more_than_the_caps(home: &Home) {
    let address = home.configure("trusted_proxies = [\"127.0.0.1\"]\n[mail]\nfrom = \"a@partners.example\"");
    let url = format!("http://{address}");
    let one = home.start(&["serve"]);
    let second = format!("127.0.0.1:{}", free_port());
    let two = home.start(&["serve", "--listen", &second]);
    let servers = [url.clone(), format!("http://{second}")];

    let cookie = format!("guildhall={}", "a".repeat(52));
    let csrf = form_token(&url, &cookie);
    let (next, refused) = (AtomicUsize::new(0), AtomicUsize::new(0));
    std::thread::scope(|scope| {
        for _ in 0..AT_ONCE {
            scope.spawn(|| {
                loop {
                    let n = next.fetch_add(1, Ordering::Relaxed);
                    if n >= REQUESTS {
                        return;
                    }
                    let (client, email) = wish(n);
                    let asked = ureq::post(&format!("{}/sign-in", servers[n % 2]))
                        .config()
                        .http_status_as_error(false)
                        .max_redirects(0)
                        .build()
                        .header("cookie", &cookie)
                        .header("origin", &url)
                        .header("x-forwarded-for", &client)
                        .send_form([("csrf", csrf.as_str()), ("email", email.as_str())]);
                    let answer = asked.unwrap();
                    match answer.status().as_u16() {
                        303 => {}
                        429 => {
                            assert!(answer.headers().contains_key("retry-after"));
                            refused.fetch_add(1, Ordering::Relaxed);
                        }
                        other => panic!("{other} for {email} from {client}"),
                    }
                }
            });
        }
    });

    // Should the hour have changed meanwhile, each limit counts twice.
    let windows = home
        .texts("SELECT DISTINCT window_start FROM attempts WHERE scope = 'code client hour'")
        .len();
    // Twenty an hour to one mailbox, by all together; sixty an hour from one client.
    let flooded = numbers(
        home,
        "SELECT count(*) FROM sign_in_codes WHERE address LIKE '%flooded%' GROUP BY address",
    );
    assert_eq!(flooded.len(), 10);
    assert!(flooded.iter().all(|n| *n <= 20 * windows), "{flooded:?}");
    let many = numbers(home, "SELECT count(*) FROM sign_in_codes WHERE address LIKE '%many%'")[0];
    assert!(many <= 3 * 60 * windows, "{many}");
    let sent = flooded.iter().sum::<usize>() + many;
    assert!(sent >= 10 * 20 + 3 * 60, "nobody is kept out before that: {sent}");
    assert_eq!(sent + refused.load(Ordering::Relaxed), REQUESTS);
    let letters = home.texts("SELECT id FROM jobs WHERE kind = 'mail'").len();
    assert_eq!(letters, sent, "a letter for each code, and none beside them");
    assert_eq!((one.end("-TERM"), two.end("-TERM")), (Some(0), Some(0)));
}

#[test]
fn g3_two_servers_together_send_no_more_than_the_caps() {
    a_thousand_requests_send_no_more_than_the_caps(&Home::new());
}

#[test]
#[ignore = "needs PostgreSQL: cargo xtask test"]
fn g3_two_servers_together_send_no_more_than_the_caps_on_postgres() {
    a_thousand_requests_send_no_more_than_the_caps(&Home::on_postgres("caps"));
}
