import Diagnostics
import Records
import Values

/// `boards`: the boards on the wall, each a name, or `{name: …, width: 240, height: 120}` in
/// centimetres.
extension BoardSettingsReader {
    private static let centimetres = 10...2000

    /// The surfaces, in the order in which they are given.
    mutating func surfaces() -> [Surface] {
        guard let node = mapping.node("boards") else { return [] }
        return mapping.tree.items(of: node).compactMap { surface($0) }
    }

    private mutating func surface(_ node: Int) -> Surface? {
        switch mapping.tree[node].kind {
        case .blank: return nil
        case .scalar: return Surface(name: mapping.tree.text(of: node).string, size: nil)
        case .mapping:
            var inner = StrictMapping(mapping.tree, node)
            let place = inner.requiredNode("name")
            let name = Self.words("name", in: &inner)
            let sides = ["width", "height"].map { key in
                (key: key, node: inner.requiredNode(key), text: inner.text(key))
            }
            mapping.add(inner.finish())
            let lengths = sides.map { side in
                side.node.flatMap { length(side.text, side.key, at: $0) }
            }
            guard let name else {
                if let place { reportMissing("name", at: place) }
                return nil
            }
            guard let width = lengths[0], let height = lengths[1] else { return nil }
            return Surface(name: name, size: Surface.Size(width: width, height: height))
        case .sequence:
            mapping.report(
                "wrong-type",
                Message(
                    en: "this board is a list, not one board", zh: "“boards”里的这一项是列表，只能写一块栏"),
                at: node,
                hint: Message(
                    en: "write {name: …, width: 240, height: 120}, in centimetres",
                    zh: "写成 {name: 栏的名称, width: 240, height: 120}，单位是厘米"))
            return nil
        }
    }

    /// A length that is given in centimetres, in millimetres.
    private mutating func length(_ text: Text?, _ key: String, at node: Int) -> Int? {
        guard let text else { return nil }
        let decimal = try? ExactDecimal.parse(text)
        if let decimal, decimal.scale <= 1 {
            let millimetres = Int(decimal.mantissa) * (decimal.scale == 0 ? 10 : 1)
            let range = Self.centimetres
            if (range.lowerBound * 10...range.upperBound * 10).contains(millimetres) {
                return millimetres
            }
        }
        reportUnreadable(
            text, key, .form,
            not: Message(
                en: "a length from 10 to 2000 centimetres", zh: "10 到 2000 厘米的长度"),
            as: Message(en: "240", zh: "240"), at: node)
        return nil
    }
}
