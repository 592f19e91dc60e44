//! Requests from JSON, read strictly: every fault has its code, its field and a way out.

use chrono::{DateTime, FixedOffset, NaiveDate};
use jiceng_data::list::ClosedList;
use serde_json::{Map, Value};

use super::arrival::Arrival;
use super::given::GivenPeriod;
use super::limit::TimeLimit;
use super::progress::Progress;
use super::request::{Correction, DueRequest, Exclusion, Extension};
use crate::calendar::{parse_date, parse_instant, zone};
use crate::error::{Error, echo, fail};
use crate::ruleset::{Facts, nearest};

/// The longest request that is read, in bytes.
const MOST_BYTES: usize = 1 << 20;

/// The value that a text of at most 1 MiB holds.
pub(crate) fn parse(text: &str) -> Result<Value, Error> {
    if text.len() > MOST_BYTES {
        return Err(fail(102, &[("size", text.len().to_string()), ("limit", MOST_BYTES.to_string())]));
    }
    serde_json::from_str(text).map_err(|error| {
        let reason = match error.classify() {
            serde_json::error::Category::Eof => "unexpected end",
            _ => "not JSON",
        };
        let (line, column) = (error.line().to_string(), error.column().to_string());
        fail(205, &[("line", line), ("column", column), ("reason", reason.to_string())])
    })
}

impl DueRequest {
    /// Reads a request from JSON.
    ///
    /// 由JSON读取请求；逐项严格检查。
    ///
    /// # Range
    /// At most 1 MiB.
    ///
    /// # Errors
    /// `JC-0203` for a date that does not exist, `JC-0204` for a time without an offset, `JC-0205` for what is
    /// not JSON, `JC-0206`, `JC-0230`, `JC-0234`, `JC-0241` to `JC-0243` for fields.
    ///
    /// # Examples
    /// ```
    /// use jiceng::deadline::DueRequest;
    /// let error = DueRequest::from_json(r#"{"rule": "LIC-13", "start": "2015-02-31"}"#).unwrap_err();
    /// assert_eq!((error.code().to_string().as_str(), error.field()), ("JC-0203", Some("start")));
    /// ```
    pub fn from_json(text: &str) -> Result<Self, Error> {
        Self::from_value(&parse(text)?, "")
    }

    /// Reads a request that is part of a larger JSON value; `path` names where it stands. 由JSON值读取请求。
    ///
    /// # Errors
    /// As [`from_json`](Self::from_json).
    pub fn from_value(value: &Value, path: &str) -> Result<Self, Error> {
        let fields = Fields::of(
            value,
            path,
            &[
                "rule",
                "given",
                "start",
                "started_at",
                "law_on",
                "facts",
                "exclusions",
                "extensions",
                "corrections",
                "office",
                "certain",
                "reference",
            ],
        )?;
        let started_at = fields.instant("started_at")?;
        let start = match (fields.date("start")?, started_at) {
            (Some(start), _) => start,
            (None, Some(at)) => at.with_timezone(&zone()).date_naive(),
            (None, None) => return Err(fields.missing("start")),
        };
        Ok(Self {
            rule: fields.text("rule")?,
            given: fields
                .get("given")
                .map(|value| GivenPeriod::from_value(value, &fields.at("given")))
                .transpose()?,
            started_at,
            law_on: fields.date("law_on")?,
            facts: fields.facts()?,
            exclusions: fields.list("exclusions", exclusion)?,
            extensions: fields.list("extensions", extension)?,
            corrections: fields.list("corrections", correction)?,
            office: fields.text("office")?,
            certain: fields.flag("certain")?,
            reference: fields.text("reference")?,
            ..Self::bare(start)
        })
    }
}

impl Progress {
    /// Reads it from a JSON value; `path` names where it stands. 由JSON值读取。
    ///
    /// # Errors
    /// As [`DueRequest::from_json`].
    pub fn from_value(value: &Value, path: &str) -> Result<Self, Error> {
        let fields = Fields::of(value, path, &["finished_at", "ended_at", "posted_on"])?;
        Ok(Self {
            finished_at: fields.instant("finished_at")?,
            ended_at: fields.instant("ended_at")?,
            posted_on: fields.date("posted_on")?,
        })
    }
}

