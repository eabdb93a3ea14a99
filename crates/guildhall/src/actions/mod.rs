//! What may happen, in which order. Each action authorizes first, then writes the change, its audit event and the jobs
//! that follow from it in the caller's transaction. Doors call exactly one.

pub mod access_requests;
pub mod account_kinds;
pub mod accounts;
pub mod activity;
pub mod associations;
pub mod audit;
pub mod authority;
pub mod bulk;
pub mod chains;
pub mod closing;
pub mod codes;
pub mod drafts;
pub mod endings;
pub mod erasure;
pub mod handing_over;
pub mod idempotency;
pub mod invitation_urls;
pub mod invitations;
pub mod leaving;
pub mod limits;
pub mod methods;
pub mod notices;
pub mod organizations;
pub mod passkeys;
pub mod people;
pub mod people_changes;
pub mod personal_data;
mod presets;
pub mod profiles;
pub mod requests;
pub mod rights;
pub mod server_keys;
pub mod sessions;
pub mod sign_in;
pub mod sweep;
pub mod tokens;

use guildhall_domain::clock::Span;
use guildhall_domain::profile::FieldError;
use guildhall_domain::rights::AccessRight;
use guildhall_domain::scope::Scope;
use guildhall_store::DbError;
use guildhall_store::tokens::Grant;

/// Who acts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Actor {
    /// An account, by its session.
    Account(i64),
    /// An account, by a session that began too weakly for its admin rights, where the program asks for a strong sign-in: they sleep.
    WeakAccount(i64),
    /// An API token: what its account may do at this moment, narrowed by its scopes.
    Token(Grant),
    /// The program's operator, at the machine.
    Operator,
    /// Guildhall itself, when time runs out.
    System,
}

impl Actor {
    /// Whether the account's admin rights sleep: the sign-in was too weak for them, or that which its API token was made after.
    pub fn is_weak(self) -> bool {
        match self {
            Self::WeakAccount(_) => true,
            Self::Token(grant) => !grant.is_strong,
            Self::Account(_) | Self::Operator | Self::System => false,
        }
    }

    /// The account, when it is one.
    pub fn account(self) -> Option<i64> {
        match self {
            Self::Account(id) | Self::WeakAccount(id) => Some(id),
            Self::Token(grant) if !grant.is_for_program => Some(grant.account),
            Self::Token(_) | Self::Operator | Self::System => None,
        }
    }
}

