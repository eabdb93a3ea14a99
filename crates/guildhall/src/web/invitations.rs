//! The list of invitations, and revoking one.

use askama::Template;
use axum::response::Response;
use guildhall_domain::clock::{Instant, Span};
use guildhall_domain::invitation::InvitationState;
use guildhall_domain::policy::Operation;
use guildhall_store::Tx;
use guildhall_store::invitations::Invitation;
use guildhall_store::organizations::Counts;
use serde::{Deserialize, Serialize};

use crate::actions::{ActionError, Conflict, invitations};
use crate::http::failure::Failure;
use crate::http::form::Form;
use crate::texts::{Arg, Texts};
use crate::web::area::{Area, Asked, Change};
use crate::web::chrome::{Chrome, Page, Section};
use crate::web::forms::{ListQuery, Listing, Nothing, Tab};
use crate::web::frame::{Answered, go};
use crate::web::{notices, verdicts};

/// `GET /organizations/{membership_id}/invitations`: a page of those in one state, newest first.
pub async fn list(area: Area, Asked(query): Asked<ListQuery>) -> Answered {
    let state = InvitationState::from_word(&query.state).unwrap_or(InvitationState::Approved);
    let (id, actor, wanted) = (area.id.clone(), area.actor(), query.wanted(state));
    let read = move |tx: &mut Tx<'_>| invitations::list(tx, actor, &id, &wanted);
    let listed = area.frame.app.db.read("invitations page", read).await?;
    let path = area.path("/invitations");
    if listed.page.items.is_empty()
        && let Some(start) = query.start(path.clone())
    {
        return Ok(go(&start));
    }
    let (chrome, t) = (area.chrome().await?, area.frame.t);
    let listing = Listing::of(path, &query, state.as_str(), &listed.page, |row| row.public_id.as_str());
    let rows = listed.page.items.into_iter().map(|row| InvitationRow::of(row, t));
    area.frame.show(&InvitationsPage {
        tabs: tabs(t, |state| count(&listed.counts, state)),
        rows: rows.collect(),
        listing,
        chrome,
    })
}

fn count(counts: &Counts, state: InvitationState) -> i64 {
    match state {
        InvitationState::Approved => counts.invitations_approved,
        InvitationState::Accepted => counts.invitations_accepted,
        InvitationState::Expired => counts.invitations_expired,
        InvitationState::Revoked => counts.invitations_revoked,
        InvitationState::Ended => counts.invitations_ended,
    }
}

/// `GET …/invitations/{id}/revoke`: asks before it is done.
pub async fn confirm_revoking(area: Area, Asked(query): Asked<ListQuery>) -> Answered {
    let (id, actor, item) = (area.id.clone(), area.actor(), area.item()?);
    let read = move |tx: &mut Tx<'_>| invitations::show(tx, actor, &id, &item);
    let (_, invitation) = area.frame.app.db.read("invitation", read).await?;
    if invitation.state != InvitationState::Approved {
        return Ok(no_longer_open(&area, &query));
    }
    let (chrome, t) = (area.chrome().await?, area.frame.t);
    let row = InvitationRow::of(invitation, t);
    area.frame.show(&RevokePage {
        action: query.list(area.path(&format!("/invitations/{}/revoke", row.id))),
        back: query.list(area.path("/invitations")),
        address: row.address,
        approved_by: row.approved_by,
        approved_at: row.approved_at,
        chrome,
    })
}

/// `POST …/invitations/{id}/revoke`.
pub async fn revoke(area: Area, Asked(query): Asked<ListQuery>, _: Form<Nothing>) -> Answered {
    let (id, actor, item) = (area.id.clone(), area.actor(), area.item()?);
    let write = move |tx: &mut Tx<'_>| invitations::revoke(tx, actor, &id, &item);
    match area.frame.app.db.write("revoke an invitation", write).await {
        Ok(invitation) => Ok(back(
            &area,
            &query,
            &notices::revoked(area.frame.t, &invitation.address),
        )),
        Err(ActionError::Conflict(Conflict::InvitationClosed)) => Ok(no_longer_open(&area, &query)),
        Err(error) => Err(error.into()),
    }
}

/// The form of the list: `seen` is when the invitation expired as the reader saw it, so that a second click extends nothing.
#[derive(Deserialize)]
pub struct ExtendForm {
    seen: i64,
}

/// What is kept of an extension for the page after it.
#[derive(Serialize, Deserialize)]
struct Extended {
    address: String,
    until: i64,
}

