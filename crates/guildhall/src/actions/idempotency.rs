//! A repeated request changes nothing twice and gets the same answer.

use std::borrow::Cow;
use std::io::{Read, Write};

use data_encoding::BASE32_NOPAD;
use flate2::Compression;
use flate2::read::DeflateDecoder;
use flate2::write::DeflateEncoder;
use guildhall_domain::clock::Span;
use guildhall_store::{DbError, Tx, idempotency};

use crate::secrets::{Keys, link_id};

/// An answer. It is kept for a repeat, unless the request is to be sent again later.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The status.
    pub status: u16,
    /// The body.
    pub body: Vec<u8>,
    /// The token of the invitation URL that the body tells: it is not kept, but derived anew for a repeat.
    pub url_token: Option<String>,
    /// When the same request makes sense again. It did nothing, so its key stays free.
    pub retry_after: Option<Span>,
}

impl Answer {
    /// An answer that tells no URL and is kept.
    pub fn new(status: u16, body: Vec<u8>) -> Self {
        Self {
            status,
            body,
            url_token: None,
            retry_after: None,
        }
    }
}

/// What became of a request that came with a key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Once {
    /// It was carried out now, or it was before: the same answer.
    Answered(Answer),
    /// The key was used before with another body.
    OtherBody,
}

/// Runs `action` unless the account's key was used before; an earlier answer is told again if `may_know` says that the account
/// may still know it. Claim, change and answer share one transaction:
/// either all of them are there or none.
///
/// # Errors
/// Whatever `may_know` or `action` answers: in the second case the key stays free.
pub fn once<E: From<DbError>>(
    tx: &mut Tx<'_>,
    keys: &Keys,
    account: i64,
    key: &str,
    request_hash: &[u8; 32],
    may_know: impl FnOnce(&mut Tx<'_>) -> Result<(), E>,
    action: impl FnOnce(&mut Tx<'_>) -> Result<Answer, E>,
) -> Result<Once, E> {
    if !idempotency::claim(tx, account, key, request_hash)? {
        // The first request's answer was committed with its key: it is there.
        let kept = idempotency::find(tx, account, key)?.ok_or_else(|| E::from(tx.stale()))?;
        if kept.request_hash != request_hash {
            return Ok(Once::OtherBody);
        }
        may_know(tx)?;
        return Ok(Once::Answered(Answer {
            status: u16::try_from(kept.status).unwrap_or(200),
            body: with_tokens(keys, &inflate(&kept.answer)?),
            url_token: None,
            retry_after: None,
        }));
    }
    let answer = action(tx)?;
    if answer.retry_after.is_some() {
        idempotency::release(tx, account, key)?;
    } else {
        idempotency::keep(tx, account, key, i64::from(answer.status), &kept(&answer)?)?;
    }
    Ok(Once::Answered(answer))
}

/// Stands on both sides of a link id where a body tells the link's token. JSON has no such character in clear.
const MARK: char = '\u{1}';

/// A body as it is kept: compressed, and without the token of an invitation URL, which is stored nowhere: the link id that it is
/// derived from stands in its place. A body is not copied for that: one with a verdict on 100,000 rows has 14 MB.
fn kept(answer: &Answer) -> Result<Vec<u8>, DbError> {
    match (&answer.url_token, std::str::from_utf8(&answer.body)) {
        (Some(token), Ok(text)) => {
            let in_its_place = format!("{MARK}{}{MARK}", BASE32_NOPAD.encode(&link_id(token)));
            let between = std::iter::once("").chain(std::iter::repeat(in_its_place.as_str()));
            let parts = between
                .zip(text.split(token.as_str()))
                .flat_map(|(mark, part)| [mark, part]);
            deflate(parts.map(str::as_bytes))
        }
        _ => deflate([answer.body.as_slice()]),
    }
}

fn with_tokens(keys: &Keys, kept: &[u8]) -> Vec<u8> {
    let text = String::from_utf8_lossy(kept);
    let parts = text.split(MARK).enumerate().map(|(i, part)| {
        if i % 2 == 0 {
            Cow::Borrowed(part)
        } else {
            let link_id = BASE32_NOPAD.decode(part.as_bytes()).unwrap_or_default();
            Cow::Owned(keys.invitation_token(&link_id))
        }
    });
    parts.collect::<String>().into_bytes()
}

/// The verdicts on 100,000 rows are megabytes of much the same words.
pub(super) fn deflate<'a>(parts: impl IntoIterator<Item = &'a [u8]>) -> Result<Vec<u8>, DbError> {
    let mut encoder = DeflateEncoder::new(Vec::new(), Compression::fast());
    parts
        .into_iter()
        .try_for_each(|part| encoder.write_all(part))
        .and_then(|()| encoder.finish())
        .map_err(unreadable)
}

pub(super) fn inflate(kept: &[u8]) -> Result<Vec<u8>, DbError> {
    let mut body = Vec::new();
    DeflateDecoder::new(kept).read_to_end(&mut body).map_err(unreadable)?;
    Ok(body)
}

fn unreadable(error: std::io::Error) -> DbError {
    DbError::Unreadable(format!("a kept answer: {error}").into())
}
