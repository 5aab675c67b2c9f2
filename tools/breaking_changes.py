"""What in the API's schema would break a client that was written for the released one: `python tools/breaking_changes.py`.

`schema/released.graphql` is what clients were promised last, kept beside the schema so that a fresh clone without tags can
compare. A field nobody should use any more is deprecated, not removed. With `--release` the present schema becomes the
promise: when a version is released, or when a break is meant and CHANGELOG.md says so.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from graphql import build_schema
from graphql.utilities import find_breaking_changes

SCHEMA = Path(__file__).resolve().parent.parent / "schema"
RELEASED, PRESENT = SCHEMA / "released.graphql", SCHEMA / "schema.graphql"


def breaking_changes(released: str, present: str) -> list[str]:
    """What was promised and is no more, a sentence each."""
    changes = find_breaking_changes(build_schema(released), build_schema(present))
    return sorted(f"{change.type.name}: {change.description}" for change in changes)


def main(arguments: list[str]) -> int:
    """Prints the breaking changes; 1 where there are some."""
    if arguments == ["--release"]:
        shutil.copyfile(PRESENT, RELEASED)
        return 0
    found = breaking_changes(RELEASED.read_text(encoding="utf-8"), PRESENT.read_text(encoding="utf-8"))
    print("\n".join(found) or "Nothing breaks: every client of the released schema goes on working.")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
