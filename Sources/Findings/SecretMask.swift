/// Replaces secrets in text by `[masked]`, keeping a prefix that tells what was there.
///
/// Known forms: GitHub tokens, `Bearer` credentials, `Authorization` values, JSON Web Tokens, AWS access key
/// ids, Slack, OpenAI, Anthropic and Google keys, PEM private keys, and the values of `password=`, `token=`,
/// `secret=`, `api_key=` and their JSON forms. Masking twice changes nothing. Linear in the length of the text.
package enum SecretMask {
    /// What stands in the place of a secret.
    package static let replacement = "[masked]"

    /// `text` without the secrets of the known forms; the same string when there are none.
    package static func mask(_ text: String) -> String {
        let bytes = text.utf8.span
        var output: [UInt8] = []
        var copied = 0
        var index = 0
        while index < bytes.count {
            guard let secret = secret(in: bytes, at: index) else {
                index += 1
                continue
            }
            for position in copied..<secret.lowerBound { output.append(bytes[position]) }
            output.append(contentsOf: replacement.utf8)
            copied = secret.upperBound
            index = secret.upperBound
        }
        guard copied > 0 else { return text }
        for position in copied..<bytes.count { output.append(bytes[position]) }
        return String(decoding: output, as: UTF8.self)
    }

    /// The secret whose recognisable prefix starts at `start`; the prefix itself is kept.
    private static func secret(in bytes: Span<UInt8>, at start: Int) -> Range<Int>? {
        switch bytes[start] {
        case UInt8(ascii: "g"), UInt8(ascii: "G"): gitHubToken(bytes, start)
        case UInt8(ascii: "b"), UInt8(ascii: "B"): bearer(bytes, start)
        case UInt8(ascii: "e"): jsonWebToken(bytes, start)
        case UInt8(ascii: "A"):
            awsKey(bytes, start) ?? googleKey(bytes, start) ?? authorization(bytes, start)
                ?? keyValue(bytes, start)
        case UInt8(ascii: "a"): authorization(bytes, start) ?? keyValue(bytes, start)
        case UInt8(ascii: "x"): slackToken(bytes, start)
        case UInt8(ascii: "h"): slackWebhook(bytes, start)
        case UInt8(ascii: "s"): providerKey(bytes, start) ?? keyValue(bytes, start)
        case UInt8(ascii: "S"), UInt8(ascii: "p"), UInt8(ascii: "P"), UInt8(ascii: "t"), UInt8(ascii: "T"):
            keyValue(bytes, start)
        case UInt8(ascii: "-"): privateKey(bytes, start)
        default: nil
        }
    }

    // MARK: Tokens

    /// `ghp_`, `gho_`, `ghu_`, `ghs_`, `ghr_` and at least 20 word characters; installation tokens may continue
    /// with dots. `github_pat_` likewise.
    private static func gitHubToken(_ bytes: Span<UInt8>, _ start: Int) -> Range<Int>? {
        let tail: Int
        if hasPrefix(bytes, "github_pat_", at: start) {
            tail = start + 11
        } else if start + 4 <= bytes.count, bytes[start + 1] == UInt8(ascii: "h"),
            bytes[start + 3] == UInt8(ascii: "_"), "pousr".utf8.contains(bytes[start + 2]),
            bytes[start] == UInt8(ascii: "g")
        {
            tail = start + 4
        } else {
            return nil
        }
        var end = run(bytes, from: tail, where: isWord)
        guard end - tail >= 20 else { return nil }
        while end < bytes.count, bytes[end] == UInt8(ascii: ".") {
            let segment = run(bytes, from: end + 1, where: isWordOrHyphen)
            guard segment - end > 20 else { break }
            end = segment
        }
        return tail..<end
    }

    /// `eyJ….….…`: three segments, or two when the second is a JSON object as well (a cut token).
    private static func jsonWebToken(_ bytes: Span<UInt8>, _ start: Int) -> Range<Int>? {
        guard hasPrefix(bytes, "eyJ", at: start), !follows(bytes, start, isTokenCharacter) else { return nil }
        let header = run(bytes, from: start, where: isWordOrHyphen)
        guard header - start >= 8, header < bytes.count, bytes[header] == UInt8(ascii: ".") else {
            return nil
        }
        let payload = run(bytes, from: header + 1, where: isWordOrHyphen)
        guard payload - header > 8 else { return nil }
        var end = payload
        if payload < bytes.count, bytes[payload] == UInt8(ascii: ".") {
            end = run(bytes, from: payload + 1, where: isWordOrHyphen)
        }
        guard end > payload + 8 || hasPrefix(bytes, "eyJ", at: header + 1) else { return nil }
        return start + 3..<end
    }

    /// `AKIA`, `ASIA` and the other four-letter prefixes of AWS, and exactly 16 upper-case letters and digits.
    private static func awsKey(_ bytes: Span<UInt8>, _ start: Int) -> Range<Int>? {
        guard !follows(bytes, start, isWord), run(bytes, from: start, where: isWord) == start + 20 else {
            return nil
        }
        let prefixes: [StaticString] = ["AKIA", "ASIA", "AGPA", "AIDA", "AROA", "ABIA", "ACCA"]
        guard prefixes.contains(where: { hasPrefix(bytes, $0, at: start) }) else { return nil }
        for index in start + 4..<start + 20 {
            let byte = bytes[index]
            let isUpper = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
            guard isUpper || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
        }
        return start + 4..<start + 20
    }

    /// `AIza` and at least 30 characters.
    private static func googleKey(_ bytes: Span<UInt8>, _ start: Int) -> Range<Int>? {
        guard hasPrefix(bytes, "AIza", at: start), !follows(bytes, start, isWordOrHyphen) else { return nil }
        let end = run(bytes, from: start + 4, where: isWordOrHyphen)
        return end - start >= 34 ? start + 4..<end : nil
    }

    /// `xoxb-…` and its relatives, `xapp-…`.
    private static func slackToken(_ bytes: Span<UInt8>, _ start: Int) -> Range<Int>? {
        guard start + 5 <= bytes.count, bytes[start + 4] == UInt8(ascii: "-"),
            !follows(bytes, start, isWordOrHyphen),
            hasPrefix(bytes, "xox", at: start) || hasPrefix(bytes, "xapp", at: start)
        else { return nil }
        let end = run(bytes, from: start + 5, where: isWordOrHyphen)
        return end - start >= 15 ? start + 5..<end : nil
    }

    /// `hooks.slack.com/services/…`: the path is the secret.
    private static func slackWebhook(_ bytes: Span<UInt8>, _ start: Int) -> Range<Int>? {
        let prefix: StaticString = "hooks.slack.com/services/"
        guard hasPrefix(bytes, prefix, at: start) else { return nil }
        let tail = start + prefix.utf8CodeUnitCount
        let end = run(bytes, from: tail) { isWordOrHyphen($0) || $0 == UInt8(ascii: "/") }
        return end - tail >= 20 ? tail..<end : nil
    }

    /// `sk-…` of OpenAI and Anthropic: at least 16 characters with a digit among them.
    private static func providerKey(_ bytes: Span<UInt8>, _ start: Int) -> Range<Int>? {
        guard hasPrefix(bytes, "sk-", at: start), !follows(bytes, start, isWordOrHyphen) else { return nil }
        var tail = start + 3
        for prefix in ["ant-", "proj-", "or-"] as [StaticString] where hasPrefix(bytes, prefix, at: tail) {
            tail += prefix.utf8CodeUnitCount
            break
        }
        let end = run(bytes, from: tail, where: isWordOrHyphen)
        guard end - tail >= 16, hasDigit(bytes, tail..<end) else { return nil }
        return tail..<end
    }

    /// `-----BEGIN … PRIVATE KEY-----` up to its end line, or to the end of the text when that was cut off.
    private static func privateKey(_ bytes: Span<UInt8>, _ start: Int) -> Range<Int>? {
        let begin: StaticString = "-----BEGIN "
        let marker: StaticString = "PRIVATE KEY-----"
        guard hasPrefix(bytes, begin, at: start) else { return nil }
        // The type in front (`RSA`, `OPENSSH`, `ENCRYPTED`) is short.
        var tail = start + begin.utf8CodeUnitCount
        let limit = min(tail + 24, bytes.count)
        while tail < limit, !hasPrefix(bytes, marker, at: tail) { tail += 1 }
        guard hasPrefix(bytes, marker, at: tail) else { return nil }
        tail += marker.utf8CodeUnitCount
        guard tail < bytes.count, !hasPrefix(bytes, "[masked]", at: tail) else { return nil }
        var end = tail
        while end < bytes.count {
            if hasPrefix(bytes, "-----END ", at: end) {
                end += 9
                while end < bytes.count, bytes[end] != UInt8(ascii: "-") { end += 1 }
                return tail..<run(bytes, from: end) { $0 == UInt8(ascii: "-") }
            }
            end += 1
        }
        return tail..<end
    }

    // MARK: Values of named fields

    /// `Bearer <token>`: at least 8 characters with a digit, or at least 20; prose about bearer tokens stays.
    private static func bearer(_ bytes: Span<UInt8>, _ start: Int) -> Range<Int>? {
        guard hasPrefix(bytes, "bearer", at: start, ignoringCase: true) else { return nil }
        let gap = run(bytes, from: start + 6, where: isSpace)
        guard gap > start + 6 else { return nil }
        let end = run(bytes, from: gap, where: isCredential)
        guard end - gap >= 20 || (end - gap >= 8 && hasDigit(bytes, gap..<end)) else { return nil }
        return gap..<end
    }

    /// `Authorization: [scheme] <credential>`, plain or in JSON.
    private static func authorization(_ bytes: Span<UInt8>, _ start: Int) -> Range<Int>? {
        let name: StaticString = "authorization"
        guard hasPrefix(bytes, name, at: start, ignoringCase: true),
            var value = fieldValue(bytes, after: start + name.utf8CodeUnitCount, allowsBareColon: true)
        else { return nil }
        for scheme in ["bearer", "basic", "token", "apikey", "negotiate", "digest"] as [StaticString]
        where hasPrefix(bytes, scheme, at: value, ignoringCase: true) {
            let end = value + scheme.utf8CodeUnitCount
            let gap = run(bytes, from: end, where: isSpace)
            if gap > end {
                value = gap
                break
            }
        }
        return secretValue(bytes, from: value)
    }

    // By first letter, since every such letter of every text is asked for.
    private static let passwordNames: [StaticString] = ["password", "passwd", "private_key"]
    private static let keyNames: [StaticString] = ["api_key", "apikey", "api-key", "access_key"]
    private static let tokenNames: [StaticString] = ["token", "secret"]

    /// `password=…` and its relatives with at least 8 characters, plain or in JSON.
    private static func keyValue(_ bytes: Span<UInt8>, _ start: Int) -> Range<Int>? {
        guard start + 1 < bytes.count else { return nil }
        let names: [StaticString]
        // The second letter rules out nearly all words.
        switch (bytes[start] | 0x20, bytes[start + 1] | 0x20) {
        case (UInt8(ascii: "p"), UInt8(ascii: "a")), (UInt8(ascii: "p"), UInt8(ascii: "r")):
            names = passwordNames
        case (UInt8(ascii: "a"), UInt8(ascii: "p")), (UInt8(ascii: "a"), UInt8(ascii: "c")):
            names = keyNames
        case (UInt8(ascii: "t"), UInt8(ascii: "o")), (UInt8(ascii: "s"), UInt8(ascii: "e")):
            names = tokenNames
        default: return nil
        }
        for name in names where hasPrefix(bytes, name, at: start, ignoringCase: true) {
            let end = start + name.utf8CodeUnitCount
            // `x-api-key: …` is a header; `token: …` without quotes is prose.
            let isHeader = hasPrefix(bytes, "api-key", at: start, ignoringCase: true)
            if let value = fieldValue(bytes, after: end, allowsBareColon: isHeader) {
                return secretValue(bytes, from: value)
            }
        }
        return nil
    }

    /// Where the value of a field starts whose name ends at `end`: behind `=`, or `:` in JSON, and quotes.
    private static func fieldValue(_ bytes: Span<UInt8>, after end: Int, allowsBareColon: Bool) -> Int? {
        var index = skipQuote(bytes, end)
        let isQuoted = index > end
        index = skipSpaces(bytes, index)
        guard index < bytes.count else { return nil }
        if bytes[index] == UInt8(ascii: ":") {
            guard isQuoted || allowsBareColon else { return nil }
        } else if bytes[index] != UInt8(ascii: "=") {
            return nil
        }
        return skipQuote(bytes, skipSpaces(bytes, index + 1))
    }

    private static func secretValue(_ bytes: Span<UInt8>, from start: Int) -> Range<Int>? {
        guard !hasPrefix(bytes, "[masked]", at: start) else { return nil }
        let end = run(bytes, from: start, where: isValue)
        return end - start >= 8 ? start..<end : nil
    }

    /// At most a few: a field and its value are close together.
    private static func skipSpaces(_ bytes: Span<UInt8>, _ start: Int) -> Int {
        var index = start
        while index < bytes.count, index < start + 4, isSpace(bytes[index]) { index += 1 }
        return index
    }

    /// `"`, `'`, or the escaped `\"` of JSON in JSON.
    private static func skipQuote(_ bytes: Span<UInt8>, _ start: Int) -> Int {
        var index = start
        while index < bytes.count, index < start + 3, bytes[index] == UInt8(ascii: "\\") { index += 1 }
        guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "'")
        else {
            return start
        }
        return index + 1
    }

    // MARK: Bytes

    private static func hasPrefix(
        _ bytes: Span<UInt8>, _ prefix: StaticString, at start: Int, ignoringCase: Bool = false
    ) -> Bool {
        let length = prefix.utf8CodeUnitCount
        guard bytes.count - start >= length else { return false }
        let expected = prefix.utf8Start
        for index in 0..<length {
            let byte = bytes[start + index]
            if byte == expected[index] { continue }
            let isUpper = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
            guard ignoringCase, isUpper, byte | 0x20 == expected[index] else { return false }
        }
        return true
    }

    /// The end of the bytes from `start` on that satisfy `condition`.
    private static func run(_ bytes: Span<UInt8>, from start: Int, where condition: (UInt8) -> Bool) -> Int {
        var index = start
        while index < bytes.count, condition(bytes[index]) { index += 1 }
        return index
    }

    private static func follows(_ bytes: Span<UInt8>, _ start: Int, _ condition: (UInt8) -> Bool) -> Bool {
        start > 0 && condition(bytes[start - 1])
    }

    private static func hasDigit(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        for index in range where (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[index]) {
            return true
        }
        return false
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
            true
        default: false
        }
    }

    private static func isWordOrHyphen(_ byte: UInt8) -> Bool { isWord(byte) || byte == UInt8(ascii: "-") }

    private static func isTokenCharacter(_ byte: UInt8) -> Bool {
        isWordOrHyphen(byte) || byte == UInt8(ascii: ".")
    }

    /// RFC 6750's `b64token`.
    private static func isCredential(_ byte: UInt8) -> Bool {
        isTokenCharacter(byte) || byte == UInt8(ascii: "~") || byte == UInt8(ascii: "+")
            || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "=")
    }

    /// What an unquoted or quoted value consists of: all but blanks, quotes, separators and closing brackets.
    private static func isValue(_ byte: UInt8) -> Bool {
        switch byte {
        case 0...32, 0x7F: false
        case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "&"),
            UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"),
            UInt8(ascii: "<"), UInt8(ascii: ">"):
            false
        default: true
        }
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 32 || byte == 9 }
}
