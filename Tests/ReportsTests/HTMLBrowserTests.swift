import Facts
import Findings
import Foundation
import Testing

@testable import Reports

/// What a real browser makes of the pages. Skipped, with a word, where there is none.
@Suite(.serialized) struct HTMLBrowserTests {
    static let names = ["chromium", "chromium-browser", "google-chrome"]

    private static func find(_ names: [String]) -> URL? {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        let found = names.flatMap { name in folders.map { URL(fileURLWithPath: "\($0)/\(name)") } }
            .first { FileManager.default.isExecutableFile(atPath: $0.path) }
        if found == nil { print("skipped: tests of HTML reports in a browser: none of \(names) is in PATH") }
        return found
    }

    static let browser = find(names)
    static let python = find(["python3"])
    static let isPossible = browser != nil && python != nil

    /// What the wrapper page measures of a report in a frame of some width.
    struct Measure: Decodable {
        var page: String
        var width: Int
        /// Widths of the document's content and of the frame.
        var contentWidth: Int
        var frameWidth: Int
        /// The same after everything was unfolded.
        var unfoldedWidth: Int
        var findings: Int
        var levels: [Int]
        var tables: Int
        var captions: Int
        /// Regions that are wider inside than outside, and whether all of them can have the focus and have a name.
        var scrolling: Int
        var regionsWork: Bool
        var folds: Int
        /// Folds that were closed, take the focus, and open and close again on activation.
        var workingFolds: Int
        /// Something that is folded has no height, and has one when it is unfolded.
        var unfoldsContent: Bool
        var skipLinkShows: Bool
        var deadLinks: Int
        var resources: Int
        var scripts: Int
        var isStyled: Bool
        var pwned: Bool
        var chartWidth: Int
    }

    static let wrapper = """
        <!DOCTYPE html><meta charset="utf-8"><title>Measures</title>
        FRAMES
        <script>
        const all = (root, selector) => Array.from(root.querySelectorAll(selector));
        function measure(frame) {
          const skip = frame.contentDocument.querySelector(".skip");
          const above = skip.getBoundingClientRect().bottom;
          skip.focus();
          const below = skip.getBoundingClientRect().top;
          const view = frame.contentWindow, page = frame.contentDocument, root = page.documentElement;
          const folds = all(page, "details"), regions = all(page, "[role=region]");
          const focusable = element => { element.focus(); return page.activeElement === element; };
          const contentWidth = Math.max(root.scrollWidth, page.body.scrollWidth);
          const folded = folds.length ? folds[0].getBoundingClientRect().height : 0;
          const workingFolds = folds.filter(fold => {
            const summary = fold.querySelector("summary");
            if (fold.open || !focusable(summary)) return false;
            summary.click(); const opened = fold.open; summary.click(); const closed = !fold.open;
            summary.click();
            return opened && closed && fold.open;
          }).length;
          const unfolded = folds.length ? folds[0].getBoundingClientRect().height : 0;
          return {
            page: frame.dataset.page, width: Number(frame.width), contentWidth,
            frameWidth: root.clientWidth,
            unfoldedWidth: Math.max(root.scrollWidth, page.body.scrollWidth),
            findings: all(page, "article.finding").length,
            levels: all(page, "h1,h2,h3,h4,h5,h6").map(heading => Number(heading.tagName[1])),
            tables: all(page, "table").length, captions: all(page, "table > caption:first-child").length,
            scrolling: regions.filter(region => region.scrollWidth > region.clientWidth).length,
            regionsWork: regions.every(region => focusable(region)
              && page.getElementById(region.getAttribute("aria-labelledby")).textContent.length > 0),
            folds: folds.length, workingFolds, unfoldsContent: !folds.length || unfolded > folded + 10,
            skipLinkShows: above <= 0 && below >= 0,
            deadLinks: all(page, "a[href^='#']").filter(
              link => !page.getElementById(link.getAttribute("href").slice(1))).length,
            resources: view.performance.getEntriesByType("resource").length,
            scripts: page.scripts.length,
            isStyled: view.getComputedStyle(page.body).maxWidth !== "none",
            pwned: view.pwned !== undefined || window.pwned !== undefined,
            chartWidth: Math.round((page.querySelector(".chart > svg") || page.body).getBoundingClientRect().width),
          };
        }
        window.onload = () => {
          const output = document.createElement("pre");
          output.id = "measures";
          output.textContent = JSON.stringify(Array.from(document.querySelectorAll("iframe")).map(measure));
          document.body.append(output);
        };
        </script>
        """

    struct Outcome {
        var measures: [Measure]
        /// Lines of the browser's console.
        var console: [String]
        /// Paths the browser asked the server for, without the pages themselves.
        var requests: [String]
    }

