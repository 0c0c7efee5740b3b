import Diagnostics
import TestSupport
import Testing

struct PersonalAttachmentTests {
    private static let look = Message(
        en: "look through it yourself, then let it through with `allow:` and a reason",
        zh: "请自己看一遍，没有问题再用“放行”写明理由")

    private func board(_ name: String, _ bytes: [UInt8], mark: Bool = true) -> MarkedBoard {
        let file = mark ? "«\(name)»" : name
        return CashBook.board(
            MarkedFile("content/residency/a.md", CashBook.talk("附件:\n  - {文件: \(file), 名称: 名单}")),
            MarkedFile("content/residency/\(name)", bytes: bytes))
    }

    private func board(_ name: String, _ text: String, mark: Bool = true) -> MarkedBoard {
        board(name, Array(text.utf8), mark: mark)
    }

    /// What stands in a CSV, and how the finding counts it.
    struct Shown: CustomTestStringConvertible, Sendable {
        let text: String
        let english: String
        let chinese: String

        init(_ text: String, _ english: String, _ chinese: String) {
            self.text = text
            self.english = english
            self.chinese = chinese
        }

        var testDescription: String { text }
    }

    @Test(
        arguments: [
            Shown(
                "张某某,11010519491231002X\n", "an identity number in clear, in line 1, column 2",
                "1 个身份证号没有遮盖，在第 1 行第 2 列"),
            Shown(
                "440524188001010014\n11010519491231002x\n",
                "2 identity numbers in clear, the first in line 1, column 1",
                "2 个身份证号没有遮盖，第一处在第 1 行第 1 列"),
            Shown(
                "１１０１０５１９４９１２３１００２Ｘ,1", "an identity number in clear, in line 1, column 1",
                "1 个身份证号没有遮盖，在第 1 行第 1 列"),
            Shown(
                "110105 19491231 002X", "an identity number in clear, in line 1, column 1",
                "1 个身份证号没有遮盖，在第 1 行第 1 列"),
            Shown(
                "6222 0212 3456 7890 128", "a bank account number in clear, in line 1, column 1",
                "1 个银行账号没有遮盖，在第 1 行第 1 列"),
            Shown(
                "电话 138-0000-1111", "a mobile number in clear, in line 1, column 1",
                "1 个手机号没有遮盖，在第 1 行第 1 列"),
            Shown(
                "a,13800001111\n6222021234567890128,11010519491231002X\n",
                "an identity number, a bank account number and a mobile number in clear, "
                    + "the first in line 1, column 2",
                "1 个身份证号、1 个银行账号、1 个手机号没有遮盖，第一处在第 1 行第 2 列"),
            Shown(
                "姓名,身份证号码\n张某某,11010519491231002\n李某某,3***************5\n",
                "an identity number in clear, in line 2, column 2",
                "1 个身份证号没有遮盖，在第 2 行第 2 列"),
            Shown(
                "姓名,银行账号\n张某某,100200300400500\n",
                "a bank account number in clear, in line 2, column 2",
                "1 个银行账号没有遮盖，在第 2 行第 2 列"),
            Shown(
                "身份证号\n1,1,0,1,0,5,1,9,4,9,1,2,3,1,0,0,2,X\n",
                "an identity number in clear, in line 2, column 1",
                "1 个身份证号没有遮盖，在第 2 行第 1 列"),
            Shown(
                "姓名,家庭住址\n张某某,5幢2单元301室\n李某某,5幢\n",
                "a home address in clear, in line 2, column 2",
                "1 个家庭住址没有遮盖，在第 2 行第 2 列"),
        ])
    func `a number in clear`(_ shown: Shown) {
        expect(
            [
                .error(
                    "personal-attachment", "'名单.csv' shows \(shown.english)",
                    "“名单.csv”里有 \(shown.chinese)",
                    hint: Message(
                        en: "mask them in the file, or take them out; hidden sheets and comments "
                            + "are published too",
                        zh: "请在文件里遮盖或删掉；隐藏的表和批注也会一起公开"))
            ],
            in: board("名单.csv", shown.text))
    }

