"""The closed lists: what is written in documents and JSON, with labels in Chinese and English.

封闭列表：文件与 JSON 中的书写用词，附中英文名称。

Written by scripts/write-words.py from the lists of the core.
"""

from ._word import Word

__all__ = [
    "AgentRule",
    "Approver",
    "ArrivalReason",
    "CalendarReason",
    "CatalogueReason",
    "Category",
    "Caveat",
    "Channel",
    "Checked",
    "DayKind",
    "DeadlineReason",
    "Direction",
    "ExclusionKind",
    "ItemType",
    "Kind",
    "LastDay",
    "Level",
    "LimitStanding",
    "Nature",
    "Post",
    "Rank",
    "Silence",
    "SourceKind",
    "SpeedUpReason",
    "StartDay",
    "StartEvent",
    "Status",
    "StepKind",
    "TownshipEvidence",
    "TownshipRole",
    "Unit",
    "UnitKind",
    "Whose",
    "Word",
]


class AgentRule(Word):
    """Whether somebody else may file for the applicant.

    能否代办。
    """

    BY_LAW = "by-law", "可以委托代理人办理", "the applicant may use an agent"
    TOWNSHIP = "township", "由乡镇代办", "the township acts as agent"
    IN_PERSON = "in-person", "本人须到场，乡镇只能协助", "the person must appear; the township can only help"


class Approver(Word):
    """Who approves an extension.

    批准延长的人。
    """

    HEAD_OF_ORGAN = "head-of-organ", "本机关负责人", "head of the same organ"
    HEAD_OF_HANDLING_ORGAN = "head-of-handling-organ", "办理机关负责人", "head of the handling organ"
    HEAD_OF_GOVERNMENT = "head-of-government", "本级人民政府负责人", "head of the government at the same level"
    NEXT_HIGHER_GOVERNMENT = "next-higher-government", "报告上一级人民政府", "report to the next higher government"
    HEAD_OF_REVIEW_AUTHORITY = "head-of-review-authority", "行政复议机关负责人", "head of the review authority"
    HEAD_OF_REVIEW_BODY = "head-of-review-body", "行政复议机构负责人", "head of the review body"
    HEAD_OF_DISCLOSURE_OFFICE = "head-of-disclosure-office", "政府信息公开工作机构负责人", "head of the disclosure office"
    COURT_PRESIDENT = "court-president", "人民法院院长", "president of the court"
    COURT = "court", "人民法院", "the court"
    HEAD_OF_ARBITRATION_COMMISSION = "head-of-arbitration-commission", "仲裁委员会主任", "head of the arbitration commission"
    REVIEW_COMMITTEE = "review-committee", "本级复查、复核委员会", "review committee at that level"
    HEAD_OF_UNIT = "head-of-unit", "承办单位负责人", "head of the unit"
    PARTIES = "parties", "双方当事人", "the parties"
    NOT_STATED = "not-stated", "未规定批准人", "not stated"


class ArrivalReason(Word):
    """Why a day is the day of receipt.

    以该日为收到之日的理由。
    """

    HANDED = "handed", "当面提交，以提交之日为收到之日", "handed in: the day it was handed in"
    SIGNED = "signed", "以签收之日为收到之日", "registered mail: the day it was signed for"
    CONFIRMED = "confirmed", "以双方确认之日为收到之日", "the day both sides confirmed it"
    ARRIVED = "arrived", "以到达之日为收到之日", "the day it arrived"
    ON_REST_DAY = "on-rest-day", "收到之日为休息日，仍为起算日，当日不计入", "a rest day: it is day 0 all the same"
    AFTER_HOURS = "after-hours", "办公时间之外到达，法律未另作规定，仍以当日为收到之日", "outside office hours: the law says nothing else, the day stands"


