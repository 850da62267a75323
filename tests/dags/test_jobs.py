"""How commands are executed, and how tasks end with them."""

from __future__ import annotations

import asyncio
import gzip
import io
import json
import os
import re
import signal
import sys
import textwrap
import threading
import time
import urllib.request
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace

import psutil
import pytest
from airflow.sdk.exceptions import AirflowException, AirflowFailException, AirflowSkipException, TaskDeferred

from roundtable_airflow import alerts, assets, emr_serverless, jobs, landing, spark_submit

VARIABLES = {
    "roundtable_bucket": "guide",
    "roundtable_endpoint": "http://127.0.0.1:9000",
    "roundtable_jar": "s3://code/roundtable.jar",
    "roundtable_spark_master": "spark://cluster:7077",
    "roundtable_emr_application": "00f1",
    "roundtable_emr_logs": "s3://logs/emr",
    "roundtable_emr_role": "arn:aws:iam::1:role/jobs",
}


@pytest.fixture(autouse=True)
def variables(monkeypatch):
    """Variables without a database."""
    known = dict(VARIABLES)

    class Fake:
        @staticmethod
        def get(key, **default):
            return known[key] if key in known else default["default"]

    for module in (jobs, landing, alerts, spark_submit, emr_serverless):
        monkeypatch.setattr(module, "Variable", Fake)
    return known


def test_a_command_may_have_a_role_of_its_own(variables):
    assert emr_serverless.role("ingest") == "arn:aws:iam::1:role/jobs"
    variables["roundtable_emr_role_ingest"] = "arn:aws:iam::1:role/ingest"
    assert emr_serverless.role("ingest") == "arn:aws:iam::1:role/ingest"
    assert emr_serverless.role("parse") == "arn:aws:iam::1:role/jobs"
    variables["roundtable_emr_role_ingest"] = ""
    assert emr_serverless.role("ingest") == "arn:aws:iam::1:role/jobs"


class Events(dict):
    """What was emitted, by asset."""

    def __missing__(self, alias):
        assert alias == assets.CHANGED
        return SimpleNamespace(add=lambda asset, extra: self.update({asset.name: extra}))


def run(tmp_path, variables, script: str, *arguments: str):
    """Runs a task whose command is a script, and gives its result and events."""
    file = tmp_path / "command.py"
    file.write_text(textwrap.dedent(script))
    variables["roundtable_command"] = f"{sys.executable} {file}"
    events = Events()
    task = jobs.LocalJob(task_id="job", arguments=list(arguments), more=["--kind", "offers"])
    return task.execute({"outlet_events": events}), events


def test_a_command_gets_its_arguments_and_the_place(tmp_path, variables):
    script = """
    import json, sys
    print("reads")
    print(json.dumps({"command": "parse", "exit_code": 0, "arguments": sys.argv[1:]}))
    """
    summary, _ = run(tmp_path, variables, script, "parse", "--as-of", "2026-09-30")
    expected = "parse --as-of 2026-09-30 --kind offers --bucket guide --endpoint http://127.0.0.1:9000"
    assert " ".join(summary["arguments"]) == expected


def test_what_was_written_is_told_and_what_stayed_is_not(tmp_path, variables):
    script = """
    print('{"command":"export","exit_code":0,"as_of":"2026-09-30","export":{"gold.page":906},"pages":906,'
          '"release":"2026-09-30-0123456789ab","published":true}')
    """
    _, events = run(tmp_path, variables, script)
    assert events == {
        "gold.page": {"rows": 906, "as_of": "2026-09-30"},
        "gold.release": {"release": "2026-09-30-0123456789ab", "as_of": "2026-09-30"},
        "release": {"release": "2026-09-30-0123456789ab", "pages": 906, "as_of": "2026-09-30"},
    }
    summary = {
        "as_of": "2026-09-30",
        "objects": 2,
        "kinds": ["offers"],
        "rejected": {"not_json": 1},
        "reference": {"reference.skill": "unchanged"},
    }
    assert sorted(assets.changes(summary)) == ["bronze.landing_object", "bronze.raw_offer", "bronze.rejected_record"]
    assert assets.changes({"check": {"gold.page": 5}, "published": False}) == {}


