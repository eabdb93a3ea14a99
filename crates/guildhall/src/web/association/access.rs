//! The page at the end of the way in: what the association opens, and what comes next.

use askama::Template;
use guildhall_domain::association::AccessState;
use guildhall_domain::clock::{Instant, Span};

use crate::actions::associations::Own;
use crate::config::Program;
use crate::texts::Texts;
use crate::web::chrome::{Chrome, Link, Page};
use crate::web::rights::{left_out_said, rights_held};

/// The key of an access state's name.
pub(crate) fn access_key(access: &AccessState) -> &'static str {
    match access {
        AccessState::None => "access-none",
        AccessState::Accepted => "access-accepted",
        AccessState::SwitchingOn => "access-switching-on",
        AccessState::Active => "access-active",
    }
}

/// The color of an access state's tag.
pub(crate) fn access_tone(access: &AccessState) -> &'static str {
    match access {
        AccessState::None => "gray",
        AccessState::Accepted | AccessState::SwitchingOn => "amber",
        AccessState::Active => "green",
    }
}

/// Access is on after this long at the latest.
const ACCESS: Span = Span::hours(24);

/// When access is on at the latest, while it is not, for someone associated since then.
pub(crate) fn access_by(access: AccessState, since: Instant) -> Option<Instant> {
    (!is_on(access)).then(|| since + ACCESS)
}

fn is_on(access: AccessState) -> bool {
    matches!(access, AccessState::Active | AccessState::None)
}

/// What an association opens in this program, and whether it has yet.
pub(crate) fn openings(t: &Texts, program: &Program, access: AccessState) -> Vec<Opening> {
    let benefits = program.benefits.iter();
    benefits
        .map(|benefit| Opening {
            name: benefit.name.in_language(t.language()).to_owned(),
            text: benefit.text.in_language(t.language()).to_owned(),
            href: benefit.url.clone().filter(|_| is_on(access)),
            open: is_on(access),
        })
        .collect()
}

/// What comes next for someone who is associated.
pub(crate) fn next_links(t: &Texts, program: &Program) -> Vec<Link> {
    let community = program.community.iter();
    community
        .map(|href| Link {
            href: href.clone(),
            label: t.get("access-community"),
        })
        .collect()
}

/// Something an association opens.
#[derive(Clone, Debug)]
pub struct Opening {
    /// Its name.
    pub name: String,
    /// What it is good for.
    pub text: String,
    /// Where it is.
    pub href: Option<String>,
    /// Whether it is open already.
    pub open: bool,
}

/// `GET /associations/{id}` when it is active.
#[derive(Template)]
#[template(path = "association_active.html", whitespace = "minimize")]
pub struct AssociationActivePage {
    /// The frame.
    pub chrome: Chrome,
    /// The association's id.
    pub id: String,
    /// The organization's membership ID.
    pub membership_id: String,
    /// The organization's name.
    pub organization: String,
    /// The address that was proven.
    pub address: String,
    /// How far access is.
    pub access: AccessState,
    /// When access is on at the latest, while it is not.
    pub access_by: Option<Instant>,
    /// What the association opens.
    pub openings: Vec<Opening>,
    /// What comes next.
    pub next: Vec<Link>,
    /// The rights that go with the association.
    pub rights: Vec<String>,
    /// What the invitation was to give, and could not, said in a sentence; empty where there is nothing of that.
    pub left_out: String,
}

impl AssociationActivePage {
    pub(super) fn new(chrome: Chrome, program: &Program, own: Own) -> Self {
        let association = &own.association;
        let since = association.activated_at.unwrap_or(association.created_at);
        Self {
            access_by: access_by(association.access, since),
            openings: openings(chrome.t, program, association.access),
            next: next_links(chrome.t, program),
            rights: rights_held(chrome.t, &own.rights, &program.rights),
            left_out: left_out_said(chrome.t, &own.left_out, &program.rights, true),
            chrome,
            id: association.public_id.to_string(),
            membership_id: own.organization.membership_id.to_string(),
            organization: own.organization.name,
            address: own.association.communication_email,
            access: own.association.access,
        }
    }
}

impl Page for AssociationActivePage {
    fn heading(&self) -> String {
        self.chrome
            .t
            .fill("association-active-heading", "organization", &self.organization)
    }
}

#[cfg(test)]
mod tests {
    use guildhall_domain::preset::Presets;
    use guildhall_domain::rights::{AccessRight, Held};

    use super::*;
    use crate::web::look::{at, colleague, look};

    #[test]
    fn the_end_says_what_is_open_and_what_comes_next() {
        for (name, access, access_by) in [
            ("association-active", AccessState::Active, None),
            (
                "association-switching-on",
                AccessState::SwitchingOn,
                Some(at(2026, 11, 4, 14, 5)),
            ),
        ] {
            look(name, |chrome| AssociationActivePage {
                chrome: colleague(chrome),
                id: "as_7Qm2xK9v".into(),
                membership_id: "5550014-3".into(),
                organization: "Contoso Ltd".into(),
                address: "jane.doe@contoso.example".into(),
                access,
                access_by,
                openings: crate::web::look::openings(),
                next: crate::web::look::next_links(),
                rights: vec!["Report viewer".into()],
                left_out: left_out_said(
                    crate::texts::texts("en"),
                    &Presets::of([Held::lasting(AccessRight::SOFTWARE_DOWNLOAD)]),
                    &Program::default().rights,
                    true,
                ),
            });
        }
    }
}
