"""The columns of a file of applications: their names in both languages, and what stands in them.

The same table is the data dictionary of the synthetic day book.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Column:
    """One column: its name, what else it may be called, and what stands in it."""

    name: str
    zh: str
    kind: str
    meaning_zh: str
    meaning_en: str
    also: tuple[str, ...] = ()
    required: bool = False


COLUMNS: tuple[Column, ...] = (
    Column("id", "编号", "text", "自用编号，原样带回；请勿填写姓名或证件号码", "your own key, carried back as it is; no name or identity number", ("序号", "办件编号", "受理编号", "number", "no")),
    Column("item", "事项", "word", "事项的编号或全称，也可以是规定的编号", "id or full name of the item, or id of a rule", ("事项名称", "事项编号", "rule", "规定", "task_name"), required=True),
    Column("received_on", "收件日期", "date", "窗口收到申请之日", "the day on which the application came in", ("收到日期", "申请日期", "received")),
    Column("start", "起算日期", "date", "期限起算的事件之日：依规定为受理、收到申请、立案等；当日不计入由规则处理", "the day of the event from which the period runs: acceptance, receipt, filing, as the rule says", ("受理日期", "起算日", "started_on", "accepted_on"), required=True),
    Column("facts", "事实", "words", "期限所取决的事实，如 petition-route=route-6；多项以分号隔开", "facts on which the limit depends, such as petition-route=route-6; several are parted by semicolons", ("事实情况",)),
    Column("filed_by", "申请方式", "word", "self 本人申请，agent 代办", "self, or agent where an official filed it", ("办理方式",)),
    Column("correction_noticed_on", "补正通知日期", "dates", "一次性告知补正之日", "the day on which papers were asked for"),
    Column("corrected_on", "补正收到日期", "dates", "收到补正材料之日；尚未收到则留空", "the day on which they came in; empty while they are awaited", ("补正日期",)),
    Column("excluded_kind", "扣除事由", "words", "依法不计入期限的事由，如 hearing 听证；多段以分号隔开", "why time is left out, such as hearing; several are parted by semicolons"),
    Column("excluded_from", "扣除开始日期", "dates", "该段首日", "its first day"),
    Column("excluded_to", "扣除结束日期", "dates", "该段末日；尚未结束则留空", "its last day; empty while it goes on"),
    Column("extension_value", "延长数额", "numbers", "延长多少，单位从规定", "by how much it was extended, in the unit of the rule", ("延长天数",)),
    Column("extension_approved_on", "延长批准日期", "dates", "批准延长之日", "the day of approval"),
    Column("extension_approver", "延长批准人", "words", "由谁批准，如 head-of-organ 本机关负责人", "who approved, such as head-of-organ"),
    Column("finished_on", "办结日期", "date", "办结之日；在办则留空", "the day on which it was finished; empty while it is open", ("办结日", "finished")),
    Column("ended_on", "终结日期", "date", "未办结而终结之日：撤回、终止、移送", "the day on which it ended otherwise: withdrawn, terminated, transferred out"),
    Column("ended_how", "终结方式", "word", "withdrawn 撤回，terminated 终止，transferred 移送", "withdrawn, terminated or transferred"),
    Column("mark", "数据性质", "text", "合成数据一律注明", "synthetic data say so on every row"),
)  # fmt: skip

BY_NAME = {column.name: column for column in COLUMNS}


def known_as(header: str) -> str | None:
    """The column that a header stands for, in either language; `None` if it is not one of them."""
    return _NAMES.get(_folded(header))


def _folded(header: str) -> str:
    return header.strip().lower().replace(" ", "_").replace("-", "_")


_NAMES = {_folded(name): column.name for column in COLUMNS for name in (column.name, column.zh, *column.also)}
