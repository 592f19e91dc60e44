import Foundation

extension DueRequest {
    /// A request for a rule that counts hours: its start day is that of the instant in China. 以小时计的请求。
    public static func at(rule: String, startedAt: Date) -> DueRequest {
        DueRequest(rule: rule, start: CivilDay(inChinaAt: startedAt), startedAt: startedAt)
    }

    /// A request for a limit of one's own. 自拟期限的请求。
    public static func given(_ limit: TimeLimit, start: CivilDay) -> DueRequest {
        DueRequest(given: GivenPeriod(limit: limit), start: start)
    }
}

extension TimeLimit {
    /// So many working days. 若干工作日。
    public static func workingDays(_ value: Int32) -> TimeLimit { .of(value: value, unit: .workingDays) }

    /// So many calendar days. 若干自然日。
    public static func calendarDays(_ value: Int32) -> TimeLimit { .of(value: value, unit: .calendarDays) }
}

extension Ruleset {
    /// When a rule or a service item is due. 规则或者服务事项何时到期。
    public func due(rule: String, start: CivilDay) throws -> DeadlineAnswer {
        try due(request: DueRequest(rule: rule, start: start))
    }

    /// The same with the steps that lead to it. 到期日及其推导步骤。
    public func explainDue(rule: String, start: CivilDay) throws -> DeadlineExplanation {
        try explainDue(request: DueRequest(rule: rule, start: start))
    }
}
