extension Money: CustomStringConvertible {
    /// With separators and two decimals: `1,250.00`, `-80.00`.
    package var description: String { string(grouped: true) }

    /// Without separators, for CSV and data files: `1250.00`, `-80.00`.
    package var plain: String { string(grouped: false) }

    /// In formal capitals: `人民币壹仟贰佰伍拾元整`, `人民币负捌拾元整`.
    ///
    /// 整 stands after 元 and 角, never after 分; of several 零 in a row one is written. Source:
    /// 会计基础工作规范 art. 52 and the 支付结算办法, appendix 1.
    package var capitals: String { FormalCapitals.written(self) }

    /// Appends the amount as ASCII: `1,250.00`, or `1250.00` without separators.
    package func append(to bytes: inout [UInt8], grouped: Bool = true) {
        // Twenty digits, six separators, a point and a sign at most, filled from the right.
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 32) { space in
            let start = fill(space, grouped: grouped)
            bytes.append(contentsOf: space[start..<32])
        }
    }

    private func string(grouped: Bool) -> String {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 32) { space in
            let start = fill(space, grouped: grouped)
            return String(decoding: space[start..<32], as: UTF8.self)
        }
    }

    private func fill(_ space: UnsafeMutableBufferPointer<UInt8>, grouped: Bool) -> Int {
        var rest = fen.magnitude
        var at = 32
        var count = 0
        func put(_ byte: UInt8) {
            at -= 1
            space.initializeElement(at: at, to: byte)
        }
        while count < 3 || rest > 0 {
            if count == 2 { put(UInt8(ascii: ".")) }
            if grouped && count > 2 && (count - 2).isMultiple(of: 3) { put(UInt8(ascii: ",")) }
            put(0x30 + UInt8(rest % 10))
            rest /= 10
            count += 1
        }
        if fen < 0 { put(UInt8(ascii: "-")) }
        return at
    }
}
