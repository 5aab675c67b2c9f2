"""Minutes of a few invented lines, for tests of what is read from them."""

from __future__ import annotations

from collections.abc import Sequence

from graphapp.loaders.names.resolving import resolve_names
from graphapp.schema.documents import Block, BlockKind, Document, Minutes, Passage, Section, SectionRole
from graphapp.schema.findings import Attendee, MeetingFound, Names, Sentence


class Paper:
    """Invented minutes: a line is a block; lines behind «Actions» are the action list."""

    def __init__(self, *lines: str, actions: Sequence[str] = (), table: Sequence[Sequence[str]] = ()) -> None:
        self.text = ""
        blocks = [self._block(line) for line in lines]
        listed = [self._block(line) for line in actions] + [self._row(row, number == 0) for number, row in enumerate(table)]
        self.sections = (Section(SectionRole.DISCUSSION, tuple(blocks)), Section(SectionRole.ACTIONS, tuple(listed)))
        document = Document("d1", "invented.txt", "text/plain", self.text, tuple(blocks + listed))
        self.minutes = Minutes(document, self.sections)

    def _passage(self, line: str) -> Passage:
        start = len(self.text)
        self.text += line + "\n"
        return Passage(line, range(start, start + len(line)))

    def _block(self, line: str) -> Block:
        return Block(BlockKind.PARAGRAPH, self._passage(line))

    def _row(self, cells: Sequence[str], header: bool) -> Block:
        row = self._passage(" | ".join(cells))
        at, parts = 0, []
        for cell in cells:
            parts.append(row.part(at, at + len(cell)))
            at += len(cell) + 3
        return Block(BlockKind.ROW, row, cells=tuple(parts), table=1, header=header)

    def part(self, words: str) -> tuple[Passage, Block]:
        for section in self.sections:
            for block in section.blocks:
                if words in block.passage.text:
                    at = block.passage.text.index(words)
                    return block.passage.part(at, at + len(words)), block
        raise LookupError(words)

    def attendee(self, person: str | None, *organisations: str, initials: str | None = None) -> Attendee:
        first, block = self.part(person or organisations[0])
        return Attendee(first if person else None, tuple(self.part(o)[0] for o in organisations), block, initials=initials)

    def names(self, *attendees: Attendee, group: str | None = None, place: str | None = None) -> Names:
        sentences = [
            Sentence(block.passage, block, section, number, index)
            for number, section in enumerate(self.sections)
            for index, block in enumerate(section.blocks)
        ]
        meeting = MeetingFound(group=self.part(group)[0] if group else None, place=self.part(place)[0] if place else None)
        return resolve_names(self.minutes, sentences, attendees, meeting)
