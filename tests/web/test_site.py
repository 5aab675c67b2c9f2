"""Every page of the site: that it is there, well formed, labelled, named, and says nothing that the API does not say."""

from __future__ import annotations

import re
from html import unescape
from importlib.resources import files
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urljoin, urlsplit

import pytest
from flask.testing import FlaskClient
from graphql import FragmentDefinitionNode, build_schema, parse, validate
from hostile_graph import ATTACK
from html_pages import Page, browser

from graphapp.app import create_app
from graphapp.schema.errors import StoreError
from graphapp.store.embedded import EmbeddedStore
from graphapp.web.asking import operation

SCHEMA = build_schema((files("graphapp.schema") / "schema.graphql").read_text(encoding="utf-8"))
FOLDER = files("graphapp.web.pages")
SHARED = "fragments"
OPERATIONS = sorted(path.name[:-8] for path in FOLDER.iterdir() if path.name.endswith(".graphql") and path.name[:-8] != SHARED)
STARTS = ("/", "/commitments", "/search?q=lake", "/explore")
MOST = 1500  # pages that the crawler looks at


def crawled(client: FlaskClient, *starts: str) -> dict[str, tuple[int, str]]:
    """Every page that links and forms of the site lead to, with its status and text."""
    found: dict[str, tuple[int, str]] = {}
    waiting = list(starts)
    while waiting and len(found) < MOST:
        path = waiting.pop()
        if path in found:
            continue
        with client.get(path, follow_redirects=path.startswith("/statement/")) as response:
            is_page = response.mimetype == "text/html" and not path.startswith(("/graphql", "/statement/"))
            found[path] = (response.status_code, response.get_data(as_text=True) if is_page else "")
        if is_page:
            links = (urlsplit(urljoin(path, link)) for link in Page(found[path][1]).links if not link.startswith("#"))
            waiting += [link._replace(fragment="").geturl() for link in links if link.path != "/signout"]
    return found


@pytest.fixture(scope="module")
def site(client: FlaskClient) -> dict[str, tuple[int, str]]:
    return crawled(client, *STARTS, "/explore?from=ECHO&to=Kisima+Research+Trust")


@pytest.mark.parametrize("name", OPERATIONS)
def test_every_operation_fits_the_schema_and_stands_beside_its_template(name: str) -> None:
    document = parse(operation(name))
    assert not validate(SCHEMA, document)
    assert [one.operation.value for one in document.definitions if hasattr(one, "operation")] == ["query"]
    assert name in ("table", "statement") or (FOLDER / f"{name}.html").is_file()


def test_what_pages_share_is_asked_by_several() -> None:
    shared = parse((FOLDER / f"{SHARED}.graphql").read_text(encoding="utf-8"))
    for fragment in shared.definitions:
        name = fragment.name.value if isinstance(fragment, FragmentDefinitionNode) else ""
        assert sum(f"fragment {name} on" in operation(page) for page in OPERATIONS) > 1, name


def test_every_link_of_the_site_leads_somewhere(site: dict[str, tuple[int, str]]) -> None:
    assert len(site) > 20
    assert {path: status for path, (status, _) in site.items() if status != 200} == {}


def test_every_page_is_well_formed_and_can_be_read_aloud(site: dict[str, tuple[int, str]]) -> None:
    faults = {path: faults for path, (_, text) in site.items() if text and (faults := Page(text).faults)}
    assert faults == {}


def test_no_page_needs_another_host_or_a_script(site: dict[str, tuple[int, str]]) -> None:
    for path, (_, text) in site.items():
        page = Page(text) if text else None
        assert page is None or all(link.startswith(("/", "#")) and not link.startswith("//") for link in page.links), path
        assert page is None or "script" not in page.tags


def test_titles_tell_pages_apart(site: dict[str, tuple[int, str]]) -> None:
    things = {path: Page(text).title for path, (_, text) in site.items() if text and "?" not in path}
    doubles = {title for title in things.values() if list(things.values()).count(title) > 1}
    assert doubles == set()


