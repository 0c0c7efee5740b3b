/// Gives every heading of a document an id that no other has.
struct HeadingIDs {
    private var taken: Set<String> = []
    private var counts: [String: Int] = [:]

    /// The id for the next heading: its text in letters, digits and hyphens, numbered if taken.
    mutating func next(for text: String) -> String {
        let base = Self.slug(text)
        var id = base
        while !taken.insert(id).inserted {
            let count = counts[base, default: 1] + 1
            counts[base] = count
            id = "\(base)-\(count)"
        }
        return id
    }

    /// The text lower-cased in ASCII, with one hyphen for each stretch that is not letter or digit.
    private static func slug(_ text: String) -> String {
        var slug = String.UnicodeScalarView()
        var isApart = false
        for scalar in text.unicodeScalars {
            guard belongs(scalar) else {
                isApart = true
                continue
            }
            if isApart, !slug.isEmpty { slug.append("-") }
            isApart = false
            if scalar >= "A", scalar <= "Z", let lower = Unicode.Scalar(scalar.value | 0x20) {
                slug.append(lower)
            } else {
                slug.append(scalar)
            }
        }
        return slug.isEmpty ? "section" : String(slug)
    }

    private static func belongs(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", "\u{4E00}"..."\u{9FFF}": return true
        case "\0"..."\u{7F}", "\u{FFFD}": return false
        default: break
        }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
            .nonspacingMark, .spacingMark, .decimalNumber, .letterNumber, .otherNumber:
            return true
        default: return false
        }
    }
}
