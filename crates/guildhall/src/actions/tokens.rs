//! API tokens: made once, shown once, used within what their account may do at that moment.

use guildhall_domain::clock::Span;
use guildhall_domain::email::EmailAddress;
use guildhall_domain::id::PublicId;
use guildhall_domain::organization::MembershipId;
use guildhall_domain::policy::{Operation, Standing, can_use};
use guildhall_domain::scope::{Scope, Scopes};
use guildhall_store::organizations::{self, Organization};
use guildhall_store::tokens::{self, Grant, Token};
use guildhall_store::{DbError, Tx, accounts, associations};

use super::audit::event;
use super::authority::{authorize_operator, own};
use super::{ActionError, Actor, Conflict};
use crate::app::House;
use crate::config::AdminSignIn;
use crate::secrets;

/// How long a token is valid when nothing else is asked for.
pub const LIFE: Span = Span::days(90);
/// The longest that a token can be valid.
pub const LONGEST_LIFE: Span = Span::days(365);
/// A token's use is noted at most this often.
pub const TOUCH_EVERY: Span = Span::minutes(5);
/// The most valid tokens of an account.
pub const MOST: i64 = 50;
/// The most tokens that a list shows.
pub const MOST_SHOWN: i64 = 200;
/// The most characters of a token's name.
pub const LONGEST_NAME: usize = 60;

/// Issuer and subject of the account that owns the tokens of the program. Nobody can sign in with it.
const PROGRAM: (&str, &str) = ("guildhall", "program");

/// Whose token it is to be.
#[derive(Clone, Debug)]
pub enum Holder {
    /// The acting account's own.
    Oneself,
    /// The account that signs in with this address, by the operator's word.
    Account(EmailAddress),
    /// The program's: it acts as the operator at every organization.
    Program,
}

/// What a token is to be.
#[derive(Clone, Debug)]
pub struct NewToken {
    /// Whose.
    pub holder: Holder,
    /// A name to tell it from others by.
    pub name: String,
    /// What it may be used for.
    pub scopes: Scopes,
    /// The one organization that it is bound to, if it is to be bound.
    pub organization: Option<MembershipId>,
    /// How long it is valid.
    pub life: Span,
    /// Whether it is made after a strong sign-in, or by the operator: else admin rights sleep where the program asks for one.
    pub is_strong: bool,
}

/// Stores a token, of which `hash` is what is kept; the same token sent again changes nothing.
///
/// # Errors
/// [`ActionError::BadParameter`] for a name, scopes or a life that cannot be; [`ActionError::Hidden`] for an account or an
/// organization that does not exist, or that the account is not active at; [`Conflict::TooManyTokens`];
/// [`ActionError::Forbidden`] for everyone but the operator where it is not the actor's own.
pub fn create(tx: &mut Tx<'_>, actor: Actor, input: &NewToken, hash: &[u8; 32]) -> Result<(), ActionError> {
    let account = match (&input.holder, actor) {
        (Holder::Oneself, Actor::Account(account) | Actor::WeakAccount(account)) => account,
        (Holder::Oneself, _) => return Err(ActionError::Forbidden),
        (Holder::Account(address), _) => {
            authorize_operator(actor, Operation::CreateToken)?;
            accounts::find_by_address(tx, address)?.ok_or(ActionError::Hidden)?.id
        }
        (Holder::Program, _) => {
            authorize_operator(actor, Operation::CreateToken)?;
            program_account(tx)?
        }
    };
    let is_for_program = matches!(input.holder, Holder::Program);
    let name = check_name(&input.name)?;
    check_life(input.life)?;
    let organization = match &input.organization {
        None => None,
        Some(id) => Some(organizations::find_by_membership_id(tx, id)?.ok_or(ActionError::Hidden)?),
    };
    check_scopes(tx, account, is_for_program, organization.as_ref(), input.scopes)?;
    // Whoever closes the account at this moment ends this token too, or was first.
    if !is_for_program && !accounts::hold_open(tx, account)? {
        return Err(ActionError::Hidden);
    }
    if tokens::count_valid(tx, account)? >= MOST {
        return Err(Conflict::TooManyTokens.into());
    }
    let id = secrets::public_id();
    let expires_at = tx.now() + input.life;
    let is_new = tokens::insert(
        tx,
        &tokens::NewToken {
            public_id: &id,
            account,
            hash,
            name,
            scopes: input.scopes,
            organization: organization.as_ref().map(|organization| organization.id),
            is_for_program,
            is_strong: input.is_strong,
            expires_at,
        },
    )?;
    if is_new {
        let mut made = event(actor, "token.created");
        if let Some(organization) = &organization {
            made = made.at(organization.id);
        }
        if let Holder::Account(address) = &input.holder {
            made = made.with("address", address.as_str());
        }
        made.with("token", name)
            .with("scopes", input.scopes.to_string())
            .with("expires_at", expires_at.0)
            .record(tx)?;
    }
    Ok(())
}

fn program_account(tx: &mut Tx<'_>) -> Result<i64, DbError> {
    let (issuer, subject) = PROGRAM;
    match accounts::find_named(tx, issuer, subject)? {
        Some(account) => Ok(account.id),
        None => accounts::insert_named(tx, issuer, subject, None),
    }
}

fn check_name(name: &str) -> Result<&str, ActionError> {
    let name = name.trim();
    let is_fine = !name.is_empty() && name.chars().count() <= LONGEST_NAME && !name.chars().any(char::is_control);
    if is_fine {
        Ok(name)
    } else {
        Err(ActionError::BadParameter {
            name: "name",
            problem: format!("Give it a name of 1 to {LONGEST_NAME} characters on one line"),
        })
    }
}

