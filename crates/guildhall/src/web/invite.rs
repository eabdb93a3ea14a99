//! Inviting people: the one box, the preview with a verdict for every row, and what was approved.

use std::borrow::Borrow;

use askama::Template;
use guildhall_domain::clock::Instant;
use guildhall_domain::invitation::RowOutcome;

use crate::texts::{Arg, Texts};
use crate::web::chrome::{Chrome, Page, Section};
use crate::web::forms::{Choice, Errors};

/// How many rows a preview shows at most.
pub const ROWS_SHOWN: usize = 200;

/// How many addresses a `mailto:` link carries at most: longer links are cut off by mail programs.
const MAILTO_LIMIT: usize = 1_800;

/// `GET /organizations/{membership_id}/invite`: the box.
#[derive(Template)]
#[template(path = "invite.html", whitespace = "minimize")]
pub struct InvitePage {
    /// The frame.
    pub chrome: Chrome,
    /// What is in the box.
    pub addresses: String,
    /// The program's languages.
    pub languages: Vec<Choice>,
    /// After how many days an invitation expires.
    pub days: String,
    /// The organization's domains. None set means that nothing is outside.
    pub domains: Vec<String>,
    /// What is wrong.
    pub errors: Errors,
}

/// What can be wrong with the box and the ticks below it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InviteFault {
    /// The box is empty.
    NoAddress,
    /// The box holds more than can be taken at a time.
    TooManyAddresses {
        /// The most.
        most: i64,
    },
    /// The language is not one of the program's.
    Language,
    /// The validity is not a number of days within bounds.
    Days {
        /// The most.
        most: i64,
    },
    /// All new addresses lie outside the organization's domains, and that was not ticked.
    OutsideNotTicked,
}

impl InviteFault {
    /// Adds it to `errors`, beside its field.
    pub fn add_to(self, errors: &mut Errors, t: &Texts) {
        match self {
            Self::NoAddress => errors.add("addresses", t.get("invite-addresses-missing")),
            Self::TooManyAddresses { most } => errors.add("addresses", t.fill("invite-addresses-many", "most", most)),
            Self::Language => errors.add("language", t.get("invite-language-missing")),
            Self::Days { most } => errors.add("days", t.fill("invite-days-wrong", "most", most)),
            Self::OutsideNotTicked => errors.add("allow_outside", t.get("preview-approve-none")),
        }
    }
}

impl InvitePage {
    const SECTION: Section = Section::Invite;
}

impl Page for InvitePage {
    fn heading(&self) -> String {
        self.chrome.t.get("invite-heading")
    }

    fn has_errors(&self) -> bool {
        !self.errors.is_empty()
    }
}

/// `POST …/invite/preview`: what would become of every row. Nothing is written yet.
#[derive(Template)]
#[template(path = "invite_preview.html", whitespace = "minimize")]
pub struct InvitePreviewPage {
    /// The frame.
    pub chrome: Chrome,
    /// The rows that are shown, problems first, at most [`ROWS_SHOWN`].
    pub rows: Vec<PreviewRow>,
    /// How many rows there are of what.
    pub counts: PreviewCounts,
    /// Every row that is an address, a line each, for the forms that follow.
    pub addresses: String,
    /// The rows that are no addresses, a line each, to be corrected.
    pub corrections: String,
    /// The domains of the addresses outside the organization's own.
    pub outside_domains: Vec<String>,
    /// Whether those are approved as well.
    pub allow_outside: bool,
    /// The invitations' language.
    pub language: String,
    /// After how many days they expire.
    pub days: i64,
    /// The day that comes to.
    pub expires_at: Instant,
    /// The idempotency key of the approval: a second click changes nothing twice.
    pub key: String,
    /// What is wrong.
    pub errors: Errors,
}

/// A row of the list.
pub struct PreviewRow {
    /// Its place in the list, from 1.
    pub position: i64,
    /// As it was pasted.
    pub input: String,
    /// The address in it, when it says more than the input.
    pub address: Option<String>,
    /// What would become of it.
    pub outcome: RowOutcome,
    /// Why, and what to do.
    pub reason: String,
}

