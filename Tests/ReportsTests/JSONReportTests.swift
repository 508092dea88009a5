import Facts
import Findings
import Foundation
import Testing

@testable import Reports

/// A parsed value as text, for comparisons.
private func jsonText(_ value: Any) -> String {
    let data = try? JSONSerialization.data(withJSONObject: [value], options: .sortedKeys)
    return data.map { String(decoding: $0, as: UTF8.self) } ?? "?"
}

/// The subset of JSON Schema 2020-12 the report's schema uses; unknown keywords are errors.
struct SchemaValidator {
    let root: [String: Any]

    func errors(_ value: Any, _ schema: [String: Any], at path: String = "$") -> [String] {
        var errors: [String] = []
        for (keyword, argument) in schema {
            switch keyword {
            case "$schema", "$id", "$defs", "title", "description": continue
            case "format":
                if let text = value as? String,
                    (try? Date.ISO8601FormatStyle(includingFractionalSeconds: true).parse(text)) == nil
                {
                    errors.append("\(path): not a time: \(text)")
                }
            case "$ref":
                guard let name = (argument as? String)?.split(separator: "/").last,
                    let definition = (root["$defs"] as? [String: Any])?[String(name)] as? [String: Any]
                else { return ["\(path): dangling reference \(argument)"] }
                errors += self.errors(value, definition, at: path)
            case "type":
                let names = argument as? [String] ?? [argument as? String ?? ""]
                if !names.contains(where: { matches(value, type: $0) }) {
                    errors.append("\(path): not \(names)")
                }
            case "enum":
                let cases = argument as? [Any] ?? []
                if !cases.contains(where: { jsonText($0) == jsonText(value) }) {
                    errors.append("\(path): not in \(cases)")
                }
            case "const":
                if jsonText(argument) != jsonText(value) { errors.append("\(path): not \(argument)") }
            case "anyOf":
                let branches = (argument as? [[String: Any]] ?? []).map { self.errors(value, $0, at: path) }
                if !branches.contains(where: \.isEmpty) { errors += branches.flatMap { $0 } }
            case "items":
                for (index, element) in (value as? [Any] ?? []).enumerated() {
                    errors += self.errors(element, argument as? [String: Any] ?? [:], at: "\(path)[\(index)]")
                }
            case "required":
                guard let object = value as? [String: Any] else { continue }
                for name in argument as? [String] ?? [] where object[name] == nil {
                    errors.append("\(path): no \(name)")
                }
            case "properties":
                guard let object = value as? [String: Any] else { continue }
                for (name, schema) in argument as? [String: [String: Any]] ?? [:] {
                    if let member = object[name] {
                        errors += self.errors(member, schema, at: "\(path).\(name)")
                    }
                }
            case "additionalProperties":
                guard let object = value as? [String: Any] else { continue }
                let known = Set((schema["properties"] as? [String: Any] ?? [:]).keys)
                for (name, member) in object where !known.contains(name) {
                    if let inner = argument as? [String: Any] {
                        errors += self.errors(member, inner, at: "\(path).\(name)")
                    } else {
                        errors.append("\(path): unexpected \(name)")
                    }
                }
            default: errors.append("\(path): unknown keyword \(keyword)")
            }
        }
        return errors
    }

    private func matches(_ value: Any, type: String) -> Bool {
        switch type {
        case "null": return value is NSNull
        case "string": return value is String
        case "array": return value is [Any]
        case "object": return value is [String: Any]
        case "boolean": return isBoolean(value)
        case "integer":
            guard let number = value as? NSNumber, !isBoolean(value) else { return false }
            return number.doubleValue.rounded() == number.doubleValue
        case "number": return value is NSNumber && !isBoolean(value)
        default: return false
        }
    }

    private func isBoolean(_ value: Any) -> Bool {
        ["[true]", "[false]"].contains(jsonText(value))
    }
}

@Suite struct JSONReportTests {
    static let options = ReportOptions(tool: .init(name: "awaudit", version: "0.0.0"))

    static func parse(_ text: String) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    static func validator() throws -> SchemaValidator {
        SchemaValidator(root: try parse(JSONSchema.render()))
    }

