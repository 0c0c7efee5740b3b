import Records

/// Reads the text of a PDF: UTF-8, a form feed after each page.
///
/// It starts another program, so the commands bring it; it throws why there is no text.
package typealias PDFTextReader =
    @Sendable ([UInt8]) throws(UnreadableAttachment) -> [UInt8]

/// Turns the bytes of attached files into pieces of text.
package struct AttachmentReader: Sendable {
    /// A file of more bytes than this need not even be read from the disk: it is too large.
    package static let sizeLimit = 48 << 20

    private static let embeddingLimit = 2

    private let pdf: PDFTextReader

    /// Makes a reader with what reads PDF.
    package init(pdf: @escaping PDFTextReader) {
        self.pdf = pdf
    }

    /// What is written in a file; never fails, and never takes more memory than its bounds.
    package func text(of path: String, _ bytes: [UInt8]) -> AttachmentText {
        let harvest = Harvest()
        do throws(UnreadableAttachment) {
            try read(path, bytes, into: harvest, depth: 0)
        } catch {
            harvest.miss(error)
        }
        return AttachmentText(pieces: harvest.pieces, unread: harvest.unread)
    }

    private func read(
        _ path: String, _ bytes: [UInt8], into harvest: Harvest, depth: Int
    ) throws(UnreadableAttachment) {
        guard bytes.count <= Self.sizeLimit, depth <= Self.embeddingLimit else { throw .tooLarge }
        switch FileKind(bytes) {
        case .zip: try readPackage(try ZipPackage(bytes), into: harvest, depth: depth)
        case .pdf: PDFPages.read(try pdf(bytes), into: harvest)
        case .text: try PlainText.read(path, bytes, into: harvest)
        case .unreadable(let reason): throw reason
        }
    }

    private func readPackage(
        _ package: ZipPackage, into harvest: Harvest, depth: Int
    ) throws(UnreadableAttachment) {
        var read: Set<String> = []
        if package.has("xl/workbook.xml") {
            read = try Workbook.read(package, into: harvest)
        } else if package.has("word/document.xml") {
            read = try WordDocument.read(package, into: harvest)
        } else if package.has("ppt/presentation.xml") {
            read = try Presentation.read(package, into: harvest)
        } else if package.has("content.xml"), package.has("META-INF/manifest.xml") {
            return try OpenDocument.read(package, into: harvest)
        } else if package.has("OFD.xml") {
            return try FixedDocument.read(package, into: harvest)
        } else {
            throw package.has("xl/workbook.bin") ? .oldOffice : .archive
        }
        try PackageParts.readRest(of: package, without: read, into: harvest)
        for name in package.names where PackageParts.isEmbedded(name) {
            guard let bytes = try package.part(name, harvest) else { continue }
            let shown = PackageParts.fileName(name)
            harvest.embed(shown) { () throws(UnreadableAttachment) in
                try self.read(name, bytes, into: harvest, depth: depth + 1)
            }
        }
    }
}
