//! The authorization code flow (OpenID Connect Core 1.0) with PKCE: the way there, and what comes back.

use std::time::{Duration, Instant as Moment};

use guildhall_domain::clock::{Instant, Span};
use openidconnect::core::{
    CoreAuthDisplay, CoreAuthPrompt, CoreErrorResponseType, CoreGenderClaim, CoreJsonWebKey,
    CoreJweContentEncryptionAlgorithm, CoreJwsSigningAlgorithm, CoreResponseType, CoreRevocableToken,
    CoreRevocationErrorResponse, CoreTokenIntrospectionResponse, CoreTokenType,
};
use openidconnect::{
    AuthType, AuthUrl, AuthenticationContextClass, AuthenticationFlow, AuthorizationCode, ClaimsVerificationError,
    ClientId, ClientSecret, CsrfToken, EmptyExtraTokenFields, EndpointNotSet, EndpointSet, HttpRequest, IdToken,
    IdTokenFields, IdTokenVerifier, IssuerUrl, Nonce, PkceCodeChallenge, PkceCodeVerifier, RedirectUrl,
    RequestTokenError, Scope, SignatureVerificationError, StandardErrorResponse, StandardTokenResponse, TokenUrl,
};

use super::claims::{self, Identity, Special};
use super::document::{Document, Keys};
use super::{Departure, Return, Trouble};
use crate::config::Provider as Settings;
use crate::outbound::{Outbound, OutboundError};

/// How much a provider's clock may differ from ours.
pub const SKEW: Span = Span::seconds(60);

/// Signatures that are believed: those made with a key that only the provider has.
const ALGORITHMS: [CoreJwsSigningAlgorithm; 9] = [
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha256,
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha384,
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha512,
    CoreJwsSigningAlgorithm::RsaSsaPssSha256,
    CoreJwsSigningAlgorithm::RsaSsaPssSha384,
    CoreJwsSigningAlgorithm::RsaSsaPssSha512,
    CoreJwsSigningAlgorithm::EcdsaP256Sha256,
    CoreJwsSigningAlgorithm::EcdsaP384Sha384,
    CoreJwsSigningAlgorithm::EdDsa,
];

pub(super) type Token = IdToken<Special, CoreGenderClaim, CoreJweContentEncryptionAlgorithm, CoreJwsSigningAlgorithm>;

type TokenResponse = StandardTokenResponse<
    IdTokenFields<
        Special,
        EmptyExtraTokenFields,
        CoreGenderClaim,
        CoreJweContentEncryptionAlgorithm,
        CoreJwsSigningAlgorithm,
    >,
    CoreTokenType,
>;

type Client = openidconnect::Client<
    Special,
    CoreAuthDisplay,
    CoreGenderClaim,
    CoreJweContentEncryptionAlgorithm,
    CoreJsonWebKey,
    CoreAuthPrompt,
    StandardErrorResponse<CoreErrorResponseType>,
    TokenResponse,
    CoreTokenIntrospectionResponse,
    CoreRevocableToken,
    CoreRevocationErrorResponse,
    EndpointSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointSet,
    EndpointNotSet,
>;

fn client(settings: &Settings, document: &Document, redirect_uri: &str) -> Result<Client, Trouble> {
    let issuer = IssuerUrl::new(settings.issuer.clone()).map_err(unusable)?;
    let redirect_uri = RedirectUrl::new(redirect_uri.to_owned()).map_err(unusable)?;
    let mut client = openidconnect::Client::new(ClientId::new(settings.client_id.clone()), issuer, Keys::default());
    if let Some(secret) = &settings.client_secret {
        client = client.set_client_secret(ClientSecret::new(secret.expose().to_owned()));
    }
    if document.wants_secret_in_body() {
        client = client.set_auth_type(AuthType::RequestBody);
    }
    Ok(client
        .set_redirect_uri(redirect_uri)
        .set_auth_uri(AuthUrl::from_url(document.authorization_endpoint.clone()))
        .set_token_uri(TokenUrl::from_url(document.token_endpoint.clone())))
}

fn unusable(error: url::ParseError) -> Trouble {
    Trouble::Refused(format!("an address cannot be used: {error}"))
}

/// Where a browser is sent.
pub(super) fn authorization_url(
    settings: &Settings,
    document: &Document,
    departure: &Departure,
    prompt: Option<CoreAuthPrompt>,
) -> Result<String, Trouble> {
    let client = client(settings, document, &departure.redirect_uri)?;
    let (state, nonce) = (departure.state.clone(), departure.nonce.clone());
    let verifier = PkceCodeVerifier::new(departure.verifier.clone());
    let mut request = client
        .authorize_url(
            AuthenticationFlow::<CoreResponseType>::AuthorizationCode,
            move || CsrfToken::new(state),
            move || Nonce::new(nonce),
        )
        .add_scopes(settings.scopes.iter().cloned().map(Scope::new))
        .set_pkce_challenge(PkceCodeChallenge::from_code_verifier_sha256(&verifier));
    if departure.strong {
        let levels = settings.strong_acr.iter().cloned();
        request = levels.fold(request, |request, level| {
            request.add_auth_context_value(AuthenticationContextClass::new(level))
        });
    }
    if let Some(max_age) = departure.max_age {
        request = request.set_max_age(Duration::from_secs(max_age.whole_seconds_up().unsigned_abs()));
    }
    if let Some(prompt) = prompt {
        request = request.add_prompt(prompt);
    }
    let (url, _, _) = request.url();
    Ok(url.into())
}