impl Arrival {
    /// Reads it from a JSON value; `path` names where it stands. 由JSON值读取。
    ///
    /// # Errors
    /// As [`DueRequest::from_json`].
    pub fn from_value(value: &Value, path: &str) -> Result<Self, Error> {
        let fields =
            Fields::of(value, path, &["channel", "arrived_at", "handed_at", "signed_on", "confirmed_on"])?;
        let handed = fields.instant("handed_at")?;
        Ok(Self {
            channel: fields.word("channel", "channel")?.ok_or_else(|| fields.missing("channel"))?,
            arrived_at: fields.instant("arrived_at")?.or(handed),
            signed_on: fields.date("signed_on")?,
            confirmed_on: fields.date("confirmed_on")?,
        })
    }
}

impl GivenPeriod {
    pub(crate) fn from_value(value: &Value, path: &str) -> Result<Self, Error> {
        let known = ["limit", "direction", "start_day", "last_day", "whose", "last_basis"];
        let fields = Fields::of(value, path, &known)?;
        let limit = fields.get("limit").ok_or_else(|| fields.missing("limit"))?;
        let mut given = Self::of(time_limit(limit, &fields.at("limit"))?);
        given.direction = fields.word("direction", "direction")?.unwrap_or(given.direction);
        given.start_day = fields.word("start_day", "start_day")?.unwrap_or(given.start_day);
        given.last_day = fields.word("last_day", "last_day")?.unwrap_or(given.last_day);
        given.whose = fields.word("whose", "whose")?.unwrap_or(given.whose);
        given.last_basis = fields.text("last_basis")?;
        Ok(given)
    }
}

fn time_limit(value: &Value, path: &str) -> Result<TimeLimit, Error> {
    if let Some(word) = value.as_str() {
        return serde_json::from_value(Value::from(word)).map_err(|_| {
            let list = ["at-once", "by-event", "none", "missing"];
            let near = nearest(word, list.into_iter());
            let args = [("got", echo(word, near)), ("what", "limit".into()), ("list", list.join(", "))];
            fail(241, &args).at(path)
        });
    }
    let fields = Fields::of(value, path, &["value", "unit"])?;
    let unit = fields.word("unit", "unit")?.ok_or_else(|| fields.missing("unit"))?;
    let size = fields.get("value").ok_or_else(|| fields.missing("value"))?;
    match size.as_i64() {
        Some(size @ 1..=36_500) => Ok(TimeLimit::Of { value: u32::try_from(size).unwrap_or(1), unit }),
        Some(size) => Err(fail(230, &[("got", size.to_string())]).at(fields.at("value"))),
        None => Err(fields.wrong("value", "a whole number")),
    }
}

fn exclusion(value: &Value, path: &str) -> Result<Exclusion, Error> {
    let fields = Fields::of(value, path, &["kind", "from", "to"])?;
    Ok(Exclusion {
        kind: fields.word("kind", "exclusion")?.ok_or_else(|| fields.missing("kind"))?,
        from: fields.date("from")?.ok_or_else(|| fields.missing("from"))?,
        to: fields.date("to")?,
    })
}

fn extension(value: &Value, path: &str) -> Result<Extension, Error> {
    let fields = Fields::of(value, path, &["value", "approved_on", "approver", "by_handler"])?;
    Ok(Extension {
        value: fields.number("value", 36_500)?.ok_or_else(|| fields.missing("value"))?,
        approved_on: fields.date("approved_on")?.ok_or_else(|| fields.missing("approved_on"))?,
        approver: fields.word("approver", "approver")?.ok_or_else(|| fields.missing("approver"))?,
        by_handler: fields.flag("by_handler")?,
    })
}

fn correction(value: &Value, path: &str) -> Result<Correction, Error> {
    let fields = Fields::of(value, path, &["noticed_on", "corrected_on"])?;
    Ok(Correction {
        noticed_on: fields.date("noticed_on")?.ok_or_else(|| fields.missing("noticed_on"))?,
        corrected_on: fields.date("corrected_on")?,
    })
}

/// The fields of one JSON object, by name; `null` counts as absent.
pub(crate) struct Fields<'a> {
    map: &'a Map<String, Value>,
    path: &'a str,
}

