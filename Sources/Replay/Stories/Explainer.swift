package import Facts
import Findings
import GuardEngine

/// Tells the story of one decision: what was asked for, what was there, which rule of the policy decided, and the
/// smallest changes that would admit it.
package struct Explainer {
    private let trail: RunTrail
    private let options: ReplayOptions

    package init(_ trail: RunTrail, options: ReplayOptions = ReplayOptions()) {
        self.trail = trail
        var options = options
        options.keepsAllItems = true
        self.options = options
    }

    /// How many explanations one subject may have.
    package static let maximumExplanations = 20

    /// Explains a call (`c12`), one of its items (`c12/3`, counted from 1), or every occurrence of an item by its
    /// description (`issue:octo/demo#7`, or `octo/demo#7`).
    ///
    /// - Returns: nothing when the run holds no such call or item.
    package func explain(_ subject: String) -> [Explanation] {
        let facts = Replayer(trail, options: options).run()
        let baseline = Simulator(trail).decide(policy: options.policy)
        if let (call, place) = Explainer.place(subject) {
            guard let replay = facts.calls.first(where: { $0.id == call }) else { return [] }
            guard let place else { return [explanation(of: replay, item: nil, baseline)] }
            guard let item = replay.items.first(where: { $0.index == place - 1 }) else { return [] }
            return [explanation(of: replay, item: item, baseline)]
        }
        var found: [Explanation] = []
        for replay in facts.calls where found.count < Explainer.maximumExplanations {
            for item in replay.items
            where Explainer.isNamed(item.description, subject)
                && found.count < Explainer.maximumExplanations
            {
                found.append(explanation(of: replay, item: item, baseline))
            }
        }
        return found
    }

    private static func place(_ subject: String) -> (call: String, item: Int?)? {
        guard subject.hasPrefix("c") else { return nil }
        let parts = subject.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
        guard let first = parts.first, let number = Int(first), number > 0, parts.count <= 2 else {
            return nil
        }
        if parts.count == 1 { return ("c\(number)", nil) }
        guard let item = Int(parts[1]), item > 0 else { return nil }
        return ("c\(number)", item)
    }

    private static func isNamed(_ description: String, _ subject: String) -> Bool {
        Bytewise.equal(description, subject) || description.hasSuffix(":\(subject)")
    }

    // MARK: One decision

    private func explanation(of call: CallReplay, item: ReplayedItem?, _ baseline: ReplayFacts)
        -> Explanation
    {
        let agent = call.agentLabels ?? LabelPair()
        let labels = item?.labels ?? call.resource?.labels ?? LabelPair()
        let isAllowed = item?.isAllowed ?? (call.isRefused == false)
        var explanation = Explanation(
            call: call, subject: item, isAllowed: isAllowed, agentLabels: agent, labels: labels)
        explanation.call.items = Array(explanation.call.items.prefix(CallReplay.maximumItems))
        explanation.operation = call.operation
        explanation.evidence = call.evidence
        guard let operation = call.operation, let mode = call.mode else {
            explanation.causeText = call.gaps.first ?? "the call could not be decided again"
            return explanation
        }
        let resource = LabeledResource(
            description: item?.description ?? call.resource?.description ?? "", labels: labels)
        let evaluation = Evaluator.evaluate(
            agent: agent, resource: resource, operation: operation, mode: mode)
        explanation.missingIntegrity = evaluation.integrityToDrop
        explanation.extraSecrecy = evaluation.secrecyToAdd
        explanation.reason = evaluation.reason.text
        guard evaluation.decision == .deny else {
            explanation.causeText = "nothing stands in the way: the labels that are needed are there"
            return explanation
        }
        if item == nil, call.isRefused == false {
            explanation.causeText =
                "the check of the call as a whole failed, but a read goes on, and its items are judged one by one"
            return explanation
        }
        var data: PolicyValue?
        if let item { data = content(of: call.id, item.index) }
        admit(&explanation, data, baseline)
        judgeCause(&explanation, evaluation, data)
        return explanation
    }

    /// The data of an item.
    private func content(of id: String, _ index: Int) -> PolicyValue? {
        guard let number = Int(id.dropFirst()), trail.calls.indices.contains(number - 1),
            let exchange = trail.calls[number - 1].exchange,
            let reference = trail.backend.exchanges[exchange].result?.reference,
            let bytes = trail.store.bytes(reference), let result = HostJSON.parse(bytes)
        else { return nil }
        let value = PathLabels.unwrapped(result) { HostJSON.parse($0) }
        if let elements = value.elements {
            return elements.indices.contains(index) ? elements[index] : nil
        }
        for member in value.members ?? [] {
            if let elements = member.value.elements {
                return elements.indices.contains(index) ? elements[index] : nil
            }
        }
        return value
    }

    // MARK: Changes

    private func admit(_ explanation: inout Explanation, _ content: PolicyValue?, _ baseline: ReplayFacts) {
        let call = explanation.call
        guard let server = call.server, let policy = policy(of: server) else { return }
        let simulator = Simulator(trail)
        for (summary, edit) in candidates(explanation, policy, content) {
            let changed = edit.applied(to: policy)
            guard changed != policy else { continue }
            let after = simulator.decide(policy: options.policy) { name, value in
                name == server ? edit.applied(to: value) : value
            }
            let row = Simulator.row(label: "", before: baseline, after: after)
            var change = PolicyChange(
                summary: summary, policyJSON: String(decoding: HostJSON.text(changed), as: UTF8.self),
                admitsSubject: isAdmitted(explanation, after))
            let own = change.admitsSubject ? 1 : 0
            if explanation.subject != nil {
                change.alsoAdmits = max(0, row.newlyAllowedCount - own)
                change.alsoAdmitsCalls = row.callsNewlyAllowed
            } else {
                change.alsoAdmits = row.newlyAllowedCount
                change.alsoAdmitsCalls = max(0, row.callsNewlyAllowed - own)
            }
            let subject = explanation.subject?.description
            change.examples = row.newlyAllowed.filter { $0 != subject }
            change.isBounded = !row.isExact
            if row.newlyRefusedCount + row.callsNewlyRefused > 0 {
                change.note =
                    "it would also refuse \(row.newlyRefusedCount) items and \(row.callsNewlyRefused) calls that are allowed now"
            }
            explanation.admissions.append(change)
        }
        // What admits the subject comes first, and of that what admits least besides.
        explanation.admissions = explanation.admissions.enumerated().sorted { first, second in
            let (a, b) = (first.element, second.element)
            if a.admitsSubject != b.admitsSubject { return a.admitsSubject }
            let (left, right) = (a.alsoAdmits + a.alsoAdmitsCalls, b.alsoAdmits + b.alsoAdmitsCalls)
            return left == right ? first.offset < second.offset : left < right
        }.map(\.element)
    }

    private func isAdmitted(_ explanation: Explanation, _ after: ReplayFacts) -> Bool {
        guard let call = after.calls.first(where: { $0.id == explanation.call.id }) else { return false }
        guard let subject = explanation.subject else { return call.isRefused == false }
        return call.isRefused == false
            && call.items.contains { $0.index == subject.index && $0.isAllowed }
    }

    private func policy(of server: String) -> PolicyValue? {
        if let policy = options.policy, let value = HostJSON.parse(policy) { return value }
        if let start = trail.text.starts.last(where: { $0.server == server }) {
            return HostJSON.parse(start.policy)
        }
        return trail.text.processes.last { $0.servers[server]?.policy != nil }?.servers[server]?.policy
            .flatMap { HostJSON.parse($0) }
    }

    /// Changes worth trying, the smallest first.
    private func candidates(
        _ explanation: Explanation, _ policy: PolicyValue, _ content: PolicyValue?
    ) -> [(String, PolicyEdit)] {
        let sink = policy["write-sink"] ?? policy["writesink"]
        if sink != nil {
            let tags = explanation.extraSecrecy.sorted
            return tags.isEmpty
                ? [] : [("accept: also \(tags.joined(separator: ", "))", .accept(tags))]
        }
        guard
            let body = policy["allow-only"] ?? policy["allowonly"] ?? (policy["repos"] != nil ? policy : nil)
        else { return [] }
        var result: [(String, PolicyEdit)] = []
        let author =
            content?["user"]?["login"]?.text ?? content?["author"]?["login"]?.text
        if let author {
            if PolicyEdit.entries(.blockedUsers, in: body).contains(where: {
                Bytewise.equal(Bytewise.folded($0), Bytewise.folded(author))
            }) {
                result.append(
                    ("blocked-users: without \(author)", .removeFrom(.blockedUsers, [author])))
            }
            result.append(("trusted-users: also \(author)", .addTo(.trustedUsers, [author])))
        }
        for label in Explainer.labels(of: content).prefix(5) {
            if PolicyEdit.entries(.refusalLabels, in: body).contains(where: {
                Bytewise.equal(Bytewise.folded($0), Bytewise.folded(label))
            }) {
                result.append(("refusal-labels: without \(label)", .removeFrom(.refusalLabels, [label])))
            }
            result.append(("approval-labels: also \(label)", .addTo(.approvalLabels, [label])))
        }
        let level = body["min-integrity"]?.text ?? body["integrity"]?.text ?? ""
        let levels = ["merged", "approved", "unapproved", "none"]
        if let place = levels.firstIndex(of: Bytewise.folded(level)) {
            for lower in levels[(place + 1)...] {
                result.append(("min-integrity: \(lower) instead of \(levels[place])", .minIntegrity(lower)))
            }
        }
        if body["repos"]?.elements != nil {
            if let repository = Explainer.repository(explanation) {
                result.append(("repos: also \(repository)", .addRepos([repository])))
            }
            result.append(("repos: public instead of a list", .repos(["public"])))
        }
        if body["repos"]?.text != "all" { result.append(("repos: all", .repos(["all"]))) }
        return result
    }

    private static func labels(of content: PolicyValue?) -> [String] {
        (content?["labels"]?.elements ?? []).compactMap { $0.text ?? $0["name"]?.text }
    }

    /// `owner/repo` in the description of what is explained, in lower case as policies have it.
    private static func repository(_ explanation: Explanation) -> String? {
        let text = explanation.subject?.description ?? explanation.call.resource?.description ?? ""
        let name = Bytewise.cut(text, at: UInt8(ascii: ":"))?.tail ?? text
        let end = name.utf8.firstIndex { $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: "@") } ?? name.endIndex
        let parts = name[..<end].split(separator: "/")
        guard parts.count >= 2 else { return nil }
        return Bytewise.folded("\(parts[0])/\(parts[1])")
    }

    // MARK: Cause

    /// The rule that decided: the one whose smallest change admits the subject, else what the labels tell.
    private func judgeCause(
        _ explanation: inout Explanation, _ evaluation: Evaluation, _ content: PolicyValue?
    ) {
        let labels = explanation.labels
        let admitting = explanation.admissions.filter(\.admitsSubject).map(\.summary)
        if labels.integrity.tags.contains(where: { $0 == "blocked" || $0.hasPrefix("blocked:") }) {
            explanation.cause = .blockedUser
            explanation.causeText =
                admitting.contains { $0.hasPrefix("blocked-users") }
                ? "the author is in blocked-users, which beats every other rule"
                : "the guard blocks this unconditionally; no policy admits it"
        } else if admitting.contains(where: { $0.hasPrefix("refusal-labels") }) {
            explanation.cause = .labelDemotion
            explanation.causeText = "a label in refusal-labels keeps the item at the level none"
        } else if evaluation.isSecrecyViolation {
            explanation.cause = .secrecy
            explanation.causeText =
                explanation.operation == .read
                ? "it is \(explanation.extraSecrecy.sorted.joined(separator: ", ")), which the agent may not see"
                : "the agent carries \(explanation.extraSecrecy.sorted.joined(separator: ", ")), which may not go there"
        } else if isOutOfScope(explanation) {
            explanation.cause = .repositoryScope
            explanation.causeText =
                "it belongs to no repository of the policy, so its integrity does not count for the agent's scope"
        } else {
            explanation.cause = .minimumIntegrity
            let need = explanation.missingIntegrity.sorted.joined(separator: ", ")
            explanation.causeText =
                explanation.operation == .read
                ? "the policy asks for \(need), which it does not have"
                : "writing it needs \(need), which the agent does not have"
        }
        if admitting.isEmpty, explanation.cause != .blockedUser {
            explanation.causeText += "; no change of a single setting admits it"
        }
    }

    private func isOutOfScope(_ explanation: Explanation) -> Bool {
        func scopes(_ label: Label) -> Set<String> {
            Set(label.tags.compactMap { Bytewise.cut($0, at: UInt8(ascii: ":"))?.tail })
        }
        let own = scopes(explanation.labels.integrity)
        return !own.isEmpty && own.isDisjoint(with: scopes(explanation.agentLabels.integrity))
    }
}
