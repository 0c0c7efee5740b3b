/// Finds the byte of libyaml's n-th Unicode scalar; asked in rising order it reads every byte once.
struct ScalarCursor {
    private var scalar = 0
    private var offset = 0

    mutating func offset(of index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
        // A little way back is common: a collection begins where its first key does.
        while scalar > index, offset > 0 {
            offset -= 1
            if bytes[offset] & 0xC0 != 0x80 { scalar -= 1 }
        }
        var place = offset
        for _ in 0..<max(0, index - scalar) where place < bytes.count {
            let lead = bytes[place]
            place += lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        }
        offset = min(place, bytes.count)
        scalar = index
        return offset
    }
}
