//! What became of the letters of the sample program.

use guildhall_domain::clock::Span;
use guildhall_domain::invitation::Delivery;
use guildhall_store::jobs::{self, Claimed};
use guildhall_store::{DbError, invitations};

use super::Story;
use crate::actions::codes;
use crate::demo::deeds::{DELAYED_MAIL, REFUSED_MAIL};
use crate::jobs::letters::{Letter, MAIL, MailJob};

/// Letters older than this were read long ago; younger ones, unless a code is in them, are still to arrive in the mailbox.
pub(super) const LETTERS_STAY: Span = Span::days(7);

/// How long after the start of a demo the mail server is asked again that asked to wait.
const AGAIN: Span = Span::minutes(30);

impl Story<'_, '_> {
    /// The letters of a day that is over were read long ago: all in one statement, because what one transaction has ended
    /// stays in PostgreSQL's way until its end.
    pub(super) fn forget_letters(&mut self, ago: Span) -> Result<(), DbError> {
        if ago >= LETTERS_STAY {
            jobs::done_without_letter(self.tx, MAIL)?;
        }
        Ok(())
    }

    /// The letters of this step were delivered in their day. Of the latest, those were whose codes are no longer valid.
    pub(super) fn read_letters(&mut self, ago: Span) -> Result<(), DbError> {
        let now = self.tx.now();
        while let Some(job) = jobs::claim(self.tx, MAIL, now + Span::minutes(1))? {
            if let Some(letter) = job.letter
                && self.answer(&job, letter, ago)?
            {
                continue;
            }
            if ago > LETTERS_STAY || (ago >= codes::LIFE && holds_code(&job.payload)) {
                jobs::done(self.tx, &job)?;
                if let Some(letter) = job.letter {
                    invitations::letters::end(self.tx, letter, "sent", Delivery::Sent, None)?;
                }
            } else {
                jobs::retry(self.tx, &job, now + Span(1), None)?;
            }
        }
        Ok(())
    }

    /// What the mail server said to the mail of an invitation, where it had something to say.
    fn answer(&mut self, job: &Claimed, letter: i64, ago: Span) -> Result<bool, DbError> {
        let Some(order) = invitations::letters::open(self.tx, letter)? else {
            return Ok(false);
        };
        let words = |all: &[(&str, &'static str)]| {
            let said = all.iter().find(|(address, _)| *address == order.address);
            said.map(|(_, words)| *words)
        };
        if let Some(words) = words(REFUSED_MAIL) {
            jobs::fail(self.tx, job, words)?;
            invitations::letters::end(self.tx, letter, "failed", Delivery::Failed, Some(words))?;
        } else if let Some(words) = words(DELAYED_MAIL) {
            let due = self.tx.now() + ago + AGAIN;
            jobs::retry(self.tx, job, due, Some(words))?;
            invitations::letters::note(self.tx, letter, words)?;
        } else {
            return Ok(false);
        }
        Ok(true)
    }
}

fn holds_code(payload: &str) -> bool {
    let job: Result<MailJob, _> = serde_json::from_str(payload);
    job.is_ok_and(|job| {
        matches!(
            job.letter,
            Letter::SignInCode { .. }
                | Letter::MethodCode { .. }
                | Letter::ProofCode { .. }
                | Letter::AddressCode { .. }
        )
    })
}
