package import Catalogue
package import Diagnostics
import Values

/// What is left of the findings once every record has let through what it allows.
///
/// An entry of `allow` lets one value of its record through, for one rule: the value that it writes
/// out, or the first one, in the order of the findings, that fits the value with its masks.
package struct Allowances: Sendable {
    /// The findings that stay, entries that let nothing through among them (`unused-allow`).
    package let findings: [Diagnostic]
    /// The findings that were let through, in file order.
    package let allowed: [AllowedFinding]

    /// Parts the findings of all rules on these records.
    package init(_ findings: [Diagnostic], in register: Register) {
        var entries = register.entries.flatMap { AllowanceEntry.entries(of: $0.notice) }
        if entries.isEmpty {
            self.findings = findings
            allowed = []
            return
        }
        var byPath: [String: [Int]] = [:]
        for (index, entry) in entries.enumerated() {
            for path in entry.paths { byPath[path, default: []].append(index) }
        }
        var kept: [Diagnostic] = []
        var allowed: [AllowedFinding] = []
        for finding in DiagnosticOrder.sorted(findings) {
            let index = byPath[finding.span.file.path]?.first { entries[$0].takes(finding) }
            if let index {
                allowed.append(AllowedFinding(finding, reason: entries[index].reason))
            } else {
                kept.append(finding)
            }
        }
        self.findings = kept + entries.filter(\.isUnused).map(\.finding)
        self.allowed = allowed
    }
}

/// An entry of a record's `allow`.
private struct AllowanceEntry {
    let reason: String
    /// The files that it is about: the record, the tables beside it, and its attachments.
    let paths: Set<String>

    private let notice: Notice
    private let span: SourceSpan
    private let rule: RuleID
    private let value: [Unicode.Scalar]
    /// The one value that it stands for, once one was found.
    private var found: [Unicode.Scalar]?

    /// The entries that a record gives in full.
    static func entries(of notice: Notice) -> [AllowanceEntry] {
        guard let table = notice.table(.allow) else { return [] }
        let paths = paths(of: notice)
        return (0..<table.rowCount).compactMap { row in
            func text(_ column: CommonField.AllowColumn) -> Text? {
                let cell = table.cell(row: row, column: column.rawValue)
                guard case .text(let text) = cell.value else { return nil }
                return text
            }
            guard let rule = text(.rule), let value = text(.value), let reason = text(.reason)
            else { return nil }
            let place = table.cell(row: row, column: CommonField.AllowColumn.value.rawValue).range
            return AllowanceEntry(
                reason: reason.string, paths: paths, notice: notice, span: table.span(place),
                rule: RuleID(rule.string), value: Array(value.string.unicodeScalars))
        }
    }

    private static func paths(of notice: Notice) -> Set<String> {
        var paths: Set = [notice.source.path]
        for value in notice.values {
            if case .table(let table) = value.value { paths.insert(table.source.path) }
        }
        guard let attachments = notice.table(.attachments) else { return paths }
        let folder = notice.source.path.split(separator: "/").dropLast()
        for row in 0..<attachments.rowCount {
            let column = CommonField.AttachmentColumn.file.rawValue
            guard case .text(let file) = attachments.cell(row: row, column: column).value else {
                continue
            }
            paths.insert((folder + [Substring(file.string)]).joined(separator: "/"))
        }
        return paths
    }

    var isUnused: Bool { found == nil }

    /// What is said of an entry that let nothing through.
    var finding: Diagnostic { UnusedAllow.finding(rule, at: span, of: notice) }

    /// Whether it lets a finding through; from then on it stands for that finding's value alone.
    mutating func takes(_ finding: Diagnostic) -> Bool {
        guard finding.rule == rule else { return false }
        if rule == "personal-attachment", names(finding.span.file) {
            found = value
            return true
        }
        let text = Self.text(of: finding.span)
        guard !text.isEmpty, found.map({ $0 == text }) ?? fits(text) else { return false }
        found = text
        return true
    }

    /// Whether its value is the name of a file.
    private func names(_ file: SourceFile) -> Bool {
        file.path != notice.source.path
            && ("/" + file.path).hasSuffix("/" + String(String.UnicodeScalarView(value)))
    }

    /// Whether a text is the value, masks in the value standing for any one character; masks alone
    /// would fit anything.
    private func fits(_ text: [Unicode.Scalar]) -> Bool {
        text.count == value.count && !value.allSatisfy(Self.isMask)
            && zip(value, text).allSatisfy { Self.isMask($0) || $0 == $1 }
    }

    private static func isMask(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "*" || scalar == "＊"
    }

    /// The text of a place, without white space and quotation marks around it.
    private static func text(of span: SourceSpan) -> [Unicode.Scalar] {
        let bytes = span.file.bytes
        let range = span.range.offsets.clamped(to: bytes.indices)
        var text = String(decoding: bytes[range], as: UTF8.self).unicodeScalars[...]
        while let first = text.first, isFrame(first) { text.removeFirst() }
        while let last = text.last, isFrame(last) { text.removeLast() }
        return Array(text)
    }

    private static func isFrame(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isWhitespace || scalar == "\"" || scalar == "'"
    }
}
