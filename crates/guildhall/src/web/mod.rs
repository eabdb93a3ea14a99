//! The pages: a struct with plain data for each, beside the template that shows it.

pub mod account;
pub mod account_kind;
pub mod activity;
pub mod another_account;
pub mod area;
pub mod assets;
pub mod association;
pub mod chrome;
pub mod countries;
pub mod demo;
pub mod errors;
pub mod forms;
pub mod frame;
pub mod front;
pub mod invitation;
pub mod invitation_url;
pub mod invitations;
pub mod invite;
pub mod letter;
pub mod mailed_code;
pub mod notices;
pub mod organization_home;
pub mod own_profile;
pub mod people;
pub mod preferences;
pub mod privacy;
pub mod profile;
pub mod profile_form;
pub mod reference;
mod reference_shapes;
pub mod requests;
pub mod rights;
pub mod roles;
pub mod sign_in;
pub mod verdicts;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::middleware::from_fn_with_state;

use crate::app::App;
use crate::http::routes::{Routes, get, post};
use crate::http::{kept, large};

/// The most bytes of a form that carries a list: 16 MiB of it, and what its encoding adds.
const LIST: usize = 50 * 1024 * 1024;

/// The pages to serve.
pub fn routes(app: &App) -> Router<App> {
    table(app).into_router().fallback(errors::no_such_page)
}

/// Every page: a table of contents. The demo's own pages exist in a demo only.
pub fn table(app: &App) -> Routes {
    let pages = Routes::new()
        .merge(everyone())
        .merge(colleagues(app))
        .merge(account(app))
        .merge(organizations(app));
    if app.house.is_demo {
        pages.merge(demo_only())
    } else {
        pages
    }
}

/// What needs nobody to be signed in.
fn everyone() -> Routes {
    Routes::new()
        .route("/", get(front::show))
        .route("/sign-in", get(sign_in::show).post(sign_in::ask))
        .route("/sign-in/code", get(sign_in::code::show).post(sign_in::code::enter))
        .route(
            "/sign-in/code/resend",
            get(sign_in::code::show).post(sign_in::code::resend),
        )
        .route(
            "/sign-in/with/{provider}",
            get(sign_in::show).post(sign_in::provider::depart),
        )
        .route("/sign-in/passkey", get(sign_in::show).post(sign_in::passkey::enter))
        .route(
            "/sign-in/passkey/challenge",
            get(sign_in::show).post(sign_in::passkey::challenge),
        )
        .route("/sign-in/with/{provider}/callback", get(sign_in::provider::come_back))
        .route("/sign-in/with/{provider}/sign-out", get(sign_in::provider::sign_out))
        .route("/sign-out", post(sign_in::sign_out::sign_out))
        .route("/preferences", post(preferences::prefer))
        .route("/privacy", get(privacy::show))
        .route("/api", get(reference::show))
        .route("/api/{resource}", get(reference::show_resource))
        .route("/problems", get(reference::show_problems))
        .route("/problems/{code}", get(reference::show_problem))
}

/// The colleague's way in.
fn colleagues(app: &App) -> Routes {
    use own_profile::address;
    let kept = Routes::new()
        .route("/i/{token}/profile", get(profile::show).post(profile::submit))
        .route(
            "/associations/{id}/code",
            get(association::back).post(association::prove),
        )
        .route(
            "/associations/{id}/profile",
            get(own_profile::show).post(own_profile::submit),
        )
        .route("/associations/{id}/address", get(address::show).post(address::prove))
        .within(|forms| forms.layer(from_fn_with_state(app.clone(), kept::keep)));
    Routes::new()
        .merge(kept)
        .route("/i/{token}", get(invitation::show))
        .route("/associations/{id}", get(association::show))
        .route(
            "/associations/{id}/resend",
            get(association::back).post(association::resend),
        )
        .route("/associations/{id}/ask", get(association::back).post(association::ask))
        .route(
            "/associations/{id}/address/resend",
            get(address::back).post(address::resend),
        )
        .route(
            "/associations/{id}/address/again",
            get(address::back).post(address::claim_again),
        )
        .route(
            "/associations/{id}/address/keep",
            get(address::back).post(address::keep),
        )
}