class CalendarReason(Word):
    """Why a day of the calendar is what it is.

    某日是否上班的理由。
    """

    ORDINARY_WEEK = "ordinary-week", "按周一至周五工作、周六周日休息", "the ordinary week"
    NOTICE = "notice", "国务院办公厅通知安排", "arranged by a notice"
    AMENDED = "amended", "修改通知安排", "arranged by an amendment"
    STATUTORY = "statutory", "法定节假日", "a statutory holiday"
    OVERLAY = "overlay", "本地区或本单位另有安排", "arranged by the region or office itself"
    NOT_YET_ARRANGED = "not-yet-arranged", "该年通知尚未公布，仅按周末与法定节假日推算", "no notice yet: weekends and statutory holidays only"


class CatalogueReason(Word):
    """Why an answer of the catalogue is what it is.

    事项目录答复的理由。
    """

    LISTED = "listed", "目录当日列有该事项", "the catalogue has the item on that day"
    EARLIER_ROW = "earlier-row", "当日适用此前的规定，其后已变更", "an earlier row held on that day; it has changed since"
    OWN_LIMIT = "own-limit", "有本事项的法定时限", "the law sets a limit for the item itself"
    GENERAL_LIMIT = "general-limit", "本身没有时限，适用行政许可法的一般时限", "no limit of its own: the general limit of the Licensing Law"
    STEPS_ONLY = "steps-only", "只有分步时限，没有总时限", "the law limits steps only, not the whole"
    NO_LIMIT = "no-limit", "所引法律未规定时限", "the law cited sets no limit"
    MISSING_LIMIT = "missing-limit", "清单未载明时限", "the list gives no figure"
    ABOLISHED = "abolished", "事项已取消", "the item has been abolished"
    FACT_DECIDES = "fact-decides", "适用哪一条取决于所给事实", "which rule applies depends on the given fact"
    MAY_BIND_TOO = "may-bind-too", "另有规定可能同时适用，以较早的日期为稳妥", "another rule may bind beside it; the earlier date is the safe one"
    ON_THE_SPOT = "on-the-spot", "能当场办理的当场办理", "done on the spot where possible"
    PROMISED = "promised", "办理单位另有承诺", "an office has promised a limit"
    NOT_PROMISED = "not-promised", "未见承诺", "no promise is known"
    AGENT_BY_LAW = "agent-by-law", "可以委托代理人办理", "the applicant may use an agent"
    AGENT_TOWNSHIP = "agent-township", "由乡镇代办", "the township acts as agent"
    AGENT_IN_PERSON = "agent-in-person", "本人须到场，乡镇只能协助", "the person must appear; the township can only help"
    AGENT_NOT_STATED = "agent-not-stated", "是否可以代办未见规定", "nothing is stated on agents"


class Category(Word):
    """What part of life an item belongs to.

    事项类别。
    """

    PETITIONS = "petitions", "信访", "petitions"
    CIVIL_AFFAIRS = "civil-affairs", "民政", "civil affairs"
    FAMILY_PLANNING = "family-planning", "计生", "family planning"
    SOCIAL_SECURITY = "social-security", "社保", "social security"
    FARMING_FORESTRY_WATER = "farming-forestry-water", "农林水", "farming, forestry and water"
    GENERAL = "general", "综合", "general"


class Caveat(Word):
    """A reservation that an answer carries.

    答案所附的保留。
    """

    UNVERIFIED_SOURCE = "unverified-source", "所据来源未经核对原文", "rests on a source that was not read in the text"
    LAW_NOT_CHECKED_SINCE = "law-not-checked-since", "该日之后未再核对法律是否修改", "the law was not checked for amendments up to that day"
    CALENDAR_PROVISIONAL = "calendar-provisional", "放假安排尚未最终确定，下一年通知可能改动", "the calendar is provisional there: the next notice may change it"
    LAW_SILENT = "law-silent", "法律未作规定", "the law is silent on a point"
    EXAMPLE_POLICY = "example-policy", "示例规定，并非真实规定", "an example policy, not a real one"
    RECONSTRUCTION = "reconstruction", "依公开资料还原，并非该地正式清单", "a reconstruction, not the place's own list"
    SMALL_CELL = "small-cell", "人数过少，已隐去", "a small cell, suppressed"