@pytest.mark.parametrize(
    ("code", "error"),
    [
        (1, AirflowFailException),
        (2, AirflowFailException),
        (3, AirflowFailException),
        (4, AirflowFailException),
        (5, AirflowException),
        (99, AirflowSkipException),
    ],
)
def test_a_task_ends_as_its_command(tmp_path, variables, code, error):
    script = f"""
    import sys
    print('{{"command":"parse","exit_code":{code},"error":"Bucket is gone"}}')
    sys.exit({code})
    """
    with pytest.raises(AirflowException) as raised:
        run(tmp_path, variables, script)
    assert type(raised.value) is error
    assert code == 99 or f"Bucket is gone (exit code {code})" in str(raised.value)


@pytest.mark.parametrize(
    ("end", "code"),
    [
        ("os.kill(os.getpid(), 9)", -9),
        ("os.kill(os.getpid(), 15)", -15),
        ("sys.exit(143)", 143),  # as a JVM ends that was asked to
        ("sys.exit(137)", 137),
    ],
)
def test_a_command_that_was_ended_by_another_is_tried_again(tmp_path, variables, end, code):
    with pytest.raises(AirflowException, match=f"ended with {code}") as raised:
        run(tmp_path, variables, f"import os, sys; {end}")
    assert type(raised.value) is AirflowException


def test_a_variable_that_is_missing_is_not_tried_again(tmp_path, variables):
    del variables["roundtable_bucket"]
    with pytest.raises(AirflowFailException, match="Variable roundtable_bucket is missing"):
        run(tmp_path, variables, "print('runs')")
    variables["roundtable_jar"] = ""
    with pytest.raises(AirflowFailException, match="Variable roundtable_jar is missing or empty"):
        spark_submit.SparkSubmitJob(task_id="job", arguments=[]).launcher()


# Starts a child, says both numbers in a file, and does not end when it is asked to.
STUBBORN = """
import os, signal, subprocess, sys, time
signal.signal(signal.SIGTERM, signal.SIG_IGN)
child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"])
with open(sys.argv[1] + ".part", "w") as file:
    file.write(f"{os.getpid()} {child.pid}")
os.rename(sys.argv[1] + ".part", sys.argv[1])
time.sleep(600)
"""


def is_there(pid: int) -> bool:
    """True for a process that still does something."""
    try:
        return psutil.Process(pid).status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False


def eventually(state, seconds: float = 20) -> bool:
    """Whether a state comes about in time."""
    end = time.monotonic() + seconds
    while not state() and time.monotonic() < end:
        time.sleep(0.05)
    return state()


@pytest.fixture
def stubborn(tmp_path, variables):
    """A command that does not end, and a way to the numbers of its processes."""
    script, numbers = tmp_path / "command.py", tmp_path / "numbers"
    script.write_text(STUBBORN)
    variables["roundtable_command"] = f"{sys.executable} {script} {numbers}"

    def processes() -> list[int]:
        assert eventually(numbers.exists)
        return [int(number) for number in numbers.read_text().split()]

    return processes


def test_a_task_that_is_ended_takes_its_command_along(monkeypatch, stubborn):
    assert jobs.KILL_SECONDS < 5, "what Airflow gives a task that it ends"
    monkeypatch.setattr(jobs, "KILL_SECONDS", 1)
    task = jobs.LocalJob(task_id="job", arguments=[])
    ended = []

    def end():
        ended.extend(stubborn())
        task.on_kill()

    thread = threading.Thread(target=end)
    thread.start()
    with pytest.raises(AirflowException, match="ended with -9"):
        task.execute({"outlet_events": Events()})
    thread.join()
    assert len(ended) == 2
    assert eventually(lambda: not any(map(is_there, ended)), seconds=5)


def test_a_command_does_not_outlive_a_task_that_is_killed(stubborn):
    task = os.fork()
    if task == 0:
        jobs.LocalJob(task_id="job", arguments=[]).execute({"outlet_events": Events()})
        os._exit(0)
    command, child = stubborn()
    try:
        os.kill(task, signal.SIGKILL)
        os.waitpid(task, 0)
        assert eventually(lambda: not is_there(command), seconds=5)
    finally:
        os.kill(child, signal.SIGKILL)


