"""Minutes that come by e-mail."""

from __future__ import annotations

from email.message import EmailMessage

import pytest

from graphapp.loaders.formats.mail import MEDIA_TYPE
from graphapp.loaders.reading import read
from graphapp.schema.documents import Document
from graphapp.schema.errors import DocumentError

NOTES = (
    "Present: Otter Relief, Heron Aid\n\nActions\n\n1. Otter Relief to mend the nets by 4 May.\n2. Heron Aid to burn them.\n"
)


def mail(body: str = NOTES, subject: str = "Re: Fwd: Tide Forum minutes, 3 April 2025") -> EmailMessage:
    message = EmailMessage()
    message["From"] = "Otto <otto@example.org>"
    message["Message-ID"] = "<1@example.org>"
    message["Subject"] = subject
    message.set_content(body)
    return message


def loaded(message: EmailMessage, name: str = "minutes.eml") -> Document:
    return read(message.as_bytes(), name)


def test_the_subject_stands_above_what_was_written() -> None:
    document = loaded(mail())
    assert document.media_type == MEDIA_TYPE
    assert document.text.startswith("Tide Forum minutes, 3 April 2025\n\nPresent: Otter Relief")
    assert [b.passage.text for b in document.blocks if b.marker] == [
        "Otter Relief to mend the nets by 4 May.",
        "Heron Aid to burn them.",
    ]


def test_it_is_told_by_its_header_lines_not_by_its_name() -> None:
    assert loaded(mail(), "minutes.txt").media_type == MEDIA_TYPE
    assert read(b"From: the chair\nSubject: nets\n\nThe nets are old.\n", "minutes.txt").media_type == "text/plain"


def test_many_labelled_lines_are_no_mail_and_are_looked_at_once() -> None:
    """Two ways to read each line would be more ways to read them all than there is time for."""
    labelled = "".join(f"Item-{number}: the nets\n" for number in range(200))
    assert read(labelled.encode(), "minutes.txt").media_type == "text/plain"
    assert read(f"{labelled}\nThe nets are old.\n".encode(), "minutes.txt").media_type == "text/plain"


def test_an_html_mail_is_read_as_a_page() -> None:
    message = mail("plain")
    message.set_content("<p>The nets are old.</p><ul><li>Mend them</li></ul>", subtype="html")
    document = loaded(message)
    assert [b.passage.text for b in document.blocks] == ["Tide Forum minutes, 3 April 2025", "The nets are old.", "Mend them"]


def test_address_lines_and_the_mail_that_is_answered_are_left_out() -> None:
    body = (
        "-----Original Message-----\nFrom: Otto\nSent: Monday\nTo: Heron Aid; Gull Fund\nSubject: minutes\n\n"
        + NOTES
        + "\nOn 1 April 2025 Hanna wrote:\n> Gull Fund to sell the boats.\n> Regards\n"
    )
    text = loaded(mail(body)).text
    assert "Gull Fund" not in text
    assert "Heron Aid to burn them." in text


def test_a_note_around_one_document_gives_way_to_it() -> None:
    message = mail("Dear all, please find the minutes attached.")
    message.add_attachment(NOTES, filename="minutes.txt")
    message.add_attachment(b"\x89PNG", maintype="image", subtype="png", filename="logo.png")
    assert loaded(message).text == NOTES


def test_a_note_around_several_documents_names_them() -> None:
    message = mail("Dear all, please find the minutes attached.")
    for name in ("march.txt", "april.txt"):
        message.add_attachment(NOTES, filename=name)
    with pytest.raises(DocumentError, match=r"«march.txt», «april.txt».*Save"):
        loaded(message)


def test_minutes_in_the_mail_itself_come_before_its_annexes() -> None:
    message = mail(NOTES + "The forum spoke about the nets at length. " * 20)
    message.add_attachment("An annex.", filename="annex.txt")
    assert "Present: Otter Relief" in loaded(message).text


def test_another_alphabet_and_a_wrong_one() -> None:
    message = mail("Étienne mends the nets – today.")
    assert "Étienne mends the nets – today." in loaded(message).text
    broken = message.as_bytes().replace(b'charset="utf-8"', b'charset="x-unknown"')
    with pytest.raises(DocumentError, match="e-mail is damaged"):
        read(broken, "minutes.eml")


def test_an_empty_mail_is_refused() -> None:
    with pytest.raises(DocumentError, match="no text"):
        loaded(mail("", subject=""))
