//! How what people may do, and who runs an organization, came to be, and how people went.

use guildhall_domain::clock::Span;
use guildhall_domain::id::PublicId;
use guildhall_domain::organization::MembershipId;
use guildhall_domain::rights::{ContactRole, Held};

use super::{Story, unlike};
use crate::actions::handing_over::{self, Whom, deputies, offers, takeovers};
use crate::actions::{ActionError, Actor, leaving, organizations, people_changes, rights};
use crate::demo::deeds::Standing;

impl Story<'_, '_> {
    pub(super) fn change_standing(
        &mut self,
        id: &MembershipId,
        actor: Actor,
        standing: Standing,
    ) -> Result<(), ActionError> {
        let house = self.house;
        match standing {
            Standing::Granted(local, right, days) => {
                let person = self.association(id, local)?;
                let until = days.map(|days| self.tx.now() + Span::days(days));
                let given = Held { right, until };
                rights::grant(self.tx, house, actor, id, &person, given, None).map(drop)
            }
            Standing::NamedContact(local, role) => self.name_contact(id, actor, local, role),
            Standing::NamedDeputy(local) => {
                let whom = Whom::Id(self.association(id, local)?);
                deputies::name(self.tx, house, actor, id, &whom).map(drop)
            }
            Standing::OfferedRole(local) => {
                let whom = Whom::Id(self.association(id, local)?);
                offers::offer(self.tx, house, actor, id, &whom, true).map(drop)
            }
            Standing::DeclinedRole => {
                let offer = handing_over::show(self.tx, actor, id)?.offer;
                let offer = offer.ok_or_else(|| unlike("no offer"))?;
                offers::decline(self.tx, house, actor, id, &offer.public_id).map(drop)
            }
            Standing::EndedTakeover => {
                let takeover = handing_over::show(self.tx, actor, id)?.takeover;
                let takeover = takeover.ok_or_else(|| unlike("no takeover"))?;
                takeovers::end(self.tx, house, actor, id, &takeover.public_id).map(drop)
            }
            Standing::StartedTakeover(reason) => takeovers::start(self.tx, house, actor, id, reason).map(drop),
            Standing::EndsIn(local, days) => {
                let person = self.association(id, local)?;
                let at = self.tx.now() + Span::days(days);
                leaving::set_end(self.tx, house, actor, id, &person, Some(at)).map(drop)
            }
            Standing::Removed(local, reason) => {
                let person = self.association(id, local)?;
                people_changes::remove(self.tx, house, actor, id, &person, reason).map(drop)
            }
            Standing::Left => people_changes::leave(self.tx, self.house, actor, id).map(drop),
        }
    }

    /// Somebody becomes a contact.
    pub(super) fn name_contact(
        &mut self,
        id: &MembershipId,
        actor: Actor,
        local: &str,
        role: ContactRole,
    ) -> Result<(), ActionError> {
        let person = self.association(id, local)?;
        rights::name_contact(self.tx, self.house, actor, id, &person, role, None).map(drop)
    }

    /// Someone's association there.
    pub(super) fn association(&mut self, id: &MembershipId, local: &str) -> Result<PublicId, ActionError> {
        let account = self.account(local)?;
        let behind = organizations::behind(self.tx, account)?;
        let here = behind.into_iter().find(|place| place.organization.membership_id == *id);
        here.map(|place| place.association).ok_or_else(|| unlike(local))
    }
}
