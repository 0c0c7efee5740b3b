import Values

/// Words for illness, disability and a past with drugs or the law, where they speak of a person.
enum HealthWords {
    /// Whether one of them stands in a short text and speaks of no topic, scheme or question.
    static func areMet(by text: Text) -> Bool {
        guard text.count >= 6, text.count <= 150, let word = search.word(in: text) else {
            return false
        }
        if topics.isMet(by: text) { return false }
        // Whoever asks about an illness need not have it.
        return !questions.isMet(by: text) && !word.isEmpty
    }

    private static let search = TextSearch([
        "癌", "肿瘤", "白血病", "尿毒症", "艾滋", "梅毒", "精神病", "精神分裂", "精神障碍", "精神残疾", "智力残疾", "肢体残疾", "视力残疾",
        "听力残疾", "言语残疾", "多重残疾", "抑郁症", "脑瘫", "癫痫", "一级残疾", "二级残疾", "三级残疾", "四级残疾", "残疾一级", "残疾二级",
        "残疾三级",
        "残疾四级", "残疾壹级", "残疾贰级", "残疾叁级", "残疾肆级", "吸毒", "戒毒", "社区矫正", "矫正对象", "刑满", "刑释", "流产", "引产",
        "透析",
    ])

    private static let topics = TextSearch([
        "防治", "预防", "筛查", "宣传", "讲座", "知识", "科普", "义诊", "培训", "活动", "防癌", "抗癌", "禁毒", "志愿", "社工",
        "工作", "中心",
        "服务站", "帮教", "补贴", "津贴", "政策", "条例", "申请", "办理", "指南", "材料", "机构", "医院", "基金", "协会", "保险",
        "展板", "标准", "咨询",
        "课", "手册", "专干", "负责",
    ])

    private static let questions = TextSearch(["？", "?", "吗", "怎么", "如何", "能否", "是否", "哪里", "什么"])
}
