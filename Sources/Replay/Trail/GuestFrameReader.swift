import GuardEngine

/// Reads what a guest writes about its own work: the only account of labels in logs of old gateways.
struct GuestFrameReader {
    private var frame: GuestFrame?
    /// All repositories whose visibility was told so far; `true` is private.
    private(set) var visibilities: [String: Bool] = [:]

    private static let maximumRepositories = 10_000

    /// Takes a line of the guest.
    ///
    /// - Returns: a frame that has ended.
    mutating func receive(_ text: String) -> GuestFrame? {
        if text == ">>> label_response called" {
            frame = GuestFrame()
        } else if text.hasPrefix("<<< label_response returning") {
            defer { frame = nil }
            return frame
        } else if text.hasPrefix("tool_name=") {
            frame?.tool = String(text.dropFirst(10))
        } else if let count = text.between("using path-based labeling with ", " paths").flatMap({ Int($0) }) {
            frame?.items = count
            frame?.isPaths = true
        } else if let count = text.between("generated ", " labeled items").flatMap({ Int($0) }) {
            frame?.items = count
        } else if text.hasPrefix("path_output_preview=") {
            frame?.shown = GuestFrameReader.labels(in: text)
        } else if text.hasPrefix("fallback labels: secrecy="), frame != nil {
            let secrecy = text.between("secrecy=[", "]").map(GuestFrameReader.tags) ?? []
            let integrity = text.between("integrity=[", "]").map(GuestFrameReader.tags) ?? []
            frame?.fallback = LabelPair(secrecy: Label(secrecy), integrity: Label(integrity))
        } else if text.hasPrefix("Repo visibility lookup cache hit for ")
            || text.hasPrefix("Repo visibility lookup result for ")
        {
            note(visibility: text)
        }
        return nil
    }

    /// Reads `get_collaborator_permission: O/R user U → permission=Some("P")`; `None` is a look-up without an answer.
    static func permission(in text: String) -> (repository: String, user: String, permission: String?)? {
        guard text.hasPrefix("get_collaborator_permission: "),
            let repository = text.between("get_collaborator_permission: ", " user "),
            let user = text.between(" user ", " → permission="),
            let answer = text.behind(" → permission=")
        else { return nil }
        let word = answer.between("\"", "\"") ?? answer
        return (repository, user, word == "None" || word.isEmpty ? nil : word)
    }

    private mutating func note(visibility text: String) {
        guard let name = text.between(" for ", ": ") else { return }
        let isPrivate = text.hasSuffix(": private")
        guard isPrivate || text.hasSuffix(": public") else { return }
        frame?.visibilities[name] = isPrivate
        if visibilities.count < GuestFrameReader.maximumRepositories || visibilities[name] != nil {
            visibilities[name] = isPrivate
        }
    }

    /// `"a", "b"`
    private static func tags(_ list: String) -> [String] {
        list.split(separator: ",").map { part in
            String(decoding: part.utf8.filter { $0 != 0x22 && $0 != 0x20 }, as: UTF8.self)
        }.filter { !$0.isEmpty }
    }

    /// The whole label objects of a preview that is cut somewhere.
    private static func labels(in preview: String) -> [LabeledResource] {
        let bytes = Array(preview.utf8)
        let opening = Array(#""labels":{"#.utf8)
        var result: [LabeledResource] = []
        var index = 0
        while let start = bytes.place(of: opening, from: index) {
            let first = start + opening.count - 1
            guard let end = bytes.place(of: [UInt8(ascii: "}")], from: first),
                let value = HostJSON.parse(bytes[first...end])
            else { break }
            result.append(
                LabeledResource(
                    description: value["description"]?.text ?? "",
                    labels: LabelPair(
                        secrecy: Label((value["secrecy"]?.elements ?? []).compactMap { $0.text }),
                        integrity: Label((value["integrity"]?.elements ?? []).compactMap { $0.text }))))
            index = end
        }
        return result
    }
}
