import Foundation
import TestSupport
import Testing

/// Whatever happens to a record, checking it ends with exit code 0 or 1, and says where.
struct MutationTests {
    private static let samples = PackageFolder.root.appending(path: "content")

    /// The sample board with so many harmed copies of every record instead of the records; tables
    /// beside them are harmed in every second copy.
    private func harmedBoard(seed: UInt64, copies: Int) throws -> (
        TemporaryBoard, [String: [UInt8]]
    ) {
        var random = SeededGenerator(seed: seed)
        let board = try TemporaryBoard()
        var written: [String: [UInt8]] = [:]
        for path in PackageFolder.files(below: Self.samples) {
            let original = [UInt8](
                try Data(contentsOf: Self.samples.appending(path: path)))
            let isSetting = path.hasSuffix(".yml")
            for copy in 0..<(isSetting ? 1 : copies) {
                var bytes = original
                if path.hasSuffix(".md") || (path.hasSuffix(".csv") && copy % 2 == 0) {
                    for _ in 0...Int.random(in: 0...2, using: &random) {
                        let mutation = Mutation.allCases.randomElement(using: &random)
                        bytes = mutation?.applied(to: bytes, &random) ?? bytes
                    }
                }
                let column = path.prefix { $0 != "/" }
                let place = isSetting ? path : "\(column)/\(copy)\(path.dropFirst(column.count))"
                try board.write("content/\(place)", bytes)
                written["content/\(place)"] = bytes
            }
        }
        return (board, written)
    }

    @Test(arguments: [20_261_120])
    func `a hundred harmed copies of every sample record crash nothing`(_ seed: UInt64) throws {
        let (board, files) = try harmedBoard(seed: seed, copies: 100)
        let records = files.keys.count { $0.hasSuffix(".md") && !$0.hasPrefix("content/pages/") }
        #expect(records >= 8000)
        let result = try board.run("check", "--format", "json", "--quiet")
        #expect(result.ending == .exit(1))
        #expect(result.errorText == "")
        let report = try JSONDecoder().decode(CheckReport.self, from: Data(result.output))
        #expect(report.summary.records == records)
        #expect(report.diagnostics.count > records)
        let lost = outside(report, files)
        #expect(lost.isEmpty, "\(lost.prefix(5).joined(separator: "\n"))")
    }

    @Test func `harmed records are shown to people as whole characters`() throws {
        let (board, _) = try harmedBoard(seed: 11, copies: 10)
        let result = try board.run("check", "--lang", "zh")
        #expect(result.ending == .exit(1))
        let text = try #require(String(validating: result.output, as: UTF8.self))
        #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    }

    @Test func `harmed settings and catalogues crash nothing`() throws {
        var random = SeededGenerator(seed: 7)
        let settings = try Data(contentsOf: Self.samples.appending(path: "board.yml"))
        let own = try Data(
            contentsOf: FixtureBoard(name: "valid").folder.appending(path: "content/catalogue.yml"))
        for round in 0..<60 {
            let board = try TemporaryBoard()
            let mutation = Mutation.allCases[round % Mutation.allCases.count]
            let harmed = round % 3 == 0 ? "content/board.yml" : "content/catalogue.yml"
            for (path, data) in [("content/board.yml", settings), ("content/catalogue.yml", own)] {
                let bytes = [UInt8](data)
                let isHarmed = path == harmed
                try board.write(path, isHarmed ? mutation.applied(to: bytes, &random) : bytes)
            }
            let result = try ProgramRun("check", "--format", "json", folder: board.folder)
                .result(secondLimit: 30)
            guard [.exit(0), .exit(1), .exit(65)].contains(result.ending) else {
                let text = String(decoding: try board.files()[harmed] ?? [], as: UTF8.self)
                Issue.record("\(mutation): \(result.endingLine)\(harmed):\n\(text)")
                continue
            }
            _ = try JSONDecoder().decode(CheckReport.self, from: Data(result.output))
        }
    }

    /// The findings whose places are not inside their files.
    private func outside(_ report: CheckReport, _ files: [String: [UInt8]]) -> [String] {
        var tables: [String: [Int]] = [:]
        return report.diagnostics.flatMap { finding in
            finding.places.compactMap { place in
                guard let bytes = files[place.file] else {
                    return "\(place.file) is no file: \(finding.message)"
                }
                let widths = tables[place.file] ?? Self.lineWidths(bytes)
                tables[place.file] = widths
                let (start, end) = (place.range.start, place.range.end)
                if start <= end, Self.lies(start, in: widths), Self.lies(end, in: widths) {
                    return nil
                }
                return "\(place.file):\(start)-\(end): \(finding.message) [\(finding.rule)]"
            }
        }
    }

    private static func lies(_ place: CheckReport.Place, in widths: [Int]) -> Bool {
        guard widths.indices.contains(place.line - 1) else { return false }
        return (1...(widths[place.line - 1] + 1)).contains(place.column)
    }

    /// Most columns of each line: its scalars in UTF-8, its bytes in any other encoding.
    private static func lineWidths(_ bytes: [UInt8]) -> [Int] {
        let isUTF8 = String(validating: bytes, as: UTF8.self) != nil
        var widths = [0]
        for (index, byte) in bytes.enumerated() {
            let isReturn = byte == 0x0D && (index + 1 == bytes.count || bytes[index + 1] != 0x0A)
            if byte == 0x0A || isReturn {
                widths.append(0)
            } else if !isUTF8 || byte & 0xC0 != 0x80 {
                widths[widths.count - 1] += 1
            }
        }
        return widths
    }
}
