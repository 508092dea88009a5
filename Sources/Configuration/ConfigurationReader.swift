import Facts
package import Findings

extension Configuration {
    /// Reads a configuration.
    ///
    /// - Parameter rules: the rules there are.
    /// - Throws: everything in it that is not accepted, as far as it could be read.
    package init(_ bytes: [UInt8], rules: [RuleDescriptor]) throws(ConfigurationError) {
        guard bytes.count <= Configuration.maximumSize else { throw .tooLarge }
        var reader = ConfigurationReader(rules: rules)
        do throws(ConfigurationProblem) {
            var composer = try YAMLComposer(bytes)
            let root: YAMLNode?
            do throws(ConfigurationProblem) {
                root = try composer.document()
            } catch {
                reader.problems = composer.problems + [error]
                throw error
            }
            reader.problems = composer.problems
            self = reader.configuration(root)
        } catch {
            if reader.problems.isEmpty { reader.problems = [error] }
            self.init()
        }
        guard reader.problems.isEmpty else {
            throw ConfigurationError(
                problems: reader.problems.sorted { ($0.line, $0.column) < ($1.line, $1.column) })
        }
    }
}

extension ConfigurationError {
    /// A file of more than ``Configuration/maximumSize``.
    package static var tooLarge: ConfigurationError {
        ConfigurationError(problems: [
            ConfigurationProblem(.start, "more than 1 MiB; a configuration has at most that")
        ])
    }
}

/// Makes a configuration of nodes, and collects what is not accepted on the way.
private struct ConfigurationReader {
    /// The longest text, in bytes.
    private static let maximumText = 1000

    let rules: [RuleDescriptor]
    var problems: [ConfigurationProblem] = []

    init(rules: [RuleDescriptor]) { self.rules = rules }

    private mutating func report(_ place: YAMLPlace, _ message: String) {
        problems.append(ConfigurationProblem(place, message))
    }

    private mutating func report(_ node: YAMLNode, expected: String) {
        // What was refused was reported when it was.
        if case .refused = node.content { return }
        report(node.place, "\(node.words) where \(expected) is expected")
    }

    // MARK: Parts

    mutating func configuration(_ root: YAMLNode?) -> Configuration {
        var result = Configuration()
        guard let root else {
            report(.start, "no content; a configuration begins with 'version: \(Configuration.version)'")
            return result
        }
        guard
            let fields = fields(
                of: root, what: "a configuration", ["version", "workflows", "severities", "suppressions"])
        else { return result }
        if let version = require("version", in: fields, root, example: "version: \(Configuration.version)"),
            let text = text(version, "the version"), text != Configuration.version
        {
            report(version.place, "version \(quoted(text)); '\(Configuration.version)' is accepted")
        }
        result.workflows = entries(fields["workflows"], "a list of workflows") { $0.workflow($1) }
        result.severities = entries(fields["severities"], "a list of severities") { $0.severity($1) }
        result.suppressions = entries(fields["suppressions"], "a list of suppressions") { $0.suppression($1) }
        return result
    }

    private mutating func entries<Entry>(
        _ node: YAMLNode?, _ what: String, _ read: (inout ConfigurationReader, YAMLNode) -> Entry?
    ) -> [Entry] {
        guard let node else { return [] }
        guard case .list(let list) = node.content else {
            report(node, expected: "\(what), each behind '- ',")
            return []
        }
        var result: [Entry] = []
        for entry in list { if let value = read(&self, entry) { result.append(value) } }
        return result
    }

    private mutating func workflow(_ node: YAMLNode) -> Configuration.Workflow? {
        guard
            let fields = fields(
                of: node, what: "an entry of 'workflows'", ["workflow", "repository", "allowed-domains"])
        else { return nil }
        _ = require("workflow", in: fields, node, example: "workflow: Name, or workflow: \"*\" for all")
        let scope = scope(fields)
        let domains = require("allowed-domains", in: fields, node, example: "allowed-domains: [example.com]")
        return Configuration.Workflow(
            scope: scope, allowedDomains: domains.map { self.domains($0) } ?? .init(), line: node.place.line)
    }

