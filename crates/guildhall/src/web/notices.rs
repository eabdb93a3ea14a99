//! What the page after a change says: what happened, and the next sensible step.

use guildhall_domain::clock::{Instant, Span};

use crate::texts::{Arg, Texts};
use crate::web::chrome::Notice;

fn said(text: String) -> Notice {
    Notice { text, next: None }
}

/// The person signed out.
pub fn signed_out(t: &Texts) -> Notice {
    said(t.get("notice-signed-out"))
}

/// An API token was taken back.
pub fn token_revoked(t: &Texts, name: &str) -> Notice {
    said(t.fill("notice-token-revoked", "token", name))
}

/// A way to sign in was added.
pub fn method_added(t: &Texts, name: &str) -> Notice {
    said(t.fill("notice-method-added", "name", name))
}

/// A way to sign in was there already.
pub fn method_known(t: &Texts, name: &str) -> Notice {
    said(t.fill("notice-method-known", "name", name))
}

/// A provider vouched for no account, so none was added.
pub fn method_not_added(t: &Texts, provider: &str) -> Notice {
    said(t.fill("notice-method-not-added", "provider", provider))
}

/// A way to sign in was removed.
pub fn method_removed(t: &Texts, name: &str) -> Notice {
    said(t.fill("notice-method-removed", "name", name))
}

/// Notices were marked as read.
pub fn notices_read(t: &Texts, count: i64) -> Notice {
    said(t.fill("notice-notices-read", "count", count))
}

/// How notices are mailed is as it was chosen.
pub fn mailings_saved(t: &Texts) -> Notice {
    said(t.get("notice-notices-saved"))
}

/// A session was ended.
pub fn session_ended(t: &Texts, device: &str) -> Notice {
    said(t.fill("notice-session-ended", "device", device))
}

/// The other sessions were ended.
pub fn sessions_ended(t: &Texts, count: i64) -> Notice {
    said(t.fill("notice-sessions-ended", "count", count))
}

/// A form is shown again with what was typed before the session ended.
pub fn typed_again(t: &Texts) -> Notice {
    said(t.get("notice-typed-again"))
}

/// The code that was typed before the session ended has to be typed again.
pub fn code_again(t: &Texts) -> Notice {
    said(t.get("notice-code-again"))
}

/// Another code is on its way.
pub fn code_sent(t: &Texts) -> Notice {
    said(t.get("notice-code-sent"))
}

/// Another code can be had from the operator.
pub fn code_asked_again(t: &Texts) -> Notice {
    said(t.get("notice-code-asked-again"))
}

/// It is too early for another code.
pub fn code_too_early(t: &Texts, wait: Span) -> Notice {
    let seconds = wait.whole_seconds_up();
    said(if seconds > 120 {
        t.fill("notice-code-minutes", "minutes", (seconds + 59) / 60)
    } else {
        t.fill("notice-code-seconds", "seconds", seconds)
    })
}

/// It is too early to ask again: for another code, or, where mail is off, for anything.
pub fn too_early(t: &Texts, wait: Span, mail_off: bool) -> Notice {
    if !mail_off {
        return code_too_early(t, wait);
    }
    // Never a single one: the texts speak of several.
    let minutes = ((wait.whole_seconds_up() + 59) / 60).max(2);
    said(t.fill("notice-unmailed-minutes", "minutes", minutes))
}

/// The mailbox is proven, and the association is active.
pub fn proven(t: &Texts) -> Notice {
    said(t.get("notice-proven"))
}

/// A profile is as it was typed.
pub fn profile_saved(t: &Texts) -> Notice {
    said(t.get("notice-profile-saved"))
}

/// A profile is another one than the form began with; nothing was written.
pub fn profile_changed(t: &Texts) -> Notice {
    said(t.get("notice-profile-changed"))
}

/// A new address is in force.
pub fn address_changed(t: &Texts) -> Notice {
    said(t.get("notice-address-changed"))
}

/// A new address was given up.
pub fn address_kept(t: &Texts) -> Notice {
    said(t.get("notice-address-kept"))
}

