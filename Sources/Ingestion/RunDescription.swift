/// The first of many things by name, and how many there are in all.
package struct Sample<Element: Sendable & Hashable>: Sendable, Hashable {
    /// All, named or not.
    package private(set) var count = 0
    /// The first, in order.
    package private(set) var first: [Element] = []

    package init() {}

    mutating func append(_ element: @autoclosure () -> Element, limit: Int) {
        count += 1
        if first.count < limit { first.append(element()) }
    }
}

/// A file or archive entry that was not read although it is there.
package struct RefusedFile: Sendable, Hashable {
    /// Path as in `EvidenceSource.path`; for entries with hostile names the name as it stands in the archive.
    package var path: String
    /// Why, in a few words.
    package var reason: String

    package init(path: String, reason: String) {
        self.path = path
        self.reason = reason
    }
}

/// A file that was not read because another one has the same bytes.
package struct DuplicateFile: Sendable, Hashable {
    /// Path as in `EvidenceSource.path`.
    package var path: String
    /// Path of the one that was read.
    package var original: String
    /// Stable name of the kind of both.
    package var kind: String

    package init(path: String, original: String, kind: String) {
        self.path = path
        self.original = original
        self.kind = kind
    }
}

/// What was found of one run before anything of it is read.
package struct RunDescription: Sendable, Hashable {
    /// What to call the run: its folder or the input's name, with the prefix if there is one. Not escaped.
    package var label: String
    /// The run's folder relative to the input, without artifact folders; empty for the input itself.
    package var root: String
    /// The prefix its artifacts carry because the workflow was called by another one, e.g. `3f2a91bc`.
    package var prefix: String?
    /// How many sources will be handed to the collector.
    package var sourceCount = 0
    /// Files that are no known artifact and were not looked into further.
    package var unexamined = Sample<String>()
    /// Files that were not opened: links out of the input, devices, entries with hostile names.
    package var refused = Sample<RefusedFile>()
    /// Files not read twice.
    package var duplicates: [DuplicateFile] = []

    package init(label: String, root: String, prefix: String? = nil) {
        self.label = label
        self.root = root
        self.prefix = prefix
    }
}

/// A run with everything that was read of it.
package struct IngestedRun<Collector: RunCollector> {
    package var description: RunDescription
    package var collector: Collector
}
