import GuardEngine
import Testing

@Suite struct PolicyResolutionTests {
    private static let all = json(#"{"allow-only":{"repos":"all","min-integrity":"none"}}"#)
    private static let one = json(#"{"allow-only":{"repos":["o/r"],"min-integrity":"approved"}}"#)
    private static let sink = json(#"{"write-sink":{"accept":["*"]}}"#)

    @Test func overridesBeatServersBeatGuards() throws {
        var resolution = PolicyResolution(server: "github")
        #expect(try resolution.resolved() == nil)
        resolution.guardPolicy = Self.one
        #expect(
            try resolution.resolved() == ResolvedPolicy(policy: try HostPolicy(Self.one), source: .config))
        resolution.serverPolicies = .object([:])
        #expect(try resolution.resolved()?.source == .config, "a map without members is no policy")
        resolution.serverPolicies = Self.sink
        #expect(
            try resolution.resolved() == ResolvedPolicy(policy: try HostPolicy(Self.sink), source: .server))
        // An override replaces write-sinks too.
        resolution.override.envScope = ScopeFlags(owner: "o", minIntegrity: "none")
        #expect(try resolution.resolved()?.source == .env)
        #expect(
            try resolution.resolved()?.policy.transport
                == json(#"{"allow-only":{"repos":["o/*"],"min-integrity":"none"}}"#))
        resolution.override.envJSON = Self.all
        #expect(try resolution.resolved() == ResolvedPolicy(policy: try HostPolicy(Self.all), source: .env))
        resolution.override.cliScope = ScopeFlags(isPublic: true, owner: "o", minIntegrity: "merged")
        #expect(
            try resolution.resolved()?.policy.transport
                == json(#"{"allow-only":{"repos":"public","min-integrity":"merged"}}"#))
        #expect(try resolution.resolved()?.source == .cli)
        resolution.override.cliJSON = Self.one
        #expect(try resolution.resolved() == ResolvedPolicy(policy: try HostPolicy(Self.one), source: .cli))
        #expect(
            ScopeFlags(owner: "o", repository: "r", minIntegrity: "none").policy
                == json(#"{"allow-only":{"repos":["o/r"],"min-integrity":"none"}}"#))
    }

    @Test func sourcesAreNamedAsInLogs() {
        #expect(PolicySource.allCases.map(\.rawValue) == ["cli", "env", "override", "server", "config"])
    }

    @Test(arguments: [
        #"{"allow-only":{"repos":["o/r"],"min-integrity":"approved"}}"#,
        #"{"AllowOnly":{"repos":["o/r"],"integrity":"approved"}}"#,
        #"{"repos":["o/r"],"min-integrity":"approved"}"#, #"{"repos":["o/r"],"integrity":"approved"}"#,
        #"{"github":{"allow-only":{"repos":["o/r"],"min-integrity":"approved"}}}"#,
        #"{"github":{"repos":["o/r"],"min-integrity":"approved"},"other":{"repos":"all"}}"#,
        #"{"anything":{"repos":["o/r"],"min-integrity":"approved"}}"#,
        #"{"anything":{"allowonly":{"repos":["o/r"],"integrity":"approved"}}}"#,
    ])
    func formsOfAServersPolicy(text: String) throws {
        #expect(try PolicyResolution.policy(ofServer: "github", json(text)) == HostPolicy(Self.one))
    }

    @Test(arguments: [
        (#"{"a":{"repos":"all"},"b":{"repos":"all"}}"#, PolicyError.unrecognisedServerPolicy),
        (#"{"github":5}"#, .unrecognisedServerPolicy),
        (#"{"x":{"y":{"repos":"all"}}}"#, .unrecognisedServerPolicy),
        ("5", .notAnObject), (#"{"repos":"all"}"#, .missingMinIntegrity),
        (#"{"integrity":"none"}"#, .missingRepos),
        (#"{"allow-only":{"repos":"all","min-integrity":"none"},"x":1}"#, .unsupportedField("x")),
    ])
    func serverPoliciesInNoForm(text: String, error: PolicyError) {
        #expect(throws: PolicyFailure(error)) { try PolicyResolution.policy(ofServer: "github", json(text)) }
    }

    @Test func nothingIsKnownOfTheTextOfAnUnrecognisedPolicy() {
        #expect(!PolicyFailure(.unrecognisedServerPolicy).matches(""))
        #expect(!PolicyFailure(.unrecognisedServerPolicy).matches("anything"))
    }

    @Test func resolvedPoliciesAreValid() {
        let resolution = PolicyResolution(
            server: "github",
            serverPolicies: json(#"{"allow-only":{"repos":["O/r"],"min-integrity":"none"}}"#))
        #expect(throws: PolicyFailure(.reposScope("O/r"))) { try resolution.resolved() }
    }
}

@Suite struct EnforcementModeInputTests {
    @Test(
        arguments: [
            (nil, nil, nil, EnforcementMode.strict, EnforcementModeInput.Source.default),
            (nil, nil, "propagate", .propagate, .file), (nil, "filter", "propagate", .filter, .environment),
            (nil, "", "propagate", .strict, .environment), (nil, "bogus", "filter", .strict, .environment),
            ("Propagate", "filter", "strict", .propagate, .flag), ("", "filter", nil, .strict, .flag),
        ] as [(String?, String?, String?, EnforcementMode, EnforcementModeInput.Source)])
    func precedence(
        flag: String?, environment: String?, file: String?, mode: EnforcementMode,
        source: EnforcementModeInput.Source
    ) {
        let configured = EnforcementModeInput(flag: flag, environment: environment, file: file).configured
        #expect(configured?.mode == mode)
        #expect(configured?.source == source)
    }

    @Test func invalidModesAreRefused() {
        #expect(EnforcementModeInput(flag: "bogus").configured == nil)
        #expect(EnforcementModeInput(file: "bogus").configured == nil)
    }

    @Test func theGuardsAnswerReplacesWhatIsConfigured() {
        let input = EnforcementModeInput(flag: "strict")
        let answer = AgentLabeling(labels: LabelPair(), mode: .filter)
        #expect(input.effective(answer: answer)?.mode == .filter)
        #expect(input.effective(answer: answer)?.source == .guardAnswer)
        #expect(input.effective(answer: nil)?.mode == .strict)
        #expect(EnforcementModeInput(flag: "bogus").effective(answer: answer)?.mode == .filter)
    }
}

@Suite struct SinkVisibilityTests {
    @Test(
        arguments: [
            // server, configured, exempt, repository, visibility, steps
            (
                "jira", nil, [], WorkflowRepository.unknown, SinkVisibility.public,
                [SinkVisibilityInput.Step.defaultedToPublic]
            ),
            ("jira", nil, ["jira"], .unknown, nil, []),
            ("jira", .private, [], .unknown, .private, [.configured]),
            ("jira", .private, [], .known(.public), .public, [.configured, .overridden]),
            ("jira", .internal, ["jira"], .known(.private), .internal, [.configured]),
            ("safe-outputs", nil, [], .unknown, nil, []), ("safeoutputs", nil, [], .known(.private), nil, []),
            ("safeoutputs", nil, [], .known(.public), .public, [.safetyNet]),
            ("safe-outputs", .private, [], .known(.public), .public, [.configured, .overridden]),
            ("safe-outputs", .public, [], .known(.public), .public, [.configured]),
            ("jira", nil, ["jira"], .known(.public), .public, [.overridden]),
        ]
            as [(
                String, SinkVisibility?, [String], WorkflowRepository, SinkVisibility?,
                [SinkVisibilityInput.Step]
            )])
    func defaults(
        server: String, configured: SinkVisibility?, exempt: [String], repository: WorkflowRepository,
        visibility: SinkVisibility?, steps: [SinkVisibilityInput.Step]
    ) {
        let resolved = SinkVisibilityInput(
            server: server, configured: configured, exemptServers: exempt, workflowRepository: repository
        ).resolved
        #expect(resolved.visibility == visibility)
        #expect(resolved.steps == steps)
    }

    @Test func words() {
        #expect(SinkVisibility(" PUBLIC ") == .public)
        #expect(SinkVisibility("") == nil && SinkVisibility("secret") == nil)
    }
}

@Suite struct ForcePublicReposTests {
    private static let forced = json(
        #"{"allow-only":{"repos":"public","min-integrity":"approved","trusted-users":["a"]}}"#)

    @Test func theScopeIsReplacedAndNothingElse() throws {
        let force = ForcePublicRepos(workflowRepository: .known(.public))
        let policy = try HostPolicy(
            json(#"{"allow-only":{"repos":["o/r"],"min-integrity":"approved","trusted-users":["a"]}}"#))
        #expect(force.applied(to: policy)?.transport == Self.forced)
        let all = try HostPolicy(json(#"{"allow-only":{"repos":"all","min-integrity":"none"}}"#))
        #expect(
            force.applied(to: all)?.transport
                == json(#"{"allow-only":{"repos":"public","min-integrity":"none"}}"#))
        #expect(
            force.applied(to: nil)?.transport
                == json(#"{"allow-only":{"repos":"public","min-integrity":"none"}}"#))
        let sink = HostPolicy.writeSink(HostWriteSink(accept: ["*"]))
        #expect(force.applied(to: sink) == sink)
    }

    @Test(
        arguments: [
            (nil, false, WorkflowRepository.known(.public), true), (true, false, .known(.public), true),
            (false, false, .known(.public), false), (true, true, .known(.public), false),
            (nil, true, .known(.public), false), (nil, false, .known(.private), false),
            (nil, false, .known(.internal), false),
            // Not knowing fails open.
            (nil, false, .unknown, false), (true, false, .unknown, false),
        ] as [(Bool?, Bool, WorkflowRepository, Bool)])
    func whenItApplies(configured: Bool?, environment: Bool, repository: WorkflowRepository, expected: Bool) {
        let force = ForcePublicRepos(
            configured: configured, isDisabledByEnvironment: environment, workflowRepository: repository)
        #expect(force.applies == expected)
        #expect((force.applied(to: nil) != nil) == expected)
    }
}

@Suite struct GuardSelectionTests {
    private static let allow = HostPolicy.allowOnly(
        HostAllowOnly(repos: .string("all"), minIntegrity: "none"))
    private static let sink = HostPolicy.writeSink(HostWriteSink(accept: ["private:o"]))

    @Test func theDiscoveredFileComesFirst() {
        for policy in [Self.allow, Self.sink] {
            let result = GuardSelection(
                server: "github", discoveredFile: .loaded, policy: policy, namedGuard: .loaded
            ).result
            #expect(result == GuardSelection.Result(choice: .discovered, policy: policy, downgrades: []))
        }
    }

    @Test func writeSinksBeforeNamedGuards() {
        let result = GuardSelection(server: "jira", policy: Self.sink, namedGuard: .loaded).result
        #expect(result.choice == .builtIn(.writeSink(accept: ["private:o"], visibility: .public)))
        let safe = GuardSelection(server: "safeoutputs", policy: Self.sink).result
        #expect(safe.choice == .builtIn(.writeSink(accept: ["private:o"], visibility: nil)))
    }

    @Test func failuresEndWithoutAGuard() {
        let result = GuardSelection(
            server: "github", discoveredFile: .failed, policy: Self.allow, namedGuard: .failed
        ).result
        #expect(result.choice == .builtIn(.noop))
        #expect(result.downgrades == [.discoveryFailed, .namedGuardFailed])
        #expect(GuardSelection(server: "x").result.choice == .builtIn(.noop))
        #expect(GuardSelection(server: "x", policy: Self.allow, namedGuard: .loaded).result.choice == .named)
    }

    @Test func aGuardWithoutPolicyIsDropped() {
        for (file, named) in [
            (GuardSelection.Attempt.loaded, GuardSelection.Attempt.absent), (.absent, .loaded),
        ] {
            let result = GuardSelection(server: "github", discoveredFile: file, namedGuard: named).result
            #expect(result.choice == .builtIn(.noop))
            #expect(result.downgrades == [.noPolicy])
        }
        // A forced policy is a policy, also for a server that has no guard.
        let force = ForcePublicRepos(workflowRepository: .known(.public))
        let guarded = GuardSelection(server: "github", discoveredFile: .loaded, forcePublicRepos: force)
            .result
        #expect(guarded.choice == .discovered && guarded.downgrades.isEmpty && guarded.policy != nil)
        let bare = GuardSelection(server: "x", forcePublicRepos: force).result
        #expect(bare.choice == .builtIn(.noop) && bare.policy != nil)
    }
}

@Suite struct BuiltInGuardTests {
    @Test func noop() {
        let guardian = BuiltInGuard.noop
        #expect(guardian.name == "noop")
        #expect(guardian.agentLabeling == AgentLabeling(labels: LabelPair(), mode: .strict))
        let labeling = guardian.resourceLabeling(tool: "t")
        #expect(labeling.resource == LabeledResource(description: "noop resource (no restrictions)"))
        #expect(labeling.operation == .readWrite)
    }

    /// An agent that holds any integrity tag cannot use an unguarded server.
    @Test func noopServersAreUnusableOnceIntegrityExists() {
        let labeling = BuiltInGuard.noop.resourceLabeling(tool: "t")
        func call(_ agent: LabelPair) -> CallPipeline {
            CallPipeline(
                agent: agent, resource: labeling.resource, operation: labeling.operation, mode: .strict)
        }
        #expect(call(LabelPair()).coarseOutcome == .allowed)
        let denied = call(LabelPair(integrity: Label(["none:all"])))
        #expect(denied.coarseOutcome == .denied)
        #expect(
            denied.evaluation.reason.text
                == "Resource 'noop resource (no restrictions)' has lower integrity than agent requires. "
                + "The agent cannot read data with integrity below [none:all].")
    }

    @Test func writeSinks() {
        let tags = ["private:o/r", "*"]
        let accept = BuiltInGuard.writeSink(accept: tags, visibility: .private).resourceLabeling(
            tool: "create_issue")
        #expect(accept.operation == .write)
        #expect(
            accept.resource
                == LabeledResource(
                    description: "write-sink (create_issue)", labels: LabelPair(secrecy: Label(tags))))
        #expect(
            BuiltInGuard.writeSink(accept: tags, visibility: nil).resourceLabeling(tool: "create_issue")
                == accept)
        let open = BuiltInGuard.writeSink(accept: tags, visibility: .public).resourceLabeling(
            tool: "create_issue")
        #expect(open.resource == LabeledResource(description: "write-sink:public (create_issue)"))
        #expect(BuiltInGuard.writeSink(accept: tags, visibility: nil).agentLabeling.mode == .filter)
        #expect(BuiltInGuard.writeSink(accept: tags, visibility: nil).name == "write-sink")
    }

    /// A write before the first guarded read is judged with fewer tags than one after it.
    @Test func theOrderOfServersDecides() throws {
        var agents = AgentRegistry()
        let labeling = BuiltInGuard.writeSink(accept: ["x"], visibility: .public).resourceLabeling(tool: "t")
        func outcome() -> CoarseOutcome {
            CallPipeline(
                agent: agents.labels(of: "a"), resource: labeling.resource, operation: labeling.operation,
                mode: .filter
            ).coarseOutcome
        }
        #expect(outcome() == .allowed)
        agents.add(LabelPair(secrecy: Label(["private:o/r"])), to: "a")
        #expect(outcome() == .denied)
    }

    @Test func whatSinksHaveToAccept() {
        #expect(BuiltInGuard.requiredAccept(for: .all) == ["*"])
        #expect(BuiltInGuard.requiredAccept(for: .public) == ["*"])
        #expect(
            BuiltInGuard.requiredAccept(for: .patterns(["o/r", "o/*", "o/p*"]))
                == ["private:o/r", "private:o", "private:o/p*"])
    }

    @Test func budgets() {
        var budget = ToolCallBudget([ToolCallLimit(tool: "a", limit: 2), ToolCallLimit(tool: "b", limit: 0)])
        #expect(budget.call("a") == nil)
        #expect(budget.call("a") == nil)
        #expect(budget.call("a") == #"tool call limit reached for "a" (max: 2)"#)
        #expect(budget.call("a") == #"tool call limit reached for "a" (max: 2)"#)
        for _ in 0..<5 {
            #expect(budget.call("b") == nil, "0 is no limit")
            #expect(budget.call("c") == nil)
        }
    }
}
