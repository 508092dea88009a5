package import LogParsing

/// A test script of WebAssembly as wabt's `wast2json` writes it: commands in JSON, modules in files beside it.
package struct WastScript: Sendable {
    /// A value given or expected.
    package struct Constant: Sendable {
        /// `i32`, …, `v128`, `funcref` or `externref`.
        var type: String
        /// The value in decimal, `null` or a kind of NaN; of a vector its lanes, lane 0 first.
        var lanes: [String]
        /// Type of a vector's lanes.
        var laneType: String?
    }

    /// What a command does with an instance.
    package struct Action: Sendable {
        /// `invoke` or `get`.
        var kind: String
        /// Name of the instance; the last one if left out.
        var module: String?
        /// Name of the export.
        var field: String
        var arguments: [Constant]
    }

    /// One line of the script.
    package struct Command: Sendable {
        /// What it does or asserts, e.g. `assert_return`.
        package var kind: String
        /// Line in the source of the script.
        package var line: Int
        /// File of the module.
        var file: String?
        /// Whether the module is text, which nobody here reads.
        var isText: Bool
        /// Name of the instance.
        var name: String?
        /// Name it is registered under.
        var alias: String?
        /// What the error or trap is called.
        var text: String
        var action: Action?
        var expected: [Constant]
    }

    /// In order.
    package var commands: [Command]

    /// Reads a script; nil if the document is JSON but no script.
    package init?(json bytes: [UInt8]) throws(JSONSyntaxError) {
        let commands = try JSONReader().withDocument(bytes.span) {
            document throws(JSONSyntaxError) -> [Command]? in
            guard let list = document["commands"], list.kind == .array else { return nil }
            var commands: [Command] = []
            var elements = list.elements
            while elements.advance() { commands.append(WastScript.command(elements.value)) }
            return commands
        }
        guard let commands else { return nil }
        self.commands = commands
    }

    private static func command(_ value: JSONValue) -> Command {
        var command = Command(
            kind: value["type"]?.string ?? "", line: value["line"]?.integer ?? 0,
            file: value["filename"]?.string, isText: value["module_type"]?.string == "text",
            name: value["name"]?.string, alias: value["as"]?.string, text: value["text"]?.string ?? "",
            expected: [])
        if let part = value["action"] { command.action = action(part) }
        if let part = value["expected"] { command.expected = values(part) }
        return command
    }

    private static func action(_ value: JSONValue) -> Action? {
        guard let field = value["field"]?.string else { return nil }
        var action = Action(
            kind: value["type"]?.string ?? "", module: value["module"]?.string, field: field, arguments: [])
        if let part = value["args"] { action.arguments = values(part) }
        return action
    }

    private static func values(_ list: JSONValue) -> [Constant] {
        var result: [Constant] = []
        var elements = list.elements
        while elements.advance() {
            let value = elements.value
            let content = value["value"]
            result.append(
                Constant(
                    type: value["type"]?.string ?? "",
                    lanes: content?.stringArray ?? (content?.string).map { [$0] } ?? [],
                    laneType: value["lane_type"]?.string))
        }
        return result
    }
}
