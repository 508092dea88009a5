// swift-tools-version: 6.2
import PackageDescription

/// Settings every Swift target shares: Swift 6 language mode comes with the tools version.
/// `Lifetimes` lets helper functions return `Span` slices whose lifetime the compiler checks.
let swift: [SwiftSetting] = [
    .enableExperimentalFeature("Lifetimes"),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
]

/// With AWAUDIT_PORTABLE_ENGINE set, the WebAssembly interpreter prefers the engine that asks nothing of the compiler.
let interpreter: [SwiftSetting] =
    Context.environment["AWAUDIT_PORTABLE_ENGINE"] == nil ? [] : [.define("PORTABLE_ENGINE")]

func library(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: swift)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
    .testTarget(
        name: name, dependencies: dependencies + ["TestSupport"], exclude: exclude, swiftSettings: swift)
}

let package = Package(
    name: "awaudit",
    products: [
        .executable(name: "awaudit", targets: ["AuditCLI"]),
        .library(name: "WasmInterpreter", targets: ["WasmInterpreter"]),
    ],
    targets: [
        // System C libraries, each imported by exactly one Swift target.
        .systemLibrary(name: "CArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"])]),
        .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
        .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
        .systemLibrary(name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
        .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
        .systemLibrary(name: "CZstd", pkgConfig: "libzstd", providers: [.apt(["libzstd-dev"])]),
        .target(
            name: "CSimdJSON",
            linkerSettings: [.linkedLibrary("simdjson")]),

        // Vocabulary, without input or output.
        library("Findings"),
        library("GuardEngine"),
        library("Facts", ["Findings", "GuardEngine"]),
        library("Digest", ["CCrypto"]),
        // The flags make handlers leave by jumps; see ARCHITECTURE.md. They concern this target alone.
        .target(
            name: "WasmHandlers",
            swiftSettings: swift + [
                .unsafeFlags(
                    [
                        "-Xfrontend", "-disable-llvm-merge-functions-pass",
                        "-Xllvm", "-sink-common-insts=false", "-Xllvm", "-enable-tail-merge=false",
                        "-Xllvm", "-disable-loop-idiom-memset", "-Xllvm", "-align-all-functions=6",
                        "-Xcc", "-momit-leaf-frame-pointer",
                    ], .when(configuration: .release))
            ]),
        .target(
            name: "WasmInterpreter", dependencies: ["WasmHandlers"], swiftSettings: swift + interpreter),

        library("GuardHost", ["GuardEngine", "WasmInterpreter"]),

        // bytes → records → facts → findings → reports
        library("LogParsing", ["Findings", "CSimdJSON"]),
        library("Ingestion", ["LogParsing", "Findings", "CArchive"]),
        library("RunAudit", ["LogParsing", "Facts", "Findings", "GuardEngine", "Digest"]),
        library("Replay", ["LogParsing", "Facts", "Findings", "GuardEngine", "GuardHost"]),
        library("Configuration", ["Facts", "Findings", "CYAML"]),
        library("Reports", ["Facts", "Findings"]),
        library("History", ["Facts", "Findings", "CSQLite", "CZstd"]),

        // The network, and what was fetched.
        library("GitHub", ["CCurl", "Digest", "Findings", "LogParsing"]),

        library("ArtifactCache", ["Digest"]),

        // Command line.
        library("CommandLine"),
        library(
            "AuditCommands",
            [
                "CommandLine", "Ingestion", "LogParsing", "RunAudit", "Replay", "Facts", "Findings",
                "Reports",
                "WasmInterpreter", "GuardHost", "GuardEngine", "Digest", "Configuration", "GitHub",
                "ArtifactCache", "History",
            ]),
        .executableTarget(
            name: "AuditCLI", dependencies: ["AuditCommands", "CommandLine"], swiftSettings: swift),

        // Tests.
        .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: swift),
        .target(
            name: "SyntheticRuns", dependencies: ["GuardEngine", "GuardHost", "TestSupport"],
            path: "Tests/SyntheticRuns", swiftSettings: swift),
        .executableTarget(
            name: "synthetic-runs", dependencies: ["SyntheticRuns", "GuardEngine"],
            path: "Fuzzing/synthetic-runs",
            swiftSettings: swift),
        tests("ArchitectureTests", ["LogParsing", "Reports", "RunAudit"]),
        tests("FindingsTests", ["Findings", "Digest"]),
        tests("GuardEngineTests", ["GuardEngine"]),
        tests("GuardHostTests", ["GuardHost", "GuardEngine", "WasmInterpreter"]),
        tests("WasmInterpreterTests", ["WasmHandlers", "WasmInterpreter", "AuditCommands"]),
        tests("CommandLineTests", ["CommandLine"]),
        tests("GitHubTests", ["GitHub", "Digest", "Findings"]),
        tests("ArtifactCacheTests", ["ArtifactCache", "Digest"]),
        tests("LogParsingTests", ["LogParsing"]),
        tests("IngestionTests", ["Ingestion", "LogParsing"]),
        tests(
            "RunAuditTests", ["RunAudit", "Ingestion", "LogParsing", "Facts", "Findings", "GuardEngine"]),
        tests(
            "ReplayTests",
            [
                "Replay", "Facts", "Findings", "GuardEngine", "GuardHost", "LogParsing", "RunAudit",
                "SyntheticRuns",
            ]),
        tests(
            "SyntheticRunsTests",
            ["SyntheticRuns", "GuardEngine", "RunAudit", "Ingestion", "LogParsing", "Facts", "Findings"]),
        tests("HistoryTests", ["History", "Facts", "Findings"]),
        tests("ConfigurationTests", ["Configuration", "Facts", "Findings", "RunAudit"]),
        tests(
            "ReportsTests", ["Reports", "Digest", "Facts", "Findings", "GuardEngine"], exclude: ["Golden"]),
        tests(
            "AuditCommandsTests",
            [
                "ArtifactCache", "AuditCLI", "AuditCommands", "CommandLine", "Findings", "GitHub", "History",
                "RunAudit",
                "WasmInterpreter",
            ]),
    ],
    cxxLanguageStandard: .cxx17
)