/// A new address was compared once more, with the same outcome.
pub fn still_refused(t: &Texts) -> Notice {
    said(t.get("notice-still-refused"))
}

/// An invitation was revoked.
pub fn revoked(t: &Texts, address: &str) -> Notice {
    said(t.fill("notice-revoked", "address", address))
}

/// An invitation lives longer.
pub fn extended(t: &Texts, address: &str, until: Instant) -> Notice {
    let day = t.day(until);
    said(t.with(
        "notice-extended",
        &[("address", Arg::from(address)), ("day", Arg::from(&day))],
    ))
}

/// An invitation could not be changed: it is over.
pub fn invitation_closed(t: &Texts) -> Notice {
    said(t.get("notice-invitation-closed"))
}

/// The invitation URL was replaced.
pub fn rotated(t: &Texts) -> Notice {
    said(t.get("notice-rotated"))
}

/// Someone holds a right.
pub fn right_granted(t: &Texts, name: &str, right: &str) -> Notice {
    given(t, "notice-right-granted", name, right)
}

/// Someone holds a right no longer.
pub fn right_taken(t: &Texts, name: &str, right: &str) -> Notice {
    given(t, "notice-right-taken", name, right)
}

/// Someone has a contact role.
pub fn contact_named(t: &Texts, name: &str, role: &str) -> Notice {
    given(t, "notice-contact-named", name, role)
}

/// Someone has a contact role no longer.
pub fn contact_released(t: &Texts, name: &str, role: &str) -> Notice {
    given(t, "notice-contact-released", name, role)
}

/// Nobody was selected, or no right.
pub fn nobody_selected(t: &Texts) -> Notice {
    said(t.get("people-bulk-none"))
}

/// Someone was removed.
pub fn removed(t: &Texts, name: &str) -> Notice {
    said(t.fill("notice-removed", "name", name))
}

/// Someone's association has a last day.
pub fn end_set(t: &Texts, name: &str, day: &str) -> Notice {
    said(t.with("notice-end-set", &[("name", Arg::from(name)), ("day", Arg::from(day))]))
}

/// It has none any more.
pub fn end_cleared(t: &Texts, name: &str) -> Notice {
    said(t.fill("notice-end-cleared", "name", name))
}

/// The reader's account is closed.
pub fn account_closed(t: &Texts, handle: &str) -> Notice {
    said(t.fill("notice-account-closed", "account", handle))
}

/// The reader left an organization.
pub fn left(t: &Texts, organization: &str) -> Notice {
    said(t.fill("notice-left", "organization", organization))
}

/// The role is on offer.
pub fn role_offered(t: &Texts) -> Notice {
    said(t.get("notice-role-offered"))
}

/// The reader has the role.
pub fn role_accepted(t: &Texts) -> Notice {
    said(t.get("notice-role-accepted"))
}

/// The offer was taken back.
pub fn offer_withdrawn(t: &Texts) -> Notice {
    said(t.get("notice-offer-withdrawn"))
}

/// The offer was declined.
pub fn offer_declined(t: &Texts) -> Notice {
    said(t.get("notice-offer-declined"))
}

/// The offer was answered, taken back or ran out before.
pub fn offer_closed(t: &Texts) -> Notice {
    said(t.get("notice-offer-closed"))
}

/// There is a deputy.
pub fn deputy_named(t: &Texts) -> Notice {
    said(t.get("notice-deputy-named"))
}

/// There is no deputy.
pub fn deputy_released(t: &Texts) -> Notice {
    said(t.get("notice-deputy-released"))
}

/// A takeover began.
pub fn takeover_started(t: &Texts) -> Notice {
    said(t.get("notice-takeover-started"))
}

/// A takeover was ended.
pub fn takeover_ended(t: &Texts) -> Notice {
    said(t.get("notice-takeover-ended"))
}

/// A takeover was decided before.
pub fn takeover_decided(t: &Texts) -> Notice {
    said(t.get("notice-takeover-decided"))
}

/// The reader is a global admin already.
pub fn already_admin(t: &Texts) -> Notice {
    said(t.get("notice-already-admin"))
}

