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

    /// What it says, without markup: of a text as it is, of HTML the text of its elements.
    var plainText: String {
        switch self {
        case .text(let text): return text
        case .bytes(let bytes, let range):
            return String(
                decoding: bytes[Int(range.lowerBound)..<Int(range.upperBound)], as: UTF8.self)
        case .html(let html): return Self.text(of: html)
        case .absent, .flag, .list, .object: return ""
        }
    }

    private static func text(of html: [UInt8]) -> String {
        var plain: [UInt8] = []
        var isInTag = false
        for byte in html {
            switch byte {
            case UInt8(ascii: "<"): isInTag = true
            case UInt8(ascii: ">"): isInTag = false
            default: if !isInTag { plain.append(byte) }
            }
        }
        let text = String(decoding: plain, as: UTF8.self)
        guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
        return [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")].reduce(text) {
            $0.split(separator: $1.0, omittingEmptySubsequences: false).joined(separator: $1.1)
        }
    }
}
