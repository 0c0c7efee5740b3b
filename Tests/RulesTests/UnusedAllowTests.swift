import Diagnostics
import TestSupport
import Testing

struct UnusedAllowTests {
    private func unused(_ rule: String) -> MarkedFinding {
        .warning(
            "unused-allow",
            "this lets nothing through: '\(rule)' finds no fault with such a value here",
            "这一条没有放行任何内容：“\(rule)”没有查出这样的值",
            hint: Message(
                en: "write the value as it stands in the record, or remove the entry",
                zh: "“值”请照原文写；不再需要的，请删掉这一条"))
    }

    private func board(_ allow: String, summary: String = "杂支") -> MarkedBoard {
        let entries = """
            entries:
              - {date: 2026-10-09, voucher: 记-001, category: 办公, summary: \(summary)}
            """
        return CashBook.board(CashBook.record(fields: "total: 1\n\(allow)", entries: entries))
    }

    @Test(arguments: [
        "allow: [{rule: vague-summary, value: «其他支出», reason: 见附件}]",
        "放行：\n  - 规则：vague-summary\n    值: «其他支出»\n    理由: 见附件",
        "allow: [{rule: vague-summary, value: «'**'», reason: 见附件}]",
    ])
    func `an entry whose value no rule finds fault with`(allow: String) {
        expect([unused("vague-summary")], in: board(allow, summary: "缴水费"))
    }

    @Test func `an entry for another rule`() {
        expect(
            [unused("possible-splitting")],
            in: board(
                "allow: [{rule: possible-splitting, value: «杂支», reason: 见附件}]", summary: "缴水费"))
    }

    @Test func `an entry that lets something through is none`() {
        expect([], in: board("allow: [{rule: vague-summary, value: 杂支, reason: 见附件}]"))
    }

    @Test func `a rule that cannot be let through is no choice`() {
        let choices =
            "unmasked-id-number, unmasked-phone, unmasked-bank-card, unmasked-person, "
            + "mask-mismatch, personal-attachment, minor-in-list, home-address, personal-column, "
            + "unmasked-travel-document, private-plate, private-contact, health-beside-name, "
            + "lost-mask, vague-summary, possible-double-entry, possible-splitting"
        expect(
            [
                .error(
                    "not-a-choice", "'check-failed' is not a choice of 'rule'",
                    "“规则”不能填“check-failed”",
                    hint: Message(
                        en: "choose one of: " + choices,
                        zh: "只能填：" + choices.replacing(", ", with: "、")))
            ],
            in: board(
                "allow: [{rule: «check-failed», value: 1, reason: 见附件}]", summary: "缴水费"))
    }

    @Test func `an entry without a reason lets nothing through, and that is its only fault`() {
        expect(
            [
                .error("required-field", "entry 1 has no 'reason'", "第 1 条没有填“理由”"),
                .warning(
                    "vague-summary", "'杂支' does not say what the money was for",
                    "摘要“杂支”没有说清钱用在了什么上"),
            ],
            in: CashBook.board(
                CashBook.record(
                    fields: "allow: [«{rule: vague-summary, value: 杂支}»]\ntotal: 1",
                    entries: "明细:\n  - {日期: 2026-10-09, 凭证号: 记-001, 科目: 办公, 摘要: «杂支»}")))
    }
}
