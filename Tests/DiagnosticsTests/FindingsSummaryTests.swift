import Diagnostics
import Testing

struct FindingsSummaryTests {
    private func summary(
        _ severities: [Severity], records: Int = 94, allowed: Int = 0,
        extras: Findings.Extras = [], isUnreadable: Bool = false
    ) -> Message {
        let findings = Findings(
            severities.map { plainWarning(severity: $0) }, records: records, language: .english,
            allowed: Array(repeating: allowedPhone(), count: allowed), extras: extras)
        return FindingsSummary.message(of: findings, isUnreadable: isUnreadable)
    }

    @Test func `it counts what was found, the gravest first`() {
        let message = summary([.warning, .error, .error])
        #expect(message.english == "94 records: 2 errors, 1 warning")
        #expect(message.chinese == "94 份记录：2 个错误，1 个警告")
    }

    @Test func `where nothing was found it says so`() {
        #expect(summary([], records: 1).english == "1 record: no findings")
        #expect(summary([], records: 0).chinese == "0 份记录：没有发现问题")
    }

    @Test func `remarks count only where they are shown`() {
        #expect(summary([.remark]).english == "94 records: no findings")
        #expect(summary([.remark], extras: .remarks).english == "94 records: 1 remark")
        #expect(summary([.remark], extras: .remarks).chinese == "94 份记录：1 个提示")
    }

    @Test func `what was let through is counted too`() {
        let message = summary([.note], allowed: 2)
        #expect(message.english == "94 records: 1 note; 2 let through")
        #expect(message.chinese == "94 份记录：1 个说明；放行 2 处")
    }

    @Test func `of a board that cannot be read no records are counted`() {
        let message = summary([.error], records: 0, isUnreadable: true)
        #expect(message.english == "the board cannot be read: 1 error")
        #expect(message.chinese == "这个公开栏读不了：1 个错误")
    }
}