fn check_life(life: Span) -> Result<(), ActionError> {
    if (Span::days(1)..=LONGEST_LIFE).contains(&life) {
        Ok(())
    } else {
        Err(ActionError::BadParameter {
            name: "expires_in_days",
            problem: "Use a number of days from 1 to 365".into(),
        })
    }
}

/// Nobody makes a token for more than the account may do, as far as that is known now; what it may do later is asked anew with
/// every use.
fn check_scopes(
    tx: &mut Tx<'_>,
    account: i64,
    is_for_program: bool,
    organization: Option<&Organization>,
    scopes: Scopes,
) -> Result<(), ActionError> {
    let refuse = |problem: String| ActionError::BadParameter {
        name: "scopes",
        problem,
    };
    if scopes.is_empty() {
        return Err(refuse("Choose at least one use".into()));
    }
    if is_for_program {
        return match scopes.contains(Scope::Own) {
            true => Err(refuse(
                "A token of the program has no account of its own: leave out self".into(),
            )),
            false => Ok(()),
        };
    }
    let Some(organization) = organization else {
        return Ok(());
    };
    let standing = associations::stand(tx, organization.id, account)?.standing;
    if !matches!(standing, Standing::Member(_)) {
        return Err(ActionError::Hidden);
    }
    match scopes.iter().find(|scope| !can_use(&standing, *scope)) {
        Some(scope) => Err(refuse(format!(
            "This account may not use {scope} at {}",
            organization.name
        ))),
        None => Ok(()),
    }
}

/// What a token that is valid at this instant lets its bearer do. Where the program asks for no strong sign-in, any is strong enough.
pub fn bearer(tx: &mut Tx<'_>, house: &House, token_hash: &[u8; 32]) -> Result<Option<Grant>, DbError> {
    let asks = house.config.sign_in.admin_sign_in == AdminSignIn::Strong;
    Ok(tokens::find_grant(tx, token_hash)?.map(|grant| Grant {
        is_strong: grant.is_strong || !asks,
        ..grant
    }))
}

/// Whether the token's use should be noted again.
pub fn is_due_for_touch(tx: &Tx<'_>, grant: &Grant) -> bool {
    grant.used_at.is_none_or(|used| tx.now().is_past(used + TOUCH_EVERY))
}

/// Notes that a token is in use.
pub fn touch(tx: &mut Tx<'_>, grant: &Grant) -> Result<(), DbError> {
    tokens::touch(tx, grant.id)
}

/// The token that acts.
///
/// # Errors
/// [`ActionError::Forbidden`] when no token acts.
pub fn calling(tx: &mut Tx<'_>, actor: Actor) -> Result<Token, ActionError> {
    let Actor::Token(grant) = actor else {
        return Err(ActionError::Forbidden);
    };
    tokens::get(tx, grant.id).map_err(ActionError::Db)
}

/// The acting account's own tokens, newest first, valid or not; at most [`MOST_SHOWN`].
///
/// # Errors
/// [`ActionError::OutOfScope`] for an API token that may not be used for the account itself.
pub fn list(tx: &mut Tx<'_>, actor: Actor) -> Result<Vec<Token>, ActionError> {
    let account = own(actor)?;
    Ok(tokens::of_account(tx, account, MOST_SHOWN)?)
}

/// One of the acting account's own tokens.
///
/// # Errors
/// [`ActionError::Hidden`] for one that is not; as [`list`].
pub fn show(tx: &mut Tx<'_>, actor: Actor, id: &PublicId) -> Result<Token, ActionError> {
    let account = own(actor)?;
    tokens::find(tx, account, id)?.ok_or(ActionError::Hidden)
}

/// Valid tokens of an account, of the program, or of everyone, newest first; at most [`MOST_SHOWN`].
///
/// # Errors
/// [`ActionError::Forbidden`] for everyone but the operator; [`ActionError::Hidden`] for an address that nobody signs in with.
pub fn list_of(tx: &mut Tx<'_>, actor: Actor, address: Option<&EmailAddress>) -> Result<Vec<Token>, ActionError> {
    authorize_operator(actor, Operation::CreateToken)?;
    match address {
        None => Ok(tokens::of_anyone(tx, MOST_SHOWN)?),
        Some(address) => {
            let account = accounts::find_by_address(tx, address)?.ok_or(ActionError::Hidden)?;
            Ok(tokens::of_account(tx, account.id, MOST_SHOWN)?)
        }
    }
}

/// Takes a token back: it is refused from now on. One that is not valid any more stays as it is.
///
/// # Errors
/// [`ActionError::Hidden`] for a token that is not the actor's own, except for the operator; as [`list`].
pub fn revoke(tx: &mut Tx<'_>, actor: Actor, id: &PublicId) -> Result<Token, ActionError> {
    let token = match actor {
        Actor::Operator => tokens::find_of_anyone(tx, id)?.ok_or(ActionError::Hidden)?,
        _ => show(tx, actor, id)?,
    };
    if tokens::revoke(tx, id)? {
        let mut revoked = event(actor, "token.revoked").with("token", token.name.as_str());
        if let Some(bound) = &token.organization
            && let Some(organization) = organizations::find_by_membership_id(tx, &bound.membership_id)?
        {
            revoked = revoked.at(organization.id);
        }
        revoked.record(tx)?;
    }
    Ok(token)
}
