"""Stage 1: how bytes become text, and what is refused."""

import gzip
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articlekit.decode import decode, decode_str
from articlekit.errors import BinaryInputError, DecodeError, EmptyInputError, InputError, InputTooLargeError
from articlekit.options import Limits

PAGE = "<!doctype html><html{lang}><head>{meta}<title>{title}</title></head><body><p>{text}</p></body></html>"

RUSSIAN = "Городской совет утвердил новый план развития набережной, сообщила во вторник пресс-служба мэрии."
GREEK = "Το δημοτικό συμβούλιο ενέκρινε την Τρίτη το νέο σχέδιο για την παραλία της πόλης."
CZECH = "Městská rada v úterý schválila nový plán rozvoje nábřeží, který počítá s širší promenádou pro pěší."
POLISH = "Rada miejska zatwierdziła we wtorek plan przebudowy nabrzeża; wyższe ścieżki będą gotowe później."
TURKISH = "Belediye meclisi salı günü sahil için hazırlanan yeni planı onayladı; çalışmalar kışın başlayacak."
GERMAN = "Der Gemeinderat hat am Dienstag die Pläne für das Flussufer gebilligt; die Bauarbeiten können früh beginnen."
HEBREW = "מועצת העיר אישרה ביום שלישי את התוכנית החדשה לפיתוח הטיילת."
ARABIC = "وافق مجلس المدينة يوم الثلاثاء على الخطة الجديدة لتطوير الواجهة البحرية."
THAI = "สภาเทศบาลเมืองอนุมัติแผนพัฒนาริมน้ำฉบับใหม่เมื่อวันอังคารที่ผ่านมา"
JAPANESE = "市議会は火曜日、川沿いの遊歩道を広げる新しい計画を承認した。工事は来年の春に始まる見通しだ。"
CHINESE = "市议会周二批准了新的滨水区发展计划，工程将在明年春天开始，预计需要两年的时间才能完成。"
TAIWANESE = "市議會週二批准了新的水岸發展計畫，工程將在明年春天開始，預計需要兩年的時間才能完成。"
KOREAN = "시의회는 화요일에 강변 산책로를 넓히는 새로운 계획을 승인했다. 공사는 내년 봄에 시작된다."


def page(text, *, meta="", lang="", title="x"):
    return PAGE.format(text=text, meta=meta, lang=lang, title=title)


class TestOrderOfEvidence:
    """Byte order mark, header, declaration of the page, then the bytes themselves."""

    @pytest.mark.parametrize(
        ("bom", "codec", "name"),
        [
            (b"\xef\xbb\xbf", "utf-8", "utf-8"),
            (b"\xff\xfe", "utf-16-le", "utf-16le"),
            (b"\xfe\xff", "utf-16-be", "utf-16be"),
            (b"\xff\xfe\x00\x00", "utf-32-le", "utf-32le"),
            (b"\x00\x00\xfe\xff", "utf-32-be", "utf-32be"),
        ],
    )
    def test_byte_order_mark_wins(self, bom, codec, name):
        """A byte order mark beats header and meta, and is no part of the text."""
        decoded = decode(
            bom + page("Größe", meta="<meta charset=koi8-r>").encode(codec), content_type="text/html; charset=big5"
        )

        assert (name, "bom") == (decoded.charset.name, decoded.charset.how)
        assert decoded.text == page("Größe", meta="<meta charset=koi8-r>")

    def test_header_beats_meta(self):
        """What the server says counts before what the page says."""
        data = page(RUSSIAN, meta="<meta charset=koi8-r>").encode("windows-1251")

        decoded = decode(data, content_type='text/html; charset="windows-1251"')

        assert ("windows-1251", "header") == (decoded.charset.name, decoded.charset.how)
        assert RUSSIAN in decoded.text

    @pytest.mark.parametrize(
        "meta",
        [
            '<meta charset="koi8-r">',
            "<META CHARSET=KOI8-R>",
            '<meta http-equiv="Content-Type" content="text/html; charset=koi8-r">',
            "<!-- <meta charset=utf-8> --><meta charset=koi8>",
            "<script>" + "x" * 3000 + "</script><meta charset=koi8-r>",
            "<script>" + "x" * 30000 + "</script><meta charset=koi8-r>",
        ],
    )
    def test_meta_is_read(self, meta):
        """A declaration counts in either form, outside of comments, and after long scripts too."""
        decoded = decode(page(RUSSIAN, meta=meta).encode("koi8-r"))

        assert ("koi8-r", "meta") == (decoded.charset.name, decoded.charset.how)
        assert RUSSIAN in decoded.text

    def test_xml_declaration_is_read(self):
        """XHTML pages declare themselves in the XML declaration."""
        decoded = decode(b'<?xml version="1.0" encoding="ISO-8859-2"?>' + page(POLISH).encode("iso-8859-2"))

        assert ("iso-8859-2", "meta") == (decoded.charset.name, decoded.charset.how)

    def test_labels_mean_what_browsers_make_of_them(self):
        """`ISO-8859-1` and `us-ascii` mean windows-1252, `gb2312` its superset."""
        assert decode(b"\x93a\x94 \xe9", content_type="text/plain; charset=iso-8859-1").text == "“a” é"
        assert decode("镕".encode("gbk"), content_type="text/plain; charset=gb2312").text == "镕"

    def test_unknown_labels_are_passed_over(self):
        """A label that nobody knows is no declaration."""
        decoded = decode(page("Größe").encode(), content_type="text/html; charset=klingon")

        assert ("utf-8", "utf-8") == (decoded.charset.name, decoded.charset.how)

    def test_plain_ascii_keeps_its_declaration(self):
        """ASCII is the same in all sets: the declaration is reported."""
        decoded = decode(page("plain", meta="<meta charset=windows-1251>").encode())

        assert ("windows-1251", "meta") == (decoded.charset.name, decoded.charset.how)

    def test_a_readable_meta_cannot_mean_utf16(self):
        """A page whose meta element is readable as ASCII is not UTF-16, whatever it says."""
        decoded = decode(page("Größe", meta="<meta charset=utf-16>").encode())

        assert ("utf-8", "meta") == (decoded.charset.name, decoded.charset.how)


