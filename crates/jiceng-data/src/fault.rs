//! What is wrong with a document: a code, a place and named arguments. Texts are the reader's business.
//!
//! A fault echoes words of closed lists, keys, ids, dates and numbers, each cut to 64 characters; free
//! text of a document is never repeated, nor what may be a person's name or number.

use serde::{Deserialize, Serialize};

/// The codes of faults, each with the names of its arguments. 文档错误代码。
pub mod code {
    /// The documents are too large together: `size`, `limit` (bytes). 文档过大。
    pub const TOO_LARGE: u16 = 102;
    /// Nested too deeply: `limit`. 嵌套过深。
    pub const TOO_DEEP: u16 = 103;
    /// Not TOML or not JSON: `reason`. 语法错误。
    pub const SYNTAX: u16 = 104;
    /// A key that the format does not know: `key`. 未知的键。
    pub const UNKNOWN_KEY: u16 = 105;
    /// A key that must stand: `key`. 缺少必需的键。
    pub const MISSING_KEY: u16 = 106;
    /// Another type: `expected`, `got`. 类型不符。
    pub const WRONG_TYPE: u16 = 107;
    /// Not a word of the closed list: `got`, `list` (its words). 不在取值表内。
    pub const UNKNOWN_WORD: u16 = 108;
    /// Not a date: `got`. 不是有效日期。
    pub const NOT_A_DATE: u16 = 109;
    /// A number out of its range: `got`, `min`, `max`. 数值越界。
    pub const OUT_OF_RANGE: u16 = 110;
    /// The end stands before the start: `from`, `to`. 起止日期颠倒。
    pub const REVERSED_DATES: u16 = 111;
    /// Two versions of one series hold on the same days: `id`, `other`, `from`, `to`.
    /// `from` may be `unknown` and `to` may be `open`. 同一系列的版本重叠。
    pub const OVERLAP: u16 = 112;
    /// Days between two versions of one series on which none holds: `id`, `from`, `to`. 版本之间有空档。
    pub const GAP: u16 = 113;
    /// An id given twice: `id`, `first` (document:line). 编号重复。
    pub const DUPLICATE_ID: u16 = 114;
    /// Nothing has the id or series referred to: `kind` (`period`, `provision`, `fact`, `law`, `list`, `unit`, `duty` …),
    /// `got`. 引用不存在。
    pub const UNKNOWN_REFERENCE: u16 = 115;
    /// An article that cannot be read: `got`. 无法识别的条款号。
    pub const UNREADABLE_ARTICLE: u16 = 116;
    /// Not a division code: `got`. 不是行政区划代码。
    pub const NOT_A_DIVISION: u16 = 117;
    /// A rest day on a weekend or a working day on a weekday: `date`, `expected_zh`, `expected_en`. 星期不符。
    pub const WRONG_WEEKDAY: u16 = 118;
    /// One language without the other: `key` (the one that is missing). 缺少一种语言。
    pub const ONE_LANGUAGE: u16 = 119;
    /// Opening hours that are unreadable, empty, out of order or overlapping: `got`. 时段有误。
    pub const BAD_INTERVALS: u16 = 120;
    /// A limit of 0 or less; write `at-once` or `none`: `got`. 期限不是正数。
    pub const LIMIT_NOT_POSITIVE: u16 = 121;
    /// A date listed twice: `date`. 日期重复。
    pub const DATE_TWICE: u16 = 122;
    /// A date outside the year of its document: `date`, `year`. 日期不在该年度。
    pub const DATE_OUTSIDE_YEAR: u16 = 123;
    /// An amendment of a year for which no notice came before: `number`. 没有可供修改的通知。
    pub const AMENDS_NOTHING: u16 = 124;
    /// A value that its fact does not declare: `fact`, `got`. 事实未声明该取值。
    pub const UNDECLARED_VALUE: u16 = 125;
    /// A key given twice: `key`. 键重复。
    pub const DUPLICATE_KEY: u16 = 126;
    /// A text that is empty or too long: `key`, `max` (characters). 文字为空或者过长。
    pub const TEXT_LENGTH: u16 = 127;
    /// Too many: `what`, `count`, `limit`. 数量过多。
    pub const TOO_MANY: u16 = 128;
    /// No earlier notice fixed the day that is given back: `date`. 没有可恢复的日期。
    pub const NOTHING_TO_GIVE_BACK: u16 = 129;
    /// A borrowed roll that names no provision: `id`. 援引顺延而未写明依据。
    pub const NO_ROLL_BASIS: u16 = 130;
    /// Not a kind of document: `got`. 未知的文档种类。
    pub const UNKNOWN_KIND: u16 = 138;
    /// An id that cannot be read: `got`. 无法识别的编号。
    pub const UNREADABLE_ID: u16 = 139;
    /// A year stated by two documents: `year`. 年度重复。
    pub const YEAR_TWICE: u16 = 140;
    /// An article given both as a number and in words: no arguments. 条款号与条款文字并存。
    pub const ARTICLE_TWICE: u16 = 141;
    /// A list that must hold something: `key`. 列表为空。
    pub const EMPTY_LIST: u16 = 142;
    /// A variation that varies nothing: `of`. 没有任何变更的另行规定。
    pub const NOTHING_VARIED: u16 = 143;
    /// A statutory holiday that a notice would let be worked: `date`. A warning. 法定节假日被安排上班。
    pub const STATUTORY_WORKED: u16 = 144;
    /// A row of an item whose keys do not fit its status: `status`, `key` (the one at fault). 与状态不符的键。
    pub const ROW_SHAPE: u16 = 147;
    /// Days of a row on which the rule that it names is not in force: `id`, `from`, `to`. 所引规则未覆盖。
    pub const NOT_COVERED: u16 = 148;
    /// A body that is part of itself by way of others: `id`. 机构循环隶属。
    pub const PART_OF_ITSELF: u16 = 149;
    /// A body whose daily work two bodies lead on the same days: `id`, `a`, `b`. 两个牵头单位。
    pub const TWO_LEADS: u16 = 401;
    /// A post for which no other stands in: `id`. A warning. 服务岗无人补位。
    pub const NO_STAND_IN: u16 = 402;
    /// A body that stands in, or is stood in for, without being another post: `id`. 补位的不是另一服务岗。
    pub const NOT_A_POST: u16 = 403;
    /// A duty without a home: `id`, `from`, `to` (`unknown` and `open`). 职责没有归属。
    pub const NO_HOME: u16 = 404;
    /// A duty with two homes on the same days: `id`, `a`, `b`. 职责有两处归属。
    pub const TWO_HOMES: u16 = 405;
    /// A home in a body that does not stand on those days: `unit`, `from`, `to`. 归属单位当时不存在。
    pub const HOME_NOT_STANDING: u16 = 406;
    /// A hand-over without just one receipt, or between a body and itself: `id`. 移交没有唯一的签收。
    pub const RECEIPT: u16 = 407;
    /// A body more levels down than are followed: `id`, `limit`. 层级过多。
    pub const TOO_MANY_LEVELS: u16 = 408;
    /// A grant that says to whom in no way: `id`. 授权未写明给谁。
    pub const GRANT_TO_NOBODY: u16 = 409;
    /// A function that would be kept apart from itself: `word`. 职责与自身分开。
    pub const APART_FROM_ITSELF: u16 = 410;
    /// A clock or threshold with two limits, or with a key that its limit does not take: `key`. 时限写法有误。
    pub const CLOCK_LIMIT: u16 = 510;
    /// A rule of escalation that asks nothing: `id`. 没有条件的升级规则。
    pub const RULE_ASKS_NOTHING: u16 = 570;
    /// A condition without a threshold: `quantity`. 条件没有写明界限。
    pub const NO_THRESHOLD: u16 = 571;
    /// A rule that can never hold: `id`. 永远不成立的规则。
    pub const NEVER_HOLDS: u16 = 572;
    /// A key that the measure of a rule does not take: `key`, `measure`. 与措施不符的键。
    pub const NOT_OF_MEASURE: u16 = 573;
    /// A case that would go up from the county: `id`. 县级之上无处可报。
    pub const NOTHING_ABOVE: u16 = 574;
    /// A case that would not go up: `id`, `level`. 上报不向上。
    pub const NOT_UPWARDS: u16 = 575;
    /// A level skipped without a ground: `id`. 越级没有理由。
    pub const SKIP_WITHOUT_GROUND: u16 = 576;
    /// A statutory rule dropped or loosened below: `id`, `first` (document:line). 下级删去或者放宽法定规则。
    pub const LOOSENS_STATUTE: u16 = 577;
    /// Two limits for the reply to one level: `level_zh`, `level_en`. 同一督办等级有两个回复期限。
    pub const REPLY_TWICE: u16 = 578;
    /// Weights that do not add up to 10,000: `what_zh`, `what_en`, `sum`. 权重合计不为10000。
    pub const WEIGHTS: u16 = 701;
    /// An option whose points do not fit its kind: `kind_zh`, `kind_en`, `option`. 选项与分值不符。
    pub const OPTION_POINTS: u16 = 702;
    /// A policy that must be stated: `key`. 未写明处理办法。
    pub const NO_POLICY: u16 = 703;
    /// Something that touches a person without a basis: `key`. 缺少依据。
    pub const NO_BASIS: u16 = 714;
    /// A weight that a higher level has fixed: `frame`, `group_zh`, `group_en`, `expected`, `got`. 锁定的权重。
    pub const LOCKED: u16 = 717;
    /// Trimming that does not fit its group: `needed`. 去高去低与评价组不符。
    pub const TRIM: u16 = 718;
    /// Grades that do not fall from the highest to 0: no arguments. 等次分数线有误。
    pub const GRADES: u16 = 719;
    /// An effect whose grade is missing or not needed: `effect_zh`, `effect_en`. 效果与等次不符。
    pub const EFFECT_GRADE: u16 = 720;
    /// An indicator without the counts that its form has, or with others: `id`, `form`. 指标形式与分子、分母不符。
    pub const INDICATOR_FORM: u16 = 735;
    /// A count of neither a fact nor cases, or of both: `id`. 计数对象不明。
    pub const INDICATOR_COUNT: u16 = 736;
    /// What asks of a clock names none: `id`. 未写明时限种类。
    pub const INDICATOR_CLOCK: u16 = 737;

