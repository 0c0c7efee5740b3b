"""Checks a JSON document on standard input against a JSON Schema: validate.py SCHEMA."""

import json
import sys

import jsonschema


def main() -> int:
    with open(sys.argv[1], encoding="utf-8") as file:
        schema = json.load(file)
    kind = jsonschema.validators.validator_for(schema)
    kind.check_schema(schema)
    document = json.loads(sys.stdin.buffer.read().decode("utf-8"))
    faults = list(kind(schema).iter_errors(document))
    for fault in faults:
        place = "/".join(str(part) for part in fault.absolute_path)
        print(f"{place}: {fault.message[:300]}")
    return 1 if faults else 0


sys.exit(main())