/// `POST …/invitations/{id}/extend`: valid for the usual time from now on; one that is valid longer stays so.
pub async fn extend(area: Area, Asked(query): Asked<ListQuery>, Form(form): Form<ExtendForm>) -> Answered {
    let (id, actor, item, house) = (
        area.id.clone(),
        area.actor(),
        area.item()?,
        area.frame.app.house.clone(),
    );
    let days = house.config.invitations.expires_in_days;
    let change = invitations::Change {
        expires_in_days: Some(days),
        ..invitations::Change::default()
    };
    let key = format!("extend {item} {}", form.seen);
    let once = Change {
        name: "extend an invitation",
        operation: Operation::ChangeInvitation,
        is_long: false,
        key: &key,
        form: b"",
    };
    let extended = area.once(once, move |tx| {
        let (_, mut invitation) = invitations::show(tx, actor, &id, &item)?;
        if invitation.state != InvitationState::Approved {
            return Err(Conflict::InvitationClosed.into());
        }
        if invitation.expires_at < tx.now() + Span::days(i64::from(days)) {
            invitation = invitations::change(tx, &house, actor, &id, &item, &change)?;
        }
        let said = Extended {
            address: invitation.address,
            until: invitation.expires_at.0,
        };
        Ok(serde_json::to_vec(&said).unwrap_or_default())
    });
    match extended.await {
        Ok(said) => {
            let said: Extended =
                serde_json::from_slice(&said.unwrap_or_default()).map_err(|e| Failure::internal(&e.to_string()))?;
            let notice = notices::extended(area.frame.t, &said.address, Instant(said.until));
            Ok(back(&area, &query, &notice))
        }
        Err(ActionError::Conflict(Conflict::InvitationClosed)) => Ok(no_longer_open(&area, &query)),
        Err(error) => Err(error.into()),
    }
}

/// What only takes forms was opened as a page: the list is shown.
pub async fn show_list(area: Area, Asked(query): Asked<ListQuery>) -> Response {
    go(&query.list(area.path("/invitations")))
}

fn no_longer_open(area: &Area, query: &ListQuery) -> Response {
    back(area, query, &notices::invitation_closed(area.frame.t))
}

fn back(area: &Area, query: &ListQuery, notice: &crate::web::chrome::Notice) -> Response {
    area.frame.go_with(&query.list(area.path("/invitations")), notice)
}

/// `GET /organizations/{membership_id}/invitations`: the list.
#[derive(Template)]
#[template(path = "invitations.html", whitespace = "minimize")]
pub struct InvitationsPage {
    /// The frame.
    pub chrome: Chrome,
    /// Where in the list this is.
    pub listing: Listing,
    /// The states with their counts.
    pub tabs: Vec<Tab>,
    /// The rows.
    pub rows: Vec<InvitationRow>,
}

/// A row of the list.
pub struct InvitationRow {
    /// The invitation's id.
    pub id: String,
    /// The address it is for.
    pub address: String,
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
}

impl InvitationRow {
    fn of(invitation: Invitation, t: &Texts) -> Self {
        Self {
            id: invitation.public_id.to_string(),
            address: invitation.address,
            state: invitation.state,
            language: invitation.language,
            approved_by: invitation.approved_by.unwrap_or_else(|| t.get("program-operator")),
            approved_at: invitation.created_at,
            expires_at: invitation.expires_at,
        }
    }

    fn is_open(&self) -> bool {
        self.state == InvitationState::Approved
    }

    fn can_be_approved_again(&self) -> bool {
        matches!(
            self.state,
            InvitationState::Expired | InvitationState::Revoked | InvitationState::Ended
        )
    }

    fn language_name(&self, t: &Texts) -> String {
        crate::web::forms::language_name(t, &self.language)
    }

    fn label_for(&self, t: &Texts, key: &str) -> String {
        t.fill(key, "address", &self.address)
    }
}

/// The tabs of the list, from the count of each state; states that never occurred are left out, the first two stay.
pub fn tabs(t: &Texts, count: impl Fn(InvitationState) -> i64) -> Vec<Tab> {
    InvitationState::ALL
        .iter()
        .map(|state| Tab {
            state: state.as_str(),
            label: verdicts::invitation_state(t, state),
            count: count(*state),
        })
        .filter(|tab| tab.count > 0 || tab.state != InvitationState::Ended.as_str())
        .collect()
}

impl InvitationsPage {
    const SECTION: Section = Section::Invitations;

