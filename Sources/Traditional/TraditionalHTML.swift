extension TraditionalWording {
    /// A finished page with those of its texts in Traditional characters that are in `zh-Hant`.
    ///
    /// The innermost `lang` decides. Texts are what stands between tags, and the attributes that
    /// people read; addresses, ids and classes stay. So do elements with `translate="no"`, `code`,
    /// styles and scripts, and wherever else on the page a name stands that one of them holds. A
    /// data block (JSON-LD) is text: what it says is on the page as well.
    package func converted(html: [UInt8]) -> [UInt8] {
        var pass = HTMLPass(html, self, names: TagScanner.names(in: html))
        return pass.run()
    }
}

/// One pass over a page.
private struct HTMLPass {
    /// An element that changed how texts are treated, until it ends.
    private struct Scope {
        let name: Range<Int>
        let before: Bool
        /// Elements of the same name inside it that are open.
        var depth = 0
    }

    private static let readAttributes = [
        "title", "alt", "aria-label", "content", "placeholder", "label", "data-column", "data-item",
        "data-state", "data-hint", "data-found", "data-found-one", "data-none", "data-loading",
        "data-failed", "data-page", "data-previous", "data-next", "data-board", "data-phone",
        "data-sheet", "data-party", "data-residency", "data-finance", "data-service",
    ].map { Array($0.utf8) }

    /// Whether people come to read what an attribute holds; `data-…` is what scripts write and match.
    private static func isRead(_ name: ArraySlice<UInt8>) -> Bool {
        name.starts(with: "data-".utf8)
            || readAttributes.contains { name.elementsEqual($0) }
    }

    private let html: [UInt8]
    private let wording: TraditionalWording
    private let names: PhraseList
    private var output: [UInt8] = []
    private var scopes: [Scope] = []
    private var converts = false

    init(_ html: [UInt8], _ wording: TraditionalWording, names: PhraseList) {
        self.html = html
        self.wording = wording
        self.names = names
        output.reserveCapacity(html.count + 64)
    }

    mutating func run() -> [UInt8] {
        var index = 0
        while index < html.count {
            let next = html[index...].firstIndex(of: UInt8(ascii: "<")) ?? html.count
            add(index..<next)
            guard next < html.count else { break }
            let tag = HTMLTag(html, at: next)
            add(tag)
            index = tag.range.upperBound
        }
        return output
    }

    private mutating func add(_ range: Range<Int>) {
        if converts {
            wording.append(html, range, keeping: names, to: &output)
        } else {
            output.append(contentsOf: html[range])
        }
    }

    private mutating func add(_ tag: HTMLTag) {
        switch tag.kind {
        case .other: output.append(contentsOf: html[tag.range])
        case .end:
            output.append(contentsOf: html[tag.range])
            close(tag.name)
        case .start:
            let before = converts
            let changed = Self.treatment(of: tag, in: html)
            converts = changed ?? before
            addStart(tag)
            if tag.isVoid(in: html) {
                converts = before
            } else if changed != nil {
                scopes.append(Scope(name: tag.name, before: before))
            } else if let last = scopes.indices.last, isSame(scopes[last].name, tag.name) {
                scopes[last].depth += 1
            }
        }
    }

    /// Whether an element's texts are converted; nil where it says nothing of it.
    private static func treatment(of tag: HTMLTag, in html: [UInt8]) -> Bool? {
        for (name, value) in tag.attributes {
            if html[name].elementsEqual("lang".utf8) {
                return html[value].elementsEqual("zh-Hant".utf8)
            }
            if html[name].elementsEqual("translate".utf8) { return false }
            if html[value].elementsEqual("application/ld+json".utf8) { return nil }
        }
        let first = html[tag.name.lowerBound]
        guard first == UInt8(ascii: "c") || first == UInt8(ascii: "s") else { return nil }
        let kept = ["code", "style", "script"].contains { html[tag.name].elementsEqual($0.utf8) }
        return kept ? false : nil
    }

    private mutating func addStart(_ tag: HTMLTag) {
        var done = tag.range.lowerBound
        if converts {
            for (name, value) in tag.attributes
            where Self.isRead(html[name]) {
                output.append(contentsOf: html[done..<value.lowerBound])
                wording.append(html, value, keeping: names, to: &output)
                done = value.upperBound
            }
        }
        output.append(contentsOf: html[done..<tag.range.upperBound])
    }

    private mutating func close(_ name: Range<Int>) {
        guard let last = scopes.indices.last, isSame(scopes[last].name, name) else { return }
        if scopes[last].depth > 0 {
            scopes[last].depth -= 1
        } else {
            converts = scopes[last].before
            scopes.removeLast()
        }
    }

    private func isSame(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
        html[left].elementsEqual(html[right])
    }
}
