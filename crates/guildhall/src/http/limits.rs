//! What limits each route, and what a process counts by itself.
//!
//! Whatever sends mail is counted in the database, where all processes count together: in its action. What only costs this
//! process work (pages for nobody in particular, ways to a provider, calls without a token) is counted here, in memory.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use axum::extract::{MatchedPath, Request, State};
use axum::http::Method;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use guildhall_domain::clock::{Instant, Span};

use super::failure::Failure;
use super::visitor::Visitor;
use crate::app::App;
use crate::config::Limits;

/// Something that a process counts by client.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Counted {
    /// Pages and forms of a browser in which nobody is signed in.
    Pages,
    /// Ways to an identity provider and back.
    Providers,
    /// Calls of the API without a valid token.
    Calls,
}

impl Counted {
    /// Its setting in `[limits]`.
    pub fn setting(self) -> &'static str {
        match self {
            Self::Pages => "pages_per_client_per_minute",
            Self::Providers => "provider_sign_ins_per_client_per_hour",
            Self::Calls => "calls_without_token_per_client_per_minute",
        }
    }

    fn most(self, limits: &Limits) -> u32 {
        match self {
            Self::Pages => limits.pages_per_client_per_minute,
            Self::Providers => limits.provider_sign_ins_per_client_per_hour,
            Self::Calls => limits.calls_without_token_per_client_per_minute,
        }
    }

    fn window(self) -> Span {
        match self {
            Self::Pages | Self::Calls => Span::minutes(1),
            Self::Providers => Span::hours(1),
        }
    }
}

