package import Diagnostics

/// A YAML file of the board's own, such as `board.yml`: the tree, and what kept it from being read.
package struct YAMLFile: Sendable {
    /// The tree; empty when nothing could be read.
    package let tree: FieldTree
    /// `encoding` or `front-matter-syntax`, when it could not be read.
    package let findings: [Diagnostic]
    /// `encoding`, when it was read from GB18030.
    package let warnings: [Diagnostic]

    /// Reads a file as YAML.
    package init(_ file: DecodedFile) {
        let source = file.source
        var warnings: [Diagnostic] = []
        switch file.encoding {
        case .utf8: break
        case .gb18030:
            warnings.append(
                Self.encoding(
                    .warning, source.span(0, 0),
                    Message(en: "the file is in GB18030, not UTF-8", zh: "文件是 GB18030 编码，不是 UTF-8"))
            )
        case .unknown(let range):
            tree = FieldTree(source: source, nodes: [], extra: [])
            let message = Message(en: "the file is not UTF-8", zh: "文件不是 UTF-8 编码")
            self.warnings = []
            findings = [Self.encoding(.error, source.span(range), message)]
            return
        }
        let (tree, fault) = YAMLReader.read(
            source, in: 0..<source.bytes.count, known: .none, mayBeginDocument: true)
        self.tree = tree
        self.warnings = warnings
        findings =
            fault.map { fault in
                [
                    Diagnostic(
                        rule: "front-matter-syntax", severity: .error, message: fault.message,
                        span: source.span(fault.range), hint: fault.hint)
                ]
            } ?? []
    }

    private static func encoding(
        _ severity: Severity, _ span: SourceSpan, _ message: Message
    ) -> Diagnostic {
        Diagnostic(
            rule: "encoding", severity: severity, message: message, span: span,
            hint: Message(en: "save it as UTF-8", zh: "请另存为 UTF-8 编码"))
    }
}
