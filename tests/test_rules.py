"""Site rules: read from TOML, told what is wrong with them, run as extractors, checked for drift."""

from __future__ import annotations

import pickle
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from articlekit import Options, Parser, RemovalKind
from articlekit.errors import ConfigurationError, DuplicateExtractorError, RuleError
from articlekit.extractors import BODY, Claim, Removal
from articlekit.rules import SiteRule, load, load_rules, read_rule
from articlekit.testing import SavedPage, check_rules

URL = "https://www.valley.example/news/weir?from=feed"

RULE = """
version = 2
hosts = ["valley.example", "*.valley.example"]
paths = ["/news/*"]

title = { css = "h1.headline" }
author = { css = ".by a" }
date = { css = "time" }
tags = { xpath = "//ul[@class='tags']/li/text()" }
image = { css = ["img.none", "img.lead"], attribute = "data-big" }
source = { css = ".origin a" }
body = { css = "div.story" }

[[strip]]
css = "div.story > aside"
kind = "related"

[[strip]]
css = ".promo"

[[examples]]
url = "https://valley.example/news/weir"
title = "The old weir reopens"
author = ["Jane Roe", "Bo Lee"]
date = 2024-03-05
source = "https://daily.example/2024/weir"
body = ["Boats may pass"]
strip = ["Read our other story"]
"""

PAGE = """<html lang="en"><link rel="canonical" href="https://valley.example/news/weir"><h1 class="headline">The old weir
 reopens</h1>
<div class="by">By <a href="/jane">Jane Roe</a> and <a>Bo Lee</a></div><time datetime="2024-03-05T10:00:00+01:00">Tue</time>
<img class="lead" src="s.jpg" data-big="/b.jpg"><ul class="tags"><li>rivers</li><li>boats</li><li>rivers</li></ul>
<div class="story"><p>Boats may pass the old weir again.</p><aside><p>Read our other story</p></aside>
<p>The lock works.</p><p>It does<br><span class="promo">Join us now</span><br>indeed <span class="promo">really</span>.</p></div>
<p class="origin">From <a href="https://daily.example/2024/weir">Daily Example</a></p><footer><p>Bye</p></footer></html>"""


COPY = '<p>This article was originally published on <a href="https://daily.example/2024/03/weir-opens">Daily Example</a>.</p><p>Written by Bo Lee</p>'


@pytest.fixture
def rule() -> SiteRule:
    """The rule above."""
    return read_rule(RULE, "valley.toml")


def bare(rule: SiteRule, page: str = PAGE, url: str | None = URL, **options):
    """What a parser makes of the page with this rule alone."""
    return Parser(extractors=[rule.extractor()], options=Options(on_error="raise", **options)).parse(page, url=url)


