//! Partner companies' profiles.

use guildhall_domain::clock::Instant;
use guildhall_domain::id::PublicId;
use guildhall_domain::notice::NoticeKind;
use guildhall_domain::organization::{MembershipId, NewOrganization};
use guildhall_domain::policy::{ADMINS, Decision, Operation, Standing, decide};
use guildhall_store::audit::{self, Event};
use guildhall_store::organizations::{Counts, Organization};
use guildhall_store::takeovers::Takeover;
use guildhall_store::{Tx, access_requests, associations, invitation_links, organizations, rights};

use super::associations::{Own, own_view};
use super::audit::event;
use super::authority::{authorize, authorize_operator};
use super::handing_over::takeovers;
use super::invitation_urls::{self, InvitationUrl};
use super::notices::{Audience, notice};
use super::{ActionError, Actor, Conflict};
use crate::app::House;
use crate::secrets;

/// Makes an organization with an invitation URL of its own.
///
/// # Errors
/// [`ActionError::Forbidden`] for everyone but the operator.
pub fn create(tx: &mut Tx<'_>, actor: Actor, new: &NewOrganization) -> Result<Organization, ActionError> {
    /// A number is taken now and then; eight in a row are not.
    const DRAWS: usize = 8;
    authorize_operator(actor, Operation::CreateOrganization)?;
    for _ in 0..DRAWS {
        let membership_id = MembershipId::from_number(u32::from_be_bytes(secrets::random()));
        let Some(id) = organizations::insert(tx, &membership_id, new)? else {
            continue;
        };
        invitation_links::insert(tx, id, &secrets::random::<16>())?;
        let domains: Vec<&str> = new.domains.iter().map(|domain| domain.as_str()).collect();
        event(actor, "organization.created")
            .at(id)
            .with("name", new.name.as_str())
            .with("domains", domains)
            .record(tx)?;
        return organizations::find(tx, id)?.ok_or(ActionError::Hidden);
    }
    Err(Conflict::Simultaneous.into())
}

/// Stops everything but reading at an organization. What is under way there ends before, or not at all.
///
/// # Errors
/// [`ActionError::Forbidden`] for everyone but the operator; [`ActionError::Hidden`] for no such organization;
/// [`Conflict::Suspended`] when it is suspended already.
pub fn suspend(
    tx: &mut Tx<'_>,
    house: &House,
    actor: Actor,
    membership_id: &MembershipId,
    reason: &str,
) -> Result<Organization, ActionError> {
    authorize_operator(actor, Operation::SuspendOrganization)?;
    let organization = authorize(tx, actor, membership_id, Operation::SuspendOrganization)?.organization;
    take_the_floor(tx, organization.id)?;
    if !organizations::suspend(tx, organization.id, reason)? {
        return Err(Conflict::Suspended.into());
    }
    // Nobody comes into power while nobody can object.
    takeovers::end_all(tx, organization.id)?;
    event(actor, "organization.suspended")
        .at(organization.id)
        .with("reason", reason)
        .record(tx)?;
    tell_admins(
        tx,
        house,
        actor,
        NoticeKind::OrganizationSuspended,
        &organization,
        reason,
    )?;
    Ok(organization)
}

/// Lets a suspended organization go on.
///
/// # Errors
/// As [`suspend`]; [`Conflict::NotSuspended`].
pub fn resume(
    tx: &mut Tx<'_>,
    house: &House,
    actor: Actor,
    membership_id: &MembershipId,
    reason: &str,
) -> Result<Organization, ActionError> {
    authorize_operator(actor, Operation::SuspendOrganization)?;
    let organization = authorize(tx, actor, membership_id, Operation::SuspendOrganization)?.organization;
    take_the_floor(tx, organization.id)?;
    if !organizations::resume(tx, organization.id)? {
        return Err(Conflict::NotSuspended.into());
    }
    event(actor, "organization.resumed")
        .at(organization.id)
        .with("reason", reason)
        .record(tx)?;
    tell_admins(tx, house, actor, NoticeKind::OrganizationResumed, &organization, reason)?;
    Ok(organization)
}

/// Tells whoever runs an organization what the operator did with it.
fn tell_admins(
    tx: &mut Tx<'_>,
    house: &House,
    actor: Actor,
    kind: NoticeKind,
    organization: &Organization,
    reason: &str,
) -> Result<(), ActionError> {
    let told = notice(kind).at(organization).because(Some(reason)).leading_into("");
    Ok(told.tell(tx, house, actor, Audience::Holders(&ADMINS))?)
}

