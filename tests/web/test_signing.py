"""Pages on a server with a token: nobody sees a word of the graph without it."""

from __future__ import annotations

import pytest
from flask.testing import FlaskClient
from html_pages import Page, browser

from graphapp.store.embedded import EmbeddedStore
from graphapp.web.signing import COOKIE

SECRET = 'a secret, with "signs"; 0123'.replace(" ", "_")


@pytest.fixture
def guarded(samples: EmbeddedStore) -> FlaskClient:
    return browser(samples, token=SECRET)


@pytest.mark.parametrize("path", ["/", "/commitments?status=OPEN", "/commitments.csv", "/commitment/x"])
def test_who_is_not_signed_in_is_asked_to(guarded: FlaskClient, path: str) -> None:
    response = guarded.get(path)
    assert response.status_code == 401
    assert response.headers["Cache-Control"] == "no-store"
    assert "Great Lakes" not in response.text
    assert Page(response.text).faults == []
    assert 'action="/signin"' in response.text


def test_every_address_is_guarded(guarded: FlaskClient) -> None:
    """But those that hold nothing of the graph: GraphiQL's page, files, whether the store answers, the form itself."""
    open_to_all = {"/graphql", "/static/<path:name>", "/healthz", "/signin", "/signout"}
    rules = [rule.rule for rule in guarded.application.url_map.iter_rules() if rule.rule not in open_to_all]
    assert len(rules) > 15
    for rule in rules:
        assert guarded.get(rule.replace("<path:ref>", "x")).status_code == 401, rule


def test_signing_in_leads_on_to_the_page_that_was_asked_for(guarded: FlaskClient) -> None:
    asked = guarded.get("/commitments?status=OPEN").text
    assert 'name="next" value="/commitments?status=OPEN"' in asked
    response = guarded.post("/signin", data={"token": SECRET, "next": "/commitments?status=OPEN"})
    assert (response.status_code, response.headers["Location"]) == (303, "/commitments?status=OPEN")
    cookie = response.headers["Set-Cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=Strict" in cookie
    assert "Secure" not in cookie
    page = guarded.get("/commitments?status=OPEN")
    assert page.status_code == 200
    assert "Sign out" in page.text
    assert guarded.post("/graphql", json={"query": "{ groups { totalCount } }"}).status_code == 200
    assert guarded.get("/signout").status_code == 303
    assert guarded.get("/").status_code == 401


@pytest.mark.parametrize("given", ["", "wrong", SECRET[:-1], SECRET + "x", SECRET.upper(), "\x00", "ß" * 5000])
def test_a_wrong_token_opens_nothing(guarded: FlaskClient, given: str) -> None:
    response = guarded.post("/signin", data={"token": given})
    assert response.status_code == 401
    assert "Set-Cookie" not in response.headers
    assert SECRET not in response.text
    assert "That is not the token" in response.text
    guarded.set_cookie(COOKIE, "wrong")
    assert guarded.get("/").status_code == 401
    assert guarded.post("/graphql", json={"query": "{ groups { totalCount } }"}).status_code == 401


@pytest.mark.parametrize(
    "onward", ["//evil.example", "https://evil.example", "/\\evil.example", "javascript:alert(1)", "\r\nX: y", "/a\r\nX: y", ""]
)
def test_the_form_leads_to_no_other_site(guarded: FlaskClient, onward: str) -> None:
    response = guarded.post("/signin", data={"token": SECRET, "next": onward})
    assert response.headers["Location"] == "/"


def test_over_tls_the_cookie_keeps_to_it(guarded: FlaskClient) -> None:
    response = guarded.post("/signin", data={"token": SECRET}, base_url="https://localhost")
    assert "Secure" in response.headers["Set-Cookie"]


def test_without_a_token_nobody_signs_in(client: FlaskClient) -> None:
    assert client.get("/signin").status_code == 302
    assert "Sign out" not in client.get("/").text
