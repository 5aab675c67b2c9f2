"""People by the names of their accounts: «@amoss to send it», «Ada Moss (@mossy)», a column of owners that says «amoss».

Groups that work where everybody has an account write it in the place of a name. With its sign an account is somebody's wherever
it is given something to do. Without one it is a word like any other, so it counts only where owners stand, and only where it is
made of the letters of one of those who are known («amoss», «ada.moss», «mossa» of Ada Moss).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graphapp.loaders.names.drafts import GROUP, ORGANISATION, PERSON, Draft, Drafts
from graphapp.loaders.names.matching.placing import is_ordinary
from graphapp.loaders.names.owners import column_entries
from graphapp.loaders.names.persons.assigned import ORDERS
from graphapp.loaders.regex import Regex
from graphapp.loaders.roles import OF_TASKS
from graphapp.loaders.vocabulary.people import is_given_name
from graphapp.schema.findings import Sentence
from graphapp.schema.ids import fold

_WORD = r"[A-Za-z][\w-]*(?:\.[\w-]+)*"
_OVER = r"(?![\w/@])"
_NAME = r"[A-ZÀ-ÞĀ-ɏ][\w’'-]+(?:\s+(?:[A-Z]\.|(?:van|von|de|del|der|da|bin|al)\b|[A-ZÀ-ÞĀ-ɏ][\w’'-]+)){1,3}"
# «Ada Moss (@mossy)», «Ada Moss – @mossy», «@mossy (Ada Moss)».
_BESIDE = Regex(
    rf"(?P<name>{_NAME})\s*[(\[,:–—-]?\s*@(?P<behind>{_WORD}){_OVER}"
    rf"|(?<![\w@/.])@(?P<ahead>{_WORD}){_OVER}\s*[(\[,:–—-]\s*(?P<who>{_NAME})"
)
_CALLED = Regex(rf"(?<![\w@/.])@(?P<who>{_WORD}){_OVER}")
# «the @type», «use @type with "@id"»: a word of a language for machines.
_KEYWORD = Regex(
    rf"(?:\b(?:the|an?|no|each|every|any|this|that|both|multiple|use|uses|using|allow|define)\s+"
    rf"|[\"'`“‘{{<])@(?P<who>{_WORD})"
)
_JOIN = r"(?:\s*[,/&+]\s*(?:and\s+)?|\s+and\s+)"
_CHAIN = rf"@[\w.-]*\w(?:{_JOIN}@[\w.-]*\w)*"
_GIVEN = Regex(
    rf"(?:\A[\W\d_]*|(?:[.;:]\s+)){_CHAIN}\s*"
    rf"(?::|[–—-]\s|\s(?:to|will|shall|should|can)\s+[a-z]|\s[a-z]+\s+(?:the|an?|up|with|on)\b|\s(?:{ORDERS})\s)"
    rf"|,\s{_CHAIN}\s[–—-]\s(?:{ORDERS})\s"
    rf"|\b(?i:owners?|leads?|assigned\s+to|assignees?|action(?:\s+items?)?(?:\s+(?:for|on|by))?|by)\s*:?\s*{_CHAIN}"
    rf"|[(\[]{_CHAIN}[)\]]\W*\Z"
)
_BARE = r"[a-z][a-z\d]+(?:[._-][a-z\d]+){0,2}"
# «moss@port.example to draw it»: the address stands for somebody.
_ADDRESS = r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
_MAIL = re.compile(_ADDRESS)
_MAILED = Regex(rf"(?:\A[\W\d_]*|[.;]\s+)(?P<who>{_ADDRESS})[`)\]>]*\s+(?:to|will|shall|should)\s+(?!be\b)[a-z]{{2}}")
_ALONE = re.compile(_BARE)
_HEAD = Regex(rf"\A[\W\d_]*(?P<who>{_BARE}(?:{_JOIN}{_BARE}){{0,3}})(?::\s|\s+(?:to|will|shall)\s+[a-z]{{2}})")
_TAIL = Regex(rf"\s[(\[](?P<who>{_BARE}(?:{_JOIN}{_BARE}){{0,3}})[)\]]\W*\Z")
_SHORTEST = 3  # letters of an account that says whose it is
_NOBODY = frozenset(
    """all everyone everybody here channel team members group board committee chair chairs maintainers admins staff community
    tsc tac wg sig anyone somebody someone tbd tbc tba and the for any new who nil not yes per""".split()
)
_NO_MENTION = Regex(r"\b(?:twitter|mastodon|instagram|handle|follow|account|username|via|tweets?|posts?)\b", re.IGNORECASE)


def add_accounts(drafts: Drafts, sentences: Sequence[Sentence]) -> None:
    """The accounts of those who are known, and whoever is given something to do under the sign of an account."""
    texts = list(dict.fromkeys(text for each in sentences for text in (each.block.passage.text, each.passage.text)))
    signed = [text for text in texts if "@" in text]
    for text in signed:
        for found in _BESIDE.finditer(text):
            name, account = found["name"] or found["who"], found["behind"] or found["ahead"]
            key = drafts.known(PERSON, name)
            if key is None and _is_name(drafts, name, account):
                key = drafts.add(Draft(f"person:{fold(name)}", PERSON, name, "named with an account"), [name]).key
            if key:
                drafts.spell(key, f"@{account}")
    keywords = {found["who"].casefold() for text in signed for found in _KEYWORD.finditer(text)}
    for text in signed:
        given = bool(_GIVEN.search(text)) and not _NO_MENTION.search(text)
        for found in _CALLED.finditer(text):
            _add_signed(drafts, found["who"], given=given and found["who"].casefold() not in keywords)
        for found in _MAILED.finditer(text):
            _add_mailed(drafts, found["who"])
    for entry in (*column_entries(sentences), *_listed(sentences)):
        _add_entry(drafts, entry)


def _add_entry(drafts: Drafts, entry: str) -> None:
    """The account or the address that stands where owners do, and nothing else."""
    if _MAIL.fullmatch(entry):
        _add_mailed(drafts, entry)
    elif "@" in entry and (sign := _CALLED.fullmatch(entry)):
        _add_signed(drafts, sign["who"], given=True)
    elif _ALONE.fullmatch(entry) and not is_ordinary(entry) and entry not in _NOBODY and (key := _whose(drafts, entry)):
        drafts.spell(key, entry)


def _is_name(drafts: Drafts, name: str, account: str) -> bool:
    """Whether the words before an account are somebody's name: a first name begins them, or the account is made of them."""
    taken = drafts.is_name(name, ORGANISATION, GROUP)
    return not taken and (is_given_name(name) or _fits(account.lower(), name))


