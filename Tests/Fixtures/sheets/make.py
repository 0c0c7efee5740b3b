"""Makes the workbooks of this folder; the CSV files beside them are made by it too.

Run it here after a change, with openpyxl installed: python3 make.py
All names and amounts are invented.
"""

import datetime
import pathlib

import openpyxl
from openpyxl.comments import Comment
from openpyxl.styles import Alignment

HERE = pathlib.Path(__file__).parent
HEAD = ["序号", "日期", "凭证字号", "收支项目", "摘要", "收入金额", "支出金额", "结余", "经办人", "批准", "备注"]
ROWS = [
    (datetime.date(2026, 10, 9), "记-001", "财政拨款", "街道拨付第四季度工作经费", 5000, None, 13640.2, None, None),
    (datetime.date(2026, 10, 11), "记-002", "水电通讯", "9月办公用电412度，每度0.70元", None, 288.4, 13351.8, "孙某", "王某"),
    (datetime.date(2026, 10, 14), "记-003", "慰问支出", "重阳节慰问80岁以上老人36人，每人50元", None, 1800, 11551.8, "钱某", "王某"),
    (datetime.date(2026, 10, 27), "记-004", "维修维护", "3号楼单元门禁维修，更换门锁1把", None, 1260.5, 10291.3, "孙某", "王某"),
    (datetime.date(2026, 10, 30), "记-005", "办公费", "A4纸4箱，每箱24元", None, 96, 10195.3, "钱某", "王某"),
]


def cells(sheet, row, values):
    for column, value in enumerate(values, 1):
        if value is not None:
            sheet.cell(row, column, value)


def october(path, total_expense=3444.9, note=None):
    """A title, a unit, the head on line 4, the balance brought forward, sums, signatures."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "10月"
    sheet["A1"] = "示例社区居民委员会 2026年10月收支明细表"
    sheet.merge_cells("A1:K1")
    sheet["A1"].alignment = Alignment(horizontal="center")
    sheet["A2"] = "账户：居委会工作经费"
    sheet["J2"] = "单位：元"
    cells(sheet, 4, HEAD)
    sheet["E5"] = "上月结余"
    sheet["H5"] = 8640.2
    for index, (day, *rest) in enumerate(ROWS):
        cells(sheet, 6 + index, [index + 1, day, *rest])
        sheet.cell(6 + index, 2).number_format = 'm"月"d"日"'
        for column in (6, 7, 8):
            sheet.cell(6 + index, column).number_format = "#,##0.00"
    cells(sheet, 11, [None, None, None, None, "本月合计", 5000, total_expense, 10195.3])
    sheet["A13"] = "制表：沈某　审核：周某　负责人：王某"
    sheet.merge_cells("A13:K13")
    if note:
        sheet["E9"].comment = Comment(note, "沈某")
    book.save(HERE / path)


def two_line_head(path):
    """月 and 日, 收 and 付 in a head of two lines; an upper line that is merged; ten thousands."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Sheet1"
    sheet["A1"] = "示例社区2026年10月现金日记账"
    sheet.merge_cells("A1:J1")
    sheet["A2"] = "金额单位：万元"
    cells(sheet, 3, ["2026年", None, "凭证", "科目", "摘要", "金额", None, "余额", "经手人", "审批人"])
    cells(sheet, 4, ["月", "日", None, None, None, "收（借）", "付（贷）"])
    sheet.merge_cells("A3:B3")
    sheet.merge_cells("F3:G3")
    for column in "CDEHIJ":
        sheet.merge_cells(f"{column}3:{column}4")
    cells(sheet, 5, [None, None, None, None, "上月结转", None, None, 0.86402])
    month = 10
    for index, (day, *rest) in enumerate(ROWS):
        voucher, category, summary, income, expense, balance, by, approved = rest
        cells(
            sheet, 6 + index,
            [month, day.day, voucher, category, summary, income and income / 10000,
             expense and expense / 10000, balance / 10000, by, approved])
        month = None
    cells(sheet, 11, [None, None, None, None, "合计", 0.5, 0.34449])
    cells(sheet, 12, [None, None, None, None, "本月结余", None, None, 1.01953])
    cells(sheet, 14, ["会计", "周某", None, "制表人", "沈某"])
    book.save(HERE / path)


def several_sheets(path):
    """A sheet a month, a hidden one, and one of another kind; a hidden row."""
    book = openpyxl.Workbook()
    for number, title in ((9, "9月"), (10, "10月")):
        sheet = book.active if number == 9 else book.create_sheet()
        sheet.title = title
        cells(sheet, 1, HEAD[1:10])
        day, *rest = ROWS[0]
        cells(sheet, 2, [day.replace(month=number), *rest])
        day, *rest = ROWS[1]
        cells(sheet, 3, [day.replace(month=number), *rest])
        sheet["A2"].number_format = sheet["A3"].number_format = "yyyy/m/d"
        cells(sheet, 4, [None, None, None, "上月结余", None, None, 8640.2])
    sheet.row_dimensions[3].hidden = True
    hidden = book.create_sheet("草稿")
    hidden.sheet_state = "hidden"
    cells(hidden, 1, HEAD)
    book.create_sheet("说明")["A1"] = "每月十日前公开"
    book.save(HERE / path)


