"""What Word's styles say of a paragraph: its rank as a heading, its list, whether it is bold. Styles inherit."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any

from graphapp.loaders.formats.words import W, is_on

_HEADING = re.compile(r"(?:heading|überschrift|titre|título|rubrik|titolo|kop)\s*(\d)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Styles:
    """The styles of a document by their ids, and the id of the one that holds where none is named."""

    by_id: dict[str, Any]
    default: str | None

    def chain(self, paragraph: Any) -> Iterator[Any]:
        """The paragraph's style and those it is based on."""
        named = paragraph.find(f"{W}pPr/{W}pStyle")
        yield from self._bases(named.get(f"{W}val") if named is not None else self.default)

    def _bases(self, name: str | None) -> Iterator[Any]:
        seen: set[str] = set()
        while name and name in self.by_id and name not in seen:
            seen.add(name)
            style = self.by_id[name]
            yield style
            base = style.find(f"{W}basedOn")
            name = base.get(f"{W}val") if base is not None else None

    def level(self, paragraph: Any) -> int:
        """The rank of a heading, 1 the highest; 0 where the paragraph is none."""
        outline = paragraph.find(f"{W}pPr/{W}outlineLvl")
        if outline is not None and outline.get(f"{W}val", "9").isdigit():
            return int(outline.get(f"{W}val", "9")) + 1 if int(outline.get(f"{W}val", "9")) < 9 else 0
        for style in self.chain(paragraph):
            name = self.name(style)
            if name.casefold() in ("title", "titel", "titre", "título"):
                return 1
            if found := _HEADING.match(name):
                return int(found[1])
            outline = style.find(f"{W}pPr/{W}outlineLvl")
            if outline is not None and outline.get(f"{W}val", "9").isdigit():
                depth = int(outline.get(f"{W}val", "9"))
                return depth + 1 if depth < 9 else 0
        return 0

    def name(self, style: Any) -> str:
        node = style.find(f"{W}name")
        return str(node.get(f"{W}val", "")) if node is not None else ""

    def is_contents(self, paragraph: Any) -> bool:
        """Whether a paragraph belongs to a table of contents."""
        return any(self.name(style).casefold().startswith("toc ") for style in self.chain(paragraph))

    def list_of(self, paragraph: Any) -> tuple[str, int] | None:
        """The number of the paragraph's list and its depth in it."""
        for holder in (paragraph, *self.chain(paragraph)):
            node = holder.find(f"{W}pPr/{W}numPr")
            if node is None:
                continue
            number, depth = node.find(f"{W}numId"), node.find(f"{W}ilvl")
            if number is not None:
                value = str(number.get(f"{W}val", "0"))
                level = str(depth.get(f"{W}val", "0")) if depth is not None else "0"
                return (value, min(int(level), 8)) if value != "0" and level.isdigit() else None
        return None

    def left(self, paragraph: Any) -> float:
        """How far a paragraph is set in, in points."""
        for holder in (paragraph, *self.chain(paragraph)):
            node = holder.find(f"{W}pPr/{W}ind")
            value = str(node.get(f"{W}left") or node.get(f"{W}start") or "") if node is not None else ""
            if value.lstrip("-").isdigit():
                return int(value) / 20
        return 0.0

    def is_set(self, paragraph: Any, switch: str, run: Any) -> bool:
        """Whether bold («b»), italics («i») or capitals («caps») hold for a run, by itself or by its styles."""
        own = run.find(f"{W}rPr/{W}{switch}")
        if own is not None:
            return is_on(own)
        named = run.find(f"{W}rPr/{W}rStyle")
        chains = [self._bases(named.get(f"{W}val"))] if named is not None else []
        for chain in (*chains, self.chain(paragraph)):
            for style in chain:
                node = style.find(f"{W}rPr/{W}{switch}")
                if node is not None:
                    return is_on(node)
        return False

    def bold(self, paragraph: Any) -> partial[bool]:
        """A test of the paragraph's runs for bold."""
        return partial(self.is_set, paragraph, "b")

    def leaning(self, paragraph: Any) -> Callable[[Any], bool]:
        """A test of the paragraph's runs for italics, or for a line below that is no link's."""
        return lambda run: self.is_set(paragraph, "i", run) or _is_underlined(run)


def _is_underlined(run: Any) -> bool:
    return is_on(run.find(f"{W}rPr/{W}u")) and run.getparent().tag != f"{W}hyperlink"


def styles_of(root: Any) -> Styles:
    """The styles of a `w:styles` element."""
    found = {str(style.get(f"{W}styleId")): style for style in root.findall(f"{W}style")}
    default = next(
        (name for name, style in found.items() if style.get(f"{W}default") and style.get(f"{W}type") == "paragraph"), None
    )
    return Styles(found, default)
