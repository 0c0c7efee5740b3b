import Diagnostics
import Records
import Testing
import Values

struct FieldTreeTests {
    /// Every scalar of a record whose scalars are all marked, and those marks.
    private func expectRanges(_ marked: String, _ location: SourceLocation = #_sourceLocation) {
        for ending in ["\n", "\r\n"] {
            let text = Marked(("---\n" + marked + "\n---\n").replacing("\n", with: ending))
            let record = record(bytes: text.bytes)
            #expect(record.faults.isEmpty, "\(record.faults)", sourceLocation: location)
            let tree = record.fields
            var ranges: [Range<Int>] = []
            var index = 0
            while !tree.isEmpty, index < Int(tree[0].next) {
                if tree[index].kind == .scalar { ranges.append(tree[index].range.offsets) }
                index += 1
            }
            let shown = ranges.map { String(decoding: text.bytes[$0], as: UTF8.self) }
            let wanted = text.ranges.map { String(decoding: text.bytes[$0], as: UTF8.self) }
            #expect(shown == wanted, sourceLocation: location)
            #expect(ranges == text.ranges, sourceLocation: location)
        }
    }

    @Test(arguments: [
        "«标题»: «示例社区»\n«摘要»:   «甲 乙»   # 备注",
        "«标题»: «\"示例\"»\n«'摘要'» : «'甲 '' 乙'»",
        "«标题»: «\"a\\n\\u4e00\"»",
        "«摘要»: «第一行\n  第二行»\n«标题»: «甲»",
        "«摘要»: «\"第一行\n  第二行\"»\n«标题»: «甲»",
        "«摘要»: «|\n  第一行\n\n  第二行»\n«标题»: «甲»",
        "«摘要»: «>-\n  第一行\n  第二行»\n\n\n«标题»: «甲»",
        "«摘要»: «|+\n  第一行»\n\n«标题»: «甲»",
        "«收支明细»:\n  - «日期»: «2026-10-08»\n    «支出»: «1,250.00»\n  # 备注\n  - «日期»: «2026-10-09»",
        "«关键词»: [«甲», «\"乙\"» , «丙 丁»]\n«a»: {«b»: «1», «c»: «'2'»}",
        "«关键词»: [\n  «甲»,\n  «乙» ]",
        "«关键词»:\n- «甲»\n- - «乙»\n  - «丙»",
        "«标题»: «𠮷é😀»\n«摘要»: «x»",
        "«标题»:\n«摘要»: ~\n«a»: null\n«b»: «~~»",
        "? «标题»\n: «甲»",
    ])
    func `a scalar knows where it stands`(yaml: String) {
        expectRanges(yaml)
    }

    @Test(arguments: [
        "«标题»：«示例»\n«摘要»：　«甲：乙»　\n«a»　：«b»",
        "«收支明细»：\n　　- «日期»：«2026-10-08»\n　　　«支出»：«100»\n　　-　«日期»：«1»",
        "«审核人»：［«赵某»，«吴某»　，　«郑某»］\n«标题»：«甲»",
        "«收支明细»：\n  - ｛«日期»：«1»，«摘要»：«米，油»，«支出»：«5,000.00»｝\n  - ｛«日期»：«2»｝",
        "«摘要»：«|\n　　第一行\n　　第二行»\n«标题»：«甲»",
        "«摘要»：«第一行\n　　第二行»\n«标题»：«甲»",
        "«标题»：«\"甲：乙\"»\n«a»：{«b»: «1,234,567», «c»: «2»}",
    ])
    func `full-width structure does not move a place`(yaml: String) {
        expectRanges(yaml)
    }

