/// Whether, and how, parts of a finding are coloured; the caller knows whether a terminal reads.
package enum Palette: Sendable {
    /// No colours.
    case plain

    /// Escape sequences of ECMA-48 for terminals.
    case ansi

    /// A part of a finding that has a look of its own.
    package enum Part: Sendable {
        /// `path:line:column:` before a finding or note.
        case path
        /// The word for a severity.
        case severity(Severity)
        /// The word before a hint.
        case hint
        /// The carets and what stands beside them.
        case mark
        /// A line that is taken away.
        case removed
        /// A line that takes its place.
        case added
    }

    /// The text in the look of a part.
    package func paint(_ text: String, as part: Part) -> String {
        switch self {
        case .plain: text
        case .ansi: "\u{1B}[\(Palette.code(of: part))m\(text)\u{1B}[0m"
        }
    }

    private static func code(of part: Part) -> String {
        switch part {
        case .path: "1"
        case .severity(.error): "1;31"
        case .severity(.warning): "1;33"
        case .severity(.note), .severity(.remark), .hint: "1;36"
        case .mark, .added: "32"
        case .removed: "31"
        }
    }
}
