"""The fingerprint of a text: 64 bits in which near copies differ little.

A SimHash (Charikar 2002; Manku, Jain and Das Sarma 2007) over runs of three words, or of three characters where a
script writes no spaces. Equal texts have equal fingerprints on every machine and in every release of one major
version; near copies differ in few bits; unrelated texts differ in about 32.
"""

from __future__ import annotations

import struct
from collections.abc import Sequence
from zlib import crc32

__all__ = ["fingerprint", "word_runs"]

# Words are compared without case and punctuation: ASCII is folded by table on the bytes, the rest one by one.
_FOLD = bytes(byte if chr(byte).isalnum() or byte >= 0x80 else 0x20 for byte in range(256))
_PUNCTUATION = "\u00a0«»¡¿·–—‘’‚“”„•…‹›\u200b、。《》「」『』【】・！，：；？（）"

_FACTORS = (0x2545F491, 0x3C6EF35F, 0x19D699A5)  # odd, below 2**30: three products of 32 bits add up below 2**64
_LOW_HALF = b"\xff\xff\xff\xff\x00\x00\x00\x00"


def fingerprint(text: str) -> int | None:
    """The 64-bit SimHash of a text, or None where it has no word.

    Case, punctuation and white space do not count.

    >>> fingerprint("The ferry left at noon.") == fingerprint("THE FERRY  LEFT AT NOON")
    True
    """
    words = _words(text)
    if not words:
        return None
    runs = max(1, len(words) - 2)
    hashes = _run_hashes(words, runs)
    ones = int.from_bytes(b"\x01" * runs, "little")
    bits = 0
    for byte in range(8):
        column = int.from_bytes(hashes[byte::8], "little")
        for bit in range(8):
            if 2 * ((column >> bit) & ones).bit_count() > runs:
                bits |= 1 << (8 * byte + bit)
    return bits


def word_runs(text: str) -> frozenset[bytes]:
    """The runs of three words that a text has, as hashes: what its fingerprint is made of.

    >>> len(word_runs("The ferry left at noon. The ferry left."))
    5
    """
    words = _words(text)
    hashes = _run_hashes(words, max(1, len(words) - 2)) if words else b""
    return frozenset(hashes[at : at + 8] for at in range(0, len(hashes), 8))


def _words(text: str) -> list[bytes]:
    text = text.lower()
    if not text.isascii():
        if len(text) > 16 * text.count(" "):  # a script without spaces: its characters are its words
            text = " ".join(text)
        for mark in _PUNCTUATION:
            text = text.replace(mark, " ")
    return text.encode("utf-8", "replace").translate(_FOLD).split()


def _run_hashes(words: Sequence[bytes], runs: int) -> bytes:
    """A 64-bit hash for each run of three words, eight bytes each.

    One long integer holds all words side by side in lanes of 64 bits, so that every step is one operation on all.
    """
    lanes = int.from_bytes(struct.pack(f"<{len(words)}Q", *map(crc32, words)), "little")
    mixed = sum((lanes >> (64 * place)) * factor for place, factor in enumerate(_FACTORS))
    mixed &= (1 << (64 * runs)) - 1
    # The highest bits of a sum of three are not evenly spread: fold the lower half of each lane onto the upper.
    mixed ^= (mixed & int.from_bytes(_LOW_HALF * runs, "little")) << 32
    return mixed.to_bytes(8 * runs, "little")
