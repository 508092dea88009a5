import GuardEngine
import TestSupport
import Testing

@Suite struct EvaluatorTests {
    static let agent = LabelPair(
        secrecy: Label(["private:octo/demo"]),
        integrity: Label(["none:octo/demo", "unapproved:octo/demo", "approved:octo/demo"]))

    private func evaluate(
        _ operation: Operation?, secrecy: [String] = [], integrity: [String] = [],
        mode: EnforcementMode = .filter,
        agent: LabelPair = EvaluatorTests.agent
    ) -> Evaluation {
        Evaluator.evaluate(
            agent: agent,
            resource: LabeledResource(
                description: "issue:octo/demo#7",
                labels: LabelPair(secrecy: Label(secrecy), integrity: Label(integrity))),
            operation: operation, mode: mode)
    }

    private static let approved = ["none:octo/demo", "unapproved:octo/demo", "approved:octo/demo"]

    @Test(arguments: [EnforcementMode.strict, .filter])
    func readsNeedIntegrityAndClearance(mode: EnforcementMode) {
        #expect(
            evaluate(.read, secrecy: ["private:octo/demo"], integrity: Self.approved, mode: mode) == .allowed)
        #expect(evaluate(.read, integrity: Self.approved + ["merged:octo/demo"], mode: mode) == .allowed)

        let low = evaluate(.read, integrity: ["none:octo/demo", "unapproved:octo/demo"], mode: mode)
        #expect(low.decision == .deny)
        #expect(low.integrityToDrop == Label(["approved:octo/demo"]))
        #expect(low.secrecyToAdd.isEmpty && !low.isSecrecyViolation)
        #expect(
            low.reason.text
                == "Resource 'issue:octo/demo#7' has lower integrity than agent requires. "
                + "The agent cannot read data with integrity below \"approved\".")

        let secret = evaluate(.read, secrecy: ["private:acme"], integrity: Self.approved, mode: mode)
        #expect(secret.decision == .deny)
        #expect(secret.secrecyToAdd == Label(["private:acme"]) && secret.isSecrecyViolation)
        #expect(secret.integrityToDrop.isEmpty)
        #expect(
            secret.reason.text
                == "Resource 'issue:octo/demo#7' has secrecy requirements that agent doesn't meet. "
                + "The agent is not authorized to access private (acme)-scoped data.")
    }

    @Test func integrityMasksSecrecy() {
        for operation in [Operation.read, .readWrite] {
            let both = evaluate(operation, secrecy: ["private:acme"])
            #expect(both.decision == .deny)
            #expect(both.secrecyToAdd.isEmpty)
            #expect(both.integrityToDrop == Self.agent.integrity)
        }
        let write = evaluate(.write, integrity: ["merged:octo/demo"])
        #expect(write.secrecyToAdd.isEmpty && write.integrityToDrop == Label(["merged:octo/demo"]))
    }

    @Test(arguments: EnforcementMode.allCases)
    func writesAreJudgedAlikeInAllModes(mode: EnforcementMode) {
        #expect(
            evaluate(
                .write, secrecy: ["private:octo/demo", "more"], integrity: ["none:octo/demo"], mode: mode)
                == .allowed)

        let weak = evaluate(
            .write, secrecy: ["private:octo/demo"], integrity: Self.approved + ["merged:octo/demo"],
            mode: mode)
        #expect(weak.decision == .deny)
        #expect(weak.integrityToDrop == Label(["merged:octo/demo"]))
        #expect(
            weak.reason.text
                == "Agent lacks required integrity to write to 'issue:octo/demo#7'. "
                + "The agent's integrity level is insufficient; it needs \"merged\" integrity.")

        let leak = evaluate(.write, mode: mode)
        #expect(leak.decision == .deny)
        #expect(leak.secrecyToAdd == Label(["private:octo/demo"]))
        #expect(
            leak.reason.text
                == "Agent carries private (octo/demo)-scoped data that cannot be written to "
                + "'issue:octo/demo#7' due to secrecy constraints. "
                + "The target resource is not authorized to receive this sensitive data.")
        #expect(evaluate(.write, secrecy: ["*"], mode: mode) == .allowed)
    }

    @Test func propagationAllowsReadsAndSaysWhatChanges() {
        let both = evaluate(.read, secrecy: ["private:acme"], integrity: ["none:octo/demo"], mode: .propagate)
        #expect(both.decision == .allowWithPropagation)
        #expect(both.secrecyToAdd == Label(["private:acme"]))
        #expect(both.integrityToDrop == Label(["unapproved:octo/demo", "approved:octo/demo"]))
        #expect(
            both.reason.text
                == "Read allowed with label propagation: adding secrecy tags [private:acme] "
                + "and dropping integrity tags [approved:octo/demo unapproved:octo/demo]")
        #expect(
            evaluate(.read, secrecy: ["private:acme"], integrity: Self.approved, mode: .propagate).reason.text
                == "Read allowed with label propagation: adding secrecy tags [private:acme]")
        #expect(
            evaluate(.read, integrity: ["none:octo/demo", "approved:octo/demo"], mode: .propagate).reason.text
                == "Read allowed with label propagation: dropping integrity tags [unapproved:octo/demo]")
        #expect(evaluate(.read, integrity: Self.approved, mode: .propagate) == .allowed)
    }

    @Test func readWriteNeedsBothHalves() {
        let place = ["private:octo/demo"]
        #expect(evaluate(.readWrite, secrecy: place, integrity: Self.approved) == .allowed)
        // The read half fails first.
        #expect(
            evaluate(.readWrite, secrecy: place, integrity: ["merged:octo/demo"]).reason.text
                == "Resource 'issue:octo/demo#7' has lower integrity than agent requires. "
                + "The agent cannot read data with integrity below \"approved\".")
        // Only the write half can fail in propagate mode, and what the read would have propagated is lost.
        let half = evaluate(.readWrite, secrecy: place, integrity: ["merged:octo/demo"], mode: .propagate)
        #expect(half.decision == .deny)
        #expect(half.integrityToDrop == Label(["merged:octo/demo"]))
        #expect(evaluate(.readWrite, secrecy: place, integrity: [], mode: .propagate) == .allowed)
    }

    @Test func operationsOutsideTheThreeAreAllowed() {
        for mode in EnforcementMode.allCases {
            #expect(evaluate(nil, secrecy: ["x"], integrity: ["y"], mode: mode) == .allowed)
        }
    }

    @Test func blockedDataIsUnreadableEvenAtTheLowestLevel() {
        let agent = LabelPair(integrity: Label(["none:all"]))
        #expect(evaluate(.read, integrity: ["blocked:all"], agent: agent).decision == .deny)
        #expect(evaluate(.write, integrity: ["blocked:*"], agent: agent).decision == .deny)
    }

    @Test func levelsImplyNothing() {
        let agent = LabelPair(integrity: Label(["unapproved:x"]))
        #expect(evaluate(.read, integrity: ["approved:x"], agent: agent).decision == .deny)
    }

    @Test func nilAndEmptyAgents() {
        #expect(evaluate(.read, integrity: [], agent: LabelPair()) == .allowed)
        #expect(evaluate(.read, secrecy: ["private:o"], agent: LabelPair()).isSecrecyViolation)
    }
}

