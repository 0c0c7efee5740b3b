/// Finds the known name that a misspelt one was meant to be.
///
/// Case, hyphens, underscores, blanks and full-width letters make no difference. Beyond that a name
/// is near if few scalars were swapped, left out, added or mistaken: in Chinese one of 3 to 5, two
/// of 6 to 8, three of more; in Latin letters one of 3 to 5, two of 6 to 9, three of more. A name
/// that is the word itself is its own nearest. Nothing longer than 64 scalars is compared.
package struct NearMiss: Sendable {
    /// Longest word and name, in Unicode scalars, that are compared at all.
    package static let lengthLimit = 64

    private let names: [(name: String, folded: [UInt32])]

    /// Prepares the known names, which may be asked for many times.
    package init(among names: [String]) {
        self.names = names.compactMap { name in NearMiss.fold(name).map { (name, $0) } }
    }

    /// The known name nearest to a word, the first of equally near ones; nil if none is near.
    package func nearest(to word: String) -> String? {
        guard let folded = NearMiss.fold(word) else { return nil }
        var nearest: String?
        var least = Int.max
        for (name, other) in names {
            let limit = min(NearMiss.tolerance(for: folded, other), least - 1)
            if let distance = NearMiss.distance(from: folded, to: other, limit: limit) {
                (nearest, least) = (name, distance)
            }
        }
        return nearest
    }

    /// The same for names that are asked for once.
    package static func nearest(to word: String, among names: [String]) -> String? {
        NearMiss(among: names).nearest(to: word)
    }

    /// The scalars that count, in one spelling; nil for what is empty or too long.
    private static func fold(_ text: String) -> [UInt32]? {
        var folded: [UInt32] = []
        for (index, scalar) in text.unicodeScalars.enumerated() {
            if index == lengthLimit { return nil }
            var value = scalar.value
            if (0xFF01...0xFF5E).contains(value) { value -= 0xFEE0 }
            switch value {
            case 0x20, 0x2D, 0x5F, 0xA0, 0x2010...0x2014, 0x2212, 0x3000: continue
            case 0x41...0x5A: folded.append(value + 0x20)
            default: folded.append(value)
            }
        }
        return folded.isEmpty ? nil : folded
    }

    /// How many slips two spellings may lie apart.
    private static func tolerance(for left: [UInt32], _ right: [UInt32]) -> Int {
        let isChinese = left.contains { $0 >= 0x2E80 } || right.contains { $0 >= 0x2E80 }
        switch max(left.count, right.count) {
        case ...2: return 0
        case ...5: return 1
        case ...8: return 2
        case 9: return isChinese ? 3 : 2
        default: return 3
        }
    }

    /// The optimal string alignment distance of Damerau and Levenshtein; nil above the limit.
    ///
    /// Only cells within the limit of the diagonal are filled in: none further off is below it.
    private static func distance(from left: [UInt32], to right: [UInt32], limit: Int) -> Int? {
        guard limit >= 0, abs(left.count - right.count) <= limit else { return nil }
        if limit == 0 { return left == right ? 0 : nil }
        let tooFar = limit + 1
        var beforeLast = [Int](repeating: tooFar, count: right.count + 1)
        var last = (0...right.count).map { min($0, tooFar) }
        var current = beforeLast
        for row in 1...left.count {
            let columns = max(1, row - limit)...max(1, min(right.count, row + limit))
            current[columns.lowerBound - 1] = columns.lowerBound == 1 ? min(row, tooFar) : tooFar
            for column in columns {
                let isSame = left[row - 1] == right[column - 1]
                var best = min(last[column], current[column - 1]) + 1
                best = min(best, last[column - 1] + (isSame ? 0 : 1))
                let isSwap =
                    row > 1 && column > 1 && left[row - 1] == right[column - 2]
                    && left[row - 2] == right[column - 1]
                if isSwap { best = min(best, beforeLast[column - 2] + 1) }
                current[column] = min(best, tooFar)
            }
            if columns.upperBound < right.count { current[columns.upperBound + 1] = tooFar }
            // The row before last is written over next: its cells off the diagonal are set above.
            swap(&beforeLast, &last)
            swap(&last, &current)
        }
        return last[right.count] <= limit ? last[right.count] : nil
    }
}
