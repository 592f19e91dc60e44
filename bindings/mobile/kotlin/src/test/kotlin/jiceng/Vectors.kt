package jiceng

import com.fasterxml.jackson.databind.JsonNode
import com.fasterxml.jackson.databind.ObjectMapper
import java.nio.file.Files
import java.nio.file.Path
import java.time.Instant
import java.time.LocalDate
import java.time.OffsetDateTime

/** The repository, as the build tells. */
val repository: Path = Path.of(System.getProperty("jiceng.repository"))

/** One conformance vector. */
class Vector(val file: String, private val node: JsonNode) {
    val id: String = node["id"].asText()
    val call: String = node["call"].asText()
    val division: String = node["division"].asText()
    val knownOn: LocalDate? = node.textOrNull("known_on")?.let(LocalDate::parse)
    val input: JsonNode get() = node["input"]
    val expected: JsonNode? get() = node["expected"]
    val error: JsonNode? get() = node["error"]

    companion object {
        /** Every vector that some room can run: what waits for a room is listed in `not-yet.json`. */
        fun all(): List<Vector> {
            val folder = repository.resolve("tests/vectors")
            val json = ObjectMapper()
            val waiting = json.readTree(folder.resolve("not-yet.json").toFile())["vectors"].map { it["file"].asText() }
            return Files.list(folder).use { files -> files.toList() }
                .filter { it.toString().endsWith(".json") && it.fileName.toString() != "not-yet.json" }
                .filter { it.fileName.toString() !in waiting }
                .sorted()
                .flatMap { file -> json.readTree(file.toFile())["vectors"].map { Vector(file.fileName.toString(), it) } }
        }
    }
}

fun JsonNode.textOrNull(key: String): String? = get(key)?.takeUnless { it.isNull }?.textValue()

/** What JSON holds and the types of the package cannot: a 31 February, an unknown word, a field that is missing. */
class NotRepresentable(message: String) : Exception(message)

/** Reads a request as an application would write it, with the types of the package. */
fun requestOf(input: JsonNode): DueRequest {
    fields(
        input, "rule", "given", "start", "started_at", "law_on", "facts", "exclusions", "extensions", "corrections",
        "office", "certain", "reference",
    )
    val startedAt = instant(input, "started_at")
    return DueRequest(
        rule = text(input, "rule"),
        given = present(input, "given")?.let(::givenOf),
        start = date(input, "start")
            ?: startedAt?.let { DueRequest.at("", it).start }
            ?: throw NotRepresentable("no start"),
        startedAt = startedAt,
        lawOn = date(input, "law_on"),
        facts = present(input, "facts")?.properties()?.associate { (key, value) -> key to word(value) } ?: mapOf(),
        exclusions = list(input, "exclusions").map {
            fields(it, "kind", "from", "to")
            Exclusion(choice(ExclusionKind.entries, it, "kind") { word }, needed(date(it, "from")), date(it, "to"))
        },
        extensions = list(input, "extensions").map {
            fields(it, "value", "approved_on", "approver", "by_handler")
            Extension(
                number(needed(it["value"])), needed(date(it, "approved_on")),
                choice(Approver.entries, it, "approver") { word }, truth(it, "by_handler"),
            )
        },
        corrections = list(input, "corrections").map {
            fields(it, "noticed_on", "corrected_on")
            Correction(needed(date(it, "noticed_on")), date(it, "corrected_on"))
        },
        office = text(input, "office"),
        certain = truth(input, "certain"),
        reference = text(input, "reference"),
    )
}

private fun givenOf(node: JsonNode): GivenPeriod {
    fields(node, "limit", "direction", "start_day", "last_day", "whose", "last_basis")
    fun <T> optional(entries: List<T>, key: String, word: T.() -> String) =
        present(node, key)?.let { choice(entries, node, key, word) }
    return GivenPeriod(
        limit = limitOf(needed(present(node, "limit"))),
        direction = optional(Direction.entries, "direction") { word },
        startDay = optional(StartDay.entries, "start_day") { word },
        lastDay = optional(LastDay.entries, "last_day") { word },
        whose = optional(Whose.entries, "whose") { word },
        lastBasis = text(node, "last_basis"),
    )
}

private fun limitOf(node: JsonNode): TimeLimit {
    if (node.isObject) {
        fields(node, "value", "unit")
        return TimeLimit.Of(number(needed(node["value"])), choice(LimitUnit.entries, node, "unit") { word })
    }
    return when (node.textValue()) {
        "at-once" -> TimeLimit.Zero
        "by-event" -> TimeLimit.ByEvent
        "none" -> TimeLimit.NoLimit
        "missing" -> TimeLimit.Missing
        else -> throw NotRepresentable("limit $node")
    }
}

private fun <T : Any> needed(value: T?): T = value ?: throw NotRepresentable("something is missing")

private fun present(node: JsonNode, key: String): JsonNode? = node[key]?.takeUnless { it.isNull }

private fun fields(node: JsonNode, vararg known: String) {
    if (!node.isObject) throw NotRepresentable("no object: $node")
    node.fieldNames().forEach { if (it !in known) throw NotRepresentable("unknown field $it") }
}

private fun list(node: JsonNode, key: String): List<JsonNode> {
    val list = present(node, key) ?: return listOf()
    return if (list.isArray) list.toList() else throw NotRepresentable("no list: $key")
}

private fun word(node: JsonNode): String = node.textValue() ?: throw NotRepresentable("no text: $node")

private fun text(node: JsonNode, key: String): String? = present(node, key)?.let(::word)

private fun truth(node: JsonNode, key: String): Boolean = present(node, key)?.let {
    if (it.isBoolean) it.booleanValue() else throw NotRepresentable("no boolean: $key")
} ?: false

private fun number(node: JsonNode): Int =
    if (node.canConvertToInt() && node.isIntegralNumber) node.intValue() else throw NotRepresentable("number $node")

private fun date(node: JsonNode, key: String): LocalDate? =
    text(node, key)?.let { runCatching { LocalDate.parse(it) }.getOrElse { throw NotRepresentable("date $key") } }

private fun instant(node: JsonNode, key: String): Instant? =
    text(node, key)?.let { runCatching { OffsetDateTime.parse(it).toInstant() }.getOrElse { throw NotRepresentable("instant $key") } }

private fun <T> choice(entries: List<T>, node: JsonNode, key: String, word: T.() -> String): T {
    val text = text(node, key)
    return entries.find { it.word() == text } ?: throw NotRepresentable("$key $text")
}
