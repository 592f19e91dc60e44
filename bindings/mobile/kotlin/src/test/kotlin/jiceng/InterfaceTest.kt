package jiceng

import java.nio.file.Files
import java.time.Instant
import java.time.LocalDate
import java.util.Locale
import java.util.concurrent.Callable
import java.util.concurrent.Executors
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertNotEquals
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

/** The boundary itself: days, instants, errors, bytes, threads, packed rows. The rules are tested elsewhere. */
class InterfaceTest {
    private val ruleset = Ruleset.jiaoling()

    @Test
    fun anErrorHasItsClassItsCodeAndBothTexts() {
        val error = assertThrows(JicengException.NotCovered::class.java) {
            ruleset.due("P05-04", LocalDate.of(2023, 3, 2))
        }
        assertEquals("JC-0209", error.code)
        assertEquals(error.textZh, error.text(Locale.CHINA))
        assertEquals(error.textEn, error.text(Locale.GERMANY))
        assertNotEquals(error.textZh, error.textEn)
        assertTrue(error.message.endsWith("JC-0209: ${error.textEn}"), error.message)
        assertTrue(error.toString().contains("NotCovered"))
    }

    @Test
    fun aDayThatNoCalendarHasIsRefused() {
        for (day in listOf(LocalDate.MIN, LocalDate.MAX, LocalDate.of(0, 12, 31), LocalDate.of(10_000, 1, 1))) {
            val error = assertThrows(JicengException.OutOfRange::class.java) { ruleset.due("LIC-13", day) }
            assertEquals("JC-0225" to "start", error.code to error.details.field)
        }
        val request = DueRequest(
            rule = "LIC-13", start = LocalDate.of(2016, 3, 1),
            exclusions = listOf(
                Exclusion(ExclusionKind.HEARING, LocalDate.of(2016, 3, 7), LocalDate.of(2016, 3, 8)),
                Exclusion(ExclusionKind.HEARING, LocalDate.of(2016, 3, 7), LocalDate.MAX),
            ),
        )
        val error = assertThrows(JicengException.OutOfRange::class.java) { ruleset.due(request) }
        assertEquals("exclusions[1].to", error.details.field)
    }

    @Test
    fun anInstantKeepsItsSecondAndIsRefusedOutOfRange() {
        val started = Instant.parse("2016-03-01T01:30:00Z")
        val answer = ruleset.due(DueRequest(given = GivenPeriod(TimeLimit.Of(24, LimitUnit.HOURS)), start = LocalDate.of(2016, 3, 1), startedAt = started))
        assertEquals(Instant.parse("2016-03-02T01:30:00Z"), answer.value.dueAt)
        for (at in listOf(Instant.MIN, Instant.MAX)) {
            val error = assertThrows(JicengException.OutOfRange::class.java) {
                ruleset.due(DueRequest(rule = "LIC-13", start = LocalDate.of(2016, 3, 1), startedAt = at))
            }
            assertEquals("JC-0225" to "started_at", error.code to error.details.field)
        }
        // 16:00 UTC is midnight in China.
        assertEquals(LocalDate.of(2016, 3, 2), DueRequest.at("LIC-13", Instant.parse("2016-03-01T16:00:00Z")).start)
    }

    @Test
    fun aNegativeNumberIsRefused() {
        val error = assertThrows(JicengException::class.java) {
            ruleset.due(DueRequest.given(workingDays(-1), LocalDate.of(2016, 3, 1)))
        }
        assertEquals("JC-0230" to "given.limit", error.code to error.details.field)
    }

    @Test
    fun rulesComeFromBytes() {
        val bytes = Files.readAllBytes(repository.resolve("target/mobile/promise.rules"))
        val promised = Ruleset.fromBytes("441427", bytes)
        assertNotEquals(ruleset.digest(), promised.digest())
        val answer = promised.due("LIC-13", LocalDate.of(2016, 3, 1))
        assertEquals(LocalDate.of(2016, 3, 8), answer.value.promised)
        assertTrue(DeadlineReason.PROMISE_EARLIER in answer.reasons)
        val damaged = bytes.clone().also { it[it.size / 2] = (it[it.size / 2] + 1).toByte() }
        for (wrong in listOf(damaged, bytes.copyOf(100), ByteArray(0), "document = \"law\"".toByteArray())) {
            val error = assertThrows(JicengException.InvalidInput::class.java) { Ruleset.fromBytes("441427", wrong) }
            assertEquals("JC-0161" to "bytes", error.code to error.details.field)
        }
        val nowhere = assertThrows(JicengException::class.java) { Ruleset.fromBytes("4414", bytes) }
        assertEquals("JC-0232", nowhere.code)
    }

