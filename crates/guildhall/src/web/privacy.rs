//! What is stored of people, why, and for how long: in plain words, from the program's real settings.

use askama::Template;

use crate::config::Config;
use crate::texts::Texts;
use crate::web::chrome::{Chrome, Page};
use crate::web::frame::{Answered, Frame};

/// `GET /privacy`.
pub async fn show(frame: Frame) -> Answered {
    let chrome = match frame.visitor.signed_in() {
        Some(_) => frame.chrome(None).await?,
        None => frame.plain(),
    };
    let page = PrivacyPage {
        rows: rows(frame.t, &frame.app.house.config),
        chrome,
    };
    frame.show(&page)
}

/// Something that is stored.
pub struct Stored {
    what: String,
    why: String,
    how_long: String,
}

fn rows(t: &Texts, config: &Config) -> Vec<Stored> {
    let period = |key, n: Option<u32>| match n {
        Some(n) => t.fill(key, "count", i64::from(n)),
        None => t.get("privacy-until-asked"),
    };
    let retention = &config.retention;
    let row = |what, why, how_long| Stored {
        what: t.get(what),
        why: t.get(why),
        how_long,
    };
    vec![
        row(
            "privacy-account",
            "privacy-account-why",
            match retention.closed_accounts_days {
                None => t.get("privacy-until-closed"),
                days => period("privacy-days-after", days),
            },
        ),
        row(
            "privacy-sessions",
            "privacy-sessions-why",
            t.get("privacy-sessions-until"),
        ),
        row(
            "privacy-profile",
            "privacy-profile-why",
            period("privacy-months-after", retention.ended_associations_months),
        ),
        row(
            "privacy-forms",
            "privacy-forms-why",
            period("privacy-days-after", retention.unfinished_associations_days),
        ),
        row(
            "privacy-invitations",
            "privacy-invitations-why",
            period("privacy-days-after", retention.unused_invitations_days),
        ),
        row("privacy-letters", "privacy-letters-why", t.get("privacy-letters-until")),
        row(
            "privacy-notices",
            "privacy-notices-why",
            t.fill("privacy-notices-until", "count", i64::from(config.notices.kept_days)),
        ),
        row(
            "privacy-counters",
            "privacy-counters-why",
            t.get("privacy-counters-until"),
        ),
        row(
            "privacy-activity",
            "privacy-activity-why",
            t.get("privacy-activity-until"),
        ),
    ]
}

/// `GET /privacy`.
#[derive(Template)]
#[template(path = "privacy.html", whitespace = "minimize")]
pub struct PrivacyPage {
    /// The frame.
    pub chrome: Chrome,
    /// What is stored.
    pub rows: Vec<Stored>,
}

impl Page for PrivacyPage {
    fn heading(&self) -> String {
        self.chrome.t.get("privacy-heading")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Overrides;
    use crate::web::look::look;

    #[test]
    fn the_periods_are_those_of_the_program() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("guildhall.toml");
        std::fs::write(&path, "[retention]\nended_associations_months = 36\n").unwrap();
        let config = Config::load(Some(&path), &Overrides::default()).unwrap();
        let html = look("privacy", |chrome| PrivacyPage {
            rows: rows(chrome.t, &config),
            chrome,
        });
        assert!(html.contains("36") && html.contains(r#"href="/account/data""#));
    }
}
