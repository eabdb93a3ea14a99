//! Writing CSV that spreadsheets open as it is meant: RFC 4180, and no cell is ever a formula.

use std::io::{self, Write};

/// The media type of what a [`Writer`] writes.
pub const MEDIA_TYPE: &str = "text/csv; charset=utf-8";

/// Without it Excel takes UTF-8 for an older encoding.
const BYTE_ORDER_MARK: &str = "\u{feff}";

/// Writes rows. Rows end in CRLF; a cell is quoted where it has to be.
pub struct Writer<W> {
    out: W,
}

impl<W: Write> Writer<W> {
    /// Begins a file for spreadsheets, with the mark that says that it is UTF-8.
    ///
    /// # Errors
    /// Those of `out`.
    pub fn begin(mut out: W) -> io::Result<Self> {
        out.write_all(BYTE_ORDER_MARK.as_bytes())?;
        Ok(Self { out })
    }

    /// Goes on where another writer stopped.
    pub fn resume(out: W) -> Self {
        Self { out }
    }

    /// Writes a row.
    ///
    /// # Errors
    /// Those of the writer underneath.
    pub fn row(&mut self, cells: &[&str]) -> io::Result<()> {
        for (column, cell) in cells.iter().enumerate() {
            if column > 0 {
                self.out.write_all(b",")?;
            }
            self.cell(cell)?;
        }
        self.out.write_all(b"\r\n")
    }

    fn cell(&mut self, cell: &str) -> io::Result<()> {
        let guard = if is_formula(cell) { "'" } else { "" };
        if !cell.contains(['"', ',', ';', '\t', '\r', '\n']) {
            self.out.write_all(guard.as_bytes())?;
            return self.out.write_all(cell.as_bytes());
        }
        self.out.write_all(b"\"")?;
        self.out.write_all(guard.as_bytes())?;
        for (part, text) in cell.split('"').enumerate() {
            if part > 0 {
                self.out.write_all(b"\"\"")?;
            }
            self.out.write_all(text.as_bytes())?;
        }
        self.out.write_all(b"\"")
    }

    /// What was written to.
    pub fn into_inner(self) -> W {
        self.out
    }
}

/// Whether a spreadsheet would take the text for a formula, or whoever reads it again would take an apostrophe of its own for
/// a guard. The full-width forms are those of Japanese keyboards.
fn is_formula(cell: &str) -> bool {
    cell.trim_start_matches('\'')
        .starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(cells: &[&str]) -> String {
        let mut writer = Writer::resume(Vec::new());
        writer.row(cells).unwrap();
        String::from_utf8(writer.into_inner()).unwrap()
    }

    #[test]
    fn a_file_says_that_it_is_utf_8() {
        let mut writer = Writer::begin(Vec::new()).unwrap();
        writer.row(&["ü"]).unwrap();
        assert_eq!(writer.into_inner(), "\u{feff}ü\r\n".as_bytes());
    }

    #[test]
    fn cells_are_quoted_where_they_have_to_be() {
        assert_eq!(
            written(&["a", "", "b c", "d,e", "f\"g", "h\ni", "j;k"]),
            "a,,b c,\"d,e\",\"f\"\"g\",\"h\ni\",\"j;k\"\r\n"
        );
    }

    #[test]
    fn g5_no_cell_is_a_formula() {
        for start in ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"] {
            let line = written(&[&format!("{start}1")]);
            let cell = line.trim_start_matches('"');
            assert!(cell.starts_with(&format!("'{start}")), "{line:?}");
        }
        assert_eq!(
            written(&["=HYPERLINK(\"https://evil.example\",1)"]),
            "\"'=HYPERLINK(\"\"https://evil.example\"\",1)\"\r\n"
        );
        assert_eq!(
            written(&["jane+news@x.example", "a=b", "2026-11-23", "'tis"]),
            "jane+news@x.example,a=b,2026-11-23,'tis\r\n"
        );
        assert_eq!(written(&["'=1", "''+1"]), "''=1,'''+1\r\n");
    }
}
