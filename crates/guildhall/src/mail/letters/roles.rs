//! The letter to the program's operator about an organization that is taken over. What people wrote is in it as text that no mail
//! program turns into a link.

use guildhall_domain::clock::{Instant, Span};

use super::{Content, Names, Sheet, footer, unlinked};
use crate::config::Program;
use crate::jobs::letters::RolesNews;
use crate::mail::message::one_line;
use crate::texts::{Arg, Texts};

/// What happened.
#[derive(Clone, Copy, Debug)]
pub struct Roles<'a> {
    /// The organization's name, as people wrote it.
    pub organization: &'a str,
    /// Its membership ID.
    pub membership_id: &'a str,
    /// What.
    pub news: RolesNews,
    /// Whom it is about, as they wrote their name.
    pub name: &'a str,
    /// The reason, as it was written.
    pub reason: Option<&'a str>,
    /// When it is decided.
    pub due_at: Option<Instant>,
}

/// The letter that says what happened.
pub fn roles(texts: &Texts, program: &Program, letter: &Roles<'_>) -> Content {
    let (names, person) = (Names::new(letter.organization), Names::new(letter.name));
    let args = [
        ("program", Arg::from(&program.name)),
        ("organization", Arg::from(&names.in_body)),
        ("name", Arg::from(&person.in_body)),
        ("id", Arg::from(letter.membership_id)),
    ];
    let (heading, intro) = keys(letter.news);
    let heading = texts.get(heading);
    let reason = letter.reason.map(|reason| unlinked(&one_line(reason)));
    let mut paragraphs = vec![texts.with(intro, &args)];
    let last = letter.due_at.map(|due_at| texts.day(due_at - Span(1)));
    paragraphs.extend(last.map(|day| texts.fill("told-until", "day", &day)));
    paragraphs.extend(reason.map(|reason| texts.fill("mail-roles-reason", "reason", &reason)));
    paragraphs.push(texts.get("mail-roles-command"));
    Sheet {
        subject: texts.with(
            "mail-roles-subject",
            &[
                ("organization", Arg::from(&names.in_subject)),
                ("heading", Arg::from(&heading)),
            ],
        ),
        heading,
        intro: paragraphs,
        footer: footer(texts, program, texts.with("mail-roles-why", &args)),
        ..Sheet::new(texts, program)
    }
    .content()
}

fn keys(news: RolesNews) -> (&'static str, &'static str) {
    match news {
        RolesNews::TakeoverStarted => ("mail-roles-takeover", "mail-roles-takeover-text"),
        RolesNews::TakeoverEnded => ("mail-roles-takeover-ended", "mail-roles-takeover-ended-text"),
        RolesNews::TakenOver => ("mail-roles-taken-over", "mail-roles-taken-over-text"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::texts::{LANGUAGES, texts};

    #[test]
    fn g4_names_and_reasons_are_no_links_and_every_language_says_all() {
        let all = [
            RolesNews::TakeoverStarted,
            RolesNews::TakeoverEnded,
            RolesNews::TakenOver,
        ];
        for (tag, _) in LANGUAGES {
            for news in all {
                let letter = Roles {
                    organization: "Contoso",
                    membership_id: "1234567-8",
                    news,
                    name: "Jane <b>Doe https://evil.example",
                    reason: Some("See\r\nhttps://evil.example <b>now"),
                    due_at: Some(Instant(Span::days(20_000).0)),
                };
                let content = roles(texts(tag), &Program::default(), &letter);
                let whole = format!("{}{}{}", content.subject, content.text, content.html);
                assert!(content.subject.contains("Contoso"), "{}", content.subject);
                assert!(
                    !whole.contains("https://evil.example") && !content.html.contains("<b>"),
                    "{whole}"
                );
                assert!(
                    content.text.contains("1234567-8") && !whole.contains("mail-roles"),
                    "{tag}: {whole}"
                );
            }
        }
    }
}
