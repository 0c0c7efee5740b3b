import Foundation
import TestSupport
import Testing

/// Attached files of a whole board, PDF among them, which another program reads.
struct AttachmentTests {
    private func check(
        _ name: String, _ bytes: [UInt8], environment: [String: String] = [:]
    ) throws -> String {
        let board = try TemporaryBoard.withSettings()
        let record = "---\nitem: R19\nattachments: [{file: \(name)}]\n---\n"
        try board.write("content/residency/a.md", record)
        try board.write("content/residency/\(name)", bytes)
        let report = try board.run("check", "--format", "json", environment: environment)
        return try JSONDecoder().decode(CheckReport.self, from: Data(report.output)).diagnostics
            .filter { $0.rule == "personal-attachment" }.map(\.message)
            .joined(separator: "\n")
    }

    private func fixture(_ name: String) throws -> [UInt8] {
        [UInt8](
            try Data(contentsOf: PackageFolder.fixtures.appending(path: "attachments/\(name)")))
    }

    @Test func `the text of a PDF is searched`() throws {
        #expect(
            try check("名单.pdf", fixture("名单.pdf"))
                == "'名单.pdf' shows an identity number in clear, on page 2")
    }

    @Test func `a scanned page is said`() throws {
        #expect(
            try check("扫描.pdf", fixture("扫描.pdf"))
                == "'扫描.pdf' cannot be searched for personal numbers: "
                + "page 2 holds no text, as a scan does not")
    }

    @Test func `where no program reads PDF, that is said`() throws {
        #expect(
            try check("名单.pdf", fixture("名单.pdf"), environment: ["PATH": "/nowhere"])
                == "'名单.pdf' cannot be searched for personal numbers: "
                + "the program that reads PDF, pdftotext, is not installed")
    }

    @Test(arguments: ["%PDF-1.4\n%%EOF\n", "%PDF-1.4\nendless 1 0 obj <</Kids[1 0 R]>>"])
    func `a broken PDF does no harm`(_ text: String) throws {
        #expect(
            try check("a.pdf", Array(text.utf8))
                == "'a.pdf' cannot be searched for personal numbers: it is damaged")
    }

    @Test func `a hidden sheet gives itself away`() throws {
        #expect(
            try check("名单.xlsx", fixture("名单.xlsx"))
                == "'名单.xlsx' shows 2 identity numbers, 2 bank account numbers and a mobile "
                + "number in clear, the first in sheet '公示', comment on A2")
    }
}
