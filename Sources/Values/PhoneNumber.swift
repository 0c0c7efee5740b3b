/// A telephone number that can be called.
package struct PhoneNumber: Sendable {
    /// What sort of number it is.
    package enum Kind: Hashable, Sendable, CaseIterable {
        /// A fixed line, with or without its area code.
        case landline
        /// A mobile telephone.
        case mobile
        /// A 400 or 800 number.
        case service
        /// A short number: 110, 12345.
        case short
    }

    /// What sort of number it is.
    package let kind: Kind

    /// All its digits but the extension's: `057180000000`.
    package let digits: String

    /// The digits of the extension; empty when there is none.
    package let extensionDigits: String

    /// The number as it was written, in ASCII, with `-` after the area code and single blanks:
    /// `0571-8000 0000`, `400-800-0000`, `0571-80000000转8001`.
    package let description: String

    /// Whether it is a mobile telephone's.
    package var isMobile: Bool { kind == .mobile }

    init(kind: Kind, digits: String, extensionDigits: String, description: String) {
        self.kind = kind
        self.digits = digits
        self.extensionDigits = extensionDigits
        self.description = description
    }

    /// Reads one telephone number.
    ///
    /// Landlines of 7 or 8 digits, with the area code or without: `0571-8000 0000`, `(0571)80000000`,
    /// `+86 571 8000 0000`, with `转8001` or `-8001`; mobiles, `138 0000 0000`; 400 and 800 numbers; short
    /// numbers of 3 to 6 digits. Full-width characters and dashes are read, white space around it does
    /// not matter. Throws `placeholder`, or `form`, which masked numbers and several numbers are too.
    package static func parse(_ text: Text) throws(ValueFault) -> PhoneNumber {
        guard text.count <= 100, let written = WrittenNumber(text), let number = written.number
        else { throw Placeholder.standsForValue(text) ? .placeholder : .form }
        return number
    }
}

extension PhoneNumber: Hashable, Comparable, CustomStringConvertible {
    /// Whether the same telephone rings, however the numbers are written.
    package static func == (left: PhoneNumber, right: PhoneNumber) -> Bool {
        left.digits == right.digits && left.extensionDigits == right.extensionDigits
    }

    package static func < (left: PhoneNumber, right: PhoneNumber) -> Bool {
        (left.digits, left.extensionDigits) < (right.digits, right.extensionDigits)
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(digits)
        hasher.combine(extensionDigits)
    }
}
