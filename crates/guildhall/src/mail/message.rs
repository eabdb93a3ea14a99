//! A letter as a MIME message. The same letter always gives the same bytes, so that sending again after a crash is the
//! same mail again, and nothing that a person wrote can become a header.

use std::time::{Duration, UNIX_EPOCH};

use data_encoding::HEXLOWER;
use guildhall_domain::{clock::Instant, language::Language};
use lettre::{
    Address, Message,
    address::Envelope,
    message::{
        Mailbox, MultiPart, SinglePart,
        header::{ContentType, HeaderName, HeaderValue},
    },
};
use sha2::{Digest, Sha256};
use url::Host;

use super::Content;

/// The last second that a mail's date can show.
const END_OF_YEAR_9999: u64 = 253_402_300_799_000_000;

/// One mail to one address.
#[derive(Clone, Debug)]
pub struct Letter {
    /// The job that sends it. One job is one mail, however often it is tried.
    pub job: i64,
    /// The Message-ID with its angle brackets, the same at every try: see [`message_id`].
    pub message_id: String,
    /// When it was written: the job's time, not that of the try.
    pub date: Instant,
    /// The sender, from the configuration.
    pub from: Mailbox,
    /// The recipient's address as typed: `local@domain`. The local part may be quoted or hold UTF-8.
    pub to: String,
    /// Where answers go, if not to the sender.
    pub reply_to: Option<String>,
    /// The language of the content.
    pub language: Language,
    /// What it says.
    pub content: Content,
}

/// The Message-ID of a job's mail: `<job-7.1795467600000000@partners.example.com>`. The date keeps two installations
/// on one host apart, such as one before and one after a new start with an empty database.
pub fn message_id(job: i64, date: Instant, host: &str) -> String {
    format!("<job-{job}.{}@{}>", date.0, host.trim_matches(['[', ']']))
}

impl Letter {
    /// The MIME message: `multipart/alternative` of text and HTML.
    ///
    /// # Errors
    /// [`Unmailable`] when an address or the Message-ID cannot stand in a mail.
    pub fn to_message(&self) -> Result<Message, Unmailable> {
        let id_fits = self.message_id.len() < 250 && self.message_id.bytes().all(|b| b.is_ascii_graphic());
        if !id_fits || !self.message_id.starts_with('<') || !self.message_id.ends_with('>') {
            return Err(Unmailable::MessageId);
        }
        let recipient = address(&self.to)?;
        let envelope = Envelope::new(Some(self.from.email.clone()), vec![recipient.clone()])
            .map_err(|error| Unmailable::Message(error.to_string()))?;
        let microseconds = u64::try_from(self.date.0).unwrap_or_default().min(END_OF_YEAR_9999);
        let sender = self
            .from
            .name
            .as_deref()
            .map(header_text)
            .filter(|name| !name.is_empty());
        let mut builder = Message::builder()
            .message_id(Some(self.message_id.clone()))
            .date(UNIX_EPOCH + Duration::from_micros(microseconds))
            .from(Mailbox::new(sender, self.from.email.clone()))
            .to(Mailbox::new(None, recipient.clone()))
            .envelope(envelope)
            .subject(header_text(&self.content.subject))
            .raw_header(raw("Auto-Submitted", "auto-generated"))
            .raw_header(raw("Content-Language", self.language.as_str()));
        if let Some(reply_to) = &self.reply_to {
            builder = builder.reply_to(Mailbox::new(None, address(reply_to)?));
        }
        let parts = MultiPart::alternative()
            .boundary(self.boundary())
            .singlepart(part(ContentType::TEXT_PLAIN, &self.content.text))
            .singlepart(part(ContentType::TEXT_HTML, &self.content.html));
        builder
            .multipart(parts)
            .map_err(|error| Unmailable::Message(error.to_string()))
    }

    /// Fixed for the letter, and not to be guessed by whoever wrote a part of it.
    fn boundary(&self) -> String {
        let mut digest = Sha256::new();
        for text in [&self.message_id, &self.content.text, &self.content.html] {
            digest.update(text.as_bytes());
            digest.update([0]);
        }
        let mut boundary = HEXLOWER.encode(&digest.finalize());
        boundary.truncate(40);
        boundary
    }
}

fn part(kind: ContentType, text: &str) -> SinglePart {
    SinglePart::builder().header(kind).body(text.to_owned())
}

fn raw(name: &'static str, value: &str) -> HeaderValue {
    HeaderValue::new(HeaderName::new_from_ascii_str(name), value.to_owned())
}

