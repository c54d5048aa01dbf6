"""Files as streams of bytes, unpacked where they are packed."""

from __future__ import annotations

import gzip
import io
import zlib
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any, cast

from articlekit.errors import ConfigurationError

__all__ = ["UNPACKING_ERRORS", "needs", "unpacked"]

_CHUNK = 1 << 14
"""Bytes unpacked at a time: what a few kilobytes of a hostile file unpack to must fit into memory."""
_GZIP, _ZSTD = b"\x1f\x8b", b"\x28\xb5\x2f\xfd"

UNPACKING_ERRORS: tuple[type[Exception], ...] = (EOFError, OSError, zlib.error)
"""What reading a damaged file raises; `zstandard` raises its own, which is translated here."""


def needs(package: str) -> ConfigurationError:
    """What to raise where a package of the extra is missing."""
    return ConfigurationError(f"this needs {package}, of the extra bulk: pip install 'articlekit[bulk]'")


@contextmanager
def unpacked(path: Path) -> Generator[tuple[IO[bytes], Callable[[], int]]]:
    """The file's bytes, unpacked if its first bytes say that it is gzip or zstd, and how many packed ones were read.

    Reading raises `UNPACKING_ERRORS`.
    """
    with path.open("rb") as file:
        start = file.read(4)
        file.seek(0)
        if start[:2] == _GZIP:
            with gzip.open(file) as inner:
                yield cast("IO[bytes]", inner), file.tell
        elif start == _ZSTD:
            yield _zstd(file), file.tell
        else:
            yield file, file.tell


def _zstd(file: IO[bytes]) -> IO[bytes]:
    try:
        import zstandard  # noqa: PLC0415 - the extra may be missing
    except ModuleNotFoundError:
        raise needs("zstandard") from None
    return io.BufferedReader(_Frames(file, zstandard.ZstdDecompressor().decompressobj, zstandard.ZstdError))


class _Frames(io.RawIOBase):
    """The frames of a zstd file, one after the other. The package's own reader takes a file cut short for its end."""

    def __init__(self, file: IO[bytes], frame: Callable[[], Any], error: type[Exception]) -> None:
        self._file, self._new_frame, self._error = file, frame, error
        self._frame: Any = None
        self._packed = self._ready = b""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:  # its own types are those of typeshed alone
        while not self._ready:
            self._packed = self._packed or self._file.read(_CHUNK)
            if not self._packed:
                if self._frame is not None:
                    raise EOFError("the file ends within a zstd frame")
                return 0
            self._unpack()
        size = min(len(buffer), len(self._ready))
        buffer[:size], self._ready = self._ready[:size], self._ready[size:]
        return size

    def _unpack(self) -> None:
        if self._frame is None:
            self._frame = self._new_frame()
        try:
            self._ready = self._frame.decompress(self._packed)
        except self._error as error:
            raise OSError(str(error)) from error
        self._packed = self._frame.unused_data if self._frame.eof else b""
        if self._frame.eof:
            self._frame = None
