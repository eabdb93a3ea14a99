//! The list of people as a file: CSV for spreadsheets, JSON for programs. It is made a chunk at a time.

use axum::response::Response;
use guildhall_domain::organization::MembershipId;
use guildhall_store::associations::Association;

use crate::actions::people::{self, Chunk, Export, Holder, Wish};
use crate::actions::{ActionError, Actor};
use crate::api::associations::present;
use crate::app::App;
use crate::csv;
use crate::http::stream::{self, Piece};
use crate::texts::rfc3339;

/// The columns of the CSV file. They are for programs as well, so they are the same in every language.
const COLUMNS: [&str; 18] = [
    "id",
    "state",
    "given_name",
    "family_name",
    "communication_email",
    "phone",
    "country",
    "language",
    "job_title",
    "credential_id",
    "rights",
    "access",
    "created_at",
    "active_since",
    "ends_at",
    "ended_at",
    "end_reason",
    "refusal",
];

/// The kinds of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// For spreadsheets: no cell is a formula, and the file says that it is UTF-8.
    Csv,
    /// One array of objects, a line each.
    Json,
}

impl Format {
    /// Its name, which is the ending of the file as well.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Json => "json",
        }
    }

    /// The kind with this name.
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::Csv, Self::Json]
            .into_iter()
            .find(|format| format.as_str() == word)
    }

    fn media_type(self) -> &'static str {
        match self {
            Self::Csv => csv::MEDIA_TYPE,
            Self::Json => "application/json",
        }
    }

    /// What stands before the first person.
    pub fn head(self) -> Vec<u8> {
        match self {
            Self::Csv => written(csv::Writer::begin(Vec::new()), &[COLUMNS.map(str::to_owned)]),
            Self::Json => b"[".to_vec(),
        }
    }

    /// A chunk of people, and what stands behind the last one.
    pub fn body(self, chunk: &Chunk, is_first: bool) -> Vec<u8> {
        match self {
            Self::Csv => {
                let rows: Vec<_> = chunk.people.iter().map(row).collect();
                written(Ok(csv::Writer::resume(Vec::new())), &rows)
            }
            Self::Json => {
                let mut text = String::new();
                for (at, (association, rights)) in chunk.people.iter().enumerate() {
                    text.push_str(if is_first && at == 0 { "\n" } else { ",\n" });
                    text.push_str(&serde_json::to_string(&present(association, rights)).unwrap_or_default());
                }
                if chunk.next.is_none() {
                    text.push_str("\n]\n");
                }
                text.into_bytes()
            }
        }
    }
}

/// Writing into memory does not fail.
fn written(writer: std::io::Result<csv::Writer<Vec<u8>>>, rows: &[[String; COLUMNS.len()]]) -> Vec<u8> {
    let write = || {
        let mut writer = writer?;
        for row in rows {
            writer.row(&row.each_ref().map(String::as_str))?;
        }
        Ok::<_, std::io::Error>(writer.into_inner())
    };
    write().unwrap_or_default()
}

fn row((association, rights): &Holder) -> [String; COLUMNS.len()] {
    let Association {
        public_id,
        state,
        given_name,
        family_name,
        communication_email,
        phone,
        country,
        language,
        job_title,
        credential_claim,
        access,
        created_at,
        activated_at,
        leaves_at,
        ended_at,
        end_reason,
        refusal,
        ..
    } = association;
    let rights: Vec<&str> = rights.iter().map(|right| right.as_str()).collect();
    [
        public_id.to_string(),
        state.to_string(),
        given_name.clone(),
        family_name.clone(),
        communication_email.clone(),
        phone.clone(),
        country.clone(),
        language.clone(),
        job_title.clone(),
        credential_claim.clone().unwrap_or_default(),
        rights.join(" "),
        access.to_string(),
        rfc3339(*created_at),
        activated_at.map(rfc3339).unwrap_or_default(),
        leaves_at.map(rfc3339).unwrap_or_default(),
        ended_at.map(rfc3339).unwrap_or_default(),
        end_reason.map(|reason| reason.to_string()).unwrap_or_default(),
        refusal.map(|refusal| refusal.to_string()).unwrap_or_default(),
    ]
}

/// How far an export has come.
#[derive(Clone, Copy)]
struct Place {
    after: i64,
    is_first: bool,
}

/// The people that are wished for as a file. Who took it is written down before the first byte leaves.
///
/// # Errors
/// As [`people::begin_export`].
pub async fn send(
    app: &App,
    actor: Actor,
    membership_id: MembershipId,
    wish: Wish,
    format: Format,
) -> Result<Response, ActionError> {
    let (id, export) = (
        membership_id.clone(),
        Export {
            wish: wish.clone(),
            format: format.as_str(),
        },
    );
    let begin = move |tx: &mut guildhall_store::Tx<'_>| people::begin_export(tx, actor, &id, &export);
    app.db.write("begin an export of people", begin).await?;
    let name = format!("people-{membership_id}.{}", format.as_str());
    let start = Place {
        after: 0,
        is_first: true,
    };
    let body = stream::body(&app.db, "export of people", format.head(), start, move |tx, place| {
        let chunk = people::export_chunk(tx, actor, &membership_id, &wish, place.after)?;
        Ok(Piece {
            bytes: format.body(&chunk, place.is_first),
            next: chunk.next.map(|after| Place { after, is_first: false }),
        })
    });
    Ok(stream::file(format.media_type(), &name, body))
}
