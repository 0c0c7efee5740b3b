package import Diagnostics
package import Values

/// The first period that a board accounts for, and where its settings say so.
package struct AccountingStart: Sendable {
    /// The period; from its first day on, every period of every item counts.
    package let period: Period
    /// The value of `since`.
    package let span: SourceSpan

    /// Makes a start.
    package init(period: Period, span: SourceSpan) {
        self.period = period
        self.span = span
    }
}
