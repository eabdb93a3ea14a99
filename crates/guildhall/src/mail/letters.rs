//! What the letters say, in the recipient's language. Each function takes what it needs and gives the whole content.

pub mod notices;
pub mod roles;

use askama::Template;
use guildhall_domain::clock::Instant;
use serde::{Deserialize, Serialize};

use super::message::one_line;
use crate::{
    config::{Accent, Program, ProgramText, Support},
    texts::{Arg, Texts, unmarked},
};

/// The longest name a letter repeats, in characters.
const NAME: usize = 100;

/// What a letter says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Content {
    /// One line.
    pub subject: String,
    /// The plain-text part, complete in itself.
    pub text: String,
    /// The HTML part: a whole document, without pictures and with at most one link.
    pub html: String,
}

/// A code to sign in with.
#[derive(Clone, Copy, Debug)]
pub struct SignInCode<'a> {
    /// Six digits.
    pub code: &'a str,
    /// How long it is valid.
    pub minutes: i64,
}

/// A code that proves a mailbox.
#[derive(Clone, Copy, Debug)]
pub struct ProofCode<'a> {
    /// The organization's name, as people wrote it.
    pub organization: &'a str,
    /// Six digits.
    pub code: &'a str,
    /// How long it is valid.
    pub minutes: i64,
    /// Where the code is typed: an address of this installation.
    pub link: &'a str,
}

/// An association that has become active.
#[derive(Clone, Copy, Debug)]
pub struct Associated<'a> {
    /// The organization's name, as people wrote it.
    pub organization: &'a str,
    /// The association's page: an address of this installation.
    pub link: &'a str,
}

/// What the organization's admins decided on a request.
#[derive(Clone, Copy, Debug)]
pub enum Decision<'a> {
    /// Yes: the association is active.
    Approved(Associated<'a>),
    /// No.
    Declined {
        /// The organization's name, as people wrote it.
        organization: &'a str,
    },
}

/// An invitation, for those whom the organization asked to have mailed.
#[derive(Clone, Copy, Debug)]
pub struct Invitation<'a> {
    /// The organization's name, as people wrote it.
    pub organization: &'a str,
    /// The name of whoever had it mailed, as they wrote it; may be empty.
    pub sender: &'a str,
    /// When the invitation expires.
    pub until: Instant,
    /// The organization's invitation URL.
    pub link: &'a str,
}

/// The letter with a sign-in code.
pub fn sign_in_code(texts: &Texts, program: &Program, letter: &SignInCode<'_>) -> Content {
    let args = [
        ("program", Arg::from(&program.name)),
        ("code", Arg::from(letter.code)),
        ("minutes", Arg::from(letter.minutes)),
    ];
    Sheet {
        subject: texts.with("mail-sign-in-subject", &args),
        heading: texts.get("mail-sign-in-heading"),
        intro: vec![texts.get("mail-sign-in-intro")],
        code: Some(letter.code),
        body: vec![
            texts.with("mail-sign-in-valid", &args),
            texts.get("mail-sign-in-ignore"),
        ],
        footer: footer(texts, program, texts.with("mail-sign-in-why", &args)),
        ..Sheet::new(texts, program)
    }
    .content()
}

/// The letter with the code for adding an address to sign in with.
pub fn method_code(texts: &Texts, program: &Program, letter: &SignInCode<'_>) -> Content {
    let args = [
        ("program", Arg::from(&program.name)),
        ("code", Arg::from(letter.code)),
        ("minutes", Arg::from(letter.minutes)),
    ];
    Sheet {
        subject: texts.with("mail-method-subject", &args),
        heading: texts.get("mail-method-heading"),
        intro: vec![texts.with("mail-method-intro", &args)],
        code: Some(letter.code),
        body: vec![texts.with("mail-sign-in-valid", &args), texts.get("mail-method-ignore")],
        footer: footer(texts, program, texts.with("mail-method-why", &args)),
        ..Sheet::new(texts, program)
    }
    .content()
}

/// The letter with the code that proves a mailbox. It goes to whoever owns the address that was typed, so it repeats
/// nothing else of what was typed.
pub fn proof_code(texts: &Texts, program: &Program, letter: &ProofCode<'_>) -> Content {
    let names = Names::new(letter.organization);
    let args = [
        ("program", Arg::from(&program.name)),
        ("organization", Arg::from(&names.in_body)),
        ("minutes", Arg::from(letter.minutes)),
    ];
    Sheet {
        subject: texts.with(
            "mail-proof-subject",
            &[
                ("organization", Arg::from(&names.in_subject)),
                ("code", Arg::from(letter.code)),
            ],
        ),
        heading: texts.get("mail-proof-heading"),
        intro: vec![texts.with("mail-proof-intro", &args)],
        code: Some(letter.code),
        body: vec![texts.with("mail-proof-valid", &args)],
        link: Some(Link::new(texts, "mail-proof-link", letter.link)),
        after: vec![texts.get("mail-proof-ignore")],
        footer: footer(texts, program, texts.with("mail-proof-why", &args)),
        ..Sheet::new(texts, program)
    }
    .content()
}

