"""How a command of Roundtable is executed: this is the one place that knows.

``ROUNDTABLE_EXECUTION`` in the environment of Airflow chooses, the commands and their arguments are the same:

- ``local`` (default): a process beside the task, by the launcher that Variable ``roundtable_command`` names
- ``spark-submit``: the jar of Variable ``roundtable_jar`` on the cluster of ``roundtable_spark_master``, with the
  driver beside the task
- ``emr-serverless``: the jar on application ``roundtable_emr_application`` with role ``roundtable_emr_role``, waited
  for by the triggerer, its output below ``roundtable_emr_logs``

Where the data is: Variables ``roundtable_bucket``, and ``roundtable_endpoint`` and ``roundtable_region`` if the bucket
is not one of Amazon S3 in the default region.
"""

from __future__ import annotations

import ctypes
import json
import os
import shlex
import signal
import subprocess
import sys
import time
from datetime import UTC, datetime, timedelta

from airflow.sdk import BaseOperator, Variable
from airflow.sdk.exceptions import AirflowException, AirflowFailException, AirflowSkipException

from roundtable_airflow import assets

# The day that a run is about. A run that was triggered without a logical date is about the day after which it may run.
AS_OF = "{{ (dag_run.logical_date or dag_run.run_after) | ds }}"

# The first day that a schedule looks at. A local Airflow starts no run by itself: its first day is far away. Earlier
# days can be backfilled all the same.
FIRST_DAY = datetime.fromisoformat(os.environ.get("ROUNDTABLE_FIRST_DAY", "2026-01-01")).replace(tzinfo=UTC)

# One command at a time writes: `./roundtable airflow setup` makes the pool.
WRITER = "roundtable_writer"

MAIN_CLASS = "dev.roundtable.cli.Main"
SERVICE_FAILED = 5
NOTHING_TO_DO = 99

# Airflow waits five seconds for a task that it ends, and then kills it.
KILL_SECONDS = 4
SET_PARENT_DEATH_SIGNAL = 1
LIBC = ctypes.CDLL(None)

OTHER_AIRFLOW = {"ROUNDTABLE_AIRFLOW_URL", "ROUNDTABLE_MWAA_ENVIRONMENT"}


def defaults() -> dict:
    """What all commands share. What fails by the service, or takes too long, is tried again, longer apart each time."""
    return {
        "pool": WRITER,
        "retries": 3,
        "retry_delay": timedelta(seconds=int(os.environ.get("ROUNDTABLE_RETRY_SECONDS", "60"))),
        "retry_exponential_backoff": True,
        "max_retry_delay": timedelta(minutes=30),
        "execution_timeout": timedelta(hours=3),
    }


def job(task_id: str, *arguments: str, **settings):
    """A task that runs one command."""
    return operator()(task_id=task_id, arguments=list(arguments), **defaults() | settings)


def jobs(task_id: str, *arguments: str, each: list[list[str]], **settings):
    """A task that runs one command several times, with further arguments each."""
    mapped = operator().partial(task_id=task_id, arguments=list(arguments), **defaults() | settings)
    return mapped.expand(more=each)


def operator() -> type[BaseOperator]:
    """The operator that executes commands in this installation."""
    execution = os.environ.get("ROUNDTABLE_EXECUTION", "local")
    if execution == "local":
        return LocalJob
    if execution == "spark-submit":
        from roundtable_airflow.spark_submit import SparkSubmitJob

        return SparkSubmitJob
    if execution == "emr-serverless":
        from roundtable_airflow.emr_serverless import EmrServerlessJob

        return EmrServerlessJob
    raise ValueError(f"ROUNDTABLE_EXECUTION is local, spark-submit or emr-serverless, cannot be {execution!r}")


def place() -> list[str]:
    """The options that say where the data is."""
    options = ["--bucket", required("roundtable_bucket")]
    for option in ("endpoint", "region"):
        value = Variable.get(f"roundtable_{option}", default="")
        if value:
            options += [f"--{option}", value]
    return options


