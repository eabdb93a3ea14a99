//! The organization's shareable address.

use guildhall_domain::clock::Instant;
use guildhall_domain::organization::MembershipId;
use guildhall_domain::policy::Operation;
use guildhall_store::organizations::Organization;
use guildhall_store::{Tx, invitation_links, organizations};

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

/// Whose URL a token is, and under which link, while it is in use. Unknown, forged and rotated tokens are answered alike.
///
/// # Errors
/// [`ActionError::Hidden`] for all of these.
pub fn open(tx: &mut Tx<'_>, house: &House, token: &str) -> Result<(Organization, i64), ActionError> {
    let read = house.keys.read_invitation_token(token);
    let link = invitation_links::find(tx, &read.link_id)?;
    match link {
        Some(link) if read.is_genuine && link.rotated_at.is_none() => {
            let organization = organizations::find(tx, link.organization_id)?.ok_or(ActionError::Hidden)?;
            Ok((organization, link.id))
        }
        _ => Err(ActionError::Hidden),
    }
}
