//! Who runs an organization: its contacts, the deputy, an offered role, and a takeover under way.

pub mod steps;

use askama::Template;
use guildhall_domain::clock::Instant;
use guildhall_domain::policy::Operation;
use guildhall_domain::rights::AccessRight;
use guildhall_store::Tx;
use guildhall_store::contacts::Contact;
use guildhall_store::deputies::Deputy;
use guildhall_store::role_offers::RoleOffer;

use crate::actions::handing_over::{self, Roles, deputies, offers, takeovers};
use crate::actions::{ActionError, Conflict};
use crate::http::failure::Failure;
use crate::http::form::Form;
use crate::texts::{Arg, Texts};
use crate::web::area::Area;
use crate::web::chrome::{Chrome, Page, Section};
use crate::web::forms::Nothing;
use crate::web::frame::{Answered, go};
use crate::web::notices;
use crate::web::rights::role_name;

/// The page's path.
const PATH: &str = "/roles";

/// `GET /organizations/{membership_id}/roles`: who runs the organization.
pub async fn show(area: Area) -> Answered {
    let (id, actor, house) = (area.id.clone(), area.actor(), area.frame.app.house.clone());
    let account = area.account();
    let read = move |tx: &mut Tx<'_>| {
        let roles = handing_over::show(tx, actor, &id)?;
        let next_try = takeovers::next_try(tx, &house, roles.organization.id, account)?;
        Ok::<_, ActionError>((roles, next_try))
    };
    let (roles, next_try) = area.frame.app.db.read("roles", read).await?;
    let (chrome, t) = (area.chrome().await?, area.frame.t);
    let contacts = area.frame.app.house.config.program.contact_roles.all();
    let rows = contacts.iter().map(|rule| RoleRow {
        name: role_name(t, rule),
        contact: roles.contacts.iter().find(|contact| contact.role == rule.id).cloned(),
    });
    area.frame.show(&RolesPage {
        rows: rows.collect(),
        chrome,
        roles,
        next_try,
    })
}

/// `GET …` of what only takes a form: the page that has it.
pub async fn back(area: Area) -> Answered {
    Ok(go(&area.path(PATH)))
}

/// `POST …/roles/offers/{id}/withdraw`: the offer is taken back.
pub async fn withdraw(area: Area, Form(Nothing {}): Form<Nothing>) -> Answered {
    let (id, actor, item) = (area.id.clone(), area.actor(), area.item()?);
    let house = area.frame.app.house.clone();
    let write = move |tx: &mut Tx<'_>| offers::withdraw(tx, &house, actor, &id, &item);
    let done = area.frame.app.db.write("withdraw an offer", write).await;
    finish(&area, done.map(drop), notices::offer_withdrawn)
}

/// `POST …/roles/offers/{id}/decline`: everything stays as it is.
pub async fn decline(area: Area, Form(Nothing {}): Form<Nothing>) -> Answered {
    let (id, actor, item) = (area.id.clone(), area.actor(), area.item()?);
    let house = area.frame.app.house.clone();
    let write = move |tx: &mut Tx<'_>| offers::decline(tx, &house, actor, &id, &item);
    let done = area.frame.app.db.write("decline an offer", write).await;
    finish(&area, done.map(drop), notices::offer_declined)
}

/// `POST …/roles/deputy/release`: there is no deputy any more.
pub async fn release(area: Area, Form(Nothing {}): Form<Nothing>) -> Answered {
    let (id, actor, house) = (area.id.clone(), area.actor(), area.frame.app.house.clone());
    let write = move |tx: &mut Tx<'_>| deputies::release(tx, &house, actor, &id);
    let done = area.frame.app.db.write("release a deputy", write).await;
    finish(&area, done.map(drop), notices::deputy_released)
}

/// `POST …/roles/takeovers/{id}/end`: an admin stops the takeover, or whoever started it takes it back.
pub async fn end(area: Area, Form(Nothing {}): Form<Nothing>) -> Answered {
    let (id, actor, item) = (area.id.clone(), area.actor(), area.item()?);
    let house = area.frame.app.house.clone();
    let write = move |tx: &mut Tx<'_>| takeovers::end(tx, &house, actor, &id, &item);
    let done = area.frame.app.db.write("end a takeover", write).await;
    finish(&area, done.map(drop), notices::takeover_ended)
}