def test_the_query_behind_a_page_answers_what_it_shows(client: FlaskClient, site: dict[str, tuple[int, str]]) -> None:
    behind = {link for _, text in site.values() if text for link in Page(text).links if link.startswith("/graphql?")}
    assert len(behind) > 10
    for link in behind:
        asked = {name: values[0] for name, values in parse_qs(urlsplit(link).query).items()}
        answer = client.get("/graphql", query_string=asked, headers={"Accept": "application/json"}).json
        assert "errors" not in answer, asked


def test_a_page_that_is_still_right_is_not_sent_again(client: FlaskClient, site: dict[str, tuple[int, str]]) -> None:
    for path in [path for path, (_, text) in site.items() if text][:40]:
        tag = client.get(path).headers["ETag"]
        again = client.get(path, headers={"If-None-Match": tag})
        assert (again.status_code, again.data) == (304, b""), path
        assert again.headers["Cache-Control"] == "private, no-cache"


def test_words_of_an_attacker_stay_words(hostile: FlaskClient) -> None:
    site = crawled(hostile, *STARTS)
    assert len(site) > 20
    assert {path: status for path, (status, _) in site.items() if status != 200} == {}
    for path, (_, text) in site.items():
        page = Page(text) if text else None
        assert page is None or (page.faults == [] and "script" not in page.tags and "49" not in page.title), path
        assert not re.search(r"[\x00-\x08\x0b\x0c\x0e-\x1f]", text), path
    assert ATTACK.split("\x00")[0] in unescape(site["/commitments"][1])


@pytest.mark.parametrize("start", STARTS)
@pytest.mark.parametrize(
    "query",
    [
        "as_of=never",
        "as_of=%00",
        "as_of=2026-02-30",
        "as_of=0001-01-01",
        "as_of=2026-03-20&as_of=x",
        "words=%00%ff%fe",
        f"words={'a+' * 3000}",
        f"q={'a' * 20000}",
        "status=WRONG&group=%3Cscript%3E",
        "after=nonsense",
        "before=%F0%9F%98%80&after=x",
        "due_from=31/12/2025",
        "order=DROP+TABLE&country=%27+OR+1=1",
    ],
)
def test_no_address_breaks_a_page(client: FlaskClient, start: str, query: str) -> None:
    response = client.get(f"{start}?{query}")
    assert response.status_code in (200, 400)
    page = Page(response.text)
    assert page.faults == []
    assert re.search(r"<h1>[^<]+", response.text)


@pytest.mark.parametrize(
    "path", ["/nowhere", "/commitment/nothing", "/commitment/%00", "/commitment/..%2f..%2fetc", "/static/no.css"]
)
def test_what_is_not_there_is_said_with_a_remedy(client: FlaskClient, path: str) -> None:
    response = client.get(path)
    assert response.status_code == 404
    assert Page(response.text).faults == []
    assert "All groups" in response.text
    assert "ETag" not in response.headers
    assert client.get(path, headers={"Accept": "application/json"}).status_code == 404


def test_an_empty_store_says_how_to_load(empty: FlaskClient) -> None:
    text = empty.get("/").text
    assert "graphapp load minutes/" in text
    assert Page(text).faults == []
    assert crawled(empty, *STARTS)["/commitments"][0] == 200


def test_a_host_name_that_is_not_ours_is_refused_in_words(samples: EmbeddedStore) -> None:
    client = create_app(samples, hosts=["localhost"]).test_client()
    response = client.get("/", headers={"Accept": "text/html", "Host": "rebound.example"})
    assert response.status_code == 400
    assert "Great Lakes" not in response.text
    assert Page(response.text).faults == []


def test_a_store_that_fails_is_told_in_words(tmp_path: Path) -> None:
    class Gone:
        def version(self) -> int:
            raise StoreError("the file is gone")

        def __getattr__(self, name: str) -> Any:
            raise StoreError("the file is gone")

    response = browser(Gone()).get("/")
    assert response.status_code == 503
    assert "the file is gone" in response.text
    assert "See whether the store is there" in response.text


def test_programs_are_sent_to_the_api_as_before(client: FlaskClient) -> None:
    for accept in ("*/*", "application/json"):
        response = client.get("/", headers={"Accept": accept})
        assert (response.status_code, response.headers["Location"]) == (302, "/graphql")
