//! Deeds on the real actions, each beside what the model says of it, and the comparison of the two.

use std::collections::BTreeMap;

use guildhall::actions::{ActionError, Actor, Conflict};
use guildhall::app::House;
use guildhall_domain::clock::Instant;
use guildhall_domain::id::PublicId;
use guildhall_domain::organization::MembershipId;
use guildhall_domain::preset::Presets;
use guildhall_domain::rights::{AccessRight, Held};
use guildhall_store::{Clock as _, DbError, Tx};
use tokio::runtime::Handle;

use super::model::{Counted, GLOBAL, LOCATION, Model, No, PRIMARY, Rights, Who};
use crate::support::{Eye, Org, Person, World};

/// What chance says about one step.
pub type Dice = [u8; 6];

/// The rights that are given and taken.
pub const RIGHTS: [&str; 3] = [GLOBAL, LOCATION, "report_viewer"];

/// So many addresses can be approved.
const ADDRESSES: u8 = 6;

/// Someone who acts.
#[derive(Clone)]
pub struct Account {
    pub id: i64,
    pub person: Person,
}

/// One organization, with a model beside it while one can say what follows.
pub struct Machine<'w> {
    pub world: &'w World,
    pub handle: Handle,
    pub org: Org,
    pub accounts: &'w [Account],
    pub model: Option<Model>,
    /// The ids that invitations and people have in the real organization now.
    pub invitations: BTreeMap<String, PublicId>,
    pub people: BTreeMap<i64, PublicId>,
    pub roles: Roles,
    eye: Eye,
    key: i64,
}

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

/// A rule that does not hold, said in a sentence.
pub type Broken = String;

impl<'w> Machine<'w> {
    pub fn new(world: &'w World, handle: Handle, accounts: &'w [Account], org: Org) -> Self {
        let mut eye = world.place.eye();
        let key = eye.rows(&format!(
            "SELECT id FROM organizations WHERE membership_id = '{}'",
            org.membership_id
        ));
        let mut machine = Self {
            key: key[0][0].parse().unwrap(),
            model: None,
            invitations: BTreeMap::new(),
            people: BTreeMap::new(),
            roles: Roles::default(),
            world,
            handle,
            org,
            accounts,
            eye,
        };
        // There is no model yet to differ from.
        machine.look().unwrap();
        machine
    }

    /// From here on a model says what follows.
    #[must_use]
    pub fn modelled(mut self) -> Self {
        let events = self.events();
        self.model = Some(Model {
            events,
            ..Model::default()
        });
        self
    }

    pub fn now(&self) -> Instant {
        self.world.clock.now()
    }

