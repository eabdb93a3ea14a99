//! Every route: a table of contents.

use axum::http::Method;
use axum::middleware::from_fn_with_state;
use axum::routing::any;
use axum::{Router, response::Response};
use tower_http::catch_panic::CatchPanicLayer;

use super::calls::Calls;
use super::routes::{Routes, get};
use super::{headers, health, limits, observe, problem, visitor};
use crate::api::document;
use crate::app::App;
use crate::{api, web};

/// The whole server.
pub fn router(app: App) -> Router {
    let pages = web::routes(&app)
        .layer(from_fn_with_state(app.clone(), limits::guard))
        .layer(from_fn_with_state(app.clone(), web::errors::render))
        .layer(from_fn_with_state(app.clone(), visitor::recognize));
    Router::new()
        .nest("/api/v1", calls(&app))
        .route("/api/v1/", any(problem::no_such_call))
        .merge(web::files().into_router())
        .merge(probes().into_router())
        .merge(pages)
        .layer(CatchPanicLayer::custom(panicked))
        .layer(from_fn_with_state(app.clone(), headers::add))
        .layer(from_fn_with_state(app.clone(), observe::watch))
        .with_state(app)
}

fn calls(app: &App) -> Router<App> {
    table()
        .routes(app)
        .merge(documents().into_router())
        .fallback(problem::no_such_call)
        .method_not_allowed_fallback(problem::no_such_method)
}

/// What tells of the API, below `/api/v1` as its calls are.
fn documents() -> Routes {
    Routes::new().route("/openapi.json", get(document::serve))
}

/// Whether the server lives, and whether it can be sent requests.
fn probes() -> Routes {
    Routes::new()
        .route("/healthz", get(health::live))
        .route("/readyz", get(health::ready))
}

/// Every method of every path that the server answers.
pub fn every_route(app: &App) -> Vec<(Method, String)> {
    let below = |prefix: &str, routes: &Routes| -> Vec<_> {
        let entries = routes.entries().iter();
        let each = entries.flat_map(|entry| entry.methods.iter().map(|method| (method.clone(), &entry.path)));
        each.map(|(method, path)| (method, format!("{prefix}{path}"))).collect()
    };
    let mut all = below("", &web::table(app));
    all.extend(below("", &web::files()));
    all.extend(below("", &probes()));
    all.extend(below("/api/v1", &documents()));
    let calls = table().entries;
    all.extend(
        calls
            .into_iter()
            .map(|call| (call.method, format!("/api/v1{}", call.path))),
    );
    all
}

