package import Catalogue
package import Diagnostics

/// The one list of rules, and the run of all of them over a board.
package enum Rules {
    /// Every rule, in the order of docs/rules.md.
    package static let all: [any Rule.Type] = [
        Encoding.self, FrontMatterMissing.self, FrontMatterSyntax.self, DuplicateKey.self,
        UnknownKey.self, UnknownItem.self, WrongColumn.self, RequiredField.self, WrongType.self,
        NotAChoice.self, WrongPeriod.self, DateOutsidePeriod.self, FutureDate.self,
        DateOrder.self, DuplicateRecord.self, DuplicateNumber.self, DuplicateVoucher.self,
        VoucherGap.self, VagueSummary.self, PlaceholderValue.self, BrokenLink.self,
        MissingAttachment.self, MissingAltText.self, RawHTML.self,
    ]

    /// What the rules say of one record, unsorted.
    package static func findings(on subject: Subject, _ context: RuleContext) -> [Diagnostic] {
        var found: [Diagnostic] = []
        for rule in all {
            let more = rule.check(subject, context)
            if !more.isEmpty { found += more }
        }
        return found
    }

    /// What the rules say of all records together, unsorted.
    package static func findings(on register: Register, _ context: RuleContext) -> [Diagnostic] {
        all.flatMap { $0.check(register, context) }
    }
}
