/// A heading of a Markdown body.
package struct MarkdownHeading: Sendable, Equatable {
    /// Level as written, 1 to 6.
    package let level: Int

    /// Its text without markup.
    package let text: String

    /// Its address within the body, without the prefix of `MarkdownOptions`.
    ///
    /// Letters, digits and hyphens only; Chinese is kept; unique in the document.
    package let id: String
}
