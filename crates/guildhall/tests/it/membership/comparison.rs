//! The organization as it is, read past the program, beside the model of it.

use std::collections::BTreeMap;

use guildhall_domain::clock::Instant;
use guildhall_domain::id::PublicId;

use super::machine::{Broken, Machine, presets};
use super::model::{Counted, Model, PRIMARY};

/// Who has which role in the real organization now, the last offer and to whom it was made, and the last takeover.
#[derive(Default)]
pub struct Roles {
    pub contacts: BTreeMap<String, i64>,
    pub deputy: Option<i64>,
    pub offer: Option<(PublicId, i64)>,
    pub takeover: Option<PublicId>,
}

impl Roles {
    pub fn primary(&self) -> Option<i64> {
        self.contacts.get(PRIMARY).copied()
    }

    /// Reads rows of what, who, whom, and the public id at the end.
    fn read(rows: &[Vec<String>]) -> Self {
        let mut roles = Self::default();
        for row in rows {
            let account = |column: usize| row[column].parse().unwrap();
            match row[0].as_str() {
                "deputy" => roles.deputy = Some(account(1)),
                "offer" => roles.offer = Some((public_id(row), account(2))),
                "takeover" => roles.takeover = Some(public_id(row)),
                role => drop(roles.contacts.insert(role.to_owned(), account(1))),
            }
        }
        roles
    }
}

fn public_id(row: &[String]) -> PublicId {
    PublicId::from_stored(row[row.len() - 1].clone())
}

/// What somebody asked for.
pub struct Asked {
    pub id: PublicId,
    pub account: i64,
    pub is_open: bool,
}

impl Asked {
    fn read(row: &[String]) -> Self {
        Self {
            id: public_id(row),
            account: row[0].parse().unwrap(),
            is_open: row[2] == "open",
        }
    }
}

impl Machine<'_> {
    pub(super) fn events(&mut self) -> i64 {
        let id = &self.org.membership_id;
        let rows = self
            .eye
            .rows(&format!("SELECT seq FROM audit_chains WHERE name = '{id}'"));
        rows.first().map_or(0, |row| row[0].parse().unwrap())
    }

    /// Reads the organization as it is, and says where it differs from the model.
    pub fn look(&mut self) -> Result<(), Broken> {
        let (key, now) = (self.key, self.now());
        let invitations = self.eye.rows(&format!(
            "SELECT address_key, coalesce(accepted_by, 0), expires_at, coalesce(preset_rights, ''), public_id
             FROM invitations WHERE organization_id = {key} AND state IN ('approved', 'accepted') ORDER BY address_key"
        ));
        let people = self.eye.rows(&format!(
            "SELECT account_id, address_key, state, expires_at, coalesce(refusal, ''),
                    CASE WHEN asked_at IS NULL THEN 0 ELSE 1 END, CASE WHEN family_name = '' THEN 0 ELSE 1 END,
                    coalesce(leaves_at, 0), public_id
             FROM associations WHERE organization_id = {key} AND state IN ('pending', 'active') ORDER BY account_id"
        ));
        let rights = self.eye.rows(&format!(
            "SELECT a.account_id, r.access_right, coalesce(r.ends_at, 0)
             FROM association_rights r JOIN associations a ON a.id = r.association_id
             WHERE r.organization_id = {key} AND (r.ends_at IS NULL OR r.ends_at > {}) ORDER BY 1, 2",
            now.0
        ));
        let roles = self.eye.rows(&roles_at(key));
        // Whoever is gone asks for nothing.
        let requests = self.eye.rows(&format!(
            "SELECT a.account_id, r.wanted, r.state, coalesce(r.ends_at, 0), r.public_id
             FROM access_requests r JOIN associations a ON a.id = r.association_id
             WHERE r.organization_id = {key} AND (a.state = 'active' OR r.state = 'open') ORDER BY r.id"
        ));
        let counts = self.eye.rows(&format!(
            "SELECT invitations_approved, invitations_accepted, invitations_expired, invitations_revoked, invitations_ended,
                    associations_pending, associations_active, associations_ended, attempts_refused, access_requests_open
             FROM organization_counts WHERE organization_id = {key}"
        ));
        let state = self.eye.rows(&format!(
            "SELECT state, CASE WHEN closed_at IS NULL THEN 'open' ELSE 'closed' END FROM organizations WHERE id = {key}"
        ));
        self.invitations = invitations.iter().map(|row| (row[0].clone(), public_id(row))).collect();
        self.people = people
            .iter()
            .map(|row| (row[0].parse().unwrap(), public_id(row)))
            .collect();
        self.roles = Roles::read(&roles);
        self.requests = requests.iter().map(|row| Asked::read(row)).collect();
        self.is_suspended = state[0][0] == "suspended";
        let events = self.events();
        let Some(model) = &self.model else { return Ok(()) };
        let told = |rows: &[Vec<String>], without: usize| -> Vec<String> {
            rows.iter().map(|row| row[..row.len() - without].join(" ")).collect()
        };
        agree("invitations", &told(&invitations, 1), &model_invitations(model))?;
        agree("people", &told(&people, 1), &model_people(model))?;
        agree("rights", &told(&rights, 0), &model_rights(model, now))?;
        agree("roles", &told(&roles, 1), &model_roles(model))?;
        agree("requests", &told(&requests, 1), &model_requests(model))?;
        agree("counts", &told(&counts, 0), &[model_counts(model)])?;
        agree("states", &told(&state, 0), &[model_state(model)])?;
        agree("events", &[events.to_string()], &[model.events.to_string()])
    }
}