    fn empty(&self) -> String {
        let t = self.chrome.t;
        if !self.listing.q.is_empty() {
            return t.fill("list-no-match", "q", &self.listing.q);
        }
        t.get(match InvitationState::from_word(&self.listing.state) {
            Some(InvitationState::Accepted) => "invitations-empty-accepted",
            Some(InvitationState::Expired) => "invitations-empty-expired",
            Some(InvitationState::Revoked) => "invitations-empty-revoked",
            Some(InvitationState::Ended) => "invitations-empty-ended",
            Some(InvitationState::Approved) | None => "invitations-empty-approved",
        })
    }
}

impl Page for InvitationsPage {
    fn heading(&self) -> String {
        self.chrome.t.get("invitations-heading")
    }
}

/// `GET …/invitations/{id}/revoke`: asks before it is done.
#[derive(Template)]
#[template(path = "revoke.html", whitespace = "minimize")]
pub struct RevokePage {
    /// The frame.
    pub chrome: Chrome,
    /// Where the form goes: it knows the place in the list to come back to.
    pub action: String,
    /// That place.
    pub back: String,
    /// The address it is for.
    pub address: String,
    /// Who approved it.
    pub approved_by: String,
    /// When it was approved.
    pub approved_at: Instant,
}

impl RevokePage {
    const SECTION: Section = Section::Invitations;

    fn approved(&self) -> String {
        let t = self.chrome.t;
        t.with(
            "revoke-approved",
            &[
                ("name", Arg::from(&self.approved_by)),
                ("day", Arg::from(t.day(self.approved_at))),
            ],
        )
    }
}

impl Page for RevokePage {
    fn heading(&self) -> String {
        self.chrome.t.get("revoke-heading")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::web::look::{at, look};

    fn list(chrome: Chrome) -> InvitationsPage {
        let row = |id: &str, address: &str, state, by: &str, day| InvitationRow {
            id: id.into(),
            address: address.into(),
            state,
            language: if day % 2 == 0 { "de" } else { "en" }.into(),
            approved_by: by.into(),
            approved_at: at(2026, 11, day, 14, 5),
            expires_at: at(2026, 12, day, 14, 5),
        };
        InvitationsPage {
            listing: Listing {
                path: chrome.path("/invitations"),
                state: "approved".into(),
                next: Some("eyJhIjoxfQ".into()),
                ..Listing::default()
            },
            tabs: tabs(chrome.t, |state| match state {
                InvitationState::Approved => 42,
                InvitationState::Accepted => 1_204,
                InvitationState::Expired => 31,
                InvitationState::Revoked => 2,
                InvitationState::Ended => 6,
            }),
            rows: vec![
                row(
                    "in_1",
                    "aisha.khan@contoso.example",
                    InvitationState::Approved,
                    "Inès Moreau",
                    3,
                ),
                row(
                    "in_2",
                    "b.okonkwo@contoso.example",
                    InvitationState::Approved,
                    "Inès Moreau",
                    2,
                ),
                row(
                    "in_3",
                    "maximiliane.von-und-zu-hohenstein-lichtenfels@subsidiary.contoso.example",
                    InvitationState::Expired,
                    "Tomas Lind",
                    4,
                ),
                row(
                    "in_4",
                    "old.name@contoso.example",
                    InvitationState::Revoked,
                    "Tomas Lind",
                    1,
                ),
                row(
                    "in_5",
                    "jane.doe@contoso.example",
                    InvitationState::Accepted,
                    "Tomas Lind",
                    1,
                ),
            ],
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
    }

    #[test]
    fn a_search_is_shown_as_a_chip() {
        let html = look("invitations-search", |chrome| {
            let mut page = list(chrome);
            page.listing.q = "khan <b>".into();
            page.listing.previous = Some("x".into());
            page
        });
        assert!(html.contains("khan &#60;b&#62;"));
    }

    #[test]
    fn an_empty_list_says_why() {
        for (name, state, q) in [
            ("invitations-empty", "approved", ""),
            ("invitations-no-match", "approved", "nobody"),
        ] {
            look(name, |chrome| {
                let mut page = list(chrome);
                page.listing.state = state.into();
                page.listing.q = q.into();
                page.listing.next = None;
                page.rows.clear();
                page
            });
        }
    }

    #[test]
    fn revoking_is_confirmed() {
        let html = look("revoke", |chrome| RevokePage {
            action: chrome.path("/invitations/in_1/revoke?state=approved"),
            back: chrome.path("/invitations?state=approved"),
            chrome,
            address: "aisha.khan@contoso.example".into(),
            approved_by: "Inès Moreau".into(),
            approved_at: at(2026, 11, 3, 14, 5),
        });
        assert!(html.contains(r#"action="/organizations/5550014-3/invitations/in_1/revoke?state=approved""#));
    }
}
