"""Web pages that come as Markdown: site generators keep a page's HTML below its front matter, and call the file .md.

Markdown lets HTML through untouched, so such a page would be lines without titles and lists; a reader of HTML sees both.
Where only a table or a few lines are HTML, the file is Markdown.
"""

from __future__ import annotations

import html
import re

from graphapp.loaders.regex import Regex

_BODY = re.compile(r"\s*(?:<!--.*?-->\s*)*<(?:p|div|ul|ol|h[1-6]|section|article|table)\b", re.IGNORECASE | re.DOTALL)
_PARAGRAPHS = re.compile(r"\n[ \t]*\n")
_MARKUP = Regex(r"<[/!?a-z][^<>]*>", re.IGNORECASE)
_MOST = 10  # parts in which one may be no HTML


def page(front: str, title: str | None, body: str) -> str | None:
    """The web page that a file's `body` is, below what its front matter tells of the meeting; None where it is Markdown."""
    if not _BODY.match(body) or "</" not in body:
        return None
    parts = [part for part in _PARAGRAPHS.split(body) if part.strip()]
    if sum(not _MARKUP.search(part) for part in parts) * _MOST > len(parts):
        return None
    told = "".join(f"<p>{html.escape(line.strip())}</p>" for line in front.splitlines() if line.strip())
    named = html.escape(html.unescape(title)) if title else ""
    over = f"<h1>{named}</h1>" if named else ""  # as the site shows it
    return f"<html><head><title>{named}</title></head><body>{over}{told}{body}</body></html>"
