/// Random numbers that are the same in every run (SplitMix64).
struct SampleGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func pick<Element>(_ list: [Element]) -> Element {
        list[Int.random(in: 0..<list.count, using: &self)]
    }

    mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

    mutating func chance(_ percent: Int) -> Bool { number(1...100) <= percent }

    mutating func digits(_ count: Int) -> String {
        (0..<count).map { _ in String(number(0...9)) }.joined()
    }
}

/// Personal numbers with right check digits, made by the standards' own formulas.
enum NumberSamples {
    private static let provinces = [
        11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50, 51,
        52,
        53, 54, 61, 62, 63, 64, 65,
    ]

    static func padded(_ value: Int, _ count: Int) -> String {
        let text = String(value)
        return String(repeating: "0", count: max(0, count - text.count)) + text
    }

    static func date(_ random: inout SampleGenerator, _ years: ClosedRange<Int>) -> String {
        padded(random.number(years), 4) + padded(random.number(1...12), 2)
            + padded(random.number(1...28), 2)
    }

    static func identity(_ random: inout SampleGenerator) -> String {
        let region: String
        switch random.number(1...20) {
        case 1: region = random.pick(["810000", "820000", "830000"])
        case 2: region = "9\(random.pick(provinces))" + random.pick(["840", "826", "392", "410"])
        default: region = "\(random.pick(provinces))" + random.digits(4)
        }
        let body = region + date(&random, 1930...2025) + random.digits(3)
        return body + check(of: body)
    }

    /// The check character by the weights of GB 11643, table 1.
    static func check(of body: String) -> String {
        let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
        let sum = zip(weights, body.utf8).reduce(0) { $0 + $1.0 * Int($1.1 - 0x30) }
        return String(Array("10X98765432")[sum % 11])
    }

    static func wrongCheck(_ number: String, _ random: inout SampleGenerator) -> String {
        let right = number.last ?? "0"
        return number.dropLast() + String(random.pick(Array("0123456789").filter { $0 != right }))
    }

    static func oldIdentity(_ random: inout SampleGenerator) -> String {
        "\(random.pick(provinces))" + random.digits(4) + date(&random, 1920...1998).dropFirst(2)
            + random.digits(3)
    }

    static func disabilityCard(_ random: inout SampleGenerator) -> String {
        identity(&random) + "\(random.number(1...7))\(random.number(1...4))"
    }

    static func mobile(_ random: inout SampleGenerator) -> String {
        "1\(random.number(3...9))" + random.digits(9)
    }

    static func card(_ random: inout SampleGenerator) -> String {
        let (prefix, count) = random.pick([
            ("622202", 19), ("622848", 19), ("621700", 19), ("625998", 16), ("621081", 17),
            ("623091", 18), ("4367", 16), ("5187", 16), ("955880", 19), ("601382", 19),
            ("3568", 16),
        ])
        let body = prefix + random.digits(count - prefix.count - 1)
        return body + luhn(body)
    }

    static func luhn(_ body: String) -> String {
        var sum = 0
        for (index, byte) in body.utf8.reversed().enumerated() {
            let value = Int(byte - 0x30) * (index % 2 == 0 ? 2 : 1)
            sum += value / 10 + value % 10
        }
        return String((10 - sum % 10) % 10)
    }

    static func creditCode(_ random: inout SampleGenerator) -> String {
        let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY")
        let onlyDigits = random.chance(40)
        var body = random.pick(["91", "92", "93", "51", "52", "53", "12", "11"])
        body += "\(random.pick(provinces))" + random.digits(4)
        for _ in 0..<9 { body += String(alphabet[random.number(0...(onlyDigits ? 9 : 30))]) }
        var sum = 0
        var weight = 1
        for character in body {
            sum += (alphabet.firstIndex(of: character) ?? 0) * weight
            weight = weight * 3 % 31
        }
        return body + String(alphabet[(31 - sum % 31) % 31])
    }
}
