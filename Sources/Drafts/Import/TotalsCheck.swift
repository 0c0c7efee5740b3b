import Catalogue
import Diagnostics
import Sheets
import Values

/// Sums of the entries as they are read, to hold the sheet's own sums to.
struct TotalsCheck {
    private let table: TableType
    private let item: Item
    /// Sums since the beginning and since the last row of sums, by the column of the table.
    private var sums: [Int: Int128] = [:]
    private var sinceLast: [Int: Int128] = [:]
    /// Columns with a cell that could not be read: nothing can be said of their sums.
    private var faulty: Set<Int> = []

    init(_ table: TableType, of item: Item) {
        self.table = table
        self.item = item
    }

    mutating func add(_ money: Money, _ column: Int) {
        sums[column, default: 0] += Int128(money.fen)
        sinceLast[column, default: 0] += Int128(money.fen)
    }

    mutating func miss(_ column: Int) { faulty.insert(column) }

    /// Ends a page or a group: what follows is summed anew.
    mutating func endGroup() { sinceLast = [:] }

    /// The finding on a stated sum that is none of those that it may be; nil when it is right.
    func finding(on stated: Money, _ column: Int, at span: SourceSpan) -> Diagnostic? {
        let whole = sums[column] ?? 0
        let isRight = Int128(stated.fen) == whole || Int128(stated.fen) == sinceLast[column] ?? 0
        guard !isRight, !faulty.contains(column), let fen = Int64(exactly: whole) else {
            return nil
        }
        let sum = Money(fen: fen)
        let difference = stated.subtracting(sum) ?? .zero
        let size = (difference.fen < 0 ? difference.negated : difference) ?? .zero
        let label = table.columns[column].label
        return Diagnostic(
            rule: "check-failed", severity: .error,
            message: Message(
                en:
                    "the total of '\(label.english)' is \(stated), but its entries add up to \(sum)",
                zh: "“\(label.chinese)”的合计是 \(stated)，逐笔相加是 \(sum)"),
            span: span,
            label: difference.fen > 0
                ? Message(en: "\(size) too much", zh: "多 \(size)")
                : Message(en: "\(size) too little", zh: "少 \(size)"),
            hint: Message(
                en: "look for an entry that is missing, doubled or outside of the formula's range",
                zh: "看看有没有漏掉、重复的，或者没有包括在合计公式里的行"),
            item: item.code)
    }
}
