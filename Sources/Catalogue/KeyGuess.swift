import Diagnostics
import Values

/// The field that a key which no field has was probably meant to be.
struct KeyGuess {
    /// The field's name as the author should have written it.
    let name: String
    /// Index of the field.
    let field: Int

    /// Guesses among fields; nil when nothing is like the word.
    ///
    /// First come the fields that the record lacks, then those that it has. Chinese names are too
    /// short for that measure: `科木` is taken for a lacking `科目` when half of its characters
    /// stand in the same order and the field may be required, or more than half in any other.
    init?(_ word: Text, among fields: [Field], lacks: (Int) -> Bool, mayNeed: (Int) -> Bool) {
        let lacking = fields.indices.filter(lacks)
        let text = word.string
        if let near = Self.near(text, fields, lacking) {
            self = near
        } else if let near = Self.near(text, fields, Array(fields.indices)) {
            self = near
        } else if let like = Self.like(text, fields, lacking, mayNeed) {
            self = like
        } else {
            return nil
        }
    }

    private init(name: String, field: Int) {
        self.name = name
        self.field = field
    }

    private static func near(_ word: String, _ fields: [Field], _ indices: [Int]) -> KeyGuess? {
        let names = indices.flatMap { index in
            fields[index].allNames.map { KeyGuess(name: $0, field: index) }
        }
        let nearest = NearMiss.nearest(to: word, among: names.map(\.name))
        return names.first { $0.name == nearest }
    }

    private static func like(
        _ word: String, _ fields: [Field], _ indices: [Int], _ mayNeed: (Int) -> Bool
    ) -> KeyGuess? {
        let scalars = Array(word.unicodeScalars)
        guard scalars.contains(where: \.isChinese), scalars.count <= NearMiss.lengthLimit else {
            return nil
        }
        var best: (guess: KeyGuess, shared: Int)?
        for index in indices {
            for name in fields[index].allNames {
                let other = Array(name.unicodeScalars)
                guard other.contains(where: \.isChinese), abs(other.count - scalars.count) <= 1
                else { continue }
                let shared = sharedCount(scalars, other) * 2
                let length = max(scalars.count, other.count)
                guard mayNeed(index) ? shared >= length : shared > length,
                    shared > best?.shared ?? 0
                else { continue }
                best = (KeyGuess(name: name, field: index), shared)
            }
        }
        return best?.guess
    }

    /// Length of the longest common subsequence.
    private static func sharedCount(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
        var last = Array(repeating: 0, count: right.count + 1)
        for scalar in left {
            var diagonal = 0
            for index in right.indices {
                let above = last[index + 1]
                last[index + 1] =
                    scalar == right[index] ? diagonal + 1 : max(above, last[index])
                diagonal = above
            }
        }
        return last[right.count]
    }
}

extension Field {
    /// Its key and its names.
    fileprivate var allNames: [String] { [key] + name.variants.map(\.text) }
}

extension Unicode.Scalar {
    fileprivate var isChinese: Bool { value >= 0x2E80 }
}
