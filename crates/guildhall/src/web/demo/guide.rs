//! What to try in a demo: five short journeys, each as someone it concerns.

use askama::Template;
use guildhall_store::Tx;

use crate::demo::Showroom;
use crate::texts::Texts;
use crate::web::chrome::{Chrome, Page};
use crate::web::frame::{Answered, Frame};

/// `GET /demo`: what to try.
pub async fn show(frame: Frame) -> Answered {
    let house = frame.app.house.clone();
    let find = move |tx: &mut Tx<'_>| Showroom::find(tx, &house);
    let folder = frame.app.house.config.data.display().to_string();
    let showroom = frame.app.db.read("what to try", find).await?;
    frame.show(&GuidePage {
        chrome: frame.chrome(None).await?,
        journeys: journeys(frame.t, &showroom, &folder),
        folder,
    })
}

/// `GET /demo`: five short journeys.
#[derive(Template)]
#[template(path = "guide.html", whitespace = "minimize")]
pub struct GuidePage {
    /// The frame.
    pub chrome: Chrome,
    /// What to try, in order.
    pub journeys: Vec<Journey>,
    /// The demo's data folder.
    pub folder: String,
}

/// One of them.
pub struct Journey {
    /// What it is about.
    pub title: String,
    /// What to do, in order.
    pub steps: Vec<String>,
    /// What to paste on the way.
    pub paste: Option<(&'static str, String)>,
    /// The address of the account it begins with.
    pub account: String,
    /// The name of whoever that is.
    pub name: &'static str,
    /// The page it begins on.
    pub path: String,
}

impl Page for GuidePage {
    fn heading(&self) -> String {
        self.chrome.t.get("guide-heading")
    }
}

/// What is pasted into the box of the first journey: something of everything.
const LIST: &str = "Patel, Sanjay <sanjay.patel@harborpine.example>; \
    Chloe Adebayo <chloe.adebayo@harborpine.example>; Tom Baker <tom.baker@@harborpine.example>; \
    Lind, Eva <eva@freelance.example>; Oliver Stone <oliver.stone@harborpine.example>; \
    SANJAY.PATEL@harborpine.example";

/// An address that is approved and waits for its person.
const WAITING: &str = "ngozi.okafor@harborpine.example";

fn journeys(t: &Texts, showroom: &Showroom, folder: &str) -> Vec<Journey> {
    let texts = |keys: &[&str]| keys.iter().map(|key| t.get(key)).collect();
    let harbor = format!("/organizations/{}", showroom.harbor);
    let meridian = format!("/organizations/{}", showroom.meridian);
    let amelia = |title: &str, steps: &[&str], paste, path: &str| Journey {
        title: t.get(title),
        steps: texts(steps),
        paste,
        account: "amelia.hart@mail.example".into(),
        name: "Amelia Hart",
        path: format!("{harbor}{path}"),
    };
    vec![
        amelia(
            "guide-invite",
            &["guide-invite-paste", "guide-invite-check", "guide-invite-share"],
            Some(("guide-list", LIST.to_owned())),
            "/invite",
        ),
        Journey {
            title: t.get("guide-join"),
            steps: texts(&["guide-join-open", "guide-join-profile", "guide-join-code"]),
            paste: Some(("guide-address", WAITING.to_owned())),
            account: "sam.rivera@mail.example".into(),
            name: "Sam Rivera",
            path: format!("/i/{}", showroom.harbor_token),
        },
        amelia(
            "guide-help",
            &["guide-help-compare", "guide-help-approve"],
            None,
            "/requests",
        ),
        Journey {
            title: t.get("guide-find"),
            steps: texts(&["guide-find-search", "guide-find-filter", "guide-find-export"]),
            paste: None,
            account: "eleanor.brooks@mail.example".into(),
            name: "Eleanor Brooks",
            path: format!("{meridian}/people"),
        },
        Journey {
            steps: vec![
                t.get("guide-trail-read"),
                t.fill("guide-trail-verify", "folder", folder),
            ],
            ..amelia("guide-trail", &[], None, "/activity")
        },
    ]
}
