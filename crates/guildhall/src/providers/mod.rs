//! Identity providers that speak OpenID Connect: where people are sent to sign in, and what is believed of what comes back.
//!
//! Nothing here touches the data. Each provider has a few places of its own for requests that are under way, so that a slow one
//! takes none from the others, and nobody waits longer than [`PATIENCE`].

mod claims;
mod document;
mod exchange;

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant as Moment};

use guildhall_domain::clock::{Instant, Span};
use tokio::sync::Semaphore;

pub use self::claims::Identity;
use self::document::{Document, Keys};
pub use self::exchange::SKEW;
use crate::config::{Provider as Settings, SignIn};
use crate::outbound::{Outbound, OutboundError};

/// How long a provider may take to answer, all its answers together.
pub const PATIENCE: Duration = Duration::from_secs(5);

/// For how long a discovery document and keys are used without a look whether they changed.
const FRESH: Span = Span::hours(1);

/// For how long they are used at most while the provider cannot be reached.
const STALE: Span = Span::hours(24);

/// How many requests to one provider are under way at the same time.
const PLACES: usize = 16;

/// Why a provider did not help.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Trouble {
    /// It does not answer, or not in time.
    #[error("the provider cannot be reached: {0}")]
    Unreachable(String),
    /// What it answers is not to be believed, or says no.
    #[error("the provider's answer is not accepted: {0}")]
    Refused(String),
}

impl From<OutboundError> for Trouble {
    fn from(error: OutboundError) -> Self {
        Self::Unreachable(error.to_string())
    }
}

/// The provider of the configuration that vouches for accounts of this issuer.
pub fn known<'a>(settings: &'a SignIn, issuer: &str) -> Option<&'a Settings> {
    let mut all = settings.providers.iter();
    all.find(|provider| claims::is_issuer_of(provider, issuer))
}

/// Every provider of the configuration.
#[derive(Debug, Default)]
pub struct Providers(Vec<Arc<Provider>>);

/// A provider, and what is known of it.
#[derive(Debug)]
pub struct Provider {
    settings: Settings,
    outbound: Outbound,
    known: Mutex<Known>,
    /// Whether it has refused to ask which account.
    asks_not_which: AtomicBool,
    places: Arc<Semaphore>,
}

/// What was fetched, and when.
#[derive(Debug, Default)]
struct Known {
    document: Option<(Arc<Document>, Instant)>,
    keys: Option<(Arc<Keys>, Instant)>,
}

/// What a browser brings back, and what it was sent away with.
#[derive(Clone)]
pub struct Return {
    /// The code.
    pub code: String,
    /// The issuer that the answer names (RFC 9207), if it names one.
    pub issuer: Option<String>,
    /// Where the answer was to come to.
    pub redirect_uri: String,
    /// The nonce that the ID token has to carry.
    pub nonce: String,
    /// The PKCE verifier.
    pub verifier: String,
}

/// How a browser is sent away.
#[derive(Clone)]
pub struct Departure {
    /// Where the answer is to come to.
    pub redirect_uri: String,
    /// What it is to come back with.
    pub state: String,
    /// The nonce for the ID token.
    pub nonce: String,
    /// The PKCE verifier.
    pub verifier: String,
    /// Whether the provider is to ask which account.
    pub another: bool,
    /// Whether it is to check as strongly as admin rights ask for.
    pub strong: bool,
    /// How long ago it may have asked who it is; it asks again where that was longer.
    pub max_age: Option<Span>,
}

impl Providers {
    /// Those of the configuration; nothing is fetched yet.
    pub fn new(settings: &SignIn) -> Self {
        Self(settings.providers.iter().map(|p| Arc::new(Provider::new(p))).collect())
    }

    /// The one with this id.
    pub fn find(&self, id: &str) -> Option<&Arc<Provider>> {
        self.0.iter().find(|provider| provider.settings.id == id)
    }

    /// The one that vouches for accounts of this issuer.
    pub fn of_issuer(&self, issuer: &str) -> Option<&Arc<Provider>> {
        self.0
            .iter()
            .find(|provider| claims::is_issuer_of(&provider.settings, issuer))
    }
}

impl Provider {
    /// A provider of which nothing is known yet.
    pub fn new(settings: &Settings) -> Self {
        Self {
            outbound: Outbound::new(settings.allow_private_addresses, settings.ca.as_deref()),
            settings: settings.clone(),
            known: Mutex::default(),
            asks_not_which: AtomicBool::default(),
            places: Arc::new(Semaphore::new(PLACES)),
        }
    }

    /// Its name in addresses.
    pub fn id(&self) -> &str {
        &self.settings.id
    }

    /// What people know it as.
    pub fn name(&self) -> &str {
        &self.settings.name
    }

    /// Whether any of its sign-ins can be strong.
    pub fn can_be_strong(&self) -> bool {
        self.settings.can_be_strong()
    }

