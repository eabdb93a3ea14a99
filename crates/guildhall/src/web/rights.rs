//! Rights and contact roles: what the reader may do, and the same beside any person of the organization.

pub mod asking;
pub mod change;
pub mod ending;

use askama::Template;
use axum::http::StatusCode;
use guildhall_domain::access_request::Wanted;
use guildhall_domain::clock::{Instant, Span};
use guildhall_domain::preset::Presets;
use guildhall_domain::rights::{AccessRight, ContactRole, Held};
use guildhall_store::contacts::Contact;
use guildhall_store::rights::Holder;
use guildhall_store::role_offers::RoleOffer;

use crate::actions::rights::{Access, RightLine, RoleLine};
use crate::config::{ContactRoles, Program, RightRule, Rights, RoleRule};
use crate::texts::{Arg, Texts};
use crate::web::area::Area;
use crate::web::chrome::{Chrome, Page, Section};
use crate::web::forms::Errors;
use crate::web::frame::Answered;
use asking::Asking;

/// `GET /organizations/{membership_id}/access`: what the reader may do there, and whom to ask for more.
pub async fn own(area: Area) -> Answered {
    asking::present(&area, StatusCode::OK, None, None).await
}

/// `GET /organizations/{membership_id}/access`.
#[derive(Template)]
#[template(path = "my_access.html", whitespace = "minimize")]
pub struct MyAccessPage {
    /// The frame.
    pub chrome: Chrome,
    /// The reader's rights and roles.
    pub access: AccessTable,
    /// The last day of the association, where it ends by itself.
    pub last_day: Option<Instant>,
    /// The role that is offered to the reader.
    pub offer: Option<RoleOffer>,
}

impl MyAccessPage {
    const SECTION: Section = Section::Access;
}

impl Page for MyAccessPage {
    fn heading(&self) -> String {
        self.chrome.t.get("rights-heading")
    }

    fn has_errors(&self) -> bool {
        !self.access.errors.is_empty()
    }
}

/// All rights and roles of the program beside one person.
pub struct AccessTable {
    /// The rights.
    pub rights: Vec<RightRow>,
    /// The contact roles.
    pub roles: Vec<RoleRow>,
    /// Whether the reader is that person: then it says whom to ask, and asks.
    pub is_own: bool,
    /// What is wrong with what was typed.
    pub errors: Errors,
    /// What the invitation was to give, and could not, said in a sentence; empty where there is nothing of that.
    pub left_out: String,
}

/// A right beside a person.
pub struct RightRow {
    /// What it is called.
    pub name: String,
    /// What it opens.
    pub opens: String,
    /// Since when the person holds it, if they do.
    pub since: Option<Instant>,
    /// When it ends, if it does by itself.
    pub until: Option<Instant>,
    /// Whom to ask for it.
    pub ask: Vec<Holder>,
    /// Whether the reader may grant and take it.
    pub may_change: bool,
    /// Where it is granted and taken, for those who may.
    pub change: Option<String>,
    /// On one's own page: how it is asked for.
    pub asking: Option<Asking>,
}

/// A contact role beside a person.
pub struct RoleRow {
    /// What it is called.
    pub name: String,
    /// What it is for.
    pub about: String,
    /// Who has it.
    pub contact: Option<Contact>,
    /// Whether that is the person.
    pub is_theirs: bool,
    /// Where it is given and taken, for those who may.
    pub change: Option<String>,
    /// On one's own page: how it is asked for.
    pub asking: Option<Asking>,
}

impl AccessTable {
    /// The table of a person whose page among the organization's people is at `path`; `is_own` where the reader is that person.
    pub fn of(t: &Texts, program: &Program, access: &Access, path: &str, is_own: bool) -> Self {
        let right = |line: &RightLine| {
            let rule = program.rights.even_retired(line.right);
            RightRow {
                name: right_name(t, &rule),
                opens: right_opens(t, &rule),
                since: line.granted.map(|granted| granted.since),
                until: line.granted.and_then(|granted| granted.held.until),
                ask: line.ask.clone(),
                may_change: line.may_change,
                change: line.may_change.then(|| format!("{path}/rights/{}", line.right)),
                asking: is_own.then(|| Asking::of_right(line)),
            }
        };
        let role = |line: &RoleLine| {
            let rule = program.contact_roles.find(line.role)?;
            Some(RoleRow {
                name: role_name(t, rule),
                about: role_about(t, rule),
                contact: line.contact.clone(),
                is_theirs: line.is_theirs,
                change: line.may_change.then(|| format!("{path}/contact-roles/{}", line.role)),
                asking: is_own.then(|| Asking::of_role(line)),
            })
        };
        Self {
            rights: access.rights.iter().map(right).collect(),
            roles: access.roles.iter().filter_map(role).collect(),
            is_own,
            errors: Errors::none(),
            left_out: left_out_said(t, &access.left_out, &program.rights, is_own),
        }
    }

