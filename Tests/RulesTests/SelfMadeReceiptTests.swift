import TestSupport
import Testing

struct SelfMadeReceiptTests {
    @Test(arguments: ["白条", "自制收据2号", "无发票", "无票", "收条1张"])
    func `a payment against a slip of paper`(evidence: String) {
        expect(
            [
                .remark(
                    "self-made-receipt", "120.00 was paid against '\(evidence)'",
                    "120.00元的支出只有“\(evidence)”")
            ],
            in: Purse.board(["{date: 2026-10-08, expense: 120.00, evidence: «\(evidence)»}"]))
    }

    @Test(arguments: [
        "expense: 120.00, evidence: 发票尾号0177", "expense: 120.00, evidence: 签领单",
        "income: 120.00, evidence: 自制收据", "expense: 120.00",
    ])
    func `proper evidence, income, and none at all`(row: String) {
        expect([], in: Purse.board(["{date: 2026-10-08, \(row)}"]))
    }
}
