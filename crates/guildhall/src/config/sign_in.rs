//! How people sign in: with a mailed code, and with the accounts of identity providers.

use std::fs;
use std::path::{Path, PathBuf};

use serde::Deserialize;
use url::{Host, Url};

use super::file::{first_line, one_line};
use super::public_url::is_loopback;
use super::{AccountKind, ConfigError, PublicUrl, Secret, invalid};

/// How people sign in.
#[derive(Clone, Debug)]
pub struct SignIn {
    /// Whether a code mailed to an address signs in.
    pub code: bool,
    /// What kind of account signs in with a mailed code.
    pub code_kind: AccountKind,
    /// Whether passkeys sign in, where browsers can have any.
    pub passkeys: bool,
    /// What kind of account signs in with a passkey.
    pub passkey_kind: AccountKind,
    /// How an admin has to have signed in.
    pub admin_sign_in: AdminSignIn,
    /// Who else vouches for people, in the order of their buttons.
    pub providers: Vec<Provider>,
}

/// An identity provider that speaks OpenID Connect.
#[derive(Clone, Debug)]
pub struct Provider {
    /// Its name in addresses.
    pub id: String,
    /// What people know it as.
    pub name: String,
    /// Its issuer, exactly as written: its discovery document says all else.
    pub issuer: String,
    /// What it knows this installation as.
    pub client_id: String,
    /// What proves that to it; none where PKCE alone does.
    pub client_secret: Option<Secret>,
    /// Where the secret was read from, when that was a file.
    pub client_secret_file: Option<PathBuf>,
    /// The variable that should hold the secret, where the environment has none of that name. Commands that call no provider
    /// do without.
    pub missing_variable: Option<String>,
    /// How the kind of an account is told.
    pub account_kind: KindRule,
    /// What is asked for, beside `openid`.
    pub scopes: Vec<String>,
    /// The levels (`acr`) that are strong; one of them is asked for where a strong sign-in is needed.
    pub strong_acr: Vec<String>,
    /// The ways of checking (`amr`) that are strong: any of them.
    pub strong_amr: Vec<String>,
    /// Whether it may be in this machine or in a private network.
    pub allow_private_addresses: bool,
    /// Certificate authorities in PEM that are trusted in the place of the public ones.
    pub ca: Option<Vec<u8>>,
}

/// How an admin has to have signed in for the admin rights to be of use.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum AdminSignIn {
    /// In any way.
    Any,
    /// With a passkey, or at a provider that says that it checked as strongly as is asked for.
    Strong,
}

impl Provider {
    /// Whether any of its sign-ins can be strong.
    pub fn can_be_strong(&self) -> bool {
        !self.strong_acr.is_empty() || !self.strong_amr.is_empty()
    }
}

/// How the kind of a provider's account is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum KindRule {
    /// By Microsoft's tenant: that of consumers is personal, every other work.
    Microsoft,
    /// By Google's hosted domain: an account that names one is work.
    Google,
    /// All are personal.
    Personal,
    /// All are work.
    Work,
}

/// The table as written.
#[derive(Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct SignInTable {
    code: bool,
    code_kind: AccountKind,
    passkeys: bool,
    passkey_kind: AccountKind,
    admin_sign_in: AdminSignIn,
    provider: Vec<ProviderTable>,
}

