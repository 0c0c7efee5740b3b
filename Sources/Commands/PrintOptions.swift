import ArgumentParser
import Diagnostics
import Printing
import Records
import Values

extension Paper: ExpressibleByArgument {
    /// Takes `a4` and `A4`.
    package init?(argument: String) {
        self.init(rawValue: argument.lowercased())
    }
}

/// How sheets look.
enum PrintStyle: String, CaseIterable, ExpressibleByArgument {
    /// For the wall.
    case wall
    /// Like an official paper, after GB/T 9704.
    case official
}

/// Columns as `--columns` takes them: names or codes with commas between them.
struct ColumnList: ExpressibleByArgument {
    let columns: [Column]

    private static let names: [(Column, [String])] = [
        (.party, ["党务", "党务公开"]), (.residency, ["居务", "居务公开"]),
        (.finance, ["财务", "财务公开"]), (.service, ["服务", "服务公开"]),
    ]

    init?(argument: String) {
        var columns: [Column] = []
        for word in argument.split(whereSeparator: { ",，、".contains($0) }) {
            let word = word.trimmingSpaces
            let known =
                Column(rawValue: word)
                ?? Self.names.first { $0.1.contains(word) }?.0
            guard let known else { return nil }
            columns.append(known)
        }
        guard !columns.isEmpty else { return nil }
        self.columns = columns
    }
}

extension Substring {
    /// The text without spaces around it.
    fileprivate var trimmingSpaces: String {
        var text = drop { $0 == " " }
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}