class TestRun:
    """A rule at work."""

    def test_fields(self, rule: SiteRule) -> None:
        """Each key gives its field."""
        article = bare(rule)

        assert article.title == "The old weir reopens"
        assert [(author.name, author.url) for author in article.authors] == [
            ("Jane Roe", "https://www.valley.example/jane"), ("Bo Lee", None),
        ]  # fmt: skip
        assert article.published == datetime(2024, 3, 5, 9, tzinfo=UTC)
        assert article.tags == ("rivers", "boats")
        assert article.image
        assert article.image.url == "https://www.valley.example/b.jpg"
        assert article.source
        assert (article.source.url, article.source.publisher) == ("https://daily.example/2024/weir", "Daily Example")
        assert article.source.confidence == 0.99

    def test_body_and_strip(self, rule: SiteRule) -> None:
        """The body is what lies in the element, less what is stripped: blocks, and inline elements that fill a segment."""
        article = bare(rule)

        assert article.text.split("\n\n")[:2] == ["Boats may pass the old weir again.", "The lock works."]
        assert "really" in article.text
        assert {item.kind: item.text for item in article.removed if item.rule.startswith("rule:")} == {
            RemovalKind.RELATED: "Read our other story", RemovalKind.OTHER: "Join us now",
        }  # fmt: skip

    def test_evidence(self, rule: SiteRule) -> None:
        """The evidence names file and key."""
        evidence = bare(rule).evidence_for("title")

        assert evidence
        assert (evidence.winner.signal, evidence.winner.extractor) == ("rule:valley.toml:title", "rule:valley.toml")

    def test_it_wins_among_all(self, rule: SiteRule) -> None:
        """A rule wins over the built-in extractors, which stay as runners-up."""
        article = Parser().with_(rule.extractor()).parse(PAGE.replace("<html", "<title>Weir</title><html"), url=URL)
        evidence = article.evidence_for("title")

        assert evidence
        assert evidence.winner.signal == "rule:valley.toml:title"
        assert evidence.runners_up

    def test_it_wins_over_the_surest(self) -> None:
        """Also over an agency's mark, over a date that is shown and declared, and over the author whom a credit names."""
        rule = read_rule(
            'hosts = ["valley.example"]\nsource = { css = "b" }\nauthor = { css = "i" }\ndate = { css = "u" }', "v.toml"
        )
        story = "".join(
            f"<p>{n} boats may pass the old weir again, as the river board said on Monday.</p>" for n in range(4)
        )
        page = (
            '<html lang="en"><meta property="article:published_time" content="2024-03-05"><h1>The old weir reopens</h1>'
            "<p>4 March 2024</p>{}<p><b>Valley Post</b>, <i>Jane Roe</i>, <u>2024-02-01</u></p></html>"
        )
        for first, last in (("<p>ASKE (dpa) - The weir at Aske is open.</p>", ""), ("", COPY)):
            article = Parser().with_(rule.extractor()).parse(page.format(first + story + last), url=URL)

            assert article.source
            assert article.published
            found = (article.source.publisher, article.authors[0].name, article.published.date().isoformat())
            assert found == ("Valley Post", "Jane Roe", "2024-02-01")

    @pytest.mark.parametrize(
        ("url", "covered"),
        [
            ("https://valley.example/news/weir", True),
            ("https://www.valley.example/news/weir#x", True),
            ("https://sport.valley.example:8080/news/", True),
            ("https://a.sport.valley.example/news/weir", True),
            ("https://VALLEY.example/news/weir?x=1", True),
            ("https://valley.example/sport/weir", False),
            ("https://valley.example", False),
            ("https://ourvalley.example/news/weir", False),
            ("https://valley.example.com/news/weir", False),
            (None, False),
        ],
    )
    def test_where_it_applies(self, rule: SiteRule, url: str | None, covered: bool) -> None:
        """Hosts and paths decide; without an address no rule runs."""
        assert rule.covers(url) is covered
        assert bool(bare(rule, url=url).evidence) is covered

    def test_other_subdomains(self) -> None:
        """A host without a star is that host alone, and without paths all paths are meant."""
        rule = read_rule('hosts = ["valley.example"]\nbody = { css = "p" }', "v.toml")

        assert rule.covers("https://valley.example")
        assert not rule.covers("https://sport.valley.example/")

    @pytest.mark.parametrize(
        "named", ["zürich.example", "ZÜRICH.example", "xn--zrich-kva.example", "*.xn--zrich-kva.example"]
    )
    @pytest.mark.parametrize("given", ["www.zürich.example", "www.xn--zrich-kva.example"])
    def test_names_in_other_letters(self, named: str, given: str) -> None:
        """A host is the same in letters and in ASCII, and www is a subdomain like any other to a star."""
        rule = read_rule(f'hosts = ["{named}"]\nbody = {{ css = "p" }}', "v.toml")

        assert rule.covers(f"https://{given}/a")

    @pytest.mark.parametrize(("year", "runs"), [(2023, False), (2024, True), (2026, False), (None, True)])
    def test_validity(self, year: int | None, runs: bool) -> None:
        """Outside its days a rule rests, where the day is told."""
        rule = read_rule("valid_from = 2024-01-01\nvalid_until = 2025-12-31\n" + RULE, "valley.toml")

        assert bool(bare(rule, now=datetime(year, 5, 1, tzinfo=UTC) if year else None).title) is runs

    @pytest.mark.parametrize(("older", "newer"), [(1, 2), (299, 301), (20240101, 20240601)])
    def test_the_higher_version_wins(self, older: int, newer: int) -> None:
        """Of two rules for one page the later revision is believed, also where revisions are counted by their day."""
        rules = [
            read_rule(f'hosts = ["valley.example"]\nversion = {version}\ntitle = {{ css = "{css}" }}', name)
            for version, css, name in ((older, ".by", "a.toml"), (newer, "h1", "b.toml"))
        ]

        assert (
            Parser(extractors=[rule.extractor() for rule in rules]).parse(PAGE, url=URL).title == "The old weir reopens"
        )

    @pytest.mark.parametrize(
        ("keys", "fields"),
        [
            ('title = { css = "h1" }', ("title",)),
            ('title = { css = "h1" }\n[[strip]]\ncss = "aside"', ("title",)),
            ('[[strip]]\ncss = "aside"', ()),
            ('body = { css = "div" }', ("body",)),
        ],
    )
    def test_fields_of_the_link(self, keys: str, fields: tuple[str, ...]) -> None:
        """A rule runs for those who want what it claims, and where it strips something for those who want the body."""
        link = read_rule(f'hosts = ["valley.example"]\n{keys}', "v.toml").extractor()

        assert (link.fields, link.removes) == (fields, "strip" in keys)
        assert link.serves(frozenset({"body"})) == ("strip" in keys or "body" in keys)

    def test_nothing_found(self, rule: SiteRule) -> None:
        """A page that looks different gets no claim."""
        assert list(rule(Parser(extractors=()).page("<p>Other</p>", url=URL))) == []

    @pytest.mark.parametrize(
        ("markup", "url", "publisher"),
        [
            ("<i class=o>Daily Example</i>", None, "Daily Example"),
            (
                "<a class=o href='https://daily.example/x'>https://daily.example/x</a>",
                "https://daily.example/x",
                "daily.example",
            ),
            ("<a class=o href='#'></a><a class=o href='/x'>Here</a>", "https://www.valley.example/x", "Here"),
        ],
    )
    def test_source(self, markup: str, url: str | None, publisher: str) -> None:
        """A source may be a name alone; an address that is shown as text is no publisher."""
        rule = read_rule('hosts = ["valley.example"]\nsource = { css = ".o" }', "v.toml")
        source = bare(rule, f"<p>{markup}</p>").source

        assert source
        assert (source.url, source.publisher) == (url, publisher)

    def test_nothing_usable_found(self) -> None:
        """Elements without text, addresses that are none and dates that are none give no claim."""
        rule = read_rule(
            'hosts = ["valley.example"]\n'
            'source = { css = "a" }\nimage = { css = "img" }\ndate = { css = "i" }\ntitle = { css = "b" }\nauthor = { css = "b" }',
            "v.toml",
        )

        assert bare(rule, "<a href='x'></a><img src='data:x'><i>soon</i><b></b>").evidence == ()

    def test_crosses_processes(self, rule: SiteRule) -> None:
        """A parser with rules can be sent to a worker."""
        parser = pickle.loads(pickle.dumps(Parser(extractors=[rule.extractor()])))

        assert parser.parse(PAGE, url=URL).title == "The old weir reopens"


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        ("hosts = [", ["valley.toml:1: is no TOML"]),
        ("a = 1\nb = \n", ["valley.toml:2: is no TOML"]),
        ("", ["valley.toml:1: hosts: must name at least one host"]),
        ('hosts = "v"', ["valley.toml:1: hosts: must be a list of texts"]),
        ("hosts = []", ["valley.toml:1: hosts: must be a list of texts"]),
        ('hosts = ["v", 3]', ["valley.toml:1: hosts: must be a list of texts"]),
        *(
            (f'hosts = ["v", "{name}"]', [f"valley.toml:1: hosts: {name!r} is no host name"])
            for name in ("https://v", "v.example/news", "v.example:80", "*", "v.example.")
        ),
        ('hosts = ["v"]\ntitel = 3', ["valley.toml:2: titel: is not known here"]),
        ('hosts = ["v"]\ntitle = "h1"', ["valley.toml:2: title: must be a table"]),
        ('hosts = ["v"]\ntitle = {}', ["valley.toml:2: title: needs a selector: css or xpath"]),
        (
            'hosts = ["v"]\n[title]\ncss = "h1:hover"',
            ["valley.toml:3: title.css: 'h1:hover' is no CSS selector that is known"],
        ),
        ('hosts = ["v"]\n[title]\nxpath = "//["', ["valley.toml:3: title.xpath: '//[' is no XPath"]),
        ('hosts = ["v"]\n[title]\ncss = 3', ["valley.toml:3: title.css: must be a text or a list of texts"]),
        ('hosts = ["v"]\n[title]\ncss = "h1"\nattr = "x"', ["valley.toml:4: title.attr: is not known here"]),
        (
            'hosts = ["v"]\n[strip]\ncss = "x"',
            ["valley.toml:2: strip: must be a list of tables: begin each with [[strip]]"],
        ),
        (
            'hosts = ["v"]\n[[strip]]\ncss = "x"\n[[strip]]\ncss = "y"\nkind = "adverts"',
            ["valley.toml:6: strip[1].kind: must be one of title, byline,"],
        ),
        ('hosts = ["v"]\nversion = 0', ["valley.toml:2: version: must be a whole number from 1 on"]),
        ('hosts = ["v"]\nversion = true', ["valley.toml:2: version: must be a whole number from 1 on"]),
        ('hosts = ["v"]\nconfidence = 1.5', ["valley.toml:2: confidence: must be a fraction from 0 to 1"]),
        ('hosts = ["v"]\nvalid_from = "2024"', ["valley.toml:2: valid_from: must be a date"]),
        ('hosts = ["v"]\n[[examples]]\ntitle = "x"', ["valley.toml:2: examples[0].url: is missing"]),
        ('hosts = ["v"]\n[[examples]]\nurl = ""', ["valley.toml:3: examples[0].url: must be a text"]),
        (
            'hosts = ["v"]\n[[examples]]\nurl = "u"\ntags = 3',
            ["valley.toml:4: examples[0].tags: must be a text, a date"],
        ),
        (
            'hosts = ["v"]\n[[examples]]\nurl = "u"\ndate = "5 March"\nmodified = "2024-03-05"',
            ["valley.toml:4: examples[0].date: must be a date"],
        ),
        ('x = 1\ny = 1\nhosts = ["v"]', ["valley.toml:1: x: is not known here", "valley.toml:2: y: is not known here"]),
    ],
)
def test_problems(text: str, problems: list[str]) -> None:
    """Everything that is wrong is told at once, with file, line and key."""
    with pytest.raises(RuleError) as caught:
        read_rule(text, "valley.toml")

    told = str(caught.value).splitlines()
    assert len(told) == len(problems) == len(caught.value.problems)
    for line, problem in zip(told, problems, strict=True):
        assert line.startswith(problem)