/// What limits a route.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    /// What a process counts, and the settings of `[limits]` that its action counts by.
    Limited(&'static [Counted], &'static [&'static str]),
    /// Nothing, for this reason.
    Free(&'static str),
}

/// A code that is mailed to sign in with an address, or to add one to an account.
const SIGN_IN_CODES: &[&str] = &[
    "codes_per_client_per_hour",
    "codes_per_recipient_per_hour",
    "codes_per_recipient_per_day",
];
/// A code that is mailed to someone on the way in, or for a new address.
const PROOF_CODES: &[&str] = &[
    "codes_per_client_per_hour",
    "codes_per_account_per_hour",
    "codes_per_invitation_url_per_hour",
    "codes_per_recipient_per_hour",
    "codes_per_recipient_per_day",
    "resend_cool_down_seconds",
];
/// Invitations that are mailed.
const INVITATION_MAILS: &[&str] = &[
    "invitation_mails_per_organization_per_day",
    "invitation_mails_per_recipient_per_day",
    "invitation_mail_cool_down_minutes",
];

/// Requests that are mailed to admins.
const ACCESS_REQUESTS: &[&str] = &["access_requests_per_account_per_day"];

const PAGES: &[Counted] = &[Counted::Pages];
const PROVIDERS: &[Counted] = &[Counted::Pages, Counted::Providers];
const CALLS: &[Counted] = &[Counted::Calls];

/// What limits the route with this template. Every page and every call has a limit; these are the ones with more or none.
pub fn rule(method: &Method, path: &str) -> Rule {
    let call = path.strip_prefix("/api/v1");
    let sends = *method != Method::GET;
    match call.unwrap_or(path) {
        "/assets/{name}" => Rule::Free("from memory, the same for everyone, and kept by browsers"),
        "/openapi.json" => Rule::Free("from memory, the same for everyone"),
        "/healthz" => Rule::Free("nothing is read for it"),
        "/readyz" => Rule::Free("balancers ask every few seconds; it reads two rows"),
        "/sign-in" | "/sign-in/code/resend" if sends => Rule::Limited(PAGES, SIGN_IN_CODES),
        // A code may be tried five times, and codes are few.
        "/sign-in/code" if sends => Rule::Limited(PAGES, SIGN_IN_CODES),
        "/sign-in/with/{provider}" if sends => Rule::Limited(PROVIDERS, &["waiting_forms_per_client_per_hour"]),
        "/sign-in/with/{provider}/callback" | "/sign-in/with/{provider}/sign-out" => Rule::Limited(PROVIDERS, &[]),
        "/account/methods/with/{provider}" if sends => Rule::Limited(PROVIDERS, &[]),
        "/sign-in/passkey/challenge" | "/account/methods/passkey/challenge" if sends => {
            Rule::Limited(PAGES, &["passkey_challenges_per_client_per_hour"])
        }
        // An answer needs a challenge.
        "/sign-in/passkey" | "/account/methods/passkey" if sends => {
            Rule::Limited(PAGES, &["passkey_challenges_per_client_per_hour"])
        }
        "/account/methods/address" | "/account/methods/address/code" | "/account/methods/address/code/resend"
            if sends =>
        {
            Rule::Limited(PAGES, SIGN_IN_CODES)
        }
        "/i/{token}/profile" | "/associations/{id}/resend" if sends => Rule::Limited(PAGES, PROOF_CODES),
        "/associations/{id}/profile" | "/associations/{id}/address/resend" if sends && call.is_none() => {
            Rule::Limited(PAGES, PROOF_CODES)
        }
        "/organizations/{membership_id}/invitations/bulk/confirm" if sends => Rule::Limited(PAGES, INVITATION_MAILS),
        "/associations" | "/associations/{id}/proof/resend" | "/associations/{id}/address/proof/resend" if sends => {
            Rule::Limited(CALLS, PROOF_CODES)
        }
        "/associations/{id}/profile" if sends => Rule::Limited(CALLS, PROOF_CODES),
        "/organizations/{membership_id}/invitations/bulk" | "/organizations/{membership_id}/invitations/{id}/mail"
            if sends && call.is_some() =>
        {
            Rule::Limited(CALLS, INVITATION_MAILS)
        }
        "/organizations/{membership_id}/access/requests" if sends && call.is_some() => {
            Rule::Limited(CALLS, ACCESS_REQUESTS)
        }
        "/organizations/{membership_id}/access/requests" if sends => Rule::Limited(PAGES, ACCESS_REQUESTS),
        _ if call.is_some() => Rule::Limited(CALLS, &[]),
        _ => Rule::Limited(PAGES, &[]),
    }
}

/// How much each client did in the windows that are under way.
#[derive(Default)]
pub struct Tally(Mutex<HashMap<(Counted, String), Window>>);

struct Window {
    start: Instant,
    n: u32,
}

/// More clients than this within an hour are not told apart any more: counting begins anew. It bounds the memory.
const MOST_CLIENTS: usize = 100_000;

impl Tally {
    /// Counts one more; how long to wait where that is one too many. A client that is not known is not counted.
    pub fn take(&self, what: Counted, client: &str, limits: &Limits, now: Instant) -> Option<Span> {
        if client.is_empty() {
            return None;
        }
        let mut windows = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if windows.len() >= MOST_CLIENTS {
            windows.retain(|(what, _), window| !now.is_past(window.start + what.window()));
        }
        if windows.len() >= MOST_CLIENTS {
            windows.clear();
        }
        let start = start(what, now);
        let window = windows
            .entry((what, client.to_owned()))
            .or_insert(Window { start, n: 0 });
        if window.start != start {
            *window = Window { start, n: 0 };
        }
        window.n = window.n.saturating_add(1);
        (window.n > what.most(limits)).then(|| (start + what.window()) - now)
    }

    /// How long to wait where the client did so much already that nothing more of it is taken.
    pub fn wait(&self, what: Counted, client: &str, limits: &Limits, now: Instant) -> Option<Span> {
        let windows = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let start = start(what, now);
        let window = windows.get(&(what, client.to_owned()))?;
        let is_over = window.start == start && window.n >= what.most(limits);
        is_over.then(|| (start + what.window()) - now)
    }
}

fn start(what: Counted, now: Instant) -> Instant {
    Instant(now.0 - now.0.rem_euclid(what.window().0))
}

/// Around the pages: counts what this process counts of the route, and refuses what is too much. Who is signed in is known, and
/// has limits of their own.
pub async fn guard(State(app): State<App>, request: Request, next: Next) -> Response {
    let path = request
        .extensions()
        .get::<MatchedPath>()
        .map_or("", MatchedPath::as_str);
    let Rule::Limited(counted, _) = rule(request.method(), path) else {
        return next.run(request).await;
    };
    let Some(visitor) = request.extensions().get::<Visitor>() else {
        return next.run(request).await;
    };
    let (limits, now) = (&app.house.config.limits, app.db.now());
    for what in counted {
        let is_free = *what == Counted::Pages && visitor.signed_in().is_some();
        if is_free {
            continue;
        }
        if let Some(wait) = app.tally.take(*what, visitor.client(), limits, now) {
            return Failure::too_many(wait).into_response();
        }
    }
    next.run(request).await
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Instant = Instant(1_795_467_600_000_000);

    #[test]
    fn g3_a_window_ends_and_clients_are_apart() {
        let (tally, limits) = (
            Tally::default(),
            Limits {
                pages_per_client_per_minute: 2,
                ..Limits::default()
            },
        );
        let take = |client: &str, now| tally.take(Counted::Pages, client, &limits, now);
        assert_eq!([take("a", NOW), take("a", NOW)], [None, None]);
        let late = NOW + Span::seconds(59);
        assert_eq!(take("a", late), Some(Span::seconds(1)));
        assert_eq!(take("b", late), None);
        assert_eq!(tally.wait(Counted::Pages, "a", &limits, late), Some(Span::seconds(1)));
        assert_eq!(tally.wait(Counted::Pages, "b", &limits, late), None);
        assert_eq!(tally.wait(Counted::Calls, "a", &limits, late), None);
        let next = NOW + Span::minutes(1);
        assert_eq!(tally.wait(Counted::Pages, "a", &limits, next), None);
        assert_eq!(take("a", next), None);
        for _ in 0..5 {
            assert_eq!(take("", NOW), None, "a client that is not known");
        }
    }

    #[test]
    fn g6_a_million_clients_take_bounded_memory() {
        let (tally, limits) = (Tally::default(), Limits::default());
        for n in 0..3 * MOST_CLIENTS {
            tally.take(Counted::Pages, &n.to_string(), &limits, NOW);
            assert!(n % 1000 != 0 || tally.0.lock().unwrap().len() <= MOST_CLIENTS);
        }
    }
}
