//! Where the reader is in the list of invitations: tab, search, filters, order and page, all of it in the path.

use guildhall_domain::id::PublicId;
use guildhall_domain::invitation::{Delivery, InvitationOrder, InvitationState};
use serde::{Deserialize, Serialize};
use url::form_urlencoded::Serializer;

use super::words;
use crate::actions::invitations::{InvitationFilter, Wanted, WantedInvitations};
use crate::texts::Texts;
use crate::web::forms::{cursor_of, language_name, searchable};

/// How many rows a page has: each can be picked, opened and changed, and all of them come in one round trip.
const ROWS: usize = 20;

/// How many days are soon.
pub const SOON: u32 = 7;

/// A place in the list, as its path says it. What cannot be read means nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ListPlace {
    /// The tab.
    pub state: String,
    /// What is searched for.
    pub q: String,
    /// Only in this language.
    pub language: String,
    /// Only with this delivery.
    pub delivery: String,
    /// Only of this batch.
    pub batch: String,
    /// Only what expires within so many days.
    pub expiring: String,
    /// The order.
    pub sort: String,
    /// `after:` or `before:` and the id of a row.
    pub cursor: String,
}

/// A filter that holds, and the list without it.
pub struct Chip {
    /// What it says.
    pub label: String,
    /// The list without it.
    pub href: String,
}

impl ListPlace {
    /// The state whose tab is open.
    pub fn state(&self) -> InvitationState {
        InvitationState::from_word(&self.state).unwrap_or(InvitationState::Approved)
    }

    /// The order: what expires soon is shown soonest first, everything else newest first, unless another one is chosen.
    pub fn order(&self) -> InvitationOrder {
        let usual = if self.filter().expiring_in_days.is_some() {
            InvitationOrder::Expiry
        } else {
            InvitationOrder::Newest
        };
        InvitationOrder::from_word(&self.sort).unwrap_or(usual)
    }

    /// What is searched for.
    pub fn search(&self) -> String {
        searchable(&self.q)
    }

    /// What invitations have to be, beside their state and address.
    pub fn filter(&self) -> InvitationFilter {
        let said = |text: &str| (!text.is_empty() && text.len() < 40).then(|| text.to_owned());
        InvitationFilter {
            language: said(&self.language),
            delivery: Delivery::from_word(&self.delivery),
            batch: PublicId::parse(&self.batch),
            expiring_in_days: self.expiring.parse().ok().filter(|days| (1..=365).contains(days)),
        }
    }

    /// What is wanted of the list.
    pub fn wanted(&self) -> WantedInvitations {
        WantedInvitations {
            list: Wanted {
                state: Some(self.state()),
                search: self.search(),
                cursor: cursor_of(&self.cursor),
                limit: ROWS,
            },
            filter: self.filter(),
            order: self.order(),
        }
    }

    /// `path` at this place.
    pub fn href(&self, path: &str) -> String {
        let mut query = Serializer::new(String::new());
        for (name, value) in self.fields() {
            if !value.is_empty() {
                query.append_pair(name, value);
            }
        }
        let query = query.finish();
        if query.is_empty() {
            path.to_owned()
        } else {
            format!("{path}?{query}")
        }
    }

