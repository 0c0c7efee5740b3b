package import Diagnostics
import Records
import Values

/// What of a board's findings can be mended by masking numbers in place, and what cannot.
package struct FixPlan: Sendable {
    /// The masks, in the order of files and places, each place once.
    package let fixes: [Fix]
    /// Numbers that are left as they are, in the order of the findings.
    package let left: [LeftNumber]

    /// Judges the findings of a run, those on anything else than numbers in clear left aside.
    package init(_ findings: [Diagnostic]) {
        var fixes: [Fix] = []
        var left: [LeftNumber] = []
        var files: [String: NumberFile] = [:]
        var seen: Set<Place> = []
        for finding in DiagnosticOrder.sorted(findings) {
            if finding.rule == PersonalAttachment.id {
                left.append(LeftNumber(finding, .attached))
            }
            guard Self.rules.contains(finding.rule) else { continue }
            let source = finding.span.file
            // Two records may share a table, and what is found in it.
            let place = Place(path: source.path, range: finding.span.range)
            guard seen.insert(place).inserted else { continue }
            let file = files[source.path] ?? NumberFile(source)
            files[source.path] = file
            switch file.fix(finding) {
            case .success(let fix): fixes.append(fix)
            case .failure(let reason): left.append(LeftNumber(finding, reason))
            }
        }
        self.fixes = fixes
        self.left = left
    }

    /// The rules whose findings are numbers in clear.
    package static let rules: Set<RuleID> = [
        UnmaskedIDNumber.id, UnmaskedPhone.id, UnmaskedBankCard.id,
    ]

    private struct Place: Hashable {
        let path: String
        let range: SourceRange
    }
}

extension LeftNumber.Reason: Error {}

/// A file with numbers in clear, searched once.
private struct NumberFile {
    private let source: SourceFile
    private let matches: [Range<Int>: PersonalMatch]
    private let body: Range<Int>
    private let isMarkdown: Bool

    init(_ source: SourceFile) {
        self.source = source
        isMarkdown = source.path.utf8.suffix(3).elementsEqual(".md".utf8)
        body = isMarkdown ? Record.body(of: source) : 0..<0
        let places =
            isMarkdown || Self.isSettings(source)
            ? PersonalPlace.matches(in: source) : PersonalPlace.matches(inTable: source)
        matches = Dictionary(
            places.map { ($0.match.range, $0.match) }, uniquingKeysWith: { first, _ in first })
    }

    private static func isSettings(_ source: SourceFile) -> Bool {
        source.path.utf8.suffix(4).elementsEqual(".yml".utf8)
    }

    func fix(_ finding: Diagnostic) -> Result<Fix, LeftNumber.Reason> {
        if Self.isSettings(source) { return .failure(.settings) }
        guard let match = matches[finding.span.range.offsets],
            let mask = NumberMask(match, in: source.bytes)
        else { return .failure(.split) }
        if match.kind == .identityNumber || match.kind == .disabilityCard, !match.isExact {
            return .failure(.unsure)
        }
        let start = match.range.lowerBound
        if isInTarget(start) { return .failure(.linked) }
        let isInBody = isMarkdown && body.contains(start)
        return .success(
            Fix(finding, mask, isYAML: isMarkdown && !isInBody, isMarkdown: isInBody))
    }

    /// Whether a place is part of a link's target, of an address, of a call or a mail.
    private func isInTarget(_ start: Int) -> Bool {
        let bytes = source.bytes
        var place = start
        var isASCII = true
        while place > max(0, start - 400), bytes[place - 1] > 0x20, bytes[place - 1] != 0x29 {
            if isMarkdown, bytes[place - 1] == 0x28, place >= 2, bytes[place - 2] == 0x5D {
                return true
            }
            if bytes[place - 1] >= 0x80 { isASCII = false }
            if isASCII, bytes[place - 1] == 0x3A, Self.schemes.contains(where: ends(at: place)) {
                return true
            }
            if isASCII, place >= 3, bytes[(place - 3)..<place].elementsEqual("://".utf8) {
                return true
            }
            place -= 1
        }
        return false
    }

    private static let schemes = ["tel:", "sms:", "mailto:"].map { Array($0.utf8) }

    private func ends(at place: Int) -> ([UInt8]) -> Bool {
        { word in
            place >= word.count && source.bytes[(place - word.count)..<place].elementsEqual(word)
        }
    }
}
