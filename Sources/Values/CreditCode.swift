/// A unified social credit code (统一社会信用代码), which stands for an organisation and is public.
package enum CreditCode {
    /// Whether 18 characters in ASCII are a code with its check character right.
    ///
    /// Source: GB 32100-2015 §4 and its annex: characters without I, O, Z, S and V, weights that
    /// are the powers of 3, modulo 31.
    package static func isValid(_ characters: some Collection<UInt8>) -> Bool {
        var sum = 0
        var weight = 1
        var count = 0
        for character in characters {
            guard count < 18, let value = value(of: character) else { return false }
            // Registering department, kind of organisation, and an administrative division.
            if count == 0, !"123456789ANY".utf8.contains(character) { return false }
            if (2...7).contains(count), value > 9 { return false }
            sum += value * weight
            weight = weight * 3 % 31
            count += 1
            if count == 17 { weight = 1 }
        }
        // The check character adds to a multiple of 31.
        return count == 18 && sum % 31 == 0
    }

    private static func value(of character: UInt8) -> Int? {
        alphabet.firstIndex(of: character).map { $0 - alphabet.startIndex }
    }

    private static let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY".utf8)
}
