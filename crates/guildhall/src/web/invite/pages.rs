//! The pages of inviting people: plain data beside their templates.

use std::borrow::Borrow;

use askama::Template;
use guildhall_domain::address_list::ListError;
use guildhall_domain::clock::{Instant, Span};
use guildhall_domain::invitation::RowOutcome;
use guildhall_domain::invitees::{Invitee, Invitees, tally};

use super::Judged;
use crate::secrets;
use crate::texts::{Arg, Texts};
use crate::web::chrome::{Chrome, Page, Section};
use crate::web::forms::{Choice, Errors};
use crate::web::letter::{Letter, MailLinks};
use crate::web::verdicts;

/// How many domains outside the organization's own are named.
const DOMAINS_SHOWN: usize = 10;

/// How many rows a preview shows at most.
pub const ROWS_SHOWN: usize = 200;

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
    /// The box holds more text than can be taken at a time.
    TooLong {
        /// The most, in megabytes.
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
    /// Rows were corrected and have no verdict yet.
    Corrected,
    /// Nothing was left to approve: someone was faster.
    NothingNew,
    /// This preview was sent before, with other terms.
    Changed,
}

impl InviteFault {
    pub(super) fn too_much(error: ListError) -> Self {
        let most = i64::try_from(error.limit()).unwrap_or(i64::MAX);
        match error {
            ListError::TooManyEntries { .. } => Self::TooManyAddresses { most },
            ListError::TooLong { .. } => Self::TooLong {
                most: most / (1024 * 1024),
            },
        }
    }

