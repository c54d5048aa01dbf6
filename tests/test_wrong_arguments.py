"""What people pass by mistake to the functions beside `parse`: each is an error of ours that names the argument and says what to pass."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any, cast

import pytest

from articlekit import (
    Article,
    ArticlekitError,
    Parser,
    RemovalKind,
    arrow,
    bulk,
    copies,
    explain,
    feeds,
    fetch,
    phrases,
    rules,
    testing,
)
from articlekit.errors import ConfigurationError, InputError
from articlekit.extractors import AUTHORS, BODY, CANONICAL_URL, PUBLISHED, SECTION, AnyField, Claim, Field, extractor

ARTICLE = Article(title="Ferries stay in port")
PAGE = Parser(extractors=()).page("<p>The ferries stay in port.</p>")
RULE = 'hosts = ["valley.example"]\ntitle = { css = "h1" }'
WRONG: dict[str, tuple[Callable[[Any], object], str]] = {
    "restored(RemovalKind.TITLE)": (lambda any: ARTICLE.restored(any(RemovalKind.TITLE)), r'kinds=.*: pass a list of kinds: kinds=\["tags"\]'),
    'restored("tags")': (lambda any: ARTICLE.restored(any("tags")), r'kinds=\["tags"\]'),
    'restored(["adverts"])': (lambda any: ARTICLE.restored(any(["adverts"])), "'adverts' .*known: title"),
    "restored(3)": (lambda any: ARTICLE.restored(any(3)), "kinds=3"),
    "Parser(3)": (lambda any: Parser(any(3)), r"extractors=3 .*\[mine\]"),
    'Parser("title")': (lambda any: Parser(any("title")), r"extractors='title' .*\[mine\]"),
    "Parser(extractor)": (lambda any: Parser(any(extractor("x")(lambda page: ()))), r"extractors=.*\[mine\]"),
    "Parser().with_([x])": (lambda any: Parser().with_(any([print])), "no extractor: it must be callable"),
    "group([1])": (lambda any: copies.group(any([1])), "articles=1 .*list of articles"),
    "group(article)": (lambda any: copies.group(any(ARTICLE)), "articles=Article.*list of articles"),
    "group(None)": (lambda any: copies.group(any(None)), "articles=None"),
    'group([], within="3")': (lambda any: copies.group([], within=any("3")), "within='3' .*bits"),
    "group(members, verify)": (lambda any: copies.group([copies.Member()], verify=True), "verify=True .*pass articles"),
    'similarity(article, "x")': (lambda any: copies.similarity(ARTICLE, any("x")), "b='x' .*an article"),
    "similarity(None, article)": (lambda any: copies.similarity(any(None), ARTICLE), "a=None"),
    'distance(1, "x")': (lambda any: copies.distance(1, any("x")), "b='x' .*fingerprint"),
    "clusters(3)": (lambda any: copies.clusters(any(3)), "fingerprints=3"),
    'clusters(["x"])': (lambda any: copies.clusters(any(["x"])), "fingerprints='x'"),
    "clusters(within=99)": (lambda any: copies.clusters([], within=99), "within=99 .*0 to 63"),
    "Member.of(None)": (lambda any: copies.Member.of(any(None)), "article=None"),
    "Member.of_row([])": (lambda any: copies.Member.of_row(any([])), r"row=\[\]"),
    "compare(None, None)": (lambda any: explain.compare(any(None), any(None)), "before=None .*list of articles"),
    "compare([a], ['x'])": (lambda any: explain.compare([ARTICLE], any(["x"])), "after='x'"),
    "compare([a], [])": (lambda any: explain.compare([ARTICLE], []), "same pages in the same order"),
    "explain(3)": (lambda any: explain.explain(any(3)), "cannot parse int"),
    "explain(parser=3)": (lambda any: explain.explain("<p>It rained.", parser=any(3)), "parser=3"),
    "explain().of(3)": (lambda any: explain.explain("<p>It rained.").of(any(3)), "text=3"),
    "report(None)": (lambda any: explain.report(any(None)), "cannot parse NoneType"),
    "changes_report(3)": (lambda any: explain.changes_report(any(3), before="a", after="b"), "changes=3 .*compare"),
    "fetch(3)": (lambda any: fetch.fetch(any(3)), "url=3 .*as text"),
    "fetch(b...)": (lambda any: fetch.fetch(any(b"https://a.example/")), "url=.*as text"),
    "fetch(limits={})": (lambda any: fetch.fetch("https://a.example/", limits=any({})), r"limits={} .*FetchLimits\("),
    'FetchLimits(max_seconds="5")': (lambda any: fetch.FetchLimits(max_seconds=any("5")), "max_seconds='5'"),
    "Target.from_url(None)": (lambda any: fetch.Target.from_url(any(None)), "url=None"),
    'is_public("a.example")': (lambda any: fetch.is_public("a.example"), "address='a.example' .*IP address"),
    "parse_feed(3)": (lambda any: feeds.parse_feed(any(3)), "cannot read int as a feed"),
    "parse_feed(str)": (lambda any: feeds.parse_feed(any("<rss/>")), "pass its bytes"),
    "load_rules(None)": (lambda any: rules.load_rules(any(None)), "places=None .*list of paths"),
    "load([3])": (lambda any: rules.load(any([3])), "places=3 .*list of paths"),
    "read_rule(bytes)": (lambda any: rules.read_rule(any(RULE.encode()), "x.toml"), "text=.*read_text"),
    "read_rule(file=None)": (lambda any: rules.read_rule(RULE, any(None)), "file=None .*name"),
    "phrase_book(3)": (lambda any: phrases.phrase_book(any(3)), "paths=3 .*list of paths"),
    'phrase_book("x.toml")': (lambda any: phrases.phrase_book("x.toml"), "the phrase file x.toml cannot be read"),
    "phrase_book(files=3)": (lambda any: phrases.phrase_book(files=any(3)), "files=3 .*PhraseFile.read"),
    "PhraseFile.read(3)": (lambda any: phrases.PhraseFile.read(any(3)), "file=3 .*a path"),
    'PhraseFile.read("x")': (lambda any: phrases.PhraseFile.read("x.toml"), "x.toml cannot be read"),
    'wordings("x")': (lambda any: phrases.wordings("x"), "kind='x' .*known: .*credits"),
    "find_cases(3)": (lambda any: testing.find_cases(any(3)), "root=3 .*a path"),
    'find_cases("nope")': (lambda any: testing.find_cases("nope"), "no folder 'nope'"),
    'Case.read("nope")': (lambda any: testing.Case.read("nope"), "nope.*cannot be read"),
    "Case.article(3)": (lambda any: testing.Case.read("tests/fixtures/pedfire-republished").article(any(3)), "parser=3"),
    "new_case(str)": (lambda any: testing.new_case(any("<p>x"), "new"), "data=.*read_bytes"),
    "new_case(folder=3)": (lambda any: testing.new_case(b"<p>It rained.", any(3)), "folder=3"),
    'mismatch(article, "titel")': (lambda any: testing.mismatch(ARTICLE, "titel", "x"), "key='titel' .*known: title"),
    "mismatch(None)": (lambda any: testing.mismatch(any(None), "title", "x"), "article=None"),
    "check_rules(rule)": (lambda any: testing.check_rules(any(rules.read_rule(RULE, "x.toml")), []), "rules=.*list of rules"),
    "check_rules(pages=[b...])": (lambda any: testing.check_rules([], any([b"<p>"])), r"pages=.*SavedPage\("),
    "assert_pure(x, bytes)": (lambda any: testing.assert_pure(lambda page: (), any(b"<p>")), r"page=.*Parser\.page"),
    "assert_pure(3)": (lambda any: testing.assert_pure(any(3), PAGE), "extractor=3"),
    "find_sources(3)": (lambda any: bulk.find_sources(any(3)), "inputs=3 .*list of paths"),
    'find_sources("nope")': (lambda any: bulk.find_sources("nope"), "no file or folder 'nope'"),
    "run(3)": (lambda any: bulk.run(any(3), "out"), "inputs=3"),
    "run(out=3)": (lambda any: bulk.run("tests", any(3)), "out=3 .*a path"),
    "run(settings={})": (lambda any: bulk.run("tests", "out", any({})), r"settings={} .*Settings\("),
    'Settings(workers="x")': (lambda any: bulk.Settings(workers=any("x")), "workers='x' .*number"),
    "Settings(workers=-1)": (lambda any: bulk.Settings(workers=-1), "workers=-1"),
    'Settings(timeout="5")': (lambda any: bulk.Settings(timeout=any("5")), "timeout='5' .*seconds"),
    "Settings(part_rows=0)": (lambda any: bulk.Settings(part_rows=0), "part_rows=0 .*more than 0"),
    "Settings(parser=None)": (lambda any: bulk.Settings(parser=any(None)), "parser=None"),
    'Settings(format="csv")': (lambda any: bulk.Settings(format=any("csv")), "'csv' .*known: parquet"),
    'Settings(kind="pdf")': (lambda any: bulk.Settings(kind=any("pdf")), "'pdf' .*known: html"),
    'Settings(columns="all")': (lambda any: bulk.Settings(columns=any("all")), "columns='all' .*core or full"),
    'Settings(mapping="html")': (lambda any: bulk.Settings(mapping=any("html")), "mapping='html' .*names"),
    'to_row("x")': (lambda any: arrow.to_row(any("x")), "article='x' .*articlekit.parse"),
    'to_row(columns="all")': (lambda any: arrow.to_row(ARTICLE, columns=any("all")), "columns='all' .*core or full"),
    "from_row(3)": (lambda any: arrow.from_row(any(3)), "row=3 .*to_row"),
    'output_schema("all")': (lambda any: arrow.output_schema(any("all")), "columns='all'"),
    "parse_batch(3)": (lambda any: arrow.parse_batch(any(3)), "pages=3 .*column html"),
    "parse_batch(parser=3)": (lambda any: arrow.parse_batch(arrow.INPUT.empty_table(), parser=any(3)), "parser=3"),
    "to_batches(article)": (lambda any: arrow.to_batches(any(ARTICLE)), "articles=.*a list or a generator"),
    "to_table(3)": (lambda any: arrow.to_table(any(3)), "articles=3"),
    'to_table(["x"])': (lambda any: arrow.to_table(any(["x"])), "article='x'"),
    "@extractor": (lambda any: extractor(any(lambda page: ())), r'name=.*write @extractor\("name", fields=\[SECTION\]\)'),
    'extractor("")': (lambda any: extractor(""), r'write @extractor\("name"'),
    'extractor(fields=["section"])': (lambda any: extractor("x", fields=any(["section"])), r"fields='section' .*fields=\[SECTION\]"),
    "extractor(fields=SECTION)": (lambda any: extractor("x", fields=any(SECTION)), r"fields=.*\[SECTION\]"),
    'extractor(fields="section")': (lambda any: extractor("x", fields=any("section")), r"\[SECTION\]"),
    'extractor(order="first")': (lambda any: extractor("x", order=any("first")), "order='first' .*number"),
    "Field(int, str)": (lambda any: Field(any(int), str), r'write Field\("reading_time", int\)'),
    "Field.of({})": (lambda any: Field("minutes", int).of(any({})), "article={}"),
}  # fmt: skip


@pytest.mark.parametrize("call", WRONG)
def test_wrong_argument(call: str, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its message says what to pass."""
    monkeypatch.chdir(root)
    function, advice = WRONG[call]
    with pytest.raises(ArticlekitError, match=advice) as caught:
        function(lambda value: cast("Any", value))

    assert isinstance(caught.value, ConfigurationError | InputError)


