//! What was done at an organization, as sentences in the reader's language.

pub mod list;

use guildhall_domain::clock::Instant;
use guildhall_store::audit::Event;
use serde_json::Value;

use crate::texts::{Arg, Texts};
use crate::web::rights::{last_day, right_word, role_word, said_until};

/// What an event of the audit trail says to the organization's admins. Of what colleagues do on their way in, it names the
/// work address that they gave, never the account they sign in with: that one is private.
pub fn sentence(t: &Texts, event: &Event) -> String {
    let details: Value = serde_json::from_str(&event.details).unwrap_or_default();
    let word = |name: &str| details.get(name).and_then(Value::as_str).unwrap_or_default();
    let number = |name: &str| details.get(name).and_then(Value::as_i64).unwrap_or_default();
    let actor = match event.actor_kind.as_str() {
        "account" => event.actor_email.clone().unwrap_or_else(|| t.get("activity-erased")),
        "operator" => t.get("program-operator"),
        _ => t.get("program-itself"),
    };
    // What was blanked cannot be told any more.
    let address = match word("address") {
        "" => t.get("activity-erased"),
        address => address.to_owned(),
    };
    let about = [
        ("actor", Arg::Made(actor)),
        ("address", Arg::Made(address)),
        ("token", Arg::from(word("token"))),
        ("right", Arg::Made(right_word(t, word("right")))),
        ("role", Arg::Made(role_word(t, word("contact_role")))),
        (
            "what",
            Arg::Made(what_is_asked_for(t, word("right"), word("contact_role"))),
        ),
        ("count", Arg::from(count(&details))),
        ("day", Arg::Made(t.day(last_day(Instant(number("expires_at")))))),
    ];
    let holds = |name: &str| details.get(name) == Some(&Value::Bool(true));
    let reason = if holds("address_approved") {
        "address-approved"
    } else if holds("asked") {
        "asked"
    } else if details.get("expires_at").is_some() {
        "until"
    } else {
        word("reason")
    };
    let said = t.with(key(&event.action, reason), &about);
    let said = and_why(t, said, event, [word("note"), word("reason")]);
    let said = and_rights(t, said, details.get("rights"), "activity-with-rights");
    and_rights(t, said, details.get("rights_left_out"), "activity-rights-left-out")
}

/// Adds to a sentence why it was done, or what the person was told with it.
fn and_why(t: &Texts, said: String, event: &Event, whys: [&str; 2]) -> String {
    /// Their reason is a word of the program, and the sentence says it already.
    const SAID: [&str; 2] = ["association.refused", "association.address_refused"];
    match whys.into_iter().find(|why| !why.is_empty()) {
        Some(why) if !SAID.contains(&event.action.as_str()) => t.with(
            "activity-because",
            &[("sentence", Arg::Made(said)), ("why", Arg::from(why))],
        ),
        _ => said,
    }
}

/// Adds to a sentence the rights that an invitation gives or gave, or could not give.
fn and_rights(t: &Texts, said: String, rights: Option<&Value>, key: &str) -> String {
    let Some(rights) = rights.and_then(Value::as_array) else {
        return said;
    };
    let one = |entry: &Value| {
        let word = entry.get("right").and_then(Value::as_str).unwrap_or_default();
        let end = entry.get("expires_at").and_then(Value::as_i64).map(Instant);
        said_until(t, right_word(t, word), end)
    };
    let rights = t.list(&rights.iter().map(one).collect::<Vec<_>>());
    t.with(key, &[("sentence", Arg::Made(said)), ("rights", Arg::Made(rights))])
}

/// What a request for a right or a contact role is for.
fn what_is_asked_for(t: &Texts, right: &str, role: &str) -> String {
    if role.is_empty() {
        right_word(t, right)
    } else {
        role_word(t, role)
    }
}

/// How many an event is about, whatever it calls them.
fn count(details: &Value) -> i64 {
    let counts = ["approved", "invitations", "associations"].iter();
    counts
        .filter_map(|name| details.get(name)?.as_i64())
        .next()
        .unwrap_or_default()
}

