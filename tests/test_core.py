"""The compiled core gives the same as Python, in every field, and is left alone where it does not fit.

Skipped where it is not built: `nox -s core` builds it.
"""

from __future__ import annotations

import ast
import gc
import importlib
import inspect
import os
import random
import subprocess
import sys
import textwrap
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from itertools import chain
from pathlib import Path

import attrs
import lxml.html
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from lxml import etree

import articlekit
import strategies
from articlekit import compiled
from articlekit.document import Document, from_html, from_text, from_tree
from articlekit.markup.elements import KINDS, KINDS_WITHOUT_SCRIPT
from articlekit.options import Deadline, Limits
from articlekit.phrases.book import phrase_book
from articlekit.phrases.cues import cues
from articlekit.phrases.folding import DECORATION
from articlekit.scoring import cohesion, features, groups
from articlekit.scoring.page_columns import PageColumns
from articlekit.segmenting.found import Segments
from articlekit.segmenting.walk import read_tree

witnesses = importlib.import_module("articlekit.own_site.witnesses")
FIXTURES = sorted((Path(__file__).parent / "fixtures").glob("*/page.html"))
MANY = settings(
    max_examples=int(os.environ.get("CORE_EXAMPLES", "300")),
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.function_scoped_fixture],
)
LIMITS = st.builds(
    Limits,
    max_nodes=st.sampled_from([200_000] * 3 + [40, 7, 1]),
    max_segments=st.sampled_from([20_000] * 3 + [5, 1]),
)
PIECES = st.sampled_from([
    "<a href=x>", "</a>", "<a>", "<a href>", '<div class="related Story-Body hidden">', "</div>", "<p>", "</p>", "<br>", "<hr>", " ", "\n",
    "&nbsp;", "text", "\u00a0", "\u200b", "\u00ad", '<span style="display : none">', "</span>", "<i>", "</i>", '<img alt="Dmca x" src=y>',
    "<noscript><img src=a><p>text</noscript>", "<noscript>", "<svg><g/></svg>", "<h1>", "</h1>", "<article>", "<td>", "<table>", "<b>", "</b>",
    "<a class=__cf_email__ data-cfemail=2a636e6566676a797e6f78>[email&#160;protected]</a>", "\u3000", "\u0001", "😀", "<wbr>", "<u>", "<s>",
    '<time datetime=x rel=tag itemprop="author Headline">', "&#x200e;", "<embed src=q>", "<p hidden>", '<b role="NAVIGATION x">', "<rt>",
    '<div class="ünï nav">', "1", "<em id=byline_AuthorName>", "<p aria-hidden=true>", "<ruby>", "</ruby>", "<rp>(</rp>", "<x-y>", "</x-y>",
    '<span aria-hidden=true class="katex-html">', "<button>", "</button>", '<span data-attrs=\'{"name":"Ann"}\'></span>', "<template>", "</template>",
    "<script type='math/tex'>x^2</script>", "<img class='emoji' alt='☂'>", "<img class=demojis alt=x src=a>", "<img src='/equation?tex=x'>", "<iframe srcdoc='<p>inner</p>'></iframe>", "<video><p>no</video>", "<sup>", "</sup>", "<cite>",
    "<figure data-src=/a.jpg>", "<figure><noscript><img src=a></noscript></figure>", "<div class=youtube data-id=x>", "<div data-youtube-id=abc>", "<div data-video-id>", "<span class='plyr ünï' data-x=1>", "<p class=vimeo>",
    '<p class="readMore HTMLParser ad-1x entry_title-">', '<p id="' + "a" * 90 + ' share">', f'<p class="{"x " * 210}nav">', "&#x2028;", "&#133;",
    '<p style="VISIBILITY:\thidden">', '<p style="display:         none">', '<p style="display:          none">', "<math>", "</math>",
    '<span style="font-weight:bold">', '<font style="x:y;FONT-STYLE : oblique">', '<div style="font-weight: 700">', '<b style="vertical-align:sub">',
    '<a style="text-decoration:line-through">', '<u style="--font-weight:900;text-decoration-line:line-through">',
    '<span style="font-weight:600" data-attrs=\'{"name":"Ann"}\'></span>', '<span style="font-weight:400;x-font-style:italic">',
    "<div class='infobox vcard biography'>", "<div id=infobox class=byline>", "<p class='Infobox author'>",
    '<p style="--p-display: none">', '<p style="color:red;display:none">', '<div style="a_visibility:hidden">',
])  # fmt: skip
STORY = st.sampled_from(
    ["<p>" + "It rained all day long in the town, and nobody minded it. " * 3, "<h2>Snow fell</h2>", "<article>", "</article>", "<h3>",
     "<div class=related>", "<title>Snow fell</title>", "<p>Related stories<p>", "<p class=byline>By Ann", "<section><h2>Rain</h2><p>Far away."]
)  # fmt: skip
PAGES = st.one_of(st.lists(PIECES, max_size=60).map("".join), strategies.broken_pages())


