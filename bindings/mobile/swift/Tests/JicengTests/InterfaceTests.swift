import Foundation
import XCTest

@testable import Jiceng

/// The boundary itself: days, instants, errors, bytes, threads, packed rows. The rules are tested elsewhere.
final class InterfaceTests: XCTestCase {
    private let ruleset = try! Ruleset.jiaoling()

    private func day(_ text: String) -> CivilDay { CivilDay(text)! }

    /// The error that a call must fail with.
    private func failure<Value>(_ call: () throws -> Value) -> JicengError? {
        do {
            let value = try call()
            XCTFail("no error, but \(value)")
        } catch let error as JicengError {
            return error
        } catch {
            XCTFail("another error: \(error)")
        }
        return nil
    }

    func testAnErrorHasItsCaseItsCodeAndBothTexts() throws {
        let error = try XCTUnwrap(failure { try ruleset.due(rule: "P05-04", start: day("2023-03-02")) })
        guard case .NotCovered(let details) = error else { return XCTFail("\(error)") }
        XCTAssertEqual(details.code, "JC-0209")
        XCTAssertEqual(error.text(language: "zh-Hans-CN"), details.textZh)
        XCTAssertEqual(error.text(language: "de"), details.textEn)
        XCTAssertNotEqual(details.textZh, details.textEn)
        XCTAssertEqual("\(error)", "JC-0209: \(details.textEn)")
        XCTAssertTrue([details.textZh, details.textEn].contains((error as any Error).localizedDescription))
    }

    func testADayThatNoCalendarHasIsRefused() {
        let days: [Int32] = [.min, .max, -719_163, 2_932_897]
        for start in days {
            let error = failure { try ruleset.due(rule: "LIC-13", start: CivilDay(daysSince1970: start)) }
            XCTAssertEqual(error?.code, "JC-0225")
            XCTAssertEqual(error?.details.field, "start")
        }
        let request = DueRequest(
            rule: "LIC-13", start: day("2016-03-01"),
            exclusions: [
                Exclusion(kind: .hearing, from: day("2016-03-07"), to: day("2016-03-08")),
                Exclusion(kind: .hearing, from: day("2016-03-07"), to: CivilDay(daysSince1970: .max)),
            ])
        XCTAssertEqual(failure { try ruleset.due(request: request) }?.details.field, "exclusions[1].to")
    }

    func testDaysAreThoseOfFoundation() {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = TimeZone(secondsFromGMT: 0)!
        // Foundation goes over to the Julian calendar before 1582; the library never does.
        for number in stride(from: Int32(-140_000), through: 2_932_896, by: 9_973) {
            let day = CivilDay(daysSince1970: number)
            let date = Date(timeIntervalSince1970: TimeInterval(number) * 86_400)
            let parts = calendar.dateComponents([.year, .month, .day], from: date)
            XCTAssertEqual([parts.year, parts.month, parts.day], [day.parts.year, day.parts.month, day.parts.day])
            XCTAssertEqual(CivilDay(day.description), day)
            XCTAssertEqual(CivilDay(year: day.parts.year, month: day.parts.month, day: day.parts.day), day)
        }
        XCTAssertEqual(CivilDay(year: 1, month: 1, day: 1)?.daysSince1970, -719_162)
        XCTAssertEqual(CivilDay(year: 9999, month: 12, day: 31)?.daysSince1970, 2_932_896)
        for wrong in ["2015-02-29", "2016-13-01", "2016-3-1", "2016-03-01 ", "0000-01-01", "+016-03-01", "２016-03-01", ""] {
            XCTAssertNil(CivilDay(wrong), wrong)
        }
        XCTAssertEqual(day("2016-02-28").adding(days: 2), day("2016-03-01"))
        XCTAssertEqual(day("2016-03-01").adding(days: -2), day("2016-02-28"))
        XCTAssertEqual(day("2016-03-01").adding(days: .max).daysSince1970, .max)
        XCTAssertLessThan(day("2016-02-28"), day("2016-03-01"))
        XCTAssertEqual(CivilDay(daysSince1970: .min).adding(days: -1).daysSince1970, .min)
    }

