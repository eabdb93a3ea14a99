//! Passkeys: adding one to an account, and signing in with one. Each begins with a challenge for the browser, which is good for one
//! answer within minutes; what the answer proves is for [`crate::passkeys`] to say.

use guildhall_domain::clock::Span;
use guildhall_store::passkeys::{self, NewChallenge, Passkey};
use guildhall_store::sessions::Proof;
use guildhall_store::sign_in_methods::{self, NewMethod};
use guildhall_store::{Tx, accounts};

use super::account_kinds::{self, Standing};
use super::accounts::PASSKEY_ISSUER;
use super::audit::event;
use super::authority::own;
use super::limits::{self, Limit};
use super::methods::{self, Added};
use super::sessions::{self, NewSession};
use super::{ActionError, Actor};
use crate::app::House;
use crate::passkeys::{Answer, Begun, Holder, NewAnswer, Refused, Site, Stored, id, subject};
use crate::secrets;

/// How long a person may take with their authenticator.
pub const PATIENCE: Span = Span::minutes(5);

/// The most characters of a passkey's name.
pub const LONGEST_NAME: usize = 60;

/// What a browser is asked, in JSON; or how long until it may be asked again.
pub type Asked = Result<String, Span>;

/// A browser that wants a challenge.
#[derive(Clone, Debug)]
pub struct Browser {
    /// The hash of its cookie: the challenge is of use in this browser only.
    pub hash: [u8; 32],
    /// The client's address, unreadable.
    pub client: String,
}

/// What stands against adding a passkey to the acting account.
///
/// # Errors
/// [`ActionError::SignInTooWeak`] as [`begin_adding`].
pub fn obstacle(tx: &mut Tx<'_>, house: &House, actor: Actor) -> Result<Option<Added>, ActionError> {
    let account = own(actor)?;
    methods::let_change_strong(tx, house, actor, account)?;
    let kind = account_kinds::kind_of(house, PASSKEY_ISSUER, None);
    methods::obstacle(tx, house, account, kind)
}

/// Gives a browser the challenge to add a passkey to an account. What stands against adding it is said before its authenticator makes
/// one, which would stay there and be of no use.
///
/// # Errors
/// [`ActionError::Hidden`] where there are no passkeys; [`ActionError::SignInTooWeak`] where the account has a strong way to sign in
/// already, and admin rights ask for that; [`ActionError::BadParameter`] for a name that cannot be; [`ActionError::Forbidden`] where
/// something else stands against it: [`obstacle`] says what.
pub fn begin_adding(
    tx: &mut Tx<'_>,
    house: &House,
    actor: Actor,
    browser: &Browser,
    name: &str,
) -> Result<Asked, ActionError> {
    let (account, site) = (own(actor)?, Site::of(&house.config).ok_or(ActionError::Hidden)?);
    if obstacle(tx, house, actor)?.is_some() {
        return Err(ActionError::Forbidden);
    }
    check_name(name)?;
    let person = accounts::find(tx, account)?.ok_or(ActionError::Hidden)?;
    let known = passkeys::of_account(tx, account, site.rp_id())?;
    let known: Vec<Vec<u8>> = known.iter().filter_map(|subject| id(subject)).collect();
    let holder = Holder {
        account: &person.handle,
        name: person.email.as_deref().unwrap_or(&person.handle),
        program: &house.config.program.name,
        known: &known,
    };
    let begun = site.ask_for_new(&holder).map_err(|_| ActionError::Hidden)?;
    give(tx, house, browser, Some(account), begun)
}

/// Gives a browser the challenge to sign in with a passkey, whosever.
///
/// # Errors
/// [`ActionError::Hidden`] where there are no passkeys.
pub fn begin_signing_in(tx: &mut Tx<'_>, house: &House, browser: &Browser) -> Result<Asked, ActionError> {
    let site = Site::of(&house.config).ok_or(ActionError::Hidden)?;
    let begun = site.ask().map_err(|_| ActionError::Hidden)?;
    give(tx, house, browser, None, begun)
}

fn give(
    tx: &mut Tx<'_>,
    house: &House,
    browser: &Browser,
    adds_to: Option<i64>,
    begun: Begun,
) -> Result<Asked, ActionError> {
    let limit = Limit {
        scope: "passkey client hour",
        subject: &browser.client,
        most: house.config.limits.passkey_challenges_per_client_per_hour,
        window: Span::hours(1),
    };
    if !browser.client.is_empty()
        && let Some(passed) = limits::take(tx, &[limit])?
    {
        return Ok(Err(passed.wait));
    }
    let new = NewChallenge {
        challenge: &begun.challenge,
        browser: &browser.hash,
        adds_to,
        ceremony: &begun.ceremony,
        expires_at: tx.now() + PATIENCE,
    };
    passkeys::challenge(tx, &new)?;
    Ok(Ok(begun.options))
}

/// What became of the answer of an authenticator that has made a passkey.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answered {
    /// It was right: the passkey was made here and now.
    Right(Added),
    /// It proves nothing.
    Refused,
    /// This browser awaits no such answer: it took too long, was answered before, or was asked for another account or elsewhere.
    Spent,
}

