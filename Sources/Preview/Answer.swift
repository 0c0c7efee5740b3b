/// What is sent back for a request.
package struct Answer: Hashable, Sendable {
    /// Whether it worked.
    package let status: Status
    /// The header fields that are this answer's own, in the order that they are sent in.
    package let fields: [Field]
    /// The body; of a `HEAD` request only its length is sent.
    package let body: [UInt8]

    /// A header field.
    package struct Field: Hashable, Sendable {
        /// Its name.
        package let name: String
        /// Its value.
        package let value: String

        init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }

    init(_ status: Status, _ fields: [Field] = [], body: [UInt8]) {
        self.status = status
        self.fields = fields
        self.body = body
    }

    /// A file as it is.
    init(_ status: Status = .ok, file name: String, _ bytes: [UInt8], policy: String? = nil) {
        self.init(
            status,
            [Field("Content-Type", ContentType.of(name))]
                + (policy.map { [Field("Content-Security-Policy", $0)] } ?? []), body: bytes)
    }

    /// The code and its words as plain text.
    init(_ status: Status, _ more: [Field] = []) {
        self.init(
            status, [Field("Content-Type", "text/plain; charset=utf-8")] + more,
            body: Array("\(status.rawValue) \(status.reason)\n".utf8))
    }

    /// A refusal; the method's says which methods there are.
    package init(_ fault: RequestFault) {
        switch fault {
        case .foreignMethod: self.init(fault.status, [Field("Allow", "GET, HEAD")])
        case .crowded: self.init(fault.status, [Field("Retry-After", "5")])
        default: self.init(fault.status)
        }
    }

    /// Another address, by its whole path.
    init(elsewhere path: String) {
        self.init(.found, [Field("Location", path)])
    }

    /// The value of a header field; nil without such a field.
    package func value(of name: String) -> String? {
        fields.first { $0.name == name }?.value
    }

    /// The bytes that go over the line.
    package func bytes(isHead: Bool, keepsAlive: Bool) -> [UInt8] {
        let all =
            fields + Self.always + [
                Field("Content-Length", "\(body.count)"),
                Field("Connection", keepsAlive ? "keep-alive" : "close"),
            ]
        return Self.head(status, all) + (isHead ? [] : body)
    }

    /// Status line and header fields, and the blank line after them.
    static func head(_ status: Status, _ fields: [Field]) -> [UInt8] {
        let lines =
            ["HTTP/1.1 \(status.rawValue) \(status.reason)"]
            + fields.map { "\($0.name): \($0.value)" }
        return Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8)
    }

    /// What every answer says: ask again each time, take the type as it is, and let no other site
    /// show or read this.
    static let always = [
        Field("Cache-Control", "no-store"), Field("X-Content-Type-Options", "nosniff"),
        Field("Cross-Origin-Resource-Policy", "same-origin"),
        Field("X-Frame-Options", "SAMEORIGIN"), Field("Referrer-Policy", "same-origin"),
    ]
}
