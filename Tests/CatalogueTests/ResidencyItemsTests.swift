import Catalogue
import Records
import Testing
import Values

/// The residency column has the items of the official catalogue, each with its clock.
struct ResidencyItemsTests {
    /// What the official catalogue says of an item.
    struct Entry: Sendable, CustomTestStringConvertible {
        let number: String
        let code: String
        let name: String
        let frequency: Frequency
        let due: String?

        init(
            _ number: String, _ code: String, _ name: String, _ frequency: Frequency,
            due: String? = nil
        ) {
            self.number = number
            self.code = "residency." + code
            self.name = name
            self.frequency = frequency
            self.due = due
        }

        var testDescription: String { number }
    }

    private static let entries = [
        Entry("R01", "community-profile", "社区概况、网格划分与网格长", .standing, due: "20wd"),
        Entry("R02", "committees", "居委会、专业委员会、居务监督委员会组成", .standing, due: "20wd"),
        Entry("R03", "charter", "居民自治章程、居民公约、议事规则", .standing, due: "20wd"),
        Entry("R04", "assembly-decision", "居民（代表）会议决定及实施情况", .asItHappens, due: "3wd"),
        Entry("R05", "major-decision", "重大事项决策公示（四议两公开）", .asItHappens),
        Entry("R06", "election", "换届选举：选民名单、候选人、结果", .asItHappens),
        Entry("R07", "four-meetings", "四会：听证、协调、恳谈、评议", .asItHappens),
        Entry("R08", "allowance-review", "低保、特困初审公示", .asItHappens, due: "10wd"),
        Entry("R09", "allowance-register", "低保、特困、边缘家庭在册公布", .every(.month), due: "15d"),
        Entry("R10", "relief", "临时救助、医疗救助、慈善慰问", .asItHappens, due: "10wd"),
        Entry("R11", "housing", "保障性住房申请审核", .asItHappens, due: "10wd"),
        Entry("R12", "benefits", "优抚、残疾、高龄等补贴发放", .every(.quarter), due: "20d"),
        Entry("R13", "employment", "就业服务与公益性岗位", .every(.quarter), due: "10d"),
        Entry("R14", "donated-goods", "救灾、捐赠款物接收与发放", .asItHappens, due: "5d"),
        Entry("R15", "family-planning", "生育服务（计划生育）政策落实", .every(.halfYear), due: "15d"),
        Entry("R16", "property-management", "物业、业委会与公共收益监督", .every(.halfYear), due: "15d"),
        Entry("R17", "project", "工程项目与政府购买服务", .asItHappens, due: "5wd"),
        Entry("R18", "echo-wall", "民情回音壁", .every(.month), due: "5d"),
        Entry("R19", "inquiry", "选题公开、点题公开、公开质询", .asItHappens, due: "5d"),
        Entry("R20", "supervision-report", "居务监督委员会工作报告", .every(.halfYear), due: "15d"),
    ]

    private static let catalogue = CatalogueReader.catalogue(withBoardFile: nil).0

    @Test(arguments: entries)
    func `an item has its code, name, frequency and due day`(entry: Entry) throws {
        let item = try #require(Self.catalogue.item(Text(entry.number)))
        #expect(item.code == entry.code)
        #expect(item.name.text(in: "zh-Hans") == entry.name)
        #expect(item.frequency == entry.frequency)
        #expect(item.due?.description == entry.due)
    }

    @Test func `there are twenty items, in the order of their numbers`() {
        let numbers = Self.catalogue.items.filter { $0.column == .residency }.map(\.number)
        #expect(numbers == Self.entries.map(\.number))
    }

    @Test func `rows about residents are personal, and their names masked`() {
        // R06 and R08 name people in full, as the rule that demands them does.
        let named: Set<String> = ["R06", "R08"]
        var clear: [String] = []
        var personal: Set<String> = []
        for item in Self.catalogue.items where item.column == .residency {
            for field in item.fields {
                guard case .table(let table) = field.type, table.isPersonal else { continue }
                personal.insert(item.number)
                for column in table.columns {
                    guard case .person(mask: false) = column.type, !named.contains(item.number)
                    else { continue }
                    clear.append("\(item.number) \(field.key).\(column.key)")
                }
            }
        }
        #expect(clear == [])
        #expect(personal.sorted() == ["R02", "R06", "R07", "R08", "R09", "R10", "R11"])
    }
}
