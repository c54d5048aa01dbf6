"""What is fuzzed: each target takes any bytes, and raises nothing unless something that must hold does not."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from unicodedata import bidirectional, category
from urllib.parse import urlsplit

import mutations
from attrs import asdict

import articlekit
from articlekit import Options, render, urls
from articlekit.compiled import core_module
from articlekit.document import from_html
from articlekit.errors import RuleError
from articlekit.markup.elements import KINDS, KINDS_WITHOUT_SCRIPT
from articlekit.options import Deadline, Limits
from articlekit.rules.reading import read_rule
from articlekit.segmenting.walk import read_tree
from articlekit.structured_data import jsonld, loose_json

__all__ = ["SEEDS", "TARGETS", "seeds"]

SEEDS = Path(__file__).with_name("seeds")
"""A folder a target: pages and texts to begin with, and everything that ever failed."""
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
