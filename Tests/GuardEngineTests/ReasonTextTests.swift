import GuardEngine
import TestSupport
import Testing

@Suite struct ReasonTextTests {
    private func level(_ tags: [String]) -> String {
        UnorderedText([ReasonText.integrityLevel(Label(tags))]).text
    }

    private func scope(_ tags: [String]) -> String {
        UnorderedText([ReasonText.secrecyLevel(Label(tags))]).text
    }

    @Test(arguments: [
        (["merged:o/d", "approved:o/d"], "\"merged\""), (["approved:o/d", "unapproved:o/d"], "\"approved\""),
        (["unapproved:all", "none:all"], "\"unapproved\""), (["none:all"], "[none:all]"), ([], "none"),
        (["merged"], "\"merged\""), (["approved:\u{301}x"], "\"approved\""), ([":merged"], "[:merged]"),
        (["Merged:x"], "[Merged:x]"), (["blocked:x", "none:x"], "[blocked:x none:x]"),
        (
            ["integrity=none;scopes=a/b,c/d", "integrity=approved;scopes=a/b,c/d"],
            "[integrity=approved;scopes=a/b,c/d integrity=none;scopes=a/b,c/d]"
        ),
    ])
    func integrityLevels(tags: [String], expected: String) {
        #expect(level(tags) == expected)
    }

    @Test(arguments: [
        (["private:octo/demo"], "private (octo/demo)"),
        (["private:octo", "private:octo/demo", "private"], "private (octo/demo)"),
        (["private"], "private"), (["private", "other"], "private"), (["secret"], "[secret]"),
        (["b", "a"], "[a b]"), ([], "public"), (["private:"], "[private:]"), (["Private:x"], "[Private:x]"),
        (["private:a:b"], "private (a:b)"),
    ])
    func secrecyScopes(tags: [String], expected: String) {
        #expect(scope(tags) == expected)
    }

    @Test func amongScopesOfOneLengthTheGatewayLeavesItToChance() {
        let text = ReasonText.readSecrecy(
            description: "d", extra: Label(["private:bbb", "private:aaa", "private:cc"]))
        let start = "Resource 'd' has secrecy requirements that agent doesn't meet. "
        #expect(text.text == start + "The agent is not authorized to access private (aaa)-scoped data.")
        #expect(text.matches(start + "The agent is not authorized to access private (bbb)-scoped data."))
        #expect(!text.matches(start + "The agent is not authorized to access private (cc)-scoped data."))
    }

    @Test func listsMatchInAnyOrder() {
        var text = UnorderedText("before ")
        text.append(Label(["a", "bb", "c"]))
        text.append(" between ")
        text.append(Label(["x", "y"]))
        text.append(" after")
        #expect(text.text == "before [a bb c] between [x y] after")
        #expect(text.matches("before [bb c a] between [y x] after"))
        #expect(!text.matches("before [bb c] between [y x] after"))
        #expect(!text.matches("before [bb c d] between [y x] after"))
        #expect(!text.matches("before [bb c c] between [y x] after"))
        #expect(!text.matches("before [bb c a] between [y x] after "))
        #expect(!text.matches("before (bb c a) between [y x] after"))
        #expect(!text.matches(""))
        #expect(UnorderedText().matches(""))
        #expect(!UnorderedText("é").matches("e\u{301}"))
    }

    @Test func everyOrderOfEveryLabelMatches() {
        var source = LabelSource(seed: 21)
        for _ in 0..<1_000 {
            let (first, second) = (source.label(), source.label())
            var text = UnorderedText("[")
            text.append(first)
            text.append(second)
            text.append("]")
            func shuffled(_ label: Label) -> String {
                "[" + label.tags.shuffled(using: &source.generator).joined(separator: " ") + "]"
            }
            #expect(text.matches("[" + shuffled(first) + shuffled(second) + "]"))
            // A label with nothing but an empty tag prints as one without tags.
            let other = source.label()
            if other.tags.joined(separator: " ") != second.tags.joined(separator: " ") {
                #expect(!text.matches("[" + shuffled(first) + shuffled(other) + "]"))
            }
        }
    }
}

@Suite struct ViolationTextTests {
    private static let agent = LabelPair(
        secrecy: Label(["private:octo/demo"]),
        integrity: Label(["none:octo/demo", "unapproved:octo/demo", "approved:octo/demo"]))

