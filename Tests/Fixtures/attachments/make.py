"""Makes the documents beside this file; README.md says how to run it."""

from datetime import datetime
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx import Document
from openpyxl import Workbook
from openpyxl.comments import Comment

HERE = Path(__file__).parent
DAY = datetime(2026, 10, 9)
IDENTITY = "11010519491231002X"
CARD = "6222021234567890128"
MOBILE = "13800001111"


def workbook():
    book = Workbook()
    book.properties.creator = "示例社区"
    book.properties.created = book.properties.modified = DAY
    shown = book.active
    shown.title = "公示"
    shown.append(["姓名", "身份证号"])
    shown.append(["张某某", "1***************X"])
    shown["A2"].comment = Comment("电话 " + MOBILE, "李某某")
    hidden = book.create_sheet("名单")
    hidden.sheet_state = "veryHidden"
    hidden.append(["姓名", "身份证号", "银行账号"])
    hidden.append(["张某某", IDENTITY, CARD])
    hidden.append(["李某某", 110105194912310000, 6.22202123456789e18])
    hidden.column_dimensions["C"].hidden = True
    pack("名单.xlsx", book)


def document():
    paper = Document()
    paper.core_properties.created = paper.core_properties.modified = DAY
    paper.core_properties.comments = "底稿"
    paragraph = paper.add_paragraph("身份证 ")
    paragraph.add_run(IDENTITY[:8]).bold = True
    run = paragraph.add_run(IDENTITY[8:])
    paper.add_comment(run, text="电话 " + MOBILE, author="李某某")
    table = paper.add_table(rows=2, cols=2)
    for cell, text in zip(table._cells, ["姓名", "银行账号", "张某某", CARD]):
        cell.text = text
    paper.sections[0].header.paragraphs[0].text = "示例社区"
    pack("名单.docx", paper)


def pack(name, made):
    """Saves a document without times, and without the looks that come with every one."""
    saved = BytesIO()
    made.save(saved)
    with ZipFile(saved) as old, ZipFile(HERE / name, "w") as new:
        for part in old.namelist():
            looks = ("thumbnail", "styles", "stylesWithEffects", "theme1", "customXml")
            if name.endswith(".docx") and any(word in part for word in looks):
                continue
            packed = ZipInfo(part, (2026, 10, 9, 0, 0, 0))
            new.writestr(packed, old.read(part), ZIP_DEFLATED, 9)


def pages():
    def stream(text):
        inside = f"BT /F1 12 Tf 20 100 Td ({text}) Tj ET" if text else ""
        return f"<</Length {len(inside)}>>stream\n{inside}\nendstream"

    objects = [
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R 4 0 R]/Count 2/MediaBox[0 0 300 200]>>",
        "<</Type/Page/Parent 2 0 R/Contents 5 0 R/Resources<</Font<</F1 7 0 R>>>>>>",
        "<</Type/Page/Parent 2 0 R/Contents 6 0 R/Resources<</Font<</F1 7 0 R>>>>>>",
        stream("page one"),
        stream(IDENTITY),
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    write("名单.pdf", objects)
    objects[4:6] = [stream("page one"), stream("")]
    write("扫描.pdf", objects)


def write(name, objects):
    text = "%PDF-1.4\n"
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(text))
        text += f"{number} 0 obj\n{content}\nendobj\n"
    start = len(text)
    text += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n"
    text += "".join(f"{place:010} 00000 n \n" for place in places)
    text += f"trailer\n<</Size {len(objects) + 1}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n"
    (HERE / name).write_bytes(text.encode())


workbook()
document()
pages()
