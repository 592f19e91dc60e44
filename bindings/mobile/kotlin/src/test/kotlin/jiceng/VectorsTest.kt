package jiceng

import com.fasterxml.jackson.databind.JsonNode
import java.time.LocalDate
import java.time.OffsetDateTime
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.DynamicTest
import org.junit.jupiter.api.DynamicTest.dynamicTest
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.TestFactory

/** The conformance vectors of the repository, through the API that an application uses. */
class VectorsTest {
    private val rulesets = HashMap<Pair<String, LocalDate?>, Ruleset>()

    private val vectors = Vector.all()

    private val run = vectors.filter { it.call.substringBefore('.') in ROOMS && it.call !in NOT_YET }

    @TestFactory
    fun vectorsHold(): List<DynamicTest> =
        run.map { dynamicTest("${it.file} ${it.id}") { check(it) } }

    @Test
    fun enoughOfThemRun() {
        assertTrue(run.count { it.call == "deadline.due" } > 1_300, "${run.size}")
        assertTrue(run.count { it.call.startsWith("calendar.") } > 150, "${run.size}")
        assertTrue(NOT_YET.all { call -> vectors.any { it.call == call } }, "a call that no vector makes")
    }

    private fun check(vector: Vector) {
        val outcome = runCatching { answer(vector) }
        val error = vector.error
        if (error == null) {
            val answer = outcome.getOrThrow()
            vector.expected!!.properties().forEach { (key, want) -> compare(answer, key, want) }
            return
        }
        val codes = error["code_any"]?.map { it.asText() } ?: listOf(error["code"].asText())
        when (val failure = outcome.exceptionOrNull()) {
            // What the types cannot hold, reading the JSON refuses.
            is NotRepresentable -> assertTrue(codes.any { it in OF_READING }, "${failure.message}, expected $codes")
            is JicengException -> {
                assertTrue(failure.code in codes, "expected $codes, got $failure")
                error.textOrNull("field")?.let { assertEquals(it, failure.details.field) }
                assertTrue(failure.textZh.isNotBlank() && failure.textEn.isNotBlank())
            }
            else -> throw AssertionError("expected $codes, got ${outcome.getOrNull()}", failure)
        }
    }

    private fun answer(vector: Vector): Map<String, Any?> {
        val ruleset = rulesets.getOrPut(vector.division to vector.knownOn) {
            val all = Ruleset.ofDivision(vector.division)
            vector.knownOn?.let(all::knownOn) ?: all
        }
        val input = vector.input
        fun day(key: String) = runCatching { LocalDate.parse(input[key].asText()) }
            .getOrElse { throw NotRepresentable(key) }
        return when (vector.call) {
            "deadline.due" -> flat(ruleset.due(requestOf(input)))
            "calendar.day" -> flat(ruleset.calendarDay(day("date")))
            "calendar.add_working_days" -> {
                val answer = ruleset.addWorkingDays(day("date"), input["n"].asInt())
                flat(mapOf("date" to answer.value), answer.reasons.map { it.word }, answer.basis, answer.caveats)
            }
            "calendar.count_working_days" -> {
                val answer = ruleset.countWorkingDays(day("after"), day("through"))
                flat(mapOf("count" to answer.value), answer.reasons.map { it.word }, answer.basis, answer.caveats)
            }
            else -> error("unknown call ${vector.call}: run it, or list it as not yet part of the interface")
        }
    }

    private fun flat(answer: DeadlineAnswer): Map<String, Any?> = answer.value.run {
        val value = mapOf(
            "rule" to rule, "limit" to limit, "direction" to direction.word, "whose" to whose.word, "start" to start,
            "raw" to raw, "rolled" to rolled, "due" to due, "promised" to promised, "due_at" to dueAt,
            "held_since" to heldSince,
        )
        flat(value, answer.reasons.map { it.word }, answer.basis, answer.caveats)
    }

    private fun flat(answer: WorkDayAnswer): Map<String, Any?> = answer.value.run {
        val value = mapOf(
            "date" to date, "kind" to kind.word, "festival_zh" to festivalZh, "festival_en" to festivalEn,
            "statutory_zh" to statutoryZh, "statutory_en" to statutoryEn, "statutory" to (statutoryZh != null),
            "notice" to notice,
        )
        flat(value, answer.reasons.map { it.word }, answer.basis, answer.caveats)
    }

    private fun flat(
        value: Map<String, Any?>,
        reasons: List<String>,
        basis: List<Citation>,
        caveats: List<Caveat>,
    ): Map<String, Any?> =
        value + mapOf("reasons" to reasons, "basis" to basis.map { it.id }, "caveats" to caveats.map { it.word })

    private fun compare(answer: Map<String, Any?>, key: String, want: JsonNode) {
        val set = key.removeSuffix("_include").removeSuffix("_exclude")
        assertTrue(set in answer, "the answer has no $set")
        val got = answer[set]
        if (set == key) {
            assertEquals(plain(want, got), got, key)
            return
        }
        val members = want.map { it.asText() }
        val held = (got as List<*>).filter { it in members }
        val expected = if (key.endsWith("_include")) members else listOf()
        assertEquals(expected.toSet(), held.toSet(), "$key of $got")
    }

    /** What the vector expects, in the type that the answer has. */
    private fun plain(want: JsonNode, got: Any?): Any? = when {
        want.isNull -> null
        want.isBoolean -> want.booleanValue()
        want.isInt -> want.intValue()
        want.isObject -> TimeLimit.Of(want["value"].asInt(), LimitUnit.entries.single { it.word == want["unit"].asText() })
        got is LocalDate -> LocalDate.parse(want.asText())
        got is java.time.Instant -> OffsetDateTime.parse(want.asText()).toInstant()
        got is TimeLimit -> mapOf(
            "at-once" to TimeLimit.Zero, "by-event" to TimeLimit.ByEvent, "none" to TimeLimit.NoLimit,
            "missing" to TimeLimit.Missing,
        )[want.asText()]
        else -> want.asText()
    }

    private companion object {
        /** The rooms that the interface has. Each call of theirs is run here, or named below. */
        val ROOMS = setOf("deadline", "calendar")

        /** Calls of these rooms that the interface does not have yet. */
        val NOT_YET = setOf("deadline.status", "deadline.silence", "deadline.receipt_day")

        /** Codes of reading a request from JSON. */
        val OF_READING = setOf("JC-0203", "JC-0204", "JC-0205", "JC-0206", "JC-0230", "JC-0234", "JC-0241", "JC-0242", "JC-0243")
    }
}
