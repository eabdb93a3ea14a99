//! Every page of an organization at full scale: the way there and back on loopback, the server's time included.

use std::time::{Duration, Instant};

use crate::browser::Browser;
use crate::database::{Database, Value};
use crate::full_scale;
use crate::server::{ADMIN, Installation, Server};
use crate::{ms, table};

/// How often each page is loaded.
const TIMES: usize = 41;

/// What a page may take at the server.
const TARGET: f64 = 5.0;

/// Loads each page many times.
pub fn run(server: &Server, house: &Installation, draft: &str) {
    let mut browser = Browser::sign_in(server, house, ADMIN);
    println!("pages: median and worst of {TIMES}, size; {TARGET} ms is the aim at the server");
    for (name, path) in paths(house, draft) {
        let mut took = Vec::new();
        let mut size = 0;
        for _ in 0..=TIMES {
            let began = Instant::now();
            let page = browser.get(&path);
            took.push(began.elapsed());
            assert_eq!(page.status, 200, "{path}: {}", page.location);
            size = page.html.len();
        }
        // The first one warms the way.
        took.remove(0);
        took.sort();
        let (median, worst): (Duration, Duration) = (took[TIMES / 2], took[TIMES - 1]);
        let figures = [
            format!("{:.2} ms", ms(median)),
            format!("{:.1} ms", ms(worst)),
            format!("{:.1} KB", size as f64 / 1e3),
            if ms(median) > TARGET {
                "over".to_owned()
            } else {
                String::new()
            },
        ];
        table::line(&name, &figures.each_ref().map(String::as_str));
    }
}

/// The pages, each with a name: of a long list the first one, one in the middle and the last.
fn paths(house: &Installation, draft: &str) -> Vec<(String, String)> {
    let mut database = house.database();
    let organization = full_scale::organization(&mut database, house.membership_id());
    let mut rows = Rows {
        database: &mut database,
        organization,
    };
    let mut all: Vec<(String, String)> = Vec::new();
    let mut add = |name: &str, path: &str| all.push((name.to_owned(), house.path(path)));
    add("home", "");
    add("my access", "/access");
    add("contacts", "/roles");
    add("invite", "/invite");
    add("invitation URL", "/invitation-url");
    add("letters to mail", "/invitation-url/mail");
    add("requests", "/requests?kind=addresses");
    add("requests for rights", "/requests?kind=access");
    let last = rows.last("access_requests", "state = 'open'", "id");
    add(
        "requests for rights, last",
        &format!("/requests?kind=access&cursor=before:{last}"),
    );
    add("refused attempts", "/invitations/refused");
    let last = rows.last("associations", "state = 'pending'", "id DESC");
    add(
        "refused attempts, last",
        &format!("/invitations/refused?cursor=after:{last}"),
    );

    for state in ["approved", "expired", "revoked"] {
        let in_state = format!("state = '{state}'");
        for (sort, order) in [
            ("newest", "id DESC"),
            ("address", "address_key, id"),
            ("expiry", "expires_at, id"),
        ] {
            let path = format!("/invitations?state={state}&sort={sort}");
            add(&format!("invitations {state} by {sort}"), &path);
            for (name, row) in [
                ("middle", rows.middle("invitations", &in_state, order)),
                ("last", rows.last("invitations", &in_state, order)),
            ] {
                add(
                    &format!("invitations {state} by {sort}, {name}"),
                    &format!("{path}&cursor=after:{row}"),
                );
            }
        }
    }
    add("invitations, search that finds many", "/invitations?q=first.last9");
    add(
        "invitations, search that finds one",
        "/invitations?q=api.first.last77777@",
    );
    add("invitations, search that finds none", "/invitations?q=nobody.at.all");
    add("invitations in a language", "/invitations?language=de");
    add("invitations with a failed mail", "/invitations?delivery=failed");
    add("invitations that expire soon", "/invitations?expiring=7");
    let one = rows.middle("invitations", "state = 'approved'", "id DESC");
    add("an invitation", &format!("/invitations/{one}"));
    add("an invitation, revoking", &format!("/invitations/{one}/revoke"));

    for (sort, order) in [
        ("newest", "since DESC, id DESC"),
        ("name", "search_text, id"),
        ("email", "address_key, id"),
    ] {
        let path = format!("/people?sort={sort}");
        add(&format!("people by {sort}"), &path);
        for (name, row) in [
            ("middle", rows.middle("associations", "state = 'active'", order)),
            ("last", rows.last("associations", "state = 'active'", order)),
        ] {
            add(
                &format!("people by {sort}, {name}"),
                &format!("{path}&cursor=after:{row}"),
            );
        }
    }
    add("people, search that finds many", "/people?q=nguyen");
    add("people, search that finds one", "/people?q=person177777@");
    add("people, search that finds none", "/people?q=nobody.at.all");
    add("people of a country", "/people?country=JP");
    add("people of a language", "/people?language=fr");
    add("people with a right", "/people?right=global_admin");
    add("people of the last week", "/people?within_days=7");
    let person = rows.middle("associations", "state = 'active'", "id DESC");
    add("a person", &format!("/people/{person}"));

    add("activity", "/activity");
    let last = rows.event("OFFSET (SELECT count(*) / 2 FROM audit_events WHERE organization_id = $1)");
    add("activity, middle", &format!("/activity?cursor=after:{last}"));
    add("activity of a kind", "/activity?kind=invitations");

    all.push(("preview of a file".into(), draft.to_owned()));
    for (name, part) in [("first", 1), ("middle", 500), ("last", 1_000)] {
        all.push((
            format!("preview of a file, new rows, {name}"),
            format!("{draft}?state=new&cursor={part}"),
        ));
    }
    all
}