impl<'a> Fields<'a> {
    pub(crate) fn of(value: &'a Value, path: &'a str, known: &[&str]) -> Result<Self, Error> {
        let Some(map) = value.as_object() else {
            let name = if path.is_empty() { "request" } else { path };
            return Err(
                fail(243, &[("field", name.to_string()), ("expected", "object".to_string())]).at(name)
            );
        };
        let fields = Self { map, path };
        if let Some(unknown) = map.keys().find(|key| !known.contains(&key.as_str())) {
            let near = nearest(unknown, known.iter().copied());
            let (zh, en) = near.map_or_else(Default::default, |near| {
                (format!("；是否为“{near}”？"), format!(", did you mean `{near}`?"))
            });
            let shown = echo(unknown, near);
            let args = [("got", shown.clone()), ("meant_zh", zh), ("meant_en", en)];
            return Err(fail(242, &args).at(fields.at(&shown)));
        }
        Ok(fields)
    }

    pub(crate) fn at(&self, name: &str) -> String {
        if self.path.is_empty() { name.to_string() } else { format!("{}.{name}", self.path) }
    }

    pub(crate) fn get(&self, name: &str) -> Option<&'a Value> {
        self.map.get(name).filter(|value| !value.is_null())
    }

    #[cold]
    pub(crate) fn missing(&self, name: &str) -> Error {
        fail(234, &[("field", self.at(name))]).at(self.at(name))
    }

    #[cold]
    pub(crate) fn wrong(&self, name: &str, expected: &str) -> Error {
        fail(243, &[("field", self.at(name)), ("expected", expected.to_string())]).at(self.at(name))
    }

    pub(crate) fn string(&self, name: &str) -> Result<Option<&'a str>, Error> {
        let Some(value) = self.get(name) else { return Ok(None) };
        value.as_str().map(Some).ok_or_else(|| self.wrong(name, "string"))
    }

    pub(crate) fn text(&self, name: &str) -> Result<Option<String>, Error> {
        Ok(self.string(name)?.map(str::to_string))
    }

    pub(crate) fn date(&self, name: &str) -> Result<Option<NaiveDate>, Error> {
        self.string(name)?.map(|text| parse_date(text).map_err(|error| error.at(self.at(name)))).transpose()
    }

    pub(crate) fn instant(&self, name: &str) -> Result<Option<DateTime<FixedOffset>>, Error> {
        self.string(name)?
            .map(|text| parse_instant(text).map_err(|error| error.at(self.at(name))))
            .transpose()
    }

    pub(crate) fn flag(&self, name: &str) -> Result<bool, Error> {
        let Some(value) = self.get(name) else { return Ok(false) };
        value.as_bool().ok_or_else(|| self.wrong(name, "true or false"))
    }

    pub(crate) fn number(&self, name: &str, most: u32) -> Result<Option<u32>, Error> {
        let Some(value) = self.get(name) else { return Ok(None) };
        let number = value.as_i64().ok_or_else(|| self.wrong(name, "a whole number"))?;
        let inside = u32::try_from(number).ok().filter(|number| *number <= most);
        inside.map(Some).ok_or_else(|| {
            let args = [("got", number.to_string()), ("min", "0".to_string()), ("max", most.to_string())];
            fail(206, &args).at(self.at(name))
        })
    }

    pub(crate) fn word<T: ClosedList>(&self, name: &str, what: &str) -> Result<Option<T>, Error> {
        let Some(text) = self.string(name)? else { return Ok(None) };
        T::of_word(text).map(Some).ok_or_else(|| {
            let near = nearest(text, T::words().iter().copied());
            let args =
                [("got", echo(text, near)), ("what", what.to_string()), ("list", T::words().join(", "))];
            fail(241, &args).at(self.at(name))
        })
    }

    pub(crate) fn list<T>(
        &self,
        name: &str,
        one: impl Fn(&Value, &str) -> Result<T, Error>,
    ) -> Result<Vec<T>, Error> {
        let Some(value) = self.get(name) else { return Ok(Vec::new()) };
        let values = value.as_array().ok_or_else(|| self.wrong(name, "list"))?;
        values.iter().enumerate().map(|(at, value)| one(value, &self.at(&format!("{name}[{at}]")))).collect()
    }

    fn facts(&self) -> Result<Facts, Error> {
        let Some(value) = self.get("facts") else { return Ok(Facts::none()) };
        let map = value.as_object().ok_or_else(|| self.wrong("facts", "object"))?;
        let mut facts = Facts::none();
        for (fact, value) in map {
            let text =
                value.as_str().ok_or_else(|| self.wrong(&format!("facts.{}", echo(fact, None)), "string"))?;
            facts = facts.with(fact.as_str(), text);
        }
        Ok(facts)
    }
}
