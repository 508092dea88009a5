import Facts
import Findings
import GuardEngine
import LogParsing
import TestSupport
import Testing

@testable import RunAudit

@Suite struct DomainPatternTests {
    @Test(arguments: [
        ("^[0-9]+\\.[0-9]+\\.[0-9]+\\.[0-9]+$", "203.0.113.5", true), ("^[0-9]+\\.[0-9]+$", "1.2.3", false),
        ("^\\[?[0-9a-fA-F:]+\\]?$", "2001:db8::1", true), ("^\\[?[0-9a-fA-F:]+\\]?$", "[2001:DB8::1]", true),
        ("^\\[?[0-9a-fA-F:]+\\]?$", "x.example", false),
        ("^[a-zA-Z0-9.-]*\\.github\\.com$", "api.github.com", true),
        ("^[a-zA-Z0-9.-]*\\.github\\.com$", "github.com", false),
        ("^[a-zA-Z0-9.-]*\\.github\\.com$", "a.githubXcom", false), ("GITHUB", "x.github.y", true),
        ("^a", "ba", false),
        ("a$", "ab", false), ("^a.c$", "abc", true), ("^ab?c$", "ac", true), ("^ab+c$", "ac", false),
        ("^ab*c$", "abbbc", true), ("[^a]", "a", false), ("[]x]", "]", true), ("[a-]", "-", true),
        ("", "x", true),
        ("^$", "", true), ("^$", "x", false), ("^a*$", "", true), ("^.*x$", "aaax", true),
    ])
    func matching(_ pattern: String, _ domain: String, _ isMatch: Bool) throws {
        #expect(try #require(DomainPattern(pattern)).matches(domain) == isMatch)
    }

    @Test(arguments: [
        "(a|b)", "a{2}", "*a", "a**", "[a", "a\\", "\\d", "a$b", "a^", "[z-a]", "[[:alpha:]]",
        String(repeating: "a", count: 1025),
    ])
    func refused(_ pattern: String) { #expect(DomainPattern(pattern) == nil) }

    @Test func hostilePatternsTakeLinearTime() throws {
        let pattern = try #require(DomainPattern("^" + String(repeating: "a*", count: 200) + "b$"))
        let clock = ContinuousClock()
        let time = clock.measure { #expect(!pattern.matches(String(repeating: "a", count: 255))) }
        // Backtracking would take longer than the universe lasts.
        #expect(time < .seconds(5))
    }

    /// Compared with a simple backtracking matcher on short random patterns.
    @Test func agreesWithABacktrackingMatcher() throws {
        var generator = SeededGenerator(seed: 7)
        for _ in 0..<2000 {
            let atoms = (0..<Int.random(in: 1...4, using: &generator)).map { _ in
                (
                    ["a", "b", "."].randomElement(using: &generator) ?? "a",
                    ["", "*", "+", "?"].randomElement(using: &generator) ?? ""
                )
            }
            let text = (0..<Int.random(in: 0...5, using: &generator)).map { _ in
                Bool.random(using: &generator) ? "a" : "b"
            }
            let pattern = try #require(DomainPattern("^" + atoms.map { $0 + $1 }.joined() + "$"))
            #expect(pattern.matches(text.joined()) == backtrack(atoms[...], text[...]), "\(atoms) \(text)")
        }
    }

    private func backtrack(_ atoms: ArraySlice<(String, String)>, _ text: ArraySlice<String>) -> Bool {
        guard let (atom, mark) = atoms.first else { return text.isEmpty }
        let fits = text.first.map { atom == "." || atom == $0 } ?? false
        switch mark {
        case "*": return backtrack(atoms.dropFirst(), text) || fits && backtrack(atoms, text.dropFirst())
        case "+":
            return fits
                && (backtrack(atoms.dropFirst(), text.dropFirst()) || backtrack(atoms, text.dropFirst()))
        case "?":
            return backtrack(atoms.dropFirst(), text)
                || fits && backtrack(atoms.dropFirst(), text.dropFirst())
        default: return fits && backtrack(atoms.dropFirst(), text.dropFirst())
        }
    }
}
