"""Action items as people corrected them: left out, or with other owners, another date, another state."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from graphapp.commitments.items import Claim, Item
from graphapp.resolution import translate
from graphapp.schema.decisions import Decision, Judgement
from graphapp.schema.life import State
from graphapp.schema.records import Action, Due, Name

OWNER, DUE, STATE = "owners", "dueDate", "state"  # what can be corrected, by the API's names
SERVED, PLACED, ABOUT, OWNED = "SERVES", "LOCATED_IN", "CONCERNS", "OWNED_BY"
CLAIMED = (SERVED, PLACED, ABOUT, OWNED)
_KINDS = {"organisation": "Organisation", "person": "Person", "group": "Group"}


class Mending:
    """The decisions about the items of one series, found by the item's id."""

    def __init__(self, decisions: Iterable[Decision], resolved: Mapping[str, str]) -> None:
        self.resolved = resolved
        self._of: dict[str, list[Decision]] = defaultdict(list)
        for each in decisions:
            wrong = each.judgement is Judgement.WRONG_FACT and (each.relation in CLAIMED or not each.relation)
            if wrong or each.judgement is Judgement.CORRECTED:
                self._of[each.subjects[0]].append(each)

    def of(self, item: Item, there: frozenset[str]) -> list[Decision]:
        """What is decided of an item; an id that is another item's own (`there`) means that one alone."""
        names = (name for name in item.known_as if name == item.id or name not in there)
        return [each for name in sorted(names) for each in self._of.get(name, ())]

    def missing(self, meetings: Mapping[str, Sequence[Item]]) -> dict[str, list[Name]]:
        """Owners that a person gave and no document of the series names, by the document whose item they own."""
        found: dict[str, list[Name]] = defaultdict(list)
        there = _ids(meetings)
        for item in _all(meetings):
            for each in self.of(item, there):
                if each.field == OWNER:
                    given = zip(each.subjects[1:], each.values, strict=True)
                    found[item.claims[0].document] += [_named(key, name) for key, name in given if key not in self.resolved]
        return {document: names for document, names in found.items() if names}


def mended(meetings: Mapping[str, Sequence[Item]], mending: Mending) -> dict[str, list[Item]]:
    """The items of every meeting as corrected, without those that are wrong."""
    there = _ids(meetings)
    found: dict[str, list[Item]] = {}
    for meeting, listed in meetings.items():
        told = ((item, mending.of(item, there)) for item in listed)
        kept = [_mended(item, decisions, mending.resolved) for item, decisions in told if not _is_wrong(decisions)]
        found[meeting] = kept
    return found


def _all(meetings: Mapping[str, Sequence[Item]]) -> list[Item]:
    return [item for listed in meetings.values() for item in listed]


def _ids(meetings: Mapping[str, Sequence[Item]]) -> frozenset[str]:
    return frozenset(item.id for item in _all(meetings))


def _is_wrong(decisions: Iterable[Decision]) -> bool:
    return any(each.judgement is Judgement.WRONG_FACT and not each.relation for each in decisions)


def _named(key: str, name: str) -> Name:
    return Name(key, _KINDS[key.partition(":")[0]], name, reason="given as an owner by a person")


def _mended(item: Item, decisions: Sequence[Decision], resolved: Mapping[str, str]) -> Item:
    if not decisions:
        return item
    claims = item.claims
    for each in decisions:
        claims = tuple(replace(claim, action=_corrected(claim, each, resolved)) for claim in claims)
    actions = [claim.action for claim in claims]
    served = translate((a.initiative for a in actions if a.initiative), resolved)
    return replace(
        item,
        claims=claims,
        owners=frozenset(translate((key for a in actions for key in a.owners), resolved)),
        initiative=served[0] if served else None,
        datasets=frozenset(translate((key for a in actions for key in a.datasets), resolved)),
        countries=frozenset(translate((key for a in actions for key in a.countries), resolved)),
    )


def _corrected(claim: Claim, decision: Decision, resolved: Mapping[str, str]) -> Action:
    action, reason = claim.action, "; ".join(filter(None, (claim.action.reason, f"{decision.field} given by a person")))
    value = next(iter(decision.values), "")
    match decision.field:
        case "owners":
            return replace(action, owners=decision.subjects[1:], reason=reason)
        case "dueDate":
            written = action.due.text if action.due else ""
            due = Due(written, value, value) if value else Due(written) if written else None
            return replace(action, due=due, reason=reason)
        case "state":
            return replace(action, state=State(value), reason=reason)
    return _without(action, decision, resolved)


def _without(action: Action, decision: Decision, resolved: Mapping[str, str]) -> Action:
    """The action without one wrong relation."""
    gone = resolved.get(decision.subjects[1], "")

    def left(keys: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(key for key in keys if resolved.get(key) != gone)

    match decision.relation:
        case "OWNED_BY":
            return replace(action, owners=left(action.owners))
        case "LOCATED_IN":
            return replace(action, countries=left(action.countries))
        case "CONCERNS":
            return replace(action, datasets=left(action.datasets))
    served = action.initiative and left((action.initiative,))
    return replace(action, initiative=action.initiative if served else None)
