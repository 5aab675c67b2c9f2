"""The words of a Word paragraph: what stays after tracked changes, with its style and its page breaks."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from graphapp.loaders.formats.sheet import Run

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
PAGE_BREAK = Run("\f")  # not text: tells the reader that a page begins
RENDERED_BREAK = Run("\v")  # the same, as Word itself laid the pages out
_DROPPED = frozenset(
    {f"{W}del", f"{W}moveFrom", f"{W}txbxContent", f"{W}instrText", f"{W}pPr", f"{W}rPr", f"{W}footnoteReference"}
)
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_SIGNS = {"tab": "\t", "cr": "\n", "noBreakHyphen": "-", "softHyphen": "", "ptab": "\t"}

type_of_bold = Callable[[Any], bool]


def runs_of(paragraph: Any, is_bold: type_of_bold, is_leaning: type_of_bold) -> Iterator[Run]:
    """The runs of a paragraph in reading order. Inserted text stays, deleted text goes; text boxes are read elsewhere."""
    stack: list[Any] = [paragraph]
    while stack:
        node = stack.pop()
        if node.tag in _DROPPED or node.tag == FALLBACK:
            continue
        if node.tag == f"{W}r":
            yield from _run(node, is_bold(node), is_leaning(node))
        else:
            stack.extend(reversed(node))


def _run(node: Any, strong: bool, emphasised: bool) -> Iterator[Run]:
    hidden = node.find(f"{W}rPr/{W}vanish")
    if hidden is not None and is_on(hidden):
        return
    struck = any(is_on(node.find(f"{W}rPr/{W}{line}")) for line in ("strike", "dstrike"))
    for child in node:
        name = str(child.tag).removeprefix(W)
        if name == "t":
            yield Run(child.text or "", strong, emphasised, struck)
        elif name == "br":
            kind = child.get(f"{W}type")
            yield PAGE_BREAK if kind == "page" else Run("\n" if kind != "column" else " ", strong, emphasised)
        elif name == "lastRenderedPageBreak":
            yield RENDERED_BREAK
        elif name in _SIGNS:
            yield Run(_SIGNS[name], strong, emphasised, struck)
        elif name == "sym":
            yield Run("•", strong, emphasised)


def is_on(node: Any) -> bool:
    """Whether a switch such as «bold» is on: it stands there and is not set to off."""
    return node is not None and node.get(f"{W}val") not in ("0", "false", "off", "none")
