package import Catalogue
package import Values

/// What rules may know beside the record: today is a parameter, files are a list of paths.
package struct RuleContext: Sendable {
    /// Today, for due days and future dates.
    package let asOf: Day
    /// The catalogue.
    package let catalogue: Catalogue
    /// Every file of the board's content, as `content/…`.
    package let paths: Set<String>
    /// Due days and windows.
    package let clocks: Clocks
    /// From when on the board accounts for every period; nil where it accounts for none.
    package let since: AccountingStart?
    /// What became of every period that it accounts for; nil where it accounts for none.
    package let coverage: Coverage?
    /// What the board says of its money.
    package let finance: FinanceSettings
    /// What was found in the files that records and pages hand out, by their paths.
    package let attachments: [String: SearchedAttachment]

    /// What the columns of tables about residents hold.
    let personTables: PersonTables

    /// Makes a context.
    package init(
        asOf: Day, catalogue: Catalogue, paths: Set<String>, clocks: Clocks = .builtIn,
        since: AccountingStart? = nil, coverage: Coverage? = nil,
        finance: FinanceSettings = .standard, attachments: [String: SearchedAttachment] = [:]
    ) {
        self.asOf = asOf
        self.catalogue = catalogue
        personTables = PersonTables(catalogue)
        self.paths = paths
        self.clocks = clocks
        self.since = since
        self.coverage = coverage
        self.finance = finance
        self.attachments = attachments
    }
}
