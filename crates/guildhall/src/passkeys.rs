//! What a passkey proves (Web Authentication). Nothing here touches the data: a ceremony is begun with a challenge for a browser, and
//! ended with what the browser's authenticator answers. The person is verified by the authenticator each time.

use data_encoding::BASE64URL_NOPAD;
use serde_json::Value;
use sha2::{Digest, Sha512};
use webauthn_rp::bin::{Decode, Encode};
use webauthn_rp::request::auth::AuthenticationVerificationOptions;
use webauthn_rp::request::register::{
    CredProtect, PublicKeyCredentialUserEntity, RegistrationVerificationOptions, UserHandle64, Username,
};
use webauthn_rp::request::{AsciiDomain, ExtensionInfo, PublicKeyCredentialDescriptor, RpId, TimedCeremony};
use webauthn_rp::response::register::{DynamicState, StaticState};
use webauthn_rp::response::{AuthTransports, CredentialId};
use webauthn_rp::{
    AuthenticatedCredential, DiscoverableAuthentication64, DiscoverableAuthenticationServerState,
    DiscoverableCredentialRequestOptions, PublicKeyCredentialCreationOptions, Registration, RegistrationServerState,
};

use crate::config::Config;

/// The most bytes that an answer may have. What authenticators answer has a tenth of them.
pub const LONGEST_ANSWER: usize = 16 * 1024;

/// Where passkeys are made for, and come from.
pub struct Site<'a> {
    rp_id: RpId,
    origin: &'a str,
}

/// Why a ceremony came to nothing; for the log and the audit trail.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// It cannot be read.
    #[error("what the browser sent is no answer of a passkey: {0}")]
    Unreadable(String),
    /// It is not what was asked for, or not by whom.
    #[error("{0}")]
    NotProven(String),
}

/// A ceremony that has begun.
pub struct Begun {
    /// What the answer has to repeat.
    pub challenge: [u8; 16],
    /// What the answer is checked against.
    pub ceremony: Vec<u8>,
    /// What the browser is asked, in JSON.
    pub options: String,
}

/// Whose passkey is to be made.
pub struct Holder<'a> {
    /// What the account is called outside: shown where no authenticator takes the name, and what authenticators call the person is made
    /// of it.
    pub account: &'a str,
    /// What the person knows the account by.
    pub name: &'a str,
    /// The program, which authenticators show as well.
    pub program: &'a str,
    /// The passkeys that the account has: no authenticator makes a second one.
    pub known: &'a [Vec<u8>],
}

/// A passkey that was made.
#[derive(Debug)]
pub struct Made {
    /// What it is called by everyone.
    pub id: Vec<u8>,
    /// What its authenticator calls the person.
    pub user_handle: Vec<u8>,
    /// Its public key.
    pub public_key: Vec<u8>,
    /// What its authenticator said.
    pub authenticator: Vec<u8>,
}

impl<'a> Site<'a> {
    /// The site of an installation; none where passkeys are off, or browsers can have none.
    pub fn of(config: &'a Config) -> Option<Self> {
        let url = config.public_url.as_ref().filter(|_| config.sign_in.passkeys)?;
        let domain = AsciiDomain::try_from(url.passkey_site()?.to_owned()).ok()?;
        Some(Self {
            rp_id: RpId::Domain(domain),
            origin: url.as_str(),
        })
    }

    /// The host that passkeys are made for.
    pub fn rp_id(&self) -> &str {
        self.rp_id.as_ref()
    }

