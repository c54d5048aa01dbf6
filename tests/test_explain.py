"""Why a text is in the article or not: passages, contributions, the report, and what changed between two versions."""

from __future__ import annotations

import json
import re
import sys
from math import log
from pathlib import Path

import attrs
import lxml.html
import pytest
from click.testing import CliRunner, Result

from articlekit import Article, Author, Figure, Image, InputError, Paragraph, RemovalKind, Removed, Source, cli, parse
from articlekit.errors import ConfigurationError
from articlekit.explain import Change, Fate, changes_report, compare, explain, report
from articlekit.explain.contributions import Tree, Trees, moved_by, seen, trees
from articlekit.parser import Parser
from articlekit.render import to_json

PEDFIRE = Path(__file__).parent / "fixtures" / "pedfire-republished" / "page.html"
URL = "https://pedfire.example/island-ferries/"


@pytest.fixture(scope="module")
def page() -> bytes:
    """An aggregator's page."""
    return PEDFIRE.read_bytes()


class TestPassages:
    """Every text of a page with what became of it."""

    def test_each_text_is_told_once_and_agrees_with_the_article(self, page: bytes) -> None:
        """What is kept is the body, what is removed has the kind and rule that the article gives."""
        told = explain(page, url=URL)

        assert told.article == parse(page, url=URL)
        assert [item.number for item in told.passages] == list(range(len(told.passages)))
        removed = {item.position: (item.kind, item.rule) for item in told.article.removed}
        assert {item.number: (item.kind, item.rule) for item in told.passages if item.fate is Fate.REMOVED} == removed
        for item in told.passages:
            assert (item.fate is Fate.KEPT) == (item.text in told.article.text), item

    def test_a_sentence_is_found_by_a_piece_of_it(self, page: bytes) -> None:
        """White space and case do not matter."""
        (found,) = explain(page, url=URL).of("denial  OF responsibility")

        assert (found.fate, found.kind) == (Fate.REMOVED, RemovalKind.DISCLAIMER)
        assert found.place.endswith("p")

    def test_what_moved_the_score_is_told(self, page: bytes) -> None:
        """Of a paragraph that the trees judged: features with a meaning, strongest first."""
        (found,) = explain(page, url=URL).of("cannot find enough marine engineers")

        assert found.contributions
        assert all(item.says and item.feature for item in found.contributions)
        weights = [abs(item.log_odds) for item in found.contributions]
        assert weights == sorted(weights, reverse=True)
        assert sum(item.log_odds for item in found.contributions) > 0

    def test_plain_text_has_no_contributions(self) -> None:
        """The texts and their fates all the same."""
        told = explain("The ferry was cancelled on Monday.\n\nLeave a Comment")

        assert [(item.fate, item.contributions) for item in told.passages] == [(Fate.KEPT, ()), (Fate.REMOVED, ())]

    def test_unusable_input_is_told_as_by_parse(self) -> None:
        """The same error."""
        with pytest.raises(InputError):
            explain(b"")


def test_contributions_add_up_along_the_way() -> None:
    """Root 0; column 0 below 1: +2 on the left, -1 on the right, where column 1 asks once more."""
    grown = Trees(
        ("size", "words"),
        [Tree((0, -1, 1, -1, -1), (1.0, 0, 5.0, 0, 0), (1, 0, 3, 0, 0), (2, 0, 4, 0, 0), (0.0, 2.0, -1.0, -3.0, 4.0))],
    )

    assert moved_by(grown, (0.0, 9.0)) == {0: 2.0}
    assert moved_by(grown, (1.0, 4.0)) == {0: -1.0, 1: -2.0}
    assert moved_by(grown, (1.0, 5.0)) == {0: -1.0, 1: 5.0}


def test_trees_that_are_not_asked_move_nothing() -> None:
    """The second part is not asked where the first is sure."""
    sure, doubtful = (
        Tree((0, -1, -1), (1.0, 0, 0), (1, 0, 0), (2, 0, 0), (0.0, -4.0, 0.1)),
        Tree((1, -1), (9.0, 0), (1, 0), (1, 0), (0.0, 0.5)),
    )
    grown = Trees(("size", "words"), [sure, doubtful], (1,))

    assert moved_by(grown, (0.0, 0.0)) == {0: -4.0}
    assert moved_by(grown, (1.0, 0.0)) == {0: 0.1, 1: 0.5}


