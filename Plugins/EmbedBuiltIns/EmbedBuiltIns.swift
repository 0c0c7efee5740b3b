import Foundation
import PackagePlugin

/// Puts the files that the program carries inside it into Swift: the built-in catalogue into
/// Catalogue, the words of spreadsheets into Drafts, the pages of the rules, which are their doc comments, into Rules, templates with
/// strings and assets into Outputs.
@main
struct EmbedBuiltIns: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
        let folder =
            switch target.name {
            case "Catalogue", "Drafts": target.directoryURL.appending(path: "BuiltIn")
            case "Rules": target.directoryURL
            default: context.package.directoryURL.appending(path: "templates")
            }
        let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedFiles.swift")
        let files = try plainFiles(below: folder)
        let mode = target.name == "Rules" ? ["--comments"] : []
        return [
            .buildCommand(
                displayName: "Embedding \(folder.lastPathComponent) in \(target.name)",
                executable: try context.tool(named: "EmbedFiles").url,
                arguments: mode + [output.path, folder.path] + files.map(\.path),
                inputFiles: files,
                outputFiles: [output])
        ]
    }

    private func plainFiles(below folder: URL) throws -> [URL] {
        let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
        return paths.map { folder.appending(path: $0) }.filter { url in
            var isFolder: ObjCBool = false
            let exists = FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder)
            return exists && !isFolder.boolValue && !url.lastPathComponent.hasPrefix(".")
        }
    }
}