    /// The address that a browser is sent to.
    ///
    /// # Errors
    /// [`Trouble::Unreachable`] while its discovery document cannot be had.
    pub async fn depart(self: &Arc<Self>, now: Instant, departure: Departure) -> Result<String, Trouble> {
        self.ask(move |provider, deadline| {
            let document = provider.document(now, deadline)?;
            let asks_not_which = provider.asks_not_which.load(Ordering::Relaxed);
            let prompt = document
                .prompt_for_another(asks_not_which)
                .filter(|_| departure.another);
            exchange::authorization_url(&provider.settings, &document, &departure, prompt)
        })
        .await
    }

    /// It does not take the question which account: from now on a new sign-in is asked for in its place.
    pub fn asks_not_which(&self) {
        self.asks_not_which.store(true, Ordering::Relaxed);
    }

    /// Redeems a code; who it is that came back.
    ///
    /// # Errors
    /// [`Trouble`]; its words hold neither the code nor a token.
    pub async fn identify(self: &Arc<Self>, now: Instant, back: Return) -> Result<Identity, Trouble> {
        self.ask(move |provider, deadline| {
            let document = provider.document(now, deadline)?;
            document.check_answer_issuer(back.issuer.as_deref())?;
            let token = exchange::redeem(&provider.settings, &document, &provider.outbound, &back, deadline)?;
            let keys = provider.keys(now, &document, deadline)?;
            let claims = exchange::Expected::new(&provider.settings, &document, &back.nonce, now);
            match claims.verify(&token, &keys) {
                // It signs with a key that it did not have when we last looked.
                Err(exchange::Unverified::UnknownKey) => {
                    let keys = provider.fetch_keys(now, &document, deadline)?;
                    claims.verify(&token, &keys).map_err(Trouble::from)
                }
                other => other.map_err(Trouble::from),
            }
        })
        .await
    }

    /// Where a browser signs out of the provider as well, if it offers that: of `account`, where that is known. It comes back
    /// to `back`.
    pub async fn sign_out_url(self: &Arc<Self>, now: Instant, account: String, back: String) -> Option<String> {
        let url = self.ask(move |provider, deadline| {
            let document = provider.document(now, deadline)?;
            Ok(document.sign_out_url(&provider.settings, &account, &back))
        });
        url.await.ok().flatten()
    }

    /// Looks whether discovery works: what `doctor` asks.
    ///
    /// # Errors
    /// [`Trouble`].
    pub fn examine(&self, patience: Duration) -> Result<(), Trouble> {
        let deadline = Moment::now() + patience;
        let document = Document::fetch(&self.settings, &self.outbound, deadline)?;
        document.fetch_keys(&self.outbound, deadline).map(drop)
    }

    /// Asks the provider on a thread of its own, within its places and the time.
    async fn ask<T: Send + 'static>(
        self: &Arc<Self>,
        question: impl FnOnce(&Self, Moment) -> Result<T, Trouble> + Send + 'static,
    ) -> Result<T, Trouble> {
        let Ok(place) = self.places.clone().try_acquire_owned() else {
            return Err(Trouble::Unreachable("too many requests are waiting for it".to_owned()));
        };
        let provider = self.clone();
        let asking = tokio::task::spawn_blocking(move || {
            let _held = place;
            question(&provider, Moment::now() + PATIENCE)
        });
        match tokio::time::timeout(PATIENCE, asking).await {
            Ok(Ok(answer)) => answer,
            Ok(Err(_)) => Err(Trouble::Unreachable("asking it failed".to_owned())),
            Err(_) => Err(Trouble::Unreachable("no answer in time".to_owned())),
        }
    }

    /// The discovery document: a fresh one, or the last one while there is no other.
    fn document(&self, now: Instant, deadline: Moment) -> Result<Arc<Document>, Trouble> {
        let kept = self.known().document.clone();
        if let Some((document, fetched_at)) = &kept
            && !now.is_past(*fetched_at + FRESH)
        {
            return Ok(document.clone());
        }
        match Document::fetch(&self.settings, &self.outbound, deadline) {
            Ok(document) => {
                let document = Arc::new(document);
                self.known().document = Some((document.clone(), now));
                Ok(document)
            }
            Err(trouble) => still_good(kept, now).ok_or(trouble),
        }
    }

    /// Its keys, in the same way.
    fn keys(&self, now: Instant, document: &Document, deadline: Moment) -> Result<Arc<Keys>, Trouble> {
        let kept = self.known().keys.clone();
        if let Some((keys, fetched_at)) = &kept
            && !now.is_past(*fetched_at + FRESH)
        {
            return Ok(keys.clone());
        }
        let fetched = self.fetch_keys(now, document, deadline);
        fetched.or_else(|trouble| still_good(kept, now).ok_or(trouble))
    }

    fn fetch_keys(&self, now: Instant, document: &Document, deadline: Moment) -> Result<Arc<Keys>, Trouble> {
        let keys = Arc::new(document.fetch_keys(&self.outbound, deadline)?);
        self.known().keys = Some((keys.clone(), now));
        Ok(keys)
    }

    fn known(&self) -> std::sync::MutexGuard<'_, Known> {
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// What was kept, while it is not too old to go without a look.
fn still_good<T>(kept: Option<(T, Instant)>, now: Instant) -> Option<T> {
    let (kept, fetched_at) = kept?;
    (!now.is_past(fetched_at + STALE)).then_some(kept)
}
