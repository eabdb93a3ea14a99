//! Signing in with the account of an identity provider, which has just vouched for it.

use guildhall_domain::clock::Span;
use guildhall_store::sign_in_forms::{self, WaitingForm};
use guildhall_store::{Tx, sign_in_methods};

use crate::actions::account_kinds::{self, Standing};
use crate::actions::accounts::{self, FirstMethod};
use crate::actions::audit::event;
use crate::actions::limits::{self, Limit};
use crate::actions::sessions::{self, NewSession};
use crate::actions::{ActionError, Actor, methods};
use crate::app::House;
use crate::providers::Identity;

/// How long a person may take at the provider.
pub const PATIENCE: Span = Span::minutes(10);

/// Lets a form wait for the sign-in of a flow; when the client left too many, how long until it may leave another.
///
/// # Errors
/// Those of the database.
pub fn leave_form(
    tx: &mut Tx<'_>,
    house: &House,
    client: &str,
    flow: &[u8; 32],
    form: &WaitingForm,
) -> Result<Option<Span>, ActionError> {
    let limit = Limit {
        scope: "form client hour",
        subject: client,
        most: house.config.limits.waiting_forms_per_client_per_hour,
        window: Span::hours(1),
    };
    if !client.is_empty()
        && let Some(passed) = limits::take(tx, &[limit])?
    {
        return Ok(Some(passed.wait));
    }
    let expires_at = tx.now() + PATIENCE;
    sign_in_forms::insert(tx, flow, form, expires_at)?;
    Ok(None)
}

/// The form that waited behind a sign-in that came to nothing.
///
/// # Errors
/// Those of the database.
pub fn take_form(tx: &mut Tx<'_>, flow: &[u8; 32]) -> Result<Option<WaitingForm>, ActionError> {
    Ok(sign_in_forms::take(tx, flow)?)
}

/// A browser that came back from a provider.
#[derive(Clone, Debug)]
pub struct CameBack {
    /// The hash of the browser's cookie until now.
    pub browser: [u8; 32],
    /// The session that begins there.
    pub session: NewSession,
    /// The hash of its flow.
    pub flow: [u8; 32],
    /// The provider, as addresses name it.
    pub provider: String,
    /// For whom it vouches.
    pub identity: Identity,
}

/// What became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Welcomed {
    /// The browser is signed in under its new token.
    SignedIn,
    /// The program does not take this kind of account.
    KindRefused,
}

/// Signs the account in whose method a provider vouches for, and hands back the form that waited. The method is found by issuer and
/// subject; no address is compared.
///
/// # Errors
/// Those of the database.
pub fn welcome(
    tx: &mut Tx<'_>,
    house: &House,
    input: &CameBack,
) -> Result<(Welcomed, Option<WaitingForm>), ActionError> {
    let form = sign_in_forms::take(tx, &input.flow)?;
    let Identity {
        issuer,
        subject,
        label,
        kind,
        proof,
    } = &input.identity;
    let known = sign_in_methods::find(tx, issuer, subject)?;
    let account = known.as_ref().map(|method| method.account_id);
    if account_kinds::stand(tx, house, account, *kind)? == Standing::Refused {
        event(Actor::System, "sign_in.kind_refused")
            .with("account_kind", kind.as_str())
            .with("method", input.provider.as_str())
            .with("name", label.as_str())
            .record(tx)?;
        return Ok((Welcomed::KindRefused, form));
    }
    let method = match known {
        Some(method) => method,
        None => {
            let first = FirstMethod {
                issuer,
                subject,
                kind: Some(kind.as_str()),
                label,
                is_proven: false,
            };
            accounts::create(tx, &first)?
        }
    };
    methods::note_use(tx, &method, Some(*kind), label)?;
    if method.strong_at.is_none() && sessions::is_strong(house, issuer, proof) {
        sign_in_methods::note_strong(tx, method.id)?;
    }
    sessions::start(tx, &method, &input.browser, &input.session, &input.provider, proof)?;
    Ok((Welcomed::SignedIn, form))
}
