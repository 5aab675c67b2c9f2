"""Sectors by their words, with words that only look like them; headings of the group's own."""

from __future__ import annotations

import networkx as nx
import pytest
from drawn import Drawn

from graphapp.analyses.themes import themes
from graphapp.analyses.theming import heading, signs
from graphapp.loaders.vocabulary.themes import themes as vocabulary


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("WASH partners to repair latrines", ["WSH"]),
        ("They wash the cars", []),
        ("Schools and classrooms", ["EDU"]),
        ("A protection desk", ["PRO"]),
        ("A child protection desk", ["PRO-CPN"]),
        ("Data protection and data migration", []),
        ("NFIs for the health centre", ["SHL", "HEA"]),
        ("a new nfi", []),
        ("healthy discussion", []),
        ("etc.", []),
        ("", []),
    ],
)
def test_words_show_sectors(text: str, codes: list[str]) -> None:
    assert list(signs(text)) == codes


def test_the_vocabulary_is_sound() -> None:
    codes = [theme.code for theme in vocabulary()]
    words = [word for theme in vocabulary() for word in theme.words]
    assert len(set(codes)) == len(codes) >= 18
    assert len(set(words)) == len(words)
    assert all(theme.parent is None or theme.parent in codes for theme in vocabulary())
    assert all(word and word == word.strip() for word in words)


@pytest.mark.parametrize(
    ("section", "said"),
    [
        ("4. Update on the market survey", "the market survey"),
        ("III. Border crossings", "Border crossings"),
        ("Follow-up actions", None),
        ("Next meeting", None),
        ("AOB", None),
        (None, None),
        ("12", None),
    ],
)
def test_a_heading_that_only_orders_the_minutes_is_no_theme(section: str | None, said: str | None) -> None:
    assert heading(section) == said


def test_a_promise_has_the_themes_of_its_words_its_heading_and_its_initiative() -> None:
    drawn = Drawn()
    drawn.named("Lark")
    drawn.work("nutrition survey", leads=("Lark",))
    drawn.promise("Lark to print vaccination cards", "Lark")
    drawn.link("Lark to print vaccination cards", "nutrition survey", "SERVES")
    said = drawn.say("Lark to print vaccination cards", section="2. School canteens")
    drawn.graph.nodes["Lark to print vaccination cards"]["passages"] = (said,)
    shown = {each.code: (each.name, thing.words, thing.reason) for each in themes(drawn.done()) for thing in each.things}
    assert shown["HEA"] == ("Health", ("vaccination",), "in its own words")
    assert shown["EDU"] == ("Education", ("School",), "in the heading it stands under")
    assert shown["heading:school canteens"] == ("School canteens", ("School canteens",), "in the heading it stands under")
    nutrition = next(each for each in themes(drawn.graph) if each.code == "NUT")
    assert [(thing.kind, thing.reason) for thing in nutrition.things] == [
        ("Initiative", "in its own words"),
        ("Commitment", "in the words of the initiative it serves"),
    ]
    assert nutrition.organisations == ("Lark",)


def test_the_words_are_in_the_evidence() -> None:
    drawn = Drawn()
    drawn.named("school census", "Dataset")
    drawn.say("Nobody knew of it", "school census")
    drawn.say("The school census is out", "school census", day="2025-01-20")
    [found] = themes(drawn.done())
    assert [each.text for each in found.things[0].evidence] == ["The school census is out"]
    assert found.meetings == 1


def test_of_an_empty_graph_no_theme_is_told() -> None:
    empty: nx.DiGraph[str] = nx.DiGraph(as_of="2025-01-01", passages={})
    assert themes(empty) == []
