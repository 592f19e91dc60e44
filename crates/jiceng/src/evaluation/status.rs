use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::record::Record;
use super::scheme::Scheme;
use crate::error::{Error, fail};
use crate::explain::Caveats;
use crate::ruleset::Ruleset;

/// How far a result has come: nobody's result is final before somebody confirmed it and the objections are over.
///
/// 结果的状态：拟定、经确认、已公布、已生效。
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "kebab-case", deny_unknown_fields)]
pub enum Status {
    /// Computed; a proposal. 拟定。
    Proposed,
    /// Confirmed by an organ. 经确认。
    Confirmed {
        /// The organ.
        by: String,
        /// The day.
        on: NaiveDate,
    },
    /// Published; objections may be raised. 已公布。
    Published {
        /// The organ that confirmed it.
        by: String,
        /// The day of publication.
        on: NaiveDate,
        /// The last day for objections.
        objections_until: NaiveDate,
    },
    /// The objections are over. 已生效。
    Final {
        /// The organ that confirmed it.
        by: String,
        /// The day from which it is final.
        on: NaiveDate,
    },
}

impl Status {
    const fn words(&self) -> (&'static str, &'static str) {
        match self {
            Self::Proposed => ("拟定", "proposed"),
            Self::Confirmed { .. } => ("经确认", "confirmed"),
            Self::Published { .. } => ("已公布", "published"),
            Self::Final { .. } => ("已生效", "final"),
        }
    }
}

#[cold]
fn out_of_order(status: &Status, needed: &Status) -> Error {
    let ((zh, en), (needed_zh, needed_en)) = (status.words(), needed.words());
    let args = [("state_zh", zh), ("state_en", en), ("needed_zh", needed_zh), ("needed_en", needed_en)];
    fail(729, &args.map(|(name, word)| (name, word.to_string()))).at("status")
}

impl Record {
    /// The same record, confirmed by an organ. 由机关确认。
    ///
    /// # Errors
    /// `JC-0729` unless it is proposed; `JC-0234` without an organ.
    pub fn confirmed(&self, by: &str, on: NaiveDate) -> Result<Self, Error> {
        if self.status != Status::Proposed {
            return Err(out_of_order(&self.status, &Status::Proposed));
        }
        if by.trim().is_empty() {
            return Err(fail(234, &[("field", "by".to_string())]).at("by"));
        }
        Ok(Self { status: Status::Confirmed { by: by.to_string(), on }, ..self.clone() })
    }

    /// The same record, published: objections may be raised for the scheme's working days.
    ///
    /// 公布；异议期按办法所定工作日计算。
    ///
    /// # Errors
    /// `JC-0729` unless it is confirmed, or where it is published before; `JC-0201` outside the calendar, `JC-0233` for
    /// an office that is not known.
    pub fn published(
        &self,
        ruleset: &Ruleset,
        scheme: &Scheme,
        on: NaiveDate,
    ) -> Result<(Self, Caveats), Error> {
        let (by, confirmed) = match &self.status {
            Status::Confirmed { by, on } => (by.clone(), *on),
            other => return Err(out_of_order(other, &Status::Confirmed { by: String::new(), on })),
        };
        if on < confirmed {
            return Err(out_of_order(&Status::Proposed, &self.status));
        }
        let model = scheme.model();
        let calendar = match model.objection_office.as_str() {
            "" => ruleset.calendar(),
            office => ruleset.calendar_of(office)?,
        };
        let last = calendar.add_working_days(on, i32::from(model.objection_days))?;
        let status = Status::Published { by, on, objections_until: last.value };
        Ok((Self { status, ..self.clone() }, last.caveats))
    }

    /// The same record, final once the objections are over. 异议期满后生效。
    ///
    /// # Errors
    /// `JC-0729` unless it is published; `JC-0730` while objections may still be raised.
    pub fn finalised(&self, on: NaiveDate) -> Result<Self, Error> {
        match &self.status {
            Status::Published { by, objections_until, .. } if on > *objections_until => {
                Ok(Self { status: Status::Final { by: by.clone(), on }, ..self.clone() })
            }
            Status::Published { objections_until, .. } => {
                let args = [("until", objections_until.to_string()), ("on", on.to_string())];
                Err(fail(730, &args).at("on"))
            }
            other => {
                let published = Status::Published { by: String::new(), on, objections_until: on };
                Err(out_of_order(other, &published))
            }
        }
    }

    /// A new record in place of an old one: it names the old digest, and begins as a proposal again.
    ///
    /// 更正：新件载明旧件摘要，重新拟定。
    ///
    /// # Errors
    /// `JC-0731` where they are not of one official, scheme id and year; `JC-9901` if the old one cannot be written.
    pub fn correcting(&self, old: &Self) -> Result<Self, Error> {
        let same = |one: &Self| (one.official.clone(), one.scheme.clone(), one.year);
        if same(self) != same(old) {
            return Err(fail(731, &[]).at("previous_digest"));
        }
        let previous_digest = Some(old.digest()?);
        Ok(Self { status: Status::Proposed, previous_digest, ..self.clone() })
    }
}
