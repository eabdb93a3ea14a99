//! The list of invitations.

use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;
use guildhall_domain::clock::Instant;
use guildhall_domain::invitation::{Delivery, InvitationOrder, InvitationState};
use guildhall_domain::language::Language;
use guildhall_store::Tx;
use guildhall_store::invitations::Invitation;
use guildhall_store::organizations::Counts;

use super::place::{Chip, ListPlace, SOON};
use super::words;
use crate::actions::invitations;
use crate::config::Rights;
use crate::texts::Texts;
use crate::web::area::{Area, Asked};
use crate::web::chrome::{Chrome, Page, Section};
use crate::web::forms::{Choice, Errors, at_place, language_choices, language_name};
use crate::web::frame::{Answered, go};
use crate::web::rights::presets_said;
use crate::web::verdicts;

/// `GET /organizations/{membership_id}/invitations`: a page of those in one state.
pub async fn show(area: Area, Asked(place): Asked<ListPlace>) -> Answered {
    present(&area, place, StatusCode::OK, Errors::none()).await
}

/// Shows a page of the list, with what is wrong with its form.
pub(super) async fn present(area: &Area, mut place: ListPlace, status: StatusCode, errors: Errors) -> Answered {
    place.state = place.state().as_str().to_owned();
    let (id, actor, wanted) = (area.id.clone(), area.actor(), place.wanted());
    let read = move |tx: &mut Tx<'_>| invitations::list(tx, actor, &id, &wanted);
    let listed = at_place(area.frame.app.db.read("invitations page", read).await)?;
    let path = area.path("/invitations");
    let Some(listed) = listed.filter(|listed| !listed.page.items.is_empty() || place.cursor.is_empty()) else {
        // The rows of a page may be gone by now.
        return Ok(go(&place.at(String::new()).href(&path)));
    };
    let (chrome, t) = (area.chrome().await?, area.frame.t);
    let spoken = area.frame.app.house.config.program.languages.iter();
    let neighbor =
        |row: Option<&Invitation>, side: &str| row.map(|row| place.at(format!("{side}:{}", row.public_id)).href(&path));
    let page = InvitationsPage {
        tabs: tabs(t, &path, &place, &listed.counts, Some(place.state())),
        chips: place.chips(t, &path),
        heads: heads(t, &path, &place),
        languages: language_choices(t, spoken.map(Language::as_str), &place.language),
        deliveries: delivery_choices(t, &place.delivery),
        previous: neighbor(listed.page.items.first().filter(|_| listed.page.has_previous), "before"),
        next: neighbor(listed.page.items.last().filter(|_| listed.page.has_next), "after"),
        all: all(t, &place, &listed.counts),
        rows: listed
            .page
            .items
            .into_iter()
            .map(|row| InvitationRow::of(row, t, &area.frame.app.house.config.program.rights))
            .collect(),
        path,
        place,
        errors,
        chrome,
    };
    area.frame.show_with(status, &page)
}

/// What only takes forms was opened as a page: the list is shown.
pub async fn show_list(area: Area, Asked(place): Asked<ListPlace>) -> Response {
    go(&place.href(&area.path("/invitations")))
}

/// How many invitations are in a state.
pub fn count(counts: &Counts, state: InvitationState) -> i64 {
    match state {
        InvitationState::Approved => counts.invitations_approved,
        InvitationState::Accepted => counts.invitations_accepted,
        InvitationState::Expired => counts.invitations_expired,
        InvitationState::Revoked => counts.invitations_revoked,
        InvitationState::Ended => counts.invitations_ended,
    }
}

/// A tab above the list.
pub struct ListTab {
    /// Where it leads.
    pub href: String,
    /// What it says.
    pub label: String,
    /// How many rows it has.
    pub count: i64,
    /// Whether it is open.
    pub is_open: bool,
}

/// The tabs: the states, and the refused attempts as the last one. What never ended is left out.
pub fn tabs(t: &Texts, path: &str, place: &ListPlace, counts: &Counts, open: Option<InvitationState>) -> Vec<ListTab> {
    let states = InvitationState::ALL.iter().map(|state| ListTab {
        href: place.tab(state.as_str()).href(path),
        label: verdicts::invitation_state(t, state),
        count: count(counts, *state),
        is_open: open == Some(*state),
    });
    let mut tabs: Vec<ListTab> = states.collect();
    if count(counts, InvitationState::Ended) == 0 && open != Some(InvitationState::Ended) {
        tabs.truncate(tabs.len() - 1);
    }
    tabs.push(ListTab {
        href: format!("{path}/refused"),
        label: t.get("invitations-refused"),
        count: counts.attempts_refused,
        is_open: open.is_none(),
    });
    tabs
}