    @Test(arguments: [
        "a: «[x, y]»", "a: «[]»", "a: «{b: 1}»", "a: «{}»", "a: «[x,\n  y]» # c\nb: 1",
        "a:\n  «- x\n  - y»\nb: 1", "a:\n«- x\n- y»\n\nb: 1", "a:\n  «b: 1\n  c: 2»\n# x\nd: 3",
        "a:\n  «- b: 1\n    c: \"2\"»\nd: 3", "a: «［x，y］»\nb: 1",
    ])
    func `a collection spans its values or its brackets`(yaml: String) throws {
        let text = Marked("---\n" + yaml + "\n---\n")
        let tree = record(bytes: text.bytes).fields
        let value = try #require(tree.value(of: "a", in: 0))
        #expect([tree[value].range.offsets] == text.ranges)
    }

    @Test func `a pair inside a list ends with its value`() throws {
        let text = Marked("---\na: [«b: 1» , c]\n---\n")
        let tree = record(bytes: text.bytes).fields
        #expect(tree[3].kind == .mapping)
        #expect([tree[3].range.offsets] == text.ranges)
    }

    @Test(arguments: [
        ("a:«»\nb: 1", "-"), ("a: «~»", "-"), ("a: «null»", "-"), ("a:\n  -«»\n  - x", "[-, x]"),
    ])
    func `a blank stands where its value would`(yaml: String, expected: String) throws {
        let text = Marked("---\n" + yaml + "\n---\n")
        let tree = record(bytes: text.bytes).fields
        let value = try #require(tree.value(of: "a", in: 0))
        #expect(outline(tree, value) == expected)
        let blank = tree[value].kind == .blank ? value : value + 1
        #expect([tree[blank].range.offsets] == text.ranges)
        #expect(tree.text(of: blank).isEmpty)
    }

    @Test(arguments: [
        ("a: \"\"", "{a=''}"), ("a: '~'", "{a='~'}"), ("a: 'null'", "{a='null'}"),
        ("~: x", "{~=x}"), ("null: x", "{null=x}"), ("a: NULL", "{a=-}"), ("a: nul", "{a=nul}"),
        ("a: |\nb: 1", "{a='', b=1}"), ("a: \"x\\ty\"", "{a='x\ty'}"),
        ("a: http://x.cn/y", "{a=http://x.cn/y}"), ("a: 10:30", "{a=10:30}"),
        ("a: x#y", "{a=x#y}"), ("a:\tx", "{a=x}"), ("a: 1\na: 2", "{a=1, a=2}"),
    ])
    func `quoted and odd scalars keep their text`(yaml: String, expected: String) {
        #expect(outline(yaml) == expected)
    }

    @Test func `what is not there is walked in silence`() {
        let tree = record("").fields
        #expect(tree.isEmpty)
        #expect(tree.value(of: "a", in: 0) == nil)
        let list = record("a: [x]").fields
        var visits = 0
        list.forEachEntry(of: 2) { _, _ in visits += 1 }
        list.forEachItem(of: 0) { _ in visits += 1 }
        list.forEachEntry(of: 99) { _, _ in visits += 1 }
        list.forEachItem(of: -1) { _ in visits += 1 }
        #expect(visits == 0)
        #expect(list.text(of: 2).isEmpty)
    }

    @Test func `a value that is no list counts as a list of itself`() {
        let tree = record("a: [x, [y], z]").fields
        let list = tree.value(of: "a", in: 0) ?? 0
        let items = tree.items(of: list)
        #expect(items.map { tree.text(of: $0).string } == ["x", "", "z"])
        #expect(tree.items(of: items[0]) == [items[0]])
        #expect(tree.items(of: 0) == [0])
    }

    @Test func `sixteen levels are read and seventeen are not`() {
        let sixteen = "a: " + String(repeating: "[", count: 15) + String(repeating: "]", count: 15)
        #expect(record(sixteen).isReadable)
        let faults = record(sixteen.replacing("[[", with: "[[[", maxReplacements: 1)).faults
        guard case .yaml(let fault)? = faults.first else {
            Issue.record("\(faults)")
            return
        }
        #expect(fault.problem == .tooDeep(limit: 16))
        #expect(fault.range.offsets == 22..<23)
    }
}
