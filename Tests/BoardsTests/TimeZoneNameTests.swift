import Boards
import Testing

struct TimeZoneNameTests {
    @Test(arguments: ["Asia/Shanghai", "America/Argentina/Buenos_Aires", "Etc/GMT-8", "UTC", "PRC"])
    func `a zone of the tz database is taken`(zone: String) throws {
        #expect(try MarkedSettings.settings("time-zone: \(zone)").timeZone == zone)
    }

    @Test(arguments: [
        "北京时间", "Shanghai", "Asia/", "/Asia/Shanghai", "Asia/上海", "../../etc/passwd", "Asia/../x",
        "China/Beijing", "CST-8", "+08:00", "Asia/A/B/C", "asia/shanghai",
    ])
    func `a zone is an area and a city`(zone: String) {
        expect(
            SettingsFinding(
                "wrong-type", "'\(zone)' is not a time zone", "“\(zone)”不是时区",
                hint: ("write it as Asia/Shanghai", "写成 Asia/Shanghai 的样子")),
            in: "time-zone: «\(zone)»")
    }
}
