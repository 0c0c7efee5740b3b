import Pages

/// Attachments and images that public records and pages lead to, as they are, under `files/`.
enum Attachments: OutputFormat {
    static func files(of ground: OutputGround) -> [PlannedFile] {
        let read = ground.read
        return ReferencedFiles.of(ground.board, ground.bodies).map { path in
            PlannedFile(ContentAddress.file(path)) { try read(path) }
        }
    }
}