/// Closes an organization for good. From this moment on it is none for anyone but the operator: what is left there ends in
/// chunks, by [`end_at_closed`](super::leaving::end_at_closed), which tells those who belonged to it.
///
/// # Errors
/// As [`suspend`]; [`Conflict::OrganizationClosed`] when it is closed already.
pub fn close(
    tx: &mut Tx<'_>,
    actor: Actor,
    membership_id: &MembershipId,
    reason: &str,
) -> Result<Organization, ActionError> {
    authorize_operator(actor, Operation::CloseOrganization)?;
    let organization = authorize(tx, actor, membership_id, Operation::CloseOrganization)?.organization;
    take_the_floor(tx, organization.id)?;
    if !organizations::close(tx, organization.id, reason)? {
        return Err(Conflict::OrganizationClosed.into());
    }
    // Nobody comes into power where nobody is left.
    takeovers::end_all(tx, organization.id)?;
    event(actor, "organization.closed")
        .at(organization.id)
        .with("reason", reason)
        .record(tx)?;
    Ok(organization)
}

/// Waits for every change of the organization that is about to end: they all meet at its counts. Those that have not come
/// that far find another revision there, and begin again.
fn take_the_floor(tx: &mut Tx<'_>, organization: i64) -> Result<(), ActionError> {
    organizations::raise_revision(tx, organization)?;
    Ok(organizations::add_counts(tx, organization, &Counts::default())?)
}

/// An organization's profile.
#[derive(Clone, Debug)]
pub struct Profile {
    /// The organization.
    pub organization: Organization,
    /// Its own domains.
    pub domains: Vec<String>,
    /// Whether the one who asks is an admin of it.
    pub is_admin: bool,
    /// Whether the one who asks is one whose rights sleep: the sign-in was too weak for them.
    pub is_asleep: bool,
    /// The counts, for those who may see them.
    pub counts: Option<Counts>,
}

/// The profile.
///
/// # Errors
/// As [`authorize`].
pub fn show(tx: &mut Tx<'_>, actor: Actor, membership_id: &MembershipId) -> Result<Profile, ActionError> {
    let authority = authorize(tx, actor, membership_id, Operation::SeeOrganization)?;
    let organization = authority.organization;
    let domains = organizations::domains(tx, organization.id)?;
    let sees_counts = decide(&authority.standing, organization.state(), Operation::SeeCounts) == Decision::Allowed;
    let counts = if sees_counts {
        Some(organizations::counts(tx, organization.id)?)
    } else {
        None
    };
    Ok(Profile {
        organization,
        domains,
        is_admin: authority.standing.is_admin(),
        is_asleep: authority.is_asleep,
        counts,
    })
}

/// Up to `limit` organizations after the one with key `after`, in the order they were made, each with its counts.
///
/// # Errors
/// [`ActionError::Forbidden`] for everyone but the operator.
pub fn list(tx: &mut Tx<'_>, actor: Actor, after: i64, limit: i64) -> Result<Vec<(Organization, Counts)>, ActionError> {
    authorize_operator(actor, Operation::SeeOrganization)?;
    let found = organizations::list(tx, after, limit)?;
    found
        .into_iter()
        .map(|organization| {
            let counts = organizations::counts(tx, organization.id)?;
            Ok((organization, counts))
        })
        .collect()
}

/// What an organization's first page shows.
#[derive(Clone, Debug)]
pub struct Home {
    /// The profile, with counts for an admin.
    pub profile: Profile,
    /// The viewer's own association.
    pub own: Option<Own>,
    /// For an admin.
    pub admin: Option<AdminHome>,
}

/// What only an admin sees there.
#[derive(Clone, Debug)]
pub struct AdminHome {
    /// The URL to share.
    pub url: InvitationUrl,
    /// What was done last.
    pub activity: Vec<Event>,
    /// How many people wait for an answer.
    pub asked: i64,
}