@pytest.fixture(scope="module")
def core():
    """The compiled core."""
    try:
        found = importlib.import_module("articlekit._core")
    except ModuleNotFoundError:
        if os.environ.get("ARTICLEKIT_WANT_CORE"):
            raise
        pytest.skip("the core is not built")
    return found


def fields(segments: Segments) -> dict[str, object]:
    """What is compared: everything."""
    return attrs.asdict(segments, recurse=False)


def check(core, document: Document, limits: Limits = Limits(), kinds=KINDS) -> bool:
    """Compare the readings of a document; False where the core leaves it to Python."""
    try:
        found, unread = core.walked(document.root, limits, Deadline(), kinds)
    except core.Declined:
        return False
    expected, unread_by_python = read_tree(document.root, limits, Deadline(), kinds)
    assert fields(found) == fields(expected)
    assert [type(item) for item in found.items] == [type(item) for item in expected.items]
    assert unread == unread_by_python
    return True


@MANY
@given(PAGES, LIMITS, st.sampled_from([KINDS, KINDS_WITHOUT_SCRIPT]))
@example("<p>a<a href=x>b <a href=y>c</a> d</a> e<b><i>f</b>g</i>", Limits(), KINDS)
@example("<noscript><p>" + "word " * 300, Limits(), KINDS)
def test_every_field_of_every_page(core, page: str, limits: Limits, kinds) -> None:
    """Whatever the page, and wherever a limit ends it."""
    check(core, from_html(page), limits, kinds)


@MANY
@given(PAGES, LIMITS)
def test_trees_of_others(core, page: str, limits: Limits) -> None:
    """A tree that somebody else has parsed holds comments and instructions."""
    root = lxml.html.document_fromstring(f"<!-- a --><?b?>{page}<p>end<!-- c -->tail<?d e?>more</p>")
    check(core, from_tree(root), limits)


@pytest.mark.parametrize("path", FIXTURES, ids=[path.parent.name for path in FIXTURES])
def test_fixtures(core, path: Path) -> None:
    """Pages in the furniture of real ones; most of them are read by the core."""
    document = from_html(path.read_text("utf-8", "replace"))
    assert check(core, document) or b"<ruby" in path.read_bytes() or b"srcdoc" in path.read_bytes()
    check(core, document, Limits(max_nodes=100))
    check(core, document, Limits(max_segments=10))


@pytest.mark.parametrize(
    "page",
    [
        "<p>a<script type='math/tex'>x^2</script>",
        "<iframe srcdoc='<p>inner</p>'></iframe><p>outer",
        "<noscript><!-- a --><p>b</noscript>",
        "<p>so <img class=emoji alt=☂ src=/2602.png> it is",
        "<p>as <img class='wp-smiley x' alt=':)' src=/s.png> is",
        "<p>as <img class=latex alt=x^2 src='https://s0.wp.example/latex.php?latex=x%5E2'> is",
        "<p>as <img class=ee_img alt=x src='/equation?tex=x'> is",
        "<p>as <img src='https://chart.apis.example/chart?cht=tx&chl=x'> is",
        "<p>as <img src='https://latex.codecogs.com/svg.image?x'> is",
    ],
)
def test_what_is_rare_is_left_to_python(core, page: str) -> None:
    """And comes out as ever."""
    root = lxml.html.document_fromstring(page)
    with pytest.raises(core.Declined):
        core.walked(root, Limits(), Deadline(), KINDS)
    assert len(articlekit.Parser().page(root).segments) == len(read_tree(root, Limits(), Deadline(), KINDS)[0])