/// Goes back to the page, and says what is the case now; of what somebody else was faster with, that.
fn finish(area: &Area, done: Result<(), ActionError>, notice: fn(&Texts) -> crate::web::chrome::Notice) -> Answered {
    let t = area.frame.t;
    let notice = match done {
        Ok(()) => notice(t),
        Err(error) => over(t, error)?,
    };
    area.frame.app.mail_due.notify_one();
    Ok(area.frame.go_with(&area.path(PATH), &notice))
}

/// What the page says of something that is over already.
fn over(t: &Texts, error: ActionError) -> Result<crate::web::chrome::Notice, Failure> {
    match error {
        ActionError::Conflict(Conflict::OfferClosed) => Ok(notices::offer_closed(t)),
        ActionError::Conflict(Conflict::TakeoverDecided) => Ok(notices::takeover_decided(t)),
        ActionError::Conflict(Conflict::NoDeputy) => Ok(notices::deputy_released(t)),
        ActionError::Conflict(Conflict::AlreadyAdmin) => Ok(notices::already_admin(t)),
        other => Err(other.into()),
    }
}

/// `GET /organizations/{membership_id}/roles`.
#[derive(Template)]
#[template(path = "roles.html", whitespace = "minimize")]
pub struct RolesPage {
    /// The frame.
    pub chrome: Chrome,
    /// Who runs the organization.
    pub roles: Roles,
    /// The program's contact roles, in its order.
    pub rows: Vec<RoleRow>,
    /// When the reader may start a takeover again, while they may not.
    pub next_try: Option<Instant>,
}

/// A contact role and who has it.
pub struct RoleRow {
    /// What it is called.
    pub name: String,
    /// Who has it.
    pub contact: Option<Contact>,
}

impl RolesPage {
    const SECTION: Section = Section::Roles;

    /// The offer, for whom it is made to.
    fn offered(&self) -> Option<&RoleOffer> {
        self.roles.offer.as_ref().filter(|_| self.roles.is_offered())
    }

    /// The offer, for whoever made it.
    fn made(&self) -> Option<&RoleOffer> {
        self.roles.offer.as_ref().filter(|_| self.roles.part.is_primary())
    }

    /// The deputy, for an admin who may release them because there is no primary program contact.
    fn left_deputy(&self) -> Option<&Deputy> {
        let part = self.roles.part;
        let is_left = self.roles.may(Operation::ReleaseDeputy) && !part.is_primary() && !part.is_deputy();
        self.roles.deputy.as_ref().filter(|_| is_left)
    }

    /// Whether the reader could start a takeover.
    fn can_take_over(&self) -> bool {
        self.roles.may(Operation::StartTakeover) && !self.roles.standing.holds(AccessRight::GLOBAL_ADMIN)
    }

    /// Whether the reader ends the takeover under way, or takes it back; whose rights sleep is led to wake them.
    fn can_end_takeover(&self) -> bool {
        let roles = &self.roles;
        roles.is_taking_over() || roles.is_asleep || roles.may(Operation::StopTakeover)
    }

    /// Whether a takeover is under way of which the reader is told no more than that.
    fn is_taken_over(&self) -> bool {
        self.roles.takeover.is_none() && self.roles.organization.takeover_due_at.is_some()
    }
}

impl Page for RolesPage {
    fn heading(&self) -> String {
        self.chrome.t.get("roles-heading")
    }
}

/// A sentence about a person and a day.
pub(crate) fn on_day(t: &Texts, key: &str, name: &str, at: &Instant) -> String {
    t.with(key, &[("name", Arg::from(name)), ("day", Arg::Made(t.day(*at)))])
}

#[cfg(test)]
pub(crate) mod tests {
    use guildhall_domain::handing_over::{Deputyship, Holder, Part};
    use guildhall_domain::id::PublicId;
    use guildhall_domain::organization::MembershipId;
    use guildhall_domain::policy::Standing;
    use guildhall_domain::rights::{ContactRole, Held};
    use guildhall_store::contacts::Party;
    use guildhall_store::organizations::Organization;
    use guildhall_store::takeovers::Takeover;

    use super::*;
    use crate::web::look::{at, look};

    fn party(association: i64, name: &str) -> Party {
        Party {
            association,
            public_id: PublicId::from_bytes([1; 16]),
            account: association,
            name: name.into(),
            email: "yuki.tanaka@contoso.example".into(),
            language: "en".into(),
        }
    }