/// One line in which nothing passes for an encoded word (RFC 2047), whose decoded form could hold line breaks.
fn header_text(text: &str) -> String {
    one_line(text).replace("=?", "= ?")
}

/// The address as mail programs take it: a domain with other than ASCII letters in its ASCII form, so that any server
/// can be asked. The library's own check of local parts refuses much of what RFC 6531 allows, so it is done here.
fn address(text: &str) -> Result<Address, Unmailable> {
    let refused = || Unmailable::Address(one_line(text).chars().take(100).collect());
    let (local, domain) = text.rsplit_once('@').ok_or_else(refused)?;
    if !is_local_part(local) {
        return Err(refused());
    }
    let domain = if domain.is_ascii() {
        domain.to_owned()
    } else {
        Host::parse(domain).map_err(|_| refused())?.to_string()
    };
    let checked = Address::new("postmaster", domain).map_err(|_| refused())?;
    Ok(Address::new_dangerous(local, checked.domain()))
}

/// Whether `text` is a dot-string or a quoted string (RFC 5321, section 4.1.2), other than ASCII characters included.
fn is_local_part(text: &str) -> bool {
    if text.is_empty() || text.len() > 256 || text.contains(char::is_control) {
        return false;
    }
    if let Some(quoted) = text.strip_prefix('"') {
        let Some(content) = quoted.strip_suffix('"') else {
            return false;
        };
        let mut rest = content.chars();
        while let Some(c) = rest.next() {
            if c == '"' || (c == '\\' && rest.next().is_none()) {
                return false;
            }
        }
        return true;
    }
    let special = |c: char| c.is_whitespace() || "()<>[]:;,\\\"@".contains(c);
    text.split('.').all(|atom| !atom.is_empty() && !atom.contains(special))
}

