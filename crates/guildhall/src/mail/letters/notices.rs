//! The letters that tell people what concerns them: each by itself, or all of a day together.

use guildhall_domain::notice::{Concern, NoticeKind};

use super::{Content, Link, Names, Sheet, footer, one_line, unlinked};
use crate::config::Program;
use crate::jobs::letters::Said;
use crate::texts::{Arg, Texts};
use crate::told::{self, Subject};

/// The most characters that a letter repeats of what somebody wrote, such as a reason.
const LONGEST: usize = 500;

/// The letter with one notice. `link` is an address of this installation.
pub fn single(texts: &Texts, program: &Program, said: &Said, link: &str) -> Content {
    let title = told::title(texts, &said.kind);
    let from = said.organization.as_deref().map(Names::new);
    let args = [
        ("program", Arg::from(&program.name)),
        (
            "organization",
            Arg::from(from.as_ref().map_or(&program.name, |from| &from.in_body)),
        ),
    ];
    let kind = NoticeKind::from_word(&said.kind);
    let why = match &from {
        _ if kind.is_some_and(|kind| kind.concern() == Concern::Security) => "mail-notice-why-security",
        Some(_) if kind.is_some_and(NoticeKind::is_about_power) => "mail-notice-why-power",
        Some(_) => "mail-notice-why",
        None => "mail-notice-why-account",
    };
    Sheet {
        subject: texts.with(
            "mail-notice-subject",
            &[
                (
                    "sender",
                    Arg::from(from.as_ref().map_or(&program.name, |from| &from.in_subject)),
                ),
                ("title", Arg::from(&title)),
            ],
        ),
        heading: title,
        intro: lines(texts, program, said),
        link: Some(Link::new(texts, "mail-notice-link", link)),
        footer: footer(texts, program, texts.with(why, &args)),
        ..Sheet::new(texts, program)
    }
    .content()
}

/// The letter with what happened at an organization in the course of a day: the first notices, oldest first, and how many `more`
/// there are.
pub fn digest(
    texts: &Texts,
    program: &Program,
    organization: &str,
    notices: &[Said],
    more: i64,
    link: &str,
) -> Content {
    let names = Names::new(organization);
    let all = i64::try_from(notices.len()).unwrap_or(i64::MAX).saturating_add(more);
    let args = [
        ("program", Arg::from(&program.name)),
        ("organization", Arg::from(&names.in_body)),
    ];
    let line = |said: &Said| {
        let parts = [
            ("title", told::title(texts, &said.kind)),
            ("text", lines(texts, program, said).join(" ")),
        ];
        texts.with("mail-digest-line", &parts.map(|(name, text)| (name, Arg::from(text))))
    };
    Sheet {
        subject: texts.with(
            "mail-digest-subject",
            &[
                ("organization", Arg::from(&names.in_subject)),
                ("count", Arg::from(all)),
            ],
        ),
        heading: texts.with("mail-digest-heading", &args),
        intro: notices.iter().map(line).collect(),
        body: if more > 0 {
            vec![texts.fill("mail-digest-more", "count", more)]
        } else {
            Vec::new()
        },
        link: Some(Link::new(texts, "mail-notice-link", link)),
        footer: footer(texts, program, texts.with("mail-digest-why", &args)),
        ..Sheet::new(texts, program)
    }
    .content()
}

fn lines(texts: &Texts, program: &Program, said: &Said) -> Vec<String> {
    let subject = Subject {
        kind: &said.kind,
        organization: said.organization.as_deref(),
        person: said.person.as_deref(),
        details: &said.details,
    };
    told::lines(texts, program, &subject, in_body)
}

/// What people wrote, as a letter repeats it.
fn in_body(written: &str) -> String {
    let line: String = one_line(written).chars().take(LONGEST).collect();
    unlinked(&line)
}
