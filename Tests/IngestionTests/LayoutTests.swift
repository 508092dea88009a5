import Ingestion
import LogParsing
import TestSupport
import Testing

/// Every layout a run has been seen in, and how its files are sorted into runs.
@Suite struct LayoutTests {
    struct Layout: Sendable, CustomTestStringConvertible {
        var name: String
        var files: [String]
        /// Label and source paths, run by run, in the order they must come.
        var runs: [[String]]
        var testDescription: String { name }
    }

    static let layouts: [Layout] = [
        Layout(
            name: "unified artifact, bulk download",
            files: [
                "activation/aw_info.json", "agent/agent-stdio.log", "agent/mcp-logs/github.log",
                "agent/mcp-logs/mcp-gateway.log", "agent/mcp-logs/rpc-messages.jsonl",
                "agent/mcp-logs/stderr.log", "agent/sandbox/firewall/logs/access.log",
                "safe-outputs-items/safe-output-items.jsonl",
            ],
            runs: [
                [
                    "in", "agent/mcp-logs/rpc-messages.jsonl", "agent/mcp-logs/mcp-gateway.log",
                    "agent/mcp-logs/github.log", "agent/mcp-logs/stderr.log",
                    "agent/sandbox/firewall/logs/access.log", "activation/aw_info.json",
                    "agent/agent-stdio.log", "safe-outputs-items/safe-output-items.jsonl",
                ]
            ]),
        Layout(
            name: "flattened",
            files: [
                "run_summary.json", "aw_info.json", "mcp-logs/rpc-messages.jsonl", "agent-stdio.log",
                "sandbox/firewall/logs/access.log", "sandbox/firewall/logs/api-proxy-logs/token-usage.jsonl",
                "workflow-logs/agent/10_b.txt", "workflow-logs/agent/9_a.txt", "workflow-logs/0_agent.txt",
            ],
            runs: [
                [
                    "in", "mcp-logs/rpc-messages.jsonl", "sandbox/firewall/logs/access.log",
                    "sandbox/firewall/logs/api-proxy-logs/token-usage.jsonl", "aw_info.json",
                    "run_summary.json", "agent-stdio.log", "workflow-logs/0_agent.txt",
                    "workflow-logs/agent/9_a.txt", "workflow-logs/agent/10_b.txt",
                ]
            ]),
        Layout(
            name: "old uploads: inner tmp/gh-aw, one-file artifacts, agent_outputs",
            files: [
                "agent-artifacts/tmp/gh-aw/mcp-logs/rpc-messages.jsonl", "aw_info.json/aw_info.json",
                "agent_output.json/agent_output.json", "agent-stdio.log/agent-stdio.log",
            ],
            runs: [
                [
                    "in", "agent-artifacts/tmp/gh-aw/mcp-logs/rpc-messages.jsonl",
                    "aw_info.json/aw_info.json", "agent-stdio.log/agent-stdio.log",
                    "agent_output.json/agent_output.json",
                ]
            ]),
        Layout(
            name: "legacy names",
            files: [
                "squid-logs-my-workflow/access.log", "access.log/access-1.log", "mcp-logs/github.log",
                "aw-info/aw_info.json", "threat-detection/agent-stdio.log",
            ],
            runs: [
                [
                    "in", "mcp-logs/github.log", "access.log/access-1.log",
                    "squid-logs-my-workflow/access.log", "aw-info/aw_info.json",
                    "threat-detection/agent-stdio.log",
                ]
            ]),
        Layout(
            name: "separate firewall artifact",
            files: [
                "firewall-audit-logs/audit/policy-manifest.json", "firewall-audit-logs/logs/access.log",
                "firewall-audit-logs/logs/audit.jsonl",
                "firewall-audit-logs/logs/api-proxy-logs/token-usage.jsonl", "activation/aw_info.json",
                "agent/mcp-logs/rpc-messages.jsonl",
            ],
            runs: [
                [
                    "in", "agent/mcp-logs/rpc-messages.jsonl", "firewall-audit-logs/logs/access.log",
                    "firewall-audit-logs/logs/audit.jsonl",
                    "firewall-audit-logs/audit/policy-manifest.json",
                    "firewall-audit-logs/logs/api-proxy-logs/token-usage.jsonl", "activation/aw_info.json",
                ]
            ]),
        Layout(
            name: "the firewall artifact itself",
            files: [
                "audit/policy-manifest.json", "logs/access.log", "logs/api-proxy-logs/token-usage.jsonl",
            ],
            runs: [
                [
                    "in", "logs/access.log", "audit/policy-manifest.json",
                    "logs/api-proxy-logs/token-usage.jsonl",
                ]
            ]),
        Layout(
            name: "two called workflows share the summary and the workflow logs",
            files: [
                "77ab01cd-agent/mcp-logs/rpc-messages.jsonl", "77ab01cd-activation/aw_info.json",
                "3f2a91bc-agent/mcp-logs/rpc-messages.jsonl", "3f2a91bc-aw_info.json/aw_info.json",
                "run_summary.json", "workflow-logs/agent/1_x.txt",
            ],
            runs: [
                [
                    "in (3f2a91bc)", "3f2a91bc-agent/mcp-logs/rpc-messages.jsonl",
                    "3f2a91bc-aw_info.json/aw_info.json", "run_summary.json", "workflow-logs/agent/1_x.txt",
                ],
                [
                    "in (77ab01cd)", "77ab01cd-agent/mcp-logs/rpc-messages.jsonl",
                    "77ab01cd-activation/aw_info.json", "run_summary.json", "workflow-logs/agent/1_x.txt",
                ],
            ]),
        Layout(
            name: "called workflow without its own run info takes the shared one",
            files: [
                "run-5/aw_info.json", "run-5/3f2a91bc-agent/mcp-logs/rpc-messages.jsonl",
                "run-5/agent-stdio.log",
            ],
            runs: [
                [
                    "run-5 (3f2a91bc)", "run-5/3f2a91bc-agent/mcp-logs/rpc-messages.jsonl",
                    "run-5/aw_info.json", "run-5/agent-stdio.log",
                ]
            ]),
        Layout(
            name: "run info that no called workflow takes is a run of its own",
            files: [
                "aw_info.json", "3f2a91bc-agent/mcp-logs/github.log", "3f2a91bc-activation/aw_info.json",
            ],
            runs: [
                ["in", "aw_info.json"],
                [
                    "in (3f2a91bc)", "3f2a91bc-agent/mcp-logs/github.log",
                    "3f2a91bc-activation/aw_info.json",
                ],
            ]),
        Layout(
            name: "a workflow's own artifacts next to those of a called one",
            files: [
                "agent/mcp-logs/rpc-messages.jsonl", "activation/aw_info.json", "run_summary.json",
                "3f2a91bc-agent/mcp-logs/rpc-messages.jsonl",
            ],
            runs: [
                [
                    "in", "agent/mcp-logs/rpc-messages.jsonl", "activation/aw_info.json", "run_summary.json",
                ],
                ["in (3f2a91bc)", "3f2a91bc-agent/mcp-logs/rpc-messages.jsonl", "run_summary.json"],
            ]),
        Layout(
            name: "a folder of runs, numbers in order of value",
            files: [
                "run-10/agent/mcp-logs/rpc-messages.jsonl", "run-9/agent/mcp-logs/rpc-messages.jsonl",
                "run-9/activation/aw_info.json", "25717161421/agent/mcp-logs/rpc-messages.jsonl",
            ],
            runs: [
                ["25717161421", "25717161421/agent/mcp-logs/rpc-messages.jsonl"],
                ["run-9", "run-9/agent/mcp-logs/rpc-messages.jsonl", "run-9/activation/aw_info.json"],
                ["run-10", "run-10/agent/mcp-logs/rpc-messages.jsonl"],
            ]),
        Layout(
            name: "output folder named logs",
            files: ["logs/run-1/access.log", "logs/run-2/access.log"],
            runs: [["logs/run-1", "logs/run-1/access.log"], ["logs/run-2", "logs/run-2/access.log"]]),
        Layout(
            name: "baseline inside a run is a run",
            files: ["run-1/aw_info.json", "run-1/baseline-2/aw_info.json", "run-1/mcp-logs/github.log"],
            runs: [
                ["run-1", "run-1/mcp-logs/github.log", "run-1/aw_info.json"],
                ["run-1/baseline-2", "run-1/baseline-2/aw_info.json"],
            ]),
        Layout(
            name: "job named by a number",
            files: ["run-1/aw_info.json", "run-1/workflow-logs/123/1_a.txt"],
            runs: [["run-1", "run-1/aw_info.json", "run-1/workflow-logs/123/1_a.txt"]]),
        Layout(
            name: "odd folders without identity join each other",
            files: ["x/a/access.log", "x/b/rpc-messages.jsonl"],
            runs: [["x", "x/b/rpc-messages.jsonl", "x/a/access.log"]]),
        Layout(
            name: "odd folder joins the only run",
            files: ["run-1/aw_info.json", "odd/access.log"],
            runs: [["run-1", "odd/access.log", "run-1/aw_info.json"]]),
        Layout(
            name: "odd folder joins the run above it, not its neighbour",
            files: ["run-1/aw_info.json", "run-2/aw_info.json", "run-2/odd/access.log"],
            runs: [
                ["run-1", "run-1/aw_info.json"], ["run-2", "run-2/odd/access.log", "run-2/aw_info.json"],
            ]),
        Layout(
            name: "odd folder between two runs joins neither",
            files: ["run-1/aw_info.json", "run-2/aw_info.json", "odd/access.log"],
            runs: [
                ["odd", "odd/access.log"], ["run-1", "run-1/aw_info.json"], ["run-2", "run-2/aw_info.json"],
            ]),
        Layout(
            name: "same anchor twice: two runs",
            files: ["a/rpc-messages.jsonl", "b/rpc-messages.jsonl", "a/agent-stdio.log"],
            runs: [["a", "a/rpc-messages.jsonl", "a/agent-stdio.log"], ["b", "b/rpc-messages.jsonl"]]),
        Layout(
            name: "odd folder with the only run's anchor stays apart",
            files: ["run-1/aw_info.json", "run-1/rpc-messages.jsonl", "odd/rpc-messages.jsonl"],
            runs: [
                ["odd", "odd/rpc-messages.jsonl"],
                ["run-1", "run-1/rpc-messages.jsonl", "run-1/aw_info.json"],
            ]),
        Layout(
            name: "a word is no prefix",
            files: ["activation/aw_info.json", "playwright-agent/mcp-logs/rpc-messages.jsonl"],
            runs: [["in", "playwright-agent/mcp-logs/rpc-messages.jsonl", "activation/aw_info.json"]]),
    ]