class Channel(Word):
    """How an application reached the office.

    提交渠道。
    """

    IN_PERSON = "in-person", "当面提交", "in person"
    REGISTERED_MAIL = "registered-mail", "挂号信、特快专递", "registered mail"
    ORDINARY_MAIL = "ordinary-mail", "平常信函", "ordinary letter"
    INTERNET = "internet", "互联网", "internet"
    FAX = "fax", "传真", "fax"


class Checked(Word):
    """How a figure was checked.

    数字如何核对。
    """

    TEXT = "text", "已核对原文", "read in the text"
    SECONDARY = "secondary", "仅见于转载", "seen on a secondary page"
    MEMORY = "memory", "凭记忆，未核对", "from memory, not checked"


class DayKind(Word):
    """What kind of day it is.

    日子的种类。
    """

    WORKDAY = "workday", "工作日", "working day"
    MAKE_UP_WORKDAY = "make-up-workday", "调休上班日", "weekend day made a working day"
    WEEKLY_REST = "weekly-rest", "周休息日", "weekly rest day"
    DAY_OFF = "day-off", "调休放假日", "weekday made a rest day"


class DeadlineReason(Word):
    """Why a deadline is what it is.

    期限答复的理由。
    """

    RULE_IN_FORCE = "rule-in-force", "该规定在事实发生之日有效", "the rule was in force on the day of the fact"
    EARLIER_VERSION = "earlier-version", "适用该规定当时的旧文本", "an earlier text of the same rule was in force then"
    TRANSITION = "transition", "期限跨越新旧法，依过渡规定适用新期限", "a transition rule moves the running period to the new limit"
    FACT_DECIDES = "fact-decides", "适用哪一条取决于所给事实", "which rule applies depends on the given fact"
    VARIED = "varied", "期限由有权文件另行规定", "the limit is set otherwise by a text that may do so"
    GIVEN_LIMIT = "given-limit", "期限由请求方给定", "the limit was given by the caller"
    START_EXCLUDED = "start-excluded", "开始当日不计入（明文规定）", "the start day is not counted, as the law says"
    START_EXCLUDED_INFERRED = "start-excluded-inferred", "开始当日不计入（本法未规定，按通行做法）", "the start day is not counted, by common practice"
    START_COUNTED = "start-counted", "自规定的时刻或当日起算", "the period runs from the moment or day itself"
    START_NOT_STATED = "start-not-stated", "起算方式未作规定，按当日不计入处理", "how it starts is not stated; the start day is taken as not counted"
    TERM_RUNS = "term-runs", "任期届满于对应日", "a term ends on the corresponding day"
    WORKING_DAYS = "working-days", "按工作日计算", "counted in working days"
    CALENDAR_DAYS = "calendar-days", "按自然日计算", "counted in calendar days"
    MONTHS = "months", "按月、年计算，届满于对应日", "counted in months or years, to the corresponding day"
    HOURS = "hours", "按小时计算", "counted in hours"
    WORKING_HOURS = "working-hours", "按工作小时计算", "counted in working hours"
    MONTH_END = "month-end", "没有对应日，以月末日为最后一日", "there is no corresponding day: the month's last day"
    REST_DAYS_SKIPPED = "rest-days-skipped", "期间内的休息日不计", "rest days inside the period were passed over"
    BACKWARDS = "backwards", "自事件之日向前倒算", "counted backwards from the event"
    AT_ONCE = "at-once", "当场、即时办理", "at once"
    BY_EVENT = "by-event", "不迟于事件当日", "by the day of the event"
    NO_LIMIT = "no-limit", "法律未设期限", "the law sets no limit"
    MISSING = "missing", "期限数额未见于所据来源", "no source seen gives the figure"
    CORRECTION_RESTARTS = "correction-restarts", "自收到补正材料之日起重新计算", "the period starts again at the corrected papers"
    CORRECTION_EXCLUDED = "correction-excluded", "补正所用时间不计入", "the time of the correction is left out"
    CORRECTION_TOO_LATE = "correction-too-late", "补正通知逾期，起算日不变", "the notice of correction came too late: the start stays"
    CORRECTION_WITHOUT_EFFECT = "correction-without-effect", "该规定未使补正影响期限", "the law gives the correction no effect on this period"
    TIME_EXCLUDED = "time-excluded", "扣除法定可扣除的时间", "time that the law lists was left out"
    EXCLUSIONS_OVERLAP = "exclusions-overlap", "扣除的时段相互重叠，只计一次", "excluded intervals overlap and were counted once"
    EXCLUSION_OUTSIDE = "exclusion-outside", "扣除的时段有一部分落在期限之外", "an excluded interval lies partly outside the period"
    HELD = "held", "扣除的时段尚未结束，期限暂停", "an excluded interval has not ended: the period is held"
    EXTENDED = "extended", "依法延长", "extended"
    LAST_DAY_WORKS = "last-day-works", "最后一日是工作日", "the last day is a working day"
    ROLLED_BY_LAW = "rolled-by-law", "最后一日是休息日，依法顺延", "the last day is a rest day and rolls forward, as the law says"
    ROLLED_BY_BORROWED_LAW = "rolled-by-borrowed-law", "最后一日是休息日，依所援引的法律顺延", "the last day is a rest day and rolls forward under a borrowed law"
    LAW_SILENT_ON_ROLL = "law-silent-on-roll", "最后一日是休息日，而法律未规定是否顺延", "the last day is a rest day and the law is silent on rolling"
    OFFICE_ACTS_BEFORE = "office-acts-before", "机关应在最后一日之前的工作日办结", "a duty of the office: due on the last working day before"
    CITIZEN_KEEPS_TIME = "citizen-keeps-time", "当事人的权利按顺延后的日期计", "a right of the citizen: the rolled date"
    NO_WORKING_DAY_INSIDE = "no-working-day-inside", "期间内没有工作日，以原日期为准", "no working day lies inside the period: the raw date"
    LAST_DAY_FIXED = "last-day-fixed", "届满日不因休息日变动", "the last day does not move"
    PROMISE_EARLIER = "promise-earlier", "承诺时限更早，以承诺为准", "the promised limit is earlier and decides"
    PROMISE_LATER = "promise-later", "承诺时限不早于法定时限，以法定为准", "the promised limit is not earlier: the legal limit decides"
    PROMISE_ALONE = "promise-alone", "法律未设期限，以承诺为准", "the law sets no limit: the promised limit stands alone"
    OF_ITEM = "of-item", "由服务事项确定当时适用的规定", "the item decides which rule applies on that day"
    STEPS_ONLY = "steps-only", "只有分步时限，没有总时限", "the law limits steps only, not the whole"


