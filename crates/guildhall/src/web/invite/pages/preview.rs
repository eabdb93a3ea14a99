//! What would become of every row.

use std::borrow::Borrow;

use askama::Template;
use guildhall_domain::clock::{Instant, Span};
use guildhall_domain::invitation::RowOutcome;
use guildhall_domain::rights::AccessRight;

use super::preview_rows::{ORDER, PreviewCounts, PreviewGroup, PreviewRow, int};
use crate::actions::drafts::{DraftShown, ROWS_A_PART, Source};
use crate::config::Rights;
use crate::texts::{Arg, Texts};
use crate::web::chrome::{Chrome, Page, Section};
use crate::web::forms::{Errors, Listing, Tab, language_name};
use crate::web::invite::draft::DraftQuery;
use crate::web::rights::{presets_said, right_called};
use crate::web::verdicts;

/// How many rows of each verdict an overview shows.
pub const ROWS_OF_EACH: usize = 10;

/// `GET …/invite/drafts/{id}`: what would become of every row. Nothing is written yet.
#[derive(Template)]
#[template(path = "invite_preview.html", whitespace = "minimize")]
pub struct InvitePreviewPage {
    /// The frame.
    pub chrome: Chrome,
    /// The draft's path in the organization's area.
    pub path: String,
    /// The draft's id.
    pub id: String,
    /// The file or table it was read from, said in a line; empty for a pasted list.
    pub file: String,
    /// Its columns that were not used; empty where all were.
    pub unused: String,
    /// The rows that are shown, by verdict.
    pub groups: Vec<PreviewGroup>,
    /// How many rows there are of what.
    pub counts: PreviewCounts,
    /// Which rows are shown, and the neighboring pages.
    pub listing: Listing,
    /// The rows that can be put right, as they were given; empty where there are none or too many.
    pub corrections: String,
    /// The domains of the addresses outside the organization's own, a few of them.
    pub outside_domains: Vec<String>,
    /// How many more there are.
    pub more_domains: i64,
    /// Whether those are approved as well.
    pub allow_outside: bool,
    /// The invitations' language, where a row has none of its own.
    pub language: String,
    /// How many of the new rows have which language of their own.
    pub languages: Vec<(String, i64)>,
    /// The rights that the invitations give, where a row names none of its own.
    pub rights: Vec<String>,
    /// How many of the new rows name which right of their own, by what it is called.
    pub own_rights: Vec<(String, i64)>,
    /// After how many days they expire.
    pub days: i64,
    /// The day that comes to.
    pub expires_at: Instant,
    /// When the rows were judged.
    pub checked_at: Instant,
    /// What is wrong.
    pub errors: Errors,
}

impl InvitePreviewPage {
    const SECTION: Section = Section::Invite;

    pub(in crate::web::invite) fn of(
        chrome: Chrome,
        shown: &DraftShown,
        query: &DraftQuery,
        corrections: String,
        rights: &Rights,
    ) -> Self {
        let (t, summary, draft) = (chrome.t, &shown.summary, &shown.draft);
        let counts = PreviewCounts::of(summary);
        let mut groups: Vec<PreviewGroup> = Vec::new();
        for (row, outcome) in &shown.rows {
            let row = PreviewRow::of(row, *outcome, t, rights);
            match groups.last_mut() {
                Some(group) if group.outcome == *outcome => group.rows.push(row),
                _ => groups.push(PreviewGroup {
                    outcome: *outcome,
                    rows: vec![row],
                    more: 0,
                }),
            }
        }
        let path = format!("/invite/drafts/{}", draft.public_id);
        let mut listing = Listing {
            path: chrome.path(&path),
            ..Listing::default()
        };
        if let Some(outcome) = query.outcome() {
            let part = query.part();
            let parts = (counts.count(outcome) - 1) / int(ROWS_A_PART) + 1;
            listing.state = outcome.to_string();
            listing.previous = (part > 1).then(|| (part - 1).to_string());
            listing.next = (part < parts).then(|| (part + 1).to_string());
        } else {
            for group in &mut groups {
                group.more = counts.count(group.outcome) - int(group.rows.len());
            }
        }
        let (file, unused) = file_lines(t, &summary.source);
        Self {
            id: draft.public_id.to_string(),
            path,
            file,
            unused,
            groups,
            counts,
            listing,
            corrections,
            outside_domains: summary.outside_domains.clone(),
            more_domains: int(summary.more_domains),
            allow_outside: false,
            language: draft.language.clone(),
            languages: summary
                .languages
                .iter()
                .map(|(tag, n)| (tag.clone(), int(*n)))
                .collect(),
            rights: presets_said(t, &draft.presets, rights),
            own_rights: summary
                .rights
                .iter()
                .map(|(word, n)| {
                    let right = AccessRight::parse(word);
                    (
                        right.map_or_else(|| word.clone(), |right| right_called(t, rights, right)),
                        int(*n),
                    )
                })
                .collect(),
            days: draft.days,
            expires_at: draft.created_at + Span::days(draft.days),
            checked_at: draft.created_at,
            errors: Errors::none(),
            chrome,
        }
    }

