"""How commands are executed, and how tasks end with them."""

from __future__ import annotations

import os
import re
import signal
import sys
import textwrap
import threading
import time
from pathlib import Path

import psutil
import pytest
from airflow.sdk.exceptions import AirflowException, AirflowFailException, AirflowSkipException

from roundtable_airflow import assets, jobs, spark_submit

pytestmark = pytest.mark.usefixtures("variables")


@pytest.fixture
def run(tmp_path, variables, events):
    """Runs a task whose command is a script, and gives its result."""

    def result(script: str, *arguments: str):
        file = tmp_path / "command.py"
        file.write_text(textwrap.dedent(script))
        variables["roundtable_command"] = f"{sys.executable} {file}"
        task = jobs.LocalJob(task_id="job", arguments=list(arguments), more=["--kind", "offers"])
        return task.execute({"outlet_events": events})

    return result


def test_a_command_gets_its_arguments_and_the_place(run):
    script = """
    import json, sys
    print("reads")
    print(json.dumps({"command": "parse", "exit_code": 0, "arguments": sys.argv[1:]}))
    """
    summary = run(script, "parse", "--as-of", "2026-09-30")
    expected = "parse --as-of 2026-09-30 --kind offers --bucket guide --endpoint http://127.0.0.1:9000"
    assert " ".join(summary["arguments"]) == expected


def test_what_was_written_is_told_and_what_stayed_is_not(run, events):
    script = """
    print('{"command":"export","exit_code":0,"as_of":"2026-09-30","export":{"gold.page":906},"pages":906,'
          '"release":"2026-09-30-0123456789ab","published":true}')
    """
    run(script)
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
def test_a_task_ends_as_its_command(run, code, error):
    script = f"""
    import sys
    print('{{"command":"parse","exit_code":{code},"error":"Bucket is gone"}}')
    sys.exit({code})
    """
    with pytest.raises(AirflowException) as raised:
        run(script)
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
def test_a_command_that_was_ended_by_another_is_tried_again(run, end, code):
    with pytest.raises(AirflowException, match=f"ended with {code}") as raised:
        run(f"import os, sys; {end}")
    assert type(raised.value) is AirflowException


def test_a_variable_that_is_missing_is_not_tried_again(run, variables):
    del variables["roundtable_bucket"]
    with pytest.raises(AirflowFailException, match="Variable roundtable_bucket is missing"):
        run("print('runs')")
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


def eventually(state, seconds: float = 60) -> bool:
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


def test_a_task_that_is_ended_takes_its_command_along(monkeypatch, stubborn, events):
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
        task.execute({"outlet_events": events})
    thread.join()
    assert len(ended) == 2
    assert eventually(lambda: not any(map(is_there, ended)))


def test_a_command_does_not_outlive_a_task_that_is_killed(stubborn, events):
    task = os.fork()
    if task == 0:
        jobs.LocalJob(task_id="job", arguments=[]).execute({"outlet_events": events})
        os._exit(0)
    command, child = stubborn()
    try:
        os.kill(task, signal.SIGKILL)
        os.waitpid(task, 0)
        assert eventually(lambda: not is_there(command))
    finally:
        os.kill(child, signal.SIGKILL)


def test_a_launcher_that_is_not_there_is_not_tried_again(variables, events):
    variables["roundtable_command"] = "/no/such/roundtable"
    with pytest.raises(AirflowFailException, match="Cannot run /no/such/roundtable"):
        jobs.LocalJob(task_id="job", arguments=[]).execute({"outlet_events": events})


def test_a_cluster_gets_the_same_arguments_and_its_driver_ends_the_task(tmp_path, variables, events):
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
        task.execute({"outlet_events": events})


def test_a_driver_on_a_cluster_starts_as_the_launcher_starts_it():
    lines = (Path(__file__).parents[2] / "jobs/jvm.options").read_text().splitlines()
    assert spark_submit.DRIVER_OPTIONS.split() == [line for line in lines if line.startswith(("-D", "-X"))]
