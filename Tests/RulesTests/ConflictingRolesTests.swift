import Diagnostics
import TestSupport
import Testing

struct ConflictingRolesTests {
    private func conflict(
        _ name: String, _ role: String, _ chinese: String, _ note: String,
        _ kind: (String, String, String, Message?, [String]?) -> MarkedFinding =
            MarkedFinding.warning
    ) -> MarkedFinding {
        kind(
            "conflicting-roles", "'\(name)' reviewed this record and is '\(role)' in it",
            "“\(name)”既是审核人，又是“\(chinese)”", nil,
            ["content/finance/2026-10.md:\(note): named here"])
    }

    private let row =
        "{date: 2026-10-08, payee: 示例五金店, expense: 96.00, handled-by: 钱小红, approved-by: 王大伟}"

    @Test(arguments: [
        ("沈明明", "prepared-by", "制表人", "7:14"), ("周月", "checked-by", "复核人", "8:13"),
        ("钱小红", "handled-by", "经手人", "10:66"), ("王大伟", "approved-by", "审批人", "10:84"),
    ])
    func `a reviewer with a role of their own`(
        name: String, role: String, chinese: String, note: String
    ) {
        expect(
            [conflict(name, role, chinese, note)],
            in: Purse.board(
                [row],
                extra: "reviewed-by: [赵一, «\(name)»]\nprepared-by: 沈明明\nchecked-by: 周月"))
    }

    @Test func `a masked name may be another person's, and is only worth a look`() {
        expect(
            [conflict("沈某", "prepared-by", "制表人", "7:14", MarkedFinding.remark)],
            in: Purse.board([row], extra: "reviewed-by: [«沈某»]\nprepared-by: 沈某"))
    }

    @Test func `other people, and nobody`() {
        expect([], in: Purse.board([row], extra: "reviewed-by: [赵一]\nprepared-by: 沈明明"))
        expect([], in: Purse.board([row], extra: "prepared-by: 沈明明"))
    }
}
