import Attachments
import Foundation
import TestSupport
import Testing

/// Documents as other programs write them: packed, and with all that they put in by themselves.
struct RealDocumentTests {
    private func read(_ name: String) throws -> ReadFile {
        let file = PackageFolder.fixtures.appending(path: "attachments/\(name)")
        return ReadFile([UInt8](try Data(contentsOf: file)))
    }

    @Test func `a workbook of openpyxl`() throws {
        let file = try read("名单.xlsx")
        #expect(file.unread == nil)
        #expect(
            file.pieces.filter { $0.hasPrefix("sheet") } == [
                "sheet '公示', cell A1: 姓名", "sheet '公示', cell B1: 身份证号",
                "sheet '公示', cell A2: 张某某", "sheet '公示', cell B2: 1***************X",
                "sheet '公示', comment on A2: 电话 13800001111",
                "sheet '名单' (hidden), cell A1: 姓名", "sheet '名单' (hidden), cell B1: 身份证号",
                "sheet '名单' (hidden), cell C1: 银行账号", "sheet '名单' (hidden), cell A2: 张某某",
                "sheet '名单' (hidden), cell B2: 11010519491231002X",
                "sheet '名单' (hidden), cell C2: 6222021234567890128",
                "sheet '名单' (hidden), cell A3: 李某某",
                "sheet '名单' (hidden), cell B3: 110105194912310000",
                "sheet '名单' (hidden), cell C3: 6222021234567890000",
            ])
        #expect(file.pieces.contains("the document properties: 示例社区"))
    }

    @Test func `a document of python-docx`() throws {
        let file = try read("名单.docx")
        #expect(file.unread == nil)
        #expect(
            Set(file.pieces).isSuperset(of: [
                "paragraph 1: 身份证 11010519491231002X", "table 1, row 1, column 2: 银行账号",
                "table 1, row 2, column 2: 6222021234567890128",
                "the comments, paragraph 1: 电话 13800001111", "the header, paragraph 1: 示例社区",
                "the document properties: 底稿",
            ]))
    }
}
