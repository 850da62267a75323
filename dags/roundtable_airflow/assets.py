"""The tables and the release as assets: what stages read, and what changed in a run."""

from __future__ import annotations

from airflow.sdk import Asset, AssetAlias

TABLES = {
    "reference": ("company", "domain", "ladder_level", "metro", "problem", "skill"),
    "bronze": ("landing_object", "raw_offer", "raw_posting", "raw_report", "rejected_record"),
    "silver": (
        "offer",
        "parsed_offer",
        "parsed_posting",
        "parsed_report",
        "posting",
        "posting_salary",
        "posting_skill",
        "report_round",
    ),
    "gold": (
        "comp_by_year",
        "comp_distribution",
        "comp_estimate",
        "domain_emphasis",
        "loop_fact",
        "market_factor",
        "page",
        "practice_set",
        "release",
        "round_focus",
        "site_fact",
        "skill_pair",
        "specialty_stack",
        "tech_stack",
    ),
}


def table(name: str) -> Asset:
    """The asset of a table, ``gold.tech_stack``. It says nothing of the bucket, which differs by installation."""
    return Asset(name=name, uri=f"roundtable://lake/{name.replace('.', '/')}")


def layer(name: str) -> list[Asset]:
    """The assets of all tables of a layer."""
    return [table(f"{name}.{one}") for one in TABLES[name]]


# The table of a kind of landing object.
RAW = {"postings": "raw_posting", "offers": "raw_offer", "reports": "raw_report"}

RELEASE = Asset(name="release", uri="roundtable://site/release")

# Which tables a run changed is known when its commands end. The events come through this alias: one for each table
# that was written, and none for those that stayed as they were.
CHANGED = AssetAlias(name="roundtable")


def changes(summary: dict) -> dict[str, dict]:
    """What a run summary says was written: facts of each change by the name of its asset."""
    changed = {}
    for stage in ("reference", "parse", "derive", "export"):
        written = {name: rows for name, rows in summary.get(stage, {}).items() if rows != "unchanged"}
        changed |= {name: {"rows": rows} for name, rows in written.items()}
    if summary.get("objects"):
        tables = ["landing_object", *(RAW[kind] for kind in summary["kinds"])]
        tables += ["rejected_record"] if summary.get("rejected") else []
        changed |= {f"bronze.{name}": {"objects": summary["objects"]} for name in tables}
    if summary.get("published"):
        changed["gold.release"] = {"release": summary["release"]}
        changed[RELEASE.name] = {"release": summary["release"], "pages": summary["pages"]}
    return {name: facts | {"as_of": summary.get("as_of")} for name, facts in changed.items()}
