"""Makes the spreadsheets of the guides, without the time of writing; all in them is invented.

    python3 docs/examples/make_sheet.py docs/examples

writes 2026年10月收支.xlsx, and 2026年10月收支（合计有错）.xlsx with a sum that is wrong by 100 yuan. It needs
openpyxl (Debian: python3-openpyxl).
"""

import re
import sys
import zipfile
from datetime import datetime
from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, Side

HEADS = ["序号", "日期", "凭证号", "科目", "摘要", "往来单位", "收入", "支出", "余额", "经手人", "审批人", "票据"]
ROWS = [
    ("2026-10-09", "记-001", "财政拨款", "街道拨付第四季度工作经费", "示例街道办事处", 5000, None, "", "", "财政票据"),
    ("2026-10-11", "记-002", "水电通讯", "9月办公用电412度，每度0.70元", "示例供电公司", None, 288.4, "孙某", "王某", "发票尾号7426"),
    ("2026-10-14", "记-003", "慰问支出", "重阳节慰问80岁以上老人36人，每人50元", "示例超市", None, 1800, "钱某", "王某", "发票尾号8033"),
    ("2026-10-27", "记-004", "维修维护", "3号楼单元门禁维修1处", "示例电器商行", None, 1260.5, "孙某", "王某", "发票尾号7726"),
    ("2026-10-30", "记-005", "办公费", "A4纸4箱，每箱24元", "示例文具店", None, 96, "孙某", "王某", "发票尾号0195"),
]
OPENING = 8640.2


def write(path, total_error):
    book = Workbook()
    sheet = book.active
    sheet.title = "10月"
    thin = Side(style="thin")
    sheet.merge_cells("A1:L1")
    sheet["A1"] = "幸福社区居民委员会2026年10月财务收支明细表"
    sheet["A1"].font = Font(size=16, bold=True)
    sheet["A1"].alignment = Alignment(horizontal="center")
    sheet["A2"] = "账户：居委会工作经费"
    sheet["L2"] = "单位：元"
    for column, head in enumerate(HEADS, 1):
        sheet.cell(3, column, head).font = Font(bold=True)
    sheet.cell(4, 5, "上月结余")
    sheet.cell(4, 9, OPENING)
    balance = OPENING
    for index, row in enumerate(ROWS, 1):
        date, voucher, category, summary, payee, income, expense, handled, approved, evidence = row
        balance = round(balance + (income or 0) - (expense or 0), 2)
        values = [index, datetime.fromisoformat(date), voucher, category, summary, payee, income, expense,
                  balance, handled, approved, evidence]
        for column, value in enumerate(values, 1):
            sheet.cell(4 + index, column, value)
        sheet.cell(4 + index, 2).number_format = "m\"月\"d\"日\""
    total = 5 + len(ROWS)
    sheet.cell(total, 5, "本月合计")
    sheet.cell(total, 7, sum(row[5] or 0 for row in ROWS))
    sheet.cell(total, 8, round(sum(row[6] or 0 for row in ROWS) + total_error, 2))
    sheet.cell(total, 9, balance)
    sheet.cell(total + 1, 1, "制表：沈某某")
    sheet.cell(total + 1, 5, "审批：王某")
    for row in sheet.iter_rows(min_row=3, max_row=total, max_col=len(HEADS)):
        for cell in row:
            cell.border = Border(thin, thin, thin, thin)
            if cell.column in (7, 8, 9):
                cell.number_format = "#,##0.00"
    for column, width in zip("ABCDEFGHIJKL", (6, 11, 9, 11, 38, 18, 12, 12, 12, 9, 9, 14)):
        sheet.column_dimensions[column].width = width
    book.properties.creator = "noticeboard"
    book.save(path)
    settle(path)


def settle(path):
    """Takes the time of writing out of a workbook."""
    with zipfile.ZipFile(path) as file:
        parts = [(name, file.read(name)) for name in file.namelist()]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in parts:
            if name == "docProps/core.xml":
                content = re.sub(rb"\d{4}-\d\d-\d\dT[\d:]+Z", b"2026-11-02T09:00:00Z", content)
            file.writestr(zipfile.ZipInfo(name, (2026, 11, 2, 9, 0, 0)), content, zipfile.ZIP_DEFLATED)


folder = Path(sys.argv[1])
write(folder / "2026年10月收支.xlsx", 0)
write(folder / "2026年10月收支（合计有错）.xlsx", 100)
