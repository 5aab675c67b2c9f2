"""What OpenDocument keeps apart from the text: which styles are bold, and how lists count."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from graphapp.loaders.formats.numbering import counted

_URN = "{urn:oasis:names:tc:opendocument:xmlns:%s:1.0}"
OFFICE, STYLE, TABLE, TEXT = (_URN % name for name in ("office", "style", "table", "text"))
XML = "{http://www.w3.org/XML/1998/namespace}"
_FO = _URN % "xsl-fo-compatible"
_KINDS = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman", "1": "decimal"}
_DEEPEST = 20  # styles that inherit from one another


@dataclass(slots=True)
class OdtStyles:
    """The styles of a document, and how far each list has counted."""

    bold: dict[str, bool] = field(default_factory=dict)
    leaning: dict[str, bool] = field(default_factory=dict)
    lined: dict[str, bool] = field(default_factory=dict)  # a line goes through the letters
    parents: dict[str, str] = field(default_factory=dict)
    lists: dict[str, dict[int, Any]] = field(default_factory=dict)  # by name, then depth
    counts: dict[str, dict[int, int]] = field(default_factory=dict)  # by list
    known: dict[str, str] = field(default_factory=dict)  # xml:id of a list → the list that it counts with
    last: dict[str, str] = field(default_factory=dict)  # style → the list that had it last
    begun: int = 0

    def letters(self, name: str | None, around: tuple[bool, bool] = (False, False)) -> tuple[bool, bool]:
        """Whether a style's letters are bold, and whether they lean; what it leaves open is as around it."""
        return _inherited(self.bold, self.parents, name, around[0]), _inherited(self.leaning, self.parents, name, around[1])

    def struck(self, name: str | None, around: bool = False) -> bool:
        """Whether a line goes through a style's letters; what it leaves open is as around it."""
        return _inherited(self.lined, self.parents, name, around)

    def is_title(self, name: str | None) -> bool:
        """Whether a style is the document's title, or made from it."""
        for _ in range(_DEEPEST):
            if name is None or name == "Title":
                break
            name = self.parents.get(name)
        return name == "Title"

    def begin(self, identifier: str | None, style: str, resumed: str | None, *, goes_on: bool) -> str:
        """The list that one that begins here counts with: the one it resumes, the one before in its style, or its own."""
        key = resumed or (self.last.get(style) if goes_on else None)
        if key is None:
            self.begun += 1
            key = f"{style} {self.begun}"
        self.last[style] = key
        if identifier:
            self.known[identifier] = key
        return key

    def resumed(self, identifier: str | None) -> str | None:
        """The list that another names as the one it goes on with."""
        return self.known.get(identifier) if identifier else None

    def marker(self, key: str, style: str, level: int) -> str:
        """The marker of a list's next item, as it is shown; a bullet where the list does not count."""
        levels = self.lists.get(style, {})
        counts = self.counts.setdefault(key, {})
        counts[level] = counts.get(level, _number(levels.get(level), "start-value", 1) - 1) + 1
        for deeper in [other for other in counts if other > level]:
            del counts[deeper]
        node = levels.get(level)
        kind = str(node.get(f"{STYLE}num-format") or "") if node is not None else ""
        if node is None or not kind:
            return "•"
        shown = range(max(0, level + 1 - _number(node, "display-levels", 1)), level + 1)
        number = ".".join(counted(counts.get(at, 1), _KINDS.get(_format(levels.get(at)), "decimal")) for at in shown)
        return f"{node.get(f'{STYLE}num-prefix') or ''}{number}{node.get(f'{STYLE}num-suffix') or ''}".strip() or "•"


def odt_styles(roots: Sequence[Any]) -> OdtStyles:
    """The styles of a document's parts."""
    found = OdtStyles()
    for node in (node for root in roots for node in root.iter(f"{STYLE}style")):
        name = str(node.get(f"{STYLE}name"))
        if parent := node.get(f"{STYLE}parent-style-name"):
            found.parents[name] = str(parent)
        properties = node.find(f"{STYLE}text-properties")
        if properties is not None:
            if weight := properties.get(f"{_FO}font-weight"):
                found.bold[name] = weight in ("bold", "600", "700", "800", "900")
            if posture := properties.get(f"{_FO}font-style"):
                found.leaning[name] = posture != "normal"
            if line := properties.get(f"{STYLE}text-line-through-style"):
                found.lined[name] = line != "none"
    for node in (node for root in roots for node in root.iter(f"{TEXT}list-style")):
        found.lists[str(node.get(f"{STYLE}name"))] = {
            _level(level) - 1: level for level in node if level.tag == f"{TEXT}list-level-style-number"
        }
    return found


def _inherited(values: dict[str, bool], parents: dict[str, str], name: str | None, otherwise: bool) -> bool:
    for _ in range(_DEEPEST):
        if name is None:
            break
        if name in values:
            return values[name]
        name = parents.get(name)
    return otherwise


def _level(node: Any) -> int:
    value = str(node.get(f"{TEXT}level") or "1")
    return int(value) if value.isdigit() else 1


def _number(node: Any, name: str, otherwise: int) -> int:
    value = str(node.get(f"{TEXT}{name}") or "") if node is not None else ""
    return int(value) if value.isdigit() else otherwise


def _format(node: Any) -> str:
    return str(node.get(f"{STYLE}num-format") or "1") if node is not None else "1"
