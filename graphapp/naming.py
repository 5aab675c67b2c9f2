"""What a shared thing is called, told from all documents that name it.

A document's claim about a name is kept on its edge; the node's values are a function of all claims, so they come out the same
whatever was loaded first, and go when the last document that said so goes.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any

import orjson
import pycountry

from graphapp.resolution import best_name
from graphapp.schema.life import Confidence
from graphapp.schema.model import IMPLIED_EDGE
from graphapp.schema.records import REGISTERED, Name
from graphapp.store.contract import Node

CLAIMS = ("NAMES", IMPLIED_EDGE)  # edges that carry a claim: the document names it, or names something that belongs to it
_CHOSEN = ("acronym", "category", "iso2", "iso3", "m49")  # values that what is claimed most often decides
_SURE = (Confidence.DOUBTFUL, Confidence.LIKELY, Confidence.CERTAIN)  # enum of texts, so that stored values are found


def claim(names: Sequence[Name]) -> str:
    """What one document says of a thing that it may know under several names, as JSON."""
    certain = [name for name in names if not name.doubtful] or list(names)
    full = best_name(name.name for name in certain)
    lead = next(name for name in certain if name.name == full)
    said = {
        "kind": lead.kind,
        "name": full,
        "acronym": next((name.acronym for name in certain if name.acronym), None),
        "spellings": list(dict.fromkeys(s for name in names for s in name.spellings)),
        "category": next((name.category for name in certain if name.category), None),
        "identifiers": sorted({i for name in names for i in name.identifiers}),
        "reason": "; ".join(dict.fromkeys(name.reason for name in names if name.reason)),
        "doubtful": all(name.doubtful for name in names),
    }
    return orjson.dumps({key: value for key, value in said.items() if value}).decode()


def node(thing: str, claims: Iterable[str]) -> Node:
    """The node that these claims (at least one) amount to."""
    often = [(orjson.loads(each), times) for each, times in Counter(claims).items()]  # most documents say the same
    often.sort(key=lambda c: orjson.dumps(c[0], option=orjson.OPT_SORT_KEYS))
    said = [each for each, times in often for _ in range(times)]
    name = best_name(each["name"] for each in said)
    values: dict[str, Any] = {
        "name": name,
        "acronym": _first(said, "acronym"),
        "aliases": sorted({s for each in said for s in each.get("spellings", ())}, key=lambda s: (s.casefold(), s)),
        "identifiers": sorted({i for each in said for i in each.get("identifiers", ())}),
        "reason": "; ".join(sorted({part for each in said for part in each.get("reason", "").split("; ") if part})),
        "confidence": _confidence(said).value,
        "category": _first(said, "category"),
        **_codes(said),
    }
    return Node(said[0]["kind"], thing, {key: value for key, value in values.items() if value})


def agrees(known: Node, said: str) -> bool:
    """Whether a thing stays as it is when one claim more, in these words, is made about it.

    It does where the claim says nothing that the thing is not known for, and no more often what the most say anyway.
    """
    kind, told = _alone(said)
    values = known.values
    return (
        kind == known.kind
        and best_name((told["name"], values["name"])) == values["name"]
        and all(told[key] == values.get(key) for key in _CHOSEN if key in told)
        and all(set(told.get(key, ())) <= set(values.get(key, ())) for key in ("aliases", "identifiers"))
        and set(told.get("reason", "").split("; ")) <= {"", *values.get("reason", "").split("; ")}
        and _SURE.index(told["confidence"]) <= _SURE.index(values["confidence"])
    )


@lru_cache(maxsize=1 << 12)  # most documents say the same
def _alone(said: str) -> tuple[str, dict[str, Any]]:
    """Kind and values that a thing would have by this claim alone."""
    thing = node("", [said])
    return thing.kind, thing.values


def _first(said: Iterable[dict[str, Any]], key: str) -> str | None:
    """The value that most claims give; of equally frequent ones the first by code point."""
    given = sorted(str(each[key]) for each in said if key in each)
    return max(given, key=given.count, default=None)


def _confidence(said: Iterable[dict[str, Any]]) -> Confidence:
    """As sure as the surest of the claims."""
    if any(each.get("identifiers") or REGISTERED in each.get("reason", "").split("; ") for each in said):
        return Confidence.CERTAIN
    return Confidence.DOUBTFUL if all(each.get("doubtful") for each in said) else Confidence.LIKELY


def _codes(said: Iterable[dict[str, Any]]) -> dict[str, str]:
    """A country's codes, from the ISO 3166-1 alpha-3 among its identifiers."""
    codes = {i.partition(":")[0]: i.partition(":")[2] for each in said for i in each.get("identifiers", ())}
    if "ISO3166" not in codes:
        return {}
    country = pycountry.countries.get(alpha_3=codes["ISO3166"])
    known = {"iso2": country.alpha_2, "m49": country.numeric} if country else {}
    return {"iso3": codes["ISO3166"], **known}
