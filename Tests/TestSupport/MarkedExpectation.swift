package import Testing

/// Expects these findings at the marks of a board, and no others.
package func expect(
    _ findings: [MarkedFinding], in board: MarkedBoard,
    sourceLocation: SourceLocation = #_sourceLocation
) {
    guard let difference = board.difference(from: findings) else { return }
    Issue.record(Comment(rawValue: "\n" + difference), sourceLocation: sourceLocation)
}
