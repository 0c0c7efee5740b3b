/// Waits until changes have come to rest: one save of an editor is several changes.
package struct Settling: Sendable {
    /// How long it must be quiet, in milliseconds.
    package static let quiet = 40
    /// How long changes that never end can put it off, in milliseconds.
    package static let limit = 400

    private var first: Int?
    private var last = 0

    /// Begins without a change.
    package init() {}

    /// Notes a change at a time in milliseconds.
    package mutating func note(at time: Int) {
        first = first ?? time
        last = time
    }

    /// When the changes are to be looked at; nil while there are none.
    package var due: Int? {
        first.map { min(last + Self.quiet, $0 + Self.limit) }
    }

    /// Forgets the changes, whether there are some and it is time to look at them.
    package mutating func take(at time: Int) -> Bool {
        guard let due, time >= due else { return false }
        first = nil
        return true
    }
}
