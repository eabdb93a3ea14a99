//! How what people did besides is done: through the actions that real people use.

use guildhall_domain::access_request::Wanted;
use guildhall_domain::bulk::BulkAction;
use guildhall_domain::clock::Span;
use guildhall_domain::id::PublicId;
use guildhall_domain::invitee_file;
use guildhall_domain::invitees::Invitees;
use guildhall_domain::organization::MembershipId;
use guildhall_domain::preset::Presets;
use guildhall_domain::profile::{Profile, ProfileFields};
use guildhall_store::page::Cursor;
use guildhall_store::{accounts, address_changes};

use super::{COMPANIES, Comer, Company, Founded, Story, address, client, language, private_address, unlike};
use crate::actions::access_requests::{self, Decision};
use crate::actions::accounts::{Appointment, grant_admin};
use crate::actions::bulk::{self, Order, Selected};
use crate::actions::drafts::{self, KeepDraft, Packed, Source, Summary, Terms};
use crate::actions::invitations::{self, ApproveInvitees};
use crate::actions::profiles::{self, Edit, Edited, OwnProfile};
use crate::actions::{ActionError, Actor, activity, notices, organizations, people};
use crate::demo::deeds::{Deed, What};
use crate::secrets::{self, Purpose};

impl Story<'_, '_> {
    pub(super) fn deed(&mut self, deed: &'static Deed) -> Result<(), ActionError> {
        let company = COMPANIES.iter().find(|company| company.name == deed.at);
        let company = company.ok_or_else(|| unlike(deed.at))?;
        let Founded { id, .. } = self.company(company.name)?;
        let operator = Actor::Operator;
        match deed.what {
            What::BecameAdmin(local) => {
                self.appoint(&id, local, "Named as a second admin by the primary program contact")
            }
            What::Suspended(reason) => organizations::suspend(self.tx, self.house, operator, &id, reason).map(drop),
            What::Resumed(reason) => organizations::resume(self.tx, self.house, operator, &id, reason).map(drop),
            What::ApprovedFile(file) => self.approve_file(&id, deed, file),
            What::LeftDraft(list) => self.leave_draft(&id, deed, company, list),
            What::LeftLongDraft(count) => {
                let lines = company.strangers(count).into_iter().map(|person| {
                    let (given, family, local) = (person.given, person.family, person.local);
                    format!("{given} {family} <{local}@{}>", company.mail)
                });
                self.leave_draft(&id, deed, company, &lines.collect::<Vec<_>>().join("\n"))
            }
            What::Mailed(to) => self.many(&id, deed, BulkAction::Mail, to, None),
            What::Extended(whose) => self.many(&id, deed, BulkAction::Extend, whose, None),
            What::Revoked(whose) => self.many(&id, deed, BulkAction::Revoke, whose, None),
            What::Translated(whose, into) => self.many(&id, deed, BulkAction::Language, whose, Some(into)),
            What::ExportedPeople => {
                let export = people::Export {
                    wish: people::Wish::default(),
                    format: "csv",
                };
                let actor = self.someone(deed.by)?;
                people::begin_export(self.tx, actor, &id, &export)
            }
            What::ExportedActivity => {
                let actor = self.someone(deed.by)?;
                activity::begin_export(self.tx, actor, &id, "csv").map(drop)
            }
            What::AskedFor(kind, word, reason) => {
                let wanted = Wanted::parse(kind, word).ok_or_else(|| unlike(word))?;
                let actor = self.someone(deed.by)?;
                access_requests::ask(self.tx, self.house, actor, &id, wanted, reason).map(drop)
            }
            What::WithdrewAsking => {
                let actor = self.someone(deed.by)?;
                for own in access_requests::own_requests(self.tx, actor, &id)? {
                    access_requests::withdraw(self.tx, actor, &id, &own.request.public_id)?;
                }
                Ok(())
            }
            What::AnsweredAccess(approves, note) => self.answer_access(&id, deed, approves, note),
            What::ReadNotices => {
                let actor = self.someone(deed.by)?;
                let (page, _) = notices::list(self.tx, actor, &Cursor::Start, 1)?;
                let newest = page.items.first().ok_or_else(|| unlike(deed.by))?;
                notices::read_up_to(self.tx, actor, &newest.public_id).map(drop)
            }
            What::Changed(standing) => {
                let actor = self.someone(deed.by)?;
                self.change_standing(&id, actor, standing)
            }
            What::ChangedProfile(phone, title) => self.edit_profile(&id, deed, |fields| {
                phone.clone_into(&mut fields.phone);
                title.clone_into(&mut fields.job_title);
            }),
            What::GaveAddress(new) => self.give_address(&id, deed, new),
            What::ProvedAddress(new) => {
                self.give_address(&id, deed, new)?;
                self.prove_address(&id, deed)
            }
        }
    }

    /// The account with this private address.
    pub(super) fn account(&mut self, local: &str) -> Result<i64, ActionError> {
        let found = accounts::find_by_address(self.tx, &address(&private_address(local))?)?;
        found.map(|account| account.id).ok_or_else(|| unlike(local))
    }

    fn someone(&mut self, local: &str) -> Result<Actor, ActionError> {
        self.account(local).map(Actor::Account)
    }

