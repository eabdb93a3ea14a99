//! Which column holds what.

use std::collections::HashMap;
use std::fmt;
use std::sync::LazyLock;

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

use super::FileError;
use super::records::Record;

/// How many columns an error or a notice names, and how much of each name.
pub(super) const NAMED: usize = 12;
const NAME_LENGTH: usize = 40;

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Column {
    /// The work address.
    Address,
    /// The person's name.
    Name,
    /// The language the person is addressed in.
    Language,
    /// What the admins want to remember.
    Note,
    /// The rights that the person gets.
    Rights,
    /// The last day on which these are held.
    LastDay,
}

impl Column {
    /// All of them, in the order of a file that Guildhall writes.
    pub const ALL: [Self; 6] = [
        Self::Address,
        Self::Name,
        Self::Language,
        Self::Note,
        Self::Rights,
        Self::LastDay,
    ];

    /// The stable name, which is also the English header.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Address => "address",
            Self::Name => "name",
            Self::Language => "language",
            Self::Note => "note",
            Self::Rights => "rights",
            Self::LastDay => "last day",
        }
    }
}

impl fmt::Display for Column {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// How plainly a name says what its column holds: where one says "e-mail" and another "address", the latter is a street.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Plainness {
    Could,
    Does,
}

/// The names of columns in the languages of the product: English, German, Spanish, French, Japanese, Arabic.
const NAMES: &[(Column, Plainness, &[&str])] = &[
    (
        Column::Address,
        Plainness::Does,
        &[
            "e-mail",
            "e-mail address",
            "mail",
            "mail address",
            "work e-mail",
            "work address",
            "business e-mail",
            "communication e-mail",
            "E-Mail-Adresse",
            "Mailadresse",
            "Arbeitsadresse",
            "geschäftliche E-Mail",
            "E-Mail (geschäftlich)",
            "correo",
            "correo electrónico",
            "dirección de correo",
            "dirección de correo electrónico",
            "correo de trabajo",
            "courriel",
            "mél",
            "adresse e-mail",
            "adresse mail",
            "adresse courriel",
            "adresse électronique",
            "adresse de courriel",
            "メール",
            "メールアドレス",
            "Eメール",
            "電子メール",
            "電子メールアドレス",
            "البريد",
            "البريد الإلكتروني",
            "بريد إلكتروني",
            "عنوان البريد",
            "عنوان البريد الإلكتروني",
            "الإيميل",
            "إيميل",
        ],
    ),
    (
        Column::Address,
        Plainness::Could,
        &["address", "Adresse", "dirección", "アドレス", "العنوان", "عنوان"],
    ),
    (
        Column::Name,
        Plainness::Does,
        &[
            "name",
            "full name",
            "display name",
            "vollständiger Name",
            "Anzeigename",
            "nombre",
            "nombre completo",
            "nombre y apellidos",
            "nom",
            "nom complet",
            "nom et prénom",
            "名前",
            "お名前",
            "氏名",
            "الاسم",
            "اسم",
            "الاسم الكامل",
        ],
    ),
    (
        Column::Language,
        Plainness::Does,
        &[
            "language",
            "lang",
            "preferred language",
            "Sprache",
            "idioma",
            "lengua",
            "langue",
            "言語",
            "اللغة",
            "لغة",
        ],
    ),
    (
        Column::Note,
        Plainness::Does,
        &[
            "note",
            "notes",
            "comment",
            "comments",
            "remark",
            "Notiz",
            "Anmerkung",
            "Bemerkung",
            "Kommentar",
            "nota",
            "notas",
            "comentario",
            "observaciones",
            "remarque",
            "commentaire",
            "備考",
            "メモ",
            "ملاحظة",
            "ملاحظات",
        ],
    ),
    (
        Column::Rights,
        Plainness::Does,
        &[
            "rights",
            "right",
            "access rights",
            "access right",
            "Rechte",
            "Recht",
            "Zugriffsrechte",
            "Berechtigungen",
            "derechos",
            "derecho",
            "derechos de acceso",
            "permisos",
            "droits",
            "droit",
            "droits d’accès",
            "権限",
            "アクセス権",
            "الصلاحيات",
            "صلاحيات",
            "الصلاحية",
            "الحقوق",
        ],
    ),
    (
        Column::LastDay,
        Plainness::Does,
        &[
            "last day",
            "rights until",
            "last day of rights",
            "letzter Tag",
            "Rechte bis",
            "letzter Tag der Rechte",
            "último día",
            "derechos hasta",
            "permisos hasta",
            "dernier jour",
            "droits jusqu’au",
            "最終日",
            "権限の最終日",
            "آخر يوم",
            "اليوم الأخير",
            "الصلاحيات حتى",
        ],
    ),
];

static KNOWN: LazyLock<HashMap<String, (Column, Plainness)>> = LazyLock::new(|| {
    let each = NAMES.iter().flat_map(|(column, plainness, names)| {
        let entry = (*column, *plainness);
        names.iter().map(move |name| (fold(name), entry))
    });
    each.collect()
});

/// A name without case, accents, blanks and signs.
pub(crate) fn fold(name: &str) -> String {
    let plain = |c: &char| c.is_alphanumeric() && !is_combining_mark(*c);
    name.nfkd().filter(plain).flat_map(char::to_lowercase).collect()
}

