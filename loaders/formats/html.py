"""Web pages as text and blocks: what the page is about, without menus, scripts and what is hidden."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from bs4 import BeautifulSoup
from bs4.element import NavigableString, PreformattedString, Tag

from graphapp.loaders.formats import tables
from graphapp.loaders.formats.content import Content, UnreadableError
from graphapp.loaders.formats.elements import put_right
from graphapp.loaders.formats.sheet import Cell, Run, Sheet
from graphapp.loaders.formats.struck import is_struck

_OMITTED = frozenset(
    "script style nav template noscript head iframe svg canvas audio video object select button "
    "input textarea form dialog math".split()
)
_BLOCKS = frozenset(
    "p div section article main header footer aside blockquote pre ul ol li dl dt dd table tr td th "
    "caption figure figcaption h1 h2 h3 h4 h5 h6 hr address details "
    "summary fieldset center body form tbody thead tfoot".split()
)
_BOLD = frozenset({"b", "strong", "th", "dt"})
_EMPHASIS = frozenset({"i", "em", "u", "cite"})
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_BOLD_STYLE = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE)
_MENU = re.compile(
    r"(?:^|[\s_-])(?:nav(?:bar|igation)?|menu|breadcrumbs?|sidebar|cookie|toc|footer|banner|skip)(?:$|[\s_-])", re.IGNORECASE
)
_WIKI_IDS = frozenset(
    "siteSub contentSub contentSub2 jump-to-nav catlinks footer mw-navigation mw-panel mw-head p-search".split()
)
_WIKI_WORDS = re.compile(  # that a wiki sets over and under every page
    r"\W*(?:(?:latest )?revision as of\b.*|jump to(?: navigation| search|:).*|this page (?:was last (?:modified"
    r"|edited)|has been accessed)\b.*"
    r"|retrieved from \W*https?:.*|this is an archived mediawiki page\W*)",
    re.IGNORECASE,
)
_MENU_WORDS = re.compile(
    r"\W*(?:(?:go )?back(?: to .*)?|home|(?:skip|jump) to .*|edit(?: this page)?|permalink|next|"
    r"previous|print|share|download|¶|#|✪)?\W*",
    re.IGNORECASE,
)
_COUNTED = ["p", "li", "h1", "h2", "h3", "h4", "div", "tr"]  # blocks that make a cell a discussion
_DEEPEST = 200
_MOST_COLUMNS = 60


@dataclass(slots=True)
class _Reader:
    sheet: Sheet = field(default_factory=Sheet)
    runs: list[Run] = field(default_factory=list)
    lists: list[str] = field(default_factory=list)
    pending_mark: str | None = None
    heading: int = 0
    label: str = ""  # of a definition list: goes before the text that follows
    verbatim: bool = False  # in preformatted text
    struck: int = 0  # open elements whose text is struck through

    def flush(self) -> None:
        """Writes the runs gathered so far as one block."""
        runs, self.runs = self.runs, []
        text = "".join(run.text for run in runs)
        if not text.strip() or (len(text) < 60 and _MENU_WORDS.fullmatch(text.strip())) or _WIKI_WORDS.fullmatch(text.strip()):
            return
        if self.label:
            runs, self.label = [Run(f"{self.label.rstrip(' :')}: "), *runs], ""
        if self.heading:
            self.sheet.heading(runs, self.heading)
        elif self.pending_mark is not None:
            self.sheet.item(runs, len(self.lists) - 1, self.pending_mark)
            self.pending_mark = None
        else:
            self.sheet.paragraph(runs, listed=bool(self.lists))


def read(markup: str) -> Content:
    """The blocks of a page."""
    try:
        soup = BeautifulSoup(markup, "lxml")
    except (RecursionError, AssertionError) as error:
        raise UnreadableError("its HTML is broken", "Open it in a browser and save it again") from error
    put_right(soup)
    root = soup.body or soup
    reader = _Reader()
    _walk(root, reader, False, False, 0)
    reader.flush()
    title = " ".join(soup.title.get_text().split()) if soup.title else None
    return reader.sheet.content(title)


def _walk(node: Tag, reader: _Reader, strong: bool, emphasised: bool, depth: int) -> None:
    """Writes what is in an element."""
    if depth > _DEEPEST:
        reader.runs.append(Run(node.get_text(" "), strong, emphasised))
        return
    for child in node.children:
        if isinstance(child, PreformattedString):
            continue
        if isinstance(child, NavigableString):
            text = str(child) if reader.verbatim else re.sub(r"\s+", " ", str(child))
            reader.runs.append(Run(text, strong, emphasised, reader.struck > 0))
        elif isinstance(child, Tag) and not _is_omitted(child):
            _element(child, reader, strong, emphasised, depth)


def _element(child: Tag, reader: _Reader, strong: bool, emphasised: bool, depth: int) -> None:
    name = child.name
    bold = (strong or name in _BOLD or bool(_BOLD_STYLE.search(_style(child)))) and not re.search(
        r"font-weight\s*:\s*normal", _style(child)
    )
    leaning = emphasised or name in _EMPHASIS
    if name == "br":
        reader.runs.append(Run("\n", strong, emphasised))
        return
    if name not in _BLOCKS:
        struck = is_struck(child.name, _style(child))
        reader.struck += struck
        _walk(child, reader, bold, leaning, depth + 1)
        reader.struck -= struck
        return
    reader.flush()
    match name:
        case "h1" | "h2" | "h3" | "h4" | "h5" | "h6":
            reader.heading, before = int(name[1]), reader.heading
            _walk(child, reader, False, False, depth + 1)
            reader.flush()
            reader.heading = before
        case "ul" | "ol":
            _list(child, reader, depth)
        case "table":
            _table(child, reader, depth)
        case "dt" if child.find_next_sibling(["dt", "dd"]) is not None:
            reader.label = " ".join(child.get_text(" ").split())
        case _:
            reader.verbatim |= name == "pre"
            _walk(child, reader, bold, leaning, depth + 1)
            reader.verbatim &= name != "pre"
    reader.flush()
    if name == "dd" and reader.label:
        reader.label = ""


def _is_omitted(node: Tag) -> bool:
    """Whether an element is not part of the page's text: hidden, a menu, a script, the page's foot."""
    if (
        node.name in _OMITTED
        or node.get("hidden") is not None
        or node.get("aria-hidden") == "true"
        or _HIDDEN.search(_style(node))
    ):
        return True
    if node.get("id") in _WIKI_IDS and node.find(["h1", "h2"]) is None:
        return True
    if node.get("role") in ("navigation", "menu", "search", "banner", "contentinfo"):
        return True
    if node.name in ("footer", "aside") and node.find_parent(["article", "main"]) is None:
        return True
    names = (
        " ".join([*node.get_attribute_list("class"), str(node.get("id") or "")])
        if node.name not in ("body", "main", "article")
        else ""
    )
    return (node.name == "header" or bool(names and _MENU.search(names))) and _is_all_links(node)


def _is_all_links(node: Tag) -> bool:
    whole = len("".join(node.get_text().split()))
    linked = sum(len("".join(link.get_text().split())) for link in node.find_all("a"))
    return linked >= whole * 0.8


def _style(node: Tag) -> str:
    return str(node.get("style") or "")


def _list(node: Tag, reader: _Reader, depth: int) -> None:
    """Writes the items of a list, each with the number or the bullet that a browser shows."""
    if reader.label and len(reader.label) < 40:
        reader.runs.append(Run(""))
        reader.sheet.paragraph([Run(f"{reader.label.rstrip(' :')}:")])
        reader.label = ""
    reader.lists.append("")
    start = str(node.get("start") or "1")
    number = int(start) if start.isdigit() else 1
    for child in node.children:
        if not isinstance(child, Tag) or _is_omitted(child):
            continue
        if child.name != "li":
            _element(child, reader, False, False, depth + 1)
            continue
        value = str(child.get("value") or "")
        number = int(value) if value.isdigit() else number
        reader.pending_mark = _mark(number, str(node.get("type") or "1")) if node.name == "ol" else _bullet(child)
        number += 1
        _walk(child, reader, False, False, depth + 1)
        reader.flush()
        reader.pending_mark = None
    reader.lists.pop()


def _bullet(node: Tag) -> str:
    box = node.find("input", type="checkbox")
    if isinstance(box, Tag):
        return "[x]" if box.get("checked") is not None else "[ ]"
    return "•"


def _mark(number: int, kind: str) -> str:
    if kind in "aA" and number <= 26:
        return f"{chr(ord(kind) + number - 1)}."
    return f"{number}."


def _rows(table: Tag) -> Iterator[Tag]:
    for row in table.find_all("tr"):
        if row.find_parent("table") is table:
            yield row


def _table(node: Tag, reader: _Reader, depth: int) -> None:
    rows = list(_rows(node))
    places, cells = _grid(rows)
    laid_out = node.find("table") is not None and not tables.is_data(cells)
    if laid_out or not rows:
        _walk(node, reader, False, False, depth + 1)
        return
    caption = node.find("caption")
    if isinstance(caption, Tag):
        reader.sheet.paragraph([Run(caption.get_text(" "), True)])

    def write(row: int, column: int) -> None:
        if column < len(places[row]) and (cell := places[row][column]) is not None:
            _walk(cell, reader, False, False, depth + 1)
            reader.flush()

    counts = [[len(place.find_all(_COUNTED)) if place else 0 for place in row] for row in places]
    tables.write(reader.sheet, tables.Grid(cells, counts, write))


def _grid(rows: list[Tag]) -> tuple[list[list[Tag | None]], list[list[Cell]]]:
    """The cells of a table by row and column, those that span several standing in each."""
    held: dict[tuple[int, int], Tag] = {}
    places: list[list[Tag | None]] = []
    cells: list[list[Cell]] = []
    for number, row in enumerate(rows):
        found: list[Cell] = []
        here: list[Tag | None] = []
        for node in row.find_all(["td", "th"], recursive=False):
            while (number, len(found)) in held:
                _hold(found, here, held.pop((number, len(found))), True)
            if len(found) >= _MOST_COLUMNS:
                break
            for step in range(_span(node, "colspan")):
                for below in range(1, min(_span(node, "rowspan"), len(rows) - number)):
                    held[number + below, len(found)] = node
                _hold(found, here, node, step > 0, step > 0)
        while len(found) < _MOST_COLUMNS and (number, len(found)) in held:
            _hold(found, here, held.pop((number, len(found))), True)
        if found:
            places.append(here)
            cells.append(found)
    return places, cells


def _hold(found: list[Cell], here: list[Tag | None], node: Tag, repeated: bool, beside: bool = False) -> None:
    header = node.name == "th" or node.find_parent("thead") is not None
    found.append(Cell(tuple(_runs(node, node.name == "th")), repeated, header, beside))
    here.append(node)


def _span(node: Tag, name: str) -> int:
    value = str(node.get(name) or "1")
    return max(1, min(int(value), 50)) if value.isdigit() else 1


def _runs(node: Tag, strong: bool, struck: bool = False) -> Iterator[Run]:
    """The text of a cell, a line for each block in it."""
    for child in node.children:
        if isinstance(child, PreformattedString):
            continue
        if isinstance(child, NavigableString):
            yield Run(re.sub(r"\s+", " ", str(child)), strong, struck=struck)
        elif isinstance(child, Tag) and not _is_omitted(child):
            if child.name == "br":
                yield Run("\n")
                continue
            if child.name in _BLOCKS:
                yield Run("\n")
            yield from _runs(child, strong or child.name in _BOLD, struck or is_struck(child.name, _style(child)))
            if child.name in _BLOCKS:
                yield Run("\n")
