//! What a provider says of itself: its discovery document (OpenID Connect Discovery 1.0) and its keys.

use std::time::Instant;

use openidconnect::core::{CoreAuthPrompt, CoreJsonWebKeySet};
use serde::Deserialize;
use url::Url;

use super::Trouble;
use super::claims;
use crate::config::Provider as Settings;
use crate::outbound::Outbound;

/// The keys that a provider signs with.
pub(super) type Keys = CoreJsonWebKeySet;

/// The part of a discovery document that is used.
#[derive(Debug, Deserialize)]
pub(super) struct Document {
    pub issuer: String,
    pub authorization_endpoint: Url,
    pub token_endpoint: Url,
    pub jwks_uri: Url,
    end_session_endpoint: Option<Url>,
    token_endpoint_auth_methods_supported: Option<Vec<String>>,
    prompt_values_supported: Option<Vec<String>>,
    #[serde(default)]
    authorization_response_iss_parameter_supported: bool,
}

impl Document {
    /// Fetches it and checks that it is the issuer's own.
    pub fn fetch(settings: &Settings, outbound: &Outbound, deadline: Instant) -> Result<Self, Trouble> {
        let issuer = settings.issuer.trim_end_matches('/');
        let url = format!("{issuer}/.well-known/openid-configuration");
        let document: Self = outbound.get_json(&url, deadline)?;
        if !claims::is_own_document(settings, &document.issuer) {
            return Err(Trouble::Refused(format!(
                "{url} is the document of another issuer, {}",
                document.issuer
            )));
        }
        for endpoint in [&document.authorization_endpoint]
            .into_iter()
            .chain(&document.end_session_endpoint)
        {
            // The browser is sent there, past all checks of addresses.
            let is_web =
                endpoint.scheme() == "https" || (endpoint.scheme() == "http" && settings.allow_private_addresses);
            if !is_web {
                return Err(Trouble::Refused(format!("{endpoint} is not https")));
            }
        }
        Ok(document)
    }

    /// Fetches the keys.
    pub fn fetch_keys(&self, outbound: &Outbound, deadline: Instant) -> Result<Keys, Trouble> {
        Ok(outbound.get_json(self.jwks_uri.as_str(), deadline)?)
    }

    /// Whether the client's secret goes into the body: only where the header is not taken.
    pub fn wants_secret_in_body(&self) -> bool {
        let methods = self
            .token_endpoint_auth_methods_supported
            .as_deref()
            .unwrap_or_default();
        let takes = |method: &str| methods.iter().any(|known| known == method);
        takes("client_secret_post") && !takes("client_secret_basic")
    }

    /// What makes the provider ask which account: the choice of one, or else a new sign-in, as far as it says what it knows.
    pub fn prompt_for_another(&self, asks_not_which: bool) -> Option<CoreAuthPrompt> {
        let known = self.prompt_values_supported.as_deref();
        let knows = |prompt: &CoreAuthPrompt| known.is_none_or(|all| all.iter().any(|value| value == prompt.as_ref()));
        let mut wanted = [CoreAuthPrompt::SelectAccount, CoreAuthPrompt::Login].into_iter();
        wanted.find(|prompt| knows(prompt) && !(asks_not_which && *prompt == CoreAuthPrompt::SelectAccount))
    }

    /// An answer that names its issuer has to name this one, so that no provider's code is taken to another's token endpoint.
    pub fn check_answer_issuer(&self, named: Option<&str>) -> Result<(), Trouble> {
        match named {
            Some(named) if named != self.issuer && !claims::is_template(&self.issuer) => {
                Err(Trouble::Refused(format!("the answer is from another issuer, {named}")))
            }
            None if self.authorization_response_iss_parameter_supported => {
                Err(Trouble::Refused("the answer does not name its issuer".to_owned()))
            }
            _ => Ok(()),
        }
    }

    /// Where to sign out as well (OpenID Connect RP-Initiated Logout 1.0). No ID token is kept to hint at the session: the
    /// provider learns who we are, and, where it is known, what it calls the account.
    pub fn sign_out_url(&self, settings: &Settings, account: &str, back: &str) -> Option<String> {
        let mut url = self.end_session_endpoint.clone()?;
        if !account.is_empty() {
            url.query_pairs_mut().append_pair("logout_hint", account);
        }
        url.query_pairs_mut()
            .append_pair("client_id", &settings.client_id)
            .append_pair("post_logout_redirect_uri", back);
        Some(url.into())
    }
}
