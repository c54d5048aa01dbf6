"""Work grows no faster than the page, whatever the page repeats. Run by `nox -s growth_tests`."""

import gc
import importlib
import pkgutil
import re
from collections.abc import Iterator

import pytest

import articlekit
from articlekit.phrases.book import phrase_book
from articlekit.text.patterns import LatePattern
from effort import TOO_MUCH, growth, growth_of_the_worst

pytestmark = pytest.mark.growth

SENTENCE = "The council met on Tuesday evening and, after a debate of two hours, agreed to repair the old bridge. "
PAGE = "<html><head><title>Bridge to be repaired</title></head><body>{}</body></html>"


def _paragraphs(count):
    return PAGE.format("<h1>Bridge to be repaired</h1>" + f"<div><p>{SENTENCE * 3}</p></div>\n" * count).encode()


def _parsing(page):
    return lambda: articlekit.parse(page, url="https://a.example/b")


@pytest.fixture(scope="module", autouse=True)
def nothing_old_to_collect() -> Iterator[None]:
    """Garbage is collected before each measurement: what was there before is left out, or that takes longer than the tests."""
    gc.collect()
    gc.freeze()
    yield
    gc.unfreeze()


def test_paragraphs():
    """A page of four times the paragraphs is hardly more than four times the work."""
    assert growth(lambda count: _parsing(_paragraphs(count)), 400) < TOO_MUCH


