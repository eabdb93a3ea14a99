//! Rights that an invitation gives with its acceptance: never above what the inviter holds, neither when the address is approved
//! nor when the invitation is accepted.

use std::collections::{BTreeMap, HashMap};

use guildhall_domain::access_request::Wanted;
use guildhall_domain::association::AssociationState;
use guildhall_domain::clock::Instant;
use guildhall_domain::ending::warn_at;
use guildhall_domain::notice::NoticeKind;
use guildhall_domain::organization::MembershipId;
use guildhall_domain::policy::{self, ADMINS, Operation, Standing};
use guildhall_domain::preset::{Presets, is_longer};
use guildhall_domain::rights::{AccessRight, Held};
use guildhall_store::associations::Association;
use guildhall_store::organizations::Organization;
use guildhall_store::{Tx, associations, invitations, organizations, rights};
use serde_json::{Value, json};

use super::access_requests::answered;
use super::audit::Event;
use super::authority::{Authority, authorize};
use super::notices::{Audience, notice};
use super::rights::{can_give, check_end, held};
use super::{ActionError, Actor, endings};
use crate::app::House;

/// Whether the actor may give all of these rights, in the order in which invitations name them.
///
/// # Errors
/// As [`authorize`] for granting rights; [`ActionError::NotYoursToGive`] for what the actor does not hold, or not for so long;
/// [`ActionError::BadParameter`] for a right that the program does not have, and for an end that has passed.
pub(super) fn check<'a>(
    tx: &mut Tx<'_>,
    house: &House,
    actor: Actor,
    membership_id: &MembershipId,
    presets: impl Iterator<Item = &'a Presets>,
) -> Result<(), ActionError> {
    // Of 100,000 rows with the same rights, these are looked at once.
    let mut named: BTreeMap<AccessRight, Option<Instant>> = BTreeMap::new();
    for held in presets.flat_map(Presets::iter) {
        let end = named.entry(held.right).or_insert(held.until);
        if is_longer(held.until, *end) {
            *end = held.until;
        }
    }
    if named.is_empty() {
        return Ok(());
    }
    let authority = authorize(tx, actor, membership_id, Operation::GrantRight)?;
    for (right, until) in named {
        let rule = house.config.program.rights.find(right);
        let rule = rule.ok_or_else(|| ActionError::BadParameter {
            name: "rights",
            problem: format!("The program has no right {right}"),
        })?;
        let gift = rule.until(until);
        if !can_give(
            &authority.standing,
            &authority.organization,
            Operation::GrantRight,
            gift,
        ) {
            return Err(ActionError::NotYoursToGive(right));
        }
        check_end(tx, until).map_err(|error| match error {
            ActionError::BadParameter { problem, .. } => ActionError::BadParameter {
                name: "rights_until",
                problem,
            },
            other => other,
        })?;
    }
    Ok(())
}

/// Who approves anew what has expired.
pub(super) struct Renewer<'a> {
    house: &'a House,
    actor: Actor,
    authority: &'a Authority,
    /// How those stand now who approved it before.
    inviters: HashMap<Option<i64>, Standing>,
}

impl<'a> Renewer<'a> {
    /// The actor, with this authority.
    pub fn new(house: &'a House, actor: Actor, authority: &'a Authority) -> Self {
        Self {
            house,
            actor,
            authority,
            inviters: HashMap::new(),
        }
    }

