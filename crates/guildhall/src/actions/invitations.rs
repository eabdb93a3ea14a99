//! Pre-approving addresses, and what becomes of the approvals.

use std::collections::{HashMap, HashSet};

use guildhall_domain::clock::{Instant, Span};
use guildhall_domain::email::{Domain, EmailAddress};
use guildhall_domain::id::PublicId;
use guildhall_domain::invitation::{Delivery, InvitationOrder, InvitationState, RowOutcome, is_outside};
use guildhall_domain::invitees::{Invitee, Invitees};
use guildhall_domain::language::Language;
use guildhall_domain::organization::MembershipId;
use guildhall_domain::policy::Operation;
use guildhall_domain::preset::Presets;
use guildhall_store::audit::Event;
use guildhall_store::invitations::letters::{self, SentLetter};
use guildhall_store::invitations::{AddressSet, Approval, Batch, Beside, Filter, Invitation};
use guildhall_store::organizations::{Counts, Organization};
use guildhall_store::page::{Cursor, Page};
use guildhall_store::{Tx, audit, invitations, organizations};

use super::audit::event;
use super::authority::authorize;
use super::{ActionError, Actor, Conflict, invitation_urls, presets};
use crate::app::House;
use crate::config::Config;
use crate::secrets;

/// What would become of a list.
#[derive(Clone, Debug)]
pub struct Preview {
    /// A verdict for every row, in order.
    pub outcomes: Vec<RowOutcome>,
    /// The organization's domains; none means that nothing is outside.
    pub domains: Vec<Domain>,
}

/// Says what would become of every row of a list, and writes nothing.
///
/// # Errors
/// As [`authorize`]; [`ActionError::NotYoursToGive`] for a right that the actor does not hold.
pub fn preview(
    tx: &mut Tx<'_>,
    house: &House,
    actor: Actor,
    membership_id: &MembershipId,
    invitees: &Invitees,
) -> Result<Preview, ActionError> {
    preview_telling(tx, house, actor, membership_id, (invitees, &Presets::none()), &|_| {})
}

/// As [`preview`], with the rights of those rows that name none, and tells after each part of the list how many rows are
/// checked.
///
/// # Errors
/// As [`preview`]; [`ActionError::BadParameter`] for rights that the program does not have, or that cannot end then.
pub fn preview_telling(
    tx: &mut Tx<'_>,
    house: &House,
    actor: Actor,
    membership_id: &MembershipId,
    (invitees, presets): (&Invitees, &Presets),
    tell: &dyn Fn(usize),
) -> Result<Preview, ActionError> {
    let authority = authorize(tx, actor, membership_id, Operation::PreviewInvitees)?;
    presets::check(tx, house, actor, membership_id, all_presets(invitees, presets))?;
    let organization = authority.organization.id;
    let domains = domains(tx, organization)?;
    let addresses: Vec<&EmailAddress> = invitees.addresses().collect();
    // What is no address needs no look into the database.
    let done = invitees.rows().len() - addresses.len();
    tell(done);
    let taken = taken(tx, organization, &addresses, &|n| tell(done + n))?;
    Ok(Preview {
        outcomes: invitees.judge(&domains, &taken, &HashSet::new()),
        domains,
    })
}

/// What to do with a list.
#[derive(Clone, Debug)]
pub struct ApproveInvitees {
    /// The list.
    pub invitees: Invitees,
    /// The language its people are addressed in; the organization's own when none is given.
    pub language: Option<Language>,
    /// How long the approvals are valid.
    pub expires_in_days: u32,
    /// Whether addresses outside the organization's domains are approved too.
    pub allow_outside_domains: bool,
    /// The rights that they get with the acceptance; those of a row's own where it names any.
    pub presets: Presets,
}

/// The rights of a list, and those of its rows.
fn all_presets<'a>(invitees: &'a Invitees, presets: &'a Presets) -> impl Iterator<Item = &'a Presets> {
    std::iter::once(presets).chain(invitees.rows().iter().filter_map(Invitee::presets))
}

/// What became of a list.
#[derive(Clone, Debug)]
pub struct Approved {
    /// A verdict for every row, in order; `approved` for those that now are.
    pub outcomes: Vec<RowOutcome>,
    /// The batch, when any row was approved.
    pub batch: Option<PublicId>,
    /// The token of the invitation URL to share.
    pub url_token: String,
}

