"""Guess the character set of bytes that are not UTF-8 and say nothing about themselves.

Every set is tried, and the text it gives is judged by the letters that running text of a language must have. East
Asian sets are judged by the share of the most frequent characters (the hundred commonest make up a third and more of
any text, and almost nothing of a text that was read in the wrong set), the others by the share of the letters that
one language has beyond ASCII. A symbol inside a word speaks against a set: a Polish page read as windows-1252 is full of `³` and `¹`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from articlekit.encoding.charsets import codec_of

__all__ = ["detect_charset"]

_SAMPLE = 1 << 16
"""Bytes looked at; from the first byte beyond ASCII."""
_LIKELY = 0.2
"""The least share of frequent characters of an East Asian text. Seen: right reading 0.35 and more, wrong 0.05 at most."""
_PLAUSIBLE = 0.5
"""The least share of fitting letters among those beyond ASCII of any other text."""
_HINT = 0.15
"""What the declared language is worth."""

_IN_WORD = re.compile("[A-Za-z][^\\W\\d_]?[^\\w\\s\\x00-\\x7f’'‘·\\xad\\xa0–—-][a-z]")
_PUNCTUATION = frozenset("’‘‚“”„–—…·•°§©®™€£№\xa0\xad")
_MIXED_WORD = re.compile("[A-Za-z][\u0370-\u0eff]|[\u0370-\u0eff][A-Za-z]")
_BEYOND_ASCII = re.compile(rb"[\x80-\xff]")
_FAR_FROM_IT = re.compile(rb"(?<=[\x00-\x7f]{3})[\x00-\x7f]{2,}(?=[\x00-\x7f]{3})")
"""What is further from any byte beyond ASCII than the letters of a word by which a set is judged."""


class _Script(NamedTuple):
    languages: tuple[str, ...]
    charsets: tuple[str, ...]
    letters: frozenset[str]


def _script(languages: str, charsets: str, letters: str) -> _Script:
    return _Script(tuple(languages.split()), tuple(charsets.split()), frozenset(letters.replace(" ", "")))


# The commonest characters of each written language, by frequency lists of newspaper text.
_EAST_ASIAN = (
    _script(
        "ja",
        "shift_jis euc-jp",
        "のにはをたがでてとしれさいるなあこかもりすっくおきらまつどけうせそえみだよ、。「」ーンスルトリアイクドラ"
        "日本年人大国会中出者月事行分時上",
    ),
    _script(
        "zh zh-cn zh-hans zh-sg",
        "gbk",
        "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然"
        "家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日，。、“”",
    ),
    _script(
        "zh-tw zh-hk zh-hant zh",
        "big5",
        "的一是不了在人有我他這個們中來上大為和國地到以說時要就出會可也你對生能而子那得於著下自之年過發後作裡用道行所然"
        "家種事成方多經麼去法學如都同現當沒動面起看定天分還進好小部其些主樣理心她本前開但因只從想實日，。、「」",
    ),
    _script(
        "ko",
        "euc-kr",
        "이다의는에가을를고지한로서도하기사인은어자시대나리아정보수일스해그으있라전장구여제들주년부상과원게적만성우것"
        "오공비조었했습니까",
    ),
)

# The letters beyond ASCII of each language written in Latin letters; the first set wins where two fit equally.
_LATIN = (
    _script("fr", "windows-1252", "éèàçêîôûâùœëïÉÀ«»"),
    _script("de", "windows-1252", "äöüßÄÖÜ„»«"),
    _script("es ca gl", "windows-1252", "áéíóúñü¿¡Áçàèò«»ª"),
    _script("pt", "windows-1252", "ãõçáéíóúâêôàÉº"),
    _script("it", "windows-1252", "àèéìòùÈ«»"),
    _script("sv fi", "windows-1252", "åäöÅÄÖé"),
    _script("da no nb nn", "windows-1252", "æøåÆØÅé«»"),
    _script("is fo", "windows-1252", "þðæöáéíóúýÞÍÁÓ"),
    _script("nl en", "windows-1252", "ëéïèöü£"),
    _script("pl", "windows-1250 iso-8859-2", "ąęłśżźćńóŁŚŻ"),
    _script("cs sk", "windows-1250 iso-8859-2", "ěščřžýáíéůúďťňľĺôäČŠŘŽ"),
    _script("hu", "windows-1250 iso-8859-2", "áéíóöőúüűÁÉ"),
    _script("hr sl bs", "windows-1250 iso-8859-2", "čćšžđČŠŽ"),
    _script("ro", "windows-1250 iso-8859-2", "ăâîşţŞÎ"),
    _script("tr az", "windows-1254", "şğıöüçİŞâ"),
    _script("lt lv et", "windows-1257", "āēīūšžčķļņģėįųąęõäöüŠŽ"),
)
# The letters of other alphabets, the commonest first.
_RANKED = (
    ("ru uk be bg sr mk", "windows-1251 koi8-r iso-8859-5 ibm866 koi8-u",
     "оаеинтсрвлкмідпуяыьгзбчйхжїшюцщєэфъёґўјљњћђџѓќѕ"),
    ("el", "windows-1253 iso-8859-7", "αοιετσνηυρπκμλςωγδχθάίέόήφύβώξζψϊϋ"),
    ("he iw", "windows-1255", "יוהלארתבמשנעכדחקפםטגצסזךןףץ"),
    ("ar fa ur", "windows-1256 iso-8859-6", "اليمونرتبةعدسفهكقحجشطصخىذزأءضثغظئإؤآ،پگچژیک"),
    ("th", "windows-874", "านรอกเงมยลวดทตสปะ่ัี้ิหคแขบจพใโชุถผซศึืำูธณไฟษฮ์ภ็ญฐ"),
)  # fmt: skip


def _weights(letters: str) -> Mapping[str, float]:
    """What each letter speaks for its alphabet: about 1 on average over running text."""
    return MappingProxyType({letter: 1.2 - 0.8 * rank / len(letters) for rank, letter in enumerate(letters)})


_ALPHABETS = (
    *((script, MappingProxyType(dict.fromkeys(script.letters, 1.0))) for script in _LATIN),
    *((_script(languages, charsets, letters), _weights(letters)) for languages, charsets, letters in _RANKED),
)


def detect_charset(data: bytes, language: str | None = None) -> str | None:
    """The most plausible character set of bytes that are not valid UTF-8, or None where nothing is plausible.

    `language` is what the page declares (`ru`, `zh-TW`); it decides between sets that fit about equally.

    >>> detect_charset("Příliš žluťoučký kůň úpěl ďábelské ódy".encode("windows-1250"))
    'windows-1250'
    >>> detect_charset("東京の天気は晴れです".encode("shift_jis"))
    'shift_jis'
    """
    first = _BEYOND_ASCII.search(data)
    if first is None:
        return None
    start = max(0, first.start() - 16)
    sample = data[start : start + _SAMPLE]
    tag = (language or "").lower().replace("_", "-")
    asian = max((score, charset) for charset, score in _east_asian_scores(sample, tag))
    if asian[0] >= _LIKELY:
        return asian[1]
    best, found = _PLAUSIBLE, None
    for charset, score in _alphabet_scores(sample, tag):
        if score > best:
            best, found = score, charset
    return found


def _agrees(script: _Script, tag: str) -> bool:
    return bool(tag) and (tag in script.languages or tag.partition("-")[0] in script.languages)


def _east_asian_scores(sample: bytes, tag: str) -> list[tuple[str, float]]:
    scores: list[tuple[str, float]] = []
    for script in _EAST_ASIAN:
        for charset in script.charsets:
            text = sample.decode(codec_of(charset), "replace")
            beyond = [char for char in text if char > "\x7f"]
            # Half-width katakana are what the single bytes of other sets look like in Shift_JIS.
            bad = sum(
                char == "\ufffd" or "\uff61" <= char <= "\uff9f" or "\ue000" <= char <= "\uf8ff" for char in beyond
            )
            frequent = sum(char in script.letters for char in beyond)
            share = (frequent - 3 * max(0, bad - 1)) / len(beyond)
            scores.append((charset, share + (_HINT if _agrees(script, tag) and share > _HINT else 0.0)))
    return scores


def _alphabet_scores(sample: bytes, tag: str) -> list[tuple[str, float]]:
    near = _FAR_FROM_IT.sub(b"\n", sample)
    charsets = {charset for script, _ in _ALPHABETS for charset in script.charsets}
    readings = {charset: _reading(near, charset) for charset in charsets}
    scores: list[tuple[str, float]] = []
    for script, weights in _ALPHABETS:
        for charset in script.charsets:
            characters, faults = readings[charset]
            share = (sum(weights.get(char, 0.3) for char in characters) - 2 * faults) / (len(characters) or 1)
            scores.append((charset, share + (_HINT if _agrees(script, tag) else 0.0)))
    return scores


def _reading(sample: bytes, charset: str) -> tuple[list[str], int]:
    """The characters beyond ASCII that a set makes of the bytes, and how many of them no text would hold."""
    text = sample.decode(codec_of(charset), "replace")
    characters = [char for char in text if char > "\x7f" and char not in _PUNCTUATION]
    faults = sum(char == "\ufffd" or "\x80" <= char <= "\x9f" or "\u2500" <= char <= "\u25a0" for char in characters)
    return characters, faults + len(_IN_WORD.findall(text)) + len(_MIXED_WORD.findall(text))
