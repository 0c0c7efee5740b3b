import Synchronization

/// Values that several pages ask for, each made once; may be asked from any thread.
///
/// Two threads that ask for the same value at once may both make it: it is the same value. Keys are
/// spread over several locks, so that threads seldom wait for each other.
final class SharedValues<Key: Hashable & Sendable, Value: Sendable>: Sendable {
    private let shelves: [Shelf] = (0..<16).map { _ in Shelf() }

    /// The value of a key, made by `make` when it is not there yet.
    func value(of key: Key, make: () -> Value) -> Value {
        let shelf = shelves[Int(UInt(bitPattern: key.hashValue) % UInt(shelves.count))]
        if let value = shelf.values.withLock({ $0[key] }) { return value }
        let value = make()
        shelf.values.withLock { $0[key] = value }
        return value
    }

    private final class Shelf: Sendable {
        let values = Mutex<[Key: Value]>([:])
    }
}