/// The head of a column that the list can be sorted by.
pub struct Head {
    /// The word of that order.
    pub order: &'static str,
    /// What it says.
    pub label: String,
    /// What its link does, for those who do not see the table.
    pub title: String,
    /// The list in its order.
    pub href: String,
    /// `ascending` or `descending`, when the list is in its order.
    pub sorted: Option<&'static str>,
}

fn heads(t: &Texts, path: &str, place: &ListPlace) -> Vec<Head> {
    let head = |order: InvitationOrder, key: &str, direction: &'static str| {
        let label = t.get(key);
        Head {
            order: order.as_str(),
            title: t.fill("invitations-sort", "column", &label),
            href: place.sorted(order).href(path),
            sorted: (place.order() == order).then_some(direction),
            label,
        }
    };
    vec![
        head(InvitationOrder::Address, "invitations-address", "ascending"),
        head(InvitationOrder::Newest, "invitations-approved", "descending"),
        head(InvitationOrder::Expiry, "invitations-expires", "ascending"),
    ]
}

fn delivery_choices(t: &Texts, chosen: &str) -> Vec<Choice> {
    let choice = |delivery: &Delivery| Choice {
        value: delivery.as_str().to_owned(),
        label: words::delivery(t, *delivery),
        chosen: delivery.as_str() == chosen,
    };
    Delivery::ALL.iter().map(choice).collect()
}

/// What choosing the whole list says: with its number where that is kept.
fn all(t: &Texts, place: &ListPlace, counts: &Counts) -> String {
    if place.is_narrowed() {
        t.get("bulk-all-matching")
    } else {
        t.fill("bulk-all", "count", count(counts, place.state()))
    }
}

/// `GET /organizations/{membership_id}/invitations`: the list.
#[derive(Template)]
#[template(path = "invitations.html", whitespace = "minimize")]
pub struct InvitationsPage {
    /// The frame.
    pub chrome: Chrome,
    /// The list's path without a query.
    pub path: String,
    /// Where in the list this is.
    pub place: ListPlace,
    /// The states with their counts.
    pub tabs: Vec<ListTab>,
    /// What narrows the list.
    pub chips: Vec<Chip>,
    /// The columns to sort by: address, approval, expiry.
    pub heads: Vec<Head>,
    /// The languages to filter by.
    pub languages: Vec<Choice>,
    /// The deliveries to filter by.
    pub deliveries: Vec<Choice>,
    /// The page before.
    pub previous: Option<String>,
    /// The page after.
    pub next: Option<String>,
    /// What choosing the whole list says.
    pub all: String,
    /// The rows.
    pub rows: Vec<InvitationRow>,
    /// What is wrong with the selection.
    pub errors: Errors,
}

/// A row of the list.
pub struct InvitationRow {
    /// The invitation's id.
    pub id: String,
    /// The address it is for.
    pub address: String,
    /// The name of its person, where the list had one.
    pub name: Option<String>,
    /// What the admins want to remember.
    pub note: Option<String>,
    /// The rights that its person gets with the acceptance.
    pub rights: Vec<String>,
    /// Those of them that its person did not get.
    pub left_out: Vec<String>,
    /// Where it stands.
    pub state: InvitationState,
    /// Its language's tag.
    pub language: String,
    /// Who approved it.
    pub approved_by: String,
    /// When it was approved.
    pub approved_at: Instant,
    /// When it ends, or ended.
    pub expires_at: Instant,
    /// How the last mail to its person went.
    pub delivery: Delivery,
    /// Since when.
    pub delivery_at: Option<Instant>,
    /// The newer invitation of its address that took its place.
    pub newer: Option<String>,
}

