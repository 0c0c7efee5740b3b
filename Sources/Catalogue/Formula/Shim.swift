package struct BoundFormula: Sendable { package let text: String
 func holds(in scope: NoticeScope) -> Bool { false } }
