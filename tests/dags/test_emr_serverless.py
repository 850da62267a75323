"""Commands as job runs of EMR Serverless, and how tasks end with them."""

from __future__ import annotations

import gzip
import io
from types import SimpleNamespace

import pytest
from airflow.sdk.exceptions import AirflowException, AirflowFailException, AirflowSkipException, TaskDeferred
from botocore.exceptions import ClientError

from roundtable_airflow import emr_serverless

pytestmark = pytest.mark.usefixtures("variables")

TASK = SimpleNamespace(dag_id="guide_daily", run_id="as_of_2026-09-30", task_id="parse", map_index=-1, try_number=1)


class Emr:
    """An application that ran a command, and the bucket of its logs."""

    def __init__(
        self,
        state: str = "SUCCESS",
        details: str = "",
        printed: str | None = None,
        late: str | None = None,
        refusal: str | None = None,
    ):
        self.state, self.details, self.printed, self.late = state, details, printed, late or printed
        self.refusal = refusal
        self.waits = 0
        self.started = self.cancelled = None
        self.conn = self

    def refuse(self, call: str):
        if self.refusal:
            raise ClientError({"Error": {"Code": self.refusal, "Message": "for a reason"}}, call)

    def start_job_run(self, **request):
        self.refuse("StartJobRun")
        self.started = request
        return {"jobRunId": "run-1"}

    def get_job_run(self, applicationId, jobRunId):  # noqa: N803 - the names of the API
        return {"jobRun": {"state": self.state, "stateDetails": self.details}}

    def cancel_job_run(self, applicationId, jobRunId):  # noqa: N803
        self.cancelled = jobRunId

    def wait(self, seconds):
        """A log that is handed over late is there after the second wait."""
        self.waits += 1
        self.printed = self.late if self.waits == 2 else self.printed

    def list_keys(self, bucket, prefix):
        self.refuse("ListObjectsV2")
        assert (bucket, prefix) == ("logs", "emr/applications/00f1/jobs/run-1/SPARK_DRIVER/stdout.gz")
        return [] if self.printed is None else [prefix]

    def get_key(self, key, bucket):
        body = io.BytesIO(gzip.compress(self.printed.encode()))
        return SimpleNamespace(get=lambda: {"Body": body})


@pytest.fixture
def emr(monkeypatch):
    """Makes an application that all calls go to."""

    def made(**told) -> Emr:
        application = Emr(**told)
        monkeypatch.setattr(emr_serverless, "EmrServerlessHook", lambda aws_conn_id: application)
        monkeypatch.setattr(emr_serverless, "S3Hook", lambda aws_conn_id: application)
        monkeypatch.setattr(emr_serverless.time, "sleep", application.wait)
        return application

    return made


def emr_job() -> emr_serverless.EmrServerlessJob:
    return emr_serverless.EmrServerlessJob(task_id="parse", arguments=["parse", "--as-of", "2026-09-30"])


def test_an_emr_application_gets_the_same_arguments_and_is_waited_for(emr, variables):
    application = emr()
    with pytest.raises(TaskDeferred) as deferred:
        emr_job().execute({"task_instance": TASK})
    submit = application.started["jobDriver"]["sparkSubmit"]
    assert submit["entryPoint"] == variables["roundtable_jar"]
    assert " ".join(submit["entryPointArguments"]).startswith("parse --as-of 2026-09-30 --bucket guide")
    assert application.started["clientToken"] == emr_serverless.token(TASK)
    assert emr_serverless.token(SimpleNamespace(**vars(TASK) | {"try_number": 2})) != emr_serverless.token(TASK)
    assert deferred.value.method_name == "ended"
    assert deferred.value.kwargs == {"application": "00f1", "job_run": "run-1"}


