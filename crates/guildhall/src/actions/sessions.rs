//! Who is signed in, by session or by API token.

use guildhall_domain::clock::{Instant, Span};
use guildhall_domain::email::EmailAddress;
use guildhall_domain::id::PublicId;
use guildhall_domain::policy::Operation;
use guildhall_store::sessions::{self, OwnSession, Proof, Session};
use guildhall_store::sign_in_methods::Method;
use guildhall_store::{DbError, Tx, accounts};

use super::account_kinds::{self, Standing};
use super::accounts::PASSKEY_ISSUER;
use super::audit::event;
use super::authority::{authorize_operator, own};
use super::{ActionError, Actor};
use crate::app::House;
use crate::config::{AccountKind, AdminSignIn};
use crate::providers::{self, SKEW};
use crate::secrets;

/// A session ends when it was not used for this long.
pub const IDLE: Span = Span::hours(12);
/// A session ends after this long even if used.
pub const LIFE: Span = Span::days(30);
/// The last use is noted at most this often.
pub const TOUCH_EVERY: Span = Span::minutes(5);
/// Sensitive steps need a sign-in that is not older than this.
pub const RECENT: Span = Span::minutes(10);
/// The most sessions that a list shows.
pub const MOST_SHOWN: i64 = 200;
/// The most characters that are kept of what a browser says it is.
const LONGEST_USER_AGENT: usize = 200;

/// Someone signed in.
#[derive(Clone, Debug)]
pub struct SignedIn {
    /// The account.
    pub account: i64,
    /// The address to show for it.
    pub email: String,
    /// Who vouches for the method that they signed in with.
    pub issuer: String,
    /// Of which kind that is.
    pub kind: AccountKind,
    /// When the account can no longer sign in, where the program has stopped taking its kind.
    pub kind_ends_at: Option<Instant>,
    /// Whether they signed in strongly, as the program is set up now.
    pub is_strong: bool,
    /// Whether their admin rights sleep: the program asks for a strong sign-in.
    pub is_too_weak: bool,
    /// When they signed in.
    pub signed_in_at: Instant,
    /// Whether that is recent enough for sensitive steps.
    pub is_recent: bool,
    /// Whether the session's last use should be noted again.
    pub is_due_for_touch: bool,
    /// How many notices they have not read; 100 for more.
    pub unread: i64,
}

impl SignedIn {
    /// Who acts.
    pub fn actor(&self) -> Actor {
        if self.is_too_weak {
            Actor::WeakAccount(self.account)
        } else {
            Actor::Account(self.account)
        }
    }
}

/// Whether a sign-in was strong: with a passkey, or checked by its provider as strongly as is asked for.
pub(super) fn is_strong(house: &House, issuer: &str, proof: &Proof) -> bool {
    if issuer == PASSKEY_ISSUER {
        return true;
    }
    let Some(provider) = providers::known(&house.config.sign_in, issuer) else {
        return false;
    };
    let is_level = |acr: &String| provider.strong_acr.contains(acr);
    let names_one = |amr: &String| {
        let mut words = amr.split(' ');
        words.any(|word| provider.strong_amr.iter().any(|strong| strong == word))
    };
    proof.acr.as_ref().is_some_and(is_level) || proof.amr.as_ref().is_some_and(names_one)
}

/// Whether a provider asked for a sign-in that began then, and did not let one from before do. Where it does not say, it is believed.
pub fn was_asked(proof: &Proof, now: Instant) -> bool {
    proof.asked_at.is_none_or(|at| !now.is_past(at + RECENT + SKEW))
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
        proof,
        created_at,
        seen_at,
        unread,
        ..
    } = session;
    let is_strong = is_strong(house, &issuer, &proof);
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
        is_strong,
        is_too_weak: house.config.sign_in.admin_sign_in == AdminSignIn::Strong && !is_strong,
        signed_in_at: created_at,
        is_recent: !now.is_past(created_at + RECENT) && was_asked(&proof, created_at),
        is_due_for_touch: now.is_past(seen_at + TOUCH_EVERY),
        unread,
    }))
}

/// Notes that a session is in use.
pub fn touch(tx: &mut Tx<'_>, token_hash: &[u8; 32]) -> Result<(), DbError> {
    sessions::touch(tx, token_hash)
}

/// A session that is about to begin.
#[derive(Clone, Debug)]
pub struct NewSession {
    /// The hash of its token, one that nobody had before.
    pub token_hash: [u8; 32],
    /// What the browser says it is.
    pub user_agent: String,
}

