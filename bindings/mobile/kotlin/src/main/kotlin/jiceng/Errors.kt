package jiceng

import java.util.Locale

/**
 * Code, texts and place of an error, whatever its class.
 *
 * 错误的代码、说明与位置。
 */
val JicengException.details: ErrorDetails
    get() = when (this) {
        is JicengException.InvalidInput -> details
        is JicengException.OutOfRange -> details
        is JicengException.NotCovered -> details
        is JicengException.Refused -> details
        is JicengException.Internal -> details
    }

/** `JC-0209`; never used again for something else. 错误代码。 */
val JicengException.code: String get() = details.code

/** The text in Chinese. 中文说明。 */
val JicengException.textZh: String get() = details.textZh

/** The text in English. 英文说明。 */
val JicengException.textEn: String get() = details.textEn

/** The text for a reader: Chinese where the locale is Chinese, else English. 按语言取说明。 */
fun JicengException.text(locale: Locale): String = if (locale.language == "zh") textZh else textEn
