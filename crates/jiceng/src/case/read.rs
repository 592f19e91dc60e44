//! Events from JSON, read strictly: every fault has its code, its field and a way out.

use serde::de::{Deserialize, Deserializer, Error as _};
use serde_json::Value;

use super::actor::{Actor, Holder, Key};
use super::event::{Act, Event, EventKind};
use super::strict::{not_a, word};
use crate::deadline::read::Fields;
use crate::error::{Error, read_json};

impl Event {
    /// Reads a list of events from JSON. 由JSON读取事件列表。
    ///
    /// # Range
    /// At most 256 MiB.
    ///
    /// # Errors
    /// `JC-0102` and `JC-0205` for the text, `JC-0203` to `JC-0206`, `JC-0234`, `JC-0241` to `JC-0243` for an event, with
    /// its field and its row.
    ///
    /// # Examples
    /// ```
    /// let error = jiceng::case::Event::list_from_json(r#"[{"key": "e1"}]"#).unwrap_err();
    /// assert_eq!((error.field(), error.row()), (Some("events[0].at"), Some(0)));
    /// ```
    pub fn list_from_json(text: &str) -> Result<Vec<Self>, Error> {
        let value: Value = read_json(text, None)?;
        let list = value.as_array().ok_or_else(|| not_a("list", "events"))?;
        let one = |(row, value): (u64, &Value)| {
            event(value, &format!("events[{row}]")).map_err(|error| error.at_row(row))
        };
        (0..).zip(list).map(one).collect()
    }

    /// Reads one event from JSON. 由JSON读取一个事件。
    ///
    /// # Errors
    /// As [`Event::list_from_json`].
    ///
    /// # Examples
    /// ```
    /// use jiceng::case::{Act, Event};
    /// let event = Event::from_json(
    ///     r#"{"key": "e2", "at": "2016-03-01T10:00:00+08:00", "actor": {"key": "p1", "role": "official"},
    ///         "act": {"event": "urge"}}"#,
    /// )?;
    /// assert_eq!(event.act, Act::Urge {});
    /// assert_eq!(Event::from_json("[").unwrap_err().code().to_string(), "JC-0205");
    /// # Ok::<(), jiceng::Error>(())
    /// ```
    pub fn from_json(text: &str) -> Result<Self, Error> {
        event(&read_json(text, None)?, "")
    }

    /// Reads events from JSON lines: each line gives an event or its error, with the line as its row (from 0).
    ///
    /// 逐行读取事件：每行得到一个事件或者一个错误（行号自0起）。
    ///
    /// Empty lines give nothing.
    ///
    /// # Examples
    /// ```
    /// let mut rows = jiceng::case::Event::lines_from_json("\n{}\n");
    /// assert_eq!(rows.next().unwrap().unwrap_err().row(), Some(1));
    /// assert!(rows.next().is_none());
    /// ```
    pub fn lines_from_json(text: &str) -> impl Iterator<Item = Result<Self, Error>> + '_ {
        let lines = (0_u64..).zip(text.lines()).filter(|(_, line)| !line.trim().is_empty());
        lines.map(|(row, line)| Self::from_json(line).map_err(|error| error.at_row(row)))
    }
}

impl Act {
    /// Reads an act from the word of its kind and the JSON of its fields, as a column of events carries them.
    ///
    /// 由事件种类的书写用词及其字段的 JSON 读取事件内容。
    ///
    /// # Errors
    /// `JC-0241` for an unknown kind; for fields that are not those of the kind as [`Event::list_from_json`], with the
    /// field.
    ///
    /// # Examples
    /// ```
    /// use jiceng::case::Act;
    /// assert_eq!(Act::of_fields("urge", None)?, Act::Urge {});
    /// assert_eq!(Act::of_fields("classify", Some(r#"{"class": "petition"}"#))?.kind().word(), "classify");
    /// assert_eq!(Act::of_fields("classify", None).unwrap_err().field(), Some("fields.class"));
    /// # Ok::<(), jiceng::Error>(())
    /// ```
    pub fn of_fields(kind: &str, fields: Option<&str>) -> Result<Self, Error> {
        let given = Value::from_iter([("act", kind)]);
        let kind: EventKind = word(&Fields::of(&given, "", &["act"])?, "act")?;
        let text = fields.map(str::trim).filter(|text| !text.is_empty()).unwrap_or("{}");
        let value: Value = read_json(text, None).map_err(|error| error.at("fields"))?;
        let beside = fields_of(kind).split_first().map_or(&[][..], |(_, beside)| beside);
        act_of(kind, &Fields::of(&value, "fields", beside)?)
    }
}

// By hand, since what is derived for a list of kinds like this one is several times as large and names no field.
impl<'de> Deserialize<'de> for Event {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        event(&Value::deserialize(from)?, "").map_err(D::Error::custom)
    }
}

