//! The words for deliveries, actions and verdicts.

use guildhall_domain::bulk::{BulkAction, BulkOutcome};
use guildhall_domain::invitation::Delivery;

use crate::texts::Texts;

/// How the last mail went.
pub fn delivery(t: &Texts, delivery: Delivery) -> String {
    t.get(match delivery {
        Delivery::NotSent => "delivery-not-sent",
        Delivery::Queued => "delivery-queued",
        Delivery::Sent => "delivery-sent",
        Delivery::Failed => "delivery-failed",
    })
}

/// The tone of its tag.
pub fn delivery_tone(delivery: Delivery) -> &'static str {
    match delivery {
        Delivery::NotSent => "gray",
        Delivery::Queued => "blue",
        Delivery::Sent => "green",
        Delivery::Failed => "red",
    }
}

/// What a mail's state is called.
pub fn letter_state(t: &Texts, state: &str) -> String {
    match Delivery::from_word(state) {
        Some(known) => delivery(t, known),
        None => t.get("delivery-withdrawn"),
    }
}

/// What will become of an invitation, or became of it.
pub fn verdict(t: &Texts, outcome: BulkOutcome, is_done: bool) -> String {
    use BulkOutcome as O;
    t.get(match (outcome, is_done) {
        (O::Revoked, false) => "bulk-will-revoked",
        (O::Revoked, true) => "bulk-revoked",
        (O::Extended, false) => "bulk-will-extended",
        (O::Extended, true) => "bulk-extended",
        (O::Renewed, false) => "bulk-will-renewed",
        (O::Renewed, true) => "bulk-renewed",
        (O::LanguageChanged, false) => "bulk-will-language",
        (O::LanguageChanged, true) => "bulk-language",
        (O::Queued, false) => "bulk-will-queued",
        (O::Queued, true) => "bulk-queued",
        (O::RenewedAndQueued, false) => "bulk-will-renewed-queued",
        (O::RenewedAndQueued, true) => "bulk-renewed-queued",
        (O::Unchanged, _) => "bulk-unchanged",
        (O::MailedRecently, _) => "bulk-mailed-recently",
        (O::RecipientLimit, _) => "bulk-recipient-limit",
        (O::OrganizationLimit, _) => "bulk-organization-limit",
        (O::AlreadyAccepted, _) => "bulk-already-accepted",
        (O::AlreadyRevoked, _) => "bulk-already-revoked",
        (O::AlreadyExpired, _) => "bulk-already-expired",
        (O::Ended, _) => "bulk-ended",
        (O::NewerApproval, _) => "bulk-newer",
        (O::AlreadyAssociated, _) => "bulk-already-associated",
        (O::Unknown, _) => "bulk-unknown",
    })
}

/// The tone of a verdict's tag.
pub fn verdict_tone(outcome: BulkOutcome) -> &'static str {
    use BulkOutcome as O;
    match outcome {
        O::Revoked => "red",
        change if change.is_change() => "green",
        O::MailedRecently | O::RecipientLimit | O::OrganizationLimit => "amber",
        _ => "gray",
    }
}

/// The question or announcement above a preview.
pub fn heading(t: &Texts, action: BulkAction, n: i64) -> String {
    let key = match action {
        BulkAction::Revoke => "bulk-heading-revoke",
        BulkAction::Extend => "bulk-heading-extend",
        BulkAction::Language => "bulk-heading-language",
        BulkAction::Mail => "bulk-heading-mail",
    };
    t.fill(key, "count", n)
}

/// What the action means.
pub fn meaning(t: &Texts, action: BulkAction) -> String {
    t.get(match action {
        BulkAction::Revoke => "bulk-meaning-revoke",
        BulkAction::Extend => "bulk-meaning-extend",
        BulkAction::Language => "bulk-meaning-language",
        BulkAction::Mail => "bulk-meaning-mail",
    })
}

/// The button that does it.
pub fn button(t: &Texts, action: BulkAction, n: i64) -> String {
    let key = match action {
        BulkAction::Revoke => "bulk-button-revoke",
        BulkAction::Extend => "bulk-button-extend",
        BulkAction::Language => "bulk-button-language",
        BulkAction::Mail => "bulk-button-mail",
    };
    t.fill(key, "count", n)
}

/// What was done.
pub fn done(t: &Texts, action: BulkAction, n: i64) -> String {
    let key = match action {
        BulkAction::Revoke => "bulk-done-revoke",
        BulkAction::Extend => "bulk-done-extend",
        BulkAction::Language => "bulk-done-language",
        BulkAction::Mail => "bulk-done-mail",
    };
    t.fill(key, "count", n)
}
