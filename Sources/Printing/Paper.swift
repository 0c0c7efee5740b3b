/// A size of paper of ISO 216.
package enum Paper: String, CaseIterable, Sendable {
    case a4, a3

    /// Its name: `A4`.
    package var name: String { rawValue.uppercased() }

    /// Its shorter side, in millimetres.
    package var width: Int {
        switch self {
        case .a4: 210
        case .a3: 297
        }
    }

    /// Its longer side, in millimetres.
    package var height: Int {
        switch self {
        case .a4: 297
        case .a3: 420
        }
    }
}
