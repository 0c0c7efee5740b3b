/// The text as cmark is given it: well-formed UTF-8, with marks for Chinese emphasis.
struct PreparedText {
    /// The text, or nil if it is the given one, byte by byte.
    let bytes: [UInt8]?

    /// Last byte of the mark that was put in, or nil if none was.
    let mark: UInt8?

    private let maps: [PositionMap]

    /// Prepares a text; NUL and what is not UTF-8 become U+FFFD.
    init(_ source: UnsafeBufferPointer<UInt8>) {
        var maps: [PositionMap] = []
        if Self.isClean(source) {
            (bytes, mark) = Self.marked(source, &maps)
        } else {
            let clean = Self.cleaned(source, &maps)
            let (marked, mark) = clean.withUnsafeBufferPointer { Self.marked($0, &maps) }
            self.bytes = marked ?? clean
            self.mark = mark
        }
        self.maps = maps
    }

    /// The place in the given text of a place in the prepared one.
    func origin(of place: Int) -> Int {
        maps.reversed().reduce(place) { $1.origin(of: $0) }
    }

    private static func isClean(_ source: UnsafeBufferPointer<UInt8>) -> Bool {
        guard !source.contains(0) else { return false }
        do {
            _ = try UTF8Span(validating: source.span)
            return true
        } catch {
            return false
        }
    }

    private static func cleaned(
        _ source: UnsafeBufferPointer<UInt8>, _ maps: inout [PositionMap]
    ) -> [UInt8] {
        var map = PositionMap()
        defer { maps.append(map) }
        var clean: [UInt8] = []
        clean.reserveCapacity(source.count + 16)
        var parser = Unicode.UTF8.ForwardParser()
        var input = source.makeIterator()
        var place = 0
        while true {
            switch parser.parseScalar(from: &input) {
            case .valid(let scalar) where scalar.first != 0:
                clean.append(contentsOf: scalar)
                place += scalar.count
            case .valid: replace(1)
            case .error(let length): replace(length)
            case .emptyInput: return clean
            }
        }
        func replace(_ length: Int) {
            map.append(clean.count, from: place)
            clean.append(contentsOf: [0xEF, 0xBF, 0xBD])
            place += length
            map.append(clean.count, from: place)
        }
    }

    private static func marked(
        _ text: UnsafeBufferPointer<UInt8>, _ maps: inout [PositionMap]
    ) -> ([UInt8]?, UInt8?) {
        let places = EmphasisMarks.places(in: text)
        guard !places.isEmpty, let mark = EmphasisMarks.unused(in: text) else { return (nil, nil) }
        var marked: [UInt8] = []
        marked.reserveCapacity(text.count + places.count * EmphasisMarks.count)
        var map = PositionMap()
        var done = 0
        for place in places {
            marked.append(contentsOf: UnsafeBufferPointer(rebasing: text[done..<place]))
            map.append(marked.count, from: place)
            marked.append(contentsOf: EmphasisMarks.bytes(mark))
            map.append(marked.count, from: place)
            done = place
        }
        marked.append(contentsOf: UnsafeBufferPointer(rebasing: text[done...]))
        maps.append(map)
        return (marked, mark)
    }
}
