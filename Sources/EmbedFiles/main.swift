import Foundation

// Build-time tool: writes text files as a Swift list of paths and static texts.
// Usage: EmbedFiles [--comments] OUTPUT ROOT FILE…
// With --comments, of Swift files that declare a rule: the rule's id and its doc comment.

/// The id and the doc comment of the rule that a Swift file declares; nil when it declares none.
func rule(in source: String) -> (id: String, page: String)? {
    let lines = source.split(separator: "\n", omittingEmptySubsequences: false)
    guard
        let type = lines.firstIndex(where: {
            $0.hasPrefix("package enum ") && $0.contains(": Rule")
        }),
        let start = source.range(of: "static let id: RuleID = \"")
    else { return nil }
    let comment = lines[..<type].reversed().prefix { $0.hasPrefix("///") }.reversed()
    let page = comment.map { $0.dropFirst($0.hasPrefix("/// ") ? 4 : 3) }.joined(separator: "\n")
    return (String(source[start.upperBound...].prefix { $0 != "\"" }), page)
}

var arguments = Array(CommandLine.arguments.dropFirst())
let wantsComments = arguments.first == "--comments"
if wantsComments { arguments.removeFirst() }
guard arguments.count >= 2 else {
    FileHandle.standardError.write(
        Data("usage: EmbedFiles [--comments] OUTPUT ROOT FILE...\n".utf8))
    exit(64)
}
let root = arguments[1] + "/"
var swift = "/// The files that the program carries inside it; made by the build.\n"
swift += "enum EmbeddedFiles {\n"
swift += "    static let all: [(path: StaticString, text: StaticString)] = [\n"
do {
    for path in arguments.dropFirst(2).sorted() {
        var text = try String(contentsOfFile: path, encoding: .utf8)
        var name = String(path.dropFirst(root.count))
        if wantsComments {
            guard let rule = rule(in: text) else { continue }
            (name, text) = (rule.id, rule.page)
        }
        swift += "(\n\"\(name)\",\n###\"\"\"\n\(text)\n\"\"\"###\n),\n"
    }
    swift += "    ]\n}\n"
    try swift.write(toFile: arguments[0], atomically: true, encoding: .utf8)
} catch {
    FileHandle.standardError.write(Data("EmbedFiles: \(error)\n".utf8))
    exit(74)
}