    /// Whoever waits for a right or a contact role is told yes or no.
    fn answer_access(&mut self, id: &MembershipId, deed: &Deed, approves: bool, note: &str) -> Result<(), ActionError> {
        let (actor, all) = (self.someone(deed.by)?, (Cursor::Start, access_requests::MOST));
        let inbox = access_requests::inbox(self.tx, self.house, actor, id, all)?;
        let waiting = inbox.page.items.into_iter();
        let ids: Vec<PublicId> = waiting.map(|waiting| waiting.request.public_id).collect();
        let answer = Decision {
            approves,
            until: None,
            note: note.to_owned(),
        };
        access_requests::decide_many(self.tx, self.house, actor, id, &ids, &answer).map(drop)
    }

    /// The operator makes someone an admin.
    pub(super) fn appoint(&mut self, id: &MembershipId, local: &str, reason: &str) -> Result<(), ActionError> {
        let appointment = Appointment {
            membership_id: id.clone(),
            email: address(&private_address(local))?,
            reason: reason.to_owned(),
        };
        grant_admin(self.tx, self.house, Actor::Operator, &appointment).map(drop)
    }

    fn approve_file(&mut self, id: &MembershipId, deed: &Deed, file: &str) -> Result<(), ActionError> {
        let vocabulary = self.house.vocabulary(self.tx.now());
        let file = invitee_file::read(file.as_bytes(), &vocabulary).map_err(|_| unlike("a file"))?;
        let order = ApproveInvitees {
            invitees: file.invitees,
            language: None,
            expires_in_days: self.house.config.invitations.expires_in_days,
            allow_outside_domains: false,
            presets: Presets::none(),
        };
        let actor = self.someone(deed.by)?;
        let approved = invitations::approve(self.tx, self.house, actor, id, &order)?;
        approved.batch.map(drop).ok_or_else(|| unlike("a file of nothing new"))
    }

    fn leave_draft(
        &mut self,
        id: &MembershipId,
        deed: &Deed,
        company: &Company,
        list: &str,
    ) -> Result<(), ActionError> {
        let actor = self.someone(deed.by)?;
        let invitees = Invitees::read(list).map_err(|_| unlike("a draft"))?;
        let judged = invitations::preview(self.tx, self.house, actor, id, &invitees)?;
        let draft = KeepDraft {
            id: secrets::public_id(),
            terms: Terms {
                language: language(company.language)?,
                days: self.house.config.invitations.expires_in_days,
                presets: Presets::none(),
            },
            summary: Summary::of(Source::Paste, &invitees, &judged.outcomes, &judged.domains),
            packed: Packed::of(&invitees, &judged.outcomes)?,
        };
        drafts::keep(self.tx, actor, id, &draft).map(drop)
    }

    fn many(
        &mut self,
        id: &MembershipId,
        deed: &Deed,
        action: BulkAction,
        addresses: &[&str],
        into: Option<&str>,
    ) -> Result<(), ActionError> {
        let actor = self.someone(deed.by)?;
        let mut ids = Vec::with_capacity(addresses.len());
        for entry in addresses {
            ids.push(self.invitation_of(id, entry)?);
        }
        let order = Order {
            action,
            selected: Selected::Ids(ids),
            language: into.map(language).transpose()?,
            expires_in_days: None,
        };
        let done = bulk::perform(self.tx, self.house, actor, id, &order, 0)?;
        done.operation.map(drop).ok_or_else(|| unlike(action.as_str()))
    }

    /// Someone's own association there, with the profile.
    fn own_profile(&mut self, id: &MembershipId, local: &str) -> Result<(i64, OwnProfile), ActionError> {
        let (account, association) = (self.account(local)?, self.association(id, local)?);
        Ok((account, profiles::show(self.tx, account, &association)?))
    }

    fn edit_profile(
        &mut self,
        id: &MembershipId,
        deed: &Deed,
        change: impl FnOnce(&mut ProfileFields),
    ) -> Result<(), ActionError> {
        let (account, own) = self.own_profile(id, deed.by)?;
        let association = own.association;
        let mut fields = ProfileFields {
            given_name: association.given_name,
            family_name: association.family_name,
            communication_email: association.communication_email,
            phone: association.phone,
            country: association.country,
            language: association.language,
            job_title: association.job_title,
            credential_id: association.credential_claim.unwrap_or_default(),
        };
        change(&mut fields);
        let config = &self.house.config;
        let profile = Profile::parse(&fields, &config.program.languages, self.house.credential_format());
        let edit = Edit {
            profile: profile.map_err(|_| unlike(deed.by))?,
            revision: association.profile_revision,
        };
        let person = Comer {
            account,
            kind: None,
            client: client(deed.by),
        };
        match profiles::edit(self.tx, self.house, &person, &association.public_id, &edit)? {
            Edited::Saved { .. } => Ok(()),
            Edited::TooMany { .. } => Err(unlike("too many codes")),
        }
    }

    fn give_address(&mut self, id: &MembershipId, deed: &Deed, new: &str) -> Result<(), ActionError> {
        self.edit_profile(id, deed, |fields| new.clone_into(&mut fields.communication_email))
    }

    fn prove_address(&mut self, id: &MembershipId, deed: &Deed) -> Result<(), ActionError> {
        self.wait(Span::seconds(50));
        let (account, own) = self.own_profile(id, deed.by)?;
        let association: PublicId = own.association.public_id;
        let change = address_changes::find(self.tx, own.association.id)?.ok_or_else(|| unlike(deed.by))?;
        let code = self.house.keys.code(Purpose::AddressCode, &change.nonce);
        profiles::prove(self.tx, self.house, account, &association, &code).map(drop)
    }
}
