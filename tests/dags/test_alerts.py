"""What is told to who is called."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime
from types import SimpleNamespace

import pytest
from airflow.sdk.exceptions import AirflowFailException

from roundtable_airflow import alerts, jobs


def test_who_is_called_learns_what_failed_and_what_to_do(messages):
    task = SimpleNamespace(dag_id="guide_daily", task_id="ingest", map_index=1, try_number=1)
    run = SimpleNamespace(run_id="as_of_2026-09-30", logical_date=None, run_after=datetime(2026, 9, 30, tzinfo=UTC))
    with pytest.raises(AirflowFailException) as raised:
        jobs.end(4, "Nothing could be read", {"command": "ingest", "exit_code": 4})
    alerts.failed({"task_instance": task, "dag_run": run, "exception": raised.value})
    (message,) = messages
    text = message.pop("text")
    assert "guide_daily.ingest[1] failed in run as_of_2026-09-30, try 1: Nothing could be read" in text
    assert "./roundtable airflow retry guide_daily as_of_2026-09-30" in text
    assert message == {
        "dag": "guide_daily",
        "task": "ingest",
        "map_index": 1,
        "run": "as_of_2026-09-30",
        "as_of": "2026-09-30",
        "summary": {"command": "ingest", "exit_code": 4},
    }


@pytest.mark.parametrize(("run_type", "told"), [("scheduled", 1), ("manual", 1), ("backfill", 0)])
def test_who_is_called_learns_that_a_run_is_late(messages, run_type, told):
    run = {"dag_id": "guide_daily", "dag_run_id": "as_of_2026-09-30", "run_type": run_type}
    asyncio.run(alerts.late({"dag_run": run}))
    assert len(messages) == told
    assert all("guide_daily is late: run as_of_2026-09-30" in message["text"] for message in messages)


@pytest.mark.parametrize("url", ["http://127.0.0.1:9/hush", "no address, hush"])
def test_a_web_hook_that_is_away_fails_nothing_and_stays_secret(variables, caplog, url):
    variables["roundtable_alert_url"] = url
    alerts.tell("Something failed")
    assert "did not take the message" in caplog.text
    assert "hush" not in caplog.text
