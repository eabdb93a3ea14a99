//! The ready text that goes with an invitation URL, and the `mailto:` links that open it in a mail program.

use crate::texts::{Arg, Texts, unmarked};

/// How long a `mailto:` link is at most: longer ones are cut off by mail programs.
const MAILTO_LIMIT: usize = 1_900;
/// How much of a link the letter may take: the rest is for addresses.
const LETTER_LIMIT: usize = 1_200;

/// A text that is ready to be sent to invitees, in their language.
#[derive(Clone, Debug)]
pub struct Letter {
    /// The language it is in.
    pub language: String,
    /// `ltr` or `rtl`: it may differ from the page's.
    pub direction: &'static str,
    /// Its subject.
    pub subject: String,
    /// Its text.
    pub body: String,
    /// The same in one sentence, for links that the whole text does not fit into.
    pub short: String,
}

/// A link that opens a mail program with the letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mailto {
    /// The link.
    pub href: String,
    /// How many people it writes to, each as a blind copy.
    pub invitees: usize,
}

/// The links below a letter.
#[derive(Clone, Debug)]
pub struct MailLinks {
    /// Opens the letter without recipients.
    pub plain: String,
    /// Write to the first invitees of a list.
    pub links: Vec<Mailto>,
    /// How many are on the list.
    pub invitees: i64,
    /// Where the links to all of them are, when these are not all.
    pub more_path: Option<String>,
}

/// A letter, and the links to those who are addressed in its language.
#[derive(Clone, Debug)]
pub struct Share {
    /// The letter.
    pub letter: Letter,
    /// Links that open the reader's mail program with it.
    pub mail: MailLinks,
}

/// How many links stand below a letter; a page of their own has the others.
const SHOWN: usize = 4;

impl MailLinks {
    /// The links of `letter` to a list of `invitees` people that begins with `first`; all of them are at `path`.
    pub fn new<'a>(letter: &Letter, first: impl IntoIterator<Item = &'a str>, invitees: i64, path: String) -> Self {
        let mut links = letter.mailtos(first);
        links.truncate(SHOWN);
        let reached: usize = links.iter().map(|link| link.invitees).sum();
        let is_all = i64::try_from(reached).is_ok_and(|reached| reached >= invitees);
        Self {
            plain: letter.mailto(),
            links,
            invitees,
            more_path: (!is_all).then_some(path),
        }
    }

    /// The links, each with what it says.
    pub fn labelled(&self, t: &Texts) -> Vec<(&str, String)> {
        let is_one = self.links.len() == 1 && self.more_path.is_none();
        let label = |place: usize, invitees: usize| match place {
            0 if is_one => t.fill("share-mail-all", "count", invitees),
            0 => t.with(
                "share-mail-first",
                &[("count", Arg::from(invitees)), ("total", Arg::from(self.invitees))],
            ),
            _ => t.fill("share-mail-next", "count", invitees),
        };
        let links = self.links.iter().enumerate();
        links
            .map(|(place, link)| (link.href.as_str(), label(place, link.invitees)))
            .collect()
    }
}

impl Letter {
    /// Writes the letter in the language of `t`. The URL in it leads to pages in that language.
    pub fn write(t: &Texts, program: &str, organization: &str, invitation_url: &str) -> Self {
        let url = format!("{invitation_url}?lang={}", t.language());
        let args = [
            ("program", Arg::from(program)),
            ("organization", Arg::from(organization)),
            ("url", Arg::from(&url)),
        ];
        Self {
            language: t.language().to_owned(),
            direction: t.direction(),
            subject: unmarked(&t.with("letter-subject", &args)),
            body: unmarked(&t.with("letter-body", &args)),
            short: unmarked(&t.with("letter-short", &args)),
        }
    }

    /// A link without recipients.
    pub fn mailto(&self) -> String {
        format!("mailto:?{}", self.encoded())
    }

