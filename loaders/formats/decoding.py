"""Bytes to text: UTF-8, UTF-16 and UTF-32 with or without a mark, the Windows code pages, and then the best guess."""

from __future__ import annotations

import codecs

from charset_normalizer import from_bytes

from graphapp.loaders.formats.content import UnreadableError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 200_000
# What office programs write; the guess is better where rarer code pages do not compete.
_LIKELY = [
    "cp1250",
    "cp1251",
    "cp1252",
    "cp1253",
    "cp1254",
    "cp1255",
    "cp1256",
    "cp1257",
    "cp1258",
    "koi8_r",
    "shift_jis",
    "gb18030",
    "big5",
    "euc_kr",
]
_CONTROLS = bytes(set(range(32)) - {9, 10, 11, 12, 13, 26, 27})
# Places of cp1252 that hold a letter or a sign which minutes in Western languages use.
_WESTERN = frozenset("€‚„…ˆ‰Š‹Œ‘’“”•–—˜™š›œŸ ¡¢£§«°±²³´·º»¼½¾¿ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖ×ØÙÚÛÜÝßàáâãäåæçèéêëìíîïñòóôõöøùúûüýÿ®©¬¥ª")


def decode(data: bytes) -> str:
    """The text, its byte order mark removed and its line ends made «\\n»."""
    return _decoded(data).removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def _decoded(data: bytes) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strict(data[len(mark) :], encoding)
    if wide := _wide(data):
        return _strict(data, wide)
    sample = data[:_SAMPLE]
    if len(sample) - len(sample.translate(None, _CONTROLS)) > len(sample) // 200:
        raise UnreadableError("this is not text", "Save it as .txt, .md, .docx, .pdf or .html")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        if error.start >= len(data) - 3:
            return data[: error.start].decode("utf-8")
    return _narrow(data)


def _strict(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise UnreadableError(f"its text is broken ({encoding} at byte {error.start})", "Save it again as UTF-8") from error


def _wide(data: bytes) -> str | None:
    """UTF-16 without a mark shows in the zero bytes of its spaces, digits and Latin letters."""
    sample = data[: _SAMPLE - _SAMPLE % 2]
    if len(sample) < 4 or len(data) % 2:
        return None
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    half = len(sample) // 2
    if odd > half * 0.3 and even < half * 0.02:
        return "utf-16-le"
    if even > half * 0.3 and odd < half * 0.02:
        return "utf-16-be"
    return None


def _narrow(data: bytes) -> str:
    """Text in a code page of one byte a letter: cp1252 where what it shows is Western, else the best guess."""
    try:
        western = data.decode("cp1252")
    except UnicodeDecodeError:
        western = None
    if western is not None:
        special = [letter for letter in western if ord(letter) > 127]
        letters = sum(letter.isascii() and letter.isalpha() for letter in western)
        if all(letter in _WESTERN for letter in special) and len(special) * 4 < letters:
            return western
    best = from_bytes(data[:_SAMPLE], cp_isolation=_LIKELY).best() or from_bytes(data[:_SAMPLE]).best()
    if best is None:
        raise UnreadableError("the encoding of its text is unknown", "Save it again as UTF-8")
    return data.decode(best.encoding, errors="replace")
