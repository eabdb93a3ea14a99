//! What is taken out as a file, a piece at a time. `docs/audit.md` explains the columns of an organization's activity.

use axum::response::Response;
use data_encoding::HEXLOWER;
use guildhall_domain::organization::MembershipId;
use guildhall_store::Tx;
use serde_json::json;

use crate::actions::activity::{self, Export, Exported};
use crate::actions::{ActionError, Actor};
use crate::app::App;
use crate::csv;
use crate::http::stream::{self, Piece};
use crate::texts::{Texts, rfc3339};
use crate::web::activity::sentence;

/// How a file is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// For spreadsheets.
    Csv,
    /// A JSON object a line.
    Json,
}

impl Format {
    /// The word of forms, queries and commands.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Json => "json",
        }
    }

    /// The format with this word.
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::Csv, Self::Json]
            .into_iter()
            .find(|format| format.as_str() == word)
    }
}

/// The columns of an organization's activity, in order.
const COLUMNS: &[&str] = &[
    "chain",
    "sequence",
    "at",
    "microseconds",
    "action",
    "kind",
    "actor_kind",
    "details",
    "personal",
    "reference",
    "previous_hash",
    "hash",
    "links_digest",
    "personal_salt",
    "personal_digest",
    "actor_association",
    "association",
    "invitation",
    "batch",
    "sentence",
];

/// Everything that was done at an organization, oldest first, as an answer that browsers save; its sentences in the language of `t`.
///
/// # Errors
/// Those of [`activity::begin_export`].
pub async fn activity(
    app: &App,
    actor: Actor,
    id: &MembershipId,
    format: Format,
    t: &'static Texts,
) -> Result<Response, ActionError> {
    let wanted = id.clone();
    let begin = move |tx: &mut Tx<'_>| activity::begin_export(tx, actor, &wanted, format.as_str());
    let export = app.db.write("begin an export of activity", begin).await?;
    let name = format!("activity-{id}.{}", if format == Format::Csv { "csv" } else { "jsonl" });
    let read = move |tx: &mut Tx<'_>, after: &(i64, i64)| {
        let events = activity::continue_export(tx, actor, &export, *after)?;
        Ok(Piece {
            bytes: write(&export, &events, format, t),
            next: place_of(&events),
        })
    };
    let body = stream::body(&app.db, "export activity", head(format), BEGINNING, read);
    let media_type = if format == Format::Csv {
        csv::MEDIA_TYPE
    } else {
        "application/jsonl"
    };
    Ok(stream::file(media_type, &name, body))
}

/// Before the first event.
pub const BEGINNING: (i64, i64) = (i64::MIN, i64::MIN);

/// What a file begins with.
pub fn head(format: Format) -> Vec<u8> {
    match format {
        Format::Json => Vec::new(),
        // Nothing refuses to be written into memory.
        Format::Csv => csv::Writer::begin(Vec::new())
            .and_then(|mut writer| writer.row(COLUMNS).map(|()| writer.into_inner()))
            .unwrap_or_default(),
    }
}

/// Where a piece of the file ends, if it has any events.
pub fn place_of(events: &[Exported]) -> Option<(i64, i64)> {
    events.last().map(|event| (event.link.sequence, event.link.id))
}

/// Events as lines of the file.
pub fn write(export: &Export, events: &[Exported], format: Format, t: &Texts) -> Vec<u8> {
    let mut lines = Vec::new();
    for event in events {
        lines = write_one(&export.chain, event, format, t, lines);
    }
    lines
}

fn write_one(chain: &str, event: &Exported, format: Format, t: &Texts, mut lines: Vec<u8>) -> Vec<u8> {
    let Exported { link, told } = event;
    // Outside of what is hashed: names of the outside and words may change, the chain does not.
    let sentence = sentence(t, &told.event);
    let (personal, salt) = match &link.personal {
        Some((text, salt)) => (Some(text.as_str()), Some(HEXLOWER.encode(salt))),
        None => (None, None),
    };
    let digest = link.personal_digest.as_ref().map(|digest| HEXLOWER.encode(digest));
    let (previous, hash) = (HEXLOWER.encode(&link.previous), HEXLOWER.encode(&link.hash));
    let links = HEXLOWER.encode(&link.links.digest(&link.links_salt));
    let at = rfc3339(link.at);
    match format {
        Format::Json => {
            let line = json!({
                "chain": chain, "sequence": link.sequence, "at": at, "microseconds": link.at.0, "action": link.action,
                "kind": link.kind, "actor_kind": link.actor_kind, "details": link.details, "personal": personal,
                "reference": link.reference, "previous_hash": previous, "hash": hash, "links_digest": links,
                "personal_salt": salt, "personal_digest": digest, "actor_association": told.actor,
                "association": told.association, "invitation": told.invitation, "batch": told.batch,
                "sentence": sentence,
            });
            lines.extend_from_slice(line.to_string().as_bytes());
            lines.push(b'\n');
            lines
        }
        Format::Csv => {
            let (sequence, microseconds) = (link.sequence.to_string(), link.at.0.to_string());
            let cells = [
                chain,
                &sequence,
                &at,
                &microseconds,
                &link.action,
                &link.kind,
                &link.actor_kind,
                &link.details,
                personal.unwrap_or_default(),
                &link.reference,
                &previous,
                &hash,
                &links,
                &salt.unwrap_or_default(),
                &digest.unwrap_or_default(),
                told.actor.as_deref().unwrap_or_default(),
                told.association.as_deref().unwrap_or_default(),
                told.invitation.as_deref().unwrap_or_default(),
                told.batch.as_deref().unwrap_or_default(),
                &sentence,
            ];
            let mut writer = csv::Writer::resume(lines);
            // Nothing refuses to be written into memory.
            let _ = writer.row(&cells);
            writer.into_inner()
        }
    }
}
