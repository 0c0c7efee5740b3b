import Catalogue
import Diagnostics
import Drafts
import Records
import Testing
import Values

/// What is written is read back as it was meant.
struct RecordTextTests {
    private static let catalogue = CatalogueReader.catalogue(withBoardFile: nil).0

    private func read(_ text: RecordText) -> Record {
        let file = DecodedFile(path: "content/finance/a.md", raw: Array(text.string.utf8))
        return Record(file, column: .finance, known: Self.catalogue.knownKeys)
    }

    /// The tree as nested text, to compare with.
    private func shown(_ tree: FieldTree, _ node: Int) -> String {
        switch tree[node].kind {
        case .blank: return "∅"
        case .scalar: return "«\(tree.text(of: node).trimmed.string)»"
        case .sequence:
            var items: [String] = []
            tree.forEachItem(of: node) { items.append(shown(tree, $0)) }
            return "[" + items.joined(separator: " ") + "]"
        case .mapping:
            var entries: [String] = []
            tree.forEachEntry(of: node) { key, value in
                entries.append(tree.text(of: key).string + "=" + shown(tree, value))
            }
            return "{" + entries.joined(separator: " ") + "}"
        }
    }

    private func meant(_ value: RecordText.Value) -> String {
        switch value {
        case .blank: return "∅"
        case .scalar(let text), .text(let text):
            let meant = Text(unified(text)).trimmed.string
            return meant.isEmpty ? "∅" : "«\(meant)»"
        case .list(let items):
            let texts = items.map { Text(unified($0)).trimmed.string }.filter { !$0.isEmpty }
            return "[" + texts.map { "«\($0)»" }.joined(separator: " ") + "]"
        case .table(let rows):
            let shown = rows.map { row in
                "{" + row.map { $0.key + "=" + meant($0.value) }.joined(separator: " ") + "}"
            }
            return "[" + shown.joined(separator: " ") + "]"
        case .tableFile(let key, let name): return "{\(key)=«\(name)»}"
        }
    }

    /// A text with line feeds alone.
    private func unified(_ text: String) -> String {
        String(text.map { $0 == "\r\n" || $0 == "\r" ? "\n" : $0 })
    }

