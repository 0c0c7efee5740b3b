/// What belongs to one person and stands in clear in a text: a travel document's number, the plate of
/// a private vehicle, a person's own mail address, QQ or WeChat name.
package struct PrivateDetail: Hashable, Sendable {
    /// What sort it is.
    package enum Kind: Hashable, Sendable, CaseIterable {
        /// The number of a passport or of a permit to travel, beside its word.
        case travelDocument
        /// A vehicle's plate (GA 36).
        case plate
        /// A mail address, a QQ number or a WeChat name, beside its word and a person's name.
        case contact
    }

    /// What sort it is.
    package let kind: Kind
    /// Its bytes.
    package let range: Range<Int>

    /// Makes one.
    package init(kind: Kind, range: Range<Int>) {
        self.kind = kind
        self.range = range
    }

    /// All in a part of a text, in order.
    package static func all(in bytes: [UInt8], _ range: Range<Int>) -> [PrivateDetail] {
        bytes.withUnsafeBufferPointer { text in
            var scanner = PrivateDetailScanner(text, range)
            return scanner.scan()
        }
    }

    /// Whether a text is the plate of a vehicle and nothing else.
    package static func isPlate(_ text: Text) -> Bool {
        text.withBytes { bytes in
            bytes.count >= 3 && PlateForm(in: bytes, at: 0, to: bytes.count)?.end == bytes.count
        }
    }
}

/// Looks for what begins or names a private detail, in one pass.
private struct PrivateDetailScanner {
    private let text: UnsafeBufferPointer<UInt8>
    private let range: Range<Int>
    private var found: [PrivateDetail] = []

    init(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
        self.text = text
        self.range = range
    }

    mutating func scan() -> [PrivateDetail] {
        var place = range.lowerBound
        while place < range.upperBound {
            switch text[place] {
            case 0xE4...0xE9 where place + 2 < range.upperBound:
                character(at: place)
                place += 3
            case UInt8(ascii: "@"):
                mail(at: place)
                place += 1
            case UInt8(ascii: "Q"), UInt8(ascii: "q"):
                if isWord("qq", at: place) { account(after: place + 2, of: place, .qq) }
                place += 1
            case UInt8(ascii: "W"), UInt8(ascii: "w"):
                if isWord("wechat", at: place) { account(after: place + 6, of: place, .wechat) }
                place += 1
            case UInt8(ascii: "P"), UInt8(ascii: "p"):
                if isWord("passport", at: place) { document(after: place + 8, .passport) }
                place += 1
            default: place += 1
            }
        }
        return found
    }

    private mutating func character(at place: Int) {
        let end = place + 3
        if end < range.upperBound, text[end] &- 0x41 < 26 {
            plate(at: place)
        }
        switch (text[place], text[place + 1], text[place + 2]) {
        case (0xE7, 0x85, 0xA7) where ends("护照", at: end): document(after: end, .passport)
        case (0xE8, 0xAF, 0x81) where ends("通行证", at: end): permit(at: end)
        case (0xE8, 0xAF, 0x81) where ends("台胞证", at: end): document(after: end, .permit)
        case (0xE8, 0xAF, 0x81) where ends("回乡证", at: end): document(after: end, .permit)
        case (0xE4, 0xBF, 0xA1) where ends("微信", at: end):
            account(after: end, of: end - 6, .wechat)
        default: break
        }
    }

    private func ends(_ word: String, at end: Int) -> Bool {
        let start = end - word.utf8.count
        return start >= range.lowerBound && text[start..<end].elementsEqual(word.utf8)
    }

    /// Whether a word of small letters stands there, in any case, and no letter before it.
    private func isWord(_ word: String, at place: Int) -> Bool {
        let end = place + word.utf8.count
        guard end < range.upperBound, place == range.lowerBound || !isLetter(text[place - 1])
        else { return false }
        return text[place..<end].elementsEqual(word.utf8) { $0 | 0x20 == $1 }
    }

    private func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

    private func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

    // MARK: Travel documents

    private enum Document { case passport, permit }

