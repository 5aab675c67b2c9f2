"""Plain text as blocks. The stored text is the decoded file itself."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from graphapp.loaders.formats import furniture, listtables, markdown, orgmode, wiki
from graphapp.loaders.formats.content import Content
from graphapp.loaders.formats.layout import groups
from graphapp.loaders.formats.lines import Line
from graphapp.loaders.formats.ranking import blocks
from graphapp.loaders.formats.textrows import with_tables
from graphapp.loaders.passages import plain

_SIGNS_OF_MARKDOWN = (
    re.compile(r"^#{1,6} \S", re.MULTILINE),
    re.compile(r"\[[^\]\n]+\]\([^)\n]*\)"),
    re.compile(r"\*\*[^*\n]+\*\*"),
    re.compile(r"^\|?\s*:?-{3,}:?\s*\|", re.MULTILINE),
    re.compile(r"^[=-]{4,}$", re.MULTILINE),
)

_UNDERLINE = re.compile(r"([-=_*~^+#\"—–])\1+")
_SHORTEST_RULE = 3
_OFF = 3  # letters by which a rule may be longer or shorter than the title it stands under
_RULER = re.compile(r"([-=_*~—–])\1{7,}|-{2,}(?:[ \t]+-{2,})+")  # in one piece, or with one over each column


def read(text: str) -> Content:
    """The blocks of a plain text; Markdown in a plain file is read as Markdown, and the marks of wikis,
    Org and reStructuredText's lists are put as such."""
    if listtables.has_lists(text):
        return replace(_of_lines(listtables.rows_on_lines(text)), text=text)
    if orgmode.is_org(text):
        return replace(markdown.read(orgmode.as_markdown(text)), text=text)
    if wiki.is_wiki(text):
        return replace(markdown.read(wiki.as_markdown(text)), text=text)
    if is_markdown(text):
        return markdown.read(text)
    return _of_lines(text)


def _of_lines(text: str) -> Content:
    lines = _lines(text)
    return Content(text, tuple(blocks(groups(lines))), pages=max((line.page for line in lines), default=1))


def is_markdown(text: str) -> bool:
    """Whether a text is marked up: several headings, or some headings and other marks."""
    counts = [len(sign.findall(text)) for sign in _SIGNS_OF_MARKDOWN]
    return (
        (counts[0] >= 2 and sum(counts) >= 3) or (counts[0] >= 1 and sum(counts[1:4]) >= 1) or counts[2] >= 3 or counts[3] >= 1
    )


def _lines(text: str) -> list[Line]:
    """The lines that hold something, without page furniture."""
    rows = list(_cut(text))
    pages = _pages(text, rows)
    heads = furniture.running([[text[start:end] for start, end in page] for page in pages])
    found: list[Line] = []
    spans: list[tuple[int, int]] = []
    for number, page in enumerate(pages, 1):
        filled = [index for index, (start, end) in enumerate(page) if _says(text[start:end])]
        gap = bool(found)
        last = -1
        for order, index in enumerate(filled):
            start, end = page[index]
            raw = text[start:end].strip("\f")
            gap = index > last + 1 or (gap and order == 0)
            last = index
            alone = _is_alone(index, page, text)
            if furniture.is_page_number(raw.strip(), alone) or (
                furniture.at_edge(order, len(filled)) and furniture.key(raw) in heads
            ):
                continue
            passage = plain(text, start, end)
            if passage.text and not _is_rule(index, page, text):
                shown = raw.expandtabs(4)
                indent = len(shown) - len(shown.lstrip())
                opens = (order == 0 and number > 1) or (raw[:1] == " " and indent == 1)
                ruled = _is_ruled(index, page, text)
                found.append(Line(passage, number, indent, len(shown.rstrip()), gap, opens, ruled))
                spans.append((start, end))
    return with_tables(text, found, spans)


def _says(line: str) -> bool:
    """Whether a line holds words; a ruler above and below a heading is but a gap."""
    shown = line.strip("\f \t\u00a0\u200b\ufeff")
    return bool(shown) and not _RULER.fullmatch(shown)


def _is_ruled(index: int, page: Sequence[tuple[int, int]], text: str) -> bool:
    """Whether a line is a title: it stands over a rule as long as itself, and below nothing but another."""
    above, line, below = (_stripped(near, page, text) for near in (index - 1, index, index + 1))
    ruled = len(below) >= _SHORTEST_RULE and _UNDERLINE.fullmatch(below) and abs(len(below) - len(line)) <= _OFF
    return bool(ruled) and above in ("", below) and any(map(str.isalpha, line))


def _is_rule(index: int, page: Sequence[tuple[int, int]], text: str) -> bool:
    """Whether a line is the rule below a title, or above it."""
    return _is_ruled(index - 1, page, text) or (
        _is_ruled(index + 1, page, text) and _stripped(index, page, text) == _stripped(index + 2, page, text)
    )


def _stripped(index: int, page: Sequence[tuple[int, int]], text: str) -> str:
    return text[slice(*page[index])].strip() if 0 <= index < len(page) else ""


def _is_alone(index: int, page: Sequence[tuple[int, int]], text: str) -> bool:
    """Whether a line has nothing directly above and below it."""
    around = [page[near] for near in (index - 1, index + 1) if 0 <= near < len(page)]
    return all(not text[start:end].strip() for start, end in around)


def _cut(text: str) -> Iterator[tuple[int, int]]:
    """The places of the lines; a form feed ends a line too, and stands at the start of the next."""
    start = 0
    for found in re.finditer(r"[\n\f]", text):
        if found[0] == "\n" or start < found.start():
            yield start, found.start()
        start = found.end() if found[0] == "\n" else found.start()
    if start < len(text):
        yield start, len(text)


def _pages(text: str, rows: Sequence[tuple[int, int]]) -> list[list[tuple[int, int]]]:
    pages: list[list[tuple[int, int]]] = [[]]
    for start, end in rows:
        if text[start : start + 1] == "\f":
            pages.append([])
        pages[-1].append((start, end))
    return pages
