/// A link or an image of a Markdown body.
package struct MarkdownLink: Sendable, Equatable {
    /// Where it leads, as written, with entities and backslash escapes resolved.
    ///
    /// Unsafe targets are listed too, although no page ever shows them.
    package let target: String

    /// Whether it is an image.
    package let isImage: Bool

    /// The link's text or the image's description without markup; empty if there is none.
    package let text: String

    /// Its place in the given bytes: the whole construct, or at worst the block that holds it.
    package let range: Range<Int>
}
