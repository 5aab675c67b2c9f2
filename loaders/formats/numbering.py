"""The numbers that Word shows before list items: they are not in the text but follow from the lists' definitions."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from graphapp.loaders.formats.words import W

_ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


@dataclass(slots=True)
class Numbering:
    """The lists of a document, and how far each has counted."""

    levels: dict[str, dict[int, Any]] = field(default_factory=dict)  # by list number, then depth
    families: dict[str, str] = field(default_factory=dict)  # lists of one family count on together
    overridden: set[str] = field(default_factory=set)
    counts: dict[str, dict[int, int]] = field(default_factory=dict)

    def marker(self, number: str, depth: int) -> str:
        """The marker of the next item of a list, as Word shows it; a bullet where the list does not count."""
        levels = self.levels.get(number, {})
        level = levels.get(depth)
        counts = self.counts.setdefault(number if number in self.overridden else self.families.get(number, number), {})
        counts[depth] = counts.get(depth, _start(level) - 1) + 1
        for deeper in [other for other in counts if other > depth]:
            del counts[deeper]
        kind = _value(level, "numFmt")
        if level is None or kind in ("bullet", "none", ""):
            return "•"

        def shown(found: re.Match[str]) -> str:
            place = int(found[1]) - 1
            other = levels.get(place)
            return counted(counts.get(place, _start(other)), _value(other, "numFmt"))

        return re.sub(r"%(\d)", shown, _value(level, "lvlText")).strip() or "•"


def numbering_of(root: Any) -> Numbering:
    """The lists of a `w:numbering` element."""
    found = Numbering()
    if root is None:
        return found
    families = {node.get(f"{W}abstractNumId"): node for node in root.findall(f"{W}abstractNum")}
    for node in root.findall(f"{W}num"):
        number = str(node.get(f"{W}numId"))
        named = node.find(f"{W}abstractNumId")
        family = str(named.get(f"{W}val")) if named is not None else ""
        found.families[number] = f"family {family}"
        base = families.get(family)
        levels = {int(level.get(f"{W}ilvl")): level for level in base.findall(f"{W}lvl")} if base is not None else {}
        for override in node.findall(f"{W}lvlOverride"):
            found.overridden.add(number)
            level = override.find(f"{W}lvl")
            if level is not None:
                levels[int(override.get(f"{W}ilvl"))] = level
        found.levels[number] = levels
    return found


def _value(level: Any, name: str) -> str:
    node = level.find(f"{W}{name}") if level is not None else None
    return str(node.get(f"{W}val") or "") if node is not None else ""


def _start(level: Any) -> int:
    value = _value(level, "start")
    return int(value) if value.isdigit() else 1


def counted(number: int, kind: str) -> str:
    if kind in ("lowerLetter", "upperLetter") and number > 0:
        letter = chr(ord("a") + (number - 1) % 26)
        return letter if kind == "lowerLetter" else letter.upper()
    if kind in ("lowerRoman", "upperRoman") and 0 < number < 40:
        text = ""
        for value, sign in _ROMAN:
            text += sign * (number // value)
            number %= value
        return text if kind == "lowerRoman" else text.upper()
    return f"{number:02d}" if kind == "decimalZero" else str(number)
