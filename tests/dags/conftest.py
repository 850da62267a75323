"""The DAGs as Airflow reads them, with an empty database of its own."""

from __future__ import annotations

import io
import json
import os
import sys
import tempfile
import urllib.request
from pathlib import Path
from types import SimpleNamespace

import pytest

ROOT = Path(__file__).resolve().parents[2]
DAGS = ROOT / "dags"

# Airflow reads its settings when it is imported.
os.environ.setdefault("AIRFLOW_HOME", tempfile.mkdtemp(prefix="roundtable-dags-"))
os.environ.setdefault("AIRFLOW__CORE__LOAD_EXAMPLES", "False")
os.environ.setdefault("AIRFLOW__CORE__DAGS_FOLDER", str(DAGS))
sys.path.insert(0, str(DAGS))


VARIABLES = {
    "roundtable_bucket": "guide",
    "roundtable_endpoint": "http://127.0.0.1:9000",
    "roundtable_jar": "s3://code/roundtable.jar",
    "roundtable_spark_master": "spark://cluster:7077",
    "roundtable_emr_application": "00f1",
    "roundtable_emr_logs": "s3://logs/emr",
    "roundtable_emr_role": "arn:aws:iam::1:role/jobs",
}


@pytest.fixture(scope="session")
def bag():
    from airflow.dag_processing.dagbag import DagBag

    return DagBag(DAGS)


@pytest.fixture
def daily(bag):
    return bag.dags["guide_daily"]


@pytest.fixture
def variables(monkeypatch):
    """Variables without a database."""
    from roundtable_airflow import alerts, emr_serverless, jobs, landing, spark_submit

    known = dict(VARIABLES)

    class Fake:
        @staticmethod
        def get(key, **default):
            return known[key] if key in known else default["default"]

    for module in (jobs, landing, alerts, spark_submit, emr_serverless):
        monkeypatch.setattr(module, "Variable", Fake)
    return known


@pytest.fixture
def events():
    """What a task emits, by asset."""
    from roundtable_airflow import assets

    class Events(dict):
        def __missing__(self, alias):
            assert alias == assets.CHANGED
            return SimpleNamespace(add=lambda asset, extra: self.update({asset.name: extra}))

    return Events()


@pytest.fixture
def messages(monkeypatch, variables):
    """What the web hook is sent."""
    variables["roundtable_alert_url"] = "https://chat.example.org/hush"
    sent = []

    def keep(request, timeout):
        sent.append(json.loads(request.data))
        return io.BytesIO()

    monkeypatch.setattr(urllib.request, "urlopen", keep)
    return sent