    @Test(
        arguments: [
            "姓名,身份证号\n张某某,3***************5\n", "金额,118120.10\n", "电话,0571-80000000\n",
            "统一社会信用代码,91330106MA2XXXXX0X\n", "0.13800001111", "a13800001111b",
            "项目编号,330106202610090012\n", "日期,2026-10-09 2026-10-10\n", "身份证,复印件 2 份\n",
            "1 2 3 4 5 6 7 8 9 10 11 12\n", "1,3,8,0,0,0,0,1,1,1,1\n", "",
        ])
    func `nothing is shown`(_ text: String) {
        expect([], in: board("名单.csv", text, mark: false))
    }

    @Test func `a hidden sheet gives seventy-seven persons away`() {
        let rows = (2...78).map { row in
            "<row><c r=\"B\(row)\" t=\"inlineStr\"><is><t>11010519491231002X</t></is></c></row>"
        }
        let bytes = StoredPackage.workbook([
            ("公示", "visible", ""), ("名单", "hidden", rows.joined()),
        ])
        expect(
            [
                .error(
                    "personal-attachment",
                    "'名单.xlsx' shows 77 identity numbers in clear, the first in sheet '名单' "
                        + "(hidden), cell B2",
                    "“名单.xlsx”里有 77 个身份证号没有遮盖，第一处在“名单”表（隐藏）B2 格")
            ],
            in: board("名单.xlsx", bytes))
    }

    @Test func `an identity number that a workbook has rounded is one`() {
        let cell = "<row r=\"1\"><c r=\"A1\"><v>1.1010519491231E+17</v></c></row>"
        expect(
            [
                .error(
                    "personal-attachment",
                    "'名单.xlsx' shows an identity number in clear, in sheet '名单', cell A1",
                    "“名单.xlsx”里有 1 个身份证号没有遮盖，在“名单”表 A1 格")
            ],
            in: board("名单.xlsx", StoredPackage.workbook([("名单", "visible", cell)])))
    }

    /// A file that cannot be searched, and the reason.
    struct Closed: CustomTestStringConvertible, Sendable {
        let name: String
        let bytes: [UInt8]
        let english: String
        let chinese: String

        var testDescription: String { name }
    }

    @Test(
        arguments: [
            Closed(
                name: "名单.doc", bytes: [0xD0, 0xCF, 0x11, 0xE0],
                english: "it is of an old Office format (.doc, .xls, .ppt, .xlsb)",
                chinese: "这是旧格式的文档或表格（.doc、.xls、.ppt、.xlsb）"),
            Closed(
                name: "照片.jpg", bytes: [0xFF, 0xD8, 0xFF, 0xE0],
                english: "it is a picture, a sound or a film", chinese: "这是图片、录音或录像"),
            Closed(
                name: "名单.zip", bytes: StoredPackage([("a.txt", "a")]).bytes,
                english: "it is an archive of other files", chinese: "这是压缩包"),
        ])
    func `what cannot be searched asks for a reason`(_ closed: Closed) {
        expect(
            [
                .error(
                    "personal-attachment",
                    "'\(closed.name)' cannot be searched for personal numbers: \(closed.english)",
                    "没法检查“\(closed.name)”里有没有个人号码：\(closed.chinese)", hint: Self.look)
            ],
            in: board(closed.name, closed.bytes))
    }

    @Test func `a linked file is searched, an image that is shown is not`() {
        let body = "[名单.csv](«名单.csv») [又一次](名单.csv)\n\n![照片](a.jpg)\n"
        expect(
            [
                .error(
                    "personal-attachment",
                    "'名单.csv' shows a mobile number in clear, in line 1, column 1",
                    "“名单.csv”里有 1 个手机号没有遮盖，在第 1 行第 1 列")
            ],
            in: CashBook.board(
                MarkedFile("content/residency/a.md", CashBook.talk(body: body)),
                MarkedFile("content/residency/名单.csv", "13800001111"),
                MarkedFile("content/residency/a.jpg", bytes: [0xFF, 0xD8, 0xFF])))
    }

    @Test func `a file that a free page links to is searched`() {
        expect(
            [
                .error(
                    "personal-attachment", "'a.txt' shows a mobile number in clear, in line 1",
                    "“a.txt”里有 1 个手机号没有遮盖，在第 1 行")
            ],
            in: CashBook.board(
                MarkedFile("content/pages/about.md", "# 关于\n\n[表](«a.txt»)\n"),
                MarkedFile("content/pages/a.txt", "13800001111")))
    }
}
