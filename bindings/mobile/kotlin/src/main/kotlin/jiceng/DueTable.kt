package jiceng

import java.nio.ByteBuffer
import java.nio.ByteOrder
import java.time.LocalDate

/**
 * Due dates of many rows, read where they lie: no object a row unless it is asked for.
 *
 * 多行的到期日。
 */
class DueTable internal constructor(columns: DueColumns) {
    private val due = ints(columns.due)
    private val raw = ints(columns.raw)
    private val rolled = ints(columns.rolled)
    private val codes = little(columns.code).asShortBuffer()
    private val reasons = little(columns.reasons).asLongBuffer()
    private val caveats = columns.caveats

    /** How many rows. 行数。 */
    val rows: Int = caveats.size

    /** The day to work to. 应办结之日。 */
    fun due(row: Int): LocalDate? = day(due[row])

    /** The last day as counted. 原届满日。 */
    fun raw(row: Int): LocalDate? = day(raw[row])

    /** The last day after rolling. 顺延后的届满日。 */
    fun rolled(row: Int): LocalDate? = day(rolled[row])

    /** The code of the row's error, `JC-0209`; null where there is none. 该行的错误代码。 */
    fun code(row: Int): String? = (codes[row].toInt() and 0xffff).let { if (it == 0) null else "JC-%04d".format(it) }

    /** The rules that held. 成立的理由。 */
    fun reasons(row: Int): List<DeadlineReason> = DeadlineReason.entries.filter { reasons[row] ushr it.ordinal and 1L != 0L }

    /** The reservations. 保留事项。 */
    fun caveats(row: Int): List<Caveat> = Caveat.entries.filter { caveats[row].toInt() ushr it.ordinal and 1 != 0 }

    private fun day(number: Int): LocalDate? =
        if (number == Int.MIN_VALUE) null else LocalDate.ofEpochDay(number.toLong())
}

/**
 * When each row is due, under the limit with its number ([Ruleset.limitNumber]) from its start day. A bad row gets
 * its code and stops nothing.
 *
 * 逐行计算到期日；有误之行以代码标明，不影响其余。
 */
fun Ruleset.dueTable(limits: IntArray, starts: Collection<LocalDate>): DueTable {
    val numbers = ByteBuffer.allocate(2 * limits.size).order(ByteOrder.LITTLE_ENDIAN)
    // A number that no limit can have is that of no limit: the row gets its code.
    limits.forEach { numbers.putShort((if (it in 0..0xffff) it else 0xffff).toShort()) }
    val days = ByteBuffer.allocate(4 * starts.size).order(ByteOrder.LITTLE_ENDIAN)
    starts.forEach {
        days.putInt(it.toEpochDay().coerceIn(Int.MIN_VALUE.toLong(), Int.MAX_VALUE.toLong()).toInt())
    }
    return DueTable(dueColumns(numbers.array(), days.array()))
}

private fun little(bytes: ByteArray) = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN)

private fun ints(bytes: ByteArray) = little(bytes).asIntBuffer()
