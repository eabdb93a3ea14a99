//! `guildhall organization …`.

mod standing;

use clap::{Args, Subcommand};
use guildhall_domain::country::Country;
use guildhall_domain::email::Domain;
use guildhall_domain::language::Language;
use guildhall_domain::organization::{MembershipId, NewOrganization};
use guildhall_store::Tx;
use guildhall_store::organizations::{Counts, Suspension};

use super::failure::Failure;
use super::handing_over::{Takeovers, Word};
use super::place::Place;
use super::terminal::{fit, print, print_json, talk};
use super::values;
use crate::actions::handing_over::{self, Roles};
use crate::actions::organizations::{self, Profile};
use crate::actions::{ActionError, Actor, leaving};
use crate::api::organizations::present;
use crate::texts::{rfc3339, texts};

/// Make, look up, suspend, resume and close organizations; decide into whose hands they come
#[derive(Subcommand)]
pub(super) enum Organization {
    Create(Create),
    List(List),
    Show(Show),
    /// Stop everything but reading at an organization
    ///
    /// Nobody is invited and nobody gets in until it is resumed; who is associated stays so. Its admins can read the reason.
    #[command(
        override_usage = "guildhall organization suspend [OPTIONS] \\\n         --organization <ID> --reason <TEXT>"
    )]
    Suspend(Word),
    /// Let a suspended organization go on
    ///
    /// Invitations and associations under way go on where they were, as far as their time has not run out.
    #[command(
        override_usage = "guildhall organization resume [OPTIONS] \\\n         --organization <ID> --reason <TEXT>"
    )]
    Resume(Word),
    /// Close an organization for good
    ///
    /// Everyone's association with it ends, and so do forms, approvals and the invitation URL. For everyone but the operator there
    /// is no such organization any more; its activity stays. It cannot be opened again.
    #[command(
        override_usage = "guildhall organization close [OPTIONS] \\\n         --organization <ID> --reason <TEXT>"
    )]
    Close(Word),
    Takeovers(Takeovers),
    /// Approve the takeover under way at an organization
    ///
    /// Whoever started it is a global admin at once, without waiting for the day.
    #[command(
        override_usage = "guildhall organization approve-takeover [OPTIONS] \\\n         --organization <ID> --reason <TEXT>"
    )]
    ApproveTakeover(Word),
    /// Refuse the takeover under way at an organization
    ///
    /// Whoever started it can start another one only after a while; see program.takeover_pause_days.
    #[command(
        override_usage = "guildhall organization refuse-takeover [OPTIONS] \\\n         --organization <ID> --reason <TEXT>"
    )]
    RefuseTakeover(Word),
    /// Let the deputy take the role of primary program contact
    ///
    /// A deputy can do so anyway once the primary program contact no longer belongs to the organization.
    #[command(
        override_usage = "guildhall organization let-deputy-act [OPTIONS] \\\n         --organization <ID> --reason <TEXT>"
    )]
    LetDeputyAct(Word),
}

impl Organization {
    pub async fn run(self, place: &Place) -> Result<(), Failure> {
        match self {
            Self::Create(command) => command.run(place).await,
            Self::List(command) => command.run(place).await,
            Self::Show(command) => command.run(place).await,
            Self::Suspend(command) => command.suspend(place).await,
            Self::Resume(command) => command.resume(place).await,
            Self::Close(command) => command.close(place).await,
            Self::Takeovers(command) => command.run(place).await,
            Self::ApproveTakeover(command) => command.decide(place, true).await,
            Self::RefuseTakeover(command) => command.decide(place, false).await,
            Self::LetDeputyAct(command) => command.let_deputy_act(place).await,
        }
    }
}