impl<'de> Deserialize<'de> for Act {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        act(&Value::deserialize(from)?, "").map_err(D::Error::custom)
    }
}

fn event(value: &Value, path: &str) -> Result<Event, Error> {
    let fields = Fields::of(value, path, &["key", "at", "sequence", "actor", "act"])?;
    let part = |name: &str| fields.get(name).ok_or_else(|| fields.missing(name));
    Ok(Event {
        key: key(&fields, "key")?,
        at: fields.instant("at")?.ok_or_else(|| fields.missing("at"))?,
        sequence: fields.number("sequence", u32::MAX)?.unwrap_or(0),
        actor: actor(part("actor")?, &fields.at("actor"))?,
        act: act(part("act")?, &fields.at("act"))?,
    })
}

fn actor(value: &Value, path: &str) -> Result<Actor, Error> {
    let fields = Fields::of(value, path, &["key", "role", "unit", "level"])?;
    Ok(Actor {
        key: key(&fields, "key")?,
        role: word(&fields, "role")?,
        unit: maybe_key(&fields, "unit")?,
        level: fields.word("level", "level")?,
    })
}

fn holder(fields: &Fields<'_>, name: &str) -> Result<Holder, Error> {
    let value = fields.get(name).ok_or_else(|| fields.missing(name))?;
    let path = fields.at(name);
    let fields = Fields::of(value, &path, &["unit", "level", "official"])?;
    Ok(Holder {
        unit: key(&fields, "unit")?,
        level: word(&fields, "level")?,
        official: maybe_key(&fields, "official")?,
    })
}

fn maybe_key(fields: &Fields<'_>, name: &str) -> Result<Option<Key>, Error> {
    Ok(fields.string(name)?.map(Key::from))
}

fn key(fields: &Fields<'_>, name: &str) -> Result<Key, Error> {
    maybe_key(fields, name)?.ok_or_else(|| fields.missing(name))
}

/// Keys; none where there is no such field.
fn keys(fields: &Fields<'_>, name: &str) -> Result<Vec<Key>, Error> {
    fields.list(name, |value, path| value.as_str().map(Key::from).ok_or_else(|| not_a("string", path)))
}

/// A flag that must be there.
fn flag(fields: &Fields<'_>, name: &str) -> Result<bool, Error> {
    if fields.get(name).is_none() { Err(fields.missing(name)) } else { fields.flag(name) }
}

/// A flag that is set where it is not there.
fn set_unless(fields: &Fields<'_>, name: &str) -> Result<bool, Error> {
    if fields.get(name).is_none() { Ok(true) } else { fields.flag(name) }
}

/// The fields of each kind, beside `event` itself.
const fn fields_of(kind: EventKind) -> &'static [&'static str] {
    use EventKind as K;
    match kind {
        K::Receive => &["event", "channel", "by", "item", "claimed_at"],
        K::Register => &["event", "receipt", "parties", "anonymous", "recused"],
        K::Classify => &["event", "class"],
        K::Link => &["event", "other"],
        K::Merge => &["event", "into"],
        K::Absorb => &["event", "child", "received_at"],
        K::Release => &["event", "child"],
        K::Assign => &["event", "to", "assist", "in_place", "available", "skip"],
        K::Return => &["event", "ground"],
        K::Refuse => &["event", "written", "remedies_told"],
        K::TransferOut => &["event", "to", "told"],
        K::ResolveJurisdiction | K::SendDown => &["event", "to"],
        K::NoticeMaterials => &["event", "complete"],
        K::Suspend => &["event", "kind", "planned_to", "approved_by"],
        K::Resume => &["event", "kind"],
        K::RequestExtension => &["event", "value"],
        K::DecideExtension => &["event", "granted", "approver", "told"],
        K::Progress => &["event", "to_citizen"],
        K::Supervise => &["event", "level"],
        K::Escalate => &["event", "to", "skip"],
        K::Resolve => &["event", "outcome", "outputs"],
        K::Deliver => &["event", "method", "signed"],
        K::Feedback => &["event", "party", "reached", "solved", "satisfaction"],
        K::Close => &["event", "open_children"],
        K::Reopen => &["event", "new_facts"],
        K::Archive => &["event", "sealed_by_rule"],
        K::Correct => &["event", "of", "at", "act"],
        K::Unmerge | K::Accept | K::SupplyMaterials | K::DeemAccepted | K::Urge | K::Reply => &["event"],
        K::CancelSupervision | K::Review | K::RejectResult | K::Withdraw | K::Terminate => &["event"],
    }
}

/// The kind of an act, which says what other fields it has.
fn kind_of(value: &Value, path: &str) -> Result<EventKind, Error> {
    let map = value.as_object().ok_or_else(|| not_a("object", if path.is_empty() { "act" } else { path }))?;
    let any: Vec<&str> = map.keys().map(String::as_str).collect();
    word(&Fields::of(value, path, &any)?, "event")
}