    private mutating func severity(_ node: YAMLNode) -> Configuration.SeverityOverride? {
        guard
            let fields = fields(
                of: node, what: "an entry of 'severities'",
                ["rule", "severity", "workflow", "repository", "subject"])
        else { return nil }
        let rule = require("rule", in: fields, node, example: "rule: id or code").flatMap { self.rule($0) }
        let names = Severity.allCases.map(\.rawValue).joined(separator: ", ")
        var severity: Severity?
        if let value = require("severity", in: fields, node, example: "severity: info"),
            let text = text(value, "a severity")
        {
            severity = Severity(rawValue: text)
            if severity == nil { report(value.place, "severity \(quoted(text)); accepted are \(names)") }
        }
        let scope = scope(fields)
        guard let rule, let severity else { return nil }
        return .init(rule: rule, severity: severity, scope: scope, line: node.place.line)
    }

    private mutating func suppression(_ node: YAMLNode) -> Configuration.SuppressionEntry? {
        guard
            let fields = fields(
                of: node, what: "an entry of 'suppressions'",
                ["rule", "fingerprint", "workflow", "repository", "subject", "reason", "expires"])
        else { return nil }
        let target = target(fields, node)
        let scope = scope(fields)
        let reason = require("reason", in: fields, node, example: "reason: why this need not count")
            .flatMap { self.reason($0) }
        var expiry: Expiry?
        if let value = require("expires", in: fields, node, example: "expires: 2026-12-31"),
            let text = text(value, "a date")
        {
            expiry = Expiry(text)
            if expiry == nil {
                report(
                    value.place,
                    "no date or time: \(quoted(text)); accepted are dates such as 2026-12-31, whose end in UTC counts, and RFC 3339 times such as 2026-12-31T18:00:00Z"
                )
            }
        }
        guard let target, let reason, let expiry else { return nil }
        return .init(target: target, scope: scope, reason: reason, expires: expiry, line: node.place.line)
    }

    private mutating func target(
        _ fields: [String: YAMLNode], _ node: YAMLNode
    ) -> Configuration.SuppressionEntry.Target? {
        switch (fields["rule"], fields["fingerprint"]) {
        case (let rule?, nil): return self.rule(rule).map { .rule($0) }
        case (nil, let fingerprint?):
            guard let text = text(fingerprint, "a fingerprint") else { return nil }
            let isDigest = text.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
            guard text.utf8.count == 32, isDigest else {
                report(
                    fingerprint.place,
                    "fingerprint \(quoted(text)); accepted are the 32 lower-case hexadecimal digits of a JSON report"
                )
                return nil
            }
            return .fingerprint(text)
        case (.some, let fingerprint?):
            report(fingerprint.place, "both 'rule' and 'fingerprint'; one of them is accepted")
        case (nil, nil): report(node.place, "neither 'rule' nor 'fingerprint'; one of them is needed")
        }
        return nil
    }

    private mutating func scope(_ fields: [String: YAMLNode]) -> Configuration.Scope {
        Configuration.Scope(
            workflow: pattern(fields["workflow"], "a workflow's name"),
            repository: repository(fields["repository"]),
            subject: pattern(fields["subject"], "a finding's subject"))
    }

    // MARK: Values

    private mutating func pattern(_ node: YAMLNode?, _ what: String) -> TextPattern? {
        node.flatMap { text($0, what) }.map { TextPattern($0) }
    }

    private mutating func repository(_ node: YAMLNode?) -> TextPattern? {
        guard let node, let text = text(node, "a repository") else { return nil }
        // '*' alone is any of them.
        guard text.utf8.count(where: { $0 == UInt8(ascii: "/") }) == 1 || text.allSatisfy({ $0 == "*" }),
            !text.hasPrefix("/"), !text.hasSuffix("/")
        else {
            report(node.place, "repository \(quoted(text)); accepted is owner/repo, '*' for any text in it")
            return nil
        }
        return TextPattern(text, ignoresCase: true)
    }

    private mutating func rule(_ node: YAMLNode) -> String? {
        guard let text = text(node, "the id or code of a rule") else { return nil }
        let found = rules.first { $0.id == text || $0.code.lowercased() == text.lowercased() }
        if found == nil {
            report(node.place, "unknown rule \(quoted(text)); 'awaudit rules' lists ids and codes")
        }
        return found?.id
    }

