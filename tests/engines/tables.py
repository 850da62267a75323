"""Compares tables as other engines read them over S3 with what Spark says of them.

Usage: tables.py FOLDER TRINO, the settings of the store in the environment. The folder has
``columns.json``, the columns of every table with Spark's types, and ``rows/<table>/*.txt``, its
rows as JSON; TRINO is the address of a server. Prints a line for each table, engine and
difference; ends with 1 if there was any.
"""

from __future__ import annotations

import base64
import datetime
import decimal
import json
import sys
from pathlib import Path

import duckdb
import polars
import pyarrow as pa
from deltalake import DeltaTable
from store import OPTIONS, location, own_duckdb
from trino import reader

ARROW = {
    "bool": "boolean",
    "int32": "int",
    "int64": "bigint",
    "date32[day]": "date",
}
POLARS = {
    "Int32": "int",
    "Int64": "bigint",
    "Float64": "double",
}
DUCKDB = {
    "integer": "int",
    "varchar": "string",
    "blob": "binary",
}


def structure(fields) -> str:
    return f"struct<{','.join(f'{name}:{kind}' for name, kind in fields)}>"


def of_arrow(kind: pa.DataType) -> str:
    """The name that Spark has for a type; a type that it does not have keeps its own."""
    if pa.types.is_list(kind) or pa.types.is_large_list(kind):
        return f"array<{of_arrow(kind.value_type)}>"
    if pa.types.is_map(kind):
        return f"map<{of_arrow(kind.key_type)},{of_arrow(kind.item_type)}>"
    if pa.types.is_struct(kind):
        return structure((field.name, of_arrow(field.type)) for field in kind)
    name = str(kind).replace("large_", "").replace("_view", "")
    return ARROW.get(name, name)


def of_polars(kind: polars.DataType) -> str:
    """The same of a type of Polars."""
    if isinstance(kind, polars.List):
        return f"array<{of_polars(kind.inner)}>"
    if isinstance(kind, polars.Map):
        return f"map<{of_polars(kind.key)},{of_polars(kind.value)}>"
    if isinstance(kind, polars.Struct):
        return structure((field.name, of_polars(field.dtype)) for field in kind.fields)
    return POLARS.get(str(kind), str(kind).lower())


def of_duckdb(kind) -> str:
    """The same of a type of DuckDB."""
    parts = [(name, of_duckdb(part)) for name, part in kind.children] if kind.id in ("list", "map", "struct") else []
    match kind.id:
        case "list":
            return f"array<{parts[0][1]}>"
        case "map":
            return f"map<{parts[0][1]},{parts[1][1]}>"
        case "struct":
            return structure(parts)
    return DUCKDB.get(kind.id, kind.id)


def by_delta_rs(table: str):
    """Names and types, and rows, by delta-rs."""
    arrow = pa.table(DeltaTable(location(table), storage_options=OPTIONS).to_pyarrow_table())
    return [(field.name, of_arrow(field.type)) for field in arrow.schema], arrow.to_pylist(maps_as_pydicts="strict")


def by_polars(table: str):
    """The same by Polars."""
    frame = polars.read_delta(location(table), storage_options=OPTIONS)
    return [(name, of_polars(kind)) for name, kind in frame.schema.items()], frame.to_dicts()


def by_duckdb(connection: duckdb.DuckDBPyConnection):
    """The same by DuckDB's own reader."""

    def read(table: str):
        answer = connection.execute(f"SELECT * FROM delta_scan('{location(table)}')")
        columns = [(column[0], of_duckdb(column[1])) for column in answer.description]
        names = [name for name, _ in columns]
        return columns, [dict(zip(names, row, strict=True)) for row in answer.fetchall()]

    return read


def plain(value) -> str | float:
    """A value that JSON does not have, as Spark writes it there."""
    match value:
        case datetime.datetime():
            text = value.astimezone(datetime.UTC).strftime("%Y-%m-%dT%H:%M:%S.%f")
            return text[:-3] + "Z" if text.endswith("000") else text + "Z"
        case datetime.date():
            return value.isoformat()
        case decimal.Decimal():
            return float(value)
        case bytes():
            return base64.b64encode(value).decode()
    raise TypeError(f"Cannot compare a {type(value)}")


def compare(columns: list, rows: list[str], their_columns: list, their_rows: list[dict]) -> list[str]:
    """The differences, in words."""
    differences = []
    if [column for column, _ in columns] != [column for column, _ in their_columns]:
        differences.append(f"columns {[column for column, _ in their_columns]}")
    for (column, kind), (_, theirs) in zip(columns, their_columns, strict=False):
        if theirs != kind:
            differences.append(f"{column} is {theirs}, not {kind}")
    theirs = sorted(json.dumps(row, sort_keys=True, default=plain) for row in their_rows)
    if len(rows) != len(theirs):
        differences.append(f"{len(theirs)} rows, not {len(rows)}")
    for our, their in zip(sorted(rows), theirs, strict=False):
        if our != their:
            differences.append(f"a row\n    {their}\n  for\n    {our}")
            break
    return differences


def rows_of(folder: Path) -> list[str]:
    return [
        json.dumps(json.loads(line), sort_keys=True)
        for part in sorted(folder.glob("*.txt"))
        for line in part.read_text().splitlines()
    ]


def main(folder: Path, trino: str) -> int:
    found = []
    engines = {
        "delta-rs": by_delta_rs,
        "Polars": by_polars,
        "DuckDB": by_duckdb(own_duckdb()),
        "Trino": reader(trino),
    }
    for table, columns in json.loads((folder / "columns.json").read_text()).items():
        rows = rows_of(folder / "rows" / table)
        for engine, read in engines.items():
            differences = compare([tuple(column) for column in columns], rows, *read(table))
            found += [f"{table}, {engine}: {difference}" for difference in differences]
            print(f"{table} {engine}: {len(rows)} rows, {'differs' if differences else 'as Spark'}")
    print("\n".join(found))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), sys.argv[2]))
