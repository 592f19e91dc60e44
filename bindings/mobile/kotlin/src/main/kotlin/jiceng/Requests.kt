package jiceng

import java.time.Instant
import java.time.LocalDate
import java.time.ZoneOffset

/** China's time, all year round. 北京时间。 */
private val CHINA: ZoneOffset = ZoneOffset.ofHours(8)

/** A request for a rule that counts hours: its start day is that of the instant in China. 以小时计的请求。 */
fun DueRequest.Companion.at(rule: String, startedAt: Instant): DueRequest =
    DueRequest(rule = rule, start = LocalDate.ofInstant(startedAt, CHINA), startedAt = startedAt)

/** A request for a limit of one's own. 自拟期限的请求。 */
fun DueRequest.Companion.given(limit: TimeLimit, start: LocalDate): DueRequest =
    DueRequest(given = GivenPeriod(limit), start = start)

/** When a rule or a service item is due. 规则或者服务事项何时到期。 */
fun Ruleset.due(rule: String, start: LocalDate): DeadlineAnswer = due(DueRequest(rule = rule, start = start))

/** The same with the steps that lead to it. 到期日及其推导步骤。 */
fun Ruleset.explainDue(rule: String, start: LocalDate): DeadlineExplanation =
    explainDue(DueRequest(rule = rule, start = start))

/** So many working days. 若干工作日。 */
fun workingDays(value: Int): TimeLimit = TimeLimit.Of(value, LimitUnit.WORKING_DAYS)

/** So many calendar days. 若干自然日。 */
fun calendarDays(value: Int): TimeLimit = TimeLimit.Of(value, LimitUnit.CALENDAR_DAYS)
