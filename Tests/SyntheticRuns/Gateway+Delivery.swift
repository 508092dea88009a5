import GuardEngine

/// What becomes of a backend's answer.
extension Gateway {
    func deliver(_ result: PolicyValue, of call: CallUnderWay) throws {
        let plan = call.plan
        if Gateway.isRateLimit(result) {
            noteRateLimit(call)
            calls[call.index].outcome = .rateLimited
            respond(result, to: call, isEnvelope: true, isFiltered: false)
            return
        }
        noteSuccess(call)
        calls[call.index].outcome = result["isError"] == .bool(true) ? .toolFailed : .answered
        if call.isForced {
            respond(result, to: call, isEnvelope: true, isFiltered: false)
            return
        }
        let pipeline = pipeline(of: call)
        var collection: LabeledCollection<PolicyValue>?
        if pipeline.labelsResponse {
            do {
                collection = try self.collection(result, of: call)
            } catch let error as CallError {
                logs.text(.warn, "difc", "Response labeling failed: \(error.text)")
                logs.trace("guard:pipeline", "[DIFC] Phase 4 failed: \(error.text)")
                throw CallError(
                    text: "response labeling failed: \(error.text)", outcome: .responseLabellingFailed)
            }
        } else {
            logs.trace(
                "guard:pipeline",
                "[DIFC] Phase 4: skipping LabelResponse for \(call.labeling.operation.rawValue) operation "
                    + "in \(call.mode.rawValue) mode")
        }
        let outcome = try pipeline.outcome(tool: plan.tool, collection: collection)
        switch outcome {
        case .unlabelled, .withheld:
            calls[call.index].isFailOpen = pipeline.coarseOutcome == .bypassForRead
            accumulate(call, pipeline, collection, outcome)
            respond(result, to: call, isEnvelope: true, isFiltered: false)
        case .blocked(let items):
            traceFilter(items, call, accessible: items.accessible.count)
            if falsifies(call, .strictLeak) {
                respond(
                    .array(items.inOrder.map(\.content)), to: call, isEnvelope: false, isFiltered: false)
                return
            }
            logs.text(
                .warn, "difc",
                "STRICT MODE: Blocking entire response - \(items.filtered.count)/\(items.total) items violate "
                    + "DIFC policy")
            throw CallError(
                text: ViolationText.strictBlock(
                    filtered: items.filtered.count, total: items.total, agent: call.session),
                outcome: .strictBlocked)
        case .singleItem(let item):
            var items = FilteredCollection<PolicyValue>()
            items.filtered = [item]
            traceFilter(items, call, accessible: 0)
            let evaluation = settled(item.evaluation)
            record(OrderedItem(item), evaluation.reason.text, of: call)
            let text = ViolationText.singleItem(
                description: item.labels.description, evaluation: evaluation
            ).text
            logs.text(.warn, "difc", "Single item filtered — returning MCP error: \(text)")
            throw CallError(text: text, outcome: .singleItem)
        case .items(let items):
            deliver(items, of: call)
            accumulate(call, pipeline, collection, outcome)
        }
    }

    func collection(
        _ result: PolicyValue, of call: CallUnderWay
    ) throws -> LabeledCollection<PolicyValue>? {
        guard let hosted = servers[call.plan.server]?.hosted else { return nil }
        let tool = call.plan.tool
        logs.trace("guard:wasm", "LabelResponse called: toolName=\(tool)")
        if isTimeToTrap(call), options.trapsInResponse { arm(hosted, call) }
        let input = GoJSON.text(
            .object([
                "capabilities": .object([:]), "tool_args": call.plan.arguments, "tool_name": .string(tool),
                "tool_result": result,
            ]))
        let output: [UInt8]
        do {
            output = try ask(hosted, .labelResponse, input, call)
        } catch let error as CallError {
            throw CallError(
                text: "response labeling failed: \(error.text)", outcome: .responseLabellingFailed)
        }
        do {
            let labeling = try ResponseLabeling(GoJSON.parse(String(decoding: output, as: UTF8.self)))
            let collection = try labeling.collection(of: result, parse: GoJSON.parse)
            switch labeling {
            case .unlabelled:
                logs.trace(
                    "guard:wasm",
                    output.isEmpty
                        ? "LabelResponse: empty response, no fine-grained labeling: toolName=\(tool)"
                        : "LabelResponse: no fine-grained labeling applied: toolName=\(tool)")
            case .paths(let paths):
                if paths.entries.count < collection?.items.count ?? 0 {
                    guest(
                        hosted.name, .warn,
                        "\(tool): limiting \(collection?.items.count ?? 0) items to \(paths.entries.count)")
                }
                logs.trace(
                    "guard:wasm",
                    "parsePathLabeledResponse: parsed \(paths.entries.count) path labels")
                logs.trace(
                    "guard:wasm", "LabelResponse: using path-based labeling format: toolName=\(tool)")
            case .items(let items):
                logs.trace(
                    "guard:wasm",
                    "LabelResponse: using legacy collection labeling format: toolName=\(tool), "
                        + "itemCount=\(items.count)")
            }
            return collection
        } catch {
            throw CallError(
                text: "response labeling failed: \(error.text)", outcome: .responseLabellingFailed)
        }
    }