/// Starts a session for whoever has just proven that a method is theirs; an earlier one of the same browser ends. `name` is what
/// the way is called: `code`, `passkey`, `demo`, or the provider as addresses name it; `proof` is what that one said of how it checked.
pub(super) fn start(
    tx: &mut Tx<'_>,
    method: &Method,
    earlier: &[u8; 32],
    new: &NewSession,
    name: &str,
    proof: &Proof,
) -> Result<(), ActionError> {
    sessions::delete(tx, earlier)?;
    let user_agent: String = new.user_agent.chars().take(LONGEST_USER_AGENT).collect();
    let started = sessions::NewSession {
        token_hash: &new.token_hash,
        public_id: &secrets::public_id(),
        account: method.account_id,
        method: name,
        method_id: method.id,
        proof,
        user_agent: &user_agent,
        ends_at: tx.now() + LIFE,
    };
    sessions::insert(tx, &started)?;
    event(Actor::Account(method.account_id), "session.started")
        .with("method", name)
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

/// The acting account's own sessions, those used last first; at most [`MOST_SHOWN`].
///
/// # Errors
/// [`ActionError::OutOfScope`] for an API token that may not be used for the account itself.
pub fn list(tx: &mut Tx<'_>, actor: Actor) -> Result<Vec<OwnSession>, ActionError> {
    let account = own(actor)?;
    of_account(tx, account)
}

fn of_account(tx: &mut Tx<'_>, account: i64) -> Result<Vec<OwnSession>, ActionError> {
    let seen_after = tx.now() - IDLE;
    Ok(sessions::of_account(tx, account, seen_after, MOST_SHOWN)?)
}

/// Ends one of the acting account's own sessions: its browser is nobody with its very next request.
///
/// # Errors
/// [`ActionError::Hidden`] for one that is not, or has ended; as [`list`].
pub fn end(tx: &mut Tx<'_>, actor: Actor, id: &PublicId) -> Result<OwnSession, ActionError> {
    let account = own(actor)?;
    let seen_after = tx.now() - IDLE;
    let session = sessions::find_own(tx, account, seen_after, id)?.ok_or(ActionError::Hidden)?;
    if !sessions::delete(tx, &session.token_hash)? {
        return Err(ActionError::Hidden);
    }
    event(actor, "session.ended")
        .with("session", session.public_id.as_str())
        .record(tx)?;
    Ok(session)
}

/// Ends all of the acting account's own sessions but the one of `kept`, where one is to be kept; how many.
///
/// # Errors
/// As [`list`].
pub fn end_others(tx: &mut Tx<'_>, actor: Actor, kept: Option<&[u8; 32]>) -> Result<u64, ActionError> {
    let account = own(actor)?;
    let ended = end_all(tx, account, kept)?;
    if ended > 0 {
        event(actor, "session.ended").with("sessions", ended).record(tx)?;
    }
    Ok(ended)
}

fn end_all(tx: &mut Tx<'_>, account: i64, kept: Option<&[u8; 32]>) -> Result<u64, DbError> {
    let seen_after = tx.now() - IDLE;
    sessions::delete_others(tx, account, kept.map_or(&[], |hash| hash.as_slice()), seen_after)
}

/// The sessions of whoever signs in with this address, for the operator; at most [`MOST_SHOWN`].
///
/// # Errors
/// [`ActionError::Forbidden`] for everyone but the operator; [`ActionError::Hidden`] for an address that nobody signs in with.
pub fn list_of(tx: &mut Tx<'_>, actor: Actor, address: &EmailAddress) -> Result<Vec<OwnSession>, ActionError> {
    authorize_operator(actor, Operation::EndSessions)?;
    let account = accounts::find_by_address(tx, address)?.ok_or(ActionError::Hidden)?;
    of_account(tx, account.id)
}

/// Ends all of them; how many.
///
/// # Errors
/// As [`list_of`].
pub fn end_all_of(tx: &mut Tx<'_>, actor: Actor, address: &EmailAddress) -> Result<u64, ActionError> {
    authorize_operator(actor, Operation::EndSessions)?;
    let account = accounts::find_by_address(tx, address)?.ok_or(ActionError::Hidden)?;
    let ended = end_all(tx, account.id, None)?;
    if ended > 0 {
        event(actor, "session.ended")
            .with("address", address.as_str())
            .with("sessions", ended)
            .record(tx)?;
    }
    Ok(ended)
}
