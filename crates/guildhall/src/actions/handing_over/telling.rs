//! Who is told that an organization comes into other hands, in the transaction of what happened.

use guildhall_domain::association::AssociationState;
use guildhall_domain::clock::Instant;
use guildhall_domain::handing_over::TakeoverState;
use guildhall_domain::notice::NoticeKind;
use guildhall_store::associations::Association;
use guildhall_store::organizations::Organization;
use guildhall_store::{Tx, associations, contacts, organizations, takeovers};

use super::ROLE;
use crate::actions::notices::{Audience, Notice, notice};
use crate::actions::{ActionError, Actor};
use crate::app::House;
use crate::jobs::letters::{Letter, MailJob, RolesNews, enqueue};

/// The most people who are told of one thing. An organization has few admins and contacts.
const MOST: i64 = 500;

/// A notice about the role of the primary program contact, and about whoever does something with it.
pub(super) fn of_role<'a>(kind: NoticeKind, organization: &'a Organization, person: &'a Association) -> Notice<'a> {
    notice(kind)
        .at(organization)
        .about(person)
        .role(ROLE)
        .leading_into("/roles")
}

/// The associations of everyone who runs the organization: its admins, its contacts and the deputy.
pub(in crate::actions) fn who_run(tx: &mut Tx<'_>, organization: i64) -> Result<Vec<i64>, ActionError> {
    let parties = contacts::who_run(tx, organization, MOST)?;
    Ok(parties.into_iter().map(|party| party.association).collect())
}

/// Tells everyone who runs the organization, the deputy among them, that whoever was primary program contact has gone.
pub(in crate::actions) fn tell_vacant(
    tx: &mut Tx<'_>,
    house: &House,
    actor: Actor,
    organization: &Organization,
    left: &Association,
) -> Result<(), ActionError> {
    let others = who_run(tx, organization.id)?;
    of_role(NoticeKind::RoleVacant, organization, left).tell(tx, house, actor, Audience::People(&others))?;
    Ok(())
}

/// What happened to a takeover.
pub(super) struct TakeoverNews<'a> {
    /// What.
    pub news: RolesNews,
    /// Where.
    pub organization: &'a Organization,
    /// Who took over.
    pub person: &'a Association,
    /// Why.
    pub reason: Option<&'a str>,
    /// When it is decided, of one that has begun.
    pub due_at: Option<Instant>,
}

impl TakeoverNews<'_> {
    /// Tells everyone who runs the organization, whoever takes it over unless they have left, and the program's operator.
    pub(super) fn tell(&self, tx: &mut Tx<'_>, house: &House, actor: Actor) -> Result<(), ActionError> {
        let kind = match self.news {
            RolesNews::TakeoverStarted => NoticeKind::TakeoverStarted,
            RolesNews::TakeoverEnded => NoticeKind::TakeoverEnded,
            RolesNews::TakenOver => NoticeKind::TakeoverDecided,
        };
        let mut recipients = who_run(tx, self.organization.id)?;
        if self.person.state == AssociationState::Active {
            recipients.push(self.person.id);
        }
        notice(kind)
            .at(self.organization)
            .about(self.person)
            .because(self.reason)
            .until(self.due_at)
            .leading_into("/roles")
            .tell(tx, house, actor, Audience::People(&recipients))?;
        self.tell_operator(tx, house)
    }

    /// The operator has no account: a line in the log, and a mail to the support desk if it has an address.
    fn tell_operator(&self, tx: &mut Tx<'_>, house: &House) -> Result<(), ActionError> {
        let membership_id = self.organization.membership_id.as_str();
        // Nobody operates a demo, and those of its past are no news.
        if !house.is_demo {
            tracing::warn!(
                organization = membership_id,
                news = ?self.news,
                "an organization is being taken over; `guildhall organization takeovers` says more"
            );
        }
        let program = &house.config.program;
        let desk = program.support.as_ref().and_then(|support| support.email.as_ref());
        let (Some(desk), Some(language)) = (desk, program.languages.first()) else {
            return Ok(());
        };
        let name = format!("{} {}", self.person.given_name, self.person.family_name);
        let job = MailJob {
            to: desk.clone(),
            language: language.to_string(),
            letter: Letter::Roles {
                organization: self.organization.name.clone(),
                membership_id: membership_id.to_owned(),
                news: self.news,
                name: name.trim().to_owned(),
                reason: self.reason.map(str::to_owned),
                due_at: self.due_at.map(|due_at| due_at.0),
            },
        };
        Ok(enqueue(tx, house, &job)?)
    }
}

/// Tells of takeovers that were completed because nobody ended them, and of those that ended by themselves, each once; whether
/// there may be more.
///
/// # Errors
/// Those of the database.
pub fn tell_completed(tx: &mut Tx<'_>, house: &House) -> Result<bool, ActionError> {
    const AT_ONCE: i64 = 20;
    let over = takeovers::take_untold(tx, AT_ONCE)?;
    for over in &over {
        let organization = organizations::find(tx, over.organization)?.ok_or(ActionError::Hidden)?;
        let person = associations::get(tx, over.association)?.ok_or(ActionError::Hidden)?;
        let news = TakeoverNews {
            // Whoever came into power and has gone since is nobody's admin any more.
            news: match (over.state, person.state) {
                (TakeoverState::Completed, AssociationState::Active) => RolesNews::TakenOver,
                _ => RolesNews::TakeoverEnded,
            },
            organization: &organization,
            person: &person,
            reason: None,
            due_at: None,
        };
        news.tell(tx, house, Actor::System)?;
    }
    Ok(crate::actions::invitations::count(over.len()) >= AT_ONCE)
}
