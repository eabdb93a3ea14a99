//! The world of a test: one program and the people around it.

pub mod authenticator;
mod bare_browser;
mod browser;
mod call;
pub mod certified;
pub mod contract;
mod invariants;
pub mod liar;
mod place;

use std::net::IpAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicU16, Ordering};

use axum::Router;
use axum::http::Method;
use guildhall::actions::accounts::{self, Appointment};
use guildhall::actions::sessions::NewSession;
use guildhall::actions::sign_in::{self, AskForCode, Entered};
use guildhall::actions::tokens::{Holder, LIFE, NewToken, create};
use guildhall::actions::{ActionError, Actor, organizations};
use guildhall::app::{App, CannotOpen, House};
use guildhall::config::{Config, Overrides};
use guildhall::http::router::router;
use guildhall::jobs;
use guildhall::mail::{Mailer, mailbox};
use guildhall::secrets::{self, Keys};
use guildhall::tokens;
use guildhall_domain::clock::{Instant, Span};
use guildhall_domain::country::Country;
use guildhall_domain::email::{Domain, EmailAddress};
use guildhall_domain::language::Language;
use guildhall_domain::organization::{MembershipId, NewOrganization};
use guildhall_domain::scope::Scopes;
use guildhall_store::{SetClock, Tx};
use serde_json::{Value, json};
use tokio::sync::watch;

pub use self::bare_browser::BareBrowser;
pub use self::browser::{Browser, Shown};
pub use self::call::{Call, Reply};
pub use self::place::{Eye, Place, Snapshot};