    @Test(arguments: layouts)
    func groupsFilesIntoRuns(_ layout: Layout) throws {
        let scratch = try Scratch()
        for file in layout.files { try scratch.add(file) }
        let runs = try ingestForTest(scratch.input)
        #expect(runs.map { [$0.description.label] + $0.collector.sources.map(\.path) } == layout.runs)
        #expect(runs.allSatisfy { $0.collector.sources.allSatisfy { $0.status == .present } })
    }

    /// A folder and archives of it must read the same.
    @Test(arguments: layouts)
    func archivesGroupLikeFolders(_ layout: Layout) throws {
        let scratch = try Scratch()
        var generator = SeededGenerator(seed: 7)
        let entries = layout.files.shuffled(using: &generator).map { ArchiveWriter.Entry($0) }
        let tar = ArchiveWriter.tar(entries)
        for (name, bytes) in [
            ("zip/in.zip", ArchiveWriter.zip(entries)), ("tar/in.tar", tar),
            ("tgz/in.tar.gz", ArchiveWriter.gzip(tar)), ("tzst/in.tar.zst", ArchiveWriter.zstd(tar)),
        ] {
            let runs = try ingestForTest(try scratch.write(bytes, to: name))
            #expect(
                runs.map { [$0.description.label] + $0.collector.sources.map(\.path) } == layout.runs,
                "\(name)")
        }
    }

    @Test func sourcesKnowTheirPathInsideTheRun() throws {
        let scratch = try Scratch()
        for file in [
            "run-1/3f2a91bc-agent/tmp/gh-aw/mcp-logs/github.log", "run-1/3f2a91bc-activation/aw_info.json",
        ] { try scratch.add(file) }
        let run = try #require(try ingestForTest(scratch.input).first)
        #expect(
            run.collector.messages.map { $0.prefix { $0 != "|" } } == ["mcp-logs/github.log", "aw_info.json"])
        #expect(run.description.root == "run-1")
        #expect(run.description.prefix == "3f2a91bc")
        #expect(run.description.sourceCount == 2)
    }

    @Test func sameSharedFileIsADuplicate() throws {
        let scratch = try Scratch()
        try scratch.add("aw_info.json", "aw-info 1\n")
        try scratch.add("3f2a91bc-activation/aw_info.json", "aw-info 1\n")
        let runs = try ingestForTest(scratch.input)
        #expect(runs.map(\.description.label) == ["in (3f2a91bc)"])
        #expect(runs.first?.description.duplicates.map(\.path) == ["aw_info.json"])
    }

    @Test(.enabled(if: Fixtures.shared != nil), arguments: ["qa-aw-poc-2026-04", "luxury-run-21823619609"])
    func sampleIsOneRun(_ name: String) throws {
        let shared = try #require(Fixtures.shared)
        let folder = shared.appendingPathComponent("samples").appendingPathComponent(name)
        let runs = try ingestForTest(folder.path, formats: TestFormats.byPath)
        #expect(runs.map(\.description.label) == [name])
        let kinds = Set(runs.flatMap { $0.collector.sources.map(\.kind) })
        #expect(kinds.isSuperset(of: ["rpc-messages", "access-log", "aw-info", "server-log"]))
    }
}
