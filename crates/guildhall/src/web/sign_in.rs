//! Signing in: the buttons of the providers; an address, then the code that was mailed to it.

pub mod provider;

use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;
use guildhall_domain::clock::{Instant, Span};
use guildhall_domain::email::{EmailAddress, typing_hint};
use guildhall_domain::language::Language;
use guildhall_store::Tx;
use serde::Deserialize;

use crate::actions::accounts::CODE_ISSUER;
use crate::actions::codes;
use crate::actions::sign_in::{self, AskForCode, Entered};
use crate::actions::{ActionError, invitation_urls, sessions};
use crate::app::House;
use crate::config::{Provider, SignIn};
use crate::demo::{self, Kind};
use crate::http::failure::Failure;
use crate::http::form::Form;
use crate::http::kept::{Beginner, Kept};
use crate::http::problem::QueryOf;
use crate::secrets;
use crate::texts::Texts;
use crate::web::account_kind::AccountKindPage;
use crate::web::chrome::{Chrome, Link, Notice, Page, Theme};
use crate::web::forms::Errors;
use crate::web::frame::{self, Answered, Frame, WayBack, go, go_with_form, way_back};
use crate::web::notices;
use crate::web::verdicts::{self, CodeFault};

/// `GET /sign-in`, also for someone who is signed in: the account can be changed here.
pub async fn show(frame: Frame, QueryOf(query): QueryOf<Wanted>) -> Answered {
    let mut page = SignInPage::empty(&frame, frame.chrome(None).await?, &query.back.return_to).await?;
    page.ways.another = query.another == "yes";
    frame.show(&page)
}

/// What a sign-in is wanted for.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Wanted {
    #[serde(flatten)]
    back: WayBack,
    /// Whether with another account than the last time.
    another: String,
}

/// The form with the address.
#[derive(Deserialize)]
pub struct AddressForm {
    /// Nothing where another address is wanted for a form that is kept.
    email: Option<String>,
    #[serde(default)]
    another: String,
    #[serde(flatten)]
    back: WayBack,
    #[serde(flatten)]
    kept: Kept,
}

/// `POST /sign-in`: mails a code.
pub async fn ask(frame: Frame, Form(form): Form<AddressForm>) -> Answered {
    let AddressForm { email, back, .. } = form;
    let mut page = SignInPage::empty(&frame, frame.chrome(None).await?, &back.return_to).await?;
    (page.ways.kept, page.ways.another) = (form.kept, form.another == "yes");
    if email.is_some() && !page.ways.by_code {
        return Err(Failure::not_found());
    }
    let Some(email) = email else {
        return frame.show(&page);
    };
    let address = match EmailAddress::parse(&email) {
        Ok(address) => address,
        Err(error) => {
            let fault = match typing_hint(&email) {
                Some(hint) => verdicts::typing_hint(frame.t, &hint),
                None => verdicts::address_fault(frame.t, &error),
            };
            (page.email, page.errors) = (email, Errors::one("email", fault));
            return frame.show_with(StatusCode::UNPROCESSABLE_ENTITY, &page);
        }
    };
    let house = frame.app.house.clone();
    let input = AskForCode {
        browser: frame.visitor.hash(),
        client: frame.visitor.client().to_owned(),
        address,
        language: frame.t.language().to_owned(),
    };
    let mail = move |tx: &mut Tx<'_>| sign_in::ask_for_code(tx, &house, &input);
    if let Some(wait) = frame.app.db.write("mail a sign-in code", mail).await? {
        let notice = notices::too_early(frame.t, wait, page.chrome.mail_off);
        (page.email, page.chrome.notice) = (email, Some(notice));
        return frame.show_too_early(wait, &page);
    }
    frame.app.mail_due.notify_one();
    if page.ways.kept.is_empty() {
        return Ok(go(&with_way_back("/sign-in/code", &back.return_to)));
    }
    // What is kept is on this page and nowhere else: a redirect would lose it.
    code_page(&frame, &back.return_to, page.ways.kept, None).await
}

/// `GET /sign-in/code`: where the code is entered.
pub async fn show_code(frame: Frame, QueryOf(query): QueryOf<WayBack>) -> Answered {
    code_page(&frame, &query.return_to, Kept::default(), None).await
}