    @Test(arguments: [
        [SampleReport.full], [SampleReport.empty], [], [SampleReport.full, SampleReport.empty],
    ])
    func outputIsValid(_ reports: [RunReport]) throws {
        let validator = try Self.validator()
        for isCompact in [false, true] {
            var options = Self.options
            options.isCompact = isCompact
            let text = JSONReport.render(reports, options: options)
            #expect(validator.errors(try Self.parse(text), validator.root) == [])
            #expect(!text.unicodeScalars.contains { $0 != "\n" && TerminalEscaping.isUnsafe($0) })
            if isCompact { #expect(text.split(separator: "\n").count == 1) }
        }
    }

    /// The validator would notice: every key that is missing, unknown or of another type is an error.
    @Test func schemaRefusesOtherObjects() throws {
        let validator = try Self.validator()
        let report = try Self.parse(JSONReport.render([SampleReport.full], options: Self.options))
        for key in report.keys {
            var damaged = report
            damaged[key] = nil
            #expect(!validator.errors(damaged, validator.root).isEmpty, "without \(key)")
            damaged[key] = "other"
            #expect(!validator.errors(damaged, validator.root).isEmpty, "other type of \(key)")
        }
        var extended = report
        extended["novel"] = 1
        #expect(!validator.errors(extended, validator.root).isEmpty)
    }

    /// Every object of the schema is closed or a map, and every field is described.
    @Test func schemaIsStrict() throws {
        let definitions = try #require(try Self.validator().root["$defs"] as? [String: [String: Any]])
        #expect(definitions.count > 30)
        for (name, definition) in definitions {
            #expect((definition["additionalProperties"] as? NSNumber)?.boolValue == false, "\(name)")
            let properties = try #require(definition["properties"] as? [String: [String: Any]])
            #expect(Set(definition["required"] as? [String] ?? []) == Set(properties.keys))
            for (field, schema) in properties {
                #expect((schema["description"] as? String)?.isEmpty == false, "\(name).\(field)")
            }
        }
    }

    @Test func keysComeInOrder() throws {
        let text = JSONReport.render([SampleReport.empty], options: Self.options)
        let keys = text.split(separator: "\n").filter { $0.hasPrefix("  \"") }.compactMap {
            $0.split(separator: "\"").dropFirst().first
        }
        #expect(
            keys == [
                "schema_version", "tool", "verdict", "run", "coverage", "evidence", "unexamined_files",
                "guards", "calls",
                "difc", "proxy", "firewall", "models", "safe_outputs", "workflow", "backend", "discrepancies",
                "policy", "replay", "configuration", "unjudged_rules", "findings",
            ])
    }

    @Test func printsValues() throws {
        let report = try Self.parse(JSONReport.render([SampleReport.plain], options: Self.options))
        let run = try #require(report["run"] as? [String: Any])
        #expect(run["id"] as? String == "25717161421")
        #expect(run["created_at"] as? String == "2026-05-12T06:47:00.000Z")
        let guards = try #require(report["guards"] as? [[String: Any]])
        let policy = try #require(guards.first?["policy"] as? [String: Any])
        #expect((policy["allow-only"] as? [String: Any])?["repos"] as? String == "public")
        #expect(guards.last?["configured_policy"] as? String == "{not json")
        // A policy that was configured, but never given to the guard, is shown and marked.
        #expect(guards.last?["policy"] as? String == "{not json")
        #expect(guards.last?["policy_applied"] as? Bool == false)
        let calls = try #require(report["calls"] as? [String: Any])
        let outcomes = try #require(calls["by_outcome"] as? [String: Int])
        #expect(outcomes.count == CallOutcome.allCases.count)
        #expect(outcomes["ok"] == 3)
        #expect(outcomes["unanswered"] == 0)
        #expect(calls["list_truncated"] as? Bool == true)
        let list = try #require(calls["list"] as? [[String: Any]])
        #expect(list.first?["duration_ms"] as? Int == 1000)
        #expect(list[4]["duration_ms"] is NSNull)
        let difc = try #require(report["difc"] as? [String: Any])
        #expect(difc["denied"] as? Int == 2)
        #expect(difc["strict_blocks"] as? Int == 1)
        let findings = try #require(report["findings"] as? [[String: Any]])
        #expect(findings.map { $0["code"] as? String } == ["C-2", "W-1", "I-1"])
        #expect(findings.first?["table"] is NSNull)
    }

    @Test(arguments: [
        ([Verdict.clean, .clean], "clean"), ([.clean, .findings], "findings"),
        ([.findings, .incomplete], "incomplete"),
        ([.clean, .incomplete], "incomplete"), ([], "incomplete"),
    ])
    func worstVerdictWins(_ verdicts: [Verdict], _ expected: String) throws {
        let reports = verdicts.map { RunReport(facts: RunFacts(), findings: [], verdict: $0, unjudged: []) }
        let wrapper = try Self.parse(JSONReport.render(reports, options: Self.options))
        #expect(wrapper["verdict"] as? String == expected)
        #expect((wrapper["runs"] as? [Any])?.count == verdicts.count)
    }

    @Test(arguments: [
        "{}", "[]", "null", "true", "-0", "1.5e+10", #""a\u00e9\ud83d\udc4d\/""#,
        #"{"a":[1,{"b":null}],"c":"d"}"#, " [ 1 , 2 ] ",
    ])
    func parsesJSON(_ text: String) throws {
        let tree = try #require(JSONTree(parsing: text))
        var writer = JSONWriter(isCompact: true)
        tree.write(to: &writer)
        let expected = try JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed)
        let actual = try JSONSerialization.jsonObject(
            with: Data(writer.output.utf8), options: .fragmentsAllowed)
        #expect(jsonText(expected) == jsonText(actual))
    }

    @Test(arguments: [
        "", "{", "}", "[1,]", "{\"a\":1,}", "{\"a\" 1}", "{a:1}", "01", "1.", ".5", "+1", "1e", "nul",
        "tru e", "\"\\x\"",
        "\"\\ud83d\"", "\"\\ud83dx\"", "\"\\udc4d\"", "\"a", "\"\n\"", "1 2", "{\"a\":1,\"a\":2}", "map[a:b]",
        "\"\\u12",
        String(repeating: "[", count: 40) + String(repeating: "]", count: 40),
        String(repeating: "[", count: 100_000),
    ])
    func refusesOther(_ text: String) { #expect(JSONTree(parsing: text) == nil) }
}
