"""The wait for a day's landing objects."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from airflow.providers.amazon.aws.hooks.s3 import S3Hook
from airflow.sdk import BaseSensorOperator, Variable

from roundtable_airflow.assets import RAW
from roundtable_airflow.jobs import required

KINDS = tuple(RAW)


class Landed(BaseSensorOperator):
    """Waits until a day's objects have landed, but not for ever: the run then goes on with what is there.

    Variable ``roundtable_sources`` names the sources to wait for, ``offers/paylog postings/greenhouse``; without it
    any object of the day is enough. The wait ends ``roundtable_landing_minutes`` (120) after the run was due. A run
    that somebody asked for, and one that makes up for a day, does not wait.
    """

    template_fields = ("day",)

    def __init__(self, *, day: str, **settings):
        super().__init__(**settings)
        self.day = day

    def poke(self, context) -> bool:
        if context["dag_run"].run_type != "scheduled":
            self.log.info("A run of type %s does not wait", context["dag_run"].run_type)
            return True
        minutes = int(Variable.get("roundtable_landing_minutes", default="120"))
        if datetime.now(UTC) > context["dag_run"].run_after + timedelta(minutes=minutes):
            self.log.info("The run was due more than %d minutes ago: it goes on with what is there", minutes)
            return True
        wanted = Variable.get("roundtable_sources", default="").split()
        hook = S3Hook(aws_conn_id="roundtable_aws")
        bucket = required("roundtable_bucket")
        present = [source for source in wanted or sources(hook, bucket) if landed(hook, bucket, source, self.day)]
        missing = sorted(set(wanted) - set(present))
        self.log.info("Landed on %s: %s; waits for %s", self.day, present or "nothing", missing or "nothing")
        return bool(present) and not missing


def sources(hook: S3Hook, bucket: str) -> list[str]:
    """All sources that ever landed anything, as ``kind/source``."""
    found = []
    for kind in KINDS:
        prefixes = hook.list_prefixes(bucket, prefix=f"landing/{kind}/", delimiter="/") or []
        found += [prefix.removeprefix("landing/").rstrip("/") for prefix in prefixes]
    return found


def landed(hook: S3Hook, bucket: str, source: str, day: str) -> bool:
    """True if a source landed anything on a day."""
    return bool(hook.list_keys(bucket, prefix=f"landing/{source}/{day}/", max_items=1))
