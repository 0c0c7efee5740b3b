import Diagnostics

/// Finds the place and the cause that a clerk can act on, near where libyaml gave up.
struct YAMLBreakFinder {
    /// A fault in the text that was read.
    typealias Finding = (problem: YAMLProblem, range: Range<Int>)

    private let lines: YAMLLines
    private let input: UnsafeBufferPointer<UInt8>
    private let problem: String
    private let context: String

    /// Takes libyaml's own words.
    init(input: UnsafeBufferPointer<UInt8>, problem: String, context: String) {
        lines = YAMLLines(input)
        self.input = input
        self.problem = problem
        self.context = context
    }

    /// The fault at libyaml's two marks: where it gave up, and where what it was reading began.
    func locate(_ mark: Int, context start: Int) -> Finding {
        if problem.contains("mapping values are not allowed") { return colonOutOfPlace(mark) }
        if problem.contains("could not find expected ':'") { return missingColon(at: start) }
        if problem.contains("tab") { return broken(.tab, tab(near: mark)) }
        if context.contains("quoted scalar") { return quotedText(mark, start) }
        if context.contains("block scalar") { return broken(.blockMark, lines.word(at: start)) }
        if context.contains("anchor") { return (.notAllowed(.anchor), lines.word(at: start)) }
        if context.contains("alias") { return (.notAllowed(.alias), lines.word(at: start)) }
        if context.contains("tag") { return (.notAllowed(.tag), lines.word(at: start)) }
        if context.contains("directive") || lines.isDirective(mark) {
            return (.notAllowed(.directive), lines.rest(from: lines.start(of: mark)))
        }
        if problem.contains("<document start>") {
            return (.notAllowed(.furtherDocument), lines.word(at: mark))
        }
        if context.contains("flow") { return flow(mark, start) }
        if problem.contains("found unexpected ':'") {
            return broken(.missingSpaceAfterColon, lines.scalar(at: mark))
        }
        return structure(mark)
    }

    private func broken(_ kind: YAMLBreak, _ range: Range<Int>) -> Finding {
        (.broken(kind), range)
    }

    // MARK: Colons

    /// A colon where none can be: a second one on its line, or the line's only one, when a line above
    /// is what went wrong.
    private func colonOutOfPlace(_ mark: Int) -> Finding {
        let line = lines.line(at: mark)
        guard lines.keyColon(of: line) ?? mark >= mark else {
            return broken(.colonInValue, lines.scalar(at: mark))
        }
        let key = lines.key(at: line.content)
        var above = line
        for _ in 0..<32 {
            guard let next = lines.line(above: above) else { break }
            above = next
            if let colon = lines.bareColon(of: above) {
                return broken(.missingSpaceAfterColon, above.content..<colon + 1)
            }
            if lines.keyColon(of: above) != nil {
                return above.column < line.column
                    ? broken(.indentation, key) : broken(.colonInValue, lines.scalar(at: mark))
            }
            if above.column <= line.column {
                return broken(.missingColon, lines.rest(from: above.content))
            }
        }
        return broken(.colonInValue, lines.scalar(at: mark))
    }

    private func missingColon(at start: Int) -> Finding {
        let line = lines.line(at: start)
        if let colon = lines.bareColon(of: line) {
            return broken(.missingSpaceAfterColon, line.content..<colon + 1)
        }
        return broken(.missingColon, lines.rest(from: start))
    }

    // MARK: Quotes and brackets

    private func quotedText(_ mark: Int, _ start: Int) -> Finding {
        if problem.contains("escape") || problem.contains("hexdecimal") {
            var slash = min(mark, input.count - 1)
            while slash > start, input[slash] != UInt8(ascii: "\\") { slash -= 1 }
            return broken(.escape, slash..<min(slash + 2, input.count))
        }
        return broken(.unclosedQuote, lines.scalar(at: start))
    }

    private func flow(_ mark: Int, _ start: Int) -> Finding {
        if mark >= input.count { return broken(.unclosedFlow, lines.scalar(at: start)) }
        let here = lines.line(at: mark)
        let opening = lines.line(at: start)
        if here.start != opening.start, here.column <= opening.column, !lines.isCloser(mark) {
            return broken(.unclosedFlow, lines.scalar(at: start))
        }
        if lines.isCloser(mark) { return broken(.strayClose, lines.scalar(at: mark)) }
        if lines.isColon(mark) { return (.notAKey, lines.scalar(at: mark)) }
        if problem.contains("node content") {
            return broken(.startCharacter, lines.scalar(at: mark))
        }
        return broken(.missingComma, lines.scalar(at: mark))
    }

    // MARK: Lines and marks

    private func structure(_ mark: Int) -> Finding {
        if mark >= input.count { return broken(.other, lines.lastScalar()) }
        let line = lines.line(at: mark)
        let isListMark = lines.isListMark(mark)
        if input[mark] == 0x09 { return broken(.tab, lines.scalar(at: mark)) }
        if problem.contains("block sequence entries") || isListMark {
            return broken(.listMark, lines.scalar(at: mark))
        }
        if lines.isCloser(mark) { return broken(.strayClose, lines.scalar(at: mark)) }
        if lines.isColon(mark), mark == line.content { return (.notAKey, lines.scalar(at: mark)) }
        if problem.contains("did not find expected key") || context.contains("block collection") {
            return mark == line.content
                ? broken(.indentation, lines.key(at: mark))
                : broken(.afterQuote, lines.rest(from: mark))
        }
        if problem.contains("cannot start") || problem.contains("node content")
            || problem.contains("mapping keys")
        {
            return broken(.startCharacter, lines.scalar(at: mark))
        }
        return broken(.other, lines.rest(from: mark))
    }

    /// The tab at a mark, or the last one before it.
    private func tab(near mark: Int) -> Range<Int> {
        var place = min(mark, input.count - 1)
        let first = lines.start(of: place)
        if input[place] != 0x09 {
            while place > first, input[place] != 0x09 { place -= 1 }
        }
        return lines.scalar(at: input[place] == 0x09 ? place : mark)
    }
}
