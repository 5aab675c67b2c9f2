"""What single pages answer on the sample minutes."""

from __future__ import annotations

import gzip
import re
from html import unescape

import pytest
from flask.testing import FlaskClient
from html_pages import Page

DAY = "as_of=2026-03-20"


def words(client: FlaskClient, path: str) -> str:
    """The page without its tags, as it is read aloud."""
    response = client.get(path, follow_redirects=True)
    assert response.status_code == 200, path
    text = " ".join(unescape(re.sub(r"<[^>]+>", " ", response.text)).split())
    return re.sub(r" ([,.:;)])", r"\1", text)


def link(client: FlaskClient, path: str, start: str) -> str:
    """The first link of a page that starts like this."""
    return next(one for one in Page(client.get(path, follow_redirects=True).text).links if one.startswith(start))


def test_the_start_page_counts_what_was_promised(client: FlaskClient) -> None:
    text = words(client, f"/?{DAY}")
    assert "1 group, 2 meetings, 11 commitments: 8 open 1 silent 2 completed" in text
    assert "Great Lakes Displacement Data Working Group 2 10 Mar 2026 8 – 1 2 3" in text
    assert "Ended last 10 Mar 2026" in text


@pytest.mark.parametrize(
    ("name", "kind", "said"),
    [
        ("UNHCR", "organisation", "joint registration form"),
        ("save the children", "organisation", "school access survey"),
        ("Rwanda", "country", "school access survey"),
        ("BDI", "country", "IOM to train enumerators"),
        ("school access survey", "initiative", "Led by United Nations Children's Fund"),
        ("joint registration form", "dataset", "UNICEF and UNHCR to draft"),
        ("Great Lakes Displacement Data Working Group", "group", "Next meeting 14 Apr 2026"),
    ],
)
def test_a_name_in_the_address_is_sent_on_to_the_thing(client: FlaskClient, name: str, kind: str, said: str) -> None:
    response = client.get(f"/{kind}/{name}?{DAY}")
    assert response.status_code == 302
    assert re.fullmatch(rf"/{kind}/\w+-[0-9a-f]{{20}}\?{DAY}", response.headers["Location"])
    assert said in words(client, f"/{kind}/{name}?{DAY}")


def test_a_name_that_nothing_bears_is_answered_with_near_ones(client: FlaskClient) -> None:
    response = client.get("/organisation/UNCHR")
    assert response.status_code == 404
    assert "Did you mean" in response.text
    assert "Office of the United Nations High Commissioner for Refugees" in response.text
    assert client.get("/organisation/Organisation-00000000000000000000").status_code == 404
    assert client.get("/group/Group-00000000000000000000").status_code == 404


def test_a_meeting_says_who_came_and_what_was_recorded(client: FlaskClient) -> None:
    group = client.get(f"/group/Great Lakes Displacement Data Working Group?{DAY}").headers["Location"]
    meeting = link(client, group, "/meeting/")
    text = words(client, meeting)
    assert "Organisations UNHCR, IOM, UNICEF, WFP, Kisima Research Trust, SCI" in text
    assert "← 10 Feb 2026" in text
    assert "put off" in text


def test_a_document_is_shown_whole_beside_what_was_read(client: FlaskClient) -> None:
    found = [one for one in Page(client.get("/search?q=great+lakes").text).links if one.startswith("/document/")]
    pages = {words(client, path.partition("#")[0]) for path in found}
    march = next(text for text in pages if "great-lakes-2026-03-10" in text)
    assert "UNICEF presented the findings of the school access survey. What became of" in march
    assert "Present: UNHCR, IOM, UNICEF" in march
    passage = next(path for path in found if "#" in path)
    assert f'id="{passage.partition("#")[2]}"' in client.get(passage.partition("#")[0]).text


def test_a_statement_leads_to_its_place_in_the_document(client: FlaskClient) -> None:
    path = link(client, f"/gaps?{DAY}", "/statement/")
    response = client.get(path)
    assert response.status_code == 302
    assert response.headers["Location"].endswith(path.rpartition("/")[2])
    assert client.get("/statement/none").status_code == 404


