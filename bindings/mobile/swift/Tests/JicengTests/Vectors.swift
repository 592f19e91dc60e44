import Foundation
import Jiceng

/// The repository, as the build tells.
let repository = URL(fileURLWithPath: ProcessInfo.processInfo.environment["JICENG_REPOSITORY"] ?? ".")

/// One conformance vector.
struct Vector {
    let file: String
    let node: JSON

    var id: String { node["id"]?.text ?? "?" }
    var call: String { node["call"]?.text ?? "?" }

    /// Every vector that some room can run: what waits for a room is listed in `not-yet.json`.
    static func all() throws -> [Vector] {
        let folder = repository.appendingPathComponent("tests/vectors")
        func read(_ name: String) throws -> JSON {
            try JSONDecoder().decode(JSON.self, from: Data(contentsOf: folder.appendingPathComponent(name)))
        }
        let waiting = try read("not-yet.json")["vectors"]?.list?.compactMap { $0["file"]?.text } ?? []
        return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
            .filter { $0.hasSuffix(".json") && $0 != "not-yet.json" && !waiting.contains($0) }
            .flatMap { name in try (read(name)["vectors"]?.list ?? []).map { Vector(file: name, node: $0) } }
    }
}

/// What JSON holds and the types of the package cannot: a 31 February, an unknown word, a field that is missing.
struct NotRepresentable: Error {
    let what: String
}

/// Reads a request as an application would write it, with the types of the package.
func request(of input: JSON) throws -> DueRequest {
    try fields(
        input,
        [
            "rule", "given", "start", "started_at", "law_on", "facts", "exclusions", "extensions", "corrections",
            "office", "certain", "reference",
        ])
    let startedAt = try instant(input, "started_at")
    let start = try date(input, "start") ?? startedAt.map { CivilDay(inChinaAt: $0) }
    return DueRequest(
        rule: try text(input, "rule"),
        given: try input["given"].map(given),
        start: try needed(start),
        startedAt: startedAt,
        lawOn: try date(input, "law_on"),
        facts: try needed((input["facts"] ?? .object([:])).object).mapValues { try needed($0.text) },
        exclusions: try list(input, "exclusions").map {
            try fields($0, ["kind", "from", "to"])
            return Exclusion(
                kind: try choice(ExclusionKind.self, $0, "kind", \.word), from: try needed(date($0, "from")),
                to: try date($0, "to"))
        },
        extensions: try list(input, "extensions").map {
            try fields($0, ["value", "approved_on", "approver", "by_handler"])
            return Extension(
                value: try number($0, "value"), approvedOn: try needed(date($0, "approved_on")),
                approver: try choice(Approver.self, $0, "approver", \.word), byHandler: try truth($0, "by_handler"))
        },
        corrections: try list(input, "corrections").map {
            try fields($0, ["noticed_on", "corrected_on"])
            return Correction(noticedOn: try needed(date($0, "noticed_on")), correctedOn: try date($0, "corrected_on"))
        },
        office: try text(input, "office"),
        certain: try truth(input, "certain"),
        reference: try text(input, "reference")
    )
}

private func given(of node: JSON) throws -> GivenPeriod {
    try fields(node, ["limit", "direction", "start_day", "last_day", "whose", "last_basis"])
    func optional<Word: CaseIterable>(_ type: Word.Type, _ key: String, _ word: (Word) -> String) throws -> Word? {
        node[key] == nil ? nil : try choice(type, node, key, word)
    }
    return GivenPeriod(
        limit: try limit(of: needed(node["limit"])),
        direction: try optional(Direction.self, "direction", \.word),
        startDay: try optional(StartDay.self, "start_day", \.word),
        lastDay: try optional(LastDay.self, "last_day", \.word),
        whose: try optional(Whose.self, "whose", \.word),
        lastBasis: try text(node, "last_basis")
    )
}

func limit(of node: JSON) throws -> TimeLimit {
    if node.object != nil {
        try fields(node, ["value", "unit"])
        return .of(value: try number(node, "value"), unit: try choice(LimitUnit.self, node, "unit", \.word))
    }
    switch node.text {
    case "at-once": return .zero
    case "by-event": return .byEvent
    case "none": return .noLimit
    case "missing": return .missing
    default: throw NotRepresentable(what: "limit")
    }
}

private func needed<Value>(_ value: Value?) throws -> Value {
    guard let value else { throw NotRepresentable(what: "something is missing") }
    return value
}

private func fields(_ node: JSON, _ known: Set<String>) throws {
    guard let unknown = try needed(node.object).keys.first(where: { !known.contains($0) }) else { return }
    throw NotRepresentable(what: "unknown field \(unknown)")
}

private func list(_ node: JSON, _ key: String) throws -> [JSON] { try node[key].map { try needed($0.list) } ?? [] }

private func text(_ node: JSON, _ key: String) throws -> String? { try node[key].map { try needed($0.text) } }

private func truth(_ node: JSON, _ key: String) throws -> Bool {
    switch node[key] {
    case nil: false
    case .truth(let value): value
    default: throw NotRepresentable(what: key)
    }
}

private func number(_ node: JSON, _ key: String) throws -> Int32 {
    try needed(node[key]?.number.flatMap { Int32(exactly: $0) })
}

func date(_ node: JSON, _ key: String) throws -> CivilDay? {
    try text(node, key).map { try needed(CivilDay($0)) }
}

func instant(_ node: JSON, _ key: String) throws -> Date? {
    try text(node, key).map { try needed(ISO8601DateFormatter().date(from: $0)) }
}

private func choice<Word: CaseIterable>(
    _: Word.Type, _ node: JSON, _ key: String, _ word: (Word) -> String
) throws -> Word {
    let text = try text(node, key)
    return try needed(Word.allCases.first { word($0) == text })
}