/// The form with the code.
#[derive(Deserialize)]
pub struct CodeForm {
    #[serde(default)]
    code: String,
    #[serde(flatten)]
    back: WayBack,
    #[serde(flatten)]
    kept: Kept,
}

/// `POST /sign-in/code`: the session begins under a token of its own. A form that was kept goes on to where it came from,
/// which shows it again.
pub async fn enter(frame: Frame, Form(CodeForm { code, back, kept }): Form<CodeForm>) -> Answered {
    let fault = if verdicts::is_code(&code) {
        let (house, browser) = (frame.app.house.clone(), frame.visitor.hash());
        let (session, token) = frame.new_session();
        let enter = move |tx: &mut Tx<'_>| sign_in::enter_code(tx, &house, &browser, &code, &session);
        match frame.app.db.write("enter a sign-in code", enter).await? {
            Entered::SignedIn => return Ok(frame.become_token(onwards(&back, &kept), &token)),
            Entered::WrongCode { tries_left } => CodeFault::after(tries_left),
            Entered::CodeSpent => CodeFault::UsedUp,
            Entered::KindRefused { address } => return kind_refused(&frame, &address, &back, kept).await,
        }
    } else {
        CodeFault::Missing
    };
    code_page(&frame, &back.return_to, kept, Some(Why::Code(fault))).await
}

/// The program does not take accounts that sign in with codes.
async fn kind_refused(frame: &Frame, address: &str, back: &WayBack, kept: Kept) -> Answered {
    let kind = frame.app.house.config.sign_in.code_kind;
    let page = AccountKindPage::new(frame, kind, address, &back.return_to, kept).await?;
    frame.show_with(StatusCode::FORBIDDEN, &page)
}

/// Where a new session begins: where it was wanted for, with the form that was kept.
pub(super) fn onwards(back: &WayBack, kept: &Kept) -> Response {
    let path = way_back(&back.return_to);
    if kept.is_empty() { go(path) } else { go_with_form(path) }
}

/// The form that asks for another code.
#[derive(Deserialize)]
pub struct ResendForm {
    #[serde(flatten)]
    back: WayBack,
    #[serde(flatten)]
    kept: Kept,
}

/// `POST /sign-in/code/resend`: mails another code to the same address.
pub async fn resend(frame: Frame, Form(ResendForm { back, kept }): Form<ResendForm>) -> Answered {
    let (house, browser, language) = (frame.app.house.clone(), frame.visitor.hash(), frame.t.language());
    let client = frame.visitor.client().to_owned();
    let again = move |tx: &mut Tx<'_>| sign_in::ask_again(tx, &house, browser, &client, language);
    if let Some(wait) = frame.app.db.write("mail another sign-in code", again).await? {
        return code_page(&frame, &back.return_to, kept, Some(Why::TooEarly(wait))).await;
    }
    frame.app.mail_due.notify_one();
    if kept.is_empty() {
        let path = with_way_back("/sign-in/code", &back.return_to);
        return Ok(frame.go_with(&path, &sent_again(&frame)));
    }
    code_page(&frame, &back.return_to, kept, Some(Why::Mailed)).await
}

/// Another code can be had.
fn sent_again(frame: &Frame) -> Notice {
    if frame.app.house.config.mail.is_off {
        notices::code_asked_again(frame.t)
    } else {
        notices::code_sent(frame.t)
    }
}

/// Why the page that asks for the code is shown, when it was not merely opened.
enum Why {
    /// Because of the code that was typed.
    Code(CodeFault),
    /// Because it is too early for another code.
    TooEarly(Span),
    /// Because another code was mailed, for a form that is kept.
    Mailed,
}

