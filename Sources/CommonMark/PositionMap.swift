/// Leads from a text that was made of another back to the places of that other.
struct PositionMap {
    /// Places in the new text where its distance to the old one changes, ascending.
    private var new: [Int] = []

    /// The same places in the old text.
    private var old: [Int] = []

    /// Says that from `place` in the new text on, bytes are those from `origin` on in the old.
    mutating func append(_ place: Int, from origin: Int) {
        new.append(place)
        old.append(origin)
    }

    /// The old place of a new one; inside something inserted, the place before which it was.
    func origin(of place: Int) -> Int {
        var low = 0
        var high = new.count
        while low < high {
            let middle = (low + high) / 2
            if new[middle] <= place { low = middle + 1 } else { high = middle }
        }
        guard low > 0 else { return low < old.count ? min(place, old[low]) : place }
        let origin = old[low - 1] + place - new[low - 1]
        // What follows may be from further up: then nothing was inserted before it.
        return low < old.count && old[low] >= old[low - 1] ? min(origin, old[low]) : origin
    }
}