class Direction(Word):
    """Which way a period is counted from its event.

    计算方向。
    """

    FORWARDS = "forwards", "向后计算", "forwards"
    BACKWARDS = "backwards", "向前倒算", "backwards"


class ExclusionKind(Word):
    """The kinds of time that may be left out of a period.

    可以扣除的时间。
    """

    HEARING = "hearing", "听证", "hearing"
    TENDER = "tender", "招标", "tender"
    AUCTION = "auction", "拍卖", "auction"
    INSPECTION = "inspection", "检验", "inspection"
    TESTING = "testing", "检测", "testing"
    QUARANTINE = "quarantine", "检疫", "quarantine"
    APPRAISAL = "appraisal", "鉴定", "appraisal"
    EXPERT_REVIEW = "expert-review", "专家评审", "expert review"
    SITE_SURVEY = "site-survey", "现场勘验", "site survey"
    OPINIONS = "opinions", "征求第三方和其他机关意见", "asking third parties and other organs"
    CORRECTION = "correction", "补正材料", "correction of papers"
    COMPETENCE_TALKS = "competence-talks", "协商确定办理机关", "agreement on the competent body"
    SUSPENSION = "suspension", "中止", "suspension"
    FORCE_MAJEURE = "force-majeure", "不可抗力或者其他正当理由", "force majeure or another proper reason"
    TRANSIT = "transit", "在途时间", "transit"


class ItemType(Word):
    """The legal nature of an item.

    事项类型。
    """

    LICENCE = "licence", "行政许可", "licence"
    PAYMENT = "payment", "行政给付", "payment"
    CONFIRMATION = "confirmation", "行政确认", "confirmation"
    REWARD = "reward", "行政奖励", "reward"
    RULING = "ruling", "行政裁决", "ruling"
    OTHER_POWER = "other-power", "其他行政权力", "other administrative power"
    PUBLIC_SERVICE = "public-service", "公共服务", "public service"