/// Pre-approves every row that can be. One bad row never stops the others.
///
/// # Errors
/// As [`authorize`]; [`ActionError::NotYoursToGive`] for a right that the actor does not hold; [`ActionError::BadParameter`] for
/// a language the program does not speak, an expiry out of range, or a right that it does not have.
pub fn approve(
    tx: &mut Tx<'_>,
    house: &House,
    actor: Actor,
    membership_id: &MembershipId,
    input: &ApproveInvitees,
) -> Result<Approved, ActionError> {
    let mut authority = authorize(tx, actor, membership_id, Operation::ApproveInvitees)?;
    authority.settle(tx)?;
    let organization = authority.organization.id;
    presets::check(
        tx,
        house,
        actor,
        membership_id,
        all_presets(&input.invitees, &input.presets),
    )?;
    let expires_at = expiry(tx.now(), input.expires_in_days)?;
    let language = match &input.language {
        Some(language) => spoken(&house.config, language)?,
        None => authority.organization.language.as_str(),
    };
    let domains = domains(tx, organization)?;

    let inside = |address: &EmailAddress| input.allow_outside_domains || !is_outside(address, &domains);
    let usual = Some(&input.presets).filter(|presets| !presets.is_empty());
    let mut candidates = Vec::new();
    for (row, address) in input.invitees.usable().filter(|(_, address)| inside(address)) {
        let language = row.language.as_ref();
        let beside = Beside {
            language: language.map(|language| spoken(&house.config, language)).transpose()?,
            name: row.name.as_deref(),
            note: row.note.as_deref(),
            presets: row.presets().or(usual),
            ..Beside::default()
        };
        candidates.push((address, beside));
    }
    let order = Order {
        actor,
        organization,
        language,
        expires_at,
    };
    let made = write_batch(tx, &order, &candidates)?;

    let approved: HashSet<String> = made.keys.into_iter().collect();
    let is_other = |address: &&EmailAddress| !approved.contains(address.key().as_str());
    let others: Vec<&EmailAddress> = input.invitees.addresses().filter(is_other).collect();
    let taken = taken(tx, organization, &others, &|_| {})?;
    let outcomes = input.invitees.judge(&domains, &taken, &approved);
    let url = invitation_urls::current(tx, house, organization)?;
    if let Some((batch, _)) = &made.batch {
        let said = event(actor, "invitations.approved")
            .at(organization)
            .batch(*batch)
            .with("approved", approved.len())
            .with("rows", outcomes.len())
            .with("language", language);
        let is_approved = |address: &EmailAddress| approved.contains(address.key().as_str());
        let given = candidates.iter().filter(|(address, _)| is_approved(address));
        presets::tell_approved(said, given.filter_map(|(_, beside)| beside.presets)).record(tx)?;
        let by = Counts {
            invitations_approved: count(approved.len()) - made.closed,
            invitations_expired: made.closed,
            ..Counts::default()
        };
        organizations::add_counts(tx, organization, &by)?;
    }
    authority.confirm(tx)?;
    Ok(Approved {
        outcomes,
        batch: made.batch.map(|(_, id)| id),
        url_token: url.token,
    })
}

/// What a batch is written with.
pub(super) struct Order<'a> {
    pub actor: Actor,
    pub organization: i64,
    pub language: &'a str,
    pub expires_at: Instant,
}

/// What was written.
pub(super) struct Written {
    /// The batch, unless nothing was approved.
    pub batch: Option<(i64, PublicId)>,
    /// The folded addresses that were approved.
    pub keys: Vec<String>,
    /// How many invitations whose time had run out were closed first.
    pub closed: i64,
}

/// How many addresses one statement takes: its parameter is one text, and all of 100,000 would need a hundred megabytes.
pub(super) const CHUNK: usize = 10_000;