def test_gaps_are_an_agenda_with_what_to_ask(client: FlaskClient) -> None:
    text = words(client, f"/gaps?{DAY}")
    assert text.index("Kisima Research Trust to circulate") < text.index("Map of landing sites to be updated.")
    assert "silently dropped later minutes of the group say nothing of it, last heard of on 10 Feb 2026 Ask:" in text
    assert "Ask: Who takes on this?" in text
    assert "UNHCR, UNICEF: the minutes call the work of UNHCR and UNICEF" in text
    only = words(client, f"/gaps?{DAY}&kind=NOBODY_THERE")
    assert "Who can act in Democratic Republic of the Congo?" in only
    assert "Map of landing sites" not in only
    group = client.get("/group/Great Lakes Displacement Data Working Group").headers["Location"].rpartition("/")[2]
    agenda = words(client, f"/gaps?{DAY}&group={group}")
    assert "For the next meeting of Great Lakes" in agenda
    assert "Announced for 14 Apr 2026 in the minutes of 10 Mar 2026. As of 20 Mar 2026:" in agenda
    assert client.get("/gaps?group=nobody").status_code == 400


def test_changes_are_told_by_what_they_are(client: FlaskClient) -> None:
    text = words(client, "/changes?from=2026-02-10&to=2026-03-20")
    assert "Put off 3" in text
    assert "Came for the first time 1 Save the Children" in text
    assert "Put off" not in words(client, "/changes")
    assert link(client, "/changes", "/changes?group=")


def test_every_link_has_its_words_and_rule(client: FlaskClient) -> None:
    path = link(client, f"/initiative/school access survey?{DAY}", "/why?")
    text = words(client, path)
    assert "United Nations Children's Fund is in it, leads it Rule: does the work UNICEF presented the findings" in text
    assert client.get("/why").status_code == 404
    assert client.get("/why?from=nothing&to=nobody").status_code == 404
    assert client.get("/why?" + "&".join(f"to={number}" for number in range(200))).status_code == 400


def test_pictures_say_in_words_what_they_draw(client: FlaskClient) -> None:
    around = client.get(f"/explore?around=IOM&{DAY}").text
    assert around.count('class="ray"') == 7
    assert "funded by ECHO" in around
    path = words(client, f"/explore?from=ECHO&to=Kisima+Research+Trust&{DAY}")
    assert "funds Lake crossings monitoring" in path
    group = client.get("/group/Great Lakes Displacement Data Working Group").headers["Location"].rpartition("/")[2]
    tied = words(client, f"/explore?group={group}&{DAY}")
    assert "UNHCR and UNICEF UNICEF and UNHCR to draft a joint registration form" in tied
    assert client.get("/explore?around=nobody").status_code == 400


def test_searching_marks_what_was_found(client: FlaskClient) -> None:
    page = client.get("/search?q=registration+form").text
    assert "<mark>registration</mark> <mark>form</mark>" in page
    assert "Nothing holds these words" in client.get("/search?q=zzzz").text
    assert Page(client.get("/search").text).faults == []


def test_pages_are_sent_compressed_to_browsers_that_accept_it(client: FlaskClient) -> None:
    whole, small = (client.get("/commitments", headers={"Accept-Encoding": way}) for way in ("identity", "gzip, br"))
    assert gzip.decompress(small.data) == whole.data
    assert small.headers["ETag"] != whole.headers["ETag"]
    assert "Accept-Encoding" in small.headers["Vary"]
    again = client.get("/commitments", headers={"Accept-Encoding": "gzip", "If-None-Match": small.headers["ETag"]})
    assert (again.status_code, again.headers["ETag"]) == (304, small.headers["ETag"])


def test_the_day_asked_about_goes_along(client: FlaskClient) -> None:
    for path in ("/", "/commitments", "/gaps", "/organisation/IOM"):
        response = client.get(f"{path}?as_of=2026-02-12", follow_redirects=True)
        assert f'<a href="{response.request.path}">As of today</a>' in response.text
        others = [one for one in Page(response.text).links if one != response.request.path]
        links = [one for one in others if re.match(r"/(commitment|organisation|group|country)/", one)]
        assert links
        assert all("as_of=2026-02-12" in one for one in links), path
