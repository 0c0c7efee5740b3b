/// The formats that findings can be written in.
package enum DiagnosticFormats {
    /// Every format, the one for people first, without colours.
    package static let all: [any DiagnosticFormat] = [
        TextFormat(palette: .plain),
        JSONFormat(),
        SARIFFormat(),
        GitHubFormat(),
    ]

    /// The format of a name; nil if there is none.
    package static func format(named name: String) -> (any DiagnosticFormat)? {
        all.first { $0.name == name }
    }
}
