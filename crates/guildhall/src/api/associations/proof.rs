//! The proof of a mailbox: the code that is sent, and what is said where it, or the address behind it, is not taken.

use axum::http::StatusCode;
use guildhall_domain::association::Refusal;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::actions::associations::Proved;
use crate::actions::idempotency::Answer;
use crate::api::about::Example;
use crate::api::repeat::refusal;
use crate::http::failure::Failure;

/// The body of a proof.
#[derive(Serialize, Deserialize, ToSchema)]
#[schema(as = Proof)]
#[serde(deny_unknown_fields)]
pub struct ProofBody {
    /// The six digits that were mailed; blanks between them do not matter.
    pub(in crate::api) code: String,
}

impl Example for ProofBody {
    fn example() -> Self {
        Self {
            code: "482913".to_owned(),
        }
    }
}

/// Why a code, or the address behind it, was not taken; nothing when it was.
pub(in crate::api) fn not_proved(outcome: &Proved) -> Option<Answer> {
    let refused = match outcome {
        Proved::Active => return None,
        Proved::WrongCode { tries_left } => {
            let left = match tries_left {
                1 => "one try is left".to_owned(),
                n => format!("{n} tries are left"),
            };
            let detail = format!("This is not the code that was mailed; {left}");
            refusal(&Failure::new(StatusCode::UNPROCESSABLE_ENTITY, "wrong-code", detail))
        }
        Proved::CodeSpent => refusal(&Failure::new(
            StatusCode::GONE,
            "code-spent",
            "No code is awaited: it is too old, was used, or was tried too often. Ask for a new one",
        )),
        Proved::Refused {
            refusal: reason,
            reference,
        } => {
            let (status, detail) = match reason {
                Refusal::AddressNotApproved => (
                    StatusCode::UNPROCESSABLE_ENTITY,
                    "The mailbox is yours, but the organization has not pre-approved this address. Ask its admins, or use another address",
                ),
                Refusal::AlreadyClaimed => (
                    StatusCode::CONFLICT,
                    "The mailbox is yours, but another account is associated with this address",
                ),
            };
            let failure = Failure::new(status, reason.as_str(), detail);
            refusal(&Failure {
                reference: Some(reference.clone()),
                ..failure
            })
        }
    };
    Some(refused)
}
