/// A yes or a no.
package enum Flag {
    /// Reads `true`, `false`, `yes`, `no` in any case, `是` or `否`.
    ///
    /// White space around it does not matter. Throws `placeholder` or `form`.
    package static func parse(_ text: Text) throws(ValueFault) -> Bool {
        let word = FullWidth.normalized(text).trimmed
        if word.equalsIgnoringCase("true") || word.equalsIgnoringCase("yes") { return true }
        if word.equalsIgnoringCase("false") || word.equalsIgnoringCase("no") { return false }
        if word.equals("是") { return true }
        if word.equals("否") { return false }
        throw Placeholder.standsForValue(text) ? .placeholder : .form
    }
}

extension Text {
    /// Whether its bytes are those of a string in lower case, read in any case of ASCII letters.
    func equalsIgnoringCase(_ lowercase: StaticString) -> Bool {
        guard count == lowercase.utf8CodeUnitCount else { return false }
        return withBytes { bytes in
            for index in bytes.indices {
                let byte = bytes[index]
                let lower = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
                if lower != lowercase.utf8Start[index] { return false }
            }
            return true
        }
    }
}