def test_a_launcher_that_is_not_there_is_not_tried_again(variables):
    variables["roundtable_command"] = "/no/such/roundtable"
    with pytest.raises(AirflowFailException, match="Cannot run /no/such/roundtable"):
        jobs.LocalJob(task_id="job", arguments=[]).execute({"outlet_events": Events()})


def test_a_cluster_gets_the_same_arguments_and_its_driver_ends_the_task(tmp_path, variables):
    script = tmp_path / "submit.py"
    script.write_text(
        "import json, sys\nprint(json.dumps({'command': 'parse', 'exit_code': 4, 'error': ' '.join(sys.argv[1:])}))\n"
        "sys.exit(4)"
    )
    variables["roundtable_spark_submit"] = f"{sys.executable} {script}"
    task = spark_submit.SparkSubmitJob(task_id="parse", arguments=["parse", "--as-of", "2026-09-30"])
    expected = (
        "--master spark://cluster:7077 --class dev.roundtable.cli.Main "
        f"--driver-java-options {spark_submit.DRIVER_OPTIONS} s3://code/roundtable.jar parse "
        "--as-of 2026-09-30 --bucket guide --endpoint http://127.0.0.1:9000"
    )
    with pytest.raises(AirflowFailException, match=re.escape(expected)):
        task.execute({"outlet_events": Events()})


def test_a_driver_on_a_cluster_starts_as_the_launcher_starts_it():
    lines = (Path(__file__).parents[2] / "jobs/jvm.options").read_text().splitlines()
    assert spark_submit.DRIVER_OPTIONS.split() == [line for line in lines if line.startswith(("-D", "-X"))]


class Emr:
    """An application that ran a command, and the bucket of its logs."""

    def __init__(self, state: str = "SUCCESS", details: str = "", printed: str | None = None, late: str | None = None):
        self.state, self.details, self.printed, self.late = state, details, printed, late or printed
        self.waits = 0
        self.started = self.cancelled = None
        self.conn = self

    def start_job_run(self, **request):
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


def test_an_emr_application_gets_the_same_arguments_and_is_waited_for(emr):
    application = emr()
    task = SimpleNamespace(dag_id="guide_daily", run_id="as_of_2026-09-30", task_id="parse", map_index=-1, try_number=1)
    with pytest.raises(TaskDeferred) as deferred:
        emr_job().execute({"task_instance": task})
    submit = application.started["jobDriver"]["sparkSubmit"]
    assert submit["entryPoint"] == VARIABLES["roundtable_jar"]
    assert " ".join(submit["entryPointArguments"]).startswith("parse --as-of 2026-09-30 --bucket guide")
    assert application.started["clientToken"] == emr_serverless.token(task)
    assert emr_serverless.token(SimpleNamespace(**vars(task) | {"try_number": 2})) != emr_serverless.token(task)
    assert deferred.value.method_name == "ended"
    assert deferred.value.kwargs == {"application": "00f1", "job_run": "run-1"}


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
def test_a_task_ends_as_its_command_on_emr(emr, told, error, words):
    application = emr(**told)
    with pytest.raises(AirflowException, match=words) as raised:
        emr_job().ended({"outlet_events": Events()}, {"status": "failure"}, "00f1", "run-1")
    assert type(raised.value) is error
    assert (application.cancelled == "run-1") == (told["state"] == "RUNNING")


@pytest.mark.parametrize("when", ["printed", "late"])
def test_what_a_command_on_emr_changed_is_told(emr, when):
    emr(**{when: 'reads\n{"command":"derive","exit_code":0,"as_of":"2026-09-30","derive":{"gold.tech_stack":7}}'})
    events = Events()
    summary = emr_job().ended({"outlet_events": events}, {"status": "success"}, "00f1", "run-1")
    assert summary["exit_code"] == 0
    assert events == {"gold.tech_stack": {"rows": 7, "as_of": "2026-09-30"}}


