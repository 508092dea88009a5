import CommandLine
import Configuration

extension ManualPages {
    /// `awaudit.yml(5)`.
    static var configuration: ManualTopic {
        ManualTopic(
            "awaudit.yml", section: 5, summary: "The configuration of awaudit",
            sections: [
                .init(
                    "Description",
                    [
                        .paragraph(
                            "'awaudit audit' takes into account what a configuration says: which domains the agent of a "
                                + "workflow may contact, which severity findings have, and which findings do not count for "
                                + "a time. It is '\(Configuration.fileName)' in the current folder, or the file that "
                                + "--config names. A file inside the audited input is not looked for."),
                        .paragraph(
                            "The file is YAML in UTF-8, at most 1 MiB: one document without anchors, aliases and tags. "
                                + "All values are texts: what looks like a number or a date is taken as written. Texts "
                                + "that begin with '*' need quotes. What is not known is an error; 'awaudit config check' "
                                + "tells all of them with line and column."),
                        .paragraph(
                            "Nothing disappears: every report names the configuration, how many findings it suppressed, "
                                + "how many severities it changed, and which contacted domains it expects."),
                    ]),
                .init("Keys", [.definitions(keys)] + [.subheading("Patterns"), .paragraph(patterns)]),
                .init("Expiry", [.paragraph(expiry)]),
                .init("Examples", [.literal(example)]),
            ],
            seeAlso: [
                ManualReference("awaudit-audit", 1), ManualReference("awaudit-config-check", 1),
                ManualReference("awaudit-rules", 7),
            ])
    }

    private static let keys: [ManualTopic.Definition] = [
        .init("version", "Required: '\(Configuration.version)'."),
        .init(
            "workflows",
            "A list. Each entry has 'workflow' (a pattern), 'allowed-domains' and optionally 'repository'; all "
                + "entries that apply count together. A domain is a host or, with '*.' in front, all its subdomains "
                + "but not the host itself. Requests of the agent's side to them are no finding of direct-api-bypass, "
                + "firewall-denied and package-registry-blocked.",
            "A tunnel to a GitHub host that the firewall allowed while a guard labels reads is excused by the host's "
                + "own name only, never by '*.'."),
        .init(
            "severities",
            "A list. Each entry has 'rule' (id or code) and 'severity' (critical, warning or info) and optionally "
                + "'workflow', 'repository' and 'subject'. The first entry that applies counts. Reports keep the "
                + "rule's own severity beside the new one."),
        .init(
            "suppressions",
            "A list. Each entry has 'rule' (id or code) or 'fingerprint' (as in JSON reports), 'reason', 'expires' "
                + "and optionally 'workflow', 'repository' and 'subject'. The first entry that applies and has not "
                + "expired counts.",
            "Suppressed findings come last in every report, with reason and expiry. They do not count for the verdict "
                + "and --fail-on. A verdict that is 'incomplete' for gaps in the evidence stays so."),
    ]

    private static let patterns =
        "In 'workflow', 'repository' (owner/repo, case ignored) and 'subject', '*' matches any text, also none. What a "
        + "run does not tell of itself is the empty text."

    private static let expiry =
        "'expires' is a date, to whose end in UTC the suppression holds, or an RFC 3339 time, at which it ends. An "
        + "expired suppression has no effect; the program tells of it on standard error, and the report beside the "
        + "finding. A suppression that matched nothing is told on standard error, too. Where SOURCE_DATE_EPOCH is "
        + "set, it is the time that counts."

    private static let example = [
        "version: 1", "workflows:", "  - workflow: Duplicate Code Detector",
        "    allowed-domains: [chatgpt.com, \"*.openai.com\"]", "severities:",
        "  - rule: package-registry-blocked", "    severity: info", "    workflow: \"Schema *\"",
        "suppressions:", "  - rule: direct-api-bypass", "    workflow: Duplicate Code Detector",
        "    reason: codex signs in at github.com", "    expires: 2026-12-31",
    ]
}