    /// What a form carries to come back here.
    pub fn fields(&self) -> [(&'static str, &str); 8] {
        [
            ("state", &self.state),
            ("q", &self.q),
            ("language", &self.language),
            ("delivery", &self.delivery),
            ("batch", &self.batch),
            ("expiring", &self.expiring),
            ("sort", &self.sort),
            ("cursor", &self.cursor),
        ]
    }

    /// Takes what a form carried.
    pub fn set(&mut self, name: &str, value: String) {
        match name {
            "state" => self.state = value,
            "q" => self.q = value,
            "language" => self.language = value,
            "delivery" => self.delivery = value,
            "batch" => self.batch = value,
            "expiring" => self.expiring = value,
            "sort" => self.sort = value,
            "cursor" => self.cursor = value,
            _ => {}
        }
    }

    /// The same list at another page.
    pub fn at(&self, cursor: String) -> Self {
        Self { cursor, ..self.clone() }
    }

    /// Another tab, with the same search and filters.
    pub fn tab(&self, state: &str) -> Self {
        Self {
            state: state.to_owned(),
            ..self.at(String::new())
        }
    }

    /// The same list in another order, from its start.
    pub fn sorted(&self, order: InvitationOrder) -> Self {
        Self {
            sort: order.as_str().to_owned(),
            ..self.at(String::new())
        }
    }

    /// Whether anything but the tab narrows the list.
    pub fn is_narrowed(&self) -> bool {
        !self.search().is_empty() || self.filter() != InvitationFilter::default()
    }

    /// What narrows the list, each with the list without it.
    pub fn chips(&self, t: &Texts, path: &str) -> Vec<Chip> {
        let filter = self.filter();
        let start = self.at(String::new());
        let mut chips = Vec::new();
        let mut add = |label: String, without: Self| {
            chips.push(Chip {
                label,
                href: without.href(path),
            });
        };
        let nothing = String::new;
        if !self.search().is_empty() {
            let label = t.fill("list-chip", "q", self.search());
            add(
                label,
                Self {
                    q: nothing(),
                    ..start.clone()
                },
            );
        }
        if let Some(tag) = &filter.language {
            let label = t.fill("invitations-chip-language", "language", language_name(t, tag));
            add(
                label,
                Self {
                    language: nothing(),
                    ..start.clone()
                },
            );
        }
        if let Some(delivery) = filter.delivery {
            let label = t.fill("invitations-chip-delivery", "delivery", words::delivery(t, delivery));
            add(
                label,
                Self {
                    delivery: nothing(),
                    ..start.clone()
                },
            );
        }
        if filter.batch.is_some() {
            let label = t.get("invitations-chip-batch");
            add(
                label,
                Self {
                    batch: nothing(),
                    ..start.clone()
                },
            );
        }
        if let Some(days) = filter.expiring_in_days {
            let label = t.fill("invitations-chip-expiring", "count", i64::from(days));
            add(
                label,
                Self {
                    expiring: nothing(),
                    ..start.clone()
                },
            );
        }
        chips
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_its_path() {
        let place = ListPlace {
            state: "approved".into(),
            q: "a&b".into(),
            delivery: "failed".into(),
            sort: "expiry".into(),
            cursor: "after:x".into(),
            ..ListPlace::default()
        };
        let href = place.href("/list");
        assert_eq!(
            href,
            "/list?state=approved&q=a%26b&delivery=failed&sort=expiry&cursor=after%3Ax"
        );
        let read: ListPlace = serde_urlencoded::from_str(href.split_once('?').unwrap().1).unwrap();
        assert_eq!(read, place);
        assert_eq!(place.filter().delivery, Some(Delivery::Failed));
        assert!(place.is_narrowed() && !place.tab("revoked").href("/list").contains("cursor"));
    }

    #[test]
    fn a_chip_takes_its_filter_away_and_no_other() {
        let t = crate::texts::texts("en");
        let place = ListPlace {
            q: "khan".into(),
            language: "de".into(),
            delivery: "failed".into(),
            expiring: "7".into(),
            ..ListPlace::default()
        };
        let chips = place.chips(t, "/list");
        assert_eq!(chips.len(), 4);
        assert_eq!(chips[0].href, "/list?language=de&delivery=failed&expiring=7");
        assert!(chips[1].label.contains("Deutsch") && !chips[1].href.contains("language"));
        assert!(chips[3].label.contains('7') && !chips[3].href.contains("expiring"));
    }

    #[test]
    fn what_cannot_be_narrows_nothing() {
        let place = ListPlace {
            delivery: "eaten".into(),
            batch: "../..".into(),
            expiring: "-1".into(),
            sort: "color".into(),
            ..ListPlace::default()
        };
        assert!(!place.is_narrowed());
        assert_eq!(place.order(), InvitationOrder::Newest);
    }
}
