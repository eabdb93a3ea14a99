//! What the render tests share: believable data, checks that hold for every page, and a folder to look at.

use std::path::Path;

use guildhall_domain::clock::Instant;
use guildhall_domain::language::Language;
use regex::Regex;

use crate::config::{Accent, Support};
use crate::texts;
use crate::web::assets;
use crate::web::association::Opening;
use crate::web::chrome::{Chrome, Here, Link, Page, Place, Section, Theme};

/// Names the folder that pages are written to, so that one can look at them.
const FOLDER: &str = "GUILDHALL_PAGES";

/// Renders a page in every language, checks what holds for every page, and returns it in English, without the places where an
/// address may break.
pub fn look<P: Page>(name: &str, page: impl Fn(Chrome) -> P) -> String {
    let rendered: Vec<String> = texts::LANGUAGES
        .iter()
        .map(|(tag, _)| {
            let html = page(chrome(tag)).render().unwrap();
            check(&format!("{name} {tag}"), &html);
            keep(&format!("{name}.{tag}"), &html);
            html
        })
        .collect();
    rendered[0].replace("<wbr>", "")
}

/// The frame as an admin of an organization sees it.
pub fn chrome(tag: &str) -> Chrome {
    let place = Place {
        membership_id: "5550014-3".into(),
        name: "Contoso Ltd".into(),
    };
    let [a, _] = two_places();
    Chrome {
        t: texts::texts(tag),
        program: "Northwind Partner Network".into(),
        languages: texts::LANGUAGES
            .iter()
            .map(|(tag, _)| Language::parse(tag).unwrap())
            .collect(),
        account: Some("ines.moreau@contoso.example".into()),
        unread: 3,
        organizations: vec![place.clone(), a],
        here: Some(Here {
            place,
            sections: Section::ALL.to_vec(),
            open_requests: 5,
            access_requests: 3,
            is_suspended: false,
            suspension_reason: None,
            takeover: None,
            profile: "/associations/as_7Qm2xK9v/profile".into(),
        }),
        csrf: "c5rf".into(),
        begun_by: "J4NE".into(),
        return_to: "/organizations/5550014-3".into(),
        theme: Theme::Auto,
        notice: None,
        support: Some(Support {
            name: "Northwind partner desk, Europe".into(),
            phone: Some("+44 20 7946 0000".into()),
            email: Some("partners@northwind.example".into()),
            hours: Some("Mon–Fri 8:00–18:00 CET".into()),
            url: Some("https://northwind.example/partners".into()),
        }),
        reference: None,
        privacy_url: Some("https://northwind.example/privacy".into()),
        accent: Accent::DEFAULT,
        kind_ends_at: None,
        mail_off: false,
        demo: false,
    }
}

/// The frame as a colleague sees it, who has no organization yet.
pub fn colleague(chrome: Chrome) -> Chrome {
    Chrome {
        account: Some("jane.doe@mail.example".into()),
        organizations: Vec::new(),
        here: None,
        return_to: "/i/7Qm2xK9vT4bWcR8nZs1LpA".into(),
        ..chrome
    }
}

/// The frame with nothing waiting.
pub fn without_requests(mut chrome: Chrome) -> Chrome {
    if let Some(here) = &mut chrome.here {
        here.open_requests = 0;
        here.access_requests = 0;
    }
    chrome
}

/// Two organizations behind one account.
pub fn two_places() -> [Place; 2] {
    [("4213377-1", "Fabrikam Nordic AB"), ("4213385-4", "Fabrikam Baltic OÜ")].map(|(membership_id, name)| Place {
        membership_id: membership_id.into(),
        name: name.into(),
    })
}

/// What an association opens.
pub fn openings() -> Vec<Opening> {
    vec![
        Opening {
            name: "Training library".into(),
            text: "All courses and practice exams, free for associated people.".into(),
            href: Some("https://learn.northwind.example/".into()),
            open: true,
        },
        Opening {
            name: "Software downloads".into(),
            text: "Licenses for your own use and for demonstrations.".into(),
            href: None,
            open: false,
        },
    ]
}

/// What comes next.
pub fn next_links() -> Vec<Link> {
    vec![Link {
        href: "https://community.northwind.example/".into(),
        label: "Meet the other partners in the community".into(),
    }]
}

/// A minute of a day, in UTC.
pub fn at(year: i16, month: i8, day: i8, hour: i8, minute: i8) -> Instant {
    let at = jiff::civil::date(year, month, day).at(hour, minute, 0, 0);
    Instant(jiff::tz::TimeZone::UTC.to_timestamp(at).unwrap().as_microsecond())
}

fn all<'a>(pattern: &str, html: &'a str) -> Vec<&'a str> {
    Regex::new(pattern)
        .unwrap()
        .captures_iter(html)
        .map(|c| c.get(1).unwrap().as_str())
        .collect()
}

fn check(name: &str, html: &str) {
    assert_eq!(html.matches("<h1").count(), 1, "{name}: one h1");
    assert_eq!(
        all(r"(<style|style=|<script>|\son[a-z]+=)", html),
        [] as [&str; 0],
        "{name}: strict policy"
    );
    assert_eq!(
        all(r#"(?:src|<link[^>]*href)="([^"/][^"]*|//[^"]*)""#, html),
        [] as [&str; 0],
        "{name}: own assets"
    );
    assert_eq!(
        all(r"(\{ ?\$\w+ ?\})", html),
        [] as [&str; 0],
        "{name}: values are filled in"
    );

    let posts = html.matches(r#"method="post""#).count();
    assert_eq!(
        html.matches(r#"name="csrf" value="c5rf""#).count(),
        posts,
        "{name}: every form is protected"
    );

    let mut ids = all(r#"\sid="([^"]+)""#, html);
    for target in all(
        r##"(?:href="#|\sfor="|aria-labelledby="|data-copy="|data-count=")([^" ]+)""##,
        html,
    ) {
        assert!(ids.contains(&target), "{name}: #{target} is on the page");
    }
    for described in all(r#"aria-describedby="([^"]+)""#, html) {
        for target in described.split(' ') {
            assert!(ids.contains(&target), "{name}: #{target} is on the page");
        }
    }
    let labelled = all(r#"<label for="([^"]+)""#, html);
    for field in all(
        r#"<(?:input type="(?:text|email|tel|search|checkbox)"|select|textarea|input class)[^>]*\sid="([^"]+)""#,
        html,
    ) {
        assert!(labelled.contains(&field), "{name}: {field} has a label");
    }
    let before = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), before, "{name}: every id once");
    assert!(html.len() < 60_000, "{name}: {} bytes", html.len());
}

fn keep(name: &str, html: &str) {
    let Some(folder) = std::env::var_os(FOLDER) else { return };
    let folder = Path::new(&folder);
    std::fs::create_dir_all(folder.join("assets")).unwrap();
    let accent = Accent::DEFAULT;
    for path in [
        assets::stylesheet_path(),
        assets::script_path(),
        assets::icon_path(),
        assets::accent_path(accent),
    ] {
        let file = path.strip_prefix("/assets/").unwrap();
        std::fs::write(
            folder.join("assets").join(file),
            assets::find(file, accent).unwrap().body,
        )
        .unwrap();
    }
    std::fs::write(
        folder.join(format!("{name}.html")),
        html.replace("\"/assets/", "\"assets/"),
    )
    .unwrap();
}