def required(name: str) -> str:
    """A Variable that there must be: no repetition brings it."""
    value = Variable.get(name, default="")
    if not value:
        raise AirflowFailException(f"Variable {name} is missing or empty; './roundtable airflow setup' sets it")
    return value


def end(exit_code: int, message: str, summary: dict | None = None) -> None:
    """Ends a task as its command ended: what a repetition would not mend is not tried again."""
    if exit_code == NOTHING_TO_DO:
        raise AirflowSkipException("Nothing to do")
    if exit_code != 0:
        again = exit_code == SERVICE_FAILED or ended_by_signal(exit_code)
        error = AirflowException(message) if again else AirflowFailException(message)
        # For who is called.
        error.summary = summary or {}
        raise error


def ended_by_signal(exit_code: int) -> bool:
    """True if the machine, or somebody, ended a command: that is no word of its own."""
    return exit_code < 0 or 128 < exit_code < 160


def emit(context, summary: dict) -> None:
    """Tells what a command changed, for DAGs that wait for it."""
    events = context["outlet_events"][assets.CHANGED]
    for name, facts in assets.changes(summary).items():
        events.add(assets.RELEASE if name == assets.RELEASE.name else assets.table(name), extra=facts)


class LocalJob(BaseOperator):
    """Runs a command as a process beside the task. Its run summary is the task's XCom."""

    template_fields = ("arguments",)
    ui_color = "#dbeaf5"

    def __init__(self, *, arguments: list[str], more: list[str] | None = None, **settings):
        super().__init__(**settings | {"outlets": [assets.CHANGED]})
        self.arguments = arguments
        self.more = more or []
        self.process = None

    def execute(self, context):
        command = [*self.launcher(), *self.arguments, *self.more, *place()]
        self.log.info("Runs %s", shlex.join(command))
        # It need not tell Airflow of its release: that is done below.
        environment = {name: value for name, value in os.environ.items() if name not in OTHER_AIRFLOW}
        # A session of its own, so that all processes of the command can be ended together.
        try:
            self.process = subprocess.Popen(
                command,
                env=environment,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                text=True,
                start_new_session=True,
                preexec_fn=die_with_parent,
            )
        except OSError as error:
            raise AirflowFailException(f"Cannot run {command[0]}: {error}. Check roundtable_command") from error
        summary = {}
        try:
            for line in self.process.stdout:
                self.log.info(line.rstrip())
                summary = read_summary(line) or summary
            exit_code = self.process.wait()
        finally:
            self.on_kill()
        message = summary.get("error") or f"The command ended with {exit_code}; its last lines say why"
        end(exit_code, f"{message} (exit code {exit_code})", summary)
        emit(context, summary)
        return summary

    def launcher(self) -> list[str]:
        """What runs a command."""
        return shlex.split(required("roundtable_command"))

    def on_kill(self) -> None:
        """Ends the command and all that it started when the task is ended: the next try must not meet it."""
        if self.process is not None and self.process.poll() is None:
            self.send(signal.SIGTERM)
            end = time.monotonic() + KILL_SECONDS
            while self.send(0) and time.monotonic() < end:
                # Takes its exit code, without which it would be there still.
                self.process.poll()
                time.sleep(0.1)
            self.send(signal.SIGKILL)
            self.process.poll()

    def send(self, number: int) -> bool:
        """Sends a signal to the processes of the command; false if none is left."""
        try:
            os.killpg(self.process.pid, number)
        except ProcessLookupError:
            return False
        return True


def die_with_parent() -> None:
    """Lets Linux kill this process when the one that started it is gone, however that came about."""
    if sys.platform == "linux":
        LIBC.prctl(SET_PARENT_DEATH_SIGNAL, signal.SIGKILL)


def read_summary(line: str) -> dict | None:
    """The run summary, if a line is one."""
    if not line.startswith('{"command"'):
        return None
    try:
        return json.loads(line)
    except ValueError:
        return None