/// Every call of the API below `/api/v1`: a table of contents. Its path and its handler stand beside what the document tells of it.
pub fn table() -> Calls {
    use api::{
        access_requests, activity, associations, bulk, end_dates, invitation_urls, invitations, me, methods, notices,
        organizations, people, people_changes, personal_data, profiles, refused_attempts, requests, rights, roles,
        sessions, takeovers, tokens,
    };
    let at = |rest: &str| format!("/organizations/{{membership_id}}{rest}");
    Calls::about(&me::RESOURCE)
        .get("/me", me::show, me::show_about)
        .get("/me/export", personal_data::export, personal_data::export_about)
        .then_about(&tokens::RESOURCE)
        .get("/token", tokens::show, tokens::show_about)
        .get("/me/tokens", tokens::list, tokens::list_about)
        .delete("/me/tokens/{id}", tokens::revoke, tokens::revoke_about)
        .then_about(&notices::RESOURCE)
        .get("/me/notices", notices::list, notices::list_about)
        .post("/me/notices/read", notices::read_up_to, notices::read_up_to_about)
        .post("/me/notices/{id}/read", notices::read, notices::read_about)
        .get("/me/notice-mailings", notices::mailings, notices::mailings_about)
        .patch("/me/notice-mailings", notices::choose, notices::choose_about)
        .then_about(&methods::RESOURCE)
        .get("/me/methods", methods::list, methods::list_about)
        .then_about(&sessions::RESOURCE)
        .get("/me/sessions", sessions::list, sessions::list_about)
        .delete("/me/sessions", sessions::end_all, sessions::end_all_about)
        .delete("/me/sessions/{id}", sessions::end, sessions::end_about)
        .then_about(&organizations::RESOURCE)
        .get(&at(""), organizations::show, organizations::show_about)
        .then_about(&invitations::INVITEES)
        .post_list(
            &at("/invitations/preview"),
            invitations::preview,
            invitations::preview_about,
        )
        .post_list(&at("/invitations"), invitations::approve, invitations::approve_about)
        .then_about(&invitations::RESOURCE)
        .get(&at("/invitations"), invitations::list, invitations::list_about)
        .get(&at("/invitations/{id}"), invitations::show, invitations::show_about)
        .patch(&at("/invitations/{id}"), invitations::change, invitations::change_about)
        .delete(&at("/invitations/{id}"), invitations::revoke, invitations::revoke_about)
        .then_about(&bulk::RESOURCE)
        .post_list(&at("/invitations/bulk"), bulk::perform, bulk::perform_about)
        .post(&at("/invitations/{id}/mail"), bulk::mail_one, bulk::mail_one_about)
        .then_about(&invitation_urls::RESOURCE)
        .get(
            &at("/invitation-url"),
            invitation_urls::show,
            invitation_urls::show_about,
        )
        .get(
            &at("/invitation-url/letter"),
            invitation_urls::letter,
            invitation_urls::letter_about,
        )
        .post(
            &at("/invitation-url/rotate"),
            invitation_urls::rotate,
            invitation_urls::rotate_about,
        )
        .then_about(&refused_attempts::RESOURCE)
        .get(
            &at("/refused-attempts"),
            refused_attempts::list,
            refused_attempts::list_about,
        )
        .post(
            &at("/refused-attempts/{id}/approve"),
            refused_attempts::approve,
            refused_attempts::approve_about,
        )
        .delete(
            &at("/refused-attempts/{id}"),
            refused_attempts::dismiss,
            refused_attempts::dismiss_about,
        )
        .then_about(&activity::RESOURCE)
        .get(&at("/activity"), activity::list, activity::list_about)
        .get(&at("/activity/export"), activity::export, activity::export_about)
        .then_about(&people::RESOURCE)
        .get(&at("/associations"), people::list, people::list_about)
        .get(&at("/associations/export"), people::export, people::export_about)
        .get(&at("/associations/{id}"), people::person, people::person_about)
        .then_about(&rights::RESOURCE)
        .get(&at("/access"), rights::own, rights::own_about)
        .get(&at("/associations/{id}/access"), rights::show, rights::show_about)
        .post(&at("/associations/{id}/rights"), rights::grant, rights::grant_about)
        .delete(
            &at("/associations/{id}/rights/{right}"),
            rights::take,
            rights::take_about,
        )
        .post(
            &at("/associations/{id}/contact-roles"),
            rights::name,
            rights::name_about,
        )
        .delete(
            &at("/associations/{id}/contact-roles/{role}"),
            rights::release,
            rights::release_about,
        )
        .then_about(&access_requests::RESOURCE)
        .get(
            &at("/access/requests"),
            access_requests::own::list,
            access_requests::own::list_about,
        )
        .post(
            &at("/access/requests"),
            access_requests::own::ask,
            access_requests::own::ask_about,
        )
        .delete(
            &at("/access/requests/{id}"),
            access_requests::own::withdraw,
            access_requests::own::withdraw_about,
        )
        .get(
            &at("/access-requests"),
            access_requests::list,
            access_requests::list_about,
        )
        .post(
            &at("/access-requests/bulk"),
            access_requests::decide_many,
            access_requests::decide_many_about,
        )
        .post(
            &at("/access-requests/{id}/approve"),
            access_requests::approve,
            access_requests::approve_about,
        )
        .post(
            &at("/access-requests/{id}/decline"),
            access_requests::decline,
            access_requests::decline_about,
        )
        .then_about(&roles::RESOURCE)
        .get(&at("/roles"), roles::show, roles::show_about)
        .post(&at("/role-offers"), roles::offer, roles::offer_about)
        .delete(&at("/role-offers/{id}"), roles::withdraw, roles::withdraw_about)
        .post(&at("/role-offers/{id}/accept"), roles::accept, roles::accept_about)
        .post(&at("/role-offers/{id}/decline"), roles::decline, roles::decline_about)
        .post(&at("/deputy"), roles::name_deputy, roles::name_deputy_about)
        .delete(&at("/deputy"), roles::release_deputy, roles::release_deputy_about)
        .post(&at("/deputy/act"), roles::act, roles::act_about)
        .then_about(&takeovers::RESOURCE)
        .post(&at("/takeovers"), takeovers::start, takeovers::start_about)
        .delete(&at("/takeovers/{id}"), takeovers::end, takeovers::end_about)
        .then_about(&people_changes::RESOURCE)
        .post_list(
            &at("/associations/bulk"),
            people_changes::perform,
            people_changes::perform_about,
        )
        .post(
            &at("/associations/{id}/remove"),
            people_changes::remove,
            people_changes::remove_about,
        )
        .post(&at("/associations/{id}/end-date"), end_dates::set, end_dates::set_about)
        .delete(
            &at("/associations/{id}/end-date"),
            end_dates::clear,
            end_dates::clear_about,
        )
        .post(&at("/leave"), people_changes::leave, people_changes::leave_about)
        .then_about(&associations::RESOURCE)
        .post("/associations", associations::submit, associations::submit_about)
        .get("/associations/{id}", associations::show, associations::show_about)
        .post(
            "/associations/{id}/proof",
            associations::prove,
            associations::prove_about,
        )
        .post(
            "/associations/{id}/proof/resend",
            associations::resend,
            associations::resend_about,
        )
        .post("/associations/{id}/ask", associations::ask, associations::ask_about)
        .then_about(&profiles::RESOURCE)
        .get("/associations/{id}/profile", profiles::show, profiles::show_about)
        .patch("/associations/{id}/profile", profiles::change, profiles::change_about)
        .post(
            "/associations/{id}/address/proof",
            profiles::prove,
            profiles::prove_about,
        )
        .post(
            "/associations/{id}/address/proof/resend",
            profiles::resend,
            profiles::resend_about,
        )
        .post(
            "/associations/{id}/address/claim",
            profiles::claim,
            profiles::claim_about,
        )
        .delete("/associations/{id}/address", profiles::keep, profiles::keep_about)
        .then_about(&requests::RESOURCE)
        .get(&at("/requests"), requests::list, requests::list_about)
        .post(
            &at("/requests/{id}/approve"),
            requests::approve,
            requests::approve_about,
        )
        .post(
            &at("/requests/{id}/confirm"),
            requests::confirm,
            requests::confirm_about,
        )
        .post(
            &at("/requests/{id}/decline"),
            requests::decline,
            requests::decline_about,
        )
}

fn panicked(cause: Box<dyn std::any::Any + Send + 'static>) -> Response {
    let words = cause
        .downcast_ref::<&str>()
        .copied()
        .or_else(|| cause.downcast_ref::<String>().map(String::as_str));
    super::failure::Failure::internal(words.unwrap_or("a handler panicked")).into_plain_response()
}
