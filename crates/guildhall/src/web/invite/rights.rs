//! The rights that the form of the box gives with a list.

use guildhall_domain::clock::Instant;
use guildhall_domain::preset::Presets;
use guildhall_domain::rights::{AccessRight, Held};

use super::pages::InviteFault;
use crate::actions::activity::Day;
use crate::config::Rights;
use crate::texts::Texts;
use crate::web::forms::Choice;
use crate::web::rights::{last_day, right_name};

/// What is ticked and typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RightsForm {
    /// The words of the rights.
    pub words: Vec<String>,
    /// The last day on which they are held, or empty.
    pub last_day: String,
}

impl RightsForm {
    /// The form that gives these rights.
    pub fn of(presets: &Presets) -> Self {
        let day = |end: Instant| crate::texts::rfc3339(last_day(end)).chars().take(10).collect();
        Self {
            words: presets.iter().map(|held| held.right.to_string()).collect(),
            last_day: presets.iter().find_map(|held| held.until).map(day).unwrap_or_default(),
        }
    }

    /// The rights. Whether the program has them, and the reader may give them, is for the action to say.
    pub fn read(&self) -> Result<Presets, InviteFault> {
        let until = match self.last_day.trim() {
            "" => None,
            // A day beside no right is left over from a right that was unticked.
            _ if self.words.is_empty() => None,
            typed => Some(Day::parse(typed).ok_or(InviteFault::LastDay)?.ends()),
        };
        let words = self.words.iter();
        let rights = words.map(|word| AccessRight::parse(word).map(|right| Held { right, until }));
        rights
            .collect::<Option<Vec<_>>>()
            .map(Presets::of)
            .ok_or(InviteFault::NoSuchRight)
    }

    /// Those of the program's rights that the reader may give, as ticks.
    pub fn choices(&self, t: &Texts, rights: &Rights, givable: &[AccessRight]) -> Vec<Choice> {
        let rules = rights.all().iter().filter(|rule| givable.contains(&rule.id));
        rules
            .map(|rule| Choice {
                value: rule.id.to_string(),
                label: right_name(t, rule),
                chosen: self.words.iter().any(|word| word == rule.id.as_str()),
            })
            .collect()
    }
}
