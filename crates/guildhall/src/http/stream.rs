//! Answers of any length: read and sent a piece at a time, each only when the client has room for it.

use std::sync::Arc;

use axum::body::{Body, Bytes};
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use futures_util::stream;
use guildhall_store::{Db, Tx};

use crate::actions::ActionError;

/// A piece of a long answer, and where the next one begins.
pub struct Piece<P> {
    /// What is sent. It may be empty: then the next piece is read at once.
    pub bytes: Vec<u8>,
    /// Where the next piece begins; nothing after the last one.
    pub next: Option<P>,
}

enum Step<P> {
    Head(Vec<u8>, P),
    At(P),
    End,
}

/// A body that begins with `head`, which is sent at once, and goes on with what `read` finds from `start` on. Each piece is a
/// read transaction of its own, begun when the client has taken the one before: no more than one piece is held, a slow client
/// holds no transaction, and one that leaves ends the reading. When a piece cannot be read, the answer breaks off, so that no
/// client takes half of it for the whole.
pub fn body<P, F>(db: &Db, name: &'static str, head: Vec<u8>, start: P, read: F) -> Body
where
    P: Clone + Send + Sync + 'static,
    F: Fn(&mut Tx<'_>, &P) -> Result<Piece<P>, ActionError> + Send + Sync + 'static,
{
    let (db, read) = (db.clone(), Arc::new(read));
    let pieces = stream::try_unfold(Step::Head(head, start), move |step| {
        let (db, read) = (db.clone(), read.clone());
        async move {
            let mut place = match step {
                Step::Head(bytes, start) if !bytes.is_empty() => {
                    return Ok(Some((Bytes::from(bytes), Step::At(start))));
                }
                Step::Head(_, place) | Step::At(place) => place,
                Step::End => return Ok::<_, ActionError>(None),
            };
            loop {
                let read = read.clone();
                let piece = db.read(name, move |tx| read(tx, &place)).await.inspect_err(|error| {
                    tracing::warn!(name, %error, "a long answer broke off");
                })?;
                match piece.next {
                    Some(next) if piece.bytes.is_empty() => place = next,
                    None if piece.bytes.is_empty() => return Ok(None),
                    next => return Ok(Some((Bytes::from(piece.bytes), next.map_or(Step::End, Step::At)))),
                }
            }
        }
    });
    Body::from_stream(pieces)
}

/// An answer that browsers save as a file of this name, which is plain ASCII without quotes.
pub fn file(media_type: &'static str, name: &str, body: Body) -> Response {
    let mut response = body.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(media_type));
    if let Ok(disposition) = HeaderValue::try_from(format!("attachment; filename=\"{name}\"")) {
        headers.insert(header::CONTENT_DISPOSITION, disposition);
    }
    response
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicI64, Ordering};

    use futures_util::StreamExt as _;
    use guildhall_store::{DatabaseUrl, SystemClock};

    use super::*;

    /// A body of `pieces` pieces, and how many of them were read.
    fn counted(db: &Db, pieces: i64) -> (Body, Arc<AtomicI64>) {
        let reads = Arc::new(AtomicI64::new(0));
        let counter = reads.clone();
        let body = body(db, "a test's own", b"head;".to_vec(), 1, move |_, place: &i64| {
            counter.fetch_add(1, Ordering::SeqCst);
            Ok(Piece {
                // Every third piece is empty.
                bytes: if place % 3 == 0 {
                    Vec::new()
                } else {
                    format!("{place};").into_bytes()
                },
                next: (*place < pieces).then_some(place + 1),
            })
        });
        (body, reads)
    }

    fn with_db(test: impl AsyncFnOnce(Db)) {
        let folder = tempfile::tempdir().unwrap();
        let url = DatabaseUrl::sqlite(folder.path().join("test.db"));
        let keys = crate::secrets::Keys::new(crate::config::ServerKey::from_bytes([0; 32]));
        let db = Db::open(&url, Arc::new(SystemClock), Arc::new(keys)).unwrap();
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .unwrap();
        runtime.block_on(test(db));
    }

    #[test]
    fn a_piece_is_read_only_when_the_one_before_was_taken() {
        with_db(async |db| {
            let (body, reads) = counted(&db, 1_000_000);
            let mut taken = body.into_data_stream();
            for (piece, read_so_far) in [("head;", 0), ("1;", 1), ("2;", 2), ("4;", 4), ("5;", 5)] {
                assert_eq!(taken.next().await.unwrap().unwrap(), piece.as_bytes());
                assert_eq!(reads.load(Ordering::SeqCst), read_so_far, "after {piece}");
            }
            drop(taken);
            assert_eq!(
                reads.load(Ordering::SeqCst),
                5,
                "nobody reads for a client that has left"
            );
        });
    }

    #[test]
    fn the_pieces_make_one_answer() {
        with_db(async |db| {
            let (body, _) = counted(&db, 6);
            let whole = axum::body::to_bytes(body, 100).await.unwrap();
            assert_eq!(whole, &b"head;1;2;4;5;"[..]);
        });
    }

    #[test]
    fn an_answer_that_cannot_go_on_breaks_off() {
        with_db(async |db| {
            let broken = body(&db, "a test's own", b"head".to_vec(), (), |_, ()| {
                Err(ActionError::Forbidden)
            });
            let mut taken = broken.into_data_stream();
            assert!(taken.next().await.unwrap().is_ok());
            assert!(taken.next().await.unwrap().is_err());
        });
    }
}
