"""The words of which date expressions are made, as regular expression fragments and look-ups.

Months that are also common words («May», «March») and short weekdays count only in capitals; what else they need is
decided where they are found. All patterns are meant for `re.IGNORECASE`; the months and weekdays switch it off for themselves.
"""

from __future__ import annotations

import unicodedata

MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
MONTHS_SHORT = tuple(name[:3] for name in MONTHS)
MONTH_NAME = f"(?:{'|'.join(MONTHS)})"
MONTH_TITLE, MONTH_OPENING = (f"(?:{'|'.join(map(str.title, names))})" for names in (MONTHS, MONTHS_SHORT))
# Written out or in its first letters.
MONTH_STEM = f"(?:{'|'.join(name if len(name) < 4 else f'{name[:3]}(?:{name[3:]})?' for name in MONTHS)}|sept)"
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
# How a month or a day begins abroad, where it does not begin as in English.
_MONTHS_ABROAD = dict(
    zip(
        "ene fev avr abr mai juin juil aou ago set out okt dic dez".split(),
        (1, 2, 4, 4, 5, 6, 7, 8, 8, 9, 10, 10, 12, 12),
        strict=True,
    )
)
_DAYS_ABROAD = dict(
    zip("lun mar mer mie jeu jue ven vie sam sab dim dom".split(), (0, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6), strict=True)
)
_NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")

MONTH_LONG = (
    r"(?:[Jj]anuary|[Ff]ebruary|March|[Aa]pril|May|[Jj]une|[Jj]uly|[Aa]ugust|[Ss]eptember|[Oo]ctober|[Nn]ovember|[Dd]ecember"
    r"|JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER"
    r"|(?:(?<=[dget] of )|(?<=\bmid-))(?:march|may)"  # «at the end of march»: small, they are verbs elsewhere
    r"|(?<=\d )may(?= (?:19|20)\d\d)"
    r"|(?:(?<=\d )|(?<=beginning )|(?<=end )|(?<=early )|(?<=late )|(?<=mid )|(?<=\bin )|(?<=\bby ))march)"
)
_MONTH_END = r"(?:\b|(?=\d\d?(?:(?:st|nd|rd|th)\b|,)|(?:19|20)\d\d\b))"  # «Aug12th», with the space forgotten
MONTH_SHORT = rf"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|JAN|FEB|MAR|APR|JUN|JUL|AUG|SEPT?|OCT|NOV|DEC){_MONTH_END}\.?"
# As French, Spanish and Portuguese write them, small; «mars» and «mai» only beside figures or what else shows a date.
MONTH_ABROAD = (
    r"(?:janvier|f[ée]vrier|avril|juin|juillet|ao[uû]t|septembre|octobre|d[ée]cembre|enero|febrero|marzo|abril|mayo"
    r"|junio|julio|agosto"
    r"|sep?tiembre|octubre|noviembre|diciembre|janeiro|fevereiro|março|maio|junho|julho|setembro|outubro|novembro"
    r"|dezembro|novembre|(?<=\d\. )(?:Mai|Juni|Juli)"
    r"|(?:(?<=\d )|(?<=\der )|(?<=fin )|(?<=mi-)|(?<=ébut )|(?<=urant ))(?:mars|mai)|März|Januar|Februar|Oktober|Dezember)"
)
# Small, only behind what leads to a date, or beside another month: «in dec», «26 feb», «(sept/oct)».
_MONTH_SMALL = (
    r"(?:(?<=\bin )|(?<=\bby )|(?<=\bend )|(?<=\bearly )|(?<=\blate )|(?<=\bmid[ -])|(?<=\bof )|(?<=\d )"
    r"|(?<=\d(?:st|nd|rd|th) )|(?<=[(/-]))(?:jan|feb|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?"
)
_MONTH_START = r"(?:\b|(?<=\d))"  # «31May»
MONTH = rf"(?-i:{_MONTH_START}{MONTH_LONG}{_MONTH_END}|{_MONTH_START}{MONTH_SHORT}|\b{_MONTH_SMALL}|\b{MONTH_ABROAD}\b)"
WEEKDAY = (
    r"(?-i:\b(?:(?:[Mm]on|[Tt]ues|[Ww]ednes|[Tt]hurs|[Ff]ri|[Ss]atur|[Ss]un)day|Mon|Tues?|Weds?|Thu(?:rs?)?|Fri|Sat|Sun"
    r"|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|mi[ée]rcoles|jueves|viernes|s[áa]bado|domingo)\b\.?)"
)
DAY = r"(?:3[01]|[12]\d|0?[1-9])"
ORDINAL = r"(?:\s?(?:st|nd|rd|th|er)\b|\.(?=\s*[A-Z]))?"
YEAR = r"(?:(?:19|20)\d\d)(?!\d)"
YEAR_TAIL = (
    rf"(?:,?\s*(?:of\s+|del?\s+)?{YEAR}|(?<=\w)[-/.]{YEAR}|,?\s+['’]\d\d\b|\s\d\d(?=\s*(?:$|[)|;\]]|\(\s*{WEEKDAY}\s*\)))"
    r"|(?<=-[A-Za-z]{3})-\d\d\b(?![-\d]))"
)
DASH = r"(?:-|–|—|‐|‑)"
NUMBER = (
    rf"(?:\d{{1,3}}|an?\s+(?:couple|pair)\s+of|couple(?:\s+of)?|an?|{'|'.join(_NUMBERS)}|fourteen|fifteen|thirty|sixty|ninety)"
)
UNIT = r"(?:(?:working|business|calendar)\s+)?(?:hour|day|week|fortnight|month|year|hr|wk|mth|yr|h(?=\b))"

