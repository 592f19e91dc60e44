import Foundation
import XCTest

@testable import Jiceng

/// The lines that the READMEs show are the lines that run here, and they give what the READMEs show.
final class ReadmeTests: XCTestCase {
    func testTheLinesOfTheReadmesRun() throws {
        var printed = ""
        func print(_ text: String) { printed += text }
        // README
        let ruleset = try Ruleset.jiaoling()
        let start = CivilDay("2015-03-02")!
        let answer = try ruleset.due(rule: "P05-04", start: start)
        assert(answer.value.due == CivilDay("2015-04-30"))
        print(try ruleset.explainDue(rule: "P05-04", start: start).textEn)
        // README
        XCTAssertEqual(printed, try block("README.md", "text"))
        let source = try read("bindings/mobile/swift/Tests/JicengTests/ReadmeTests.swift")
        let lines = source.components(separatedBy: "        // README\n")[1]
            .replacingOccurrences(of: "        ", with: "")
        XCTAssertEqual(lines, try block("README.md", "swift"))
        XCTAssertEqual(lines.replacingOccurrences(of: "textEn", with: "textZh"), try block("README.zh-CN.md", "swift"))
    }

    private func read(_ path: String) throws -> String {
        try String(contentsOf: repository.appendingPathComponent(path), encoding: .utf8)
    }

    private func block(_ file: String, _ language: String) throws -> String {
        let after = try read(file).components(separatedBy: "```\(language)\n")
        return after.count > 1 ? after[1].components(separatedBy: "```")[0] : ""
    }
}
