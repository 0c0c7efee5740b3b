import Templates
import Testing

/// Templates with bytes changed at random: whatever they have become, they load or have faults.
struct MutationTests {
    private static let page = """
        {{<base}}
          {{$main}}
            <h1>{{title}}</h1>{{! a comment }}
            {{#rows}}
              <td class="{{class}}">{{{text.x}}}{{^last}},{{/last}}</td>{{>part}}
              {{>part}}
            {{/rows}}
            {{=<% %>=}}<%&title%> <%#rows%><%.%><%/rows%>
            <%={{ }}=%>
          {{/main}}
        {{/base}}
        """

    private static let value = TemplateValue.object([
        "title": .text("<题>"), "class": .absent, "last": .flag(false),
        "rows": .list([.object(["text": .object(["x": .text("1")])]), .text("2")]),
    ])

    @Test(arguments: 0..<20, [TemplateMode.strict, .lenient])
    func `a changed template never stops the program`(seed: UInt64, mode: TemplateMode) {
        var random = Sequence(state: seed)
        for _ in 0..<100 {
            var text = Array(Self.page.utf8)
            for _ in 0...random.next(below: 4) { random.change(&text) }
            let sources = [
                TemplateSource(name: "page", path: "page", text: text),
                TemplateSource(
                    name: "base", path: "base", text: Array(" {{$main}}\n {{/main}}".utf8)),
                TemplateSource(name: "part", path: "part", text: Array("{{title}}\n\n".utf8)),
            ]
            check(sources, mode)
        }
    }

    private func check(_ sources: [TemplateSource], _ mode: TemplateMode) {
        var output: [UInt8] = []
        do {
            try TemplateSet(sources, mode: mode).render("page", Self.value, into: &output)
        } catch let errors as TemplateErrors {
            #expect(!errors.faults.isEmpty)
            for fault in errors.faults {
                #expect(fault.range.upperBound <= sources[0].text.count)
            }
        } catch let fault as RenderFault {
            #expect(mode == .strict && output.isEmpty, "\(fault)")
        } catch {
            Issue.record(error)
        }
    }

    /// The same numbers on every run.
    private struct Sequence {
        var state: UInt64

        mutating func next(below bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }

        mutating func change(_ text: inout [UInt8]) {
            let marks = Array("{}#/^$<>=!&. \n%x".utf8) + [0, 0xFF, 0xE4]
            let place = next(below: text.count)
            switch next(below: 4) {
            case 0: text[place] = marks[next(below: marks.count)]
            case 1: text.insert(marks[next(below: marks.count)], at: place)
            case 2: text.removeSubrange(place..<min(place + 1 + next(below: 30), text.count))
            default: text += text[place..<min(place + 60, text.count)]
            }
            if text.isEmpty { text = [0] }
        }
    }
}
