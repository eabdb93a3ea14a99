//! The ways to sign in to an account: which there are, adding one, removing one. A method belongs to one account. It is added by
//! whoever has just proven that it is theirs, while they are signed in; never because an address is the same.

use guildhall_domain::email::EmailAddress;
use guildhall_domain::id::PublicId;
use guildhall_domain::notice::NoticeKind;
use guildhall_domain::policy::Operation;
use guildhall_store::sign_in_codes;
use guildhall_store::sign_in_methods::{self, Method, NewMethod};
use guildhall_store::{DbError, Tx, accounts};

use super::account_kinds;
use super::accounts::{CODE_ISSUER, PASSKEY_ISSUER};
use super::audit::event;
use super::authority::{authorize_operator, own};
use super::closing::about;
use super::notices::{Audience, notice};
use super::organizations::{self, Behind};
use super::sign_in::{AskForCode, Awaited, stored};
use super::{ActionError, Actor, Conflict, sessions};
use crate::app::House;
use crate::config::{AccountKind, Provider};
use crate::passkeys::Site;
use crate::providers::{self, Identity};
use crate::secrets::{self, Purpose};

/// The most ways to sign in to an account.
pub const MOST: usize = 20;

/// The acting account's own methods, in the order in which they were added.
///
/// # Errors
/// [`ActionError::OutOfScope`] for an API token that may not be used for the account itself.
pub fn list(tx: &mut Tx<'_>, actor: Actor) -> Result<Vec<Method>, ActionError> {
    let account = own(actor)?;
    Ok(sign_in_methods::of_account(tx, account)?)
}

/// One of them.
///
/// # Errors
/// [`ActionError::Hidden`] for one that is not; as [`list`].
pub fn show(tx: &mut Tx<'_>, actor: Actor, id: &PublicId) -> Result<Method, ActionError> {
    let account = own(actor)?;
    sign_in_methods::find_own(tx, account, id)?.ok_or(ActionError::Hidden)
}

/// The methods of whoever signs in with this address, for the operator.
///
/// # Errors
/// [`ActionError::Forbidden`] for everyone but the operator; [`ActionError::Hidden`] for an address that nobody signs in with.
pub fn list_of(tx: &mut Tx<'_>, actor: Actor, address: &EmailAddress) -> Result<Vec<Method>, ActionError> {
    authorize_operator(actor, Operation::EndSessions)?;
    let account = accounts::find_by_address(tx, address)?.ok_or(ActionError::Hidden)?;
    Ok(sign_in_methods::of_account(tx, account.id)?)
}

/// What became of a method that was to be added. Unless it was added, nothing was changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Added {
    /// It is the account's now.
    Added,
    /// It was already.
    AlreadyOwn,
    /// It is another account's, and stays there.
    OfAnother,
    /// The program does not take accounts of this kind.
    KindRefused(AccountKind),
    /// The account has as many as it can have.
    TooMany,
}

/// An admin with a strong way to sign in adds or removes one after a strong sign-in only, where admin rights ask for that: else a
/// mailbox alone would open them. The first one asks for nothing but a sign-in, and so does everyone else's.
///
/// # Errors
/// [`ActionError::SignInTooWeak`].
pub fn let_change_strong(tx: &mut Tx<'_>, house: &House, actor: Actor, account: i64) -> Result<(), ActionError> {
    if !actor.is_weak() || !organizations::behind(tx, account)?.iter().any(Behind::is_admin) {
        return Ok(());
    }
    let methods = sign_in_methods::of_account(tx, account)?;
    if methods.iter().any(|method| is_strong(house, method)) {
        return Err(ActionError::SignInTooWeak);
    }
    Ok(())
}

/// Whether its person signs in strongly with it: a passkey that is of use here, or an account that its provider has checked so before.
/// What a provider could check is no way in for someone whom it never does.
pub fn is_strong(house: &House, method: &Method) -> bool {
    let has_been = method.issuer == PASSKEY_ISSUER || method.strong_at.is_some();
    has_been && can_be_strong(house, &method.issuer) && is_usable(house, method)
}

/// Whether a sign-in with such a method can be a strong one.
pub fn can_be_strong(house: &House, issuer: &str) -> bool {
    match issuer {
        CODE_ISSUER => false,
        PASSKEY_ISSUER => true,
        issuer => providers::known(&house.config.sign_in, issuer).is_some_and(Provider::can_be_strong),
    }
}

