"""What is fuzzed: each target takes any bytes, and raises nothing unless something that must hold does not."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from types import ModuleType
from unicodedata import bidirectional, category
from urllib.parse import urlsplit

import mutations
from attrs import asdict
from lxml import etree

import articlekit
from articlekit import Options, render, urls
from articlekit.compiled import core_module
from articlekit.document import Document, from_html
from articlekit.errors import RuleError
from articlekit.markup.elements import KINDS, KINDS_WITHOUT_SCRIPT
from articlekit.options import Deadline, Limits
from articlekit.phrases.book import phrase_book
from articlekit.rules.reading import read_rule
from articlekit.scoring import cohesion, features, groups
from articlekit.scoring.page_columns import PageColumns
from articlekit.segmenting.found import Segments
from articlekit.segmenting.walk import read_tree
from articlekit.structured_data import jsonld, loose_json

__all__ = ["SEEDS", "TARGETS", "seeds"]

SEEDS = Path(__file__).with_name("seeds")
"""A folder a target: pages and texts to begin with, and everything that ever failed."""
witnesses = import_module("articlekit.own_site.witnesses")
_STRICT = Options(on_error="raise")
_UNSEEN = frozenset(("Cc", "Cs", "Zl", "Zp", "Zs"))
_TURNS = frozenset(("LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"))
_BASE = "https://site.example/a/b"


def _text(data: bytes) -> str:
    return data.decode("utf-8", "surrogateescape")


def page(data: bytes) -> None:
    """A page: what `mutations.faults` asks must hold."""
    try:
        article = articlekit.Parser(options=_STRICT).parse(data, url=_BASE)
    except articlekit.InputError:
        return
    found = list(mutations.faults(article, data))
    assert not found, found


def core(data: bytes) -> None:
    """A page, which the compiled core, where it is built, reads as Python does."""
    compiled = core_module()
    if compiled is None:
        return
    limits = Limits(max_nodes=len(data) % 97 or 200_000, max_segments=len(data) % 31 or 20_000)
    root = from_html(data.decode("utf-8", "replace")).root
    for given in ((root, Limits(), Deadline(), KINDS), (root, limits, Deadline(), KINDS_WITHOUT_SCRIPT)):
        with suppress(compiled.Declined):
            found, unread = compiled.walked(*given)
            expected, unread_by_python = read_tree(*given)
            assert asdict(found, recurse=False) == asdict(expected, recurse=False)
            assert unread == unread_by_python
            _twins(compiled, root, expected)


def _twins(compiled: ModuleType, root: etree._Element, segments: Segments) -> None:
    """What else the core does: whose the addresses are, which texts are phrases, what the scorer sees."""
    twin = {module: functions for module, (_, functions) in compiled.TWINS.items()}
    assert twin[witnesses.__name__]["addressed"](root, bool) == list(witnesses.addressed(root, bool))
    book = phrase_book()
    for item in segments:
        may_know = book.compiled is None or book.compiled.may_know(item.text, False)
        assert may_know or book._match(item.text, is_inside=False) is None  # noqa: SLF001 - what Python says
        assert twin[cohesion.__name__]["first_words"](item.text, 4, 6) == cohesion.first_words(item.text, 4, 6)
    if len(segments):
        columns = PageColumns(segments, Document(root=root))
        asked = (columns, lambda row: row[1] > 0.3)
        assert twin[groups.__name__]["live_segments"](*asked) == groups.live_segments(*asked)
        rows = features.Rows(columns, lambda _: False)
        given = (columns, features.Around(columns), rows.items, rows.groups, rows._same)  # noqa: SLF001
        assert twin[features.__name__]["own_rows"](*given) == features.own_rows(*given)


def text(data: bytes) -> None:
    """Plain text: all of it is in the body or removed, and it renders."""
    try:
        article = articlekit.Parser(options=_STRICT).parse_text(_text(data), url=_BASE)
    except articlekit.InputError:
        return
    assert render.from_json(render.to_json(article)) == article
    render.to_html(article).encode()


def json_ld(data: bytes) -> None:
    """A block of JSON-LD, read strictly or loosely: objects no deeper than the limit."""
    block = _text(data)
    found = jsonld.read([block], max_chars=100_000, max_depth=8)
    values = loose_json.load(block, max_depth=8)
    assert _depth([*found.objects, *values]) <= 8 + 1


def _depth(value: object) -> int:
    children = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return max([1 + _depth(child) for child in children], default=0)


def address(data: bytes) -> None:
    """An address: resolved and unwrapped it is of the web, without credentials, in ASCII where the host is, and stays so."""
    given = _text(data)
    url = urls.resolve(_BASE, given)
    urls.resolve(given, "../x")
    urls.site(given)
    if url is None:
        return
    assert url.startswith(("http://", "https://"))
    assert not any(category(char) in _UNSEEN or bidirectional(char) in _TURNS for char in url)
    assert urls.host(url).isascii()
    assert "@" not in urlsplit(url).netloc
    assert urls.resolve(None, url) == url, (url, urls.resolve(None, url))
    real = urls.unwrap(url).url
    assert real.startswith(("http://", "https://"))
    assert urls.comparable(real)


def rules(data: bytes) -> None:
    """A file of site rules: a rule, or an error that names the file."""
    try:
        read_rule(_text(data), "fuzz.toml")
    except RuleError as error:
        problems = error.problems
    else:
        return
    assert problems
    assert all(problem.file == "fuzz.toml" for problem in problems)


def record(data: bytes) -> None:
    """JSON of an article: what is read comes back as it was, the rest is an `InputError`."""
    try:
        article = render.from_json(data)
    except articlekit.InputError:
        return
    assert render.from_json(render.to_json(article)) == article
    render.to_html(article)
    render.to_markdown(article)
    render.to_text(article)
    render.to_json_ld(article)


TARGETS: dict[str, Callable[[bytes], None]] = {
    target.__name__: target for target in (page, core, text, json_ld, address, rules, record)
}


def seeds(name: str) -> list[bytes]:
    """The inputs that a target begins with."""
    return [path.read_bytes() for path in sorted((SEEDS / name).iterdir())]