class TestWrongDeclarations:
    """What is declared and what the bytes are differ."""

    @pytest.mark.parametrize("declared", ["iso-8859-1", "windows-1251", "shift_jis", "gbk"])
    def test_valid_utf8_wins(self, declared):
        """Strictly valid UTF-8 beyond ASCII is UTF-8, and the result says that a declaration was overruled."""
        data = page(GERMAN, meta=f"<meta charset={declared}>").encode()

        from_meta = decode(data)
        from_header = decode(data, content_type=f"text/html; charset={declared}")

        assert ("utf-8", "utf-8 despite meta") == (from_meta.charset.name, from_meta.charset.how)
        assert "utf-8 despite header" == from_header.charset.how
        assert GERMAN in from_meta.text

    def test_other_bytes_in_utf8_are_repaired(self):
        """A windows-1252 paste inside a UTF-8 page is read as what it was, and counted."""
        data = page(GERMAN + " | Smith\x92s", meta="<meta charset=utf-8>").encode().replace(b"\xc2\x92", b"\x92")

        decoded = decode(data)

        assert f"{GERMAN} | Smith’s" in decoded.text
        assert ("utf-8", "meta", 1) == (decoded.charset.name, decoded.charset.how, decoded.replaced)

    def test_mostly_utf8_under_another_name(self):
        """One bad byte does not turn a UTF-8 page into what it wrongly declares."""
        data = page(RUSSIAN, meta="<meta charset=iso-8859-1>").encode() + b"\xe9"

        decoded = decode(data + b" ")

        assert RUSSIAN in decoded.text
        assert ("utf-8 despite meta", 1) == (decoded.charset.how, decoded.replaced)

    def test_western_page_that_calls_itself_utf8(self):
        """A page in windows-1252 that declares UTF-8 keeps its letters."""
        decoded = decode(page(GERMAN, meta="<meta charset=utf-8>").encode("windows-1252"))

        assert GERMAN in decoded.text
        assert decoded.replaced > 0

    @pytest.mark.parametrize("declared", ["utf-8", "iso-8859-1"])
    @pytest.mark.parametrize(("text", "codec"), [(RUSSIAN, "windows-1251"), (JAPANESE, "shift_jis"), (GREEK, "cp1253")])
    def test_other_scripts_under_a_wrong_name(self, declared, text, codec):
        """Bytes of another script that declare UTF-8 or the Western default are detected."""
        decoded = decode(page(text, meta=f"<meta charset={declared}>").encode(codec))

        assert text in decoded.text
        assert decoded.charset.how == "detected"

    def test_declared_set_that_does_not_fit(self):
        """Where many characters do not exist in the declared set, the bytes are looked at."""
        decoded = decode(page(RUSSIAN, meta="<meta charset=euc-jp>").encode("windows-1251"))

        assert RUSSIAN in decoded.text

    def test_undecidable_bytes_keep_their_declaration(self):
        """Where detection finds nothing, the declaration stands, with marks for what it lacks."""
        decoded = decode(b"<p>\x81\x8d\x8f</p>", content_type="text/html; charset=windows-1252")

        assert ("windows-1252", "header") == (decoded.charset.name, decoded.charset.how)
        assert decoded.replaced == 3

    def test_a_page_cut_inside_a_character(self):
        """A cut-off last character is dropped, and the rest is UTF-8 still."""
        decoded = decode(page(RUSSIAN).encode() + "я".encode()[:1])

        assert decoded.text == page(RUSSIAN)
        assert ("utf-8", 1) == (decoded.charset.name, decoded.replaced)

    def test_a_last_accent_is_no_cut(self):
        """One accented letter at the end of a Western text is a letter, not half a character."""
        assert decode(b"un caf\xe9").text == "un café"


