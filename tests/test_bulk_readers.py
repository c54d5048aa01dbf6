"""Files of pages -> records: every format, every packing, and what is damaged costs itself alone."""

from __future__ import annotations

import base64
import gzip
import io
import json
import quopri
import sys
import zlib
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pyarrow as pa
import pytest
import zstandard
from fastwarc.stream_io import BrotliWriter
from hypothesis import given
from hypothesis import strategies as st
from pyarrow import parquet

from articlekit.bulk.readers import read
from articlekit.bulk.readers.http_answers import read_answer
from articlekit.bulk.record import Record, Skipped
from articlekit.bulk.sources import Kind, find_sources, share
from articlekit.errors import ConfigurationError
from crawls import STORY, answer, page, record, records

Pack = Callable[[bytes], bytes]
PACKINGS: dict[str, Pack] = {"": bytes, ".gz": gzip.compress, ".zst": zstandard.compress}


@pytest.fixture(params=PACKINGS)
def packing(request: pytest.FixtureRequest) -> str:
    """The ending of a packed file, or none."""
    return request.param


def items(path: Path, **options: object) -> list[Record | Skipped]:
    (source,) = find_sources([path]).files
    found = list(read(source, **options))
    for start in range(len(found) + 1):  # wherever reading begins, the rest is the same
        assert list(read(source, start=start, **options)) == found[start:], start
    return found


def pages(path: Path, **options: object) -> list[bytes | str]:
    found = items(path, **options)
    assert all(isinstance(item, Record) and item.problem is None for item in found), found
    return [item.html for item in found if isinstance(item, Record)]


def problems(path: Path, **options: object) -> list[str | None]:
    """For each record the kind of its problem, or None."""
    return [item.problem and item.problem.error_type for item in items(path, **options) if isinstance(item, Record)]


def test_a_page(tmp_path: Path, packing: str) -> None:
    """A saved page is its bytes, whatever they are packed in; a browser's note says where it is from."""
    path = tmp_path / f"a.html{packing}"
    path.write_bytes(PACKINGS[packing](b"<!-- saved from url=(0026)https://daily.example/snow -->" + page(1)))

    (item,) = items(path)

    assert isinstance(item, Record)
    assert (item.id, item.url) == (path.as_posix(), "https://daily.example/snow")
    assert page(1) in item.html


def test_more_than_the_limit(tmp_path: Path) -> None:
    """Of a page that is too large, one byte more than allowed is read."""
    path = tmp_path / "a.html"
    path.write_bytes(b"x" * 1000)

    assert len(pages(path, limit=10)[0]) == 11


@pytest.mark.parametrize("encoding", ["quoted-printable", "base64"])
def test_mhtml(tmp_path: Path, encoding: str) -> None:
    """The page among the parts, its own charset, where and when it was saved."""
    html = "<p>Žluťoučký kůň".encode("cp1250")
    body = base64.encodebytes(html) if encoding == "base64" else quopri.encodestring(html)
    path = tmp_path / "a.mhtml"
    path.write_bytes(
        b"From: <Saved by Blink>\r\nSnapshot-Content-Location: https://daily.example/kun\r\n"
        b"Date: Tue, 5 Mar 2024 10:00:00 +0100\r\nMIME-Version: 1.0\r\n"
        b'Content-Type: multipart/related; type="text/html"; boundary="x"\r\n\r\n'
        b'--x\r\nContent-Type: text/html; charset="windows-1250"\r\nContent-Transfer-Encoding: '
        + encoding.encode() + b"\r\nContent-Location: https://daily.example/kun?x\r\n\r\n" + body +
        b"\r\n--x\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0=\r\n--x--\r\n"
    )  # fmt: skip

    (item,) = items(path)

    assert isinstance(item, Record)
    assert item.html.strip() == html
    assert item.url == "https://daily.example/kun"
    assert item.content_type is not None
    assert "windows-1250" in item.content_type
    assert item.fetched == datetime(2024, 3, 5, 9, tzinfo=UTC)


