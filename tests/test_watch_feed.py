"""The example that watches a feed: what is new is told once, what fails is tried again."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import watch
from articlekit.fetch import FetchedPage, FetchError

FEED = b"""<?xml version="1.0"?>
<rss version="2.0"><channel><title>Copy Times</title><link>https://copytimes.example/</link>
<item><title>Ferry cancelled after storm</title><link>https://copytimes.example/ferry</link><guid>a</guid></item>
<item><title>Gone</title><link>https://copytimes.example/gone</link><guid>b</guid></item>
</channel></rss>"""


@pytest.fixture
def log(tmp_path: Path) -> Path:
    return tmp_path / "seen.jsonl"


def get(root: Path, url: str) -> FetchedPage:
    if url.endswith("gone"):
        raise FetchError(url, "it is not there")
    content = FEED if url.endswith("feed") else root.joinpath("docs/tutorial/ferry.html").read_bytes()
    return FetchedPage(url=url, content=content)


@pytest.mark.parametrize("what", ["gone", "page"])
def test_feed_that_cannot_be_had(root: Path, log: Path, capsys: pytest.CaptureFixture[str], what: str) -> None:
    """An address without a feed is told in a line, and no empty file is left."""
    assert watch.main([f"https://copytimes.example/{what}", str(log)], lambda url: get(root, url)) == 1

    assert len(capsys.readouterr().err.splitlines()) == 1
    assert not log.exists()


def test_no_arguments(capsys: pytest.CaptureFixture[str]) -> None:
    """What to give is told."""
    with pytest.raises(SystemExit) as left:
        watch.main([])

    assert left.value.code == 2
    assert capsys.readouterr().err.startswith("usage: ")


def test_tells_what_is_new_once(root: Path, log: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The first run writes the story with its source; the second finds nothing new but what failed."""
    arguments = ["https://copytimes.example/feed", str(log)]

    assert [watch.main(arguments, lambda url: get(root, url)) for _ in range(2)] == [1, 1]

    (line,) = map(json.loads, log.read_text("utf-8").splitlines())
    assert line["source"] == "https://island-courier.example/news/ferry"
    out, err = capsys.readouterr()
    assert out == "Ferry cancelled after storm <- https://island-courier.example/news/ferry\n"
    assert err.count("it is not there") == 2
