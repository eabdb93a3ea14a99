//! What Guildhall says, in the reader's language. Every text a person meets on a page or in a mail comes from `locales/`.

use std::borrow::Borrow;
use std::sync::LazyLock;

use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use guildhall_domain::clock::Instant;
use unic_langid::LanguageIdentifier;

/// The files of a language: each language has the same ones.
macro_rules! files {
    ($tag:literal: $($file:literal)*) => {
        ($tag, &[$(include_str!(concat!("../locales/", $tag, "/", $file, ".ftl"))),*])
    };
    ($($tag:literal)*) => {
        &[$(files!($tag: "frame" "sign_in" "organization" "invite" "invitations" "invitation_url" "people" "requests"
            "activity" "colleague" "errors" "demo" "verdicts" "countries" "mail")),*]
    };
}

/// Every language that ships, with its files. The first is complete by definition, the others by a test.
pub const LANGUAGES: &[(&str, &[&str])] = files!("en" "de");

static CATALOG: LazyLock<Vec<Texts>> = LazyLock::new(|| {
    LANGUAGES
        .iter()
        .map(|(tag, sources)| Texts::load(tag, sources))
        .collect()
});

/// The texts of the best language for `tag`: the tag itself, then what is left after dropping subtags from its end
/// (lookup of RFC 4647, section 3.4), then English.
pub fn texts(tag: &str) -> &'static Texts {
    find(tag).unwrap_or_else(|| {
        #[allow(clippy::indexing_slicing, reason = "LANGUAGES is a constant that is not empty")]
        &CATALOG[0]
    })
}

/// The texts for the first language of an `Accept-Language` header (RFC 9110, section 12.5.4) that Guildhall speaks.
pub fn negotiate(accept_language: &str) -> Option<&'static Texts> {
    let mut ranges: Vec<(f32, &str)> = accept_language
        .split(',')
        .take(20)
        .filter_map(|range| {
            let mut parts = range.trim().split(';');
            let tag = parts.next()?.trim();
            let quality = parts
                .find_map(|p| p.trim().strip_prefix("q=").map(|q| q.parse::<f32>().unwrap_or(0.0)))
                .unwrap_or(1.0);
            (quality > 0.0).then_some((quality, tag))
        })
        .collect();
    ranges.sort_by(|a, b| b.0.total_cmp(&a.0));
    ranges.into_iter().find_map(|(_, tag)| find(tag))
}

fn find(tag: &str) -> Option<&'static Texts> {
    let mut rest = tag;
    loop {
        if let Some(found) = CATALOG.iter().find(|t| t.tag.eq_ignore_ascii_case(rest)) {
            return Some(found);
        }
        rest = rest.rsplit_once('-')?.0;
    }
}

/// The texts of one language.
pub struct Texts {
    tag: &'static str,
    bundle: FluentBundle<FluentResource>,
}

/// An instant, or a reference to one: templates hand over either.
pub trait At {
    /// The instant.
    fn at(&self) -> Instant;
}

impl At for Instant {
    fn at(&self) -> Instant {
        *self
    }
}

impl<T: At> At for &T {
    fn at(&self) -> Instant {
        (*self).at()
    }
}

/// A value that a text mentions.
pub enum Arg<'a> {
    /// Text, shown as it is.
    Text(&'a str),
    /// Text that was made for this place, such as a formatted day.
    Made(String),
    /// A number: plural forms follow it.
    Number(i64),
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text)
    }
}

impl<'a> From<&'a String> for Arg<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(text)
    }
}

impl<'a> From<&&'a str> for Arg<'a> {
    fn from(text: &&'a str) -> Self {
        Self::Text(text)
    }
}

impl<'a> From<&&'a String> for Arg<'a> {
    fn from(text: &&'a String) -> Self {
        Self::Text(text)
    }
}

impl From<String> for Arg<'_> {
    fn from(text: String) -> Self {
        Self::Made(text)
    }
}

impl From<i64> for Arg<'_> {
    fn from(n: i64) -> Self {
        Self::Number(n)
    }
}

impl From<&i64> for Arg<'_> {
    fn from(n: &i64) -> Self {
        Self::Number(*n)
    }
}

impl From<&&i64> for Arg<'_> {
    fn from(n: &&i64) -> Self {
        Self::Number(**n)
    }
}

impl From<usize> for Arg<'_> {
    fn from(n: usize) -> Self {
        Self::Number(i64::try_from(n).unwrap_or(i64::MAX))
    }
}

