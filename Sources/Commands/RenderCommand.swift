import ArgumentParser
import CommonMark
import Diagnostics
import Records

/// `noticeboard render`: the HTML of a Markdown file's body, on standard output.
struct RenderCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "render",
        abstract: "Turn a Markdown file into the HTML of its body. 把 Markdown 文件转成网页正文。")

    @Argument(
        help: "A Markdown file, or - for standard input. Markdown 文件，- 表示标准输入。",
        completion: .file())
    var file = "-"

    @OptionGroup var messages: MessageOptions

    func run() async throws {
        let language = messages.language
        try await WorldErrors.reported(in: language) {
            let raw = try file == "-" ? Standard.input() : Standard.bytes(ofFile: file)
            let source = DecodedFile(path: file, raw: raw).source
            let body = Record.body(of: source)
            let document = MarkdownDocument(source.bytes, in: body)
            Standard.output(document.html())
        }
    }
}
