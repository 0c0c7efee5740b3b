/// Everything that one run of the checks has to say, ready to be written in any format.
package struct Findings: Sendable {
    /// The findings that are shown, in the order that they are shown in (`DiagnosticOrder`).
    package let diagnostics: [Diagnostic]

    /// Number of records that were checked.
    package let records: Int

    /// The language of the messages.
    package let language: MessageLanguage

    /// What is masked in messages and excerpts.
    package let redaction: Redaction

    /// What records let through, in file order.
    package let allowed: [AllowedFinding]

    /// What was asked for besides errors and warnings.
    package let extras: Extras

    /// Places of what is personal by its findings, by the paths of their files.
    private let secrets: [String: [Range<Int>]]

    private let describe: @Sendable (RuleID) -> RuleDescription?

    /// What is shown only to those who ask for it.
    package struct Extras: OptionSet, Sendable {
        /// One bit for each.
        package let rawValue: Int

        /// Makes a set of its bits.
        package init(rawValue: Int) {
            self.rawValue = rawValue
        }

        /// Findings that are no fault, for an auditor.
        package static let remarks = Extras(rawValue: 1)

        /// What records let through.
        package static let allowed = Extras(rawValue: 2)
    }

    /// Makes the findings of a run; the diagnostics must be sorted.
    ///
    /// Remarks that were not asked for are left out. `describe` is asked by formats that describe the
    /// rules that they name.
    package init(
        _ diagnostics: [Diagnostic],
        records: Int,
        language: MessageLanguage,
        redaction: Redaction = .personalDigits,
        allowed: [AllowedFinding] = [],
        extras: Extras = [],
        describe: @escaping @Sendable (RuleID) -> RuleDescription? = { _ in nil }
    ) {
        self.diagnostics =
            extras.contains(.remarks)
            ? diagnostics : diagnostics.filter { $0.severity != .remark }
        self.records = records
        self.language = language
        self.redaction = redaction
        self.allowed = allowed
        self.extras = extras
        let secret = (diagnostics + allowed.map(\.finding)).filter(\.isSecret).map(\.span)
        secrets = Dictionary(grouping: secret, by: \.file.path).mapValues { spans in
            spans.map(\.range.offsets)
        }
        self.describe = describe
    }

    /// What a rule says of itself; nil where that is not known.
    func description(of rule: RuleID) -> RuleDescription? { describe(rule) }

    /// How many of the findings have a severity.
    package func count(of severity: Severity) -> Int {
        diagnostics.count { $0.severity == severity }
    }

    /// What is masked in excerpts of a file: also what its findings call personal.
    package func redaction(of source: SourceFile) -> Redaction {
        guard let ranges = secrets[source.path] else { return redaction }
        let (redaction, count) = (redaction, source.bytes.count)
        return Redaction { bytes in
            redaction.ranges(in: bytes) + ranges.filter { $0.upperBound <= count }
        }
    }

    /// What records let through, where that was asked for.
    var shownAllowed: [AllowedFinding] { extras.contains(.allowed) ? allowed : [] }

    /// A message in the language of the findings, with nothing personal in it.
    func text(of message: Message) -> String {
        redaction.masked(message.text(in: language))
    }

    /// A text of the author's own, with nothing personal in it.
    func text(of words: String) -> String { redaction.masked(words) }
}
