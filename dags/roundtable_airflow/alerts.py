"""Who is told when a run fails or is late."""

from __future__ import annotations

import asyncio
import json
import logging
import urllib.request

from airflow.sdk import Variable

log = logging.getLogger(__name__)


def failed(context) -> None:
    """Says which task of which run failed and with what message, which holds the command's own."""
    task = context["task_instance"]
    run = context["dag_run"]
    tell(
        f"{task.dag_id}.{task.task_id} failed in run {run.run_id}, try {task.try_number}: {context.get('exception')}. "
        f"Look: ./roundtable airflow status; once mended: ./roundtable airflow retry {task.dag_id} {run.run_id}"
    )


async def late(context) -> None:
    """Says that a run takes longer than its release can wait. The triggerer calls it, which must not be held up."""
    run = context["dag_run"]
    message = (
        f"{run['dag_id']} is late: run {run['dag_run_id']} has not ended within its deadline. "
        "Look: ./roundtable airflow status"
    )
    await asyncio.to_thread(tell, message)


def tell(message: str) -> None:
    """Writes the message to the log, and to the web hook of the Variable if there is one."""
    log.error(message)
    url = Variable.get("roundtable_alert_url", default="")
    if url:
        body = json.dumps({"text": message}).encode()
        request = urllib.request.Request(url, body, {"Content-Type": "application/json"})
        with urllib.request.urlopen(request, timeout=10) as answer:
            answer.read()