    func testRecordsAreWrittenAndReadAsJSON() throws {
        let answer = try ruleset.due(rule: "P05-04", start: day("2015-03-02"))
        let written = try JSONEncoder().encode(answer)
        XCTAssertTrue(String(decoding: written, as: UTF8.self).contains("\"2015-04-30\""))
        XCTAssertEqual(try JSONDecoder().decode(DeadlineAnswer.self, from: written), answer)
    }

    func testAnInstantKeepsItsSecondAndIsRefusedOutOfRange() throws {
        let started = Date(timeIntervalSince1970: 1_456_795_800.75)
        let given = GivenPeriod(limit: .of(value: 24, unit: .hours))
        let answer = try ruleset.due(
            request: DueRequest(given: given, start: day("2016-03-01"), startedAt: started))
        XCTAssertEqual(answer.value.dueAt, Date(timeIntervalSince1970: 1_456_795_800 + 86_400))
        for seconds in [-Double.infinity, .infinity, .nan, 1e30, -1e30, 1e12] {
            let request = DueRequest(
                rule: "LIC-13", start: day("2016-03-01"), startedAt: Date(timeIntervalSince1970: seconds))
            let error = failure { try ruleset.due(request: request) }
            XCTAssertEqual([error?.code, error?.details.field], ["JC-0225", "started_at"])
            _ = CivilDay(inChinaAt: Date(timeIntervalSince1970: seconds))
        }
        // 16:00 UTC is midnight in China.
        XCTAssertEqual(DueRequest.at(rule: "LIC-13", startedAt: Date(timeIntervalSince1970: 57_600)).start, day("1970-01-02"))
        XCTAssertEqual(CivilDay(inChinaAt: Date(timeIntervalSince1970: 57_599)), day("1970-01-01"))
        XCTAssertEqual(CivilDay(inChinaAt: Date(timeIntervalSince1970: -28_801)), day("1969-12-31"))
    }

    func testANegativeNumberIsRefused() {
        let error = failure { try ruleset.due(request: .given(.workingDays(-1), start: day("2016-03-01"))) }
        XCTAssertEqual([error?.code, error?.details.field], ["JC-0230", "given.limit"])
    }

    func testRulesComeFromBytes() throws {
        let bytes = try Data(contentsOf: repository.appendingPathComponent("target/mobile/promise.rules"))
        let promised = try Ruleset.fromBytes(division: "441427", bytes: bytes)
        XCTAssertNotEqual(try ruleset.digest(), try promised.digest())
        let answer = try promised.due(rule: "LIC-13", start: day("2016-03-01"))
        XCTAssertEqual(answer.value.promised, day("2016-03-08"))
        XCTAssertTrue(answer.reasons.contains(.promiseEarlier))
        var damaged = bytes
        damaged[damaged.count / 2] &+= 1
        for wrong in [damaged, bytes.prefix(100), Data(), Data("document = \"law\"".utf8)] {
            let error = failure { try Ruleset.fromBytes(division: "441427", bytes: wrong) }
            XCTAssertEqual([error?.code, error?.details.field], ["JC-0161", "bytes"])
        }
        XCTAssertEqual(failure { try Ruleset.fromBytes(division: "4414", bytes: bytes) }?.code, "JC-0232")
    }

    func testRulesetsSayWhatTheyAre() throws {
        XCTAssertEqual(try ruleset.division(), "441427")
        XCTAssertNil(try ruleset.knownThrough())
        XCTAssertEqual(try ruleset.knownOn(day: day("2020-01-25")).knownThrough(), day("2020-01-25"))
        XCTAssertEqual(try ruleset.calendarHorizon().certainThrough, day("2026-12-25"))
        XCTAssertEqual(failure { try ruleset.due(rule: "DSP-24", start: day("2020-01-06")) }?.code, "JC-0208")
    }

    func testTheCalendarAnswers() throws {
        let date = day("2016-02-14")
        XCTAssertEqual(try ruleset.calendarDay(date: date).value.kind, .makeUpWorkday)
        XCTAssertTrue(try ruleset.isWorkingDay(date: date).value)
        XCTAssertEqual(try ruleset.nextWorkingDay(date: date).value, day("2016-02-15"))
        XCTAssertEqual(try ruleset.previousWorkingDay(date: date).value, day("2016-02-06"))
        XCTAssertEqual(failure { try ruleset.isWorkingDay(date: date, office: "nowhere") }?.code, "JC-0233")
    }

