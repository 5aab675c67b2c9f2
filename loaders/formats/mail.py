"""Minutes sent by e-mail: the subject and what was written below it, or the one document that the mail brings along."""

from __future__ import annotations

import html as escaping
import re
from collections.abc import Callable
from email import message_from_bytes
from email.errors import MessageError
from email.message import EmailMessage
from email.policy import default
from pathlib import PurePath

from graphapp.loaders.formats import html, text
from graphapp.loaders.formats.content import Content, UnreadableError

MEDIA_TYPE = "message/rfc822"
_COVERING_NOTE = 120  # words: more is not a note around an attachment but the minutes themselves
_START = re.compile(rb"(?:[A-Za-z][A-Za-z0-9-]*:[^\n]*\n(?:[ \t][^\n]*\n)*)+\r?\n")
_SURE = re.compile(
    rb"^(?:Received|Return-Path|Delivered-To|Message-ID|MIME-Version|X-[A-Za-z-]+):", re.IGNORECASE | re.MULTILINE
)
_FIRST_WORDS = 500  # letters in which a mail says what it reports
_TODAY = re.compile(r"\b(?:today|this (?:morning|afternoon|evening)|earlier today|just now)\b", re.IGNORECASE)
_DATED = re.compile(r"\d{1,2}(?:st|nd|rd|th)?[\s./-]+(?:\d{1,2}|[A-Z][a-z]{2,})\b|\b[A-Z][a-z]{2,8}\.? \d{1,2}\b|\d{4}-\d\d")
_ANSWER = re.compile(r"^(?:(?:re|fwd?|aw|wg|tr)\s*:\s*)+", re.IGNORECASE)
# The address lines above a mail that was passed on are nobody's words in the minutes.
_FORWARDED = re.compile(
    r"^[-_ ]*(?:(?:begin )?forwarded message|original message)[-_: ]*\n+(?:\s*>?\s*(?:from|sent|date|to|cc|subject)\s*:.*\n)+",
    re.IGNORECASE | re.MULTILINE,
)
# An answer quotes what was written before: the mail that it answers is a document of its own.
_QUOTED = re.compile(r"^(?:on .{5,200}wrote:\s*\n)?(?:>.*(?:\n|\Z))+", re.IGNORECASE | re.MULTILINE)


def is_mail(data: bytes, suffix: str) -> bool:
    """Whether the bytes are a mail as programs save it: header lines first, some of which no person writes."""
    head = _START.match(data[:65536])
    return head is not None and (suffix == ".eml" or bool(_SURE.search(head.group())))


def read(data: bytes, attached: Callable[[bytes, str], Content]) -> Content:
    """The content of a mail; `attached` reads a document that it brings along (bytes, file name)."""
    try:
        message = message_from_bytes(data, policy=default)
        subject = _ANSWER.sub("", " ".join(str(message.get("subject") or "").split()))
        kind, body = _body(message)
        brought = _documents(message)
    except (MessageError, LookupError, UnicodeError, ValueError, AttributeError) as error:
        raise UnreadableError("the e-mail is damaged", "Save it again, or save its text as .txt") from error
    if brought and len(body.split()) < _COVERING_NOTE:
        if len(brought) > 1:
            names = ", ".join(f"«{name}»" for name, _ in brought)
            raise UnreadableError(f"the e-mail is a note around {len(brought)} documents: {names}", "Save and load them")
        name, inside = brought[0]
        return attached(inside, name)
    sent = _sent(message, subject, body)
    if kind == "html":
        page = f"<h1>{escaping.escape(subject)}</h1><p>{sent}</p>{body}" if subject else body
        return html.read(f"<html><body>{page}</body></html>")
    written = _QUOTED.sub("", _FORWARDED.sub("", body.replace("\r\n", "\n")))
    head = f"{subject}\n\n{sent}" if subject else sent
    return text.read(f"{head}{written.strip()}\n" if head else written)


def _sent(message: EmailMessage, subject: str, body: str) -> str:
    """The line that says when the mail was sent, where it alone dates the meeting: «notes of today's call»."""
    today = _TODAY.search(subject) or _TODAY.search(body[:_FIRST_WORDS])
    day = getattr(message.get("date"), "datetime", None)
    if not today or not day or _DATED.search(subject):
        return ""
    return f"Date: {day.day} {day:%B %Y}\n\n"


def _body(message: EmailMessage) -> tuple[str, str]:
    """The kind and the text of what was written; a plain version is preferred, as its lines are the writer's own."""
    part = message.get_body(preferencelist=("plain", "html"))
    if part is None:
        return "plain", ""
    return part.get_content_subtype(), str(part.get_content())


def _documents(message: EmailMessage) -> list[tuple[str, bytes]]:
    """The attached files that may be minutes, with their names."""
    found = []
    for part in message.iter_attachments():
        name = part.get_filename() or ""
        content = part.get_payload(decode=True)
        if PurePath(name).suffix.lower() in (".docx", ".odt", ".pdf", ".md", ".html", ".htm", ".txt") and isinstance(
            content, bytes
        ):
            found.append((name, content))
    return found
