"""What every DAG promises, and what guide_daily is made of."""

from __future__ import annotations

import pytest
from conftest import ROOT

from roundtable_airflow import assets, jobs

STAGES = ["landed", "ingest", "parse", "derive", "check", "export"]


def test_every_file_of_dags_can_be_read(bag):
    assert bag.import_errors == {}
    assert sorted(bag.dags) == ["guide_daily", "guide_maintenance", "site_build_example"]


@pytest.mark.parametrize("dag_id", ["guide_daily", "guide_maintenance", "site_build_example"])
def test_every_dag_says_what_it_is_and_whom_to_call(bag, dag_id):
    dag = bag.dags[dag_id]
    assert "**Reads**" in dag.doc_md and "**Makes**" in dag.doc_md
    assert sum(tag.startswith("impact/tier_") for tag in dag.tags) == 1
    assert sum(tag.startswith("owner/") for tag in dag.tags) == 1
    assert dag.max_active_runs == 1
    assert not dag.catchup
    assert all(task.owner != "airflow" and task.on_failure_callback for task in dag.tasks)


def test_stages_follow_one_another(daily):
    assert [task.task_id for task in daily.topological_sort()] == STAGES
    for before, after in zip(STAGES, STAGES[1:], strict=False):
        assert daily.task_dict[before].downstream_task_ids == {after}


def test_every_stage_works_on_the_day_of_its_run(daily):
    for stage in STAGES[1:]:
        task = daily.task_dict[stage]
        arguments = task.partial_kwargs["arguments"] if stage == "ingest" else task.arguments
        assert arguments[:3] == [stage, "--as-of", jobs.AS_OF]
        assert task.trigger_rule == "none_failed", "a stage without anything to do stops nobody"


def test_commands_that_write_wait_for_each_other_and_only_a_failed_service_is_tried_again(bag):
    for dag_id in ("guide_daily", "guide_maintenance"):
        for task in bag.dags[dag_id].tasks:
            if task.task_id != "landed":
                assert (task.pool, task.retries) == (jobs.WRITER, 3)
                assert task.retry_exponential_backoff and task.execution_timeout


def test_ingest_runs_once_for_each_kind(daily):
    kinds = [more[1] for more in daily.task_dict["ingest"].expand_input.value["more"]]
    assert kinds == ["postings", "offers", "reports"]


def test_the_tables_are_those_of_the_schemas():
    for layer, tables in assets.TABLES.items():
        files = (ROOT / "schemas" / layer).glob("*.sql")
        names = sorted(file.stem for file in files if not file.name.endswith(".checks.sql"))
        assert sorted(tables) == names


def test_a_site_build_starts_with_a_release(bag):
    timetable = bag.dags["site_build_example"].timetable
    assert [asset.name for asset in timetable.asset_condition.objects] == ["release"]


def test_a_late_run_is_told_of(daily):
    (deadline,) = daily.deadline if isinstance(daily.deadline, list) else [daily.deadline]
    assert deadline.interval.total_seconds() == 4 * 3600
    # With a deadline from the moment a run was queued, `airflow retry` of a run that is not late yet is answered 500.
    assert type(deadline.reference).__name__ == "DagRunLogicalDateDeadline"


@pytest.mark.parametrize(
    ("execution", "operator"),
    [("local", "LocalJob"), ("spark-submit", "SparkSubmitJob"), ("emr-serverless", "EmrServerlessJob")],
)
def test_the_environment_chooses_how_commands_are_executed(monkeypatch, execution, operator):
    monkeypatch.setenv("ROUNDTABLE_EXECUTION", execution)
    task = jobs.job("parse", "parse", "--as-of", jobs.AS_OF)
    assert type(task).__name__ == operator
    assert task.arguments == ["parse", "--as-of", jobs.AS_OF]
    assert [outlet.name for outlet in task.outlets] == ["roundtable"]


def test_another_execution_is_refused(monkeypatch):
    monkeypatch.setenv("ROUNDTABLE_EXECUTION", "kubernetes")
    with pytest.raises(ValueError, match="cannot be 'kubernetes'"):
        jobs.job("parse", "parse")