    /// Asks for a new passkey, which its authenticator keeps and finds again by itself.
    ///
    /// # Errors
    /// [`Refused`] where the library cannot ask like this.
    pub fn ask_for_new(&self, holder: &Holder<'_>) -> Result<Begun, Refused> {
        let Ok(handle) = UserHandle64::decode(user_handle(holder.account));
        let name = [holder.name, holder.account, "account"];
        let name = name.into_iter().find_map(|name| Username::try_from(name).ok());
        let name = name.ok_or_else(|| Refused::NotProven("the account has no name".to_owned()))?;
        let user = PublicKeyCredentialUserEntity {
            name,
            id: &handle,
            display_name: None,
        };
        let known = holder.known.iter().filter_map(|id| {
            Some(PublicKeyCredentialDescriptor {
                id: CredentialId::<Vec<u8>>::decode(id.clone()).ok()?,
                // Wherever it is.
                transports: AuthTransports::decode(0).ok()?,
            })
        });
        let mut asked = PublicKeyCredentialCreationOptions::passkey(&self.rp_id, user, known.collect());
        // Where the authenticator knows such a wish: security keys of some age do not, and are as good.
        asked.extensions.cred_protect = CredProtect::UserVerificationRequired(ExtensionInfo::AllowDontEnforceValue);
        let (server, client) = asked.start_ceremony().map_err(|e| not_proven(&e))?;
        let mut options = serde_json::to_value(&client).map_err(|e| not_proven(&e))?;
        set(&mut options, &["rp", "name"], holder.program);
        set(&mut options, &["user", "displayName"], holder.name);
        Ok(Begun {
            challenge: server.sent_challenge().0.to_le_bytes(),
            ceremony: server.encode().map_err(|e| not_proven(&e))?,
            options: options.to_string(),
        })
    }

    /// Checks the passkey that was made.
    ///
    /// # Errors
    /// [`Refused`] where it is not what was asked for, here.
    pub fn take_new(&self, ceremony: &[u8], answer: &NewAnswer) -> Result<Made, Refused> {
        let server = RegistrationServerState::<64>::decode(ceremony).map_err(|e| not_proven(&e))?;
        let origins = [self.origin];
        let options = RegistrationVerificationOptions::<&str, &str> {
            allowed_origins: &origins,
            // Some authenticators tell more than they are asked for; nothing of it is used.
            error_on_unsolicited_extensions: false,
            ..RegistrationVerificationOptions::default()
        };
        let made = server
            .verify(&self.rp_id, &answer.0, &options)
            .map_err(|e| not_proven(&e))?;
        let (Ok(public_key), Ok(authenticator)) = (made.static_state().encode(), made.dynamic_state().encode());
        Ok(Made {
            id: made.id().as_ref().to_vec(),
            user_handle: made.user_id().as_ref().to_vec(),
            public_key,
            authenticator: authenticator.to_vec(),
        })
    }

    /// Asks for a passkey, whosever it may be.
    ///
    /// # Errors
    /// [`Refused`] where the library cannot ask like this.
    pub fn ask(&self) -> Result<Begun, Refused> {
        let asked = DiscoverableCredentialRequestOptions::passkey(&self.rp_id);
        let (server, client) = asked.start_ceremony().map_err(|e| not_proven(&e))?;
        Ok(Begun {
            challenge: server.sent_challenge().0.to_le_bytes(),
            ceremony: server.encode().map_err(|e| not_proven(&e))?,
            options: serde_json::to_string(&client).map_err(|e| not_proven(&e))?,
        })
    }

    /// Checks that the answer was made with this passkey, now, here, by a person that its authenticator has verified. What the
    /// authenticator says now.
    ///
    /// # Errors
    /// [`Refused`] in any other case; also where the authenticator counts backwards, as a copy of it would.
    pub fn prove(&self, ceremony: &[u8], answer: &Answer, stored: &Stored<'_>) -> Result<Vec<u8>, Refused> {
        let server = DiscoverableAuthenticationServerState::decode(ceremony).map_err(|e| not_proven(&e))?;
        let handle = <[u8; 64]>::try_from(stored.user_handle).map_err(|e| not_proven(&e))?;
        let Ok(handle) = UserHandle64::decode(handle);
        let before = <[u8; 7]>::try_from(stored.authenticator).map_err(|e| not_proven(&e))?;
        let mut credential = AuthenticatedCredential::new(
            answer.0.raw_id(),
            &handle,
            StaticState::decode(stored.public_key).map_err(|e| not_proven(&e))?,
            DynamicState::decode(before).map_err(|e| not_proven(&e))?,
        )
        .map_err(|e| not_proven(&e))?;
        let origins = [self.origin];
        let options = AuthenticationVerificationOptions::<&str, &str> {
            allowed_origins: &origins,
            error_on_unsolicited_extensions: false,
            ..AuthenticationVerificationOptions::default()
        };
        server
            .verify(&self.rp_id, &answer.0, &mut credential, &options)
            .map_err(|e| not_proven(&e))?;
        let Ok(authenticator) = credential.dynamic_state().encode();
        Ok(authenticator.to_vec())
    }
}