/// `text` without line breaks, control characters and characters that turn the reading direction, with single spaces.
pub(super) fn one_line(text: &str) -> String {
    let turns =
        |c: char| matches!(c, '\u{200e}' | '\u{200f}' | '\u{061c}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let breaks = |c: char| c.is_control() || c.is_whitespace();
    let words: Vec<String> = text
        .split(breaks)
        .map(|word| word.chars().filter(|c| !turns(*c)).collect::<String>())
        .filter(|word| !word.is_empty())
        .collect();
    words.join(" ")
}

/// Why a letter cannot be a mail. Trying again does not help.
#[derive(Debug, thiserror::Error)]
pub enum Unmailable {
    /// A recipient that mail programs do not take.
    #[error("{0} is not an address that mail can be sent to")]
    Address(String),
    /// A Message-ID in another form than `<left@right>`.
    #[error("the Message-ID has no valid form")]
    MessageId,
    /// The library refused.
    #[error("{0}")]
    Message(String),
}

#[cfg(test)]
mod tests {
    use super::*;
    use mail_parser::MessageParser;

    fn letter() -> Letter {
        let date = Instant(1_795_467_600_000_000);
        Letter {
            job: 7,
            message_id: message_id(7, date, "partners.example.com"),
            date,
            from: "Example Partner Program <no-reply@example.com>".parse().unwrap(),
            to: "jane@contoso.example".to_owned(),
            reply_to: None,
            language: Language::parse("de").unwrap(),
            content: Content {
                subject: "Müller: Ihr Code ist 482913".to_owned(),
                text: "Grüße\n\n    482913\n".to_owned(),
                html: "<p>Grüße</p>\n".to_owned(),
            },
        }
    }

    fn headers(letter: &Letter) -> String {
        let bytes = letter.to_message().unwrap().formatted();
        let text = String::from_utf8(bytes).unwrap();
        text.split_once("\r\n\r\n").unwrap().0.to_owned()
    }

    #[test]
    fn a_letter_has_what_receivers_look_for() {
        let letter = letter();
        let bytes = letter.to_message().unwrap().formatted();
        let mail = MessageParser::default().parse(&bytes).unwrap();
        assert_eq!(mail.subject(), Some("Müller: Ihr Code ist 482913"));
        assert_eq!(
            mail.body_text(0).unwrap().replace("\r\n", "\n").trim_end(),
            "Grüße\n\n    482913"
        );
        assert_eq!(mail.body_html(0).unwrap().trim_end(), "<p>Grüße</p>");
        let headers = headers(&letter);
        for line in [
            "Message-ID: <job-7.1795467600000000@partners.example.com>",
            "Date: Mon, 23 Nov 2026 21:00:00 +0000",
            "From: \"Example Partner Program\" <no-reply@example.com>",
            "To: jane@contoso.example",
            "Auto-Submitted: auto-generated",
            "Content-Language: de",
            "MIME-Version: 1.0",
        ] {
            assert!(headers.lines().any(|l| l == line), "{line} is missing in\n{headers}");
        }
    }

    #[test]
    fn d6_a_second_try_is_the_same_mail_byte_for_byte() {
        let bytes = letter().to_message().unwrap().formatted();
        assert_eq!(letter().to_message().unwrap().formatted(), bytes);
        let mut other = letter();
        other.content.text.push('.');
        assert_ne!(other.to_message().unwrap().formatted(), bytes);
    }

    #[test]
    fn g4_what_people_write_never_becomes_a_header() {
        let plain = headers(&letter());
        let names = |headers: &str| -> Vec<String> {
            let starts = headers.lines().filter(|line| !line.starts_with([' ', '\t']));
            starts.map(|line| line.split(':').next().unwrap().to_owned()).collect()
        };
        for attack in [
            "Contoso\r\nBcc: victim@evil.example",
            "Contoso\nBcc: victim@evil.example",
            "Contoso\rBcc: victim@evil.example",
            "Contoso\r\n\r\n<b>body</b>",
            "Contoso\u{85}Bcc: x\u{2028}Bcc: y\u{0}\u{b}",
            "=?utf-8?q?=0D=0ABcc:_x?=",
            &"Contoso ".repeat(500),
            &"ü".repeat(3000),
        ] {
            let mut letter = letter();
            letter.content.subject = attack.to_owned();
            letter.from = Mailbox::new(Some(attack.to_owned()), "no-reply@example.com".parse().unwrap());
            let headers = headers(&letter);
            assert_eq!(names(&headers), names(&plain), "{headers}");
            assert!(headers.lines().all(|line| line.len() <= 998), "{headers}");
            assert!(
                !headers.contains(['\u{0}', '\u{b}']) && headers.matches('\r').count() == headers.matches('\n').count()
            );
        }
        let mut encoded = letter();
        encoded.content.subject = "=?utf-8?q?=0D=0ABcc:_x?=".to_owned();
        let bytes = encoded.to_message().unwrap().formatted();
        let subject = MessageParser::default()
            .parse(&bytes)
            .unwrap()
            .subject()
            .unwrap()
            .to_owned();
        assert!(!subject.contains(['\r', '\n']), "{subject:?}");
    }

    #[test]
    fn g4_addresses_with_more_in_them_are_refused() {
        for attack in [
            "",
            "jane",
            "jane@contoso.example\r\nBcc: victim@evil.example",
            "jane@contoso.example, victim@evil.example",
            "jane@contoso.example victim@evil.example",
            "jane@contoso.example>",
            "Jane <jane@contoso.example>",
            "\"a\r\nBcc: x@y.example\"@contoso.example",
            "jane@contoso.example> RCPT TO:<victim@evil.example",
            "\"a\"<victim@evil.example>\"@contoso.example",
            "\"a\\\"@contoso.example",
            "\"@contoso.example",
            "jane@contoso.example@",
            "a..b@contoso.example",
            "a\u{2028}b@contoso.example",
        ] {
            let mut letter = letter();
            letter.to = attack.to_owned();
            assert!(matches!(letter.to_message(), Err(Unmailable::Address(_))), "{attack:?}");
        }
        let mut letter = letter();
        letter.message_id = "<a@b>\r\nBcc: x@y.example".to_owned();
        assert!(matches!(letter.to_message(), Err(Unmailable::MessageId)));
    }

    #[test]
    fn unusual_addresses_are_mailed_as_typed() {
        for (typed, mailed) in [
            ("hans.müller@contoso.example", "hans.müller@contoso.example"),
            ("\"hans müller\"@contoso.example", "\"hans müller\"@contoso.example"),
            ("\"a@b\"@contoso.example", "\"a@b\"@contoso.example"),
            ("o'neil+guild@contoso.example", "o'neil+guild@contoso.example"),
            ("hans@münchen.example", "hans@xn--mnchen-3ya.example"),
            ("hans@[192.0.2.1]", "hans@[192.0.2.1]"),
            ("用户@contoso.example", "用户@contoso.example"),
            (
                "\"back\\\\slash\\\"\"@contoso.example",
                "\"back\\\\slash\\\"\"@contoso.example",
            ),
        ] {
            let mut letter = letter();
            letter.to = typed.to_owned();
            let message = letter.to_message().expect(typed);
            assert_eq!(message.envelope().to()[0].to_string(), mailed);
            assert!(
                headers(&letter).contains(&format!("To: {mailed}")),
                "{}",
                headers(&letter)
            );
        }
    }
}
