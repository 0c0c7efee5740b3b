/// The groups of digits of a telephone number as somebody wrote it.
struct WrittenNumber {
    /// Groups of digits, in order: `0571`, `8000`, `0000`.
    private var groups: [String] = []
    /// For each group, whether a hyphen stands before it.
    private var isAfterHyphen: [Bool] = []
    private var announcedExtension = ""
    private let isInternational: Bool

    /// Parts a text; nil when it holds anything but digits, separators in their places, brackets
    /// around the first group and an announced extension.
    init?(_ text: Text) {
        let plain = FullWidth.normalized(text).trimmed
        var scalars = plain.scalars.map { Self.dashes.contains($0) ? "-" : $0 }[...]
        isInternational = scalars.starts(with: "+86".unicodeScalars)
        if isInternational {
            scalars = scalars.dropFirst(3)
            if scalars.first == " " || scalars.first == "-" { scalars.removeFirst() }
        }
        guard takeExtension(&scalars), takeGroups(scalars) else { return nil }
    }

    private static let dashes: [Unicode.Scalar] = ["‐", "‑", "‒", "–", "—", "―", "−", "﹣"]

    private mutating func takeExtension(_ scalars: inout ArraySlice<Unicode.Scalar>) -> Bool {
        guard let start = scalars.firstIndex(where: { $0 == "转" || $0 == "分" }) else {
            return true
        }
        let tail = String(String.UnicodeScalarView(scalars[start...]))
        scalars = scalars[..<start]
        while scalars.last == " " { scalars.removeLast() }
        for word in ["转分机", "转", "分机"] where tail.hasPrefix(word) {
            let number = tail.dropFirst(word.count).drop { $0 == " " }
            announcedExtension = String(number)
            return (1...6).contains(number.utf8.count)
                && number.unicodeScalars.allSatisfy(Placeholder.isDigit)
        }
        return false
    }

    private mutating func takeGroups(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
        var rest = scalars
        if rest.first == "(" {
            guard let close = rest.firstIndex(of: ")") else { return false }
            guard add(rest[rest.startIndex + 1..<close], isAfterHyphen: false) else { return false }
            rest = rest[(close + 1)...]
            if rest.first == " " || rest.first == "-" { rest.removeFirst() }
        }
        var hyphen = false
        while true {
            let digits = rest.prefix(while: Placeholder.isDigit)
            guard add(digits, isAfterHyphen: hyphen) else { return false }
            rest = rest.dropFirst(digits.count)
            guard let separator = rest.popFirst() else { return true }
            guard separator == " " || separator == "-" else { return false }
            hyphen = separator == "-"
        }
    }

    private mutating func add(_ digits: ArraySlice<Unicode.Scalar>, isAfterHyphen: Bool) -> Bool {
        guard !digits.isEmpty, digits.allSatisfy(Placeholder.isDigit) else { return false }
        groups.append(String(String.UnicodeScalarView(digits)))
        self.isAfterHyphen.append(isAfterHyphen)
        return true
    }
}

extension WrittenNumber {
    /// The number that it is; nil when there are no such numbers.
    var number: PhoneNumber? {
        let all = groups.joined()
        if Self.isMobile(all) {
            guard announcedExtension.isEmpty, [[11], [3, 4, 4]].contains(groups.map(\.count)) else {
                return nil
            }
            return made(.mobile, groups.joined(separator: " "), all, "")
        }
        if all.count == 10, all.hasPrefix("400") || all.hasPrefix("800") {
            return made(.service, groups.joined(separator: "-"), all, announcedExtension)
        }
        if (3...6).contains(all.count), groups.count == 1, all.first != "0" {
            return isInternational ? nil : made(.short, all, all, announcedExtension)
        }
        return landline
    }

    private static func isMobile(_ digits: String) -> Bool {
        guard digits.count == 11, digits.hasPrefix("1"), let second = digits.dropFirst().first
        else {
            return false
        }
        return ("3"..."9").contains(second)
    }

    private var landline: PhoneNumber? {
        var local = groups[...]
        var area = ""
        if isInternational, local.first?.first != "0" { local[0] = "0" + local[0] }
        if let first = local.first, first.first == "0" {
            let isShort = first.hasPrefix("01") || first.hasPrefix("02")
            let count = isShort ? 3 : 4
            guard first.count >= count else { return nil }
            area = String(first.prefix(count))
            if first.count == count {
                local.removeFirst()
            } else {
                local[local.startIndex] = String(first.dropFirst(count))
            }
        }
        return subscriber(local, area: area)
    }

    private func subscriber(_ groups: ArraySlice<String>, area: String) -> PhoneNumber? {
        var digits = ""
        var written: [String] = []
        var rest = groups
        while digits.count < 7, let group = rest.popFirst() {
            digits += group
            written.append(group)
        }
        guard (7...8).contains(digits.count), let first = digits.first, first >= "2" else {
            return nil
        }
        var suffix = announcedExtension.isEmpty ? "" : "转\(announcedExtension)"
        var number = announcedExtension
        if let dialled = rest.popFirst() {
            guard suffix.isEmpty, isAfterHyphen[rest.startIndex - 1], dialled.count <= 6 else {
                return nil
            }
            suffix = "-\(dialled)"
            number = dialled
        }
        guard rest.isEmpty else { return nil }
        let line = written.joined(separator: " ")
        let prefix = area.isEmpty ? "" : "\(area)-"
        return made(.landline, prefix + line + suffix, area + digits, number)
    }

    private func made(
        _ kind: PhoneNumber.Kind, _ written: String, _ digits: String, _ ending: String
    ) -> PhoneNumber {
        let tail = kind == .landline || ending.isEmpty ? "" : "转\(ending)"
        return PhoneNumber(
            kind: kind, digits: digits, extensionDigits: ending, description: written + tail)
    }
}
