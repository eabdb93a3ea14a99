//! A sign-in that is under way at an identity provider: a cookie for a few minutes ties it to this browser. The state, the nonce
//! and the PKCE verifier are derived from its token under the server key, so that nothing of them is stored.

use axum::http::{HeaderMap, HeaderValue};
use data_encoding::BASE64URL_NOPAD;
use guildhall_domain::clock::Instant;
use serde::{Deserialize, Serialize};
use subtle::ConstantTimeEq;

use super::visitor::{find_cookie, keep_cookie};
use crate::actions::sign_in::provider::PATIENCE;
use crate::app::House;
use crate::secrets::{self, Keys, Purpose};

/// The cookie's name.
const COOKIE: &str = "guildhall-sign-in";

/// A sign-in under way.
#[derive(Clone, Serialize, Deserialize)]
pub struct Flow {
    token: String,
    /// At which provider.
    pub provider: String,
    /// Where it is wanted for.
    pub return_to: String,
    /// Whether another account was asked for.
    pub another: bool,
    /// Whether a strong sign-in is asked for.
    #[serde(default)]
    pub strong: bool,
    /// Whether the provider is to ask again.
    #[serde(default)]
    pub fresh: bool,
    /// What marks the session whose account another way to sign in is added to, where it is not for signing in.
    #[serde(default)]
    adds_in: Option<String>,
    ends_at: i64,
}

/// What marks a session in a flow: nothing that it could be found by.
fn mark(session: &[u8; 32]) -> String {
    BASE64URL_NOPAD.encode(&secrets::hash_bytes(session))
}

impl Flow {
    /// A new one.
    pub fn begin(now: Instant, provider: &str, return_to: &str, another: bool) -> Self {
        Self {
            token: secrets::token(),
            provider: provider.to_owned(),
            return_to: return_to.to_owned(),
            another,
            strong: false,
            fresh: false,
            adds_in: None,
            ends_at: (now + PATIENCE).0,
        }
    }

    /// One that adds the provider's account to the account of a session. The provider asks which.
    pub fn begin_adding(now: Instant, provider: &str, return_to: &str, session: &[u8; 32]) -> Self {
        Self {
            adds_in: Some(mark(session)),
            ..Self::begin(now, provider, return_to, true)
        }
    }

    /// Whether it adds a way to sign in, and does not sign in.
    pub fn is_adding(&self) -> bool {
        self.adds_in.is_some()
    }

    /// Whether it adds one to the account of this session.
    pub fn is_adding_in(&self, session: &[u8; 32]) -> bool {
        self.adds_in.as_deref() == Some(mark(session).as_str())
    }

    /// The one that this browser began last, if it has not run out.
    pub fn of(house: &House, headers: &HeaderMap, now: Instant) -> Option<Self> {
        let (said, proof) = find_cookie(house, headers, COOKIE)?.split_once('.')?;
        let proof = BASE64URL_NOPAD.decode(proof.as_bytes()).ok()?;
        if !house.keys.proves(Purpose::Flow, said.as_bytes(), &proof, now) {
            return None;
        }
        let flow: Self = serde_json::from_slice(&BASE64URL_NOPAD.decode(said.as_bytes()).ok()?).ok()?;
        (!now.is_past(Instant(flow.ends_at))).then_some(flow)
    }

    /// The cookie that keeps it.
    pub fn cookie(&self, house: &House) -> HeaderValue {
        let said = BASE64URL_NOPAD.encode(&serde_json::to_vec(self).unwrap_or_default());
        let proof = BASE64URL_NOPAD.encode(&house.keys.mac(Purpose::Flow, said.as_bytes()));
        let seconds = u32::try_from(PATIENCE.whole_seconds_up()).unwrap_or_default();
        keep_cookie(house, COOKIE, &format!("{said}.{proof}"), seconds)
    }

    /// What takes the cookie away.
    pub fn no_cookie(house: &House) -> HeaderValue {
        keep_cookie(house, COOKIE, "", 0)
    }

    /// What a form that waits for it is stored under.
    pub fn hash(&self) -> [u8; 32] {
        secrets::hash(&self.token)
    }

    /// What the provider hands back.
    pub fn state(&self, keys: &Keys) -> String {
        self.derive(keys, Purpose::FlowState)
    }

    /// The key that the flow began under, if the provider handed its state back: the one in use, or one that still holds.
    pub fn keys_of(&self, keys: &Keys, state: &str, now: Instant) -> Option<Keys> {
        let is_of = |keys: &Keys| bool::from(self.state(keys).as_bytes().ct_eq(state.as_bytes()));
        keys.each(now).into_iter().find(is_of)
    }

    /// What the ID token has to carry.
    pub fn nonce(&self, keys: &Keys) -> String {
        self.derive(keys, Purpose::FlowNonce)
    }

    /// The PKCE verifier.
    pub fn verifier(&self, keys: &Keys) -> String {
        self.derive(keys, Purpose::FlowVerifier)
    }

    fn derive(&self, keys: &Keys, purpose: Purpose) -> String {
        BASE64URL_NOPAD.encode(&keys.mac(purpose, self.token.as_bytes()))
    }
}
