"""How a site build reacts to a release: an example to copy.

Starts when a release was published, by `guide_daily` or by hand (`./roundtable export` tells Airflow, and so does
`./roundtable airflow emit release`). The event says which release; a build pulls it and hands it to its generator. Here
the pull is all there is.

**Reads** the release under `site/`. **Makes** a folder of pages.
"""

from __future__ import annotations

from datetime import UTC, datetime

from airflow.sdk import DAG

from roundtable_airflow import alerts
from roundtable_airflow.assets import RELEASE
from roundtable_airflow.jobs import job

with DAG(
    dag_id="site_build_example",
    description="Pulls each release as it is published",
    doc_md=__doc__,
    schedule=[RELEASE],
    start_date=datetime(2026, 1, 1, tzinfo=UTC),
    catchup=False,
    max_active_runs=1,
    tags=["impact/tier_3", "owner/site"],
    default_args={"owner": "site", "on_failure_callback": alerts.failed},
):
    # Reading needs no place among those that write.
    job("pull", "site", "pull", "--to", "{{ var.value.roundtable_site_folder }}", pool="default_pool")
