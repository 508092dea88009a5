import Facts
import Findings
import Foundation
import Testing

@testable import Reports

/// What a real browser makes of the pages. Skipped, with a word, where there is none.
@Suite(.serialized) struct HTMLBrowserTests {
    static let names = ["chromium", "chromium-browser", "google-chrome"]

    static let browser: URL? = {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        let found = names.flatMap { name in folders.map { URL(fileURLWithPath: "\($0)/\(name)") } }
            .first { FileManager.default.isExecutableFile(atPath: $0.path) }
        if found == nil { print("skipped: tests of HTML reports in a browser, none of \(names) is in PATH") }
        return found
    }()

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
          const skip = page.querySelector(".skip"), before = skip.getBoundingClientRect().bottom;
          skip.focus();
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
            skipLinkShows: before <= 0 && skip.getBoundingClientRect().top >= 0,
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
    }

    /// Shows pages in frames of both widths and measures them.
    static func show(_ pages: [String: String]) throws -> Outcome {
        let browser = try #require(Self.browser)
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
            "awaudit-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        var frames = ""
        for (name, page) in pages.sorted(by: { $0.key < $1.key }) {
            try Data(page.utf8).write(to: folder.appendingPathComponent("\(name).html"))
            for width in [360, 1280] {
                frames +=
                    "<iframe data-page=\"\(name)\" src=\"\(name).html\" width=\"\(width)\" height=\"800\"></iframe>\n"
            }
        }
        let wrapper = folder.appendingPathComponent("wrapper.html")
        try Data(Self.wrapper.replacing("FRAMES", with: frames).utf8).write(to: wrapper)

        let process = Process()
        process.executableURL = browser
        process.arguments = [
            "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
            // Frames of files are strangers to each other otherwise.
            "--allow-file-access-from-files", "--user-data-dir=\(folder.path)/profile",
            "--enable-logging=stderr", "--window-size=1400,900", "--virtual-time-budget=10000", "--dump-dom",
            wrapper.absoluteString,
        ]
        // Files, not pipes: nothing waits for the other.
        let files = ["stdout", "stderr"].map { folder.appendingPathComponent($0) }
        for file in files { try Data().write(to: file) }
        process.standardOutput = try FileHandle(forWritingTo: files[0])
        process.standardError = try FileHandle(forWritingTo: files[1])
        process.standardInput = FileHandle.nullDevice
        try process.run()
        let deadline = Date(timeIntervalSinceNow: 120)
        while process.isRunning, Date() < deadline { Thread.sleep(forTimeInterval: 0.05) }
        if process.isRunning {
            process.terminate()
            Issue.record("the browser did not end within two minutes")
        }
        let dom = String(decoding: try Data(contentsOf: files[0]), as: UTF8.self)
        let log = String(decoding: try Data(contentsOf: files[1]), as: UTF8.self)
        let start = try #require(
            dom.range(of: "<pre id=\"measures\">"), "\(dom.prefix(200)) \(log.prefix(2000))")
        let end = try #require(dom.range(of: "</pre>", range: start.upperBound..<dom.endIndex))
        let json = dom[start.upperBound..<end.lowerBound].replacing("&quot;", with: "\"")
        return Outcome(
            measures: try JSONDecoder().decode([Measure].self, from: Data(json.utf8)),
            console: log.split(separator: "\n").filter { $0.contains("CONSOLE") }.map(String.init))
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

    @Test(.enabled(if: browser != nil, "no browser in PATH"))
    func pagesWork() throws {
        let reports: [String: [RunReport]] = [
            "plain": [SampleReport.plain], "hostile": [SampleReport.make(HTMLReportTests.attacks)],
            "full": [SampleReport.full], "empty": [SampleReport.empty], "large": [Self.large],
            "several": [SampleReport.plain, SampleReport.empty, SampleReport.full],
        ]
        let outcome = try Self.show(reports.mapValues { HTMLReportTests.render($0) })
        #expect(outcome.measures.count == 12)
        // Nothing was refused, so nothing was tried.
        #expect(outcome.console == [])
        for measure in outcome.measures {
            let where_ = "\(measure.page) at \(measure.width)"
            let findings = reports[measure.page]?.flatMap(\.findings).count
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
    @Test(.enabled(if: browser != nil, "no browser in PATH"))
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
        // Without a policy the same script runs.
        let open = page.replacing(/<meta http-equiv[^>]*>/, with: "").replacing("</main>", with: faults)
        let unprotected = try Self.show(["open": open])
        #expect(unprotected.measures.allSatisfy { $0.pwned })
        #expect(unprotected.measures.allSatisfy { $0.resources > 0 })
    }
}
