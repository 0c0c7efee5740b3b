/// A personal number in a text: what it is and where it stands.
package struct PersonalMatch: Hashable, Sendable {
    /// What sort of number it is.
    package enum Kind: Hashable, Sendable, CaseIterable {
        /// A resident identity number of 18 characters or of 15 digits.
        case identityNumber
        /// A disability card's number, which begins with its holder's identity number.
        case disabilityCard
        /// A bank card's number, or an account's.
        case bankCard
        /// A mobile telephone's number.
        case mobile
    }

    /// What sort of number it is.
    package let kind: Kind

    /// The bytes from its first digit to its last, with what stands between them.
    package let range: Range<Int>

    /// Whether its check digit is right; a form without one counts as right.
    package let isExact: Bool

    /// The day of birth that it tells; nil when it tells none.
    package let birth: PersonalNumber.Birth?
}