# What may stand before a date and belongs to it.
PREPOSITION = (
    r"(?:(?:(?:no|not)\s+later\s+than|on\s+or\s+before|at\s+the\s+latest(?:\s+by)?|latest(?:\s+by)?"
    r"|prior\s+to|ahead\s+of|in\s+advance\s+of"
    r"|in\s+time\s+for|with\s+effect\s+from|as\s+of|up\s+to|due(?:\s+(?:on|by|in))?|starting(?:\s+(?:on"
    r"|in|from))?|beginning(?:\s+(?:on|in))?"
    r"|(?:later|sometime|some\s+time|early|again|already|only)\s+in"
    r"|avant(?:\s+le)?|d['’]ici(?:\s+(?:le|au|à))?|au\s+plus\s+tard(?:\s+le)?|jusqu['’]au|antes\s+del?|hasta(?:\s+el)?"
    r"|a\s+más\s+tardar(?:\s+el)?|até(?:\s+o)?"
    r"|by|before|until|till|til|w/in|in|on|at|during|for|from|since|after|within|throughout|through|over"
    r"|around|about|towards?|between)\s+)"
)


def month_number(word: str) -> int:
    """The number of a month's name or short form."""
    start = _plain(word)
    abroad = next((n for name, n in _MONTHS_ABROAD.items() if start.startswith(name)), 0)
    return abroad or next(n for n, name in enumerate(MONTHS, 1) if name.startswith(start[:3]))


def weekday_number(word: str) -> int:
    """0 for Monday."""
    start = _plain(word)[:3]
    abroad = _DAYS_ABROAD.get(start)
    return next(n for n, name in enumerate(WEEKDAYS) if name.startswith(start)) if abroad is None else abroad


def _plain(word: str) -> str:
    """A word in small letters without accents."""
    return "".join(letter for letter in unicodedata.normalize("NFD", word.lower()) if not unicodedata.combining(letter))


def number(word: str) -> int:
    """The value of a number in digits or in words; «a» is one."""
    word = word.lower()
    if word.endswith(("of", "couple")):  # «a couple of», «next couple days»
        return 2
    if word.isdigit():
        return int(word)
    more = {"a": 1, "an": 1, "fourteen": 14, "fifteen": 15, "thirty": 30, "sixty": 60, "ninety": 90}
    return more[word] if word in more else _NUMBERS.index(word) + 1


def ordinal(word: str) -> int:
    """The value of «first», «2nd», «last» (0)."""
    names = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 0, "final": 0}
    return names[word.lower()] if word.lower() in names else int(word[0])