class Kind(Word):
    """What a caller can do about an error.

    错误类别。
    """

    INVALID_INPUT = "invalid-input", "输入有误", "invalid input: correct it"
    OUT_OF_RANGE = "out-of-range", "超出范围", "out of range: choose a value inside it"
    NOT_COVERED = "not-covered", "未覆盖", "not covered: load the notice or law that covers it"
    REFUSED = "refused", "规则不允许", "refused by a rule: the basis says which"
    INTERNAL = "internal", "内部错误", "internal: a fault of the library, please report it"
    WARNING = "warning", "提示", "a warning: the answer stands, look at it"


class LastDay(Word):
    """What happens when the last day is a rest day.

    最后一日是休息日时的处理。
    """

    ROLLS = "rolls", "明文规定顺延", "rolls forward, as the law says"
    ROLLS_BORROWED = "rolls-borrowed", "依所援引的法律顺延", "rolls forward under a law that it borrows"
    SILENT = "silent", "未作规定", "the law is silent"
    NOT_APPLICABLE = "not-applicable", "不适用", "does not apply"


class Level(Word):
    """A level of government.

    层级。
    """

    COUNTY = "county", "县", "county"
    TOWNSHIP = "township", "镇", "township"
    VILLAGE = "village", "村", "village"


class LimitStanding(Word):
    """What the law says of an item's time limit on a day.

    时限状况。
    """

    OWN = "own", "有本事项的法定时限", "a limit of its own"
    GENERAL = "general", "适用行政许可法的一般时限", "the general limit of the Licensing Law"
    STEPS = "steps", "只有分步时限，没有总时限", "limits for steps only, none for the whole"
    NONE = "none", "所引法律未规定时限", "the law cited sets no limit"
    MISSING = "missing", "清单未载明时限", "the list gives no figure"
    ABOLISHED = "abolished", "事项已取消", "the item has been abolished"


class Nature(Word):
    """What kind of period it is.

    期间的性质。
    """

    LIMIT = "limit", "期限", "limit"
    TARGET = "target", "一般时限", "normal target, not a hard limit"
    TERM = "term", "任期", "term of office"
    WAITING = "waiting", "等待期", "waiting period, after which a right opens"
    LEAST = "least", "最短期间", "shortest period allowed"
    BAR = "bar", "限制期", "period during which something is barred"


class Post(Word):
    """The five service posts of the hall.

    办事大厅的五个服务岗。
    """

    CIVIL_AFFAIRS = "civil-affairs", "民政", "civil affairs"
    LABOUR_AND_SOCIAL_SECURITY = "labour-and-social-security", "人力资源和社会保障", "human resources and social security"
    POPULATION_AND_FAMILY_PLANNING = "population-and-family-planning", "人口计生", "population and family planning"
    PETITIONS_AND_GENERAL = "petitions-and-general", "信访及综合服务", "petitions and general services"
    ENQUIRIES_AND_GUIDANCE = "enquiries-and-guidance", "咨询导办", "enquiries and guidance"


class Rank(Word):
    """The rank of a text.

    效力层级。
    """

    LAW = "law", "法律", "law"
    ADMINISTRATIVE_REGULATION = "administrative-regulation", "行政法规", "administrative regulation"
    PARTY_REGULATION = "party-regulation", "党内法规", "Party regulation"
    JUDICIAL_INTERPRETATION = "judicial-interpretation", "司法解释", "judicial interpretation"
    LOCAL_REGULATION = "local-regulation", "地方性法规", "local regulation"
    RULE = "rule", "规章", "rule of a ministry or local government"
    POLICY = "policy", "规范性文件", "policy paper"
    PROMISE = "promise", "承诺", "promise of an office"
    EXAMPLE = "example", "示例", "example"


