import Catalogue
import TestSupport
import Values

/// A board with a monthly ledger of its own, F98, and one that is kept as it happens, F97; no column
/// of either is required.
enum Purse {
    /// Both items.
    static let catalogue = MarkedFile(
        "content/catalogue.yml",
        """
        items:
          - code: finance.purse
            no: F98
            name: {zh-Hans: 小账本, en: Purse}
            every: month
            fields: &fields
              - {key: prepared-by, name: {zh-Hans: 制表人, en: prepared by}, type: person}
              - {key: checked-by, name: {zh-Hans: 复核人, en: checked by}, type: person}
              - key: rows
                name: {zh-Hans: 明细, en: rows}
                type: table
                columns:
        \(columns)
          - code: finance.errand
            no: F97
            name: {zh-Hans: 跑腿账, en: Errands}
            fields:
              - key: rows
                name: {zh-Hans: 明细, en: rows}
                type: table
                columns:
        \(columns)

        """.replacing(" &fields", with: ""))

    private static let columns = [
        "{key: date, name: {zh-Hans: 日期, en: date}, type: date}",
        "{key: voucher, name: {zh-Hans: 凭证号, en: voucher}, type: text}",
        "{key: category, name: {zh-Hans: 科目, en: category}, type: text}",
        "{key: summary, name: {zh-Hans: 摘要, en: summary}, type: text}",
        "{key: payee, name: {zh-Hans: 往来单位, en: payee}, type: text}",
        "{key: price, name: {zh-Hans: 单价, en: price}, type: money}",
        "{key: income, name: {zh-Hans: 收入, en: income}, type: money, default: 0}",
        "{key: expense, name: {zh-Hans: 支出, en: expense}, type: money, default: 0}",
        "{key: settlement, name: {zh-Hans: 结算方式, en: settlement}, type: text}",
        "{key: handled-by, name: {zh-Hans: 经手人, en: handled by}, type: person}",
        "{key: approved-by, name: {zh-Hans: 审批人, en: approved by}, type: person}",
        "{key: evidence, name: {zh-Hans: 票据, en: evidence}, type: text}",
        "{key: minutes, name: {zh-Hans: 纪要, en: minutes}, type: text, required: expense >= 3000.00}",
        "{key: note, name: {zh-Hans: 备注, en: note}, type: text}",
    ].map { "          - " + $0 }.joined(separator: "\n")

    /// A monthly record with rows in flow style, each without its braces.
    static func month(
        _ period: String, _ rows: [String], extra: String = ""
    ) -> MarkedFile {
        MarkedFile(
            "content/finance/\(period).md",
            """
            ---
            item: F98
            title: \(period)小账本
            period: \(period)
            published: 2026-11-09
            \(extra.isEmpty ? "keywords: []" : extra)
            \(table(rows))
            ---

            """)
    }

    /// A record of October 2026.
    static func month(_ rows: [String], extra: String = "") -> MarkedFile {
        month("2026-10", rows, extra: extra)
    }

    /// A record of an errand on a day.
    static func errand(_ day: String, _ rows: [String]) -> MarkedFile {
        MarkedFile(
            "content/finance/errand-\(day).md",
            """
            ---
            item: F97
            title: \(day)跑腿账
            date: \(day)
            published: 2026-11-09
            \(table(rows))
            ---

            """)
    }

    private static func table(_ rows: [String]) -> String {
        "rows:" + rows.map { "\n  - " + $0 }.joined()
    }

    /// A board of such records.
    static func board(_ files: MarkedFile...) -> MarkedBoard { MarkedBoard([catalogue] + files) }

    /// A board of one monthly record.
    static func board(
        _ rows: [String], extra: String = "", finance: FinanceSettings = .standard
    ) -> MarkedBoard {
        MarkedBoard([catalogue, month(rows, extra: extra)], finance: finance)
    }

    /// Settings of a board's own.
    static func settings(
        limits: [Int64] = [100_000], cashLimit: Int64 = 100_000, banned: [String] = [],
        otherShare: Int64 = 500
    ) -> FinanceSettings {
        FinanceSettings(
            limits: limits.map(Money.init(fen:)), cashLimit: Money(fen: cashLimit),
            bannedCategories: banned.map { Text($0) }, otherShare: otherShare)
    }
}