class TestDetection:
    """Nothing is declared."""

    @pytest.mark.parametrize(
        ("text", "codec"),
        [
            (RUSSIAN, "windows-1251"),
            (RUSSIAN, "koi8-r"),
            (RUSSIAN, "iso-8859-5"),
            (RUSSIAN, "cp866"),
            (GREEK, "iso-8859-7"),
            (CZECH, "windows-1250"),
            (POLISH, "iso-8859-2"),
            (POLISH, "windows-1250"),
            (TURKISH, "iso-8859-9"),
            (GERMAN, "iso-8859-1"),
            (HEBREW, "windows-1255"),
            (ARABIC, "windows-1256"),
            (THAI, "cp874"),
            (JAPANESE, "shift_jis"),
            (JAPANESE, "euc-jp"),
            (JAPANESE, "iso-2022-jp"),
            (CHINESE, "gbk"),
            (CHINESE, "gb18030"),
            (TAIWANESE, "big5"),
            (KOREAN, "euc-kr"),
        ],
    )
    def test_running_text_is_recognised(self, text, codec):
        """A sentence suffices to tell the set."""
        decoded = decode(page(text).encode(codec))

        assert text in decoded.text
        assert decoded.charset.how == "detected"

    def test_the_language_of_the_page_helps(self):
        """Czech and French share letters; the declared language decides between their sets."""
        data = page("ý, á, í, é", lang=' lang="cs"').encode("windows-1250")

        assert decode(data).charset.name == "windows-1250"

    @pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
    def test_wide_characters_without_a_mark(self, codec):
        """UTF-16 and UTF-32 are recognised by the zeros in their markup."""
        decoded = decode(page(RUSSIAN).encode(codec))

        assert decoded.text == page(RUSSIAN)
        assert decoded.charset.how == "detected"

    def test_typographic_quotes_alone_are_western(self):
        """Too little for detection falls back to the default of browsers, and says so."""
        decoded = decode(b"<p>\x93Quoted\x94 \x96 Smith\x92s</p>")

        assert decoded.text == "<p>“Quoted” – Smith’s</p>"
        assert ("windows-1252", "fallback") == (decoded.charset.name, decoded.charset.how)


