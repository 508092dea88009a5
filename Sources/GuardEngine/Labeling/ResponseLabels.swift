/// What the rules for responses take from the request.
private struct ResponseContext {
    var request: LabelingRequest
    var rule: ToolRule
    /// The result without its wrapper.
    var value: JSONRef
    /// The repository in the arguments; for issues and pull requests else that of the query.
    var name: RepositoryName
}

/// Responses: labels by paths into the result, or copies of its items with labels, or one label for all of it.
extension NativeGuard {
    /// How many items of a response are labelled.
    private static let itemLimit = 100

    /// Writes the labels of a response.
    ///
    /// - Returns: `false` when it has none.
    mutating func writeResponseLabels(_ request: LabelingRequest) -> Bool {
        let isError = json.bool(json.member(request.result, "isError")) == true
        let value = json.unwrap(request.result)
        let rule = ToolRule.of(request.toolName)
        var name = argumentName(request.arguments)
        switch rule.response {
        case .issues, .pullRequests:
            if name.full.isEmpty, let named = queryName(request.arguments) { name = named }
        default: break
        }
        let context = ResponseContext(request: request, rule: rule, value: value, name: name)
        if !isError {
            if writePaths(context) { return true }
            output.append(text: #"{"items":["#)
            let start = output.count
            writeItems(context)
            if output.count > start {
                output.append(text: "]}")
                return true
            }
            output.removeAll(keepingCapacity: true)
        }
        return writeFallback(context)
    }

    // MARK: Parts common to the forms

    /// The secrecy of all items of a repository.
    ///
    /// Without a repository in the arguments it is that of private data, and nothing is looked up.
    private mutating func sharedSecrecy(_ name: RepositoryName, _ identifier: [UInt8]) -> [UInt8]? {
        guard !name.full.isEmpty, !identifier.isEmpty else {
            return policy.privateSecrecy(
                owner: name.owner, repository: name.repository, identifier: identifier)
        }
        return visibleSecrecy(name)
    }

    /// The secrecy of an item by its own repository.
    private mutating func itemSecrecy(_ repository: [UInt8]) -> [UInt8]? {
        guard let name = RepositoryName(full: repository) else { return SecrecyTag.unnamed }
        return visibleSecrecy(name)
    }

    /// Whether an item's repository is private, where that is known, else the default.
    private mutating func isPrivate(_ repository: [UInt8], default isPrivate: Bool) -> Bool {
        guard let name = RepositoryName(full: repository) else { return isPrivate }
        return switch visibility(name) {
        case .private: true
        case .public: false
        case .unknown: isPrivate
        }
    }

    /// Whether commits of a repository count as private: also when that is not known, but not without a repository.
    private mutating func isPrivateForCommits(_ name: RepositoryName) -> Bool {
        !name.full.isEmpty && visibility(name) != .public
    }

    private func description(
        _ kind: StaticString, _ repository: [UInt8], _ mark: UInt8, _ item: some Sequence<UInt8>
    ) -> [UInt8] {
        var text = [UInt8](text: kind)
        text.append(contentsOf: repository)
        text.append(mark)
        text.append(contentsOf: item)
        return text
    }

    private func itemDescription(_ item: AuthoredItem) -> [UInt8] {
        description(
            item.kind == .issue ? "issue:" : "pr:", item.repository, UInt8(ascii: "#"),
            json.itemNumber(item.value) ?? [UInt8](text: "unknown"))
    }

    /// Whether a tool with methods was asked for something else than the item itself.
    private func isOtherMethod(_ tool: ResponseRule.ItemTool, _ arguments: JSONRef) -> Bool {
        guard tool == .methodRead, let method = json.stringMember(arguments, "method") else { return false }
        return !method.isEmpty && !method.equals("get")
    }

    private func isSearch(_ tool: ResponseRule.ItemTool) -> Bool { tool == .search || tool == .searchAlias }

    private func isOnDefaultBranch(_ context: ResponseContext, _ key: StaticString) -> Bool {
        DefaultReference.matches(json.stringMember(context.request.arguments, key) ?? [])
    }

    private mutating func labels(_ level: IntegrityLevel?, _ scope: [UInt8]) -> IntegrityLabels {
        IntegrityLabels(level, tagScope(scope))
    }

    // MARK: Paths

    /// Writes the form with paths, if the response has a list that the tool's rule looks for.
    private mutating func writePaths(_ context: ResponseContext) -> Bool {
        switch context.rule.response {
        case .none, .commits(.single), .releases(.single), .notifications(.single), .gists(.single): false
        case .repositories: writeRepositoryPaths(context)
        case .issues(let tool): writeItemPaths(context, .issue, tool)
        case .pullRequests(let tool): writeItemPaths(context, .pullRequest, tool)
        case .commits(.list): writeCommitPaths(context)
        case .files: writeFilePaths(context)
        case .releases(.list): writeReleasePaths(context)
        case .notifications(.list): writeNotificationPaths(context)
        case .gists(.list): writeGistPaths(context)
        case .projectItems: writeProjectPaths(context)
        }
    }

    private mutating func beginPaths() { output.append(text: #"{"labeled_paths":["#) }

    private mutating func writePath(
        _ index: Int, _ pointer: StaticString, _ description: [UInt8], _ secrecy: [UInt8]?,
        _ integrity: IntegrityLabels
    ) {
        if isOutputFull { return }
        if index > 0 { output.append(UInt8(ascii: ",")) }
        output.append(text: #"{"path":""#)
        output.append(text: pointer)
        output.append(UInt8(ascii: "/"))
        JSONNumber.append(UInt64(index), to: &output)
        output.append(text: #"","labels":"#)
        writeLabels(description, secrecy, integrity)
        output.append(UInt8(ascii: "}"))
    }

    private mutating func endPaths(
        _ pointer: StaticString, _ description: StaticString, _ secrecy: [UInt8]?,
        _ integrity: IntegrityLabels
    ) {
        output.append(text: #"],"default_labels":"#)
        writeLabels([UInt8](text: description), secrecy, integrity)
        if pointer.utf8CodeUnitCount > 0 {
            output.append(text: #","items_path":""#)
            output.append(text: pointer)
            output.append(UInt8(ascii: "\""))
        }
        output.append(UInt8(ascii: "}"))
    }

    private mutating func writeRepositoryPaths(_ context: ResponseContext) -> Bool {
        let places: [(StaticString, StaticString)] = [("items", "/items"), ("repositories", "/repositories")]
        for (key, pointer) in places {
            guard let array = json.member(context.value, key), json.isArray(array) else { continue }
            if json.count(array) == 0 && json.isSearchWrapper(context.value) { return false }
            beginPaths()
            var rest = json.elements(array)
            var index = 0
            while index < NativeGuard.itemLimit, let item = json.next(&rest) {
                let name = json.stringMember(item, "full_name") ?? [UInt8](text: "unknown")
                let isPrivate = json.bool(json.member(item, "private")) ?? false
                let secrecy =
                    isPrivate ? policy.privateSecrecy(owner: [], repository: [], identifier: name) : nil
                writePath(
                    index, pointer, [UInt8](text: "repo:") + name, secrecy, labels(.approved, name))
                index += 1
            }
            endPaths(pointer, "repository", nil, labels(IntegrityLevel.none, []))
            return true
        }
        return false
    }

    private mutating func writeItemPaths(
        _ context: ResponseContext, _ kind: AuthoredItem.Kind, _ tool: ResponseRule.ItemTool
    ) -> Bool {
        guard !isOtherMethod(tool, context.request.arguments),
            let (array, pointer) = json.collection(context.value),
            !(json.count(array) == 0 && json.isSearchWrapper(context.value))
        else { return false }
        let name = context.name
        let isPrivateByDefault = visibility(name) == .private
        let repository =
            name.full.isEmpty ? json.firstElement(array).map(json.itemRepository) ?? [] : name.full
        // What stands for search alone needs no default, and so no look-up for it.
        let secrecy = tool == .search ? nil : sharedSecrecy(name, repository)
        beginPaths()
        var rest = json.elements(array)
        var index = 0
        while index < NativeGuard.itemLimit, let value = json.next(&rest) {
            var own = json.itemRepository(value)
            if own.isEmpty { own = repository }
            let item = AuthoredItem(
                kind: kind, value: value, repository: own,
                isForked: kind == .pullRequest ? json.isForked(value) : nil,
                isPrivate: isPrivate(own, default: isPrivateByDefault))
            let integrity = itemIntegrity(item)
            let ownSecrecy = isSearch(tool) ? itemSecrecy(own) : secrecy
            writePath(index, pointer, itemDescription(item), ownSecrecy, integrity)
            index += 1
        }
        endPaths(
            pointer, kind == .issue ? "issue" : "pull_request", secrecy,
            labels(isPrivateByDefault ? .approved : IntegrityLevel.none, repository))
        return true
    }

    private mutating func writeCommitPaths(_ context: ResponseContext) -> Bool {
        guard json.isArray(context.value) else { return false }
        let name = context.name
        let repository =
            name.full.isEmpty ? json.firstElement(context.value).map(json.itemRepository) ?? [] : name.full
        let secrecy = sharedSecrecy(name, repository)
        let isPrivate = isPrivateForCommits(name)
        let isOnDefaultBranch = isOnDefaultBranch(context, "sha")
        beginPaths()
        var rest = json.elements(context.value)
        var index = 0
        while index < NativeGuard.itemLimit, let commit = json.next(&rest) {
            var own = json.itemRepository(commit)
            if own.isEmpty { own = repository }
            let integrity = commitIntegrity(
                commit, own, isPrivate: isPrivate, isOnDefaultBranch: isOnDefaultBranch)
            let hash = json.stringMember(commit, "sha") ?? [UInt8](text: "unknown")
            writePath(
                index, "", description("commit:", own, UInt8(ascii: "@"), hash[...].firstScalars(7)), secrecy,
                integrity)
            index += 1
        }
        endPaths(
            "", "commit", secrecy,
            labels(isOnDefaultBranch ? .merged : isPrivate ? .approved : nil, repository))
        return true
    }

    private mutating func writeFilePaths(_ context: ResponseContext) -> Bool {
        // The look-up is made before the response is looked at.
        // Nor is the path (`LabelingHazard.fileResponsesIgnoreSensitivePaths`).
        let secrecy = sharedSecrecy(context.name, context.name.full)
        guard json.isArray(context.value) else { return false }
        let integrity = labels(isOnDefaultBranch(context, "ref") ? .merged : .approved, context.name.full)
        beginPaths()
        for index in 0..<min(json.count(context.value), NativeGuard.itemLimit) {
            writePath(index, "", [UInt8](text: "file:") + context.name.full, secrecy, integrity)
        }
        endPaths("", "file_contents", secrecy, integrity)
        return true
    }

    private mutating func writeReleasePaths(_ context: ResponseContext) -> Bool {
        guard json.isArray(context.value) else { return false }
        let name = context.name
        let repository =
            name.full.isEmpty ? json.firstElement(context.value).map(json.itemRepository) ?? [] : name.full
        let secrecy = sharedSecrecy(name, repository)
        beginPaths()
        var rest = json.elements(context.value)
        var index = 0
        while index < NativeGuard.itemLimit, let release = json.next(&rest) {
            var own = json.itemRepository(release)
            if own.isEmpty { own = repository }
            let tag = json.stringMember(release, "tag_name") ?? [UInt8](text: "unknown")
            writePath(
                index, "", description("release:", own, UInt8(ascii: "@"), tag), secrecy, labels(.merged, own)
            )
            index += 1
        }
        endPaths("", "release", secrecy, labels(.merged, repository))
        return true
    }

    private mutating func writeNotificationPaths(_ context: ResponseContext) -> Bool {
        guard json.isArray(context.value) else { return false }
        let integrity = labels(nil, [])
        beginPaths()
        var rest = json.elements(context.value)
        var index = 0
        while index < NativeGuard.itemLimit, let notification = json.next(&rest) {
            writePath(
                index, "", identified("notification:", notification), SecrecyTag.user, integrity)
            index += 1
        }
        endPaths("", "notification", SecrecyTag.user, integrity)
        return true
    }

    private func identified(_ kind: StaticString, _ item: JSONRef) -> [UInt8] {
        [UInt8](text: kind) + (json.stringMember(item, "id") ?? [UInt8](text: "unknown"))
    }

    private func gistSecrecy(_ gist: JSONRef) -> [UInt8]? {
        json.bool(json.member(gist, "public")) ?? true ? nil : SecrecyTag.user
    }

    private mutating func writeGistPaths(_ context: ResponseContext) -> Bool {
        guard json.isArray(context.value) else { return false }
        let integrity = labels(.unapproved, ScopeName.user)
        beginPaths()
        var rest = json.elements(context.value)
        var index = 0
        while index < NativeGuard.itemLimit, let gist = json.next(&rest) {
            writePath(index, "", identified("gist:", gist), gistSecrecy(gist), integrity)
            index += 1
        }
        endPaths("", "gist", nil, integrity)
        return true
    }

    private mutating func writeProjectPaths(_ context: ResponseContext) -> Bool {
        guard let (array, pointer) = json.collection(context.value) else { return false }
        let owner = context.name.owner
        beginPaths()
        var rest = json.elements(array)
        var index = 0
        while index < NativeGuard.itemLimit, let item = json.next(&rest) {
            let type = json.stringMember(item, "type") ?? []
            var secrecy: [UInt8]?
            var integrity = labels(.approved, owner)
            if type.equals("ISSUE") || type.equals("PULL_REQUEST") {
                let content = json.member(item, "content") ?? item
                let repository = json.itemRepository(content)
                secrecy =
                    repository.isEmpty
                    ? policy.privateSecrecy(owner: owner, repository: [], identifier: [])
                    : itemSecrecy(repository)
                // Perhaps no level at all (`LabelingHazard.projectItemsWithoutLevel`).
                integrity = labels(
                    IntegrityLevel(association: json.association(content)),
                    repository.isEmpty ? owner : repository)
            }
            writePath(
                index, pointer, [UInt8](text: "project-item:") + ByteText.unicodeLowercased(type), secrecy,
                integrity)
            index += 1
        }
        endPaths(pointer, "project-item", nil, labels(.approved, owner))
        return true
    }

    // MARK: Items

    /// Writes the items of the form with copies, each followed by a comma but the last.
    private mutating func writeItems(_ context: ResponseContext) {
        switch context.rule.response {
        // The form with paths covers whatever has elements here.
        case .none, .repositories, .projectItems: break
        case .issues(let tool): writeIssueItems(context, tool)
        case .pullRequests(let tool): writePullRequestItems(context, tool)
        case .commits(let shape): writeCommitItems(context, shape)
        case .files: writeFileItems(context)
        case .releases: writeReleaseItems(context)
        case .notifications: writeNotificationItems(context)
        case .gists: writeGistItems(context)
        }
    }

    private func values(_ source: JSONArena.ItemSource, limit: Int = itemLimit) -> [JSONRef] {
        switch source {
        case .nothing: return []
        case .object(let object): return [object]
        case .array(let array):
            var values: [JSONRef] = []
            var rest = json.elements(array)
            while values.count < limit, let value = json.next(&rest) { values.append(value) }
            return values
        }
    }

    private mutating func writeItem(
        _ data: JSONRef, _ description: [UInt8], _ secrecy: [UInt8]?, _ integrity: IntegrityLabels
    ) {
        if isOutputFull { return }
        if output.last == UInt8(ascii: "}") { output.append(UInt8(ascii: ",")) }
        output.append(text: #"{"data":"#)
        json.write(data, to: &output)
        output.append(text: #","labels":"#)
        writeLabels(description, secrecy, integrity)
        output.append(UInt8(ascii: "}"))
    }

    private mutating func writeIssueItems(_ context: ResponseContext, _ tool: ResponseRule.ItemTool) {
        guard !isOtherMethod(tool, context.request.arguments) else { return }
        let name = context.name
        // Looked up even when there are no items.
        let isPrivateByDefault = visibility(name) == .private
        let secrecy = isSearch(tool) ? nil : sharedSecrecy(name, name.full)
        for value in values(json.itemSource(context.value, field: "issues")) {
            var own = json.itemRepository(value)
            if own.isEmpty { own = name.full }
            let item = AuthoredItem(
                kind: .issue, value: value, repository: own,
                isPrivate: isPrivate(own, default: isPrivateByDefault))
            let integrity = itemIntegrity(item)
            writeItem(value, itemDescription(item), isSearch(tool) ? itemSecrecy(own) : secrecy, integrity)
        }
    }

    private mutating func writePullRequestItems(_ context: ResponseContext, _ tool: ResponseRule.ItemTool) {
        guard !isOtherMethod(tool, context.request.arguments) else { return }
        let values = values(json.itemSource(context.value, field: "pull_requests"))
        if values.isEmpty { return }
        let name = context.name
        let isPrivateByDefault = visibility(name) == .private
        let secrecy = isSearch(tool) ? nil : sharedSecrecy(name, name.full)
        for value in values {
            let base = json.baseRepository(value)
            let head = json.headRepository(value)
            // An empty name of the base is not replaced by that of the head, and counts in the comparison.
            var own = base ?? head ?? []
            if own.isEmpty { own = json.itemRepository(value) }
            if own.isEmpty { own = name.full }
            var isForked: Bool?
            if let base, let head { isForked = !base.equalsIgnoringASCIICase(head) }
            let item = AuthoredItem(
                kind: .pullRequest, value: value, repository: own, isForked: isForked,
                isPrivate: isPrivate(own, default: isPrivateByDefault))
            let integrity = itemIntegrity(item)
            writeItem(value, itemDescription(item), isSearch(tool) ? itemSecrecy(own) : secrecy, integrity)
        }
    }

    private mutating func writeCommitItems(_ context: ResponseContext, _ shape: ResponseRule.Shape) {
        let name = context.name
        let secrecy = sharedSecrecy(name, name.full)
        let isPrivate = isPrivateForCommits(name)
        let isOnDefaultBranch = DefaultReference.matchesCommit(
            json.stringMember(context.request.arguments, "sha") ?? [], isSingle: shape == .single)
        for commit in values(json.simpleItemSource(context.value)) {
            let integrity = commitIntegrity(
                commit, name.full, isPrivate: isPrivate, isOnDefaultBranch: isOnDefaultBranch)
            let hash = json.stringMember(commit, "sha") ?? []
            writeItem(
                commit, description("commit:", name.full, UInt8(ascii: "@"), hash[...].firstScalars(7)),
                secrecy, integrity)
        }
    }

    private mutating func writeFileItems(_ context: ResponseContext) {
        let secrecy = sharedSecrecy(context.name, context.name.full)
        let integrity = labels(isOnDefaultBranch(context, "ref") ? .merged : .approved, context.name.full)
        for file in values(json.simpleItemSource(context.value)) {
            writeItem(file, [UInt8](text: "file:") + context.name.full, secrecy, integrity)
        }
    }

    private mutating func writeReleaseItems(_ context: ResponseContext) {
        let name = context.name
        let secrecy = sharedSecrecy(name, name.full)
        let integrity = labels(.merged, name.full)
        for release in values(json.simpleItemSource(context.value)) {
            let tag = json.stringMember(release, "tag_name") ?? [UInt8](text: "unknown")
            writeItem(release, description("release:", name.full, UInt8(ascii: "@"), tag), secrecy, integrity)
        }
    }

    private mutating func writeNotificationItems(_ context: ResponseContext) {
        guard json.isArray(context.value) else { return }
        let integrity = labels(IntegrityLevel.none, [])
        for notification in values(.array(context.value), limit: .max) {
            writeItem(notification, identified("notification:", notification), SecrecyTag.user, integrity)
        }
    }

    private mutating func writeGistItems(_ context: ResponseContext) {
        let integrity = labels(.unapproved, ScopeName.user)
        for gist in values(json.simpleItemSource(context.value)) {
            writeItem(gist, identified("gist:", gist), gistSecrecy(gist), integrity)
        }
    }

    // MARK: Fallback

    /// Writes one label for the whole result.
    ///
    /// Text that is not JSON, and searches without results, count as metadata of the server: no secrecy, approved
    /// (`LabelingHazard.plainTextIsPublicMetadata`, `plainTextIsApproved`, `zeroCountIsMetadata`).
    /// - Returns: `false` for lists, which get no label at all (`LabelingHazard.listsAreUnlabelled`).
    private mutating func writeFallback(_ context: ResponseContext) -> Bool {
        let scope = outerScope(context.request, context.rule)
        let data = context.request.result
        output.append(text: #"{"items":["#)
        if json.isTextWrapper(context.value)
            || json.isSearchWrapper(context.value) && json.searchTotal(context.value) == 0
        {
            writeItem(
                data, [UInt8](text: "metadata:") + context.request.toolName, nil,
                labels(.approved, scope.isEmpty ? ScopeName.gitHub : scope))
        } else if json.isArray(context.value) {
            return false
        } else {
            let labels = resourceLabels(context.request, context.rule, nil)
            writeItem(
                data, labels.description, labels.secrecy,
                labels.integrity.rebased(onto: tagScope(scope)))
        }
        output.append(text: "]}")
        return true
    }
}
