import Templates
import Values

/// A chart as inline SVG: named for those who hear it, drawn in whole units for those who see it.
///
/// Colours and strokes are classes of the stylesheet; a hatch tells two kinds of bars apart without
/// colour. What it shows stands beside it as a table.
struct ChartDrawing {
    /// Width of every chart; about the pixels of a telephone, so that its words stay legible there.
    static let width = 360

    private var html = InlineHTML(capacity: 4096)
    private let id: String

    /// Begins a chart. `id` is one of its own on the page.
    init(id: String, height: Int, title: String, description: String) {
        self.id = id
        html.markup("<svg class=\"chart\" role=\"img\" viewBox=\"0 0 ")
        number(Self.width)
        html.markup(" ")
        number(height)
        html.markup("\" aria-labelledby=\"")
        html.text(id + "-title " + id + "-text")
        html.markup("\"><title id=\"")
        html.text(id + "-title")
        html.markup("\">")
        html.text(title)
        html.markup("</title><desc id=\"")
        html.text(id + "-text")
        html.markup("\">")
        html.text(description)
        html.markup("</desc>")
    }

    /// The whole chart.
    func value() -> TemplateValue {
        var whole = html
        whole.markup("</svg>")
        return whole.value
    }

    /// Gives the hatch that `bar` may be filled with.
    mutating func addHatch() {
        html.markup("<defs><pattern id=\"")
        html.text(id + "-hatch")
        html.markup("\" width=\"5\" height=\"5\" patternUnits=\"userSpaceOnUse\"")
        html.markup("><path class=\"chart-hatch\" d=\"M0 5L5 0\"/></pattern></defs>")
    }

    /// A bar: its left upper corner, width and height.
    typealias Bar = (x: Int, y: Int, width: Int, height: Int)

    /// Bars of one kind, in one path; those without height are left out.
    mutating func bars(_ style: StaticString, _ bars: [Bar]) {
        html.markup("<path class=\"")
        html.markup(style)
        outline(bars)
    }

    /// Bars filled with the hatch, in one path.
    mutating func hatchedBars(_ bars: [Bar]) {
        html.markup("<path class=\"chart-expense\" fill=\"url(#")
        html.text(id + "-hatch)")
        outline(bars)
    }

    private mutating func outline(_ bars: [Bar]) {
        html.markup("\" d=\"")
        var last = (x: 0, y: 0)
        for bar in bars where bar.width > 0 && bar.height > 0 {
            html.text("m\(bar.x - last.x) \(bar.y - last.y)")
            html.text("h\(bar.width)v\(bar.height)h-\(bar.width)z")
            last = (bar.x, bar.y)
        }
        html.markup("\"/>")
    }

    /// A level line across the chart.
    mutating func rule(_ style: StaticString, y: Int) {
        html.markup("<path class=\"")
        html.markup(style)
        html.markup("\" d=\"M0 ")
        number(y)
        html.markup("H")
        number(Self.width)
        html.markup("\"/>")
    }

    /// A line through points, with a dot at each.
    mutating func line(through points: [(x: Int, y: Int)]) {
        html.markup("<marker class=\"chart-dot\" id=\"")
        html.text(id + "-dot")
        html.markup("\" markerUnits=\"userSpaceOnUse\" markerWidth=\"8\" markerHeight=\"8\"")
        html.markup(" refX=\"4\" refY=\"4\"><circle cx=\"4\" cy=\"4\" r=\"3\"/></marker>")
        html.markup("<polyline class=\"chart-line\"")
        for place in ["start", "mid", "end"] {
            html.text(" marker-\(place)=")
            html.markup("\"url(#")
            html.text(id + "-dot)")
            html.markup("\"")
        }
        html.markup(" points=\"")
        for (index, point) in points.enumerated() {
            if index > 0 { html.markup(" ") }
            number(point.x)
            html.markup(",")
            number(point.y)
        }
        html.markup("\"/>")
    }

    /// Words side by side at one height, each around its place.
    mutating func row(y: Int, _ words: [(x: Int, text: String)]) {
        html.markup("<text class=\"chart-middle\"")
        attribute(" y=\"", y)
        html.markup(">")
        for word in words {
            html.markup("<tspan")
            attribute(" x=\"", word.x)
            html.markup(">")
            html.text(word.text)
            html.markup("</tspan>")
        }
        html.markup("</text>")
    }

    /// Where words stand against their place.
    enum Anchor {
        case start, end
    }

    /// Words; those who hear the chart hear its description instead.
    mutating func words(_ text: String, x: Int, y: Int, _ anchor: Anchor = .start) {
        html.markup("<text")
        attribute(" x=\"", x)
        attribute(" y=\"", y)
        switch anchor {
        case .start: break
        case .end: html.markup(" class=\"chart-end\"")
        }
        html.markup(">")
        html.text(text)
        html.markup("</text>")
    }

    private mutating func attribute(_ opening: StaticString, _ value: Int) {
        html.markup(opening)
        number(value)
        html.markup("\"")
    }

    private mutating func number(_ value: Int) { html.text(String(value)) }
}

/// Where amounts stand between the top and the bottom of a chart.
struct ChartScale {
    /// The amounts at the top and at the bottom: round ones, with zero between or at an end.
    let high: Int64
    let low: Int64
    private let top: Int
    private let height: Int

    /// A scale that holds amounts in fen.
    init(_ amounts: [Int64], top: Int, height: Int) {
        high = Self.round(max(amounts.max() ?? 0, 0))
        low = -Self.round(max(-(amounts.min() ?? 0), 0))
        self.top = top
        self.height = height
    }

    /// How far down an amount stands.
    func y(_ amount: Int64) -> Int {
        let range = high - low
        guard range > 0 else { return top + height }
        return top + Int((high - amount) * Int64(height) / range)
    }

    /// The least of some round figures times a power of ten that is not smaller, from one yuan on.
    private static func round(_ amount: Int64) -> Int64 {
        guard amount > 0 else { return 0 }
        var power: Int64 = 100
        while power < 10_000_000_000_000_000 {
            for factor: Int64 in [1, 2, 3, 4, 5, 6, 8] where power * factor >= amount {
                return power * factor
            }
            power *= 10
        }
        return power
    }
}