    /// A permit is one to travel, and no vehicle's, beside the names of the places.
    private mutating func permit(at end: Int) {
        let before = DetailWindow.before(end, in: text, range, limit: 40)
        guard ["港", "澳", "台", "内地", "大陆"].contains(where: before.contains) else { return }
        document(after: end, .permit)
    }

    private mutating func document(after end: Int, _ document: Document) {
        let start = DetailWindow.skippedGap(end, in: text, range)
        let token = token(at: start)
        let letters = text[token].prefix(2).prefix { $0 &- 0x41 < 26 || $0 &- 0x61 < 26 }.count
        let digits = token.count - letters
        guard text[token].dropFirst(letters).allSatisfy(isDigit) else { return }
        let isRight =
            switch (document, letters) {
            case (.passport, 1): digits == 7 || digits == 8
            case (.passport, 2): digits == 7
            case (.passport, _): digits == 9
            case (.permit, 0): digits == 8
            case (.permit, 1): (8...10).contains(digits)
            case (.permit, _): digits == 7
            }
        if isRight { found.append(PrivateDetail(kind: .travelDocument, range: token)) }
    }

    /// Letters, digits and these signs from a place on, empty when other signs join them to more.
    private func token(at start: Int, with signs: String = "") -> Range<Int> {
        var end = start
        while end < range.upperBound,
            isLetter(text[end]) || isDigit(text[end]) || signs.utf8.contains(text[end])
        {
            end += 1
        }
        let isJoined = end < range.upperBound && "*-_@\\".utf8.contains(text[end])
        return isJoined ? start..<start : start..<end
    }

    // MARK: Plates

    private mutating func plate(at place: Int) {
        guard let form = PlateForm(in: text, at: place, to: range.upperBound) else { return }
        let before = DetailWindow.before(place, in: text, range, limit: 120)
        let after = DetailWindow.after(form.end, in: text, range, limit: 120)
        guard PlateWords.isPlace(before, after, isDotted: form.isDotted) else { return }
        found.append(PrivateDetail(kind: .plate, range: place..<form.end))
    }

    // MARK: Mail, QQ, WeChat

    private enum Service { case qq, wechat }

    private mutating func account(after end: Int, of word: Int, _ service: Service) {
        let token = token(
            at: DetailWindow.skippedGap(end, in: text, range), with: service == .qq ? "" : "_-")
        guard let first = token.first.map({ text[$0] }) else { return }
        let isRight =
            switch service {
            case .qq:
                (5...11).contains(token.count) && first != 0x30 && text[token].allSatisfy(isDigit)
            case .wechat:
                (6...20).contains(token.count) && isLetter(first)
                    && text[token].contains(where: isDigit)
            }
        guard isRight, isPersons(word, token.upperBound) else { return }
        found.append(PrivateDetail(kind: .contact, range: token))
    }

    private mutating func mail(at place: Int) {
        var start = place
        while start > range.lowerBound, isMail(text[start - 1]) { start -= 1 }
        var end = place + 1
        while end < range.upperBound, isMail(text[end]) { end += 1 }
        while end > place, text[end - 1] == UInt8(ascii: ".") { end -= 1 }
        guard start < place, text[place..<end].contains(UInt8(ascii: ".")) else { return }
        let before = DetailWindow.before(start, in: text, range, limit: 30).lowercased()
        let words = ["电子邮箱", "邮箱", "电子邮件", "e-mail", "email"]
        guard let word = words.lazy.compactMap({ before.firstRange(of: $0) }).first else { return }
        let wordStart = max(range.lowerBound, start - before[word.lowerBound...].utf8.count)
        guard isPersons(wordStart, end) else { return }
        found.append(PrivateDetail(kind: .contact, range: start..<end))
    }

    private func isMail(_ byte: UInt8) -> Bool {
        isLetter(byte) || isDigit(byte) || "._-+".utf8.contains(byte)
    }

    /// Whether a person's name stands right before the word, and nothing of an office in its line.
    private func isPersons(_ word: Int, _ end: Int) -> Bool {
        let before = DetailWindow.before(word, in: text, range, limit: 120)
        let after = DetailWindow.after(end, in: text, range, limit: 60)
        return OwnerBefore.isPerson(before) && !OwnerBefore.isOffice(before + after)
    }
}