/// Make an organization
///
/// Prints its new membership ID. Where there is no installation yet, it begins one. `guildhall account grant-admin` then appoints its first admin.
#[derive(Args)]
pub(super) struct Create {
    /// Its name
    #[arg(long, value_parser = values::name)]
    name: String,
    /// The two-letter code of its country, such as DE
    #[arg(long, value_name = "CODE", value_parser = values::country)]
    country: Country,
    /// A domain whose addresses are its own, exactly as written; may be repeated. Without any, no address is outside
    #[arg(long, value_parser = values::domain)]
    domain: Vec<Domain>,
    /// The language its people are addressed in, unless they say otherwise [default: the program's first]
    #[arg(long, value_name = "TAG", value_parser = values::language)]
    language: Option<Language>,
    /// Print the organization as JSON
    #[arg(long)]
    json: bool,
}

impl Create {
    async fn run(self, place: &Place) -> Result<(), Failure> {
        let app = place.begin().await?;
        let new = NewOrganization {
            name: self.name,
            country: self.country,
            domains: self.domain,
            language: language(self.language, &app.house.config.program.languages)?,
        };
        let domains: Vec<String> = new.domains.iter().map(ToString::to_string).collect();
        let made = app
            .db
            .write("create an organization", move |tx| {
                organizations::create(tx, Actor::Operator, &new)
            })
            .await?;
        let id = made.membership_id.clone();
        talk(&format!("Made {}.", made.name));
        if self.json {
            print_json(&present(&Profile {
                organization: made,
                domains,
                is_admin: true,
                is_asleep: false,
                counts: Some(Counts::default()),
            }))?;
        } else {
            print(&format!("{id}\n"))?;
        }
        talk(&format!(
            "Next: guildhall account grant-admin --organization {id} --email ADDRESS --reason WHY"
        ));
        Ok(())
    }
}

/// One of the program's languages: the wanted one, or the first.
fn language(wanted: Option<Language>, spoken: &[Language]) -> Result<Language, Failure> {
    let words: Vec<&str> = spoken.iter().map(Language::as_str).collect();
    match wanted {
        Some(language) if !spoken.contains(&language) => Err(Failure::usage(
            format!("the program does not speak \"{language}\""),
            format!("--language takes one of: {}", words.join(", ")),
        )),
        Some(language) => Ok(language),
        None => spoken
            .first()
            .cloned()
            .ok_or_else(|| Failure::usage("no language is known", "give --language")),
    }
}

/// List every organization, in the order they were made
#[derive(Args)]
pub(super) struct List {
    /// Print a JSON object a line
    #[arg(long)]
    json: bool,
}

impl List {
    async fn run(self, place: &Place) -> Result<(), Failure> {
        const AT_ONCE: i64 = 500;
        let app = place.open().await?;
        if !self.json {
            print("Membership ID  Country   People  Invited  Name\n")?;
        }
        let mut after = 0;
        loop {
            let found = app
                .db
                .read("organizations", move |tx| {
                    organizations::list(tx, Actor::Operator, after, AT_ONCE)
                })
                .await?;
            let Some((last, _)) = found.last() else {
                break;
            };
            after = last.id;
            for (organization, counts) in found {
                if self.json {
                    let profile = Profile {
                        organization,
                        domains: Vec::new(),
                        is_admin: true,
                        is_asleep: false,
                        counts: Some(counts),
                    };
                    // The list does not read domains.
                    print_json(&present(&profile).without_domains())?;
                    continue;
                }
                let (people, invited) = (counts.associations_active, counts.invitations_approved);
                let (id, country, name) = (
                    organization.membership_id.as_str(),
                    organization.country.as_str(),
                    fit(&organization.name, 38),
                );
                print(&format!("{id:<13}  {country:<7}  {people:>7}  {invited:>7}  {name}\n"))?;
            }
        }
        if after == 0 {
            talk("There is no organization yet; `guildhall organization create` makes one.");
        }
        Ok(())
    }
}

/// Show an organization's profile and counts, and who runs it
///
/// Who runs it: the contacts by their roles, the deputy, an offer of the role and a takeover under way.
#[derive(Args)]
pub(super) struct Show {
    /// Its membership ID, such as 1234567-8
    #[arg(value_name = "ID", value_parser = values::membership_id)]
    id: MembershipId,
    /// Print it as JSON
    #[arg(long)]
    json: bool,
}

