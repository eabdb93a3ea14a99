//! The people whom a demo lets in without a code.

use guildhall_store::Tx;

use crate::actions::ActionError;
use crate::demo::{self, Kind};
use crate::texts::Texts;

/// A person of the demo.
pub struct SamplePerson {
    /// The account's address, which `POST /demo/sign-in` takes as `account`.
    pub email: String,
    /// The person's name.
    pub name: String,
    /// What makes this person worth trying.
    pub role: String,
}

/// All of them: one of each kind first, then those with most to see.
///
/// # Errors
/// Those of the database.
pub fn all(tx: &mut Tx<'_>) -> Result<Vec<demo::SamplePerson>, ActionError> {
    let mut people = demo::sample_people(tx)?;
    let others = people.len().min(Kind::ALL.len());
    if let Some(others) = people.get_mut(others..) {
        others.sort_by_key(|person| match person.kind() {
            Some(Kind::Admin | Kind::AdminOfSeveral) => 0,
            None => 1,
            Some(Kind::Newcomer) => 2,
            Some(Kind::Colleague) => 3,
        });
    }
    Ok(people)
}

impl SamplePerson {
    /// The person as the page shows it.
    pub fn new(t: &Texts, person: demo::SamplePerson) -> Self {
        let names: Vec<&str> = person
            .organizations
            .iter()
            .map(|place| place.organization.name.as_str())
            .collect();
        let key = match person.kind() {
            Some(Kind::Admin | Kind::AdminOfSeveral) => "sample-admin",
            Some(Kind::Colleague) => "sample-colleague",
            Some(Kind::Newcomer) => "sample-newcomer",
            None if names.is_empty() => "sample-waiting",
            None => "sample-colleague",
        };
        Self {
            role: t.fill(key, "organizations", t.list(&names)),
            email: person.email,
            name: person.name,
        }
    }
}