@pytest.mark.parametrize(
    ("field", "value", "advice"),
    [
        (PUBLISHED, datetime(2024, 3, 5), "give a datetime with its time zone"),  # noqa: DTZ001 - that is the mistake
        (AUTHORS, ("Ann Lee",), 'give a tuple of Author(name="...")'),
        (SECTION, " ", "give a text that is not empty"),
        (CANONICAL_URL, "/weir", "give an address with http:// or https://"),
        (BODY, [1], "give frozenset[int]"),
        (Field("minutes", int), "4", "give int"),
    ],
)
def test_value_that_a_field_does_not_take(field: AnyField, value: object, advice: str) -> None:
    """The warning says what the field takes; so does `assert_pure`."""
    wrong = extractor("mine", fields=[field])(lambda page: [Claim(cast("Any", field), value, 0.9, "x")])

    (warning,) = [
        item for item in Parser(extractors=[wrong]).parse("<p>It rained.").warnings if item.code == "invalid_claim"
    ]
    assert advice in warning.message
    with pytest.raises(AssertionError, match=re.escape(advice)):
        testing.assert_pure(wrong, PAGE)


@pytest.mark.parametrize(
    ("returned", "message"),
    [
        (None, "it returns nothing: write `yield`"),
        (Claim(SECTION, "Harbour", 0.9, "x"), "it returns a Claim: write `yield`"),
        ("Harbour", "which is neither a claim nor a removal"),
    ],
)
def test_extractor_that_yields_nothing(returned: object, message: str) -> None:
    """One that returns what is no findings is a warning that says what to write; `assert_pure` says the same."""
    wrong = extractor("mine", fields=[SECTION])(lambda page: cast("Any", returned))

    (warning,) = [
        item for item in Parser(extractors=[wrong]).parse("<p>It rained.").warnings if "'mine'" in item.message
    ]
    assert message in warning.message
    with pytest.raises(AssertionError, match="mine") as caught:
        testing.assert_pure(wrong, PAGE)
    assert message in str(caught.value)


def test_claim_that_is_not_declared() -> None:
    """It counts, and is told once: whoever asks for that field alone would not have the extractor run."""

    @extractor("mine")
    def mine(page: object) -> Any:
        yield Claim(SECTION, "Harbour", 0.9, "x")
        yield Claim(SECTION, "Port", 0.8, "y")

    article = Parser(extractors=[mine]).parse("<p>It rained.")

    assert article.section == "Harbour"
    assert [item.message for item in article.warnings if item.code == "invalid_claim"] == [
        "extractor 'mine' claims section, which it does not declare: add it to fields="
    ]
