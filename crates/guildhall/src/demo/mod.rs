//! The sample program of `guildhall demo`: who is in it (`people`), what they did (`deeds`), how it came to be
//! (`seed`), and whom to sign in as.

mod deeds;
mod people;
mod seed;

use guildhall_domain::email::EmailAddress;
use guildhall_domain::organization::MembershipId;
use guildhall_store::{DbError, Tx, accounts, associations};

use crate::actions::accounts::me;
use crate::actions::organizations::{self, Behind};
use crate::actions::{ActionError, Actor, invitation_urls};
use crate::app::House;

pub use seed::seed;

/// Someone of the sample program, as the database knows them now.
#[derive(Clone, Debug)]
pub struct SamplePerson {
    /// The address that the person signs in with.
    pub email: String,
    /// The person's name; made from the address while no profile tells it.
    pub name: String,
    /// Where the person is associated.
    pub organizations: Vec<Behind>,
    /// Whether an association is pending.
    pub is_waiting: bool,
}

/// What someone is in a demo for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// An admin of one organization.
    Admin,
    /// An admin of several.
    AdminOfSeveral,
    /// Associated, and an admin of none.
    Colleague,
    /// An account without an organization.
    Newcomer,
}

impl Kind {
    /// Each of them, in the order in which people are shown.
    pub const ALL: &[Self] = &[Self::Admin, Self::AdminOfSeveral, Self::Colleague, Self::Newcomer];
}

impl SamplePerson {
    /// What the person shows; nothing for someone who is waiting, or who fits no kind any more.
    pub fn kind(&self) -> Option<Kind> {
        let admin_of = self.organizations.iter().filter(|place| place.is_admin()).count();
        match (self.organizations.len(), admin_of) {
            (0, _) if self.is_waiting => None,
            (0, _) => Some(Kind::Newcomer),
            (_, 0) => Some(Kind::Colleague),
            (1, 1) => Some(Kind::Admin),
            (all, admin_of) => (all == admin_of).then_some(Kind::AdminOfSeveral),
        }
    }
}

/// Where the journeys of a demo lead.
#[derive(Clone, Debug)]
pub struct Showroom {
    /// The membership ID of the organization with a bit of everything.
    pub harbor: MembershipId,
    /// The token of its invitation URL.
    pub harbor_token: String,
    /// The membership ID of the large organization.
    pub meridian: MembershipId,
}

impl Showroom {
    /// Finds its organizations.
    ///
    /// # Errors
    /// [`ActionError::Hidden`] when the sample program is not there; those of the database.
    pub fn find(tx: &mut Tx<'_>, house: &House) -> Result<Self, ActionError> {
        let mut find = |name: &str| {
            let all = organizations::list(tx, Actor::Operator, 0, 100)?;
            let found = all.into_iter().find(|(organization, _)| organization.name == name);
            found
                .map(|(organization, _)| organization.membership_id)
                .ok_or(ActionError::Hidden)
        };
        let (harbor, meridian) = (find(people::HARBOR)?, find(people::MERIDIAN)?);
        let harbor_token = invitation_urls::show(tx, house, Actor::Operator, &harbor)?.token;
        Ok(Self {
            harbor,
            harbor_token,
            meridian,
        })
    }
}

/// The sample people who have an account: one of each [`Kind`] first, in their order, then the others.
///
/// # Errors
/// Those of the database.
pub fn sample_people(tx: &mut Tx<'_>) -> Result<Vec<SamplePerson>, ActionError> {
    let mut found = Vec::new();
    for address in people::sign_in_addresses() {
        let address =
            EmailAddress::parse(&address).map_err(|e| DbError::Unreadable(format!("a sample address: {e}").into()))?;
        if let Some(account) = accounts::find_by_address(tx, &address)? {
            found.push(sample_person(tx, account.id, &address)?);
        }
    }
    let mut shown = Vec::with_capacity(found.len());
    for kind in Kind::ALL {
        if let Some(first) = found.iter().position(|person| person.kind() == Some(*kind)) {
            shown.push(found.remove(first));
        }
    }
    shown.extend(found);
    Ok(shown)
}

fn sample_person(tx: &mut Tx<'_>, account: i64, address: &EmailAddress) -> Result<SamplePerson, ActionError> {
    let (organizations, waiting): (Vec<_>, Vec<_>) = me(tx, account)?
        .associations
        .into_iter()
        .partition(|place| place.is_active);
    let mut name = name_of(address.as_str());
    if let Some(place) = organizations.iter().chain(&waiting).next()
        && let Some(profile) = associations::find(tx, &place.association)?
    {
        name = format!("{} {}", profile.given_name, profile.family_name)
            .trim()
            .to_owned();
    }
    Ok(SamplePerson {
        email: address.as_str().to_owned(),
        name,
        organizations,
        is_waiting: !waiting.is_empty(),
    })
}

/// `sam.rivera@mail.example` is Sam Rivera.
fn name_of(address: &str) -> String {
    let local = address.split('@').next().unwrap_or_default();
    let capital = |word: &str| {
        let mut letters = word.chars();
        let first = letters.next().map(|c| c.to_uppercase().collect::<String>());
        first.unwrap_or_default() + letters.as_str()
    };
    local.split('.').map(capital).collect::<Vec<_>>().join(" ")
}
