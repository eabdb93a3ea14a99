//! What the cells of a list can name: the program's languages and rights, and days.

use std::collections::HashMap;

use super::RowFault;
use crate::clock::{Instant, Span};
use crate::invitee_file::fold;
use crate::language::Language;
use crate::preset::Presets;
use crate::rights::{AccessRight, Held};

/// The words of a program that rows of a list may use.
#[derive(Clone, Debug)]
pub struct Vocabulary {
    languages: Vec<Language>,
    /// By their folded names.
    rights: HashMap<String, AccessRight>,
    /// What ends before it has ended already.
    now: Instant,
    latest: Instant,
}

impl Vocabulary {
    /// A vocabulary of these languages, and of no rights.
    pub fn of(languages: Vec<Language>) -> Self {
        Self {
            languages,
            rights: HashMap::new(),
            now: Instant(0),
            latest: Instant(0),
        }
    }

    /// The same with rights by their names, whose last days lie between now and `longest` later.
    #[must_use]
    pub fn with_rights<'a>(
        self,
        names: impl IntoIterator<Item = (&'a str, AccessRight)>,
        now: Instant,
        longest: Span,
    ) -> Self {
        Self {
            rights: names.into_iter().map(|(name, right)| (fold(name), right)).collect(),
            now,
            latest: now + longest,
            ..self
        }
    }

    /// The languages that the program speaks.
    pub fn languages(&self) -> &[Language] {
        &self.languages
    }

    /// The rights that a row names, until the end of a day where one is named.
    pub(super) fn read_rights(&self, typed: &str, last_day: &str) -> Result<Presets, RowFault> {
        let until = match last_day.trim() {
            "" => None,
            day if typed.trim().is_empty() => return Err(RowFault::LastDayAlone { typed: day.to_owned() }),
            day => Some(self.read_end(day)?),
        };
        if let Some(right) = self.find(typed) {
            return Ok(Presets::of([Held { right, until }]));
        }
        let mut rights = Presets::none();
        for name in typed.split([',', ';', '|', '\n', '،', '、', '؛']) {
            match self.find(name) {
                Some(right) => rights.add(Held { right, until }),
                None if name.trim().is_empty() => {}
                None => {
                    let typed = name.trim().to_owned();
                    return Err(RowFault::Right { typed });
                }
            }
        }
        Ok(rights)
    }

    fn find(&self, name: &str) -> Option<AccessRight> {
        // No name is this long, whatever it is folded to.
        (name.len() <= 400)
            .then(|| self.rights.get(&fold(name)).copied())
            .flatten()
    }

    fn read_end(&self, day: &str) -> Result<Instant, RowFault> {
        let end = read_day(day).map(|begins| begins + Span::days(1));
        end.filter(|end| !self.now.is_past(*end) && *end <= self.latest)
            .ok_or_else(|| RowFault::LastDay { typed: day.to_owned() })
    }
}

/// The beginning of a day as people and spreadsheets write it where nobody can take it for another: the year first, or days
/// before months between dots.
fn read_day(typed: &str) -> Option<Instant> {
    let parts: Vec<&str> = typed.split(['-', '/', '.', '年', '月', '日']).map(str::trim).collect();
    let number = |part: &str| {
        let is_number = (1..=4).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
        part.parse::<i64>().ok().filter(|_| is_number)
    };
    let [first, second, third, ..] = parts.as_slice() else {
        return None;
    };
    if parts.iter().skip(3).any(|rest| !rest.is_empty()) {
        return None;
    }
    let (year, day) = match (first.len(), third.len()) {
        (4, _) => (first, third),
        (_, 4) if typed.contains('.') && !typed.contains(['-', '/']) => (third, first),
        _ => return None,
    };
    let (year, month, day) = (number(year)?, number(second)?, number(day)?);
    let is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let length = match month {
        2 => 28 + i64::from(is_leap),
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => return None,
    };
    (year >= 1970 && (1..=length).contains(&day)).then(|| Instant(0) + Span::days(days_before(year, month, day)))
}

/// How many days lie between the beginning of 1970 and this one. A year is counted from March, so that a leap day is its last.
fn days_before(year: i64, month: i64, day: i64) -> i64 {
    let (year, month) = if month > 2 {
        (year, month - 3)
    } else {
        (year - 1, month + 9)
    };
    const MARCH_OF_YEAR_0: i64 = 719_468;
    365 * year + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + day - 1 - MARCH_OF_YEAR_0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_read_where_nobody_can_take_it_for_another() {
        let days = |n| Some(Instant(0) + Span::days(n));
        assert_eq!(read_day("1970-01-01"), days(0));
        assert_eq!(read_day("2000-03-01"), days(11_017));
        for same in [
            "2026-11-03",
            "2026/11/3",
            "2026.11.03",
            "3.11.2026",
            "03. 11. 2026",
            "2026年11月3日",
        ] {
            assert_eq!(read_day(same), days(20_760), "{same}");
        }
        assert!(read_day("2028-02-29").is_some() && read_day("2100-02-28").is_some());
        for no_day in [
            "",
            "11/3/2026",
            "3/11/2026",
            "2026-02-29",
            "2100-02-29",
            "2026-13-01",
            "2026-00-01",
            "2026-04-31",
            "26-11-03",
            "2026-11",
            "2026-11-03-1",
            "2026-11-03T00:00",
            "+026-11-03",
            "0000-01-01",
            "tomorrow",
        ] {
            assert_eq!(read_day(no_day), None, "{no_day}");
        }
    }

    #[test]
    fn rights_are_read_by_word_and_by_name() {
        let names = [
            ("report_viewer", AccessRight::REPORT_VIEWER),
            ("Berichte, ansehen", AccessRight::REPORT_VIEWER),
            ("Téléchargement", AccessRight::SOFTWARE_DOWNLOAD),
        ];
        let now = Instant(0) + Span::days(20_760);
        let vocabulary = Vocabulary::of(Vec::new()).with_rights(names, now, Span::days(3653));
        let viewer = Presets::of([Held::lasting(AccessRight::REPORT_VIEWER)]);
        for cell in [
            "report_viewer",
            "Report Viewer",
            "BERICHTE, ANSEHEN",
            "report viewer; report-viewer,",
        ] {
            assert_eq!(vocabulary.read_rights(cell, "").as_ref(), Ok(&viewer), "{cell}");
        }
        let until = Some(now + Span::days(1));
        let both = [AccessRight::REPORT_VIEWER, AccessRight::SOFTWARE_DOWNLOAD].map(|right| Held { right, until });
        assert_eq!(
            vocabulary.read_rights("telechargement، report_viewer", "2026-11-03"),
            Ok(Presets::of(both))
        );
        assert_eq!(vocabulary.read_rights(" ", ""), Ok(Presets::none()));
        let fault = |rights: &str, day: &str| vocabulary.read_rights(rights, day).unwrap_err().code();
        assert_eq!(fault("report_viewer, everything", ""), "unknown-right");
        // The day before, which is over, and one in more than ten years.
        assert_eq!(fault("report_viewer", "2026-11-02"), "last-day-unusable");
        assert_eq!(fault("report_viewer", "2036-11-05"), "last-day-unusable");
        assert_eq!(fault("", "2026-11-03"), "last-day-without-right");
    }
}