    pub fn account(&self, die: u8) -> &'w Account {
        &self.accounts[usize::from(die) % self.accounts.len()]
    }

    /// One of the accounts, and now and then the operator.
    pub fn who(&self, die: u8) -> Who {
        (die % 16 != 15).then(|| self.account(die).id)
    }

    /// Three times of four the one whom it concerns, if there is one.
    pub fn mostly(&self, die: u8, one: Option<i64>) -> Who {
        one.filter(|_| !die.is_multiple_of(4)).or_else(|| self.who(die / 4))
    }

    pub fn actor(who: Who) -> Actor {
        who.map_or(Actor::Operator, Actor::Account)
    }

    pub fn address(die: u8) -> String {
        format!("a{}@contoso.example", die % ADDRESSES)
    }

    /// No end, one in a few days, or one in some months.
    pub fn end(&self, die: u8) -> Option<Instant> {
        let days = match die % 4 {
            0 | 1 => return None,
            2 => 4,
            _ => 90,
        };
        Some(self.now() + guildhall_domain::clock::Span::days(days))
    }

    /// Runs an action in a transaction of its own.
    pub fn act<T: Send + 'static>(
        &self,
        action: impl Fn(&mut Tx<'_>, &House, &MembershipId) -> Result<T, ActionError> + Send + 'static,
    ) -> Result<T, ActionError> {
        let (house, id) = (self.world.app.house.clone(), self.org.membership_id.clone());
        self.handle
            .block_on(self.world.write(move |tx| action(tx, &house, &id)))
    }

    /// Compares what became of a deed with what the model says.
    pub fn compare<T>(
        &mut self,
        actual: Result<T, ActionError>,
        expected: impl FnOnce(&mut Model, Instant) -> Result<(), No>,
    ) -> Result<(), Broken> {
        let now = self.now();
        let actual = match actual.map_err(why) {
            Ok(_) => Ok(()),
            Err(Ok(no)) => Err(no),
            // Somebody else was faster: no matter for a model.
            Err(Err(error)) if self.model.is_none() && is_lost_race(&error) => return Ok(()),
            Err(Err(error)) => return Err(format!("no deed is answered {error:?}")),
        };
        let Some(model) = &mut self.model else { return Ok(()) };
        let expected = model.attempt(|model| expected(model, now));
        if actual == expected {
            Ok(())
        } else {
            Err(format!("it was answered {actual:?} in the place of {expected:?}"))
        }
    }

    /// Changes the organization behind the back of the actions; `$` stands for its key.
    pub fn spoil(&mut self, sql: &str) {
        self.eye.rows(&sql.replace('$', &self.key.to_string()));
    }

    fn events(&mut self) -> i64 {
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
        let counts = self.eye.rows(&format!(
            "SELECT invitations_approved, invitations_accepted, invitations_expired, invitations_revoked, invitations_ended,
                    associations_pending, associations_active, associations_ended, attempts_refused
             FROM organization_counts WHERE organization_id = {key}"
        ));
        self.invitations = invitations.iter().map(|row| (row[0].clone(), public_id(row))).collect();
        self.people = people
            .iter()
            .map(|row| (row[0].parse().unwrap(), public_id(row)))
            .collect();
        self.roles = Roles::read(&roles);
        let events = self.events();
        let Some(model) = &self.model else { return Ok(()) };
        let told = |rows: &[Vec<String>], without: usize| -> Vec<String> {
            rows.iter().map(|row| row[..row.len() - without].join(" ")).collect()
        };
        agree("invitations", &told(&invitations, 1), &model_invitations(model))?;
        agree("people", &told(&people, 1), &model_people(model))?;
        agree("rights", &told(&rights, 0), &model_rights(model, now))?;
        agree("roles", &told(&roles, 1), &model_roles(model))?;
        agree("counts", &told(&counts, 0), &[model_counts(&model.counted)])?;
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

fn model_counts(counted: &Counted) -> String {
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
    } = counted;
    format!("{approved} {accepted} {expired} {revoked} {ended} {pending} {active} {left} {refused}")
}

/// Rights as the program takes them.
pub fn presets(rights: &Rights) -> Presets {
    let each = rights.iter().map(|(right, until)| Held {
        right: AccessRight::parse(right).unwrap(),
        until: *until,
    });
    Presets::of(each)
}

/// Whether somebody else was faster.
fn is_lost_race(error: &ActionError) -> bool {
    matches!(
        error,
        ActionError::Conflict(Conflict::Simultaneous | Conflict::ProfileChanged)
            | ActionError::Db(DbError::Busy | DbError::Stale | DbError::Conflict(_))
    )
}

/// What a refusal is in the model's words; the error itself where it has none.
fn why(error: ActionError) -> Result<No, ActionError> {
    let conflict = match error {
        ActionError::Hidden => return Ok(No::Hidden),
        ActionError::Forbidden | ActionError::NotYoursToGive(_) => return Ok(No::Forbidden),
        ActionError::TooMany { .. } => return Ok(No::TooMany),
        ActionError::Conflict(conflict) => conflict,
        other => return Err(other),
    };
    Ok(match conflict {
        Conflict::InvitationClosed => No::Closed,
        Conflict::NotActive => No::NotActive,
        Conflict::NotWaiting => No::NotWaiting,
        Conflict::NotAnAdmin => No::NotAnAdmin,
        Conflict::AlreadyAssociated => No::Associated,
        Conflict::AlreadyClaimed => No::Claimed,
        Conflict::LastAdmin => No::LastAdmin,
        Conflict::PrimaryContact => No::PrimaryContact,
        Conflict::HasEnd => No::HasEnd,
        Conflict::RoleHeld => No::RoleHeld,
        Conflict::Yourself => No::Yourself,
        Conflict::OfferOpen => No::OfferOpen,
        Conflict::OfferClosed => No::OfferClosed,
        Conflict::ProfileIncomplete => No::ProfileIncomplete,
        Conflict::DeputyNamed => No::DeputyNamed,
        Conflict::NoDeputy => No::DeputyMissing,
        Conflict::DeputyWaits => No::DeputyWaits,
        Conflict::TakeoverRunning => No::TakeoverRunning,
        Conflict::TakeoverDecided => No::TakeoverDecided,
        Conflict::AlreadyAdmin => No::AlreadyAdmin,
        other => return Err(other.into()),
    })
}