/// Redeems a code for an ID token, which nobody has verified yet.
pub(super) fn redeem(
    settings: &Settings,
    document: &Document,
    outbound: &Outbound,
    back: &Return,
    deadline: Moment,
) -> Result<Token, Trouble> {
    let client = client(settings, document, &back.redirect_uri)?;
    let send = |request: HttpRequest| {
        let answer = outbound.send(request, deadline)?;
        if answer.status().is_server_error() {
            return Err(OutboundError::Failed(format!(
                "the token endpoint answers {}",
                answer.status()
            )));
        }
        Ok(answer)
    };
    let answer = client
        .exchange_code(AuthorizationCode::new(back.code.clone()))
        .set_pkce_verifier(PkceCodeVerifier::new(back.verifier.clone()))
        .request(&send)
        .map_err(no_token)?;
    let token = answer.extra_fields().id_token().cloned();
    token.ok_or_else(|| Trouble::Refused("the answer has no ID token".to_owned()))
}

/// The words of an error at the token endpoint. Bodies are left out: they may hold tokens.
fn no_token(error: RequestTokenError<OutboundError, StandardErrorResponse<CoreErrorResponseType>>) -> Trouble {
    match error {
        RequestTokenError::ServerResponse(answer) => {
            Trouble::Refused(format!("the token endpoint says {}", answer.error()))
        }
        RequestTokenError::Request(error) => error.into(),
        RequestTokenError::Parse(..) => Trouble::Refused("the token endpoint's answer cannot be read".to_owned()),
        RequestTokenError::Other(_) => Trouble::Refused("the token endpoint's answer is empty or no JSON".to_owned()),
    }
}

/// What an ID token has to be.
pub(super) struct Expected<'a> {
    settings: &'a Settings,
    document: &'a Document,
    nonce: Nonce,
    now: Instant,
}

/// Why an ID token is not believed.
#[derive(Debug)]
pub(super) enum Unverified {
    /// It is signed with a key that is not among those given.
    UnknownKey,
    /// Anything else.
    Refused(Trouble),
}

impl From<Unverified> for Trouble {
    fn from(unverified: Unverified) -> Self {
        match unverified {
            Unverified::UnknownKey => Self::Refused("the token is signed with an unknown key".to_owned()),
            Unverified::Refused(trouble) => trouble,
        }
    }
}

impl<'a> Expected<'a> {
    pub fn new(settings: &'a Settings, document: &'a Document, nonce: &str, now: Instant) -> Self {
        Self {
            settings,
            document,
            nonce: Nonce::new(nonce.to_owned()),
            now,
        }
    }

    /// Checks signature, audience, times, nonce, issuer and authorized party; whose token it is.
    pub fn verify(&self, token: &Token, keys: &Keys) -> Result<Identity, Unverified> {
        let refused = |trouble| Unverified::Refused(trouble);
        let issuer = IssuerUrl::new(self.settings.issuer.clone()).map_err(|e| refused(unusable(e)))?;
        let client_id = ClientId::new(self.settings.client_id.clone());
        let (earliest, latest) = (civil(self.now - SKEW), civil(self.now + SKEW));
        let verifier = IdTokenVerifier::new_public_client(client_id, issuer, keys.clone())
            .set_allowed_algs(ALGORITHMS)
            // The crate forgives a slash at the end, and knows no tenants: `claims::read` compares exactly.
            .require_issuer_match(false)
            .set_time_fn(move || earliest)
            .set_issue_time_verifier_fn(move |issued| {
                if issued > latest {
                    return Err("issued in the future".to_owned());
                }
                Ok(())
            });
        match token.claims(&verifier, &self.nonce) {
            Ok(claims) => claims::read(self.settings, &self.document.issuer, claims).map_err(refused),
            Err(ClaimsVerificationError::SignatureVerification(SignatureVerificationError::NoMatchingKey)) => {
                Err(Unverified::UnknownKey)
            }
            Err(error) => Err(refused(Trouble::Refused(why(&error).to_owned()))),
        }
    }
}

/// The reason without what the token says.
fn why(error: &ClaimsVerificationError) -> &'static str {
    match error {
        ClaimsVerificationError::Expired(_) => "the token has expired",
        ClaimsVerificationError::InvalidAudience(_) => "the token is for another client",
        ClaimsVerificationError::InvalidAuthTime(_) => "the token was issued in the future",
        ClaimsVerificationError::InvalidNonce(_) => "the token belongs to another sign-in",
        ClaimsVerificationError::InvalidSubject(_) => "the token's subject cannot be used",
        ClaimsVerificationError::SignatureVerification(SignatureVerificationError::DisallowedAlg(_)) => {
            "the token is signed in a way that is not believed"
        }
        ClaimsVerificationError::SignatureVerification(_) => "the token's signature is wrong",
        _ => "the token's claims cannot be used",
    }
}

fn civil(at: Instant) -> chrono::DateTime<chrono::Utc> {
    chrono::DateTime::from_timestamp_micros(at.0).unwrap_or_default()
}
