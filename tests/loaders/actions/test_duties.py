"""Duties, needs and releases: promises of notes that name no day, and talk that sounds alike."""

from __future__ import annotations

import pytest

from graphapp.schema.documents import SectionRole


def _body(read, text):
    return read((SectionRole.DISCUSSION, "Piers", [text])).actions


@pytest.mark.parametrize(
    ("text", "owners"),
    [
        ("The OMA is expected to report back to the crews.", ("OMA",)),
        ("Lantern Trust and OMA are required to submit their charts.", ("Lantern Trust", "OMA")),
        ("The subcommittee is expected to present a plan to the crews.", ()),
        ("The subcommittee is expected to report back in a month or two.", ()),
        ("OMA remains on track to deliver the chart by May 2023.", ("OMA",)),
        ("The Port Authority are working on this and will meet with OMA in May to talk of it.", ("Port Authority",)),
        ("Need to open an issue on the depth of the harbour.", ()),
        ("The correction will be done in v0.6.", ()),
        ("OMA will support the new chart in the next release.", ("OMA",)),
    ],
)
def test_a_duty_a_need_or_a_release_makes_a_promise(read, text, owners):
    (found,) = _body(read, text)
    assert found.owners == owners


@pytest.mark.parametrize(
    "text",
    [
        "The river is expected to rise.",
        "The new tool is expected to produce fewer mistakes.",
        "The crews were expected to report back, and did not.",
        "Need to keep an eye on the harbour.",
        "If there is a need to open a pier, the crews know.",
        "The correction was done in v0.6.",
        "Support is part of v0.6.",
    ],
)
def test_a_forecast_or_a_state_makes_none(read, text):
    assert not _body(read, text)


def test_what_somebody_told_about_a_matter_is_no_task_but_a_question_may_be_one(read):
    told = ["- [Bo] With regards to the chart, he brought up three piers.", "- [Bo] What may the crews expect of the chart?"]
    assert [each.text for each in read((SectionRole.ACTIONS, "Action Items", told)).actions] == [
        "What may the crews expect of the chart?"
    ]


def test_a_question_without_anybody_is_no_task(read):
    assert not read((SectionRole.ACTIONS, "Action Items", ["- What may the crews expect of the chart?"])).actions
