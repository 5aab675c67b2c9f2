"""Web pages as if they were made of the elements that say what they mean: tables, lists, headings, bold type.

Exports say it in other ways: a role for those who listen to the page, a class of its style sheet (Google Docs), the margin of a
paragraph (Word), tags of their own (Confluence). Put right here, once, so that the reader of pages knows of none of these.
"""

from __future__ import annotations

import itertools
import re

from bs4 import BeautifulSoup
from bs4.element import PageElement, Tag

from graphapp.loaders.formats.markers import FACT_LABEL
from graphapp.loaders.formats.msolists import word_lists

_ROLES = {
    "table": "table",
    "grid": "table",
    "row": "tr",
    "cell": "td",
    "gridcell": "td",
    "columnheader": "th",
    "rowheader": "th",
    "list": "ul",
    "listitem": "li",
}
_SHOWN = {"table": "table", "table-row": "tr", "table-cell": "td", "list-item": "li"}
_DISPLAY = re.compile(r"display\s*:\s*(table(?:-row|-cell)?|list-item)\s*(?:;|!|\Z)", re.IGNORECASE)
_AT_RULE = re.compile(r"@[^{};]*(?:;|\{(?:[^{}]*\{[^{}]*\})*[^{}]*\})")  # what holds on paper, or on small screens
_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
# Of a name that a machine has made («c3»): people give names for other reasons than bold type.
_CLASS = re.compile(r"\s*(?:p|span|div|td|th|li)?\.([a-zA-Z]{1,4}\d{1,3})\s*")
_TOLD = re.compile(r"(?:font-weight|text-decoration(?:-line)?)\s*:[^;{}]*", re.IGNORECASE)
_KIX = re.compile(r"lst-kix_\w+-(\d)\Z")  # a list of Google Docs, and how deep it is
_DEEPEST = 8
_SMALL = ("div", "span")
_TASKS = {"ac:task-list": "ul", "ac:task": "li"}
_LISTED = ["ul", "ol", "table", "p", "h1", "h2", "h3", "h4", "h5", "h6"]
_BELOW_ALL = "h6"


def put_right(soup: BeautifulSoup) -> None:
    """Changes a page in place."""
    _by_sheet(soup)
    _by_role(soup)
    _tasks(soup)
    _terms(soup)
    _titles(soup)
    for node in soup.find_all(["ul", "ol"], class_=_KIX):
        _set_in(soup, node)
    word_lists(soup)


def _by_sheet(soup: BeautifulSoup) -> None:
    """Gives elements themselves what the page's style sheet says of their classes: that they are bold, or struck through."""
    told: dict[str, str] = {}
    for sheet in soup.find_all("style"):
        for names, body in _RULE.findall(_AT_RULE.sub("", sheet.get_text())):
            said = ";".join(_TOLD.findall(body))
            told |= {found[1]: said for name in names.split(",") if said and (found := _CLASS.fullmatch(name))}
    if not told:
        return
    for node in soup.find_all(class_=lambda name: name in told):
        said = ";".join(told[name] for name in node.get_attribute_list("class") if name in told)
        node["style"] = f"{said};{node.get('style') or ''}"


def _by_role(soup: BeautifulSoup) -> None:
    for node in soup.find_all(_SMALL, role=True):
        role = str(node["role"])
        if role == "heading":
            level = str(node.get("aria-level") or "2")
            node.name = f"h{min(max(int(level), 1), 6)}" if level.isdigit() else "h2"
        else:
            node.name = _ROLES.get(role, node.name)
    for node in soup.find_all(_SMALL, style=_DISPLAY):
        shown = _DISPLAY.search(str(node["style"]))
        node.name = _SHOWN[shown[1].lower()] if shown else node.name


def _tasks(soup: BeautifulSoup) -> None:
    """Task lists of Confluence, as its files and as its pages have them; a box says whether a task is done."""
    for node in soup.find_all(list(_TASKS)):
        node.name = _TASKS[node.name]
    for node in soup.find_all(["ac:task-id", "ac:task-uuid"]):
        node.decompose()
    for node in soup.find_all("ac:task-status"):
        _box(soup, node, node.get_text().strip() == "complete")
        node.extract()
    for node in soup.find_all("li", attrs={"data-inline-task-id": True}):
        _box(soup, next(iter(node.contents), None), "checked" in node.get_attribute_list("class"))


def _box(soup: BeautifulSoup, before: PageElement | None, checked: bool) -> None:
    """Sets a box before something."""
    if before is not None:
        box = soup.new_tag("input", type="checkbox")
        if checked:
            box["checked"] = ""
        before.insert_before(box)


def _titles(soup: BeautifulSoup) -> None:
    """What stands over a part that folds, and the term over a definition of many lines, are headings."""
    for node in soup.find_all("summary"):
        if isinstance(node.parent, Tag) and node.parent.name == "details":
            node.name = _BELOW_ALL
    for node in soup.find_all("dt"):
        told = node.find_next_sibling(["dt", "dd"])
        if isinstance(told, Tag) and told.name == "dd" and len(told.find_all(_LISTED)) > 1:
            node.name, told.name = _BELOW_ALL, "div"


def _terms(soup: BeautifulSoup) -> None:
    """Terms with several definitions each are items, and those the items below: «Ada» over what she is to do."""
    for node in soup.find_all("dl"):
        terms = [each for each in node.find_all("dt", recursive=False) if isinstance(each, Tag)]
        told = [_told(term) for term in terms]
        facts = any(FACT_LABEL.match(f"{term.get_text().strip()}:") for term in terms)
        if facts or not all(told) or all(len(each) == 1 for each in told):
            continue
        node.name = "ul"
        for term, definitions in zip(terms, told, strict=True):
            below = soup.new_tag("ul")
            for each in definitions:
                each.name = "li"
                below.append(each.extract())
            term.name = "li"
            term.append(below)


def _told(term: Tag) -> list[Tag]:
    """The definitions right behind a term."""
    behind = [each for each in term.find_next_siblings(["dt", "dd"]) if isinstance(each, Tag)]
    return list(itertools.takewhile(lambda each: each.name == "dd", behind))


def _set_in(soup: BeautifulSoup, node: Tag) -> None:
    """Puts a list that only its class sets in into as many lists as it is deep."""
    found = next(match for name in node.get_attribute_list("class") if (match := _KIX.search(str(name))))
    for _ in range(min(int(found[1]), _DEEPEST)):
        node.wrap(soup.new_tag("ul"))