@pytest.mark.parametrize(
    ("refusal", "error"),
    [("ResourceNotFoundException", AirflowFailException), ("ThrottlingException", ClientError)],
)
def test_what_emr_refuses_is_not_asked_again_and_what_it_cannot_do_now_is(emr, refusal, error):
    emr(refusal=refusal)
    with pytest.raises(error, match="for a reason"):
        emr_job().execute({"task_instance": TASK})


@pytest.mark.parametrize(
    "name", ["roundtable_emr_application", "roundtable_emr_role", "roundtable_emr_logs", "roundtable_jar"]
)
def test_a_setting_that_is_empty_is_said_before_anything_starts(emr, variables, name):
    application = emr()
    variables[name] = ""
    with pytest.raises(AirflowFailException, match=f"Variable {name} is missing or empty"):
        emr_job().execute({"task_instance": TASK})
    assert application.started is None


@pytest.mark.parametrize(
    ("told", "error", "words"),
    [
        (
            {"state": "FAILED", "printed": '{"command":"p","exit_code":3,"error":"A check"}'},
            AirflowFailException,
            "A check",
        ),
        (
            {"state": "FAILED", "printed": '{"command":"p","exit_code":5,"error":"S3 is gone"}'},
            AirflowException,
            "S3 is gone",
        ),
        ({"state": "FAILED", "printed": '{"command":"p","exit_code":99}'}, AirflowSkipException, "Nothing to do"),
        (
            {"state": "FAILED", "details": "Job failed. ExitCode: 2. Last few lines"},
            AirflowFailException,
            "ExitCode: 2",
        ),
        ({"state": "FAILED", "details": "No capacity"}, AirflowException, "No capacity"),
        ({"state": "FAILED", "details": "exit code 0, but it failed"}, AirflowException, "but it failed"),
        ({"state": "FAILED", "details": "killed, exit code 137"}, AirflowException, "137"),
        ({"state": "FAILED", "printed": '{"command":"p","exit_code":0}'}, AirflowException, "FAILED"),
        ({"state": "CANCELLED", "details": "by hand"}, AirflowException, "CANCELLED"),
        ({"state": "RUNNING"}, AirflowException, "RUNNING"),
    ],
)
def test_a_task_ends_as_its_command_on_emr(emr, events, told, error, words):
    application = emr(**told)
    with pytest.raises(AirflowException, match=words) as raised:
        emr_job().ended({"outlet_events": events}, {"status": "failure"}, "00f1", "run-1")
    assert type(raised.value) is error
    assert (application.cancelled == "run-1") == (told["state"] == "RUNNING")


@pytest.mark.parametrize("when", ["printed", "late"])
def test_what_a_command_on_emr_changed_is_told(emr, events, when):
    emr(**{when: 'reads\n{"command":"derive","exit_code":0,"as_of":"2026-09-30","derive":{"gold.tech_stack":7}}'})
    summary = emr_job().ended({"outlet_events": events}, {"status": "success"}, "00f1", "run-1")
    assert summary["exit_code"] == 0
    assert events == {"gold.tech_stack": {"rows": 7, "as_of": "2026-09-30"}}


@pytest.mark.parametrize("refusal", [None, "AccessDenied", "InternalError"])
def test_a_success_on_emr_without_a_log_is_told(emr, events, messages, refusal):
    emr(refusal=refusal)
    emr_job().ended({"outlet_events": events}, {"status": "success"}, "00f1", "run-1")
    (message,) = messages
    assert "Job run run-1 of parse succeeded, but left no log" in message["text"]


def test_a_command_may_have_a_role_of_its_own(variables):
    assert emr_serverless.role("ingest") == "arn:aws:iam::1:role/jobs"
    variables["roundtable_emr_role_ingest"] = "arn:aws:iam::1:role/ingest"
    assert emr_serverless.role("ingest") == "arn:aws:iam::1:role/ingest"
    assert emr_serverless.role("parse") == "arn:aws:iam::1:role/jobs"
    variables["roundtable_emr_role_ingest"] = ""
    assert emr_serverless.role("ingest") == "arn:aws:iam::1:role/jobs"
