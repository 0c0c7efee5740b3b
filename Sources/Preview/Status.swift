/// The status codes of HTTP that a preview answers with.
package enum Status: Int, Hashable, Sendable {
    case ok = 200
    case found = 302
    case badRequest = 400
    case notFound = 404
    case methodNotAllowed = 405
    case timeOut = 408
    case addressTooLong = 414
    case misdirected = 421
    case fieldsTooLarge = 431
    case unavailable = 503
    case versionNotSupported = 505

    /// The words of RFC 9110 and RFC 6585.
    var reason: String {
        switch self {
        case .ok: "OK"
        case .found: "Found"
        case .badRequest: "Bad Request"
        case .notFound: "Not Found"
        case .methodNotAllowed: "Method Not Allowed"
        case .timeOut: "Request Timeout"
        case .addressTooLong: "URI Too Long"
        case .misdirected: "Misdirected Request"
        case .fieldsTooLarge: "Request Header Fields Too Large"
        case .unavailable: "Service Unavailable"
        case .versionNotSupported: "HTTP Version Not Supported"
        }
    }
}
