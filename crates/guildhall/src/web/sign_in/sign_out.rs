//! Signing out, to be nobody or somebody else.

use axum::http::header;
use guildhall_store::Tx;
use serde::Deserialize;

use super::{SignInPage, with_way_back};
use crate::actions::sessions;
use crate::http::form::Form;
use crate::http::kept::Kept;
use crate::secrets;
use crate::web::chrome::{Link, Notice};
use crate::web::frame::{Answered, Frame, go};
use crate::web::notices;

/// The form that ends a session; a way back is there when another account is to be used for it.
#[derive(Deserialize)]
pub struct SignOutForm {
    return_to: Option<String>,
    #[serde(flatten)]
    kept: Kept,
}

/// `POST /sign-out`: ends the session, and leads to signing in with another account where that is wanted.
pub async fn sign_out(frame: Frame, Form(SignOutForm { return_to, kept }): Form<SignOutForm>) -> Answered {
    let (mut issuer, mut name) = (String::new(), String::new());
    if let Some(person) = frame.visitor.signed_in() {
        issuer.clone_from(&person.issuer);
        name.clone_from(&person.email);
        let (account, hash) = (person.account, frame.visitor.hash());
        let end = move |tx: &mut Tx<'_>| sessions::sign_out(tx, account, &hash);
        frame.app.db.write("sign out", end).await?;
    }
    let token = secrets::token();
    let gone = match return_to {
        Some(path) if kept.is_empty() => go(&another(&frame, with_way_back("/sign-in", &path))),
        Some(path) => {
            let empty = SignInPage::empty(&frame, frame.signed_out(&token), &path).await?;
            let mut page = SignInPage::kept(&frame, empty, kept);
            page.ways.another = true;
            frame.show(&page)?
        }
        None => {
            let notice = signed_out(&frame, &issuer).await;
            let mut gone = frame.go_with("/", &notice);
            if notice.next.is_some() {
                let kept = crate::http::signed_out::cookie(&frame.app.house, &name);
                gone.headers_mut().append(header::SET_COOKIE, kept);
            }
            gone
        }
    };
    Ok(frame.become_token(gone, &token))
}

/// Says that the session is over, and leads to the end of the provider's own where that is offered.
async fn signed_out(frame: &Frame, issuer: &str) -> Notice {
    let mut notice = notices::signed_out(frame.t);
    if let Some(provider) = frame.app.providers.of_issuer(issuer).cloned()
        && provider
            .sign_out_url(frame.app.db.now(), String::new(), String::new())
            .await
            .is_some()
    {
        notice.next = Some(Link {
            href: format!("/sign-in/with/{}/sign-out", provider.id()),
            label: frame.t.fill("sign-out-there", "provider", provider.name()),
        });
    }
    notice
}

/// The same path, where a provider is to ask for another account.
fn another(frame: &Frame, path: String) -> String {
    if frame.app.house.config.sign_in.providers.is_empty() {
        return path;
    }
    let mark = if path.contains('?') { '&' } else { '?' };
    format!("{path}{mark}another=yes")
}