def _add_signed(drafts: Drafts, account: str, *, given: bool) -> None:
    """The account as that of the one whose letters it has, else as somebody's of whom no more is known."""
    known = f"@{account}" in drafts.patterns or fold(account) in _NOBODY
    if known or drafts.is_name(account, ORGANISATION, GROUP):
        return
    key = drafts.known(PERSON, account) or _whose(drafts, account.lower())
    if key is None and given:
        reason = "an account that is given something to do"
        key = drafts.add(Draft(f"person:{fold(account)}", PERSON, account, reason, doubtful=True)).key
    if key:
        drafts.spell(key, f"@{account}")


def _add_mailed(drafts: Drafts, address: str) -> None:
    """The address as that of the one of whose names it is made, else as somebody's of whom no more is known."""
    key = _whose(drafts, address.partition("@")[0].lower())
    if key is None:
        reason = "an address that is given something to do"
        key = drafts.add(Draft(f"person:{fold(address)}", PERSON, address, reason, doubtful=True)).key
    drafts.spell(key, address)


def _listed(sentences: Sequence[Sentence]) -> Iterator[str]:
    """The words in small letters at the head or in brackets at the end of tasks."""
    for sentence in sentences:
        if sentence.section.role in OF_TASKS:
            for pattern in (_HEAD, _TAIL):
                if found := pattern.search(sentence.passage.text):
                    yield from re.split(_JOIN, found["who"])


def _whose(drafts: Drafts, account: str) -> str | None:
    """The one person of whose names the account is made."""
    people = (draft for draft in drafts.by_key.values() if draft.kind == PERSON and len(draft.name.split()) > 1)
    fitting = [draft.key for draft in people if _fits(account, draft.name)]
    return fitting[0] if len(fitting) == 1 and len(account) >= _SHORTEST else None


def _fits(account: str, name: str) -> bool:
    """Whether an account is made of somebody's names: «amoss», «ada.moss», «mossa», «ada», «axm» with a letter between."""
    words = [word.replace("'", "") for word in fold(name).split()]
    first, last = words[0], words[-1]
    letters = re.sub(r"[._-]", "", account).rstrip("0123456789")
    made = {first, first + last, last + first, first[0] + last, last + first[0], first + last[0], first[0] + "".join(words[1:])}
    middle = len(account) == _SHORTEST and account.isalpha() and account[0] == first[0] and account[-1] == last[0]
    return letters in made or middle
