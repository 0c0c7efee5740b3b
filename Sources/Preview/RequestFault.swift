/// Why a request is refused whatever it asks for.
package enum RequestFault: Error, Hashable, Sendable {
    /// It is not HTTP as RFC 9112 has it, or it brings a body along.
    case malformed
    /// Its method is none of `GET` and `HEAD`.
    case foreignMethod
    /// Its first line is too long.
    case longLine
    /// All its lines together are too long, or too many.
    case largeHead
    /// It speaks another version than HTTP/1.0 and HTTP/1.1.
    case foreignVersion
    /// It was sent to another name than the server's: a page of another site may be behind it.
    case foreignHost
    /// It did not come to its end in time.
    case late
    /// Too many are connected already.
    case crowded

    /// What it is answered with.
    package var status: Status {
        switch self {
        case .malformed: .badRequest
        case .foreignMethod: .methodNotAllowed
        case .longLine: .addressTooLong
        case .largeHead: .fieldsTooLarge
        case .foreignVersion: .versionNotSupported
        case .foreignHost: .misdirected
        case .late: .timeOut
        case .crowded: .unavailable
        }
    }
}
