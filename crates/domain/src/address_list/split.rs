//! Where one entry ends and the next begins.

use std::ops::Range;

use super::{ListError, MAX_ENTRIES, too_many_entries};

/// One entry before it is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Piece<'a> {
    /// A piece without closed angle brackets.
    Bare(&'a str),
    /// `name <address>`; `whole` is all of it.
    Mailbox {
        whole: &'a str,
        name: &'a str,
        address: &'a str,
    },
}

/// Cuts the text into pieces and hands each to `found`, in order, until the end or the first refusal.
pub(super) fn pieces<'a>(
    text: &'a str,
    found: impl FnMut(Piece<'a>) -> Result<(), ListError>,
) -> Result<(), ListError> {
    Splitter::new(text, found).run()
}

/// What a character does outside quotes and brackets.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// Ends the line, and whatever a quote or a bracket left open in it.
    LineEnd,
    /// Ends the entry.
    Separator,
    /// Ends the entry, unless it belongs to a name.
    Comma,
    Blank,
    Other,
}

fn kind(ch: char) -> Kind {
    match ch {
        '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => Kind::LineEnd,
        ';' | '\t' | '；' | '؛' => Kind::Separator,
        ',' | '，' | '、' | '،' => Kind::Comma,
        _ if ch.is_whitespace() => Kind::Blank,
        _ => Kind::Other,
    }
}

/// The text since the last separator or comma, word by word. A word without a letter, a digit or an `@` (a bullet, a
/// stray quote) is not counted.
#[derive(Default)]
struct Chunk {
    /// From the first counted word to the end of the last.
    range: Option<Range<usize>>,
    /// The words with an `@` that come before any without.
    addresses: Vec<Range<usize>>,
    /// Where the first word without an `@` begins.
    plain_from: Option<usize>,
    has_at: bool,
}

#[derive(Default)]
struct Word {
    start: usize,
    has_at: bool,
    counts: bool,
}

struct Splitter<'a, F> {
    text: &'a str,
    at: usize,
    word: Option<Word>,
    chunk: Chunk,
    /// Chunks without an `@` that ended at a comma: parts of the name before the next `<`, or else entries.
    waiting: Vec<Range<usize>>,
    found: F,
    /// Characters looked at, for the tests of linear time.
    #[cfg(test)]
    looked_at: std::cell::Cell<usize>,
}

