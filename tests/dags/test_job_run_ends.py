"""What a job run ends a task with: the cases that hold for ``submit`` too."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from roundtable_airflow import emr_serverless

CASES = [json.loads(line) for line in (Path(__file__).parents[1] / "cases/job_run_ends.jsonl").read_text().splitlines()]


@pytest.mark.parametrize("end", CASES, ids=[end["case"] for end in CASES])
def test_exit_code(end):
    summary = emr_serverless.summary_of(end["stdout"].splitlines())
    assert emr_serverless.exit_code(end["state"], end["details"], summary) == end["exit_code"]