@pytest.mark.parametrize(
    "root",
    [
        etree.fromstring('<html xmlns="http://www.w3.org/1999/xhtml"><body><p>Snow fell.</p></body></html>'),
        etree.fromstring("<html><body><p>one<x:y xmlns:x='z'>two</x:y></p></body></html>"),
        from_text("Snow fell.\n\nNobody minded.").root,
    ],
)
def test_other_trees(core, root: etree._Element) -> None:
    """Trees with namespaces are left to Python; those made by hand are read."""
    check(core, Document(root=root))


def test_elements_are_those_of_the_tree(core) -> None:
    """The same objects that lxml gives, and they hold the tree."""
    root = from_html("<body><article><p>Snow <b>fell</b> on the hills.</p><img src=a></article>").root
    segments, _ = core.walked(root, Limits(), Deadline(), KINDS)
    assert segments[0].element is root.find(".//p")
    assert segments[0].stretches[0].element is root.find(".//b")
    del root
    assert segments.media[0].element.getparent().tag == "article"


def test_a_deadline_ends_it(core) -> None:
    """At the same element as in Python, where time has run out already."""
    root = from_html("<p>word " * 2_000).root
    past = Deadline(ends=0.0)
    found, _ = core.walked(root, Limits(), past, KINDS)
    expected, _ = read_tree(root, Limits(), past, KINDS)
    assert found.is_truncated
    assert fields(found) == fields(expected)


def test_learned_trees(core) -> None:
    """Each function gives, bit for bit, what its Python module gives."""
    dice = random.Random(7)
    compared = 0
    for module, (_, functions) in core.TREES_BY_MODULE.items():
        for name, function in functions.items():
            python = getattr(importlib.import_module(module), name)
            flags = _flags(python)
            for rows in _rows(function, dice):
                rows = tuple(
                    tuple(int(x) if (i, j) in flags else x for j, x in enumerate(row)) for i, row in enumerate(rows)
                )
                assert function(*rows) == python(*rows), (module, name, rows)
                compared += 1
    assert compared > 1000


def _flags(python) -> set[tuple[int, int]]:
    """The places of numbers that are flags, which are whole."""
    tree = ast.parse(inspect.getsource(python))
    asked = {node.left.id for node in ast.walk(tree) if isinstance(node, ast.BinOp) and isinstance(node.op, ast.BitAnd)}
    rows = [node.targets[0].elts for node in ast.walk(tree) if isinstance(node, ast.Assign)]
    return {(i, j) for i, row in enumerate(rows) for j, name in enumerate(row) if name.id in asked}


def _rows(function, dice: random.Random) -> Iterator[tuple[tuple[float, ...], ...]]:
    """Rows of random numbers, of all sizes, whole ones and fractions, as long as the function wants them."""
    for _ in range(300):
        yield tuple(
            tuple(
                dice.choice(
                    (0, 1, True, -1, dice.random(), dice.randrange(40), dice.randrange(5000), dice.getrandbits(25))
                )
                for _ in range(size)
            )
            for size in function.sizes
        )


@pytest.mark.parametrize("rows", [(), ((1.0,),), ("no row",), (None,)])
def test_learned_trees_refuse_other_rows(core, rows) -> None:
    """As Python does: an error, and no reading beyond the row."""
    _, functions = next(iter(core.TREES_BY_MODULE.values()))
    function = next(iter(functions.values()))
    with pytest.raises((TypeError, ValueError)):
        function(*rows)


STEMS = [stem for kind in ("walls", "prompts", "speech") for stems in cues(kind).openings.values() for stem, _ in stems]


@MANY
@given(
    st.lists(st.one_of(st.sampled_from(STEMS), st.sampled_from(list(" \n._-1aé東ی😀'")), st.text(max_size=3))).map(
        "".join
    )
)
def test_stems(core, text: str) -> None:
    """The words of walls and prompts are found at the same places."""
    for kind in ("walls", "prompts", "speech"):
        for is_whole in (True, False):
            assert stems_of(core, kind).met(text, is_whole) == frozenset(cues(kind)._places(text, is_whole=is_whole))


@cache
def stems_of(core, kind: str):
    """The index of a kind of words."""
    return core.Stems(chain.from_iterable(cues(kind).openings.values()), "start", DECORATION)