    /// The key of what the last column is called on one's own page; whoever gives rights to themselves asks nobody.
    pub fn own_column(&self, asking: &'static str) -> &'static str {
        if self.can_change() { "list-actions" } else { asking }
    }

    /// The rights that are held.
    pub fn held(&self) -> impl Iterator<Item = &RightRow> {
        self.rights.iter().filter(|row| row.since.is_some())
    }

    /// Whether the reader may remove the person: nobody takes with the person what they could not take by itself.
    pub fn can_remove(&self) -> bool {
        self.can_change() && self.held().all(|row| row.change.is_some())
    }

    /// Whether the reader may change any of it.
    pub fn can_change(&self) -> bool {
        self.rights.iter().any(|row| row.change.is_some()) || self.roles.iter().any(|row| row.change.is_some())
    }
}

impl RoleRow {
    /// The key of what giving or taking it is called.
    pub fn change_key(&self) -> &'static str {
        if self.is_theirs { "rights-change" } else { "rights-name" }
    }
}

impl RightRow {
    /// The key of what granting or taking it is called.
    pub fn change_key(&self) -> &'static str {
        if self.since.is_some() {
            "rights-change"
        } else {
            "rights-grant"
        }
    }

    /// The last day on which it is held.
    pub fn last_day(&self) -> Option<Instant> {
        self.until.map(last_day)
    }
}

/// The last day before something ends.
pub fn last_day(end: Instant) -> Instant {
    end - Span(1)
}

/// Says what an invitation was to give, and could not, to its person or to others; nothing where there is nothing of that.
pub(super) fn left_out_said(t: &Texts, left_out: &Presets, rights: &Rights, is_own: bool) -> String {
    if left_out.is_empty() {
        return String::new();
    }
    let names = t.list(&presets_said(t, left_out, rights));
    let key = if is_own {
        "rights-left-out-own"
    } else {
        "rights-left-out"
    };
    t.fill(key, "rights", names)
}

/// What a right is called.
pub fn right_name(t: &Texts, rule: &RightRule) -> String {
    match &rule.name {
        Some(name) => name.in_language(t.language()).to_owned(),
        None => right_word(t, rule.id.as_str()),
    }
}

/// The names of these rights; of one that the program no longer has, its word.
pub(super) fn rights_held(t: &Texts, held: &[AccessRight], rights: &Rights) -> Vec<String> {
    held.iter().map(|right| right_called(t, rights, *right)).collect()
}

/// The rights that an invitation gives or could not give, each with its last day where it has one.
pub(super) fn presets_said(t: &Texts, presets: &Presets, rights: &Rights) -> Vec<String> {
    let said = |held: Held| said_until(t, right_called(t, rights, held.right), held.until);
    presets.iter().map(said).collect()
}

/// A right's name, with its last day where it has one.
pub(super) fn said_until(t: &Texts, name: String, until: Option<Instant>) -> String {
    match until {
        Some(end) => t.with(
            "rights-said-until",
            &[("right", Arg::Made(name)), ("day", Arg::Made(t.day(last_day(end))))],
        ),
        None => name,
    }
}

/// What a right opens, as a sentence.
pub fn right_opens(t: &Texts, rule: &RightRule) -> String {
    let known = || right_keys(rule.id.as_str()).map(|(_, opens)| t.get(opens));
    let own = rule
        .opens
        .as_ref()
        .map(|opens| opens.in_language(t.language()).to_owned());
    own.or_else(known).unwrap_or_default()
}

/// What a contact role is called.
pub fn role_name(t: &Texts, rule: &RoleRule) -> String {
    match &rule.name {
        Some(name) => name.in_language(t.language()).to_owned(),
        None => role_word(t, rule.id.as_str()),
    }
}

fn role_about(t: &Texts, rule: &RoleRule) -> String {
    let known = || role_keys(rule.id.as_str()).map(|(_, about)| t.get(about));
    let own = rule
        .about
        .as_ref()
        .map(|about| about.in_language(t.language()).to_owned());
    own.or_else(known).unwrap_or_default()
}

/// What the right with this word is called where the program's own names are not at hand.
pub fn right_word(t: &Texts, word: &str) -> String {
    right_keys(word).map_or_else(|| word.to_owned(), |(name, _)| t.get(name))
}

/// The same of a contact role.
pub fn role_word(t: &Texts, word: &str) -> String {
    role_keys(word).map_or_else(|| word.to_owned(), |(name, _)| t.get(name))
}

/// What the right or the contact role is called that someone asks for; its word where the program has it no more.
pub fn wanted_called(t: &Texts, program: &Program, wanted: Wanted) -> String {
    match wanted {
        Wanted::Right(right) => right_called(t, &program.rights, right),
        Wanted::Role(role) => role_called(t, &program.contact_roles, role),
    }
}

/// What a right is called; of one that the program no longer has, what Guildhall calls it, or its word.
pub fn right_called(t: &Texts, rights: &Rights, right: AccessRight) -> String {
    right_name(t, &rights.even_retired(right))
}

/// The same of a contact role.
pub fn role_called(t: &Texts, roles: &ContactRoles, role: ContactRole) -> String {
    let rule = roles.find(role);
    rule.map_or_else(|| role_word(t, role.as_str()), |rule| role_name(t, rule))
}