fn given(t: &Texts, key: &str, name: &str, what: &str) -> Notice {
    said(t.with(key, &[("name", Arg::from(name)), ("what", Arg::from(what))]))
}

/// The reader asked for a right or a contact role.
pub fn access_asked(t: &Texts, what: &str) -> Notice {
    said(t.fill("notice-access-asked", "what", what))
}

/// The reader had asked for it before.
pub fn access_asked_before(t: &Texts, what: &str) -> Notice {
    said(t.fill("notice-access-asked-before", "what", what))
}

/// The reader has it.
pub fn access_held(t: &Texts, what: &str) -> Notice {
    said(t.fill("notice-access-held", "what", what))
}

/// The reader took the request back.
pub fn access_withdrawn(t: &Texts, what: &str) -> Notice {
    said(t.fill("notice-access-withdrawn", "what", what))
}

/// A request for a right or a contact role was declined.
pub fn access_declined(t: &Texts, name: &str, what: &str) -> Notice {
    given(t, "notice-access-declined", name, what)
}

/// Several requests were decided.
pub fn access_decided(t: &Texts, done: i64, left: i64) -> Notice {
    said(t.with(
        "notice-access-decided",
        &[("done", Arg::from(done)), ("left", Arg::from(left))],
    ))
}

/// No request was selected.
pub fn no_request_selected(t: &Texts) -> Notice {
    said(t.get("access-none-picked"))
}

/// A request was approved.
pub fn request_approved(t: &Texts, name: &str, address: &str) -> Notice {
    said(t.with(
        "notice-request-approved",
        &[("name", Arg::from(name)), ("address", Arg::from(address))],
    ))
}

/// An address was confirmed, and perhaps approved in the same step.
pub fn request_confirmed(t: &Texts, name: &str, address: &str, address_approved: bool) -> Notice {
    let key = if address_approved {
        "notice-request-confirmed-approved"
    } else {
        "notice-request-confirmed"
    };
    said(t.with(key, &[("name", Arg::from(name)), ("address", Arg::from(address))]))
}

/// An address cannot be confirmed: it is someone else's.
pub fn request_claimed(t: &Texts) -> Notice {
    said(t.get("notice-request-claimed"))
}

/// A request was declined.
pub fn request_declined(t: &Texts, name: &str) -> Notice {
    said(t.fill("notice-request-declined", "name", name))
}

/// A refused attempt was dismissed.
pub fn attempt_dismissed(t: &Texts, name: &str) -> Notice {
    said(t.fill("notice-attempt-dismissed", "name", name))
}

/// A request was answered by someone else, or is over.
pub fn request_closed(t: &Texts) -> Notice {
    said(t.get("notice-request-closed"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_notice_names_what_it_is_about() {
        let t = crate::texts::texts("en");
        let at = crate::web::look::at(2026, 12, 3, 0, 0);
        for (notice, named) in [
            (signed_out(t), "signed out"),
            (session_ended(t, "Firefox on Linux"), "Firefox on Linux"),
            (sessions_ended(t, 3), "3 other sign-ins"),
            (code_sent(t), "another code"),
            (typed_again(t), "Nothing has been sent"),
            (code_again(t), "once more"),
            (code_too_early(t, Span::seconds(28)), "28 seconds"),
            (code_too_early(t, Span::seconds(121)), "3 minutes"),
            (proven(t), "proven"),
            (profile_saved(t), "saved"),
            (profile_changed(t), "another window"),
            (address_changed(t), "in force"),
            (address_kept(t), "as it was"),
            (still_refused(t), "still refused"),
            (revoked(t, "a@b.example"), "a@b.example"),
            (extended(t, "a@b.example", at), "3 Dec 2026"),
            (invitation_closed(t), "no longer open"),
            (request_closed(t), "no longer waits"),
            (rotated(t), "replaced"),
            (request_approved(t, "Jane Doe", "a@b.example"), "Jane Doe"),
            (request_declined(t, "Jane Doe"), "Jane Doe"),
        ] {
            assert!(notice.text.contains(named), "{}", notice.text);
        }
    }
}
