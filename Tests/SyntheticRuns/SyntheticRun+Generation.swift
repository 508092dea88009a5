import GuardEngine
import TestSupport

extension SyntheticRun {
    /// Makes a run.
    package init(_ options: SyntheticRunOptions) {
        var random = SeededGenerator(seed: options.seed)
        let invented = SyntheticWorld(using: &random)
        let servers = options.servers ?? CallMix.servers(using: &random)
        let world = options.world ?? invented
        let gateway = Gateway(options, world: world, servers: servers)
        var mix = CallMix(options, world: world, servers: servers)
        let count = options.script?.count ?? options.calls

        var open: [(call: Gateway.CallUnderWay, stage: Int)] = []
        var begun = 0
        while begun < count || !open.isEmpty {
            let mayBegin = begun < count && open.count < max(1, options.concurrency)
            if mayBegin, open.isEmpty || random.isOnce(in: 3) {
                gateway.isLate = begun >= count / 2
                let plan = options.script.map { $0[begun] } ?? mix.next()
                open.append((gateway.announce(plan), 0))
                begun += 1
                continue
            }
            let place = random.number(0...open.count - 1)
            let call = open[place].call
            open[place].stage += 1
            switch open[place].stage {
            case 1: if !gateway.admit(call) { open.remove(at: place) }
            case 2: gateway.answer(call)
            default:
                gateway.finish(call)
                open.remove(at: place)
            }
        }
        gateway.shutDown()
        files = SyntheticRun.surroundings(options, servers: servers)
        files["mcp-logs/mcp-gateway.log"] = gateway.logs.main
        files["mcp-logs/rpc-messages.jsonl"] = gateway.logs.messages
        for (server, bytes) in gateway.logs.servers { files["mcp-logs/\(server).log"] = bytes }
        calls = gateway.calls
        unplaced = gateway.pendingTamperings
    }

    /// What a run leaves besides the gateway's logs, so that nothing is missing.
    private static func surroundings(
        _ options: SyntheticRunOptions, servers: [SyntheticServer]
    ) -> [String: [UInt8]] {
        let seconds = options.start / 1_000_000_000
        let time = LogTime(nanoseconds: options.start).text(fraction: 3)
        let version = options.schema == .v1 ? "v0.3.6" : "v0.4.10"
        let info = """
            {
              "engine_id": "claude",
              "engine_name": "Claude",
              "model": "example-model",
              "version": "1.2.3",
              "agent_version": "1.2.3",
              "workflow_name": "Synthetic Workflow",
              "run_id": \(26_100_000_000 + Int64(options.seed % 1_000_000)),
              "run_number": 3,
              "run_attempt": "1",
              "repository": "larkspur/fences",
              "ref": "refs/heads/main",
              "sha": "0123456789abcdef0123456789abcdef01234567",
              "actor": "ada-lind",
              "event_name": "schedule",
              "staged": false,
              "allowed_domains": ["defaults"],
              "firewall_enabled": true,
              "awf_version": "v0.28.4",
              "awmg_version": "\(version)",
              "steps": {"firewall": "squid"},
              "created_at": "\(time)",
              "cli_version": "v0.89.0"
            }

            """
        let host = "api.anthropic.com:443"
        let access = """
            \(seconds).250 172.30.0.30:40001 \(host) 203.0.113.5:443 1.1 CONNECT 200 TCP_TUNNEL:HIER_DIRECT \(host) "-"

            """
        let audit =
            #"{"_schema":"audit/v0.28.4","timestamp":"\#(time)","event":"http_access","client":"172.30.0.30","#
            + #""host":"\#(host)","dest":"203.0.113.5:443","method":"CONNECT","status":200,"#
            + #""decision":"TCP_TUNNEL","url":"\#(host)"}"# + "\n"
        let manifest = """
            {
              "version": 1,
              "generatedAt": "\(time)",
              "rules": [
                {
                  "id": "allow-from-api-proxy", "order": 1, "action": "allow", "aclName": "from_api_proxy",
                  "protocol": "both", "domains": ["*"], "description": "allow-from-api-proxy"
                },
                {
                  "id": "deny-default", "order": 2, "action": "deny", "aclName": "all", "protocol": "both",
                  "domains": [], "description": "deny-default"
                }
              ],
              "dangerousPorts": [22, 25],
              "dnsServers": ["8.8.8.8"],
              "sslBumpEnabled": false,
              "dlpEnabled": false,
              "hostAccessEnabled": false
            }

            """
        let stdio = """
            [INFO] API proxy enabled: OpenAI=false, Anthropic=true, Copilot=false
            [INFO] Allowed domains: api.anthropic.com
            [INFO] Executing agent command...
            working
            [SUCCESS] Command completed successfully

            """
        let tools = servers.map(\.name).sorted().map { name in
            "    \"\(name)\": [{\"name\": \"first\", \"description\": \"The first tool\"}]"
        }
        return [
            "aw_info.json": Array(info.utf8),
            "agent-stdio.log": Array(stdio.utf8),
            "mcp-logs/tools.json": Array(
                "{\n  \"servers\": {\n\(tools.joined(separator: ",\n"))\n  }\n}\n".utf8),
            "sandbox/firewall/logs/access.log": Array(access.utf8),
            "sandbox/firewall/logs/audit.jsonl": Array(audit.utf8),
            "sandbox/firewall/audit/policy-manifest.json": Array(manifest.utf8),
        ]
    }
}