    func testThePackageAndTheLibraryAreOfOneVersion() throws {
        let manifest = try String(contentsOf: repository.appendingPathComponent("Cargo.toml"), encoding: .utf8)
        XCTAssertTrue(manifest.contains("version = \"\(try versions().engine)\""))
    }

    func testClosedListsHaveLabels() {
        let caveat = Caveat.lawSilent
        XCTAssertEqual(
            [caveat.word, caveat.zh, caveat.en], ["law-silent", "法律未作规定", "the law is silent on a point"])
    }

    func testExplanationsCarryTheirStepsAndBothTexts() throws {
        let explanation = try ruleset.explainDue(rule: "P05-04", start: day("2015-03-02"))
        XCTAssertEqual(explanation.answer.value.due, day("2015-04-30"))
        XCTAssertTrue(zip(explanation.steps, explanation.steps.dropFirst()).allSatisfy { $0.to == $1.from })
        XCTAssertEqual(explanation.steps.first?.citation?.textZh.hasPrefix("《信访条例》"), true)
    }

    func testRowsAnswerAsOneByOne() throws {
        let names = ["LIC-13", "P05-04", "LIC-06", "temporary-assistance"]
        let starts = (0..<600).map { day("2015-01-01").adding(days: 6 * $0) }
        let limits = try names.map { try ruleset.limitNumber(name: $0) }
        let table = try ruleset.dueTable(limits: starts.indices.map { limits[$0 % limits.count] }, starts: starts)
        XCTAssertEqual(table.rows, starts.count)
        var failed = 0
        for row in starts.indices {
            do {
                let answer = try ruleset.due(rule: names[row % names.count], start: starts[row])
                XCTAssertNil(table.code(row))
                XCTAssertEqual(
                    [answer.value.due, answer.value.raw, answer.value.rolled],
                    [table.due(row), table.raw(row), table.rolled(row)])
                XCTAssertEqual(answer.reasons, table.reasons(row))
                XCTAssertEqual(answer.caveats, table.caveats(row))
            } catch let error as JicengError {
                failed += 1
                XCTAssertEqual(error.code, table.code(row))
            }
        }
        XCTAssertTrue((1..<starts.count).contains(failed))
    }

    func testBadRowsAndBadBytesAreMarked() throws {
        let table = try ruleset.dueTable(
            limits: [ruleset.limitNumber(name: "LIC-13"), -1, 70_000],
            starts: [day("2016-03-01"), day("2016-03-01"), CivilDay(daysSince1970: .max)])
        XCTAssertEqual((0..<3).map(table.code), [nil, "JC-0239", "JC-0239"])
        XCTAssertEqual((0..<3).map(table.due), [day("2016-03-29"), nil, nil])
        let odd = failure { try ruleset.dueColumns(limits: Data(count: 2), starts: Data(count: 3)) }
        XCTAssertEqual([odd?.code, odd?.details.field], ["JC-1051", "starts"])
        XCTAssertEqual(failure { try ruleset.dueColumns(limits: Data(count: 2), starts: Data(count: 8)) }?.code, "JC-0226")
    }

    func testOneRulesetServesManyThreads() {
        let ruleset = ruleset
        let right = Counter()
        DispatchQueue.concurrentPerform(iterations: 8) { thread in
            for turn in 0..<500 {
                // Every tenth call fails, and must fail as it would alone.
                let year = (thread + turn) % 10 == 0 ? 2023 : 2015
                let start = CivilDay(year: year, month: 3, day: 2)!
                do {
                    let due = try ruleset.due(rule: "P05-04", start: start).value.due
                    if due == CivilDay("2015-04-30"), year == 2015 { right.add() }
                } catch let error as JicengError {
                    if error.code == "JC-0209", year == 2023 { right.add() }
                } catch {}
            }
        }
        XCTAssertEqual(right.value, 4_000)
    }
}

/// Counts from many threads.
private final class Counter: @unchecked Sendable {
    private let lock = NSLock()
    private var count = 0

    func add() { lock.withLock { count += 1 } }
    var value: Int { lock.withLock { count } }
}
