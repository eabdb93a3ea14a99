//! The shapes of ids, languages and words in the API's document, made from the domain's own lists. A field of a body names one
//! as `#[schema(value_type = words::Id)]`.

use std::borrow::Cow;

use guildhall_domain::access_request::{AccessRequestState, DecisionOutcome};
use guildhall_domain::association::{AccessState, AssociationState, EndReason, Refusal};
use guildhall_domain::audit::EventKind;
use guildhall_domain::bulk::{BulkAction, BulkOutcome};
use guildhall_domain::invitation::{Delivery, InvitationState, RowOutcome};
use guildhall_domain::invitee_file::Encoding;
use guildhall_domain::notice::Mailing;
use guildhall_domain::people_change::{PeopleAction, PeopleOutcome};
use guildhall_domain::scope::Scope;
use utoipa::openapi::RefOr;
use utoipa::openapi::schema::{Object, ObjectBuilder, Schema, Type};
use utoipa::{PartialSchema, ToSchema};

use crate::config::AccountKind;

/// Names a shape of text.
macro_rules! shape {
    ($(#[doc = $doc:literal])* $name:ident = $shape:expr) => {
        $(#[doc = $doc])*
        pub struct $name;

        impl PartialSchema for $name {
            fn schema() -> RefOr<Schema> {
                let mut shape: Object = $shape;
                shape.description = Some(concat!($($doc),*).trim().to_owned());
                Schema::Object(shape).into()
            }
        }

        impl ToSchema for $name {
            fn name() -> Cow<'static, str> {
                stringify!($name).into()
            }
        }
    };
}

shape! {
    /// Names a thing in paths: 26 letters and digits.
    Id = text("^[a-z2-7]{26}$")
}
shape! {
    /// Seven digits and a check digit.
    MembershipId = text("^[1-9][0-9]{6}-[0-9]$")
}
shape! {
    /// A language tag.
    LanguageTag = text("^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$")
}
shape! {
    /// What an API token may be used for.
    ScopeWord = one_of(&of(Scope::ALL, Scope::as_str))
}
shape! {
    /// What kind of account someone signs in with.
    AccountKindWord = one_of(&of(&AccountKind::ALL, AccountKind::as_str))
}
shape! {
    /// What a pending association waits for.
    AwaitedWord = one_of(&["code", "confirmation", "approval"])
}
shape! {
    /// Where an invitation stands.
    InvitationStateWord = one_of(&of(InvitationState::ALL, InvitationState::as_str))
}
shape! {
    /// How the last mail to an invitation's person went.
    DeliveryWord = one_of(&of(Delivery::ALL, Delivery::as_str))
}
shape! {
    /// What is done to many invitations.
    BulkActionWord = one_of(&of(BulkAction::ALL, BulkAction::as_str))
}
shape! {
    /// How the bytes of a file were understood.
    EncodingWord = one_of(&of(Encoding::ALL, Encoding::as_str))
}
shape! {
    /// The verdict on one of many invitations.
    BulkOutcomeWord = one_of(&of(BulkOutcome::ALL, BulkOutcome::as_str))
}
shape! {
    /// The verdict on a row of a list.
    RowOutcomeWord = one_of(&of(RowOutcome::ALL, RowOutcome::as_str))
}
shape! {
    /// What an event is about.
    EventKindWord = one_of(&of(EventKind::ALL, EventKind::as_str))
}
shape! {
    /// Where an association stands.
    AssociationStateWord = one_of(&of(AssociationState::ALL, AssociationState::as_str))
}
shape! {
    /// How far the switching on of what an association opens has come.
    AccessStateWord = one_of(&of(AccessState::ALL, AccessState::as_str))
}
shape! {
    /// Why a proven address was refused.
    RefusalWord = one_of(&of(Refusal::ALL, Refusal::as_str))
}
shape! {
    /// How an association came to its end.
    EndReasonWord = one_of(&of(EndReason::ALL, EndReason::as_str))
}
shape! {
    /// What is done to many people.
    PeopleActionWord = one_of(&of(PeopleAction::ALL, PeopleAction::as_str))
}
shape! {
    /// How notices of a kind are mailed.
    MailingWord = one_of(&of(Mailing::ALL, Mailing::as_str))
}
shape! {
    /// The verdict on one of many people.
    PeopleOutcomeWord = one_of(&of(PeopleOutcome::ALL, PeopleOutcome::as_str))
}
shape! {
    /// Where a request for a right or a contact role stands.
    AccessRequestStateWord = one_of(&of(AccessRequestState::ALL, AccessRequestState::as_str))
}
shape! {
    /// What became of one of the requests that were decided at once.
    DecisionOutcomeWord = one_of(&of(DecisionOutcome::ALL, DecisionOutcome::as_str))
}
shape! {
    /// What a person may do: a right of the program.
    AccessRightWord = text("^[a-z][a-z0-9_]{0,31}$")
}
shape! {
    /// For what the program turns to a person: a contact role of the program.
    ContactRoleWord = text("^[a-z][a-z0-9_]{0,31}$")
}

/// The words of an enum of the domain.
pub fn of<S: Copy>(all: &[S], word: fn(S) -> &'static str) -> Vec<&'static str> {
    all.iter().map(|variant| word(*variant)).collect()
}

fn one_of(words: &[&str]) -> Object {
    let words = words.iter().copied();
    ObjectBuilder::new()
        .schema_type(Type::String)
        .enum_values(Some(words))
        .build()
}

fn text(pattern: &str) -> Object {
    ObjectBuilder::new()
        .schema_type(Type::String)
        .pattern(Some(pattern))
        .build()
}
