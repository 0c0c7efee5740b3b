import Diagnostics
import TestSupport
import Testing

struct LateReplyTests {
    private func board(_ lines: String..., asOf: String = "2026-11-20") -> MarkedBoard {
        let text =
            ([
                "---", "item: R19", "title: 问", "date: 2026-11-03", "published: 2026-11-03",
                "question: 路灯坏了",
            ] + lines + ["---", ""]).joined(separator: "\n")
        return MarkedBoard([MarkedFile("content/residency/a.md", text)], asOf: asOf)
    }

    @Test func `eleven days without an answer`() {
        expect(
            [
                .warning(
                    "late-reply",
                    "asked on 2026-11-03 and due within 10 days, the answer is 1 day overdue",
                    "2026年11月3日提出，应在10天内答复，已经超过1天")
            ],
            in: board("kind: 点题公开", "asked: «2026-11-03»", asOf: "2026-11-14"))
    }

    @Test func `a formal inquiry has fifteen days`() {
        expect(
            [
                .warning(
                    "late-reply",
                    "asked on 2026-11-03 and due within 15 days, the answer is 2 days overdue",
                    "2026年11月3日提出，应在15天内答复，已经超过2天")
            ],
            in: board(
                "kind: 公开质询", "signatories: 12", "asked: «2026-11-03»", "answered:",
                asOf: "2026-11-20"))
        expect(
            [],
            in: board(
                "kind: 公开质询", "signatories: 12", "asked: 2026-11-03", asOf: "2026-11-18"))
    }

    @Test(arguments: [
        "answered: 2026-11-18\nanswer: 已修", "status: draft", "status: withdrawn\nreason: 撤回",
    ])
    func `answered, not yet published or taken back`(lines: String) {
        let found = board("kind: 点题公开", "asked: 2026-11-03", lines).findings
        #expect(!found.contains { $0.rule == "late-reply" })
    }

    @Test func `the tenth day is in time`() {
        expect([], in: board("kind: 点题公开", "asked: 2026-11-03", asOf: "2026-11-13"))
    }
}
