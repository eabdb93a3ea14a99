//! Texts of the command line as the types of the domain.

use guildhall_domain::country::Country;
use guildhall_domain::email::{Domain, EmailAddress};
use guildhall_domain::id::PublicId;
use guildhall_domain::language::Language;
use guildhall_domain::organization::MembershipId;
use guildhall_domain::profile::parse_line;
use guildhall_domain::rights::AccessRight;

use crate::actions::activity::Day;

pub(super) fn membership_id(text: &str) -> Result<MembershipId, String> {
    MembershipId::parse(text).map_err(|e| e.to_string())
}

pub(super) fn public_id(text: &str) -> Result<PublicId, String> {
    PublicId::parse(text).ok_or_else(|| "this is not an id".to_owned())
}

pub(super) fn email(text: &str) -> Result<EmailAddress, String> {
    EmailAddress::parse(text).map_err(|e| e.to_string())
}

pub(super) fn domain(text: &str) -> Result<Domain, String> {
    Domain::parse(text).map_err(|e| e.to_string())
}

pub(super) fn country(text: &str) -> Result<Country, String> {
    Country::parse(text).ok_or_else(|| "use a country's two-letter code, such as DE".to_owned())
}

pub(super) fn language(text: &str) -> Result<Language, String> {
    Language::parse(text).map_err(|e| e.to_string())
}

pub(super) fn right(text: &str) -> Result<AccessRight, String> {
    AccessRight::parse(text).ok_or_else(|| "use the word of a right, such as software_download".to_owned())
}

pub(super) fn day(text: &str) -> Result<Day, String> {
    Day::parse(text).ok_or_else(|| "use a day such as 2027-12-31".to_owned())
}

/// The name of an organization.
pub(super) fn name(text: &str) -> Result<String, String> {
    line(text, 120)
}

/// Why something is done.
pub(super) fn reason(text: &str) -> Result<String, String> {
    line(text, 500)
}

fn line(text: &str, most: usize) -> Result<String, String> {
    match parse_line(text, most) {
        Ok(line) if line.is_empty() => Err("it is empty".to_owned()),
        other => other.map_err(|e| e.to_string()),
    }
}