    /// The whole error of a write to a public sink, and the log line in front of it.
    @Test func aLeakStoppedAtAPublicSink() throws {
        let labeling = BuiltInGuard.writeSink(accept: ["private:octo/demo"], visibility: .public)
            .resourceLabeling(tool: "create_issue")
        let call = CallPipeline(
            agent: Self.agent, resource: labeling.resource, operation: labeling.operation, mode: .filter)
        #expect(call.coarseOutcome == .denied)
        let expected = """
            DIFC Violation: Agent carries private (octo/demo)-scoped data that cannot be written to \
            'write-sink:public (create_issue)' due to secrecy constraints. \
            The target resource is not authorized to receive this sensitive data.

            Required Action: Add secrecy tags [private:octo/demo]

            Implications of adding secrecy tags:
              - Agent will be restricted from writing to resources that lack these tags
              - This includes public resources (e.g., public repositories, public internet)
              - Agent will be marked as handling sensitive information
              - Future writes must target resources with tags: [private:octo/demo]

            Current Agent Labels:
              Secrecy: [private:octo/demo]
              Integrity: [approved:octo/demo none:octo/demo unapproved:octo/demo]

            Resource Requirements:
              Secrecy: []
              Integrity: []

            """
        let violation = try #require(call.violation)
        #expect(violation.text == expected)
        // The order in which the gateway happened to print the agent's integrity.
        #expect(
            violation.matches(
                expected.replacing(
                    "[approved:octo/demo none:octo/demo unapproved:octo/demo]",
                    with: "[none:octo/demo unapproved:octo/demo approved:octo/demo]")))
        #expect(!violation.matches(expected.replacing("Secrecy: []", with: "Secrecy: [x]")))
        #expect(
            ViolationText.accessDenied(
                agent: "k3yAbc", resource: labeling.resource, reason: call.evaluation.reason
            ).text
                == "Access DENIED for agent k3yAbc to write-sink:public (create_issue): "
                + "Agent carries private (octo/demo)-scoped data that cannot be written to "
                + "'write-sink:public (create_issue)' due to secrecy constraints. "
                + "The target resource is not authorized to receive this sensitive data.")
    }

    @Test func aWriteAboveTheAgentsIntegrity() throws {
        let call = CallPipeline(
            agent: Self.agent,
            resource: LabeledResource(
                description: "repo:octo/demo",
                labels: LabelPair(
                    secrecy: Label(["private:octo/demo"]), integrity: Label(["merged:octo/demo"]))),
            operation: .write, mode: .filter)
        #expect(
            try #require(call.violation).text == """
                DIFC Violation: Agent lacks required integrity to write to 'repo:octo/demo'. \
                The agent's integrity level is insufficient; it needs "merged" integrity.


                Required Action: Drop integrity tags [merged:octo/demo]

                Implications of dropping integrity tags:
                  - Agent will no longer be able to write to high-integrity resources
                  - Specifically, agent cannot write to resources requiring tags: [merged:octo/demo]
                  - This action acknowledges that agent has been influenced by lower-integrity data
                  - Agent's outputs will be considered less trustworthy

                Current Agent Labels:
                  Secrecy: [private:octo/demo]
                  Integrity: [approved:octo/demo none:octo/demo unapproved:octo/demo]

                Resource Requirements:
                  Secrecy: [private:octo/demo]
                  Integrity: [merged:octo/demo]

                """)
    }

    @Test func anAllowedCallIsNoViolation() {
        #expect(
            ViolationText.violation(.allowed, agent: Self.agent, resource: LabeledResource(description: "r"))
                == nil)
    }

    @Test func strictBlocks() {
        #expect(
            ViolationText.strictBlock(filtered: 2, total: 13, agent: "k3yAbc")
                == "DIFC policy violation: 2 of 13 items in response are not accessible to agent k3yAbc")
    }

    private func removed(_ number: Int, secrecy: Bool) -> (description: String, evaluation: Evaluation) {
        (
            "issue#\(number)",
            Evaluation(
                decision: .deny, secrecyToAdd: Label(secrecy ? ["s"] : []),
                integrityToDrop: Label(secrecy ? [] : ["i"]), reason: UnorderedText("why\(number)"))
        )
    }

    @Test func noticesNameThePolicyAndUpToFiveItems() {
        #expect(
            ViolationText.notice([removed(1, secrecy: false)]).text
                == "[Filtered] 1 item(s) in this response were removed by integrity policy and are not shown: "
                + "issue#1 (why1).")
        #expect(
            ViolationText.notice([removed(1, secrecy: true), removed(2, secrecy: true)]).text
                == "[Filtered] 2 item(s) in this response were removed by secrecy policy and are not shown: "
                + "issue#1 (why1); issue#2 (why2).")
        let five = (1...5).map { removed($0, secrecy: $0 == 3) }
        #expect(
            ViolationText.notice(five).text
                == "[Filtered] 5 item(s) in this response were removed by access policy and are not shown: "
                + "issue#1 (why1); issue#2 (why2); issue#3 (why3); issue#4 (why4); issue#5 (why5).")
        #expect(
            ViolationText.notice((1...6).map { removed($0, secrecy: false) }).text
                == "[Filtered] 6 item(s) in this response were removed by integrity policy and are not shown."
        )
    }

    @Test func singleItems() {
        #expect(
            ViolationText.singleItem(description: "issue#1", evaluation: removed(1, secrecy: true).evaluation)
                .text
                == "[Filtered] issue#1 exists but is not accessible — filtered by secrecy policy (why1)")
        #expect(
            ViolationText.singleItem(description: "", evaluation: removed(2, secrecy: false).evaluation).text
                == "[Filtered] resource exists but is not accessible — filtered by integrity policy (why2)")
    }
}