    pub(crate) fn offer() -> RoleOffer {
        RoleOffer {
            id: 1,
            public_id: PublicId::from_bytes([1; 16]),
            keeps_admin: false,
            created_at: at(2026, 11, 3, 9, 0),
            expires_at: at(2026, 11, 17, 9, 0),
            from: party(1, "Inès <b>Moreau"),
            to: party(2, "Yuki <b>Tanaka"),
        }
    }

    /// As the person with this association sees it.
    fn page(chrome: Chrome, own: i64) -> RolesPage {
        let admin = Held::lasting(AccessRight::GLOBAL_ADMIN);
        let contact = Contact {
            role: ContactRole::PRIMARY_PROGRAM_CONTACT,
            association: 1,
            public_id: PublicId::from_bytes([1; 16]),
            account: 1,
            name: "Inès <b>Moreau".into(),
            email: "ines.moreau@contoso.example".into(),
            since: at(2026, 3, 17, 9, 0),
            is_effective: true,
        };
        RolesPage {
            rows: vec![
                RoleRow {
                    name: "Primary program contact".into(),
                    contact: Some(contact.clone()),
                },
                RoleRow {
                    name: "Executive contact".into(),
                    contact: None,
                },
            ],
            roles: Roles {
                organization: Organization {
                    id: 1,
                    membership_id: MembershipId::from_number(7),
                    name: "Contoso Ltd".into(),
                    country: "DE".into(),
                    language: "en".into(),
                    created_at: at(2026, 3, 17, 9, 0),
                    suspension: None,
                    closing: None,
                    revision: 0,
                    takeover_due_at: Some(at(2026, 12, 1, 9, 0)),
                },
                is_asleep: false,
                standing: Standing::Member(if own == 1 { vec![admin] } else { Vec::new() }),
                part: Part {
                    holder: if own == 1 { Holder::Oneself } else { Holder::Another },
                    deputy: (own == 2).then_some(Deputyship {
                        is_allowed: true,
                        contact_is_gone: false,
                    }),
                },
                own: Some(own),
                contacts: vec![contact],
                deputy: Some(Deputy {
                    person: party(2, "Yuki <b>Tanaka"),
                    named_at: at(2026, 3, 17, 9, 0),
                    allowed_at: Some(at(2026, 11, 3, 9, 0)),
                    contact_is_gone: false,
                }),
                offer: (own < 3).then(offer),
                takeover: (own != 2).then(|| Takeover {
                    id: 1,
                    public_id: PublicId::from_bytes([1; 16]),
                    reason: "She has <b>left".into(),
                    started_at: at(2026, 11, 17, 9, 0),
                    due_at: at(2026, 12, 1, 9, 0),
                    person: party(3, "Jane <b>Doe"),
                }),
            },
            next_try: None,
            chrome,
        }
    }

    #[test]
    fn g4_everyone_finds_what_is_theirs_to_do() {
        let primary = look("roles-primary", |chrome| page(chrome, 1));
        assert!(primary.contains("/withdraw") && primary.contains("/roles/deputy/release") && primary.contains("/end"));
        let deputy = look("roles-deputy", |chrome| page(chrome, 2));
        assert!(deputy.contains("/roles/deputy/act") && deputy.contains("/roles/offers/") && !deputy.contains("/end"));
        assert!(!deputy.contains("left") && !deputy.contains("/withdraw"));
        let starter = look("roles-starter", |chrome| page(chrome, 3));
        assert!(starter.contains("/end") && !starter.contains("/roles/deputy/"));
        let member = look("roles-member", |chrome| {
            let mut page = page(chrome, 4);
            (page.roles.takeover, page.roles.organization.takeover_due_at) = (None, None);
            page
        });
        assert!(member.contains("/roles/takeover") && !member.contains("/end"));
        // A contact without admin rights is told of a takeover and ends none; whose rights sleep is led on.
        let contact = look("roles-contact", |chrome| page(chrome, 4));
        assert!(contact.contains("left") && !contact.contains("/end"));
        let asleep = look("roles-asleep", |chrome| {
            let mut page = page(chrome, 4);
            page.roles.is_asleep = true;
            page
        });
        assert!(asleep.contains("/end"));
        let left = look("roles-left", |chrome| {
            let mut page = page(chrome, 1);
            page.roles.contacts.clear();
            page.roles.part.holder = Holder::Nobody;
            page
        });
        assert!(left.contains("/roles/deputy/release") && !left.contains("/roles/offer\""));
        for html in [primary, deputy, starter, member, contact, asleep, left] {
            assert!(!html.contains("<b>Moreau") && !html.contains("<b>left"));
        }
    }
}
