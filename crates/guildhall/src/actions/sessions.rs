//! Who is signed in, by session or by API token.

use guildhall_domain::clock::{Instant, Span};
use guildhall_store::sessions::{self, Session};
use guildhall_store::{DbError, Tx};

use super::account_kinds::{self, Standing};
use super::audit::event;
use super::{ActionError, Actor};
use crate::app::House;
use crate::config::AccountKind;

/// A session ends when it was not used for this long.
pub const IDLE: Span = Span::hours(12);
/// A session ends after this long even if used.
pub const LIFE: Span = Span::days(30);
/// The last use is noted at most this often.
pub const TOUCH_EVERY: Span = Span::minutes(5);

/// Someone signed in.
#[derive(Clone, Debug)]
pub struct SignedIn {
    /// The account.
    pub account: i64,
    /// The address to show for it.
    pub email: String,
    /// Who vouches for it.
    pub issuer: String,
    /// Of which kind it is.
    pub kind: AccountKind,
    /// When the account can no longer sign in, where the program has stopped taking its kind.
    pub kind_ends_at: Option<Instant>,
    /// Whether the session's last use should be noted again.
    pub is_due_for_touch: bool,
}

/// The session of a browser's token, if it is valid at this instant and the program takes its account.
pub fn current(tx: &mut Tx<'_>, house: &House, token_hash: &[u8; 32]) -> Result<Option<SignedIn>, DbError> {
    let now = tx.now();
    let session = sessions::find(tx, token_hash)?;
    let valid = session.filter(|s| !now.is_past(s.seen_at + IDLE) && !now.is_past(s.ends_at));
    let Some(session) = valid else {
        return Ok(None);
    };
    let Session {
        account_id,
        email,
        issuer,
        kind,
        seen_at,
        ..
    } = session;
    let kind = account_kinds::kind_of(house, &issuer, kind.as_deref());
    let kind_ends_at = match account_kinds::stand(tx, house, Some(account_id), kind)? {
        Standing::Accepted => None,
        Standing::Until(end) => Some(end),
        Standing::Refused => return Ok(None),
    };
    Ok(Some(SignedIn {
        account: account_id,
        email: email.unwrap_or_default(),
        issuer,
        kind,
        kind_ends_at,
        is_due_for_touch: now.is_past(seen_at + TOUCH_EVERY),
    }))
}

/// Notes that a session is in use.
pub fn touch(tx: &mut Tx<'_>, token_hash: &[u8; 32]) -> Result<(), DbError> {
    sessions::touch(tx, token_hash)
}

/// Starts a session for an account that has just proven who it is; an earlier one of the same browser ends.
pub(super) fn start(
    tx: &mut Tx<'_>,
    account: i64,
    earlier: &[u8; 32],
    token_hash: &[u8; 32],
    method: &str,
) -> Result<(), ActionError> {
    sessions::delete(tx, earlier)?;
    let ends_at = tx.now() + LIFE;
    sessions::insert(tx, token_hash, account, ends_at)?;
    event(Actor::Account(account), "session.started")
        .with("method", method)
        .record(tx)?;
    Ok(())
}

/// Ends a session.
///
/// # Errors
/// Those of the database.
pub fn sign_out(tx: &mut Tx<'_>, account: i64, token_hash: &[u8; 32]) -> Result<(), ActionError> {
    sessions::delete(tx, token_hash)?;
    event(Actor::Account(account), "session.ended").record(tx)?;
    Ok(())
}
