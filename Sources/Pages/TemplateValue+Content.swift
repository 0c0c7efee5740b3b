import Templates
import Values

extension TemplateValue {
    /// A text of the content, shared with its file.
    init(_ text: Text) {
        self = .bytes(text.buffer, text.start..<text.end)
    }

    /// A text of the content; absent when there is none.
    init(_ text: Text?) {
        self = text.map { TemplateValue($0) } ?? .absent
    }

    /// A text; absent when there is none.
    init(_ text: String?) {
        self = text.map { .text($0) } ?? .absent
    }

    /// A list; absent when it is empty.
    init(orAbsent values: [TemplateValue]) {
        self = values.isEmpty ? .absent : .list(values)
    }

    /// A day as a machine and as people read it: `iso` and `text`.
    init(_ day: Day, in strings: SiteStrings) {
        self = .object(["iso": .text(day.description), "text": .text(strings.words(day))])
    }
}
