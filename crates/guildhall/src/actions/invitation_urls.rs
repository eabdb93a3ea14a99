//! The organization's shareable address.

use guildhall_domain::clock::Instant;
use guildhall_domain::id::PublicId;
use guildhall_domain::organization::MembershipId;
use guildhall_domain::policy::Operation;
use guildhall_store::organizations::Organization;
use guildhall_store::{Tx, invitation_links, invitations, organizations};

use super::audit::event;
use super::authority::authorize;
use super::{ActionError, Actor};
use crate::app::House;
use crate::secrets;

/// An invitation URL's token and since when it is in use.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvitationUrl {
    /// The token: `{public_url}/i/{token}`.
    pub token: String,
    /// Since when.
    pub since: Instant,
}

/// The URL in use.
///
/// # Errors
/// As [`authorize`].
pub fn show(
    tx: &mut Tx<'_>,
    house: &House,
    actor: Actor,
    membership_id: &MembershipId,
) -> Result<InvitationUrl, ActionError> {
    let authority = authorize(tx, actor, membership_id, Operation::SeeInvitationUrl)?;
    current(tx, house, authority.organization.id)
}

/// The URL in use of an organization that the caller was let into already.
pub(super) fn current(tx: &mut Tx<'_>, house: &House, organization: i64) -> Result<InvitationUrl, ActionError> {
    let link = invitation_links::live(tx, organization)?.ok_or(ActionError::Hidden)?;
    Ok(InvitationUrl {
        token: house.keys.invitation_token(&link.link_id),
        since: link.created_at,
    })
}

/// The token of the URL that an association began with, while it is in use: a rotated one leads nowhere, and the one that
/// took its place is for the organization to share.
pub(super) fn of_association(tx: &mut Tx<'_>, house: &House, association: i64) -> Result<Option<String>, ActionError> {
    let link = invitation_links::of_association(tx, association)?;
    Ok(link
        .filter(|link| link.rotated_at.is_none())
        .map(|link| house.keys.invitation_token(&link.link_id)))
}

/// Puts a new URL in the place of the one in use. What was approved stays approved.
///
/// # Errors
/// As [`authorize`].
pub fn rotate(
    tx: &mut Tx<'_>,
    house: &House,
    actor: Actor,
    membership_id: &MembershipId,
) -> Result<InvitationUrl, ActionError> {
    let authority = authorize(tx, actor, membership_id, Operation::RotateInvitationUrl)?;
    let organization = authority.organization.id;
    // Two rotations at once take turns here.
    organizations::raise_revision(tx, organization)?;
    authority.confirm_raised(tx)?;
    invitation_links::rotate(tx, organization)?;
    invitation_links::insert(tx, organization, &secrets::random::<16>())?;
    event(actor, "invitation_url.rotated").at(organization).record(tx)?;
    current(tx, house, organization)
}

/// People to send the URL to: approved, and not associated so far.
#[derive(Clone, Debug)]
pub struct Recipients {
    /// Who invites.
    pub organization: Organization,
    /// The token of the URL.
    pub url_token: String,
    /// Their addresses, each with the language that its person is addressed in; newest first.
    pub invitees: Vec<(String, String)>,
    /// How many the organization, or the batch, has in all.
    pub waiting: i64,
    /// The last of these, when others come after it.
    pub next: Option<PublicId>,
}

/// A part of those whom the URL is for: of one batch, or of the whole organization.
///
/// # Errors
/// As [`authorize`]; [`ActionError::Hidden`] for a batch or an invitation that the organization does not have.
pub fn recipients(
    tx: &mut Tx<'_>,
    house: &House,
    actor: Actor,
    membership_id: &MembershipId,
    batch: Option<&PublicId>,
    after: Option<&PublicId>,
) -> Result<Recipients, ActionError> {
    const AT_ONCE: usize = 300;
    let organization = authorize(tx, actor, membership_id, Operation::SeeInvitations)?.organization;
    let batch = match batch {
        Some(batch) => Some(invitations::find_batch(tx, organization.id, batch)?.ok_or(ActionError::Hidden)?),
        None => None,
    };
    let after = match after {
        Some(after) => Some(
            invitations::find(tx, organization.id, after)?
                .ok_or(ActionError::Hidden)?
                .id,
        ),
        None => None,
    };
    let rows = super::invitations::count(AT_ONCE) + 1;
    let mut waiting = invitations::waiting(tx, organization.id, batch.as_ref().map(|batch| batch.id), after, rows)?;
    let is_more = waiting.len() > AT_ONCE;
    waiting.truncate(AT_ONCE);
    let counts = organizations::counts(tx, organization.id)?;
    Ok(Recipients {
        url_token: current(tx, house, organization.id)?.token,
        next: waiting.last().filter(|_| is_more).map(|last| last.public_id.clone()),
        waiting: batch.map_or(counts.invitations_approved, |batch| batch.approved),
        invitees: waiting
            .into_iter()
            .map(|waiting| (waiting.address, waiting.language))
            .collect(),
        organization,
    })
}

/// Whose URL a token is, and under which link, while it is in use. Unknown, forged and rotated tokens are answered alike.
///
/// # Errors
/// [`ActionError::Hidden`] for all of these.
pub fn open(tx: &mut Tx<'_>, house: &House, token: &str) -> Result<(Organization, i64), ActionError> {
    let read = house.keys.read_invitation_token(token, tx.now());
    let link = invitation_links::find(tx, &read.link_id)?;
    match link {
        Some(link) if read.is_genuine && link.rotated_at.is_none() => {
            let organization = organizations::find(tx, link.organization_id)?.ok_or(ActionError::Hidden)?;
            // Of a closed organization nothing is left to open.
            if organization.closing.is_some() {
                return Err(ActionError::Hidden);
            }
            Ok((organization, link.id))
        }
        _ => Err(ActionError::Hidden),
    }
}
