//! How the sample program came to be: about sixty days of what its people did, through the actions that real people use.
//!
//! All of it is one transaction that moves its instant along, so that a demo has its past whole or not at all.

mod deeds;
mod letters;
mod standing;

use std::collections::HashMap;

use guildhall_domain::clock::Span;
use guildhall_domain::country::Country;
use guildhall_domain::email::{Domain, EmailAddress};
use guildhall_domain::id::PublicId;
use guildhall_domain::invitees::Invitees;
use guildhall_domain::language::Language;
use guildhall_domain::organization::{MembershipId, NewOrganization};
use guildhall_domain::preset::Presets;
use guildhall_domain::profile::{Profile, ProfileFields};
use guildhall_domain::rights::ContactRole;
use guildhall_store::page::Cursor;
use guildhall_store::{DbError, Tx, accounts, associations as stored, installation, proofs, sign_in_codes};

use self::letters::LETTERS_STAY;
use super::deeds::{DEEDS, Deed};
use super::people::{COMPANIES, Company, Fate, NEWCOMERS, Person, STRAYS, Stray, private_address};
use crate::actions::associations::{self, Person as Comer, Proved, Submitted};
use crate::actions::invitations::{self, ApproveInvitees, Change, Wanted};
use crate::actions::sessions::NewSession;
use crate::actions::sign_in::{self, AskForCode, Entered};
use crate::actions::{ActionError, Actor, invitation_urls, organizations, requests, sweep};
use crate::app::{App, House};
use crate::secrets::{self, Purpose};

/// Days before the first of all this.
const FIRST_DAY: i64 = 60;

/// How often to wait for another demo that fills the same database: half a minute each time.
const PATIENCE: usize = 8;

/// Fills an empty demo; leaves one that has its data as it is.
///
/// # Errors
/// Those of the database. Then nothing was written.
pub async fn seed(app: &App) -> Result<(), ActionError> {
    let has_data = |tx: &mut Tx<'_>| Ok::<_, ActionError>(!organizations::list(tx, Actor::Operator, 0, 1)?.is_empty());
    if app.db.read("is the demo empty", has_data).await? {
        return Ok(());
    }
    for _ in 0..PATIENCE {
        let house = app.house.clone();
        let seeding = app.db.write_alone("seed the demo", move |tx| {
            installation::take_turns(tx)?;
            if has_data(tx)? { Ok(()) } else { tell(tx, &house) }
        });
        match seeding.await {
            // Another demo is at it.
            Err(ActionError::Db(DbError::Busy)) => {}
            done => return done,
        }
    }
    Err(DbError::Busy.into())
}