    /// A running program; what it says goes to files, so that nothing waits for a full pipe.
    private struct Program {
        let process = Process()
        let output: URL
        let errors: URL

        init(_ executable: URL, _ arguments: [String], in folder: URL, _ name: String) throws {
            output = folder.appendingPathComponent("\(name).stdout")
            errors = folder.appendingPathComponent("\(name).stderr")
            for file in [output, errors] { try Data().write(to: file) }
            process.executableURL = executable
            process.arguments = arguments
            process.standardInput = FileHandle.nullDevice
            process.standardOutput = try FileHandle(forWritingTo: output)
            process.standardError = try FileHandle(forWritingTo: errors)
            try process.run()
        }

        static func text(_ file: URL) throws -> String {
            String(decoding: try Data(contentsOf: file), as: UTF8.self)
        }

        func stop() {
            // Children inherit what a thread of the tests blocks, and that may be the polite signal.
            if process.isRunning { kill(process.processIdentifier, SIGKILL) }
            while process.isRunning { Thread.sleep(forTimeInterval: 0.01) }
        }
    }

    /// Waits until `isDone`, two minutes at most.
    private static func wait(_ isDone: () throws -> Bool) throws -> Bool {
        let deadline = Date(timeIntervalSinceNow: 120)
        while Date() < deadline {
            if try isDone() { return true }
            Thread.sleep(forTimeInterval: 0.05)
        }
        return false
    }