/// Adds the passkey that an authenticator has just made.
///
/// # Errors
/// As [`begin_adding`]; [`ActionError::BadParameter`] for a name that cannot be.
pub fn add(
    tx: &mut Tx<'_>,
    house: &House,
    actor: Actor,
    browser: &[u8; 32],
    name: &str,
    answer: &str,
) -> Result<Answered, ActionError> {
    let (account, site) = (own(actor)?, Site::of(&house.config).ok_or(ActionError::Hidden)?);
    methods::let_change_strong(tx, house, actor, account)?;
    let name = check_name(name)?;
    let read = NewAnswer::parse(answer).and_then(|answer| Ok((answer.challenge()?, answer)));
    let Some((challenge, answer)) = readable(read) else {
        return Ok(Answered::Refused);
    };
    let Some(ceremony) = passkeys::take(tx, &challenge, browser, Some(account))? else {
        return Ok(Answered::Spent);
    };
    let made = match site.take_new(&ceremony, &answer) {
        Ok(made) => made,
        Err(why) => {
            event(Actor::Account(account), "method.passkey_refused")
                .with("cause", why.to_string())
                .record(tx)?;
            return Ok(Answered::Refused);
        }
    };
    let subject = subject(&made.id);
    let new = NewMethod {
        public_id: &secrets::public_id(),
        account,
        issuer: PASSKEY_ISSUER,
        subject: &subject,
        kind: None,
        label: name,
        is_proven: false,
    };
    let added = methods::add(tx, house, &new)?;
    if added == Added::Added {
        let method = sign_in_methods::find(tx, PASSKEY_ISSUER, &subject)?.ok_or_else(|| tx.stale())?;
        let kept = Passkey {
            rp_id: site.rp_id().to_owned(),
            user_handle: made.user_handle,
            public_key: made.public_key,
            authenticator: made.authenticator,
        };
        passkeys::insert(tx, method.id, &kept)?;
    }
    Ok(Answered::Right(added))
}

/// What to tell a passkey from others by.
///
/// # Errors
/// [`ActionError::BadParameter`] for one that cannot be.
pub fn check_name(name: &str) -> Result<&str, ActionError> {
    let name = name.trim();
    let is_fine = !name.is_empty() && name.chars().count() <= LONGEST_NAME && !name.chars().any(char::is_control);
    is_fine.then_some(name).ok_or_else(|| ActionError::BadParameter {
        name: "name",
        problem: format!("Give it a name of 1 to {LONGEST_NAME} characters on one line"),
    })
}

/// What became of the answer of an authenticator that has used a passkey.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Entered {
    /// The browser is signed in under its new token.
    SignedIn,
    /// It proves nothing, or the passkey is nobody's here.
    Refused,
    /// The program does not take accounts that sign in with passkeys.
    KindRefused {
        /// The passkey's name.
        name: String,
    },
    /// This browser awaits no such answer: it took too long, was answered before, or was asked elsewhere.
    Spent,
}

/// Signs in whoever's passkey an authenticator has just used. The passkey alone tells whose it is.
///
/// # Errors
/// [`ActionError::Hidden`] where there are no passkeys.
pub fn sign_in(
    tx: &mut Tx<'_>,
    house: &House,
    browser: &[u8; 32],
    answer: &str,
    session: &NewSession,
) -> Result<Entered, ActionError> {
    let site = Site::of(&house.config).ok_or(ActionError::Hidden)?;
    let read = Answer::parse(answer).and_then(|answer| Ok((answer.challenge()?, answer)));
    let Some((challenge, answer)) = readable(read) else {
        return Ok(Entered::Refused);
    };
    let Some(ceremony) = passkeys::take(tx, &challenge, browser, None)? else {
        return Ok(Entered::Spent);
    };
    let Some(method) = sign_in_methods::find(tx, PASSKEY_ISSUER, &answer.subject())? else {
        return refuse(tx, "the passkey is nobody's here");
    };
    let Some(kept) = passkeys::find(tx, method.id)? else {
        return refuse(tx, "the passkey is nobody's here");
    };
    let stored = Stored {
        user_handle: &kept.user_handle,
        public_key: &kept.public_key,
        authenticator: &kept.authenticator,
    };
    let authenticator = match site.prove(&ceremony, &answer, &stored) {
        Ok(authenticator) => authenticator,
        Err(why) => return refuse(tx, &why.to_string()),
    };
    if !passkeys::note(tx, method.id, &kept.authenticator, &authenticator)? {
        // The same passkey signed in at the same moment: its counter is looked at again.
        return Err(tx.stale().into());
    }
    let kind = account_kinds::kind_of(house, PASSKEY_ISSUER, None);
    if account_kinds::stand(tx, house, Some(method.account_id), kind)? == Standing::Refused {
        event(Actor::System, "sign_in.kind_refused")
            .with("account_kind", kind.as_str())
            .with("method", PASSKEY_ISSUER)
            .with("name", method.label.as_str())
            .record(tx)?;
        return Ok(Entered::KindRefused { name: method.label });
    }
    methods::note_use(tx, &method, None, &method.label)?;
    sessions::start(tx, &method, browser, session, PASSKEY_ISSUER, &Proof::default())?;
    Ok(Entered::SignedIn)
}

/// What could be read; else only the log has why. Whoever has no challenge could fill the audit trail.
fn readable<T>(read: Result<T, Refused>) -> Option<T> {
    read.inspect_err(|why| tracing::info!(cause = %why, "an answer of a passkey is not accepted"))
        .ok()
}

/// A refusal of an answer to a challenge, which leaves its trace.
fn refuse(tx: &mut Tx<'_>, cause: &str) -> Result<Entered, ActionError> {
    event(Actor::System, "sign_in.passkey_refused")
        .with("cause", cause)
        .record(tx)?;
    Ok(Entered::Refused)
}
