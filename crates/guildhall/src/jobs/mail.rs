//! The mail worker: claims a letter, hands it over outside any transaction, notes how that went.

use std::time::Duration;

use guildhall_domain::clock::{Instant, Span};
use guildhall_domain::invitation::Delivery;
use guildhall_domain::language::Language;
use guildhall_store::invitations::letters::{self as stored, LetterOrder};
use guildhall_store::jobs::{self, Claimed};
use guildhall_store::{DbError, Tx};
use tokio::sync::watch;

use super::letters::{Letter, MAIL, MailJob, decode_nonce};
use super::{POLL, rest};
use crate::actions::codes;
use crate::api::invitation_urls::link;
use crate::app::{App, House};
use crate::mail::letters::{self, Associated, Content, Decision, ProofCode, SignInCode, notices};
use crate::mail::{Letter as Outgoing, Mailer, SendError};
use crate::secrets::Purpose;
use crate::texts::texts;

/// How long a claim holds without a sign of life: so long after a crash, another worker takes the letter over.
const LEASE: Span = Span::seconds(20);
/// How often a worker that is still busy gives one.
const SIGN_OF_LIFE: Duration = Duration::from_secs(7);
/// A letter that could not be handed over for this long is given up.
const PATIENCE: Span = Span::days(3);

/// Works until `stop` turns true.
pub async fn work(app: App, mailer: Mailer, mut stop: watch::Receiver<bool>) {
    loop {
        let worked = match one(&app, &mailer).await {
            Ok(worked) => worked,
            Err(error) => {
                tracing::error!(%error, "a mail worker cannot reach the database");
                false
            }
        };
        if *stop.borrow() || (!worked && !rest(&mut stop, app.mail_due.notified(), POLL).await) {
            return;
        }
    }
}

/// What a letter is written from.
enum About {
    /// What its job carries.
    Itself,
    /// An invitation, unless it is no longer open.
    Invitation(Option<LetterOrder>),
}

/// Takes one letter, if one is due.
async fn one(app: &App, mailer: &Mailer) -> Result<bool, DbError> {
    let is_off = app.house.config.mail.is_off;
    let claim = move |tx: &mut Tx<'_>| {
        let until = tx.now() + LEASE;
        let Some(job) = jobs::claim(tx, MAIL, until)? else {
            return Ok(None);
        };
        let about = match job.letter {
            Some(letter) if !is_off => About::Invitation(stored::open(tx, letter)?),
            // Left from a time when mail was on.
            _ if is_off => About::Invitation(None),
            _ => About::Itself,
        };
        Ok::<_, DbError>(Some((tx.now(), job, about)))
    };
    let Some((now, job, about)) = app.db.write("claim a letter", claim).await? else {
        return Ok(false);
    };
    // Where there is one, there may be more: wake another worker.
    app.mail_due.notify_one();
    let letter = match about {
        About::Invitation(None) => {
            app.db.write("withdraw a letter", move |tx| withdraw(tx, &job)).await?;
            return Ok(true);
        }
        About::Invitation(Some(order)) => invite(&app.house, &job, &order),
        About::Itself => compose(&app.house, &job, now),
    };
    let sent = match letter {
        Ok(letter) => hand_over(app, mailer, &job, letter).await,
        Err(words) => Err(SendError { permanent: true, words }),
    };
    let how = app
        .db
        .write("note how a letter went", move |tx| finish(tx, &job, &sent))
        .await?;
    match how {
        Ended::Sent => app.metrics.mail.sent(),
        Ended::PutOff => app.metrics.mail.put_off(),
        Ended::GivenUp => app.metrics.mail.given_up(),
    }
    Ok(true)
}

/// Hands a letter over outside any transaction, and keeps the claim for as long as that takes.
async fn hand_over(app: &App, mailer: &Mailer, job: &Claimed, letter: Outgoing) -> Result<(), SendError> {
    let mailer = mailer.clone();
    let mut sending = tokio::task::spawn_blocking(move || mailer.send(&letter));
    loop {
        tokio::select! {
            sent = &mut sending => {
                return sent.unwrap_or_else(|e| Err(SendError { permanent: false, words: e.to_string() }));
            }
            () = tokio::time::sleep(SIGN_OF_LIFE) => {}
        }
        let job = job.clone();
        let extend = move |tx: &mut Tx<'_>| {
            let until = tx.now() + LEASE;
            jobs::extend(tx, &job, until)
        };
        if let Err(error) = app.db.write("keep a letter", extend).await {
            tracing::warn!(%error, "the claim on a letter could not be kept");
        }
    }
}

/// How a try at a letter ended.
enum Ended {
    Sent,
    PutOff,
    GivenUp,
}

/// Ends the job, or puts it back for a while that doubles with each try. What that makes of an invitation's delivery is
/// noted with it.
fn finish(tx: &mut Tx<'_>, job: &Claimed, sent: &Result<(), SendError>) -> Result<Ended, DbError> {
    match sent {
        Ok(()) => {
            let is_ours = jobs::done(tx, job)?;
            if let Some(letter) = job.letter.filter(|_| is_ours) {
                stored::end(tx, letter, "sent", Delivery::Sent, None)?;
            }
            Ok(Ended::Sent)
        }
        Err(error) if error.permanent || tx.now() - job.created_at > PATIENCE => {
            tracing::warn!(job = job.id, words = error.words, "a letter was given up");
            let is_ours = jobs::fail(tx, job, &error.words)?;
            if let Some(letter) = job.letter.filter(|_| is_ours) {
                stored::end(tx, letter, "failed", Delivery::Failed, Some(&error.words))?;
            }
            Ok(Ended::GivenUp)
        }
        Err(error) => {
            tracing::warn!(
                job = job.id,
                attempt = job.attempts,
                words = error.words,
                "a letter has to wait"
            );
            let doublings = job.attempts.clamp(1, 8) - 1;
            let due = tx.now() + Span::seconds(15 << doublings);
            if let Some(letter) = job.letter {
                stored::note(tx, letter, &error.words)?;
            }
            jobs::retry(tx, job, due, Some(&error.words)).map(|()| Ended::PutOff)
        }
    }
}

