/// A falsification of the logs of one call. What else the logs say of the call stays true.
package enum Tampering: String, Sendable, CaseIterable {
    /// A refused item is among the delivered, and its records are gone.
    case leakItem = "leak-item"
    /// A refused item is among the delivered, and its records are there.
    case leakItemKeepRecord = "leak-item-keep-record"
    /// An item was withheld, and its records are gone.
    case dropFilterRecord = "drop-filter-record"
    /// Records of an item that was delivered.
    case forgeFilterRecord = "forge-filter-record"
    /// An allowed item is not among the delivered, and no record says so.
    case withholdItem = "withhold-item"
    /// A refused call was answered.
    case answerDenied = "answer-denied"
    /// An allowed call was refused.
    case refuseAllowed = "refuse-allowed"
    /// The logged answer of `label_agent` lacks an integrity tag; decisions are those of the true labels.
    case changeAgentLabels = "change-agent-labels"
    /// Another reason for the removal of an item.
    case changeReason = "change-reason"
    /// An item among the delivered that the backend never sent.
    case injectDelivered = "inject-delivered"
    /// The records of a removed item have other integrity tags.
    case relabelFiltered = "relabel-filtered"
    /// A call was answered although the guard was dead.
    case unguardedAfterTrap = "unguarded-after-trap"
    /// The trace of a filtered collection has another count; only with debug traces.
    case swapCount = "swap-count"
    /// In strict mode a response was delivered despite violating items.
    case strictLeak = "strict-leak"
}