    @Test
    fun rulesetsSayWhatTheyAre() {
        assertEquals("441427", ruleset.division())
        assertEquals(64, ruleset.digest().length)
        assertNull(ruleset.knownThrough())
        val day = LocalDate.of(2020, 1, 25)
        assertEquals(day, ruleset.knownOn(day).knownThrough())
        assertEquals(LocalDate.of(2026, 12, 25), ruleset.calendarHorizon().certainThrough)
        val elsewhere = assertThrows(JicengException::class.java) { ruleset.due("DSP-24", LocalDate.of(2020, 1, 6)) }
        assertEquals("JC-0208", elsewhere.code)
    }

    @Test
    fun theCalendarAnswers() {
        val day = LocalDate.of(2016, 2, 14)
        assertEquals(DayKind.MAKE_UP_WORKDAY, ruleset.calendarDay(day).value.kind)
        assertTrue(ruleset.isWorkingDay(day).value)
        assertEquals(LocalDate.of(2016, 2, 15), ruleset.nextWorkingDay(day).value)
        assertEquals(LocalDate.of(2016, 2, 6), ruleset.previousWorkingDay(day).value)
        val office = assertThrows(JicengException::class.java) { ruleset.isWorkingDay(day, office = "nowhere") }
        assertEquals("JC-0233", office.code)
    }

    @Test
    fun thePackageAndTheLibraryAreOfOneVersion() {
        assertEquals(System.getProperty("jiceng.version"), versions().engine)
    }

    @Test
    fun closedListsHaveLabels() {
        assertEquals(
            listOf("law-silent", "法律未作规定", "the law is silent on a point"),
            Caveat.LAW_SILENT.run { listOf(word, zh, en) },
        )
    }

    @Test
    fun explanationsCarryTheirStepsAndBothTexts() {
        val explanation = ruleset.explainDue("P05-04", LocalDate.of(2015, 3, 2))
        assertEquals(LocalDate.of(2015, 4, 30), explanation.answer.value.due)
        assertTrue(explanation.steps.zipWithNext().all { (one, next) -> one.to == next.from })
        assertTrue(explanation.textZh.lines().size == explanation.textEn.lines().size)
        assertTrue(explanation.steps.first().citation!!.textZh.startsWith("《信访条例》"))
    }

    @Test
    fun rowsAnswerAsOneByOne() {
        val names = listOf("LIC-13", "P05-04", "LIC-06", "temporary-assistance")
        val starts = (0 until 600).map { LocalDate.of(2015, 1, 1).plusDays(6L * it) }
        val limits = names.map { ruleset.limitNumber(it) }
        val table = ruleset.dueTable(IntArray(starts.size) { limits[it % limits.size] }, starts)
        assertEquals(starts.size, table.rows)
        for (row in starts.indices) {
            val one = runCatching { ruleset.due(names[row % names.size], starts[row]) }
            assertEquals((one.exceptionOrNull() as JicengException?)?.code, table.code(row), "row $row")
            val answer = one.getOrNull() ?: continue
            assertEquals(answer.value.run { listOf(due, raw, rolled) }, table.run { listOf(due(row), raw(row), rolled(row)) })
            assertEquals(answer.reasons to answer.caveats, table.reasons(row) to table.caveats(row), "row $row")
        }
        assertTrue(starts.indices.any { table.code(it) != null } && starts.indices.any { table.code(it) == null })
    }

    @Test
    fun badRowsAndBadBytesAreMarked() {
        val table = ruleset.dueTable(
            intArrayOf(ruleset.limitNumber("LIC-13"), -1, 70_000),
            listOf(LocalDate.of(2016, 3, 1), LocalDate.of(2016, 3, 1), LocalDate.MAX),
        )
        assertEquals(listOf(null, "JC-0239", "JC-0239"), (0..2).map(table::code))
        assertEquals(listOf(LocalDate.of(2016, 3, 29), null, null), (0..2).map(table::due))
        val odd = assertThrows(JicengException::class.java) { ruleset.dueColumns(ByteArray(2), ByteArray(3)) }
        assertEquals("JC-1051" to "starts", odd.code to odd.details.field)
        val unlike = assertThrows(JicengException::class.java) { ruleset.dueColumns(ByteArray(2), ByteArray(8)) }
        assertEquals("JC-0226", unlike.code)
    }

    @Test
    fun oneRulesetServesManyThreads() {
        val pool = Executors.newFixedThreadPool(8)
        val work = (0 until 8).map { thread ->
            Callable {
                (0 until 500).count { turn ->
                    // Every tenth call fails, and must fail as it would alone.
                    val year = if ((thread + turn) % 10 == 0) 2023 else 2015
                    val outcome = runCatching { ruleset.due("P05-04", LocalDate.of(year, 3, 2)) }
                    val code = (outcome.exceptionOrNull() as JicengException?)?.code
                    if (year == 2023) code == "JC-0209" else outcome.getOrThrow().value.due == LocalDate.of(2015, 4, 30)
                }
            }
        }
        assertEquals(List(8) { 500 }, pool.invokeAll(work).map { it.get() })
        pool.shutdown()
    }
}