fn key(action: &str, reason: &str) -> &'static str {
    match action {
        "organization.suspended" => "activity-organization-suspended",
        "organization.resumed" => "activity-organization-resumed",
        "organization.created" => "activity-organization-created",
        "admin.appointed" => "activity-admin-appointed",
        "admin.dismissed" => "activity-admin-dismissed",
        "role.offered" => "activity-role-offered",
        "role.offer_withdrawn" => "activity-role-offer-withdrawn",
        "role.offer_declined" => "activity-role-offer-declined",
        "role.offer_expired" => "activity-role-offer-expired",
        "role.handed_over" => "activity-role-handed-over",
        "deputy.named" => "activity-deputy-named",
        "deputy.released" => "activity-deputy-released",
        "deputy.allowed" => "activity-deputy-allowed",
        "deputy.took_over" => "activity-deputy-took-over",
        "takeover.started" => "activity-takeover-started",
        "takeover.stopped" => "activity-takeover-stopped",
        "takeover.withdrawn" => "activity-takeover-withdrawn",
        "takeover.ended" => "activity-takeover-ended",
        "takeover.completed" => "activity-takeover-completed",
        "takeover.approved" => "activity-takeover-approved",
        "takeover.refused" => "activity-takeover-refused",
        "invitations.approved" => "activity-invitations-approved",
        "invitations.expired" => "activity-invitations-expired",
        "invitation.revoked" => "activity-invitation-revoked",
        "invitation.changed" => "activity-invitation-changed",
        "invitations.revoked" => "activity-invitations-revoked",
        "invitations.extended" => "activity-invitations-extended",
        "invitations.changed" => "activity-invitations-changed",
        "invitations.mailed" => "activity-invitations-mailed",
        "attempt.dismissed" => "activity-attempt-dismissed",
        "invitation_url.rotated" => "activity-invitation-url-rotated",
        "association.submitted" => "activity-association-submitted",
        "association.asked_to_confirm" => "activity-association-asked-to-confirm",
        "association.confirmed" if reason == "address-approved" => "activity-association-confirmed-approved",
        "association.confirmed" => "activity-association-confirmed",
        "association.code_limited" => "activity-association-code-limited",
        "association.code_resent" => "activity-association-code-resent",
        "association.wrong_code" => "activity-association-wrong-code",
        "association.profile_changed" => "activity-association-profile-changed",
        "association.address_asked" => "activity-association-address-asked",
        "association.address_changed" => "activity-association-address-changed",
        "association.address_kept" => "activity-association-address-kept",
        "association.address_refused" if reason == "already-claimed" => "activity-association-address-claimed",
        "association.address_refused" => "activity-association-address-refused",
        "people.exported" => "activity-people-exported",
        "association.activated" => "activity-association-activated",
        "association.refused" if reason == "already-claimed" => "activity-association-refused-claimed",
        "association.refused" => "activity-association-refused",
        "association.asked" => "activity-association-asked",
        "associations.lapsed" => "activity-associations-lapsed",
        "request.approved" => "activity-request-approved",
        "request.declined" => "activity-request-declined",
        "token.created" => "activity-token-created",
        "token.revoked" => "activity-token-revoked",
        "access.requested" => "activity-access-requested",
        "access.declined" => "activity-access-declined",
        "access.withdrawn" => "activity-access-withdrawn",
        "right.granted" if reason == "asked" => "activity-right-granted-asked",
        "contact.named" if reason == "asked" => "activity-contact-named-asked",
        "right.granted" if reason == "until" => "activity-right-granted-until",
        "right.granted" => "activity-right-granted",
        "association.removed" => "activity-association-removed",
        "association.end_set" => "activity-association-end-set",
        "association.end_cleared" => "activity-association-end-cleared",
        "association.date_reached" => "activity-association-date-reached",
        "association.account_closed" => "activity-association-account-closed",
        "association.organization_closed" => "activity-association-organization-closed",
        "associations.erased" => "activity-associations-erased",
        "invitations.erased" => "activity-invitations-erased",
        "associations.ended" => "activity-associations-ended",
        "organization.closed" => "activity-organization-closed",
        "association.left" => "activity-association-left",
        "right.taken" => "activity-right-taken",
        "notices.chosen" => "activity-notices-chosen",
        "contact.named" => "activity-contact-named",
        "contact.released" => "activity-contact-released",
        "activity.exported" => "activity-activity-exported",
        _ => "activity-other",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use guildhall_domain::audit::{EventKind, PLAIN_DETAILS};
    use regex::Regex;

    /// What happens to accounts and sessions, at no organization.
    const ELSEWHERE: &[&str] = &["account.", "method.", "server_key.", "session.", "sign_in."];

    /// The sources of the actions, one after the other.
    fn sources(folder: &std::path::Path) -> String {
        let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
        entries
            .map(|path| match path.is_dir() {
                true => sources(&path),
                false => std::fs::read_to_string(path).unwrap(),
            })
            .collect()
    }

    fn actions() -> String {
        sources(&std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/actions"))
    }

    #[test]
    fn every_action_at_an_organization_has_a_sentence_and_a_kind() {
        let action = Regex::new(r#"event\([^;]*?"([a-z_]+\.[a-z_]+)""#).unwrap();
        let constant = Regex::new(r#"const [A-Z_]+: &str = "([a-z_]+\.[a-z_]+)";"#).unwrap();
        let source = actions();
        let (mut found, own) = (0, action.captures_iter(&source).chain(constant.captures_iter(&source)));
        for action in own {
            let action = &action[1];
            if ELSEWHERE.iter().any(|family| action.starts_with(family)) {
                continue;
            }
            found += 1;
            assert_ne!(
                key(action, ""),
                "activity-other",
                "{action} has no sentence: add a text to activity.ftl of every language, and its key to `key` above"
            );
            assert_ne!(
                EventKind::of(action),
                EventKind::Other,
                "{action} is found by no filter: add its family to `EventKind::of` in the domain's audit.rs"
            );
        }
        assert!(found > 15, "{found}");
    }

    /// What can be blanked when a person is erased, and what cannot, is decided for each detail.
    #[test]
    fn every_detail_is_known_to_be_plain_or_personal() {
        const PERSONAL: &[&str] = &["address", "filter", "name", "token"];
        let detail = Regex::new(r#"\.with\(\s*"([a-z_]+)""#).unwrap();
        for name in detail.captures_iter(&actions()) {
            let name = &name[1];
            assert!(
                PERSONAL.contains(&name) != PLAIN_DETAILS.contains(&name),
                "is \"{name}\" about a person? Add it here, or to PLAIN_DETAILS in the domain's audit.rs where it never is"
            );
        }
    }

    #[test]
    fn a_sentence_names_what_it_is_about_and_nobody_s_private_account() {
        let event = |action: &str, details: &str| Event {
            reference: "K7QM-2XR9".into(),
            at: Instant(0),
            action: action.into(),
            actor_kind: "account".into(),
            actor_email: Some("someone@mail.example".into()),
            details: details.into(),
        };
        for (tag, _) in crate::texts::LANGUAGES {
            let t = crate::texts::texts(tag);
            let approved = sentence(t, &event("invitations.approved", r#"{"approved":1240,"rows":1300}"#));
            assert!(
                approved.contains("someone@mail.example") && approved.contains(&t.number(1240)),
                "{approved}"
            );
            let changed = sentence(
                t,
                &event("invitation.changed", r#"{"address":"a@b.example","expires_at":1}"#),
            );
            assert!(changed.contains("a@b.example") && changed.contains("1970"), "{changed}");
            for own in [
                "submitted",
                "code_resent",
                "wrong_code",
                "activated",
                "refused",
                "asked",
                "code_limited",
            ] {
                let text = sentence(t, &event(&format!("association.{own}"), r#"{"address":"a@b.example"}"#));
                assert!(!text.contains("someone@"), "{text}");
            }
            let given = r#"{"address":"a@b.example","rights":[{"right":"report_viewer"}],
                "rights_left_out":[{"right":"software_download","expires_at":0}]}"#;
            let text = sentence(t, &event("association.activated", given));
            for part in ["report_viewer", "software_download"] {
                assert!(text.contains(&right_word(t, part)), "{text}");
            }
            assert!(text.contains("a@b.example") && text.contains("1969"), "{text}");
            for (action, why) in [
                ("right.granted", "reason"),
                ("association.end_set", "reason"),
                ("organization.suspended", "reason"),
                ("access.declined", "note"),
            ] {
                let why = format!(r#"{{"address":"a@b.example","{why}":"Agreed by phone"}}"#);
                let text = sentence(t, &event(action, &why));
                assert!(text.contains("Agreed by phone"), "{text}");
            }
            let refused = r#"{"address":"a@b.example","reason":"already-claimed"}"#;
            let text = sentence(t, &event("association.refused", refused));
            assert!(!text.contains("already-claimed"), "{text}");
            assert_eq!(sentence(t, &event("something.new", "")), t.get("activity-other"));
        }
    }
}
