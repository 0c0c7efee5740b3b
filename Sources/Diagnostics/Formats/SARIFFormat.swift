/// For code-scanning services: a SARIF 2.1.0 log of one run, on one line.
///
/// The rules that were raised are listed by id; notes are related locations, and a hint is the
/// property `hint` of its result.
package struct SARIFFormat: DiagnosticFormat {
    package let name = "sarif"

    /// Makes the format.
    package init() {}

    package func bytes(of findings: Findings) -> [UInt8] {
        let ids = Set(findings.diagnostics.map { Array($0.rule.description.utf8) })
            .sorted { $0.lexicographicallyPrecedes($1) }
            .map { RuleID(String(decoding: $0, as: UTF8.self)) }
        let indices = Dictionary(
            ids.enumerated().map { ($0.element, $0.offset) },
            uniquingKeysWith: { first, _ in first })
        var tables = LineTables()
        var json = JSONWriter()
        json.object { json in
            json.member("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
            json.member("version", "2.1.0")
            json.key("runs")
            json.array { json in
                json.object { json in
                    writeTool(rules: ids, to: &json)
                    json.member("language", findings.language.sarifName)
                    json.member("columnKind", "unicodeCodePoints")
                    json.key("results")
                    json.array { json in
                        for diagnostic in findings.diagnostics {
                            json.object { json in
                                json.member("ruleId", diagnostic.rule.description)
                                json.member("ruleIndex", indices[diagnostic.rule] ?? -1)
                                write(diagnostic, findings: findings, to: &json, tables: &tables)
                            }
                        }
                    }
                }
            }
        }
        return json.file()
    }

    private func writeTool(rules: [RuleID], to json: inout JSONWriter) {
        json.key("tool")
        json.object { json in
            json.key("driver")
            json.object { json in
                json.member("name", "noticeboard")
                json.key("rules")
                json.array { json in
                    for rule in rules { json.object { $0.member("id", rule.description) } }
                }
            }
        }
    }

    /// Writes the members of a result that come after its rule.
    private func write(
        _ diagnostic: Diagnostic, findings: Findings, to json: inout JSONWriter,
        tables: inout LineTables
    ) {
        json.member("level", diagnostic.severity.rawValue)
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

extension MessageLanguage {
    /// The name in the form that SARIF allows: a language and a country.
    fileprivate var sarifName: String {
        switch self {
        case .english: "en"
        case .chinese: "zh-CN"
        }
    }
}