class Silence(Word):
    """What follows when a period passes in silence.

    期满未作为的后果。
    """

    ACCEPTED_FROM_RECEIPT = "accepted-from-receipt", "逾期不告知的，自收到申请材料之日起即为受理", "accepted as of the day of receipt"
    ACCEPTED_FROM_EXPIRY = "accepted-from-expiry", "逾期的，自审查期限届满之日起视为受理", "accepted from the day the check period ends"
    GRANTED = "granted", "逾期未作决定的，视为准予", "taken as granted"
    CONSENT = "consent", "逾期未提出意见的，视为同意", "taken as consent"
    AUTHORITY_DECIDES = "authority-decides", "逾期未提出意见的，由机关依规定决定", "no presumption: the authority decides"
    GIVEN_UP = "given-up", "逾期未补正的，视为放弃申请", "taken as given up"
    MAY_SUE = "may-sue", "可以依法提起诉讼", "the person may sue"
    MAY_APPLY_FOR_REVIEW = "may-apply-for-review", "可以依法申请行政复议", "the person may apply for review"
    RIGHT_LOST = "right-lost", "逾期丧失该项权利", "the right is lost"
    TAKES_EFFECT = "takes-effect", "逾期不起诉的，裁决发生法律效力", "the award takes effect"
    GOES_ON = "goes-on", "不影响程序继续进行", "the procedure goes on"
    LIABILITY = "liability", "责令改正，依法处分", "ordered to correct; discipline"
    DEFAULT_RATING = "default-rating", "按默认评价计入", "counted as the default rating"


class SourceKind(Word):
    """What a figure rests on.

    来源种类。
    """

    STATUTE = "statute", "法律文本", "legal text"
    NOTICE = "notice", "通知", "official notice"
    ACCOUNT = "account", "地方供稿", "the county's own account"
    EXAMPLE = "example", "示例", "example"


class SpeedUpReason(Word):
    """What a speed-up rests on.

    提速数字的理由。
    """

    COUNTED = "counted", "有法定时限且用时大于零的办结件计入", "finished matters with a statutory limit that took time are counted"
    INSTANT_APART = "instant-apart", "当场办结件另列，不作除数", "matters finished on the spot stand apart and never divide"
    NO_LIMIT_APART = "no-limit-apart", "没有法定时限的办结件不计入", "matters without a statutory limit are not counted"
    NOTHING_TO_COUNT = "nothing-to-count", "没有可计入的办结件，不给出数值", "there is nothing to count, so there is no figure"


class StartDay(Word):
    """Whether the day of the start event counts.

    开始当日是否计入。
    """

    EXCLUDED = "excluded", "明文规定开始当日不计入", "not counted, as the law says"
    EXCLUDED_INFERRED = "excluded-inferred", "本法未规定，按通行做法开始当日不计入", "not counted, by common practice: the law is silent"
    COUNTED = "counted", "自规定的时刻起算", "counted from the moment"
    NOT_STATED = "not-stated", "未作规定，按开始当日不计入处理", "not stated, taken as not counted"
    NOT_APPLICABLE = "not-applicable", "任期自当日起算，届满于对应日", "a term: ends on the corresponding day"


