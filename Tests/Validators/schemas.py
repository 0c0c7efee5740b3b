"""Holds documents on standard input against schemas: schemas.py FOLDER.

The input is a list of {"name", "schema", "document"}; the schema is the name of a file in the
folder without .schema.json. Each document that its schema refuses is a line: name, place, fault.
"""

import json
import pathlib
import sys

import jsonschema


def validator(folder: pathlib.Path, name: str):
    schema = json.loads((folder / f"{name}.schema.json").read_text(encoding="utf-8"))
    kind = jsonschema.validators.validator_for(schema, default=None)
    kind.check_schema(schema)
    return kind(schema)


def main() -> int:
    folder = pathlib.Path(sys.argv[1])
    validators = {}
    for case in json.load(sys.stdin.buffer):
        name = case["schema"]
        if name not in validators:
            validators[name] = validator(folder, name)
        fault = jsonschema.exceptions.best_match(
            validators[name].iter_errors(case["document"])
        )
        if fault:
            place = "/".join(str(part) for part in fault.absolute_path)
            print(f"{case['name']}: {place}: {fault.message[:200]}")
    return 0


sys.exit(main())
