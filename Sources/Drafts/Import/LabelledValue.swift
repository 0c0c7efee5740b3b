import Values

/// A value with its label before it: `制表：沈某`.
struct LabelledValue {
    /// The label.
    let label: HeadWord
    /// What stands after the colon; blank where the next cell has it.
    let value: Text

    /// The labels with a colon in a text, and what follows each: `制表：沈某　审核：孙某`.
    static func all(in text: Text) -> [LabelledValue] {
        var found: [(label: String, value: [Substring])] = []
        for token in text.string.split(whereSeparator: { $0.isWhitespace }).prefix(100) {
            let sides = token.split(
                maxSplits: 1, omittingEmptySubsequences: false,
                whereSeparator: { ":：".contains($0) })
            if sides.count == 2, !sides[0].isEmpty {
                found.append((String(sides[0]), sides[1].isEmpty ? [] : [sides[1]]))
            } else if !found.isEmpty {
                found[found.count - 1].value.append(token)
            }
        }
        return found.map { label, value in
            LabelledValue(
                label: HeadWord(Text(label)), value: Text(value.joined(separator: " ")))
        }
    }
}
