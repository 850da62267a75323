"""Runs the questions of docs/queries in DuckDB and compares the answers with Spark's.

Usage: queries.py BOOK ANSWERS, the settings of the store in the environment. ``ANSWERS`` has Spark's rows for each
question, in order, as JSON in a file of the same name. Prints a line for each question and the first difference; ends
with 1 if there was any.
"""

from __future__ import annotations

import json
import math
import re
import sys
from pathlib import Path

import duckdb
from store import location, own_duckdb
from tables import plain

TABLE = re.compile(r"\b(reference|bronze|silver|gold)\.[a-z0-9_]+\b")


def same(our, their) -> bool:
    """Whether two values are the same; sums and quantiles may differ in the last digits."""
    if isinstance(our, float) and isinstance(their, (int, float)):
        return math.isclose(our, their, rel_tol=1e-9, abs_tol=1e-9)
    return our == their


def prepare(connection: duckdb.DuckDBPyConnection, queries: list[str]) -> None:
    """Makes the tables of the queries known by their names."""
    for table in sorted({found.group() for query in queries for found in TABLE.finditer(query)}):
        connection.execute(f"CREATE SCHEMA IF NOT EXISTS {table.split('.')[0]}")
        connection.execute(f"CREATE VIEW {table} AS FROM delta_scan('{location(table)}')")


def compare(connection: duckdb.DuckDBPyConnection, query: str, ours: list[dict]) -> str | None:
    """The first difference, in words."""
    answer = connection.execute(query)
    columns = [column[0] for column in answer.description]
    theirs = json.loads(json.dumps(answer.fetchall(), default=plain))
    if len(ours) != len(theirs):
        return f"{len(theirs)} rows, not {len(ours)}"
    for our, their in zip(ours, theirs, strict=True):
        if list(our) != columns:
            return f"columns {columns}, not {list(our)}"
        if not all(map(same, our.values(), their)):
            return f"{their}, not {list(our.values())}"
    return None


def main(book: Path, answers: Path) -> int:
    files = sorted(book.glob("*.sql"))
    connection = own_duckdb()
    prepare(connection, [file.read_text() for file in files])
    different = 0
    for file in files:
        ours = [json.loads(line) for line in (answers / f"{file.stem}.json").read_text().splitlines()]
        difference = compare(connection, file.read_text(), ours)
        different += difference is not None
        print(f"{file.stem}: {difference or 'as Spark'}")
    return 1 if different else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