    private mutating func domains(_ node: YAMLNode) -> ExpectedDomains {
        var result = ExpectedDomains()
        guard case .list(let list) = node.content, !list.isEmpty else {
            report(
                node, expected: "a list with at least one domain, such as [example.com, \"*.example.org\"],")
            return result
        }
        for entry in list {
            guard let written = text(entry, "a domain") else { continue }
            let text = written.lowercased()
            let isWildcard = text.hasPrefix("*.")
            let host = isWildcard ? String(text.dropFirst(2)) : text
            guard isHost(host) else {
                report(
                    entry.place,
                    "domain \(quoted(written)); accepted are a host such as example.com and, for all its subdomains, \"*.example.com\", without scheme, port and path"
                )
                continue
            }
            // A wildcard of this width would expect everything, or nearly so.
            if isWildcard, !host.utf8.contains(UInt8(ascii: ".")) {
                report(
                    entry.place,
                    "domain \(quoted(written)) stands for a whole top-level domain; accepted are wildcards of at least two labels, such as \"*.example.com\""
                )
            } else if isWildcard {
                result.parents.insert(host)
            } else {
                result.names.insert(host)
            }
        }
        return result
    }

    /// Labels of letters, digits, hyphens and underscores, joined by dots; addresses of IPv4 are such.
    private func isHost(_ text: String) -> Bool {
        guard (1...253).contains(text.utf8.count) else { return false }
        return text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).allSatisfy {
            (1...63).contains($0.count)
                && $0.allSatisfy {
                    (97...122).contains($0) || (48...57).contains($0) || $0 == UInt8(ascii: "-")
                        || $0 == UInt8(ascii: "_")
                }
        }
    }

    /// A reason on one line, whatever the style it is written in.
    private mutating func reason(_ node: YAMLNode) -> String? {
        guard case .text(let text) = node.content else {
            report(node, expected: "a reason")
            return nil
        }
        let words = text.split { $0 == " " || $0 == "\n" || $0 == "\t" || $0 == "\r" || $0 == "\r\n" }
        var line = node
        line.content = .text(words.joined(separator: " "))
        return self.text(line, "a reason")
    }

    /// A text that holds something.
    private mutating func text(_ node: YAMLNode, _ what: String) -> String? {
        guard case .text(let text) = node.content else {
            report(node, expected: what)
            return nil
        }
        if text.allSatisfy(\.isWhitespace) {
            report(node.place, "an empty text where \(what) is expected")
        } else if text.utf8.count > ConfigurationReader.maximumText {
            report(
                node.place,
                "a text of \(text.utf8.count) bytes; at most \(ConfigurationReader.maximumText) are accepted")
        } else if text.unicodeScalars.contains(where: isControl) {
            report(node.place, "control characters in \(quoted(text)); plain text on one line is accepted")
        } else {
            return text
        }
        return nil
    }

    // MARK: Mappings

    private mutating func require(
        _ key: String, in fields: [String: YAMLNode], _ node: YAMLNode, example: String
    ) -> YAMLNode? {
        if let value = fields[key] { return value }
        report(node.place, "no '\(key)'; it is required: '\(example)'")
        return nil
    }

    /// The values of a mapping by key.
    ///
    /// - Parameter keys: those that are accepted.
    private mutating func fields(of node: YAMLNode, what: String, _ keys: [String]) -> [String: YAMLNode]? {
        let accepted = keys.joined(separator: ", ")
        guard case .mapping(let entries) = node.content else {
            report(node, expected: "\(what), a mapping with the keys \(accepted),")
            return nil
        }
        var fields: [String: YAMLNode] = [:]
        for entry in entries {
            guard case .text(let key) = entry.key.content else {
                report(entry.key, expected: "a key (\(accepted))")
                continue
            }
            // Bytes: Swift takes some texts for equal that are written differently.
            guard let known = keys.first(where: { $0.utf8.elementsEqual(key.utf8) }) else {
                report(entry.key.place, "unknown key \(quoted(key)) in \(what); accepted are \(accepted)")
                continue
            }
            guard fields[known] == nil else {
                report(entry.key.place, "'\(known)' a second time in \(what); it is accepted once")
                continue
            }
            fields[known] = entry.value
        }
        return fields
    }
}
