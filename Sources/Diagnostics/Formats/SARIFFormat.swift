/// For code-scanning services: a SARIF 2.1.0 log of one run, on one line.
///
/// The rules that were raised are listed by id, with what they say of themselves; notes are related
/// locations, a hint is the property `hint` of its result. What records let through is a suppressed
/// result, for those who ask for it. The validity is held against the standard's schema by a test.
package struct SARIFFormat: DiagnosticFormat {
    package let name = "sarif"

    /// Makes the format.
    package init() {}

    package func bytes(of findings: Findings) -> [UInt8] {
        let shown = findings.diagnostics + findings.shownAllowed.map(\.finding)
        let ids = Set(shown.map { Array($0.rule.description.utf8) })
            .sorted { $0.lexicographicallyPrecedes($1) }
            .map { RuleID(String(decoding: $0, as: UTF8.self)) }
        var json = JSONWriter()
        json.object { json in
            json.member("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
            json.member("version", "2.1.0")
            json.key("runs")
            json.array { json in
                json.object { json in
                    SARIFRules(ids: ids, findings: findings).writeTool(to: &json)
                    json.member("language", findings.language.sarifName)
                    json.member("columnKind", "unicodeCodePoints")
                    json.key("results")
                    json.array { writeResults(findings, rules: ids, to: &$0) }
                }
            }
        }
        return json.file()
    }

    private func writeResults(_ findings: Findings, rules: [RuleID], to json: inout JSONWriter) {
        let indices = Dictionary(
            rules.enumerated().map { ($0.element, $0.offset) },
            uniquingKeysWith: { first, _ in first })
        var tables = LineTables()
        var prints = SARIFFingerprints()
        let open = findings.diagnostics.map { (finding: $0, reason: String?.none) }
        let allowed = findings.shownAllowed.map { (finding: $0.finding, reason: $0.reason) }
        for result in open + allowed {
            json.object { json in
                json.member("ruleId", result.finding.rule.description)
                json.member("ruleIndex", indices[result.finding.rule] ?? -1)
                write(result.finding, findings: findings, to: &json, tables: &tables)
                json.key("partialFingerprints")
                json.object { $0.member("finding/v1", prints.next(for: result.finding, findings)) }
                if let reason = result.reason {
                    writeSuppression(findings.text(of: reason), to: &json)
                }
            }
        }
    }

    private func writeSuppression(_ reason: String, to json: inout JSONWriter) {
        json.key("suppressions")
        json.array { json in
            json.object { json in
                json.member("kind", "inSource")
                json.member("justification", reason)
            }
        }
    }

    /// Writes the members of a result that come after its rule.
    private func write(
        _ diagnostic: Diagnostic, findings: Findings, to json: inout JSONWriter,
        tables: inout LineTables
    ) {
        json.member("level", diagnostic.severity.sarifLevel)
        writeMessage(findings.text(of: diagnostic.message), to: &json)
        json.key("locations")
        json.array { json in
            json.object { write(diagnostic.span, to: &$0, tables: &tables) }
        }
        if !diagnostic.notes.isEmpty {
            json.key("relatedLocations")
            json.array { json in
                for note in diagnostic.notes {
                    json.object { json in
                        if let span = note.span { write(span, to: &json, tables: &tables) }
                        writeMessage(findings.text(of: note.message), to: &json)
                    }
                }
            }
        }
        if let hint = diagnostic.hint {
            json.key("properties")
            json.object { $0.member("hint", findings.text(of: hint)) }
        }
    }

    private func writeMessage(_ text: String, to json: inout JSONWriter) {
        json.key("message")
        json.object { $0.member("text", text) }
    }

    private func write(
        _ span: SourceSpan, to json: inout JSONWriter, tables: inout LineTables
    ) {
        let places = tables.table(of: span.file).places(of: span.range)
        let path = PersonalDigits.masked(path: span.file.path)
        json.key("physicalLocation")
        json.object { json in
            json.key("artifactLocation")
            json.object { $0.member("uri", PercentEncoding.uri(ofPath: path)) }
            json.key("region")
            json.object { json in
                json.member("startLine", places.start.line)
                json.member("startColumn", places.start.column)
                json.member("endLine", places.end.line)
                json.member("endColumn", places.end.column)
            }
        }
    }
}

extension Severity {
    /// The level of a result; SARIF knows nothing between a note and a warning.
    fileprivate var sarifLevel: String {
        switch self {
        case .error: "error"
        case .warning: "warning"
        case .remark, .note: "note"
        }
    }
}

extension MessageLanguage {
    /// The name in the form that SARIF allows: a language and a country.
    fileprivate var sarifName: String {
        switch self {
        case .english: "en"
        case .chinese: "zh-CN"
        }
    }
}

/// The rules of a SARIF log with what they say of themselves (SARIF 2.1.0 §3.49).
private struct SARIFRules {
    let ids: [RuleID]
    let findings: Findings

    func writeTool(to json: inout JSONWriter) {
        json.key("tool")
        json.object { json in
            json.key("driver")
            json.object { json in
                json.member("name", "noticeboard")
                json.key("rules")
                json.array { json in
                    for id in ids { json.object { write(id, to: &$0) } }
                }
            }
        }
    }

    private func write(_ id: RuleID, to json: inout JSONWriter) {
        json.member("id", id.description)
        guard let rule = findings.description(of: id) else { return }
        write("shortDescription", findings.text(of: rule.summary), to: &json)
        write("fullDescription", findings.text(of: rule.details), to: &json)
        json.key("help")
        json.object { json in
            json.member("text", findings.text(of: rule.details))
            // Examples of the privacy rules show numbers, though nobody's.
            json.member("markdown", findings.text(of: rule.page))
        }
        json.key("defaultConfiguration")
        json.object { $0.member("level", rule.severity.sarifLevel) }
    }

    private func write(_ name: String, _ text: String, to json: inout JSONWriter) {
        json.key(name)
        json.object { $0.member("text", text) }
    }
}

/// Tells one result from another when lines have moved (SARIF 2.1.0 §3.27.17).
///
/// Made of rule, path and masked English message, and of how often these came before; never of the
/// text of the line, as a number of few unknown digits can be found from its hash.
private struct SARIFFingerprints {
    private var counts: [UInt64: Int] = [:]

    mutating func next(for finding: Diagnostic, _ findings: Findings) -> String {
        let message = findings.redaction.masked(finding.message.english)
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for text in [
            finding.rule.description, PersonalDigits.masked(path: finding.span.file.path),
            message,
        ] {
            for byte in text.utf8 { Self.take(byte, into: &hash) }
            Self.take(0, into: &hash)
        }
        let count = counts[hash, default: 0]
        counts[hash] = count + 1
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.utf8.count) + digits + ":\(count + 1)"
    }

    /// FNV-1a.
    private static func take(_ byte: UInt8, into hash: inout UInt64) {
        hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
    }
}
