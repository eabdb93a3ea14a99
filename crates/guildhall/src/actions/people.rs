//! The people of an organization, as its admins see them.

use guildhall_domain::association::AssociationState;
use guildhall_domain::organization::MembershipId;
use guildhall_domain::policy::{AccessRight, Operation};
use guildhall_store::associations::Association;
use guildhall_store::{Tx, associations, organizations};

use super::authority::authorize;
use super::invitations::{Listed, Wanted, unknown_cursor};
use super::{ActionError, Actor};

/// A page of the roster.
///
/// # Errors
/// As [`authorize`]; [`ActionError::BadParameter`] for a cursor that names none of them.
pub fn roster(
    tx: &mut Tx<'_>,
    actor: Actor,
    membership_id: &MembershipId,
    wanted: &Wanted<AssociationState>,
) -> Result<Listed<(Association, Vec<AccessRight>)>, ActionError> {
    let organization = authorize(tx, actor, membership_id, Operation::SeeRoster)?.organization;
    let search = wanted.search()?;
    let page = associations::page(
        tx,
        organization.id,
        wanted.state,
        search,
        wanted.cursor()?,
        wanted.limit,
    )?
    .ok_or_else(unknown_cursor)?;
    let holders = associations::rights_in(tx, organization.id)?;
    let counts = organizations::counts(tx, organization.id)?;
    let rights = |id: i64| {
        holders
            .iter()
            .filter(|(holder, _)| *holder == id)
            .map(|(_, right)| *right)
            .collect()
    };
    let page = page.map(|association| {
        let rights = rights(association.id);
        (association, rights)
    });
    Ok(Listed {
        organization,
        page,
        counts,
    })
}
