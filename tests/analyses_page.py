"""docs/analyses.md: its commands with their output, and its queries. Run, it writes the outputs anew."""

from __future__ import annotations

import re
import sys

from examples import ROOT, updated

PAGE = ROOT / "docs" / "analyses.md"
_QUERY = re.compile(r"```graphql\n(.*?)```\n", re.DOTALL)


def queries(text: str) -> list[str]:
    """The queries of a text in Markdown."""
    return _QUERY.findall(text)


if __name__ == "__main__":
    PAGE.write_text(updated(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
    sys.exit(0)
