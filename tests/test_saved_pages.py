"""Pages as browsers and mail readers keep them: MHTML, "saved from url", web archives."""

from __future__ import annotations

from email.message import EmailMessage

import pytest

import articlekit

STORY = (
    "Die Fähren bleiben bis Ende Mai im Hafen, weil es an Maschinisten fehlt, teilte die Reederei am Donnerstag mit. "
)
PAGE = f"<html><head><title>Fähren bleiben im Hafen</title></head><body><h1>Fähren bleiben im Hafen</h1>{f'<p>{STORY * 2}</p>' * 4}</body></html>"
URL = "https://www.inselbote.example/2024/faehren"


def mhtml(
    *, charset: str = "utf-8", cte: str = "quoted-printable", location: str | None = URL, frame: bool = True
) -> bytes:
    """A page with its style and a frame, as Chromium saves it."""
    message = EmailMessage()
    message["From"] = "<Saved by Blink>"
    message["MIME-Version"] = "1.0"
    message["Snapshot-Content-Location"] = location or "cid:frame-0"
    message["Subject"] = "Fähren bleiben im Hafen"
    message["Date"] = "Thu, 14 Mar 2024 10:00:00 -0000"
    message.make_related()
    page = EmailMessage()
    page.set_content(PAGE, subtype="html", charset=charset, cte=cte)
    if location:
        page["Content-Location"] = location
    style = EmailMessage()
    style.set_content("p { color: red }", subtype="css")
    message.attach(page)
    message.attach(style)
    if frame:
        other = EmailMessage()
        other.set_content("<p>An advertisement in a frame.</p>", subtype="html")
        message.attach(other)
    return message.as_bytes()


@pytest.mark.parametrize(
    ("charset", "cte"),
    [("utf-8", "quoted-printable"), ("utf-8", "base64"), ("iso-8859-1", "quoted-printable"), ("utf-8", "8bit")],
)
def test_page_of_mhtml(charset: str, cte: str) -> None:
    """The first HTML part is the page, in its own character set; its place is the address."""
    article = articlekit.parse(mhtml(charset=charset, cte=cte))

    assert article.title == "Fähren bleiben im Hafen"
    assert article.text.count("Maschinisten fehlt") == 8
    assert article.url == URL
    assert "advertisement" not in article.text


def test_address_that_is_given_wins() -> None:
    """The caller knows better; a place that is no address is none."""
    assert articlekit.parse(mhtml(), url="https://copy.example/a").url == "https://copy.example/a"
    assert articlekit.parse(mhtml(location=None)).url is None


def test_text_and_line_ends() -> None:
    """MHTML that was read as text, with a byte order mark or the line ends of Windows, is read alike."""
    whole = mhtml()
    for data in (whole.decode(), b"\xef\xbb\xbf" + whole, whole.replace(b"\n", b"\r\n"), b"\n\n" + whole):
        assert articlekit.parse(data).title == "Fähren bleiben im Hafen"


def test_mail() -> None:
    """A newsletter as a mail: its HTML part, else its text."""
    message = EmailMessage()
    message["Subject"] = "Fähren"
    message.set_content(STORY * 3)
    message.make_alternative()

    assert articlekit.parse(message.as_bytes()).text == (STORY * 3).strip()
    message.add_alternative(PAGE, subtype="html")
    assert articlekit.parse(message.as_bytes()).title == "Fähren bleiben im Hafen"


@pytest.mark.parametrize(
    "text",
    [
        "From: Ann\nTo: Bob\n\nThe ferries stay in port.",
        "Note: MIME-Version: is a header.",
        "MIME-Version: 1.0\n\nThe ferries stay.",
    ],
)
def test_texts_with_headers_are_texts(text: str) -> None:
    """What only looks like a header is read as the text it is."""
    assert articlekit.parse(text).url is None


def test_mhtml_without_a_page() -> None:
    """A message of pictures, or one that is broken, is refused with a reason."""
    head = b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n"
    for data in (head, head + b"--x\nContent-Type: image/png\n\nAAAA\n--x--"):
        with pytest.raises(articlekit.InputError, match="without a page"):
            articlekit.parse(data)


def test_mhtml_nested_beyond_reason() -> None:
    """Parts within parts without end are refused, or read: no other error."""
    data = b"MIME-Version: 1.0\n" + b"".join(
        b"Content-Type: multipart/mixed; boundary=x%d\n\n--x%d\n" % (n, n) for n in range(3_000)
    )
    with pytest.raises(articlekit.InputError):
        articlekit.parse(data)


def test_saved_from() -> None:
    """The address that a browser notes at the top of a saved page is the page's, where none is given."""
    page = f"<!DOCTYPE html>\n<!-- saved from url=(0041){URL} -->\n{PAGE}"

    assert articlekit.parse(page).url == URL
    assert articlekit.parse(page.encode()).url == URL
    assert articlekit.parse(page, url="https://copy.example/a").url == "https://copy.example/a"


@pytest.mark.parametrize(
    "start",
    ["WARC/1.0\r\nWARC-Type: warcinfo\r\n", "WARC/1.1\r\n", "filedesc://crawl.arc 0.0.0.0 2024 text/plain 76\n"],
)
def test_web_archives_are_refused_by_name(start: str) -> None:
    """A file of many pages is no page: the error says what it is and who reads it."""
    for data in (start, start.encode()):
        with pytest.raises(
            articlekit.BinaryInputError, match=r"web archive \(WARC\), not a page.*articlekit\.bulk"
        ) as caught:
            articlekit.parse(data)
        assert caught.value.format == "a web archive (WARC)"
