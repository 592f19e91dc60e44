//! The conclusion in one sentence.

use jiceng_data::words::{Direction, Nature, Whose};

use crate::deadline::{Deadline, DeadlineReason as R, TimeLimit};
use crate::explain::{Answer, date_en, date_zh};

pub(super) fn of(answer: &Answer<Deadline>, nature: Nature) -> (String, String) {
    let deadline = &answer.value;
    if let Some(at) = deadline.due_at {
        let (date, time) = (at.date_naive(), at.format("%H:%M"));
        return (
            format!("应于{}{time}（北京时间）前办结", date_zh(date)),
            format!("To be done by {time} on {} (Beijing time)", date_en(date)),
        );
    }
    if let Some(since) = deadline.held_since {
        return (
            format!("期限自{}起暂停计算，尚无到期日", date_zh(since)),
            format!("The period has been held since {}, there is no due date yet", date_en(since)),
        );
    }
    let Some(due) = deadline.due else {
        return match deadline.limit {
            TimeLimit::Missing => (
                "期限数额未见于所据来源，无法给出到期日".into(),
                "No source seen gives the figure, so there is no due date".into(),
            ),
            _ if answer.reasons.has(R::StepsOnly) => {
                ("法律只规定分步时限，没有总时限".into(), "The law limits steps only, not the whole".into())
            }
            _ => ("法律未设期限".into(), "The law sets no limit".into()),
        };
    };
    let (zh, en) = (date_zh(due), date_en(due));
    match (nature, deadline.whose, deadline.direction, deadline.limit) {
        (_, _, _, TimeLimit::Zero) => (format!("应于{zh}当场办理"), format!("To be done at once, on {en}")),
        (Nature::Waiting, ..) => (format!("等待期至{zh}届满"), format!("The waiting period ends on {en}")),
        (Nature::Term, ..) => (format!("任期至{zh}届满"), format!("The term ends on {en}")),
        (Nature::Bar, ..) => (format!("限制期至{zh}届满"), format!("The bar ends on {en}")),
        (Nature::Least, ..) => (format!("最短期间至{zh}届满"), format!("The shortest period ends on {en}")),
        (_, Whose::Citizen, Direction::Forwards, _) => {
            (format!("当事人最迟可于{zh}提出"), format!("The citizen may act up to and including {en}"))
        }
        (_, Whose::Citizen, Direction::Backwards, _) => {
            (format!("当事人最迟应于{zh}提出"), format!("The citizen is to act by {en}"))
        }
        (_, Whose::Neither, ..) => (format!("期间至{zh}届满"), format!("The period ends on {en}")),
        (Nature::Target, ..) => {
            (format!("一般应于{zh}前（含当日）办结"), format!("Normally to be done by {en}"))
        }
        _ => (format!("应于{zh}前（含当日）办结"), format!("To be done by {en}")),
    }
}
