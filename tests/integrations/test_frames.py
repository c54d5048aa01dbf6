"""pandas and polars, the real ones."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest

from articlekit import Article, Author, Image, Paragraph, Source, Warning, WarningCode
from articlekit.errors import ConfigurationError
from articlekit.integrations.frames import COLUMNS, to_frame, to_record

FULL = Article(
    url="https://valley.example/snow",
    title="Snow",
    authors=(Author(name="Jane Roe"), Author(name="Bo Lee")),
    published=datetime(2024, 3, 5, 10, tzinfo=timezone(timedelta(hours=2))),
    tags=("weather",),
    image=Image(url="https://valley.example/s.jpg"),
    is_free=True,
    blocks=(Paragraph(text="It snowed."),),
    source=Source(url="https://daily.example/snow", publisher="Daily", confidence=0.9),
    warnings=(Warning(code=WarningCode.TOO_SHORT, message="short"),),
)


def test_record() -> None:
    """A row is plain: texts, numbers, dates, lists of texts."""
    record = to_record(FULL)

    assert tuple(record) == COLUMNS
    assert (record["authors"], record["text"], record["warnings"]) == (
        ["Jane Roe", "Bo Lee"],
        "It snowed.",
        ["too_short"],
    )
    assert (record["image"], record["source_relation"]) == ("https://valley.example/s.jpg", "republished")
    assert to_record(Article())["source_url"] is None


def test_pandas() -> None:
    """One row an article, dates in UTC; no articles give the columns alone."""
    pd = pytest.importorskip("pandas")
    frame = to_frame([FULL, Article()])

    assert isinstance(frame, pd.DataFrame)
    assert list(frame.columns) == list(COLUMNS)
    assert frame["published"][0] == datetime(2024, 3, 5, 8, tzinfo=UTC)
    assert pd.isna(frame["published"][1])
    assert frame["authors"].to_list() == [["Jane Roe", "Bo Lee"], []]
    assert list(to_frame([]).columns) == list(COLUMNS)


def test_polars() -> None:
    """The same in polars, with types that do not depend on the rows."""
    pl = pytest.importorskip("polars")
    frame = to_frame(iter([FULL, Article()]), "polars")

    assert isinstance(frame, pl.DataFrame)
    assert frame["published"].to_list() == [datetime(2024, 3, 5, 8, tzinfo=UTC), None]
    assert frame["authors"].to_list() == [["Jane Roe", "Bo Lee"], []]
    assert frame.schema == to_frame([], "polars").schema


def test_arrow() -> None:
    """A table of Arrow, made batch by batch; its types are those of an empty one."""
    pa = pytest.importorskip("pyarrow")
    table = to_frame((FULL for _ in range(2500)), "arrow")

    assert isinstance(table, pa.Table)
    assert (table.num_rows, table.column("published").num_chunks) == (2500, 3)
    assert table.schema == to_frame([], "arrow").schema
    assert table.column("published")[0].as_py() == datetime(2024, 3, 5, 8, tzinfo=UTC)


def test_another_library() -> None:
    """A library that is not served is refused, and the others are named."""
    with pytest.raises(ConfigurationError, match="pandas, polars or arrow"):
        to_frame([FULL], "cudf")  # type: ignore[call-overload]
