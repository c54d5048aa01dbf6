"""Recognise binary formats by their first bytes, so that an error can name what was given instead of a page."""

from __future__ import annotations

__all__ = ["binary_format"]

# Offset, bytes found there, name. From the formats' specifications.
_SIGNATURES: tuple[tuple[int, bytes, str], ...] = (
    (0, b"\x1f\x8b", "gzip"),
    (0, b"PK\x03\x04", "zip"),
    (0, b"PK\x05\x06", "zip"),
    (0, b"\x28\xb5\x2f\xfd", "zstd"),
    (0, b"\xfd7zXZ\x00", "xz"),
    (0, b"BZh", "bzip2"),
    (0, b"7z\xbc\xaf\x27\x1c", "7z"),
    (0, b"Rar!\x1a\x07", "rar"),
    (0, b"\x04\x22\x4d\x18", "lz4"),
    (0, b"\x1f\x9d", "compress"),
    (0, b"%PDF-", "PDF"),
    (0, b"\x89PNG\r\n", "PNG"),
    (0, b"\xff\xd8\xff", "JPEG"),
    (0, b"GIF87a", "GIF"),
    (0, b"GIF89a", "GIF"),
    (8, b"WEBP", "WebP"),
    (8, b"AVI ", "AVI video"),
    (8, b"WAVE", "WAV audio"),
    (0, b"II*\x00", "TIFF"),
    (0, b"MM\x00*", "TIFF"),
    (0, b"\x00\x00\x01\x00", "an icon (ICO)"),
    (6, b"\x00\x00\x00\x00", "BMP"),
    (4, b"ftypavif", "AVIF"),
    (4, b"ftyphei", "HEIC"),
    (4, b"ftypM4A", "MP4 audio"),
    (4, b"ftyp", "MP4 video"),
    (0, b"ID3", "MP3 audio"),
    (0, b"OggS", "Ogg"),
    (0, b"fLaC", "FLAC audio"),
    (0, b"\x1a\x45\xdf\xa3", "Matroska or WebM video"),
    (0, b"FLV\x01", "Flash video"),
    (0, b"wOFF", "a WOFF font"),
    (0, b"wOF2", "a WOFF2 font"),
    (0, b"\x00\x01\x00\x00", "a TrueType font"),
    (0, b"OTTO\x00", "an OpenType font"),
    (0, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an Office document (OLE)"),
    (0, b"SQLite format 3\x00", "SQLite"),
    (0, b"PAR1", "Parquet"),
    (0, b"ARROW1", "Arrow"),
    (0, b"\x7fELF", "an ELF program"),
    (0, b"\xca\xfe\xba\xbe", "a Java class or Mach-O program"),
    (0, b"\x00asm", "WebAssembly"),
    (257, b"ustar", "tar"),
)
# Formats whose signature could begin a text: the first bytes must be these too.
_CONTAINERS = {"WebP": b"RIFF", "AVI video": b"RIFF", "WAV audio": b"RIFF", "BMP": b"BM"}
_TEXT_STARTS = frozenset(b"<\t\n\r ")
_NEEDS_CONTROLS = frozenset({"bzip2", "MP3 audio", "Ogg", "FLAC audio", "Parquet", "Arrow", "tar", "a WOFF font"})
_MPEG_AUDIO = frozenset(b"\xfb\xfa\xf3\xf2")


def binary_format(data: bytes) -> str | None:
    r"""The name of the binary format that the bytes begin like, or None.

    >>> binary_format(b"\x1f\x8b\x08\x00"), binary_format(b"%PDF-1.7"), binary_format(b"PKW made zip")
    ('gzip', 'PDF', None)
    """
    if not data or data[0] in _TEXT_STARTS:
        return None
    for offset, signature, name in _SIGNATURES:
        if data.startswith(signature, offset) and data.startswith(_CONTAINERS.get(name, b"")):
            if name in _NEEDS_CONTROLS and not _has_controls(data):
                continue
            return name
    if data[0] == 0xFF and len(data) > 1 and data[1] in _MPEG_AUDIO and _has_controls(data):
        return "MP3 audio"
    if data[0] == 0x78 and len(data) > 1 and (0x7800 + data[1]) % 31 == 0 and _has_controls(data):
        return "zlib"
    return None


def _has_controls(data: bytes) -> bool:
    head = data[:512]
    return any(byte < 0x09 or 0x0E <= byte < 0x1B for byte in head)
