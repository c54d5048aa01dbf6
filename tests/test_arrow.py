"""Pages in, rows out, as Arrow: the schema, what a row holds, and that no page makes it raise."""

from __future__ import annotations

import pickle
import subprocess
import sys
from datetime import UTC, datetime, timedelta, timezone
from functools import partial
from pathlib import Path

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from articlekit import Article, InputError, Options, Paragraph, Parser, Source, arrow, parse
from articlekit.article import ZONE_UNSTATED, Author, AuthorKind, SourceSignal, Warning, WarningCode
from articlekit.errors import ConfigurationError
from articlekit.rows import CORE, FULL, Status, failed_row, from_row, parse_page, to_row

STORY = "The ferry to the island was cancelled on Monday after a storm damaged the pier, the harbour office said. "
PAGE = f"<html><head><title>Ferry</title></head><body><h1>Ferry</h1><p>{STORY * 4}</p></body></html>".encode()


@pytest.fixture(scope="module")
def pages(root: Path) -> list[bytes]:
    """A few pages of this repository."""
    return [path.read_bytes() for path in sorted(root.glob("tests/fixtures/*/page.html"))[::8]]


def batch(*pages: dict[str, object]) -> pa.RecordBatch:
    return pa.RecordBatch.from_pylist([{"html": PAGE} | page for page in pages], arrow.INPUT)


def rows(*pages: dict[str, object], **options: object) -> list[dict[str, object]]:
    return arrow.parse_batch(batch(*pages), **options).to_pylist()


@pytest.mark.parametrize("columns", ["core", "full"])
def test_the_schema_is_fixed(columns: str, pages: list[bytes]) -> None:
    """Whatever the pages hold, the columns, their order and their types are those that are promised."""
    given = batch(*({"html": page, "id": str(number)} for number, page in enumerate(pages)))

    for part in (given, given.slice(0, 0), batch({"html": None})):
        found = arrow.parse_batch(part, columns=columns)
        assert found.schema == arrow.output_schema(columns)
        assert found.num_rows == part.num_rows
        found.validate(full=True)


def test_rows_say_what_the_article_says(pages: list[bytes]) -> None:
    """The columns hold the values of the article that `parse` gives."""
    for page in pages:
        article = parse(page, url="https://daily.example/story")
        (row,) = rows({"html": page, "url": "https://daily.example/story", "id": "a"})

        assert (row["id"], row["status"], row["url"]) == ("a", "ok", article.url)
        assert (row["title"], row["text"], row["language"]) == (article.title, article.text, article.language)
        assert [item["name"] for item in row["authors"]] == [author.name for author in article.authors]
        assert row["published"] == article.published
        assert (row["source"] or {}).get("url") == (article.source and article.source.url)
        assert row["elapsed_ms"] > 0


def test_the_full_row_gives_back_the_article(pages: list[bytes]) -> None:
    """What goes through Arrow with all columns comes back as the very article."""
    for page in pages:
        article = parse(page, url="https://daily.example/story")
        (row,) = arrow.to_table([article], columns="full").to_pylist()

        assert from_row(row) == article


def test_the_core_row_gives_back_what_it_holds() -> None:
    """Without the JSON the metadata comes back whole, and the body as paragraphs."""
    article = Article(
        url="https://copy.example/1",
        canonical_url="https://paper.example/1",
        title="Snow",
        authors=(Author(name="Jane Roe"), Author(name="Wire", kind=AuthorKind.ORGANISATION)),
        published=datetime(2024, 3, 5, 10, tzinfo=timezone(timedelta(hours=-3, minutes=-30))),
        modified=datetime(2024, 3, 6, tzinfo=ZONE_UNSTATED),
        tags=("weather",),
        is_free=False,
        blocks=(Paragraph(text="It snowed."), Paragraph(text="It thawed.", position=1)),
        source=Source(publisher="Paper", confidence=0.5, evidence=(SourceSignal(signal="a", text="b", place="head"),)),
        warnings=(Warning(code=WarningCode.TOO_SHORT, message="short"),),
    )
    (row,) = arrow.to_table([article]).to_pylist()

    back = from_row(row)

    assert back == article
    assert back.published is not None
    assert back.published.utcoffset() == timedelta(hours=-3, minutes=-30)
    assert back.modified is not None
    assert back.modified.tzinfo is ZONE_UNSTATED