/// The page that asks for the code, or the one that asks for the address when none is awaited.
async fn code_page(frame: &Frame, return_to: &str, kept: Kept, why: Option<Why>) -> Answered {
    let browser = frame.visitor.hash();
    let read = move |tx: &mut Tx<'_>| sign_in::awaited(tx, &browser);
    let Some(awaited) = frame.app.db.read("awaited sign-in code", read).await? else {
        if kept.is_empty() {
            return Ok(go(&with_way_back("/sign-in", return_to)));
        }
        let empty = SignInPage::empty(frame, frame.chrome(None).await?, return_to).await?;
        return frame.show(&empty.with(kept));
    };
    let fault = match why {
        Some(Why::Code(fault)) => Some(fault),
        _ => awaited.is_spent.then_some(CodeFault::UsedUp),
    };
    let errors = match fault {
        Some(fault) => Errors::one("code", verdicts::code_fault(frame.t, fault)),
        None => Errors::none(),
    };
    let mut page = SignInCodePage {
        chrome: frame.chrome(None).await?,
        email: awaited.address,
        return_to: self::kept(return_to),
        kept,
        asked_at: awaited.asked_at,
        minutes: codes::life(&frame.app.house).whole_seconds_up() / 60,
        errors,
    };
    match why {
        None => frame.show(&page),
        Some(Why::Code(_)) => frame.show_with(StatusCode::UNPROCESSABLE_ENTITY, &page),
        Some(Why::TooEarly(wait)) => {
            page.chrome.notice = Some(notices::too_early(frame.t, wait, page.chrome.mail_off));
            frame.show_too_early(wait, &page)
        }
        Some(Why::Mailed) => {
            page.chrome.notice = Some(sent_again(frame));
            frame.show(&page)
        }
    }
}

/// The form that ends a session; a way back is there when another account is to be used for it.
#[derive(Deserialize)]
pub struct SignOutForm {
    return_to: Option<String>,
    #[serde(flatten)]
    kept: Kept,
}

/// `POST /sign-out`: ends the session, and leads to signing in with another account where that is wanted.
pub async fn sign_out(frame: Frame, Form(SignOutForm { return_to, kept }): Form<SignOutForm>) -> Answered {
    let mut issuer = String::new();
    if let Some(person) = frame.visitor.signed_in() {
        issuer.clone_from(&person.issuer);
        let (account, hash) = (person.account, frame.visitor.hash());
        let end = move |tx: &mut Tx<'_>| sessions::sign_out(tx, account, &hash);
        frame.app.db.write("sign out", end).await?;
    }
    let token = secrets::token();
    let gone = match return_to {
        Some(path) if kept.is_empty() => go(&another(&frame, with_way_back("/sign-in", &path))),
        Some(path) => {
            let empty = SignInPage::empty(&frame, frame.signed_out(&token), &path).await?;
            let mut page = SignInPage::kept(&frame, empty, kept);
            page.ways.another = true;
            frame.show(&page)?
        }
        None => frame.go_with("/", &signed_out(&frame, &issuer).await),
    };
    Ok(frame.become_token(gone, &token))
}

/// Says that the session is over, and leads to the end of the provider's own where that is offered.
async fn signed_out(frame: &Frame, issuer: &str) -> Notice {
    let mut notice = notices::signed_out(frame.t);
    if let Some(provider) = frame.app.providers.of_issuer(issuer).cloned()
        && provider.sign_out_url(frame.app.db.now(), String::new()).await.is_some()
    {
        notice.next = Some(Link {
            href: format!("/sign-in/with/{}/sign-out", provider.id()),
            label: frame.t.fill("sign-out-there", "provider", provider.name()),
        });
    }
    notice
}

/// The same path, where a provider is to ask for another account.
fn another(frame: &Frame, path: String) -> String {
    if frame.app.house.config.sign_in.providers.is_empty() {
        return path;
    }
    let mark = if path.contains('?') { '&' } else { '?' };
    format!("{path}{mark}another=yes")
}

/// What a reader chooses for this browser.
#[derive(Deserialize)]
pub struct PreferencesForm {
    language: Option<String>,
    theme: Option<String>,
    #[serde(flatten)]
    back: WayBack,
}

/// `POST /preferences`: remembers language and colors.
pub async fn prefer(frame: Frame, Form(form): Form<PreferencesForm>) -> Response {
    let spoken = &frame.app.house.config.program.languages;
    let known = |tag: &str| spoken.iter().map(Language::as_str).find(|known| *known == tag);
    let language = form.language.as_deref().and_then(known);
    let theme = form.theme.as_deref().map(|name| Theme::parse(name).as_str());
    let mut choices = Vec::new();
    choices.extend(language.map(|tag| (frame::LANGUAGE, tag)));
    choices.extend(theme.map(|name| (frame::THEME, name)));
    frame.go_remembering(way_back(&form.back.return_to), &choices)
}

/// A way back as pages carry it: nothing where it is the front page.
fn kept(return_to: &str) -> String {
    match way_back(return_to) {
        "/" => String::new(),
        path => path.to_owned(),
    }
}