    fn tabs(&self) -> Vec<Tab> {
        let t = self.chrome.t;
        let mut tabs = vec![Tab {
            state: "",
            label: t.get("preview-overview"),
            count: self.counts.all(),
        }];
        for outcome in ORDER.iter().filter(|outcome| self.counts.count(**outcome) > 0) {
            tabs.push(Tab {
                state: outcome.as_str(),
                label: verdicts::outcome(t, outcome),
                count: self.counts.count(*outcome),
            });
        }
        tabs
    }

    fn is_overview(&self) -> bool {
        self.listing.state.is_empty()
    }

    fn can_approve(&self) -> bool {
        self.counts.new + self.counts.outside_domain > 0
    }

    fn has_languages(&self) -> bool {
        let mut rows = self.groups.iter().flat_map(|group| &group.rows);
        rows.any(|row| row.language.is_some())
    }

    fn language_of(&self, own: &Option<String>) -> String {
        let usual = || language_name(self.chrome.t, &self.language);
        own.clone().unwrap_or_else(usual)
    }

    fn more(&self, outcome: impl Borrow<RowOutcome>) -> String {
        let outcome = *outcome.borrow();
        self.chrome.t.with(
            "preview-more",
            &[
                ("count", Arg::from(self.counts.count(outcome))),
                ("verdict", Arg::from(verdicts::outcome(self.chrome.t, outcome))),
            ],
        )
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
        let language = language_name(self.chrome.t, &self.language);
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

    fn own_languages(&self) -> String {
        let t = self.chrome.t;
        counted(t, &self.languages, |tag| language_name(t, tag))
    }

    fn own_rights(&self) -> String {
        let t = self.chrome.t;
        counted(t, &self.own_rights, str::to_owned)
    }
}

/// Words by their names, each with how often it comes.
fn counted(t: &Texts, words: &[(String, i64)], name: impl Fn(&str) -> String) -> String {
    let each = words.iter().map(|(word, n)| format!("{} {}", name(word), t.number(n)));
    t.list(&each.collect::<Vec<_>>())
}

/// The file or table that a list was read from, and its columns that were not used.
fn file_lines(t: &Texts, source: &Source) -> (String, String) {
    match source {
        Source::Paste => (String::new(), String::new()),
        Source::Table {
            delimiter,
            unused,
            unnamed,
        } => {
            let said = t.fill("preview-table", "delimiter", between_cells(t, *delimiter));
            (said, columns(t, unused, unnamed))
        }
        Source::File {
            name,
            encoding,
            delimiter,
            unused,
            unnamed,
        } => {
            let key = if encoding == "Windows-1252" {
                "preview-file-assumed"
            } else {
                "preview-file"
            };
            let values = [
                ("name", Arg::from(name)),
                ("encoding", Arg::from(encoding)),
                ("delimiter", Arg::Made(between_cells(t, *delimiter))),
            ];
            (t.with(key, &values), columns(t, unused, unnamed))
        }
    }
}

/// What stands between cells.
fn between_cells(t: &Texts, delimiter: char) -> String {
    t.get(match delimiter {
        ';' => "preview-file-semicolons",
        '\t' => "preview-file-tabs",
        _ => "preview-file-commas",
    })
}

/// Columns by their names, and by their places where they have none.
fn columns(t: &Texts, named: &[String], unnamed: &[usize]) -> String {
    let places = unnamed.iter().map(|place| t.fill("preview-column", "place", *place));
    t.list(&named.iter().cloned().chain(places).collect::<Vec<_>>())
}

impl Page for InvitePreviewPage {
    fn heading(&self) -> String {
        self.chrome.t.fill("preview-heading", "count", self.counts.all())
    }

