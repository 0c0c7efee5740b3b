/// The one order that findings are shown in, whichever order they were found in.
package enum DiagnosticOrder {
    /// The findings by path, start, end, severity with the gravest first, and rule; texts by their
    /// UTF-8 bytes. Those that are alike in all of these stay as they came: fields that are missing
    /// in one place, in the order of the catalogue.
    package static func sorted(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
        diagnostics.indices
            .sorted { left, right in
                switch compare(diagnostics[left], diagnostics[right]) {
                case 0: left < right
                case let order: order < 0
                }
            }
            .map { diagnostics[$0] }
    }

    /// Below 0 if the left one comes first, above 0 if the right one does.
    private static func compare(_ left: Diagnostic, _ right: Diagnostic) -> Int {
        let byPath = compare(left.span.file.path, right.span.file.path)
        if byPath != 0 { return byPath }
        let (mine, theirs) = (left.span.range, right.span.range)
        if mine.start != theirs.start { return mine.start < theirs.start ? -1 : 1 }
        if mine.end != theirs.end { return mine.end < theirs.end ? -1 : 1 }
        if left.severity != right.severity { return left.severity > right.severity ? -1 : 1 }
        return compare(left.rule.description, right.rule.description)
    }

    private static func compare(_ left: String, _ right: String) -> Int {
        var theirs = right.utf8.makeIterator()
        for byte in left.utf8 {
            guard let other = theirs.next() else { return 1 }
            if byte != other { return byte < other ? -1 : 1 }
        }
        return theirs.next() == nil ? 0 : -1
    }
}