impl<'a, F: FnMut(Piece<'a>) -> Result<(), ListError>> Splitter<'a, F> {
    fn new(text: &'a str, found: F) -> Self {
        Self {
            text,
            at: 0,
            word: None,
            chunk: Chunk::default(),
            waiting: Vec::new(),
            found,
            #[cfg(test)]
            looked_at: std::cell::Cell::new(0),
        }
    }

    fn run(&mut self) -> Result<(), ListError> {
        if self.look(0) == Some('\u{feff}') {
            self.at = '\u{feff}'.len_utf8();
        }
        while let Some(ch) = self.look(self.at) {
            let next = self.at + ch.len_utf8();
            match kind(ch) {
                Kind::LineEnd | Kind::Separator => {
                    self.end_chunk()?;
                    self.leave_waiting()?;
                }
                Kind::Comma => self.end_chunk()?,
                Kind::Blank => self.end_word()?,
                Kind::Other if ch == '"' && self.word.is_none() => {
                    if let Some(end) = self.end_of_quotes(self.at) {
                        self.word = Some(Word {
                            start: self.at,
                            has_at: false,
                            counts: end > self.at + r#""""#.len(),
                        });
                        self.at = end;
                        continue;
                    }
                    self.take(ch);
                }
                Kind::Other if ch == '<' => {
                    if let Some(close) = self.end_of_brackets(self.at) {
                        self.mailbox(close)?;
                        self.at = close + 1;
                        continue;
                    }
                    self.take(ch);
                }
                Kind::Other => self.take(ch),
            }
            self.at = next;
        }
        self.end_chunk()?;
        self.leave_waiting()
    }

    /// The character that begins at this byte.
    fn look(&self, at: usize) -> Option<char> {
        #[cfg(test)]
        self.looked_at.set(self.looked_at.get() + 1);
        self.text.get(at..)?.chars().next()
    }

    fn take(&mut self, ch: char) {
        let start = self.at;
        let word = self.word.get_or_insert_with(|| Word {
            start,
            ..Word::default()
        });
        word.has_at |= ch == '@';
        word.counts |= ch == '@' || ch.is_alphanumeric();
    }

    /// Where the quotes that open here end, if they enclose something: a name, or a local part.
    ///
    /// A scan stops at the first quote that no backslash precedes, and quotes open only where no backslash precedes
    /// them, so no two scans see the same text, whether they succeed or not.
    fn end_of_quotes(&self, open: usize) -> Option<usize> {
        let mut at = open + 1;
        let mut escaped = false;
        let mut has_at = false;
        loop {
            let ch = self.look(at)?;
            if kind(ch) == Kind::LineEnd {
                return None;
            }
            at += ch.len_utf8();
            match ch {
                '"' if !escaped => break,
                '\\' => escaped = !escaped,
                _ => {
                    has_at |= ch == '@';
                    escaped = false;
                }
            }
        }
        let end = at;
        match self.look(at) {
            Some('@' | '<') => return Some(end),
            // Followed by a letter it was the opening quote of something else.
            Some(ch) if kind(ch) == Kind::Other && !matches!(ch, '\'' | '(' | '[' | '>') => {
                return None;
            }
            _ => {}
        }
        if !has_at {
            return Some(end);
        }
        // Around an address, or around several as a spreadsheet quotes a cell of them, quotes enclose no name: what
        // they hold is read as if they were not there.
        while let Some(ch) = self.look(at)
            && kind(ch) == Kind::Blank
        {
            at += ch.len_utf8();
        }
        (self.look(at) == Some('<')).then_some(end)
    }

    /// Where the `>` is that closes the `<` here, with nothing between them that divides entries.
    fn end_of_brackets(&self, open: usize) -> Option<usize> {
        let mut at = open + 1;
        if self.look(at) == Some('"') {
            at = self.end_of_quotes(at).unwrap_or(at);
        }
        loop {
            let ch = self.look(at)?;
            match kind(ch) {
                Kind::LineEnd | Kind::Separator | Kind::Comma => return None,
                Kind::Other if ch == '<' => return None,
                Kind::Other if ch == '>' => return Some(at),
                _ => at += ch.len_utf8(),
            }
        }
    }

    fn end_word(&mut self) -> Result<(), ListError> {
        let Some(word) = self.word.take().filter(|word| word.counts) else {
            return Ok(());
        };
        let range = word.start..self.at;
        let start = self.chunk.range.as_ref().map_or(range.start, |all| all.start);
        self.chunk.range = Some(start..range.end);
        self.chunk.has_at |= word.has_at;
        if !word.has_at {
            self.chunk.plain_from.get_or_insert(range.start);
        } else if self.chunk.plain_from.is_none() {
            add(&mut self.chunk.addresses, range)?;
        }
        Ok(())
    }

    /// Ends the chunk where no `<` follows in it.
    fn end_chunk(&mut self) -> Result<(), ListError> {
        self.end_word()?;
        let chunk = std::mem::take(&mut self.chunk);
        let Some(range) = chunk.range else {
            return Ok(());
        };
        if !chunk.has_at {
            return add(&mut self.waiting, range);
        }
        self.leave_waiting()?;
        if chunk.plain_from.is_some() {
            // `jane doe@company.com` is a slip, not the address `doe@company.com`: it stays in one piece and is refused.
            return self.bare(range);
        }
        chunk.addresses.into_iter().try_for_each(|word| self.bare(word))
    }

    /// The chunks that waited for a name turn out to be entries.
    fn leave_waiting(&mut self) -> Result<(), ListError> {
        std::mem::take(&mut self.waiting)
            .into_iter()
            .try_for_each(|range| self.bare(range))
    }

    /// Ends the chunk at its `<`, which closes at `close`.
    fn mailbox(&mut self, close: usize) -> Result<(), ListError> {
        self.end_word()?;
        let open = self.at;
        let chunk = std::mem::take(&mut self.chunk);
        let mut addresses = chunk.addresses;
        // `j@x.example <j@x.example>`: the last address before the bracket is the name, unless words follow it.
        let name_from = match chunk.plain_from {
            Some(plain) => Some(plain),
            None => addresses.pop().map(|last| last.start),
        };
        let is_own_name = chunk.has_at && chunk.plain_from.is_none();
        let start = if is_own_name || !addresses.is_empty() {
            self.leave_waiting()?;
            addresses.into_iter().try_for_each(|word| self.bare(word))?;
            name_from.unwrap_or(open)
        } else {
            let waited = std::mem::take(&mut self.waiting);
            let first = waited.first().map(|range| range.start);
            first.or(name_from).unwrap_or(open)
        };
        let cut = |range: Range<usize>| self.text.get(range).unwrap_or_default().trim();
        let piece = Piece::Mailbox {
            whole: cut(start..close + 1),
            name: cut(start..open),
            address: cut(open + 1..close),
        };
        (self.found)(piece)
    }

    fn bare(&mut self, range: Range<usize>) -> Result<(), ListError> {
        (self.found)(Piece::Bare(self.text.get(range).unwrap_or_default()))
    }
}

/// Keeps a range that will be an entry or a part of a name. No name has as many parts as a list may have entries.
fn add(ranges: &mut Vec<Range<usize>>, range: Range<usize>) -> Result<(), ListError> {
    if ranges.len() == MAX_ENTRIES {
        return Err(too_many_entries());
    }
    ranges.push(range);
    Ok(())
}

/// How many characters are looked at in order to cut the text.
#[cfg(test)]
pub(super) fn work(text: &str) -> usize {
    let mut splitter = Splitter::new(text, |_| Ok(()));
    splitter.run().ok();
    splitter.looked_at.get()
}
