"""Stage 1: bytes -> text, and how the character set was known.

The order is the one of browsers (WHATWG HTML, 13.2.3) with two deviations that real pages need: a byte order mark,
the HTTP header, the page's `meta` element or XML declaration; but strictly valid UTF-8 wins over any of the latter
two, as no text in another set is valid UTF-8 by accident; and where nothing was declared or the bytes contradict the
declaration, they are looked at (`articlekit.encoding.detection`).
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Mapping
from types import MappingProxyType

import attrs

from articlekit.article import Charset
from articlekit.encoding.charsets import codec_of, known_charset
from articlekit.encoding.detection import detect_charset
from articlekit.encoding.magic import binary_format
from articlekit.errors import BinaryInputError, DecodeError, EmptyInputError, InputTooLargeError
from articlekit.options import Limits

__all__ = ["Decoded", "decode", "decode_str"]

_HEAD = 4096
"""Bytes searched for a declaration. The standard asks for 1,024; real pages put scripts before the meta element."""
_LATE_HEAD = 1 << 16
"""Bytes searched where the bytes are not UTF-8 and the head says nothing."""

_BOMS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe\x00\x00", "utf-32le"), (b"\x00\x00\xfe\xff", "utf-32be"),
         (b"\xff\xfe", "utf-16le"), (b"\xfe\xff", "utf-16be"))  # fmt: skip
_FIRST_BYTES_OF_BOMS = frozenset(bom[0] for bom, _ in _BOMS)

_HEADER_CHARSET = re.compile(r"""charset\s*=\s*["']?\s*([^\s"';,]+)""", re.IGNORECASE)
_META_CHARSET = re.compile(rb"""<meta\s[^>]{0,400}?charset\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE)
_XML_ENCODING = re.compile(rb"""\s{0,99}<\?xml\s[^>]{0,200}?encoding\s*=\s*["']([\w.:-]+)""", re.IGNORECASE)
_HTML_LANG = re.compile(rb"""<html\s[^>]{0,400}?lang\s*=\s*["']?([a-zA-Z_-]{2,12})""", re.IGNORECASE)
_LONG_RUN = re.compile(rb"[\x80-\xff]{4}")
_SURROGATES = re.compile("[\ud800-\udfff]")

# Bytes that are not UTF-8 inside a page that is: windows-1252, pasted from a word processor.
_REPAIRS: Mapping[int, str] = MappingProxyType(
    {0xDC00 + byte: bytes([byte]).decode("cp1252", "replace") for byte in range(0x80, 0x100)}
)
_CONTROLS: Mapping[int, None] = MappingProxyType(dict.fromkeys({*range(0x20), 0x7F} - {0x09, 0x0A, 0x0C, 0x0D}))
_CONTROL_BYTES = bytes(_CONTROLS)
_HIGH_BYTES = bytes(range(0x80, 0x100))
_WARC = (b"WARC/0.", b"WARC/1.", b"filedesc://")
"""How a record of a web archive begins (ISO 28500), and of the ARC format before it."""
_TWICE = "\x80"
"""What a typographer's quotation mark or dash that was encoded twice holds, and no text does: a control character."""
_WIDE = ("utf-16le", "utf-16be")


@attrs.frozen(kw_only=True)
class Decoded:
    """A page's text, how its character set was known, and the number of bytes that were not of that set."""

    text: str
    charset: Charset
    replaced: int = 0
    utf8: bytes | None = attrs.field(default=None, repr=False, eq=False)
    """The bytes given, where they are the text in UTF-8: nobody need encode it again."""


def decode(data: bytes, *, content_type: str | None = None, limits: Limits = Limits()) -> Decoded:
    r"""Read the bytes of a page or a text.

    `content_type` is the HTTP header's value where it is known. The result is free of NUL and escape characters.

    Raises `InputTooLargeError`, `EmptyInputError`, `BinaryInputError` (an image, an archive, compressed data, a WARC) or
    `DecodeError` (nothing readable in it).

    >>> decode(b"caf\xe9 \x93noir\x94", content_type="text/html; charset=ISO-8859-1")
    Decoded(text='café “noir”', charset=Charset(name='windows-1252', how='header'), replaced=0)
    """
    if len(data) > limits.max_bytes:
        raise InputTooLargeError(size=len(data), limit=limits.max_bytes, unit="bytes")
    if not data or data.isspace():
        raise EmptyInputError
    decoded = _by_bom(data) if data[0] in _FIRST_BYTES_OF_BOMS else None
    if decoded is None:
        if found := binary_format(data):
            raise BinaryInputError(found)
        if data.startswith(_WARC):
            raise _collection()
        decoded = _by_declaration(data, content_type)
    # Looked up in the bytes: fifty times as fast as NUL in a text of wide characters.
    if b"\x00" in data or b"\x1b" in data:
        decoded = _cleaned(decoded)
    return _checked(decoded)


def decode_str(text: str, *, limits: Limits = Limits()) -> Decoded:
    r"""Check text that was decoded by others: size, NUL and escape characters, lone surrogates (they become U+FFFD).

    >>> decode_str("half a pair: \ud83d").replaced
    1
    """
    if len(text) > limits.max_bytes:
        raise InputTooLargeError(size=len(text), limit=limits.max_bytes, unit="bytes")
    if text.startswith(tuple(map(bytes.decode, _WARC))):
        raise _collection()
    replaced = 0
    try:
        text.encode()
    except UnicodeEncodeError:
        text, replaced = _SURROGATES.subn("\ufffd", text)
    charset = Charset(name="unicode", how="text")
    decoded = Decoded(text=text.removeprefix("\ufeff"), charset=charset, replaced=replaced)
    return _checked(_cleaned(decoded) if "\x00" in text or "\x1b" in text else decoded)


def _collection() -> BinaryInputError:
    return BinaryInputError("a web archive (WARC)", "it holds many pages: articlekit.bulk reads its records one by one")


def _by_bom(data: bytes) -> Decoded | None:
    for bom, charset in _BOMS:
        if data.startswith(bom):
            return _read(data[len(bom) :], charset, "bom")
    return None


def _by_declaration(data: bytes, content_type: str | None) -> Decoded:
    if b"\x00" in data and (wide := _wide_charset(data)):
        return _read(data, wide, "detected")
    declared, how = _declaration(data[:_HEAD], content_type)
    try:
        text, used = codecs.utf_8_decode(data, "strict", False)  # not final: a page may be cut inside a character
    except UnicodeDecodeError:
        return _decode_other(data, declared, how)
    if used < len(data) and text.isascii() and declared != "utf-8":
        return _decode_other(data, declared, how)
    if text.isascii() and b"\x1b" in data and b"\x1b$" in data and declared in {None, "iso-2022-jp"}:
        return _read(data, "iso-2022-jp", how or "detected")
    return _utf8(text, data, declared, how, len(data) - used)


def _declaration(head: bytes, content_type: str | None) -> tuple[str | None, str]:
    """The declared character set and where: `header` or `meta`."""
    if content_type and (match := _HEADER_CHARSET.search(content_type)) and (name := known_charset(match[1])):
        return name, "header"
    if b"<!--" in head:
        first, *rest = head.split(b"<!--")
        head = first + b"".join(part.partition(b"-->")[2] for part in rest)
    found = _META_CHARSET.search(head) or _XML_ENCODING.match(head)
    if found and (name := known_charset(found[1].decode("ascii", "replace"))):
        # A meta element that can be read as ASCII cannot be UTF-16 (WHATWG HTML, 13.2.3.2).
        return ("utf-8" if name in _WIDE else name), "meta"
    return None, ""


def _utf8(text: str, data: bytes, declared: str | None, how: str, cut: int) -> Decoded:
    """Strictly valid UTF-8: the declaration is right, or wrong, or does not matter to plain ASCII."""
    if _TWICE in text and (once := _decoded_again(text)):
        return Decoded(text=once, charset=Charset(name="utf-8", how="utf-8 twice"), replaced=1 if cut else 0)
    if declared in {None, "utf-8"}:
        charset = Charset(name="utf-8", how=how or "utf-8")
    elif text.isascii() and declared is not None:
        charset = Charset(name=declared, how=how)
    else:
        charset = Charset(name="utf-8", how=f"utf-8 despite {how}")
    return Decoded(text=text, charset=charset, replaced=1 if cut else 0, utf8=None if cut else data)


def _decoded_again(text: str) -> str | None:
    """The text of a page whose UTF-8 was taken for Latin-1 and encoded once more, if that is so from end to end."""
    try:
        return text.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return None


def _decode_other(data: bytes, declared: str | None, how: str) -> Decoded:
    """Bytes that are not valid UTF-8 from end to end."""
    if _looks_binary(data):
        raise BinaryInputError("binary data of no known format (perhaps brotli or deflate)")
    if declared is None:
        declared, how = _declaration(data[:_LATE_HEAD], None)
    escaped = data.decode("utf-8", "surrogateescape")
    invalid = len(data) - len(escaped.encode("utf-8", "ignore"))
    valid = len(escaped) - invalid - len(data.translate(None, _HIGH_BYTES))
    if declared in {None, "utf-8"} and valid >= invalid:
        return _repaired(escaped, how or "utf-8", invalid)
    if declared not in {None, "utf-8"}:
        if valid >= 4 and valid >= 4 * invalid:
            return _repaired(escaped, f"utf-8 despite {how}", invalid)
        result = _read(data, str(declared), how)
        if not _is_doubtful(data, result, valid + invalid):
            return result
    language = match[1].decode() if (match := _HTML_LANG.search(data, 0, _HEAD)) else None
    detected = detect_charset(data, language)
    if declared == "utf-8" and (detected in {None, "windows-1252"} or invalid < 4):
        return _repaired(escaped, how, invalid)
    if detected is None:
        return _read(data, declared or "windows-1252", how or "fallback")
    return _read(data, detected, how if detected == declared else "detected")


def _is_doubtful(data: bytes, result: Decoded, beyond_ascii: int) -> bool:
    """Whether bytes contradict their declaration: many are no characters of it, or Western words are all accents."""
    if result.replaced > 1 and result.replaced * 20 > beyond_ascii:
        return True
    return result.charset.name == "windows-1252" and len(_LONG_RUN.findall(data, 0, _LATE_HEAD)) >= 4


def _repaired(escaped: str, how: str, invalid: int) -> Decoded:
    """UTF-8 with other bytes in between, already marked by lone surrogates."""
    return Decoded(text=escaped.translate(_REPAIRS), charset=Charset(name="utf-8", how=how), replaced=invalid)


def _read(data: bytes, charset: str, how: str) -> Decoded:
    text = data.decode(codec_of(charset), "replace")
    return Decoded(text=text, charset=Charset(name=charset, how=how), replaced=text.count("\ufffd"))


def _wide_charset(data: bytes) -> str | None:
    """UTF-16 or UTF-32 without a mark: markup and spaces leave NUL bytes on one side of each pair."""
    head = data[: _HEAD & ~3]
    units = max(1, len(head) // 2)
    even, odd = head[::2].count(0), head[1::2].count(0)
    if even + odd == len(head):
        return None
    if even > 0.9 * units / 2 and odd > 0.4 * units:
        return "utf-32be" if data[0] == 0 else "utf-32le"
    if max(even, odd) > 0.2 * units and min(even, odd) < 0.02 * units + 1:
        return "utf-16le" if odd > even else "utf-16be"
    return None


def _looks_binary(data: bytes) -> bool:
    head = data[:_HEAD]
    controls = len(head) - len(head.translate(None, _CONTROL_BYTES))
    return controls >= 8 and controls * 20 > len(head)


def _cleaned(decoded: Decoded) -> Decoded:
    """Without NUL and the other control characters, which would end or garble the parse."""
    text = decoded.text.translate(_CONTROLS)
    removed = len(decoded.text) - len(text)
    if removed > max(8, 0.3 * len(decoded.text)) and text:
        raise BinaryInputError("binary data of no known format")
    return attrs.evolve(decoded, text=text, utf8=None)


def _checked(decoded: Decoded) -> Decoded:
    """Refuse what holds no text at all."""
    if not decoded.text or decoded.text.isspace():
        raise EmptyInputError
    if decoded.replaced and not decoded.text.strip("\ufffd \t\r\n"):
        name = decoded.charset.name
        raise DecodeError(
            f"no character can be read as {name}: pass the content_type header or decoded text", charset=name
        )
    return decoded
