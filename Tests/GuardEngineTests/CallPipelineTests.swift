import GuardEngine
import TestSupport
import Testing

@Suite struct LabeledCollectionTests {
    static let agent = LabelPair(secrecy: Label(["s"]), integrity: Label(["i"]))

    static func item(_ name: String, secrecy: [String] = [], integrity: [String] = ["i"]) -> LabeledItem<
        String
    > {
        LabeledItem(
            content: name,
            labels: LabeledResource(
                description: "item:" + name,
                labels: LabelPair(secrecy: Label(secrecy), integrity: Label(integrity))))
    }

    @Test func itemsAreJudgedOneByOneInOrder() throws {
        let collection = LabeledCollection([
            Self.item("a"), Self.item("b", secrecy: ["t"]), Self.item("c", secrecy: ["s"]),
            Self.item("d", integrity: []),
        ])
        let result = try collection.filtered(for: Self.agent, operation: .read, mode: .filter)
        #expect(result.accessible.map(\.content) == ["a", "c"])
        #expect(result.filtered.map(\.content) == ["b", "d"])
        #expect(result.filtered.map(\.index) == [1, 3])
        #expect(result.filtered.map(\.evaluation.isSecrecyViolation) == [true, false])
        #expect(result.filtered.map(\.labels.description) == ["item:b", "item:d"])
        #expect(result.total == 4)
        #expect(FilteredCollection<String>.reason == "DIFC policy")
    }

    /// The gateway fails on it; to let it through would be to take it for public.
    @Test func anItemWithoutLabelsIsNotPublic() {
        let collection = LabeledCollection([Self.item("a"), LabeledItem(content: "b", labels: nil)])
        #expect(throws: CollectionError.itemWithoutLabels(index: 1)) {
            try collection.filtered(for: LabelPair(), operation: .read, mode: .filter)
        }
    }

    @Test func overallLabelsAreUnions() {
        let collection = LabeledCollection([
            Self.item("a", secrecy: ["s"], integrity: ["i", "j"]), LabeledItem(content: "b", labels: nil),
            Self.item("c", secrecy: ["t"], integrity: ["k"]),
        ])
        #expect(collection.overallLabels.secrecy == Label(["s", "t"]))
        #expect(collection.overallLabels.integrity == Label(["i", "j", "k"]))
        #expect(LabeledCollection<String>().overallLabels == LabelPair())
    }

    @Test func filteringIsAReadCheckPerItem() throws {
        var source = LabelSource(seed: 31)
        for _ in 0..<500 {
            let agent = source.pair()
            let items = (0..<Int.random(in: 0...8, using: &source.generator)).map {
                LabeledItem(content: $0, labels: source.resource())
            }
            for mode in EnforcementMode.allCases {
                let result = try LabeledCollection(items).filtered(for: agent, operation: .read, mode: mode)
                func isReadable(_ item: LabeledItem<Int>) -> Bool {
                    item.labels.map {
                        Evaluator.evaluate(agent: agent, resource: $0, operation: .read, mode: mode).decision
                            != .deny
                    } ?? false
                }
                #expect(result.accessible == items.filter(isReadable))
                #expect(result.filtered.map(\.content) == items.filter { !isReadable($0) }.map(\.content))
                // The order of items decides the order of results and nothing else.
                let backwards = try LabeledCollection(items.reversed())
                    .filtered(for: agent, operation: .read, mode: mode)
                #expect(backwards.accessible == result.accessible.reversed())
                // Filtering what is left removes nothing more.
                let again = try LabeledCollection(result.accessible)
                    .filtered(for: agent, operation: .read, mode: mode)
                #expect(again.filtered.isEmpty && again.accessible == result.accessible)
                if mode == .propagate { #expect(result.filtered.isEmpty) }
            }
        }
    }
}

@Suite struct CallPipelineTests {
    private static let agent = LabelPair(secrecy: Label(["s"]), integrity: Label(["i"]))
    private static let low = LabeledResource(description: "low")

