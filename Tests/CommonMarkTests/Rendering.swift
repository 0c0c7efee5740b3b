import CommonMark

/// The HTML of a Markdown text without the ids of its headings.
func bareHTML(_ markdown: String) -> String {
    html(markdown).replacing(/(<h[1-6]) id="[^"]*"/) { $0.output.1 }
}

/// The HTML of a Markdown text.
func html(_ markdown: String, _ options: MarkdownOptions = MarkdownOptions()) -> String {
    String(decoding: MarkdownDocument(Array(markdown.utf8)).html(options), as: UTF8.self)
}

/// The text that a range of UTF-8 bytes covers.
func text(_ range: Range<Int>, of markdown: String) -> String {
    String(decoding: Array(markdown.utf8)[range], as: UTF8.self)
}
