# SPDX-License-Identifier: MIT
"""The part of SARIF 2.1.0 that senco writes, as a JSON Schema in `SARIF`."""


def schema_of(properties, required=(), **more):
    return {"type": "object", "properties": properties, "required": list(required),
            "additionalProperties": False, **more}


TEXT = {"type": "string"}
BAG = {"type": "object"}
LEVEL = {"enum": ["none", "note", "warning", "error"]}
FROM_1 = {"type": "integer", "minimum": 1}
MESSAGE = schema_of({"text": TEXT, "markdown": TEXT}, ["text"])
# What SARIF 2.1.0 requires of the objects that senco writes, and no key that it doesn't write.
SARIF = schema_of({
    "$schema": {"type": "string", "pattern": "^https://"},
    "version": {"const": "2.1.0"},
    "runs": {"type": "array", "minItems": 1, "maxItems": 1, "items": schema_of({
        "tool": schema_of({"driver": schema_of({
            "name": TEXT,
            "version": TEXT,
            "rules": {"type": "array", "uniqueItems": True, "items": schema_of({
                "id": TEXT,
                "shortDescription": MESSAGE,
                "help": MESSAGE,
                "defaultConfiguration": schema_of({"level": LEVEL}),
            }, ["id"])},
        }, ["name"])}, ["driver"]),
        "columnKind": {"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
        "results": {"type": "array", "items": schema_of({
            "ruleId": TEXT,
            "ruleIndex": {"type": "integer", "minimum": 0},
            "level": LEVEL,
            "message": MESSAGE,
            "locations": {"type": "array", "minItems": 1, "items": schema_of({
                "physicalLocation": schema_of({
                    "artifactLocation": schema_of({"uri": {
                        "type": "string", "pattern": r"^([A-Za-z0-9._~/-]|%[0-9A-F]{2})+$"}}),
                    "region": schema_of({
                        "startLine": FROM_1, "startColumn": FROM_1, "endColumn": FROM_1}),
                }, ["artifactLocation"]),
            })},
            "properties": BAG,
        }, ["message"])},
        "properties": BAG,
    }, ["tool"])},
}, ["version", "runs"])