/// `path`, and the way back from there.
fn with_way_back(path: &str, return_to: &str) -> String {
    let return_to = kept(return_to);
    if return_to.is_empty() {
        return path.to_owned();
    }
    let query = url::form_urlencoded::Serializer::new(String::new())
        .append_pair("return_to", &return_to)
        .finish();
    format!("{path}?{query}")
}

/// `GET /sign-in`: asks for the address.
#[derive(Template)]
#[template(path = "sign_in.html", whitespace = "minimize")]
pub struct SignInPage {
    /// The frame.
    pub chrome: Chrome,
    /// What was typed.
    pub email: String,
    /// The ways to sign in.
    pub ways: Ways,
    /// Whether someone signed in is to sign in again.
    pub is_again: bool,
    /// The organization whose invitation waits behind the sign-in.
    pub inviting: Option<String>,
    /// Why this page is shown instead of another one.
    pub reasons: Vec<String>,
    /// The people a demo lets in without a code.
    pub samples: Vec<SamplePerson>,
    /// What is wrong.
    pub errors: Errors,
}

/// The ways to sign in, and what goes along with each.
#[derive(Clone, Debug, Default)]
pub struct Ways {
    /// The providers.
    pub providers: Vec<WayIn>,
    /// Whether a code can be mailed.
    pub by_code: bool,
    /// Whether another account is wanted than the last time.
    pub another: bool,
    /// Where to go afterwards, when not to the front page.
    pub return_to: String,
    /// What was typed into the form that waits behind the sign-in.
    pub kept: Kept,
}

/// A provider's button.
#[derive(Clone, Debug)]
pub struct WayIn {
    /// Its name in addresses.
    pub id: String,
    /// What people know it as.
    pub name: String,
}

impl Ways {
    /// Those of the program, on the way to `return_to`.
    fn of(config: &SignIn, return_to: &str) -> Self {
        let button = |provider: &Provider| WayIn {
            id: provider.id.clone(),
            name: provider.name.clone(),
        };
        Self {
            providers: config.providers.iter().map(button).collect(),
            by_code: config.code,
            another: false,
            return_to: kept(return_to),
            kept: Kept::default(),
        }
    }
}

/// How many sample people are shown at once; the others unfold.
const SHOWN: usize = 12;

/// A person of the demo.
pub struct SamplePerson {
    /// The account's address, which `POST /demo/sign-in` takes as `account`.
    pub email: String,
    /// The person's name.
    pub name: String,
    /// What makes this person worth trying.
    pub role: String,
}

impl SignInPage {
    /// The page before anything was typed, on the way to `return_to`.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn empty(frame: &Frame, chrome: Chrome, return_to: &str) -> Result<Self, Failure> {
        let (house, wanted) = (frame.app.house.clone(), kept(return_to));
        let read = move |tx: &mut Tx<'_>| around(tx, &house, &wanted);
        let (inviting, people) = frame.app.db.read("sign-in page", read).await?;
        let t = frame.t;
        Ok(Self {
            chrome,
            email: String::new(),
            ways: Ways::of(&frame.app.house.config.sign_in, return_to),
            is_again: false,
            inviting,
            reasons: Vec::new(),
            samples: people.into_iter().map(|person| SamplePerson::new(t, person)).collect(),
            errors: Errors::none(),
        })
    }
}

impl SignInPage {
    /// The page with what was typed, and whose account began it.
    pub fn kept(frame: &Frame, page: Self, kept: Kept) -> Self {
        let mut reasons = Vec::new();
        if !kept.is_empty() {
            reasons.push(frame.t.get("sign-in-kept"));
        }
        if let Some(beginner) = Beginner::read(&frame.app.house.keys, &kept.begun_by) {
            reasons.push(frame.t.fill("sign-in-begun-by", "account", &beginner.masked));
        }
        Self {
            reasons,
            ..page.with(kept)
        }
    }

    /// The page with what was typed.
    fn with(mut self, kept: Kept) -> Self {
        self.ways.kept = kept;
        self
    }

