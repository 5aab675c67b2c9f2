"""Builds the vocabulary that the package ships, from our own lists beside this script and open lists in a folder.

    python tools/build_vocabulary.py FOLDER

Our own lists decide; an open list adds identifiers to what we know and organisations that we do not know, when their names
can be told from ordinary words. The output is committed, so that nothing is fetched or built at run time.
"""

from __future__ import annotations

import csv
import re
import sys
import unicodedata
from dataclasses import dataclass, field
from pathlib import Path

import pycountry

HERE = Path(__file__).resolve().parent / "vocabulary"
TARGET = Path(__file__).resolve().parent.parent / "loaders" / "vocabulary"

# A spelling marked «?» may mean something else: it needs evidence in the document; «??»: it is also an ordinary word.
COMMON_WORDS = set(
    "across bond brac care concern goal help hope impact light link new now pact path peace people plan reach right "
    "save shelter start "
    "street sun water world acumen alight bees".split()
)
GENERIC = re.compile(
    r"(?i)\b(?:countr(?:y|ies)|miscellaneous|ministries|municipalities|other|others|various|not in crs|importers|"
    r"exporters|companies|"
    r"institutions?|governments?|administration|sector|private|investors|funds and|regional official|contributions?|trust fund|"
    r"special funds|ngos?|networks|organisations$|misc|corporations|pension funds|cities|regional development banks|"
    r"pooled funds|existing|civil society|agency, fund|red cross and red crescent societies|fellowship|co-operation fund)\b"
)
UNSPECIFIC = re.compile(r"(?i)^(?:(?:federal )?(?:ministry|department)|department|directorate general)\b")
BODY = re.compile(
    r"\b(?:Foundation|Trust|University|Universiteit|Alliance|Network|Institute|Institut|Association|Cent(?:er|re)|"
    r"Council|Society|Fund|"
    r"Committee|Federation|Union|Agency|Commission|Coalition|Consortium|Mission|Bank|International|Relief|Aid)\b"
)
CHANNEL_CATEGORIES = {
    "41": "UN",
    "42": "EU",
    "43": "UN",
    "44": "UN",
    "45": "UN",
    "46": "UN",
    "47": "UN",
    "21": "INGO",
    "51": "ACADEMIA",
}


@dataclass
class Entry:
    """One organisation on its way into the list."""

    id: str
    name: str
    acronym: str
    aliases: list[str]
    category: str
    parent: str
    identifiers: list[str] = field(default_factory=list)
    source: str = "own"


def folded(name: str) -> str:
    kept = (c for c in unicodedata.normalize("NFKD", name.lstrip("?")) if unicodedata.category(c) != "Mn")
    words = "".join(c if c.isalnum() else " " for c in "".join(kept).casefold()).split()
    british = " ".join(words[1:] if len(words) > 1 and words[0] == "the" else words)
    return (
        re.sub(r"organis", "organiz", british)
        .replace("programme", "program")
        .replace("centre", "center")
        .replace("co operation", "cooperation")
    )


def slug(name: str) -> str:
    return folded(name).replace(" ", "-")


def own_entries() -> list[Entry]:
    """Our own list; an entry's id is its acronym where nobody else has it, else its name."""
    rows = list(csv.DictReader((HERE / "organisations.csv").open(encoding="utf-8"), delimiter=";"))
    taken: set[str] = set()
    entries = []
    for row in rows:
        acronym = row["acronym"]
        short = slug(acronym) if acronym and not acronym.startswith("?") else ""
        chosen = short if short and short not in taken else slug(row["name"])
        if chosen in taken:
            raise SystemExit(f"organisations.csv: two entries «{row['name']}». Remove one.")
        taken.add(chosen)
        aliases = [a for a in row["aliases"].split("|") if a]
        entries.append(Entry(chosen, row["name"], acronym, aliases, row["category"], row["parent"]))
    unknown = {e.parent for e in entries if e.parent} - taken
    if unknown:
        raise SystemExit(f"organisations.csv: unknown parents {sorted(unknown)}. Use the id of an entry.")
    return entries


def clean(name: str) -> str:
    """An open list's name without remarks in brackets and what follows a long dash or a comma and a place."""
    name = re.sub(r"\s*\([^)]*\)", "", name).strip(" -,")
    return re.sub(r"\s+", " ", re.split(r" [-–] |: | trust$", name)[0]).strip()


def is_specific(name: str, *, alone: bool) -> bool:
    """Whether the name can be told from ordinary words; `alone`: the list holds more than organisations that are known."""
    words = name.split()
    capitals = sum(w[0].isupper() for w in words)
    if GENERIC.search(name) or UNSPECIFIC.search(name) or not 1 < len(words) <= 10 or name.isupper():
        return False
    if alone and not (BODY.search(name) and len(words) > 2 and "/" not in name):
        return False
    return capitals >= 2 and len(name) >= 10 and words[0].casefold() not in ("the", "a")


def channel_rows(folder: Path) -> list[tuple[str, str, str]]:
    """Name, identifier and category of the OECD's list of channels of delivery."""
    rows = csv.DictReader((folder / "organisations-oecd-crs-channel.csv").open(encoding="utf-8"))
    return [(clean(r["name"]), f"XM-DAC-{r['code']}", CHANNEL_CATEGORIES.get((r["category"] or "")[:2], "")) for r in rows]


