//! What was approved, and what to pass on.

use askama::Template;
use guildhall_domain::clock::Instant;
use guildhall_domain::invitation::RowOutcome;
use guildhall_store::drafts::Draft;

use super::preview_rows::{ORDER, PreviewCounts};
use crate::actions::drafts::{Source, Summary};
use crate::web::chrome::{Chrome, Page, Section};
use crate::web::forms::language_name;
use crate::web::invite::rights::RightsForm;
use crate::web::letter::Share;

/// `GET …/invite/{batch}`: what was approved, and what to pass on.
#[derive(Template)]
#[template(path = "invite_result.html", whitespace = "minimize")]
pub struct InviteResultPage {
    /// The frame.
    pub chrome: Chrome,
    /// How many were approved.
    pub approved: i64,
    /// What was left out, while that is known.
    pub left_out: Option<LeftOut>,
    /// How many have a language of their own.
    pub languages: Vec<(String, i64)>,
    /// The language of the others.
    pub batch_language: String,
    /// When the invitations expire.
    pub expires_at: Instant,
    /// The address that invitees open.
    pub invitation_url: String,
    /// What to send, and to whom: a letter for each language that invitees are addressed in.
    pub shares: Vec<Share>,
    /// Under which id the corrected rows are to be kept.
    pub key: String,
    /// The words of the rights that those get, too, and their last day.
    pub rights: RightsForm,
    /// The rights that the invitations give, where a row named none of its own.
    pub rights_said: Vec<String>,
}

/// The rows that were not approved.
pub struct LeftOut {
    /// Their draft's path in the organization's area.
    pub path: String,
    /// How many there are of what.
    pub counts: PreviewCounts,
    /// Those that can be put right, a line each; empty where they came from a file or are too many.
    pub failed: String,
}

/// A count with its verdict.
struct CountLine {
    outcome: RowOutcome,
    count: i64,
}

impl InviteResultPage {
    const SECTION: Section = Section::Invite;

    /// Says what became of the draft's rows.
    pub(in crate::web::invite) fn note(&mut self, draft: &Draft, summary: &Summary, failed: String) {
        let int = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
        self.languages = summary
            .languages
            .iter()
            .map(|(tag, n)| (tag.clone(), int(*n)))
            .collect();
        let has_own: i64 = self.languages.iter().map(|(_, n)| n).sum();
        if has_own > 0 && has_own < self.approved {
            let others = self.approved - has_own;
            match self.languages.iter_mut().find(|(tag, _)| *tag == self.batch_language) {
                Some((_, n)) => *n += others,
                None => self.languages.push((self.batch_language.clone(), others)),
            }
        }
        let counts = PreviewCounts::of(summary);
        if counts.all() > 0 {
            self.left_out = Some(LeftOut {
                path: format!("/invite/drafts/{}", draft.public_id),
                counts,
                failed: match summary.source {
                    Source::Paste | Source::Table { .. } => failed,
                    Source::File { .. } => String::new(),
                },
            });
        }
    }

    fn lines(&self) -> Vec<CountLine> {
        let Some(left_out) = &self.left_out else {
            return Vec::new();
        };
        let lines = ORDER.iter().map(|outcome| CountLine {
            outcome: *outcome,
            count: left_out.counts.count(*outcome),
        });
        lines.filter(|line| line.count > 0).collect()
    }

    fn language_lines(&self) -> Vec<(String, i64)> {
        let named = |(tag, n): &(String, i64)| (language_name(self.chrome.t, tag), *n);
        self.languages.iter().map(named).collect()
    }
}

impl Page for InviteResultPage {
    fn heading(&self) -> String {
        if self.approved > 0 {
            self.chrome.t.fill("result-heading", "count", self.approved)
        } else {
            self.chrome.t.get("result-heading-none")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::web::letter::{Letter, MailLinks};
    use crate::web::look::{at, look};

    const URL: &str = "https://partners.northwind.example/i/7Qm2xK9vT4bWcR8nZs1LpA";

    fn share(chrome: &Chrome, language: &str, first: &str, invitees: i64) -> Share {
        let t = crate::texts::texts(language);
        let letter = Letter::write(t, &chrome.program, chrome.organization_name(), URL);
        let all = "/organizations/5550014-3/invitation-url/mail".into();
        Share {
            mail: MailLinks::new(&letter, [first], invitees, all),
            letter,
        }
    }

    fn result(chrome: Chrome) -> InviteResultPage {
        InviteResultPage {
            approved: 42,
            left_out: None,
            languages: Vec::new(),
            batch_language: "de".into(),
            expires_at: at(2026, 12, 3, 14, 5),
            invitation_url: URL.into(),
            shares: vec![share(&chrome, "de", "a@contoso.example", 42)],
            key: "0b9f4c1e".into(),
            rights: RightsForm::default(),
            rights_said: vec!["Report viewer".into()],
            chrome,
        }
    }

    #[test]
    fn the_result_hands_over_what_to_send() {
        let html = look("invite-result", result);
        assert!(html.contains("Nothing has been mailed"));
        assert!(html.contains("mailto:?bcc=a@contoso.example"));
        assert!(!html.contains("left out"));
    }

    #[test]
    fn each_language_of_a_list_has_its_letter_and_its_people() {
        let html = look("invite-result-languages", |chrome| InviteResultPage {
            languages: vec![("de".into(), 41), ("ar".into(), 1)],
            shares: vec![
                share(&chrome, "de", "a@contoso.example", 41),
                share(&chrome, "ar", "b@contoso.example", 1),
            ],
            ..result(chrome)
        });
        assert!(html.contains("mailto:?bcc=a@contoso.example") && html.contains("mailto:?bcc=b@contoso.example"));
        assert!(html.contains("id=\"letter-de\"") && html.contains("id=\"letter-ar\" lang=\"ar\" dir=\"rtl\""));
    }

    #[test]
    fn the_result_says_what_was_left_out_and_takes_it_back() {
        let html = look("invite-result-left-out", |chrome| InviteResultPage {
            languages: vec![("de".into(), 40), ("en".into(), 2)],
            left_out: Some(LeftOut {
                path: "/invite/drafts/0b9f4c1e".into(),
                counts: PreviewCounts {
                    invalid: 2,
                    duplicate: 1,
                    ..PreviewCounts::default()
                },
                failed: "jane@@contoso.example\nnobody".into(),
            }),
            ..result(chrome)
        });
        assert!(html.contains("3 rows were left out") && html.contains("rejected.csv"));
        assert!(html.contains("Deutsch") && html.contains("jane@@contoso.example\nnobody</textarea>"));
    }
}
