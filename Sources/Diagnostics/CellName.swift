/// The names of cells in a workbook: letters for the column, then the row.
package enum CellName {
    /// The letters of a column, from 1: A, B, … Z, AA.
    package static func letters(of column: Int) -> String {
        var rest = column
        var letters: [UInt8] = []
        while rest > 0 {
            letters.append(UInt8(ascii: "A") + UInt8((rest - 1) % 26))
            rest = (rest - 1) / 26
        }
        return String(decoding: letters.reversed(), as: UTF8.self)
    }

    /// Row and column of a name such as `B7`, from 1; nil for anything else.
    package static func place(_ name: String) -> (row: Int, column: Int)? {
        var column = 0
        var row = 0
        for byte in name.utf8 {
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"):
                guard row == 0, column < 100_000 else { return nil }
                column = column * 26 + Int(byte - UInt8(ascii: "A")) + 1
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                guard row < 100_000_000 else { return nil }
                row = row * 10 + Int(byte - UInt8(ascii: "0"))
            default: return nil
            }
        }
        return row > 0 && column > 0 ? (row, column) : nil
    }
}