    /// Of the rights of an expired approval, those that a renewal gives: the renewer may give them, and whoever approved it before
    /// still could. Nobody brings back with one click what somebody else had set up who has gone since.
    pub fn renew(&mut self, tx: &mut Tx<'_>, presets: &Presets, inviter: Option<i64>) -> Result<Given, ActionError> {
        if presets.is_empty() {
            return Ok(Given::default());
        }
        let organization = &self.authority.organization;
        let before = match self.inviters.get(&inviter) {
            Some(known) => known.clone(),
            None => {
                let standing = standing_of(tx, organization.id, inviter)?;
                self.inviters.insert(inviter, standing.clone());
                standing
            }
        };
        let may_grant = match self.actor {
            Actor::Token(grant) => policy::lacks(grant.scopes, Operation::GrantRight) == Ok(None),
            _ => true,
        };
        let now = tx.now();
        let may = |standing: &Standing, held: &Held| is_due(self.house, standing, organization, now, held);
        let (granted, left_out) =
            presets.partition(|held| may_grant && may(&self.authority.standing, held) && may(&before, held));
        Ok(Given { granted, left_out })
    }
}

/// How whoever approved something stands to the organization at this moment.
fn standing_of(tx: &mut Tx<'_>, organization: i64, inviter: Option<i64>) -> Result<Standing, ActionError> {
    Ok(match inviter {
        Some(inviter) => associations::stand(tx, organization, inviter)?.standing,
        None => Standing::Operator,
    })
}

fn is_due(house: &House, standing: &Standing, at: &Organization, now: Instant, held: &Held) -> bool {
    let is_over = held.until.is_some_and(|until| now.is_past(until));
    let rule = house.config.program.rights.find(held.right);
    !is_over && rule.is_some_and(|rule| can_give(standing, at, Operation::GrantRight, rule.until(held.until)))
}

/// An invitation that was claimed.
#[derive(Clone, Debug)]
pub(super) struct Claimed {
    /// Its key.
    pub invitation: i64,
    presets: Presets,
    /// What fell away when it was renewed.
    left_out: Presets,
    approved_by: Option<i64>,
    /// Whether its person was removed after it was approved.
    is_stale: bool,
    /// Whether the organization's rights revision was raised for it.
    pub has_raised: bool,
}

/// Claims the approval of an address for an account; nothing when there is none to claim. Where it gives rights, nobody else
/// changes any at the organization from here on.
pub(super) fn claim(
    tx: &mut Tx<'_>,
    organization: i64,
    address_key: &str,
    account: i64,
) -> Result<Option<Claimed>, ActionError> {
    let has_raised = invitations::has_presets(tx, organization, address_key)?;
    if has_raised {
        organizations::raise_revision(tx, organization)?;
    }
    let Some(accepted) = invitations::accept(tx, organization, address_key, account)? else {
        return Ok(None);
    };
    if !accepted.presets.is_empty() && !has_raised {
        // It was approved between the two.
        return Err(tx.stale().into());
    }
    let is_stale = has_raised && associations::was_removed(tx, organization, account, accepted.created_at)?;
    Ok(Some(Claimed {
        is_stale,
        invitation: accepted.id,
        presets: accepted.presets,
        left_out: accepted.left_out,
        approved_by: accepted.approved_by,
        has_raised,
    }))
}

/// What became of the rights of an invitation.
#[derive(Clone, Debug, Default)]
pub(super) struct Given {
    /// Those that are given.
    pub granted: Presets,
    /// Those that are not.
    pub left_out: Presets,
}

