/// Named values in a given order, found by going through the hashes of their names.
package struct TemplateObject: Sendable, ExpressibleByDictionaryLiteral {
    typealias Pair = (TemplateName, TemplateValue)

    /// Where a pair's value begins, in bytes from the pair: tuples are laid out in order, aligned.
    static let valueOffset = max(
        MemoryLayout<TemplateName>.size, MemoryLayout<TemplateValue>.alignment)

    let pairs: [Pair]

    /// The values named by `pairs`; of two with the same name the first counts.
    package init(_ pairs: [(TemplateName, TemplateValue)]) {
        self.pairs = pairs
    }

    /// The values named by a dictionary literal; of two with the same name the first counts.
    package init(dictionaryLiteral elements: (TemplateName, TemplateValue)...) {
        pairs = elements
    }

    /// The value called `name`, nil if there is none.
    package subscript(name: TemplateName) -> TemplateValue? {
        pairs.first { $0.0 == name }?.1
    }
}
