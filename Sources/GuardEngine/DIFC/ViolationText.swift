/// What agents and logs are told about violations.
package enum ViolationText {
    /// The error a refused call ends with: several lines, the last one ended too.
    ///
    /// - Returns: `nil` for a plain allow, which is no violation.
    package static func violation(_ evaluation: Evaluation, agent: LabelPair, resource: LabeledResource)
        -> UnorderedText?
    {
        if evaluation.decision == .allow { return nil }
        var text = UnorderedText("DIFC Violation: ")
        text.append(evaluation.reason)
        text.append("\n\n")
        if !evaluation.secrecyToAdd.isEmpty {
            text.append("Required Action: Add secrecy tags ")
            text.append(evaluation.secrecyToAdd)
            text.append(
                """


                Implications of adding secrecy tags:
                  - Agent will be restricted from writing to resources that lack these tags
                  - This includes public resources (e.g., public repositories, public internet)
                  - Agent will be marked as handling sensitive information
                  - Future writes must target resources with tags:\u{20}
                """)
            text.append(evaluation.secrecyToAdd)
            text.append("\n")
        }
        if !evaluation.integrityToDrop.isEmpty {
            text.append("\nRequired Action: Drop integrity tags ")
            text.append(evaluation.integrityToDrop)
            text.append(
                """


                Implications of dropping integrity tags:
                  - Agent will no longer be able to write to high-integrity resources
                  - Specifically, agent cannot write to resources requiring tags:\u{20}
                """)
            text.append(evaluation.integrityToDrop)
            text.append(
                """

                  - This action acknowledges that agent has been influenced by lower-integrity data
                  - Agent's outputs will be considered less trustworthy

                """)
        }
        append(agent, titled: "\nCurrent Agent Labels:\n", to: &text)
        append(resource.labels, titled: "\nResource Requirements:\n", to: &text)
        return text
    }

    private static func append(_ labels: LabelPair, titled title: String, to text: inout UnorderedText) {
        text.append(title + "  Secrecy: ")
        text.append(labels.secrecy)
        text.append("\n  Integrity: ")
        text.append(labels.integrity)
        text.append("\n")
    }

    /// The gateway's log line about a refused call.
    package static func accessDenied(agent: String, resource: LabeledResource, reason: UnorderedText)
        -> UnorderedText
    {
        var text = UnorderedText("Access DENIED for agent \(agent) to \(resource.description): ")
        text.append(reason)
        return text
    }

    /// The error of a response withheld as a whole in strict mode.
    package static func strictBlock(filtered: Int, total: Int, agent: String) -> String {
        "DIFC policy violation: \(filtered) of \(total) items in response are not accessible to agent \(agent)"
    }

    /// What removed items: secrecy if it stood in the way of each, integrity if of none, else "access".
    package static func policyName(secrecyViolations: [Bool]) -> String {
        if secrecyViolations.allSatisfy({ $0 }) { return "secrecy policy" }
        return secrecyViolations.contains(true) ? "access policy" : "integrity policy"
    }

    /// The error in place of a single item.
    package static func singleItem(description: String, evaluation: Evaluation) -> UnorderedText {
        let name = policyName(secrecyViolations: [evaluation.isSecrecyViolation])
        let subject = description.isEmpty ? "resource" : description
        var text = UnorderedText("[Filtered] \(subject) exists but is not accessible — filtered by \(name) (")
        text.append(evaluation.reason)
        text.append(")")
        return text
    }

    /// Up to how many items a notice lists.
    package static let maximumListed = 5

    /// The notice behind a response from which items were removed.
    ///
    /// - Parameter items: Description and evaluation of each removed item, in order.
    package static func notice(_ items: [(description: String, evaluation: Evaluation)]) -> UnorderedText {
        let name = policyName(secrecyViolations: items.map { $0.evaluation.isSecrecyViolation })
        var text = UnorderedText(
            "[Filtered] \(items.count) item(s) in this response were removed by \(name) and are not shown")
        if items.count <= maximumListed {
            for (index, item) in items.enumerated() {
                text.append((index == 0 ? ": " : "; ") + item.description + " (")
                text.append(item.evaluation.reason)
                text.append(")")
            }
        }
        text.append(".")
        return text
    }
}
