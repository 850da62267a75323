"""Housekeeping, every week: small files together, old files and releases away, and a report on the sources.

Nothing here changes a row or a page. `quality` prints, into its log, what came in by source and how much of it could be
read. Waits for `guide_daily` by the pool that only one writing command can hold.

**Reads** all tables. **Makes** nothing new.
"""

from __future__ import annotations

from airflow.sdk import DAG, CronTriggerTimetable

from roundtable_airflow import alerts
from roundtable_airflow.jobs import AS_OF, FIRST_DAY, job

with DAG(
    dag_id="guide_maintenance",
    description="OPTIMIZE, VACUUM, old releases, and the report on the sources",
    doc_md=__doc__,
    schedule=CronTriggerTimetable("0 12 * * 0", timezone="UTC"),
    start_date=FIRST_DAY,
    catchup=False,
    max_active_runs=1,
    tags=["impact/tier_3", "owner/data-engineering"],
    default_args={"owner": "data-engineering", "on_failure_callback": alerts.failed},
):
    optimize = job("optimize", "tables", "optimize")
    vacuum = job("vacuum", "tables", "vacuum", "--retain-days", "30")
    collect = job("site_gc", "site", "gc", "--keep", "30")
    quality = job("quality", "quality", "--as-of", AS_OF)

    optimize >> vacuum
    collect
    quality