@pytest.mark.parametrize(
    ("row", "message"),
    [
        (failed_row(Status.TIMEOUT, error_type="Timeout", error="after 60 s", id="7"), "'7' holds no article: timeout"),
        ({"status": "ok", "title": 3}, "title"),
        ({}, "holds no article"),
    ],
)
def test_rows_without_article(row: dict[str, object], message: str) -> None:
    """The row of a failed page, or of something else, is told apart from an empty article."""
    with pytest.raises(InputError, match=message):
        from_row(row)


def test_dates_are_in_utc_with_their_offset_beside_them() -> None:
    """A stated zone is kept in minutes; none stated gives no offset; what UTC cannot hold is left out."""
    stated = to_row(Article(published=datetime(2024, 3, 5, 10, tzinfo=timezone(timedelta(hours=5, minutes=45)))))
    unstated = to_row(Article(published=datetime(2024, 3, 5, 10, tzinfo=ZONE_UNSTATED)))
    last = to_row(Article(published=datetime(9999, 12, 31, 23, tzinfo=timezone(timedelta(hours=-5)))))

    assert (stated["published"], stated["published_offset"]) == (datetime(2024, 3, 5, 4, 15, tzinfo=UTC), 345)
    assert (unstated["published"], unstated["published_offset"]) == (datetime(2024, 3, 5, 10, tzinfo=UTC), None)
    assert last["published"] is None


@pytest.mark.parametrize("columns", ["core", "full"])
def test_half_a_pair_of_surrogates(columns: str) -> None:
    """A lone surrogate, which JSON can state and Arrow refuses, costs that character and not the batch."""
    article = Article(title="A \ud83d B", tags=("\udc00",), blocks=(Paragraph(text="It snowed."),))

    (row, other) = arrow.to_table([article, Article(title="Snow")], columns=columns).to_pylist()

    assert (row["title"], row["tags"], other["title"]) == ("A ? B", ["?"], "Snow")
    if columns == "full":
        assert from_row(row) == article


@given(st.binary(max_size=200) | st.none())
def test_any_bytes(html: bytes | None) -> None:
    """Every page gives a row, with an article or with a reason."""
    row = parse_page(html, columns="full")

    assert row["status"] in {"ok", "error"}
    assert (row["status"] == "ok") == (row["error"] is None)
    assert arrow.to_batch([row], arrow.OUTPUT_FULL).num_rows == 1


def test_a_failing_extractor_costs_its_page() -> None:
    """Under `on_error="raise"` the page that an extractor fails on is told, and the next one is parsed."""

    def picky(page: object) -> list[object]:
        if "storm" in page.document.url:  # type: ignore[attr-defined]
            raise OSError("no disk")
        return []

    parser = Parser(options=Options(on_error="raise")).with_(picky)

    first, second = rows({"url": "https://a.example/storm"}, {"url": "https://a.example/calm"}, parser=parser)

    assert (first["status"], first["error_type"]) == ("error", "ExtractorError")
    assert "no disk" in first["error"]
    assert second["status"] == "ok"


def test_relative_dates_refer_to_when_the_page_was_fetched() -> None:
    """`fetched` is the moment of the call, save where the options name one."""
    html = PAGE.replace(b"<html>", b"<html lang=en>").replace(b"<p>", b"<p class='date'>2 hours ago</p><p>", 1)
    fetched = datetime(2024, 3, 5, 10, tzinfo=UTC)
    own = Parser(options=Options(now=datetime(2020, 1, 1, 2, tzinfo=UTC)))

    ((first,), (second,), (third,)) = (
        rows({"html": html, "fetched": fetched}),
        rows({"html": html, "fetched": fetched}, parser=own),
        rows({"html": html}),
    )

    assert (first["published"], first["fetched"]) == (datetime(2024, 3, 5, 8, tzinfo=UTC), fetched)
    assert second["published"] == datetime(2020, 1, 1, tzinfo=UTC)
    assert third["published"] is None


def test_the_header_names_the_character_set() -> None:
    """The HTTP header of the record is believed, as a browser would."""
    html = "<title>Ž</title><p>Žluťoučký kůň skákal přes potok a nikdo se nedíval.".encode("cp1250")

    (row,) = rows({"html": html, "content_type": "text/html; charset=windows-1250"})

    assert (row["title"], row["charset"]) == ("Ž", "windows-1250")