/// Closes what has run out, then approves what is free. Counts and the audit event are the caller's.
pub(super) fn write_batch(
    tx: &mut Tx<'_>,
    order: &Order<'_>,
    addresses: &[(&EmailAddress, Beside<'_>)],
) -> Result<Written, ActionError> {
    let public_id = secrets::public_id();
    let batch = invitations::insert_batch(tx, order.organization, &public_id, order.language, order.expires_at)?;
    let approval = Approval {
        organization: order.organization,
        batch,
        language: order.language,
        expires_at: order.expires_at,
        approved_by: order.actor.account(),
    };
    let (mut closed, mut keys) = (0, Vec::new());
    for chunk in addresses.chunks(CHUNK) {
        let ids = secrets::public_ids(chunk.len());
        let set = AddressSet::new(chunk.iter().zip(&ids).map(|((address, beside), id)| {
            let public_id = id.as_str();
            (*address, Beside { public_id, ..*beside })
        }));
        closed += invitations::close_overdue(tx, order.organization, &set)?;
        keys.append(&mut invitations::approve(tx, &approval, &set)?);
    }
    if keys.is_empty() && closed == 0 {
        invitations::forget_batch(tx, batch)?;
        return Ok(Written {
            batch: None,
            keys,
            closed: 0,
        });
    }
    invitations::set_batch_size(tx, batch, count(keys.len()))?;
    Ok(Written {
        batch: Some((batch, public_id)),
        keys,
        closed: i64::try_from(closed).unwrap_or(i64::MAX),
    })
}

/// A batch, as its result page shows it.
#[derive(Clone, Debug)]
pub struct BatchShown {
    /// Whose.
    pub organization: Organization,
    /// The batch.
    pub batch: Batch,
    /// Its people by the language they are addressed in, the largest group first.
    pub groups: Vec<BatchGroup>,
    /// The token of the invitation URL to share.
    pub url_token: String,
}

/// Those of a batch who are addressed in one language.
#[derive(Clone, Debug)]
pub struct BatchGroup {
    /// The language.
    pub language: String,
    /// How many they are.
    pub invitees: i64,
    /// The first of their addresses.
    pub addresses: Vec<String>,
}

/// Shows a batch, with the first `limit` addresses of each language.
///
/// # Errors
/// As [`authorize`]; [`ActionError::Hidden`] when the organization has no such batch.
pub fn show_batch(
    tx: &mut Tx<'_>,
    house: &House,
    actor: Actor,
    membership_id: &MembershipId,
    batch: &PublicId,
    limit: i64,
) -> Result<BatchShown, ActionError> {
    let authority = authorize(tx, actor, membership_id, Operation::SeeInvitations)?;
    let organization = authority.organization;
    let batch = invitations::find_batch(tx, organization.id, batch)?.ok_or(ActionError::Hidden)?;
    let mut groups = Vec::new();
    for (language, invitees) in invitations::batch_languages(tx, batch.id)? {
        groups.push(BatchGroup {
            addresses: invitations::batch_addresses(tx, batch.id, &language, limit)?,
            language,
            invitees,
        });
    }
    let url = invitation_urls::current(tx, house, organization.id)?;
    Ok(BatchShown {
        organization,
        batch,
        groups,
        url_token: url.token,
    })
}

/// Which part of a list is wanted.
#[derive(Clone, Debug)]
pub struct Wanted<S> {
    /// Only in this state.
    pub state: Option<S>,
    /// Only with this text in it.
    pub search: String,
    /// Which page.
    pub cursor: Cursor,
    /// How many rows, at most.
    pub limit: usize,
}

impl<S> Wanted<S> {
    /// The text to search for, if it is one that names and addresses can hold: engines differ in what they make of others.
    pub(super) fn search(&self) -> Result<&str, ActionError> {
        const LONGEST: usize = 254;
        let search = self.search.trim();
        if search.len() > LONGEST || search.chars().any(char::is_control) {
            return Err(ActionError::BadParameter {
                name: "q",
                problem: format!("Search for up to {LONGEST} visible characters"),
            });
        }
        Ok(search)
    }

    /// The cursor, if it has the shape of one.
    pub(super) fn cursor(&self) -> Result<&Cursor, ActionError> {
        match &self.cursor {
            Cursor::After(id) | Cursor::Before(id) if PublicId::parse(id).is_none() => Err(unknown_cursor()),
            cursor => Ok(cursor),
        }
    }
}

/// A page of a list and the counts beside it.
#[derive(Clone, Debug)]
pub struct Listed<T> {
    /// Whose list.
    pub organization: Organization,
    /// The page.
    pub page: Page<T>,
    /// The counts.
    pub counts: Counts,
}

/// A part of the invitations: those in the wanted state with the wanted text in their address, and more.
#[derive(Clone, Debug)]
pub struct WantedInvitations {
    /// State, search and page.
    pub list: Wanted<InvitationState>,
    /// What else they have to be.
    pub filter: InvitationFilter,
    /// In which order; other than newest first only within one state.
    pub order: InvitationOrder,
}

impl From<Wanted<InvitationState>> for WantedInvitations {
    fn from(list: Wanted<InvitationState>) -> Self {
        Self {
            list,
            filter: InvitationFilter::default(),
            order: InvitationOrder::Newest,
        }
    }
}

/// What invitations have to be, beside their state and address.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct InvitationFilter {
    /// In this language.
    pub language: Option<String>,
    /// With this delivery.
    pub delivery: Option<Delivery>,
    /// Of this batch.
    pub batch: Option<PublicId>,
    /// Expiring within so many days.
    pub expiring_in_days: Option<u32>,
}

/// The same as the store reads it. A batch that the organization does not have matches nothing.
pub(super) fn stored_filter<'a>(
    tx: &mut Tx<'_>,
    organization: i64,
    state: Option<InvitationState>,
    search: &'a str,
    filter: &'a InvitationFilter,
) -> Result<Filter<'a>, ActionError> {
    let batch = match &filter.batch {
        Some(id) => Some(invitations::find_batch(tx, organization, id)?.map_or(-1, |batch| batch.id)),
        None => None,
    };
    let until = |days: u32| tx.now() + Span::days(i64::from(days));
    Ok(Filter {
        state,
        search,
        language: filter.language.as_deref(),
        delivery: filter.delivery,
        batch,
        expires_until: filter.expiring_in_days.map(until),
    })
}

