//! What all mailed codes share: how long they live, how often they may be wrong, how many may be mailed.

use guildhall_domain::clock::{Instant, Span};
use guildhall_store::{DbError, Tx};

use super::limits::{self, Limit, Passed};
use crate::app::House;

/// How long a mailed code is valid.
pub const LIFE: Span = Span::minutes(10);
/// How long a code is valid that the operator tells: time to reach them.
pub const TOLD_LIFE: Span = Span::hours(1);
/// How many wrong codes are allowed before another has to be mailed.
pub const TRIES: i64 = 5;

/// How a code stands that is awaited.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CodeStanding {
    /// Wrong codes still allowed.
    pub tries_left: i64,
    /// Whether it is too old.
    pub is_expired: bool,
}

impl CodeStanding {
    /// At `now`, of a code that is valid until `expires_at`.
    pub(super) fn at(now: Instant, tries_left: i64, expires_at: Instant) -> Self {
        Self {
            tries_left,
            is_expired: now.is_past(expires_at),
        }
    }
}

/// How long a sign-in code is valid here.
pub fn life(house: &House) -> Span {
    if house.config.mail.is_off { TOLD_LIFE } else { LIFE }
}

/// Who wants a code, and where it would go.
pub struct Wish<'a> {
    /// The client's address, unreadable; empty where it is not known.
    pub client: &'a str,
    /// The account, once someone is signed in.
    pub account: Option<i64>,
    /// The organization whose invitation URL it is about.
    pub organization: Option<i64>,
    /// The folded address.
    pub recipient: &'a str,
}

/// So many times what one person may have mailed to an address may be mailed to it in all: whoever spends their own share
/// on someone else's address does not keep its owner out.
const ALL: u32 = 4;

/// Counts a code against every limit.
pub(super) fn limit(tx: &mut Tx<'_>, house: &House, wish: &Wish<'_>) -> Result<Option<Passed>, DbError> {
    let most = &house.config.limits;
    let (hour, day) = (Span::hours(1), Span::days(1));
    let account = wish.account.map(|id| id.to_string());
    let organization = wish.organization.map(|id| id.to_string());
    let person = account.as_deref().unwrap_or(wish.client);
    let pair = format!("{person} {}", wish.recipient);
    let limit = |scope, subject, most, window| Limit {
        scope,
        subject,
        most,
        window,
    };
    let mut all = Vec::with_capacity(7);
    if !wish.client.is_empty() {
        all.push(limit(
            "code client hour",
            wish.client,
            most.codes_per_client_per_hour,
            hour,
        ));
    }
    if let Some(account) = &account {
        all.push(limit(
            "code account hour",
            account,
            most.codes_per_account_per_hour,
            hour,
        ));
    }
    all.push(limit("code pair hour", &pair, most.codes_per_recipient_per_hour, hour));
    all.push(limit("code pair day", &pair, most.codes_per_recipient_per_day, day));
    if let Some(organization) = &organization {
        all.push(limit(
            "code url hour",
            organization,
            most.codes_per_invitation_url_per_hour,
            hour,
        ));
    }
    let (in_hour, in_day) = (most.codes_per_recipient_per_hour, most.codes_per_recipient_per_day);
    all.push(limit(
        "code recipient hour",
        wish.recipient,
        in_hour.saturating_mul(ALL),
        hour,
    ));
    all.push(limit(
        "code recipient day",
        wish.recipient,
        in_day.saturating_mul(ALL),
        day,
    ));
    limits::take(tx, &all)
}