/// Adds the account of a provider that has just vouched for it.
///
/// # Errors
/// [`ActionError::SignInTooWeak`] where the account has a strong way to sign in already, and this would be another.
pub fn add_identity(tx: &mut Tx<'_>, house: &House, actor: Actor, identity: &Identity) -> Result<Added, ActionError> {
    let account = own(actor)?;
    if can_be_strong(house, &identity.issuer) {
        let_change_strong(tx, house, actor, account)?;
    }
    let new = NewMethod {
        public_id: &secrets::public_id(),
        account,
        issuer: &identity.issuer,
        subject: &identity.subject,
        kind: Some(identity.kind.as_str()),
        label: &identity.label,
        is_proven: false,
    };
    let added = add(tx, house, &new)?;
    if added == Added::Added && sessions::is_strong(house, &identity.issuer, &identity.proof) {
        let method = sign_in_methods::find(tx, &identity.issuer, &identity.subject)?.ok_or_else(|| tx.stale())?;
        sign_in_methods::note_strong(tx, method.id)?;
    }
    Ok(added)
}

/// Adds a method, unless an account has it.
pub(super) fn add(tx: &mut Tx<'_>, house: &House, new: &NewMethod<'_>) -> Result<Added, ActionError> {
    match sign_in_methods::find(tx, new.issuer, new.subject)? {
        Some(found) if found.account_id == new.account => return Ok(Added::AlreadyOwn),
        Some(_) => return Ok(Added::OfAnother),
        None => {}
    }
    if !accounts::hold_open(tx, new.account)? {
        return Err(ActionError::Hidden);
    }
    let kind = account_kinds::kind_of(house, new.issuer, new.kind);
    if let Some(obstacle) = obstacle(tx, house, new.account, kind)? {
        return Ok(obstacle);
    }
    // Told to the addresses there were before: the new one may be somebody else's.
    let by = Actor::Account(new.account);
    tell(tx, house, by, NoticeKind::MethodAdded, new.account, new.label)?;
    if sign_in_methods::insert(tx, new)?.is_none() {
        // Another request was faster: run again, and see whose it is now.
        return Err(tx.stale().into());
    }
    event(by, "method.added")
        .with("method", new.issuer)
        .with("name", new.label)
        .with("account_kind", kind.as_str())
        .record(tx)?;
    Ok(Added::Added)
}

/// What stands against another method of this kind, whichever it is.
pub(super) fn obstacle(
    tx: &mut Tx<'_>,
    house: &House,
    account: i64,
    kind: AccountKind,
) -> Result<Option<Added>, ActionError> {
    if !account_kinds::accepts(house, kind) {
        return Ok(Some(Added::KindRefused(kind)));
    }
    let has_most = sign_in_methods::of_account(tx, account)?.len() >= MOST;
    Ok(has_most.then_some(Added::TooMany))
}

/// The code that a browser awaits for adding an address: nothing once it was used.
///
/// # Errors
/// Those of the database.
pub fn awaited(tx: &mut Tx<'_>, account: i64, browser: &[u8; 32]) -> Result<Option<Awaited>, ActionError> {
    Ok(sign_in_codes::latest(tx, browser, Some(account))?.map(|code| Awaited::of(tx, code)))
}

/// Mails another code to where this browser's last one went.
///
/// # Errors
/// Those of the database.
pub fn ask_again(
    tx: &mut Tx<'_>,
    house: &House,
    account: i64,
    browser: [u8; 32],
    client: &str,
    language: &str,
) -> Result<Option<guildhall_domain::clock::Span>, ActionError> {
    let Some(code) = sign_in_codes::latest(tx, &browser, Some(account))? else {
        return Ok(None);
    };
    let input = AskForCode {
        browser,
        client: client.to_owned(),
        address: stored(&code.address)?,
        language: language.to_owned(),
        adds_to: Some(account),
    };
    super::sign_in::ask_for_code(tx, house, &input)
}

/// What became of a code for adding an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Proved {
    /// It was the right one: the mailbox is theirs.
    Right(Added),
    /// Not the code.
    WrongCode {
        /// How many tries are left.
        tries_left: i64,
    },
    /// No code is awaited here.
    CodeSpent,
}

/// Takes the code that was mailed for adding an address; with the right one, codes mailed there sign in from now on.
///
/// # Errors
/// Those of the database.
pub fn add_address(
    tx: &mut Tx<'_>,
    house: &House,
    account: i64,
    browser: &[u8; 32],
    code: &str,
) -> Result<Proved, ActionError> {
    let Some(awaited) = sign_in_codes::latest(tx, browser, Some(account))? else {
        return Ok(Proved::CodeSpent);
    };
    let Some(tries_left) = sign_in_codes::take_try(tx, awaited.id)? else {
        return Ok(Proved::CodeSpent);
    };
    if !house.keys.is_code(Purpose::MethodCode, &awaited.nonce, code, tx.now()) {
        event(Actor::Account(account), "method.wrong_code")
            .with("tries_left", tries_left)
            .record(tx)?;
        return Ok(Proved::WrongCode { tries_left });
    }
    if !sign_in_codes::use_up(tx, awaited.id)? {
        return Ok(Proved::CodeSpent);
    }
    let address = stored(&awaited.address)?;
    let new = NewMethod {
        public_id: &secrets::public_id(),
        account,
        issuer: CODE_ISSUER,
        subject: address.key().as_str(),
        kind: None,
        label: address.as_str(),
        // What the operator tells proves no mailbox.
        is_proven: !house.config.mail.is_off,
    };
    add(tx, house, &new).map(Proved::Right)
}

