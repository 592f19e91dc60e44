//! The closed lists that requests and answers use. Each stands in the order of the core's list.

use crate::list::LabelledList;

mirror_list! {
    /// What a caller can do about an error. 错误类别。
    ErrorKind of jiceng::error::Kind {
        InvalidInput, OutOfRange, NotCovered, Refused, Internal, Warning
    }
}

mirror_list! {
    /// The unit of a time limit. 时限单位。
    // Kotlin has a `Unit` of its own, and so has Swift's Foundation.
    LimitUnit of jiceng::words::Unit {
        Hours, WorkingHours, CalendarDays, WorkingDays, Months, Years
    }
}

mirror_list! {
    /// Which way a period is counted from its event. 计算方向。
    Direction of jiceng::words::Direction {
        Forwards, Backwards
    }
}

mirror_list! {
    /// Whether the day of the start event counts. 起算日。
    StartDay of jiceng::words::StartDay {
        Excluded, ExcludedInferred, Counted, NotStated, NotApplicable
    }
}

mirror_list! {
    /// What happens when the last day is a rest day. 末日规则。
    LastDay of jiceng::words::LastDay {
        Rolls, RollsBorrowed, Silent, NotApplicable
    }
}

mirror_list! {
    /// Whose time it is: a duty of the office is met early, a right of the citizen is not cut short. 属于谁的期限。
    Whose of jiceng::words::Whose {
        Office, Citizen, Neither
    }
}

mirror_list! {
    /// The kinds of time that may be left out of a period. 扣除事由。
    ExclusionKind of jiceng::words::ExclusionKind {
        Hearing, Tender, Auction, Inspection, Testing, Quarantine, Appraisal, ExpertReview, SiteSurvey, Opinions, Correction, CompetenceTalks, Suspension, ForceMajeure, Transit
    }
}

mirror_list! {
    /// Who approves an extension. 批准人。
    Approver of jiceng::words::Approver {
        HeadOfOrgan, HeadOfHandlingOrgan, HeadOfGovernment, NextHigherGovernment, HeadOfReviewAuthority, HeadOfReviewBody, HeadOfDisclosureOffice, CourtPresident, Court, HeadOfArbitrationCommission, ReviewCommittee, HeadOfUnit, Parties, NotStated
    }
}

mirror_list! {
    /// Why a deadline is what it is: one bit each. 期限理由。
    DeadlineReason of jiceng::deadline::DeadlineReason {
        RuleInForce, EarlierVersion, Transition, FactDecides, Varied, GivenLimit, StartExcluded, StartExcludedInferred, StartCounted, StartNotStated, TermRuns, WorkingDays, CalendarDays, Months, Hours, WorkingHours, MonthEnd, RestDaysSkipped, Backwards, AtOnce, ByEvent, NoLimit, Missing, CorrectionRestarts, CorrectionExcluded, CorrectionTooLate, CorrectionWithoutEffect, TimeExcluded, ExclusionsOverlap, ExclusionOutside, Held, Extended, LastDayWorks, RolledByLaw, RolledByBorrowedLaw, LawSilentOnRoll, OfficeActsBefore, CitizenKeepsTime, NoWorkingDayInside, LastDayFixed, PromiseEarlier, PromiseLater, PromiseAlone, OfItem, StepsOnly
    }
}

mirror_list! {
    /// A reservation that an answer carries. 保留事项。
    Caveat of jiceng::explain::Caveat {
        UnverifiedSource, LawNotCheckedSince, CalendarProvisional, LawSilent, ExamplePolicy, Reconstruction, SmallCell
    }
}

mirror_list! {
    /// What one step of an explanation is about. 步骤种类。
    StepKind of jiceng::explain::StepKind {
        Rule, Fact, Transition, Start, Correction, Count, Exclusion, Extension, Held, LastDay, Promise, Note, Caveat
    }
}

mirror_list! {
    /// The rank of the text that a document restates, from the highest to the lowest. 效力位阶。
    Rank of jiceng::words::Rank {
        Law, AdministrativeRegulation, PartyRegulation, JudicialInterpretation, LocalRegulation, Rule, Policy, Promise, Example
    }
}

mirror_list! {
    /// What a figure rests on. 来源种类。
    SourceKind of jiceng::words::SourceKind {
        Statute, Notice, Account, Example
    }
}

mirror_list! {
    /// How a figure was checked. 核对方式。
    Checked of jiceng::words::Checked {
        Text, Secondary, Memory
    }
}

mirror_list! {
    /// What kind of day it is. 日的种类。
    DayKind of jiceng::calendar::DayKind {
        Workday, MakeUpWorkday, WeeklyRest, DayOff
    }
}

mirror_list! {
    /// Why a day is what it is. 日历理由。
    CalendarReason of jiceng::calendar::CalendarReason {
        OrdinaryWeek, Notice, Amended, Statutory, Overlay, NotYetArranged
    }
}

/// Every closed list of the interface, for the generator. 全部封闭列表。
pub const LISTS: &[LabelledList] = &[
    ErrorKind::LIST,
    LimitUnit::LIST,
    Direction::LIST,
    StartDay::LIST,
    LastDay::LIST,
    Whose::LIST,
    ExclusionKind::LIST,
    Approver::LIST,
    DeadlineReason::LIST,
    Caveat::LIST,
    StepKind::LIST,
    Rank::LIST,
    SourceKind::LIST,
    Checked::LIST,
    DayKind::LIST,
    CalendarReason::LIST,
];
