/// Writes Simplified Chinese in Traditional characters: phrases first, names as they are.
package struct TraditionalWording: Sendable {
    private let dictionary: OpenCC
    private let overrides: PhraseList
    private let cache = RunCache()

    /// Opens the dictionary; `phrases` go before it, each with its own wording.
    ///
    /// A phrase that is its own wording is never touched. The runs of Chinese in `kept`, texts that
    /// are Traditional already, stay as they are too; single characters say too little for that.
    package init(
        phrases: [(text: String, wording: String)] = [], kept: [String] = []
    ) throws(MissingDictionary) {
        dictionary = try OpenCC()
        var wordings: [[UInt8]: [UInt8]] = [:]
        for text in kept {
            let bytes = Array(text.utf8)
            for run in HanScanner.runs(in: bytes) where run.count >= 6 {
                wordings[Array(bytes[run])] = Array(bytes[run])
            }
        }
        for phrase in phrases { wordings[Array(phrase.text.utf8)] = Array(phrase.wording.utf8) }
        overrides = PhraseList(wordings.map { (text: $0.key, wording: $0.value) })
    }

    /// A text in Traditional characters.
    package func converted(_ text: String) -> String {
        String(decoding: converted(Array(text.utf8)), as: UTF8.self)
    }

    /// A text in UTF-8 in Traditional characters; all that is not Chinese stays as it is.
    package func converted(_ text: [UInt8]) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(text.count + 16)
        append(text, text.indices, keeping: PhraseList([]), to: &output)
        return output
    }

    /// Appends a part of a text; `names` stay as they are.
    func append(
        _ bytes: [UInt8], _ range: Range<Int>, keeping names: PhraseList,
        to output: inout [UInt8]
    ) {
        var done = range.lowerBound
        for run in HanScanner.runs(in: bytes, range) {
            output.append(contentsOf: bytes[done..<run.lowerBound])
            appendRun(bytes, run, keeping: names, to: &output)
            done = run.upperBound
        }
        output.append(contentsOf: bytes[done..<range.upperBound])
    }

    private func appendRun(
        _ bytes: [UInt8], _ range: Range<Int>, keeping names: PhraseList,
        to output: inout [UInt8]
    ) {
        if names.isEmpty {
            output.append(contentsOf: wording(of: Array(bytes[range])))
            return
        }
        var start = range.lowerBound
        var index = start
        while index < range.upperBound {
            if let name = names.phrase(in: bytes, at: index, before: range.upperBound) {
                if start < index {
                    output.append(contentsOf: wording(of: Array(bytes[start..<index])))
                }
                output.append(contentsOf: name.text)
                index += name.text.count
                start = index
            } else {
                index += max(1, HanScanner.length(in: bytes, at: index))
            }
        }
        if start < index { output.append(contentsOf: wording(of: Array(bytes[start..<index]))) }
    }

    private func wording(of run: [UInt8]) -> [UInt8] {
        cache.wording(of: run, make: made)
    }

    /// The wording of a run of Chinese characters, without names.
    private func made(_ run: [UInt8]) -> [UInt8] {
        var output: [UInt8] = []
        var start = 0
        var index = 0
        while index < run.count {
            if let phrase = overrides.phrase(in: run, at: index, before: run.count) {
                if start < index { dictionary.append(run[start..<index], to: &output) }
                output.append(contentsOf: phrase.wording)
                index += phrase.text.count
                start = index
            } else {
                index += max(1, HanScanner.length(in: run, at: index))
            }
        }
        if start < index { dictionary.append(run[start..<min(index, run.count)], to: &output) }
        return output
    }
}