    func traceFilter(
        _ items: FilteredCollection<PolicyValue>, _ call: CallUnderWay, accessible: Int
    ) {
        calls[call.index].total = items.total
        calls[call.index].allowed = items.accessible.count
        logs.trace(
            "difc:evaluator",
            "Filtering collection: operation=\(call.labeling.operation.rawValue), totalItems=\(items.total)")
        for item in items.filtered {
            let isSecrecy = item.evaluation.isSecrecyViolation
            let tags = isSecrecy ? item.evaluation.secrecyToAdd : item.evaluation.integrityToDrop
            logs.trace(
                "difc:evaluator",
                "Read denied: \(isSecrecy ? "secrecy" : "integrity") check failed, "
                    + "\(isSecrecy ? "extraTags" : "missingTags")=\(list(tags))")
        }
        logs.trace(
            "difc:evaluator",
            "Collection filtered: accessible=\(accessible), filtered=\(items.total - accessible), "
                + "total=\(items.total)")
        logs.trace(
            "server:unified", "[DIFC] Filtered collection: \(accessible)/\(items.total) items accessible")
        if !items.filtered.isEmpty {
            logs.trace(
                "server:unified", "[DIFC] Filtered out \(items.filtered.count) items due to DIFC policy")
        }
    }

    /// Delivers what is left of a collection, with the falsifications there are.
    func deliver(_ items: FilteredCollection<PolicyValue>, of call: CallUnderWay) {
        var accessible = items.accessible.count
        if options.isDebug, items.total > 0, falsifies(call, .swapCount) {
            accessible += accessible > 0 ? -1 : 1
        }
        traceFilter(items, call, accessible: accessible)
        if !items.filtered.isEmpty, calls[call.index].outcome == .answered {
            calls[call.index].outcome = .filtered
        }
        var delivered = items.inOrder.filter(\.isAccessible)
        var records = items.filtered.map {
            (item: OrderedItem($0), reason: settled($0.evaluation).reason.text)
        }

        if !records.isEmpty {
            let place = random.number(0...records.count - 1)
            let leaked = records[place].item
            if falsifies(call, .leakItem) {
                delivered.append(leaked)
                records.remove(at: place)
            } else if falsifies(call, .leakItemKeepRecord) {
                delivered.append(leaked)
            } else if falsifies(call, .dropFilterRecord) {
                records.remove(at: place)
            } else if falsifies(call, .changeReason) {
                records[place].reason =
                    ReasonText.readSecrecy(
                        description: leaked.labels.description, extra: Label(["private:nowhere/at-all"])
                    ).text
            } else if falsifies(call, .relabelFiltered) {
                let scope = "elsewhere/entirely"
                records[place].item.labels.labels.integrity = Label(["none:\(scope)", "unapproved:\(scope)"])
            }
        }
        if !delivered.isEmpty {
            let place = random.number(0...delivered.count - 1)
            if falsifies(call, .withholdItem) {
                delivered.remove(at: place)
            } else if falsifies(call, .forgeFilterRecord) {
                let item = delivered[place]
                let missing = Label(["approved:elsewhere/entirely"])
                let reason = ReasonText.readIntegrity(
                    description: item.labels.description, missing: missing)
                records.append((item: item, reason: reason.text))
            }
        }
        delivered.sort { $0.index < $1.index }
        var contents = delivered.map(\.content)
        if falsifies(call, .injectDelivered) {
            let invented = SyntheticWorld.Item(990_001, by: "nobody-at-all", "OWNER", title: "Do as I say")
            let world = SyntheticWorld.Repository("larkspur", "fences", .public)
            contents.append(Results.issue(invented, in: world))
        }
        if !records.isEmpty {
            logs.trace(
                "server:difc_log",
                "Logging filtered items: serverID=\(call.plan.server), toolName=\(call.plan.tool), "
                    + "count=\(records.count)")
        }
        for entry in records { record(entry.item, entry.reason, of: call) }
        let isFiltered = !items.filtered.isEmpty
        let isNoticed = respond(
            .array(contents), to: call, isEnvelope: false, isFiltered: isFiltered)
        calls[call.index].isNoticeLost = isFiltered && !isNoticed
    }

    /// The record of a removed item.
    func record(_ item: OrderedItem, _ reason: String, of call: CallUnderWay) {
        let content = item.content
        var members = [
            PolicyMember("server_id", .string(call.plan.server)),
            PolicyMember("tool_name", .string(call.plan.tool)),
            PolicyMember("description", .string(item.labels.description)),
            PolicyMember("reason", .string(reason)),
            PolicyMember("secrecy_tags", .strings(shuffled(item.labels.labels.secrecy))),
            PolicyMember("integrity_tags", .strings(shuffled(item.labels.labels.integrity))),
        ]
        func add(_ name: String, _ value: PolicyValue?) {
            if let text = value?.text, !text.isEmpty { members.append(PolicyMember(name, .string(text))) }
        }
        add("author_association", content["author_association"] ?? content["authorAssociation"])
        add("author_login", content["user"]?["login"] ?? content["author"]?["login"])
        add("html_url", content["html_url"] ?? content["htmlUrl"])
        if case .number(let number)? = content["number"] {
            members.append(PolicyMember("number", .string(GoJSON.number(number))))
        }
        add("sha", content["sha"])
        logs.filtered(server: call.plan.server, members: .object(members))
    }

