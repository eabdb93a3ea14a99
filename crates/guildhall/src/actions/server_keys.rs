//! What is in the database under a server key, brought under the one that took its place.

use guildhall_domain::audit::head;
use guildhall_domain::policy::Operation;
use guildhall_store::chains::{self, Head};
use guildhall_store::{Notary as _, Tx, installation};

use super::audit::event;
use super::authority::authorize_operator;
use super::{ActionError, Actor};
use crate::app::House;
use crate::texts::rfc3339;

/// How many heads are sealed in a transaction.
const CHUNK: i64 = 500;

/// Where [`seal_anew`] begins.
pub const BEGINNING: i64 = -1;

/// Seals the next heads of the audit trail after the one with key `after` under the key in use; the last of them, or nothing
/// where all were seen. A head whose seal is from no key of the file stays as it is: a check of the trail is to find it.
///
/// # Errors
/// [`ActionError::Forbidden`] for everyone but the operator.
pub fn seal_anew(tx: &mut Tx<'_>, house: &House, actor: Actor, after: i64) -> Result<Option<i64>, ActionError> {
    authorize_operator(actor, Operation::RotateServerKey)?;
    let heads = chains::heads(tx, after, CHUNK)?;
    let last = heads.last().map(|head| head.id);
    for stored in heads {
        let mut seen = Some(stored);
        while let Some(stored) = seen {
            seen = match is_of_earlier_key(house, &stored) && !chains::seal_again(tx, &stored)? {
                // An event came between: the head is another one now.
                true => chains::head_of(tx, stored.id)?,
                false => None,
            };
        }
    }
    Ok(last)
}

fn is_of_earlier_key(house: &House, stored: &Head) -> bool {
    let message = head(&stored.name, stored.sequence, &stored.hash);
    house.keys.is_earlier_seal(&message, &stored.seal)
}

/// Marks the database as under the key in use. Whoever is second finds it done.
///
/// # Errors
/// [`ActionError::Forbidden`] for everyone but the operator.
pub fn mark(tx: &mut Tx<'_>, house: &House, actor: Actor) -> Result<(), ActionError> {
    authorize_operator(actor, Operation::RotateServerKey)?;
    installation::take_turns(tx)?;
    let Some(mark) = installation::find(tx)? else {
        return Ok(());
    };
    let keys = &house.keys;
    if keys.is_current(&mark.key_check) || !keys.knows(&mark.key_check) {
        return Ok(());
    }
    installation::mark_anew(tx, &keys.key_check())?;
    let until = keys.earlier_until(tx.now()).map(rfc3339);
    event(actor, "server_key.rotated")
        .with("expires_at", until)
        .record(tx)?;
    Ok(())
}
