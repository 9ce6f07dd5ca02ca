"""Checks documents with the validators of those who made their formats.

    check.py stix FILE...    stix2-validator, warnings included
    check.py misp FILE...    the schema of the core format, the types and categories of MISP, and PyMISP reading the event

Prints one line for each finding and ends with 1 where there is any. Opens no connection: schemas and types are those in the packages.
"""

import json
import sys
from pathlib import Path

# The one recommendation that is not followed: identifiers of version 4. Ours are of version 5, so that writing twice gives the same.
NOT_FOLLOWED = ["uuid-check"]


def stix(path):
    from stix2validator import ValidationOptions, validate_file

    results = validate_file(path, ValidationOptions(version="2.1", disabled=NOT_FOLLOWED, enforce_refs=True))
    for result in results.object_results:
        for finding in list(result.errors or []) + list(result.warnings or []):
            yield f"{result.object_id}: {finding}"
    if results.fatal:
        yield f"fatal: {results.fatal}"
    if not results.object_results:
        yield "nothing was checked"


def misp(path):
    import jsonschema
    import pymisp
    from pymisp import MISPEvent

    data = Path(pymisp.__file__).parent / "data"
    schema = json.loads((data / "schema.json").read_text())
    # The schema is older than these two fields of attributes, which MISP has had since 2.4.120.
    attribute = schema["defs"]["attribute"]["properties"]
    attribute["first_seen"] = attribute["last_seen"] = {"type": "string"}
    document = json.loads(Path(path).read_text())
    for error in jsonschema.Draft4Validator(schema).iter_errors(document):
        yield f"{error.json_path}: {error.message}"
    types = json.loads((data / "describeTypes.json").read_text())["result"]
    attributes = document.get("Event", {}).get("Attribute", [])
    for attribute in attributes:
        if attribute["type"] not in types["category_type_mappings"].get(attribute["category"], []):
            yield f"{attribute['category']} has no type {attribute['type']}"
    try:
        event = MISPEvent(strict_validation=True)
        event.from_dict(**document["Event"])
    except Exception as error:  # Whatever PyMISP refuses is a finding.
        yield f"PyMISP: {error!r}"
        return
    read = {(attribute.uuid, attribute.value) for attribute in event.attributes}
    if read != {(attribute["uuid"], attribute["value"]) for attribute in attributes}:
        yield "PyMISP read other attributes than were written"


def main():
    check = {"stix": stix, "misp": misp}[sys.argv[1]]
    findings = [f"{path}: {finding}" for path in sys.argv[2:] for finding in check(path)]
    print("\n".join(findings))
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