    private func call(
        _ operation: Operation, _ mode: EnforcementMode, host: EnforcementHost = .gateway,
        resource: LabeledResource = low
    ) -> CallPipeline {
        CallPipeline(agent: Self.agent, resource: resource, operation: operation, mode: mode, host: host)
    }

    @Test(arguments: EnforcementMode.allCases)
    func readsAreNeverRefusedBeforeTheCall(mode: EnforcementMode) {
        let read = call(.read, mode)
        #expect(read.coarseOutcome == (mode == .propagate ? .allowed : .bypassForRead))
        #expect(read.violation == nil)
        let secret = LabeledResource(description: "x", labels: LabelPair(integrity: Label(["j"])))
        #expect(call(.write, mode, resource: secret).coarseOutcome == .denied)
        #expect(call(.readWrite, mode, resource: secret).coarseOutcome == .denied)
        #expect(call(.readWrite, mode, resource: secret).violation != nil)
    }

    @Test func namesOfOutcomes() {
        #expect(CoarseOutcome.allCases.map(\.rawValue) == ["allowed", "bypass-for-read", "denied"])
        #expect(AccessDecision.allCases.map(\.rawValue) == ["allow", "deny", "allow-with-propagate"])
        let denial = call(.read, .filter).evaluation
        #expect(denial.decision == .deny)
        // Only what is exactly a read is let by.
        #expect(CoarseOutcome(denial, operation: .read) == .bypassForRead)
        #expect(CoarseOutcome(denial, operation: .readWrite) == .denied)
        #expect(CoarseOutcome(denial, operation: nil) == .denied)
    }

    @Test(arguments: [
        (Operation.read, EnforcementMode.strict, true), (.read, .filter, true), (.read, .propagate, true),
        (.readWrite, .strict, false), (.readWrite, .filter, true), (.readWrite, .propagate, true),
        (.write, .strict, false), (.write, .filter, false), (.write, .propagate, false),
    ])
    func whenResponsesAreLabelled(operation: Operation, mode: EnforcementMode, expected: Bool) {
        #expect(call(operation, mode).labelsResponse == expected)
    }

