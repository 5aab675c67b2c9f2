"""The outline as a person reads it, to see at a glance what a reader of a format made of a file."""

from __future__ import annotations

from graphapp.schema.documents import Block, BlockKind, Minutes

_WIDTH = 110


def show(minutes: Minutes) -> str:
    """An indented tree: each section's role and heading, below it its blocks with their markers."""
    lines: list[str] = []
    for section in minutes.sections:
        pad = "  " * len(section.parents)
        title = f" {_mark(section.heading)}{section.title}" if section.heading else ""
        lines.append(f"{pad}{section.role}{title}")
        lines.extend(f"{pad}    {_shown(block)}" for block in section.blocks)
    return "\n".join(lines)


def _shown(block: Block) -> str:
    pad = "  " * block.level if block.kind is BlockKind.ITEM else ""
    sign = {"HEADING": "H", "PARAGRAPH": "¶", "ITEM": "", "ROW": f"T{block.table}{'h' if block.header else ''}"}[block.kind]
    text = block.passage.text
    short = text if len(text) <= _WIDTH else f"{text[:_WIDTH]}… ({len(text)})"
    return f"{pad}{sign}{' ' if sign else ''}{_mark(block)}{short}{' *' if block.strong else ''}"


def _mark(block: Block | None) -> str:
    return f"{block.marker} " if block and block.marker else ""
