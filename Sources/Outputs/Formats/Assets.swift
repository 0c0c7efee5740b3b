import Pages

/// The stylesheets, and whatever else lies in `templates/assets/`, the board's own files too.
enum Assets: OutputFormat {
    static func files(of ground: OutputGround) -> [PlannedFile] {
        ground.templates.assets.map { asset in
            PlannedFile(SitePath(asset.path)) { LeanAsset.bytes(of: asset.path, asset.bytes) }
        }
    }
}
