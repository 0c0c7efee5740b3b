import Attachments
import Catalogue
import Diagnostics
import Records
import Rules

extension Pipeline {
    /// What stands in the files that records and pages hand out, each read once.
    func searchedAttachments(
        _ register: Register, _ links: ContentLinks, _ pageFiles: [DecodedFile],
        _ content: ContentFolder
    ) async throws -> [String: SearchedAttachment] {
        let named = try await mapInParallel(register.entries) { entry in
            AttachmentReferences.paths(of: entry, in: register, links)
        }
        let onPages = pageFiles.flatMap { file in
            AttachmentReferences.paths(ofPage: file.source, links)
        }
        let paths = Set(named.joined() + onPages).sorted()
        let reader = AttachmentReader(pdf: PDFProgram.text(of:))
        // Each is much work, a PDF another process.
        let bar = progress.bar(
            Message(en: "looking into attachments", zh: "正在查看附件"), of: paths.count)
        let searched = try await mapInParallel(paths, atLeast: 1, showing: bar) { path in
            let size = content.size(of: path) ?? 0
            guard size <= AttachmentReader.sizeLimit else {
                return SearchedAttachment(AttachmentText(unread: .tooLarge))
            }
            return SearchedAttachment(reader.text(of: path, try content.read(path)))
        }
        return Dictionary(uniqueKeysWithValues: zip(paths, searched))
    }
}
