/// Lays scalars side by side as a terminal draws them, and tells where each comes to stand.
struct ColumnCounter {
    /// Columns taken so far.
    private(set) var total = 0

    private var last = 0..<0
    private var lastScalar: Unicode.Scalar = " "
    private var isJoining = false

    /// Takes the next scalar and returns the columns that it is drawn in.
    ///
    /// A combining or joined scalar is drawn in the columns of the one before it.
    @discardableResult
    mutating func take(_ scalar: Unicode.Scalar) -> Range<Int> {
        let width = scalar == "\t" ? tabColumns : DisplayWidth.of(scalar)
        if scalar == "\u{200D}" {
            isJoining = true
            return last
        }
        if width == 0 {
            if scalar == "\u{FE0F}" { widenEmoji() }
            return last
        }
        let isJoined = joins(scalar)
        isJoining = false
        if isJoined { return last }
        last = total..<(total + width)
        lastScalar = scalar
        total = last.upperBound
        return last
    }

    private var tabColumns: Int {
        DisplayWidth.tabWidth - total % DisplayWidth.tabWidth
    }

    /// A variation selector makes a narrow emoji such as `❤` a wide picture.
    private mutating func widenEmoji() {
        guard last.count == 1, lastScalar.properties.isEmoji else { return }
        last = last.lowerBound..<(last.upperBound + 1)
        total = last.upperBound
    }

    /// Whether an emoji is drawn into the one before it: after a joiner, or as its skin tone.
    private func joins(_ scalar: Unicode.Scalar) -> Bool {
        let isTone = (0x1F3FB...0x1F3FF).contains(scalar.value)
        guard isJoining || isTone, last.count == 2, lastScalar.properties.isEmoji else {
            return false
        }
        return isJoining ? scalar.properties.isEmoji : lastScalar.properties.isEmojiModifierBase
    }
}