/// The letter with the code that proves the mailbox of a new communication e-mail; as careful as [`proof_code`].
pub fn address_code(texts: &Texts, program: &Program, letter: &ProofCode<'_>) -> Content {
    let names = Names::new(letter.organization);
    let args = [
        ("program", Arg::from(&program.name)),
        ("organization", Arg::from(&names.in_body)),
        ("minutes", Arg::from(letter.minutes)),
    ];
    Sheet {
        subject: texts.with(
            "mail-proof-subject",
            &[
                ("organization", Arg::from(&names.in_subject)),
                ("code", Arg::from(letter.code)),
            ],
        ),
        heading: texts.get("mail-address-heading"),
        intro: vec![texts.with("mail-address-intro", &args)],
        code: Some(letter.code),
        body: vec![texts.with("mail-proof-valid", &args)],
        link: Some(Link::new(texts, "mail-proof-link", letter.link)),
        after: vec![texts.get("mail-proof-ignore")],
        footer: footer(texts, program, texts.with("mail-proof-why", &args)),
        ..Sheet::new(texts, program)
    }
    .content()
}

/// The letter to the old communication e-mail, which says that another one is in force. Which one is not its business.
pub fn address_changed(texts: &Texts, program: &Program, organization: &str) -> Content {
    let names = Names::new(organization);
    let args = [
        ("program", Arg::from(&program.name)),
        ("organization", Arg::from(&names.in_body)),
    ];
    Sheet {
        subject: texts.with(
            "mail-address-changed-subject",
            &[("organization", Arg::from(&names.in_subject))],
        ),
        heading: texts.get("mail-address-changed-heading"),
        intro: vec![
            texts.with("mail-address-changed-intro", &args),
            texts.with("mail-associated-unexpected", &args),
        ],
        footer: footer(texts, program, texts.with("mail-address-changed-why", &args)),
        ..Sheet::new(texts, program)
    }
    .content()
}

/// The letter that says that an association is active.
pub fn associated(texts: &Texts, program: &Program, letter: &Associated<'_>) -> Content {
    let names = Names::new(letter.organization);
    let args = [
        ("program", Arg::from(&program.name)),
        ("organization", Arg::from(&names.in_body)),
    ];
    Sheet {
        subject: texts.with(
            "mail-associated-subject",
            &[("organization", Arg::from(&names.in_subject))],
        ),
        heading: texts.get("mail-associated-heading"),
        intro: vec![
            texts.with("mail-associated-intro", &args),
            texts.get("mail-associated-next"),
        ],
        link: Some(Link::new(texts, "mail-associated-link", letter.link)),
        after: vec![texts.with("mail-associated-unexpected", &args)],
        footer: footer(texts, program, texts.with("mail-association-why", &args)),
        ..Sheet::new(texts, program)
    }
    .content()
}

/// The letter that says what became of a request.
pub fn decision(texts: &Texts, program: &Program, letter: &Decision<'_>) -> Content {
    let names = Names::new(match letter {
        Decision::Approved(Associated { organization, .. }) | Decision::Declined { organization } => organization,
    });
    let args = [
        ("program", Arg::from(&program.name)),
        ("organization", Arg::from(&names.in_body)),
    ];
    let in_subject = [("organization", Arg::from(&names.in_subject))];
    let sheet = Sheet {
        footer: footer(texts, program, texts.with("mail-association-why", &args)),
        ..Sheet::new(texts, program)
    };
    match letter {
        Decision::Approved(approved) => Sheet {
            subject: texts.with("mail-approved-subject", &in_subject),
            heading: texts.get("mail-approved-heading"),
            intro: vec![
                texts.with("mail-approved-intro", &args),
                texts.get("mail-associated-next"),
            ],
            link: Some(Link::new(texts, "mail-associated-link", approved.link)),
            ..sheet
        },
        Decision::Declined { .. } => Sheet {
            subject: texts.with("mail-declined-subject", &in_subject),
            heading: texts.get("mail-declined-heading"),
            intro: vec![
                texts.with("mail-declined-intro", &args),
                texts.with("mail-declined-next", &args),
            ],
            ..sheet
        },
    }
    .content()
}

