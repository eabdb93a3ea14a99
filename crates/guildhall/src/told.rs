//! A notice in words: the same on pages and in mails. Its title and its sentence are the texts `told-KIND` and `told-KIND-text`.

use guildhall_domain::clock::{Instant, Span};
use guildhall_domain::rights::{AccessRight, ContactRole};

use crate::actions::notices::Details;
use crate::config::Program;
use crate::texts::{Arg, Texts};
use crate::web::rights::{right_called, role_called};

/// What a notice says, as far as it depends on the notice.
#[derive(Clone, Copy, Debug)]
pub struct Subject<'a> {
    /// The word of its kind.
    pub kind: &'a str,
    /// The organization's name.
    pub organization: Option<&'a str>,
    /// The name of somebody else whom it is about.
    pub person: Option<&'a str>,
    /// More.
    pub details: &'a Details,
}

/// What it is about, in a few words.
pub fn title(t: &Texts, kind: &str) -> String {
    t.get(&key(kind))
}

/// What happened, a sentence a line. `written` makes what people wrote fit for where it is going.
pub fn lines(t: &Texts, program: &Program, subject: &Subject<'_>, written: fn(&str) -> String) -> Vec<String> {
    let details = subject.details;
    let someone = || t.get("told-someone");
    let organization = subject.organization.map_or_else(|| program.name.clone(), written);
    let person = subject.person.map_or_else(someone, written);
    let name = details.name.as_deref().map(written).unwrap_or_default();
    let right = details.right.as_deref().and_then(AccessRight::parse);
    let right = right.map(|right| right_called(t, &program.rights, right));
    let role = details.role.as_deref().and_then(ContactRole::parse);
    let role = role.map(|role| role_called(t, &program.contact_roles, role));
    // What was asked for or offered is one of the two.
    let what = right.or(role).unwrap_or_default();
    let values = [
        ("program", Arg::from(&program.name)),
        ("organization", Arg::from(&organization)),
        ("person", Arg::from(&person)),
        ("name", Arg::from(&name)),
        ("what", Arg::from(&what)),
    ];
    let until = details.until.map(|until| t.day(Instant(until) - Span(1)));
    let until = until.map(|day| t.fill("told-until", "day", &day));
    let reason = details.reason.as_deref().map(written);
    let reason = reason.map(|reason| t.fill("told-reason", "reason", &reason));
    std::iter::once(t.with(&format!("{}-text", key(subject.kind)), &values))
        .chain(until)
        .chain(reason)
        .collect()
}

fn key(kind: &str) -> String {
    format!("told-{}", kind.replace('_', "-"))
}

#[cfg(test)]
mod tests {
    use guildhall_domain::notice::NoticeKind;

    use super::*;
    use crate::texts::{LANGUAGES, texts};

    #[test]
    fn every_kind_is_said_in_every_language() {
        let program = Program::default();
        let details = Details {
            right: Some("report_viewer".into()),
            until: Some(Span::days(20_000).0),
            reason: Some("Moved to sales".into()),
            name: Some("jane@contoso.example".into()),
            ..Details::default()
        };
        for (tag, _) in LANGUAGES {
            let t = texts(tag);
            for kind in NoticeKind::ALL {
                let title = title(t, kind.as_str());
                assert!(
                    !title.starts_with("told-") && title.chars().count() <= 70,
                    "{tag}: {title}"
                );
                let said = lines(
                    t,
                    &program,
                    &Subject {
                        kind: kind.as_str(),
                        organization: Some("Contoso"),
                        person: Some("Jane Doe"),
                        details: &details,
                    },
                    str::to_owned,
                );
                assert_eq!(said.len(), 3, "{tag} {kind}");
                for line in &said {
                    assert!(
                        !line.contains("{$") && !line.starts_with("told-"),
                        "{tag} {kind}: {line}"
                    );
                }
                assert!(said[1].contains(&t.day(Instant(Span::days(20_000).0 - 1))), "{tag}");
                assert!(said[2].contains("Moved to sales"), "{tag}");
            }
        }
    }

    #[test]
    fn a_notice_names_what_it_is_about() {
        let (t, program) = (texts("en"), Program::default());
        let details = Details {
            role: Some("primary_program_contact".into()),
            ..Details::default()
        };
        let subject = Subject {
            kind: "contact_named",
            organization: Some("Contoso"),
            person: None,
            details: &details,
        };
        let said = lines(t, &program, &subject, str::to_uppercase);
        assert_eq!(said.len(), 1);
        assert!(
            said[0].contains("CONTOSO") && said[0].to_lowercase().contains("primary program contact"),
            "{said:?}"
        );
    }
}