class StartEvent(Word):
    """The event from which a period runs.

    起算事件。
    """

    RECEIPT = "receipt", "收到之日", "receipt"
    RECEIPT_OF_MATERIAL = "receipt-of-material", "收到申请材料之日", "receipt of the material"
    RECEIPT_OF_APPLICATION = "receipt-of-application", "收到申请之日", "receipt of the application"
    RECEIPT_OF_TRANSFER = "receipt-of-transfer", "收到转送、交办之日", "receipt of the transfer"
    RECEIPT_OF_REPLY = "receipt-of-reply", "收到书面答复之日", "receipt of the written reply"
    RECEIPT_OF_REQUEST = "receipt-of-request", "收到请求之日", "receipt of the request"
    RECEIPT_OF_NOTICE = "receipt-of-notice", "收到通知之日", "receipt of the notice"
    RECEIPT_OF_DECISION = "receipt-of-decision", "收到决定之日", "receipt of the decision"
    RECEIPT_OF_COPY = "receipt-of-copy", "收到副本之日", "receipt of the copy"
    RECEIPT_OF_ANSWER = "receipt-of-answer", "收到答辩之日", "receipt of the answer"
    RECEIPT_OF_INQUIRY = "receipt-of-inquiry", "收到征求意见书之日", "receipt of the inquiry"
    RECEIPT_OF_ADVICE = "receipt-of-advice", "收到建议之日", "receipt of the advice"
    RECEIPT_OF_OBJECTION = "receipt-of-objection", "收到异议之日", "receipt of the objection"
    RECEIPT_OF_ORDER = "receipt-of-order", "收到工单之日", "receipt of the order"
    RECEIPT_OF_AWARD = "receipt-of-award", "收到裁决书之日", "receipt of the award"
    ACCEPTANCE = "acceptance", "受理之日", "acceptance"
    FILING = "filing", "立案之日", "filing of the case"
    KNOWLEDGE = "knowledge", "知道或者应当知道之日", "knowledge (the person knew or should have known)"
    OBSTACLE_REMOVED = "obstacle-removed", "障碍消除之日", "removal of the obstacle"
    PERIOD_EXPIRED = "period-expired", "前一期限届满之日", "expiry of the period before"
    DECISION_MADE = "decision-made", "作出决定之日", "the decision"
    DECISION_IN_FORCE = "decision-in-force", "决定生效之日", "the decision taking effect"
    TOLD = "told", "被告知之日", "being told"
    HEARING_REQUESTED = "hearing-requested", "提出听证申请之日", "request for a hearing"
    HEARING = "hearing", "听证、开庭之日", "the hearing"
    MEETING = "meeting", "会议召开之日", "the meeting"
    ELECTION_DAY = "election-day", "选举日", "election day"
    ELECTION = "election", "选举产生之日", "the election"
    EXPIRY = "expiry", "有效期届满之日", "expiry of the licence"
    AGREEMENT_IN_FORCE = "agreement-in-force", "协议生效之日", "the agreement taking effect"
    TRIBUNAL_FORMED = "tribunal-formed", "仲裁庭组成之日", "forming of the tribunal"
    AWARD_MADE = "award-made", "裁决作出之日", "the award"
    NOTICE_POSTED = "notice-posted", "公告之日", "posting of the notice"
    ANSWER_SUBMITTED = "answer-submitted", "提交答复和证据之日，未提交的为答复期届满之日", "submission of the answer and evidence, else the end of the answer period"
    ANNULMENT = "annulment", "被撤销之日", "annulment"
    DISCOVERY = "discovery", "发现之日", "discovery"
    DISPUTE_ARISES = "dispute-arises", "发生争议之日", "the dispute arising"
    INFORMATION_MADE = "information-made", "信息形成或者变更之日", "information being made or changed"
    PUBLICATION = "publication", "公布之日", "publication"
    PROPOSAL = "proposal", "提出之日", "the proposal"
    EVALUATION = "evaluation", "上一次评议之日", "the previous evaluation"
    QUESTION = "question", "提出询问之日", "the question"
    NOTICE_GIVEN = "notice-given", "通知之日", "the notice being given"
    SUPERVISION_LISTED = "supervision-listed", "挂牌之日", "being listed for supervision"
    CORRECTION_PERIOD_ENDS = "correction-period-ends", "整改期届满之日", "the end of the correction period"
    DISPATCH = "dispatch", "派单之时", "dispatch"
    TRANSFER = "transfer", "转办之日", "the transfer"
    RATING = "rating", "收到评价之日", "the rating"
    ONLINE_APPLICATION = "online-application", "网上申请之日", "the online application"
    SERVICE_RECEIVED = "service-received", "接受服务之日", "the service"
    ASSESSMENT = "assessment", "评估之日", "the assessment"
    FALSE_APPLICATION_FOUND = "false-application-found", "（法条未载明起算日）发现隐瞒或者虚假申请之日", "the false application being found (the text names no start)"
    FRAUDULENT_LICENCE = "fraudulent-licence", "（法条未载明起算日）骗取许可之日", "the licence obtained by fraud (the text names no start)"
    START = "start", "起算之日", "the start"
    INSPECTION_PASSED = "inspection-passed", "安全检验合格之日", "passing the safety inspection"
    COMPENSATION_AGREED = "compensation-agreed", "达成赔偿协议之日", "the agreement on compensation"
    INQUIRY_FINISHED = "inquiry-finished", "调查结束之日", "the end of the inquiry"


