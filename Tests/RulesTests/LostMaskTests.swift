import Diagnostics
import TestSupport
import Testing

struct LostMaskTests {
    private let finding = MarkedFinding.warning(
        "lost-mask", "the asterisks of this mask are taken for emphasis and vanish from the page",
        "这里打码用的星号会被当作强调符号，在网页上看不到",
        hint: Message(
            en: "write '\\*', or 某, or the wide ＊", zh: "星号前加反斜杠（\\*），或者改用“某”“＊”"))

    private func board(_ body: String) -> MarkedBoard {
        CashBook.board(MarkedFile("content/residency/a.md", CashBook.talk(body: body)))
    }

    @Test(arguments: [
        "王«*»华、李*明领取", "慰问了王«*»华和李*明", "138«****»0001和139****0002", "文\n\n名单：王«*»华、\n李*明",
    ])
    func `two masks in a paragraph`(body: String) {
        expect([finding], in: board(body))
    }

    @Test(arguments: [
        "王*华领取", "王\\*华、李\\*明", "王＊华、李＊明", "138****0001", "**四公开**制度", "这是*重点*内容和**另一处**重点",
        "王*、李*", "**王某**、**李某**", "王*华\n\n李*明",
    ])
    func `masks that stay, and emphasis`(body: String) {
        expect([], in: board(body))
    }
}
