"""The tables for those who come from another library: both sides of each row run."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import articlekit
import articlekit.blocks

URL = "https://pedfire.example/island-ferries-face-cuts/"
PEERS = {"trafilatura": "trafilatura", "newspaper4k": "newspaper", "readability-lxml": "readability"}


def rows(root: Path) -> list[tuple[str, str, str]]:
    """The library, its code and ours, of each row."""
    page = root.joinpath("docs/how-to/come-from-another-library.md").read_text("utf-8")
    return [
        (section.partition("\n")[0], theirs.strip("`"), ours.strip("`"))
        for section in page.split("\n## ")[1:]
        for theirs, ours in re.findall(r"^\| (`.*`) \| (`.*`) \|$", section, re.MULTILINE)
    ]


@pytest.fixture(scope="module")
def html(root: Path) -> bytes:
    return root.joinpath("tests/fixtures/pedfire-republished/page.html").read_bytes()


def test_ours_run(root: Path, html: bytes) -> None:
    """Each right side, as it stands."""
    article = articlekit.parse(html, url=URL)
    names = {"html": html, "url": URL, "article": article, "articlekit": articlekit}
    assert len(rows(root)) > 40

    for _, _, ours in rows(root):
        eval(ours, dict(names))


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("library", PEERS)
def test_theirs_run(library: str, root: Path, html: bytes) -> None:
    """Each left side, where that library is installed."""
    module = pytest.importorskip(PEERS[library])
    names = {"html": html, "url": URL, PEERS[library]: module}
    if library == "newspaper4k":
        names["paper"] = module.Article(URL)
        names["paper"].download(input_html=html.decode())
        names["paper"].parse()

    for name, theirs, _ in rows(root):
        if name == library:
            eval(theirs, dict(names))


def test_fundus_has_what_is_named(root: Path) -> None:
    """Its articles come from its own publishers: that they have these attributes is what can be asked here."""
    fundus = pytest.importorskip("fundus")

    for name, theirs, _ in rows(root):
        if name == "fundus":
            assert hasattr(fundus.Article, re.findall(r"\w+", theirs)[1])
