import Foundation

// Build-time tool: writes text files as a Swift list of paths and static texts.
// Usage: EmbedFiles OUTPUT ROOT FILE…

let arguments = CommandLine.arguments
guard arguments.count >= 3 else {
    FileHandle.standardError.write(Data("usage: EmbedFiles OUTPUT ROOT FILE...\n".utf8))
    exit(64)
}
let root = arguments[2] + "/"
var swift = "/// The files that the program carries inside it; made by the build.\n"
swift += "enum EmbeddedFiles {\n"
swift += "    static let all: [(path: StaticString, text: StaticString)] = [\n"
do {
    for path in arguments.dropFirst(3).sorted() {
        let text = try String(contentsOfFile: path, encoding: .utf8)
        let name = String(path.dropFirst(root.count))
        swift += "(\n\"\(name)\",\n###\"\"\"\n\(text)\n\"\"\"###\n),\n"
    }
    swift += "    ]\n}\n"
    try swift.write(toFile: arguments[1], atomically: true, encoding: .utf8)
} catch {
    FileHandle.standardError.write(Data("EmbedFiles: \(error)\n".utf8))
    exit(74)
}