/// The first page. An admin whose rights sleep is not shown a member's: what is missing there would look lost.
///
/// # Errors
/// As [`authorize`]; [`ActionError::SignInTooWeak`] in that case.
pub fn home(tx: &mut Tx<'_>, house: &House, actor: Actor, membership_id: &MembershipId) -> Result<Home, ActionError> {
    const EVENTS: i64 = 8;
    let account = actor.account().ok_or(ActionError::Forbidden)?;
    let profile = show(tx, actor, membership_id)?;
    if profile.is_asleep {
        return Err(ActionError::SignInTooWeak);
    }
    let organization = profile.organization.id;
    let own = match associations::live(tx, organization, account)? {
        Some(association) => Some(own_view(tx, association)?),
        None => None,
    };
    let admin = if profile.is_admin {
        Some(AdminHome {
            url: invitation_urls::current(tx, house, organization)?,
            activity: audit::latest(tx, organization, EVENTS)?,
            asked: associations::count_asked(tx, organization)?,
        })
    } else {
        None
    };
    Ok(Home { profile, own, admin })
}

/// An organization behind an account, and the account's place there.
#[derive(Clone, Debug)]
pub struct Behind {
    /// The organization.
    pub organization: Organization,
    /// The association.
    pub association: PublicId,
    /// Whether the association is active; else it is pending.
    pub is_active: bool,
    /// How the account stands there.
    pub standing: Standing,
}

impl Behind {
    /// Whether the account is an admin there.
    pub fn is_admin(&self) -> bool {
        self.standing.is_admin()
    }
}

/// The organizations behind an account: what the chooser and the switcher offer.
///
/// # Errors
/// Those of the database.
pub fn behind(tx: &mut Tx<'_>, account: i64) -> Result<Vec<Behind>, ActionError> {
    let mut all = Vec::new();
    for association in associations::of_account(tx, account)? {
        let Some(organization) = organizations::find(tx, association.organization_id)? else {
            continue;
        };
        if organization.closing.is_some() {
            continue;
        }
        let is_active = association.activated_at.is_some();
        let standing = if is_active {
            let granted = rights::of_association(tx, association.id)?;
            Standing::Member(granted.into_iter().map(|granted| granted.held).collect())
        } else {
            Standing::Pending
        };
        all.push(Behind {
            organization,
            association: association.public_id,
            is_active,
            standing,
        });
    }
    all.sort_by(|a, b| a.organization.name.cmp(&b.organization.name));
    Ok(all)
}

/// Where an account belonged once.
#[derive(Clone, Debug)]
pub struct Before {
    /// The organization's name.
    pub organization: String,
    /// What the last association there is called in paths.
    pub association: PublicId,
    /// When it ended.
    pub ended_at: Option<Instant>,
}

/// Where an account belonged once and does not now: the newest twenty.
///
/// # Errors
/// Those of the database.
pub fn before(tx: &mut Tx<'_>, account: i64) -> Result<Vec<Before>, ActionError> {
    const MOST: i64 = 20;
    let mut all = Vec::new();
    for association in associations::former_of_account(tx, account, MOST)? {
        let organization = organizations::find(tx, association.organization_id)?.ok_or(ActionError::Hidden)?;
        all.push(Before {
            organization: organization.name,
            association: association.public_id,
            ended_at: association.ended_at,
        });
    }
    Ok(all)
}

/// What the frame of a page shows around it.
#[derive(Clone, Debug)]
pub struct Surroundings {
    /// The organizations behind the account.
    pub behind: Vec<Behind>,
    /// How many requests wait for an answer at the organization the page is about; 0 unless the account is an admin there.
    pub open_requests: i64,
    /// How many of them are for a right or a contact role.
    pub access_requests: i64,
    /// The takeover under way there, for its admins.
    pub takeover: Option<Takeover>,
}

/// What surrounds a page that is about this organization, or about none.
///
/// # Errors
/// Those of the database.
pub fn surroundings(tx: &mut Tx<'_>, account: i64, about: Option<&MembershipId>) -> Result<Surroundings, ActionError> {
    let behind = behind(tx, account)?;
    let here = behind
        .iter()
        .find(|b| b.is_admin() && Some(&b.organization.membership_id) == about);
    let (addresses, access_requests) = match here {
        Some(here) => {
            let organization = here.organization.id;
            (
                associations::count_asked(tx, organization)?,
                access_requests::count_open(tx, organization)?,
            )
        }
        None => (0, 0),
    };
    let now = tx.now();
    let takeover = match here {
        Some(here) if here.organization.takeover_due_at.is_some_and(|due| now < due) => {
            guildhall_store::takeovers::waiting(tx, here.organization.id)?
        }
        _ => None,
    };
    Ok(Surroundings {
        behind,
        open_requests: addresses + access_requests,
        access_requests,
        takeover,
    })
}
