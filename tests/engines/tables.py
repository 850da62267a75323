"""Compares tables as three engines read them over S3 with what Spark says of them.

Usage: tables.py FOLDER, the settings of the store in the environment. The folder has ``columns.json``, the columns of
every table with Spark's types, and ``rows/<table>/*.txt``, its rows as JSON. Prints a line for each table, engine and
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
from store import LAKE, OPTIONS

ARROW = {
    "boolean": "bool",
    "int": "int32",
    "bigint": "int64",
    "double": "double",
    "string": "string",
    "date": "date32[day]",
    "timestamp": "timestamp[us, tz=UTC]",
}
POLARS = {
    "boolean": "Boolean",
    "int": "Int32",
    "bigint": "Int64",
    "double": "Float64",
    "string": "String",
    "date": "Date",
    "timestamp": "Datetime(time_unit='us', time_zone='UTC')",
}
DUCKDB = {
    "boolean": "BOOLEAN",
    "int": "INTEGER",
    "bigint": "BIGINT",
    "double": "DOUBLE",
    "string": "VARCHAR",
    "date": "DATE",
    "timestamp": "TIMESTAMP WITH TIME ZONE",
}


def delta_rs(table: DeltaTable):
    """Names and types, and rows, by delta-rs."""
    arrow = pa.table(table.to_pyarrow_table())
    return [(field.name, str(field.type)) for field in arrow.schema], arrow.to_pylist(maps_as_pydicts="strict")


def by_polars(table: DeltaTable):
    """The same by Polars."""
    frame = polars.read_delta(table.table_uri, storage_options=OPTIONS)
    return [(name, str(kind)) for name, kind in frame.schema.items()], frame.to_dicts()


def by_duckdb(table: DeltaTable):
    """The same by DuckDB, which reads what delta-rs names."""
    connection = duckdb.connect()
    connection.execute("SET TimeZone = 'UTC'")
    connection.register("t", table.to_pyarrow_dataset())
    answer = connection.execute("SELECT * FROM t")
    columns = [(column[0], str(column[1])) for column in answer.description]
    names = [name for name, _ in columns]
    return columns, [dict(zip(names, row, strict=True)) for row in answer.fetchall()]


ENGINES = {"delta-rs": (delta_rs, ARROW), "Polars": (by_polars, POLARS), "DuckDB": (by_duckdb, DUCKDB)}


def plain(value):
    """A value as Spark writes it in JSON."""
    if isinstance(value, datetime.datetime):
        text = value.astimezone(datetime.UTC).strftime("%Y-%m-%dT%H:%M:%S.%f")
        return text[:-3] + "Z" if text.endswith("000") else text + "Z"
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, decimal.Decimal):
        return float(value)
    if isinstance(value, bytes):
        return base64.b64encode(value).decode()
    if isinstance(value, dict):
        return {name: plain(part) for name, part in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(part) for part in value]
    return value


def compare(name: str, columns: list, rows: list, engine: str, table: DeltaTable) -> list[str]:
    """The differences, in words."""
    read, types = ENGINES[engine]
    their_columns, their_rows = read(table)
    differences = []
    if [column for column, _ in columns] != [column for column, _ in their_columns]:
        differences.append(f"columns {[column for column, _ in their_columns]}")
    for (column, kind), (_, theirs) in zip(columns, their_columns, strict=False):
        # Of types that are made of others the values are compared alone.
        wanted = types.get(kind)
        if wanted is not None and theirs.replace("large_", "").replace("_view", "") != wanted:
            differences.append(f"{column} is {theirs}, not {wanted}")
    ours = sorted(rows)
    theirs = sorted(json.dumps(plain(row), sort_keys=True) for row in their_rows)
    if len(ours) != len(theirs):
        differences.append(f"{len(theirs)} rows, not {len(ours)}")
    for our, their in zip(ours, theirs, strict=False):
        if our != their:
            differences.append(f"a row\n    {their}\n  for\n    {our}")
            break
    return [f"{name}, {engine}: {difference}" for difference in differences]


def main(folder: Path) -> int:
    found = []
    for name, columns in json.loads((folder / "columns.json").read_text()).items():
        rows = [
            json.dumps(json.loads(line), sort_keys=True)
            for part in sorted((folder / "rows" / name).glob("*.txt"))
            for line in part.read_text().splitlines()
        ]
        table = DeltaTable(f"{LAKE}/{name.replace('.', '/')}", storage_options=OPTIONS)
        for engine in ENGINES:
            differences = compare(name, columns, rows, engine, table)
            found += differences
            print(f"{name} {engine}: {len(rows)} rows, {'as Spark' if not differences else 'differs'}")
    print("\n".join(found))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