PHRASES = [
    *phrase_book().whole,
    *phrase_book().counts,
    *(
        cue
        for table in ("openings", "cues")
        for bucket in getattr(phrase_book(), table).values()
        for cue in bucket.cues
    ),
    *phrase_book().unspaced_cues.cues,
]
BESIDE = st.sampled_from(
    [
        "7",
        "1.2K ",
        "٣",
        " ",
        "\u00a0",
        ", ",
        ". ",
        "“",
        "’",
        "–",
        "ﬁ",
        "İ",
        "Ё",
        "é",
        "e\u0301",
        "\u00ad",
        "😀",
        "Snow fell ",
    ]
)


@MANY
@given(
    st.lists(st.one_of(st.sampled_from(PHRASES), BESIDE, st.text(max_size=3)), min_size=1, max_size=8).map("".join),
    st.booleans(),
    st.booleans(),
)
def test_phrases(core, text: str, is_inside: bool, is_upper: bool) -> None:
    """What the filter before the phrase book holds back is no phrase."""
    text = text.upper() if is_upper else text
    book = phrase_book()
    assert phrase_filter(core).may_know(text, is_inside) or book._match(text, is_inside=is_inside) is None


@cache
def phrase_filter(core):
    """What the core holds of the book."""
    book = phrase_book()
    begun = [cue for bucket in book.openings.values() for cue in bucket.cues]
    unspaced = book.unspaced_cues.cues
    return core.PhraseFilter(book.whole, book.row_names, book.counts, begun, book.cues, unspaced, DECORATION)


@MANY
@given(st.one_of(PAGES, st.lists(st.one_of(PIECES, STORY), max_size=60).map("".join)))
def test_rows_of_the_scorer(core, page: str) -> None:
    """What the trees see of each segment."""
    check_rows(core, from_html(page))


@pytest.mark.parametrize("path", FIXTURES, ids=[path.parent.name for path in FIXTURES])
def test_rows_of_fixtures(core, path: Path) -> None:
    """The same of pages in the furniture of real ones."""
    check_rows(core, from_html(path.read_text("utf-8", "replace")))


def check_rows(core, document: Document) -> None:
    """Compare the rows of all segments of a page."""
    segments = read_tree(document.root, Limits(), Deadline(), KINDS)[0]
    if not len(segments):
        return
    columns = PageColumns(segments, document)
    given = (columns, lambda row: row[1] > 0.3)
    found, expected = twin(core, groups.live_segments)(*given), groups.live_segments(*given)
    assert found == expected
    assert [type(group) for group in found[1]] == [type(group) for group in expected[1]]
    rows = features.Rows(columns, lambda _: False)
    given = (rows._facts, rows._around, rows.items, rows.groups, rows._same)
    assert twin(core, features.own_rows)(*given) == features.own_rows(*given)


@MANY
@given(st.text(st.sampled_from("aAbBzZ.-1\u00a0\u2003 \n\tÉéß東ıİ"), max_size=60))
def test_words_of_the_scorer(core, text: str) -> None:
    """The beginnings of longer words, and the share of capitals."""
    assert twin(core, cohesion.first_words)(text, 4, 6) == cohesion.first_words(text, 4, 6)
    if text.strip():
        assert twin(core, features.capital_share)(text) == features.capital_share(text)


ADDRESSES = st.lists(
    st.sampled_from([
        "http", "https", "HTTP", "://", ":", "/", "//", "news.example", "a-b.c.", "-", ".", "8080", "?q=1", "#top", "é", " ", "\\", "[", "~", "\x7f", "A", "",
    ]),
    max_size=8,
).map("".join)  # fmt: skip


@MANY
@given(ADDRESSES)
def test_hosts(core, url: str) -> None:
    """The host of an address in which nothing is to be cleaned."""
    assert twin(core, witnesses.plain_host)(url) == witnesses.plain_host(url)


@MANY
@given(
    st.lists(
        st.one_of(
            PIECES,
            st.builds(
                "<{} {}='{}'>".format,
                st.sampled_from(["a", "area", "form", "img", "script", "iframe", "address", "abbr"]),
                st.sampled_from(["href", "src", "action", "HREF"]),
                ADDRESSES,
            ),
            st.sampled_from(["<svg>", "</form>", "</script>", "</iframe>", "<img>"]),
        )
    ).map("".join)
)
def test_addresses_of_elements(core, page: str) -> None:
    """What links, forms, pictures and scripts lead to."""
    root = from_html(page).root
    assert twin(core, witnesses.of_elements)(root) == witnesses.of_elements(root)
    other = etree.fromstring("<html xmlns:x='y'><x:a href='z'/><a x:href='z' href='q&amp;r'><x:img/></a></html>")
    assert twin(core, witnesses.of_elements)(other) == witnesses.of_elements(other)