class TestRefusals:
    """Only input that is no text raises, and the error says what it is."""

    @pytest.mark.parametrize("data", [b"", b" \n\t", b"\xef\xbb\xbf", b"\xff\xfe \x00", b"\x00" * 3, b"\x00" * 99])
    def test_nothing(self, data):
        """White space, marks and NUL are nothing."""
        with pytest.raises(EmptyInputError):
            decode(data)

    def test_too_large(self):
        """Size is checked before anything else, and the error names both numbers."""
        with pytest.raises(InputTooLargeError) as caught:
            decode(b"x" * 101, limits=Limits(max_bytes=100))

        assert (101, 100, "bytes") == (caught.value.size, caught.value.limit, caught.value.unit)

    @pytest.mark.parametrize(
        ("data", "name"),
        [
            (gzip.compress(b"<p>text</p>", mtime=0), "gzip"),
            (zlib.compress(b"<p>some text</p>" * 9), "zlib"),
            (b"PK\x03\x04\x14\x00", "zip"),
            (b"\x28\xb5\x2f\xfd\x04\x00", "zstd"),
            (b"BZh91AY&SY\x00\x01", "bzip2"),
            (b"\xfd7zXZ\x00\x00", "xz"),
            (b"%PDF-1.7\n%\xe2\xe3", "PDF"),
            (b"\x89PNG\r\n\x1a\n\x00", "PNG"),
            (b"\xff\xd8\xff\xe0\x00\x10JFIF", "JPEG"),
            (b"GIF89a\x01\x00", "GIF"),
            (b"RIFF\x24\x00\x00\x00WEBPVP8 ", "WebP"),
            (b"RIFF\x24\x00\x00\x00WAVEfmt ", "WAV audio"),
            (b"\x00\x00\x00\x20ftypisom", "MP4 video"),
            (b"ID3\x04\x00\x00", "MP3 audio"),
            (b"\xff\xfb\x90\x00\x00", "MP3 audio"),
            (b"\x1a\x45\xdf\xa3\x01", "Matroska or WebM video"),
            (b"BM\x36\x00\x0c\x00\x00\x00\x00\x00", "BMP"),
        ],
    )
    def test_binary_formats_are_named(self, data, name):
        """Archives, documents, images, sound and video are recognised by their first bytes."""
        with pytest.raises(BinaryInputError, match=name) as caught:
            decode(data)

        assert caught.value.format == name

    def test_binary_without_a_signature(self):
        """Brotli has no signature; that it is no text shows nevertheless."""
        noise = bytes((n * n * 31 + n * 7 + n // 3) % 256 for n in range(4000))

        with pytest.raises(BinaryInputError, match="no known format"):
            decode(noise)

    def test_mostly_zeros(self):
        """A page of NUL bytes with some letters is no text."""
        with pytest.raises(BinaryInputError):
            decode((b"\x01\x02\x03" * 5 + b"abcdefghij") * 9 + b"\x00")

    @pytest.mark.parametrize("text", [b"PKW made zip", b"BZhang said", b"x^2 is a square", b"BM is short", b"ID3 tags"])
    def test_text_that_begins_like_binary(self, text):
        """Texts may begin with the letters of a signature."""
        assert decode(text).text == text.decode()

    def test_nothing_readable(self):
        """Bytes that give no single character raise, naming the set that was tried."""
        with pytest.raises(DecodeError) as caught:
            decode(b"\x81\x8d", content_type="text/plain; charset=windows-1252")

        assert caught.value.charset == "windows-1252"


class TestControlCharacters:
    """What would end or garble a parse does not come out."""

    def test_nul_and_escape_are_dropped(self):
        """NUL ends a parse in C; escape sequences would reach a terminal."""
        assert decode(b"<p>a\x00b \x1b[31mred\x07</p>").text == "<p>ab [31mred</p>"

    def test_line_separators_stay(self):
        """U+2028 is a character like others: nothing is cut at it."""
        assert decode("<p>one\u2028two</p>".encode()).text == "<p>one\u2028two</p>"

    def test_lone_surrogates_of_text(self):
        """Text with half a pair, which C libraries cut off silently, is repaired and counted."""
        decoded = decode_str("<p>half \ud83d of it</p>")

        assert ("<p>half \ufffd of it</p>", 1) == (decoded.text, decoded.replaced)
        assert ("unicode", "text") == (decoded.charset.name, decoded.charset.how)

    def test_text_is_checked_too(self):
        """Size, emptiness and control characters are checked in text as in bytes; a leading mark is dropped."""
        assert decode_str("\ufeffa\x00b\x1b").text == "ab"
        with pytest.raises(EmptyInputError):
            decode_str(" \u2028\n")
        with pytest.raises(InputTooLargeError):
            decode_str("abc", limits=Limits(max_bytes=2))


class TestProperties:
    """What holds of any bytes."""

    @given(st.binary(max_size=300), st.sampled_from([None, "text/html", "text/html; charset=gbk", "charset=utf-16"]))
    def test_any_bytes(self, data, content_type):
        """Any bytes give text that can be encoded again and holds no NUL, or an `InputError`."""
        try:
            decoded = decode(data, content_type=content_type)
        except InputError:
            return

        assert "\x00" not in decoded.text
        assert decoded.text.encode()
        assert decoded.replaced >= 0

    @given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1).filter(str.strip))
    def test_utf8_is_kept(self, text):
        """Valid UTF-8 comes out as it is."""
        assert decode(b"<p>" + text.encode()).text == "<p>" + text


def test_a_page_encoded_twice() -> None:
    """UTF-8 that was taken for Latin-1 and encoded once more is read back where that explains the whole page."""
    text = "<p>The bridge\u2019s keeper \u2013 an old man</p>"
    twice = text.encode().decode("latin-1").encode()

    decoded = decode(twice)
    assert (text, "utf-8 twice") == (decoded.text, decoded.charset.how)
    assert "utf-8" == decode(twice + "\u0141\u00f3d\u017a".encode()).charset.how
