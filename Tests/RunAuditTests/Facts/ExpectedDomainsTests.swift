import Facts
import Testing

@testable import RunAudit

@Suite struct ExpectedDomainsTests {
    private static var expected: ExpectedDomains {
        var expected = ExpectedDomains()
        expected.names = ["a.example", "x.b.example"]
        expected.parents = ["b.example"]
        return expected
    }

    @Test(arguments: [
        ("a.example", ExpectedDomains.Match.name), ("b.example", nil), ("c.b.example", .subdomain),
        ("d.c.b.example", .subdomain), ("x.b.example", .name), ("y.a.example", nil), ("xb.example", nil),
        (".b.example", nil), ("b.example.evil", nil), ("", nil), ("example", nil), ("c.b.example.", nil),
    ])
    func matches(domain: String, match: ExpectedDomains.Match?) {
        #expect(Self.expected.match(domain) == match)
    }

    @Test func longNamesMatchNoWildcard() {
        let labels = String(repeating: "a.", count: 200)
        #expect(Self.expected.match(labels + "b.example") == nil)
    }

    @Test func trafficIsCountedByDomain() {
        let facts = makeFacts {
            $0.expectedDomains = Self.expected
            $0.firewall.traffic = [
                traffic("c.b.example", .denied, count: 2), traffic("c.b.example", .allowed, port: 8443),
                traffic("a.example", .allowed, client: .unknown),
                traffic("a.example", .denied, client: .apiProxy),
                traffic("other.example", .denied),
            ]
        }
        #expect(
            RunAuditor.audit(facts).facts.expectedTraffic == [
                ExpectedTraffic(domain: "a.example", requests: 1),
                ExpectedTraffic(domain: "c.b.example", requests: 3),
            ])
    }
}