    @Test func strictBlocksFilterFilters() throws {
        let collection = LabeledCollection([
            LabeledCollectionTests.item("a"), LabeledCollectionTests.item("b", integrity: []),
        ])
        let filtered = try collection.filtered(for: Self.agent, operation: .read, mode: .filter)
        #expect(filtered.total == 2 && filtered.filtered.count == 1)
        #expect(
            try call(.read, .strict).outcome(tool: "list_issues", collection: collection)
                == .blocked(filtered))
        #expect(
            try call(.read, .filter).outcome(tool: "list_issues", collection: collection) == .items(filtered))
        guard
            case .items(let all) = try call(.read, .propagate).outcome(
                tool: "list_issues", collection: collection)
        else {
            Issue.record("propagate withholds a read")
            return
        }
        #expect(all.filtered.isEmpty && all.total == 2)
        let clean = LabeledCollection([LabeledCollectionTests.item("a")])
        guard case .items = try call(.read, .strict).outcome(tool: "get_issue", collection: clean) else {
            Issue.record("strict mode blocks what is accessible")
            return
        }
    }

    @Test func propagateFiltersItemsOfReadWritesThatFailTheWriteCheck() throws {
        let collection = LabeledCollection([
            LabeledCollectionTests.item("a", secrecy: ["s"], integrity: []),
            LabeledCollectionTests.item("b", secrecy: [], integrity: []),
        ])
        guard
            case .items(let result) = try call(.readWrite, .propagate).outcome(
                tool: "update_issue", collection: collection)
        else {
            Issue.record("no items")
            return
        }
        // The agent carries `s`, which may not be written to b.
        #expect(result.filtered.map(\.content) == ["b"])
    }

    @Test(arguments: [
        ("issue_read", true), ("get_issue", true), ("list_issues", false), ("search_code", false),
        ("listing", true), ("LIST_x", true), ("", true), ("list_", false),
    ])
    func singularTools(tool: String, expected: Bool) throws {
        #expect(CallPipeline.isSingular(tool: tool) == expected)
        let collection = LabeledCollection([LabeledCollectionTests.item("b", integrity: [])])
        let outcome = try call(.read, .filter).outcome(tool: tool, collection: collection)
        if case .singleItem(let item) = outcome {
            #expect(expected)
            #expect(item.content == "b")
        } else {
            #expect(!expected)
        }
        // Strict mode comes first; the proxy has no such error.
        guard case .blocked = try call(.read, .strict).outcome(tool: tool, collection: collection),
            case .items = try call(.read, .filter, host: .proxy).outcome(tool: tool, collection: collection)
        else {
            Issue.record("\(tool)")
            return
        }
    }

    @Test func twoFilteredItemsAreNoSingleItem() throws {
        let item = LabeledCollectionTests.item("b", integrity: [])
        guard
            case .items(let result) = try call(.read, .filter).outcome(
                tool: "issue_read", collection: LabeledCollection([item, item]))
        else {
            Issue.record("an error for two items")
            return
        }
        #expect(result.accessible.isEmpty && result.filtered.count == 2)
    }

    /// The coarse check failed and nothing labels items: the gateway delivers, the proxy does not.
    @Test func theGatewayFailsOpenTheProxyClosed() throws {
        let none: LabeledCollection<String>? = nil
        #expect(call(.read, .filter).coarseOutcome == .bypassForRead)
        #expect(try call(.read, .filter).outcome(tool: "t", collection: none) == .unlabelled)
        #expect(try call(.read, .strict).outcome(tool: "t", collection: none) == .unlabelled)
        #expect(try call(.read, .filter, host: .proxy).outcome(tool: "t", collection: none) == .withheld)
        let fine = LabeledCollectionTests.item("a").labels ?? Self.low
        #expect(
            try call(.read, .filter, host: .proxy, resource: fine).outcome(tool: "t", collection: none)
                == .unlabelled)
    }

    @Test func labelsChangeInPropagateModeAlone() throws {
        let collection = LabeledCollection([
            LabeledCollectionTests.item("a", secrecy: ["t"], integrity: ["i", "j"])
        ])
        for mode in EnforcementMode.allCases {
            for operation in Operation.allCases {
                let call = call(operation, mode)
                let outcome = ResponseOutcome<String>.items(FilteredCollection())
                let after = call.labelsAfterwards(collection, outcome: outcome)
                if mode == .propagate, operation != .write {
                    #expect(after == LabelPair(secrecy: Label(["s", "t"]), integrity: Label(["i"])))
                } else {
                    #expect(after == Self.agent)
                }
            }
        }
    }

    @Test func anEmptyListTakesAllIntegrity() throws {
        let call = call(.read, .propagate)
        let empty = LabeledCollection<String>()
        let outcome = try call.outcome(tool: "list_issues", collection: empty)
        #expect(
            call.labelsAfterwards(empty, outcome: outcome)
                == LabelPair(secrecy: Label(["s"]), integrity: Label()))
    }

    @Test func withoutItemsTheResourceCounts() throws {
        let resource = LabeledResource(
            description: "r", labels: LabelPair(secrecy: Label(["u"]), integrity: Label(["i", "x"])))
        let call = call(.read, .propagate, resource: resource)
        let none: LabeledCollection<String>? = nil
        #expect(
            call.labelsAfterwards(none, outcome: .unlabelled)
                == LabelPair(secrecy: Label(["s", "u"]), integrity: Label(["i"])))
    }

    @Test func whatIsRemovedCountsAndWhatFailsDoesNot() throws {
        let collection = LabeledCollection([
            LabeledCollectionTests.item("b", secrecy: ["t"], integrity: [])
        ])
        let call = call(.readWrite, .propagate)
        let outcome = try call.outcome(tool: "update_issue", collection: collection)
        guard case .singleItem = outcome else {
            Issue.record("\(outcome)")
            return
        }
        #expect(call.labelsAfterwards(collection, outcome: outcome) == Self.agent)
        let listed = try call.outcome(tool: "list_and_update", collection: collection)
        #expect(
            call.labelsAfterwards(collection, outcome: listed)
                == LabelPair(secrecy: Label(["s", "t"]), integrity: Label()))
    }

    @Test func accumulationIsMonotone() throws {
        var source = LabelSource(seed: 41)
        for _ in 0..<300 {
            var agent = source.pair()
            for _ in 0..<10 {
                let collection = LabeledCollection(
                    (0..<Int.random(in: 0...3, using: &source.generator)).map {
                        LabeledItem(content: $0, labels: source.resource())
                    })
                let mode = EnforcementMode.allCases.randomElement(using: &source.generator) ?? .strict
                let call = CallPipeline(
                    agent: agent, resource: source.resource(),
                    operation: Operation.allCases.randomElement(using: &source.generator) ?? .read, mode: mode
                )
                let outcome = try call.outcome(tool: "list_x", collection: collection)
                let after = call.labelsAfterwards(collection, outcome: outcome)
                #expect(agent.secrecy.isSubset(of: after.secrecy))
                #expect(after.integrity.isSubset(of: agent.integrity))
                if mode != .propagate { #expect(after == agent) }
                agent = after
            }
        }
    }

    /// A list whose resource is labelled low is read for the labels of its items: 11 of 13 are accessible.
    @Test func aFilteredList() throws {
        let answer = try AgentLabeling(
            json(
                #"""
                {"agent":{"secrecy":["private:octo/demo"],
                 "integrity":["none:octo/demo","unapproved:octo/demo","approved:octo/demo"]},
                 "difc_mode":"filter","normalized_policy":{"min-integrity":"approved","scope_kind":"Repo"}}
                """#))
        var agents = AgentRegistry()
        agents.add(answer.labels, to: "k3yAbc")
        #expect(
            agents.labels(of: "k3yAbc").integrity.tags
                == ["approved:octo/demo", "none:octo/demo", "unapproved:octo/demo"])

        let labeling = try ResourceLabeling(
            json(
                #"{"resource":{"description":"repo:octo/demo","secrecy":[],"integrity":["none:octo/demo"]},"operation":"read"}"#
            ))
        let call = CallPipeline(
            agent: agents.labels(of: "k3yAbc"), resource: labeling.resource, operation: labeling.operation,
            mode: answer.mode)
        #expect(call.coarseOutcome == .bypassForRead)
        #expect(call.violation == nil && call.labelsResponse)

        let items = (1...13).map { number in
            PolicyValue.object(["number": .number(String(number))])
        }
        let approved = #"["none:octo/demo","unapproved:octo/demo","approved:octo/demo"]"#
        let paths = (1...13).map { number in
            let integrity =
                number == 7 || number == 9 ? #"["none:octo/demo","unapproved:octo/demo"]"# : approved
            return #"{"path":"/\#(number - 1)","labels":{"description":"issue:octo/demo#\#(number)","#
                + #""secrecy":[],"integrity":\#(integrity)}}"#
        }
        let response = try ResponseLabeling(
            json(#"{"labeled_paths":[\#(paths.joined(separator: ","))],"default_labels":null}"#))
        let collection = try #require(
            try response.collection(of: .array(items), parse: { TestJSON.value($0) }))
        guard case .items(let result) = try call.outcome(tool: "list_issues", collection: collection) else {
            Issue.record("not filtered item by item")
            return
        }
        #expect((result.accessible.count, result.filtered.count, result.total) == (11, 2, 13))
        #expect(result.filtered.map(\.labels.description) == ["issue:octo/demo#7", "issue:octo/demo#9"])
        let first = try #require(result.filtered.first)
        #expect(first.content == .object(["number": .number("7")]))
        #expect(
            first.evaluation.reason.text
                == "Resource 'issue:octo/demo#7' has lower integrity than agent requires. "
                + "The agent cannot read data with integrity below \"approved\".")
        #expect(
            call.labelsAfterwards(collection, outcome: .items(result)) == agents.labels(of: "k3yAbc"))
    }
}