@pytest.mark.parametrize(
    "columns",
    [
        {"html": pa.array([PAGE], pa.large_binary())},
        {"html": pa.array([PAGE.decode()], pa.large_string())},
        {"html": pa.array([PAGE], pa.binary_view()), "url": pa.array(["https://a.example/"], pa.string_view())},
        {"html": pa.array([PAGE]), "id": pa.array([7]), "more": pa.array([{"a": 1}])},
        {"html": pa.array([PAGE]), "fetched": pa.array([datetime(2024, 3, 5, 10)], pa.timestamp("ns"))},  # noqa: DTZ001
        {"html": pa.array([PAGE]), "fetched": pa.array([2**62], pa.timestamp("us", "UTC"))},
        {"html": pa.array([PAGE]), "url": pa.nulls(1), "content_type": pa.array(["text/html"]).dictionary_encode()},
    ],
)
def test_types_that_engines_hand_over(columns: dict[str, pa.Array]) -> None:
    """Large, view, dictionary and null types, numbers as identities, and columns of other people are taken."""
    (row,) = arrow.parse_batch(pa.table(columns)).to_pylist()

    assert (row["status"], row["title"]) == ("ok", "Ferry")
    assert row["id"] in {None, "7"}


def test_tables() -> None:
    """A table of several batches gives a table in the same order, an empty one an empty one."""
    table = pa.Table.from_batches([batch({"id": "1"}, {"id": "2"}), batch({"id": "3"})])

    found = arrow.parse_batch(table)

    assert isinstance(found, pa.Table)
    assert found.column("id").to_pylist() == ["1", "2", "3"]
    assert arrow.parse_batch(table.slice(0, 0)).num_rows == 0


def test_what_the_caller_set_up_wrong() -> None:
    """A batch without pages, a column of no use and an unknown field are mistakes of the program, not of a page."""
    with pytest.raises(ConfigurationError, match="no column 'html' among page"):
        arrow.parse_batch(pa.RecordBatch.from_pydict({"page": [PAGE]}))
    with pytest.raises(ConfigurationError, match="column 'url' of type"):
        arrow.parse_batch(pa.RecordBatch.from_pydict({"html": [PAGE], "url": [["https://a.example/"]]}))
    with pytest.raises(ConfigurationError, match="no field 'tilte'"):
        rows({}, parser=Parser(options=Options(fields={"tilte"})))


def test_more_than_a_batch_can_hold(monkeypatch: pytest.MonkeyPatch) -> None:
    """What would not fit into 32-bit offsets is told on its row, and the batch stands."""
    monkeypatch.setattr("articlekit.arrow.parsing._ROOM", 1000)

    found = rows({"id": "1"}, {"id": "2"}, {"id": "3"})

    assert [row["status"] for row in found] == ["ok", "ok", "error"]
    assert "smaller batches" in found[2]["error"]


def test_the_function_travels() -> None:
    """Engines pickle what they are given: the function, bound to columns and a parser, comes through."""
    function = pickle.loads(pickle.dumps(partial(arrow.parse_batch, columns="full", parser=Parser())))

    assert function(batch({})).num_rows == 1


def test_fingerprints_are_signed() -> None:
    """64 bits as a signed number: the two's complement, from which the unsigned one comes back."""
    article = parse(PAGE)
    assert article.fingerprint is not None

    (row,) = rows({})

    assert row["fingerprint"] % 2**64 == article.fingerprint
    assert -(2**63) <= row["fingerprint"] < 2**63


def test_rows_need_no_arrow() -> None:
    """Neither the library nor the rows import pyarrow: it is an extra."""
    code = "import sys, articlekit, articlekit.rows; sys.exit('pyarrow' in sys.modules or 'articlekit.arrow' in sys.modules)"

    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_core_is_part_of_full() -> None:
    """The wider choice of columns begins with the narrower one."""
    assert FULL[: len(CORE)] == CORE == tuple(arrow.OUTPUT.names)
    assert tuple(arrow.OUTPUT_FULL.names) == FULL
    assert set(to_row(Article(), columns="full")) == set(FULL)
