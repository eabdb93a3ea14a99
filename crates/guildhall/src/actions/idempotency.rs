//! A repeated request changes nothing twice and gets the same answer.

use std::io::{Read, Write};

use flate2::Compression;
use flate2::read::DeflateDecoder;
use flate2::write::DeflateEncoder;
use guildhall_store::{DbError, Tx, idempotency};

/// An answer as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The status.
    pub status: u16,
    /// The body.
    pub body: Vec<u8>,
}

/// What became of a request that came with a key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Once {
    /// It was carried out now, or it was before: the same answer.
    Answered(Answer),
    /// The key was used before with another body.
    OtherBody,
}

/// Runs `action` unless the account's key was used before. Claim, change and answer share one transaction:
/// either all of them are there or none.
///
/// # Errors
/// Whatever `action` answers: then the key stays free.
pub fn once<E: From<DbError>>(
    tx: &mut Tx<'_>,
    account: i64,
    key: &str,
    request_hash: &[u8; 32],
    action: impl FnOnce(&mut Tx<'_>) -> Result<Answer, E>,
) -> Result<Once, E> {
    if !idempotency::claim(tx, account, key, request_hash)? {
        // The first request's answer was committed with its key: it is there.
        let kept = idempotency::find(tx, account, key)?.ok_or_else(|| E::from(tx.stale()))?;
        if kept.request_hash != request_hash {
            return Ok(Once::OtherBody);
        }
        let body = inflate(&kept.answer)?;
        return Ok(Once::Answered(Answer {
            status: u16::try_from(kept.status).unwrap_or(200),
            body,
        }));
    }
    let answer = action(tx)?;
    idempotency::keep(tx, account, key, i64::from(answer.status), &deflate(&answer.body)?)?;
    Ok(Once::Answered(answer))
}

/// The verdicts on 100,000 rows are megabytes of much the same words.
fn deflate(body: &[u8]) -> Result<Vec<u8>, DbError> {
    let mut encoder = DeflateEncoder::new(Vec::new(), Compression::fast());
    encoder
        .write_all(body)
        .and_then(|()| encoder.finish())
        .map_err(unreadable)
}

fn inflate(kept: &[u8]) -> Result<Vec<u8>, DbError> {
    let mut body = Vec::new();
    DeflateDecoder::new(kept).read_to_end(&mut body).map_err(unreadable)?;
    Ok(body)
}

fn unreadable(error: std::io::Error) -> DbError {
    DbError::Unreadable(format!("a kept answer: {error}").into())
}
