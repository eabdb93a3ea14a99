//! What the acting account was told, what of it was read, and how it has such things mailed.

use guildhall_domain::id::PublicId;
use guildhall_domain::notice::{Mailing, NoticeKind};
use guildhall_store::Tx;
use guildhall_store::notices::{self, Notice};
use guildhall_store::page::{Cursor, Page};

use crate::actions::audit::event;
use crate::actions::authority::own;
use crate::actions::invitations::unknown_cursor;
use crate::actions::{ActionError, Actor};

/// A page of the acting account's notices, newest first.
///
/// # Errors
/// [`ActionError::OutOfScope`] for an API token that may not be used for the account itself; [`ActionError::BadParameter`] for a
/// cursor that names none of them.
pub fn list(tx: &mut Tx<'_>, actor: Actor, cursor: &Cursor, limit: usize) -> Result<(Page<Notice>, i64), ActionError> {
    let account = own(actor)?;
    let page = notices::page(tx, account, cursor, limit)?.ok_or_else(unknown_cursor)?;
    Ok((page, notices::count_unread(tx, account)?))
}

/// What became of notices that were read.
#[derive(Clone, Debug)]
pub struct Read {
    /// How many had not been.
    pub read: u64,
    /// How many are still unread; 100 for more.
    pub unread: i64,
    /// Where the one that was named leads.
    pub link: String,
}

/// Notes that one notice was read.
///
/// # Errors
/// As [`list`]; [`ActionError::Hidden`] for one that is not the account's.
pub fn read(tx: &mut Tx<'_>, actor: Actor, id: &PublicId) -> Result<Read, ActionError> {
    let account = own(actor)?;
    let notice = notices::find(tx, account, id.as_str())?.ok_or(ActionError::Hidden)?;
    let read = u64::from(notices::read_one(tx, account, notice.id)?);
    let unread = notices::count_unread(tx, account)?;
    let link = notice.link;
    Ok(Read { read, unread, link })
}

/// Notes that this notice and all that came before it were read: one that came later was not seen.
///
/// # Errors
/// As [`list`]; [`ActionError::BadParameter`] for one that is not the account's.
pub fn read_up_to(tx: &mut Tx<'_>, actor: Actor, newest: &PublicId) -> Result<Read, ActionError> {
    let account = own(actor)?;
    let newest = notices::find(tx, account, newest.as_str())?.ok_or_else(|| ActionError::BadParameter {
        name: "up_to",
        problem: "Name one of the account's own notices".into(),
    })?;
    let read = notices::read_up_to(tx, account, newest.id)?;
    let unread = notices::count_unread(tx, account)?;
    let link = newest.link;
    Ok(Read { read, unread, link })
}

/// How each kind of notice is mailed to the acting account.
///
/// # Errors
/// As [`list`].
pub fn mailings(tx: &mut Tx<'_>, actor: Actor) -> Result<Vec<(NoticeKind, Mailing)>, ActionError> {
    let account = own(actor)?;
    of(tx, account)
}

fn of(tx: &mut Tx<'_>, account: i64) -> Result<Vec<(NoticeKind, Mailing)>, ActionError> {
    let chosen = notices::mailings(tx, account)?;
    let find = |kind: NoticeKind| chosen.iter().find(|(of, _)| *of == kind).map(|(_, mailing)| *mailing);
    let each = NoticeKind::ALL.iter().map(|kind| (*kind, kind.mailing(find(*kind))));
    Ok(each.collect())
}

/// Chooses how kinds of notices are mailed to the acting account; the others stay as they are. How it is then.
///
/// # Errors
/// As [`list`]; [`ActionError::BadParameter`] for a way that the kind cannot be mailed in.
pub fn choose(
    tx: &mut Tx<'_>,
    actor: Actor,
    chosen: &[(NoticeKind, Mailing)],
) -> Result<Vec<(NoticeKind, Mailing)>, ActionError> {
    let account = own(actor)?;
    for (kind, mailing) in chosen {
        if !kind.mailings().contains(mailing) {
            let ways: Vec<&str> = kind.mailings().iter().map(|way| way.as_str()).collect();
            return Err(ActionError::BadParameter {
                name: "mailings",
                problem: format!("{kind} cannot be {mailing}; it can be {}", ways.join(" or ")),
            });
        }
    }
    let before = of(tx, account)?;
    let changed: Vec<(NoticeKind, Mailing)> = chosen
        .iter()
        .copied()
        .filter(|choice| !before.contains(choice))
        .collect();
    if changed.is_empty() {
        return Ok(before);
    }
    notices::choose(tx, account, &changed)?;
    let mut said = event(actor, "notices.chosen");
    for (kind, mailing) in &changed {
        said = said.with(kind.as_str(), mailing.as_str());
    }
    said.record(tx)?;
    of(tx, account)
}
