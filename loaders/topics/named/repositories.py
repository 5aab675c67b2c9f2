"""Projects by the names of their repositories, where a list reports on them one by one: «Status of sub-projects: tide-map».

Such a name is written small and holds no word for an undertaking, so it could be a file, a package or a command: only the line
above the list says that projects follow. Capitalised names are left to the other rules, as what every list has («Releases»).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graphapp.loaders.regex import Regex
from graphapp.loaders.topics.candidates import INITIATIVE, Candidate, titled
from graphapp.loaders.topics.language.reading import Reading
from graphapp.schema.documents import Block, BlockKind, Section

_PROJECTS = r"(?:sub-?\s?)?projects"
_ABOVE = Regex(
    rf"\A\W*(?:\d+[.)]\s*)?(?:(?:our|the|all|active|current|individual|member|hosted)\s+)*{_PROJECTS}(?:\s+(?:status|updates?|reports?|reviews?|news))?\W*\Z"
    rf"|\b(?:reviews?|status|updates?|news|reports?|progress|round)\s+(?:of|from|on|by|for|across)\s+"
    rf"(?:(?:our|the|all|each|active|current|individual|member|hosted)\s+)*{_PROJECTS}\s*:?\s*\Z"
    r"|\A\W*(?:sub-?\s?)?project\s+(?:status|updates?|reports?|reviews?|news)\W*\Z",
    re.IGNORECASE,
)
_NAME = re.compile(r"\W*(?P<name>[a-z][a-z\d]*(?:-[a-z\d]+)+)\s*(?:\Z|[:(,–—]|\s-\s)")
_WORDS = re.compile(
    r"(?:follow|check|sign|log|set|roll|kick|start|spin|wrap|stand|clean|add|opt|plug|build|back|ad|re|pre|non|co)-"
)
_FEWEST = 2


def repositories(told: Sequence[Reading]) -> Iterator[Candidate]:
    """The names that stand alone in the items of a list of projects, two at least."""
    lists: dict[int, list[tuple[Reading, re.Match[str]]]] = {}
    for reading in told:
        sentence = reading.sentence
        found = _NAME.match(sentence.passage.text) if sentence.block.kind is BlockKind.ITEM else None
        above = _above(sentence.section, sentence.block_index) if found and not _WORDS.match(found["name"]) else None
        if found and above and _ABOVE.search(above.passage.text.rstrip(" *_:")):
            lists.setdefault(id(above), []).append((reading, found))
    for named in lists.values():
        if len(named) >= _FEWEST:
            yield from (titled(INITIATIVE, "subject", reading.sentence, *found.span("name")) for reading, found in named)


def _above(section: Section, index: int) -> Block | None:
    """What stands over an item: one of a lower level or with a colon, the line above the list, or the section's title."""
    level = section.blocks[index].level
    for block in reversed(section.blocks[:index]):
        if block.kind is not BlockKind.ITEM or block.level < level or block.passage.text.rstrip(" *_").endswith(":"):
            return block
    return section.heading