/// The reader's own account.
fn account(app: &App) -> Routes {
    use account::{closing, data, methods, notices, sessions, tokens};
    let kept = Routes::new()
        .route("/account/tokens/new", get(tokens::show_form).post(tokens::make))
        .within(|routes| routes.layer(from_fn_with_state(app.clone(), kept::keep_sensitive)))
        .within(|routes| routes.layer(from_fn_with_state(app.clone(), kept::ask_who_set_out)));
    Routes::new()
        .merge(kept)
        .route("/account/notices", get(notices::list))
        .route("/account/notices/read", get(notices::back).post(notices::read_up_to))
        .route(
            "/account/notices/mails",
            get(notices::mailings::show).post(notices::mailings::choose),
        )
        .route("/account/notices/{id}", get(notices::back).post(notices::open))
        .route("/account/close", get(closing::show).post(closing::close))
        .route("/account/data", get(data::show))
        .route("/account/data/export", get(data::back).post(data::export))
        .route("/account/methods", get(methods::list))
        .route("/account/methods/address", get(methods::show_form).post(methods::ask))
        .route(
            "/account/methods/address/code",
            get(methods::show_code).post(methods::enter),
        )
        .route(
            "/account/methods/address/code/resend",
            get(methods::show_code).post(methods::resend),
        )
        .route(
            "/account/methods/passkey",
            get(methods::passkey::show_form).post(methods::passkey::add),
        )
        .route(
            "/account/methods/passkey/challenge",
            get(methods::back).post(methods::passkey::challenge),
        )
        .route(
            "/account/methods/with/{provider}",
            get(methods::back).post(methods::depart),
        )
        .route(
            "/account/methods/{id}/remove",
            get(methods::confirm_removing).post(methods::remove),
        )
        .route("/account/sessions", get(sessions::list))
        .route(
            "/account/sessions/others",
            get(sessions::back).post(sessions::end_others),
        )
        .route("/account/sessions/{id}", get(sessions::back).post(sessions::end))
        .route("/account/tokens", get(tokens::list))
        .route(
            "/account/tokens/{id}/revoke",
            get(tokens::confirm_revoking).post(tokens::revoke),
        )
}

