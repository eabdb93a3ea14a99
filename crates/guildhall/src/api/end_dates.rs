//! The end date of an association: said, changed and cleared.

use axum::http::StatusCode;
use guildhall_domain::clock::Instant;
use guildhall_domain::policy::Operation;
use guildhall_store::associations as stored;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::about::{About, Example};
use super::associations::{AssociationBody, present};
use super::repeat::{Call, answer};
use super::{Answered, instant, membership_id, public_id};
use crate::actions::leaving;
use crate::http::problem::{JsonBody, PathOf};

/// When an association ends.
#[derive(Serialize, Deserialize, ToSchema)]
#[schema(as = EndDate)]
#[serde(deny_unknown_fields)]
pub struct EndDateBody {
    /// The instant from which on it is over; the end of a day is the beginning of the next.
    #[schema(format = DateTime)]
    ends_at: String,
}

impl Example for EndDateBody {
    fn example() -> Self {
        Self {
            ends_at: "2027-02-01T00:00:00Z".to_owned(),
        }
    }
}

/// What the document tells of [`set`].
pub fn set_about() -> About {
    About::new(
        "setEndDate",
        "Set an end date",
        "From that instant on the association is over: rights end in every session and token, and what is approved for the address \
         ends too. One that has an end date gets this one. Forbidden for someone who holds a right that the caller could not take, \
         or not give for so long.",
    )
    .body::<EndDateBody>()
    .answer::<AssociationBody<'_>>(200, "The person")
    .refuses(409, &["last-admin", "not-active", "primary-contact"])
}

/// `POST …/associations/{id}/end-date`: the association ends at that instant.
pub async fn set(
    call: Call,
    PathOf((id, person)): PathOf<(String, String)>,
    JsonBody { value, bytes }: JsonBody<EndDateBody>,
) -> Answered {
    let at = instant("ends_at", Some(&value.ends_at))?;
    change(call, (&id, &person), &bytes, at).await
}

/// What the document tells of [`clear`].
pub fn clear_about() -> About {
    About::new(
        "clearEndDate",
        "Clear an end date",
        "The association goes on until something else ends it. Nothing changes where there is no end date.",
    )
    .answer::<AssociationBody<'_>>(200, "The person")
    .refuses(409, &["not-active"])
}

/// `DELETE …/associations/{id}/end-date`: the association has no end.
pub async fn clear(call: Call, PathOf((id, person)): PathOf<(String, String)>) -> Answered {
    change(call, (&id, &person), b"", None).await
}

async fn change(call: Call, (id, person): (&str, &str), body: &[u8], at: Option<Instant>) -> Answered {
    let (id, person, actor, house) = (membership_id(id)?, public_id(person)?, call.actor(), call.house());
    call.about(&id, Operation::SetEndDate)
        .perform("set an end date", body, move |tx| {
            let changed = leaving::set_end(tx, &house, actor, &id, &person, at)?;
            let rights = stored::rights(tx, changed.association.id)?;
            Ok(answer(StatusCode::OK, &present(&changed.association, &rights)))
        })
        .await
}
