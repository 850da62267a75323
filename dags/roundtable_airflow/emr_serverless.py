"""Commands on Amazon EMR Serverless."""

from __future__ import annotations

import gzip
import re
import time
import uuid
from datetime import timedelta

from airflow.providers.amazon.aws.hooks.emr import EmrServerlessHook
from airflow.providers.amazon.aws.hooks.s3 import S3Hook
from airflow.providers.amazon.aws.triggers.emr import EmrServerlessStartJobTrigger
from airflow.sdk import BaseOperator, Variable
from airflow.sdk.exceptions import AirflowFailException
from botocore.exceptions import BotoCoreError, ClientError

from roundtable_airflow import alerts, assets, jobs

AWS = "roundtable_aws"
POLL_SECONDS = 30
MOST_MINUTES = 180
ENDED = ("SUCCESS", "FAILED", "CANCELLED")
LOG_TRIES = 6
LOG_SECONDS = 10
REFUSALS = ("AccessDeniedException", "ResourceNotFoundException", "ValidationException")


class EmrServerlessJob(BaseOperator):
    """Starts a job run with a command's arguments; the triggerer waits for its end.

    The provider's own operator knows a job run's state but neither the command's exit code nor its run summary. Both
    are in the driver's output, which EMR leaves below Variable ``roundtable_emr_logs``, ``s3://bucket/prefix``.
    """

    template_fields = ("arguments",)

    def __init__(self, *, arguments: list[str], more: list[str] | None = None, **settings):
        super().__init__(**settings | {"outlets": [assets.CHANGED]})
        self.arguments = arguments
        self.more = more or []
        self.job_run = None

    def execute(self, context):
        application = jobs.required("roundtable_emr_application")
        self.job_run = self.start(application, context["task_instance"])
        self.log.info("Job run %s of application %s", self.job_run, application)
        self.defer(
            trigger=EmrServerlessStartJobTrigger(
                application_id=application,
                job_id=self.job_run,
                waiter_delay=POLL_SECONDS,
                # EMR ends the job run by itself before this wait ends.
                waiter_max_attempts=(MOST_MINUTES + 30) * 60 // POLL_SECONDS,
                aws_conn_id=AWS,
            ),
            method_name="ended",
            kwargs={"application": application, "job_run": self.job_run},
            timeout=timedelta(minutes=MOST_MINUTES + 60),
        )

    def start(self, application: str, task) -> str:
        """Starts the job run. What EMR refuses for what it was asked is refused the next time too."""
        logs = {"s3MonitoringConfiguration": {"logUri": jobs.required("roundtable_emr_logs")}}
        request = {
            "applicationId": application,
            # A call whose answer was lost does not start the command twice.
            "clientToken": token(task),
            "executionRoleArn": role(self.arguments[0]),
            "name": f"{task.dag_id}.{self.task_id}",
            "executionTimeoutMinutes": MOST_MINUTES,
            "jobDriver": {
                "sparkSubmit": {
                    "entryPoint": jobs.required("roundtable_jar"),
                    "entryPointArguments": [*self.arguments, *self.more, *jobs.place()],
                    "sparkSubmitParameters": f"--class {jobs.MAIN_CLASS}",
                }
            },
            "configurationOverrides": {"monitoringConfiguration": logs},
        }
        try:
            return self.client().start_job_run(**request)["jobRunId"]
        except ClientError as error:
            if error.response["Error"]["Code"] in REFUSALS:
                raise AirflowFailException(f"EMR Serverless refuses the job run: {error}") from error
            raise

    def ended(self, context, event, application: str, job_run: str):
        """Ends the task as its command ended, whatever the triggerer thinks of it."""
        run = self.client().get_job_run(applicationId=application, jobRunId=job_run)["jobRun"]
        state, details = run["state"], run.get("stateDetails", "")
        lines = self.printed(application, job_run)
        for _ in range(LOG_TRIES if state in ENDED else 0):
            if summary_of(lines):
                break
            # EMR hands a log over some seconds after the end.
            time.sleep(LOG_SECONDS)
            lines = self.printed(application, job_run)
        for line in lines:
            self.log.info(line)
        summary = summary_of(lines)
        message = f"Job run {job_run} is {state}: {summary.get('error') or details}"
        if state not in ENDED:
            self.client().cancel_job_run(applicationId=application, jobRunId=job_run)
            jobs.end(jobs.SERVICE_FAILED, message)
        jobs.end(exit_code(state, details, summary), message, summary)
        if not summary:
            alerts.tell(
                f"Job run {job_run} of {self.task_id} succeeded, but left no log: what it changed is not known, so "
                "DAGs that wait for it do not start. Tell them: ./roundtable airflow emit release"
            )
        jobs.emit(context, summary)
        return summary

    def printed(self, application: str, job_run: str) -> list[str]:
        """What the command printed. A log that cannot be read is no reason to run a command that succeeded again."""
        try:
            return output(application, job_run)
        except (BotoCoreError, ClientError) as error:
            self.log.warning("Could not read the log of job run %s: %s", job_run, error)
            return []

    def on_kill(self) -> None:
        """Ends the job run when the task is ended before the triggerer waits."""
        if self.job_run is not None:
            self.client().cancel_job_run(
                applicationId=Variable.get("roundtable_emr_application"), jobRunId=self.job_run
            )

    @staticmethod
    def client():
        return EmrServerlessHook(aws_conn_id=AWS).conn


def summary_of(lines: list[str]) -> dict:
    """The run summary among the lines that a command printed; the last one, if another command printed one too."""
    return next(filter(None, map(jobs.read_summary, reversed(lines))), {})


def exit_code(state: str, details: str, summary: dict) -> int:
    """What the command ended with. A job run that failed though its command did not, or without a word of it, is a
    service that failed; a code in the details that is none of ours is that of a machine. ``submit`` decides the same:
    tests/cases/job_run_ends.jsonl holds for both.
    """
    if state == "SUCCESS":
        return summary.get("exit_code", 0)
    told = re.search(r"[Ee]xit ?[Cc]ode:? ([2-5]|99)\b", details)
    return summary.get("exit_code", int(told.group(1)) if told else 0) or jobs.SERVICE_FAILED


def role(command: str) -> str:
    """The role of a command: one of its own, if there is one, since none needs to do all that another may."""
    own = Variable.get(f"roundtable_emr_role_{command}", default="")
    return own or jobs.required("roundtable_emr_role")


def token(task) -> str:
    """The same for the same try of the same task."""
    names = (task.dag_id, task.run_id, task.task_id, str(task.map_index), str(task.try_number))
    return str(uuid.uuid5(uuid.NAMESPACE_URL, "/".join(names)))


def output(application: str, job_run: str) -> list[str]:
    """The lines that the command printed; none if EMR left no log."""
    bucket, _, prefix = jobs.required("roundtable_emr_logs").removeprefix("s3://").partition("/")
    folder = f"{prefix.rstrip('/')}/" if prefix.strip("/") else ""
    key = f"{folder}applications/{application}/jobs/{job_run}/SPARK_DRIVER/stdout.gz"
    hook = S3Hook(aws_conn_id=AWS)
    # A list, which the scheduler's role may ask for: a HEAD of what is not there answers 403.
    if key not in hook.list_keys(bucket, prefix=key):
        return []
    packed = hook.get_key(key, bucket).get()["Body"].read()
    return gzip.decompress(packed).decode(errors="replace").splitlines()