fn agree(what: &str, actual: &[String], expected: &[String]) -> Result<(), Broken> {
    if actual == expected {
        return Ok(());
    }
    Err(format!(
        "the {what} are\n  {}\nin the place of\n  {}",
        actual.join("\n  "),
        expected.join("\n  ")
    ))
}

fn model_invitations(model: &Model) -> Vec<String> {
    let each = model.invitations.iter().map(|(address, invitation)| {
        let presets = presets(&invitation.presets);
        format!(
            "{address} {} {} {presets}",
            invitation.accepted_by.unwrap_or_default(),
            invitation.expires_at.0
        )
    });
    each.collect()
}

fn model_people(model: &Model) -> Vec<String> {
    let each = model.people.iter().map(|(account, person)| {
        let state = if person.is_active { "active" } else { "pending" };
        let refusal = match person.refused {
            None => "",
            Some(true) => "already-claimed",
            Some(false) => "address-not-approved",
        };
        let (asked, complete) = (i64::from(person.has_asked), i64::from(person.is_complete));
        let leaves_at = person.leaves_at.map_or(0, |at| at.0);
        format!(
            "{account} {} {state} {} {refusal} {asked} {complete} {leaves_at}",
            person.address, person.expires_at.0
        )
    });
    each.collect()
}

/// What has not run out, of those too whose date has come and who are not ended yet.
fn model_rights(model: &Model, now: Instant) -> Vec<String> {
    let each = model.people.iter().flat_map(|(account, person)| {
        let lasting = person
            .rights
            .iter()
            .filter(move |(_, end)| end.is_none_or(|end| end > now));
        lasting.map(move |(right, end)| format!("{account} {right} {}", end.map_or(0, |end| end.0)))
    });
    each.collect()
}

/// The contacts, the deputy, the last offer and the last takeover at an organization.
fn roles_at(organization: i64) -> String {
    format!(
        "SELECT c.contact_role AS what, a.account_id, 0, '', 0, 0, ''
         FROM contacts c JOIN associations a ON a.id = c.association_id
         WHERE c.organization_id = {organization}
         UNION ALL
         SELECT 'deputy', a.account_id, CASE WHEN c.state = 'active' THEN c.account_id ELSE 0 END, '',
                CASE WHEN d.allowed_at IS NULL THEN 0 ELSE 1 END, 0, ''
         FROM deputies d JOIN associations a ON a.id = d.association_id JOIN associations c ON c.id = d.contact_association_id
         WHERE d.organization_id = {organization}
         UNION ALL
         SELECT 'offer', f.account_id, t.account_id, o.state, o.keeps_admin, o.expires_at, o.public_id
         FROM role_offers o JOIN associations f ON f.id = o.from_association_id JOIN associations t ON t.id = o.to_association_id
         WHERE o.id = (SELECT max(id) FROM role_offers WHERE organization_id = {organization})
         UNION ALL
         SELECT 'takeover', account_id, 0, state, 0, due_at, public_id
         FROM takeovers
         WHERE id = (SELECT max(id) FROM takeovers WHERE organization_id = {organization})
         ORDER BY what"
    )
}

fn model_roles(model: &Model) -> Vec<String> {
    let contacts = model
        .contacts
        .iter()
        .map(|(role, account)| format!("{role} {account} 0  0 0"));
    let deputy = model.deputy.map(|deputy| {
        let contact = deputy.contact.unwrap_or_default();
        format!(
            "deputy {} {contact}  {} 0",
            deputy.account,
            i64::from(deputy.is_allowed)
        )
    });
    let offer = model.offer.map(|offer| {
        let (state, keeps_admin, until) = (offer.state, i64::from(offer.keeps_admin), offer.expires_at.0);
        format!("offer {} {} {state} {keeps_admin} {until}", offer.from, offer.to)
    });
    let takeover = model.takeover.map(|takeover| {
        format!(
            "takeover {} 0 {} 0 {}",
            takeover.account, takeover.state, takeover.due_at.0
        )
    });
    let mut all: Vec<String> = contacts.chain(deputy).chain(offer).chain(takeover).collect();
    all.sort();
    all
}

fn model_requests(model: &Model) -> Vec<String> {
    let each = model.requests.iter().map(|request| {
        let ends_at = request.ends_at.map_or(0, |end| end.0);
        format!("{} {} {} {ends_at}", request.account, request.wanted, request.state)
    });
    each.collect()
}

/// The requests that are open are counted here.
fn model_counts(model: &Model) -> String {
    let Counted {
        approved,
        accepted,
        expired,
        revoked,
        ended,
        pending,
        active,
        left,
        refused,
    } = &model.counted;
    let open = model.requests.iter().filter(|request| request.is_open()).count();
    format!("{approved} {accepted} {expired} {revoked} {ended} {pending} {active} {left} {refused} {open}")
}

fn model_state(model: &Model) -> String {
    let state = if model.is_suspended { "suspended" } else { "active" };
    let existence = if model.is_closed { "closed" } else { "open" };
    format!("{state} {existence}")
}
