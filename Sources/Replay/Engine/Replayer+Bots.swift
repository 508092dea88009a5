import GuardEngine
import GuardHost

extension Replayer {
    /// Whether an item would be judged otherwise if its author were one of the gateway's trusted bots, which only
    /// debug lines name.
    func dependsOnBots(
        _ work: CallWork, _ response: DecidedResponse, _ content: PolicyValue, index: Int
    ) -> Bool {
        guard let pipeline = work.pipeline, let server = work.call.server,
            let login = content["user"]?["login"]?.text ?? content["author"]?["login"]?.text,
            let arguments = work.arguments,
            let state = sessions[
                SessionKey(process: work.call.process, session: work.call.session, server: server)],
            let policy = HostJSON.parse(state.policy),
            let payload = try? AgentPayload(policy, trustedBots: [login]),
            let pair = work.pair
        else { return false }
        let instance = NativeGuardInstance()
        var book = pair.rereadableBook
        _ = instance.call(.labelAgent, input: HostJSON.text(payload.value)) { book.answer($0) }
        let input = Replayer.input(tool: work.call.tool, arguments: arguments, result: response.result.text)
        let answer = instance.call(.labelResponse, input: input) { book.answer($0) }
        guard let labeling = try? ResponseLabeling(HostJSON.parse(answer.output)),
            let collection = try? labeling.collection(
                of: response.result.value, parse: { parsed($0) }),
            collection.items.indices.contains(index), let labels = collection.items[index].labels,
            let before = response.collection?.items[index].labels
        else { return false }
        func isAllowed(_ labels: LabeledResource) -> Bool {
            Evaluator.evaluate(
                agent: pipeline.agent, resource: labels, operation: pipeline.operation, mode: pipeline.mode
            ).decision != .deny
        }
        return isAllowed(labels) != isAllowed(before)
    }
}
