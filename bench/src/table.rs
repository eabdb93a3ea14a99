//! Lines with columns.

/// Prints what was measured, and the figures of it.
pub fn line(what: &str, figures: &[&str]) {
    let figures: Vec<String> = figures.iter().map(|figure| format!("{figure:>12}")).collect();
    println!("  {what:<46}{}", figures.concat());
}