impl InvitationRow {
    pub(super) fn of(invitation: Invitation, t: &Texts, rights: &Rights) -> Self {
        Self {
            rights: presets_said(t, &invitation.presets, rights),
            left_out: presets_said(t, &invitation.left_out, rights),
            id: invitation.public_id.to_string(),
            address: invitation.address,
            name: invitation.name,
            note: invitation.note,
            state: invitation.state,
            language: invitation.language,
            approved_by: invitation.approved_by.unwrap_or_else(|| t.get("program-operator")),
            approved_at: invitation.created_at,
            expires_at: invitation.expires_at,
            delivery: invitation.delivery,
            delivery_at: invitation.delivery_at,
            newer: invitation.newer.map(|id| id.to_string()),
        }
    }

    pub(super) fn is_open(&self) -> bool {
        self.state == InvitationState::Approved
    }

    pub(super) fn can_be_approved_again(&self) -> bool {
        let is_closed = matches!(
            self.state,
            InvitationState::Expired | InvitationState::Revoked | InvitationState::Ended
        );
        is_closed && self.newer.is_none()
    }

    pub(super) fn language_name(&self, t: &Texts) -> String {
        language_name(t, &self.language)
    }

    fn label_for(&self, t: &Texts, key: &str) -> String {
        t.fill(key, "address", &self.address)
    }

    pub(super) fn delivery_word(&self, t: &Texts) -> String {
        words::delivery(t, self.delivery)
    }

    pub(super) fn delivery_tone(&self) -> &'static str {
        words::delivery_tone(self.delivery)
    }

    fn was_mailed(&self) -> bool {
        self.delivery != Delivery::NotSent
    }
}

impl InvitationsPage {
    const SECTION: Section = Section::Invitations;

    /// What can be done to many rows of this tab.
    fn bulk_actions(&self) -> &'static [(&'static str, &'static str)] {
        let all: &'static [_] = match self.place.state() {
            InvitationState::Approved => &[
                ("mail", "bulk-action-mail"),
                ("extend", "bulk-action-extend"),
                ("language", "bulk-action-language"),
                ("revoke", "bulk-action-revoke"),
            ],
            InvitationState::Expired => &[("mail", "bulk-action-mail"), ("extend", "bulk-action-extend")],
            InvitationState::Accepted | InvitationState::Revoked | InvitationState::Ended => &[],
        };
        // Mailing stands first, and is not offered where mail is off.
        all.get(usize::from(self.chrome.mail_off)..)
            .filter(|_| !all.is_empty())
            .unwrap_or_default()
    }

    /// The path of something that is done to a row, and comes back to this place.
    fn row(&self, row: &InvitationRow, what: &str) -> String {
        self.place.href(&format!("{}/{}{what}", self.path, row.id))
    }

    /// Where the newer invitation of a row's address is.
    fn newer(&self, row: &InvitationRow) -> Option<String> {
        let id = row.newer.as_ref()?;
        Some(self.place.href(&format!("{}/{id}", self.path)))
    }

    fn head(&self, n: usize) -> Option<&Head> {
        self.heads.get(n)
    }

    fn has_filter(&self) -> bool {
        self.place.filter() != invitations::InvitationFilter::default()
    }

    fn soon(&self) -> i64 {
        i64::from(SOON)
    }

    fn is_soon(&self) -> bool {
        self.place.filter().expiring_in_days.is_some()
    }

    fn empty(&self) -> String {
        let t = self.chrome.t;
        if self.has_filter() {
            return t.get("invitations-no-match");
        }
        let q = self.place.search();
        if !q.is_empty() {
            return t.fill("list-no-match", "q", q);
        }
        t.get(match self.place.state() {
            InvitationState::Accepted => "invitations-empty-accepted",
            InvitationState::Expired => "invitations-empty-expired",
            InvitationState::Revoked => "invitations-empty-revoked",
            InvitationState::Ended => "invitations-empty-ended",
            InvitationState::Approved => "invitations-empty-approved",
        })
    }
}

impl Page for InvitationsPage {
    fn heading(&self) -> String {
        self.chrome.t.get("invitations-heading")
    }

