//! Deeds on the real actions, each beside what the model says of it.

use std::collections::BTreeMap;
use std::fmt::Debug;
use std::sync::atomic::{AtomicU32, Ordering};

use guildhall::actions::accounts::CODE_ISSUER;
use guildhall::actions::{ActionError, Actor, Conflict};
use guildhall::app::House;
use guildhall::secrets;
use guildhall_domain::clock::{Instant, Span};
use guildhall_domain::id::PublicId;
use guildhall_domain::organization::MembershipId;
use guildhall_domain::preset::Presets;
use guildhall_domain::rights::{AccessRight, Held};
use guildhall_store::sign_in_methods::{self, NewMethod};
use guildhall_store::{Clock as _, DbError, Tx, accounts};
use tokio::runtime::Handle;

use super::comparison::{Asked, Roles};
use super::model::{GLOBAL, LOCATION, Model, No, PRIMARY, Rights, TECHNICAL, Who};
use crate::support::{Eye, Org, World};

/// What chance says about one step.
pub type Dice = [u8; 6];

/// The rights that are given and taken.
pub const RIGHTS: [&str; 3] = [GLOBAL, LOCATION, "report_viewer"];

/// What people ask for.
pub const WANTED: [&str; 5] = [GLOBAL, LOCATION, "report_viewer", PRIMARY, TECHNICAL];

/// So many addresses can be approved.
const ADDRESSES: u8 = 6;

/// Someone who acts.
#[derive(Clone)]
pub struct Account {
    pub id: i64,
    pub email: String,
}

/// One organization, with a model beside it while one can say what follows.
pub struct Machine<'w> {
    pub world: &'w World,
    pub handle: Handle,
    pub org: Org,
    pub accounts: Vec<Account>,
    pub model: Option<Model>,
    /// The ids that invitations and people have in the real organization now.
    pub invitations: BTreeMap<String, PublicId>,
    pub people: BTreeMap<i64, PublicId>,
    pub roles: Roles,
    /// What its people asked for, answered or not, in that order.
    pub requests: Vec<Asked>,
    pub is_suspended: bool,
    pub(super) eye: Eye,
    pub(super) key: i64,
}

/// A rule that does not hold, said in a sentence.
pub type Broken = String;

/// People as their first sign-in leaves them. Nobody has their addresses.
pub fn newcomers(world: &World, handle: &Handle, how_many: usize) -> Vec<Account> {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let first_sign_in = |_| {
        let email = format!("p{}@private.example", COUNT.fetch_add(1, Ordering::Relaxed));
        let address = email.clone();
        let made = world.write(move |tx| {
            let account = accounts::insert(tx, secrets::public_id().as_str(), &address)?;
            let method = NewMethod {
                public_id: &secrets::public_id(),
                account,
                issuer: CODE_ISSUER,
                subject: &address,
                kind: None,
                label: &address,
                is_proven: true,
            };
            sign_in_methods::insert(tx, &method)?;
            Ok(account)
        });
        let id = handle.block_on(made).unwrap();
        Account { id, email }
    };
    (0..how_many).map(first_sign_in).collect()
}

impl<'w> Machine<'w> {
    pub fn new(world: &'w World, handle: Handle, accounts: Vec<Account>, org: Org) -> Self {
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
            requests: Vec::new(),
            is_suspended: false,
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

    pub fn account(&self, die: u8) -> &Account {
        &self.accounts[usize::from(die) % self.accounts.len()]
    }

    /// One of the accounts, every other time one of those who are here, and now and then the operator.
    pub fn who(&self, die: u8) -> Who {
        let is_operator = die % 16 == 15;
        let here = self.people.keys().nth(usize::from(die / 32) % self.people.len().max(1));
        let here = here.filter(|_| (die / 16).is_multiple_of(2)).copied();
        (!is_operator).then(|| here.unwrap_or(self.account(die).id))
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
        Some(self.now() + Span::days(days))
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
        self.compare_said(actual.map(|_| ()), expected)
    }

    /// The same where the answer says something.
    pub fn compare_said<T: Debug + PartialEq>(
        &mut self,
        actual: Result<T, ActionError>,
        expected: impl FnOnce(&mut Model, Instant) -> Result<T, No>,
    ) -> Result<(), Broken> {
        let now = self.now();
        let actual = match actual.map_err(why) {
            Ok(said) => Ok(said),
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
        ActionError::Suspended => return Ok(No::Suspended),
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
        Conflict::AlreadyHeld => No::AlreadyHeld,
        Conflict::AlreadyAsked => No::AlreadyAsked,
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
        Conflict::Suspended => No::AlreadySuspended,
        Conflict::NotSuspended => No::NotSuspended,
        Conflict::OrganizationClosed => No::OrganizationClosed,
        other => return Err(other.into()),
    })
}
