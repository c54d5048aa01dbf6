"""Guessing the character set of bytes that are not UTF-8."""

from articlekit.encoding.charsets import codec_of, known_charset
from articlekit.encoding.detection import detect_charset


def test_ascii_gives_no_answer():
    """Nothing beyond ASCII, nothing to tell."""
    assert detect_charset(b"plain") is None


def test_the_first_foreign_byte_may_come_late():
    """The sample begins where the bytes leave ASCII, however long the markup before."""
    data = b"<div>" * 50_000 + "Министр заявил журналистам, что решение принято".encode("koi8-r")

    assert detect_charset(data) == "koi8-r"


def test_the_language_tips_the_scale():
    """The same few bytes are read in the set of the declared language."""
    data = "íé, áý".encode("windows-1250")

    assert detect_charset(data, "cs") == "windows-1250"
    assert detect_charset(data, "is_IS") == "windows-1252"


def test_every_label_leads_to_a_codec():
    """All sets of the table can be read."""
    for label in ("utf8", "latin2", "koi", "x-sjis", "big5-hkscs", "tis-620", "x-mac-cyrillic", "ks_c_5601-1987"):
        name = known_charset(label)

        assert name is not None
        assert b"a".decode(codec_of(name)) == "a"