    /// The page before a sensitive step: the same account is to sign in again, with what it signed in with.
    pub fn again(frame: &Frame, page: Self, kept: Option<Kept>) -> Self {
        let mut page = page.with(kept.unwrap_or_default());
        page.is_again = true;
        page.reasons.push(frame.t.get("sign-in-again-reason"));
        if !page.ways.kept.is_empty() {
            page.reasons.push(frame.t.get("sign-in-kept"));
        }
        if let Some(person) = frame.visitor.signed_in() {
            let account = person.email.as_str();
            page.reasons
                .push(frame.t.fill("sign-in-again-account", "account", account));
            page.samples.retain(|sample| sample.email == account);
            if person.issuer == CODE_ISSUER {
                page.ways.providers.clear();
                page.email = person.email.clone();
            } else {
                page.ways.by_code = false;
            }
        }
        page
    }

    /// The page instead of what a form would have done: the session had ended before it was sent.
    pub fn ended(frame: &Frame, page: Self, kept: Option<Kept>) -> Self {
        let is_code = frame.path().starts_with("/associations/") && frame.path().ends_with("/code");
        let reason = frame
            .t
            .get(if is_code { "sign-in-ended-code" } else { "sign-in-ended" });
        let mut page = Self::kept(frame, page, kept.unwrap_or_default());
        if is_code {
            // A code is short, and may be too old by then.
            page.ways.kept = Kept::default();
            page.reasons.remove(0);
        }
        page.reasons.insert(0, reason);
        if !frame.visitor.has_cookie() {
            page.reasons.push(frame.t.get("sign-in-no-cookie"));
        }
        page
    }
}

/// Whose invitation waits behind the sign-in, and whom a demo lets in without a code: one of each kind first, then those
/// with most to see.
fn around(
    tx: &mut Tx<'_>,
    house: &House,
    return_to: &str,
) -> Result<(Option<String>, Vec<demo::SamplePerson>), ActionError> {
    let token = return_to.strip_prefix("/i/").and_then(|rest| rest.split('/').next());
    let inviting = match token.map(|token| invitation_urls::open(tx, house, token)) {
        Some(Ok((organization, _))) => Some(organization.name),
        None | Some(Err(ActionError::Hidden)) => None,
        Some(Err(error)) => return Err(error),
    };
    let mut people = Vec::new();
    if house.is_demo {
        people = demo::sample_people(tx)?;
        let others = people.len().min(Kind::ALL.len());
        if let Some(others) = people.get_mut(others..) {
            others.sort_by_key(|person| match person.kind() {
                Some(Kind::Admin | Kind::AdminOfSeveral) => 0,
                None => 1,
                Some(Kind::Newcomer) => 2,
                Some(Kind::Colleague) => 3,
            });
        }
    }
    Ok((inviting, people))
}

impl SamplePerson {
    fn new(t: &Texts, person: demo::SamplePerson) -> Self {
        let names: Vec<&str> = person
            .organizations
            .iter()
            .map(|place| place.organization.name.as_str())
            .collect();
        let key = match person.kind() {
            Some(Kind::Admin | Kind::AdminOfSeveral) => "sample-admin",
            Some(Kind::Colleague) => "sample-colleague",
            Some(Kind::Newcomer) => "sample-newcomer",
            None if names.is_empty() => "sample-waiting",
            None => "sample-colleague",
        };
        Self {
            role: t.fill(key, "organizations", names.join(", ")),
            email: person.email,
            name: person.name,
        }
    }
}

impl SignInPage {
    fn first_samples(&self) -> &[SamplePerson] {
        self.samples.get(..SHOWN).unwrap_or(&self.samples)
    }

    fn more_samples(&self) -> &[SamplePerson] {
        self.samples.get(SHOWN..).unwrap_or_default()
    }
}

impl Page for SignInPage {
    fn heading(&self) -> String {
        match &self.inviting {
            _ if self.is_again => self.chrome.t.get("sign-in-again-heading"),
            Some(organization) => self
                .chrome
                .t
                .fill("sign-in-heading-invited", "organization", organization),
            None => self.chrome.t.get("sign-in-heading"),
        }
    }

    fn has_errors(&self) -> bool {
        !self.errors.is_empty()
    }

    fn offers_sign_in(&self) -> bool {
        false
    }
}

