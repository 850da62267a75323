"""Runs the questions of docs/queries in DuckDB and compares the answers with Spark's.

Usage: queries.py BOOK ANSWERS, the settings of the store in the environment. ``ANSWERS`` has a CSV file of the same
name for each question. The tables are views over what delta-rs names. Prints a line for each question and the first
difference; ends with 1 if there was any. Rows are compared without their order, which ties leave open.
"""

from __future__ import annotations

import csv
import math
import re
import sys
from pathlib import Path

import duckdb
from deltalake import DeltaTable
from store import LAKE, OPTIONS

TABLE = re.compile(r"\b(reference|bronze|silver|gold)\.([a-z0-9_]+)\b")


def text(value) -> str:
    """A value as a CSV file of Spark's has it."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list):
        return "[" + ", ".join(text(part) for part in value) + "]"
    return str(value)


def same(one: str, other: str) -> bool:
    """Whether two texts are the same value; numbers may differ in the last digits."""
    if one == other:
        return True
    try:
        return math.isclose(float(one), float(other), rel_tol=1e-9, abs_tol=1e-9)
    except ValueError:
        return False


def key(row: list[str]) -> list[str]:
    """An order that the last digits of a number do not change."""
    rounded = []
    for value in row:
        try:
            rounded.append(f"{float(value):.6g}")
        except ValueError:
            rounded.append(value)
    return rounded


def prepare(connection, query: str) -> None:
    """Makes the tables of a query known."""
    for layer, name in set(TABLE.findall(query)):
        view = f"{layer}_{name}"
        table = DeltaTable(f"{LAKE}/{layer}/{name}", storage_options=OPTIONS)
        connection.register(view, table.to_pyarrow_dataset())
        connection.execute(f"CREATE SCHEMA IF NOT EXISTS {layer}")
        connection.execute(f"CREATE VIEW {layer}.{name} AS SELECT * FROM {view}")


def compare(query: str, expected: list[list[str]]) -> str | None:
    """The first difference, in words."""
    connection = duckdb.connect()
    connection.execute("SET TimeZone = 'UTC'")
    prepare(connection, query)
    answer = connection.execute(query)
    columns = [column[0] for column in answer.description]
    if columns != expected[0]:
        return f"columns {columns}, not {expected[0]}"
    ours = sorted((row for row in expected[1:]), key=key)
    theirs = sorted(([text(value) for value in row] for row in answer.fetchall()), key=key)
    if len(ours) != len(theirs):
        return f"{len(theirs)} rows, not {len(ours)}"
    for our, their in zip(ours, theirs, strict=True):
        if not all(map(same, our, their)):
            return f"{their}, not {our}"
    return None


def main(book: Path, answers: Path) -> int:
    different = 0
    for file in sorted(book.glob("*.sql")):
        with (answers / f"{file.stem}.csv").open(newline="") as answer:
            difference = compare(file.read_text(), list(csv.reader(answer)))
        different += difference is not None
        print(f"{file.stem}: {difference or 'as Spark'}")
    return 1 if different else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