impl Show {
    async fn run(self, place: &Place) -> Result<(), Failure> {
        let app = place.open().await?;
        let id = self.id.clone();
        let shown: Result<(Profile, Roles), ActionError> = app
            .db
            .read("organization", move |tx| {
                let profile = organizations::show(tx, Actor::Operator, &id)?;
                Ok((profile, handing_over::show(tx, Actor::Operator, &id)?))
            })
            .await;
        let (profile, roles) = shown.map_err(|error| Failure::about_organization(error, &self.id))?;
        if self.json {
            print_json(&standing::Shown::of(&profile, &roles))
        } else {
            print(&format!("{}{}", describe(&profile), standing::describe(&roles)))
        }
    }
}

impl Word {
    async fn suspend(self, place: &Place) -> Result<(), Failure> {
        let app = place.open().await?;
        let (id, house, reason) = (self.organization.clone(), app.house.clone(), self.reason);
        let suspend = move |tx: &mut Tx<'_>| organizations::suspend(tx, &house, Actor::Operator, &id, &reason);
        let suspended = app.db.write("suspend an organization", suspend).await;
        let organization = suspended.map_err(|error| Failure::about_organization(error, &self.organization))?;
        talk(&format!(
            "{} is suspended: nobody is invited and nobody gets in.",
            organization.name
        ));
        Ok(())
    }

    async fn resume(self, place: &Place) -> Result<(), Failure> {
        let app = place.open().await?;
        let (id, house, reason) = (self.organization.clone(), app.house.clone(), self.reason);
        let resume = move |tx: &mut Tx<'_>| organizations::resume(tx, &house, Actor::Operator, &id, &reason);
        let resumed = app.db.write("resume an organization", resume).await;
        let organization = resumed.map_err(|error| Failure::about_organization(error, &self.organization))?;
        talk(&format!("{} goes on.", organization.name));
        Ok(())
    }

    async fn close(self, place: &Place) -> Result<(), Failure> {
        const AT_ONCE: i64 = 2000;
        let app = place.open().await?;
        let (id, reason) = (self.organization.clone(), self.reason);
        let close = move |tx: &mut Tx<'_>| organizations::close(tx, Actor::Operator, &id, &reason);
        let closed = app.db.write("close an organization", close).await;
        let organization = closed.map_err(|error| Failure::about_organization(error, &self.organization))?;
        talk(&format!("{} is closed.", organization.name));
        // A server would do it within a minute; where none runs, it is done here.
        loop {
            let house = app.house.clone();
            let end = move |tx: &mut Tx<'_>| leaving::end_at_closed(tx, &house, AT_ONCE);
            if !app.db.write("end what is left there", end).await? {
                return Ok(());
            }
        }
    }
}

fn describe(profile: &Profile) -> String {
    let organization = &profile.organization;
    let counts = profile.counts.unwrap_or_default();
    let domains = if profile.domains.is_empty() {
        "none; no address is outside".to_owned()
    } else {
        profile.domains.join("\n               ")
    };
    let created = organization.created_at;
    let state = match (&organization.closing, &organization.suspension) {
        (Some(Suspension { since, reason }), _) => format!("closed since {}: {reason}", rfc3339(*since)),
        (None, Some(Suspension { since, reason })) => format!("suspended since {}: {reason}", rfc3339(*since)),
        (None, None) => "active".to_owned(),
    };
    format!(
        "Name           {}\n\
         Membership ID  {}\n\
         State          {state}\n\
         Country        {}\n\
         Language       {}\n\
         Domains        {domains}\n\
         Made           {} ({})\n\
         Invitations    {} approved, {} accepted, {} expired, {} revoked, {} ended\n\
         People         {} active, {} pending, {} ended\n",
        organization.name,
        organization.membership_id,
        organization.country,
        organization.language,
        texts("en").day(created),
        rfc3339(created),
        counts.invitations_approved,
        counts.invitations_accepted,
        counts.invitations_expired,
        counts.invitations_revoked,
        counts.invitations_ended,
        counts.associations_active,
        counts.associations_pending,
        counts.associations_ended,
    )
}