/// `GET /sign-in/code`: asks for the code.
#[derive(Template)]
#[template(path = "sign_in_code.html", whitespace = "minimize")]
pub struct SignInCodePage {
    /// The frame.
    pub chrome: Chrome,
    /// The address the code was mailed to.
    pub email: String,
    /// Where to go afterwards, when not to the front page.
    pub return_to: String,
    /// What was typed into the form that waits behind the sign-in.
    pub kept: Kept,
    /// When it was asked for.
    pub asked_at: Instant,
    /// How many minutes a code is valid.
    pub minutes: i64,
    /// What is wrong.
    pub errors: Errors,
}

impl Page for SignInCodePage {
    fn heading(&self) -> String {
        self.chrome.t.get("sign-in-code-heading")
    }

    fn has_errors(&self) -> bool {
        !self.errors.is_empty()
    }

    fn offers_sign_in(&self) -> bool {
        false
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::web::look::{at, look};
    use crate::web::verdicts::{CodeFault, code_fault};

    fn sign_in(chrome: Chrome) -> SignInPage {
        SignInPage {
            chrome: Chrome {
                account: None,
                ..chrome
            },
            email: String::new(),
            ways: Ways {
                by_code: true,
                ..Ways::default()
            },
            is_again: false,
            inviting: None,
            reasons: Vec::new(),
            samples: Vec::new(),
            errors: Errors::none(),
        }
    }

    #[test]
    fn an_address_is_asked_for() {
        let html = look("sign-in", sign_in);
        assert!(html.contains(r#"autocomplete="username""#));
    }

    #[test]
    fn the_providers_come_before_the_code() {
        let html = look("sign-in-providers", |chrome| SignInPage {
            ways: Ways {
                providers: ["Microsoft", "Google", "Northwind ID"]
                    .map(|name| WayIn {
                        id: name.to_lowercase().replace(' ', "-"),
                        name: name.into(),
                    })
                    .to_vec(),
                by_code: true,
                return_to: "/i/abc".into(),
                ..Ways::default()
            },
            ..sign_in(chrome)
        });
        let (before, after) = html.split_once(r#"action="/sign-in""#).unwrap();
        assert_eq!(before.matches(r#"action="/sign-in/with/"#).count(), 3);
        assert!(!after.contains("/sign-in/with/"));
        let only = look("sign-in-providers-only", |chrome| SignInPage {
            ways: Ways {
                providers: vec![WayIn {
                    id: "northwind".into(),
                    name: "Northwind ID".into(),
                }],
                ..Ways::default()
            },
            ..sign_in(chrome)
        });
        assert!(!only.contains(r#"id="email""#));
    }

    #[test]
    fn b1_signing_in_again_names_the_account_and_why() {
        let html = look("sign-in-again", |chrome| SignInPage {
            is_again: true,
            email: "ines.moreau@contoso.example".into(),
            reasons: vec![
                chrome.t.get("sign-in-again-reason"),
                chrome
                    .t
                    .fill("sign-in-again-account", "account", "ines.moreau@contoso.example"),
            ],
            ..sign_in(chrome)
        });
        assert!(html.contains("<h1>Sign in again</h1>") && html.contains(r#"value="ines.moreau@contoso.example""#));
    }

    #[test]
    fn a_demo_lists_its_people() {
        let html = look("sign-in-demo", |chrome| SignInPage {
            samples: vec![
                SamplePerson {
                    email: "ines.moreau@contoso.example".into(),
                    name: "Inès Moreau".into(),
                    role: "Primary program contact of Contoso".into(),
                },
                SamplePerson {
                    email: "tomas.lind@fabrikam.example".into(),
                    name: "Tomas Lind".into(),
                    role: "Primary program contact of Fabrikam Nordic and Fabrikam Baltic".into(),
                },
                SamplePerson {
                    email: "yuki.tanaka@mail.example".into(),
                    name: "Yuki Tanaka".into(),
                    role: "Colleague, associated with Contoso".into(),
                },
                SamplePerson {
                    email: "nobody.yet@mail.example".into(),
                    name: "Sam Okafor".into(),
                    role: "Not associated with any organization".into(),
                },
            ],
            chrome: Chrome {
                demo: true,
                account: None,
                ..chrome
            },
            ..sign_in(crate::web::look::chrome("en"))
        });
        assert!(html.contains(r#"value="yuki.tanaka@mail.example""#) && !html.contains("sample-more"));
    }

    #[test]
    fn many_sample_people_unfold() {
        let html = look("sign-in-demo-many", |chrome| SignInPage {
            samples: (0..20)
                .map(|n| SamplePerson {
                    email: format!("p{n}@mail.example"),
                    name: format!("Person {n}"),
                    role: String::new(),
                })
                .collect(),
            ..sign_in(chrome)
        });
        let (first, more) = html.split_once("sample-more").unwrap();
        assert_eq!(first.matches(r#"name="account""#).count(), 12);
        assert_eq!(more.matches(r#"name="account""#).count(), 8);
    }

    #[test]
    fn an_invited_person_sees_whose_invitation_waits() {
        let html = look("sign-in-invited", |chrome| SignInPage {
            inviting: Some("Contoso <Ltd>".into()),
            email: "jane@@contoso".into(),
            ways: Ways {
                by_code: true,
                return_to: "/i/abc".into(),
                ..Ways::default()
            },
            errors: Errors::one("email", chrome.t.get("address-fault-two-ats")),
            ..sign_in(chrome)
        });
        assert!(html.contains("Contoso &#60;Ltd&#62;"));
        assert!(html.contains(r#"value="jane@@contoso""#));
        assert!(html.contains(r##"href="#email""##));
    }

    #[test]
    fn what_was_typed_waits_behind_the_sign_in() {
        let html = look("sign-in-kept", |chrome| SignInPage {
            ways: Ways {
                by_code: true,
                return_to: "/i/abc/profile".into(),
                kept: Kept {
                    values: "given_name=%22J%22&family_name=%3CDoe%3E".into(),
                    begun_by: "JANE".into(),
                    ..Kept::default()
                },
                ..Ways::default()
            },
            reasons: vec![
                chrome.t.get("sign-in-ended"),
                chrome.t.get("sign-in-kept"),
                chrome.t.fill("sign-in-begun-by", "account", "j•••@mail.example"),
                chrome.t.get("sign-in-no-cookie"),
            ],
            ..sign_in(chrome)
        });
        assert!(html.contains(r#"name="kept" value="given_name=%22J%22&#38;family_name=%3CDoe%3E""#));
    }

    #[test]
    fn a_code_is_asked_for() {
        let html = look("sign-in-code", |chrome| SignInCodePage {
            chrome: Chrome {
                account: None,
                ..chrome
            },
            email: "ines.moreau@contoso.example".into(),
            return_to: "/i/abc".into(),
            kept: Kept::default(),
            asked_at: at(2026, 11, 3, 14, 5),
            minutes: 10,
            errors: Errors::none(),
        });
        assert!(html.contains(r#"autocomplete="one-time-code" inputmode="numeric""#));
    }

    #[test]
    fn where_mail_is_off_the_code_is_asked_for_in_person() {
        let unmailed = |chrome: Chrome| Chrome {
            mail_off: true,
            account: None,
            ..chrome
        };
        let html = look("sign-in-unmailed", |chrome| sign_in(unmailed(chrome)));
        assert!(!html.contains("mail you"));
        let html = look("sign-in-code-unmailed", |chrome| SignInCodePage {
            chrome: unmailed(chrome),
            email: "ines.moreau@contoso.example".into(),
            return_to: "/i/abc".into(),
            kept: Kept::default(),
            asked_at: at(2026, 11, 3, 14, 5),
            minutes: 60,
            errors: Errors::none(),
        });
        assert!(html.contains("2026-11-03T14:05:00Z") && html.contains("Ask support"));
        assert!(!html.contains("mailed"));
    }

    #[test]
    fn a_wrong_code_can_be_tried_again() {
        let html = look("sign-in-code-wrong", |chrome| SignInCodePage {
            errors: Errors::one("code", code_fault(chrome.t, CodeFault::Wrong { left: 3 })),
            chrome: Chrome {
                account: None,
                ..chrome
            },
            email: "ines.moreau@contoso.example".into(),
            return_to: String::new(),
            kept: Kept {
                values: "given_name=%22J%22".into(),
                begun_by: "JANE".into(),
                ..Kept::default()
            },
            asked_at: at(2026, 11, 3, 14, 5),
            minutes: 10,
        });
        assert!(html.contains(r#"aria-describedby="code-hint code-error""#));
        assert_eq!(
            html.matches(r#"name="kept" value="given_name=%22J%22""#).count(),
            3,
            "every way on keeps it"
        );
    }
}