def test_addresses_of_many_elements(core) -> None:
    """Of a page with thousands of links the first and the last are asked."""
    root = from_html("".join(f"<a href='//x.example/{number}'>x</a>" for number in range(7000))).root
    found = twin(core, witnesses.of_elements)(root)
    assert found == witnesses.of_elements(root)
    assert len(found) == 6000


def twin(core, function):
    """The same function in the core."""
    checksum, functions = core.TWINS[function.__module__]
    assert checksum == compiled._checksum(function.__module__)
    return functions[function.__name__]


def test_threads(core) -> None:
    """Several walk the same tree at once."""
    documents = [from_html(path.read_text("utf-8", "replace")) for path in FIXTURES[:8]]
    with ThreadPoolExecutor(8) as pool:
        assert all(pool.map(lambda document: check(core, document), documents * 10))


def test_collector_passes_over_records(core) -> None:
    """Thousands of them a page, none of which leads back to itself. An element of a caller's own class may, and is looked at."""
    page = "<p class=byline>By <a href=/ann>Ann</a></p><figure><img src=/a.jpg></figure><p>It <b>snowed</b>.</p>"
    root = lxml.html.fromstring(page)
    found, own = (core.walked(tree, Limits(), Deadline(), KINDS)[0] for tree in (from_html(page).root, root))
    records = [*found.items, *found.containers, *found.marks, *found.media, found.items[0].links, *found.items[0].links]
    assert found.items[1].stretches
    assert not any(map(gc.is_tracked, [*records, *(item.element for item in found)]))
    assert all(gc.is_tracked(item.element) for item in own)


class TestFitting:
    """Which core runs."""

    def run(self, code: str, **environment: str) -> str:
        """What a fresh Python prints."""
        done = subprocess.run(
            [sys.executable, "-W", "always", "-c", textwrap.dedent(code)],
            capture_output=True,
            text=True,
            check=True,
            env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)} | environment,
        )
        return done.stdout + done.stderr

    def test_switched_off(self) -> None:
        """By the environment, without a word."""
        said = self.run("import articlekit; print(articlekit.core())", ARTICLEKIT_PURE="1")
        assert said == "python\n"

    def test_the_compiled_one_runs_where_it_is(self, core) -> None:
        """Without being asked for."""
        assert self.run("import articlekit; print(articlekit.core())", ARTICLEKIT_PURE="0") == "compiled\n"

    @pytest.mark.parametrize(
        "unfit",
        [
            "etree.LXML_VERSION = (9, 0, 0, 0)",
            "etree.LIBXML_VERSION = (3, 0, 0)",
            "from articlekit.segmenting import run_reader; run_reader.MOST_OPEN = 3",
            "from articlekit.segmenting import walk; from articlekit.segment import Segments; walk.read_tree = lambda *_: (Segments(()), 0)",
        ],
    )
    def test_one_that_does_not_fit_is_told_once(self, core, unfit: str) -> None:
        """And everything works without it."""
        said = self.run(
            f"""
            from lxml import etree
            import articlekit
            {unfit}
            for _ in range(3):
                print(articlekit.core(), articlekit.parse("<title>Snow</title><p>It fell.</p>").title)
            """
        )
        assert said.count("python Snow\n") == 3
        assert said.count("RuntimeWarning") == 1

    def test_trees_of_another_training_are_not_used(self, core, monkeypatch: pytest.MonkeyPatch) -> None:
        """A module that has changed since the core was built is taken itself."""
        module = "articlekit.scoring.model"
        monkeypatch.setitem(core.TREES_BY_MODULE, module, (0, {}))
        monkeypatch.setitem(core.TWINS, features.__name__, (0, {}))
        monkeypatch.setattr(compiled, "core_module", lambda: core)
        compiled.trees.cache_clear()
        compiled.twins.cache_clear()
        try:
            assert compiled.trees(module) is importlib.import_module(module)
            assert compiled.twins(features.__name__) is features
        finally:
            compiled.trees.cache_clear()
            compiled.twins.cache_clear()