/// Gives an active association the rights of the invitation that it has claimed: as far as whoever approved it could give them
/// at this moment. Who was removed since gets none of them. Of what falls away the admins are told, and whoever approved it.
pub(super) fn give(
    tx: &mut Tx<'_>,
    house: &House,
    association: &Association,
    claimed: &Claimed,
) -> Result<Given, ActionError> {
    if claimed.presets.is_empty() && claimed.left_out.is_empty() {
        return Ok(Given::default());
    }
    let organization = super::associations::organization(tx, association.organization_id)?;
    let standing = standing_of(tx, organization.id, claimed.approved_by)?;
    let now = tx.now();
    let (granted, fell_away) = claimed
        .presets
        .partition(|held| !claimed.is_stale && is_due(house, &standing, &organization, now, held));
    for right in granted.iter() {
        let before = held(tx, association.id, right.right)?;
        if before.is_none_or(|before| is_longer(right.until, before.held.until)) {
            rights::grant(tx, association.id, right, claimed.approved_by)?;
            let asked = (Wanted::Right(right.right), right.until);
            answered(tx, Actor::System, organization.id, &[association.id], asked)?;
            // The day was said when the invitation was written, and has come near since.
            if let Some(until) = right.until.filter(|_| warn_at(right.until, now).is_none()) {
                endings::tell(tx, house, &organization, Some(right.right), until, &[association.id])?;
            }
        }
    }
    let left_out = Presets::of(claimed.left_out.iter().chain(fell_away.iter()));
    if !left_out.is_empty() {
        invitations::leave_out(tx, claimed.invitation, &left_out)?;
        tell_left_out(tx, house, &organization, association, (claimed.approved_by, &standing))?;
    }
    Ok(Given { granted, left_out })
}

/// Tells the admins that somebody did not get all rights of the invitation, and whoever approved it, as long as they belong to the
/// organization.
fn tell_left_out(
    tx: &mut Tx<'_>,
    house: &House,
    at: &Organization,
    association: &Association,
    (inviter, standing): (Option<i64>, &Standing),
) -> Result<(), ActionError> {
    let told = notice(NoticeKind::PresetFellAway).at(at).about(association);
    let actor = Actor::Account(association.account_id);
    let person = format!("/people/{}", association.public_id);
    let of_admins = told.clone().leading_into(&person);
    of_admins.tell(tx, house, actor, Audience::Holders(&ADMINS))?;
    // An admin has just been told.
    let Some(inviter) = inviter.filter(|_| !standing.is_admin()) else {
        return Ok(());
    };
    let inviter = associations::live(tx, at.id, inviter)?.filter(|inviter| inviter.state == AssociationState::Active);
    if let Some(inviter) = inviter {
        told.leading_into("")
            .tell(tx, house, actor, Audience::People(&[inviter.id]))?;
    }
    Ok(())
}

/// The rights that the invitation of an association could not give, and that it has not got since.
pub(super) fn left_out_of(tx: &mut Tx<'_>, association: i64) -> Result<Presets, ActionError> {
    let left_out = invitations::left_out_of(tx, association)?;
    if left_out.is_empty() {
        return Ok(left_out);
    }
    let held = rights::of_association(tx, association)?;
    Ok(left_out
        .partition(|missing| held.iter().all(|got| got.held.right != missing.right))
        .0)
}

impl Given {
    /// These rights too.
    pub fn add(&mut self, more: &Self) {
        more.granted.iter().for_each(|held| self.granted.add(held));
        more.left_out.iter().for_each(|held| self.left_out.add(held));
    }

    /// Says in an event what became of them.
    pub fn tell(&self, event: Event) -> Event {
        let event = match list(&self.granted) {
            Some(rights) => event.with("rights", rights),
            None => event,
        };
        match list(&self.left_out) {
            Some(rights) => event.with("rights_left_out", rights),
            None => event,
        }
    }
}

/// Says in the event of an approval which rights it gives, and to how many.
pub(super) fn tell_approved<'a>(event: Event, presets: impl Iterator<Item = &'a Presets>) -> Event {
    let (mut all, mut with_rights) = (Presets::none(), 0_i64);
    for presets in presets {
        with_rights += 1;
        presets.iter().for_each(|held| all.add(held));
    }
    match list(&all) {
        Some(rights) => event.with("rights", rights).with("with_rights", with_rights),
        None => event,
    }
}

/// Rights as an event names them; nothing where there are none.
fn list(presets: &Presets) -> Option<Value> {
    let one = |held: Held| match held.until {
        Some(end) => json!({"right": held.right, "expires_at": end.0}),
        None => json!({"right": held.right}),
    };
    (!presets.is_empty()).then(|| presets.iter().map(one).collect())
}