class Status(Word):
    """Where a period stands at an instant.

    期限状态。
    """

    NOT_STARTED = "not-started", "尚未起算", "not started"
    RUNNING = "running", "进行中", "running"
    HELD = "held", "暂停计算", "held"
    MET = "met", "按期办结", "met"
    MISSED = "missed", "逾期办结", "missed"
    OVERDUE = "overdue", "已逾期", "overdue"
    DISPUTED = "disputed", "有争议：法律未规定是否顺延", "disputed: the law is silent on rolling"
    ENDED = "ended", "已终结", "ended"
    NO_LIMIT = "no-limit", "不设期限", "no limit"


class StepKind(Word):
    """What one step of an explanation is about.

    说明中一个步骤的内容。
    """

    RULE = "rule", "适用规定", "the rule"
    FACT = "fact", "决定性事实", "the deciding fact"
    TRANSITION = "transition", "新旧衔接", "transition"
    START = "start", "起算", "start"
    CORRECTION = "correction", "补正", "correction of papers"
    COUNT = "count", "计数", "count"
    EXCLUSION = "exclusion", "扣除", "time left out"
    EXTENSION = "extension", "延长", "extension"
    HELD = "held", "暂停", "held"
    LAST_DAY = "last-day", "最后一日", "last day"
    PROMISE = "promise", "承诺", "promise"
    NOTE = "note", "说明", "note"
    CAVEAT = "caveat", "保留", "reservation"


class TownshipEvidence(Word):
    """How it is known that a township hall takes an item.

    镇级办理的依据。
    """

    LAW = "law", "法律写明乡镇", "a law names the township"
    ACCOUNT = "account", "县的地方供稿", "the county's own account"
    LOCAL_GUIDE2014 = "local-guide-2014", "2014年广东一街道的办事指南", "the guide of a street office in Guangdong, 2014"
    STORED_PAGE = "stored-page", "网页摘录", "a stored web page"
    ASSUMED = "assumed", "假定", "assumed"
    OWN_LIST = "own-list", "该地正式清单", "the place's own list"


class TownshipRole(Word):
    """What the township does in a matter.

    镇级职责。
    """

    DECIDE = "decide", "决定", "decides"
    FIRST_REVIEW = "first-review", "初审", "reviews first"
    ACCEPT_AND_FORWARD = "accept-and-forward", "受理转报", "accepts and forwards"
    AGENT = "agent", "代办", "acts as agent"
    DIRECT_SERVICE = "direct-service", "直接提供服务", "serves directly"


class Unit(Word):
    """The unit of a time limit.

    时限单位。
    """

    HOURS = "hours", "小时", "hours"
    WORKING_HOURS = "working-hours", "工作小时", "working hours"
    CALENDAR_DAYS = "calendar-days", "日", "calendar days"
    WORKING_DAYS = "working-days", "个工作日", "working days"
    MONTHS = "months", "个月", "months"
    YEARS = "years", "年", "years"


class UnitKind(Word):
    """What kind of body it is.

    机构种类。
    """

    GENERAL_OFFICE = "general-office", "党政综合办公室", "general office"
    CENTRE = "centre", "社会治理服务中心", "social governance service centre"
    WORKING_GROUP = "working-group", "工作组", "working group"
    HALL = "hall", "办事大厅", "service hall"
    POST = "post", "服务岗", "service post"
    VILLAGE_STATION = "village-station", "村社会治理服务站", "village service station"
    STATION_PART = "station-part", "服务站组成", "part of the village service station"
    COUNTY_BODY = "county-body", "县级部门", "county body"


class Whose(Word):
    """Whose time it is.

    属于谁的期限。
    """

    OFFICE = "office", "机关的义务", "a duty of the office"
    CITIZEN = "citizen", "当事人的权利", "a right of the citizen"
    NEITHER = "neither", "期间本身", "neither: the period itself"
