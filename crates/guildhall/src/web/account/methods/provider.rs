//! Adding the account of an identity provider: the way there is that of signing in, and so is the way back.

use axum::extract::Path as PathOf;
use axum::response::Response;
use guildhall_store::Tx;

use super::{LIST, present};
use crate::actions::authority::own;
use crate::actions::methods;
use crate::http::failure::Failure;
use crate::http::flow::Flow;
use crate::http::form::Form;
use crate::providers::Identity;
use crate::secrets;
use crate::web::forms::Nothing;
use crate::web::frame::{Answered, Frame};
use crate::web::notices;
use crate::web::sign_in::provider::go_there;

/// `POST /account/methods/with/{provider}`: sends the browser there, to come back as the same account of ours.
pub async fn depart(frame: Frame, PathOf(id): PathOf<String>, _: Form<Nothing>) -> Answered {
    let actor = frame.signed_in_recently()?.actor();
    let Some(provider) = frame.app.providers.find(&id).cloned() else {
        return Err(Failure::not_found());
    };
    if provider.can_be_strong() {
        let house = frame.app.house.clone();
        let ask = move |tx: &mut Tx<'_>| methods::let_change_strong(tx, &house, actor, own(actor)?);
        frame.app.db.read("may add a strong way to sign in", ask).await?;
    }
    let flow = Flow::begin_adding(frame.app.db.now(), &id, LIST, &frame.visitor.hash());
    match go_there(&frame, &provider, &flow).await? {
        Ok(response) => Ok(response),
        Err(trouble) => Ok(not_added(&frame, provider.name(), &trouble.to_string())),
    }
}

/// The provider vouches for an account: it is added, in the session that began this and in no other.
pub async fn add_to(frame: &Frame, flow: &Flow, provider: &str, identity: Identity) -> Answered {
    let person = frame.signed_in()?;
    if !flow.is_adding_in(&frame.visitor.hash()) {
        return Ok(not_added(frame, provider, "another session began it"));
    }
    let (house, actor, label) = (frame.app.house.clone(), person.actor(), identity.label.clone());
    let write = move |tx: &mut Tx<'_>| methods::add_identity(tx, &house, actor, &identity);
    let added = frame.app.db.write("add a provider's account", write).await?;
    present(frame, added, &label).await
}

/// Back at the list: the provider vouched for nobody. The log has the cause.
pub fn not_added(frame: &Frame, provider: &str, cause: &str) -> Response {
    let reference = secrets::reference();
    tracing::warn!(reference, provider, cause, "a provider's account is not added");
    frame.go_with(LIST, &notices::method_not_added(frame.t, provider))
}
