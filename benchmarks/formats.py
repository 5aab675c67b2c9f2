"""`python -m benchmarks.formats PATH…`: documents, pages, facts, warnings and time of reading, by format."""

from __future__ import annotations

import argparse
import sys
import time
from collections import defaultdict
from dataclasses import dataclass
from pathlib import PurePath

from graphapp.loading import files, read_file
from graphapp.pipeline import Overrides
from graphapp.schema.errors import DocumentError
from graphapp.schema.records import Record


@dataclass(slots=True)
class Line:
    """What was read in one format."""

    documents: int = 0
    failed: int = 0
    pages: int = 0
    words: int = 0
    facts: int = 0
    warnings: int = 0
    unread: int = 0  # in a language that is not read
    seconds: float = 0.0

    def add(self, record: Record, seconds: float) -> None:
        self.documents += 1
        self.pages += record.pages
        self.words += len(record.text.split())
        self.facts += sum(map(len, (record.mentions, record.attended, record.links, record.actions, record.outcomes)))
        self.warnings += len(record.warnings)
        self.unread += any(warning.code == "unread-language" for warning in record.warnings)
        self.seconds += seconds


def main() -> int:
    """0 when every file could be read."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.formats")
    parser.add_argument("paths", nargs="+", metavar="PATH")
    lines: dict[str, Line] = defaultdict(Line)
    for file in files(parser.parse_args().paths):
        line = lines[PurePath(file.source).suffix.lower() or "none"]
        begun = time.process_time()
        try:
            line.add(read_file(file, Overrides()), time.process_time() - begun)
        except DocumentError as error:
            line.failed += 1
            print(error, file=sys.stderr)
    print("| format | documents | failed | pages | words | facts | warnings | unread | ms a document |")
    print("|---|---|---|---|---|---|---|---|---|")
    for suffix, line in sorted(lines.items()):
        each = 1000 * line.seconds / max(1, line.documents)
        counts = (line.documents, line.failed, line.pages, line.words, line.facts, line.warnings, line.unread)
        print(f"| {suffix} | " + " | ".join(f"{count:,}" for count in counts) + f" | {each:,.0f} |")
    return 1 if any(line.failed for line in lines.values()) else 0


if __name__ == "__main__":
    sys.exit(main())
