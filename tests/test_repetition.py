"""Whatever a file repeats, it is read: an expression with two ways to match each of many lines would take for ever."""

from __future__ import annotations

import pytest

from graphapp.loading import File, Overrides, read_file

_LONG = 2000  # letters: enough for what doubles with every repetition never to end, and little for what does not
_SAID = "# Notes of the Net Forum, 3 May 2024\n\nPresent: Ada Pike (Otter Relief)\n\n"
_PIECES = (
    "Action: x\n",
    "- x\n",
    "| a | b |\n",
    "## h\n",
    "Ada Pike (Otter Relief)\n",
    "Ada Pike ",
    "A. B. ",
    "Otter Relief: ",
    "Ada will send the list ",
    "and will ",
    "by 3 May ",
    "2020-01-",
    "the Group of the ",
    "A/B ",
    "a-b-",
    "WFP, ",
    "@ada ",
    "x@y.z ",
    "http://a.b/c ",
    "[x] ",
    "**a**: ",
    "~~a~~ ",
    "()",
    "(",
    "–",
    "> a\n",
    "\t",
    "…",
    "«",
    "é",
)


@pytest.mark.parametrize("piece", _PIECES)
@pytest.mark.parametrize("before", ["", _SAID], ids=["alone", "below a head"])
def test_a_file_that_says_one_thing_again_and_again_is_read(before: str, piece: str) -> None:
    text = before + piece * (_LONG // len(piece))
    record = read_file(File("notes.md", data=f"{text}\nend\n".encode()), Overrides())
    assert record.text
    assert all(0 <= quote.start < quote.end <= len(record.text) for quote in record.quotes)