/// Where the pages of a list begin.
struct Rows<'d> {
    database: &'d mut Database,
    organization: i64,
}

impl Rows<'_> {
    fn middle(&mut self, rows: &str, which: &str, order: &str) -> String {
        self.at(
            rows,
            which,
            order,
            "(SELECT count(*) / 2 FROM ROWS WHERE organization_id = $1 AND WHICH)",
        )
    }

    /// So far from the end that one page is left.
    fn last(&mut self, rows: &str, which: &str, order: &str) -> String {
        self.at(
            rows,
            which,
            order,
            "(SELECT count(*) - 20 FROM ROWS WHERE organization_id = $1 AND WHICH)",
        )
    }

    fn at(&mut self, rows: &str, which: &str, order: &str, offset: &str) -> String {
        let sql = format!(
            "SELECT public_id FROM ROWS WHERE organization_id = $1 AND WHICH ORDER BY {order} LIMIT 1 OFFSET {offset}"
        );
        let sql = sql.replace("ROWS", rows).replace("WHICH", which);
        self.database.texts(&sql, &[Value::Int(self.organization)]).remove(0)
    }

    fn event(&mut self, offset: &str) -> String {
        let sql = format!(
            "SELECT reference FROM audit_events WHERE organization_id = $1 ORDER BY at DESC, id DESC LIMIT 1 {offset}"
        );
        self.database.texts(&sql, &[Value::Int(self.organization)]).remove(0)
    }
}

/// Everything a first visit loads: the page, and each file it names.
pub fn first_visit(server: &Server) {
    let (page, mut bytes) = server.load("/sign-in");
    let mut files = 0;
    for attribute in ["href=\"/assets/", "src=\"/assets/"] {
        for part in page.split(attribute).skip(1) {
            let name = part.split('"').next().unwrap();
            bytes += server.load(&format!("/assets/{name}")).1;
            files += 1;
        }
    }
    println!(
        "first visit: {:.1} KB in 1 page and {files} files, heads included",
        bytes as f64 / 1000.0
    );
}
