/// What a template can show.
///
/// In a section, `absent`, `flag(false)`, an empty text and an empty list are false; all else is true.
package enum TemplateValue: Sendable {
    /// Defined, but with nothing there: false, and written as nothing; so is any part asked of it.
    case absent
    /// Yes or no, written as `true` or `false`.
    case flag(Bool)
    /// Text, escaped when written.
    case text(String)
    /// UTF-8 text in a part of a shared buffer, escaped when written.
    ///
    /// What lies outside the buffer is left out.
    case bytes([UInt8], Range<Int32>)
    /// Safe HTML in UTF-8, written as it is.
    case html([UInt8])
    /// Values that a section goes through in order.
    case list([TemplateValue])
    /// Named values.
    case object(TemplateObject)

    /// Whether a section on this value is shown.
    var isTrue: Bool {
        switch self {
        case .absent: false
        case .flag(let flag): flag
        case .text(let text): !text.isEmpty
        case .bytes(_, let range): !range.isEmpty
        case .html(let bytes): !bytes.isEmpty
        case .list(let values): !values.isEmpty
        case .object: true
        }
    }
}