@pytest.mark.parametrize(
    "piece",
    [
        "<div>",
        "<a href='/x'>link</a> ",
        "<br>",
        "<b><i>",
        "<p>word",
        "<table><tr><td>cell",
        "<ul><li>item",
        "<h1>heading</h1>",
        "<img src='/a.jpg'>",
        "<meta name='author' content='A B'>",
        "<script type='application/ld+json'>{\"a\":[</script>",
        "<time datetime='2020-01-01'>1 Jan</time>",
        "<span class='author'>By A B</span>",
        "<blockquote>quote",
        "<p>Ann told <a href='https://b.example/1'>The Herald</a> so, as first reported by The Times.</p>",
        "<p>Source: <a href='https://b.example/1'>The Herald</a></p>",
        "<p>Posted on 12 March 2020 by Ann</p>",
        "&#27;",
        "&amp",
        "<!--",
        "<![CDATA[",
        "<p class='" + "x " * 500 + "'>",
    ],
)
def test_repetition(piece):
    """No element, repeated, makes the parse quadratic."""
    assert growth(lambda size: _parsing(PAGE.format(piece * (size // len(piece))).encode()), 60_000) < TOO_MUCH


def test_attributes():
    """An element with 100,000 attributes costs no more than its bytes."""

    def made(count):
        return _parsing(
            PAGE.format("<p " + " ".join(f"a{number}=1" for number in range(count)) + f">{SENTENCE * 3}</p>")
        )

    assert growth(made, 25_000) < TOO_MUCH


def test_ten_megabytes():
    """A page of 10 MB is read whole."""
    count = 10_000_000 // (3 * len(SENTENCE) + 20)
    article = articlekit.parse(_paragraphs(count))

    assert len(article.blocks) + len(article.removed) > count


def test_phrases():
    """Text made of a phrase's own words is read in time that grows with it."""
    book = phrase_book()
    templates = [item.template for bucket in book.openings.values() for item in bucket.phrases]
    templates += [item.template for bucket in (*book.cues.values(), book.unspaced_cues) for item in bucket.phrases]
    hard = sorted(set(templates), key=lambda item: -len(item.holes))[:60]

    def made(times):
        texts = [(item, "".join(item.literals) * times) for item in hard]
        return lambda: [item.read(text, text) for item, text in texts]

    assert growth(made, 800, most=3_200) < TOO_MUCH  # longer texts do not fit into the processor's caches


def test_a_row_of_names():
    """A row that fails at its very end is given up without trying the names again."""
    row = next(row for _, row in phrase_book().rows if row.fullmatch("facebook twitter"))

    def made(count):
        names = "facebook twitter " * count + "harbour"
        return lambda: row.fullmatch(names)

    assert growth(made, 5_000, most=80_000) < TOO_MUCH


def _patterns():
    """Every regular expression that a module of the package holds, directly or in a table."""
    seen = {}
    for module in pkgutil.walk_packages(articlekit.__path__, "articlekit."):
        if module.name.endswith("__main__"):
            continue
        try:
            loaded = importlib.import_module(module.name)
        except ImportError:
            continue
        todo = list(vars(loaded).values())
        for value in todo:
            if isinstance(value, (re.Pattern, LatePattern)):
                seen.setdefault((value.pattern, value.flags), (module.name, value))
            elif isinstance(value, (tuple, list, frozenset, set)) and len(value) < 1_000:
                todo.extend(value)
            elif isinstance(value, dict) and len(value) < 1_000 and value is not vars(loaded):
                todo.extend(item for item in value.values() if isinstance(item, (re.Pattern, tuple, list)))
    return [pytest.param(pattern, id=f"{name}-{number}") for number, (name, pattern) in enumerate(seen.values())]


def _pieces(pattern):
    """What this pattern is likely to begin matching and fail on, repeated: its own literals, and common characters."""
    text = pattern.pattern if isinstance(pattern.pattern, str) else pattern.pattern.decode("latin-1")
    words = re.findall(r"[A-Za-z<]{2,12}", text)[:12]
    common = ["a", " ", "\n", "1", "-", ".", ",", "/", "<", "<a ", "a ", " \n", "&", "(", "[", '"', "'", "A", "Ab ", "\u00a0",
              "a-", "a.", "1 ", "=", "@", "a@", "_", "+", "\u3042", "\u3001"]  # fmt: skip
    return dict.fromkeys([*common, *words, *(word + " " for word in words)])


def _searching(pattern):
    """For a piece and a size, the search of this pattern in that much of it."""

    def made(piece, size):
        text = piece * (size // len(piece)) + "\u2603"
        whole = text if isinstance(pattern.pattern, str) else text.encode()
        return lambda: pattern.search(whole)

    return made


@pytest.mark.parametrize("pattern", _patterns())
def test_patterns(pattern):
    """On characters made to be almost a match no regular expression takes longer than their number explains."""
    ratio, piece = growth_of_the_worst(_searching(pattern), _pieces(pattern), 2_000)

    assert ratio < TOO_MUCH, repr(piece)


@pytest.mark.parametrize("pattern", [r"\s+$", r"(?:a|b)+c", rb"a.*?b"])
def test_quadratic_patterns_are_found(pattern):
    """The test above can fail."""
    ratio, _ = growth_of_the_worst(_searching(re.compile(pattern)), "a ", 2_000)

    assert ratio > TOO_MUCH


PLACES = (
    "<title>{}</title>",
    '<meta name="author" content="{}">',
    '<meta property="article:published_time" content="{}">',
    '<meta property="og:title" content="{}">',
    '<link rel="canonical" href="https://a.example/{}">',
    '<script type="application/ld+json">{{"@type":"NewsArticle","author":"{}","datePublished":"{}"</script>',
    '<script type="application/ld+json">{{"@type":"NewsArticle","headline":"x""{}</script>',
    "<h1>{}</h1>",
    '<p class="byline">By {}</p>',
    "<time>{}</time>",
    "<p>{}</p>",
    '<a href="https://b.example/{}">Source: {}</a>',
    '<div class="{}">x</div>',
    "<p>The post {} appeared first on {}",
    '<pre><code class="{}">{}</code></pre>',
)
HARD = (
    "a", " ", "\n", "\u00a0", "1", "-", ".", ",", "/", "\\", "(", "[", "&amp;", "&#10;", "a ", "A b, ", "and ", "by ", "a-", "1:",
    "2020-", "@", "a@", "%41", "%", "?u=http://", "http://", "[email", "\u3000", "x | ", " - ", "\u2603", "// ", "/*", "Reference ",
)  # fmt: skip


@pytest.mark.parametrize("place", PLACES)
def test_long_strings(place):
    """Wherever a page puts characters made to be almost a match, four times as many are not much more than four times the work."""

    def made(piece, size):
        text = piece * (size // len(piece))
        return _parsing(PAGE.format(place.format(text, text) + f"<p>{SENTENCE * 3}</p>" * 3))

    ratio, piece = growth_of_the_worst(made, HARD, 5_000)

    assert ratio < TOO_MUCH, f"{piece!r} repeated in {place}"