    /// Every code, ascending. 全部代码。
    pub const ALL: &[u16] = &[
        TOO_LARGE,
        TOO_DEEP,
        SYNTAX,
        UNKNOWN_KEY,
        MISSING_KEY,
        WRONG_TYPE,
        UNKNOWN_WORD,
        NOT_A_DATE,
        OUT_OF_RANGE,
        REVERSED_DATES,
        OVERLAP,
        GAP,
        DUPLICATE_ID,
        UNKNOWN_REFERENCE,
        UNREADABLE_ARTICLE,
        NOT_A_DIVISION,
        WRONG_WEEKDAY,
        ONE_LANGUAGE,
        BAD_INTERVALS,
        LIMIT_NOT_POSITIVE,
        DATE_TWICE,
        DATE_OUTSIDE_YEAR,
        AMENDS_NOTHING,
        UNDECLARED_VALUE,
        DUPLICATE_KEY,
        TEXT_LENGTH,
        TOO_MANY,
        NOTHING_TO_GIVE_BACK,
        NO_ROLL_BASIS,
        UNKNOWN_KIND,
        UNREADABLE_ID,
        YEAR_TWICE,
        ARTICLE_TWICE,
        EMPTY_LIST,
        NOTHING_VARIED,
        STATUTORY_WORKED,
        ROW_SHAPE,
        NOT_COVERED,
        PART_OF_ITSELF,
        TWO_LEADS,
        NO_STAND_IN,
        NOT_A_POST,
        NO_HOME,
        TWO_HOMES,
        HOME_NOT_STANDING,
        RECEIPT,
        TOO_MANY_LEVELS,
        GRANT_TO_NOBODY,
        APART_FROM_ITSELF,
        CLOCK_LIMIT,
        RULE_ASKS_NOTHING,
        NO_THRESHOLD,
        NEVER_HOLDS,
        NOT_OF_MEASURE,
        NOTHING_ABOVE,
        NOT_UPWARDS,
        SKIP_WITHOUT_GROUND,
        LOOSENS_STATUTE,
        REPLY_TWICE,
        WEIGHTS,
        OPTION_POINTS,
        NO_POLICY,
        NO_BASIS,
        LOCKED,
        TRIM,
        GRADES,
        EFFECT_GRADE,
        INDICATOR_FORM,
        INDICATOR_COUNT,
        INDICATOR_CLOCK,
    ];
}

