package import Diagnostics

/// What stopped a file from being read as a record, or was odd about its bytes.
package enum RecordFault: Sendable {
    /// Read, but from GB18030.
    case gb18030
    /// Not UTF-8 and not GB18030 either; nothing of it was read.
    case unknownEncoding(SourceRange)
    /// Larger than a record may be; nothing of it was read.
    case tooLarge(bytes: Int, limit: Int)
    /// No `---` line at the top.
    case frontMatterMissing(SourceRange)
    /// A `---` line at the top, and none that ends the block.
    case frontMatterUnclosed(SourceRange)
    /// YAML that cannot be read.
    case yaml(YAMLFault)
}

/// A record as it was written: a tree of located values, and a body of CommonMark.
package struct Record: Sendable {
    /// Files larger than this are not read as records, in bytes.
    package static let sizeLimit = 4 << 20

    /// The file.
    package let source: SourceFile
    /// The folder's column; nil for a free page.
    package let column: Column?
    /// The front matter; empty when it could not be read.
    package let fields: FieldTree
    /// The opening `---`, where what is missing is reported.
    package let opening: SourceRange
    /// The Markdown after the front matter.
    package let body: SourceRange
    /// What was wrong, in file order.
    package let faults: [RecordFault]

    /// Reads a file as a record; what cannot be read is said in `faults`.
    package init(_ file: DecodedFile, column: Column?, known: KnownKeys) {
        let source = file.source
        self.source = source
        self.column = column
        var faults: [RecordFault] = []
        switch file.encoding {
        case .utf8: break
        case .gb18030: faults.append(.gb18030)
        case .unknown(let range): faults.append(.unknownEncoding(range))
        }
        if source.bytes.count > Self.sizeLimit {
            faults.append(.tooLarge(bytes: source.bytes.count, limit: Self.sizeLimit))
        }
        let matter = FrontMatter(of: source.bytes)
        opening = matter.opening
        body = matter.body
        guard faults.allSatisfy(\.allowsReading) else {
            fields = FieldTree(source: source, nodes: [], extra: [])
            self.faults = faults
            return
        }
        if let fault = matter.fault { faults.append(fault) }
        let (tree, yamlFault) = YAMLReader.read(source, in: matter.yaml, known: known)
        fields = tree
        if let yamlFault { faults.append(.yaml(yamlFault)) }
        self.faults = faults
    }

    /// The Markdown of any file: what follows a front matter, or the whole file.
    ///
    /// Two `---` lines with something else than `key: value` lines between them are Markdown.
    package static func body(of source: SourceFile) -> Range<Int> {
        let whole = 0..<source.bytes.count
        let matter = FrontMatter(of: source.bytes)
        guard matter.fault == nil else { return whole }
        let (tree, fault) = YAMLReader.read(source, in: matter.yaml, known: .none)
        return fault == nil && !tree.isEmpty ? matter.body.offsets : whole
    }

    /// Whether its front matter was read, so that rules can look at its values.
    package var isReadable: Bool { faults.allSatisfy(\.isHarmless) }
}

extension RecordFault {
    fileprivate var allowsReading: Bool {
        switch self {
        case .unknownEncoding, .tooLarge: false
        case .gb18030, .frontMatterMissing, .frontMatterUnclosed, .yaml: true
        }
    }

    fileprivate var isHarmless: Bool {
        switch self {
        case .gb18030: true
        case .unknownEncoding, .tooLarge, .frontMatterMissing, .frontMatterUnclosed, .yaml: false
        }
    }
}
