import Foundation

/// Due dates of many rows, read where they lie: no value a row unless it is asked for.
///
/// 多行的到期日。
public struct DueTable: Sendable {
    private let columns: DueColumns

    init(_ columns: DueColumns) {
        self.columns = columns
    }

    /// How many rows. 行数。
    public var rows: Int { columns.caveats.count }

    /// The day to work to. 应办结之日。
    public func due(_ row: Int) -> CivilDay? { day(columns.due, row) }

    /// The last day as counted. 原届满日。
    public func raw(_ row: Int) -> CivilDay? { day(columns.raw, row) }

    /// The last day after rolling. 顺延后的届满日。
    public func rolled(_ row: Int) -> CivilDay? { day(columns.rolled, row) }

    /// The code of the row's error, `JC-0209`; nil where there is none. 该行的错误代码。
    public func code(_ row: Int) -> String? {
        let code = number(columns.code, row, of: UInt16.self)
        return code == 0 ? nil : "JC-" + String(repeating: "0", count: max(0, 4 - String(code).count)) + String(code)
    }

    /// The rules that held. 成立的理由。
    public func reasons(_ row: Int) -> [DeadlineReason] {
        let bits = number(columns.reasons, row, of: UInt64.self)
        return DeadlineReason.allCases.enumerated().filter { bits >> UInt64($0.offset) & 1 == 1 }.map(\.element)
    }

    /// The reservations. 保留事项。
    public func caveats(_ row: Int) -> [Caveat] {
        let bits = number(columns.caveats, row, of: UInt8.self)
        return Caveat.allCases.enumerated().filter { bits >> UInt8($0.offset) & 1 == 1 }.map(\.element)
    }

    private func day(_ column: Data, _ row: Int) -> CivilDay? {
        let number = number(column, row, of: Int32.self)
        return number == .min ? nil : CivilDay(daysSince1970: number)
    }

    private func number<Number: FixedWidthInteger & BitwiseCopyable>(
        _ column: Data, _ row: Int, of: Number.Type
    ) -> Number {
        precondition((0..<rows).contains(row), "no such row")
        let place = row * MemoryLayout<Number>.size
        return Number(littleEndian: column.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: place, as: Number.self) })
    }
}

extension Ruleset {
    /// When each row is due, under the limit with its number (`limitNumber`) from its start day. A bad row gets its
    /// code and stops nothing.
    ///
    /// 逐行计算到期日；有误之行以代码标明，不影响其余。
    public func dueTable(limits: [Int32], starts: [CivilDay]) throws -> DueTable {
        // A number that no limit can have is that of no limit: the row gets its code.
        let numbers = limits.map { (UInt16(exactly: $0) ?? .max).littleEndian }
        let days = starts.map { $0.daysSince1970.littleEndian }
        return DueTable(
            try dueColumns(
                limits: numbers.withUnsafeBytes { Data($0) },
                starts: days.withUnsafeBytes { Data($0) }
            ))
    }
}