/// How many rows there are of each outcome.
#[derive(Clone, Copy, Debug, Default)]
pub struct PreviewCounts {
    /// Would be approved.
    pub new: i64,
    /// Have a live invitation.
    pub already_invited: i64,
    /// Are associated.
    pub already_associated: i64,
    /// Say the same as an earlier row.
    pub duplicate: i64,
    /// Are no addresses.
    pub invalid: i64,
    /// Lie outside the organization's domains.
    pub outside_domain: i64,
}

impl PreviewCounts {
    /// All rows.
    pub fn all(&self) -> i64 {
        self.each().iter().map(|(_, count)| count).sum()
    }

    fn each(&self) -> [(RowOutcome, i64); 6] {
        [
            (RowOutcome::New, self.new),
            (RowOutcome::OutsideDomain, self.outside_domain),
            (RowOutcome::Invalid, self.invalid),
            (RowOutcome::AlreadyInvited, self.already_invited),
            (RowOutcome::AlreadyAssociated, self.already_associated),
            (RowOutcome::Duplicate, self.duplicate),
        ]
    }
}

/// A count with its color.
struct CountLine {
    outcome: RowOutcome,
    count: i64,
}

impl InvitePreviewPage {
    const SECTION: Section = Section::Invite;

    fn count_lines(&self) -> Vec<CountLine> {
        self.counts
            .each()
            .into_iter()
            .filter(|(_, count)| *count > 0)
            .map(|(outcome, count)| CountLine { outcome, count })
            .collect()
    }

    fn can_approve(&self) -> bool {
        self.counts.new + self.counts.outside_domain > 0
    }

    fn hidden_rows(&self) -> i64 {
        self.counts.all() - i64::try_from(self.rows.len()).unwrap_or(i64::MAX)
    }

    fn button(&self, allow_outside: impl Borrow<bool>) -> String {
        let count = if *allow_outside.borrow() {
            self.counts.new + self.counts.outside_domain
        } else {
            self.counts.new
        };
        if count > 0 {
            self.chrome.t.fill("preview-approve", "count", count)
        } else {
            self.chrome.t.get("preview-approve-outside")
        }
    }

    fn terms(&self) -> String {
        let language = crate::web::forms::language_name(self.chrome.t, &self.language);
        let day = self.chrome.t.day(self.expires_at);
        self.chrome.t.with(
            "preview-terms",
            &[
                ("language", Arg::from(&language)),
                ("days", Arg::from(self.days)),
                ("day", Arg::from(&day)),
            ],
        )
    }
}

impl Page for InvitePreviewPage {
    fn heading(&self) -> String {
        self.chrome.t.fill("preview-heading", "count", self.counts.all())
    }

    fn has_errors(&self) -> bool {
        !self.errors.is_empty()
    }
}

/// `GET …/invite/{batch}`: what was approved, and what to pass on.
#[derive(Template)]
#[template(path = "invite_result.html", whitespace = "minimize")]
pub struct InviteResultPage {
    /// The frame.
    pub chrome: Chrome,
    /// How many were approved.
    pub approved: i64,
    /// How many rows were left out.
    pub left_out: i64,
    /// When the invitations expire.
    pub expires_at: Instant,
    /// The address that invitees open.
    pub invitation_url: String,
    /// What to send.
    pub letter: Letter,
    /// A link that opens the reader's mail program with the letter.
    pub mailto: String,
}

impl InviteResultPage {
    const SECTION: Section = Section::Invite;
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

/// A text that is ready to be sent to invitees, in their language.
#[derive(Clone, Debug)]
pub struct Letter {
    /// The language it is in.
    pub language: String,
    /// Its subject.
    pub subject: String,
    /// Its text.
    pub body: String,
}

impl Letter {
    /// Writes the letter in the language of `t`.
    pub fn write(t: &Texts, program: &str, organization: &str, invitation_url: &str) -> Self {
        let args = [
            ("program", Arg::from(program)),
            ("organization", Arg::from(organization)),
            ("url", Arg::from(invitation_url)),
        ];
        Self {
            language: t.language().to_owned(),
            subject: t.with("letter-subject", &args),
            body: t.with("letter-body", &args),
        }
    }

