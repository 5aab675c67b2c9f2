"""The table of commitments: its filters are the address, and the file is the same list."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from flask.testing import FlaskClient
from html_pages import Page

from graphapp.web import wanted

DAY = "as_of=2026-03-20"


def texts(page: str) -> list[str]:
    return re.findall(r'<th role="rowheader" scope="row"><a href="[^"]+">([^<]+)</a>', page)


def test_filters_in_the_address_choose(client: FlaskClient) -> None:
    def chosen(query: str) -> list[str]:
        return texts(client.get(f"/commitments?{DAY}&{query}").text)

    assert len(chosen("")) == 11
    assert chosen("no_owner=on&no_date=on") == ["Map of landing sites to be updated."]
    assert len(chosen("slipped=on")) == 3
    assert len(chosen("status=COMPLETED")) == 2
    assert len(chosen("status=not-ended")) == 9
    assert chosen("words=train+enumerators") == ["IOM to train enumerators in Burundi by mid-May."]
    assert chosen("due_from=2026-05-01&due_to=2026-05-31") == ["IOM to train enumerators in Burundi by mid-May."]
    assert chosen("words=nothing+like+it") == []
    page = client.get(f"/commitments?{DAY}&status=OPEN&no_date=on&words=figures").text
    assert "<h1>Commitments: open, no date, «figures»</h1>" in page
    assert chosen("order=slips")[0] in chosen("slipped=on")


def test_every_word_of_the_address_is_documented() -> None:
    page = (Path(__file__).resolve().parents[2] / "docs" / "web.md").read_text(encoding="utf-8")
    for word in (*wanted.FIELDS, *wanted.ORDERS, wanted.NOT_ENDED, wanted.NONE, "as_of"):
        assert f"`{word}" in page, word


def test_menus_offer_what_the_other_filters_leave(client: FlaskClient) -> None:
    page = client.get(f"/commitments?{DAY}&status=COMPLETED").text
    owners = re.search(r'<select id="owner".*?</select>', page, re.DOTALL)[0]
    assert re.findall(r"<option[^>]*>([^<(]+) \((\d)\)", owners) == [
        ("International Organization for Migration", "1"),
        ("United Nations Children&#39;s Fund", "1"),
    ]
    assert '<option value="COMPLETED" selected>completed (2)</option>' in page
    assert "overdue" not in re.search(r'<select id="owner".*?</select>', page, re.DOTALL)[0]


def test_pages_of_a_list_hold_everything_once(client: FlaskClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wanted, "PAGE", 4)
    found, path = [], f"/commitments?{DAY}&order=due"
    while path:
        page = client.get(path).text
        found.append(texts(page))
        path = next((link for link in Page(page).links if "after=" in link and "csv" not in link), "")
    assert [len(part) for part in found] == [4, 4, 3]
    assert len({text for part in found for text in part}) == 11
    backwards = next(link for link in Page(page).links if "before=" in link)
    assert texts(client.get(backwards).text) == found[1]


def test_the_file_is_the_list(client: FlaskClient) -> None:
    query = f"{DAY}&slipped=on&order=due"
    page = client.get(f"/commitments?{query}").text
    link = next(link for link in Page(page).links if link.startswith("/commitments.csv"))
    response = client.get(link)
    assert response.mimetype == "text/csv"
    assert "attachment" in response.headers["Content-Disposition"]
    rows = list(csv.DictReader(io.StringIO(response.data.decode("utf-8-sig"))))
    assert [row["text"] for row in rows] == texts(page)
    assert rows[0]["quotes"].count("\n") == 1
    assert client.get("/commitments.csv?as_of=never").status_code == 400


def test_a_spreadsheet_calculates_nothing(hostile: FlaskClient) -> None:
    rows = list(csv.reader(io.StringIO(hostile.get("/commitments.csv").data.decode("utf-8-sig"))))
    assert len(rows) == 12
    assert not [cell for row in rows for cell in row if cell.startswith(("=", "+", "-", "@"))]


def test_the_life_of_a_promise(client: FlaskClient) -> None:
    page = client.get(f"/commitments?{DAY}&words=researchers").text
    path = next(link for link in Page(page).links if link.startswith("/commitment/"))
    assert "as_of=2026-03-20" in urlsplit(path).query
    life = client.get(path).text
    assert life.index("10 Feb 2026") < life.index("10 Mar 2026")
    for words in (
        "first recorded",
        "put off",
        "by 20 February",
        "by 20 March",
        "Follow-up actions",
        "Why it is read like this",
    ):
        assert words in life
