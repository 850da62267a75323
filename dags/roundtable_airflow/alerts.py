"""Who is told when a run fails or is late."""

from __future__ import annotations

import asyncio
import json
import logging
import urllib.request

from airflow.sdk import Variable

log = logging.getLogger(__name__)


def failed(context) -> None:
    """Says which task of which run failed and why: in words for people, and the run summary for programs."""
    task = context["task_instance"]
    run = context["dag_run"]
    error = context.get("exception")
    name = task.task_id if task.map_index < 0 else f"{task.task_id}[{task.map_index}]"
    tell(
        f"{task.dag_id}.{name} failed in run {run.run_id}, try {task.try_number}: {error}. "
        f"Look: ./roundtable airflow status; once mended: ./roundtable airflow retry {task.dag_id} {run.run_id}",
        dag=task.dag_id,
        task=task.task_id,
        map_index=task.map_index,
        run=run.run_id,
        as_of=(run.logical_date or run.run_after).date().isoformat(),
        summary=getattr(error, "summary", {}),
    )


async def late(context) -> None:
    """Says that a run takes longer than its release can wait. The triggerer calls it, which must not be held up."""
    run = context["dag_run"]
    if run["run_type"] == "backfill":
        # The days of a backfill are queued together and run one after the other: no release waits for them.
        return
    message = (
        f"{run['dag_id']} is late: run {run['dag_run_id']} has not ended within its deadline. "
        "Look: ./roundtable airflow status"
    )
    await asyncio.to_thread(tell, message, dag=run["dag_id"], run=run["dag_run_id"])


def tell(message: str, **facts) -> None:
    """Writes the message to the log, and with its facts to the web hook of the Variable if there is one."""
    log.error(message)
    url = Variable.get("roundtable_alert_url", default="")
    if not url:
        return
    body = json.dumps({"text": message} | facts).encode()
    try:
        request = urllib.request.Request(url, body, {"Content-Type": "application/json"})
        with urllib.request.urlopen(request, timeout=10) as answer:
            answer.read()
    except (OSError, ValueError) as error:
        # A task must not fail for it. Its words may hold the address, which is a secret.
        log.error("The web hook of roundtable_alert_url did not take the message: %s", type(error).__name__)
