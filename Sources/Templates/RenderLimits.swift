/// How much one page may take, so that no template can hang a build or fill the memory.
package struct RenderLimits: Sendable {
    /// Enough for any page: a table of 100,000 rows of 12 cells takes some ten million steps.
    package static let standard = RenderLimits(steps: 30_000_000, bytes: 1 << 28)

    /// Tags and texts written, rows gone through, and values of the stack looked into.
    package let steps: Int
    /// The output's size in bytes.
    package let bytes: Int

    /// Limits of one's own, for a test.
    package init(steps: Int, bytes: Int) {
        self.steps = steps
        self.bytes = bytes
    }
}
