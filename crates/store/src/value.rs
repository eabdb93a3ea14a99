//! What goes into a statement and what comes out of a row, the same for both engines.

use std::error::Error;

use bytes::{BufMut, BytesMut};
use guildhall_domain::clock::Instant;
use postgres::types::{FromSql, IsNull, ToSql, Type};
use rusqlite::types::{FromSql as FromSqlite, FromSqlError, FromSqlResult, ToSqlOutput, ValueRef};

use crate::DbError;

/// A parameter. Truth values are stored as 0 and 1, instants as microseconds.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Value<'a> {
    Null,
    Int(i64),
    Text(&'a str),
    Blob(&'a [u8]),
}

/// The parameters of a statement, each turned into a [`Value`].
macro_rules! values {
    ($($value:expr),* $(,)?) => { &[$(crate::value::Value::from($value)),*] };
}
pub(crate) use values;

impl From<i64> for Value<'_> {
    fn from(n: i64) -> Self {
        Self::Int(n)
    }
}

impl From<bool> for Value<'_> {
    fn from(truth: bool) -> Self {
        Self::Int(i64::from(truth))
    }
}

impl From<Instant> for Value<'_> {
    fn from(at: Instant) -> Self {
        Self::Int(at.0)
    }
}

impl<'a> From<&'a str> for Value<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text)
    }
}

impl<'a> From<&'a String> for Value<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(text)
    }
}

impl<'a> From<&'a [u8]> for Value<'a> {
    fn from(bytes: &'a [u8]) -> Self {
        Self::Blob(bytes)
    }
}

impl<'a, const N: usize> From<&'a [u8; N]> for Value<'a> {
    fn from(bytes: &'a [u8; N]) -> Self {
        Self::Blob(bytes)
    }
}

impl<'a, T: Into<Value<'a>>> From<Option<T>> for Value<'a> {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Null, Into::into)
    }
}

impl rusqlite::ToSql for Value<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(match *self {
            Self::Null => ValueRef::Null,
            Self::Int(n) => ValueRef::Integer(n),
            Self::Text(text) => ValueRef::Text(text.as_bytes()),
            Self::Blob(bytes) => ValueRef::Blob(bytes),
        }))
    }
}

/// What stands before the text in the wire form of jsonb.
const JSONB_VERSION: u8 = 1;

impl ToSql for Value<'_> {
    fn to_sql(&self, ty: &Type, out: &mut BytesMut) -> Result<IsNull, Box<dyn Error + Sync + Send>> {
        match *self {
            Self::Null => Ok(IsNull::Yes),
            Self::Int(n) if *ty == Type::INT4 => i32::try_from(n)?.to_sql(ty, out),
            Self::Int(n) => n.to_sql(ty, out),
            Self::Text(text) => {
                if *ty == Type::JSONB {
                    out.put_u8(JSONB_VERSION);
                }
                text.to_sql(&Type::TEXT, out)
            }
            Self::Blob(bytes) => bytes.to_sql(ty, out),
        }
    }

    fn accepts(_: &Type) -> bool {
        true
    }

    fn to_sql_checked(&self, ty: &Type, out: &mut BytesMut) -> Result<IsNull, Box<dyn Error + Sync + Send>> {
        let fits = match self {
            Self::Null => true,
            Self::Int(_) => matches!(*ty, Type::INT4 | Type::INT8),
            Self::Text(_) => matches!(*ty, Type::TEXT | Type::VARCHAR | Type::JSONB),
            Self::Blob(_) => *ty == Type::BYTEA,
        };
        if fits {
            ToSql::to_sql(self, ty, out)
        } else {
            Err(format!("{self:?} does not fit {ty}").into())
        }
    }
}

/// One row of an answer.
pub(crate) enum Row<'r> {
    Sqlite(&'r rusqlite::Row<'r>),
    Postgres(&'r postgres::Row),
}

impl Row<'_> {
    /// The value of column `i`, counted from 0.
    pub fn get<T: Column>(&self, i: usize) -> Result<T, DbError> {
        match self {
            Self::Sqlite(row) => Ok(row.get::<_, T::Sqlite>(i)?.into()),
            Self::Postgres(row) => Ok(row.try_get::<_, T::Postgres>(i)?.into()),
        }
    }
}

/// A type that a column can be read as.
pub(crate) trait Column: Sized {
    type Sqlite: FromSqlite + Into<Self>;
    type Postgres: for<'a> FromSql<'a> + Into<Self>;
}

/// Any whole number or truth value, as 64 bits.
pub(crate) struct Int(i64);

impl FromSqlite for Int {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        match value {
            ValueRef::Integer(n) => Ok(Self(n)),
            _ => Err(FromSqlError::InvalidType),
        }
    }
}

impl<'a> FromSql<'a> for Int {
    fn from_sql(ty: &Type, raw: &'a [u8]) -> Result<Self, Box<dyn Error + Sync + Send>> {
        Ok(Self(match *ty {
            Type::BOOL => i64::from(bool::from_sql(ty, raw)?),
            Type::INT4 => i64::from(i32::from_sql(ty, raw)?),
            _ => i64::from_sql(ty, raw)?,
        }))
    }

    fn accepts(ty: &Type) -> bool {
        matches!(*ty, Type::BOOL | Type::INT4 | Type::INT8)
    }
}

/// As [`Int`], or nothing.
pub(crate) struct Maybe<T>(Option<T>);

impl<T: FromSqlite> FromSqlite for Maybe<T> {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        Option::<T>::column_result(value).map(Self)
    }
}

impl<'a, T: FromSql<'a>> FromSql<'a> for Maybe<T> {
    fn from_sql(ty: &Type, raw: &'a [u8]) -> Result<Self, Box<dyn Error + Sync + Send>> {
        T::from_sql(ty, raw).map(|v| Self(Some(v)))
    }

    fn from_sql_null(_: &Type) -> Result<Self, Box<dyn Error + Sync + Send>> {
        Ok(Self(None))
    }

    fn accepts(ty: &Type) -> bool {
        T::accepts(ty)
    }
}

macro_rules! columns {
    ($($type:ty as $raw:ty { $read:expr })*) => { $(
        impl Column for $type {
            type Sqlite = $raw;
            type Postgres = $raw;
        }
        impl Column for Option<$type> {
            type Sqlite = Maybe<$raw>;
            type Postgres = Maybe<$raw>;
        }
        impl From<Maybe<$raw>> for Option<$type> {
            fn from(value: Maybe<$raw>) -> Self {
                let read: fn($raw) -> $type = $read;
                value.0.map(read)
            }
        }
    )* };
}

columns! {
    i64 as Int { |n| n.0 }
    bool as Int { |n| n.0 != 0 }
    Instant as Int { |n| Instant(n.0) }
    String as String { |text| text }
    Vec<u8> as Vec<u8> { |bytes| bytes }
}

impl From<Int> for i64 {
    fn from(n: Int) -> Self {
        n.0
    }
}

impl From<Int> for bool {
    fn from(n: Int) -> Self {
        n.0 != 0
    }
}

impl From<Int> for Instant {
    fn from(n: Int) -> Self {
        Instant(n.0)
    }
}
