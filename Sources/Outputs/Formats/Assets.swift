import Pages

/// The stylesheets, and whatever else lies in `templates/assets/`, the board's own files too.
///
/// The style for paper goes to the end of `assets/style.css`: a page asks for one file less, and both
/// are packed together into a fifth less.
enum Assets: OutputFormat {
    /// What every page is drawn with.
    static let style = "assets/style.css"
    /// What becomes its end.
    private static let print = "assets/print.css"

    static func files(of ground: OutputGround) -> [PlannedFile] {
        let assets = ground.templates.assets
        let paper = assets.first { $0.path == print }?.bytes ?? []
        return assets.filter { $0.path != print }.map { asset in
            PlannedFile(SitePath(asset.path)) {
                let bytes = asset.path == style ? joined(asset.bytes, paper) : asset.bytes
                return LeanAsset.bytes(of: asset.path, bytes)
            }
        }
    }

    private static func joined(_ screen: [UInt8], _ paper: [UInt8]) -> [UInt8] {
        paper.isEmpty
            ? screen : screen + Array("\n@media print {\n".utf8) + paper + Array("}\n".utf8)
    }
}
