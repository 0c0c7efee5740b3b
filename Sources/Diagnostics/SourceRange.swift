/// A stretch of a source in bytes, the end exclusive; eight bytes small, as every value has one.
package struct SourceRange: Hashable, Sendable {
    /// Offset of the first byte, from 0.
    package let start: Int32

    /// Offset after the last byte.
    package let end: Int32

    /// Makes a range; an end before the start counts as empty.
    package init(start: Int, end: Int) {
        self.start = Int32(clamping: start)
        self.end = Int32(clamping: max(start, end))
    }

    /// The offsets as a Swift range.
    package var offsets: Range<Int> { Int(start)..<Int(end) }

    /// Whether nothing is in it.
    package var isEmpty: Bool { start == end }
}

/// A range together with the file that it lies in.
package struct SourceSpan: Sendable {
    /// The file.
    package let file: SourceFile

    /// Where in the file, in bytes.
    package let range: SourceRange

    /// Makes a span of a file.
    package init(file: SourceFile, range: SourceRange) {
        self.file = file
        self.range = range
    }
}

/// A place as people count: line and column from 1, columns in Unicode scalars.
package struct SourcePlace: Hashable, Sendable {
    /// Line, from 1.
    package let line: Int

    /// Column in Unicode scalars, from 1.
    package let column: Int

    /// Makes a place.
    package init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }
}