/// Something that happened.
enum Step {
    /// An organization came into the program, and its contact became its admin.
    Founded(&'static Company),
    /// Its contact approved a list.
    Listed(&'static Company, Vec<String>),
    /// Someone associated.
    Joined(&'static Company, Person),
    /// Its contact took an approval back.
    Revoked(&'static Company, &'static str),
    /// Its contact gave an approval more time.
    Extended(&'static Company, &'static str),
    /// Its contact replaced the invitation URL.
    Rotated(&'static Company),
    /// Someone tried to.
    Strayed(&'static Stray),
    /// Someone did something else.
    Done(&'static Deed),
    /// Someone signed in, and no more.
    SignedIn(&'static str),
}

/// Everything that happened, and how long ago.
fn history() -> Vec<(Span, Step)> {
    let mut steps = Vec::new();
    for (company, n) in COMPANIES.iter().zip(0..) {
        let minutes = |part: i64| Span::minutes(n * 23 + part * 71);
        let day = |days: i64, part: i64| Span(Span::days(days).0 - minutes(part).0);
        let people: Vec<Person> = company.people().skip(1).chain(company.crowd()).collect();
        let (early, late): (Vec<&Person>, Vec<&Person>) =
            people.iter().partition(|person| person.joined > company.second_list);
        let list = |people: &[&Person], others: &[&[&str]]| {
            let named = people
                .iter()
                .map(|p| format!("{} {} <{}@{}>", p.given, p.family, p.local, company.mail));
            let others = others
                .iter()
                .flat_map(|more| more.iter().map(|entry| (*entry).to_owned()));
            named.chain(others).collect()
        };
        steps.push((day(company.founded, 0), Step::Founded(company)));
        let first = Step::Listed(company, list(&early, &[company.lapsed]));
        steps.push((day(company.founded - 1, 0), first));
        let second = Step::Listed(company, list(&late, &[company.waiting, company.revoked]));
        steps.push((day(company.second_list, 0), second));
        for (person, part) in people.into_iter().zip(1..) {
            steps.push((day(person.joined, part % 17), Step::Joined(company, person)));
        }
        for entry in company.revoked {
            steps.push((day(company.second_list - 1, 3), Step::Revoked(company, entry)));
        }
    }
    if let Some(company) = COMPANIES.get(3) {
        steps.push((Span::days(40), Step::Rotated(company)));
    }
    if let Some((company, entry)) = COMPANIES.get(2).and_then(|c| Some((c, c.waiting.first()?))) {
        steps.push((Span::days(1), Step::Extended(company, entry)));
    }
    for (local, days) in NEWCOMERS.iter().zip(1..) {
        steps.push((Span::days(days), Step::SignedIn(local)));
    }
    steps.extend(
        STRAYS
            .iter()
            .map(|stray| (Span::minutes(stray.ago), Step::Strayed(stray))),
    );
    steps.extend(DEEDS.iter().map(|deed| (Span::minutes(deed.ago), Step::Done(deed))));
    steps.sort_by(|(a, _), (b, _)| b.cmp(a));
    steps
}

fn tell(tx: &mut Tx<'_>, house: &House) -> Result<(), ActionError> {
    let now = tx.now();
    let mut story = Story {
        tx,
        house,
        founded: HashMap::new(),
    };
    let mut swept = Span::days(FIRST_DAY);
    for (ago, step) in history() {
        while swept.0 - ago.0 > Span::days(1).0 {
            swept = Span(swept.0 - Span::days(1).0);
            story.tx.move_to(now - swept);
            story.forget_letters(swept)?;
            while sweep::sweep(story.tx)? {}
        }
        story.tx.move_to(now - ago);
        story.play(&step)?;
        if ago <= LETTERS_STAY || matches!(step, Step::Done(_)) {
            story.read_letters(ago)?;
        }
    }
    story.tx.move_to(now);
    while sweep::sweep(story.tx)? {}
    Ok(())
}

/// The telling of the story.
struct Story<'s, 'c> {
    tx: &'s mut Tx<'c>,
    house: &'s House,
    founded: HashMap<&'static str, Founded>,
}

/// A company that is in the program by now.
#[derive(Clone)]
struct Founded {
    id: MembershipId,
    contact: Actor,
}

/// Someone who is about to associate.
struct Form<'a> {
    given: &'a str,
    family: &'a str,
    local: &'a str,
    address: &'a str,
    title: &'a str,
    country: &'a str,
    language: &'a str,
}

impl Story<'_, '_> {
    fn play(&mut self, step: &Step) -> Result<(), ActionError> {
        match step {
            Step::Founded(company) => self.found(company),
            Step::Listed(company, list) => {
                let Founded { id, contact } = self.company(company.name)?;
                self.approve(&id, contact, &list.join("; "))
            }
            Step::Joined(company, person) => self.join(company, person).map(drop),
            Step::Revoked(company, entry) => {
                let (Founded { id, contact }, invitation) = self.invitation(company, entry)?;
                invitations::revoke(self.tx, contact, &id, &invitation).map(drop)
            }
            Step::Extended(company, entry) => {
                let (Founded { id, contact }, invitation) = self.invitation(company, entry)?;
                let change = Change {
                    language: None,
                    expires_in_days: Some(60),
                };
                invitations::change(self.tx, self.house, contact, &id, &invitation, &change).map(drop)
            }
            Step::Rotated(company) => {
                let Founded { id, contact } = self.company(company.name)?;
                invitation_urls::rotate(self.tx, self.house, contact, &id).map(drop)
            }
            Step::Strayed(stray) => self.stray(stray),
            Step::Done(deed) => self.deed(deed),
            Step::SignedIn(local) => self.sign_in(local, "en").map(drop),
        }
    }

    fn wait(&mut self, span: Span) {
        let later = self.tx.now() + span;
        self.tx.move_to(later);
    }

    fn found(&mut self, company: &'static Company) -> Result<(), ActionError> {
        let new = NewOrganization {
            name: company.name.to_owned(),
            country: Country::parse(company.country).ok_or_else(|| unlike("a country"))?,
            domains: company
                .domains
                .iter()
                .filter_map(|domain| Domain::parse(domain).ok())
                .collect(),
            language: language(company.language)?,
        };
        let id = organizations::create(self.tx, Actor::Operator, &new)?.membership_id;
        let founded = Founded {
            id: id.clone(),
            contact: Actor::Operator,
        };
        self.founded.insert(company.name, founded);
        let contact = company.contact().ok_or_else(|| unlike("a company without people"))?;
        self.wait(Span::minutes(4));
        self.approve(&id, Actor::Operator, &format!("{}@{}", contact.local, company.mail))?;
        self.wait(Span::hours(2));
        let account = self.join(company, &contact)?;
        self.wait(Span::minutes(30));
        let reason = "Named as the primary program contact in the partner agreement";
        self.appoint(&id, &contact.local, reason)?;
        let role = ContactRole::PRIMARY_PROGRAM_CONTACT;
        self.name_contact(&id, Actor::Operator, &contact.local, role)?;
        let contact = Actor::Account(account);
        self.founded.insert(company.name, Founded { id, contact });
        Ok(())
    }

    fn company(&self, name: &str) -> Result<Founded, ActionError> {
        self.founded.get(name).cloned().ok_or_else(|| unlike(name))
    }

    fn approve(&mut self, id: &MembershipId, actor: Actor, list: &str) -> Result<(), ActionError> {
        let order = ApproveInvitees {
            invitees: Invitees::read(list).map_err(|_| unlike("a list"))?,
            language: None,
            expires_in_days: self.house.config.invitations.expires_in_days,
            allow_outside_domains: false,
            presets: Presets::none(),
        };
        let approved = invitations::approve(self.tx, self.house, actor, id, &order)?;
        approved.batch.map(drop).ok_or_else(|| unlike(list))
    }

    /// The invitation of an entry of a list.
    fn invitation(&mut self, company: &Company, entry: &str) -> Result<(Founded, PublicId), ActionError> {
        let founded = self.company(company.name)?;
        let invitation = self.invitation_of(&founded.id, entry)?;
        Ok((founded, invitation))
    }

    /// The newest invitation of an address there.
    fn invitation_of(&mut self, id: &MembershipId, entry: &str) -> Result<PublicId, ActionError> {
        let invitees = Invitees::read(entry).map_err(|_| unlike(entry))?;
        let address = invitees.addresses().next().ok_or_else(|| unlike(entry))?;
        let wanted = Wanted {
            state: None,
            search: address.key().as_str().to_owned(),
            cursor: Cursor::Start,
            limit: 1,
        };
        let listed = invitations::list(self.tx, Actor::Operator, id, &wanted.into())?;
        let found = listed.page.items.into_iter().next().ok_or_else(|| unlike(entry))?;
        Ok(found.public_id)
    }

    /// Signs someone in with a mailed code; their account.
    fn sign_in(&mut self, local: &str, language: &str) -> Result<i64, ActionError> {
        let address = address(&private_address(local))?;
        let browser = secrets::random::<32>();
        let ask = AskForCode {
            browser,
            client: client(local),
            address: address.clone(),
            language: language.to_owned(),
            adds_to: None,
        };
        if sign_in::ask_for_code(self.tx, self.house, &ask)?.is_some() {
            return Err(unlike("too many codes"));
        }
        self.wait(Span::seconds(40));
        let awaited = sign_in_codes::latest(self.tx, &browser, None)?.ok_or_else(|| unlike("no code"))?;
        let code = self.house.keys.code(Purpose::SignInCode, &awaited.nonce);
        let session = NewSession {
            token_hash: secrets::random(),
            user_agent: String::new(),
        };
        if sign_in::enter_code(self.tx, self.house, &browser, &code, &session)? != Entered::SignedIn {
            return Err(unlike("a wrong code"));
        }
        let account = accounts::find_by_address(self.tx, &address)?.ok_or_else(|| unlike("no account"))?;
        Ok(account.id)
    }

    /// Signs someone in and sends the form; their account and the pending association.
    fn submit(&mut self, company: &Company, form: &Form<'_>) -> Result<(i64, PublicId), ActionError> {
        let Founded { id, .. } = self.company(company.name)?;
        let token = invitation_urls::show(self.tx, self.house, Actor::Operator, &id)?.token;
        let account = self.sign_in(form.local, form.language)?;
        let fields = ProfileFields {
            given_name: form.given.to_owned(),
            family_name: form.family.to_owned(),
            communication_email: form.address.to_owned(),
            phone: phone(form.local, form.country),
            country: form.country.to_owned(),
            language: form.language.to_owned(),
            job_title: form.title.to_owned(),
            credential_id: credential(form.local),
        };
        let languages = &self.house.config.program.languages;
        let profile =
            Profile::parse(&fields, languages, self.house.credential_format()).map_err(|_| unlike(form.address))?;
        let comer = Comer {
            account,
            kind: None,
            client: client(form.local),
        };
        self.wait(Span::seconds(95));
        match associations::submit(self.tx, self.house, &comer, &token, &profile)? {
            Submitted::CodeMailed(association) | Submitted::AdminsAsked(association) => Ok((account, association)),
            Submitted::TooMany { .. } => Err(unlike("too many codes")),
        }
    }

    fn prove(&mut self, account: i64, association: &PublicId) -> Result<Proved, ActionError> {
        self.wait(Span::seconds(30));
        let pending = stored::find(self.tx, association)?.ok_or_else(|| unlike("no association"))?;
        let proof = proofs::find(self.tx, pending.id)?.ok_or_else(|| unlike("no proof"))?;
        let code = self.house.keys.code(Purpose::ProofCode, &proof.nonce);
        associations::prove(self.tx, self.house, account, association, &code)
    }

    fn join(&mut self, company: &Company, person: &Person) -> Result<i64, ActionError> {
        let form = Form {
            given: person.given,
            family: person.family,
            local: &person.local,
            address: &format!("{}@{}", person.local, company.mail),
            title: person.title,
            country: person.country,
            language: person.language,
        };
        let (account, association) = self.submit(company, &form)?;
        match self.prove(account, &association)? {
            Proved::Active => Ok(account),
            _ => Err(unlike(form.address)),
        }
    }

    fn stray(&mut self, stray: &Stray) -> Result<(), ActionError> {
        let company = COMPANIES.iter().find(|company| company.name == stray.at);
        let company = company.ok_or_else(|| unlike(stray.at))?;
        let form = Form {
            given: stray.given,
            family: stray.family,
            local: stray.local,
            address: stray.address,
            title: "",
            country: company.country,
            language: company.language,
        };
        let (account, association) = self.submit(company, &form)?;
        if stray.fate == Fate::Unproven {
            return Ok(());
        }
        if stray.fate == Fate::Joined {
            self.wait(Span::seconds(70));
            associations::prove(self.tx, self.house, account, &association, "no code")?;
        }
        match (self.prove(account, &association)?, stray.fate) {
            (Proved::Active, Fate::Joined) | (Proved::Refused { .. }, Fate::Refused) => return Ok(()),
            (Proved::Refused { .. }, Fate::Dismissed) => {}
            (Proved::Refused { .. }, _) => {
                self.wait(Span::minutes(2));
                associations::ask(self.tx, self.house, account, &association)?;
            }
            _ => return Err(unlike(stray.address)),
        }
        self.wait(Span::hours(3));
        let Founded { id, contact } = self.company(company.name)?;
        match stray.fate {
            Fate::Granted => requests::approve(self.tx, self.house, contact, &id, &association, false).map(drop),
            Fate::Declined | Fate::Dismissed => {
                requests::decline(self.tx, self.house, contact, &id, &association, "").map(drop)
            }
            Fate::Unproven | Fate::Refused | Fate::Asked | Fate::Joined => Ok(()),
        }
    }
}

/// A phone number of those that exist in no network, for some people of the countries that set such numbers aside.
fn phone(local: &str, country: &str) -> String {
    let n = number(local);
    if n.is_multiple_of(3) {
        return String::new();
    }
    match country {
        "GB" => format!("+44 20 7946 0{:03}", n % 1000),
        "US" => format!("+1 202 555 01{:02}", n % 100),
        "DE" => format!("+49 30 23125 {:03}", n % 1000),
        "FR" => format!("+33 1 99 00 {:02} {:02}", n % 100, n / 7 % 100),
        "AU" => format!("+61 2 5550 {:04}", n % 10_000),
        _ => String::new(),
    }
}

/// A certification number, for some people.
fn credential(local: &str) -> String {
    let n = number(local);
    if n.is_multiple_of(4) {
        format!("20{:05}", n % 100_000)
    } else {
        String::new()
    }
}

/// A number that is always the same for a person.
fn number(local: &str) -> u32 {
    local.bytes().fold(7, |n: u32, byte| {
        n.wrapping_mul(31).wrapping_add(u32::from(byte)) % 1_000_003
    })
}

fn client(local: &str) -> String {
    format!("demo {local}")
}

fn address(text: &str) -> Result<EmailAddress, ActionError> {
    EmailAddress::parse(text).map_err(|_| unlike(text))
}

fn language(tag: &str) -> Result<Language, ActionError> {
    Language::parse(tag).map_err(|_| unlike(tag))
}

/// The sample program did not go as it is told here; what it stumbled over.
fn unlike(what: &str) -> ActionError {
    DbError::Unreadable(format!("the sample program stumbled over {what}").into()).into()
}