def test_mhtml_without_a_page(tmp_path: Path) -> None:
    """A file without a page among its parts is told."""
    path = tmp_path / "a.mht"
    path.write_bytes(b"Content-Type: image/png\r\n\r\nx")

    assert problems(path) == ["ValueError"]


def test_feeds(tmp_path: Path) -> None:
    """Each entry is a page, with what the feed says of it."""
    path = tmp_path / "feed.rss"
    path.write_text(
        "<rss version='2.0'><channel><title>Daily</title>"
        "<item><title>Snow</title><link>https://daily.example/snow</link><description>&lt;p&gt;It snowed.</description></item>"
        "<item><title>Rain</title></item></channel></rss>"
    )

    first, second = items(path)

    assert isinstance(first, Record)
    assert isinstance(second, Record)
    assert (first.id, first.url, first.html) == (f"{path}#0", "https://daily.example/snow", "<p>It snowed.")
    assert first.entry is not None
    assert first.entry.title == "Snow"
    assert second.html == "Rain"


def test_no_feed(tmp_path: Path) -> None:
    """A file that is called a feed and is none is told."""
    path = tmp_path / "feed.xml"
    path.write_text("<sitemap/>")

    assert problems(path) == ["InputError"]


def test_json_lines(tmp_path: Path, packing: str) -> None:
    """A line is a page; blank lines are none; what is wrong with a line is told, and the next is read."""
    lines = [
        {"id": 7, "url": "https://daily.example/1", "html": "<p>One", "fetched": "2024-03-05T11:00:00+01:00"},
        {"html": "<p>Two", "fetched": 1709632800, "content_type": "text/html; charset=utf-8"},
        ["no object"],
        {"text": "no page"},
        {"html": 3},
        {"html": "<p>Six", "fetched": "yesterday", "url": 5},
    ]
    data = "\n\n".join(map(json.dumps, lines)) + '\n{"html": \n'
    path = tmp_path / f"pages.jsonl{packing}"
    path.write_bytes(PACKINGS[packing](data.encode()))

    found = [item for item in items(path) if isinstance(item, Record)]

    assert [item.id for item in found][:3] == ["7", f"{path}#1", f"{path}#2"]
    assert [item.html for item in found] == ["<p>One", "<p>Two", b"", b"", b"", "<p>Six", b""]
    assert found[0].fetched == found[1].fetched == datetime(2024, 3, 5, 10, tzinfo=UTC)
    assert [item.problem and item.problem.error_type for item in found] == [
        None, None, "TypeError", "ValueError", "TypeError", None, "JSONDecodeError",
    ]  # fmt: skip
    assert (found[5].fetched, found[5].url) == (None, None)


def test_fields_of_other_names(tmp_path: Path) -> None:
    """Columns may be called what their owner calls them."""
    path = tmp_path / "pages.jsonl"
    path.write_text('{"raw": "<p>One", "link": "https://daily.example/1"}')

    (item,) = items(path, mapping={"html": "raw", "url": "link"})

    assert isinstance(item, Record)
    assert (item.html, item.url) == ("<p>One", "https://daily.example/1")


def test_a_line_that_is_too_long(tmp_path: Path) -> None:
    """A line beyond all bounds is left out and told, and the next is read."""
    path = tmp_path / "pages.jsonl"
    path.write_text('{"html": "' + "x" * 500 + '"}\n{"html": "y"}')

    assert problems(path, limit=10) == ["LineTooLongError", None]


