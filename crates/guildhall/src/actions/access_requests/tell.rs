//! Telling admins of a request, and its person of the answer.

use guildhall_domain::access_request::{AccessRequestState, Wanted};
use guildhall_domain::clock::Instant;
use guildhall_domain::notice::NoticeKind;
use guildhall_domain::rights::AccessRight;
use guildhall_store::access_requests::{self, AccessRequest};
use guildhall_store::organizations::Organization;
use guildhall_store::{DbError, Tx, associations};

use crate::actions::Actor;
use crate::actions::notices::{Audience, Notice, notice};
use crate::app::House;

/// How many admins are told of a new request: those whom the page names to ask.
const FIRST: i64 = 2;

/// Tells admins of a request: the first ones of a new one, and of a reminder the one who was told least often. Nobody is told where
/// nobody can give it.
pub(super) fn of_request(
    tx: &mut Tx<'_>,
    house: &House,
    actor: Actor,
    (organization, request): (&Organization, &AccessRequest),
    givers: &[AccessRight],
) -> Result<(), DbError> {
    let (kind, most) = match request.reminders {
        0 => (NoticeKind::AccessRequested, FIRST),
        _ => (NoticeKind::AccessReminded, 1),
    };
    let asked = (request.association, request.id);
    let admins = access_requests::deciders(tx, organization.id, givers, asked, most)?;
    for admin in &admins {
        access_requests::tell(tx, request.id, request.reminders, *admin)?;
    }
    let Some(asker) = associations::find(tx, &request.asker.public_id)? else {
        return Ok(());
    };
    about(notice(kind), request.wanted)
        .at(organization)
        .about(&asker)
        .because(Some(&request.reason))
        .leading_into("/requests?kind=access")
        .tell(tx, house, actor, Audience::People(&admins))
}

/// What a person is told: what became of the request, what the admin wrote, and when what was given ends.
type Answer<'a> = (AccessRequestState, &'a str, Option<Instant>);

/// Tells the person what became of the request.
pub(super) fn of_answer(
    tx: &mut Tx<'_>,
    house: &House,
    actor: Actor,
    organization: &Organization,
    (request, (state, note, until)): (&AccessRequest, Answer<'_>),
) -> Result<(), DbError> {
    let kind = match state {
        AccessRequestState::Approved => NoticeKind::AccessApproved,
        _ => NoticeKind::AccessDeclined,
    };
    about(notice(kind), request.wanted)
        .at(organization)
        .until(until)
        .because(Some(note))
        .leading_into("/access")
        .tell(tx, house, actor, Audience::People(&[request.association]))
}

fn about(notice: Notice<'_>, wanted: Wanted) -> Notice<'_> {
    match wanted {
        Wanted::Right(right) => notice.right(right),
        Wanted::Role(role) => notice.role(role),
    }
}