    fn has_errors(&self) -> bool {
        !self.errors.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::web::look::{at, look};

    fn list(chrome: Chrome) -> InvitationsPage {
        let t = chrome.t;
        let row = |id: &str, address: &str, state, by: &str, day, delivery| InvitationRow {
            id: id.into(),
            address: address.into(),
            name: (day == 3).then(|| "Aisha Khan".into()),
            note: None,
            rights: if id == "in_1" {
                vec!["Report viewer".into()]
            } else {
                Vec::new()
            },
            left_out: Vec::new(),
            state,
            language: if day % 2 == 0 { "de" } else { "en" }.into(),
            approved_by: by.into(),
            approved_at: at(2026, 11, day, 14, 5),
            expires_at: at(2026, 12, day, 14, 5),
            delivery,
            delivery_at: (delivery != Delivery::NotSent).then(|| at(2026, 11, day, 15, 0)),
            newer: None,
        };
        let long = "maximiliane.von-und-zu-hohenstein-lichtenfels@subsidiary.contoso.example";
        let path = chrome.path("/invitations");
        let place = ListPlace {
            state: "approved".into(),
            ..ListPlace::default()
        };
        let counts = Counts {
            invitations_approved: 42,
            invitations_accepted: 1_204,
            invitations_expired: 31,
            invitations_revoked: 2,
            invitations_ended: 6,
            attempts_refused: 3,
            ..Counts::default()
        };
        use InvitationState as S;
        InvitationsPage {
            tabs: tabs(t, &path, &place, &counts, Some(S::Approved)),
            chips: place.chips(t, &path),
            heads: heads(t, &path, &place),
            languages: language_choices(t, ["en", "de"], ""),
            deliveries: delivery_choices(t, ""),
            previous: None,
            next: Some(format!("{path}?state=approved&cursor=after%3Ain_5")),
            all: all(t, &place, &counts),
            rows: vec![
                row(
                    "in_1",
                    "aisha.khan@contoso.example",
                    S::Approved,
                    "Inès Moreau",
                    3,
                    Delivery::Sent,
                ),
                row(
                    "in_2",
                    "b.okonkwo@contoso.example",
                    S::Approved,
                    "Inès Moreau",
                    2,
                    Delivery::Failed,
                ),
                row("in_3", long, S::Expired, "Tomas Lind", 4, Delivery::Queued),
                row(
                    "in_4",
                    "old.name@contoso.example",
                    S::Revoked,
                    "Tomas Lind",
                    1,
                    Delivery::NotSent,
                ),
                row(
                    "in_5",
                    "jane.doe@contoso.example",
                    S::Accepted,
                    "Tomas Lind",
                    1,
                    Delivery::Sent,
                ),
            ],
            path,
            place,
            errors: Errors::none(),
            chrome,
        }
    }

    #[test]
    fn a_row_offers_what_its_state_allows() {
        let html = look("invitations", list);
        assert!(html.contains("/invitations/in_1/revoke?state=approved"));
        assert!(html.contains("/invitations/in_1/extend?state=approved"));
        assert!(!html.contains("/invitations/in_3/revoke"));
        assert!(!html.contains("/invitations/in_3/extend"));
        assert!(!html.contains("/invitations/in_5/extend"));
        assert_eq!(html.matches(r#"name="addresses""#).count(), 2);
        assert!(html.contains(r#"<th scope="col" aria-sort="descending">"#));
        assert_eq!(html.matches("aria-sort").count(), 1);
    }

    #[test]
    fn filters_are_shown_as_chips() {
        let html = look("invitations-filtered", |chrome| {
            let mut page = list(chrome);
            page.place.q = "khan <b>".into();
            page.place.delivery = "failed".into();
            page.chips = page.place.chips(page.chrome.t, &page.path);
            page.previous = Some("/x".into());
            page
        });
        assert!(html.contains("khan &#60;b&#62;"));
        assert_eq!(html.matches(r#"class="chip""#).count(), 2);
    }

    #[test]
    fn an_empty_list_says_why() {
        for (name, q, delivery) in [
            ("invitations-empty", "", ""),
            ("invitations-no-match", "nobody", ""),
            ("invitations-no-filter-match", "", "failed"),
        ] {
            look(name, |chrome| {
                let mut page = list(chrome);
                page.place.q = q.into();
                page.place.delivery = delivery.into();
                page.next = None;
                page.rows.clear();
                page
            });
        }
    }

    #[test]
    fn a_selection_of_nothing_is_pointed_at() {
        let html = look("invitations-nothing-selected", |chrome| {
            let mut page = list(chrome);
            page.errors = Errors::one("select", page.chrome.t.get("bulk-none-selected"));
            page
        });
        assert!(html.contains(r##"href="#select""##));
    }
}