class TestLoad:
    """Where rules come from."""

    @pytest.fixture
    def folder(self, tmp_path: Path) -> Path:
        """A folder with two rules, one of them in a folder below, and something else."""
        (tmp_path / "more").mkdir()
        (tmp_path / "more" / "hill.toml").write_text('hosts = ["hill.example"]\ntitle = { css = "h1" }')
        (tmp_path / "valley.toml").write_text(RULE)
        (tmp_path / "README.md").write_text("no rule")
        return tmp_path

    def test_folders_and_files(self, folder: Path) -> None:
        """A folder is searched below, in the order of the names; a file may be given by path or by text."""
        assert [rule.file for rule in load_rules([folder])] == ["hill.toml", "valley.toml"]
        assert load_rules([folder / "valley.toml"]) == load_rules([str(folder / "valley.toml")])
        assert load_rules([folder])[0].origin == str(folder / "more" / "hill.toml")

    def test_package(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """A text that is no path is the name of a package that holds rules."""
        (folder / "__init__.py").write_text("")
        monkeypatch.syspath_prepend(folder.parent)
        try:
            assert [item.name for item in load([folder.name])] == ["rule:hill.toml", "rule:valley.toml"]
        finally:
            sys.modules.pop(folder.name)

    @pytest.mark.parametrize(
        "place", ["no_such_package", "no/such/path.toml", Path("none"), "articlekit.render", "articlekit.parser"]
    )
    def test_nothing_there(self, place: Path | str) -> None:
        """A place without rules is an error."""
        with pytest.raises(ConfigurationError, match=str(place)):
            load_rules([place])

    @pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
    def test_byte_order_mark(self, tmp_path: Path, encoding: str) -> None:
        """Some editors put a mark before UTF-8."""
        (tmp_path / "valley.toml").write_text(RULE, encoding)

        assert len(load_rules([tmp_path])) == 1

    def test_other_characters(self, tmp_path: Path) -> None:
        """A file in another character set is an error like any other of a rule."""
        (tmp_path / "valley.toml").write_text("# café\n" + RULE, "latin-1")

        with pytest.raises(RuleError, match=r"valley.toml:1: cannot be read: 'utf-8' codec"):
            load_rules([tmp_path])

    def test_option(self, folder: Path) -> None:
        """The option brings rules into the chain; they can be taken out by name, and come in but once."""
        parser = Parser(extractors=(), options=Options(rules=[folder]))

        assert [item.name for item in parser.chain()] == ["rule:valley.toml", "rule:hill.toml"]
        assert [item.name for item in parser.without("rule:hill.toml").chain()] == ["rule:valley.toml"]
        assert parser.parse(PAGE, url=URL).title == "The old weir reopens"
        with pytest.raises(DuplicateExtractorError):
            Parser(options=Options(rules=[folder, folder])).chain()

    def test_a_place_alone(self, folder: Path) -> None:
        """A place that is given alone is not taken for its letters."""
        assert Options(rules=str(folder)) == Options(rules=[str(folder)])
        assert Options(phrases=folder) == Options(phrases=[folder])
        assert load_rules(str(folder)) == load_rules(folder) == load_rules([folder])


class TestCheck:
    """Drift."""

    def test_all_is_well(self, rule: SiteRule) -> None:
        """A page that still looks as the rule says gives a good report; its address may come from the page."""
        page = PAGE + '<img class="none">'
        report = check_rules([rule], [SavedPage(data=page.encode(), name="weir.html")])
        (found,) = report.rules

        assert report.is_right
        assert (found.pages, found.drifted, found.wrong, found.unseen, report.unmatched) == (1, (), (), (), ())
        assert {item.key for item in found.examples} == {"title", "author", "date", "source", "body", "strip"}

    def test_drift(self, rule: SiteRule) -> None:
        """Selectors that find nothing any more are named with their key, and so are examples that give other values."""
        page = PAGE.replace("headline", "title").replace("2024-03-05", "2024-03-06")
        (found,) = check_rules([rule], [SavedPage(data=page.encode(), url="https://valley.example/news/weir")]).rules

        assert [item.key for item in found.drifted] == [
            "title",
            "image",
        ]  # of the two selectors for the image only one finds something
        assert [(item.key, item.found) for item in found.wrong] == [
            ("title", ()), ("date", ("2024-03-06T10:00:00+01:00",)),
        ]  # fmt: skip

    def test_pages_and_rules_without_each_other(self, rule: SiteRule) -> None:
        """A rule without pages has not drifted; a page without a rule is named; an example's page may be missing."""
        other = SavedPage(data=b"<p>x</p>", url="https://hill.example/news/x", name="x.html")
        report = check_rules([rule], [other, SavedPage(data=b"<p>y</p>")])

        assert report.is_right
        assert report.unmatched == ("x.html", "")
        assert report.rules[0].unseen == ("https://valley.example/news/weir",)

    @pytest.mark.parametrize("xpath", ["story(//h1)", "//h1[re:test(., 'weir')]", "//h1[. = $title]"])
    def test_what_xpath_does_not_know(self, xpath: str) -> None:
        """Functions, prefixes and variables that there are not show on a page: the error names the file and the key."""
        rule = read_rule(f'hosts = ["valley.example"]\ntitle = {{ xpath = "{xpath}" }}', "v.toml")

        with pytest.raises(ConfigurationError, match=r"^v.toml: title: .* cannot be evaluated"):
            check_rules([rule], [SavedPage(data=PAGE.encode(), url=URL)])

    def test_moments(self) -> None:
        """A date is compared by day, a moment exactly, one without a zone by the clock."""
        for expected, is_right in (
            ("2024-03-05", True), ("2024-03-04", False), ("2024-03-05T09:00:00Z", True),
            ("2024-03-05T10:00:00", True), ("2024-03-05T09:00:00", False),
        ):  # fmt: skip
            text = (
                f'hosts = ["valley.example"]\ndate = {{ css = "time" }}\n[[examples]]\nurl = "{URL}"\ndate = {expected}'
            )
            (found,) = check_rules([read_rule(text, "v.toml")], [SavedPage(data=PAGE.encode(), url=URL)]).rules

            assert found.examples[0].is_right is is_right, expected

    def test_image_and_publisher(self) -> None:
        """An image is compared by its address, a source by its address or else by the publisher."""
        text = (
            'hosts = ["valley.example"]\nimage = { css = "img" }\nsource = { css = ".origin", attribute = "x" }\n'
            f'[[examples]]\nurl = "{URL}"\nimage = "https://www.valley.example/news/s.jpg"\nsource = "From Daily Example"'
        )
        (found,) = check_rules([read_rule(text, "v.toml")], [SavedPage(data=PAGE.encode(), url=URL)]).rules

        assert found.wrong == ()


def test_a_rule_is_pure_and_valid(rule: SiteRule) -> None:
    """The findings name segments of the page."""
    page = Parser(extractors=()).page(PAGE, url=URL)
    findings = list(rule(page))

    assert {item.segment for item in findings if isinstance(item, Removal)} < set(range(len(page.segments)))
    (body,) = (item.value for item in findings if isinstance(item, Claim) and item.field is BODY)
    assert body < set(range(len(page.segments)))
