"""Hold the data files of a built site to their formats; print what is wrong, one line each.

usage: site_data.py SITE RECORDS-SCHEMA
"""

import csv
import io
import json
import pathlib
import sys

import feedparser
import frictionless
import jsonschema
from lxml import etree

HERE = pathlib.Path(__file__).resolve().parent
SITE = pathlib.Path(sys.argv[1])
SCHEMA = pathlib.Path(sys.argv[2])
FAULTS = []


def fault(path, sentence):
    FAULTS.append(f"{path}: {sentence}")


def against_schema(path, schema):
    checker = jsonschema.Draft202012Validator(schema)
    checker.check_schema(schema)
    document = json.loads((SITE / path).read_bytes())
    for error in checker.iter_errors(document):
        fault(path, f"{error.json_path}: {error.message[:200]}")
    return document


def check_records():
    document = against_schema("data/records.json", json.loads(SCHEMA.read_bytes()))
    addresses = [record["address"] for record in document["records"]]
    if len(set(addresses)) != len(addresses):
        fault("data/records.json", "an address stands twice")
    for address in addresses:
        if not (SITE / address).is_file():
            fault("data/records.json", f"{address} is not there")
    return len(addresses)


def check_package():
    path = "data/datapackage.json"
    report = frictionless.validate(str(SITE / path))
    for error in report.flatten(["name", "rowNumber", "fieldName", "note"]):
        fault(path, str(error))
    if not report.valid and not report.tasks:
        fault(path, str(report.errors))
    return len(report.tasks)


def check_tables():
    """Every CSV as a spreadsheet sees it: no cell that is a formula."""
    paths = sorted(SITE.rglob("*.csv"))
    for path in paths:
        name = path.relative_to(SITE)
        if name.parts[0] == "files":
            continue
        data = path.read_bytes()
        if not data.startswith(b"\xef\xbb\xbf") or not data.endswith(b"\r\n"):
            fault(name, "no byte-order mark, or no CRLF at the end")
        rows = list(csv.reader(io.StringIO(data[3:].decode(), newline=""), strict=True))
        for number, row in enumerate(rows, 1):
            if len(row) != len(rows[0]):
                fault(name, f"row {number} has {len(row)} cells, not {len(rows[0])}")
            for cell in row:
                if cell[:1] in ("=", "@", "\t", "\r", "\n") or (
                    cell[:1] in ("+", "-") and not is_figure(cell)
                ):
                    fault(name, f"row {number} has the cell {cell!r}")
    return len(paths)


def is_figure(cell):
    try:
        float(cell.removesuffix("%"))
        return True
    except ValueError:
        return False


def check_atom():
    grammar = etree.RelaxNG(etree.parse(HERE / "atom.rng"))
    paths = sorted(SITE.rglob("feed.atom"))
    for path in paths:
        name = path.relative_to(SITE)
        tree = etree.parse(path)
        if not grammar.validate(tree):
            fault(name, str(grammar.error_log.last_error))
        parsed = feedparser.parse(path.read_bytes())
        if parsed.bozo:
            fault(name, str(parsed.bozo_exception))
        ids = [entry.id for entry in parsed.entries] + [parsed.feed.id]
        if len(set(ids)) != len(ids):
            fault(name, "an id stands twice")
        for entry in parsed.entries:
            if entry.updated_parsed > parsed.feed.updated_parsed:
                fault(name, f"{entry.id} is newer than the feed")
            target = path.parent / entry.link
            if "://" not in entry.link and not target.is_file():
                fault(name, f"{entry.link} is not there")
    return len(paths)


def check_json_feeds():
    schema = json.loads((HERE / "json-feed.schema.json").read_bytes())
    paths = [path.relative_to(SITE) for path in sorted(SITE.rglob("feed.json"))]
    for path in paths:
        items = against_schema(path, schema)["items"]
        if len({item["id"] for item in items}) != len(items):
            fault(path, "an id stands twice")
    return len(paths)


def check_sitemaps():
    schema = etree.XMLSchema(etree.parse(HERE / "sitemap.xsd"))
    paths = sorted(SITE.glob("sitemap*.xml"))
    for path in paths:
        if not schema.validate(etree.parse(path)):
            fault(path.relative_to(SITE), str(schema.error_log.last_error))
    return len(paths)


COUNTS = {
    "records": check_records(), "resources": check_package(), "tables": check_tables(),
    "atom": check_atom(), "json feeds": check_json_feeds(), "sitemaps": check_sitemaps(),
}
print("\n".join(FAULTS) if FAULTS else ", ".join(f"{n} {what}" for what, n in COUNTS.items()))
sys.exit(1 if FAULTS else 0)