/// Whether the documents can be used in spite of a fault. 错误的严重程度。
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// The documents must not be used.
    Error,
    /// The documents can be used; somebody should look.
    Warning,
}

/// One fault of one document, with its place. 文档中的一处错误及其位置。
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Fault {
    /// One of [`code`].
    pub code: u16,
    /// Error or warning.
    pub severity: Severity,
    /// Name of the document.
    pub document: String,
    /// Line, from 1.
    pub line: u32,
    /// Column in characters, from 1.
    pub column: u32,
    /// Path of the key, e.g. `period[3].limit.unit` (rows from 0); empty for the document itself.
    pub key: String,
    /// Named arguments of the text, as [`code`] lists them.
    pub args: Vec<(&'static str, String)>,
    /// What was probably meant.
    pub suggestion: Option<String>,
}

impl Fault {
    /// The argument of that name. 按名称取参数。
    #[must_use]
    pub fn arg(&self, name: &str) -> Option<&str> {
        self.args.iter().find(|(key, _)| *key == name).map(|(_, value)| value.as_str())
    }
}

impl core::fmt::Display for Fault {
    /// A bare form for build logs; the core renders the sentences.
    fn fmt(&self, out: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(out, "{}:{}:{}: JC-{:04}", self.document, self.line, self.column, self.code)?;
        if !self.key.is_empty() {
            write!(out, " {}", self.key)?;
        }
        for (name, value) in &self.args {
            write!(out, " {name}={value}")?;
        }
        match &self.suggestion {
            Some(word) => write!(out, " (did you mean `{word}`?)"),
            None => Ok(()),
        }
    }
}

/// The most characters of a document that a fault repeats in one argument.
pub(crate) const ECHO: usize = 64;

/// Cuts a text to what a fault may repeat.
pub(crate) fn clip(text: &str) -> String {
    text.chars().take(ECHO).map(|c| if c.is_control() { '\u{fffd}' } else { c }).collect()
}

/// More digits in a row than these may be a telephone or an identity number.
const MOST_DIGITS: usize = 6;

/// What a fault may repeat of a text that stands where a key, a word, an id or a date should.
pub(crate) fn echo(text: &str) -> String {
    let mut run = 0_usize;
    let number = text.bytes().any(|byte| {
        run = if byte.is_ascii_digit() { run.saturating_add(1) } else { 0 };
        run > MOST_DIGITS
    });
    // An article in Chinese is a number too.
    let sign = |c: char| c.is_ascii() || "第条款项目之〇零一二三四五六七八九十百千（）".contains(c);
    if number || !text.chars().all(sign) { "***".to_owned() } else { clip(text) }
}

#[cfg(test)]
mod tests {
    use super::echo;

    #[test]
    fn persons_are_not_repeated() {
        for text in ["张三丰", "441427199001011234", "id-13800138000"] {
            assert_eq!(echo(text), "***");
        }
        for text in ["nmae_zh", "2016-02-31", "LIC-13", "第45条", ""] {
            assert_eq!(echo(text), text);
        }
    }
}
