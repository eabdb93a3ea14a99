//! The plural rules of the Unicode locale data, where Fluent's own differ: for Arabic it looks at the whole number where the
//! rules look at the last two digits, so that 103 would not be a few like 3.

/// The function that Arabic texts choose a form by.
pub(super) const FUNCTION: &str = "FORM";

/// An Arabic file with its choices made by [`FUNCTION`]: `{ $count ->` becomes `{ FORM($count) ->`.
pub(super) fn with_forms(source: &str) -> String {
    let mut out = String::with_capacity(source.len() + source.len() / 16);
    for line in source.lines() {
        let choice = line
            .strip_suffix(" ->")
            .and_then(|choice| choice.rsplit_once("{ "))
            .filter(|(_, value)| value.starts_with('$'));
        match choice {
            Some((before, value)) => out.extend([before, "{ ", FUNCTION, "(", value, ") ->"]),
            None => out.push_str(line),
        }
        out.push('\n');
    }
    out
}

/// A number that Fluent knows the right Arabic form of: what the last two digits say, or 100 where they say nothing.
pub(super) fn same_form(n: f64) -> f64 {
    let last = n % 100.0;
    if n < 100.0 || last >= 3.0 { last } else { 100.0 }
}
