"""Where the next record of a damaged WARC begins."""

from __future__ import annotations

import re
import zlib
from typing import BinaryIO

__all__ = ["next_record"]

_STEP = 1 << 20
_OVERLAP = 64
_PEEK = 1 << 17
"""Bytes unpacked to see what they begin with: a block of zstd, which comes whole, has no more."""
_BEGINNING = re.compile(rb"WARC/1\.\d\r?\n(?=[A-Za-z-]+:)|(\x1f\x8b\x08)|(\x28\xb5\x2f\xfd)")


def next_record(file: BinaryIO, start: int) -> int | None:
    """The first position from `start` on at which a record begins; None where there is none.

    Records of a packed file begin where its members or frames do, if it was written the way the standard asks for.
    """
    at = start
    while True:
        file.seek(at)
        part = file.read(_STEP + _OVERLAP)
        for found in _BEGINNING.finditer(part):
            if found.start() < _STEP and _begins(file, at + found.start(), found):
                return at + found.start()
        if len(part) <= _STEP:
            return None
        at += _STEP


def _begins(file: BinaryIO, at: int, found: re.Match[bytes]) -> bool:
    """Whether a record begins where something looks like it."""
    if found[1]:
        return _gzip_begins(file, at)
    return _zstd_begins(file, at) if found[2] else True


def _gzip_begins(file: BinaryIO, at: int) -> bool:
    file.seek(at)
    try:
        return zlib.decompressobj(31).decompress(file.read(_PEEK), 5) == b"WARC/"
    except zlib.error:
        return False


def _zstd_begins(file: BinaryIO, at: int) -> bool:
    import zstandard  # noqa: PLC0415 - where it is missing, there is no packed file to read

    file.seek(at)
    try:
        return zstandard.ZstdDecompressor().decompressobj().decompress(file.read(_PEEK))[:5] == b"WARC/"
    except zstandard.ZstdError:
        return False
