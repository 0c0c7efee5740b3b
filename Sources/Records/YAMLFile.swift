package import Diagnostics

/// A YAML file of the board's own, such as `board.yml`: the tree, and what kept it from being read.
package struct YAMLFile: Sendable {
    /// The tree; empty when nothing could be read.
    package let tree: FieldTree
    /// `encoding` or `front-matter-syntax`, when it could not be read.
    package let findings: [Diagnostic]

    /// Reads a file as YAML.
    package init(_ file: DecodedFile) {
        let source = file.source
        if case .unknown(let range) = file.encoding {
            tree = FieldTree(source: source, nodes: [], extra: [])
            findings = [
                Diagnostic(
                    rule: "encoding", severity: .error,
                    message: Message(en: "the file is not UTF-8", zh: "文件不是 UTF-8 编码"),
                    span: source.span(range),
                    hint: Message(en: "save it as UTF-8", zh: "请另存为 UTF-8 编码"))
            ]
            return
        }
        let (tree, fault) = YAMLReader.read(
            source, in: 0..<source.bytes.count, known: .none, mayBeginDocument: true)
        self.tree = tree
        findings = fault.map { fault in
            [
                Diagnostic(
                    rule: "front-matter-syntax", severity: .error, message: fault.message,
                    span: source.span(fault.range), hint: fault.hint)
            ]
        } ?? []
    }
}
