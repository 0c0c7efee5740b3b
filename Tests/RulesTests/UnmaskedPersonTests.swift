import Diagnostics
import TestSupport
import Testing

struct UnmaskedPersonTests {
    private static let catalogue = MarkedFile(
        "content/catalogue.yml",
        """
        items:
          - code: finance.cash-book
            no: F99
            name: {zh-Hans: 现金账}
            fields:
              - {key: asker, name: {zh-Hans: 提出人}, type: person, mask: true}
              - {key: keeper, name: {zh-Hans: 记账人}, type: person}
              - key: helped
                name: {zh-Hans: 名单}
                type: table
                columns:
                  - {key: name, name: {zh-Hans: 姓名}, type: person, mask: true}

        """)

    private func board(_ fields: String) -> MarkedBoard {
        MarkedBoard([
            Self.catalogue,
            MarkedFile(
                "content/finance/2026-10.md",
                "---\nitem: F99\ntitle: 账\ndate: 2026-10-08\npublished: 2026-10-09\n\(fields)\n---\n"
            ),
        ])
    }

    private func finding(_ key: String, _ name: String) -> MarkedFinding {
        .warning(
            "unmasked-person", "'\(key)' gives a full name, and the item says to mask it",
            "“\(name)”写了全名，这个事项要求打码",
            hint: Message(
                en: "write the surname with 某某 or an asterisk", zh: "只写姓，名字用“某某”或星号代替"))
    }

    @Test func `a full name where the item masks`() {
        expect([finding("asker", "提出人")], in: board("asker: «张三丰»"))
        expect([finding("name", "姓名")], in: board("helped: [{name: «张三丰»}, {name: 李*}]"))
    }

    @Test(arguments: ["asker: 张*", "asker: 张某某", "asker: 不具名", "keeper: 张三丰"])
    func `a masked name, and a name that need not be`(line: String) {
        expect([], in: board(line))
    }
}
