import TestSupport

extension TemporaryBoard {
    /// A board with items of its own, lines of `catalogue.yml`, and none of the built-in ones; as of
    /// 2026-11-20. `settings` are added to `board.yml`.
    static func withOwnItems(_ items: String..., settings: String = "") throws -> TemporaryBoard {
        let board = try TemporaryBoard()
        try board.write(
            "content/board.yml",
            """
            name: {zh-Hans: 示例公开栏, en: Sample board}
            code: T1
            contact: 0571-8000 0000
            since: 2026-09
            as-of: 2026-11-20
            \(settings)
            """)
        let listed = try ProgramRun("catalogue").result().outputText
        let codes = listed.matches(of: #/(?m)^  - code: (\S+)$/#).map { String($0.1) }
        let omitted = codes.map { "{code: \($0), omit: true, reason: 测试}" }
        let lines = (items + omitted).map { "  - \($0)\n" }
        try board.write("content/catalogue.yml", "items:\n" + lines.joined())
        return board
    }
}
