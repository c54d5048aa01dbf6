"""Cases: folders with a page and what must come out of it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import cast

import attrs

from articlekit.arguments import may_be, must_be, path_of
from articlekit.article import Article, RemovalKind
from articlekit.blocks import Figure
from articlekit.errors import ConfigurationError
from articlekit.extra import plain
from articlekit.options import Options
from articlekit.parser import Parser
from articlekit.testing.expectations import KEYS

__all__ = ["Case", "case_folders", "find_cases", "new_case"]

_PAGES = ("page.html", "page.txt")
_EXPECTED = "expected.json"
_SHOWN = 60
"""Characters of a removed text that a new case states."""

_UNSTATED_KINDS = frozenset((RemovalKind.OTHER, RemovalKind.NAVIGATION))
"""What a new case does not list: pages are full of it, and no reader would check it."""


@attrs.frozen(kw_only=True)
class Case:
    """One folder: its page, the address to parse it under, and for some of `KEYS` what must come out.

    >>> case = Case.read(Path("tests/fixtures/pedfire-republished"))
    >>> case.article().title == case.expected["title"]
    True
    """

    folder: Path
    """The folder; its name is the case's."""
    url: str | None = None
    """The address to parse the page under."""
    expected: Mapping[str, object] = attrs.field(factory=dict, repr=False)
    """For keys of `KEYS` what must come out."""

    @classmethod
    def read(cls, folder: Path | str) -> Case:
        """The case in this folder; `ConfigurationError` where it is none, or asks for what no article has."""
        folder = path_of("folder", folder)
        file = folder / _EXPECTED
        try:
            content: object = json.loads(file.read_text(encoding="utf-8"))
        except (OSError, ValueError) as error:
            raise ConfigurationError(f"{file} cannot be read: {error}") from error
        if not isinstance(content, dict):
            raise ConfigurationError(f"{file} must hold an object")
        expected = cast("dict[str, object]", content)
        url = expected.pop("url", None)
        if unknown := [key for key in expected if key not in KEYS]:
            raise ConfigurationError(f"{file}: unknown keys {', '.join(unknown)}; known: url, {', '.join(KEYS)}")
        if sum((folder / name).is_file() for name in _PAGES) != 1:
            raise ConfigurationError(f"{folder} must hold one page, as {' or '.join(_PAGES)}")
        return cls(folder=folder, url=cast("str | None", url), expected=expected)

    def article(self, parser: Parser | None = None) -> Article:
        """What the parser makes of the page; without one, a parser to which a failing extractor is an error."""
        may_be(Parser, "parser", parser, "pass a Parser, or None for one to which a failing extractor is an error")
        parser = parser or Parser(options=Options(on_error="raise"))
        text = self.folder / "page.txt"
        if text.is_file():
            return parser.parse_text(text.read_text(encoding="utf-8"), url=self.url)
        return parser.parse((self.folder / "page.html").read_bytes(), url=self.url)


def find_cases(root: Path | str) -> Iterator[Case]:
    """The cases in this folder and below, by name.

    Raises `ConfigurationError` for a folder that is not there or holds none: tests of no cases would all pass.

    >>> "pedfire-republished" in {case.folder.name for case in find_cases("tests/fixtures")}
    True
    """
    return map(Case.read, case_folders(root))


def case_folders(root: Path | str) -> list[Path]:
    """The folders of the cases in this one and below, by name; `ConfigurationError` where there is none."""
    folder = path_of("root", root)
    found = [file.parent for file in sorted(folder.rglob(_EXPECTED))]
    if not found:
        what = f"there is no case ({_EXPECTED}) in the folder" if folder.is_dir() else "there is no folder"
        raise ConfigurationError(f"{what} {str(folder)!r}")
    return found


def new_case(data: bytes, folder: Path | str, *, url: str | None = None, parser: Parser | None = None) -> Case:
    """Write a case for this page, which expects what now comes out: to be read and put right by hand.

    `folder` must not exist yet.

    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     case = new_case(b"<title>Snow</title><p>It snowed in the night.</p>", Path(folder, "news-snow"))
    >>> case.expected["title"]
    'Snow'
    """
    must_be(bytes, "data", data, "pass the page's bytes, Path(...).read_bytes()")
    folder = path_of("folder", folder)
    may_be(Parser, "parser", parser, "pass a Parser, or None for the usual one")
    article = (parser or Parser()).parse(data, url=url)
    try:
        folder.mkdir(parents=True)
    except FileExistsError as error:
        raise ConfigurationError(f"{folder} exists already: name a new folder") from error
    except OSError as error:
        raise ConfigurationError(f"{folder} cannot be made: {error.strerror}") from error
    (folder / "page.html").write_bytes(data)
    stated = {"url": url, **_expectations(article)} if url else _expectations(article)
    (folder / _EXPECTED).write_text(json.dumps(stated, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    return Case.read(folder)


def _expectations(article: Article) -> dict[str, object]:
    """What a reader can check against the page: what was found, and that there is no source and no author where none was."""
    found: dict[str, object] = {
        "title": article.title,
        "subtitle": article.subtitle,
        "published": article.published and article.published.isoformat(),
        "modified": article.modified and article.modified.isoformat(),
        "language": article.language and article.language.partition("-")[0].lower(),
        "site_name": article.site_name,
        "section": article.section,
        "tags": list(article.tags),
        "image": article.image and article.image.url,
        "aggregator": article.aggregator,
        "extra": {name: plain(value) for name, value in article.extra.items()},
        "related": [link.title for link in article.related],
        "removed": [
            {"kind": str(item.kind), "text_starts": item.text[:_SHOWN]}
            for item in article.removed
            if item.kind not in _UNSTATED_KINDS
        ],
    }
    return {
        **{key: value for key, value in found.items() if value},
        "authors": [author.name for author in article.authors],
        "source": _source(article),
        "paragraphs": [text for block in article.blocks if not isinstance(block, Figure) and (text := block.text)],
        "warnings": [str(warning.code) for warning in article.warnings],
    }


def _source(article: Article) -> dict[str, object] | None:
    source = article.source
    if source is None:
        return None
    parts = {"url": source.url, "publisher": source.publisher, "relation": str(source.relation)}
    return {part: value for part, value in parts.items() if value}
