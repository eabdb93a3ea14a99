//! The rows that can be put right, as a box shows them and takes them back.

use guildhall_domain::invitation::RowOutcome;
use guildhall_domain::invitee_file::{self, Column, MAX_ROWS};
use guildhall_domain::invitees::{Invitee, Invitees, Vocabulary};

use super::pages::InviteFault;
use crate::actions::drafts::Source;
use crate::csv;
use crate::texts::Texts;
use crate::web::verdicts;

/// The verdicts that a correction can change.
pub(super) const FIXABLE: &[RowOutcome] = &[RowOutcome::Invalid, RowOutcome::BadField];

/// More rows than this are put right in a file, not in a box.
pub(super) const MOST: usize = 500;

/// The rows as they were given: a line each, or the rows of a file under a header.
pub(super) fn text(t: &Texts, source: &Source, rows: &[Invitee]) -> String {
    match source {
        Source::Paste => rows.iter().map(|row| row.input.as_str()).collect::<Vec<_>>().join("\n"),
        Source::Table { .. } | Source::File { .. } => {
            let header = Column::ALL.map(|column| verdicts::column(t, column));
            let mut writer = csv::Writer::resume(Vec::new());
            // Writing to memory never fails.
            let _ = writer.row(&header.each_ref().map(String::as_str));
            for row in rows {
                let _ = writer.row(&row.cells().in_order());
            }
            let text = String::from_utf8(writer.into_inner()).unwrap_or_default();
            text.replace("\r\n", "\n").trim_end().to_owned()
        }
    }
}

/// Whether the box says what it was made with.
pub(super) fn is_untouched(shown: &str, sent: &str) -> bool {
    shown.trim() == sent.replace("\r\n", "\n").trim()
}

/// Reads what the box says now.
pub(super) fn read(source: &Source, typed: &str, vocabulary: &Vocabulary) -> Result<Vec<Invitee>, InviteFault> {
    if typed.trim().is_empty() {
        return Ok(Vec::new());
    }
    let list = match source {
        Source::Paste => Invitees::read(typed).map_err(InviteFault::too_much)?,
        Source::Table { .. } | Source::File { .. } => match invitee_file::read(typed.as_bytes(), vocabulary) {
            Ok(file) => file.invitees,
            Err(invitee_file::FileError::NoRows) => Invitees::none(),
            Err(error) => return Err(InviteFault::Corrections(error)),
        },
    };
    Ok(list.into_rows())
}

/// The list with its corrected rows. Where as many came back as were wrong, each keeps its number.
pub(super) fn apply(rows: Vec<(Invitee, RowOutcome)>, mut corrected: Vec<Invitee>) -> Result<Invitees, InviteFault> {
    let mut last = 0;
    let (mut kept, mut wrong) = (Vec::with_capacity(rows.len()), Vec::new());
    for (row, outcome) in rows {
        last = last.max(row.position);
        if FIXABLE.contains(&outcome) {
            wrong.push(row.position);
        } else {
            kept.push(row);
        }
    }
    wrong.sort_unstable();
    if wrong.len() != corrected.len() {
        wrong = (last + 1..=last + corrected.len()).collect();
    }
    for (row, position) in corrected.iter_mut().zip(wrong) {
        row.position = position;
    }
    kept.append(&mut corrected);
    if kept.len() > MAX_ROWS {
        return Err(InviteFault::File(invitee_file::FileError::TooManyRows {
            limit: MAX_ROWS,
        }));
    }
    kept.sort_by_key(|row| row.position);
    Ok(Invitees::of(kept))
}

#[cfg(test)]
mod tests {
    use guildhall_domain::language::Language;

    use super::*;

    fn file() -> Source {
        Source::File {
            name: "people.csv".into(),
            encoding: "UTF-8".into(),
            delimiter: ';',
            unused: Vec::new(),
            unnamed: Vec::new(),
        }
    }

    #[test]
    fn rows_of_a_file_come_back_as_they_were() {
        let spoken = Vocabulary::of(vec![Language::parse("en").unwrap()]);
        let csv = "mail,name,language,note,rights,last day\n\
                   a@x.example,\"Doe, \"\"J\"\"\",tlh,=1+1,,\n\
                   b@@x.example,,,,\"everything, more\",2027-01-31\n";
        let rows = invitee_file::read(csv.as_bytes(), &spoken)
            .unwrap()
            .invitees
            .into_rows();
        for (tag, _) in crate::texts::LANGUAGES {
            let shown = text(crate::texts::texts(tag), &file(), &rows);
            let again = read(&file(), &shown, &spoken).unwrap();
            assert_eq!(again, rows, "{shown}");
            assert!(is_untouched(&shown, &format!("{}\r\n", shown.replace('\n', "\r\n"))));
        }
    }

    #[test]
    fn corrected_rows_keep_their_numbers_where_none_is_missing() {
        let list = Invitees::read("a@x.example\nb@@x.example\nc@x.example\nd@@x.example").unwrap();
        let outcomes = list.judge(&[], &Default::default(), &Default::default());
        let rows: Vec<_> = list.into_rows().into_iter().zip(outcomes).collect();
        let numbers = |typed: &str| {
            let corrected = read(&Source::Paste, typed, &Vocabulary::of(Vec::new())).unwrap();
            let list = apply(rows.clone(), corrected).unwrap();
            list.rows().iter().map(|row| row.position).collect::<Vec<_>>()
        };
        assert_eq!(numbers("b@x.example\nd@x.example"), [1, 2, 3, 4]);
        assert_eq!(numbers("d@x.example"), [1, 3, 5]);
        assert_eq!(numbers(""), [1, 3]);
    }
}