/// An organization's area.
fn organizations(app: &App) -> Routes {
    use invitations::{attempts, bulk, list, one, result};
    use rights::{asking, change, ending};
    use roles::steps;
    let at = |rest: &str| format!("/organizations/{{membership_id}}{rest}");
    let lists = Routes::new()
        .route(&at("/invite/preview"), get(invite::show_form).post(invite::preview))
        .route(
            &at("/invite/drafts/{id}/check"),
            get(invite::show_draft).post(invite::check),
        )
        .route(
            &at("/invite/drafts/{id}/approve"),
            get(invite::show_draft).post(invite::approve),
        )
        .within(|forms| {
            forms
                .layer(DefaultBodyLimit::max(LIST))
                .layer(from_fn_with_state(app.clone(), large::admit_form))
        });
    let sensitive = Routes::new()
        .route(
            &at("/people/{id}/rights/{right}"),
            get(change::show_right).post(change::grant),
        )
        .route(
            &at("/people/{id}/rights/{right}/take"),
            get(change::show_right).post(change::take),
        )
        .route(
            &at("/people/{id}/contact-roles/{role}"),
            get(change::show_role).post(change::name),
        )
        .route(
            &at("/people/{id}/contact-roles/{role}/release"),
            get(change::show_role).post(change::release),
        )
        .route(
            &at("/people/{id}/remove"),
            get(ending::show_remove).post(ending::remove),
        )
        .route(
            &at("/people/{id}/end-date"),
            get(people::end_date::show).post(people::end_date::set),
        )
        .route(&at("/leave"), get(ending::show_leave).post(ending::leave))
        .route(
            &at("/requests/access"),
            get(requests::access::back).post(requests::access::decide),
        )
        .route(&at("/roles/offer"), get(steps::show_offer).post(steps::offer))
        .route(
            &at("/roles/offers/{id}/accept"),
            get(steps::show_answer).post(steps::accept),
        )
        .route(&at("/roles/deputy"), get(steps::show_deputy).post(steps::name_deputy))
        .route(&at("/roles/deputy/act"), get(steps::show_act).post(steps::act))
        .route(&at("/roles/takeover"), get(steps::show_takeover).post(steps::start))
        .within(|forms| forms.layer(from_fn_with_state(app.clone(), kept::keep_sensitive)))
        .route(
            &at("/invitation-url/rotate"),
            get(invitation_url::confirm_rotating).post(invitation_url::rotate),
        );
    let kept = Routes::new()
        .route(&at("/access/requests"), get(asking::back).post(asking::ask))
        .within(|forms| forms.layer(from_fn_with_state(app.clone(), kept::keep)));
    Routes::new()
        .route(&at(""), get(organization_home::show))
        .route(&at("/invite"), get(invite::show))
        .route(&at("/invite/template.csv"), get(invite::template))
        .route(&at("/invite/drafts/{id}"), get(invite::show_draft))
        .route(&at("/invite/drafts/{id}/rejected.csv"), get(invite::rejected))
        .route(&at("/invite/{id}"), get(invite::result))
        .route(&at("/invitations"), get(list::show))
        .route(&at("/invitations/{id}"), get(one::show))
        .route(
            &at("/invitations/{id}/revoke"),
            get(one::confirm_revoking).post(one::revoke),
        )
        .route(&at("/invitations/{id}/extend"), get(list::show_list).post(one::extend))
        .route(&at("/invitations/bulk"), get(bulk::show_list).post(bulk::preview))
        .route(
            &at("/invitations/bulk/confirm"),
            get(bulk::show_list).post(bulk::confirm),
        )
        .route(&at("/invitations/operations/{id}"), get(result::show))
        .route(&at("/invitations/operations/{id}/verdicts.csv"), get(result::download))
        .route(&at("/invitations/refused"), get(attempts::show))
        .route(
            &at("/invitations/refused/{id}/approve"),
            get(attempts::show_list).post(attempts::approve),
        )
        .route(
            &at("/invitations/refused/{id}/dismiss"),
            get(attempts::show_list).post(attempts::dismiss),
        )
        .route(&at("/invitation-url"), get(invitation_url::show))
        .route(&at("/invitation-url/mail"), get(invitation_url::mail::show))
        .route(&at("/invitation-url/qr.svg"), get(invitation_url::qr::download))
        .route(&at("/people"), get(people::list))
        .route(&at("/activity"), get(activity::list::show))
        .route(
            &at("/activity/export"),
            get(activity::list::back).post(activity::list::export),
        )
        .route(&at("/people/export"), get(people::back).post(people::export))
        .route(
            &at("/people/bulk"),
            get(people::bulk::show_list).post(people::bulk::preview),
        )
        .route(
            &at("/people/bulk/confirm"),
            get(people::bulk::show_list).post(people::bulk::confirm),
        )
        .route(&at("/people/changes/{id}"), get(people::bulk::show))
        .route(&at("/people/changes/{id}/verdicts.csv"), get(people::bulk::download))
        .route(&at("/people/{id}"), get(people::show))
        .route(&at("/access"), get(rights::own))
        .route(
            &at("/access/requests/{id}/withdraw"),
            get(asking::back).post(asking::withdraw),
        )
        .route(&at("/roles"), get(roles::show))
        .route(&at("/roles/offers/{id}"), get(steps::show_answer))
        .route(&at("/roles/offers/{id}/decline"), get(roles::back).post(roles::decline))
        .route(
            &at("/roles/offers/{id}/withdraw"),
            get(roles::back).post(roles::withdraw),
        )
        .route(&at("/roles/deputy/release"), get(roles::back).post(roles::release))
        .route(&at("/roles/takeovers/{id}/end"), get(roles::back).post(roles::end))
        .route(&at("/requests"), get(requests::list))
        .route(
            &at("/requests/{id}/approve"),
            get(requests::show_list).post(requests::approve),
        )
        .route(
            &at("/requests/{id}/confirm"),
            get(requests::show_list).post(requests::confirm),
        )
        .route(
            &at("/requests/{id}/decline"),
            get(requests::show_list).post(requests::decline),
        )
        .merge(lists)
        .merge(kept)
        .merge(sensitive)
        // Signing in more strongly leads back to any of them.
        .within(|pages| pages.layer(from_fn_with_state(app.clone(), kept::ask_who_set_out)))
}

/// Open sign-in and the public mailbox.
fn demo_only() -> Routes {
    Routes::new()
        .route("/demo", get(demo::guide::show))
        .route("/demo/sign-in", get(demo::show_sign_in).post(demo::sign_in))
        .route("/demo/mailbox", get(demo::mailbox))
        .route("/demo/mailbox/{id}", get(demo::mail))
}

/// The files that pages load: the same for everyone, whoever asks.
pub fn files() -> Routes {
    Routes::new().route("/assets/{name}", get(assets::serve))
}

#[cfg(test)]
mod look;