/// Removes one of the acting account's own methods. The sessions that began with it end, this one too if it is among them.
///
/// # Errors
/// [`ActionError::Hidden`] for one that is not the account's; [`Conflict::LastMethod`] where nobody could sign in any more;
/// [`ActionError::SignInTooWeak`] for a strong one, after a weak sign-in.
pub fn remove(tx: &mut Tx<'_>, house: &House, actor: Actor, id: &PublicId) -> Result<Method, ActionError> {
    take_away(tx, house, actor, own(actor)?, id, None)
}

/// Removes a method of whoever signs in with this address, by the operator's word: their device is lost, and they cannot.
///
/// # Errors
/// As [`list_of`]; [`ActionError::Hidden`] too for a method that is not theirs; [`Conflict::LastMethod`] where nobody could sign in any
/// more.
pub fn remove_of(
    tx: &mut Tx<'_>,
    house: &House,
    actor: Actor,
    address: &EmailAddress,
    id: &PublicId,
    reason: &str,
) -> Result<Method, ActionError> {
    authorize_operator(actor, Operation::EndSessions)?;
    let account = accounts::find_by_address(tx, address)?.ok_or(ActionError::Hidden)?;
    take_away(tx, house, actor, account.id, id, Some(reason))
}

fn take_away(
    tx: &mut Tx<'_>,
    house: &House,
    actor: Actor,
    account: i64,
    id: &PublicId,
    reason: Option<&str>,
) -> Result<Method, ActionError> {
    let is_several = sign_in_methods::give_up(tx, account)?;
    // From here on, nobody else removes a method of this account until this transaction has ended.
    let method = sign_in_methods::find_own(tx, account, id)?.ok_or(ActionError::Hidden)?;
    if can_be_strong(house, &method.issuer) {
        let_change_strong(tx, house, actor, account)?;
    }
    let others = sign_in_methods::of_account(tx, account)?;
    let mut others = others.iter().filter(|other| other.id != method.id);
    if !is_several || !others.any(|other| is_usable(house, other)) {
        return Err(Conflict::LastMethod.into());
    }
    // Told to the addresses there were before: the one that is removed may be its owner's last.
    tell(tx, house, actor, NoticeKind::MethodRemoved, account, &method.label)?;
    if !sign_in_methods::delete(tx, method.id)? {
        return Err(ActionError::Hidden);
    }
    sign_in_methods::show_by_first(tx, account)?;
    let mut removed = event(actor, "method.removed")
        .with("method", method.issuer.as_str())
        .with("name", method.label.as_str());
    if let Some(reason) = reason {
        removed = about(tx, removed, account)?.with("reason", reason);
    }
    removed.record(tx)?;
    Ok(method)
}

fn tell(tx: &mut Tx<'_>, house: &House, by: Actor, kind: NoticeKind, account: i64, label: &str) -> Result<(), DbError> {
    let notice = notice(kind).called(label).leading_to("/account/methods");
    notice.tell(tx, house, by, Audience::Account(account))
}

/// Whether someone could sign in with it, as the program is set up now.
pub fn is_usable(house: &House, method: &Method) -> bool {
    let config = &house.config.sign_in;
    let is_offered = match method.issuer.as_str() {
        CODE_ISSUER => config.code,
        PASSKEY_ISSUER => {
            let site = Site::of(&house.config);
            site.is_some_and(|site| method.rp_id.as_deref() == Some(site.rp_id()))
        }
        issuer => providers::known(config, issuer).is_some(),
    };
    is_offered
        && account_kinds::accepts(
            house,
            account_kinds::kind_of(house, &method.issuer, method.kind.as_deref()),
        )
}

/// Notes that someone signs in with a method, and what its issuer says of it now.
pub(super) fn note_use(
    tx: &mut Tx<'_>,
    method: &Method,
    kind: Option<AccountKind>,
    label: &str,
) -> Result<(), DbError> {
    sign_in_methods::note_use(tx, method.id, kind.map(AccountKind::as_str), label)?;
    if label != method.label {
        sign_in_methods::show_by_first(tx, method.account_id)?;
    }
    Ok(())
}
