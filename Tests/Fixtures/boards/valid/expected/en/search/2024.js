noticeboardIndex("2024",[
["residency/report/2024","2024","2025-01-20","p","报告\n审计\nSB-1-R92-2024"]
])
