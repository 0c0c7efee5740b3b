/// For programs: one JSON object with the findings and a summary, on one line.
///
/// Lines and columns count from 1, columns in Unicode scalars, the end is exclusive. `item` and
/// `hint` are absent where there is none, as are `file` and `range` of a note on the whole. `allowed`
/// and the count of remarks are there for those who ask for them.
package struct JSONFormat: DiagnosticFormat {
    package let name = "json"

    /// Makes the format.
    package init() {}

    package func bytes(of findings: Findings) -> [UInt8] {
        var tables = LineTables()
        var json = JSONWriter()
        json.object { json in
            json.member("version", 1)
            json.key("diagnostics")
            json.array { json in
                for diagnostic in findings.diagnostics {
                    write(diagnostic, findings: findings, to: &json, tables: &tables)
                }
            }
            if findings.extras.contains(.allowed) {
                json.key("allowed")
                json.array { json in
                    for allowed in findings.allowed {
                        write(allowed, findings: findings, to: &json, tables: &tables)
                    }
                }
            }
            json.key("summary")
            json.object { json in
                json.member("records", findings.records)
                json.member("errors", findings.count(of: .error))
                json.member("warnings", findings.count(of: .warning))
                if findings.extras.contains(.remarks) {
                    json.member("remarks", findings.count(of: .remark))
                }
                if findings.extras.contains(.allowed) {
                    json.member("allowed", findings.allowed.count)
                }
            }
        }
        return json.file()
    }

    private func write(
        _ diagnostic: Diagnostic, findings: Findings, to json: inout JSONWriter,
        tables: inout LineTables
    ) {
        json.object { json in
            json.member("rule", diagnostic.rule.description)
            json.member("severity", diagnostic.severity.rawValue)
            json.member("message", findings.text(of: diagnostic.message))
            write(diagnostic.span, to: &json, tables: &tables)
            json.key("notes")
            json.array { json in
                for note in diagnostic.notes {
                    json.object { json in
                        json.member("message", findings.text(of: note.message))
                        if let span = note.span { write(span, to: &json, tables: &tables) }
                    }
                }
            }
            if let hint = diagnostic.hint {
                json.key("hint")
                json.object { $0.member("message", findings.text(of: hint)) }
            }
            if let item = diagnostic.item { json.member("item", item) }
        }
    }

    private func write(
        _ allowed: AllowedFinding, findings: Findings, to json: inout JSONWriter,
        tables: inout LineTables
    ) {
        json.object { json in
            json.member("rule", allowed.finding.rule.description)
            json.member("reason", findings.text(of: allowed.reason))
            write(allowed.finding.span, to: &json, tables: &tables)
            if let item = allowed.finding.item { json.member("item", item) }
        }
    }

    private func write(
        _ span: SourceSpan, to json: inout JSONWriter, tables: inout LineTables
    ) {
        let places = tables.table(of: span.file).places(of: span.range)
        json.member("file", PersonalDigits.masked(path: span.file.path))
        json.key("range")
        json.object { json in
            for (name, place) in [("start", places.start), ("end", places.end)] {
                json.key(name)
                json.object { json in
                    json.member("line", place.line)
                    json.member("column", place.column)
                }
            }
        }
    }
}