/// Why an action did nothing. The transaction is undone.
#[derive(Clone, Debug, thiserror::Error)]
pub enum ActionError {
    /// For this actor the thing does not exist: 404.
    #[error("not found")]
    Hidden,
    /// The actor may know of the thing, but not do this: 403.
    #[error("this is not yours to do")]
    Forbidden,
    /// It would be the account's to do, but its sign-in was too weak for admin rights: 403.
    #[error("the admin rights of this account ask for a stronger sign-in")]
    SignInTooWeak,
    /// The actor may do this, but not give this right with it: 403.
    #[error("nobody gives what they do not hold: you cannot give the right {0}, or not for so long")]
    NotYoursToGive(AccessRight),
    /// It would be the account's to do, but its API token has not the scope for it: 403.
    #[error("this API token has not the scope {0}")]
    OutOfScope(Scope),
    /// It would be the account's to do, but its API token is bound to an organization, and this is about the account: 403.
    #[error("this API token is bound to one organization")]
    TokenIsBound,
    /// It would be the actor's to do, but the organization is suspended: 403.
    #[error("the program's operator has suspended this organization")]
    Suspended,
    /// It would be the actor's to do, but the program does not take this kind of account: 403.
    #[error("the program does not take this kind of account")]
    AccountKind,
    /// Someone was faster, or the state does not allow it: 409.
    #[error("{0}")]
    Conflict(Conflict),
    /// The input cannot be: 422.
    #[error("the input cannot be used")]
    Invalid(Vec<FieldError>),
    /// A parameter cannot be: 422.
    #[error("{problem}")]
    BadParameter {
        /// Its name.
        name: &'static str,
        /// What is wrong and what to do, as a sentence.
        problem: String,
    },
    /// It is not any more what the request says it is: 412.
    #[error("someone changed this in the meantime")]
    ChangedMeanwhile,
    /// Too much of it: 429.
    #[error("too many requests")]
    TooMany {
        /// When to try again.
        retry_after: Span,
    },
    /// The database.
    #[error(transparent)]
    Db(#[from] DbError),
}

/// What stands in the way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Conflict {
    /// The account is already associated with the organization.
    #[error("this account is already associated with the organization")]
    AlreadyAssociated,
    /// The address is someone else's at this organization.
    #[error("the address is already claimed by another account at this organization")]
    AlreadyClaimed,
    /// The invitation is no longer approved and waiting.
    #[error("the invitation is no longer open")]
    InvitationClosed,
    /// The association is no longer pending, or has nothing to decide.
    #[error("this is no longer waiting for an answer")]
    NotWaiting,
    /// The organization would have no admin left.
    #[error("this is the organization's last global admin; appoint another one first")]
    LastAdmin,
    /// The primary program contact holds the right of a global admin, without an end.
    #[error("this is the primary program contact, who is a global admin; the role has to be laid down first")]
    PrimaryContact,
    /// The person's association ends by itself.
    #[error("this person's association has an end date; clear it first")]
    HasEnd,
    /// The organization is closed.
    #[error("the organization is closed, for good")]
    OrganizationClosed,
    /// Somebody else has the contact role.
    #[error("somebody else has this contact role; take it from them first")]
    RoleHeld,
    /// The person has what they ask for.
    #[error("this person holds it already")]
    AlreadyHeld,
    /// The person asked for it before, and nobody has decided.
    #[error("this was asked for already and waits for an answer")]
    AlreadyAsked,
    /// One offers, names or starts nothing with oneself.
    #[error("this is you; choose somebody else")]
    Yourself,
    /// The role was offered to someone who has not answered.
    #[error("the role is offered to somebody already; take that offer back first")]
    OfferOpen,
    /// The offer was answered, taken back, or ran out.
    #[error("this offer is no longer open")]
    OfferClosed,
    /// Whoever takes the role has a complete profile.
    #[error("complete the profile first: given and family name are needed for this role")]
    ProfileIncomplete,
    /// The primary program contact has a deputy.
    #[error("there is a deputy already; release that one first")]
    DeputyNamed,
    /// The primary program contact has no deputy.
    #[error("the primary program contact has no deputy")]
    NoDeputy,
    /// The deputy has nothing to do yet.
    #[error(
        "the deputy takes the role when the primary program contact no longer belongs to the organization, or by the operator's word"
    )]
    DeputyWaits,
    /// Someone takes over already.
    #[error("somebody takes over already; one takeover is decided before another begins")]
    TakeoverRunning,
    /// The takeover is decided.
    #[error("this takeover is decided already")]
    TakeoverDecided,
    /// Whoever is a global admin takes nothing over.
    #[error("this account is a global admin of the organization already")]
    AlreadyAdmin,
    /// The account holds no such right.
    #[error("this account is no global admin of the organization")]
    NotAnAdmin,
    /// The organization is suspended.
    #[error("the organization is suspended already; nothing was changed")]
    Suspended,
    /// The organization is not suspended.
    #[error("the organization is not suspended; nothing was changed")]
    NotSuspended,
    /// The account has as many valid API tokens as it can have.
    #[error("this account has 50 valid API tokens; take back those that are not needed any more")]
    TooManyTokens,
    /// Nobody could sign in to the account any more.
    #[error("this is the last way to sign in to this account; add another one first")]
    LastMethod,
    /// The association is not active.
    #[error("this association is not active")]
    NotActive,
    /// The profile is no longer the one that the person saw.
    #[error("the profile was changed in the meantime; look at it again")]
    ProfileChanged,
    /// Mail is off in this installation.
    #[error("mail is off here: nothing can be mailed")]
    MailOff,
    /// Mail is on: codes are mailed, and nobody's word stands in their place.
    #[error("mail is on here: codes are mailed")]
    MailOn,
    /// Another request changed the same thing at the same moment.
    #[error("another request changed this at the same moment")]
    Simultaneous,
}

impl Conflict {
    /// The stable code, for the API and the texts.
    pub fn code(self) -> &'static str {
        match self {
            Self::AlreadyAssociated => "already-associated",
            Self::AlreadyClaimed => "already-claimed",
            Self::InvitationClosed => "invitation-closed",
            Self::NotWaiting => "not-waiting",
            Self::LastAdmin => "last-admin",
            Self::PrimaryContact => "primary-contact",
            Self::HasEnd => "has-end",
            Self::OrganizationClosed => "organization-closed",
            Self::RoleHeld => "role-held",
            Self::AlreadyHeld => "already-held",
            Self::AlreadyAsked => "already-asked",
            Self::Yourself => "yourself",
            Self::OfferOpen => "offer-open",
            Self::OfferClosed => "offer-closed",
            Self::ProfileIncomplete => "profile-incomplete",
            Self::DeputyNamed => "deputy-named",
            Self::NoDeputy => "no-deputy",
            Self::DeputyWaits => "deputy-waits",
            Self::TakeoverRunning => "takeover-running",
            Self::TakeoverDecided => "takeover-decided",
            Self::AlreadyAdmin => "already-admin",
            Self::NotAnAdmin => "not-an-admin",
            Self::Suspended => "already-suspended",
            Self::NotSuspended => "not-suspended",
            Self::TooManyTokens => "too-many-tokens",
            Self::LastMethod => "last-method",
            Self::NotActive => "not-active",
            Self::ProfileChanged => "profile-changed",
            Self::MailOff => "mail-off",
            Self::MailOn => "mail-on",
            Self::Simultaneous => "simultaneous-change",
        }
    }
}

impl From<Conflict> for ActionError {
    fn from(conflict: Conflict) -> Self {
        Self::Conflict(conflict)
    }
}
