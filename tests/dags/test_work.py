"""guide_daily does the real work, in this process, against the bucket that DagsTest names."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import UTC, datetime

import pytest

pytestmark = pytest.mark.skipif("ROUNDTABLE_BUCKET" not in os.environ, reason="DagsTest gives the bucket")


def test_a_run_publishes_a_release(daily, monkeypatch):
    subprocess.run([sys.executable, "-m", "airflow", "db", "migrate"], check=True, capture_output=True)
    for name in ("bucket", "endpoint", "command", "site_url"):
        monkeypatch.setenv(f"AIRFLOW_VAR_ROUNDTABLE_{name.upper()}", os.environ[f"ROUNDTABLE_{name.upper()}"])
    # dag.test() of Airflow 3.3 looks for the deadline's row under the deadline itself, and breaks.
    monkeypatch.setattr(daily, "deadline", None)
    run = daily.test(logical_date=datetime(2026, 9, 30, 6, tzinfo=UTC))
    states = {(task.task_id, task.map_index): task.state for task in run.get_task_instances()}
    assert run.state == "success", states
    assert states[("ingest", 2)] == "skipped", "no report landed"
    assert states[("ingest", 1)] == states[("export", -1)] == "success"
