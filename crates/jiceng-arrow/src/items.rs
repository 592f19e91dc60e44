use std::collections::HashMap;
use std::ops::Range;

use arrow_array::cast::AsArray;
use arrow_array::types::{
    ArrowDictionaryKeyType, Int8Type, Int16Type, Int32Type, Int64Type, UInt8Type, UInt16Type, UInt32Type,
    UInt64Type,
};
use arrow_array::{Array, LargeStringArray, StringArray, StringViewArray};
use arrow_buffer::NullBuffer;
use arrow_schema::DataType;
use jiceng::Ruleset;
use jiceng::ruleset::Facts;

use crate::block::{BLOCK, Marks};
use crate::error::{Error, wrong_type};
use crate::type_name::type_name;

/// No limit has this number; the row carries a mark that says why.
const NO_LIMIT: u16 = u16::MAX;

/// The longest id that a document may give: anything longer names nothing.
const LONGEST_ID: usize = 64;

/// A limit by its number, or the code of why there is none.
#[derive(Debug, Clone, Copy)]
struct Found {
    number: u16,
    code: u16,
}

/// A column that says under which limit each row falls.
pub(crate) enum Items<'a> {
    /// Limit numbers, read where they lie.
    Numbers(&'a [u16]),
    /// Ids.
    Ids { text: Text<'a>, names: Names<'a> },
    /// Ids, each written once.
    Dictionary(Dictionary<'a>),
    /// A column without a type: every row is null.
    Nulls,
}

impl<'a> Items<'a> {
    /// Takes a column of limit numbers or ids.
    pub(crate) fn of(column: &str, array: &'a dyn Array, ruleset: &'a Ruleset) -> Result<Self, Error> {
        if let Some(numbers) = array.as_primitive_opt::<UInt16Type>() {
            return Ok(Self::Numbers(numbers.values()));
        }
        if let Some(text) = Text::of(array) {
            return Ok(Self::Ids { text, names: Names::of(ruleset) });
        }
        if let Some(dictionary) = Dictionary::of(array, ruleset) {
            return Ok(Self::Dictionary(dictionary));
        }
        match array.data_type() {
            DataType::Null => Ok(Self::Nulls),
            other => {
                let expected = "uint16, utf8, large_utf8, utf8_view, dictionary<utf8>";
                Err(wrong_type(column, expected, type_name(other)))
            }
        }
    }

    /// The name and facts of a row that has an item: what it is asked by one by one. The code of why there is none.
    pub(crate) fn asked(&self, row: usize, ruleset: &Ruleset) -> Result<(String, Facts), u16> {
        let unknown = |error: jiceng::Error| error.code().0;
        let name = match self {
            Self::Numbers(numbers) => {
                let number = numbers.get(row).copied().unwrap_or(NO_LIMIT);
                let (name, facts) = ruleset.limit_of_number(number).map_err(unknown)?;
                return Ok((name.to_string(), facts.clone()));
            }
            Self::Ids { text, .. } => text.at(row),
            Self::Dictionary(dictionary) => (dictionary.key_of)(row).map_or("", |key| dictionary.ids.at(key)),
            Self::Nulls => "",
        };
        Ok((name.to_string(), Facts::none()))
    }

    /// The limit numbers of a block; `room` is used where they must be looked up. A null row is not looked at.
    pub(crate) fn block<'b>(
        &'b mut self,
        rows: &Range<usize>,
        nulls: Option<&NullBuffer>,
        room: &'b mut [u16; BLOCK],
        marks: &mut Marks,
    ) -> &'b [u16] {
        if let Self::Numbers(numbers) = self {
            return numbers.get(rows.clone()).unwrap_or_default();
        }
        for (at, (row, place)) in rows.clone().zip(room.iter_mut()).enumerate() {
            *place = NO_LIMIT;
            if nulls.is_some_and(|nulls| nulls.is_null(row)) {
                continue;
            }
            let found = match self {
                Self::Ids { text, names } => Some(names.found(text.at(row))),
                Self::Dictionary(dictionary) => dictionary.found(row),
                Self::Numbers(_) | Self::Nulls => None,
            };
            if let Some(Found { number, code }) = found {
                *place = number;
                marks.mark(at, code);
            }
        }
        room.get(..rows.len()).unwrap_or_default()
    }
}

/// A column of text in one of Arrow's three layouts.
pub(crate) enum Text<'a> {
    Short(&'a StringArray),
    Long(&'a LargeStringArray),
    View(&'a StringViewArray),
}

impl<'a> Text<'a> {
    pub(crate) fn of(array: &'a dyn Array) -> Option<Self> {
        match array.data_type() {
            DataType::Utf8 => array.as_string_opt::<i32>().map(Self::Short),
            DataType::LargeUtf8 => array.as_string_opt::<i64>().map(Self::Long),
            DataType::Utf8View => array.as_string_view_opt().map(Self::View),
            _ => None,
        }
    }

    /// The text of a row that the column has.
    pub(crate) fn at(&self, row: usize) -> &'a str {
        match self {
            Self::Short(array) => array.value(row),
            Self::Long(array) => array.value(row),
            Self::View(array) => array.value(row),
        }
    }
}

/// Ids that were looked up before.
pub(crate) struct Names<'a> {
    ruleset: &'a Ruleset,
    seen: HashMap<&'a str, Found>,
}

