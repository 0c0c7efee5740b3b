/// Why a page could not be rendered.
package struct RenderFault: Error, Hashable {
    /// The kinds of fault, each with the names that a message needs.
    package enum Kind: Hashable, Sendable {
        /// The set has no template of the name that was asked for.
        case unknownTemplate
        /// Nothing on the context stack defines this name, given whole (`record.title`).
        case undefinedName(String)
        /// The value of this name is a list or an object, which cannot be written.
        case notText(String)
        /// Templates and sections within one another without end.
        case tooDeep
        /// More work, or more output, than any page needs.
        case tooLong
    }

    /// The name of the template in which it happened.
    package let template: String
    /// The template's file, empty for `unknownTemplate`.
    package let path: String
    /// The tag at fault, in bytes of the template's source.
    package let range: Range<Int>
    /// Where the tag begins.
    package let place: TemplatePlace
    /// What happened.
    package let kind: Kind

    init(_ kind: Kind, at range: Range<Int>, in source: TemplateSource) {
        template = source.name
        path = source.path
        self.range = range
        place = source.place(of: range.lowerBound)
        self.kind = kind
    }
}
