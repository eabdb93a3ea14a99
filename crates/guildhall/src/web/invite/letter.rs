//! The ready text that goes with an invitation URL.

use crate::texts::{Arg, Texts};

/// How long a `mailto:` link is at most: longer ones are cut off by mail programs.
const MAILTO_LIMIT: usize = 1_800;

/// A text that is ready to be sent to invitees, in their language.
#[derive(Clone, Debug)]
pub struct Letter {
    /// The language it is in.
    pub language: String,
    /// Its subject.
    pub subject: String,
    /// Its text.
    pub body: String,
}

impl Letter {
    /// Writes the letter in the language of `t`.
    pub fn write(t: &Texts, program: &str, organization: &str, invitation_url: &str) -> Self {
        let args = [
            ("program", Arg::from(program)),
            ("organization", Arg::from(organization)),
            ("url", Arg::from(invitation_url)),
        ];
        Self {
            language: t.language().to_owned(),
            subject: t.with("letter-subject", &args),
            body: t.with("letter-body", &args),
        }
    }

    /// A link that opens a mail program with the letter, to `invitees` as blind copies when they fit.
    pub fn mailto(&self, invitees: &[String]) -> String {
        let bcc = invitees.iter().map(|a| encode(a)).collect::<Vec<_>>().join(",");
        let letter = format!("subject={}&body={}", encode(&self.subject), encode(&self.body));
        if bcc.is_empty() || bcc.len() + letter.len() > MAILTO_LIMIT {
            format!("mailto:?{letter}")
        } else {
            format!("mailto:?bcc={bcc}&{letter}")
        }
    }
}

/// Percent-encodes for a `mailto:` link, where a blank is `%20` and a line end is `%0D%0A` (RFC 6068).
fn encode(text: &str) -> String {
    use std::fmt::Write as _;
    let mut encoded = String::with_capacity(text.len() * 2);
    for byte in text.replace('\n', "\r\n").bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'@' => {
                encoded.push(char::from(byte));
            }
            other => {
                let _ = write!(encoded, "%{other:02X}");
            }
        }
    }
    encoded
}