def donor_rows(folder: Path) -> list[tuple[str, str, str]]:
    """Name, identifier and category of the donors' agencies; ministries without their country are of no use."""
    rows = csv.DictReader((folder / "organisations-dac-identifiers.csv").open(encoding="utf-8"))
    return [(clean(r["name"]), f"XM-DAC-{r['code']}" if r["code"].isdigit() else r["code"], "") for r in rows]


def iati_rows(folder: Path) -> list[tuple[str, str, str]]:
    rows = csv.DictReader((folder / "organisations-iati.csv").open(encoding="utf-8"))
    return [(clean(r["name"]), r["code"], "") for r in rows]


def activity_rows(folder: Path) -> list[tuple[str, str, str]]:
    """Organisations of the 3W that work in more than one country."""
    rows = csv.DictReader((folder / "organisations-somalia-3w.csv").open(encoding="utf-8"))
    return [(clean(r["name"]), "", "") for r in rows if r["scope"] in ("international", "regional")]


def with_open_lists(entries: list[Entry], folder: Path) -> list[Entry]:
    """The entries with the identifiers of the open lists, followed by what only those know."""
    known = {folded(s): e for e in entries for s in [e.name, e.acronym, *e.aliases] if s}
    places = {folded(s) for row in country_rows() for s in row[4].split("|")}
    for source, rows in (
        ("oecd-crs", channel_rows(folder)),
        ("iati", donor_rows(folder)),
        ("iati", iati_rows(folder)),
        ("iati3w", activity_rows(folder)),
    ):
        for name, identifier, category in rows:
            entry = known.get(folded(name))
            alone = source == "iati3w"
            if entry is None and is_specific(name, alone=alone) and not _names_another(folded(name), known, places):
                entry = Entry(slug(name), name, "", [], category, "", source=source)
                known[folded(name)] = entry
                entries.append(entry)
            if entry and identifier and (identifier.startswith("XM") or not entry.identifiers):
                entry.identifiers += [i for i in [identifier] if i not in entry.identifiers]
    return entries


def _names_another(name: str, known: dict[str, Entry], places: set[str]) -> bool:
    """Whether it is a country, or a branch of an organisation in the list («X Kenya»), which a rule recognises."""
    words = name.split()
    starts = {" ".join(words[:i]) for i in range(1, len(words))}
    return name in places or bool(starts & places) or any(s in known and known[s].acronym != "?" for s in starts)


def write_organisations(entries: list[Entry]) -> None:
    with (TARGET / "organisations.csv").open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(["id", "name", "acronym", "aliases", "category", "identifiers", "parent", "source"])
        for e in sorted(entries, key=lambda e: e.id):
            out.writerow(
                [e.id, e.name, e.acronym, "|".join(e.aliases), e.category, "|".join(e.identifiers), e.parent, e.source]
            )


def country_rows() -> list[list[str]]:
    """Every country of ISO 3166-1 with its names; the first of our aliases stands for a name that has a comma."""
    own = {r["iso3"]: r for r in csv.DictReader((HERE / "countries.csv").open(encoding="utf-8"), delimiter=";")}
    rows = []
    skipped = {"REU", "JEY", "GGY", "IMN", "IOT", "UMI", "ATA", "ATF", "SGS", "BVT", "HMD", "CXR", "CCK", "NFK", "MTQ"}
    for country in sorted(pycountry.countries, key=lambda c: c.alpha_3):
        if country.alpha_3 in skipped:
            continue
        mine = own.get(country.alpha_3, {})
        aliases = [a for a in (mine.get("aliases") or "").split("|") if a]
        names = [n for n in (getattr(country, "common_name", ""), country.name) if n and "," not in n and "(" not in n]
        known = {a.lstrip("?") for a in aliases}
        spellings = aliases + [n for n in names if n not in known]
        best = next((s.lstrip("?") for s in spellings), country.name)
        name = best if not names else names[0]
        rows.append([country.alpha_3, country.alpha_2, country.numeric, name, "|".join(spellings), *_weak(mine)])
    mine = own["XKX"]
    rows.append(["XKX", "XK", "", "Kosovo", mine["aliases"], *_weak(mine)])
    return [r for r in rows if r[4]]


def _weak(mine: dict[str, str]) -> list[str]:
    return [mine.get("adjectives") or "", mine.get("cities") or ""]


def write_places() -> None:
    with (TARGET / "countries.csv").open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(["iso3", "iso2", "m49", "name", "spellings", "adjectives", "cities"])
        out.writerows(country_rows())
    regions = list(csv.DictReader((HERE / "regions.csv").open(encoding="utf-8"), delimiter=";"))
    with (TARGET / "regions.csv").open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(["id", "m49", "name", "spellings", "members"])
        for row in regions:
            spellings = [row["name"], *[a for a in row["aliases"].split("|") if a]]
            out.writerow([row["id"], row["m49"] or "", row["name"], "|".join(spellings), row["members"]])


def main(folder: str) -> None:
    entries = with_open_lists(own_entries(), Path(folder))
    for entry in entries:
        entry.aliases = [f"??{a}" if a.casefold() in COMMON_WORDS else a for a in entry.aliases]
    write_organisations(entries)
    write_places()


if __name__ == "__main__":
    if len(sys.argv) != 2:
        raise SystemExit("usage: python tools/build_vocabulary.py FOLDER_OF_OPEN_LISTS")
    main(sys.argv[1])