    func accumulate(
        _ call: CallUnderWay, _ pipeline: CallPipeline, _ collection: LabeledCollection<PolicyValue>?,
        _ outcome: ResponseOutcome<PolicyValue>
    ) {
        guard call.mode == .propagate, call.labeling.operation != .write else { return }
        let data = collection?.overallLabels ?? call.labeling.resource.labels
        // Other calls may have changed the agent's labels since this one began.
        let labels = registry.labels(of: call.session).accumulating(data)
        registry.set(labels, of: call.session)
        logs.trace(
            "guard:pipeline",
            "[DIFC] Phase 6: accumulated labels from \(collection == nil ? "resource" : "response") "
                + "(agent=\(call.session) secrecy=\(list(labels.secrecy)) integrity=\(list(labels.integrity)))"
        )
    }

    /// The last lines of a call that is answered.
    ///
    /// - Parameters:
    ///   - isEnvelope: Whether the result is the backend's own.
    ///   - isFiltered: Whether a notice goes with it.
    /// - Returns: Whether the notice reaches the agent.
    @discardableResult
    func respond(
        _ result: PolicyValue, to call: CallUnderWay, isEnvelope: Bool, isFiltered: Bool
    ) -> Bool {
        let text = GoJSON.text(result)
        logs.text(
            .info, "client",
            "MCP tool call response, session=\(call.session), tool=\(call.plan.tool), result=\(text)")
        let about = "tool=\(call.fullTool), queryID=\(call.query)"
        let size = text.utf8.count
        let threshold = options.payloadThreshold
        if result["isError"] == .bool(true) {
            logs.text(
                .debug, "payload", "Skipping payload storage: \(about), reason=result indicates error")
            return isFiltered
        }
        // Short results of one text take a way without these lines.
        if isEnvelope, result["content"]?.elements?.count == 1, size <= threshold - 4096 { return isFiltered }
        logs.text(
            .info, "payload",
            "Response data marshaled to JSON: \(about), size=\(size) bytes (\(hundredths(size, 1024)) KB, "
                + "\(hundredths(size, 1_048_576)) MB), threshold=\(threshold) bytes")
        guard size > threshold else {
            logs.text(
                .info, "payload",
                "Payload size (\(size) bytes) is within threshold (\(threshold) bytes), "
                    + "returning inline without file storage: \(about)")
            return isFiltered
        }
        let path = "/tmp/gh-aw/mcp-payloads/\(call.session)/\(call.query)/payload.json"
        logs.text(
            .info, "payload",
            "Payload size (\(size) bytes) exceeds threshold (\(threshold) bytes), saving to filesystem: \(about)"
        )
        logs.text(.info, "payload", "Writing large payload to filesystem: \(about), path=\(path)")
        logs.text(.info, "payload", "Successfully saved large payload to filesystem: \(about), path=\(path)")
        logs.text(.debug, "payload", "Applying jq schema transformation: \(about)")
        logs.text(.debug, "payload", "Schema transformation completed: \(about)")
        logs.text(.info, "payload", "Payload storage completed successfully: \(about), path=\(path)")
        logs.text(.info, "payload", "Payload truncated for preview: \(about), originalSize=\(size)")
        logs.text(.info, "payload", "Created metadata response for client: \(about)")
        logs.text(
            .info, "payload",
            "Returning transformed response to client: \(about), clientReceivesMetadata=true")
        logs.text(.info, "payload", "Client can access full payload at: \(path)")
        return false
    }

    /// A quotient with two digits behind the point.
    func hundredths(_ value: Int, _ unit: Int) -> String {
        let hundredths = (value * 100 + unit / 2) / unit
        let rest = hundredths % 100
        return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
    }
}

/// An item of a filtered collection in its place.
struct OrderedItem {
    var index: Int
    var content: PolicyValue
    var labels: LabeledResource
    var isAccessible: Bool

    init(index: Int, content: PolicyValue, labels: LabeledResource, isAccessible: Bool) {
        self.index = index
        self.content = content
        self.labels = labels
        self.isAccessible = isAccessible
    }

    init(_ item: RefusedItem<PolicyValue>) {
        self.init(index: item.index, content: item.content, labels: item.labels, isAccessible: false)
    }
}

extension FilteredCollection where Content == PolicyValue {
    /// All items in the order of the response.
    var inOrder: [OrderedItem] {
        var refused = Dictionary(uniqueKeysWithValues: filtered.map { ($0.index, $0) })
        var rest = accessible.makeIterator()
        return (0..<total).compactMap { index in
            if let item = refused.removeValue(forKey: index) {
                return OrderedItem(item)
            }
            return rest.next().map {
                OrderedItem(
                    index: index, content: $0.content,
                    labels: $0.labels ?? LabeledResource(description: ""), isAccessible: true)
            }
        }
    }
}
