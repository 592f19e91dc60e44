//! Events from JSON, read strictly: every fault has its code, its field and a way out.

use serde_json::Value;

use super::act::{AgentAct as A, AgentActKind as K, AgentEvent, Paper};
use super::policy::AgentPolicy;
use crate::case::strict::{self, given, keys, not_a, word};
use crate::deadline::GivenPeriod;
use crate::deadline::read::{Fields, parse};
use crate::error::Error;

impl AgentEvent {
    /// Reads an event from JSON.
    ///
    /// 由JSON读取事件；逐项严格检查。
    ///
    /// # Range
    /// At most 1 MiB.
    ///
    /// # Errors
    /// `JC-0203` to `JC-0206`, `JC-0234`, `JC-0241` to `JC-0243`, with the field.
    pub fn from_json(text: &str) -> Result<Self, Error> {
        event(&parse(text)?, "")
    }

    /// Reads a list of events from JSON; an error says which.
    ///
    /// 由JSON读取事件列表；错误标明第几个。
    ///
    /// # Range
    /// At most 1 MiB and 10,000 events.
    ///
    /// # Errors
    /// As [`from_json`](Self::from_json), with the row; `JC-0542` for too many.
    ///
    /// # Examples
    /// ```
    /// use jiceng::case::agent::AgentEvent;
    /// let error = AgentEvent::list_from_json(
    ///     r#"[{"key": "1", "at": "2016-03-01T09:00:00+08:00", "act": {"kind": "act", "deed": "decidee"}}]"#,
    /// )
    /// .unwrap_err();
    /// assert_eq!((error.field(), error.row()), (Some("events[0].act.deed"), Some(0)));
    /// assert!(error.text_en().contains("decide"));
    /// ```
    pub fn list_from_json(text: &str) -> Result<Vec<Self>, Error> {
        strict::list(text, event)
    }
}

impl AgentPolicy {
    /// Reads a policy from JSON. 由JSON读取规定。
    ///
    /// # Errors
    /// `JC-0205`, `JC-0230`, `JC-0234`, `JC-0241` to `JC-0243`, with the field.
    ///
    /// # Examples
    /// ```
    /// use jiceng::case::agent::AgentPolicy;
    /// let error = AgentPolicy::from_json(r#"{"id": "own", "source": "notice"}"#).unwrap_err();
    /// assert_eq!(error.field(), Some("submit"));
    /// ```
    pub fn from_json(text: &str) -> Result<Self, Error> {
        let value = parse(text)?;
        let fields = Fields::of(&value, "", &["id", "source", "submit"])?;
        let submit = fields.get("submit").ok_or_else(|| fields.missing("submit"))?;
        Ok(Self {
            id: fields.text("id")?.ok_or_else(|| fields.missing("id"))?,
            source: word(&fields, "source")?,
            submit: GivenPeriod::from_value(submit, "submit")?,
        })
    }
}

fn event(value: &Value, path: &str) -> Result<AgentEvent, Error> {
    let fields = Fields::of(value, path, &["key", "at", "sequence", "act"])?;
    let given = fields.get("act").ok_or_else(|| fields.missing("act"))?;
    Ok(AgentEvent {
        key: fields.text("key")?.ok_or_else(|| fields.missing("key"))?,
        at: fields.instant("at")?.ok_or_else(|| fields.missing("at"))?,
        sequence: fields.number("sequence", u32::MAX)?.unwrap_or(0),
        act: act(given, &fields.at("act"))?,
    })
}

/// The fields of each kind, `kind` among them.
const fn fields_of(kind: K) -> &'static [&'static str] {
    match kind {
        K::Mandate => &["kind", "principal", "agent", "items", "valid_to", "data_use"],
        K::TakePapers => &["kind", "papers"],
        K::File => &["kind", "item", "lines", "receipt"],
        K::FileOneself => &["kind", "item", "receipt"],
        K::FetchPapers => &["kind", "lines"],
        K::ReturnPapers => &["kind", "lines", "signed"],
        K::Act => &["kind", "deed"],
        K::ConsentToData | K::Close | K::Withdraw | K::PrincipalDies => &["kind"],
    }
}

fn act(value: &Value, path: &str) -> Result<A, Error> {
    let any = value.as_object().map(|map| map.keys().map(String::as_str).collect::<Vec<_>>());
    let kind = word(&Fields::of(value, path, &any.unwrap_or_default())?, "kind")?;
    let fields = Fields::of(value, path, fields_of(kind))?;
    let key = |name: &str| fields.text(name)?.ok_or_else(|| fields.missing(name));
    let flag = |name: &str| match fields.get(name) {
        Some(_) => fields.flag(name),
        None => Err(fields.missing(name)),
    };
    Ok(match kind {
        K::Mandate => A::Mandate {
            principal: key("principal")?,
            agent: key("agent")?,
            items: keys(&fields, "items")?,
            valid_to: fields.date("valid_to")?.ok_or_else(|| fields.missing("valid_to"))?,
            data_use: flag("data_use")?,
        },
        K::ConsentToData => A::ConsentToData {},
        K::TakePapers => A::TakePapers { papers: given(&fields, "papers", paper)? },
        K::File => {
            A::File { item: key("item")?, lines: given(&fields, "lines", line)?, receipt: key("receipt")? }
        }
        K::FileOneself => A::FileOneself { item: key("item")?, receipt: key("receipt")? },
        K::FetchPapers => A::FetchPapers { lines: given(&fields, "lines", line)? },
        K::ReturnPapers => A::ReturnPapers { lines: given(&fields, "lines", line)?, signed: flag("signed")? },
        K::Act => A::Act { deed: word(&fields, "deed")? },
        K::Close => A::Close {},
        K::Withdraw => A::Withdraw {},
        K::PrincipalDies => A::PrincipalDies {},
    })
}

fn line(value: &Value, path: &str) -> Result<u32, Error> {
    let number = value.as_u64().and_then(|number| u32::try_from(number).ok());
    number.ok_or_else(|| not_a("a whole number", path))
}

fn paper(value: &Value, path: &str) -> Result<Paper, Error> {
    let fields = Fields::of(value, path, &["line", "item", "original"])?;
    let number = fields.get("line").ok_or_else(|| fields.missing("line"))?;
    Ok(Paper {
        line: line(number, &fields.at("line"))?,
        item: fields.text("item")?.ok_or_else(|| fields.missing("item"))?,
        original: match fields.get("original") {
            Some(_) => fields.flag("original")?,
            None => return Err(fields.missing("original")),
        },
    })
}