def test_json_lines_cut_short(tmp_path: Path, packing: str) -> None:
    """A packed file that ends too early gives what can be read, and then says so."""
    data = b"".join(json.dumps({"html": page(number).decode()}).encode() + b"\n" for number in range(200))
    packed = PACKINGS[packing](data)
    path = tmp_path / f"pages.jsonl{packing}"
    path.write_bytes(packed[: len(packed) * 3 // 4])

    found = problems(path)

    assert found[-1] in {"EOFError", "JSONDecodeError"}
    assert set(found[:-1]) <= {None}
    if packing != ".zst":  # which is one block here
        assert len(found) > 50


def test_parquet(tmp_path: Path) -> None:
    """A row is a page, over all groups of rows; other columns are left alone."""
    table = pa.table({
        "html": [page(number) for number in range(50)],
        "url": [f"https://daily.example/{number}" for number in range(50)],
        "fetched": pa.array([datetime(2024, 3, 5, 10)] * 50, pa.timestamp("ms")),  # noqa: DTZ001
        "more": [{"a": 1}] * 50,
    })  # fmt: skip
    path = tmp_path / "pages.parquet"
    parquet.write_table(table, path, row_group_size=20)

    found = items(path)

    assert [item.html for item in found if isinstance(item, Record)] == [page(number) for number in range(50)]
    assert isinstance(found[49], Record)
    assert found[49].fetched == datetime(2024, 3, 5, 10, tzinfo=UTC)
    with pytest.raises(ConfigurationError, match="no column 'raw' among html, url"):
        items(path, mapping={"html": "raw"})


def test_damaged_parquet(tmp_path: Path) -> None:
    """A damaged group of rows costs its rows, each of which is told; a file that is none is one problem."""
    path = tmp_path / "pages.parquet"
    table = pa.table({"html": [page(number) for number in range(60)]})
    parquet.write_table(table, path, row_group_size=20, compression="zstd", use_dictionary=False)
    data = bytearray(path.read_bytes())
    chunk = parquet.ParquetFile(path).metadata.row_group(1).column(0)
    data[chunk.data_page_offset : chunk.data_page_offset + 40] = bytes(40)
    path.write_bytes(data)

    found = problems(path)

    assert len(found) == 60
    assert set(found[:20] + found[40:]) == {None}
    assert found[39]
    path.write_bytes(b"PAR1 no table")
    assert len(problems(path)) == 1


def test_a_crawl(tmp_path: Path, packing: str) -> None:
    """The answers of a WARC, with their addresses, headers and dates; what is no page is skipped and told."""
    blocks = [
        record(0, b"software: a crawler\r\n", kind="warcinfo", content_type="application/warc-fields"),
        record(1, b"GET / HTTP/1.1\r\n\r\n", kind="request"),
        record(2, answer(page(2))),
        record(3, answer(b"\x89PNG", content_type="image/png")),
        record(4, answer(b"", status="301 Moved Permanently")),
        record(5, page(5), kind="resource", content_type="text/html"),
        record(6, b"HTTP/1.1 200 OK\r\n\r\n", kind="revisit"),
        record(7, b"no answer at all"),
        record(8, answer(page(8), content_type="Application/XHTML+xml ;charset=x")),
    ]
    path = tmp_path / f"crawl.warc{packing}"
    path.write_bytes(b"".join(map(PACKINGS[packing], blocks)))

    found = items(path)

    assert [type(item).__name__ for item in found] == [
        "Record", "Skipped", "Skipped", "Record", "Skipped", "Record", "Record",
    ]  # fmt: skip
    assert [item.reason for item in found if isinstance(item, Skipped)] == [
        "type image/png", "status 301", "revisit of another record",
    ]  # fmt: skip
    first = found[0]
    assert isinstance(first, Record)
    assert (first.id, first.html) == (f"urn:uuid:{2:032d}", page(2))
    assert (first.url, first.content_type) == ("https://daily.example/2", "text/html; charset=utf-8")
    assert first.fetched == datetime(2024, 3, 5, 10, 0, 2, tzinfo=UTC)
    assert isinstance(found[5], Record)
    assert found[5].problem is not None
    assert "no answer by HTTP" in found[5].problem.error


def damaged(blocks: list[bytes], pack: Pack, number: int, how: str) -> bytes:
    packed = list(map(pack, blocks))
    if how == "flipped":
        part = bytearray(packed[number])
        part[len(part) // 2 : len(part) // 2 + 4] = bytes(255 - byte for byte in part[len(part) // 2 :][:4])
        packed[number] = bytes(part)
    elif how == "cut":
        packed[number] = packed[number][: -len(packed[number]) // 3]
    elif how == "length":
        packed[number] = pack(blocks[number].replace(b"Content-Length: ", b"Content-Length: 9"))
    elif how == "head":
        packed[number] = b"\0" * 20 + packed[number][20:]
    elif how == "garbage":
        packed.insert(number, b"\xff\x1f\x8b\x08 garbage " * 30)
    return b"".join(packed)


@pytest.mark.parametrize("how", ["flipped", "cut", "length", "head", "garbage"])
@pytest.mark.parametrize("number", [0, 3, 5])
def test_a_damaged_record_costs_itself(tmp_path: Path, packing: str, number: int, how: str) -> None:
    """The other records are read whole, and something says that one was lost."""
    blocks = records(6)
    path = tmp_path / f"crawl.warc{packing}"
    path.write_bytes(damaged(blocks, PACKINGS[packing], number, how))

    found = [item for item in items(path) if isinstance(item, Record)]

    whole = {item.html for item in found if item.problem is None}
    is_seen = (
        how != "flipped" or packing == ".gz"
    )  # the others have no checksum: flipped bytes are a page like any other
    assert whole >= {page(other) for other in range(6) if other != number}
    assert how == "garbage" or page(number) not in whole or not is_seen

    assert [item for item in found if item.problem] or not is_seen
    assert sum(item.problem is not None for item in found) <= 1


def test_two_damaged_records_in_a_row(tmp_path: Path) -> None:
    """Each is told, and the rest is read."""
    blocks = [gzip.compress(block) for block in records(8)]
    for number in (3, 4):
        blocks[number] = blocks[number][: len(blocks[number]) // 2]
    path = tmp_path / "crawl.warc.gz"
    path.write_bytes(b"".join(blocks))

    found = [item for item in items(path) if isinstance(item, Record)]

    assert sum(item.problem is None for item in found) == 6
    assert sum(item.problem is not None for item in found) == 2


def test_no_crawl(tmp_path: Path) -> None:
    """A file that is called a WARC and is none is one problem; an empty one is none."""
    path = tmp_path / "crawl.warc"
    path.write_bytes(b"<html>" * 100)
    assert len(problems(path)) == 1
    path.write_bytes(b"")
    assert items(path) == []


@given(st.data())
def test_any_damage(tmp_path_factory: pytest.TempPathFactory, data: st.DataObject) -> None:
    """Whatever bytes are changed, reading ends, raises nothing, and starts again from any record."""
    whole = b"".join(map(gzip.compress, records(4)))
    changed = bytearray(whole)
    for _ in range(data.draw(st.integers(1, 3))):
        at = data.draw(st.integers(0, len(whole) - 1))
        changed[at : at + data.draw(st.integers(0, 50))] = data.draw(st.binary(max_size=50))
    path = tmp_path_factory.mktemp("crawl") / "crawl.warc.gz"
    path.write_bytes(changed)

    assert len(items(path)) <= 12


@pytest.mark.parametrize(
    ("headers", "body"),
    [
        ("Content-Encoding: gzip\r\n", gzip.compress(page(1), mtime=0)),
        ("Content-Encoding: gzip\r\n", page(1)),
        ("Content-Encoding: deflate\r\n", zlib.compress(page(1))),
        ("Content-Encoding: deflate\r\n", zlib.compress(page(1))[2:-4]),
        ("Content-Encoding: zstd\r\n", zstandard.compress(page(1))),
        ("Content-Encoding: identity, gzip\r\n", gzip.compress(page(1), mtime=0)),
        ("Transfer-Encoding: chunked\r\n", b"5;x=y\r\n" + page(1)[:5] + b"\r\n%X\r\n" % len(page(1)[5:]) + page(1)[5:] + b"\r\n0\r\n\r\n"),
        ("Transfer-Encoding: chunked\r\n", page(1)),
        ("", page(1)),
    ],
)  # fmt: skip
def test_encodings_of_bodies(headers: str, body: bytes) -> None:
    """Bodies as they were sent and as they were meant give the same page, whatever the headers still say."""
    assert read_answer(answer(body, more=headers), 10_000).body == page(1)


def test_bodies_that_cannot_be_decoded() -> None:
    """Broken packing and missing chunks are errors; one that unpacks to more than the limit is cut there."""
    with pytest.raises(OSError, match="invalid"):
        read_answer(answer(b"\x1f\x8b\x08\0" + bytes(range(60)), more="Content-Encoding: gzip\r\n"), 1000)
    with pytest.raises(EOFError):
        read_answer(answer(b"5\r\nhel", more="Transfer-Encoding: chunked\r\n"), 1000)
    bomb = gzip.compress(b"0" * 1_000_000)
    assert len(read_answer(answer(bomb, more="Content-Encoding: gzip\r\n"), 1000).body) == 1001


def test_what_inputs_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Files, folders and patterns, in an order that is always the same, each file once."""
    monkeypatch.chdir(tmp_path)
    for name in ("b/2.html", "b/1.HTM", "b/c/3.warc.gz", "b/x.png", "b/.hidden.html", "4.jsonl.zst", "5", "6.parquet"):
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_bytes(b"x")

    found = find_sources(["5", "b", "*.jsonl*", "6.parquet"])

    assert [(file.name, file.kind) for file in found.files] == [
        ("5", Kind.HTML),
        ("b/1.HTM", Kind.HTML),
        ("b/2.html", Kind.HTML),
        ("b/c/3.warc.gz", Kind.WARC),
        ("4.jsonl.zst", Kind.JSONL),
        ("6.parquet", Kind.PARQUET),
    ]
    assert found.ignored == ((".png", 1),)
    assert found.size == 6
    assert {file.kind for file in find_sources(["b"], kind=Kind.HTML).files} == {Kind.HTML}


@pytest.mark.parametrize("given", ["nowhere", "*.nothing", "empty"])
def test_inputs_that_name_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, given: str) -> None:
    """A path without a file at its end is a mistake, not an empty collection."""
    monkeypatch.chdir(tmp_path)
    Path("empty").mkdir()

    with pytest.raises(ConfigurationError, match=given.replace("*", r"\*")):
        find_sources([given])


def test_shares_are_whole() -> None:
    """The jobs of an array have every file once between them."""
    files = tuple("abcdefg")

    assert sorted(name for rank in range(3) for name in share(files, rank, 3)) == list(files)


def test_a_file_that_goes_away(tmp_path: Path) -> None:
    """A file that was there when the run began, and is not any more, costs itself."""
    path = tmp_path / "a.html"
    path.write_text(STORY)
    (source,) = find_sources([path]).files
    path.unlink()

    (item,) = read(source)

    assert isinstance(item, Record)
    assert item.problem is not None
    assert item.problem.error_type == "FileNotFoundError"


def test_brotli_bodies() -> None:
    """What browsers ask for most is unpacked, too."""
    packed = io.BytesIO()
    with BrotliWriter(packed) as writer:
        writer.write(page(1))

    assert read_answer(answer(packed.getvalue(), more="Content-Encoding: br\r\n"), 10_000).body == page(1)


@pytest.mark.parametrize(
    ("name", "data", "package"),
    [
        ("a.warc.gz", b"".join(map(gzip.compress, records(1))), "fastwarc"),
        ("a.jsonl.zst", zstandard.compress(b"{}"), "zstandard"),
        ("a.parquet", b"PAR1", "pyarrow"),
    ],
)
def test_what_is_missing_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, data: bytes, package: str
) -> None:
    """Without a package of the extra, the file that needs it says which, and what to install."""
    for module in (package, f"{package}.warc", f"{package}.parquet"):
        monkeypatch.setitem(sys.modules, module, None)
    (tmp_path / name).write_bytes(data)

    with pytest.raises(ConfigurationError, match=rf"{package}, of the extra bulk: pip install 'articlekit\[bulk\]'"):
        items(tmp_path / name)
