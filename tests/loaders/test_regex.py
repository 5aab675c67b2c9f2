"""A guarded expression finds what the plain one finds, in any text."""

from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from graphapp.loaders import regex
from graphapp.loaders.regex import Regex

_EXPRESSIONS = [
    r"\b(?:will|shall)\s+(?:not\s+)?send\b",
    r"\bco-?chair(?:s|ed)?\b",
    r"(?<=by )\d+ (?:May|June)",
    r"\w+\?",
    r"istanbul|ısparta",
    r"(?:mask|kit)s?\b",
    r"[A-Z]{2,} (?=wrote)",
    r"\s+",
    r"e\b",
    r"straße|ﬁn",
    r"(?:\d+|ten) boats",
    r"_id\b|\[x\]",
]
_PAIRS = [(Regex(each, flags), re.compile(each, flags)) for each in _EXPRESSIONS for flags in (0, re.IGNORECASE)]
_WORDS = st.sampled_from(
    """will Shall WILL not send sends co-chairs Co-Chair by 12 3 May june who? İstanbul ISTANBUL ıSPARTA \N{KELVIN SIGN}it
    maſk masks kit WHO wrote STRASSE straße ﬁn fin ten boats boats, _id [x] élan mid_id (send)""".split()
)


@settings(deadline=None)  # the first example compiles everything
@given(st.lists(_WORDS | st.text(max_size=4), max_size=8), st.sampled_from([" ", "", ", ", "\n"]))
def test_it_finds_what_the_plain_expression_finds(words: list[str], between: str) -> None:
    text = between.join(words)
    for guarded, plain in _PAIRS:
        assert [found.span() for found in guarded.finditer(text)] == [found.span() for found in plain.finditer(text)]
        assert (guarded.search(text, 2) is None) == (plain.search(text, 2) is None)
        assert guarded.findall(text) == plain.findall(text)
        assert guarded.sub("-", text) == plain.sub("-", text)
        assert guarded.split(text) == plain.split(text)
        assert (guarded.match(text) is None) == (plain.match(text) is None)
        assert (guarded.fullmatch(text) is None) == (plain.fullmatch(text) is None)


def test_a_text_without_the_words_is_not_searched() -> None:
    rule = Regex(r"\bthe dredger (?:sank|listed)\b")
    assert rule.search("The crane was mended.") is None
    assert list(rule.finditer("The crane was mended.")) == []
    assert "compiled" not in vars(rule)
    assert rule.search("On Monday the dredger sank.")
    assert "compiled" in vars(rule)


def test_an_expression_made_later_is_tried_in_texts_seen_before() -> None:
    text = "The lighthouse was painted."
    assert Regex("lantern").search(text) is None
    assert Regex("lighthouse").search(text)


def test_most_rules_of_the_reading_say_what_they_need() -> None:
    import graphapp.pipeline  # noqa: F401 - makes all rules known

    telling = [each for each in regex._KNOWN if each.needs]
    assert len(telling) > 0.8 * len(regex._KNOWN)