/// A page of the invitations.
///
/// # Errors
/// As [`authorize`]; [`ActionError::BadParameter`] for a cursor that names none of them, a search that cannot be, or an order
/// that needs a state.
pub fn list(
    tx: &mut Tx<'_>,
    actor: Actor,
    membership_id: &MembershipId,
    wanted: &WantedInvitations,
) -> Result<Listed<Invitation>, ActionError> {
    let organization = authorize(tx, actor, membership_id, Operation::SeeInvitations)?.organization;
    let WantedInvitations { list, filter, order } = wanted;
    if list.state.is_none() && *order != InvitationOrder::Newest {
        return Err(ActionError::BadParameter {
            name: "sort",
            problem: "Choose a state as well: all states together are listed newest first".into(),
        });
    }
    // Addresses are stored folded; what is typed into the search is folded as far as a part of an address can be.
    let search = list.search()?.to_lowercase();
    let filter = stored_filter(tx, organization.id, list.state, &search, filter)?;
    let page = invitations::page(tx, organization.id, &filter, *order, list.cursor()?, list.limit)?
        .ok_or_else(unknown_cursor)?;
    let counts = organizations::counts(tx, organization.id)?;
    Ok(Listed {
        organization,
        page,
        counts,
    })
}

pub(super) fn unknown_cursor() -> ActionError {
    ActionError::BadParameter {
        name: "cursor",
        problem: "Use a cursor that an earlier page of this list gave".into(),
    }
}

/// One invitation.
///
/// # Errors
/// As [`authorize`]; [`ActionError::Hidden`] when the organization has no such invitation.
pub fn show(
    tx: &mut Tx<'_>,
    actor: Actor,
    membership_id: &MembershipId,
    id: &PublicId,
) -> Result<(Organization, Invitation), ActionError> {
    let organization = authorize(tx, actor, membership_id, Operation::SeeInvitations)?.organization;
    let invitation = invitations::find(tx, organization.id, id)?.ok_or(ActionError::Hidden)?;
    Ok((organization, invitation))
}

/// One invitation as it stays until the end of the transaction: nobody else changes it meanwhile.
///
/// # Errors
/// As [`revoke`], whatever state it is in.
pub fn hold(
    tx: &mut Tx<'_>,
    actor: Actor,
    membership_id: &MembershipId,
    id: &PublicId,
) -> Result<Invitation, ActionError> {
    let organization = authorize(tx, actor, membership_id, Operation::ChangeInvitation)?
        .organization
        .id;
    let found = invitations::find(tx, organization, id)?.ok_or(ActionError::Hidden)?;
    invitations::hold(tx, found.id)?;
    invitations::find(tx, organization, id)?.ok_or(ActionError::Hidden)
}

/// One invitation with what happened to it.
#[derive(Clone, Debug)]
pub struct Told {
    /// Whose.
    pub organization: Organization,
    /// The invitation.
    pub invitation: Invitation,
    /// Its mails, newest first.
    pub letters: Vec<SentLetter>,
    /// Its events, newest first.
    pub events: Vec<Event>,
}

/// One invitation, its mails and its events.
///
/// # Errors
/// As [`show`].
pub fn tell(tx: &mut Tx<'_>, actor: Actor, membership_id: &MembershipId, id: &PublicId) -> Result<Told, ActionError> {
    /// More than ever happens to one.
    const EVENTS: i64 = 50;
    let (organization, invitation) = show(tx, actor, membership_id, id)?;
    Ok(Told {
        letters: letters::of_invitation(tx, invitation.id)?,
        events: audit::about_invitation(tx, invitation.id, invitation.batch_id, EVENTS)?,
        organization,
        invitation,
    })
}

/// The batch that an invitation was approved in.
///
/// # Errors
/// Those of the database.
pub fn batch_of(tx: &mut Tx<'_>, invitation: &Invitation) -> Result<Option<PublicId>, ActionError> {
    Ok(invitations::batch_id(tx, invitation.batch_id)?)
}

