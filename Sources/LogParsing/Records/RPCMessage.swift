package import Findings

/// One line of `rpc-messages.jsonl`: a message between gateway and backend, before labelling and filtering.
///
/// Requests carry no JSON-RPC id and SDK responses a constant one, so lines are paired by order, not by id.
package struct RPCMessage: Sendable, Hashable {
    /// Which generation of the format the line has.
    package enum Schema: String, Sendable { case v1, v2 }
    package enum Direction: String, Sendable { case request, response }

    package var schema: Schema
    package var timestamp: Timestamp?
    package var direction: Direction
    package var server: String
    /// JSON-RPC method of a request; `nil` on responses.
    package var method: String?
    /// JSON-RPC id where one is present, as text.
    package var id: String?
    /// Tool of a `tools/call` request, without server prefix.
    package var tool: String?
    /// Canonical text of the arguments of the three lookups a guard makes, when the arguments have exactly the
    /// guard's shape (see ``GuardLookup``); `nil` otherwise.
    package var guardLookup: GuardLookup?
    /// `owner/repo` named by the request's arguments, lower-cased.
    package var requestedRepository: String?
    /// Transport or SDK error on the line, at most 4 KiB.
    package var transportError: String?
    /// JSON-RPC error of the payload.
    package var protocolError: ProtocolError?
    /// `result.isError` of a response.
    package var isToolError = false
    /// First text of a response that is an error or carries a `[Filtered]` notice, at most 4 KiB.
    package var errorText: String?
    /// Repositories the response's items belong to, with how many items; at most 256 different ones.
    package var responseRepositories: [String: Int] = [:]
    /// Number of items when the response holds an array of items; `nil` when it does not.
    package var responseItems: Int?
    /// Number of tools in a `tools/list` response.
    package var advertisedTools: Int?
    /// Agent tags, present for sink servers only.
    package var agentSecrecy: [String]?
    package var agentIntegrity: [String]?
    /// Bytes of the line.
    package var size: Int
    /// The payload was too large to keep whole, or the gateway itself logged it as not JSON (`_error`/`_raw`):
    /// the fields derived from its content may be missing.
    package var isPayloadIncomplete = false
    /// What replay needs; only kept when asked for, see ``SourceContext/keepsPayloads``.
    package var payload: RPCPayload?

    /// A JSON-RPC error object.
    package struct ProtocolError: Sendable, Hashable {
        package var code: Int
        /// At most 4 KiB.
        package var message: String
        /// `data.reason`, if present.
        package var reason: String?

        package init(code: Int, message: String, reason: String? = nil) {
            self.code = code
            self.message = message
            self.reason = reason
        }
    }

    package init(schema: Schema, timestamp: Timestamp?, direction: Direction, server: String, size: Int) {
        self.schema = schema
        self.timestamp = timestamp
        self.direction = direction
        self.server = server
        self.size = size
    }
}

/// A metadata lookup the GitHub guard makes through the backend while it labels: same form as an agent's call,
/// told apart by the exact shape of its arguments.
package enum GuardLookup: Sendable, Hashable {
    /// `search_repositories {"perPage":10,"query":"repo:<owner>/<repo>"}`
    case repositoryVisibility(repository: String)
    /// `issue_read {"issue_number":"<n>","method":"get","owner","repo"}`
    case issue(repository: String, number: String)
    /// `pull_request_read {"method":"get","owner","pullNumber":"<n>","repo"}`
    case pullRequest(repository: String, number: String)
}

/// An item the guard removed from a response.
package struct FilteredItem: Sendable, Hashable {
    package var timestamp: Timestamp?
    package var server: String
    /// Tool without server prefix.
    package var tool: String
    /// The guard's description, e.g. `issue:octo/demo#7`; may be empty.
    package var description: String
    /// The evaluator's text.
    package var reason: String
    /// The item's tags; `nil` when it was unlabelled.
    package var secrecy: [String]?
    package var integrity: [String]?
    package var authorAssociation: String?
    package var authorLogin: String?
    package var url: String?
    package var number: String?
    package var sha: String?

    package init(timestamp: Timestamp?, server: String, tool: String, description: String, reason: String) {
        self.timestamp = timestamp
        self.server = server
        self.tool = tool
        self.description = description
        self.reason = reason
    }
}

/// A REST call outside the proxy's route table, forwarded with no integrity and no secrecy labels.
package struct UnrecognizedEndpoint: Sendable, Hashable {
    package var timestamp: Timestamp?
    package var method: String
    /// Path without query.
    package var path: String

    package init(timestamp: Timestamp?, method: String, path: String) {
        self.timestamp = timestamp
        self.method = method
        self.path = path
    }
}

/// A call row of the documented `gateway.jsonl` (`event` `tool_call`, `rpc_call` or `request`).
package struct GatewayCall: Sendable, Hashable {
    package var timestamp: Timestamp?
    package var server: String
    /// Tool, or the method where no tool is named.
    package var tool: String
    package var durationMilliseconds: Double?
    package var status: String?
    /// At most 4 KiB.
    package var error: String?

    package init(timestamp: Timestamp?, server: String, tool: String) {
        self.timestamp = timestamp
        self.server = server
        self.tool = tool
    }
}

/// A guard policy block reported as a record of its own.
package struct GuardBlocked: Sendable, Hashable {
    package var timestamp: Timestamp?
    package var server: String
    package var tool: String?
    package var code: Int?
    package var reason: String
    package var repository: String?

    package init(timestamp: Timestamp?, server: String, reason: String) {
        self.timestamp = timestamp
        self.server = server
        self.reason = reason
    }
}

/// The JSON inside a message, whole.
package struct RPCPayload: Sendable, Hashable {
    /// `params.arguments` of a `tools/call`, compact, members in their order; `nil` when absent.
    package var arguments: [UInt8]?
    /// `result` of a response, compact, members in their order; `nil` when absent.
    package var result: [UInt8]?
    /// Redaction has changed the payload, or broken it so that it is kept as `_raw` text only.
    package var isSanitised: Bool
    /// The payload was too large to keep, or repaired: what is here is not all that was logged.
    package var isIncomplete: Bool

    package init(
        arguments: [UInt8]? = nil, result: [UInt8]? = nil, isSanitised: Bool = false,
        isIncomplete: Bool = false
    ) {
        self.arguments = arguments
        self.result = result
        self.isSanitised = isSanitised
        self.isIncomplete = isIncomplete
    }
}
