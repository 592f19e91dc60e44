//! Events from JSON, read strictly: every fault has its code, its field and a way out.

use serde_json::Value;

use super::act::{ActKind, MediationAct as A, MediationEvent, NamedMediator};
use crate::case::strict::{self, keys, word};
use crate::deadline::read::{Fields, parse};
use crate::error::Error;

impl MediationEvent {
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
    /// use jiceng::case::mediation::MediationEvent;
    /// let error = MediationEvent::list_from_json(
    ///     r#"[{"key": "1", "at": "2016-03-01T09:00:00+08:00", "act": {"kind": "consent"}}]"#,
    /// )
    /// .unwrap_err();
    /// assert_eq!((error.field(), error.row()), (Some("events[0].act.party"), Some(0)));
    /// ```
    pub fn list_from_json(text: &str) -> Result<Vec<Self>, Error> {
        strict::list(text, event)
    }
}

fn event(value: &Value, path: &str) -> Result<MediationEvent, Error> {
    let fields = Fields::of(value, path, &["key", "at", "sequence", "act"])?;
    let given = fields.get("act").ok_or_else(|| fields.missing("act"))?;
    Ok(MediationEvent {
        key: fields.text("key")?.ok_or_else(|| fields.missing("key"))?,
        at: fields.instant("at")?.ok_or_else(|| fields.missing("at"))?,
        sequence: fields.number("sequence", u32::MAX)?.unwrap_or(0),
        act: act(given, &fields.at("act"))?,
    })
}

/// The fields of each kind, beside `kind` itself.
const fn fields_of(kind: ActKind) -> &'static [&'static str] {
    use ActKind as K;
    match kind {
        K::Request => &["kind", "dispute", "level", "parties", "by"],
        K::Offer => &["kind", "dispute", "level", "parties"],
        K::EndAnswer => &["kind", "submitted"],
        K::Consent | K::Refuse | K::Sign | K::Withdraw => &["kind", "party"],
        K::NameMediators => &["kind", "mediators"],
        K::AskRecusal => &["kind", "party", "mediator"],
        K::DecideRecusal => &["kind", "mediator", "steps_aside"],
        K::Session => &["kind", "present"],
        K::AgreeOrally => &["kind", "recorded_by"],
        K::Countersign => &["kind", "mediator"],
        K::Perform => &["kind", "party", "performed"],
        K::Refer | K::Transfer => &["kind", "to"],
        K::Extend => &["kind", "value", "approver"],
        K::Suspend => &["kind", "ground"],
        K::AskConfirmation => &["kind", "by"],
        K::CourtAnswers => &["kind", "answer"],
        K::Accept | K::AgreeInWriting | K::Seal | K::Fail | K::TellRoutes | K::NoteDanger => &["kind"],
        K::TellPolice | K::Resume => &["kind"],
    }
}

fn act(value: &Value, path: &str) -> Result<A, Error> {
    use ActKind as K;
    let any = value.as_object().map(|map| map.keys().map(String::as_str).collect::<Vec<_>>());
    let kind = Fields::of(value, path, &any.unwrap_or_default())?;
    let kind: K = kind.word("kind", "event")?.ok_or_else(|| kind.missing("kind"))?;
    let fields = Fields::of(value, path, fields_of(kind))?;
    let key = |name: &str| fields.text(name)?.ok_or_else(|| fields.missing(name));
    let flag = |name: &str| match fields.get(name) {
        Some(_) => fields.flag(name),
        None => Err(fields.missing(name)),
    };
    Ok(match kind {
        K::Request => A::Request {
            dispute: word(&fields, "dispute")?,
            level: word(&fields, "level")?,
            parties: keys(&fields, "parties")?,
            by: keys(&fields, "by")?,
        },
        K::Offer => A::Offer {
            dispute: word(&fields, "dispute")?,
            level: word(&fields, "level")?,
            parties: keys(&fields, "parties")?,
        },
        K::Accept => A::Accept {},
        K::EndAnswer => A::EndAnswer { submitted: flag("submitted")? },
        K::Consent => A::Consent { party: key("party")? },
        K::Refuse => A::Refuse { party: key("party")? },
        K::NameMediators => A::NameMediators { mediators: fields.list("mediators", named)? },
        K::AskRecusal => A::AskRecusal { party: key("party")?, mediator: key("mediator")? },
        K::DecideRecusal => {
            A::DecideRecusal { mediator: key("mediator")?, steps_aside: flag("steps_aside")? }
        }
        K::Session => A::Session { present: keys(&fields, "present")? },
        K::AgreeOrally => A::AgreeOrally { recorded_by: key("recorded_by")? },
        K::AgreeInWriting => A::AgreeInWriting {},
        K::Sign => A::Sign { party: key("party")? },
        K::Countersign => A::Countersign { mediator: key("mediator")? },
        K::Seal => A::Seal {},
        K::Perform => A::Perform { party: key("party")?, performed: flag("performed")? },
        K::Fail => A::Fail {},
        K::TellRoutes => A::TellRoutes {},
        K::Withdraw => A::Withdraw { party: key("party")? },
        K::Refer => A::Refer { to: word(&fields, "to")? },
        K::Transfer => A::Transfer { to: word(&fields, "to")? },
        K::NoteDanger => A::NoteDanger {},
        K::TellPolice => A::TellPolice {},
        K::Extend => A::Extend {
            value: fields.number("value", 36_500)?.ok_or_else(|| fields.missing("value"))?,
            approver: word(&fields, "approver")?,
        },
        K::Suspend => A::Suspend { ground: word(&fields, "ground")? },
        K::Resume => A::Resume {},
        K::AskConfirmation => A::AskConfirmation { by: keys(&fields, "by")? },
        K::CourtAnswers => A::CourtAnswers { answer: word(&fields, "answer")? },
    })
}

fn named(value: &Value, path: &str) -> Result<NamedMediator, Error> {
    let fields = Fields::of(value, path, &["mediator", "recusal", "cleared"])?;
    Ok(NamedMediator {
        mediator: fields.text("mediator")?.ok_or_else(|| fields.missing("mediator"))?,
        recusal: word(&fields, "recusal")?,
        cleared: fields.flag("cleared")?,
    })
}
