import Facts

/// Hosts the rules know by name. Sources: the nightly integrity audit's domain list, the engines' default allow
/// lists in gh-aw, and the ecosystems gh-aw's `network.allowed` names stand for (as of 2026-08).
enum KnownHosts {
    /// Whether requests of a client are the agent's own: neither the firewall's parts nor its health probes.
    static func isAgentSide(_ client: FirewallClient) -> Bool { client == .agent || client == .unknown }

    /// GitHub's API and everything that serves the same data past the gateway.
    static func isGitHub(_ domain: String) -> Bool {
        let exact: Set<String> = [
            "github.com", "www.github.com", "gist.github.com", "api.github.com", "uploads.github.com",
            "codeload.github.com", "raw.githubusercontent.com", "gist.githubusercontent.com",
            "objects.githubusercontent.com", "media.githubusercontent.com",
            "camo.githubusercontent.com", "ghcr.io",
        ]
        return exact.contains(domain) || isSubdomain(domain, of: "actions.githubusercontent.com")
            || isSubdomain(domain, of: "github.com") || isSubdomain(domain, of: "ghe.com")
    }

    /// Hosts of external AI services.
    static func isAIService(_ domain: String) -> Bool {
        [
            "openai.com", "chatgpt.com", "anthropic.com", "claude.ai", "generativelanguage.googleapis.com",
            "aiplatform.googleapis.com", "api.mistral.ai", "openrouter.ai", "api.deepseek.com", "api.x.ai",
        ].contains { domain == $0 || isSubdomain(domain, of: $0) }
            || isSubdomain(domain, of: "githubcopilot.com")
    }

    /// Hosts an engine talks to by itself: its model, its telemetry, its own sign-in.
    static func isExpected(_ domain: String, byEngine engine: String?) -> Bool {
        let suffixes: [String]
        switch engine?.lowercased() {
        case "copilot": suffixes = ["githubcopilot.com"]
        case "claude": suffixes = ["anthropic.com", "claude.ai"]
        case "codex": suffixes = ["openai.com", "chatgpt.com"]
        case "gemini": suffixes = ["generativelanguage.googleapis.com", "aiplatform.googleapis.com"]
        default: suffixes = []
        }
        return suffixes.contains { domain == $0 || isSubdomain(domain, of: $0) }
    }

    /// Telemetry of the engines: often denied, never a bypass.
    static func isTelemetry(_ domain: String) -> Bool {
        domain.hasPrefix("telemetry.") && isSubdomain(domain, of: "githubcopilot.com")
            || domain == "ab.chatgpt.com" || isSubdomain(domain, of: "sentry.io")
            || isSubdomain(domain, of: "statsig.com") || isSubdomain(domain, of: "statsigapi.net")
            || isSubdomain(domain, of: "datadoghq.com") || domain == "statsig.anthropic.com"
    }

    /// Package registries by ecosystem; `nil` for other hosts.
    static func packageEcosystem(_ domain: String) -> String? {
        registries.first { domain == $0.host || isSubdomain(domain, of: $0.host) }?.ecosystem
    }

    private static let registries: [(host: String, ecosystem: String)] = [
        ("index.crates.io", "Rust"), ("static.crates.io", "Rust"), ("crates.io", "Rust"),
        ("static.rust-lang.org", "Rust"), ("proxy.golang.org", "Go"), ("sum.golang.org", "Go"),
        ("goproxy.io", "Go"), ("registry.npmjs.org", "Node.js"), ("npmjs.com", "Node.js"),
        ("registry.yarnpkg.com", "Node.js"), ("pypi.org", "Python"), ("pythonhosted.org", "Python"),
        ("anaconda.org", "Python"), ("rubygems.org", "Ruby"), ("repo.maven.apache.org", "Java"),
        ("repo1.maven.org", "Java"), ("plugins.gradle.org", "Java"), ("services.gradle.org", "Java"),
        ("nuget.org", ".NET"), ("packagist.org", "PHP"), ("hex.pm", "Elixir"), ("pub.dev", "Dart"),
        ("hackage.haskell.org", "Haskell"), ("cpan.org", "Perl"), ("metacpan.org", "Perl"),
        ("archive.ubuntu.com", "Linux"), ("security.ubuntu.com", "Linux"), ("deb.debian.org", "Linux"),
        ("dl-cdn.alpinelinux.org", "Linux"), ("download.opensuse.org", "Linux"),
        ("formulae.brew.sh", "Homebrew"), ("registry.terraform.io", "Terraform"),
        ("auth.docker.io", "containers"), ("registry-1.docker.io", "containers"), ("quay.io", "containers"),
    ]

    private static func isSubdomain(_ domain: String, of parent: String) -> Bool {
        domain.count > parent.count + 1 && domain.hasSuffix("." + parent)
    }
}
