//! Signing in with a code mailed to the account's address, or told by the operator where mail is off. Other ways to sign in
//! end in the same session.

pub mod provider;

use guildhall_domain::clock::{Instant, Span};
use guildhall_domain::email::EmailAddress;
use guildhall_domain::policy::Operation;
use guildhall_store::sessions::Proof;
use guildhall_store::sign_in_codes::{self, NewSignInCode, SignInCode};
use guildhall_store::{DbError, Tx, accounts, sign_in_methods};

use super::account_kinds::{self, Standing};
use super::accounts::CODE_ISSUER;
use super::audit::event;
use super::authority::authorize_operator;
use super::codes::{self, CodeStanding, Wish};
use super::sessions::{self, NewSession};
use super::{ActionError, Actor, Conflict, methods};
use crate::app::House;
use crate::jobs::letters::{Letter, MailJob, encode_nonce, enqueue};
use crate::secrets::{self, Purpose};

/// A browser that wants a code.
#[derive(Clone, Debug)]
pub struct AskForCode {
    /// The hash of the browser's cookie: the code is of use in this browser only.
    pub browser: [u8; 32],
    /// The client's address, unreadable.
    pub client: String,
    /// Where to mail the code.
    pub address: EmailAddress,
    /// In which language.
    pub language: String,
    /// The account that the address is to be added to, where the code is not for signing in.
    pub adds_to: Option<i64>,
}

/// Mails a code for signing in; where mail is off, the operator can read it from now on. Whether an account has this address is not told; when too many codes were asked for,
/// the wait is.
///
/// # Errors
/// Those of the database.
pub fn ask_for_code(tx: &mut Tx<'_>, house: &House, input: &AskForCode) -> Result<Option<Span>, ActionError> {
    let wish = Wish {
        client: &input.client,
        account: input.adds_to,
        organization: None,
        recipient: input.address.key().as_str(),
    };
    if let Some(passed) = codes::limit(tx, house, &wish)? {
        if passed.is_first {
            event(Actor::System, "sign_in.code_limited").record(tx)?;
        }
        return Ok(Some(passed.wait));
    }
    let nonce = secrets::random::<16>();
    let expires_at = tx.now() + codes::life(house);
    sign_in_codes::insert(
        tx,
        &NewSignInCode {
            browser: &input.browser,
            address: &input.address,
            language: &input.language,
            nonce: &nonce,
            tries: codes::TRIES,
            expires_at,
            adds_to: input.adds_to,
        },
    )?;
    if house.config.mail.is_off {
        event(Actor::System, "sign_in.code_wanted").record(tx)?;
        return Ok(None);
    }
    event(Actor::System, "sign_in.code_mailed").record(tx)?;
    let nonce = encode_nonce(&nonce);
    let letter = match input.adds_to {
        None => Letter::SignInCode { nonce },
        Some(_) => Letter::MethodCode { nonce },
    };
    enqueue(
        tx,
        house,
        &MailJob {
            to: input.address.as_str().to_owned(),
            language: input.language.clone(),
            letter,
        },
    )?;
    Ok(None)
}

/// The code that a browser asked for last.
#[derive(Clone, Debug)]
pub struct Awaited {
    /// Where it was mailed to, or whose it is.
    pub address: String,
    /// When it was asked for.
    pub asked_at: Instant,
    /// Whether it can still be typed.
    pub standing: CodeStanding,
}

/// What a browser awaits: nothing once it was signed in by it.
///
/// # Errors
/// Those of the database.
pub fn awaited(tx: &mut Tx<'_>, browser: &[u8; 32]) -> Result<Option<Awaited>, ActionError> {
    Ok(sign_in_codes::latest(tx, browser, None)?.map(|code| Awaited::of(tx, code)))
}

impl Awaited {
    pub(super) fn of(tx: &Tx<'_>, code: SignInCode) -> Self {
        Self {
            standing: CodeStanding::at(tx.now(), code.tries_left, code.expires_at),
            address: code.address,
            asked_at: code.created_at,
        }
    }
}

/// Mails another code to where this browser's last one went; nothing when it awaits none.
///
/// # Errors
/// Those of the database.
pub fn ask_again(
    tx: &mut Tx<'_>,
    house: &House,
    browser: [u8; 32],
    client: &str,
    language: &str,
) -> Result<Option<Span>, ActionError> {
    let Some(awaited) = awaited(tx, &browser)? else {
        return Ok(None);
    };
    let input = AskForCode {
        browser,
        client: client.to_owned(),
        address: stored(&awaited.address)?,
        language: language.to_owned(),
        adds_to: None,
    };
    ask_for_code(tx, house, &input)
}

pub(super) fn stored(address: &str) -> Result<EmailAddress, DbError> {
    EmailAddress::parse(address).map_err(|e| DbError::Unreadable(format!("a stored address: {e}").into()))
}

