//! Warning people of what ends by itself: a right, or the association. Each is told once, some time before.

use std::collections::BTreeMap;

use guildhall_domain::clock::Instant;
use guildhall_domain::notice::NoticeKind;
use guildhall_domain::rights::AccessRight;
use guildhall_store::endings::{self, Ending};
use guildhall_store::organizations::Organization;
use guildhall_store::{Tx, organizations};

use super::notices::{Audience, notice};
use super::{ActionError, Actor};
use crate::app::House;

/// Tells up to a chunk of each kind; whether more is waiting.
///
/// # Errors
/// Those of the database.
pub fn sweep(tx: &mut Tx<'_>, house: &House, chunk: i64) -> Result<bool, ActionError> {
    let (rights, associations) = (endings::take_rights(tx, chunk)?, endings::take_associations(tx, chunk)?);
    let full = chunk.unsigned_abs();
    let more = [&rights, &associations].iter().any(|taken| taken.len() as u64 >= full);
    // What was given to many at once ends for many at once, and is told in a few statements.
    let mut alike: BTreeMap<(i64, Instant, Option<AccessRight>), Vec<i64>> = BTreeMap::new();
    for Ending {
        organization,
        association,
        right,
        at,
    } in rights.into_iter().chain(associations)
    {
        alike.entry((organization, at, right)).or_default().push(association);
    }
    for ((organization, at, right), people) in alike {
        // Swept late, where it has ended already.
        if tx.now().is_past(at) {
            continue;
        }
        let Some(organization) = organizations::find(tx, organization)?.filter(|found| found.closing.is_none()) else {
            continue;
        };
        tell(tx, house, &organization, right, at, &people)?;
    }
    Ok(more)
}

/// Tells people that a right, or their association, ends then.
///
/// # Errors
/// Those of the database.
pub(super) fn tell(
    tx: &mut Tx<'_>,
    house: &House,
    organization: &Organization,
    right: Option<AccessRight>,
    at: Instant,
    people: &[i64],
) -> Result<(), ActionError> {
    let told = match right {
        Some(right) => notice(NoticeKind::RightEnding).right(right),
        None => notice(NoticeKind::AssociationEnding),
    };
    told.at(organization).until(Some(at)).leading_into("/access").tell(
        tx,
        house,
        Actor::System,
        Audience::People(people),
    )?;
    Ok(())
}
