"""Reads a page as a browser and a screen reader do, and says what is wrong with it."""

from __future__ import annotations

from html.parser import HTMLParser

from flask.testing import FlaskClient

from graphapp.app import create_app
from graphapp.store.contract import Reader

VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
FIELDS = frozenset(("input", "select", "textarea"))

ACCEPT = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"


def browser(store: Reader, *, token: str | None = None) -> FlaskClient:
    """A browser on an application over the store."""
    client = create_app(store, token=token).test_client()
    client.environ_base["HTTP_ACCEPT"] = ACCEPT
    return client


class Page(HTMLParser):
    """What a page has: its links, and its faults in words."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.links: list[str] = []
        self.faults: list[str] = []
        self.title = ""
        self.headings: list[int] = []
        self.tags: list[str] = []
        self._open: list[str] = []
        self._ids: list[str] = []
        self._labelled: set[str] = set()
        self._fields: list[str] = []
        self.feed(text)
        self.close()
        self._judge(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        self.tags.append(tag)
        if len(values) != len(attrs):
            self.faults.append(f"<{tag}> says something twice")
        self.faults += [f"<{tag}> has a handler: {name}" for name in values if name.startswith("on") or name == "style"]
        if tag not in VOID:
            self._open.append(tag)
        if values.get("id"):
            self._ids.append(str(values["id"]))
        if tag == "label" and values.get("for"):
            self._labelled.add(str(values["for"]))
        if tag in ("a", "link") and values.get("href"):
            self.links.append(str(values["href"]))
        if tag in ("img", "script", "form") and (values.get("src") or values.get("action")):
            self.links.append(str(values.get("src") or values.get("action")))
        if tag == "img" and "alt" not in values:
            self.faults.append("<img> without alt")
        if len(tag) == 2 and tag[0] == "h" and tag[1].isdigit():
            self.headings.append(int(tag[1]))
        if tag in FIELDS and values.get("type") not in ("hidden", "submit") and "label" not in self._open:
            self._fields.append(str(values.get("id")))

    def handle_endtag(self, tag: str) -> None:
        if not self._open or self._open[-1] != tag:
            self.faults.append(f"</{tag}> closes {self._open[-1:]} at {self.getpos()}")
        if tag in self._open:
            while self._open.pop() != tag:
                pass

    def handle_data(self, data: str) -> None:
        if self._open and self._open[-1] == "title":
            self.title += data

    def _judge(self, text: str) -> None:
        if not text.lower().startswith("<!doctype html>"):
            self.faults.append("no doctype")
        self.faults += [f"<{tag}> is not closed" for tag in self._open]
        self.faults += [f"id {one} stands twice" for one in {one for one in self._ids if self._ids.count(one) > 1}]
        self.faults += [f"field {one} has no label" for one in self._fields if one not in self._labelled]
        if self.headings.count(1) != 1:
            self.faults.append(f"{self.headings.count(1)} headings of the first order")
        steps = zip(self.headings, self.headings[1:], strict=False)
        self.faults += [f"heading {after} follows {before}" for before, after in steps if after > before + 1]
        if not self.title.removesuffix("· graphapp").strip():
            self.faults.append("no title")
        if self.tags.count("main") != 1 or 'lang="en"' not in text:
            self.faults.append("no main part, or no language")