    private func expectRoundTrip(_ entries: [RecordText.Entry], body: String = "") {
        let text = RecordText(entries: entries, body: body)
        let record = read(text)
        let expected = entries.filter { !$0.isCommentedOut }.map {
            $0.key + "=" + meant($0.value)
        }
        #expect(record.isReadable, "\(text.string)")
        #expect(
            record.fields.isEmpty ? expected.isEmpty : true, "nothing read of \(text.string)")
        if !record.fields.isEmpty {
            #expect(shown(record.fields, 0) == "{" + expected.joined(separator: " ") + "}")
        }
    }

    private static let awkward = [
        "", " ", "　", "通知: 停水", "通知：停水", "结尾有冒号:", "结尾有冒号：", "3幢 #2电梯", "3幢　#2电梯", "#1", "#",
        "- 一", "-", "-5度", "--- 三", "---", "…", "? 问", "* 号", "*1234", "&甲", "!甲", "|", ">",
        "'单引号'", "\"双\"引号\"",
        "%", "@甲", "`甲`", "{甲}", "[甲]", "｛甲｝", "［2026］12号", "［甲", "，甲", "：甲", "~", "null", "NULL",
        "true", "No", "是",
        "123", "0123", "1,250.00", "-80.00", "1.5e3", "0x1F", "2026-10-08", "2026年10月8日", "14:30",
        "14：30", ".5", "+1",
        "138****0000", "0571-8000 0000", "XX", "甲, 乙", "甲，乙", "反斜杠\\n", "制表\t符", "\t前", "首行\n二行",
        "首行\n\n\n三行\n",
        "一\n　　二\n  三", "一\n \n二", "一\n\t二", "一\r\n二\r三", "一\n---\n二", "一\n# 二", "一\n二: 三",
        "- 一\n- 二", "|\n二",
        "\u{0}", "\u{7}a", "\u{85}", "\u{2028}a\n二", "\u{FEFF}标题", "a\u{FFFE}b", "😀 👨‍👩‍👧", "e\u{301}",
        "http://example.org/a#b",
        "http://example.org/ #b", "a:b", "a :b", "a: b", "key：value：x", "标题：甲", "=1+1", "<b>",
        "a  b", "a　b", "甲 ", "> 引", "\u{A0}甲",
    ]

    @Test(arguments: awkward)
    func `an awkward text is read back, wherever it stands`(_ text: String) {
        for value in [RecordText.Value.text(text), .scalar(text)] {
            expectRoundTrip([
                .init("标题", value, comment: text),
                .init("摘要", .list([text, "甲", text])),
                .init("关键词", .list([text])),
                .init(
                    "收支明细",
                    .table([
                        [
                            .init("摘要", value), .init("收入", .scalar("1,250.00")),
                            .init("支出", .blank),
                        ],
                        [.init("收入", .blank), .init("摘要", value)],
                        [.init("收入", .blank)],
                    ])),
                .init("附件", .blank, comment: text, isCommentedOut: true),
                .init("说明", value),
            ])
        }
    }

    @Test(arguments: awkward)
    func `an awkward text is read back as a key`(_ text: String) {
        let name = Text(text).trimmed.string
        guard !name.isEmpty, !name.contains(where: \.isNewline) else { return }
        expectRoundTrip([
            .init(name, .text("甲")),
            .init("收支明细", .table([[.init(name, .scalar("1")), .init("日期", .blank)]])),
        ])
    }

    @Test(arguments: 0..<40 as Range<UInt64>)
    func `random texts are read back`(seed: UInt64) {
        var random = Seeded(state: seed)
        let pieces = [
            "甲", "a", "1", " ", "　", ":", "：", "#", "-", "\n", "\"", "'", "\\", "[", "]", "{", "}",
            "，", ",", "|", ">",
            "\t", "%", "&", "*", "!", "?", "~", "［", "］", "｛", "｝", "标题", ".", "\r", "\u{85}", "=",
            "null", "@",
        ]
        for _ in 0..<60 {
            let texts = (0..<4).map { _ in
                (0..<Int.random(in: 0...9, using: &random)).map { _ in
                    pieces[Int.random(in: 0..<pieces.count, using: &random)]
                }.joined()
            }
            expectRoundTrip([
                .init("标题", .text(texts[0]), comment: texts[3]),
                .init("摘要", .scalar(texts[1])),
                .init("关键词", .list(texts)),
                .init(
                    "收支明细",
                    .table(texts.map { [.init("日期", .text($0)), .init("说明", .scalar($0))] })),
                .init("说明", .text(texts[2])),
            ])
        }
    }

    @Test(arguments: ["", "一段。", "---\n甲: 乙\n---", "\n\n# 标题\r\n二\n\n"])
    func `the body is read back`(_ body: String) {
        let record = read(RecordText(entries: [.init("标题", .text("甲"))], body: body))
        let text = Text(record.source.bytes, Int(record.body.start), Int(record.body.end))
        #expect(record.faults.isEmpty)
        #expect(text.trimmed.string == Text(unified(body)).trimmed.string)
    }

    @Test func `it is written as a clerk would write it`() {
        let text = RecordText(
            [
                .entry(.init("事项", .scalar("F01"))),
                .entry(.init("标题", .text("通知: 停水"), comment: "一句话\n不带句号")),
                .remark("收支"),
                .entry(.init("审核人", .list(["赵某", "吴某"]))),
                .entry(.init("上月结余", .money(Money(fen: 771_882)))),
                .entry(
                    .init(
                        "收支明细",
                        .table([
                            [.init("日期", .scalar("2026-10-08")), .init("凭证号", .text("记-001"))],
                            [.init("日期", .blank), .init("摘要", .text("一\n\n二"))],
                        ]))),
                .entry(.init("附件", .table([[.init("文件", .blank)]]), isCommentedOut: true)),
                .entry(.init("收支表", .tableFile(key: "文件", name: "10月.csv"))),
                .entry(.init("编号", .text("012"))),
            ], body: "正文。\n")
        #expect(
            text.string == """
                ---
                事项: F01
                # 一句话
                # 不带句号
                标题: "通知: 停水"

                # 收支
                审核人: [赵某, 吴某]
                上月结余: 7,718.82
                收支明细:
                  - 日期: 2026-10-08
                    凭证号: 记-001
                  - 日期:
                    摘要: |
                      一

                      二
                #附件:
                #  - 文件:
                收支表:
                  文件: 10月.csv
                编号: "012"
                ---

                正文。

                """)
    }
}

/// Numbers that are the same on every run.
struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state ^ (state >> 29)
    }
}
