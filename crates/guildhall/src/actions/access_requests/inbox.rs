//! The open requests of an organization, each beside what the admins want to know of the person.

use guildhall_domain::access_request::Wanted;
use guildhall_domain::organization::MembershipId;
use guildhall_domain::policy::Operation;
use guildhall_domain::rights::AccessRight;
use guildhall_store::access_requests::{self, AccessRequest, Telling};
use guildhall_store::contacts::Contact;
use guildhall_store::organizations::Organization;
use guildhall_store::page::{Cursor, Page};
use guildhall_store::{Tx, associations, contacts, people};

use super::decide::may_decide;
use crate::actions::ActionError;
use crate::actions::Actor;
use crate::actions::authority::authorize;
use crate::actions::invitations::{Wanted as WantedPage, unknown_cursor};
use crate::app::House;

/// A request that waits for an answer.
#[derive(Clone, Debug)]
pub struct Waiting {
    /// The request.
    pub request: AccessRequest,
    /// Who was told of it, in that order.
    pub told: Vec<Telling>,
    /// What the person asked for before, the newest first.
    pub earlier: Vec<AccessRequest>,
    /// The rights that the person holds.
    pub rights: Vec<AccessRight>,
    /// Who has the contact role that is asked for, if anyone.
    pub holder: Option<Contact>,
    /// Whether the reader may decide.
    pub may_decide: bool,
}

/// A page of the open requests, and how many there are of both kinds.
#[derive(Clone, Debug)]
pub struct Inbox {
    /// Where.
    pub organization: Organization,
    /// The page, those that wait longest first.
    pub page: Page<Waiting>,
    /// How many requests for rights and contact roles are open.
    pub access: i64,
    /// How many people wait for their address.
    pub addresses: i64,
}

/// A page of the open requests.
///
/// # Errors
/// As [`authorize`]; [`ActionError::BadParameter`] for a cursor that names none of the organization's requests.
pub fn inbox(
    tx: &mut Tx<'_>,
    house: &House,
    actor: Actor,
    membership_id: &MembershipId,
    (cursor, limit): (Cursor, usize),
) -> Result<Inbox, ActionError> {
    /// How many earlier requests of a person are told.
    const EARLIER: i64 = 5;
    let authority = authorize(tx, actor, membership_id, Operation::SeeRequests)?;
    let organization = authority.organization.id;
    let wanted = WantedPage {
        state: None::<()>,
        search: String::new(),
        cursor,
        limit,
    };
    let page = access_requests::open(tx, organization, wanted.cursor()?, limit)?.ok_or_else(unknown_cursor)?;
    let mut told = access_requests::tellings(tx, page.items.iter().map(|request| request.id))?;
    let earlier = access_requests::earlier(tx, page.items.iter().map(|request| request.association), EARLIER)?;
    let keys: Vec<i64> = page.items.iter().map(|request| request.association).collect();
    let rights = people::rights_of_keys(tx, &keys)?;
    let named = contacts::of_organization(tx, organization)?;
    let mut rights = rights.into_iter();
    let page = page.map(|request| Waiting {
        told: told.remove(&request.id).unwrap_or_default(),
        earlier: earlier.get(&request.association).cloned().unwrap_or_default(),
        rights: rights.next().unwrap_or_default(),
        holder: match request.wanted {
            Wanted::Role(role) => named.iter().find(|contact| contact.role == role).cloned(),
            Wanted::Right(_) => None,
        },
        may_decide: may_decide(house, &authority, request.wanted, tx.now()),
        request,
    });
    Ok(Inbox {
        page,
        access: access_requests::count_open(tx, organization)?,
        addresses: associations::count_asked(tx, organization)?,
        organization: authority.organization,
    })
}