def test_a_success_on_emr_without_a_log_is_told(emr, hook):
    emr()
    emr_job().ended({"outlet_events": Events()}, {"status": "success"}, "00f1", "run-1")
    (message,) = hook
    assert "Job run run-1 of parse succeeded, but left no log" in message["text"]


class Hook:
    """A bucket where some sources landed."""

    def __init__(self, *landed: str):
        self.landed = landed

    def list_prefixes(self, bucket, prefix, delimiter):
        return [f"landing/{one.rsplit('/', 1)[0]}/" for one in self.landed if f"landing/{one}".startswith(prefix)]

    def list_keys(self, bucket, prefix, max_items):
        return [key for key in (f"landing/{one}/file" for one in self.landed) if key.startswith(prefix)]


@pytest.mark.parametrize(
    ("landed", "wanted", "due", "run_type", "done"),
    [
        ((), "", 0, "scheduled", False),
        (("offers/paylog/2026-09-29",), "", 0, "scheduled", False),
        (("offers/paylog/2026-09-30",), "", 0, "scheduled", True),
        (("offers/paylog/2026-09-30",), "offers/paylog postings/boards", 0, "scheduled", False),
        ((), "offers/paylog", 3, "scheduled", True),
        ((), "offers/paylog", 0, "manual", True),
        ((), "offers/paylog", 0, "backfill", True),
    ],
)
def test_a_scheduled_run_waits_for_its_day(monkeypatch, variables, landed, wanted, due, run_type, done):
    monkeypatch.setattr(landing, "S3Hook", lambda aws_conn_id: Hook(*landed))
    variables["roundtable_sources"] = wanted
    run = SimpleNamespace(run_type=run_type, run_after=datetime.now(UTC) - timedelta(hours=due))
    sensor = landing.Landed(task_id="landed", day="2026-09-30")
    assert sensor.poke({"dag_run": run}) is done


@pytest.fixture
def hook(monkeypatch, variables):
    """What the web hook is sent."""
    variables["roundtable_alert_url"] = "https://chat.example.org/hush"
    sent = []

    def keep(request, timeout):
        sent.append(json.loads(request.data))
        return io.BytesIO()

    monkeypatch.setattr(urllib.request, "urlopen", keep)
    return sent


def test_who_is_called_learns_what_failed_and_what_to_do(hook):
    task = SimpleNamespace(dag_id="guide_daily", task_id="ingest", map_index=1, try_number=1)
    run = SimpleNamespace(run_id="as_of_2026-09-30", logical_date=None, run_after=datetime(2026, 9, 30, tzinfo=UTC))
    with pytest.raises(AirflowFailException) as raised:
        jobs.end(4, "Nothing could be read", {"command": "ingest", "exit_code": 4})
    alerts.failed({"task_instance": task, "dag_run": run, "exception": raised.value})
    (message,) = hook
    text = message.pop("text")
    assert "guide_daily.ingest[1] failed in run as_of_2026-09-30, try 1: Nothing could be read" in text
    assert "./roundtable airflow retry guide_daily as_of_2026-09-30" in text
    assert message == {
        "dag": "guide_daily",
        "task": "ingest",
        "map_index": 1,
        "run": "as_of_2026-09-30",
        "as_of": "2026-09-30",
        "summary": {"command": "ingest", "exit_code": 4},
    }


@pytest.mark.parametrize(("run_type", "told"), [("scheduled", 1), ("manual", 1), ("backfill", 0)])
def test_who_is_called_learns_that_a_run_is_late(hook, run_type, told):
    run = {"dag_id": "guide_daily", "dag_run_id": "as_of_2026-09-30", "run_type": run_type}
    asyncio.run(alerts.late({"dag_run": run}))
    assert len(hook) == told
    assert all("guide_daily is late: run as_of_2026-09-30" in message["text"] for message in hook)


@pytest.mark.parametrize("url", ["http://127.0.0.1:9/hush", "no address, hush"])
def test_a_web_hook_that_is_away_fails_nothing_and_stays_secret(variables, caplog, url):
    variables["roundtable_alert_url"] = url
    alerts.tell("Something failed")
    assert "did not take the message" in caplog.text
    assert "hush" not in caplog.text