/// What became of a code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Entered {
    /// The browser is signed in under its new token.
    SignedIn,
    /// Not the code.
    WrongCode {
        /// How many tries are left.
        tries_left: i64,
    },
    /// The program does not take accounts that sign in with codes.
    KindRefused {
        /// The address that was proven.
        address: String,
    },
    /// No code is awaited here: it is too old, was used, was guessed at too often, or was asked for in another browser.
    CodeSpent,
}

/// Takes the mailed code; with the right one, the session starts.
///
/// # Errors
/// Those of the database.
pub fn enter_code(
    tx: &mut Tx<'_>,
    house: &House,
    browser: &[u8; 32],
    code: &str,
    session: &NewSession,
) -> Result<Entered, ActionError> {
    let Some(awaited) = sign_in_codes::latest(tx, browser, None)? else {
        return Ok(Entered::CodeSpent);
    };
    let Some(tries_left) = sign_in_codes::take_try(tx, awaited.id)? else {
        return Ok(Entered::CodeSpent);
    };
    if !house.keys.is_code(Purpose::SignInCode, &awaited.nonce, code, tx.now()) {
        event(Actor::System, "sign_in.wrong_code")
            .with("tries_left", tries_left)
            .record(tx)?;
        return Ok(Entered::WrongCode { tries_left });
    }
    if !sign_in_codes::use_up(tx, awaited.id)? {
        return Ok(Entered::CodeSpent);
    }
    let address = stored(&awaited.address)?;
    let known = accounts::find_by_address(tx, &address)?.map(|account| account.id);
    let kind = house.config.sign_in.code_kind;
    if account_kinds::stand(tx, house, known, kind)? == Standing::Refused {
        event(Actor::System, "sign_in.kind_refused")
            .with("account_kind", kind.as_str())
            .with("address", address.as_str())
            .record(tx)?;
        return Ok(Entered::KindRefused {
            address: awaited.address,
        });
    }
    // What the operator tells proves no mailbox.
    let is_mailed = !house.config.mail.is_off;
    let method = super::accounts::find_or_create(tx, &address, is_mailed)?;
    methods::note_use(tx, &method, None, &method.label)?;
    let name = if is_mailed { "code" } else { "operator" };
    sessions::start(tx, &method, browser, session, name, &Proof::default())?;
    Ok(Entered::SignedIn)
}

/// A code that a browser waits for.
#[derive(Clone, Debug)]
pub struct ToldCode {
    /// The six digits.
    pub code: String,
    /// When the browser asked.
    pub asked_at: Instant,
    /// Until when it is of use.
    pub expires_at: Instant,
}

/// The most codes that are told at once.
const TOLD: i64 = 20;

/// Where mail is off: the codes that browsers wait for under an address, the newest first, for the operator to tell to the person
/// they know. Nothing is written where there is none.
///
/// # Errors
/// [`ActionError::Forbidden`] for everyone but the operator; [`Conflict::MailOn`] where codes are mailed.
pub fn tell_codes(
    tx: &mut Tx<'_>,
    house: &House,
    actor: Actor,
    address: &EmailAddress,
) -> Result<Vec<ToldCode>, ActionError> {
    authorize_operator(actor, Operation::TellSignInCode)?;
    if !house.config.mail.is_off {
        return Err(Conflict::MailOn.into());
    }
    let open = sign_in_codes::open(tx, address.key().as_str(), TOLD)?;
    if !open.is_empty() {
        event(actor, "sign_in.code_told")
            .with("address", address.as_str())
            .record(tx)?;
    }
    let told = |code: SignInCode| ToldCode {
        code: house.keys.code(purpose(&code), &code.nonce),
        asked_at: code.created_at,
        expires_at: code.expires_at,
    };
    Ok(open.into_iter().map(told).collect())
}

/// What a code is for.
fn purpose(code: &SignInCode) -> Purpose {
    match code.adds_to {
        None => Purpose::SignInCode,
        Some(_) => Purpose::MethodCode,
    }
}

/// Signs a sample person of a demo in, without a code.
///
/// # Errors
/// [`ActionError::Hidden`] outside a demo, and for an address without an account.
pub fn as_sample_person(
    tx: &mut Tx<'_>,
    house: &House,
    browser: &[u8; 32],
    address: &EmailAddress,
    session: &NewSession,
) -> Result<(), ActionError> {
    if !house.is_demo {
        return Err(ActionError::Hidden);
    }
    let method = sign_in_methods::find(tx, CODE_ISSUER, address.key().as_str())?.ok_or(ActionError::Hidden)?;
    methods::note_use(tx, &method, None, &method.label)?;
    sessions::start(tx, &method, browser, session, "demo", &Proof::default())
}
