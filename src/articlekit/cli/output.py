"""Where articles go: the formats, and one stream, one file or a folder of files to write them to."""

from __future__ import annotations

import csv
import io
import sys
from collections.abc import Callable, Generator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, Protocol

import attrs

from articlekit import Article
from articlekit.cli.terminal import escaped, printable
from articlekit.writers.markdown import front_matter_of

__all__ = ["FORMATS", "Destination", "Format", "destination", "into_folder", "with_metadata"]

_CSV_COLUMNS = (
    "name", "url", "title", "authors", "published", "language", "site_name", "source_url", "source_publisher", "text",
)  # fmt: skip


@attrs.frozen
class Format:
    """A way to write articles."""

    suffix: str
    """The ending of its files."""
    render: Callable[[str, Article], str]
    """From the input's name and the article to the text, without a line break at its end."""
    is_lines: bool = False
    """Whether articles follow each other line by line; else each has a heading where several are written together."""
    head: str = ""
    """The first line of a file."""


def _row(values: tuple[object, ...]) -> str:
    line = io.StringIO()
    csv.writer(line, lineterminator="").writerow(values)
    return line.getvalue()


def _csv(name: str, article: Article) -> str:
    source = article.source
    values = (
        name, article.url, article.title, "; ".join(author.name for author in article.authors),
        article.published.isoformat() if article.published else None, article.language, article.site_name,
        source.url if source else None, source.publisher if source else None, article.text,
    )  # fmt: skip
    return _row(tuple("" if value is None else printable(value) for value in values))


FORMATS: Mapping[str, Format] = {
    "text": Format(".txt", lambda _, article: printable(article.to_text())),
    "markdown": Format(".md", lambda _, article: printable(article.to_markdown())),
    "html": Format(".html", lambda _, article: printable(article.to_html())),
    "json": Format(".json", lambda _, article: escaped(article.to_json()), is_lines=True),
    "jsonl": Format(".jsonl", lambda _, article: escaped(article.to_json()), is_lines=True),
    "json-ld": Format(".jsonld", lambda _, article: escaped(article.to_json_ld()), is_lines=True),
    "xml-tei": Format(".xml", lambda _, article: printable(article.to_tei())),
    "csv": Format(".csv", _csv, is_lines=True, head=_row(_CSV_COLUMNS)),
}
"""Every value of `--format`."""


def with_metadata(form: Format) -> Format:
    """The format with title, authors, dates and source before the text; of those that state them anyway, itself."""
    headed = {FORMATS["markdown"]: _headed_markdown, FORMATS["text"]: _headed_text}
    return attrs.evolve(form, render=headed[form]) if form in headed else form


def _headed_markdown(_: str, article: Article) -> str:
    return printable(article.to_markdown(front_matter=True))


def _headed_text(_: str, article: Article) -> str:
    return printable(f"{front_matter_of(article)}\n\n{article.to_text()}")


class Destination(Protocol):
    """Takes articles one after the other."""

    def __call__(self, name: str, stem: str, text: str, /) -> None:
        """Write what one input, by its name and its file's stem, gave."""
        ...


@contextmanager
def destination(where: Path | None, form: Format, *, is_many: bool) -> Generator[Destination]:
    """Standard output, one file, or (where it is a folder, or ends in a slash) a file for each input in a folder.

    `OSError` is raised for one that cannot be made. Bytes are written, because an article may hold any character and a terminal's own encoding may not.
    """
    if where is not None and (where.is_dir() or not where.suffix):
        where.mkdir(parents=True, exist_ok=True)
        yield into_folder(where, form.suffix, form.head)
    elif where is not None:
        with where.open("wb") as file:
            yield _stream(file, form, is_many=is_many)
    else:
        yield _stream(sys.stdout.buffer, form, is_many=is_many)


def _stream(stream: BinaryIO, form: Format, *, is_many: bool) -> Destination:
    """One after the other; a line says whose text follows, as `head` and `tail` do."""
    first = True

    def put(name: str, stem: str, text: str) -> None:  # noqa: ARG001 - a folder needs the stem
        nonlocal first
        lines = [form.head] if first and form.head else []
        if is_many and not form.is_lines:
            lines += ([] if first else [""]) + [f"==> {name} <=="]
        first = False
        stream.write("\n".join([*lines, text.rstrip("\n"), ""]).encode("utf-8", "replace"))
        stream.flush()

    return put


def into_folder(folder: Path, suffix: str, head: str = "") -> Destination:
    """A file for each; of two inputs of one name the second gets a number."""
    used: set[str] = set()

    def put(name: str, stem: str, text: str) -> None:  # noqa: ARG001 - a stream needs the name
        free, count = stem, 1
        while free in used:
            count += 1
            free = f"{stem}-{count}"
        used.add(free)
        first = f"{head}\n" if head else ""
        (folder / f"{free}{suffix}").write_bytes(f"{first}{text.rstrip()}\n".encode("utf-8", "replace"))

    return put
