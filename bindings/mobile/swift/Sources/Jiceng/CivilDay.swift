/// A civil date in China: a day, not a point in time.
///
/// 公历日期：是一天，不是一个时刻。
public struct CivilDay: Sendable, Hashable {
    /// Days since 1970-01-01. 自1970-01-01起的天数。
    public let daysSince1970: Int32

    /// The day with a number. 由天数得到日期。
    public init(daysSince1970: Int32) {
        self.daysSince1970 = daysSince1970
    }

    /// The date of a year, month and day; nil where it does not exist or lies outside 0001-01-01 to 9999-12-31.
    ///
    /// 由年月日得到日期。
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= CivilDay.length(ofMonth: month, inYear: year)
        else { return nil }
        self.init(daysSince1970: CivilDay.number(year: year, month: month, day: day))
    }

    /// Year, month and day. 年、月、日。
    public var parts: (year: Int, month: Int, day: Int) {
        // Counted from 1 March of the year 0, so that a leap day ends its year; 400 years are always as long.
        let days = Int(daysSince1970) + 719_468
        let era = CivilDay.floored(days, 146_097)
        let ofEra = days - era * 146_097
        let yearOfEra = (ofEra - ofEra / 1_460 + ofEra / 36_524 - ofEra / 146_096) / 365
        let ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let fromMarch = (5 * ofYear + 2) / 153
        let month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return (year, month, ofYear - (153 * fromMarch + 2) / 5 + 1)
    }

    /// The day so many days later, or earlier where negative. 若干天之后（之前）。
    public func adding(days: Int) -> CivilDay {
        let (sum, beyond) = Int(daysSince1970).addingReportingOverflow(days)
        return CivilDay(daysSince1970: beyond ? (days < 0 ? .min : .max) : Int32(clamping: sum))
    }

    private static func number(year: Int, month: Int, day: Int) -> Int32 {
        let shifted = month <= 2 ? year - 1 : year
        let era = floored(shifted, 400)
        let yearOfEra = shifted - era * 400
        let ofYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let ofEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + ofYear
        return Int32(clamping: era * 146_097 + ofEra - 719_468)
    }

    private static func floored(_ value: Int, _ by: Int) -> Int {
        value >= 0 ? value / by : -((by - 1 - value) / by)
    }

    private static func length(ofMonth month: Int, inYear year: Int) -> Int {
        switch month {
        case 4, 6, 9, 11: 30
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        default: 31
        }
    }
}

extension CivilDay: Comparable {
    public static func < (one: CivilDay, other: CivilDay) -> Bool {
        one.daysSince1970 < other.daysSince1970
    }
}

/// Written and read as `2016-03-01`, and nothing else.
extension CivilDay: LosslessStringConvertible {
    public init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        let digits = parts.joined()
        guard parts.map(\.count) == [4, 2, 2], digits.utf8.allSatisfy({ (48...57).contains($0) }),
            let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    public var description: String {
        let (year, month, day) = parts
        func padded(_ number: Int, _ width: Int) -> String {
            let digits = String(number.magnitude)
            let zeros = String(repeating: "0", count: max(0, width - digits.count))
            return (number < 0 ? "-" : "") + zeros + digits
        }
        return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    }
}

extension CivilDay: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let day = CivilDay(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a date like 2016-03-01")
        }
        self = day
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
