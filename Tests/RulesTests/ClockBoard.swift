import Catalogue
import TestSupport

/// Records of the built-in items on a board, for the rules about days.
enum ClockBoard {
    /// A ledger of a month, with no figures: rules about days do not look at them.
    static func book(_ period: String, _ lines: String...) -> String {
        (["---", "item: F99", "title: 账", "period: \(period)", "nil: true", "reason: 无"] + lines
            + ["---", ""]).joined(separator: "\n")
    }

    /// An event without fields of its own.
    static func event(_ lines: String...) -> String {
        (["---", "item: R99", "title: 会"] + lines + ["---", ""]).joined(separator: "\n")
    }

    /// Items with terms, and files; every other item is left out.
    static func board(_ files: MarkedFile..., asOf: String = "2026-11-20") -> MarkedBoard {
        MarkedBoard([catalogue] + files, asOf: asOf)
    }

    private static let catalogue = MarkedFile(
        "content/catalogue.yml",
        """
        items:
          - {code: finance.cash-book, no: F99, name: {zh-Hans: 现金账, en: Cash book}, every: month, due: 10d, display: 30d, mandatory: true}
          - {code: finance.stock, no: F98, name: {zh-Hans: 库存, en: Stock}, every: quarter, due: 10wd}
          - {code: residency.meeting, no: R99, name: {zh-Hans: 会议, en: Meeting}, due: 3wd, objection: 5wd, display: 5wd}
        \(omissions)

        """)

    /// Every built-in item that has periods, taken off.
    private static let omissions = CatalogueReader.catalogue(withBoardFile: nil).0.items
        .filter { $0.periodLength != nil }
        .map { "  - {code: \($0.code), omit: true, reason: 测试}" }
        .joined(separator: "\n")
}
