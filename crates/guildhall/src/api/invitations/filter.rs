//! What invitations have to be, as a query or a body says it.

use guildhall_domain::id::PublicId;
use guildhall_domain::invitation::Delivery;
use guildhall_domain::language::Language;
use serde::Deserialize;

use crate::actions::invitations::InvitationFilter;
use crate::http::failure::Failure;
use crate::http::problem::Problem;

/// What invitations have to be, beside their state and address.
#[derive(Default, Deserialize)]
pub(crate) struct FilterBody {
    pub language: Option<String>,
    pub delivery: Option<String>,
    pub batch: Option<String>,
    pub expiring_in_days: Option<u32>,
}

impl FilterBody {
    pub fn read(self) -> Result<InvitationFilter, Problem> {
        let said = |text: Option<String>| text.filter(|text| !text.is_empty());
        let batch = said(self.batch)
            .map(|id| PublicId::parse(&id).ok_or_else(|| Failure::parameter("batch", "Use the id of a batch")))
            .transpose()?;
        let language = said(self.language)
            .map(|tag| Language::parse(&tag).map_err(|e| Failure::parameter("language", &e.to_string())))
            .transpose()?;
        if self.expiring_in_days.is_some_and(|days| !(1..=365).contains(&days)) {
            return Err(Failure::parameter("expiring_in_days", "Use a number from 1 to 365").into());
        }
        Ok(InvitationFilter {
            language: language.map(|language| language.as_str().to_owned()),
            delivery: word("delivery", self.delivery.as_deref(), Delivery::ALL, Delivery::as_str)?,
            batch,
            expiring_in_days: self.expiring_in_days,
        })
    }
}

/// One of an enum's words; empty means that nothing was said.
pub(crate) fn word<T: Copy>(
    name: &str,
    given: Option<&str>,
    all: &[T],
    as_str: fn(T) -> &'static str,
) -> Result<Option<T>, Problem> {
    let Some(text) = given.filter(|text| !text.is_empty()) else {
        return Ok(None);
    };
    let found = all.iter().find(|one| as_str(**one) == text);
    found.copied().map(Some).ok_or_else(|| {
        let words: Vec<&str> = all.iter().map(|one| as_str(*one)).collect();
        Failure::parameter(name, &format!("Use one of {}", words.join(", "))).into()
    })
}