fn right_keys(word: &str) -> Option<(&'static str, &'static str)> {
    Some(match AccessRight::parse(word)? {
        AccessRight::GLOBAL_ADMIN => ("right-global-admin", "right-global-admin-opens"),
        AccessRight::LOCATION_ADMIN => ("right-location-admin", "right-location-admin-opens"),
        AccessRight::SOFTWARE_DOWNLOAD => ("right-software-download", "right-software-download-opens"),
        AccessRight::SUPPORT_INCIDENTS => ("right-support-incidents", "right-support-incidents-opens"),
        AccessRight::REPORT_VIEWER => ("right-report-viewer", "right-report-viewer-opens"),
        AccessRight::PERSONAL_REPORT_VIEWER => ("right-personal-report-viewer", "right-personal-report-viewer-opens"),
        _ => return None,
    })
}

fn role_keys(word: &str) -> Option<(&'static str, &'static str)> {
    Some(match ContactRole::parse(word)? {
        ContactRole::PRIMARY_PROGRAM_CONTACT => ("role-primary-program-contact", "role-primary-program-contact-about"),
        ContactRole::EXECUTIVE => ("role-executive", "role-executive-about"),
        ContactRole::SALES_MARKETING => ("role-sales-marketing", "role-sales-marketing-about"),
        ContactRole::TECHNICAL_1 => ("role-technical-1", "role-technical-1-about"),
        ContactRole::TECHNICAL_2 => ("role-technical-2", "role-technical-2-about"),
        _ => return None,
    })
}

/// The built-in rights and roles beside someone who is global admin and has one role, as samples of pages show them.
#[cfg(test)]
pub(super) fn sample(t: &Texts, with_changes: bool) -> AccessTable {
    use crate::web::look::at;
    let change = |path: &str| with_changes.then(|| format!("/organizations/4821337-2/people/x/{path}"));
    let program = Program::default();
    let asked = Holder {
        name: "Inès Moreau".into(),
        email: "ines.moreau@contoso.example".into(),
    };
    let right = |(place, rule): (usize, &RightRule)| RightRow {
        name: right_name(t, rule),
        opens: right_opens(t, rule),
        since: (place < 2).then(|| at(2026, 3, 17, 9, 0)),
        until: (place == 1).then(|| at(2027, 1, 1, 0, 0)),
        ask: vec![asked.clone()],
        may_change: with_changes,
        change: change("rights/x"),
        asking: (!with_changes).then(|| asking::sample(Wanted::Right(rule.id), place)),
    };
    let role = |(place, rule): (usize, &RoleRule)| RoleRow {
        name: role_name(t, rule),
        about: role_about(t, rule),
        contact: (place < 2).then(|| Contact {
            role: rule.id,
            association: 1,
            public_id: guildhall_domain::id::PublicId::from_bytes([1; 16]),
            account: 1,
            name: "Yuki Tanaka".into(),
            email: "yuki.tanaka@contoso.example".into(),
            since: at(2026, 3, 17, 9, 0),
            is_effective: place == 0,
        }),
        is_theirs: place == 0,
        change: change("contact-roles/x"),
        asking: (!with_changes).then(|| asking::sample(Wanted::Role(rule.id), place)),
    };
    AccessTable {
        rights: program.rights.all().iter().enumerate().map(right).collect(),
        roles: program.contact_roles.all().iter().enumerate().map(role).collect(),
        is_own: !with_changes,
        errors: Errors::none(),
        left_out: left_out_said(
            t,
            &Presets::of([Held::lasting(AccessRight::SUPPORT_INCIDENTS)]),
            &program.rights,
            !with_changes,
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::web::look::look;

    #[test]
    fn one_s_own_page_says_whom_to_ask() {
        let html = look("my-access", |chrome| MyAccessPage {
            access: sample(chrome.t, false),
            last_day: None,
            offer: Some(crate::web::roles::tests::offer()),
            chrome,
        });
        assert_eq!(html.matches(">Held</span>").count(), 2);
        assert_eq!(
            html.matches(r#"<small><bdi class="address" dir="ltr">ines.moreau@"#)
                .count(),
            4
        );
        // The end of a right is the last day on which it is held.
        assert!(html.contains("31 Dec 2026") && !html.contains("/people/x/"));
    }

    #[test]
    fn everything_built_in_has_a_name_and_a_text_in_every_language() {
        let program = Program::default();
        for (tag, _) in crate::texts::LANGUAGES {
            let t = crate::texts::texts(tag);
            for rule in program.rights.all() {
                assert!(
                    !right_name(t, rule).contains('_') && !right_opens(t, rule).is_empty(),
                    "{tag}: {}",
                    rule.id
                );
            }
            for rule in program.contact_roles.all() {
                assert!(
                    !role_name(t, rule).contains('_') && !role_about(t, rule).is_empty(),
                    "{tag}: {}",
                    rule.id
                );
            }
            assert_eq!(right_word(t, "lab_access"), "lab_access");
        }
    }
}
