/// The head of a request, read by the letter of RFC 9112: whatever is doubtful is refused.
package struct RequestHead: Hashable, Sendable {
    /// Most bytes of the first line.
    package static let lineLimit = 8192
    /// Most bytes of all lines together.
    package static let sizeLimit = 16384
    /// Most header fields.
    package static let fieldLimit = 100

    /// Whether only the head of the answer is asked for.
    package let isHead: Bool
    /// Address and query, as they were sent; begins with `/`.
    package let target: String
    /// The names, with ports, that the request was sent to: all must be the server's.
    package let authorities: [String]
    /// Whether the connection may be used for another request.
    package let keepsAlive: Bool

    /// How many of the bytes are the head, the blank line at its end included; nil while it has none.
    package static func length(in bytes: [UInt8]) throws(RequestFault) -> Int? {
        var start = 0
        var isFirst = true
        while let end = bytes[start...].firstIndex(of: 0x0A) {
            guard end > start, bytes[end - 1] == 0x0D else { throw .malformed }
            if isFirst, end > lineLimit { throw .longLine }
            if end >= sizeLimit { throw .largeHead }
            if end == start + 1 {
                if isFirst { throw .malformed }
                return end + 1
            }
            (start, isFirst) = (end + 1, false)
        }
        if isFirst, bytes.count > lineLimit { throw .longLine }
        if bytes.count >= sizeLimit { throw .largeHead }
        return nil
    }

    /// Reads a whole head.
    package init(_ bytes: some Collection<UInt8>) throws(RequestFault) {
        guard bytes.allSatisfy(Self.isAllowed),
            let text = String(validating: bytes, as: UTF8.self)
        else { throw .malformed }
        var lines = text.split(separator: "\r\n", omittingEmptySubsequences: false)[...]
        guard let first = lines.popFirst(), lines.suffix(2) == ["", ""] else { throw .malformed }
        let start = try StartLine(first)
        let fields = try RequestFields(lines.dropLast(2))
        isHead = start.isHead
        target = start.target
        authorities = (start.authority.map { [$0] } ?? []) + [fields.host]
        keepsAlive = start.isCurrent && !fields.closes
    }

    /// Whether a byte may stand in a head: no control character but the tab and the line end.
    private static func isAllowed(_ byte: UInt8) -> Bool {
        byte >= 0x20 ? byte != 0x7F : byte == 0x09 || byte == 0x0D || byte == 0x0A
    }
}

/// The first line of a request.
private struct StartLine {
    let isHead: Bool
    let target: String
    /// The name in the target, where a target names one.
    let authority: String?
    /// Whether it speaks HTTP/1.1.
    let isCurrent: Bool

    init(_ line: Substring) throws(RequestFault) {
        let words = line.split(separator: " ", omittingEmptySubsequences: false)
        guard words.count == 3, words[0].isToken else { throw .malformed }
        guard words[2].hasPrefix("HTTP/") else { throw .malformed }
        guard words[2] == "HTTP/1.1" || words[2] == "HTTP/1.0" else { throw .foreignVersion }
        guard words[0] == "GET" || words[0] == "HEAD" else { throw .foreignMethod }
        isHead = words[0] == "HEAD"
        isCurrent = words[2] == "HTTP/1.1"
        let given = words[1]
        guard given.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }), !given.contains("#") else {
            throw .malformed
        }
        if given.hasPrefix("/") {
            (target, authority) = (String(given), nil)
            return
        }
        guard given.lowercased().hasPrefix("http://") else { throw .malformed }
        let rest = given.dropFirst("http://".count)
        let end = rest.firstIndex { $0 == "/" || $0 == "?" } ?? rest.endIndex
        authority = String(rest[..<end])
        target = (rest[end...].hasPrefix("/") ? "" : "/") + rest[end...]
    }
}

/// What a preview needs of the header fields.
private struct RequestFields {
    let host: String
    let closes: Bool

    init(_ lines: ArraySlice<Substring>) throws(RequestFault) {
        guard lines.count <= RequestHead.fieldLimit else { throw .largeHead }
        var hosts: [String] = []
        var closes = false
        for line in lines {
            guard let colon = line.firstIndex(of: ":"), line[..<colon].isToken else {
                throw .malformed
            }
            let value = line[line.index(after: colon)...].trimmed
            switch line[..<colon].lowercased() {
            case "host": hosts.append(value)
            case "transfer-encoding": throw .malformed
            case "content-length": guard value == "0" else { throw .malformed }
            case "connection":
                let options = value.lowercased().split(separator: ",")
                closes = closes || options.contains { $0.trimmed == "close" }
            default: break
            }
        }
        guard hosts.count == 1 else { throw .malformed }
        host = hosts[0]
        self.closes = closes
    }
}

extension Substring {
    /// Whether it is a name as RFC 9110 §5.6.2 has it.
    fileprivate var isToken: Bool {
        !isEmpty
            && utf8.allSatisfy { byte in
                switch byte {
                case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
                default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
                }
            }
    }

    /// Without blanks and tabs at its ends.
    fileprivate var trimmed: String {
        var rest = self
        while let last = rest.last, last == " " || last == "\t" { rest.removeLast() }
        return String(rest.drop { $0 == " " || $0 == "\t" })
    }
}
