"""Reads tables with a Trino server, through its REST interface."""

from __future__ import annotations

import json
from urllib.request import Request, urlopen

from store import location

NAMES = {"integer": "int", "varchar": "string", "varbinary": "binary"}


def of_trino(kind: dict) -> str:
    """The name that Spark has for a type; a type that it does not have keeps its own."""
    match kind["rawType"]:
        case "array":
            return f"array<{of_trino(kind['arguments'][0]['value'])}>"
        case "map":
            return f"map<{','.join(of_trino(part['value']) for part in kind['arguments'])}>"
        case "row":
            return f"struct<{','.join(f'{name}:{of_trino(part)}' for name, part in fields(kind))}>"
        case name:
            return NAMES.get(name, name)


def fields(kind: dict) -> list[tuple[str, dict]]:
    """Names and types of what a row type is made of."""
    parts = [part["value"] for part in kind["arguments"]]
    return [(part["fieldName"]["name"], part["typeSignature"]) for part in parts]


def named(value, kind: dict):
    """A value with the names of its fields, which Trino gives in the type alone."""
    if value is None:
        return None
    match kind["rawType"]:
        case "array":
            return [named(part, kind["arguments"][0]["value"]) for part in value]
        case "map":
            return {name: named(part, kind["arguments"][1]["value"]) for name, part in value.items()}
        case "row":
            return {name: named(part, of) for (name, of), part in zip(fields(kind), value, strict=True)}
    return value


def ask(address: str, query: str) -> tuple[list[dict], list[list]]:
    """Columns and rows of an answer."""
    headers = {"X-Trino-User": "test", "X-Trino-Catalog": "lake", "X-Trino-Time-Zone": "UTC"}
    columns, rows = [], []
    request = Request(f"{address}/v1/statement", query.encode(), headers)
    while request is not None:
        with urlopen(request, timeout=120) as response:
            answer = json.load(response)
        if "error" in answer:
            raise RuntimeError(f"{query}: {answer['error']['message']}")
        columns = answer.get("columns", columns)
        rows += answer.get("data", [])
        request = Request(answer["nextUri"]) if "nextUri" in answer else None
    return columns, rows


def reader(address: str):
    """A function that gives the names and types, and rows, of a table."""

    def read(table: str):
        schema, name = table.split(".")
        ask(address, f"CREATE SCHEMA IF NOT EXISTS {schema}")
        ask(address, f"CALL system.register_table('{schema}', '{name}', '{location(table)}')")
        columns, rows = ask(address, f"SELECT * FROM {table}")
        kinds = [(column["name"], column["typeSignature"]) for column in columns]
        return (
            [(name, of_trino(kind)) for name, kind in kinds],
            [{name: named(value, kind) for (name, kind), value in zip(kinds, row, strict=True)} for row in rows],
        )

    return read
