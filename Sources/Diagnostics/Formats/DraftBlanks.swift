/// The blanks of drafts that may wait, so that a text says those of one draft at once.
///
/// A blank that is an error keeps a board from being published, so it has lines of its own.
struct DraftBlanks {
    private let byPath: [String: [Diagnostic]]

    init(_ diagnostics: [Diagnostic]) {
        byPath = Dictionary(grouping: diagnostics.filter(Self.mayWait)) { $0.span.file.path }
    }

    /// The other blanks of the same draft, for the first of them; nil for those, which are said with
    /// it. None for any other finding.
    func others(than diagnostic: Diagnostic) -> ArraySlice<Diagnostic>? {
        guard Self.mayWait(diagnostic), let all = byPath[diagnostic.span.file.path] else {
            return []
        }
        let isFirst =
            all.first?.span.range == diagnostic.span.range
            && all.first?.blank == diagnostic.blank
        return isFirst ? all.dropFirst() : nil
    }

    private static func mayWait(_ diagnostic: Diagnostic) -> Bool {
        diagnostic.blank != nil && diagnostic.severity < .error
    }
}
