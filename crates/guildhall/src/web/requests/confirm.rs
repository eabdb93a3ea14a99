//! Confirming an address that no mail can prove.

use axum::http::StatusCode;
use guildhall_store::Tx;
use serde::Deserialize;

use super::{Again, PATH, RequestCard, closed, name, present, tick_field};
use crate::actions::requests::{self, Confirmation};
use crate::actions::{ActionError, Conflict};
use crate::http::form::Form;
use crate::web::area::Area;
use crate::web::frame::{Answered, go};
use crate::web::notices;

/// The form of someone who waits for a confirmation.
#[derive(Deserialize)]
pub struct ConfirmForm {
    knows: Option<String>,
    approve_address: Option<String>,
    allow_outside: Option<String>,
}

/// `POST …/requests/{id}/confirm`: an admin's word in the place of a proven mailbox.
pub async fn confirm(area: Area, Form(form): Form<ConfirmForm>) -> Answered {
    let (id, actor, house) = (area.id.clone(), area.actor(), area.frame.app.house.clone());
    let (item, request) = (area.item()?.to_string(), area.item()?);
    let said = Confirmation {
        knows_person: form.knows.is_some(),
        approve_address: form.approve_address.is_some(),
        allow_outside_domains: form.allow_outside.is_some(),
    };
    let write = move |tx: &mut Tx<'_>| requests::confirm(tx, &house, actor, &id, &request, said);
    let done = area.frame.app.db.write("confirm a request", write).await;
    area.frame.app.mail_due.notify_one();
    let t = area.frame.t;
    let fault = match done {
        Ok(confirmed) => {
            let (name, address) = (name(&confirmed.association), &confirmed.association.communication_email);
            let notice = notices::request_confirmed(t, &name, address, confirmed.address_approved);
            return Ok(area.frame.go_with(&area.path(PATH), &notice));
        }
        Err(ActionError::BadParameter {
            name: "knows_person", ..
        }) => (knows_field(&item), "confirm-knows-missing"),
        Err(ActionError::BadParameter {
            name: "approve_address",
            ..
        }) => (knows_field(&item), "confirm-not-approved"),
        Err(ActionError::BadParameter { .. }) => (tick_field(&item), "requests-outside-missing"),
        Err(ActionError::Conflict(Conflict::AlreadyClaimed)) => {
            return Ok(area.frame.go_with(&area.path(PATH), &notices::request_claimed(t)));
        }
        // Mail was turned on again meanwhile: the list says what holds now.
        Err(ActionError::Conflict(Conflict::MailOn)) => return Ok(go(&area.path(PATH))),
        Err(error) => return closed(&area, error, PATH),
    };
    let again = Again {
        knows: said.knows_person,
        outside: said.allow_outside_domains,
        ..Again::faulty(&item, fault.0, fault.1)
    };
    present(&area, StatusCode::UNPROCESSABLE_ENTITY, Some(again)).await
}

fn knows_field(id: &str) -> String {
    format!("knows-{id}")
}

/// The id of the note of a decline.
pub(super) fn note_field(id: &str) -> String {
    format!("note-{id}")
}

impl RequestCard {
    /// The id of the tick that the person is known.
    pub(super) fn knows_tick(&self) -> String {
        knows_field(&self.id)
    }

    /// The id of the note.
    pub(super) fn note_id(&self) -> String {
        note_field(&self.id)
    }
}
