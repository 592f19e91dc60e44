import Foundation

extension Date {
    /// Whole seconds since 1970, rounded down; what no number of seconds fits becomes the nearest.
    var wholeSecondsSince1970: Int64 {
        let seconds = timeIntervalSince1970.rounded(.down)
        return Int64(exactly: seconds) ?? (seconds > 0 ? .max : .min)
    }
}

extension CivilDay {
    /// The day that an instant falls on in China, whose time is the same all year round. 某一时刻在北京时间的日期。
    public init(inChinaAt instant: Date) {
        let shifted = instant.wholeSecondsSince1970.addingReportingOverflow(8 * 3_600)
        let seconds = shifted.overflow ? Int64.max : shifted.partialValue
        let days = seconds >= 0 ? seconds / 86_400 : -((86_399 - seconds.clampedForDays) / 86_400)
        self.init(daysSince1970: Int32(clamping: days))
    }
}

extension Int64 {
    /// Far below any day that a number can name, and still with room to subtract from.
    fileprivate var clampedForDays: Int64 { Swift.max(self, -1 << 60) }
}
