"""`python -m benchmarks.reading PATH…`: how fast names are found and minutes are read, against spaCy in the same run.

spaCy is given the same vocabulary: a blank English pipeline with an EntityRuler, one pattern a spelling. Both look for the
same thing, spellings exactly as written, whole words, the longest first; the hits are compared before anything is timed.
Then the whole reading, file to record, is measured against that pipeline on the same words, and the memory of a load.
"""

from __future__ import annotations

import argparse
import resource
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from statistics import median

from graphapp.loaders.names.matching.known import spellings
from graphapp.loaders.names.matching.lexicon import lexicon, longest
from graphapp.loaders.reading import read_path
from graphapp.loading import File, files, load, read_file
from graphapp.pipeline import Overrides
from graphapp.schema.errors import DocumentError
from graphapp.store.opening import open_store

Spans = set[tuple[int, int]]


def main() -> int:
    """0 when the hits agree; 1 when they do not."""
    options = _options()
    found = [file for path in options.paths for file in files([path])]
    texts = list(_texts(found))
    words = sum(len(text.split()) for text in texts)
    known = sorted({spelling.spelling for spelling in spellings()})
    print(f"{len(texts)} documents, {words} words, {len(known)} spellings")
    ours, theirs = _ours(known), _spacy(known)
    differing = _differences(texts, ours, theirs)
    if options.memory:
        _memory(found, options.memory)
    _times(texts, found, words, (ours, theirs), options.rounds)
    return 1 if differing else 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.reading")
    parser.add_argument("paths", nargs="+", metavar="PATH", help="minutes: files or folders")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--memory", type=int, metavar="N", help="also load N documents and tell the memory as it goes")
    return parser.parse_args()


def _texts(found: Sequence[File]) -> Iterator[str]:
    for file in found:
        try:
            yield read_path(file.path or Path(file.source)).text
        except DocumentError as error:
            print(error, file=sys.stderr)


def _ours(known: Sequence[str]) -> Callable[[str], Spans]:
    search = lexicon(known)

    def find(text: str) -> Spans:
        exact = [hit for hit in search.search(text) if text[hit.start : hit.end] == known[hit.index]]
        return {(hit.start, hit.end) for hit in longest(exact)}

    return find


def _spacy(known: Sequence[str]) -> Callable[[str], Spans]:
    import spacy

    pipeline = spacy.blank("en")
    pipeline.max_length = 10_000_000
    ruler = pipeline.add_pipe("entity_ruler")
    ruler.add_patterns([{"label": "NAME", "pattern": spelling} for spelling in known])
    return lambda text: {(entity.start_char, entity.end_char) for entity in pipeline(text).ents}


def _differences(texts: Sequence[str], ours: Callable[[str], Spans], theirs: Callable[[str], Spans]) -> int:
    both = only_ours = only_theirs = 0
    for text in texts:
        one, other = ours(text), theirs(text)
        both += len(one & other)
        only_ours += len(one - other)
        only_theirs += len(other - one)
        for start, end in sorted(one ^ other)[:2]:
            side = "ours" if (start, end) in one else "spaCy"
            print(f"  {side} only: {text[max(0, start - 25) : end + 25]!r}", file=sys.stderr)
    print(f"hits: {both} alike, {only_ours} ours only, {only_theirs} spaCy's only")
    return only_ours + only_theirs


def _times(
    texts: Sequence[str],
    found: Sequence[File],
    words: int,
    finders: tuple[Callable[[str], Spans], Callable[[str], Spans]],
    rounds: int,
) -> None:
    runs: dict[str, Callable[[], object]] = {
        "names, graphapp": lambda: [finders[0](text) for text in texts],
        "names, spaCy": lambda: [finders[1](text) for text in texts],
        "whole reading, graphapp (one core)": lambda: [_record(file) for file in found],
    }
    taken: dict[str, list[float]] = {name: [] for name in runs}
    for _ in range(rounds):
        for name, run in runs.items():
            begun = time.process_time()
            run()
            taken[name].append(time.process_time() - begun)
    for name, seconds in taken.items():
        print(f"{name:<36} {words / median(seconds):>12,.0f} words a second")
    names, spacy, reading = (median(seconds) for seconds in taken.values())
    print(
        f"names: {spacy / names:.1f} times spaCy's speed; whole reading: {spacy / reading:.2f} times spaCy's finding of names"
    )


def _record(file: File) -> object:
    try:
        return read_file(file, Overrides())
    except DocumentError:
        return None


def _memory(found: Sequence[File], number: int) -> None:
    """The peak of this process while it loads many documents, told at each quarter: flat is what it should be."""
    many = [
        File(f"copy {index}/{file.source}", data=(file.path or Path(file.source)).read_bytes() + f"\n{index}\n".encode())
        for index, file in zip(range(number), _endless([f for f in found if f.source.endswith((".md", ".txt"))]), strict=False)
    ]
    done = 0

    def tell() -> None:
        nonlocal done
        done += 1
        if done % (number // 4) == 0:
            peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
            print(f"{done} documents kept: peak {peak} MB")

    with tempfile.TemporaryDirectory() as folder, open_store(f"{folder}/graph.db") as store:
        load(store, many, done=tell)


def _endless(found: Sequence[File]) -> Iterator[File]:
    while found:
        yield from found


if __name__ == "__main__":
    sys.exit(main())
