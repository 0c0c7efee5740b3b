import TestSupport

/// A board with one item of its own, whose fields are of every kind, and records of it.
enum CashBook {
    /// The item `finance.cash-book`, F99, monthly, and `residency.talk`, R99, as it happens.
    static let catalogue = MarkedFile(
        "content/catalogue.yml",
        """
        items:
          - code: finance.cash-book
            no: F99
            name: {zh-Hans: 现金账, en: Cash book}
            every: month
            fields:
              - {key: keeper, name: {zh-Hans: 记账人, en: keeper}, type: person}
              - {key: total, name: {zh-Hans: 合计, en: total}, type: money, required: true}
              - {key: pages, name: {zh-Hans: 页数, en: pages}, type: integer}
              - {key: share, name: {zh-Hans: 占比, en: share}, type: percent}
              - {key: weight, name: {zh-Hans: 重量, en: weight}, type: decimal}
              - {key: phone, name: {zh-Hans: 咨询电话, en: phone}, type: phone}
              - {key: audited, name: {zh-Hans: 已审计, en: audited}, type: flag}
              - {key: born, name: {zh-Hans: 起始月, en: since}, type: period}
              - {key: kind, name: {zh-Hans: 类型, en: kind}, type: choice, choices: [现金, 转账]}
              - {key: helpers, name: {zh-Hans: 协助人, en: helpers}, type: list}
              - {key: basis, name: {zh-Hans: 依据, en: basis}, type: record}
              - {key: remark, name: {zh-Hans: 说明, en: remark}, type: paragraph}
              - key: entries
                name: {zh-Hans: 明细, en: entries}
                type: table
                required: true
                columns:
                  - {key: date, name: {zh-Hans: 日期, en: date}, type: date, required: true}
                  - {key: voucher, name: {zh-Hans: 凭证号, en: voucher}, type: text, required: true}
                  - {key: summary, name: {zh-Hans: 摘要, en: summary}, type: text}
                  - {key: category, name: {zh-Hans: 科目, en: category}, type: text, required: true}
                  - {key: amount, name: {zh-Hans: 金额, en: amount}, type: money, default: 0}
                  - {key: payee, name: {zh-Hans: 收款人, en: payee}, type: person, required: amount > 0}
                  - {key: means, name: {zh-Hans: 方式, en: means}, type: choice, choices: [现金, 转账]}
                  - {key: decision, name: {zh-Hans: 决议, en: decision}, type: record}
                  - {key: note, name: {zh-Hans: 备注, en: note}, type: text}
          - code: residency.talk
            no: R99
            name: {zh-Hans: 座谈, en: Talk}
            fields:
              - {key: place, name: {zh-Hans: 地点, en: place}, type: text}

        """)

    /// What a valid record begins with.
    static let common = """
        item: F99
        title: 十月现金账
        period: 2026-10
        published: 2026-11-05
        """

    /// One valid row.
    static let entries = """
        entries:
          - {date: 2026-10-09, voucher: 记-001, category: 办公, amount: 20, payee: 某文具店}
        """

    /// A record, valid but for what is given.
    static func record(
        opening: String = "---", common: String = common, fields: String = "total: 100",
        entries: String = entries, body: String = ""
    ) -> String {
        [opening, common, fields, entries, "---", body].filter { !$0.isEmpty }
            .joined(separator: "\n") + "\n"
    }

    /// A board with this item.
    static func board(_ files: MarkedFile..., asOf: String = "2026-11-20") -> MarkedBoard {
        MarkedBoard([catalogue] + files, asOf: asOf)
    }

    /// A board with this item and one record.
    static func board(_ text: String, asOf: String = "2026-11-20") -> MarkedBoard {
        board(MarkedFile("content/finance/2026-10.md", text), asOf: asOf)
    }

    /// A record whose table is in a CSV beside it.
    static func board(csv: String, as encoding: MarkedFile.Encoding = .utf8) -> MarkedBoard {
        board(
            MarkedFile("content/finance/2026-10.md", record(entries: "entries: {file: a.csv}")),
            MarkedFile("content/finance/a.csv", csv, as: encoding))
    }

    /// A talk, valid but for what is given.
    static func talk(_ fields: String = "", date: String = "2026-10-08", body: String = "")
        -> String
    {
        record(
            common: "item: R99\ntitle: 座谈\ndate: \(date)\npublished: 2026-11-05", fields: fields,
            entries: "", body: body)
    }
}
