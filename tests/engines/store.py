"""Where the tables are, by the environment, and DuckDB over them."""

import os
from importlib.resources import files
from urllib.parse import urlsplit

import duckdb

ENDPOINT = os.environ["STORE_ENDPOINT"]
OPTIONS = {
    "AWS_ENDPOINT_URL": ENDPOINT,
    "AWS_ACCESS_KEY_ID": os.environ["STORE_ACCESS_KEY"],
    "AWS_SECRET_ACCESS_KEY": os.environ["STORE_SECRET_KEY"],
    "AWS_REGION": "us-east-1",
    "AWS_ALLOW_HTTP": "true",
}
LAKE = os.environ["STORE_LAKE"]


def location(table: str) -> str:
    """Where a table is, such as gold.tech_stack."""
    return f"{LAKE}/{table.replace('.', '/')}"


def own_duckdb() -> duckdb.DuckDBPyConnection:
    """DuckDB with its own readers of S3 and Delta, which come as packages: nothing is fetched when it runs."""
    connection = duckdb.connect(config={"autoinstall_known_extensions": False, "autoload_known_extensions": False})
    for name in ("httpfs", "delta"):
        folder = files(f"duckdb_extension_{name}") / "extensions" / f"v{duckdb.__version__}"
        connection.execute(f"LOAD '{folder / name}.duckdb_extension'")
    connection.execute("SET TimeZone = 'UTC'")
    connection.execute(
        f"""CREATE SECRET (TYPE s3, KEY_ID '{OPTIONS["AWS_ACCESS_KEY_ID"]}',
        SECRET '{OPTIONS["AWS_SECRET_ACCESS_KEY"]}',
        REGION '{OPTIONS["AWS_REGION"]}', ENDPOINT '{urlsplit(ENDPOINT).netloc}', USE_SSL false, URL_STYLE 'path')"""
    )
    return connection