def aid_fund(path):
    """Two sheets for the two tables of the aid fund."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "捐款"
    sheet["A1"] = "党员帮扶基金2026年10月捐款"
    cells(sheet, 2, ["序号", "日期", "捐款人", "捐款金额"])
    cells(sheet, 3, [1, "10.8", "第一党支部", "￥５０８．００"])
    cells(sheet, 4, [2, "10月20日", "张某某", 50])
    cells(sheet, 5, ["合计", None, None, 558])
    sheet["A7"] = "上月结余：20,907.00"
    sheet = book.create_sheet("资助")
    cells(sheet, 1, ["日期", "受助人", "类别", "资助金额"])
    cells(sheet, 2, [20261022, "李某某", "助学", 1000])
    book.save(HERE / path)


def echo_wall(path):
    """Another item: matters of the month, with counts beside labels."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "回音壁"
    sheet["A1"] = "民情回音壁 2026年10月"
    cells(sheet, 2, ["收到件数", 2, "办理中", 1, "不予采纳", 0])
    cells(sheet, 4, ["编号", "受理日期", "诉求内容", "承办人", "办理期限", "办理状态", "办结日期", "办理结果"])
    cells(sheet, 5, ["10-01", datetime.date(2026, 10, 8), "3号楼门口路灯不亮", "钱某",
                     datetime.date(2026, 10, 15), "已办结", datetime.date(2026, 10, 12), "已更换灯泡"])
    cells(sheet, 6, ["10-02", datetime.date(2026, 10, 19), "楼道堆放杂物", "孙某",
                     datetime.date(2026, 11, 2), "办理中"])
    book.save(HERE / path)


def faults(path):
    """Every kind of cell that cannot be read exactly."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "10月"
    cells(sheet, 1, HEAD[1:10])
    values = [
        (10.1, "记-001", "财政拨款", "拨款", "约5000", None),
        (46303, "记-002", "水电费", "九月办公用电412度", None, 288.405),
        (10.8, datetime.date(2026, 1, 3), "慰问支出", "慰问老人36人", None, "=SUM(F9:F8)"),
        ("10月", "记-004", "〃", "修门锁一把", None, "1,26.50"),
        ("2026年10月32日", "记-005", "办公费", "A4纸4箱", None, 0.3),
        ("10-30", "记-006", "办公费", "A4纸5箱", None, 1250),
    ]
    for index, row in enumerate(values):
        cells(sheet, 2 + index, row)
    sheet["B4"].number_format = "m-d"
    sheet["F3"].number_format = "0.00"
    sheet["F6"].number_format = "0%"
    sheet["F7"].number_format = '0!.0,"万"'
    book.save(HERE / path)


def personal(path):
    """Numbers of persons where they do not belong; the numbers are made up."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "10月"
    cells(sheet, 1, HEAD[1:10])
    cells(sheet, 2, [datetime.date(2026, 10, 9), "记-001", "慰问支出",
                     "慰问张某某，身份证11010519491231002X", None, 500, None, "钱某", "王某"])
    cells(sheet, 3, [datetime.date(2026, 10, 9), "记-002", "慰问支出", "慰问李某某，电话13800138000",
                     None, 500, None, "钱某", "王某"])
    book.save(HERE / path)


def texts():
    """The CSV files."""
    lines = [",".join(HEAD), "上月结余,,,,,,,8640.20,,,"]
    for index, (day, *rest) in enumerate(ROWS):
        values = [index + 1, f"{day:%Y-%m-%d}", *("" if v is None else v for v in rest), ""]
        lines.append(",".join(f'"{v}"' if "，" in str(v) else str(v) for v in values))
    lines += ["本月合计,,,,,5000,3444.90,10195.30,,,", "制表：沈某,,,,,,,,,,"]
    title = "示例社区2026年10月收支明细表,,,,,,,,,,"
    text = "\r\n".join([title, *lines]) + "\r\n"
    (HERE / "gb18030.csv").write_bytes(text.encode("gb18030"))
    (HERE / "semicolon-bom.csv").write_bytes(
        b"\xef\xbb\xbf" + "\n".join([title, *lines]).replace(",", ";").encode())
    tabs = "示例社区 2026年10月 收支表\n\n单位：元\n日期\t凭证号\t科目\t摘要\t方向\t金额\t经手人\t审批人\n"
    for day, voucher, category, summary, income, expense, _, by, approved in ROWS:
        tabs += "\t".join([
            f"{day.month}月{day.day}日", voucher, category, f'"{summary[:4]}\n{summary[4:]}"',
            "收" if income else "支", f'"{income or expense:,.2f}"', by or "—", approved or "—",
        ]) + "\n"
    (HERE / "tabs-sides.csv").write_text(tabs + "上月结余：8,640.20\n制表人：沈某\n", encoding="utf-8")
    (HERE / "uncertain.csv").write_text(
        "示例社区2026年10月\n日期,凭证号,科目,摘要,支出,经手人,审批人,验收人\n"
        "10月8日,记-001,办公费,A4纸4箱，每箱24元,96,钱某,王某,孙某\n制表人：沈某\n", encoding="utf-8")
    (HERE / "rule-faults.csv").write_text(
        "示例社区2026年10月,,,,,,,\n日期,凭证号,科目,摘要,收入,支出,余额,经手人,审批人\n,,,期初余额,,,100.00,,\n"
        "10月8日,记-001,办公费,办公用品一批,,96,14.00,钱某,钱某\n"
        "11月9日,记-003,利息,第三季度存款利息,5.5,,9.50,,\n制表人：沈某\n", encoding="utf-8")


october("october.xlsx", note="发票已补")
october("wrong-total.xlsx", total_expense=3444.8)
two_line_head("two-line-head.xlsx")
several_sheets("several-sheets.xlsx")
aid_fund("aid-fund.xlsx")
echo_wall("echo-wall.xlsx")
faults("faults.xlsx")
personal("personal.xlsx")
texts()