impl<'a> Names<'a> {
    fn of(ruleset: &'a Ruleset) -> Self {
        Self { ruleset, seen: HashMap::new() }
    }

    fn found(&mut self, id: &'a str) -> Found {
        let ruleset = self.ruleset;
        *self.seen.entry(id).or_insert_with(|| look_up(ruleset, id))
    }
}

fn look_up(ruleset: &Ruleset, id: &str) -> Found {
    if id.len() > LONGEST_ID {
        return Found { number: NO_LIMIT, code: 207 };
    }
    match ruleset.limit_number(id, &Facts::none()) {
        Ok(number) => Found { number, code: 0 },
        Err(error) => Found { number: NO_LIMIT, code: error.code().0 },
    }
}

/// A column of keys into a list of ids.
pub(crate) struct Dictionary<'a> {
    ruleset: &'a Ruleset,
    ids: Text<'a>,
    key_of: KeyOf<'a>,
    /// What each id was found to be; only those that a row uses are looked up.
    found: Vec<Option<Found>>,
}

/// The key of a row, whatever its width.
pub(crate) type KeyOf<'a> = Box<dyn Fn(usize) -> Option<usize> + 'a>;

impl<'a> Dictionary<'a> {
    fn of(array: &'a dyn Array, ruleset: &'a Ruleset) -> Option<Self> {
        let (key_of, values) = keyed(array)?;
        let ids = Text::of(values)?;
        Some(Self { ruleset, ids, key_of, found: vec![None; values.len()] })
    }

    fn found(&mut self, row: usize) -> Option<Found> {
        let key = (self.key_of)(row)?;
        let (ruleset, ids) = (self.ruleset, &self.ids);
        self.found.get_mut(key).map(|found| *found.get_or_insert_with(|| look_up(ruleset, ids.at(key))))
    }
}

/// Words of a column, each row's or each key's.
pub(crate) enum Words<'a> {
    Each(Text<'a>, &'a dyn Array),
    Keyed(Text<'a>, KeyOf<'a>, &'a dyn Array),
}

impl<'a> Words<'a> {
    /// The word of a row; `None` where it is null.
    pub(crate) fn at(&self, row: usize) -> Option<&'a str> {
        match self {
            Self::Each(text, array) => array.is_valid(row).then(|| text.at(row)),
            Self::Keyed(text, key_of, values) => {
                key_of(row).filter(|key| values.is_valid(*key)).map(|key| text.at(key))
            }
        }
    }

    /// The key of a row of a dictionary; `None` where it is null.
    pub(crate) fn key(&self, row: usize) -> Option<usize> {
        match self {
            Self::Each(..) => None,
            Self::Keyed(_, key_of, values) => key_of(row).filter(|key| values.is_valid(*key)),
        }
    }

    /// What the keys of a dictionary stand for; nothing where every row has its own word.
    pub(crate) fn listed(&self) -> impl Iterator<Item = Option<&'a str>> {
        let (text, values) = match self {
            Self::Each(..) => (None, None),
            Self::Keyed(text, _, values) => (Some(text), Some(values)),
        };
        (0..values.map_or(0, |values| values.len())).map(move |key| {
            let text = text?;
            values.is_some_and(|values| values.is_valid(key)).then(|| text.at(key))
        })
    }
}

/// A column of words as text or dictionary.
pub(crate) fn words_of(array: &dyn Array) -> Option<Words<'_>> {
    if let Some(text) = Text::of(array) {
        return Some(Words::Each(text, array));
    }
    let (key_of, values) = keyed(array)?;
    Some(Words::Keyed(Text::of(values)?, key_of, values))
}

/// The key of each row of a dictionary, and what the keys stand for.
pub(crate) fn keyed(array: &dyn Array) -> Option<(KeyOf<'_>, &dyn Array)> {
    let DataType::Dictionary(key, _) = array.data_type() else { return None };
    match key.as_ref() {
        DataType::Int8 => keys::<Int8Type>(array),
        DataType::Int16 => keys::<Int16Type>(array),
        DataType::Int32 => keys::<Int32Type>(array),
        DataType::Int64 => keys::<Int64Type>(array),
        DataType::UInt8 => keys::<UInt8Type>(array),
        DataType::UInt16 => keys::<UInt16Type>(array),
        DataType::UInt32 => keys::<UInt32Type>(array),
        DataType::UInt64 => keys::<UInt64Type>(array),
        _ => None,
    }
}

fn keys<K: ArrowDictionaryKeyType>(array: &dyn Array) -> Option<(KeyOf<'_>, &dyn Array)> {
    let dictionary = array.as_dictionary_opt::<K>()?;
    Some((Box::new(|row| dictionary.key(row)), dictionary.values().as_ref()))
}
