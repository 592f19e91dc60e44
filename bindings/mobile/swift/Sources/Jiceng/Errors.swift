import Foundation

extension JicengError {
    /// Code, texts and place, whatever the case. 错误的代码、说明与位置。
    public var details: ErrorDetails {
        switch self {
        case .InvalidInput(let details), .OutOfRange(let details), .NotCovered(let details),
            .Refused(let details), .Internal(let details):
            details
        }
    }

    /// `JC-0209`; never used again for something else. 错误代码。
    public var code: String { details.code }

    /// The text in Chinese. 中文说明。
    public var textZh: String { details.textZh }

    /// The text in English. 英文说明。
    public var textEn: String { details.textEn }

    /// The text for a reader: Chinese where the language is Chinese, else English. 按语言取说明。
    public func text(language: String) -> String {
        language.lowercased().hasPrefix("zh") ? textZh : textEn
    }
}

extension JicengError: LocalizedError {
    public var errorDescription: String? {
        text(language: Locale.preferredLanguages.first ?? "en")
    }
}

extension JicengError: CustomStringConvertible {
    public var description: String { "\(code): \(textEn)" }
}
