"""What an expression needs is in every match of it, and says something."""

from __future__ import annotations

import re

import pytest

from graphapp.loaders.needs import fold, needed


@pytest.mark.parametrize(
    ("expression", "needs"),
    [
        (r"\bpostponed\b", {" postponed "}),
        (r"postpone", {"postpone"}),
        (r"\b(?:sent|mailed)\b", {" sent ", " mailed "}),
        (r"\b(?:is|are)\s+(?:late|delayed)\b", {" late ", " delayed "}),  # not «is» and «are»: they are everywhere
        (r"\bremind(?:s|ed)?\b", {" remind ", " reminds ", " reminded "}),
        (r"organi[sz]e", {"organise", "organize"}),
        (r"\bby\s+\d+ May\b", {" may "}),
        (r"(?<=\bthe )[A-Z]\w+ portal", {" portal"}),
        (r"\w+(?= wrote\b)", {" wrote "}),
        (r"(?:report|note)+", {"report", "note"}),
        (r"\d\d", {"0"}),
        (r"\[\w+\]", {"[", "]"}),
        (r"\w+\?", {"?"}),
        (r"(?>harbour|quay)", {"harbour", "quay"}),
        (r"(?P<who>[A-Z]+) tells", {" tells"}),
    ],
)
def test_pieces_are_read_off(expression: str, needs: set[str]) -> None:
    assert needed(expression) <= needs
    assert needed(expression)


@pytest.mark.parametrize(
    "expression", [r"\w+", r"(?:late)?", r"late|\w+", r"(?:late)*", r"(?!late)\w", r"[^a]", r"(a)?(?(1)late|early)", "", r"."]
)
def test_what_can_match_without_is_not_needed(expression: str) -> None:
    assert needed(expression) == frozenset()


def test_flags_are_heeded() -> None:
    assert needed("late  # late", re.VERBOSE) == {"late"}
    assert needed("LATE", re.IGNORECASE) == {"late"}


def test_letters_that_case_makes_equal_are_folded_alike() -> None:
    for letter, other in [("i", "İ"), ("i", "ı"), ("k", "\N{KELVIN SIGN}"), ("s", "ſ")]:
        assert re.fullmatch(letter, other, re.IGNORECASE)
        assert fold(other).startswith(letter)


def test_dashes_and_arrows_are_signs_too() -> None:
    assert needed(r"\s[–—]\s") == {"–", "—"}
    assert needed(r"→|⇒") == {"→", "⇒"}
    assert needed(r"\bl’\w+") <= {" l ", "’"}