    /// A link that opens a mail program with the letter, to `invitees` as blind copies when they fit.
    pub fn mailto(&self, invitees: &[String]) -> String {
        let bcc = invitees.iter().map(|a| encode(a)).collect::<Vec<_>>().join(",");
        let letter = format!("subject={}&body={}", encode(&self.subject), encode(&self.body));
        if bcc.is_empty() || bcc.len() + letter.len() > MAILTO_LIMIT {
            format!("mailto:?{letter}")
        } else {
            format!("mailto:?bcc={bcc}&{letter}")
        }
    }
}

/// Percent-encodes for a `mailto:` link, where a blank is `%20` and a line end is `%0D%0A` (RFC 6068).
fn encode(text: &str) -> String {
    use std::fmt::Write as _;
    let mut encoded = String::with_capacity(text.len() * 2);
    for byte in text.replace('\n', "\r\n").bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'@' => {
                encoded.push(char::from(byte));
            }
            other => {
                let _ = write!(encoded, "%{other:02X}");
            }
        }
    }
    encoded
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::web::forms::language_choices;
    use crate::web::look::{at, look};
    use crate::web::verdicts;

    fn invite(chrome: Chrome) -> InvitePage {
        InvitePage {
            languages: language_choices(chrome.t, ["en", "de"], "en"),
            chrome,
            addresses: String::new(),
            days: "30".into(),
            domains: vec!["contoso.example".into(), "contoso.co.example".into()],
            errors: Errors::none(),
        }
    }

    #[test]
    fn the_box_is_empty_at_first() {
        let html = look("invite", invite);
        assert!(html.contains(r#"value="30""#));
    }

    #[test]
    fn an_empty_box_is_pointed_out() {
        let html = look("invite-error", |chrome| {
            let mut errors = Errors::none();
            for fault in [
                InviteFault::NoAddress,
                InviteFault::Language,
                InviteFault::Days { most: 365 },
            ] {
                fault.add_to(&mut errors, chrome.t);
            }
            InvitePage {
                days: "0".into(),
                errors,
                ..invite(chrome)
            }
        });
        assert!(html.contains(r##"href="#days""##));
    }

    fn row(position: i64, input: &str, address: Option<&str>, outcome: RowOutcome, reason: &str) -> PreviewRow {
        PreviewRow {
            position,
            input: input.into(),
            address: address.map(Into::into),
            outcome,
            reason: reason.into(),
        }
    }

    fn preview(chrome: Chrome) -> InvitePreviewPage {
        let t = chrome.t;
        let fault = |input: &str| {
            let error = guildhall_domain::email::EmailAddress::parse(input).unwrap_err();
            verdicts::address_fault(t, &error)
        };
        InvitePreviewPage {
            rows: vec![
                row(
                    3,
                    "jane@@contoso.example",
                    None,
                    RowOutcome::Invalid,
                    &fault("jane@@contoso.example"),
                ),
                row(
                    17,
                    "o.haddad@contoso,example",
                    None,
                    RowOutcome::Invalid,
                    &fault("o.haddad@contoso,example"),
                ),
                row(
                    20,
                    "\u{212a}im@contoso.example",
                    None,
                    RowOutcome::Invalid,
                    &fault("\u{212a}im@contoso.example"),
                ),
                row(
                    8,
                    "'Doe, Jane' <jane.doe@gmail.example>",
                    Some("jane.doe@gmail.example"),
                    RowOutcome::OutsideDomain,
                    &t.fill("reason-outside-domain", "domain", "gmail.example"),
                ),
                row(
                    5,
                    "p.lindqvist@contoso.example",
                    None,
                    RowOutcome::AlreadyInvited,
                    &t.fill("reason-already-invited", "day", "2 Oct 2026"),
                ),
                row(
                    6,
                    "yuki.tanaka@contoso.example",
                    None,
                    RowOutcome::AlreadyAssociated,
                    &t.get("reason-already-associated"),
                ),
                row(
                    11,
                    "Hans.Mueller@CONTOSO.example",
                    None,
                    RowOutcome::Duplicate,
                    &t.fill("reason-duplicate", "position", 1_i64),
                ),
                row(
                    1,
                    "Müller, Hans <hans.mueller@contoso.example>",
                    Some("hans.mueller@contoso.example"),
                    RowOutcome::New,
                    "",
                ),
                row(2, "aisha.khan@contoso.example", None, RowOutcome::New, ""),
                row(4, "b.okonkwo@contoso.example", None, RowOutcome::New, ""),
            ],
            counts: PreviewCounts {
                new: 9_403,
                already_invited: 1,
                already_associated: 1,
                duplicate: 1,
                invalid: 3,
                outside_domain: 1,
            },
            addresses: "hans.mueller@contoso.example\naisha.khan@contoso.example".into(),
            corrections: "jane@@contoso.example\no.haddad@contoso,example\n\u{212a}im@contoso.example".into(),
            outside_domains: vec!["gmail.example".into()],
            allow_outside: false,
            language: "de".into(),
            days: 30,
            expires_at: at(2026, 12, 3, 14, 5),
            key: "0b9f4c1e".into(),
            errors: Errors::none(),
            chrome,
        }
    }

    #[test]
    fn every_row_has_its_verdict() {
        let html = look("invite-preview", preview);
        assert!(html.contains("Approve 9,403 invitees"));
        assert!(html.contains("and 9,400 more"), "{html}");
        assert!(html.contains("gmail.example"));
    }

    #[test]
    fn addresses_outside_the_domains_need_the_tick() {
        let html = look("invite-preview-outside", |chrome| {
            let mut page = preview(chrome);
            page.rows.retain(|r| r.outcome == RowOutcome::OutsideDomain);
            page.counts = PreviewCounts {
                outside_domain: 1,
                ..PreviewCounts::default()
            };
            InviteFault::OutsideNotTicked.add_to(&mut page.errors, page.chrome.t);
            page
        });
        assert!(html.contains(r##"href="#allow_outside""##));
        assert!(html.contains(r#"data-ticked="Approve 1 invitee""#));
    }

    #[test]
    fn where_nothing_is_new_there_is_nothing_to_approve() {
        let html = look("invite-preview-nothing-new", |chrome| {
            let page = preview(chrome);
            InvitePreviewPage {
                rows: page
                    .rows
                    .into_iter()
                    .filter(|r| r.outcome == RowOutcome::Invalid)
                    .collect(),
                counts: PreviewCounts {
                    invalid: 3,
                    ..PreviewCounts::default()
                },
                outside_domains: Vec::new(),
                addresses: String::new(),
                ..preview(page.chrome)
            }
        });
        assert!(!html.contains("/invite/approve"));
    }

    #[test]
    fn the_result_hands_over_what_to_send() {
        let url = "https://partners.northwind.example/i/7Qm2xK9vT4bWcR8nZs1LpA";
        let html = look("invite-result", |chrome| {
            let letter = Letter::write(
                crate::texts::texts("de"),
                &chrome.program,
                chrome.organization_name(),
                url,
            );
            InviteResultPage {
                approved: 42,
                left_out: 3,
                expires_at: at(2026, 12, 3, 14, 5),
                invitation_url: url.into(),
                mailto: letter.mailto(&["a@contoso.example".into()]),
                letter,
                chrome,
            }
        });
        assert!(html.contains("Nothing has been mailed"));
        assert!(html.contains("mailto:?bcc=a@contoso.example"));
    }

    #[test]
    fn a_mailto_carries_the_invitees_only_while_they_fit() {
        let letter = Letter {
            language: "en".into(),
            subject: "A & B: 100 %".into(),
            body: "one\ntwo\u{fc}".into(),
        };
        assert_eq!(
            letter.mailto(&["x+y@z.example".into()]),
            "mailto:?bcc=x%2By@z.example&subject=A%20%26%20B%3A%20100%20%25&body=one%0D%0Atwo%C3%BC"
        );
        let many: Vec<_> = (0..200).map(|i| format!("someone.{i}@contoso.example")).collect();
        assert!(letter.mailto(&many).starts_with("mailto:?subject="));
    }
}
