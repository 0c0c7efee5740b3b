package import Values

/// What `finance:` in `board.yml` says: the limits and words that the checks of money go by.
package struct FinanceSettings: Sendable {
    /// Amounts from which more signatures or a decision are asked for, in rising order.
    package let limits: [Money]
    /// The most that may be paid in cash at once.
    package let cashLimit: Money
    /// Words of categories that this board must not spend money on; none unless the board says so.
    package let bannedCategories: [Text]
    /// The most of a month's expense that `其他` may be, in hundredths of a percent.
    package let otherShare: Int64

    /// What holds where the board says nothing: 1,000, 5,000 and 10,000 yuan; cash up to 1,000 yuan
    /// (现金管理暂行条例 art. 5); nothing banned; 5 % of a month for `其他`.
    package static let standard = FinanceSettings(
        limits: [100_000, 500_000, 1_000_000].map(Money.init(fen:)),
        cashLimit: Money(fen: 100_000), bannedCategories: [], otherShare: 500)

    /// Makes settings; limits of zero or less are left out.
    package init(
        limits: [Money], cashLimit: Money, bannedCategories: [Text], otherShare: Int64
    ) {
        self.limits = limits.filter { $0 > .zero }.sorted()
        self.cashLimit = cashLimit
        self.bannedCategories = bannedCategories
        self.otherShare = otherShare
    }
}
