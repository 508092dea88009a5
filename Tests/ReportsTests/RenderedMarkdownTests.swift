import Facts
import Foundation
import FoundationXML
import Reports
import Testing

/// Markdown as GitHub's own parser reads it: hostile strings must leave no trace in the structure.
///
/// Needs `cmark-gfm`, which `scripts/install-packages` installs.
@Suite struct RenderedMarkdownTests {
    /// Elements of the document tree that cmark-gfm makes, with the attributes that matter.
    final class Tree: NSObject, XMLParserDelegate {
        /// Name and depth of every element but texts, in order.
        var structure: [String] = []
        var destinations: [String] = []
        /// Raw HTML.
        var html: [String] = []
        var text = ""
        private var path: [String] = []

        init(_ xml: Data) {
            super.init()
            let parser = XMLParser(data: xml)
            parser.delegate = self
            if !parser.parse() { structure.append("malformed") }
        }

        func parser(
            _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
            attributes: [String: String] = [:]
        ) {
            path.append(name)
            if name.hasPrefix("html_") { html.append("") }
            // How often a text is broken into pieces depends on what is in it.
            if !["text", "softbreak", "code", "html_inline"].contains(name) {
                structure.append("\(path.count) \(name) \(attributes["level"] ?? "")")
            }
            if name == "link" || name == "image" { destinations.append(attributes["destination"] ?? "") }
        }

        func parser(
            _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
        ) { path.removeLast() }

        func parser(_ parser: XMLParser, foundCharacters string: String) {
            switch path.last {
            case "html_block", "html_inline": html[html.count - 1] += string
            default: text += string
            }
        }
    }

    static let program = ["/usr/bin", "/usr/local/bin", "/bin"].map { "\($0)/cmark-gfm" }
        .first { FileManager.default.isExecutableFile(atPath: $0) }

    static func tree(_ markdown: String) throws -> Tree {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: try #require(program))
        process.arguments = [
            "-e", "table", "-e", "strikethrough", "-e", "autolink", "-e", "tasklist", "-t", "xml",
        ]
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("awaudit-\(UUID()).md")
        try Data(markdown.utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        process.arguments?.append(file.path)
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let xml = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        return Tree(xml)
    }

    struct Document: Sendable, CustomTestStringConvertible {
        var name: String
        var plain: @Sendable () -> String
        var hostile: @Sendable () -> String

        var testDescription: String { name }
    }

    static let documents = [
        Document(name: "audit") {
            MarkdownReport.render([SampleReport.plain], options: PeriodReportTests.options)
        } hostile: {
            MarkdownReport.render([SampleReport.full], options: PeriodReportTests.options)
        },
        Document(name: "period") {
            PeriodMarkdown.render(SamplePeriod.report { $0 }, options: PeriodReportTests.options)
        } hostile: {
            PeriodMarkdown.render(
                SamplePeriod.report(SampleReplay.attacker()), options: PeriodReportTests.options)
        },
        Document(name: "replay") {
            ReplayReport.markdown([SampleReport.plain], options: PeriodReportTests.options)
        } hostile: {
            ReplayReport.markdown([SampleReport.full], options: PeriodReportTests.options)
        },
    ]

    @Test(.enabled(if: program != nil, "cmark-gfm is not installed"), arguments: documents)
    func hostileStringsLeaveTheStructureAlone(_ document: Document) throws {
        let (plain, hostile) = (try Self.tree(document.plain()), try Self.tree(document.hostile()))
        #expect(plain.structure.count > 100)
        // Hostile names make one row of the audit's levels two.
        let rows = document.name == "audit" ? ["table_row", "table_cell"] : []
        let shapes = [plain, hostile].map { tree in
            tree.structure.filter { element in !rows.contains { element.contains($0) } }
        }
        #expect(shapes[0].count == shapes[1].count)
        let difference = zip(shapes[0], shapes[1]).enumerated().first { $1.0 != $1.1 }
        #expect(difference == nil, "first difference: \(difference.map { "\($0)" } ?? "")")
        for tree in [plain, hostile] {
            // The only links are those of runs.
            #expect(
                tree.destinations.allSatisfy { $0.hasPrefix("https://github.com/octo/demo/actions/runs/") })
            // The only HTML is ours.
            let allowed = [
                "<details>", "<details open>", "</details>", "<summary><b>", "</b></summary>", "<b>", "</b>",
                "<span>", "</span>", "<code>", "</code>", "<!-- gh-aw-expires: 2026-05-19T06:47:00.000Z -->",
                "Critical Findings", "Warnings", "Informational", "Suppressed",
            ]
            for html in tree.html {
                var rest = html
                for word in allowed { rest = rest.replacingOccurrences(of: word, with: "") }
                rest.removeAll { $0 == "\n" || $0 == " " || $0 == "(" || $0 == ")" || $0.isNumber }
                if !rest.isEmpty { Issue.record("\(html)") }
            }
        }
    }

    /// What GitHub's filters look for in the text of a page, after its Markdown has been rendered.
    @Test(.enabled(if: program != nil, "cmark-gfm is not installed"), arguments: documents)
    func nothingIsLeftForGitHubsFilters(_ document: Document) throws {
        let text = try Self.tree(document.hostile()).text
        let joint = "\u{200B}"
        #expect(text.contains("@\(joint)octocat"))
        for pattern in [#"@[A-Za-z0-9]"#, #"(^|[^A-Za-z0-9&])#[0-9]"#, #"\bGH-[0-9]"#, #"https?://[a-z]"#] {
            let code = text.range(of: pattern, options: .regularExpression).map {
                text[$0.lowerBound...].prefix(40)
            }
            // Code spans are left alone by the filters, and they are not in the text of paragraphs.
            #expect(code == nil || Self.isInCode(String(code ?? ""), document), "\(pattern): \(code ?? "")")
        }
    }

    private static func isInCode(_ text: String, _ document: Document) -> Bool {
        document.hostile().contains("`")
            && document.hostile().split(separator: "`").enumerated().contains {
                $0.offset % 2 == 1 && $0.element.contains(text.prefix(8))
            }
    }
}
