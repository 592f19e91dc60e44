package jiceng

import java.io.ByteArrayOutputStream
import java.io.PrintStream
import java.nio.file.Files
import java.time.LocalDate
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Test

/** The lines that the READMEs show are the lines that run here, and they print what the READMEs show. */
class ReadmeTest {
    @Test
    fun theLinesOfTheReadmesRun() {
        val printed = ByteArrayOutputStream()
        val before = System.out
        System.setOut(PrintStream(printed, true, Charsets.UTF_8))
        try {
            // README
            val ruleset = Ruleset.jiaoling()
            val start = LocalDate.of(2015, 3, 2)
            val answer = ruleset.due("P05-04", start)
            check(answer.value.due == LocalDate.of(2015, 4, 30))
            println(ruleset.explainDue("P05-04", start).textEn)
            // README
        } finally {
            System.setOut(before)
        }
        val source = Files.readString(
            repository.resolve("bindings/mobile/kotlin/src/test/kotlin/jiceng/ReadmeTest.kt"),
        )
        val lines = source.split(Regex("\n *// README\n"))[1].trimIndent() + "\n"
        assertEquals(lines, block("README.md", "kotlin"))
        assertEquals(lines.replace("textEn", "textZh"), block("README.zh-CN.md", "kotlin"))
        assertEquals(block("README.md", "text"), printed.toString(Charsets.UTF_8).removeSuffix("\n"))
    }

    private fun block(file: String, language: String): String =
        Files.readString(repository.resolve(file)).substringAfter("```$language\n").substringBefore("```")
}
