import Boards
import Testing

struct SurfaceTests {
    @Test func `boards have names and sizes in centimetres`() throws {
        let settings = try MarkedSettings.settings(
            """
            name: 示例公开栏
            code: T1
            contact: 0571-8000 0000
            since: 2026-01
            boards:
              - {name: 大门口, width: 240, height: 120.5}
              - 楼道
            """)
        #expect(
            settings.surfaces == [
                Surface(name: "大门口", size: Surface.Size(width: 2400, height: 1205)),
                Surface(name: "楼道", size: nil),
            ])
    }
}
