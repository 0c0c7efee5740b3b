import Foundation
import TestSupport
import Testing

/// `check --fix`: numbers masked in place, shown before, asked for, and kept in a backup.
struct FixTests {
    private static let identity = "11010519491231002X"
    private static let mobile = "13800001111"
    private static let card = "6222021234567890128"

    private static func board(
        _ files: [String: String], keeping settings: String = TemporaryBoard.settings
    ) throws -> TemporaryBoard {
        let board = try TemporaryBoard()
        try board.write("content/board.yml", settings + "rules: {missing-record: off}\n")
        for (path, text) in files { try board.write(path, text) }
        return board
    }

    private static func page(_ body: String) -> [String: String] {
        ["content/pages/a.md": "---\ntitle: 关于\n---\n\(body)\n"]
    }

    private static func text(_ board: TemporaryBoard, _ path: String = "content/pages/a.md") throws
        -> String
    {
        String(decoding: try bytes(board, path), as: UTF8.self)
    }

    private static func bytes(_ board: TemporaryBoard, _ path: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: board.folder.appending(path: path)))
    }

    @Test func `the change is shown and made, and a backup is left`() throws {
        let board = try Self.board(Self.page("# 一\n\n请找\(Self.mobile)或\(Self.identity)。"))
        let result = try board.run("check", "--fix", "--yes")
        #expect(
            result.outputText == """
                --- content/pages/a.md
                +++ content/pages/a.md
                @@ -3,4 +3,4 @@
                 ---
                 # 一
                \(" ")
                -请找███████████或██████████████████。
                +请找138＊＊＊＊1111或1＊＊＊＊＊＊＊＊＊＊＊＊＊＊＊＊X。

                """)
        #expect(
            result.errorText == """
                masked 2 numbers in 1 file
                content/pages/a.md as it was: .noticeboard-backup/content/pages/a.md.bak
                these backups hold the numbers in clear: keep .noticeboard-backup/ off public places \
                and out of git, and delete it once you have looked at the result
                0 records: no findings

                """)
        #expect(result.ending == .exit(0))
        let mended = "---\ntitle: 关于\n---\n# 一\n\n请找138＊＊＊＊1111或1＊＊＊＊＊＊＊＊＊＊＊＊＊＊＊＊X。\n"
        #expect(try Self.text(board) == mended)
        let backup = try Self.text(board, ".noticeboard-backup/content/pages/a.md.bak")
        #expect(backup.contains(Self.mobile) && backup.contains(Self.identity))
        #expect(try Self.text(board, ".noticeboard-backup/.gitignore") == "*\n")
        #expect(try board.run("check").outputText == "")
        let again = try board.run("check", "--fix")
        #expect(again.errorText == "there is nothing to mask\n0 records: no findings\n")
    }

    @Test func `without a terminal it asks for --yes and changes nothing`() throws {
        let board = try Self.board(Self.page("请找\(Self.mobile)"))
        let before = try board.files()
        let result = try board.run("check", "--fix", "--lang", "zh")
        #expect(result.ending == .exit(1))
        #expect(result.outputText.contains("-请找███████████\n+请找138＊＊＊＊1111\n"))
        #expect(result.outputText.contains("手机号没有打码 [unmasked-phone]"))
        #expect(result.errorText.hasPrefix("没有改动任何文件：不在终端里运行时，要加上 --yes 才会改\n"))
        #expect(try board.files() == before)
    }

    @Test(arguments: [
        ("yes\n", true), ("是\n", true), (" Y \n", true), ("no\n", false), ("\n", false),
        ("不是\n", false),
    ])
    func `on a terminal it asks`(_ answer: String, _ isYes: Bool) throws {
        let board = try Self.board(Self.page("请找\(Self.mobile)"))
        let result = try ProgramRun(
            arguments: ["check", "--fix"], input: Array(answer.utf8),
            environment: ["LANG": "zh_CN.UTF-8", "NO_COLOR": "1"], folder: board.folder,
            output: .dialogue
        ).result()
        #expect(result.errorText.hasPrefix("要给 1 个文件里的 1 个号码打码吗？请输入“是”或“否”（y/n）："))
        #expect(result.errorText.contains("没有改动任何文件") != isYes)
        #expect(result.ending == .exit(isYes ? 0 : 1))
        #expect(try Self.text(board).contains(Self.mobile) != isYes)
    }

    @Test(arguments: [
        ("1380000**1111**", "other signs, markup or a line end stand inside the number"),
        ("138&#48;0001111", "other signs, markup or a line end stand inside the number"),
        ("138\u{200B}00001111", "other signs, markup or a line end stand inside the number"),
        ("身份证号110105194912310021", "a digit of it is wrong: see first what number it is"),
        ("[电话](tel:13800001111)", "it is part of a link or an address"),
        ("[名单](名单11010519491231002X.txt)", "it is part of a link or an address"),
    ])
    func `what is not safe is left and said`(_ body: String, _ reason: String) throws {
        var files = Self.page("甲" + body)
        files["content/pages/名单11010519491231002X.txt"] = "无"
        let board = try Self.board(files)
        let before = try board.files()
        let result = try board.run("check", "--fix", "--yes")
        #expect(result.errorText.contains(": not masked: \(reason)\nthere is nothing to mask\n"))
        #expect(!result.outputText.contains("@@"))
        #expect(try board.files() == before)
    }

    @Test func `what stands in settings and attachments is left`() throws {
        let files = Self.page("[名单](a.csv)").merging([
            "content/pages/a.csv": "号码\n\(Self.identity)\n"
        ]) {
            $1
        }
        let settings = TemporaryBoard.settings.replacing("示例公开栏", with: "公开栏\(Self.identity)")
        let result = try Self.board(files, keeping: settings).run("check", "--fix", "--yes")
        #expect(
            result.errorText.contains(
                "board.yml:1:10: not masked: it stands in the board's settings"))
        #expect(result.errorText.contains(": not masked: attached files are not changed\n"))
    }

    @Test func `encoding, byte-order mark, line ends and permissions stay`() throws {
        let board = try Self.board([:])
        let body = "# 电话\r\n\r\n甲\(Self.mobile)乙\r\n全角１３８００００１１１１\r\n"
        let marked = [0xEF, 0xBB, 0xBF] + Array(body.utf8)
        try board.write("content/pages/a.md", marked)
        // "# 㐀𠀀电甲", a mobile, "乙" and a mobile in full-width digits, in GB18030.
        let head: [UInt8] = [
            0x23, 0x20, 0x81, 0x39, 0xEE, 0x39, 0x95, 0x32, 0x82, 0x36, 0xB5, 0xE7, 0xBC, 0xD7,
        ]
        let star: [UInt8] = [0xA3, 0xAA]
        let old = head + Array("13800001111".utf8) + [0xD2, 0xD2] + Self.wide("13800001111")
        let new =
            head + Array("138".utf8) + star + star + star + star + Array("1111".utf8) + [
                0xD2, 0xD2,
            ]
            + Self.wide("138") + star + star + star + star + Self.wide("1111")
        try board.write("content/pages/b.md", old)
        let file = board.folder.appending(path: "content/pages/b.md").path
        try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: file)
        _ = try board.run("check", "--fix", "--yes")
        let mended = "# 电话\r\n\r\n甲138＊＊＊＊1111乙\r\n全角１３８＊＊＊＊１１１１\r\n"
        #expect(
            try Self.bytes(board, "content/pages/a.md") == [0xEF, 0xBB, 0xBF] + Array(mended.utf8))
        #expect(try Self.bytes(board, "content/pages/b.md") == new)
        let attributes = try FileManager.default.attributesOfItem(atPath: file)
        #expect(attributes[.posixPermissions] as? Int == 0o640)
    }

    /// Full-width digits in GB18030.
    private static func wide(_ digits: String) -> [UInt8] {
        digits.utf8.flatMap { [0xA3, 0x80 + $0] }
    }

    @Test func `an older backup stays`() throws {
        let board = try Self.board(Self.page("甲\(Self.mobile)"))
        _ = try board.run("check", "--fix", "--yes")
        try board.write("content/pages/a.md", "乙\(Self.mobile)\n")
        _ = try board.run("check", "--fix", "--yes")
        let folder = ".noticeboard-backup/content/pages/"
        #expect(try Self.text(board, folder + "a.md.bak").contains("甲\(Self.mobile)"))
        #expect(try Self.text(board, folder + "a.md.2.bak") == "乙\(Self.mobile)\n")
    }

    @Test func `a backup folder that leads elsewhere is refused`() throws {
        let board = try Self.board(Self.page("甲\(Self.mobile)"))
        let other = try TemporaryBoard()
        try FileManager.default.createSymbolicLink(
            atPath: board.folder.appending(path: ".noticeboard-backup").path,
            withDestinationPath: other.folder.path)
        let result = try board.run("check", "--fix", "--yes")
        #expect(result.ending == .exit(74))
        #expect(result.errorText.contains(".noticeboard-backup is not a folder"))
        #expect(try Self.text(board).contains(Self.mobile))
        #expect(try other.files().isEmpty)
    }

    @Test func `a link inside of the board stays a link`() throws {
        let board = try Self.board(["content/pages/a.txt": "甲\(Self.mobile)\n"])
        let link = board.folder.appending(path: "content/pages/b.md").path
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "a.txt")
        _ = try board.run("check", "--fix", "--yes")
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "a.txt")
        #expect(try Self.text(board, "content/pages/a.txt") == "甲138＊＊＊＊1111\n")
    }

    @Test func `what a record lets through stays, and its table is mended`() throws {
        let record = try String(
            contentsOf: PackageFolder.fixtures.appending(path: "items/S01/good.md"), encoding: .utf8
        )
        let allowed = record.replacing(
            "\n---\n",
            with: """

                summary: 值班手机\(Self.mobile)，身份证号\(Self.identity)
                remark: \(Self.card)
                allow:
                  - {rule: unmasked-phone, value: \(Self.mobile), reason: 值班手机}
                ---

                """)
        let board = try Self.board(["content/service/a.md": allowed])
        let result = try board.run("check", "--fix", "--yes", "--format", "json")
        let mended = try Self.text(board, "content/service/a.md")
        #expect(mended.contains("summary: 值班手机\(Self.mobile)，身份证号1****************X\n"))
        #expect(mended.contains("remark: ＊＊＊＊＊＊＊＊＊＊＊＊＊＊＊0128\n"))
        #expect(result.outputText.hasPrefix(#"{"version":1,"#))
        #expect(result.errorText.hasPrefix("--- content/service/a.md\n"))
        #expect(
            !result.errorText.contains(Self.identity) && !result.errorText.contains(Self.mobile))
    }

    @Test func `masks of the same person that would give a number away hide all of it`() throws {
        let files = [
            "content/service/a.md": try String(
                contentsOf: PackageFolder.fixtures.appending(path: "items/S01/good.md"),
                encoding: .utf8) + "\n领取人张三丰 1380000＊＊＊＊\n\n领取人张三丰 \(Self.mobile)\n"
        ]
        let board = try Self.board(files)
        _ = try board.run("check", "--fix", "--yes")
        let mended = try Self.text(board, "content/service/a.md")
        #expect(mended.hasSuffix("领取人张三丰 ＊＊＊＊＊＊＊＊＊＊＊\n"))
        #expect(try board.run("check").outputText == "")
    }

    @Test func `a mask that would be another fault is left out`() throws {
        let record = try String(
            contentsOf: PackageFolder.fixtures.appending(path: "items/S01/good.md"), encoding: .utf8
        )
        let named = record.replacing(
            "\n---\n",
            with: "\nattachments:\n  - {file: \(Self.identity).txt, title: 名单}\n---\n")
        let board = try Self.board([
            "content/service/a.md": named, "content/service/\(Self.identity).txt": "无",
        ])
        let before = try board.files()
        let result = try board.run("check", "--fix", "--yes")
        #expect(result.ending == .exit(1))
        #expect(
            result.errorText.contains(
                ": not masked: masked, it would be a fault of another kind [missing-attachment]\n"))
        #expect(try board.files() == before)
    }

    @Test func `--yes alone is wrong usage`() throws {
        let result = try Self.board([:]).run("check", "--yes", "--lang", "zh")
        #expect(result.ending == .exit(64))
        #expect(result.errorText.hasPrefix("错误：--yes 要和 --fix 一起用\n"))
    }
}
