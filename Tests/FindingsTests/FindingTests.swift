import Digest
import Findings
import Testing

@Suite struct FindingTests {
    private func finding(_ severity: Severity, _ code: String, _ subject: String = "s") -> Finding {
        Finding(
            rule: code.lowercased(), code: code, severity: severity, title: "t", description: "d",
            subject: subject,
            evidence: [], recommendation: "r")
    }

    @Test func reportsShowTheWorstFirstThenByCodeNumber() {
        let findings = [
            finding(.info, "W-10"), finding(.warning, "W-10"), finding(.warning, "W-9"),
            finding(.critical, "W-1"),
            finding(.warning, "W-9", "a"), finding(.critical, "C-2"),
        ].sorted(by: Finding.reportOrder)
        #expect(
            findings.map { "\($0.severity) \($0.code) \($0.subject)" } == [
                "critical C-2 s", "critical W-1 s", "warning W-9 a", "warning W-9 s", "warning W-10 s",
                "info W-10 s",
            ])
    }

    @Test func whatIsSuppressedComesLast() {
        var suppressed = finding(.critical, "C-1")
        suppressed.suppression = Suppression(reason: "r", expires: "2026-12-31")
        var expired = finding(.critical, "C-2")
        expired.expiredSuppression = suppressed.suppression
        let findings = [suppressed, finding(.info, "W-1"), expired].sorted(by: Finding.reportOrder)
        #expect(findings.map(\.code) == ["C-2", "W-1", "C-1"])
    }

    @Test(arguments: [
        (EvidenceStatus.present, 0, false), (.present, 1, true), (.empty, 0, false), (.absent, 0, false),
        (.unreadable, 0, true), (.unknownSchema, 0, true), (.truncated, 0, true),
    ])
    func damageIsWhatCouldNotBeSeen(status: EvidenceStatus, rejected: Int, expected: Bool) {
        #expect(
            EvidenceSource(path: "p", kind: "k", status: status, rejected: rejected).isDamaged == expected)
    }

    @Test func digestsAreSHA256() {
        // FIPS 180-4 examples.
        #expect(
            SHA256.hexDigest(of: Array("abc".utf8))
                == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        #expect(
            SHA256.hexDigest(of: [])
                == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    }

    @Test func partsDoNotRunTogether() {
        #expect(SHA256.hexDigest(ofParts: ["ab", "c"]) != SHA256.hexDigest(ofParts: ["a", "bc"]))
    }
}
