//! Which kinds of accounts the program takes, and what becomes of people whose kind it no longer takes.

use guildhall_domain::clock::{Instant, Span};
use guildhall_store::tokens::Grant;
use guildhall_store::{DbError, Tx, account_kinds, associations, sign_in_methods};

use super::accounts::{CODE_ISSUER, PASSKEY_ISSUER};
use super::audit::event;
use super::{ActionError, Actor};
use crate::app::House;
use crate::config::AccountKind;

/// How the program stands to an account of some kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It takes such accounts.
    Accepted,
    /// It no longer does, but this one is associated and may go on until then.
    Until(Instant),
    /// It does not.
    Refused,
}

/// What kind of account it is: its provider has said so, and of those that sign in with codes or
/// passkeys the configuration does.
pub fn kind_of(house: &House, issuer: &str, said: Option<&str>) -> AccountKind {
    let sign_in = &house.config.sign_in;
    match issuer {
        CODE_ISSUER => sign_in.code_kind,
        PASSKEY_ISSUER => sign_in.passkey_kind,
        _ => said.and_then(AccountKind::parse).unwrap_or(sign_in.code_kind),
    }
}

/// Whether new associations may be made with such an account.
pub fn accepts(house: &House, kind: AccountKind) -> bool {
    house.config.program.accepted_account_kinds.contains(&kind)
}

/// How the program stands to an account, which may not have been stored yet.
pub(super) fn stand(
    tx: &mut Tx<'_>,
    house: &House,
    account: Option<i64>,
    kind: AccountKind,
) -> Result<Standing, DbError> {
    if accepts(house, kind) {
        return Ok(Standing::Accepted);
    }
    let Some(account) = account else {
        return Ok(Standing::Refused);
    };
    if !associations::is_associated(tx, account)? {
        return Ok(Standing::Refused);
    }
    let now = tx.now();
    let stopped_at = account_kinds::find(tx, kind.as_str())?.flatten().unwrap_or(now);
    let until = stopped_at + Span::days(i64::from(house.config.program.account_kind_grace_days));
    Ok(if now.is_past(until) {
        Standing::Refused
    } else {
        Standing::Until(until)
    })
}

/// How the program stands to a stored account, whoever of its methods it takes best.
fn stand_of(tx: &mut Tx<'_>, house: &House, account: i64) -> Result<Standing, DbError> {
    let mut best = Standing::Refused;
    for method in sign_in_methods::of_account(tx, account)? {
        let kind = kind_of(house, &method.issuer, method.kind.as_deref());
        match stand(tx, house, Some(account), kind)? {
            Standing::Accepted => return Ok(Standing::Accepted),
            until @ Standing::Until(_) => best = until,
            Standing::Refused => {}
        }
    }
    Ok(best)
}

/// Makes sure that the program still takes the account that a token acts as; its own tokens act as nobody's.
///
/// # Errors
/// [`ActionError::AccountKind`].
pub fn let_use(tx: &mut Tx<'_>, house: &House, grant: &Grant) -> Result<(), ActionError> {
    if grant.is_for_program || stand_of(tx, house, grant.account)? != Standing::Refused {
        return Ok(());
    }
    Err(ActionError::AccountKind)
}

/// Makes sure that an account may begin something new: by the kind that it signed in as, or, for an API token, by all its methods.
pub(super) fn let_begin(
    tx: &mut Tx<'_>,
    house: &House,
    account: i64,
    kind: Option<AccountKind>,
) -> Result<(), ActionError> {
    let standing = match kind {
        Some(kind) => stand(tx, house, Some(account), kind)?,
        None => stand_of(tx, house, account)?,
    };
    match standing {
        Standing::Accepted => Ok(()),
        Standing::Until(_) | Standing::Refused => Err(ActionError::AccountKind),
    }
}

/// Notes from when on which kinds are accepted: what the grace period is counted from. A server does so when it starts.
///
/// # Errors
/// Those of the database.
pub fn note(tx: &mut Tx<'_>, house: &House) -> Result<(), ActionError> {
    let mut is_change = false;
    for kind in AccountKind::ALL {
        let is_taken = accepts(house, kind);
        let noted = account_kinds::find(tx, kind.as_str())?;
        if noted.is_none_or(|stopped_at| stopped_at.is_none() != is_taken) {
            account_kinds::set(tx, kind.as_str(), is_taken)?;
            is_change |= noted.is_some();
        }
    }
    if is_change {
        let accepted = &house.config.program.accepted_account_kinds;
        let words: Vec<&str> = accepted.iter().map(|kind| kind.as_str()).collect();
        event(Actor::Operator, "sign_in.kinds_changed")
            .with("account_kinds", words.join(" "))
            .record(tx)?;
    }
    Ok(())
}
