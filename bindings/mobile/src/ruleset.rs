//! Rules: built in, or from documents.

use std::collections::HashMap;
use std::sync::Arc;

use jiceng::ruleset::Facts;

use crate::error::{Fault, JicengError, guarded, refusal};
use crate::time::CivilDay;

/// A document to load: a law, a holiday notice, a layer, an overlay, an item. 要载入的文件。
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Document {
    /// Its name, by which faults call it; `.json` is read as JSON, all else as TOML.
    pub name: String,
    /// Its bytes, UTF-8.
    pub content: Vec<u8>,
}

/// All rules of one line of jurisdictions: checked, dated, immutable; shared between threads.
///
/// 一条区划线上的全部规则：已检查、有日期、不可变；可多线程共用。
#[derive(Debug, uniffi::Object)]
pub struct Ruleset {
    pub(crate) rules: jiceng::Ruleset,
}

impl From<jiceng::Ruleset> for Ruleset {
    fn from(rules: jiceng::Ruleset) -> Self {
        Self { rules }
    }
}

fn made(
    place: &str,
    make: impl FnOnce() -> Result<jiceng::Ruleset, JicengError>,
) -> Result<Arc<Ruleset>, JicengError> {
    guarded(place, || Ok(Arc::new(Ruleset::from(make()?))))
}

/// Names and texts; `JC-0160` for the first that is not UTF-8.
fn texts(documents: &[Document]) -> Result<Vec<(&str, &str)>, JicengError> {
    let mut texts = Vec::with_capacity(documents.len());
    for (at, Document { name, content }) in documents.iter().enumerate() {
        let text = std::str::from_utf8(content).map_err(|error| {
            let byte = error.valid_up_to().saturating_add(1).to_string();
            refusal(160, &[("byte", &byte)], &format!("documents[{at}].content"))
        })?;
        texts.push((name.as_str(), text));
    }
    Ok(texts)
}

#[uniffi::export]
impl Ruleset {
    /// National rules only. 国家规则。
    #[uniffi::constructor]
    pub fn nation() -> Result<Arc<Self>, JicengError> {
        made("ruleset.nation", || Ok(jiceng::Ruleset::nation()?))
    }

    /// The rules that hold in Guangdong. 广东省适用的规则。
    #[uniffi::constructor]
    pub fn guangdong() -> Result<Arc<Self>, JicengError> {
        made("ruleset.guangdong", || Ok(jiceng::Ruleset::guangdong()?))
    }

    /// The rules that hold in Jiaoling County, Meizhou, Guangdong. 蕉岭县适用的规则。
    #[uniffi::constructor]
    pub fn jiaoling() -> Result<Arc<Self>, JicengError> {
        made("ruleset.jiaoling", || Ok(jiceng::Ruleset::jiaoling()?))
    }

    /// The built-in rules that hold in a division, by its code of six digits. 内置规则中适用于某区划者。
    #[uniffi::constructor]
    pub fn of_division(division: String) -> Result<Arc<Self>, JicengError> {
        made("ruleset.of_division", || Ok(jiceng::Ruleset::of_division(&division)?))
    }

    /// The rules of these documents and nothing else. 仅由所给文件构成的规则集。
    #[uniffi::constructor]
    pub fn from_documents(documents: Vec<Document>) -> Result<Arc<Self>, JicengError> {
        made("ruleset.from_documents", || Ok(jiceng::Ruleset::from_documents(texts(&documents)?)?))
    }

    /// The rules of these documents that hold in a division. 所给文件中适用于某区划的规则。
    #[uniffi::constructor]
    pub fn from_documents_for(division: String, documents: Vec<Document>) -> Result<Arc<Self>, JicengError> {
        made("ruleset.from_documents_for", || {
            Ok(jiceng::Ruleset::from_documents_for(&division, texts(&documents)?)?)
        })
    }

    /// The same rules with further documents on top: layers, notices, overlays, laws. 在现有规则之上再加文件。
    pub fn with_documents(&self, documents: Vec<Document>) -> Result<Arc<Self>, JicengError> {
        made("ruleset.with_documents", || Ok(self.rules.with_documents(texts(&documents)?)?))
    }

    /// The same rules with the calendar as it was known on a day. 以某日已知的放假通知为准的规则集。
    pub fn known_on(&self, day: CivilDay) -> Result<Arc<Self>, JicengError> {
        made("ruleset.known_on", || Ok(self.rules.known_on(day.date("day")?)?))
    }

    /// The same rules with a calendar carried on beyond the last notice; answers there carry a caveat.
    ///
    /// 在最后一份通知之后按周末与法定节假日推算；答案均带保留。
    pub fn provisional_through(&self, day: CivilDay) -> Result<Arc<Self>, JicengError> {
        made("ruleset.provisional_through", || Ok(self.rules.provisional_through(day.date("day")?)?))
    }

    /// The division whose rules these are. 所适用的区划。
    pub fn division(&self) -> Result<String, JicengError> {
        guarded("ruleset.division", || Ok(self.rules.division().to_string()))
    }

    /// The day up to which notices are known; absent is all that the ruleset holds. 通知已知到哪一天。
    pub fn known_through(&self) -> Result<Option<CivilDay>, JicengError> {
        guarded("ruleset.known_through", || Ok(self.rules.known_through().map(CivilDay::from)))
    }

    /// SHA-256 over the documents: the same rules give the same digest everywhere. 规则集摘要。
    pub fn digest(&self) -> Result<String, JicengError> {
        guarded("ruleset.digest", || Ok(self.rules.digest()))
    }

    /// Warnings of the documents that were loaded: they stand, look at them. 载入时的提示。
    pub fn warnings(&self) -> Result<Vec<Fault>, JicengError> {
        guarded("ruleset.warnings", || Ok(self.rules.warnings().iter().cloned().map(Fault::from).collect()))
    }

    /// The number under which packed rows name a limit: a rule or an item, with the facts it depends on. It holds
    /// for this ruleset only.
    ///
    /// 批量计算中使用的期限序号；仅适用于本规则集。
    #[uniffi::method(default(facts))]
    pub fn limit_number(&self, name: String, facts: HashMap<String, String>) -> Result<i32, JicengError> {
        guarded("ruleset.limit_number", || {
            Ok(i32::from(self.rules.limit_number(&name, &Facts(facts.into_iter().collect()))?))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_document_is_utf_8() {
        let document = |content: &[u8]| Document { name: "a.toml".into(), content: content.to_vec() };
        let error = Ruleset::from_documents(vec![document(b"# \xff")]).unwrap_err();
        assert_eq!(error.details().code, "JC-0160");
        assert_eq!(
            error.details().text_en,
            "the document is not UTF-8, byte 3 cannot be read: save it as UTF-8"
        );
        assert!(error.details().text_zh.contains("自第3字节起"));
    }
}