    /// Links that together write to all `invitees`: as blind copies, so that nobody sees who else was invited, and only as
    /// many in each as mail programs take.
    pub fn mailtos<'a>(&self, invitees: impl IntoIterator<Item = &'a str>) -> Vec<Mailto> {
        let letter = self.encoded();
        let mut links = Vec::new();
        let (mut copies, mut count) = (String::new(), 0);
        for address in invitees {
            let address = encode(address);
            let length = "mailto:?bcc=,&".len() + copies.len() + address.len() + letter.len();
            if count > 0 && length > MAILTO_LIMIT {
                links.push(link(&copies, count, &letter));
                (copies, count) = (String::new(), 0);
            }
            if count > 0 {
                copies.push(',');
            }
            copies.push_str(&address);
            count += 1;
        }
        if count > 0 {
            links.push(link(&copies, count, &letter));
        }
        links
    }

    fn encoded(&self) -> String {
        let body = encode(&self.body);
        let body = if body.len() > LETTER_LIMIT {
            encode(&self.short)
        } else {
            body
        };
        format!("subject={}&body={body}", encode(&self.subject))
    }
}

fn link(copies: &str, invitees: usize, letter: &str) -> Mailto {
    Mailto {
        href: format!("mailto:?bcc={copies}&{letter}"),
        invitees,
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

#[cfg(test)]
mod tests {
    use super::*;

    fn letter(body: &str) -> Letter {
        Letter {
            language: "en".into(),
            direction: "ltr",
            subject: "A & B: 100 %".into(),
            body: body.into(),
            short: "short".into(),
        }
    }

    #[test]
    fn a_link_is_percent_encoded() {
        let links = letter("one\ntwo\u{fc}").mailtos(["x+y@z.example", "\"a,b\"@z.example"]);
        assert_eq!(
            links,
            [Mailto {
                href: "mailto:?bcc=x%2By@z.example,%22a%2Cb%22@z.example&subject=A%20%26%20B%3A%20100%20%25&body=one%0D%0Atwo%C3%BC".into(),
                invitees: 2
            }]
        );
        assert_eq!(letter("one").mailtos([]), []);
    }

    #[test]
    fn every_invitee_is_in_one_link_that_mail_programs_take() {
        let many: Vec<String> = (0..312).map(|i| format!("someone.{i}@contoso.example")).collect();
        for body in ["one\ntwo".to_owned(), "\u{3042}".repeat(500)] {
            let links = letter(&body).mailtos(many.iter().map(String::as_str));
            assert!(links.iter().all(|link| link.href.len() <= MAILTO_LIMIT));
            assert_eq!(links.iter().map(|link| link.invitees).sum::<usize>(), 312);
            let all: String = links.iter().map(|link| link.href.as_str()).collect();
            assert!(many.iter().all(|address| all.matches(address.as_str()).count() == 1));
            assert!(links.len() < 12, "{} links", links.len());
        }
    }

    #[test]
    fn what_is_too_long_for_a_link_is_said_shortly() {
        assert!(letter(&"\u{3042}".repeat(500)).mailto().ends_with("&body=short"));
        assert!(letter("one").mailto().ends_with("&body=one"));
    }

    #[test]
    fn the_links_say_to_how_many_they_write() {
        let t = crate::texts::texts("en");
        let many: Vec<String> = (0..312).map(|i| format!("someone.{i}@contoso.example")).collect();
        let links = MailLinks::new(&letter("one"), many.iter().map(String::as_str), 312, "/all".into());
        assert_eq!((links.links.len(), links.more_path.as_deref()), (SHOWN, Some("/all")));
        let labels = links.labelled(t);
        assert!(labels[0].1.starts_with("Write to the first ") && labels[0].1.ends_with(" of 312"));
        assert!(labels[1].1.starts_with("Write to the next "));
        let few = MailLinks::new(&letter("one"), ["a@z.example", "b@z.example"], 2, "/all".into());
        assert_eq!(
            (few.labelled(t)[0].1.as_str(), &few.more_path),
            ("Write to both", &None)
        );
    }

    #[test]
    fn an_address_that_fills_a_link_alone_is_not_left_out() {
        let long = format!("{}@z.example", "\u{e9}".repeat(400));
        let links = letter("one").mailtos([long.as_str(), "b@z.example"]);
        assert_eq!(links.iter().map(|link| link.invitees).collect::<Vec<_>>(), [1, 1]);
    }
}
