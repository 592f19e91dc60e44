import Foundation
import XCTest

@testable import Jiceng

/// The conformance vectors of the repository, through the API that an application uses.
final class VectorsTests: XCTestCase {
    /// The rooms that the interface has. Each call of theirs is run here, or named below.
    private static let rooms: Set<String> = ["deadline", "calendar"]

    /// Calls of these rooms that the interface does not have yet.
    private static let notYet: Set<String> = ["deadline.status", "deadline.silence", "deadline.receipt_day"]

    /// Codes of reading a request from JSON.
    private static let ofReading: Set<String> = [
        "JC-0203", "JC-0204", "JC-0205", "JC-0206", "JC-0230", "JC-0234", "JC-0241", "JC-0242", "JC-0243",
    ]

    private var rulesets: [String: Ruleset] = [:]

    func testVectorsHold() throws {
        let vectors = try Vector.all()
        let run = vectors.filter {
            Self.rooms.contains(String($0.call.prefix { $0 != "." })) && !Self.notYet.contains($0.call)
        }
        for vector in run {
            do {
                try check(vector)
            } catch {
                XCTFail("\(vector.file) \(vector.id): \(error)")
            }
        }
        XCTAssertGreaterThan(run.filter { $0.call == "deadline.due" }.count, 1_300)
        XCTAssertGreaterThan(run.filter { $0.call.hasPrefix("calendar.") }.count, 150)
        XCTAssertEqual(Self.notYet.subtracting(vectors.map(\.call)), [], "calls that no vector makes")
        print("conformance vectors through the Swift package: \(run.count) ran")
    }

    /// What did not hold.
    private struct Fault: Error, CustomStringConvertible {
        let description: String
    }

    private func check(_ vector: Vector) throws {
        guard let error = vector.node["error"] else {
            let answer = try answer(vector)
            for (key, want) in vector.node["expected"]?.object ?? [:] { try compare(answer, key, want) }
            return
        }
        let codes = error["code_any"]?.list?.compactMap(\.text) ?? [error["code"]?.text ?? "?"]
        do {
            _ = try answer(vector)
        } catch let failure as JicengError {
            guard codes.contains(failure.code) else { throw Fault(description: "expected \(codes), got \(failure)") }
            if let field = error["field"]?.text, field != failure.details.field {
                throw Fault(description: "expected the field \(field), got \(failure.details.field ?? "none")")
            }
            guard !failure.textZh.isEmpty, !failure.textEn.isEmpty else { throw Fault(description: "no text") }
            return
        } catch let failure as NotRepresentable {
            // What the types cannot hold, reading the JSON refuses.
            guard !Self.ofReading.isDisjoint(with: codes) else {
                throw Fault(description: "\(failure.what), expected \(codes)")
            }
            return
        }
        throw Fault(description: "expected \(codes), got an answer")
    }

    private func answer(_ vector: Vector) throws -> [String: Any?] {
        let ruleset = try ruleset(vector)
        let input = vector.node["input"] ?? .null
        func day(_ key: String) throws -> CivilDay {
            guard let day = try date(input, key) else { throw NotRepresentable(what: key) }
            return day
        }
        switch vector.call {
        case "deadline.due":
            let answer = try ruleset.due(request: request(of: input))
            let value = answer.value
            return flat(
                [
                    "rule": value.rule, "limit": value.limit, "direction": value.direction.word,
                    "whose": value.whose.word, "start": value.start, "raw": value.raw, "rolled": value.rolled,
                    "due": value.due, "promised": value.promised, "due_at": value.dueAt, "held_since": value.heldSince,
                ], answer.reasons.map(\.word), answer.basis, answer.caveats)
        case "calendar.day":
            let answer = try ruleset.calendarDay(date: day("date"))
            let value = answer.value
            return flat(
                [
                    "date": value.date, "kind": value.kind.word, "festival_zh": value.festivalZh,
                    "festival_en": value.festivalEn, "statutory_zh": value.statutoryZh,
                    "statutory_en": value.statutoryEn, "statutory": value.statutoryZh != nil, "notice": value.notice,
                ], answer.reasons.map(\.word), answer.basis, answer.caveats)
        case "calendar.add_working_days":
            let n = Int32(clamping: input["n"]?.number ?? 0)
            let answer = try ruleset.addWorkingDays(date: day("date"), n: n)
            return flat(["date": answer.value], answer.reasons.map(\.word), answer.basis, answer.caveats)
        case "calendar.count_working_days":
            let answer = try ruleset.countWorkingDays(after: day("after"), through: day("through"))
            return flat(["count": Int(answer.value)], answer.reasons.map(\.word), answer.basis, answer.caveats)
        default:
            throw Fault(description: "unknown call \(vector.call): run it, or list it as not yet part of the interface")
        }
    }

    private func ruleset(_ vector: Vector) throws -> Ruleset {
        let (division, knownOn) = (vector.node["division"]?.text ?? "?", try date(vector.node, "known_on"))
        let key = "\(division) \(knownOn?.description ?? "")"
        if let known = rulesets[key] { return known }
        let all = try Ruleset.ofDivision(division: division)
        let made = try knownOn.map { try all.knownOn(day: $0) } ?? all
        rulesets[key] = made
        return made
    }

    private func flat(
        _ value: [String: Any?], _ reasons: [String], _ basis: [Citation], _ caveats: [Caveat]
    ) -> [String: Any?] {
        value.merging(
            ["reasons": reasons, "basis": basis.map(\.id), "caveats": caveats.map(\.word)], uniquingKeysWith: { $1 })
    }

    private func compare(_ answer: [String: Any?], _ key: String, _ want: JSON) throws {
        for (ending, included) in [("_include", true), ("_exclude", false)] where key.hasSuffix(ending) {
            let name = String(key.dropLast(ending.count))
            guard let held = answer[name] as? [String], let members = want.list?.compactMap(\.text) else {
                throw Fault(description: "the answer has no set \(name)")
            }
            guard members.allSatisfy({ held.contains($0) == included }) else {
                throw Fault(description: "\(key): expected \(members), got \(held)")
            }
            return
        }
        guard let got = answer[key] else { throw Fault(description: "the answer has no \(key)") }
        let same =
            switch got {
            case nil: want == .null
            case let day as CivilDay: want == .text(day.description)
            case let at as Date: try want.text.map { _ in try instant(.object([key: want]), key) == at } ?? false
            case let limit as TimeLimit: try JicengTests.limit(of: want) == limit
            case let text as String: want == .text(text)
            case let truth as Bool: want == .truth(truth)
            case let number as Int: want == .number(number)
            default: false
            }
        guard same else { throw Fault(description: "\(key): expected \(want), got \(String(describing: got))") }
    }
}