@Suite struct EvaluatorPropertyTests {
    static let rounds = 3_000

    @Test func propagateNeverRefusesReads() {
        var source = LabelSource(seed: 11)
        for _ in 0..<Self.rounds {
            let (agent, resource) = (source.pair(), source.resource())
            let propagating = Evaluator.evaluate(
                agent: agent, resource: resource, operation: .read, mode: .propagate)
            #expect(propagating.decision != .deny)
            let filtering = Evaluator.evaluate(
                agent: agent, resource: resource, operation: .read, mode: .filter)
            #expect((propagating.decision == .allow) == (filtering.decision == .allow))
        }
    }

    @Test func strictAndFilterJudgeAlike() {
        var source = LabelSource(seed: 12)
        for _ in 0..<Self.rounds {
            let (agent, resource) = (source.pair(), source.resource())
            for operation in Operation.allCases {
                let results = [EnforcementMode.strict, .filter].map {
                    Evaluator.evaluate(agent: agent, resource: resource, operation: operation, mode: $0)
                }
                #expect(results[0] == results[1])
            }
        }
    }

    @Test func denialsHaveExactlyOneCauseAndAReason() {
        var source = LabelSource(seed: 13)
        for _ in 0..<Self.rounds {
            let (agent, resource) = (source.pair(), source.resource())
            for mode in EnforcementMode.allCases {
                for operation in Operation.allCases {
                    let result = Evaluator.evaluate(
                        agent: agent, resource: resource, operation: operation, mode: mode)
                    switch result.decision {
                    case .allow: #expect(result == .allowed)
                    case .deny:
                        #expect(result.secrecyToAdd.isEmpty != result.integrityToDrop.isEmpty)
                        #expect(!result.reason.isEmpty)
                    case .allowWithPropagation:
                        #expect(mode == .propagate && operation == .read)
                        #expect(!result.secrecyToAdd.isEmpty || !result.integrityToDrop.isEmpty)
                    }
                }
            }
        }
    }

    @Test func readWriteIsBothHalves() {
        var source = LabelSource(seed: 14)
        for _ in 0..<Self.rounds {
            let (agent, resource) = (source.pair(), source.resource())
            for mode in EnforcementMode.allCases {
                func denied(_ operation: Operation) -> Bool {
                    Evaluator.evaluate(agent: agent, resource: resource, operation: operation, mode: mode)
                        .decision == .deny
                }
                #expect(denied(.readWrite) == (denied(.read) || denied(.write)))
            }
        }
    }

    /// More clearance and less required integrity never take a read away; what is true of writes the other way round.
    @Test func decisionsAreMonotone() {
        var source = LabelSource(seed: 15)
        for _ in 0..<Self.rounds {
            let (agent, resource, extra) = (source.pair(), source.resource(), source.pair())
            func allows(_ agent: LabelPair, _ operation: Operation) -> Bool {
                Evaluator.evaluate(agent: agent, resource: resource, operation: operation, mode: .filter)
                    .decision != .deny
            }
            let trusting = LabelPair(
                secrecy: agent.secrecy.union(extra.secrecy),
                integrity: agent.integrity.subtracting(extra.integrity))
            if allows(agent, .read) { #expect(allows(trusting, .read)) }
            let trusted = LabelPair(
                secrecy: agent.secrecy.subtracting(extra.secrecy),
                integrity: agent.integrity.union(extra.integrity))
            if allows(agent, .write) { #expect(allows(trusted, .write)) }
        }
    }

    /// After an agent has changed its labels as propagation says, the read needs no propagation any more.
    @Test func propagationIsEnough() {
        var source = LabelSource(seed: 16)
        for _ in 0..<Self.rounds {
            let (agent, resource) = (source.pair(), source.resource())
            let result = Evaluator.evaluate(
                agent: agent, resource: resource, operation: .read, mode: .propagate)
            let changed = LabelPair(
                secrecy: agent.secrecy.union(result.secrecyToAdd),
                integrity: agent.integrity.subtracting(result.integrityToDrop))
            #expect(
                Evaluator.evaluate(agent: changed, resource: resource, operation: .read, mode: .filter)
                    == .allowed)
        }
    }
}
