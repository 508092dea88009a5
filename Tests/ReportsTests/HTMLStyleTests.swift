import Digest
import Foundation
import Testing

@testable import Reports

@Suite struct HTMLStyleTests {
    static let sheet = "\(HTMLStyle.sheet)"

    /// The policy allows exactly the sheet; after a change of the sheet the hash is stale.
    @Test func policyAllowsTheSheet() {
        let hex = SHA256.hexDigest(of: Array(Self.sheet.utf8))
        var digest = Data()
        for index in stride(from: 0, to: hex.count, by: 2) {
            digest.append(UInt8(hex.dropFirst(index).prefix(2), radix: 16) ?? 0)
        }
        #expect(
            "\(HTMLStyle.contentPolicy)"
                == "default-src 'none'; style-src 'sha256-\(digest.base64EncodedString())'; base-uri 'none'; form-action 'none'"
        )
    }

    @Test func everyPageHasThePolicyBeforeItsStyle() throws {
        let page = HTMLReport.render(
            [], options: ReportOptions(tool: .init(name: "awaudit", version: "0.0.0")))
        let policy = try #require(
            page.range(
                of: "<meta http-equiv=\"Content-Security-Policy\" content=\"\(HTMLStyle.contentPolicy)\">"))
        let style = try #require(page.range(of: "<style>\(Self.sheet)</style>"))
        #expect(policy.upperBound < style.lowerBound)
        for meta in [
            "<meta charset=\"utf-8\">", "<meta name=\"referrer\" content=\"no-referrer\">",
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">", "<html lang=\"en\">",
        ] {
            #expect(page.contains(meta))
        }
    }

    /// Nothing is loaded and nothing moves.
    @Test func isSelfContainedAndStill() {
        for word in [
            "url(", "@import", "@font-face", "animation", "transition", "scroll-behavior", "expression", "<",
        ] {
            #expect(!Self.sheet.contains(word), "\(word)")
        }
    }

    // MARK: Colours

    /// Variables of a rule.
    static func colours(_ rule: Substring) -> [String: String] {
        Dictionary(
            rule.matches(of: /--([a-z]+): (#[0-9a-f]{6});/).map { (String($0.1), String($0.2)) },
            uniquingKeysWith: { first, _ in first })
    }

    /// Light and dark.
    static func schemes() throws -> [[String: String]] {
        let rules = sheet.matches(of: /:root \{[^}]*\}/).map { colours($0.output) }
        try #require(rules.count == 2)
        return rules
    }

    /// Relative luminance as WCAG 2.2 defines it.
    static func luminance(_ colour: String) -> Double {
        let channels = [1, 3, 5].map { start -> Double in
            let value = Double(UInt8(colour.dropFirst(start).prefix(2), radix: 16) ?? 0) / 255
            return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
        }
        return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
    }

    static func contrast(_ lhs: String, _ rhs: String) -> Double {
        let (left, right) = (luminance(lhs), luminance(rhs))
        return (max(left, right) + 0.05) / (min(left, right) + 0.05)
    }

    @Test func contrastIsComputedRight() {
        #expect(abs(Self.contrast("#000000", "#ffffff") - 21) < 0.01)
        // The lightest grey that passes on white, by the guideline's own examples.
        #expect(abs(Self.contrast("#767676", "#ffffff") - 4.54) < 0.01)
    }

    /// Every colour of text reads on every background, by day and by night.
    @Test func textIsReadable() throws {
        for scheme in try Self.schemes() {
            #expect(scheme.count == 9)
            for text in ["ink", "faint", "link", "good", "caution", "bad"] {
                for background in ["page", "panel"] {
                    let ratio = Self.contrast(
                        try #require(scheme[text]), try #require(scheme[background]))
                    #expect(ratio >= 4.5, "\(text) on \(background): \(ratio)")
                }
            }
        }
    }

    /// No colour but the variables, so that the test above has seen them all; lines are no text.
    @Test func coloursAreVariables() {
        let rest = Self.sheet.replacing(/:root \{[^}]*\}/, with: "")
        #expect(rest.firstMatch(of: /#[0-9a-fA-F]{3}/) == nil)
        #expect(rest.firstMatch(of: /rgb|hsl|opacity|filter/) == nil)
        let text = rest.matches(of: /[ {]color: ([^;]*);/).map { String($0.1) }
        #expect(text.count > 8)
        #expect(text.allSatisfy { $0.wholeMatch(of: /var\(--(ink|faint|link|good|caution|bad)\)/) != nil })
        let backgrounds = rest.matches(of: /background: ([^;]*);/).map { String($0.1) }
        #expect(backgrounds.allSatisfy { $0 == "var(--page)" || $0 == "var(--panel)" })
    }
}
