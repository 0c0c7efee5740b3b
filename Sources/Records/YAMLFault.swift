package import Diagnostics

/// Why YAML could not be read.
package enum YAMLProblem: Hashable, Sendable {
    /// Broken in a way that YAML knows; the kind says how.
    case broken(YAMLBreak)
    /// Anchors, aliases, tags, directives and further documents are not part of the format.
    case notAllowed(YAMLFeature)
    /// Lists and mappings inside each other beyond the limit.
    case tooDeep(limit: Int)
    /// More than so many bytes; nothing of it was read.
    case tooLong(limit: Int)
    /// A list or a single value where keys are expected.
    case notAMapping
    /// A list, a mapping or nothing where the text of a key is expected.
    case notAKey
}

/// A feature of YAML that records do without.
package enum YAMLFeature: Hashable, Sendable {
    case anchor, alias, tag, directive, furtherDocument
}

/// The ways in which a clerk's YAML breaks.
package enum YAMLBreak: Hashable, Sendable {
    case colonInValue, missingColon, missingSpaceAfterColon, tab, indentation, unclosedQuote
    case unclosedFlow, strayClose, missingComma, listMark, controlCharacter, startCharacter
    case escape, afterQuote, blockMark, other
}

/// A fault that stopped the reading, with its place.
package struct YAMLFault: Hashable, Sendable {
    /// What it is.
    package let problem: YAMLProblem
    /// Where.
    package let range: SourceRange
}