/// Takes an approval back.
///
/// # Errors
/// As [`authorize`]; [`ActionError::Hidden`] when the organization has no such invitation;
/// [`Conflict::InvitationClosed`] when it is no longer open.
pub fn revoke(
    tx: &mut Tx<'_>,
    actor: Actor,
    membership_id: &MembershipId,
    id: &PublicId,
) -> Result<Invitation, ActionError> {
    let authority = authorize(tx, actor, membership_id, Operation::ChangeInvitation)?;
    let organization = authority.organization.id;
    let invitation = invitations::find(tx, organization, id)?.ok_or(ActionError::Hidden)?;
    if !invitations::revoke(tx, invitation.id)? {
        return Err(Conflict::InvitationClosed.into());
    }
    event(actor, "invitation.revoked")
        .at(organization)
        .invitation(invitation.id)
        .with("address", invitation.address.as_str())
        .record(tx)?;
    let by = Counts {
        invitations_approved: -1,
        invitations_revoked: 1,
        ..Counts::default()
    };
    organizations::add_counts(tx, organization, &by)?;
    authority.confirm(tx)?;
    Ok(Invitation {
        state: InvitationState::Revoked,
        ..invitation
    })
}

/// What to change of an approval; what is not named stays.
#[derive(Clone, Debug, Default)]
pub struct Change {
    /// Another language.
    pub language: Option<Language>,
    /// Another expiry, counted from now.
    pub expires_in_days: Option<u32>,
}

/// Changes an approval's language or expiry.
///
/// # Errors
/// As [`revoke`], and [`ActionError::BadParameter`] as [`approve`].
pub fn change(
    tx: &mut Tx<'_>,
    house: &House,
    actor: Actor,
    membership_id: &MembershipId,
    id: &PublicId,
    change: &Change,
) -> Result<Invitation, ActionError> {
    let authority = authorize(tx, actor, membership_id, Operation::ChangeInvitation)?;
    let organization = authority.organization.id;
    let invitation = invitations::find(tx, organization, id)?.ok_or(ActionError::Hidden)?;
    let language = match &change.language {
        Some(language) => Some(spoken(&house.config, language)?),
        None => None,
    };
    let expires_at = match change.expires_in_days {
        Some(days) => Some(expiry(tx.now(), days)?),
        None => None,
    };
    let (language, expires_at) =
        invitations::change(tx, invitation.id, language, expires_at)?.ok_or(Conflict::InvitationClosed)?;
    event(actor, "invitation.changed")
        .at(organization)
        .invitation(invitation.id)
        .with("address", invitation.address.as_str())
        .with("language", language.as_str())
        .with("expires_at", expires_at.0)
        .record(tx)?;
    authority.confirm(tx)?;
    Ok(Invitation {
        language,
        expires_at,
        ..invitation
    })
}

/// The domains that an organization calls its own.
pub(super) fn domains(tx: &mut Tx<'_>, organization: i64) -> Result<Vec<Domain>, ActionError> {
    let stored = organizations::domains(tx, organization)?;
    Ok(stored.iter().filter_map(|domain| Domain::parse(domain).ok()).collect())
}

fn taken(
    tx: &mut Tx<'_>,
    organization: i64,
    addresses: &[&EmailAddress],
    tell: &dyn Fn(usize),
) -> Result<HashMap<String, RowOutcome>, ActionError> {
    let (mut all, mut done) = (HashMap::new(), 0);
    for chunk in addresses.chunks(CHUNK) {
        let set = AddressSet::of(chunk.iter().copied());
        all.extend(invitations::taken(tx, organization, &set)?);
        done += chunk.len();
        tell(done);
    }
    Ok(all)
}

pub(super) fn spoken<'a>(config: &Config, language: &'a Language) -> Result<&'a str, ActionError> {
    if config.program.languages.contains(language) {
        return Ok(language.as_str());
    }
    let known: Vec<&str> = config.program.languages.iter().map(Language::as_str).collect();
    Err(ActionError::BadParameter {
        name: "language",
        problem: format!("Choose one of the program's languages: {}", known.join(", ")),
    })
}

pub(super) fn expiry(now: Instant, days: u32) -> Result<Instant, ActionError> {
    if (1..=Config::MAX_EXPIRES_IN_DAYS).contains(&days) {
        return Ok(now + Span::days(i64::from(days)));
    }
    Err(ActionError::BadParameter {
        name: "expires_in_days",
        problem: format!("Choose from 1 to {} days", Config::MAX_EXPIRES_IN_DAYS),
    })
}

pub(super) fn count(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}
