import Catalogue
import Values

extension Ledger {
    private static let cash = TextSearch(["现金"])
    private static let deposits = TextSearch(["存入银行", "缴存", "送存", "解缴银行"])

    /// Whether the table has a column that may speak of cash.
    var mayShowCash: Bool {
        columns.settlement != nil || columns.evidence != nil || columns.note != nil
    }

    /// Whether a row says that it was settled in cash.
    func isCash(_ row: Int) -> Bool {
        for column in [columns.settlement, columns.evidence, columns.note] {
            if let text = text(row, column), Self.cash.isMet(by: text) { return true }
        }
        return false
    }

    /// Whether a row says that cash was taken to the bank.
    func isDeposit(_ row: Int) -> Bool {
        for column in [columns.summary, columns.note] {
            if let text = text(row, column), Self.deposits.isMet(by: text) { return true }
        }
        return false
    }
}
