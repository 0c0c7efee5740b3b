package import Values

/// The keys that a full-width colon may follow, in any of the board's languages.
package struct KnownKeys: Sendable {
    private let names: Set<Text>

    /// Makes the set; order does not matter.
    package init(_ names: some Sequence<Text>) {
        self.names = Set(names)
    }

    /// No names at all: only the shape of the text decides.
    package static let none = KnownKeys([])

    /// Whether no name is known.
    var isEmpty: Bool { names.isEmpty }

    func contains(_ text: Text) -> Bool { names.contains(text) }
}
