import Templates
import Values

/// A short run of HTML inside a line, in UTF-8: dates, links, telephone numbers.
///
/// Whole elements belong in templates; these are made here because a table has thousands of them.
struct InlineHTML {
    private(set) var bytes: [UInt8] = []

    init(capacity: Int = 64) {
        bytes.reserveCapacity(capacity)
    }

    /// Safe HTML for a template.
    var value: TemplateValue { .html(bytes) }

    /// Adds markup as it is.
    mutating func markup(_ html: StaticString) {
        html.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    /// Adds text, escaped for content and for attributes.
    mutating func text(_ text: Text) {
        text.withBytes { append($0) }
    }

    /// Adds text, escaped for content and for attributes.
    mutating func text(_ text: String) {
        var text = text
        text.withUTF8 { append($0) }
    }

    /// Adds a name, marked as what is not translated where a site marks names.
    mutating func name(_ name: Text, on site: Site) {
        guard site.marksNames else { return text(name) }
        markup("<span translate=\"no\">")
        text(name)
        markup("</span>")
    }

    /// Adds `<time>` with the day as ISO 8601 writes it.
    mutating func day(_ day: Day) {
        markup("<time>")
        day.append(to: &bytes)
        markup("</time>")
    }

    /// Adds `<time>` with the day in words.
    mutating func day(_ day: Day, words: String) {
        markup("<time datetime=\"")
        day.append(to: &bytes)
        markup("\">")
        text(words)
        markup("</time>")
    }

    /// Adds a period in words; in `<time>` where HTML has a form for it: months and years.
    mutating func period(_ period: Period, words: String) {
        switch period.length {
        case .month, .year:
            markup("<time datetime=\"")
            text(period.description)
            markup("\">")
            text(words)
            markup("</time>")
        case .quarter, .halfYear: text(words)
        }
    }

    /// Adds HTML that was made before.
    mutating func markup(_ html: [UInt8]) {
        bytes.append(contentsOf: html)
    }

    private mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
        for byte in text {
            switch byte {
            case UInt8(ascii: "&"): markup("&amp;")
            case UInt8(ascii: "<"): markup("&lt;")
            case UInt8(ascii: ">"): markup("&gt;")
            case UInt8(ascii: "\""): markup("&quot;")
            default: bytes.append(byte)
            }
        }
    }
}
