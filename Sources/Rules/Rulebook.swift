package import Catalogue
package import Diagnostics

/// The one list of rules, and the run of all of them over a board.
package enum Rulebook {
    /// Every rule, in the order of docs/rules.md.
    package static let all: [ListedRule] = [
        ListedRule(Encoding.self),
        ListedRule(FrontMatterMissing.self),
        ListedRule(FrontMatterSyntax.self),
        ListedRule(DuplicateKey.self),
        ListedRule(UnknownKey.self),
        ListedRule(UnknownItem.self),
        ListedRule(WrongColumn.self),
        ListedRule(RequiredField.self),
        ListedRule(WrongType.self),
        ListedRule(NotAChoice.self),
        ListedRule(WrongPeriod.self),
        ListedRule(DateOutsidePeriod.self),
        ListedRule(FutureDate.self),
        ListedRule(DateOrder.self),
        ListedRule(LatePublication.self),
        ListedRule(MissingRecord.self),
        ListedRule(ShortDisplay.self),
        ListedRule(LateReply.self),
        ListedRule(NoCalendar.self),
        ListedRule(DuplicateRecord.self),
        ListedRule(DuplicateNumber.self),
        ListedRule(DuplicateVoucher.self),
        ListedRule(VoucherGap.self),
        ListedRule(CheckFailed.self),
        ListedRule(PossibleDoubleEntry.self),
        ListedRule(PossibleSplitting.self),
        ListedRule(PeriodSum.self),
        ListedRule(ConflictingRoles.self),
        ListedRule(BannedCategory.self),
        ListedRule(CashPayment.self),
        ListedRule(CashOffset.self),
        ListedRule(SelfMadeReceipt.self),
        ListedRule(EntryOrder.self),
        ListedRule(OtherShare.self),
        ListedRule(RoundAmounts.self),
        ListedRule(VagueSummary.self),
        ListedRule(RankMismatch.self),
        ListedRule(VaguePromise.self),
        ListedRule(EatenText.self),
        ListedRule(PlaceholderValue.self),
        ListedRule(UnmaskedIDNumber.self),
        ListedRule(UnmaskedPhone.self),
        ListedRule(UnmaskedBankCard.self),
        ListedRule(UnmaskedTravelDocument.self),
        ListedRule(PrivatePlate.self),
        ListedRule(PrivateContact.self),
        ListedRule(UnmaskedPerson.self),
        ListedRule(MaskMismatch.self),
        ListedRule(MinorInList.self),
        ListedRule(HomeAddress.self),
        ListedRule(HealthBesideName.self),
        ListedRule(PersonalColumn.self),
        ListedRule(LostMask.self),
        ListedRule(BrokenLink.self),
        ListedRule(MissingAttachment.self),
        ListedRule(PersonalAttachment.self),
        ListedRule(MissingAltText.self),
        ListedRule(RawHTML.self),
        ListedRule(UnusedAllow.self),
    ]

    /// What the rules say of one record, unsorted.
    package static func findings(on subject: Subject, _ context: RuleContext) -> [Diagnostic] {
        var found: [Diagnostic] = []
        for rule in all {
            let more = rule.checkSubject(subject, context)
            if !more.isEmpty { found += more }
        }
        return found
    }

    /// What the rules say of all records together, unsorted.
    package static func findings(on register: Register, _ context: RuleContext) -> [Diagnostic] {
        all.flatMap { $0.checkRegister(register, context) }
    }

    /// Every name of a rule, those of the contract that later issues bring included, so that a
    /// board may already speak of them.
    package static let knownNames: [String] =
        all.map(\.id.description) + [
            "silent-change", "silent-removal",
        ]
}
