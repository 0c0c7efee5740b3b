/// What one template says of others, for the checks of a whole set.
struct Outline {
    /// A partial or a parent.
    struct Inclusion {
        let template: Int
        let range: Range<Int>
        /// Whether it is always rendered: not in a section, not in a block.
        let isCertain: Bool
        /// The blocks given to a parent.
        var arguments: [(name: String, range: Range<Int>)] = []
    }

    var inclusions: [Inclusion] = []
    /// The names of the places for blocks.
    var places: Set<String> = []
}
