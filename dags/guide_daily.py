"""The guide, every day: landing objects become tables and a published release.

Waits for the day's landing objects, at most two hours, and goes on with what is there. Each task is one command of
`./roundtable` with the run's day as its as-of date, and is safe to run again, in any order of days: the same inputs and
day give the same release, and the release of an earlier day never replaces that of a later one: backfill as you like.

**When it fails**: exit codes 2, 3 and 4 fail at once, 5 is tried again by itself. `./roundtable airflow status` says
what failed and what it said; docs/runbook.md says what to do. A task without anything to do is skipped.

**Reads** `landing/`. **Makes** all tables of `bronze`, `silver` and `gold`, and the release under `site/`.
"""

from __future__ import annotations

import os
from datetime import timedelta

from airflow.sdk import DAG, AsyncCallback, CronTriggerTimetable, DeadlineAlert, DeadlineReference

from roundtable_airflow import alerts
from roundtable_airflow.assets import layer
from roundtable_airflow.jobs import AS_OF, FIRST_DAY, job, jobs
from roundtable_airflow.landing import KINDS, Landed

with DAG(
    dag_id="guide_daily",
    description="Landing objects of the day to a published release",
    doc_md=__doc__,
    schedule=CronTriggerTimetable("0 6 * * *", timezone="UTC"),
    start_date=FIRST_DAY,
    catchup=False,
    max_active_runs=1,
    tags=["impact/tier_1", "owner/data-engineering"],
    default_args={"owner": "data-engineering", "on_failure_callback": alerts.failed},
    # By the hour of scheduled runs, not by the moment a run was queued: while a deadline of that kind is to come,
    # Airflow 3.3 fails to clear the tasks of the run.
    deadline=DeadlineAlert(
        reference=DeadlineReference.DAGRUN_LOGICAL_DATE,
        interval=timedelta(minutes=int(os.environ.get("ROUNDTABLE_DEADLINE_MINUTES", "240"))),
        callback=AsyncCallback(alerts.late),
    ),
):
    landed = Landed(
        task_id="landed",
        day=AS_OF,
        mode="reschedule",
        poke_interval=timedelta(minutes=5),
        timeout=timedelta(days=1),
        # A look that the store did not answer is no reason to give up the day.
        retries=3,
        retry_delay=timedelta(minutes=1),
    )
    # Skipped tasks had nothing to do, and stop nobody: only a failure does.
    ingest = jobs(
        "ingest",
        *("ingest", "--as-of", AS_OF, "--skip-when-idle"),
        each=[["--kind", kind] for kind in KINDS],
        trigger_rule="none_failed",
    )
    parse = job(
        "parse",
        *("parse", "--as-of", AS_OF, "--skip-when-idle"),
        inlets=layer("bronze"),
        trigger_rule="none_failed",
    )
    derive = job(
        "derive",
        *("derive", "--as-of", AS_OF, "--skip-when-idle"),
        inlets=[*layer("reference"), *layer("silver")],
        trigger_rule="none_failed",
    )
    check = job("check", *("check", "--as-of", AS_OF), trigger_rule="none_failed")
    export = job(
        "export",
        *("export", "--as-of", AS_OF, "--skip-when-idle", "--site-url", "{{ var.value.roundtable_site_url }}"),
        inlets=layer("gold"),
        trigger_rule="none_failed",
    )

    landed >> ingest >> parse >> derive >> check >> export
