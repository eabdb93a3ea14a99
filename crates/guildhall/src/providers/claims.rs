//! What is believed of an ID token: whose account it is, and of which kind.

use std::fmt::Debug;

use guildhall_domain::clock::Instant;
use guildhall_store::sessions::Proof;
use openidconnect::core::CoreGenderClaim;
use openidconnect::{AdditionalClaims, IdTokenClaims};
use serde::{Deserialize, Serialize};

use super::Trouble;
use crate::config::{AccountKind, KindRule, Provider as Settings};

/// An account that a provider vouches for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Identity {
    /// Who vouches: with the subject, what the account is found by.
    pub issuer: String,
    /// What the issuer calls it.
    pub subject: String,
    /// What to show for it; nothing is ever found by it, and whether it is verified is never asked.
    pub label: String,
    /// Of which kind it is.
    pub kind: AccountKind,
    /// How it checked who it is.
    pub proof: Proof,
}

/// The claims that only some providers make.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
pub(super) struct Special {
    /// Microsoft's tenant.
    tid: Option<String>,
    /// Google's hosted domain.
    hd: Option<String>,
}

impl AdditionalClaims for Special {}

pub(super) type Claims = IdTokenClaims<Special, CoreGenderClaim>;

/// The tenant of Microsoft's consumer accounts.
const CONSUMERS: &str = "9188040d-6c67-4c5b-b112-36a304b66dad";

/// What stands for the tenant in the issuer of Microsoft's documents that serve several.
const TEMPLATE: &str = "{tenantid}";

/// The most characters of a label.
const LONGEST: usize = 254;

/// Whether an issuer is not one, but a pattern.
pub(super) fn is_template(issuer: &str) -> bool {
    issuer.contains(TEMPLATE)
}

/// Whether the discovery document of this issuer is the one that was asked for. Microsoft's names the tenant by its number, or
/// leaves it open.
pub(super) fn is_own_document(settings: &Settings, issuer: &str) -> bool {
    if settings.account_kind != KindRule::Microsoft {
        return issuer == settings.issuer;
    }
    match (tenant(&settings.issuer), tenant(issuer)) {
        (Some((before, asked)), Some((there, tenant))) => {
            let is_open = !is_guid(asked) && (tenant == TEMPLATE || is_guid(tenant));
            before == there && (tenant == asked || is_open)
        }
        _ => false,
    }
}

/// Whether accounts of this issuer come from the provider.
pub(super) fn is_issuer_of(settings: &Settings, issuer: &str) -> bool {
    is_own_document(settings, issuer) && !is_template(issuer)
}

/// Reads a Microsoft issuer: what stands before the tenant, and the tenant.
fn tenant(issuer: &str) -> Option<(&str, &str)> {
    issuer.strip_suffix("/v2.0")?.rsplit_once('/')
}

fn is_guid(text: &str) -> bool {
    text.len() == 36
        && text.bytes().enumerate().all(|(place, byte)| match place {
            8 | 13 | 18 | 23 => byte == b'-',
            _ => matches!(byte, b'0'..=b'9' | b'a'..=b'f'),
        })
}

/// Reads verified claims. `document_issuer` is the issuer that the discovery document names.
pub(super) fn read(settings: &Settings, document_issuer: &str, claims: &Claims) -> Result<Identity, Trouble> {
    let special = claims.additional_claims();
    let issuer = claims.issuer().as_str();
    if issuer != expected_issuer(document_issuer, special)? {
        return Err(Trouble::Refused("the token is from another issuer".to_owned()));
    }
    // The crate leaves this check to its callers.
    if claims
        .authorized_party()
        .is_some_and(|party| party.as_str() != settings.client_id)
    {
        return Err(Trouble::Refused("the token was issued to another client".to_owned()));
    }
    let subject = claims.subject().as_str();
    if subject.is_empty() || subject.len() > 255 {
        return Err(Trouble::Refused("the token's subject is empty or too long".to_owned()));
    }
    Ok(Identity {
        issuer: issuer.to_owned(),
        subject: subject.to_owned(),
        label: label(settings, claims),
        kind: kind(settings.account_kind, special)?,
        proof: proof(claims),
    })
}

/// How the provider says that it checked. What is too long to be a word is left out.
fn proof(claims: &Claims) -> Proof {
    let is_word = |text: &&str| !text.is_empty() && text.len() <= LONGEST && !text.contains(char::is_whitespace);
    let refs = claims.auth_method_refs().into_iter().flatten();
    let words: Vec<&str> = refs.map(|word| word.as_str()).filter(is_word).take(20).collect();
    let acr = claims.auth_context_ref().map(|acr| acr.as_str());
    Proof {
        acr: acr.filter(is_word).map(str::to_owned),
        amr: (!words.is_empty()).then(|| words.join(" ")),
        asked_at: claims.auth_time().map(|at| Instant(at.timestamp_micros())),
    }
}

/// The issuer that the token has to name: where the document leaves the tenant open, with the token's own.
fn expected_issuer(document_issuer: &str, special: &Special) -> Result<String, Trouble> {
    if !is_template(document_issuer) {
        return Ok(document_issuer.to_owned());
    }
    match &special.tid {
        Some(tid) if is_guid(tid) => Ok(document_issuer.replace(TEMPLATE, tid)),
        _ => Err(Trouble::Refused("the token names no tenant".to_owned())),
    }
}

fn kind(rule: KindRule, special: &Special) -> Result<AccountKind, Trouble> {
    match rule {
        KindRule::Personal => Ok(AccountKind::Personal),
        KindRule::Work => Ok(AccountKind::Work),
        KindRule::Google if special.hd.is_some() => Ok(AccountKind::Work),
        KindRule::Google => Ok(AccountKind::Personal),
        KindRule::Microsoft => match special.tid.as_deref() {
            Some(CONSUMERS) => Ok(AccountKind::Personal),
            Some(_) => Ok(AccountKind::Work),
            None => Err(Trouble::Refused("the token names no tenant".to_owned())),
        },
    }
}

/// The address or name that a person knows the account by.
fn label(settings: &Settings, claims: &Claims) -> String {
    let name = claims.name().and_then(|names| names.get(None));
    let said = [
        claims.email().map(|email| email.as_str()),
        claims.preferred_username().map(|name| name.as_str()),
        name.map(|name| name.as_str()),
    ];
    let mut clean = said.into_iter().flatten().map(|text| {
        let text = text.trim().chars().filter(|c| !c.is_control());
        text.take(LONGEST).collect::<String>()
    });
    clean
        .find(|text| !text.is_empty())
        .unwrap_or_else(|| settings.name.clone())
}
