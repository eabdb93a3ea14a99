//! A request in an organization's area: by someone signed in, about the organization that its path names.

use axum::extract::{FromRequestParts, RawPathParams};
use axum::http::request::Parts;
use data_encoding::BASE32_NOPAD;
use guildhall_domain::id::PublicId;
use guildhall_domain::invitees::Vocabulary;
use guildhall_domain::organization::MembershipId;
use guildhall_domain::policy::Operation;
use guildhall_store::Tx;
use serde::de::DeserializeOwned;

use super::chrome::Chrome;
use super::frame::Frame;
use crate::actions::authority::authorize;
use crate::actions::idempotency::{Answer, Once, once};
use crate::actions::{ActionError, Actor};
use crate::app::App;
use crate::http::failure::Failure;
use crate::secrets;

/// Who asks, and about which organization. Whether they may is for the action to say.
pub struct Area {
    /// The reader.
    pub frame: Frame,
    /// The organization.
    pub id: MembershipId,
    account: i64,
    actor: Actor,
    item: Option<PublicId>,
}

impl FromRequestParts<App> for Area {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Failure> {
        let frame = Frame::from_request_parts(parts, app).await?;
        let actor = frame.signed_in()?.actor();
        let account = frame.signed_in()?.account;
        let parameters = RawPathParams::from_request_parts(parts, app).await;
        let parameters = parameters.map_err(|_| Failure::not_found())?;
        let find = |wanted: &str| {
            parameters
                .iter()
                .find(|(name, _)| *name == wanted)
                .map(|(_, value)| value)
        };
        let id = find("membership_id").and_then(|text| MembershipId::parse(text).ok());
        Ok(Self {
            id: id.ok_or_else(Failure::not_found)?,
            item: find("id").and_then(PublicId::parse),
            account,
            actor,
            frame,
        })
    }
}

impl Area {
    /// What the cells of a list may name.
    pub fn vocabulary(&self) -> Vocabulary {
        self.frame.app.house.vocabulary(self.frame.app.db.now())
    }

    /// Who acts.
    pub fn actor(&self) -> Actor {
        self.actor
    }

    /// The account that acts.
    pub fn account(&self) -> i64 {
        self.account
    }

    /// What the path names inside the organization; a word of the wrong shape names nothing.
    ///
    /// # Errors
    /// [`Failure::not_found`] in that case.
    pub fn item(&self) -> Result<PublicId, Failure> {
        self.item.clone().ok_or_else(Failure::not_found)
    }

    /// The path of the organization's area, followed by `rest`.
    pub fn path(&self, rest: &str) -> String {
        format!("/organizations/{}{rest}", self.id)
    }

    /// The frame of a page of the area.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn chrome(&self) -> Result<Chrome, Failure> {
        self.frame.chrome(Some(&self.id)).await
    }

    /// Carries out a form's change once: the same form sent again gets the first one's words, and changes nothing.
    /// Nothing is returned for a key that came with another form before.
    ///
    /// # Errors
    /// Whatever `action` answers: then the key stays free.
    pub async fn once<F>(&self, change: Change<'_>, action: F) -> Result<Option<Vec<u8>>, ActionError>
    where
        F: Fn(&mut Tx<'_>) -> Result<Vec<u8>, ActionError> + Send + 'static,
    {
        // What a form sends as its key may be of any length and shape.
        let key = BASE32_NOPAD.encode(&secrets::hash(change.key));
        let (account, actor, key) = (self.account, self.actor, format!("form {} {key}", self.id));
        let (id, operation) = (self.id.clone(), change.operation);
        let (hash, house) = (secrets::hash_bytes(change.form), self.frame.app.house.clone());
        let body = move |tx: &mut Tx<'_>| {
            once(
                tx,
                &house.keys,
                account,
                &key,
                &hash,
                |tx| authorize(tx, actor, &id, operation).map(drop),
                |tx| action(tx).map(|body| Answer::new(200, body)),
            )
        };
        let db = &self.frame.app.db;
        let done = if change.is_long {
            db.write_alone(change.name, body).await
        } else {
            db.write(change.name, body).await
        };
        Ok(match done? {
            Once::Answered(answer) => Some(answer.body),
            Once::OtherBody => None,
        })
    }
}

/// A change that a form asks for.
pub struct Change<'a> {
    /// The transaction's name.
    pub name: &'static str,
    /// What is done: asked again before an earlier answer is told.
    pub operation: Operation,
    /// Whether its transaction is long.
    pub is_long: bool,
    /// What tells a form that is sent again from another one.
    pub key: &'a str,
    /// What the form says.
    pub form: &'a [u8],
}

/// The query of a page's path. What cannot be read is left out: nobody types a query, and the page works without.
pub struct Asked<T>(pub T);

impl<T: DeserializeOwned + Default> FromRequestParts<App> for Asked<T> {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, _: &App) -> Result<Self, Failure> {
        let query = parts.uri.query().unwrap_or_default();
        Ok(Self(serde_urlencoded::from_str(query).unwrap_or_default()))
    }
}
