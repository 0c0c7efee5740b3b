package import Diagnostics

/// A column of a sheet, by its head or its letters, and what it is to be taken for.
package struct MappingChange: Sendable, Hashable {
    /// The head's words, or the letters of the column.
    package let column: String
    /// Key or name of the field; empty to leave the column out.
    package let use: String

    /// Reads `支出金额=expense,备注=`; nil where a part has no equals sign.
    package static func list(_ text: String) -> [MappingChange]? {
        var changes: [MappingChange] = []
        for part in text.split(whereSeparator: { ",，;；\n".contains($0) }) {
            let sides = part.split(
                maxSplits: 1, omittingEmptySubsequences: false,
                whereSeparator: { "=＝".contains($0) }
            ).map { side in
                String(side.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
            }
            guard sides.count == 2, !sides[0].isEmpty else { return nil }
            changes.append(MappingChange(column: sides[0], use: sides[1]))
        }
        return changes.isEmpty ? nil : changes
    }
}

/// Why a change of a mapping cannot be made.
package enum MappingFault: Error, Sendable {
    /// The table has no such field; the nearest name, where one is near.
    case unknownField(String, nearest: String?)
    /// The sheet has no such column.
    case unknownColumn(String)
    /// Several columns have this head.
    case doubledColumn(String)

    /// The fault in words.
    package var message: Message {
        switch self {
        case .unknownField(let word, let nearest):
            Message(
                en: "the table has no field '\(word)'"
                    + (nearest.map { "; did you mean '\($0)'?" } ?? ""),
                zh: "表格里没有“\(word)”这个字段" + (nearest.map { "；是不是“\($0)”？" } ?? ""))
        case .unknownColumn(let word):
            Message(
                en: "the sheet has no column '\(word)'; name it by its head or its letter",
                zh: "表里没有“\(word)”这一列；请写表头的文字或者列的字母")
        case .doubledColumn(let word):
            Message(
                en: "several columns are headed '\(word)'; name it by its letter, as in F=expense",
                zh: "有好几列的表头都是“\(word)”；请写列的字母，例如 F=支出")
        }
    }
}
