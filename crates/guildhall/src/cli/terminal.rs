//! What the commands print: data on stdout, talk on stderr, tables of 80 columns.

use std::io::{self, BufRead, IsTerminal, Write};

use clap::Args;

use super::failure::Failure;

/// The columns a table may take.
pub(super) const WIDTH: usize = 80;

/// Prints data. A reader that has seen enough and closes the pipe is no failure.
pub(super) fn print(data: &str) -> Result<(), Failure> {
    let mut out = io::stdout().lock();
    match out.write_all(data.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(Failure::failed(
            format!("cannot write to stdout: {error}"),
            "check where the output goes",
        )),
        _ => Ok(()),
    }
}

/// Prints one value as a line of JSON.
pub(super) fn print_json(value: &impl serde::Serialize) -> Result<(), Failure> {
    let mut line = serde_json::to_string(value)
        .map_err(|e| Failure::failed(format!("cannot write JSON: {e}"), "report this with the words above"))?;
    line.push('\n');
    print(&line)
}

/// Says something to the person. When nobody listens there is nobody to tell.
pub(super) fn talk(words: &str) {
    let _ = writeln!(io::stderr().lock(), "{words}");
}

/// How a change of many is asked for.
#[derive(Args)]
pub(super) struct Asking {
    /// Show what would become of them, and write nothing
    #[arg(long)]
    pub dry_run: bool,
    /// Do it without asking
    #[arg(long, conflicts_with = "dry_run")]
    pub yes: bool,
    /// Print every verdict as JSON, as the API does
    #[arg(long)]
    pub json: bool,
}

/// Asks on a terminal; elsewhere nobody can answer.
pub(super) fn confirm(question: &str) -> Result<(), Failure> {
    let stdin = io::stdin();
    if !stdin.is_terminal() {
        return Err(Failure::usage(
            "nobody is here to confirm this",
            "add --yes to do it, or --dry-run to only see what would become of them",
        ));
    }
    let _ = write!(io::stderr().lock(), "{question} [y/N] ");
    let mut answer = String::new();
    let read = stdin.lock().read_line(&mut answer);
    if read.is_ok() && matches!(answer.trim(), "y" | "Y" | "yes") {
        return Ok(());
    }
    Err(Failure::failed("this was not confirmed", "nothing was changed"))
}

/// A text that came from outside, in at most `width` characters, without what would move the cursor.
pub(super) fn fit(text: &str, width: usize) -> String {
    let clean = |c: char| if c.is_control() { '\u{fffd}' } else { c };
    if text.chars().count() <= width {
        return text.chars().map(clean).collect();
    }
    let mut cut: String = text.chars().take(width.saturating_sub(1)).map(clean).collect();
    cut.push('…');
    cut
}

/// A text in lines of at most [`WIDTH`] columns, each behind `indent` blanks.
pub(super) fn wrap(text: &str, indent: usize) -> String {
    let mut lines = String::new();
    let mut column = 0;
    for word in text.split_whitespace() {
        let word = fit(word, WIDTH - indent);
        let length = word.chars().count();
        if column > 0 && column + 1 + length <= WIDTH {
            lines.push(' ');
            column += 1 + length;
        } else {
            if column > 0 {
                lines.push('\n');
            }
            lines.push_str(&" ".repeat(indent));
            column = indent + length;
        }
        lines.push_str(&word);
    }
    lines
}

/// "1 row", "2 rows".
pub(super) fn counted(n: usize, one: &str, many: &str) -> String {
    format!("{n} {}", if n == 1 { one } else { many })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn g4_a_pasted_text_cannot_steer_the_terminal() {
        assert_eq!(fit("a\u{1b}[2Jb\r", 20), "a\u{fffd}[2Jb\u{fffd}");
        assert_eq!(fit("abcdef", 4), "abc…");
    }

    #[test]
    fn long_texts_are_wrapped_behind_their_indent() {
        let lines = wrap(&"word ".repeat(40), 8);
        assert!(
            lines
                .lines()
                .all(|line| line.starts_with("        word") && line.len() <= WIDTH)
        );
        assert!(lines.lines().count() > 2);
    }
}
