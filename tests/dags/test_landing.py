"""What the sensor of landing objects waits for."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from types import SimpleNamespace

import pytest

from roundtable_airflow import landing


class Hook:
    """A bucket where some sources landed."""

    def __init__(self, *landed: str):
        self.landed = landed

    def list_prefixes(self, bucket, prefix, delimiter):
        return [f"landing/{one.rsplit('/', 1)[0]}/" for one in self.landed if f"landing/{one}".startswith(prefix)]

    def list_keys(self, bucket, prefix, max_items):
        return [key for key in (f"landing/{one}/file" for one in self.landed) if key.startswith(prefix)]


@pytest.mark.parametrize(
    ("landed", "wanted", "due", "run_type", "done"),
    [
        ((), "", 0, "scheduled", False),
        (("offers/paylog/2026-09-29",), "", 0, "scheduled", False),
        (("offers/paylog/2026-09-30",), "", 0, "scheduled", True),
        (("offers/paylog/2026-09-30",), "offers/paylog postings/boards", 0, "scheduled", False),
        ((), "offers/paylog", 3, "scheduled", True),
        ((), "offers/paylog", 0, "manual", True),
        ((), "offers/paylog", 0, "backfill", True),
    ],
)
def test_a_scheduled_run_waits_for_its_day(monkeypatch, variables, landed, wanted, due, run_type, done):
    monkeypatch.setattr(landing, "S3Hook", lambda aws_conn_id: Hook(*landed))
    variables["roundtable_sources"] = wanted
    run = SimpleNamespace(run_type=run_type, run_after=datetime.now(UTC) - timedelta(hours=due))
    sensor = landing.Landed(task_id="landed", day="2026-09-30")
    assert sensor.poke({"dag_run": run}) is done
