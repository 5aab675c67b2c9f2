"""The words of which date expressions are made, as regular expression fragments and look-ups.

Months that are also common words («May», «March») and short weekdays count only in capitals; what else they need is
decided where they are found. All patterns are meant for `re.IGNORECASE`; the months and weekdays switch it off for themselves.
"""

from __future__ import annotations

_MONTH_NAMES = (
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
_WEEKDAY_NAMES = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")

MONTH_LONG = (
    r"(?:[Jj]anuary|[Ff]ebruary|March|[Aa]pril|May|[Jj]une|[Jj]uly|[Aa]ugust|[Ss]eptember|[Oo]ctober|[Nn]ovember|[Dd]ecember"
    r"|JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER)"
)
MONTH_SHORT = r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|JAN|FEB|MAR|APR|JUN|JUL|AUG|SEPT?|OCT|NOV|DEC)\b\.?"
MONTH = rf"(?-i:\b{MONTH_LONG}\b|\b{MONTH_SHORT})"
WEEKDAY = (
    r"(?-i:\b(?:(?:[Mm]on|[Tt]ues|[Ww]ednes|[Tt]hurs|[Ff]ri|[Ss]atur|[Ss]un)day|Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)\b\.?)"
)
DAY = r"(?:3[01]|[12]\d|0?[1-9])"
ORDINAL = r"(?:\s?(?:st|nd|rd|th)\b|\.(?=\s*[A-Z]))?"
YEAR = r"(?:(?:19|20)\d\d)(?!\d)"
YEAR_TAIL = rf"(?:,?\s*(?:of\s+)?{YEAR}|(?<=\w)-{YEAR}|,?\s+['’]\d\d\b|(?<=-[A-Za-z]{{3}})-\d\d\b(?![-\d]))"
DASH = r"(?:-|–|—|‐|‑)"
NUMBER = rf"(?:\d{{1,3}}|an?|{'|'.join(_NUMBERS)}|fourteen|fifteen|thirty|sixty|ninety)"
UNIT = r"(?:(?:working|business|calendar)\s+)?(?:hour|day|week|fortnight|month|year)"

# What may stand before a date and belongs to it.
PREPOSITION = (
    r"(?:(?:(?:no|not)\s+later\s+than|on\s+or\s+before|at\s+the\s+latest(?:\s+by)?|latest(?:\s+by)?"
    r"|prior\s+to|ahead\s+of|in\s+advance\s+of"
    r"|in\s+time\s+for|with\s+effect\s+from|as\s+of|up\s+to|due(?:\s+(?:on|by|in))?|starting(?:\s+(?:on"
    r"|in|from))?|beginning(?:\s+(?:on|in))?"
    r"|(?:later|sometime|some\s+time|early|again|already|only)\s+in"
    r"|by|before|until|till|til|in|on|at|during|for|from|since|after|within|throughout|through|over"
    r"|around|about|towards?|between)\s+)"
)


def month_number(word: str) -> int:
    """The number of a month's name or short form."""
    start = word.lower()[:3]
    return next(n for n, name in enumerate(_MONTH_NAMES, 1) if name.startswith(start))


def weekday_number(word: str) -> int:
    """0 for Monday."""
    return next(n for n, name in enumerate(_WEEKDAY_NAMES) if name.startswith(word.lower()[:3]))


def number(word: str) -> int:
    """The value of a number in digits or in words; «a» is one."""
    word = word.lower()
    if word.isdigit():
        return int(word)
    more = {"a": 1, "an": 1, "fourteen": 14, "fifteen": 15, "thirty": 30, "sixty": 60, "ninety": 90}
    return more[word] if word in more else _NUMBERS.index(word) + 1


def ordinal(word: str) -> int:
    """The value of «first», «2nd», «last» (0)."""
    names = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 0, "final": 0}
    return names[word.lower()] if word.lower() in names else int(word[0])