impl Default for SignInTable {
    fn default() -> Self {
        Self {
            code: true,
            code_kind: AccountKind::Personal,
            passkeys: true,
            passkey_kind: AccountKind::Personal,
            admin_sign_in: AdminSignIn::Any,
            provider: Vec::new(),
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ProviderTable {
    id: String,
    name: String,
    issuer: String,
    client_id: String,
    client_secret_file: Option<PathBuf>,
    client_secret_env: Option<String>,
    account_kind: Option<KindRule>,
    scopes: Option<Vec<String>>,
    #[serde(default)]
    strong_acr: Vec<String>,
    #[serde(default)]
    strong_amr: Vec<String>,
    #[serde(default)]
    allow_private_addresses: bool,
    ca_file: Option<PathBuf>,
}

/// Checks the ways to sign in against each other and against the kinds of accounts that the program takes.
pub(super) fn check(
    table: SignInTable,
    folder: &Path,
    accepted: &[AccountKind],
    public_url: Option<&PublicUrl>,
) -> Result<SignIn, ConfigError> {
    let mut providers: Vec<Provider> = Vec::new();
    for written in table.provider {
        let provider = check_provider(written, folder)?;
        if providers.iter().any(|earlier| earlier.id == provider.id) {
            let problem = format!("names \"{}\" twice", provider.id);
            return Err(invalid("sign_in.provider.id", problem));
        }
        providers.push(provider);
    }
    if !table.code && providers.is_empty() {
        return Err(invalid(
            "sign_in.code",
            "must be true while there is no [[sign_in.provider]], or nobody could sign in",
        ));
    }
    let by_code = table.code && accepted.contains(&table.code_kind);
    if !by_code && !providers.iter().any(|provider| provider.account_kind.gives(accepted)) {
        return Err(invalid(
            "program.accepted_account_kinds",
            "names no kind that a way to sign in gives: set sign_in.code_kind, or add a [[sign_in.provider]]",
        ));
    }
    let has_passkeys = table.passkeys && public_url.is_none_or(|url| url.passkey_site().is_some());
    let is_possible = has_passkeys && accepted.contains(&table.passkey_kind);
    if table.admin_sign_in == AdminSignIn::Strong && !is_possible && !providers.iter().any(Provider::can_be_strong) {
        return Err(invalid(
            "sign_in.admin_sign_in",
            "is \"strong\", and nobody could sign in strongly: allow passkeys, under a public_url that is a name, or set strong_acr or strong_amr of a [[sign_in.provider]]",
        ));
    }
    Ok(SignIn {
        code: table.code,
        code_kind: table.code_kind,
        passkeys: table.passkeys,
        passkey_kind: table.passkey_kind,
        admin_sign_in: table.admin_sign_in,
        providers,
    })
}

impl SignIn {
    /// Makes sure that every secret is there, for what calls the providers.
    ///
    /// # Errors
    /// [`ConfigError::Invalid`] names the variable that is missing.
    pub fn need_secrets(&self) -> Result<(), ConfigError> {
        let mut missing = self.providers.iter().filter_map(|p| p.missing_variable.as_ref());
        match missing.next() {
            Some(variable) => Err(invalid(
                "sign_in.provider.client_secret_env",
                format!("names {variable}, which the environment does not have"),
            )),
            None => Ok(()),
        }
    }
}

impl KindRule {
    /// Whether it tells of accounts of one of these kinds.
    fn gives(self, kinds: &[AccountKind]) -> bool {
        match self {
            Self::Microsoft | Self::Google => !kinds.is_empty(),
            Self::Personal => kinds.contains(&AccountKind::Personal),
            Self::Work => kinds.contains(&AccountKind::Work),
        }
    }

    /// What holds for an issuer that everyone knows.
    fn of(issuer: &Url) -> Option<Self> {
        match issuer.host_str()? {
            "login.microsoftonline.com" => Some(Self::Microsoft),
            "accounts.google.com" => Some(Self::Google),
            _ => None,
        }
    }
}

fn check_provider(table: ProviderTable, folder: &Path) -> Result<Provider, ConfigError> {
    let is_plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    if table.id.is_empty() || table.id.len() > 40 || !table.id.chars().all(is_plain) {
        return Err(invalid(
            "sign_in.provider.id",
            "has to be 1 to 40 lower-case letters, digits and hyphens, such as \"microsoft\"",
        ));
    }
    one_line("sign_in.provider.name", &table.name, 60)?;
    one_line("sign_in.provider.client_id", &table.client_id, 300)?;
    let issuer = check_issuer(&table.issuer, table.allow_private_addresses)?;
    let account_kind = table.account_kind.or_else(|| KindRule::of(&issuer)).ok_or_else(|| {
        invalid(
            "sign_in.provider.account_kind",
            "is not set; for an issuer other than Microsoft's and Google's it has to be \"personal\" or \"work\"",
        )
    })?;
    let mut missing_variable = None;
    let client_secret = match (&table.client_secret_file, table.client_secret_env) {
        (Some(_), Some(_)) => {
            return Err(invalid(
                "sign_in.provider.client_secret_env",
                "and client_secret_file are both set; leave out one of them",
            ));
        }
        (Some(file), None) => Some(first_line("sign_in.provider.client_secret_file", &folder.join(file))?),
        (None, Some(variable)) => {
            let value = std::env::var(&variable).ok().filter(|value| !value.is_empty());
            missing_variable = value.is_none().then_some(variable);
            value.map(Secret::new)
        }
        (None, None) => None,
    };
    let scopes = table
        .scopes
        .unwrap_or_else(|| vec!["profile".to_owned(), "email".to_owned()]);
    for scope in &scopes {
        one_line("sign_in.provider.scopes", scope, 200)?;
    }
    for (key, words) in [("strong_acr", &table.strong_acr), ("strong_amr", &table.strong_amr)] {
        for word in words {
            let key = format!("sign_in.provider.{key}");
            one_line(&key, word, 200)?;
            if word.contains(char::is_whitespace) {
                return Err(invalid(&key, "has to be a list of words without blanks"));
            }
        }
    }
    let ca = table
        .ca_file
        .map(|file| {
            let path = folder.join(file);
            fs::read(&path).map_err(|source| ConfigError::Unreadable { path, source })
        })
        .transpose()?;
    Ok(Provider {
        id: table.id,
        name: table.name,
        issuer: table.issuer,
        client_id: table.client_id,
        client_secret,
        client_secret_file: table.client_secret_file.map(|file| folder.join(file)),
        missing_variable,
        account_kind,
        scopes,
        strong_acr: table.strong_acr,
        strong_amr: table.strong_amr,
        allow_private_addresses: table.allow_private_addresses,
        ca,
    })
}

/// The issuer as it is written in its discovery document, which is fetched and compared. Plain http is for networks that
/// the operator has allowed.
fn check_issuer(text: &str, allow_private: bool) -> Result<Url, ConfigError> {
    let wrong = |problem| Err(invalid("sign_in.provider.issuer", problem));
    let Ok(issuer) = Url::parse(text) else {
        return wrong("is not an address such as \"https://accounts.google.com\"");
    };
    let is_bare = issuer.query().is_none()
        && issuer.fragment().is_none()
        && issuer.username().is_empty()
        && issuer.password().is_none();
    if !is_bare || issuer.host().is_none() {
        return wrong("has to be an address with neither a query nor a user name");
    }
    match issuer.scheme() {
        "https" => {}
        "http" if allow_private => {}
        _ => return wrong("has to be https, or http with allow_private_addresses = true"),
    }
    let is_here = issuer.host().is_some_and(|host: Host<&str>| is_loopback(&host));
    if is_here && !allow_private {
        return wrong("is on this machine; set allow_private_addresses = true if that is meant");
    }
    Ok(issuer)
}
