import Diagnostics
import Foundation
import Testing

struct JSONFormatTests {
    @Test func `the finding of the contract has the shape of the contract`() {
        #expect(
            written([contractFinding()], as: JSONFormat())
                == #"{"version":1,"diagnostics":[{"rule":"check-failed","severity":"error","#
                + #""message":"closing balance is 118,220.10 but 118,120.10 follows","#
                + #""file":"content/finance/2026-10.md","#
                + #""range":{"start":{"line":12,"column":18},"end":{"line":12,"column":28}},"#
                + #""notes":[{"message":"opening-balance + total-income - total-expense = "#
                + #"closing-balance","file":"content/catalogue.yml","#
                + #""range":{"start":{"line":31,"column":9},"end":{"line":31,"column":73}}}],"#
                + #""hint":{"message":"entry 记-007 on line 31 has that amount"},"#
                + #""item":"finance.monthly-ledger"}],"#
                + #""summary":{"records":42,"errors":1,"warnings":0}}"# + "\n")
    }

    @Test func `what there is none of is absent`() {
        let finding = plainWarning("本期无", at: marked("记.md", "结余«：\r\n»x"))
        #expect(
            written([finding], as: JSONFormat(), language: .chinese)
                == #"{"version":1,"diagnostics":[{"rule":"vague-summary","severity":"warning","#
                + #""message":"本期无","file":"记.md","#
                + #""range":{"start":{"line":1,"column":3},"end":{"line":2,"column":1}},"#
                + #""notes":[]}],"#
                + #""summary":{"records":42,"errors":0,"warnings":1}}"# + "\n")
    }

    @Test func `no findings are an empty list`() {
        #expect(
            written([], as: JSONFormat(), records: 0)
                == #"{"version":1,"diagnostics":[],"#
                + #""summary":{"records":0,"errors":0,"warnings":0}}"#
                + "\n")
    }

    @Test func `a remark is hidden, and not counted, unless it is asked for`() {
        let remark = plainWarning(severity: .remark)
        #expect(written([remark], as: JSONFormat()) == written([], as: JSONFormat()))
        let text = written([remark], as: JSONFormat(), extras: .remarks)
        #expect(text.contains(#""severity":"remark""#))
        #expect(
            text.hasSuffix(#""summary":{"records":42,"errors":0,"warnings":0,"remarks":1}}"# + "\n")
        )
    }

    @Test func `what was let through is listed when asked for, and never in clear`() {
        #expect(
            written([], as: JSONFormat(), allowed: [allowedPhone()])
                == written([], as: JSONFormat()))
        #expect(
            written([], as: JSONFormat(), allowed: [allowedPhone()], extras: .allowed)
                == #"{"version":1,"diagnostics":[],"allowed":[{"rule":"unmasked-phone","#
                + #""reason":"the office's own, 138******34","file":"b.md","#
                + #""range":{"start":{"line":1,"column":1},"end":{"line":1,"column":12}}}],"#
                + #""summary":{"records":42,"errors":0,"warnings":0,"allowed":1}}"# + "\n")
    }

    @Test func `every character comes back from a JSON reader`() throws {
        let message = (0...0x2FF as ClosedRange<UInt32>).compactMap { Unicode.Scalar($0) }
            .reduce(into: "\u{2028}\u{202E}\u{FEFF}\"\\/😀") { $0.unicodeScalars.append($1) }
        let text = written([plainWarning(message)], as: JSONFormat())
        let read = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
        let diagnostics = read?["diagnostics"] as? [[String: Any]]
        let came = try #require(diagnostics?.first?["message"] as? String)
        let lost = Set(message.unicodeScalars).symmetricDifference(came.unicodeScalars)
        #expect(lost.isEmpty, "\(lost.map(\.value))")
        #expect(came.unicodeScalars.elementsEqual(message.unicodeScalars))
        #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || VisibleText.of($0) == $0 })
    }

    @Test func `no personal number is in clear`() {
        let message = Message(verbatim: "11010519491231002X")
        let finding = Diagnostic(
            rule: "unmasked-id-number", severity: .error, message: message,
            span: marked("13800001234.md", "«11010519491231002X»"), label: message,
            notes: [DiagnosticNote(message)], hint: message)
        for format in DiagnosticFormats.all {
            let text = written([finding], as: format)
            #expect(!text.contains("19491231") && !text.contains("13800001234"), "\(format.name)")
            #expect(text.contains("110**************X"), "\(format.name)")
        }
    }

    @Test(arguments: 0..<40)
    func `awkward findings are still JSON`(_ seed: UInt64) throws {
        let text = written(awkwardFindings(seed: seed), as: JSONFormat())
        let read = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
        #expect((read?["diagnostics"] as? [Any])?.count == 6)
        #expect(text.utf8.count { $0 == 0x0A } == 1)
    }
}
