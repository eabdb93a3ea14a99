//! What is stored of one person as a file: JSON, made a piece at a time. `docs/privacy.md` says what is in it.

use axum::response::Response;
use guildhall_store::Tx;
use guildhall_store::personal::{Happened, Value};
use serde_json::{Map, json};

use crate::actions::personal_data::{self, AT_ONCE, Part};
use crate::actions::{ActionError, Actor};
use crate::app::App;
use crate::http::stream::{self, Piece};
use crate::texts::rfc3339;

/// Everything that is stored of the acting account's person, as an answer that browsers save.
///
/// # Errors
/// Those of [`personal_data::begin_export`].
pub async fn send(app: &App, actor: Actor) -> Result<Response, ActionError> {
    let begin = move |tx: &mut Tx<'_>| Ok::<_, ActionError>((personal_data::begin_export(tx, actor)?, tx.now()));
    let (account, now) = app.db.write("begin an export of personal data", begin).await?;
    let read = move |tx: &mut Tx<'_>, place: &Place| match place {
        Place::Parts => Ok(Piece {
            bytes: parts(&personal_data::parts(tx, account)?),
            next: Some(Place::Events {
                after: 0,
                is_first: true,
            }),
        }),
        Place::Events { after, is_first } => {
            let events = personal_data::happened(tx, account, *after)?;
            let is_full = i64::try_from(events.len()) == Ok(AT_ONCE);
            let next = events.last().filter(|_| is_full);
            Ok(Piece {
                next: next.map(|last| Place::Events {
                    after: last.id,
                    is_first: false,
                }),
                bytes: lines(&events, *is_first, next.is_none()),
            })
        }
    };
    let head = format!("{{\n\"exported_at\": \"{}\"", rfc3339(now)).into_bytes();
    let body = stream::body(&app.db, "export personal data", head, Place::Parts, read);
    Ok(stream::file("application/json", "my-data.json", body))
}

/// Where the file goes on.
#[derive(Clone, Debug)]
enum Place {
    Parts,
    Events { after: i64, is_first: bool },
}

/// The sections, and the beginning of what happened. What there is one of stands without a list.
fn parts(parts: &[Part]) -> Vec<u8> {
    let mut text = String::new();
    for part in parts {
        let row = |values: &Vec<Value>| {
            let fields = part.section.fields.iter().map(|name| (*name).to_owned());
            serde_json::Value::Object(fields.zip(values.iter().map(present)).collect::<Map<_, _>>())
        };
        let rows: Vec<_> = part.rows.iter().map(row).collect();
        let value = match (part.section.name, rows.as_slice()) {
            ("account", [only]) => only.clone(),
            _ => json!(rows),
        };
        text.push_str(&format!(",\n\"{}\": {value}", part.section.name));
    }
    text.push_str(",\n\"events\": [");
    text.into_bytes()
}

fn present(value: &Value) -> serde_json::Value {
    match value {
        Value::Text(text) => json!(text),
        Value::At(at) => json!(at.map(rfc3339)),
    }
}

fn lines(events: &[Happened], is_first: bool, is_last: bool) -> Vec<u8> {
    let mut text = String::new();
    for (position, event) in events.iter().enumerate() {
        text.push_str(if is_first && position == 0 { "\n" } else { ",\n" });
        let mut details: Map<String, serde_json::Value> = serde_json::from_str(&event.details).unwrap_or_default();
        let personal: Option<Map<String, serde_json::Value>> =
            event.personal.as_ref().and_then(|text| serde_json::from_str(text).ok());
        details.extend(personal.unwrap_or_default());
        let membership_id = (!event.membership_id.is_empty()).then_some(&event.membership_id);
        let line = json!({
            "reference": event.reference, "at": rfc3339(event.at), "membership_id": membership_id, "action": event.action,
            "actor": event.actor_kind, "details": details,
        });
        text.push_str(&line.to_string());
    }
    if is_last {
        text.push_str("\n]\n}\n");
    }
    text.into_bytes()
}
