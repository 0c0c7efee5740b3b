"""Takes the pictures of the guides: pictures.py PROGRAM, from the package's folder.

It does what docs/guide.zh-Hans.md says up to printing, and takes pictures of what a clerk sees on the way into
docs/images/guide-*.png. Needs Chromium, poppler, pngquant, Noto CJK fonts and openpyxl (Debian:
python3-openpyxl). The sheet is drawn as spreadsheet programs show it, cell by cell.
"""

import html
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

from openpyxl import load_workbook
from openpyxl.utils import get_column_letter

PACKAGE = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(PACKAGE / "Tests"))
import guide  # noqa: E402

IMAGES = PACKAGE / "docs/images"
SHEET_STYLE = """
body {margin: 0; font: 15px "Noto Sans CJK SC", sans-serif}
table {border-collapse: collapse}
td, th {border: 1px solid #d0d0d0; padding: 3px 6px; white-space: nowrap; height: 20px}
th {background: #ececec; color: #555; font-weight: normal; text-align: center; min-width: 20px}
td.title {font-size: 21px; font-weight: bold; text-align: center}
td.number {text-align: right}
tr.head td {font-weight: bold}
"""
TERMINAL_STYLE = """
body {margin: 0; padding: 14px 18px; background: #1d1f21; color: #e8e8e8}
pre {margin: 0; font: 16px/1.45 "Noto Sans Mono CJK SC", monospace}
"""


def small(path):
    subprocess.run(["pngquant", "--force", "--strip", "--output", path, "64", path], check=True)


def picture(name, size, address):
    path = IMAGES / f"guide-{name}.png"
    subprocess.run(
        ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
         f"--screenshot={path}", f"--window-size={size}", address],
        check=True, stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
    small(path)


def page(desk, name, style, body):
    path = desk.home / f"{name}.html"
    path.write_text(f"<!doctype html><meta charset=utf-8><style>{style}</style>{body}")
    return path.as_uri()


def shown(cell):
    if cell.value is None:
        return ""
    if cell.is_date:
        return f"{cell.value.month}月{cell.value.day}日"
    if isinstance(cell.value, (int, float)) and "0.00" in cell.number_format:
        return f"{cell.value:,.2f}"
    return str(cell.value)


def drawn(path):
    sheet = load_workbook(path).active
    columns = range(1, sheet.max_column + 1)
    rows = ["<tr><th></th>" + "".join(f"<th>{get_column_letter(n)}</th>" for n in columns) + "</tr>"]
    for number, row in enumerate(sheet.iter_rows(), 1):
        cells = []
        for cell in row if number > 1 else row[:1]:
            kind = "number" if isinstance(cell.value, (int, float)) else ""
            kind = "title" if number == 1 else kind
            span = f" colspan={sheet.max_column}" if number == 1 else ""
            cells.append(f'<td class="{kind}"{span}>{html.escape(shown(cell))}</td>')
        head = " class=head" if number == 3 else ""
        rows.append(f"<tr{head}><th>{number}</th>{''.join(cells)}</tr>")
    return f"<table>{''.join(rows)}</table>"


def findings(desk):
    """The preview once a sum is made wrong."""
    ledger = desk.folder / "content/finance/monthly-ledger/2026-10.md"
    right = ledger.read_text()
    preview = subprocess.Popen(
        ["noticeboard", "serve", "--quiet"], cwd=desk.folder, env=desk.environment,
        executable=desk.home / "bin/noticeboard", stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    try:
        address = preview.stdout.readline().decode().strip()
        ledger.write_text(right.replace("本月结余: 10,195.30", "本月结余: 10,195.50"))
        for _ in range(100):
            try:
                urllib.request.urlopen(address).close()
            except urllib.error.HTTPError:
                # Findings are shown in the place of the page.
                break
            time.sleep(0.1)
        picture("findings", "1000,480", address)
    finally:
        preview.terminate()
        preview.wait()
        ledger.write_text(right)


def main(program):
    desk = guide.Desk(Path(program).resolve(), PACKAGE, "zh_CN.UTF-8")
    try:
        text = (PACKAGE / "docs/guide.zh-Hans.md").read_text().split("## 居民问起来")[0]
        if guide.replay(text, desk).wrong:
            return 1
        sheet = desk.folder / "2026年10月收支.xlsx"
        picture("sheet", "1256,347", page(desk, "sheet", SHEET_STYLE, drawn(sheet)))
        command = f"noticeboard import {sheet.name} --item F01 --published 2026-11-09"
        (desk.folder / "content/finance/monthly-ledger/2026-10.md").unlink()
        lines = "\n".join([f"$ {command}", *desk.run(command)[1]])
        picture("import", "900,560", page(
            desk, "import", TERMINAL_STYLE, f"<pre>{html.escape(lines)}</pre>"))
        findings(desk)
        ledger = desk.folder / "site/finance/monthly-ledger/2026-10.html"
        picture("phone", "400,1100", ledger.as_uri())
        desk.run("noticeboard print F01 2026-10 --output sheet.pdf")
        target = IMAGES / "guide-print"
        subprocess.run(
            ["pdftoppm", "-r", "80", "-png", "-f", "1", "-l", "1", "-singlefile",
             desk.folder / "sheet.pdf", target], check=True)
        small(f"{target}.png")
    finally:
        desk.close()
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
