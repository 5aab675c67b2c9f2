"""People: those of the attendance list, under every short form by which the minutes call them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from graphapp.loaders.names.attending import named
from graphapp.loaders.names.drafts import PERSON, Draft, Drafts
from graphapp.schema.findings import Attendee
from graphapp.schema.ids import fold

_TITLE = re.compile(
    r"^(?:(?:Mr|Mrs|Ms|Mx|Miss|Dr|Prof|Professor|Sir|Dame|Eng|Ing|Amb|Ambassador|Rev|Hon|Col|Gen|Capt|Lt|Maj)\b\.?\s+)+"
)
# First names and surnames that are also words or months: found by themselves only where the place shows a name.
ORDINARY = frozenset(
    "may april june august will mark grant bill rose hope grace joy faith guy rich sue pat frank art dawn summer autumn drew rob major "
    "dean earl king page stone young long short white black brown green price day bell cook baker hall hill wood ford field rice bush "
    "lane banks bond cash case cross best good law read reading savage sharp strong swift love little small high low west east north "
    "south park parks penny ray rusty sandy sunny victor christian precious innocent patience prince princess mercy blessing gift charity "
    "charm don gene jack josh ken kit lance max miles nick norm pierce piper rod sky star ted tom tony trip ward wells will woods worth "
    "an on in to my he so le do an at no ma mo ba un la da de van von del di el al ng ho lo lee li yu sun moon son chance goodluck prosper".split()
)


def add_people(drafts: Drafts, attendees: Sequence[Attendee]) -> None:
    """Every person of the attendance list with short forms that point to nobody else, and the organisations they come from."""
    entries = [(attendee, _clean(attendee.person.text)) for attendee in attendees if attendee.person]
    people: dict[str, str] = {}  # key -> full name
    fulls = {fold(name): name for _, name in entries if len(name.split()) > 1}
    for attendee, name in entries:
        full = _fullest(name, fulls)
        key = f"person:{fold(full)}"
        if not fold(full):
            continue
        draft = drafts.add(Draft(key, PERSON, full, "attendance list"), wary=False)
        people[key] = full
        _spell(drafts, key, name, attendee)
        for passage in attendee.organisations:
            draft.affiliations.append(named(drafts, passage.text.strip(" .,;:*_"), "attendance list"))
    _short_forms(drafts, people)


def _spell(drafts: Drafts, key: str, name: str, attendee: Attendee) -> None:
    """The name as the list writes it, and the initials it gives."""
    assert attendee.person is not None  # noqa: S101 - the caller has looked
    drafts.spell(key, attendee.person.text.strip(" .,;:*_"))
    drafts.spell(key, name, wary=fold(name) in ORDINARY)
    if attendee.initials:
        drafts.spell(key, attendee.initials)


def _clean(name: str) -> str:
    return _TITLE.sub("", name.strip(" .,;:*_")).strip()


def _fullest(name: str, fulls: Mapping[str, str]) -> str:
    """The one full name of the list that a first name by itself stands for, else the name."""
    if len(name.split()) > 1:
        return name
    longer = [full for folded, full in fulls.items() if folded.split()[0] == fold(name)]
    return longer[0] if len(longer) == 1 else name


def _short_forms(drafts: Drafts, people: Mapping[str, str]) -> None:
    """First names, surnames and «J. Smith», where they point to one person only."""
    forms = {key: _forms(name) for key, name in people.items()}
    uses = Counter(fold(form) for shorts in forms.values() for form in shorts)
    for key, shorts in forms.items():
        for form in shorts:
            if uses[fold(form)] == 1:
                drafts.spell(key, form, wary=fold(form) in ORDINARY)


def _forms(name: str) -> list[str]:
    words = [w for w in name.split() if w[0].isalpha()]
    if len(words) < 2:
        return []
    first, last = words[0], words[-1]
    alone = [w for w in (first, last) if len(w.strip(".")) > 1]
    return list(
        dict.fromkeys(
            [*alone, f"{first[0]}. {last}", f"{first[0]} {last}", f"{first} {last[0]}.", f"{first} {last}", f"{last}, {first}"]
        )
    )