/// Runs each function as a test on SQLite, and on PostgreSQL where one is given.
macro_rules! both_engines {
    ($($(#[doc = $doc:literal])* async fn $name:ident($world:ident) $body:block)*) => { $(
        $(#[doc = $doc])*
        mod $name {
            #[allow(unused_imports, reason = "a body uses what it needs")]
            use super::*;

            async fn body($world: &$crate::support::World) $body

            #[test]
            fn sqlite() {
                $crate::support::run(async {
                    body(&$crate::support::World::open($crate::support::Place::sqlite()).await).await;
                });
            }

            #[test]
            #[ignore = "needs PostgreSQL: cargo xtask test"]
            fn postgres() {
                $crate::support::run(async {
                    body(&$crate::support::World::open($crate::support::Place::postgres()).await).await;
                });
            }
        }
    )* };
}

/// Runs a test on several threads, as the server does.
pub fn run(test: impl Future<Output = ()>) {
    tokio::runtime::Builder::new_multi_thread()
        .worker_threads(4)
        .enable_all()
        .build()
        .unwrap()
        .block_on(test);
}

/// When every test begins: 2026-11-23, 21:00 UTC.
pub const START: Instant = Instant(1_795_467_600_000_000);

/// Where people reach the program.
pub const PUBLIC_URL: &str = "https://partners.example";

/// One program on a database of its own.
pub struct World {
    pub app: App,
    pub clock: Arc<SetClock>,
    pub place: Arc<Place>,
    router: Router,
    mailer: Mailer,
    machines: Arc<AtomicU16>,
}

/// An organization as tests name it.
#[derive(Clone, Debug)]
pub struct Org {
    pub membership_id: MembershipId,
    pub name: String,
}

impl Org {
    /// The path of one of its calls.
    pub fn path(&self, rest: &str) -> String {
        format!("/api/v1/organizations/{}{rest}", self.membership_id)
    }
}

/// Someone with an API token and a machine of their own.
#[derive(Clone, Debug)]
pub struct Person {
    pub email: String,
    pub token: String,
    pub client: IpAddr,
}

impl World {
    pub async fn open(place: Place) -> Self {
        let (app, clock) = Self::try_open(&place).await.unwrap();
        let mailer = Mailer::new(&app.house.config).unwrap();
        Self {
            router: router(app.clone()),
            app,
            clock,
            place: Arc::new(place),
            mailer,
            machines: Arc::new(AtomicU16::new(1)),
        }
    }

    /// The program over a place, unless it refuses.
    pub async fn try_open(place: &Place) -> Result<(App, Arc<SetClock>), CannotOpen> {
        let clock = Arc::new(SetClock::at(START));
        let app = Self::open_at(place, clock.clone(), |_| {}).await?;
        Ok((app, clock))
    }

    /// The same with other settings, on a clock of its own.
    pub async fn try_open_with(place: &Place, change: impl FnOnce(&mut Config)) -> Result<App, CannotOpen> {
        Self::open_at(place, Arc::new(SetClock::at(START)), change).await
    }

    async fn open_at(place: &Place, clock: Arc<SetClock>, change: impl FnOnce(&mut Config)) -> Result<App, CannotOpen> {
        let flags = Overrides {
            data: Some(place.folder().to_owned()),
            database: Some(place.database()),
            public_url: Some(PUBLIC_URL.to_owned()),
            ..Overrides::default()
        };
        let mut config = Config::for_demo(&flags, 8080).unwrap();
        change(&mut config);
        App::open(config, clock, false).await
    }

    /// The same program with other settings, on the same data.
    pub fn configured(&self, change: impl FnOnce(&mut Config)) -> Self {
        let mut config = self.app.house.config.clone();
        change(&mut config);
        self.reopened(config, self.app.house.is_demo)
    }

    /// The same program as a demo, on the same data.
    pub fn as_demo(&self) -> Self {
        self.reopened(self.app.house.config.clone(), true)
    }

    /// Another server process on the same data.
    pub async fn second_process(&self) -> Self {
        let (app, clock) = Self::try_open(&self.place).await.unwrap();
        Self {
            router: router(app.clone()),
            mailer: Mailer::new(&app.house.config).unwrap(),
            app,
            clock,
            place: self.place.clone(),
            machines: self.machines.clone(),
        }
    }

    fn reopened(&self, config: Config, is_demo: bool) -> Self {
        let house = House {
            keys: Arc::new(Keys::of_file(&config.server_key_file).unwrap()),
            is_demo,
            config,
        };
        let app = App::new(self.app.db.clone(), house);
        Self {
            router: router(app.clone()),
            mailer: Mailer::new(&app.house.config).unwrap(),
            app,
            clock: self.clock.clone(),
            place: self.place.clone(),
            machines: self.machines.clone(),
        }
    }

    pub fn advance(&self, span: Span) {
        self.clock.advance(span);
    }

    /// Runs one transaction.
    pub async fn write<T, F>(&self, body: F) -> Result<T, ActionError>
    where
        T: Send + 'static,
        F: Fn(&mut Tx<'_>) -> Result<T, ActionError> + Send + 'static,
    {
        self.app.db.write("a test's own", body).await
    }

    // The operator's side.

    pub async fn organization(&self, name: &str, domains: &[&str]) -> Org {
        let new = NewOrganization {
            name: name.to_owned(),
            country: Country::parse("DE").unwrap(),
            domains: domains.iter().map(|domain| Domain::parse(domain).unwrap()).collect(),
            language: Language::parse("en").unwrap(),
        };
        let made = self
            .write(move |tx| organizations::create(tx, Actor::Operator, &new))
            .await;
        let made = made.unwrap();
        Org {
            membership_id: made.membership_id,
            name: made.name,
        }
    }

    pub fn appointment(&self, org: &Org, email: &str) -> Appointment {
        Appointment {
            membership_id: org.membership_id.clone(),
            email: address(email),
            reason: "first contact".to_owned(),
        }
    }

    pub async fn grant_admin(&self, org: &Org, email: &str) {
        let (input, house) = (self.appointment(org, email), self.app.house.clone());
        let granted = self
            .write(move |tx| accounts::grant_admin(tx, &house, Actor::Operator, &input))
            .await;
        granted.unwrap();
    }

    pub async fn revoke_admin(&self, org: &Org, email: &str) -> Result<(), ActionError> {
        let (input, house) = (self.appointment(org, email), self.app.house.clone());
        let revoked = self
            .write(move |tx| accounts::revoke_admin(tx, &house, Actor::Operator, &input))
            .await;
        revoked.map(drop)
    }

    /// A personal API token, as `guildhall token create` makes it.
    pub async fn token(&self, email: &str) -> Person {
        self.narrow_token(email, Scopes::all(), None).await
    }

    /// A personal API token with these scopes, bound to this organization if one is given.
    pub async fn narrow_token(&self, email: &str, scopes: Scopes, org: Option<&Org>) -> Person {
        self.try_token(email, scopes, org).await.unwrap()
    }

    /// The same, unless nobody signs in with the address.
    pub async fn try_token(&self, email: &str, scopes: Scopes, org: Option<&Org>) -> Result<Person, ActionError> {
        let token = tokens::generate();
        let hash = secrets::hash(&token);
        let input = NewToken {
            holder: Holder::Account(address(email)),
            name: "of a test".into(),
            scopes,
            organization: org.map(|org| org.membership_id.clone()),
            life: LIFE,
            is_strong: true,
        };
        self.write(move |tx| create(tx, Actor::Operator, &input, &hash)).await?;
        Ok(Person {
            email: email.to_owned(),
            token,
            client: self.machine(),
        })
    }

    /// Ends a token, as its holder may: an account has only so many.
    pub async fn end_token(&self, caller: &Person) {
        let token = self.get("/api/v1/token").by(caller).await.ok(200);
        let path = format!("/api/v1/me/tokens/{}", token["id"].as_str().unwrap());
        self.delete(&path).by(caller).await.ok(200);
    }

    /// A global admin of an organization.
    pub async fn admin(&self, org: &Org, email: &str) -> Person {
        self.grant_admin(org, email).await;
        self.token(email).await
    }

    // People.

    /// A machine that nobody has used before.
    pub fn machine(&self) -> IpAddr {
        let [high, low] = self.machines.fetch_add(1, Ordering::Relaxed).to_be_bytes();
        IpAddr::from([10, 0, high, low])
    }

    /// Someone who has signed in with a mailed code, and has a token.
    pub async fn account(&self, email: &str) -> Person {
        self.sign_in(email).await;
        self.token(email).await
    }

    /// Asks for a code, reads it in the mail, and types it in; the session's token.
    pub async fn sign_in(&self, email: &str) -> String {
        let browser = secrets::hash(&secrets::token());
        assert_eq!(self.ask_for_code(browser, email).await, None);
        let code = self.code_mailed_to(email).await;
        let (entered, session) = self.enter_code(browser, &code).await;
        assert_eq!(entered, Entered::SignedIn);
        session
    }

    /// How long to wait, unless a code was mailed.
    pub async fn ask_for_code(&self, browser: [u8; 32], email: &str) -> Option<Span> {
        self.ask_for_code_from(&self.machine().to_string(), browser, email)
            .await
    }

    /// The same from a machine that may have asked before.
    pub async fn ask_for_code_from(&self, client: &str, browser: [u8; 32], email: &str) -> Option<Span> {
        let (house, input) = (
            self.app.house.clone(),
            AskForCode {
                browser,
                client: client.to_owned(),
                address: address(email),
                language: "en".to_owned(),
                adds_to: None,
            },
        );
        self.write(move |tx| sign_in::ask_for_code(tx, &house, &input))
            .await
            .unwrap()
    }

    /// What became of a sign-in code, and the token of the session that it would have started.
    pub async fn enter_code(&self, browser: [u8; 32], code: &str) -> (Entered, String) {
        let (house, code, session) = (self.app.house.clone(), code.to_owned(), secrets::token());
        let new = NewSession {
            token_hash: secrets::hash(&session),
            user_agent: "a test".to_owned(),
        };
        let entered = self
            .write(move |tx| sign_in::enter_code(tx, &house, &browser, &code, &new))
            .await;
        (entered.unwrap(), session)
    }

    // The mail.

    /// Hands over every letter that is due.
    pub async fn deliver(&self) {
        while self.letters_due() > 0 {
            self.work_once().await;
        }
    }

    /// Lets a mail worker take one letter, if one is due.
    pub async fn work_once(&self) {
        let (_, stop) = watch::channel(true);
        jobs::mail::work(self.app.clone(), self.mailer.clone(), stop).await;
    }

    pub fn letters_due(&self) -> i64 {
        use guildhall_store::Clock as _;
        let now = self.clock.now().0;
        self.place.number(&format!(
            "SELECT count(*) FROM jobs
             WHERE kind = 'mail' AND state = 'waiting' AND due_at <= {now} AND locked_until <= {now}"
        ))
    }

    /// The mails to an address, newest first, each as its subject and text.
    pub async fn mails_to(&self, email: &str) -> Vec<mailbox::Mail> {
        self.deliver().await;
        let spool = self.app.house.config.spool();
        let mut before = None;
        let mut found = Vec::new();
        loop {
            let listing = mailbox::list(&spool, before, mailbox::MOST).unwrap();
            let jobs = listing
                .mails
                .iter()
                .filter(|mail| mail.to == email)
                .map(|mail| mail.job);
            found.extend(jobs.map(|job| mailbox::find(&spool, job).unwrap().unwrap()));
            before = listing.next;
            if before.is_none() {
                return found;
            }
        }
    }

    /// The newest code in the mails to an address.
    pub async fn code_mailed_to(&self, email: &str) -> String {
        self.code_mailed(email, "").await
    }

    /// The newest code in the mails to an address that speak of an association.
    pub async fn code_for(&self, email: &str, association: &str) -> String {
        self.code_mailed(email, association.strip_prefix("/api/v1").unwrap_or(association))
            .await
    }

    async fn code_mailed(&self, email: &str, speaks_of: &str) -> String {
        let mails = self.mails_to(email).await;
        let codes = regex::Regex::new(r"(?m)^ *([0-9]{6})$").unwrap();
        let newest = mails
            .iter()
            .filter(|mail| mail.text.contains(speaks_of))
            .find_map(|mail| codes.captures(&mail.text));
        newest.unwrap_or_else(|| panic!("no code for {email}: {mails:?}"))[1].to_owned()
    }

    // Calls of the API.

    pub fn get(&self, path: &str) -> Call {
        self.call(Method::GET, path)
    }

    pub fn post(&self, path: &str) -> Call {
        self.call(Method::POST, path)
    }

    pub fn patch(&self, path: &str) -> Call {
        self.call(Method::PATCH, path)
    }

    pub fn delete(&self, path: &str) -> Call {
        self.call(Method::DELETE, path)
    }

    pub fn call(&self, method: Method, path: &str) -> Call {
        Call::new(self.router.clone(), method, path)
    }

    /// Approves a list; the answer, which must be 201.
    pub async fn invite(&self, admin: &Person, org: &Org, addresses: &str) -> Value {
        self.approve(admin, org, addresses).await.ok(201)
    }

    pub fn approve(&self, admin: &Person, org: &Org, addresses: &str) -> Call {
        let body = json!({"addresses": addresses});
        self.post(&org.path("/invitations")).by(admin).json(&body)
    }

    /// The invitation of an address, as the list shows it.
    pub async fn invitation(&self, admin: &Person, org: &Org, email: &str) -> Value {
        let path = org.path(&format!("/invitations?q={}", encode(email)));
        let listed = self.get(&path).by(admin).await.ok(200);
        listed["items"][0].clone()
    }

    /// The path of an address's newest invitation.
    pub async fn invitation_path(&self, admin: &Person, org: &Org, email: &str) -> String {
        let invitation = self.invitation(admin, org, email).await;
        org.path(&format!("/invitations/{}", invitation["id"].as_str().unwrap()))
    }

    /// The token of an organization's invitation URL.
    pub async fn url_token(&self, admin: &Person, org: &Org) -> String {
        let url = self.get(&org.path("/invitation-url")).by(admin).await.ok(200);
        token_of(&url["url"])
    }

    /// Sends a profile under an invitation URL.
    pub fn submit(&self, person: &Person, url_token: &str, email: &str) -> Call {
        let body = json!({"invitation": url_token, "profile": profile(email)});
        self.post("/api/v1/associations").by(person).json(&body)
    }

    /// A pending association; its path.
    pub async fn pending(&self, person: &Person, url_token: &str, email: &str) -> String {
        let submitted = self.submit(person, url_token, email).await.ok(201);
        assert_eq!(submitted["state"], "pending");
        format!("/api/v1/associations/{}", submitted["id"].as_str().unwrap())
    }

    pub fn prove(&self, person: &Person, association: &str, code: &str) -> Call {
        let body = json!({"code": code});
        self.post(&format!("{association}/proof")).by(person).json(&body)
    }

    /// The whole way in: profile, code, proof; the association's path.
    pub async fn associate(&self, person: &Person, url_token: &str, email: &str) -> String {
        let association = self.pending(person, url_token, email).await;
        let code = self.code_for(email, &association).await;
        let proved = self.prove(person, &association, &code).await.ok(200);
        assert_eq!(proved, json!({"state": "active"}));
        association
    }

    /// The state that a person sees of their own association.
    pub async fn state(&self, person: &Person, association: &str) -> String {
        let shown = self.get(association).by(person).await.ok(200);
        shown["state"].as_str().unwrap().to_owned()
    }

    // A look at the data.

    pub fn snapshot(&self) -> Snapshot {
        self.place.snapshot()
    }

    /// The tables that have changed since.
    pub fn written_since(&self, before: &Snapshot) -> Vec<String> {
        before.tables_changed(&self.snapshot())
    }

    /// How many events of this kind there are.
    pub fn events(&self, action: &str) -> i64 {
        self.place
            .number(&format!("SELECT count(*) FROM audit_events WHERE action = '{action}'"))
    }
}

/// A profile that only lacks nothing.
pub fn profile(email: &str) -> Value {
    json!({
        "given_name": "Jane",
        "family_name": "Doe",
        "communication_email": email,
        "country": "DE",
        "language": "en",
    })
}

pub fn address(email: &str) -> EmailAddress {
    EmailAddress::parse(email).unwrap()
}

/// The token in an invitation URL, which must begin with the public URL.
pub fn token_of(url: &Value) -> String {
    let path = url.as_str().unwrap().strip_prefix(PUBLIC_URL).unwrap();
    path.strip_prefix("/i/").unwrap().to_owned()
}

/// Text in a query.
pub fn encode(text: &str) -> String {
    url::form_urlencoded::byte_serialize(text.as_bytes()).collect()
}

/// Another code than this one.
pub fn not(code: &str) -> String {
    let number: u32 = code.parse().unwrap();
    format!("{:06}", (number + 1) % 1_000_000)
}

/// Waits for many calls at once, each on a task of its own, begun at the same moment.
pub async fn at_once(calls: Vec<Call>) -> Vec<Reply> {
    let start = Arc::new(tokio::sync::Barrier::new(calls.len()));
    let running: Vec<_> = calls
        .into_iter()
        .map(|call| {
            let start = start.clone();
            tokio::spawn(async move {
                start.wait().await;
                call.await
            })
        })
        .collect();
    let mut replies = Vec::new();
    for reply in running {
        replies.push(reply.await.unwrap());
    }
    replies
}
