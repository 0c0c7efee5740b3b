/// Chinese surnames, as far as they tell a masked name (`张××`) from a placeholder (`年度XX`).
enum Surname {
    /// Whether the scalars end in a surname; surnames that often end other words are left out.
    static func ends(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
        guard let last = scalars.last else { return false }
        return single.contains(last) || isCompound(scalars.suffix(2))
    }

    /// Whether two scalars are a surname of two characters: 欧阳.
    static func isCompound(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
        compound.contains { $0.unicodeScalars.elementsEqual(scalars) }
    }

    private static let single = Set(
        """
        王李张刘陈杨赵黄周吴徐孙胡朱林郭马罗梁宋郑谢韩唐冯董萧曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴\
        钟汪姜范姚谭廖邹熊陆郝孔崔康毛邱秦顾侯邵孟龙汤尹黎易武乔贺赖龚庞樊殷施洪翟颜倪严牛温芦俞鲁葛
        """.unicodeScalars)

    private static let compound = [
        "欧阳", "司马", "上官", "诸葛", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "夏侯", "司徒", "端木",
    ]
}
