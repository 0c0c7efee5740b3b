/// What differs between an expected and an actual text, line by line, for people.
package enum TextDifference {
    /// Most lines that are shown.
    private static let lineLimit = 60

    /// Lines of a unified diff: `-` is expected and missing, `+` is there and unexpected, two
    /// unchanged lines around; empty when the texts are the same.
    package static func lines(expected: String, actual: String) -> [String] {
        if expected == actual { return [] }
        let old = lines(of: expected)
        let new = lines(of: actual)
        let start = zip(old, new).prefix { $0 == $1 }.count
        let end = min(
            zip(old.reversed(), new.reversed()).prefix { $0 == $1 }.count,
            min(old.count, new.count) - start)
        let change = new[start..<(new.count - end)].difference(from: old[start..<(old.count - end)])
        var shown = ["@@ line \(start + 1) @@"]
        shown += old[max(0, start - 2)..<start].map { "  " + $0 }
        shown += changed(
            old[start..<(old.count - end)], new[start..<(new.count - end)],
            removed: Set(change.removals.map(\.offset)), added: Set(change.insertions.map(\.offset))
        )
        shown += old[(old.count - end)..<min(old.count, old.count - end + 2)].map { "  " + $0 }
        let rest = shown.count - lineLimit
        return rest > 0 ? shown.prefix(lineLimit) + ["… \(rest) more lines"] : shown
    }

    private static func changed(
        _ old: ArraySlice<String>, _ new: ArraySlice<String>, removed: Set<Int>, added: Set<Int>
    ) -> [String] {
        var shown: [String] = []
        var same: [String] = []
        var (left, right) = (0, 0)
        while left < old.count || right < new.count {
            let isRemoved = removed.contains(left)
            if isRemoved || added.contains(right) {
                shown += folded(same)
                same = []
            }
            if isRemoved {
                shown.append("- " + old[old.startIndex + left])
                left += 1
            } else if added.contains(right) {
                shown.append("+ " + new[new.startIndex + right])
                right += 1
            } else {
                same.append("  " + old[old.startIndex + left])
                left += 1
                right += 1
            }
        }
        return shown + folded(same)
    }

    /// Unchanged lines between two changes; of many only the outer ones.
    private static func folded(_ same: [String]) -> [String] {
        same.count <= 5 ? same : same.prefix(2) + ["@@"] + same.suffix(2)
    }

    /// The lines with their ends made visible where they matter.
    private static func lines(of text: String) -> [String] {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        if lines.last == "" { lines.removeLast() } else { lines.append("\\ no line end") }
        return lines.map { $0.replacing("\r", with: "␍") }
    }
}

extension CollectionDifference.Change {
    fileprivate var offset: Int {
        switch self {
        case .insert(let offset, _, _), .remove(let offset, _, _): offset
        }
    }
}
