//! Rules: built in, or from bytes. Documents are compiled and checked elsewhere: the compiler is nearly as large as
//! all the rest, and a phone has no one who could mend a fault in them.

use std::collections::HashMap;
use std::sync::Arc;

use jiceng::ruleset::Facts;

use crate::error::{JicengError, guarded};
use crate::time::CivilDay;

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

    /// The rules of bytes that a computer compiled and checked, as they hold in a division. Take them only from
    /// where you would take a program.
    ///
    /// 载入已在别处编译、检查的规则；请只用可信来源。
    #[uniffi::constructor]
    pub fn from_bytes(division: String, bytes: Vec<u8>) -> Result<Arc<Self>, JicengError> {
        made("ruleset.from_bytes", || Ok(jiceng::Ruleset::from_bytes(&division, &bytes)?))
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
