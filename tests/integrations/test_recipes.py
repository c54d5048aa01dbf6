"""The recipes for LangChain and LlamaIndex in the documentation, run against the real libraries."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from pathlib import Path

import pytest

from articlekit import Article, Paragraph, Source

ARTICLE = Article(
    url="https://reader.example/snow",
    title="Snow",
    published=datetime(2024, 3, 5, tzinfo=UTC),
    blocks=(Paragraph(text="It snowed."),),
    source=Source(publisher="Daily Example"),
)
METADATA = {
    "url": "https://reader.example/snow",
    "title": "Snow",
    "published": "2024-03-05T00:00:00+00:00",
    "source": "Daily Example",
}


def recipe(root: Path, title: str):
    """The function that a section of the page defines."""
    page = root.joinpath("docs/how-to/use-with-other-tools.md").read_text("utf-8")
    section = page.partition(f"## {title}\n")[2].partition("\n## ")[0]
    (code,) = re.findall(r"```py\n(.*?)```", section, re.DOTALL)
    names: dict[str, object] = {}
    exec(code, names)
    return names["to_document"]


def test_langchain(root: Path) -> None:
    """Text, metadata without empty values, the primary source among it."""
    pytest.importorskip("langchain_core")
    document = recipe(root, "LangChain")(ARTICLE)

    assert (document.page_content, document.metadata) == ("It snowed.", METADATA)


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_llama_index(root: Path) -> None:
    """The same in LlamaIndex's words."""
    pytest.importorskip("llama_index.core")
    document = recipe(root, "LlamaIndex")(ARTICLE)

    assert (document.text, document.metadata) == ("It snowed.", METADATA)
    assert recipe(root, "LlamaIndex")(Article()).metadata == {}