    /// Adds it to `errors`, beside its field.
    pub fn add_to(self, errors: &mut Errors, t: &Texts) {
        match self {
            Self::NoAddress => errors.add("addresses", t.get("invite-addresses-missing")),
            Self::TooManyAddresses { most } => errors.add("addresses", t.fill("invite-addresses-many", "most", most)),
            Self::TooLong { most } => errors.add("addresses", t.fill("invite-addresses-long", "most", most)),
            Self::Language => errors.add("language", t.get("invite-language-missing")),
            Self::Days { most } => errors.add("days", t.fill("invite-days-wrong", "most", most)),
            Self::OutsideNotTicked => errors.add("allow_outside", t.get("preview-approve-none")),
            Self::Corrected => errors.add("main", t.get("preview-corrected")),
            Self::NothingNew => errors.add("main", t.get("preview-nothing-left")),
            Self::Changed => errors.add("main", t.get("preview-changed")),
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
    /// The domains of the addresses outside the organization's own, a few of them.
    pub outside_domains: Vec<String>,
    /// How many more there are.
    pub more_domains: i64,
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

/// What is approved with.
pub(super) struct Terms {
    pub language: String,
    pub days: u32,
    pub allow_outside: bool,
}

/// What wants attention comes first, then what is to be approved.
fn rank(outcome: RowOutcome) -> u8 {
    match outcome {
        RowOutcome::Invalid => 0,
        RowOutcome::OutsideDomain => 1,
        RowOutcome::AlreadyInvited => 2,
        RowOutcome::AlreadyAssociated => 3,
        RowOutcome::Duplicate => 4,
        RowOutcome::New | RowOutcome::Approved => 5,
    }
}

impl PreviewRow {
    fn of(row: &Invitee, outcome: RowOutcome, t: &Texts) -> Self {
        let position = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
        let reason = match (outcome, &row.address) {
            (RowOutcome::Invalid, Err(error)) => verdicts::address_fault(t, error),
            (RowOutcome::OutsideDomain, Ok(address)) => {
                t.fill("reason-outside-domain", "domain", address.domain().to_string())
            }
            (RowOutcome::AlreadyInvited, _) => t.get("reason-already-invited"),
            (RowOutcome::AlreadyAssociated, _) => t.get("reason-already-associated"),
            (RowOutcome::Duplicate, _) => t.fill(
                "reason-duplicate",
                "position",
                position(row.duplicate_of.unwrap_or_default()),
            ),
            _ => String::new(),
        };
        let address = row.address.as_ref().ok().map(|address| address.as_str());
        Self {
            position: position(row.position),
            address: address.filter(|address| *address != row.input).map(str::to_owned),
            input: row.input.clone(),
            outcome,
            reason,
        }
    }
}

impl PreviewCounts {
    fn of(outcomes: &[RowOutcome]) -> Self {
        let mut counts = Self::default();
        for (outcome, n) in tally(outcomes) {
            let n = i64::try_from(n).unwrap_or(i64::MAX);
            match outcome {
                RowOutcome::New | RowOutcome::Approved => counts.new += n,
                RowOutcome::AlreadyInvited => counts.already_invited = n,
                RowOutcome::AlreadyAssociated => counts.already_associated = n,
                RowOutcome::Duplicate => counts.duplicate = n,
                RowOutcome::Invalid => counts.invalid = n,
                RowOutcome::OutsideDomain => counts.outside_domain = n,
            }
        }
        counts
    }
}

impl InvitePreviewPage {
    pub(super) fn of(chrome: Chrome, list: &Invitees, judged: &Judged, terms: Terms) -> Self {
        let outcomes = &judged.preview.outcomes;
        let mut order: Vec<(&Invitee, RowOutcome)> = list.rows().iter().zip(outcomes.iter().copied()).collect();
        let lines = |wanted: fn(&Invitee) -> Option<&str>| {
            let lines: Vec<&str> = list.rows().iter().filter_map(wanted).collect();
            lines.join("\n")
        };
        let addresses = lines(|row| row.address.as_ref().ok().map(|address| address.as_str()));
        let corrections = lines(|row| row.address.is_err().then_some(row.input.as_str()));
        let mut outside: Vec<String> = Vec::new();
        for (row, _) in order
            .iter()
            .filter(|(_, outcome)| *outcome == RowOutcome::OutsideDomain)
        {
            outside.extend(row.address.as_ref().ok().map(|address| address.domain().to_string()));
        }
        outside.sort_unstable();
        outside.dedup();
        let more_domains = outside.len().saturating_sub(DOMAINS_SHOWN);
        outside.truncate(DOMAINS_SHOWN);
        order.sort_by_key(|(row, outcome)| (rank(*outcome), row.position));
        let shown = order.iter().take(ROWS_SHOWN);
        Self {
            rows: shown
                .map(|(row, outcome)| PreviewRow::of(row, *outcome, chrome.t))
                .collect(),
            counts: PreviewCounts::of(outcomes),
            addresses,
            corrections,
            outside_domains: outside,
            more_domains: i64::try_from(more_domains).unwrap_or(i64::MAX),
            allow_outside: terms.allow_outside,
            language: terms.language,
            days: terms.days.into(),
            expires_at: judged.now + Span::days(terms.days.into()),
            key: secrets::public_id().to_string(),
            errors: Errors::none(),
            chrome,
        }
    }
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
    /// Links that open the reader's mail program with the letter.
    pub mail: MailLinks,
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::web::forms::language_choices;
    use crate::web::look::{at, look};

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
                    "janepub const ROWS_SHOWNcontoso.example",
                    None,
                    RowOutcome::Invalid,
                    &fault("janepub const ROWS_SHOWNcontoso.example"),
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
                    &t.get("reason-already-invited"),
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
            corrections:
                "janepub const ROWS_SHOWNcontoso.example\no.haddad@contoso,example\n\u{212a}im@contoso.example".into(),
            outside_domains: vec!["gmail.example".into()],
            more_domains: 3,
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
                mail: MailLinks::new(
                    &letter,
                    ["a@contoso.example"],
                    42,
                    "/organizations/5550014-3/invitation-url/mail".into(),
                ),
                letter,
                chrome,
            }
        });
        assert!(html.contains("Nothing has been mailed"));
        assert!(html.contains("mailto:?bcc=a@contoso.example"));
    }
}