/// What is kept of a passkey, for a look at an answer.
pub struct Stored<'a> {
    /// What its authenticator calls the person.
    pub user_handle: &'a [u8],
    /// Its public key.
    pub public_key: &'a [u8],
    /// What its authenticator said last.
    pub authenticator: &'a [u8],
}

/// What an authenticator answers that has made a passkey. Nobody has checked it yet.
pub struct NewAnswer(Registration);

impl NewAnswer {
    /// Reads it.
    ///
    /// # Errors
    /// [`Refused::Unreadable`].
    pub fn parse(text: &str) -> Result<Self, Refused> {
        Registration::from_json_relaxed(short(text)?)
            .map(Self)
            .map_err(|e| unreadable(&e))
    }

    /// The challenge that it says it answers.
    ///
    /// # Errors
    /// [`Refused::Unreadable`].
    pub fn challenge(&self) -> Result<[u8; 16], Refused> {
        let sent = self.0.challenge_relaxed().map_err(|e| unreadable(&e))?;
        Ok(sent.0.to_le_bytes())
    }
}

/// What an authenticator answers that has used a passkey. Nobody has checked it yet.
pub struct Answer(DiscoverableAuthentication64);

impl Answer {
    /// Reads it.
    ///
    /// # Errors
    /// [`Refused::Unreadable`].
    pub fn parse(text: &str) -> Result<Self, Refused> {
        DiscoverableAuthentication64::from_json_relaxed(short(text)?)
            .map(Self)
            .map_err(|e| unreadable(&e))
    }

    /// The challenge that it says it answers.
    ///
    /// # Errors
    /// [`Refused::Unreadable`].
    pub fn challenge(&self) -> Result<[u8; 16], Refused> {
        let sent = self.0.challenge_relaxed().map_err(|e| unreadable(&e))?;
        Ok(sent.0.to_le_bytes())
    }

    /// The passkey that it says was used, as methods call it.
    pub fn subject(&self) -> String {
        subject(self.0.raw_id().as_ref())
    }
}

/// What authenticators call the person of an account. Always the same: a passkey that was made, and never got here, makes place for
/// the next one.
fn user_handle(account: &str) -> [u8; 64] {
    let hash = Sha512::new_with_prefix("guildhall passkey");
    hash.chain_update(account).finalize().into()
}

/// What a method calls a passkey.
pub fn subject(id: &[u8]) -> String {
    BASE64URL_NOPAD.encode(id)
}

/// The other way.
pub fn id(subject: &str) -> Option<Vec<u8>> {
    BASE64URL_NOPAD.decode(subject.as_bytes()).ok()
}

fn short(text: &str) -> Result<&[u8], Refused> {
    if text.len() > LONGEST_ANSWER {
        return Err(Refused::Unreadable("it is too long".to_owned()));
    }
    Ok(text.as_bytes())
}

fn unreadable(error: &serde_json::Error) -> Refused {
    // Where, not what: it may hold anything.
    Refused::Unreadable(format!("{:?} error in column {}", error.classify(), error.column()))
}

fn not_proven(error: &dyn std::fmt::Display) -> Refused {
    Refused::NotProven(error.to_string())
}

fn set(value: &mut Value, path: &[&str], text: &str) {
    let mut place = Some(value);
    for name in path {
        place = place.and_then(|value| value.get_mut(name));
    }
    if let Some(place) = place {
        *place = Value::from(text);
    }
}