fn known(cell: &str) -> Option<(Column, Plainness)> {
    // No name is this long, whatever it is folded to.
    (cell.len() <= 200).then(|| KNOWN.get(&fold(cell)).copied()).flatten()
}

/// How many cells of a record are names of columns.
pub(super) fn known_names(record: Option<&Record<'_>>) -> usize {
    record.map_or(0, |record| {
        let names = record.cells.iter().filter(|cell| known(cell.trim()).is_some());
        names.count()
    })
}

/// Whether a record names columns, one with addresses among them, and holds none itself.
pub(super) fn is_header(record: &Record<'_>) -> bool {
    let is_address = |cell: &str| known(cell).is_some_and(|(column, _)| column == Column::Address);
    let mut cells = record.cells.iter().map(|cell| cell.trim());
    let said = cells.clone().filter(|cell| !cell.is_empty()).count();
    said > 1 && cells.clone().all(|cell| !cell.contains('@')) && cells.any(is_address)
}

/// Where what is.
pub(super) struct Columns {
    pub has_header: bool,
    pub address: usize,
    pub name: Option<usize>,
    pub language: Option<usize>,
    pub note: Option<usize>,
    pub rights: Option<usize>,
    pub last_day: Option<usize>,
    /// The names of those that hold nothing of use.
    pub unused: Vec<String>,
    /// Which columns have a name; what stands beyond the header has none.
    named: Vec<bool>,
}

impl Columns {
    /// Finds the columns by the first rows.
    pub fn find(first: &[Record<'_>]) -> Result<Self, FileError> {
        let Some(header) = first.first() else {
            return Err(FileError::Empty);
        };
        let has_address = header.cells.iter().any(|cell| cell.contains('@'));
        if has_address || known_names(Some(header)) == 0 {
            return Ok(Self {
                has_header: false,
                address: address_by_content(first, header)?,
                name: None,
                language: None,
                note: None,
                rights: None,
                last_day: None,
                unused: Vec::new(),
                named: Vec::new(),
            });
        }
        let rows = first.get(1..).unwrap_or_default();
        let address = match named(header, Column::Address)? {
            Some(column) => column,
            None => address_by_content(rows, header)?,
        };
        let (name, language, note) = (
            named(header, Column::Name)?,
            named(header, Column::Language)?,
            named(header, Column::Note)?,
        );
        let (rights, last_day) = (named(header, Column::Rights)?, named(header, Column::LastDay)?);
        let used = [Some(address), name, language, note, rights, last_day];
        let names = header.cells.iter().enumerate();
        let unused = names.filter(|(at, cell)| !used.contains(&Some(*at)) && !cell.trim().is_empty());
        Ok(Self {
            has_header: true,
            address,
            name,
            language,
            note,
            rights,
            last_day,
            unused: unused.take(NAMED).map(|(_, cell)| short(cell)).collect(),
            named: header.cells.iter().map(|cell| !cell.trim().is_empty()).collect(),
        })
    }

    /// Whether what stands in this column is used, or has a name that is told.
    pub fn accounts_for(&self, at: usize) -> bool {
        at == self.address || self.named.get(at).copied().unwrap_or_default()
    }
}

fn short(cell: &str) -> String {
    cell.trim().chars().take(NAME_LENGTH).collect()
}

/// The column that the header names for this; of several, the one that says it most plainly.
fn named(header: &Record<'_>, wanted: Column) -> Result<Option<usize>, FileError> {
    let mut found: Vec<(usize, Plainness)> = Vec::new();
    for (at, cell) in header.cells.iter().enumerate() {
        match known(cell.trim()) {
            Some((column, plainness)) if column == wanted => found.push((at, plainness)),
            _ => {}
        }
    }
    let most = found.iter().map(|(_, plainness)| *plainness).max();
    found.retain(|(_, plainness)| Some(*plainness) == most);
    match found.as_slice() {
        [] => Ok(None),
        [(at, _)] => Ok(Some(*at)),
        several => Err(FileError::DuplicateColumns {
            column: wanted,
            named: several
                .iter()
                .take(NAMED)
                .map(|(at, _)| (short(header.cell(*at)), at + 1))
                .collect(),
        }),
    }
}

/// The one column that holds addresses in these rows.
fn address_by_content(rows: &[Record<'_>], first: &Record<'_>) -> Result<usize, FileError> {
    let width = rows.iter().map(|row| row.cells.len()).max().unwrap_or_default();
    let holds = |column: &usize| rows.iter().any(|row| row.cell(*column).contains('@'));
    let found: Vec<usize> = (0..width).filter(holds).collect();
    match found.as_slice() {
        [column] => Ok(*column),
        // A file of one column is a list, whatever is in it.
        [] if width == 1 => Ok(0),
        [] => Err(FileError::NoAddressColumn {
            found: first.cells.iter().take(NAMED).map(|cell| short(cell)).collect(),
        }),
        several => Err(FileError::SeveralAddressColumns {
            columns: several.iter().take(NAMED).map(|at| at + 1).collect(),
        }),
    }
}
