//! Signing in: the buttons of the providers; an address, then the code that was mailed to it.

pub mod code;
pub mod passkey;
pub mod provider;
mod samples;
pub mod sign_out;

use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;
use guildhall_domain::email::{EmailAddress, typing_hint};
use guildhall_store::Tx;
use guildhall_store::sign_in_methods::Method;
use serde::{Deserialize, Deserializer};

pub use self::samples::SamplePerson;
use crate::actions::accounts::{CODE_ISSUER, PASSKEY_ISSUER};
use crate::actions::sign_in::{self, AskForCode};
use crate::actions::{ActionError, account_kinds, invitation_urls, methods};
use crate::app::House;
use crate::config::{Config, Provider};
use crate::demo;
use crate::http::failure::Failure;
use crate::http::form::Form;
use crate::http::kept::{Beginner, Kept, with_beginner};
use crate::http::problem::QueryOf;
use crate::passkeys::Site;
use crate::providers;
use crate::web::chrome::{Chrome, Page};
use crate::web::forms::Errors;
use crate::web::frame::{Answered, Frame, WayBack, go, go_with_form, way_back};
use crate::web::mailed_code::Wrong;
use crate::web::notices;
use crate::web::verdicts;

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
        adds_to: None,
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
    let opened = code::Why::Opened(Wrong::No);
    code::code_page(&frame, &back.return_to, page.ways.kept, opened).await
}

/// Where a new session begins: where it was wanted for, with the form that was kept.
pub(super) fn onwards(back: &WayBack, kept: &Kept) -> Response {
    let path = way_back(&back.return_to);
    if kept.is_empty() { go(path) } else { go_with_form(path) }
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
    /// What is needed, where someone signed in is to sign in more strongly.
    pub stronger: Option<Stronger>,
    /// The organization whose invitation waits behind the sign-in.
    pub inviting: Option<String>,
    /// Why this page is shown instead of another one.
    pub reasons: Vec<String>,
    /// The people a demo lets in without a code.
    pub samples: Vec<SamplePerson>,
    /// What is wrong.
    pub errors: Errors,
}

/// How an admin whose sign-in was too weak gets on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stronger {
    /// In one of the ways that the account has: one that has been strong, or that may be where nothing else is left.
    SignIn,
    /// None of its ways has been strong yet, and it can add a passkey first.
    AddPasskey,
    /// The account has none yet, and can add a provider's account first.
    AddAccount,
}

/// The ways to sign in, and what goes along with each.
#[derive(Clone, Debug, Default)]
pub struct Ways {
    /// The providers.
    pub providers: Vec<WayIn>,
    /// Whether a code can be mailed.
    pub by_code: bool,
    /// Whether a passkey signs in.
    pub passkey: bool,
    /// Whether another account is wanted than the last time.
    pub another: bool,
    /// Whether a strong sign-in is needed.
    pub strong: bool,
    /// Whether a sign-in of this moment is needed.
    pub fresh: bool,
    /// Where to go afterwards, when not to the front page.
    pub return_to: String,
    /// What was typed into the form that waits behind the sign-in.
    pub kept: Kept,
}

/// What is asked of a sign-in, as its forms carry it: `yes` for what is.
#[derive(Clone, Copy, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Needs {
    /// Another account than the last time.
    #[serde(deserialize_with = "yes")]
    pub another: bool,
    /// That it is strong.
    #[serde(deserialize_with = "yes")]
    pub strong: bool,
    /// That it is of this moment.
    #[serde(deserialize_with = "yes")]
    pub fresh: bool,
}

fn yes<'de, D: Deserializer<'de>>(field: D) -> Result<bool, D::Error> {
    Ok(String::deserialize(field)? == "yes")
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
    fn of(config: &Config, return_to: &str) -> Self {
        let button = |provider: &Provider| WayIn {
            id: provider.id.clone(),
            name: provider.name.clone(),
        };
        Self {
            providers: config.sign_in.providers.iter().map(button).collect(),
            by_code: config.sign_in.code,
            passkey: Site::of(config).is_some(),
            another: false,
            strong: false,
            fresh: false,
            return_to: kept(return_to),
            kept: Kept::default(),
        }
    }
}