impl Texts {
    fn load(tag: &'static str, sources: &[&'static str]) -> Self {
        let language: LanguageIdentifier = tag.parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![language]);
        // Marks around every value are for mixed directions; they would end up in subjects and in what people copy.
        bundle.set_use_isolating(false);
        for source in sources {
            let resource = FluentResource::try_new((*source).to_owned()).unwrap_or_else(|(readable, _)| readable);
            bundle.add_resource_overriding(resource);
        }
        let group = bundle
            .get_message("number-group")
            .and_then(|m| m.value())
            .map(|p| bundle.format_pattern(p, None, &mut Vec::new()).into_owned())
            .unwrap_or_default();
        let taken = bundle.add_function("NUMBER", move |values, _| match values.first() {
            Some(FluentValue::Number(n)) => FluentValue::from(grouped(n.value as i64, &group)),
            Some(other) => other.clone().into_owned(),
            None => FluentValue::Error,
        });
        debug_assert!(taken.is_ok(), "NUMBER is defined once");
        Self { tag, bundle }
    }

    /// The language's tag, such as `de`.
    pub fn language(&self) -> &'static str {
        self.tag
    }

    /// `ltr` or `rtl`, for the `dir` attribute.
    pub fn direction(&self) -> &'static str {
        match self.tag {
            "ar" | "fa" | "he" | "ur" => "rtl",
            _ => "ltr",
        }
    }

    /// The text of `key`. A test makes sure that every key used exists; should one be missing all the same, its name is shown.
    pub fn get(&self, key: &str) -> String {
        self.format(key, None)
    }

    /// The text of `key` with values filled in.
    pub fn with(&self, key: &str, values: &[(&str, Arg<'_>)]) -> String {
        let mut args = FluentArgs::with_capacity(values.len());
        for (name, value) in values {
            let value = match value {
                Arg::Text(text) => FluentValue::from(*text),
                Arg::Made(text) => FluentValue::from(text.as_str()),
                Arg::Number(n) => FluentValue::from(*n),
            };
            args.set((*name).to_owned(), value);
        }
        self.format(key, Some(&args))
    }

    /// The text of `key` with one value filled in.
    pub fn fill<'a>(&self, key: &str, name: &str, value: impl Into<Arg<'a>>) -> String {
        self.with(key, &[(name, value.into())])
    }

    /// Whether `key` has a text: for the few families of keys that are built from data.
    pub fn has(&self, key: &str) -> bool {
        self.bundle.has_message(key)
    }

    /// The day of an instant, in UTC: `3 Nov 2026`.
    pub fn day(&self, at: impl At) -> String {
        let date = civil(at.at()).date();
        let month = self.get(&format!("month-{}", date.month()));
        self.with(
            "day",
            &[
                ("day", Arg::from(date.day().to_string().as_str())),
                ("month", Arg::from(&month)),
                ("year", Arg::from(date.year().to_string().as_str())),
            ],
        )
    }

    /// The day and the minute of an instant, in UTC: `3 Nov 2026, 14:05 UTC`.
    pub fn minute(&self, at: impl At) -> String {
        let at = at.at();
        let time = civil(at).time();
        let clock = format!("{:02}:{:02}", time.hour(), time.minute());
        self.with(
            "minute",
            &[("day", Arg::from(&self.day(at))), ("time", Arg::from(&clock))],
        )
    }

    /// A whole number with the language's grouping: `1,240`.
    pub fn number(&self, n: impl Borrow<i64>) -> String {
        grouped(*n.borrow(), &self.get("number-group"))
    }

    fn format(&self, key: &str, args: Option<&FluentArgs<'_>>) -> String {
        let Some(pattern) = self.bundle.get_message(key).and_then(|m| m.value()) else {
            tracing::error!(key, language = self.tag, "a text is missing");
            return key.to_owned();
        };
        self.bundle.format_pattern(pattern, args, &mut Vec::new()).into_owned()
    }
}

/// The digits of `n` in groups of three.
fn grouped(n: i64, separator: &str) -> String {
    let digits = n.unsigned_abs().to_string();
    let mut grouped = if n < 0 { String::from("-") } else { String::new() };
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            grouped.push_str(separator);
        }
        grouped.push(digit);
    }
    grouped
}

fn civil(at: Instant) -> jiff::civil::DateTime {
    jiff::tz::TimeZone::UTC.to_datetime(timestamp(at))
}

fn timestamp(at: Instant) -> jiff::Timestamp {
    jiff::Timestamp::from_microsecond(at.0).unwrap_or(jiff::Timestamp::UNIX_EPOCH)
}

/// The exact instant in RFC 3339, for `<time datetime>` and the API: `2026-11-03T14:05:09Z`.
pub fn rfc3339(at: impl At) -> String {
    timestamp(at.at()).to_string()
}