/// Ends a job whose invitation was accepted, revoked or ran out before its mail was written, or where mail is off now.
fn withdraw(tx: &mut Tx<'_>, job: &Claimed) -> Result<(), DbError> {
    let is_ours = jobs::done(tx, job)?;
    match job.letter.filter(|_| is_ours) {
        Some(letter) => stored::end(tx, letter, "withdrawn", Delivery::NotSent, None),
        None => Ok(()),
    }
}

/// Writes the letter with an invitation. The URL's token is made here and stored nowhere.
fn invite(house: &House, job: &Claimed, order: &LetterOrder) -> Result<Outgoing, String> {
    let texts = texts(&order.language);
    let link = link(house, &house.keys.invitation_token(&order.link_id));
    let letter = letters::Invitation {
        organization: &order.organization,
        sender: order.sender.trim(),
        until: order.expires_at,
        link: &link,
    };
    Ok(Outgoing {
        job: job.id,
        message_id: job.message_id.clone(),
        date: job.created_at,
        from: house.config.mail.from.clone(),
        to: order.address.clone(),
        reply_to: None,
        language: Language::parse(texts.language()).map_err(|e| e.to_string())?,
        content: letters::invitation(texts, &house.config.program, &letter),
    })
}

/// Writes the letter that a job stands for. Codes are made here, from their nonce.
fn compose(house: &House, job: &Claimed, now: Instant) -> Result<Outgoing, String> {
    let order: MailJob = serde_json::from_str(&job.payload).map_err(|e| format!("the job cannot be read: {e}"))?;
    let is_code = matches!(
        order.letter,
        Letter::SignInCode { .. } | Letter::MethodCode { .. } | Letter::ProofCode { .. } | Letter::AddressCode { .. }
    );
    if is_code && now.is_past(job.created_at + codes::LIFE) {
        return Err("the code in it is no longer valid".to_owned());
    }
    let program = &house.config.program;
    let texts = texts(&order.language);
    let minutes = codes::LIFE.0 / Span::minutes(1).0;
    let address = |path: &str| {
        let public_url = house.config.public_url.as_ref();
        public_url.map_or_else(|| path.to_owned(), |url| url.with_path(path))
    };
    let page = |association: &str| address(&format!("/associations/{association}"));
    let content: Content = match &order.letter {
        Letter::SignInCode { nonce } => {
            let code = house.keys.code(Purpose::SignInCode, &decode_nonce(nonce));
            letters::sign_in_code(texts, program, &SignInCode { code: &code, minutes })
        }
        Letter::MethodCode { nonce } => {
            let code = house.keys.code(Purpose::MethodCode, &decode_nonce(nonce));
            letters::method_code(texts, program, &SignInCode { code: &code, minutes })
        }
        Letter::ProofCode {
            organization,
            association,
            nonce,
        } => {
            let code = house.keys.code(Purpose::ProofCode, &decode_nonce(nonce));
            let link = page(association);
            letters::proof_code(
                texts,
                program,
                &ProofCode {
                    organization,
                    code: &code,
                    minutes,
                    link: &link,
                },
            )
        }
        Letter::AddressCode {
            organization,
            association,
            nonce,
        } => {
            let code = house.keys.code(Purpose::AddressCode, &decode_nonce(nonce));
            let link = format!("{}/address", page(association));
            letters::address_code(
                texts,
                program,
                &ProofCode {
                    organization,
                    code: &code,
                    minutes,
                    link: &link,
                },
            )
        }
        Letter::AddressChanged { organization } => letters::address_changed(texts, program, organization),
        Letter::Associated {
            organization,
            association,
        } => letters::associated(
            texts,
            program,
            &Associated {
                organization,
                link: &page(association),
            },
        ),
        Letter::RequestApproved {
            organization,
            association,
        } => {
            let approved = Associated {
                organization,
                link: &page(association),
            };
            letters::decision(texts, program, &Decision::Approved(approved))
        }
        Letter::Roles {
            organization,
            membership_id,
            news,
            name,
            reason,
            due_at,
        } => {
            let letter = letters::roles::Roles {
                organization,
                news: *news,
                name,
                reason: reason.as_deref(),
                membership_id,
                due_at: due_at.map(Instant),
            };
            letters::roles::roles(texts, program, &letter)
        }
        Letter::RequestDeclined { organization } => {
            letters::decision(texts, program, &Decision::Declined { organization })
        }
        Letter::Notice(said) => notices::single(texts, program, said, &address(&said.link)),
        Letter::Digest {
            organization,
            notices,
            more,
        } => notices::digest(
            texts,
            program,
            organization,
            notices,
            *more,
            &address("/account/notices"),
        ),
    };
    let language = Language::parse(texts.language()).map_err(|e| e.to_string())?;
    Ok(Outgoing {
        job: job.id,
        message_id: job.message_id.clone(),
        date: job.created_at,
        from: house.config.mail.from.clone(),
        to: order.to,
        reply_to: None,
        language,
        content,
    })
}
