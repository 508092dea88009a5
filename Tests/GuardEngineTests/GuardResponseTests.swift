import GuardEngine
import Testing

@Suite struct ResourceLabelingTests {
    private func read(_ text: String) throws -> ResourceLabeling { try ResourceLabeling(json(text)) }

    @Test func aResource() throws {
        let labeling = try read(
            #"{"resource":{"description":"repo:o/d","secrecy":["private:o/d"],"integrity":["none:o/d"]},"operation":"read-write"}"#
        )
        #expect(labeling.operation == .readWrite)
        #expect(labeling.resource.description == "repo:o/d")
        #expect(labeling.resource.labels.secrecy == Label(["private:o/d"]))
        #expect(labeling.resource.labels.integrity == Label(["none:o/d"]))
    }

    @Test func whatIsMissingIsAWriteWithoutLabels() throws {
        let labeling = try read(#"{"resource":{}}"#)
        #expect(labeling.operation == .write)
        #expect(labeling.resource == LabeledResource(description: ""))
        #expect(try read(#"{"resource":{},"operation":"reed"}"#).operation == .write)
        #expect(try read(#"{"resource":{},"operation":1}"#).operation == .write)
    }

    @Test func labelsAreReadLeniently() throws {
        let labels = try read(#"{"resource":{"secrecy":"private:o","integrity":["a",1,null," b ",""]}}"#)
            .resource
            .labels
        #expect(labels.secrecy.isEmpty)
        #expect(labels.integrity == Label(["a", " b ", ""]), "neither trimmed nor without empty tags")
    }

    @Test(arguments: ["{}", #"{"resource":[]}"#, #"{"resource":null}"#, #"{"resource":"x"}"#, "[]", "null"])
    func aResourceIsAnObject(text: String) {
        #expect(throws: GuardResponseError.invalidResource) { try read(text) }
        #expect(GuardResponseError.invalidResource.text == "invalid resource format in guard response")
    }
}

@Suite struct ResponseLabelingTests {
    private func collection(_ labels: String, of result: String) throws -> [(PolicyValue, LabeledResource?)]?
    {
        try ResponseLabeling(json(labels)).collection(of: json(result), parse: { TestJSON.value($0) })?.items
            .map {
                ($0.content, $0.labels)
            }
    }

    private func descriptions(_ labels: String, of result: String) throws -> [String]? {
        try collection(labels, of: result)?.map { $0.1?.description ?? "nil" }
    }

    private static func path(_ path: String, _ description: String) -> String {
        #"{"path":"\#(path)","labels":{"description":"\#(description)","secrecy":[],"integrity":[]}}"#
    }

    private static func paths(
        _ entries: [(String, String)], items: String? = nil, default fallback: String? = "rest"
    ) -> String {
        var members = [#""labeled_paths":[\#(entries.map { path($0.0, $0.1) }.joined(separator: ","))]"#]
        if let items { members.append(#""items_path":"\#(items)""#) }
        if let fallback { members.append(#""default_labels":{"description":"\#(fallback)"}"#) }
        return "{" + members.joined(separator: ",") + "}"
    }

    @Test(arguments: ["{}", #"{"items":[]}"#, #"{"items":5}"#, "[]", "5", #"{"other":1}"#])
    func whatIsNotRecognisedLabelsNothing(text: String) throws {
        #expect(try ResponseLabeling(json(text)) == .unlabelled)
        #expect(try ResponseLabeling(nil) == .unlabelled)
        #expect(try collection(text, of: "[1]") == nil)
    }

    @Test func olderItemsReplaceTheResult() throws {
        let items = try #require(
            try collection(
                #"""
                {"items":[{"data":{"a":1},"labels":{"description":"x","secrecy":["s"],"integrity":7}},
                 "no object",{"data":2},{"labels":{}}]}
                """#, of: "[1,2,3,4,5]"))
        #expect(items.map(\.0) == [.object(["a": .number("1")]), .number("2"), .null])
        #expect(items[0].1 == LabeledResource(description: "x", labels: LabelPair(secrecy: Label(["s"]))))
        #expect(items[1].1 == nil, "no labels are not empty labels")
        #expect(items[2].1 == LabeledResource(description: ""))
    }

    @Test func pathsGoBeforeItems() throws {
        #expect(
            try descriptions(
                #"{"items":[{"data":1}],"labeled_paths":[],"default_labels":{"description":"d"}}"#, of: "[1]")
                == ["d"])
    }

    @Test func entriesNameItemsOfTheRoot() throws {
        #expect(
            try descriptions(Self.paths([("/0", "first"), ("/2", "third")]), of: "[1,2,3]")
                == ["first", "rest", "third"])
    }

    @Test func entriesNameItemsBelowAPath() throws {
        #expect(
            try descriptions(
                Self.paths(
                    [("/issues/1", "second"), ("/0", "elsewhere"), ("/issues2/0", "elsewhere")],
                    items: "/issues"),
                of: #"{"issues":[1,2],"total":2}"#) == ["rest", "second"])
    }

    @Test func whatOfAPathCounts() throws {
        let entries = [
            ("/0/title", "deeper"), ("1", "without slash"), ("/x", "no number"), ("/", "nothing"),
            ("/9", "beyond"),
            ("/-1", "before"), ("/2", "early"), ("/2", "last"), ("/99999999999999999999", "huge"),
            ("/03", "zeros"),
        ]
        #expect(
            try descriptions(Self.paths(entries), of: "[1,2,3,4]") == [
                "deeper", "without slash", "last", "zeros",
            ])
    }

    @Test func withoutDefaultsLabelsAreEmptyNotInherited() throws {
        let items = try #require(try collection(Self.paths([], default: nil), of: "[1]"))
        #expect(items[0].1 == LabeledResource(description: "unlabeled"))
        // So an agent with any integrity tag does not get it.
        let agent = LabelPair(integrity: Label(["none:all"]))
        #expect(
            Evaluator.evaluate(
                agent: agent, resource: try #require(items[0].1), operation: .read, mode: .filter
            ).decision == .deny)
    }

    @Test func aResultThatIsNoArrayIsOneItemWithItsEnvelope() throws {
        let wrapped = #"{"content":[{"type":"text","text":"{\"number\":1}"}]}"#
        let items = try #require(try collection(Self.paths([("/0", "never")]), of: wrapped))
        #expect(items.count == 1)
        #expect(items[0].0 == json(wrapped))
        #expect(items[0].1?.description == "rest")
    }

    @Test func textsOfAnEnvelopeAreJoinedAndRead() throws {
        let result = #"""
            {"content":[{"type":"text","text":"[1,"},{"type":"image","text":"x"},{"text":"2"},
             {"type":"audio","text":"x"},{"type":"new","text":",3]"},{"type":"resource","text":"x"},{"type":"text"}]}
            """#
        #expect(PathLabels.unwrapped(json(result), parse: { TestJSON.value($0) }) == json("[1,2,3]"))
        #expect(try descriptions(Self.paths([("/1", "b")]), of: result) == ["rest", "b", "rest"])
        // Two complete texts are no JSON together.
        let two = #"{"content":[{"type":"text","text":"[1]"},{"type":"text","text":"[2]"}]}"#
        #expect(PathLabels.unwrapped(json(two), parse: { TestJSON.value($0) }) == json(two))
        #expect(try descriptions(Self.paths([]), of: two) == ["rest"])
        #expect(
            PathLabels.unwrapped(json(#"{"content":5}"#), parse: { TestJSON.value($0) })
                == json(#"{"content":5}"#))
    }

    @Test func anItemsPathHasToLeadToAnArray() throws {
        for (items, result) in [("/a", "{}"), ("/a/0", #"{"a":[]}"#), ("/a/x", #"{"a":[1]}"#), ("/a", "5")] {
            #expect(throws: GuardResponseError.itemsPathNotFound(path: items)) {
                try collection(Self.paths([], items: items), of: result)
            }
        }
        #expect(throws: GuardResponseError.itemsPathNotArray(path: "/a")) {
            try collection(Self.paths([], items: "/a"), of: #"{"a":{}}"#)
        }
        #expect(GuardResponseError.itemsPathNotFound(path: "/a").text == "failed to apply path labels")
    }

    @Test(arguments: [
        ("/a~1b/m~0n", #"{"a/b":{"m~n":1}}"#), ("/~01", #"{"~1":1}"#), ("//a//", #"{"a":1}"#),
        ("a", #"{"a":1}"#),
        ("/a/1/b", #"{"a":[0,{"b":1}]}"#), ("/a/+1", #"{"a":[0,1]}"#), ("/x~", #"{"x~":1}"#),
        ("/x~2", #"{"x~2":1}"#),
        ("/a", #"{"a":0,"a":1}"#), ("/", "1"), ("", "1"),
    ])
    func pointers(pointer: String, value: String) {
        #expect(PathLabels.find(pointer, in: json(value)) == .number("1"))
    }

    @Test(arguments: [
        ("/a", #"{"b":1}"#), ("/a/-1", #"{"a":[1]}"#), ("/a/1", #"{"a":[1]}"#), ("/a/0x0", #"{"a":[1]}"#),
        ("/A", #"{"a":1}"#), ("/\u{E9}", "{\"e\u{301}\":1}"), ("/a/b", #"{"a":1}"#),
    ])
    func pointersToNothing(pointer: String, value: String) {
        #expect(PathLabels.find(pointer, in: json(value)) == nil)
    }

    @Test(arguments: [
        (#"{"labeled_paths":5}"#, "labeled_paths"), (#"{"labeled_paths":[5]}"#, "labeled_paths"),
        (#"{"labeled_paths":[{"path":5}]}"#, "path"), (#"{"labeled_paths":[],"items_path":5}"#, "items_path"),
        (#"{"labeled_paths":[],"default_labels":[]}"#, "labels"),
        (#"{"labeled_paths":[{"path":"/0","labels":{"secrecy":"s"}}]}"#, "secrecy"),
        (#"{"labeled_paths":[{"path":"/0","labels":{"integrity":[1]}}]}"#, "integrity"),
        (#"{"labeled_paths":[{"path":"/0","labels":{"description":1}}]}"#, "description"),
    ])
    func typesAreStrict(text: String, member: String) {
        #expect(throws: GuardResponseError.invalidPathLabels(member: member)) {
            try ResponseLabeling(json(text))
        }
    }
}

@Suite struct AgentLabelingTests {
    private func read(_ text: String) throws -> AgentLabeling { try AgentLabeling(json(text)) }

    @Test func tagsAreTrimmedAndEmptyOnesDropped() throws {
        let labeling = try read(
            #"{"agent":{"secrecy":[" private:o ",""," "],"integrity":["none:o"]},"difc_mode":"Propagate"}"#)
        #expect(labeling.labels == LabelPair(secrecy: Label(["private:o"]), integrity: Label(["none:o"])))
        #expect(labeling.mode == .propagate)
        #expect(try read(#"{"difc_mode":"filter"}"#).labels == LabelPair())
        #expect(try read(#"{"difc_mode":"filter","success":true,"ok":true,"error":" "}"#).mode == .filter)
    }

    @Test(arguments: [
        ("null", AgentLabelingError.emptyResponse, "label_agent returned empty response"),
        (
            #"{"success":false,"error":"no","difc_mode":"filter"}"#, .rejected(error: "no"),
            "label_agent rejected policy: no"
        ),
        (#"{"ok":false,"difc_mode":"filter"}"#, .unsuccessful, "label_agent returned non-success status"),
        (#"{"error":"bad","difc_mode":"filter"}"#, .failed(error: "bad"), "label_agent returned error: bad"),
        ("{}", .modeMissing, "label_agent response missing difc_mode"),
        (#"{"difc_mode":5}"#, .modeMissing, "label_agent response missing difc_mode"),
        (#"{"difc_mode":"lax"}"#, .modeInvalid("lax"), "invalid difc_mode from label_agent"),
    ])
    func refusals(text: String, error: AgentLabelingError, message: String) {
        #expect(throws: error) { try read(text) }
        #expect(error.text == message)
    }
}

@Suite struct AgentRegistryTests {
    @Test func labelsOfSeveralServersAddUp() {
        var agents = AgentRegistry()
        #expect(agents.labels(of: "a") == LabelPair())
        #expect(agents.identifiers.isEmpty)
        agents.add(LabelPair(secrecy: Label(["s"]), integrity: Label(["i"])), to: "a")
        agents.add(LabelPair(secrecy: Label(["t"])), to: "a")
        agents.add(LabelPair(integrity: Label(["k"])), to: "b")
        #expect(agents.labels(of: "a") == LabelPair(secrecy: Label(["s", "t"]), integrity: Label(["i"])))
        #expect(agents.labels(of: "b") == LabelPair(integrity: Label(["k"])))
        agents.set(LabelPair(), of: "a")
        #expect(agents.labels(of: "a") == LabelPair())
        #expect(agents.identifiers == ["a", "b"])
    }

    /// What is added in which order does not matter; a call in between is judged with what there is.
    @Test func orderOfServersMattersToCallsOnly() {
        var source = LabelSource(seed: 51)
        for _ in 0..<500 {
            let labels = (0..<4).map { _ in source.pair() }
            var (first, second) = (AgentRegistry(), AgentRegistry())
            for pair in labels { first.add(pair, to: "a") }
            for pair in labels.shuffled(using: &source.generator) { second.add(pair, to: "a") }
            #expect(first == second)
            for pair in labels {
                #expect(pair.secrecy.isSubset(of: first.labels(of: "a").secrecy))
                #expect(pair.integrity.isSubset(of: first.labels(of: "a").integrity))
            }
        }
    }

    @Test func agentsAreToldApartByBytes() {
        var agents = AgentRegistry()
        agents.add(LabelPair(secrecy: Label(["s"])), to: "\u{E9}")
        #expect(agents.labels(of: "e\u{301}") == LabelPair())
    }

    @Test(
        arguments: [
            (nil, nil, "default"), ("", "", "default"), ("id", "Bearer key", "id"), (nil, "key", "key"),
            (nil, "Bearer  key ", "key"), (nil, "Agent key", "key"), (nil, "Bearer ", "default"),
            (nil, "bearer key", "bearer key"),
        ] as [(String?, String?, String)])
    func identifiers(header: String?, authorization: String?, expected: String) {
        #expect(AgentRegistry.identifier(agentHeader: header, authorization: authorization) == expected)
    }
}