/// How many sample people are shown at once; the others unfold.
const SHOWN: usize = 12;

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
            ways: Ways::of(&frame.app.house.config, return_to),
            is_again: false,
            stronger: None,
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
        if let Some(beginner) = Beginner::read(&frame.app.house.keys, &kept.begun_by, frame.app.db.now()) {
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

    /// The page before a sensitive step: the same account is to sign in again, in one of the ways that it has.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn again(frame: &Frame, page: Self, kept: Option<Kept>) -> Result<Self, Failure> {
        let (page, _) = Self::as_the_same(frame, page, kept).await?;
        Ok(page)
    }

    /// That page, and the ways of the account.
    async fn as_the_same(frame: &Frame, page: Self, kept: Option<Kept>) -> Result<(Self, Vec<Method>), Failure> {
        let mut page = page.with(kept.unwrap_or_default());
        let mut own = Vec::new();
        (page.is_again, page.ways.fresh) = (true, true);
        page.reasons.push(frame.t.get("sign-in-again-reason"));
        if !page.ways.kept.is_empty() {
            page.reasons.push(frame.t.get("sign-in-kept"));
        }
        if page.ways.kept.is_empty() {
            page.ways.return_to = with_beginner(&page.ways.return_to, &page.chrome.begun_by);
        }
        if let Some(person) = frame.visitor.signed_in() {
            let account = person.email.as_str();
            page.reasons
                .push(frame.t.fill("sign-in-again-account", "account", account));
            page.samples.retain(|sample| sample.email == account);
            let actor = person.actor();
            let read = move |tx: &mut Tx<'_>| methods::list(tx, actor);
            let methods = frame.app.db.read("ways to sign in", read).await?;
            let house = &frame.app.house;
            let config = &house.config.sign_in;
            page.ways.providers.retain(|way| {
                let mut known = methods.iter().filter_map(|m| providers::known(config, &m.issuer));
                known.any(|provider| provider.id == way.id)
            });
            page.ways.passkey = methods
                .iter()
                .any(|m| m.issuer == PASSKEY_ISSUER && methods::is_usable(house, m));
            match methods.iter().find(|method| method.issuer == CODE_ISSUER) {
                Some(method) => page.email.clone_from(&method.label),
                None => page.ways.by_code = false,
            }
            own = methods;
        }
        Ok((page, own))
    }

    /// The page before a step that asks for admin rights: the same account is to sign in strongly, or first add a way to.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn stronger(frame: &Frame, page: Self, kept: Option<Kept>) -> Result<Self, Failure> {
        let (mut page, own) = Self::as_the_same(frame, page, kept).await?;
        let (house, t) = (&frame.app.house, frame.t);
        let config = &house.config.sign_in;
        let strong = |way: &WayIn| config.providers.iter().any(|p| p.id == way.id && p.can_be_strong());
        page.ways.providers.retain(strong);
        (page.ways.by_code, page.ways.strong) = (false, true);
        page.samples.clear();
        let stronger = if own.iter().any(|method| methods::is_strong(house, method)) {
            Stronger::SignIn
        } else if Site::of(&house.config).is_some() && account_kinds::accepts(house, config.passkey_kind) {
            Stronger::AddPasskey
        } else if page.ways.providers.is_empty() {
            Stronger::AddAccount
        } else {
            // None of them has been strong yet, and one may be.
            Stronger::SignIn
        };
        page.stronger = Some(stronger);
        if stronger != Stronger::SignIn {
            // The way to add one carries nothing along.
            let kept = t.get("sign-in-kept");
            page.reasons.retain(|reason| *reason != kept);
        }
        let said = t.get("sign-in-again-reason");
        page.reasons.retain(|reason| *reason != said);
        page.reasons
            .insert(0, t.fill("sign-in-stronger-reason", "program", &page.chrome.program));
        Ok(page)
    }

    /// The page once more after a try that came to nothing, for what the sign-in was needed for.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn once_more(frame: &Frame, return_to: &str, kept: Kept, needs: Needs) -> Result<Self, Failure> {
        let page = Self::empty(frame, frame.chrome(None).await?, return_to).await?;
        let is_signed_in = frame.visitor.signed_in().is_some();
        let mut page = if needs.strong && is_signed_in {
            Self::stronger(frame, page, Some(kept)).await?
        } else if needs.fresh && is_signed_in {
            Self::again(frame, page, Some(kept)).await?
        } else {
            Self::kept(frame, page, kept)
        };
        (page.ways.another, page.ways.strong, page.ways.fresh) = (needs.another, needs.strong, needs.fresh);
        Ok(page)
    }

    /// The page instead of what a form would have done: the session had ended before it was sent.
    pub fn ended(frame: &Frame, page: Self, kept: Option<Kept>) -> Self {
        let is_code = frame.path().starts_with("/associations/") && frame.path().ends_with("/code");
        let reason = frame
            .t
            .get(if is_code { "sign-in-ended-code" } else { "sign-in-ended" });
        let mut kept = kept.unwrap_or_default();
        if is_code {
            // A code is short, and may be too old by then.
            kept.values.clear();
        }
        let mut page = Self::kept(frame, page, kept);
        page.reasons.insert(0, reason);
        if !frame.visitor.has_cookie() {
            page.reasons.push(frame.t.get("sign-in-no-cookie"));
        }
        page
    }
}

/// Whose invitation waits behind the sign-in, and whom a demo lets in without a code.
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
    let people = if house.is_demo { samples::all(tx)? } else { Vec::new() };
    Ok((inviting, people))
}

impl SignInPage {
    /// Where a passkey is added, to come back to the step.
    fn add_passkey_path(&self) -> String {
        with_way_back("/account/methods/passkey", &self.ways.return_to)
    }

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
            _ if self.stronger.is_some() => self.chrome.t.get("sign-in-stronger-heading"),
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::web::look::look;

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
            stronger: None,
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
    fn c5_a_stronger_sign_in_is_offered_or_the_way_to_have_one() {
        let page = |chrome: Chrome, stronger| SignInPage {
            is_again: true,
            stronger: Some(stronger),
            reasons: vec![
                chrome
                    .t
                    .fill("sign-in-stronger-reason", "program", "Northwind Partner Network"),
            ],
            ways: Ways {
                passkey: stronger == Stronger::SignIn,
                return_to: "/organizations/5550014-3/people".into(),
                ..Ways::default()
            },
            ..sign_in(chrome)
        };
        let html = look("sign-in-stronger", |chrome| page(chrome, Stronger::SignIn));
        assert!(html.contains(r#"class="button primary">Sign in with a passkey"#) && !html.contains(r#"id="email""#));
        let html = look("sign-in-stronger-passkey", |chrome| page(chrome, Stronger::AddPasskey));
        assert!(html.contains("/account/methods/passkey?return_to=%2Forganizations%2F5550014-3%2Fpeople"));
        let html = look("sign-in-stronger-account", |chrome| page(chrome, Stronger::AddAccount));
        assert!(html.contains(r#"href="/account/methods""#) && !html.contains("/account/methods/passkey"));
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
    fn where_mail_is_off_no_page_promises_a_mail() {
        let html = look("sign-in-unmailed", |chrome| {
            sign_in(Chrome {
                mail_off: true,
                ..chrome
            })
        });
        assert!(!html.contains("mail you"));
    }
}
