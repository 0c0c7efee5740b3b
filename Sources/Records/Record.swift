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
        let isNeeded = FullWidthYAML.isNeeded(source.bytes, matter.yaml)
        let text =
            isNeeded
            ? FullWidthYAML.normalize(source.bytes, matter.yaml, known: known)
            : NormalizedText(verbatim: source, matter.yaml)
        let (tree, yamlFault) = YAMLReader.read(source, text)
        fields = tree
        if let yamlFault { faults.append(.yaml(yamlFault)) }
        self.faults = faults
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

/// Where the front matter of a file begins and ends.
struct FrontMatter {
    let opening: SourceRange
    let yaml: Range<Int>
    let body: SourceRange
    let fault: RecordFault?

    init(of bytes: [UInt8]) {
        var index = 0
        while index < bytes.count, [0x0A, 0x0D, 0x20].contains(bytes[index]) { index += 1 }
        let lineStart = index
        let firstLine = Self.lineEnd(from: lineStart, in: bytes)
        guard Self.isFence(lineStart, firstLine, in: bytes) else {
            let first = SourceRange(
                start: lineStart, end: Self.textEnd(lineStart, firstLine, bytes))
            self.init(
                opening: first, yaml: 0..<0, body: SourceRange(start: 0, end: bytes.count),
                fault: .frontMatterMissing(first))
            return
        }
        let opening = SourceRange(start: lineStart, end: lineStart + 3)
        index = min(firstLine + 1, bytes.count)
        let start = index
        while index < bytes.count {
            let end = Self.lineEnd(from: index, in: bytes)
            if Self.isFence(index, end, in: bytes) {
                let after = min(end + 1, bytes.count)
                self.init(
                    opening: opening, yaml: start..<index,
                    body: SourceRange(start: after, end: bytes.count), fault: nil)
                return
            }
            index = end + 1
        }
        self.init(
            opening: opening, yaml: 0..<0,
            body: SourceRange(start: bytes.count, end: bytes.count),
            fault: .frontMatterUnclosed(opening))
    }

    private init(
        opening: SourceRange, yaml: Range<Int>, body: SourceRange, fault: RecordFault?
    ) {
        self.opening = opening
        self.yaml = yaml
        self.body = body
        self.fault = fault
    }

    private static func lineEnd(from index: Int, in bytes: [UInt8]) -> Int {
        bytes.withUnsafeBufferPointer { buffer in
            var end = index
            while end < buffer.count, buffer[end] != 0x0A { end += 1 }
            return end
        }
    }

    private static func textEnd(_ start: Int, _ end: Int, _ bytes: [UInt8]) -> Int {
        end > start && bytes[end - 1] == 0x0D ? end - 1 : end
    }

    /// Whether a line is `---`, blanks after it aside.
    private static func isFence(_ start: Int, _ end: Int, in bytes: [UInt8]) -> Bool {
        guard end - start >= 3 else { return false }
        for index in start..<start + 3 where bytes[index] != UInt8(ascii: "-") { return false }
        for index in start + 3..<end where ![0x20, 0x0D, 0x09].contains(bytes[index]) {
            return false
        }
        return true
    }
}
