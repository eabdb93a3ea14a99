//! Requests: refused addresses whose owners ask to be let in.

use askama::Template;
use guildhall_domain::clock::Instant;

use crate::web::chrome::{Chrome, Page, Section};
use crate::web::forms::Listing;

/// `GET /organizations/{membership_id}/requests`.
#[derive(Template)]
#[template(path = "requests.html", whitespace = "minimize")]
pub struct RequestsPage {
    /// The frame.
    pub chrome: Chrome,
    /// Where in the list this is.
    pub listing: Listing,
    /// The requests, oldest first.
    pub requests: Vec<RequestCard>,
}

/// A request.
pub struct RequestCard {
    /// The association's id.
    pub id: String,
    /// Given and family name, as the person gave them.
    pub name: String,
    /// The proven address that was refused; where no mail can be sent, the address that is not proven.
    pub address: String,
    /// Whether the mailbox is proven.
    pub is_proven: bool,
    /// The closest approved address, when one is close.
    pub closest: Option<String>,
    /// When the person asked.
    pub asked_at: Instant,
}

/// A part of an address, set apart when it differs from the other one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// The characters.
    pub text: String,
    /// Whether they differ.
    pub differs: bool,
}

impl RequestCard {
    fn address_pieces(&self) -> Vec<Piece> {
        match &self.closest {
            Some(closest) => pieces(&self.address, closest),
            None => pieces(&self.address, &self.address),
        }
    }

    fn closest_pieces(&self) -> Vec<Piece> {
        self.closest
            .as_ref()
            .map(|closest| pieces(closest, &self.address))
            .unwrap_or_default()
    }
}

/// `address` in pieces: what it begins with as `other` does, what differs, and what it ends with as `other` does.
fn pieces(address: &str, other: &str) -> Vec<Piece> {
    let ours: Vec<char> = address.chars().collect();
    let theirs: Vec<char> = other.chars().collect();
    let same = |a: &&char, b: &&char| a.to_lowercase().eq(b.to_lowercase());
    let start = ours.iter().zip(&theirs).take_while(|(a, b)| same(a, b)).count();
    let most = ours.len().min(theirs.len()) - start;
    let end = ours
        .iter()
        .rev()
        .zip(theirs.iter().rev())
        .take(most)
        .take_while(|(a, b)| same(a, b))
        .count();
    let differing = ours.len() - start - end;
    let mut rest = ours.into_iter();
    [(start, false), (differing, true), (end, false)]
        .into_iter()
        .map(|(length, differs)| Piece {
            text: rest.by_ref().take(length).collect(),
            differs,
        })
        .filter(|piece| !piece.text.is_empty())
        .collect()
}

impl RequestsPage {
    const SECTION: Section = Section::Requests;
}

impl Page for RequestsPage {
    fn heading(&self) -> String {
        self.chrome.t.get("requests-heading")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::web::look::{at, look};

    fn marked(address: &str, other: &str) -> String {
        pieces(address, other)
            .iter()
            .map(|p| {
                if p.differs {
                    format!("[{}]", p.text)
                } else {
                    p.text.clone()
                }
            })
            .collect()
    }

    #[test]
    fn the_difference_is_marked_and_nothing_else() {
        assert_eq!(
            marked("jane@contsoo.example", "jane@contoso.example"),
            "jane@cont[so]o.example"
        );
        assert_eq!(marked("j.doe@x.example", "jane.doe@x.example"), "j.doe@x.example");
        assert_eq!(marked("jane.doe@x.example", "j.doe@x.example"), "j[ane].doe@x.example");
        assert_eq!(marked("Jane@X.example", "jane@x.example"), "Jane@X.example");
        assert_eq!(marked("aaa", "aa"), "aa[a]");
        assert_eq!(marked("ü@x", "u@x"), "[ü]@x");
    }

    #[test]
    fn a_request_stands_beside_the_closest_approved_address() {
        let html = look("requests", |chrome| RequestsPage {
            listing: Listing {
                path: chrome.path("/requests"),
                ..Listing::default()
            },
            requests: vec![
                RequestCard {
                    id: "as_7Qm2xK9v".into(),
                    name: "Jane Doe".into(),
                    address: "jane.doe@contsoo.example".into(),
                    is_proven: true,
                    closest: Some("jane.doe@contoso.example".into()),
                    asked_at: at(2026, 11, 3, 14, 5),
                },
                RequestCard {
                    id: "as_9Ab4".into(),
                    name: "Omar Haddad".into(),
                    address: "omar@haddad.example".into(),
                    is_proven: false,
                    closest: None,
                    asked_at: at(2026, 11, 3, 15, 20),
                },
            ],
            chrome,
        });
        assert!(html.contains("cont<mark>so</mark>o.example"));
        assert!(html.contains("cont<mark>os</mark>o.example"));
    }

    #[test]
    fn no_requests_is_said() {
        look("requests-empty", |chrome| RequestsPage {
            chrome: crate::web::look::without_requests(chrome),
            listing: Listing::default(),
            requests: Vec::new(),
        });
    }
}