fn act(value: &Value, path: &str) -> Result<Act, Error> {
    let kind = kind_of(value, path)?;
    act_of(kind, &Fields::of(value, path, fields_of(kind))?)
}

fn act_of(kind: EventKind, fields: &Fields<'_>) -> Result<Act, Error> {
    use EventKind as K;
    Ok(match kind {
        K::Receive => Act::Receive {
            channel: word(fields, "channel")?,
            by: holder(fields, "by")?,
            item: maybe_key(fields, "item")?,
            claimed_at: fields.instant("claimed_at")?,
        },
        K::Register => Act::Register {
            receipt: key(fields, "receipt")?,
            parties: keys(fields, "parties")?,
            anonymous: fields.flag("anonymous")?,
            recused: keys(fields, "recused")?,
        },
        K::Classify => Act::Classify { class: key(fields, "class")? },
        K::Link => Act::Link { other: key(fields, "other")? },
        K::Merge => Act::Merge { into: key(fields, "into")? },
        K::Unmerge => Act::Unmerge {},
        K::Absorb => Act::Absorb {
            child: key(fields, "child")?,
            received_at: fields.instant("received_at")?.ok_or_else(|| fields.missing("received_at"))?,
        },
        K::Release => Act::Release { child: key(fields, "child")? },
        K::Assign => Act::Assign {
            to: holder(fields, "to")?,
            assist: fields.flag("assist")?,
            in_place: set_unless(fields, "in_place")?,
            available: set_unless(fields, "available")?,
            skip: fields.word("skip", "skip")?,
        },
        K::Accept => Act::Accept {},
        K::Return => Act::Return { ground: word(fields, "ground")? },
        K::Refuse => {
            Act::Refuse { written: flag(fields, "written")?, remedies_told: flag(fields, "remedies_told")? }
        }
        K::TransferOut => Act::TransferOut { to: key(fields, "to")?, told: flag(fields, "told")? },
        K::ResolveJurisdiction => Act::ResolveJurisdiction { to: holder(fields, "to")? },
        K::NoticeMaterials => Act::NoticeMaterials { complete: flag(fields, "complete")? },
        K::SupplyMaterials => Act::SupplyMaterials {},
        K::DeemAccepted => Act::DeemAccepted {},
        K::Suspend => Act::Suspend {
            kind: word(fields, "kind")?,
            planned_to: fields.date("planned_to")?,
            approved_by: maybe_key(fields, "approved_by")?,
        },
        K::Resume => Act::Resume { kind: word(fields, "kind")? },
        K::RequestExtension => Act::RequestExtension {
            value: fields.number("value", u32::MAX)?.ok_or_else(|| fields.missing("value"))?,
        },
        K::DecideExtension => Act::DecideExtension {
            granted: flag(fields, "granted")?,
            approver: word(fields, "approver")?,
            told: flag(fields, "told")?,
        },
        K::Progress => Act::Progress { to_citizen: fields.flag("to_citizen")? },
        K::Urge => Act::Urge {},
        K::Supervise => Act::Supervise { level: word(fields, "level")? },
        K::Reply => Act::Reply {},
        K::CancelSupervision => Act::CancelSupervision {},
        K::Escalate => Act::Escalate { to: holder(fields, "to")?, skip: fields.word("skip", "skip")? },
        K::SendDown => Act::SendDown { to: holder(fields, "to")? },
        K::Resolve => {
            Act::Resolve { outcome: word(fields, "outcome")?, outputs: set_unless(fields, "outputs")? }
        }
        K::Review => Act::Review {},
        K::RejectResult => Act::RejectResult {},
        K::Deliver => Act::Deliver { method: word(fields, "method")?, signed: flag(fields, "signed")? },
        K::Feedback => Act::Feedback {
            party: key(fields, "party")?,
            reached: flag(fields, "reached")?,
            solved: fields.get("solved").map(|_| fields.flag("solved")).transpose()?,
            satisfaction: fields.word("satisfaction", "satisfaction")?,
        },
        K::Close => Act::Close { open_children: fields.number("open_children", u32::MAX)?.unwrap_or(0) },
        K::Reopen => Act::Reopen { new_facts: flag(fields, "new_facts")? },
        K::Archive => Act::Archive { sealed_by_rule: fields.flag("sealed_by_rule")? },
        K::Correct => Act::Correct {
            of: key(fields, "of")?,
            at: fields.instant("at")?,
            // Bounded: the text that was read nests no deeper than its reader allows.
            act: fields.get("act").map(|one| act(one, &fields.at("act"))).transpose()?.map(Box::new),
        },
        K::Withdraw => Act::Withdraw {},
        K::Terminate => Act::Terminate {},
    })
}