    /// Shows pages in frames of both widths and measures them.
    static func show(_ pages: [String: String]) throws -> Outcome {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("awaudit-\(UUID().uuidString)")
        let site = folder.appendingPathComponent("site")
        try FileManager.default.createDirectory(at: site, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        var frames = ""
        for (name, page) in pages.sorted(by: { $0.key < $1.key }) {
            try Data(page.utf8).write(to: site.appendingPathComponent("\(name).html"))
            for width in [360, 1280] {
                frames +=
                    "<iframe data-page=\"\(name)\" src=\"\(name).html\" width=\"\(width)\" height=\"800\"></iframe>\n"
            }
        }
        try Data(Self.wrapper.replacing("FRAMES", with: frames).utf8)
            .write(to: site.appendingPathComponent("wrapper.html"))

        let server = try Program(
            try #require(python),
            ["-u", "-m", "http.server", "0", "--bind", "127.0.0.1", "--directory", site.path], in: folder,
            "server")
        defer { server.stop() }
        var port: String?
        _ = try wait {
            port = try Program.text(server.output).firstMatch(of: /port ([0-9]+)/).map { String($0.1) }
            return port != nil || !server.process.isRunning
        }
        let program = try Program(
            try #require(browser),
            [
                "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
                "--no-first-run", "--no-proxy-server", "--user-data-dir=\(folder.path)/profile",
                "--enable-logging=stderr", "--window-size=1400,900", "--virtual-time-budget=10000",
                "--dump-dom", "http://127.0.0.1:\(try #require(port))/wrapper.html",
            ], in: folder, "browser")
        let isDone = try wait { !program.process.isRunning }
        program.stop()
        #expect(isDone, "the browser did not end within two minutes")
        let dom = try Program.text(program.output)
        let log = try Program.text(program.errors)
        let start = try #require(
            dom.range(of: "<pre id=\"measures\">"), "\(dom.prefix(200)) \(log.prefix(2000))")
        let end = try #require(dom.range(of: "</pre>", range: start.upperBound..<dom.endIndex))
        let json = dom[start.upperBound..<end.lowerBound].replacing("&quot;", with: "\"")
        let own = Set(pages.keys.map { "/\($0).html" } + ["/wrapper.html", "/favicon.ico"])
        return Outcome(
            measures: try JSONDecoder().decode([Measure].self, from: Data(json.utf8)),
            console: log.split(separator: "\n").filter { $0.contains("CONSOLE") && !$0.contains("favicon") }
                .map(String.init),
            requests: try Program.text(server.errors).matches(of: /"GET ([^ ]+) HTTP/)
                .map { String($0.1) }.filter { !own.contains($0) })
    }

    /// A report with much of everything: many calls and domains, and names that do not fold.
    static var large: RunReport {
        var report = SampleReport.plain
        let calls = (0..<2000).map {
            TimelineTests.call($0 % 7 == 0 ? .guardError : .ok, at: Int64($0) * 700)
        }
        report.facts.calls.list = calls
        report.facts.calls.total = calls.count
        report.facts.firewall.domains = (0..<40).map { index in
            var domain = FirewallDomain(
                domain: "\(String(repeating: "sub\(index).", count: 12))example", port: 443)
            domain.denied = index
            domain.allowed = 40 - index
            return domain
        }
        report.facts.identity.workflow = String(repeating: "W", count: 300)
        report.findings[0].title = String(repeating: "title", count: 100)
        return report
    }

    @Test(.enabled(if: isPossible, "no browser or no python3 in PATH"))
    func pagesWork() throws {
        let reports: [String: [RunReport]] = [
            "plain": [SampleReport.plain], "hostile": [SampleReport.make(HTMLReportTests.attacks)],
            "full": [SampleReport.full], "empty": [SampleReport.empty], "large": [Self.large],
            "several": [SampleReport.plain, SampleReport.empty, SampleReport.full],
        ]
        let periods: [String: PeriodReport] = [
            "period": SamplePeriod.report { $0 },
            "period-hostile": SamplePeriod.report(SampleReplay.attacker(HTMLReportTests.attacks)),
            "period-large": PeriodReportTests.huge(runs: 300, groups: 40, text: 2000),
        ]
        let pages =
            reports.mapValues { (HTMLReportTests.render($0), $0.flatMap(\.findings).count) }.merging(
                periods.mapValues {
                    (PeriodHTML.render($0, options: HTMLReportTests.options), $0.groups.count)
                }
            ) { $1 }
        let outcome = try Self.show(pages.mapValues { $0.0 })
        #expect(outcome.measures.count == 2 * pages.count)
        #expect(outcome.requests == [])
        // Nothing was refused, so nothing was tried.
        #expect(outcome.console == [])
        for measure in outcome.measures {
            let where_ = "\(measure.page) at \(measure.width)"
            let findings = pages[measure.page]?.1
            #expect(measure.frameWidth <= measure.width, "\(where_)")
            #expect(measure.contentWidth <= measure.frameWidth, "\(where_)")
            #expect(measure.unfoldedWidth <= measure.frameWidth, "\(where_)")
            #expect(measure.findings == findings, "\(where_)")
            #expect(measure.levels.first == 1 && measure.levels.count { $0 == 1 } == 1, "\(where_)")
            #expect(zip(measure.levels, measure.levels.dropFirst()).allSatisfy { $1 <= $0 + 1 }, "\(where_)")
            #expect(measure.tables == measure.captions, "\(where_)")
            #expect(measure.regionsWork, "\(where_)")
            #expect(measure.workingFolds == measure.folds, "\(where_)")
            #expect(measure.unfoldsContent, "\(where_)")
            #expect(measure.skipLinkShows, "\(where_)")
            #expect(measure.deadLinks == 0, "\(where_)")
            #expect(measure.resources == 0, "\(where_)")
            #expect(measure.scripts == 0, "\(where_)")
            #expect(measure.isStyled, "\(where_)")
            #expect(!measure.pwned, "\(where_)")
            #expect(measure.chartWidth >= 120, "\(where_)")
            if measure.page == "plain", measure.width == 360 { #expect(measure.scrolling > 0) }
            if measure.page == "plain" { #expect(measure.folds > 0 && measure.tables > 20) }
        }
    }

    /// The measures above can fail: a page with a style attribute, a script, an image and something wide.
    @Test(.enabled(if: isPossible, "no browser or no python3 in PATH"))
    func measuresNoticeFaults() throws {
        let page = HTMLReportTests.render([SampleReport.plain])
        let faults = """
            <p style="color: red">x</p><script>parent.pwned = 1</script><img src="x.png" alt="">
            <table><tbody><tr><td>x</td></tr></tbody></table><a href="#nowhere">x</a>
            <svg width="2000" height="9"></svg></main>
            """
        let outcome = try Self.show(["faulty": page.replacing("</main>", with: faults)])
        for directive in ["style-src", "default-src", "script"] {
            #expect(
                outcome.console.contains { $0.contains("Content Security Policy") && $0.contains(directive) })
        }
        for measure in outcome.measures {
            // The policy held.
            #expect(!measure.pwned)
            #expect(measure.scripts == 1)
            #expect(measure.contentWidth > measure.frameWidth)
            #expect(measure.tables == measure.captions + 1)
            #expect(measure.deadLinks == 1)
        }
        #expect(outcome.requests == [])
        // Without a policy the same script runs, and the image is asked for.
        let open = page.replacing(/<meta http-equiv[^>]*>/, with: "").replacing("</main>", with: faults)
        let unprotected = try Self.show(["open": open])
        #expect(unprotected.measures.allSatisfy { $0.pwned })
        #expect(unprotected.measures.allSatisfy { $0.resources > 0 })
        #expect(unprotected.requests.contains("/x.png"))
    }
}
