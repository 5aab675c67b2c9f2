"""Titles explained by what stands below them, and titles that are nothing but the word for a series."""

from __future__ import annotations

import pytest

from graphapp.loaders.topics.finding import find_topics
from graphapp.schema.documents import SectionRole

TALK = SectionRole.DISCUSSION


def _named(made, names, title, *lines):
    minutes, sentences = made([(title, TALK, list(lines))])
    return {t.name.kind: t.name.name for t in find_topics(minutes, sentences, names)}


@pytest.mark.parametrize(
    ("title", "line", "kind"),
    [
        ("Boats on the northern route", "This study is done by Harbour Aid.", "Initiative"),
        ("“Mind the Tide”", "Anna reported on the campaign in the fish markets.", "Initiative"),
        ("Tides of the North", "This dashboard is kept by Harbour Aid.", "Dataset"),
    ],
)
def test_a_title_is_what_the_first_words_below_call_it(made, names, title, line, kind):
    assert _named(made, names, title, line)[kind] == title.strip("“”")


@pytest.mark.parametrize(
    ("title", "line"),
    [
        ("Boats on the northern route", "The study was late."),
        ("Boats on the northern route", "This project manager is new."),
        ("Boats on the northern route", "Nothing was said."),
        ("Next meeting", "This workshop was long."),
        ("Any other business", "This workshop was long."),
    ],
)
def test_titles_that_nothing_explains(made, names, title, line):
    assert title not in _named(made, names, title, line).values()


def test_a_series_as_title(made, names):
    lines = ["Harbour Aid gave the third webinar as planned.", "The recordings are late."]
    assert _named(made, names, "Webinars", *lines)["Initiative"] in ("Webinars", "third webinar")
    assert _named(made, names, "Webinars on net repair", "Two were held.")["Initiative"] == "Webinars on net repair"
    assert "Initiative" not in _named(made, names, "Webinars", "Nothing was said.")


@pytest.mark.parametrize(
    ("head", "name"),
    [
        ("Kick-off Meeting - Tide Rules", "Tide Rules"),
        ("Minutes of the kickoff call for the Tide Rules", "Tide Rules"),
        ("Tide Rules: kick-off", "Tide Rules"),
    ],
)
def test_what_a_meeting_begins_is_work(made, names, head, name):
    sections = [(head, SectionRole.HEADER, []), ("Scope", SectionRole.DISCUSSION, ["Anna told why Tide Rules matter."])]
    minutes, sentences = made(sections)
    assert [t.name.name for t in find_topics(minutes, sentences, names)] == [name]


@pytest.mark.parametrize("head", ["Kick-off meeting", "Kick-off meeting - minutes", "Tide Rules: third meeting"])
def test_other_heads_begin_nothing(made, names, head):
    sections = [(head, SectionRole.HEADER, []), ("Scope", SectionRole.DISCUSSION, ["Anna told why Tide Rules matter."])]
    minutes, sentences = made(sections)
    assert [t.name.name for t in find_topics(minutes, sentences, names)] == []
