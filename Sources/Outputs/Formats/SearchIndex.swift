import Pages

/// The search index of each language, in pieces by year: `search/<year>.js`.
enum SearchIndex: OutputFormat {
    static func files(of ground: OutputGround) -> [PlannedFile] {
        ground.sites.flatMap { site in
            SearchPiece.all(of: site).map { piece in
                PlannedFile(piece.path) { ground.finished(piece.bytes, of: site) }
            }
        }
    }
}
