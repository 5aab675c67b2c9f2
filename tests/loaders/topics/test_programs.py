"""Programs that sections are about: names with a capital inside or «++», as titles «libTide News» and «QDB++»; near misses."""

from __future__ import annotations

import pytest

from graphapp.loaders.topics.finding import find_topics
from graphapp.loaders.topics.ties.linking import find_links
from graphapp.loaders.topics.ties.serving import topic_of
from graphapp.schema.documents import SectionRole

TALK, ACTIONS = SectionRole.DISCUSSION, SectionRole.ACTIONS


def _named(made, names, title, line):
    minutes, sentences = made([(title, TALK, [line])])
    return [t.name.name for t in find_topics(minutes, sentences, names) if t.name.kind == "Initiative"]


@pytest.mark.parametrize(
    ("title", "name", "line"),
    [
        ("libTide News", "libTide", "Two repairs of libTide were merged."),
        ("Update on pyQuay", "pyQuay", "Anna tagged pyQuay yesterday."),
        ("QDB++", "QDB++", "The QDB++ call is on Monday."),
        ("QuayCAT news", "QuayCAT", "QuayCAT runs in the port."),
    ],
)
def test_a_program_is_what_a_section_is_about(made, names, title, name, line):
    assert _named(made, names, title, line) == [name]


@pytest.mark.parametrize(
    ("title", "line"),
    [
        ("Tide news", "Tide tables were printed."),
        ("eMail", "An eMail was sent to all."),
        ("News", "There were no news."),
    ],
)
def test_titles_without_a_program(made, names, title, line):
    assert _named(made, names, title, line) == []


def test_what_is_to_be_done_serves_the_program_that_it_names(made, names):
    lines = ["Anna to merge the repair (libTide#12).", "The QDB++ call is set by Ben.", "Carl to paint the pier."]
    minutes, sentences = made(
        [("libTide News", TALK, ["libTide is fine."]), ("QDB++", TALK, ["QDB++ is slow."]), ("AOB", TALK, lines)]
    )
    topics = find_topics(minutes, sentences, names)
    served = [topic_of(s, s.passage, topics) for s in sentences if s.section.title == "AOB"]
    assert served == ["initiative:libtide", "initiative:qdb", None]


@pytest.mark.parametrize(
    ("line", "partners"),
    [
        ("Harbour Aid: settle libTide#12 until May.", []),
        ("Harbour Aid: send the Quiet Pier Project the list.", ["organisation:harbour aid"]),
    ],
)
def test_who_settles_an_issue_of_a_program_is_no_part_of_it(made, names, line, partners):
    title = "libTide News" if "libTide" in line else "Quiet Pier Project"
    minutes, sentences = made([(title, TALK, [f"{title.removesuffix(' News')} is late."]), ("Actions", ACTIONS, [line])])
    found = find_links(minutes, sentences, names, find_topics(minutes, sentences, names))
    assert [link.target for link in found] == partners
