package import Catalogue

/// A two-dimensional code (QR, ISO/IEC 18004) as strokes of SVG.
package struct CodeSymbol: Sendable {
    /// Modules along one side, without the quiet zone.
    package let size: Int
    /// The dark modules as the data of a path whose strokes are one unit wide, in ASCII without
    /// anything that HTML escapes; the first row of modules lies around the height 0.
    package let strokes: [UInt8]

    /// Makes a symbol.
    package init(size: Int, strokes: [UInt8]) {
        self.size = size
        self.strokes = strokes
    }
}

/// The style that a page carries in itself, and what lets a content policy know it.
package struct PlainStyle: Sendable {
    /// The style sheet.
    package let text: [UInt8]
    /// Its SHA-256 in Base64, as a content policy wants it.
    package let checksum: String

    /// Makes a style.
    package init(text: [UInt8], checksum: String) {
        self.text = text
        self.checksum = checksum
    }
}

/// What pages are given from outside: they cannot make codes or check sums themselves.
package struct PageSupply: Sendable {
    /// The digest of a record, the same on every page in every language.
    package let digest: @Sendable (Site, RegisteredNotice) -> String
    /// The code of a web address; nil when it is too long for one.
    package let symbol: @Sendable (String) -> CodeSymbol?
    /// The style of the page that must stand alone.
    package let plainStyle: PlainStyle

    /// Makes a supply; by default there is nothing in it.
    package init(
        plainStyle: PlainStyle = PlainStyle(text: [], checksum: ""),
        digest: @escaping @Sendable (Site, RegisteredNotice) -> String = { _, _ in "" },
        symbol: @escaping @Sendable (String) -> CodeSymbol? = { _ in nil }
    ) {
        self.plainStyle = plainStyle
        self.digest = digest
        self.symbol = symbol
    }
}
