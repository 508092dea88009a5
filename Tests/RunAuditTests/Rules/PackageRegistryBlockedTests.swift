import Facts
import Findings
import GuardEngine
import LogParsing
import Testing

@testable import RunAudit

@Suite struct PackageRegistryBlockedTests {
    @Test func oneLowWarningPerRun() throws {
        let facts = makeFacts {
            $0.firewall.traffic = [
                traffic("index.crates.io", .denied, count: 5, agent: "cargo/1"),
                traffic("index.crates.io", .denied, count: 3),
                traffic("proxy.golang.org", .denied, count: 2, agent: "Go-http-client/1.1"),
                traffic("pypi.org", .allowed),
            ]
        }
        #expect(PackageRegistryBlocked.expected(facts) == [Expected("W-2", .warning, "Demo", 10)])
        let finding = try #require(PackageRegistryBlocked.findings(facts)?.first)
        #expect(finding.title == "package registries blocked (low)")
        #expect(
            finding.description
                == "10 requests to package registries denied: 8× index.crates.io, 2× proxy.golang.org.")
        #expect(
            finding.table?.rows == [
                ["index.crates.io:443", "5", "cargo/1", "Rust"], ["index.crates.io:443", "3", "-", "Rust"],
                ["proxy.golang.org:443", "2", "Go-http-client/1.1", "Go"],
            ])
    }

    /// Rows beyond the limit are counted.
    @Test func tellsOfRowsLeftOut() throws {
        let facts = makeFacts { facts in
            facts.firewall.traffic = (0..<maximumRows + 7).map {
                traffic("index.crates.io", .denied, count: 1, agent: "cargo/\($0)")
            }
        }
        let table = try #require(PackageRegistryBlocked.findings(facts)?.first?.table)
        #expect(table.rows.count == maximumRows)
        #expect(table.omitted == 7)
    }

    @Test(arguments: ["evil-crates.io", "pypi.org.evil.example", "example.com"])
    func otherDomains(_ domain: String) {
        #expect(
            PackageRegistryBlocked.expected(makeFacts { $0.firewall.traffic = [traffic(domain, .denied)] })
                == [])
    }

    @Test func registriesThatAConfigurationExpects() {
        let rows = [
            traffic("index.crates.io", .denied, count: 5), traffic("pypi.org", .denied),
            traffic("pypi.org", .denied, client: .apiProxy),
        ]
        let facts = makeFacts {
            $0.expectedDomains.names = ["pypi.org"]
            $0.firewall.traffic = rows
        }
        #expect(PackageRegistryBlocked.expected(facts) == [Expected("W-2", .warning, "Demo", 6)])
        let all = makeFacts {
            $0.expectedDomains.parents = ["crates.io"]
            $0.firewall.traffic = [rows[0]]
        }
        #expect(PackageRegistryBlocked.expected(all) == [])
    }

    @Test func withoutARequestLog() { #expect(PackageRegistryBlocked.isUnjudged(makeFacts(read: []))) }
}
