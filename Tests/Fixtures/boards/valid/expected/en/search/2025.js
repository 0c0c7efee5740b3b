noticeboardIndex("2025",[
["residency/report/2025","2025年度报告","2026-01-20","p","第一段。\n\n第二段：结束。\n述职\nSB-1-R92-2025"],
["residency/plan/2025-H2","去年下半年计划","2026-01-06","p","Q1 2026\nSB-1-R91-2025-H2"]
])