def test_the_trees_as_data_are_those_that_score(page: bytes) -> None:
    """All contributions and the means of the roots that were asked are the log-odds of the score."""
    told, _ = Parser().trace(page, url=URL)
    grown = trees()
    roots = [sum(tree.value[0] for tree in grown.trees[:asked]) for asked in (*grown.parts, len(grown.trees))]

    judged = [(told.scores[number], sum(moved_by(grown, row).values())) for number, row in seen(told)]

    assert len(judged) > 10
    for score, moved in judged:
        odds = log(score / (1 - score))
        assert score <= 0.001 or any(moved + root == pytest.approx(odds, abs=1e-9) for root in roots)


def rows_of(html: str) -> dict[str, list]:
    found = re.search(r'<script type="application/json" id="data">(.*?)</script>', html, re.DOTALL)
    return json.loads(found[1])


class TestReport:
    """One HTML file."""

    def test_holds_every_text_with_its_reason(self, page: bytes) -> None:
        """In the data that its script shows."""
        told = explain(page, url=URL)
        data = rows_of(report(told))

        assert [row[1] for row in data["rows"]] == [item.text for item in told.passages]
        assert {data["kinds"][row[2]] for row in data["rows"]} >= {"kept", "related", "disclaimer", "source_label"}

    def test_shows_article_fields_and_source(self, page: bytes) -> None:
        """Each field with signal and confidence; the source's evidence leads to its segment."""
        tree = lxml.html.fromstring(report(page, url=URL))

        assert [th.text for th in tree.xpath("//tbody//th")] == [item.field for item in parse(page, url=URL).evidence]
        evidence = parse(page, url=URL).source.evidence
        assert tree.xpath("//ul[@class='evidence']//a/@href") == [
            f"#t{item.place.split()[1]}" for item in evidence if item.place.startswith("segment")
        ]
        assert "marine engineers" in tree.xpath("string(//div[@class='article'])")

    def test_loads_nothing(self) -> None:
        """No picture, frame, style sheet or script of elsewhere, whatever the article shows; the policy forbids it too."""
        article = Article(
            title="Snow",
            blocks=(Paragraph(text="It snowed."), Figure(images=(Image(url="https://e.example/a.jpg", alt="Snow"),))),
        )

        html = report(article)

        tree = lxml.html.fromstring(html)
        assert not tree.xpath("//img | //iframe | //video | //audio | //object | //link | //script[@src]")
        assert "https://e.example/a.jpg" in tree.xpath("string(//div[@class='article'])")
        assert "default-src 'none'" in tree.xpath("//meta/@content")[0]

    @pytest.mark.parametrize(
        "text",
        [
            "</script><script>alert(1)</script>",
            "<!--<script>",
            "{{ 7 * 7 }}",
            "\u2028",
            '"><img src=x onerror=alert(1)>',
        ],
    )
    def test_what_comes_from_the_page_is_inert(self, text: str) -> None:
        """Markup, template syntax and line separators in titles, texts, rules and addresses stay text."""
        article = Article(
            title=text, url=text, blocks=(Paragraph(text=text),), source=Source(publisher=text),
            removed=(Removed(kind=RemovalKind.AD, rule=text, text=text, position=1),),
        )  # fmt: skip

        html = report(article)

        tree = lxml.html.fromstring(html)
        assert tree.xpath("string(//h1)") == text.replace("\u2028", "\u2028")
        assert len(tree.xpath("//script")) == 2
        assert not tree.xpath("//img | //@onerror")
        assert [row[1] for row in rows_of(html)["rows"]] == [text, text]

    def test_an_article_alone_says_that_it_has_no_scores(self) -> None:
        """The note says so, and what was removed is shown."""
        html = report(Article(removed=(Removed(kind=RemovalKind.AD, rule="r", text="Buy", position=0),)))

        assert "holds no scores" in html
        assert rows_of(html)["kinds"] == ["ad"]

    def test_without_its_extra(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """The error says what to install."""
        monkeypatch.setitem(sys.modules, "jinja2", None)

        with pytest.raises(ConfigurationError, match=r"pip install 'articlekit\[report\]'"):
            report(Article())

    def test_stays_small(self) -> None:
        """A page of one megabyte of text gives a report of less than two."""
        paragraph = (
            "<p>" + "The council met again on Monday to speak about the weir, and nothing came of it. " * 4 + "</p>"
        )
        page = f"<title>Weir</title><h1>Weir</h1>{paragraph * 3_000}"
        assert len(page) > 900_000

        assert len(report(page)) < 2_000_000


class TestChanges:
    """What changed between the results of two versions."""

    OLD = Article(url="https://e.example/a", title="Snow", blocks=(Paragraph(text="One."), Paragraph(text="Two.")))

    def test_fields_body_and_counts(self) -> None:
        """Each with its two values; what is equal is not told."""
        new = attrs.evolve(
            self.OLD, title="Snow falls", authors=(Author(name="Ann Lee"),), blocks=(Paragraph(text="One."), Paragraph(text="Three.")),
            removed=(Removed(kind=RemovalKind.AD, rule="r", text="Two.", position=1),), source=Source(url="https://s.example/"),
            image=Image(url="https://e.example/i.jpg"),
        )  # fmt: skip

        (page,) = compare([self.OLD], [new])

        assert page.name == "https://e.example/a"
        assert page.changes == (
            Change("title", "Snow", "Snow falls"),
            Change("authors", "", "Ann Lee"),
            Change("image", "", "https://e.example/i.jpg"),
            Change("source", "", "https://s.example/ (republished)"),
            Change("body", "Two.", "Three."),
            Change("removed", "", "1 ad"),
        )

    def test_equal_pages_are_left_out(self) -> None:
        """Nothing changed, nothing told."""
        assert compare([self.OLD], [self.OLD]) == ()

    def test_different_numbers_of_pages(self) -> None:
        """The error says what to give."""
        with pytest.raises(ValueError, match="the same pages in the same order"):
            compare([self.OLD], [])

    def test_the_report(self) -> None:
        """Both values of every change."""
        html = changes_report(compare([self.OLD], [attrs.evolve(self.OLD, title="<b>")]), before="1.0", after="1.1")

        assert lxml.html.fromstring(html).xpath("//td/text()") == ["Snow", "<b>"]


class TestCommand:
    """`articlekit explain`."""

    @staticmethod
    def run(*arguments: object) -> Result:
        return CliRunner().invoke(cli.articlekit, list(map(str, arguments)))

    def test_lines(self) -> None:
        """One a text, with a mark, number, score and reason; `parse --explain` gives the same."""
        lines = self.run("explain", PEDFIRE, "--url", URL).stdout.splitlines()

        assert len(lines) == len(explain(PEDFIRE.read_bytes(), url=URL).passages)
        assert all(re.match(r"[-+?] +\d+ [01]\.\d\d ", line) for line in lines)
        assert any(line.startswith("-") and "disclaimer (" in line for line in lines)
        assert self.run("parse", PEDFIRE, "--url", URL, "--explain").stdout.splitlines() == lines

    def test_a_report_and_a_folder_of_them(self, tmp_path: Path) -> None:
        """One page in one file, several in a folder."""
        (tmp_path / "a.html").write_text("<p>Snow fell.</p>", "utf-8")
        assert self.run("explain", PEDFIRE, "-o", tmp_path / "r.html").exit_code == 0
        assert self.run("explain", PEDFIRE, tmp_path / "a.html", "-o", tmp_path / "all").exit_code == 0

        assert "marine engineers" in (tmp_path / "r.html").read_text("utf-8")
        assert sorted(path.name for path in (tmp_path / "all").iterdir()) == ["a.html", "page.html"]
        assert "==> " in self.run("explain", PEDFIRE, tmp_path / "a.html").stdout

    def test_what_changed(self, tmp_path: Path) -> None:
        """Between two files of results, as lines or as a report."""
        for name, title in (("old.jsonl", "Snow"), ("new.jsonl", "Rain")):
            (tmp_path / name).write_text(to_json(Article(title=title, url="https://e.example/")) + "\n", "utf-8")
        given = ("explain", "--compare", tmp_path / "old.jsonl", tmp_path / "new.jsonl")

        assert self.run(*given).stdout.splitlines() == ["https://e.example/", "  title: Snow -> Rain"]
        self.run(*given, "-o", tmp_path / "c.html")
        assert "Rain" in (tmp_path / "c.html").read_text("utf-8")

    def test_two_pages_of_one_name(self, tmp_path: Path) -> None:
        """Each has a report of its own."""
        for folder in ("a", "b"):
            (tmp_path / folder).mkdir()
            (tmp_path / folder / "page.html").write_text("<p>It snowed in the night.</p>", "utf-8")

        assert self.run("explain", tmp_path / "a", tmp_path / "b", "-o", tmp_path / "out").exit_code == 0
        assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["page-2.html", "page.html"]

    def test_wrong_use(self, tmp_path: Path) -> None:
        """Neither pages nor results, unusable pages, results of different numbers."""
        (tmp_path / "empty.html").write_text("", "utf-8")
        (tmp_path / "one.jsonl").write_text(to_json(Article()), "utf-8")
        (tmp_path / "none.jsonl").write_text("", "utf-8")

        assert self.run("explain").exit_code == 2
        assert self.run("explain", tmp_path / "empty.html").exit_code == 1
        assert self.run("explain", "--compare", tmp_path / "one.jsonl", tmp_path / "none.jsonl").exit_code == 1
