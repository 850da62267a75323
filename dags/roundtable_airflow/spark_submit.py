"""Commands on a Spark cluster."""

from __future__ import annotations

import shlex

from airflow.sdk import Variable

from roundtable_airflow.jobs import MAIN_CLASS, LocalJob, required

# What jobs/jvm.options says and Spark does not add by itself; executors are told by the program.
DRIVER_OPTIONS = (
    "-Duser.timezone=UTC -Dfile.encoding=UTF-8 -XX:ReservedCodeCacheSize=240m -Xss4m"
    " -Daws.requestChecksumCalculation=when_required"
)


class SparkSubmitJob(LocalJob):
    """Submits the jar with a command's arguments.

    The driver stays beside the task, which is Spark's client mode: so the task reads what the command prints and ends
    with its exit code, as it does without a cluster. A cluster's own word for a driver elsewhere is less than that.
    """

    def launcher(self) -> list[str]:
        return [
            *shlex.split(Variable.get("roundtable_spark_submit", default="spark-submit")),
            *("--master", required("roundtable_spark_master")),
            *("--class", MAIN_CLASS),
            *("--driver-java-options", DRIVER_OPTIONS),
            required("roundtable_jar"),
        ]
