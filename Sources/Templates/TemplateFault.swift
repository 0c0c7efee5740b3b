/// What is wrong with a template, found when it is loaded.
package struct TemplateFault: Hashable, Sendable {
    /// The kinds of fault, each with the names that a message needs.
    package enum Kind: Hashable, Sendable {
        /// The bytes are not UTF-8.
        case notUTF8
        /// The template is larger than 4 MiB.
        case tooLarge
        /// Two templates have this name.
        case duplicateTemplate(String)
        /// A tag without its closing delimiter.
        case unclosedTag
        /// A tag without a name.
        case emptyTag
        /// A tag that begins with a character that means nothing.
        case unknownTag(String)
        /// A name with blanks in it, or with an empty part.
        case badName(String)
        /// A change of delimiters that does not give two of them.
        case badDelimiters
        /// A section, block or parent that is not closed.
        case unclosedSection(String)
        /// A closing tag with nothing to close.
        case strayClose(String)
        /// A closing tag with another name than the tag that it closes.
        case wrongClose(found: String, expected: String)
        /// Sections deeper than 64 in one another.
        case nestedTooDeep
        /// A partial or a parent that does not exist.
        case unknownTemplate(String)
        /// Templates that include one another without end, in order, the first again at the end.
        case endlessInclusion([String])
        /// Text or a tag between the blocks of a parent, where it would be left out.
        case strayInParent
        /// A block that the parent has no place for.
        case unknownBlock(String, parent: String)
        /// A block given twice to one parent.
        case duplicateBlock(String)
    }

    /// The template's name.
    package let template: String
    /// The template's file.
    package let path: String
    /// In bytes of the template's source.
    package let range: Range<Int>
    /// Where the range begins.
    package let place: TemplatePlace
    /// What is wrong.
    package let kind: Kind

    init(_ kind: Kind, at range: Range<Int>, in source: TemplateSource) {
        template = source.name
        path = source.path
        self.range = range
        place = source.place(of: range.lowerBound)
        self.kind = kind
    }
}

/// All faults of all templates of a set, by template in the order given, then by place.
package struct TemplateErrors: Error, Hashable {
    /// At least one.
    package let faults: [TemplateFault]
}