/// The letter with an invitation. It says that a code is always needed: whoever else reads it can do nothing with it.
pub fn invitation(texts: &Texts, program: &Program, letter: &Invitation<'_>) -> Content {
    let names = Names::new(letter.organization);
    let sender = Names::new(letter.sender);
    let args = [
        ("program", Arg::from(&program.name)),
        ("organization", Arg::from(&names.in_body)),
        ("sender", Arg::from(&sender.in_body)),
        ("day", Arg::from(texts.day(letter.until))),
    ];
    let why = if letter.sender.is_empty() {
        texts.with("mail-invitation-why", &args)
    } else {
        texts.with("mail-invitation-why-sender", &args)
    };
    Sheet {
        subject: texts.with(
            "mail-invitation-subject",
            &[
                ("organization", Arg::from(&names.in_subject)),
                ("program", Arg::from(&program.name)),
            ],
        ),
        heading: texts.get("mail-invitation-heading"),
        intro: vec![
            texts.with("mail-invitation-intro", &args),
            texts.get("mail-invitation-code"),
        ],
        link: Some(Link::new(texts, "mail-invitation-link", letter.link)),
        after: vec![
            texts.with("mail-invitation-valid", &args),
            texts.with("mail-invitation-ignore", &args),
        ],
        footer: footer(texts, program, why),
        ..Sheet::new(texts, program)
    }
    .content()
}

/// What every letter consists of, top to bottom.
#[derive(Template)]
#[template(path = "mail/letter.html")]
struct Sheet<'a> {
    language: &'static str,
    direction: &'static str,
    accent: Accent,
    program: &'a str,
    subject: String,
    heading: String,
    intro: Vec<String>,
    code: Option<&'a str>,
    body: Vec<String>,
    link: Option<Link<'a>>,
    after: Vec<String>,
    footer: Vec<String>,
}

struct Link<'a> {
    label: String,
    /// The same on a line above the address, where there are no links.
    line: String,
    url: &'a str,
}

impl<'a> Link<'a> {
    fn new(texts: &Texts, key: &str, url: &'a str) -> Self {
        let label = texts.get(key);
        let line = texts.fill("mail-link-line", "label", &label);
        Self { label, line, url }
    }
}

#[derive(Template)]
#[template(path = "mail/letter.txt")]
struct TextSheet<'a> {
    heading: &'a str,
    intro: &'a [String],
    code: Option<&'a str>,
    body: &'a [String],
    link: Option<&'a Link<'a>>,
    after: &'a [String],
    footer: &'a [String],
}

impl<'a> Sheet<'a> {
    fn new(texts: &Texts, program: &'a Program) -> Self {
        Self {
            language: texts.language(),
            direction: texts.direction(),
            accent: program.accent,
            program: &program.name,
            subject: String::new(),
            heading: String::new(),
            intro: Vec::new(),
            code: None,
            body: Vec::new(),
            link: None,
            after: Vec::new(),
            footer: Vec::new(),
        }
    }

    fn content(self) -> Content {
        let text = TextSheet {
            heading: &self.heading,
            intro: &self.intro,
            code: self.code,
            body: &self.body,
            link: self.link.as_ref(),
            after: &self.after,
            footer: &self.footer,
        };
        // A template fails only when what it writes to fails, and a String does not.
        Content {
            text: unmarked(&text.render().unwrap_or_default()),
            html: self.render().unwrap_or_default(),
            subject: one_line(&unmarked(&self.subject)),
        }
    }
}

fn footer(texts: &Texts, program: &Program, why: String) -> Vec<String> {
    let support = program
        .support
        .as_ref()
        .map(|support| texts.with("mail-support", &[("support", Arg::from(&line(texts, support)))]));
    std::iter::once(why).chain(support).collect()
}

/// The support line without its web address: a letter has at most one link.
fn line(texts: &Texts, support: &Support) -> String {
    let Support {
        name,
        phone,
        email,
        hours,
        ..
    } = support;
    let in_language = |text: &ProgramText| text.in_language(texts.language()).to_owned();
    let parts = [
        Some(in_language(name)),
        phone.clone(),
        email.clone(),
        hours.as_ref().map(in_language),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// A name that people wrote, fit for a letter.
struct Names {
    in_subject: String,
    in_body: String,
}

impl Names {
    fn new(written: &str) -> Self {
        let whole = one_line(written);
        let in_subject: String = whole.chars().take(NAME).collect();
        let in_body = unlinked(&in_subject);
        Self { in_subject, in_body }
    }
}

/// Mail programs turn `https://x.example`, `x.example` and `a@x.example` into links by themselves. An invisible character
/// (zero width non-joiner) at the places they look for keeps a name a name.
fn unlinked(name: &str) -> String {
    let mut out = String::with_capacity(name.len() + 8);
    let mut rest = name.chars().peekable();
    while let Some(c) = rest.next() {
        out.push(c);
        if matches!(c, '.' | ':' | '@' | '/') && rest.peek().is_some_and(|next| !next.is_whitespace()) {
            out.push('\u{200c}');
        }
    }
    out
}

#[cfg(test)]
mod tests;