    fn has_errors(&self) -> bool {
        !self.errors.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::web::invite::InviteFault;
    use crate::web::look::{at, look};

    fn row(position: i64, input: &str, address: Option<&str>, reason: &str) -> PreviewRow {
        PreviewRow {
            position,
            input: input.into(),
            address: address.map(Into::into),
            name: None,
            language: None,
            rights: Vec::new(),
            reason: reason.into(),
        }
    }

    fn group(outcome: RowOutcome, rows: Vec<PreviewRow>) -> PreviewGroup {
        PreviewGroup { outcome, rows, more: 0 }
    }

    fn preview(chrome: Chrome) -> InvitePreviewPage {
        let t = chrome.t;
        let wrong = |position, input: &str| {
            let error = guildhall_domain::email::EmailAddress::parse(input).unwrap_err();
            row(position, input, None, &verdicts::address_fault(t, &error))
        };
        let mut news = group(
            RowOutcome::New,
            vec![
                row(
                    1,
                    "Müller, Hans <hans.mueller@contoso.example>",
                    Some("hans.mueller@contoso.example"),
                    "",
                ),
                row(2, "aisha.khan@contoso.example", None, ""),
                PreviewRow {
                    name: Some("Blessing Okonkwo".into()),
                    language: Some("Deutsch".into()),
                    rights: vec!["Software download".into()],
                    ..row(4, "b.okonkwo@contoso.example", None, "")
                },
            ],
        );
        news.more = 9_400;
        InvitePreviewPage {
            path: "/invite/drafts/0b9f4c1e".into(),
            id: "0b9f4c1e".into(),
            file: t.with(
                "preview-file-assumed",
                &[
                    ("name", Arg::from("people.csv")),
                    ("encoding", Arg::from("Windows-1252")),
                    ("delimiter", Arg::from(t.get("preview-file-semicolons"))),
                ],
            ),
            unused: "Company, Phone".into(),
            groups: vec![
                group(
                    RowOutcome::Invalid,
                    vec![
                        wrong(3, "jane@@contoso.example"),
                        wrong(17, "o.haddad@contoso,example"),
                        wrong(20, "\u{212a}im@contoso.example"),
                    ],
                ),
                group(
                    RowOutcome::BadField,
                    vec![row(
                        21,
                        "m.ivanova@contoso.example",
                        None,
                        &t.fill("row-fault-language", "typed", "Klingon"),
                    )],
                ),
                group(
                    RowOutcome::OutsideDomain,
                    vec![row(
                        8,
                        "'Doe, Jane' <jane.doe@gmail.example>",
                        Some("jane.doe@gmail.example"),
                        &t.fill("reason-outside-domain", "domain", "gmail.example"),
                    )],
                ),
                group(
                    RowOutcome::AlreadyInvited,
                    vec![row(
                        5,
                        "p.lindqvist@contoso.example",
                        None,
                        &t.get("reason-already-invited"),
                    )],
                ),
                group(
                    RowOutcome::AlreadyAssociated,
                    vec![row(
                        6,
                        "yuki.tanaka@contoso.example",
                        None,
                        &t.get("reason-already-associated"),
                    )],
                ),
                group(
                    RowOutcome::Duplicate,
                    vec![row(
                        11,
                        "Hans.Mueller@CONTOSO.example",
                        None,
                        &t.fill("reason-duplicate", "position", 1_i64),
                    )],
                ),
                news,
            ],
            counts: PreviewCounts {
                new: 9_403,
                already_invited: 1,
                already_associated: 1,
                duplicate: 1,
                invalid: 3,
                bad_field: 1,
                outside_domain: 1,
            },
            listing: Listing {
                path: "/organizations/5550014-3/invite/drafts/0b9f4c1e".into(),
                ..Listing::default()
            },
            corrections: "jane@@contoso.example\no.haddad@contoso,example\n\u{212a}im@contoso.example".into(),
            outside_domains: vec!["gmail.example".into()],
            more_domains: 3,
            allow_outside: false,
            language: "de".into(),
            languages: vec![("de".into(), 9_000), ("en".into(), 3)],
            rights: vec!["Support incidents".into(), "Report viewer until 31 Jan 2027".into()],
            own_rights: vec![("Software download".into(), 12)],
            days: 30,
            expires_at: at(2026, 12, 3, 14, 5),
            checked_at: at(2026, 11, 3, 14, 5),
            errors: Errors::none(),
            chrome,
        }
    }

    #[test]
    fn every_row_has_its_verdict() {
        let html = look("invite-preview", preview);
        assert!(html.contains("Approve 9,403 invitees"));
        assert!(html.contains("?state=new\"") && html.contains("all 9,403"), "{html}");
        assert!(html.contains("gmail.example") && html.contains("Windows-1252"));
        assert!(html.contains("/invite/drafts/0b9f4c1e/rejected.csv"));
    }

    #[test]
    fn the_rows_with_one_verdict_have_pages() {
        let html = look("invite-preview-filtered", |chrome| {
            let mut page = preview(chrome);
            page.groups.retain(|group| group.outcome == RowOutcome::New);
            page.groups[0].more = 0;
            page.listing.state = "new".into();
            page.listing.next = Some("2".into());
            page
        });
        assert!(html.contains("?state=new&#38;cursor=2") && !html.contains("/approve"));
    }

    #[test]
    fn addresses_outside_the_domains_need_the_tick() {
        let html = look("invite-preview-outside", |chrome| {
            let mut page = preview(chrome);
            page.groups.retain(|group| group.outcome == RowOutcome::OutsideDomain);
            page.counts = PreviewCounts {
                outside_domain: 1,
                ..PreviewCounts::default()
            };
            page.corrections = String::new();
            InviteFault::OutsideNotTicked.add_to(&mut page.errors, page.chrome.t, &Rights::default());
            page
        });
        assert!(html.contains(r##"href="#allow_outside""##));
        assert!(html.contains(r#"data-ticked="Approve 1 invitee""#));
    }

    #[test]
    fn where_nothing_is_new_there_is_nothing_to_approve() {
        let html = look("invite-preview-nothing-new", |chrome| {
            let mut page = preview(chrome);
            page.groups.retain(|group| group.outcome == RowOutcome::Invalid);
            page.counts = PreviewCounts {
                invalid: 3,
                ..PreviewCounts::default()
            };
            page.outside_domains = Vec::new();
            page
        });
        assert!(!html.contains("/approve\""));
    }
}
