"""From findings and scores to the article: one winner a field, the losers kept, nothing lost."""

from __future__ import annotations

import itertools
import pickle
from datetime import UTC, datetime

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from articlekit.article import (
    Article,
    Author,
    Candidate,
    Charset,
    RelatedLink,
    RemovalKind,
    Source,
    Warning,
    WarningCode,
)
from articlekit.blocks import Figure, Heading, Image, Paragraph
from articlekit.document import from_html
from articlekit.errors import ConfigurationError
from articlekit.extractors import (
    AGGREGATOR,
    AUTHORS,
    BLOCKS,
    BODY,
    CANONICAL_URL,
    DESCRIPTION,
    FEEDS,
    FIELDS,
    IMAGE,
    IS_FREE,
    LANGUAGE,
    LICENCE,
    MODIFIED,
    PUBLISHED,
    SECTION,
    SITE_NAME,
    SOURCE,
    SUBTITLE,
    TAGS,
    TITLE,
    Addition,
    Claim,
    Field,
    Page,
    Removal,
)
from articlekit.options import Limits, Options
from articlekit.ranking import Attributed
from articlekit.render import from_json, to_json
from articlekit.resolve import resolve
from articlekit.segment import segment
from articlekit.spans import Span
from articlekit.story import locate

STORY = "<p>Zero</p><p>One</p><p>Two</p><p>Three</p><p>Four</p>"
NOON = datetime(2024, 5, 3, 12, tzinfo=UTC)


def page_of(markup: str = STORY, *, body: tuple[int, ...] = (1, 2, 3), **options: object) -> Page:
    """A page of which these segments are likely."""
    document = from_html(markup, url="https://news.example/a")
    chosen = Options(**options)
    segments = segment(document, chosen.limits)
    scores = tuple(0.9 if number in body else 0.1 for number in range(len(segments)))
    return Page(
        document=document,
        segments=segments,
        scores=scores,
        options=chosen,
        story=locate(document, segments, scores, body),
    )


def decide(*findings: object, page: Page | None = None) -> Article:
    """The article of findings that one extractor yielded."""
    return resolve(page or page_of(), [Attributed(item, "x", 500) for item in findings], charset=None, warnings=())


def texts(article: Article) -> list[str]:
    """The texts of the body's blocks."""
    return [block.text for block in article.blocks]


def kinds(article: Article) -> list[tuple[int, str]]:
    """Where something was removed, and as what."""
    return [(item.position, item.kind.value) for item in article.removed]


def codes(article: Article) -> set[WarningCode]:
    """The doubts that are not about the length of our little pages."""
    return {warning.code for warning in article.warnings} - {WarningCode.TOO_SHORT, WarningCode.NO_ARTICLE}


class TestRanking:
    """Which claim wins."""

    RANKED = (
        Attributed(Claim(TITLE, "surest", 0.9, "a"), "z", 900),
        Attributed(Claim(TITLE, "first in order", 0.5, "b"), "z", 100),
        Attributed(Claim(TITLE, "first by name", 0.5, "c"), "m", 500),
        Attributed(Claim(TITLE, "last by name", 0.5, "d"), "n", 500),
        Attributed(Claim(TITLE, "least sure", 0.1, "e"), "a", 0),
    )

    def test_order(self):
        """By confidence, then the extractors' order, then their name; never by what came in first."""
        page = page_of()
        for findings in itertools.permutations(self.RANKED):
            article = resolve(page, findings, charset=None, warnings=())
            evidence = article.evidence_for("title")

            assert article.title == "surest"
            assert [item.value for item in (evidence.winner, *evidence.runners_up)] == [
                item.finding.value for item in self.RANKED
            ]

    def test_evidence(self):
        """It names value, signal, extractor and confidence; fields that nobody claimed have none."""
        article = decide(Claim(TITLE, "T", 0.7, "h1"))

        assert article.evidence_for("title").winner == Candidate(value="T", signal="h1", extractor="x", confidence=0.7)
        assert article.evidence_for("title").runners_up == ()
        assert article.evidence_for("subtitle") is None

    VALUES = (
        (TITLE, "T", "T"),
        (SUBTITLE, "S", "S"),
        (DESCRIPTION, "D", "D"),
        (AUTHORS, (Author(name="Ada Bell"), Author(name="Cy Noe")), "Ada Bell; Cy Noe"),
        (PUBLISHED, NOON, "2024-05-03T12:00:00+00:00"),
        (MODIFIED, NOON, "2024-05-03T12:00:00+00:00"),
        (LANGUAGE, "en", "en"),
        (SITE_NAME, "Herald", "Herald"),
        (SECTION, "Town", "Town"),
        (TAGS, ("a", "b"), "a; b"),
        (IMAGE, Image(url="https://a.example/1.jpg"), "https://a.example/1.jpg"),
        (LICENCE, "CC BY", "CC BY"),
        (IS_FREE, False, "false"),
        (CANONICAL_URL, "https://a.example/", "https://a.example/"),
        (FEEDS, ("https://a.example/feed",), "https://a.example/feed"),
        (SOURCE, Source(url="https://a.example/s", publisher="A"), "https://a.example/s"),
        (AGGREGATOR, "Agg", "Agg"),
    )

    @pytest.mark.parametrize(("field", "value", "shown"), VALUES, ids=lambda item: getattr(item, "name", ""))
    def test_every_field(self, field, value, shown):
        """A claimed value becomes the article's, and is told in words in the evidence."""
        article = decide(Claim(field, value, 0.5, "s"))

        assert getattr(article, field.name) == value
        assert article.evidence_for(field.name).winner.value == shown

    def test_no_field_is_forgotten(self):
        """The table above has every field but the body's two, which have tests of their own."""
        assert {field.name for field, *_ in self.VALUES} == {field.name for field in FIELDS} - {"body", "blocks"}

    @pytest.mark.parametrize(
        ("source", "shown"),
        [(Source(publisher="A", agency="B"), "A"), (Source(agency="B"), "B"), (Source(), "")],
    )
    def test_sources_without_address(self, source, shown):
        """The evidence names them by what is known."""
        assert decide(Claim(SOURCE, source, 0.5, "s")).evidence_for("source").winner.value == shown

    def test_nothing_claimed(self):
        """Without claims the fields are empty, and the address is the page's."""
        article = decide()

        assert (article.title, article.authors, article.tags, article.source) == (None, (), (), None)
        assert article.url == "https://news.example/a"
        assert article.evidence == ()


class TestInvalidClaims:
    """Values that a field does not take."""

    @pytest.mark.parametrize(
        ("field", "value"),
        [
            (TITLE, 3),
            (TITLE, "  "),
            (TITLE, "x" * 20_001),
            (AUTHORS, ("Ada Bell",)),
            (AUTHORS, (Author(name=""),)),
            (PUBLISHED, NOON.replace(tzinfo=None)),
            (PUBLISHED, "2024-05-03"),
            (TAGS, "a"),
            (TAGS, ("a", "")),
            (IMAGE, Image(url="data:x")),
            (IS_FREE, "no"),
            (CANONICAL_URL, "javascript:x"),
            (CANONICAL_URL, "/relative"),
            (SOURCE, "https://a.example/"),
            (SOURCE, Source(url="javascript:x", publisher="A")),
            (AUTHORS, (Author(name="Ann Lee", url="/ann"),)),
            (BODY, frozenset({"1"})),
            (BODY, [1]),
        ],
    )
    def test_warning(self, field, value):
        """Such a claim is a warning with the extractor's name, and the next best claim wins."""
        good = next(item for item in TestRanking.VALUES if item[0] is field) if field is not BODY else None
        findings = [Claim(field, value, 0.9, "s"), *([Claim(field, good[1], 0.1, "s")] if good else [])]
        article = decide(*findings)

        (warning,) = (item for item in article.warnings if item.code is WarningCode.INVALID_CLAIM)
        assert warning.message.startswith("x claimed")
        assert field.name in warning.message
        assert len(warning.message) < 200
        if good:
            assert getattr(article, field.name) == good[1]


class TestNone:
    """A claim that there is none."""

    @pytest.mark.parametrize("field", [item[0] for item in TestRanking.VALUES], ids=lambda item: item.name)
    def test_every_field(self, field):
        """It empties the field where it is the surest, and loses where it is not; the evidence tells of both."""
        value, empty = next(item[1] for item in TestRanking.VALUES if item[0] is field), getattr(Article(), field.name)
        none, some = Claim(field, None, 0.9, "site:none"), Claim(field, value, 0.5, "s")

        assert getattr(decide(none, some), field.name) == empty
        assert getattr(decide(attrs.evolve(none, confidence=0.4), some), field.name) == value
        evidence = decide(none, some).evidence_for(field.name)
        assert (evidence.winner.signal, evidence.winner.value) == ("site:none", "none")
        assert [item.signal for item in evidence.runners_up] == ["s"]

    @pytest.mark.parametrize("field", [BODY, BLOCKS])
    def test_no_body(self, field):
        """A page of which somebody knows that it tells no story has no body, and nothing of it is lost."""
        article = decide(Claim(field, None, 0.9, "site:none"))

        assert article.blocks == ()
        assert len(article.removed) == 5


class TestAdditions:
    """Values beside those of the claim that wins."""

    def test_behind_the_winner(self):
        """They follow its values, the surest first, each once; the losers' values stay out."""
        article = decide(
            Addition(TAGS, ("Weather", "locks"), 0.6, "a"),
            Claim(TAGS, ("weather", "boats"), 0.9, "s"),
            Claim(TAGS, ("other",), 0.8, "t"),
            Addition(TAGS, ("barges",), 0.7, "b"),
        )
        evidence = article.evidence_for("tags")

        assert article.tags == ("weather", "boats", "barges", "locks")
        assert [item.signal for item in (evidence.winner, *evidence.runners_up)] == ["s", "t"]
        assert [item.value for item in evidence.additions] == ["barges", "Weather; locks"]

    def test_alone(self):
        """Without a claim they are the value; a doubtful one is not, and has no evidence of its own."""
        article = decide(Addition(AUTHORS, (Author(name="Ada Bell"),), 0.5, "a"), Addition(FEEDS, ("f",), 0.4, "b"))

        assert article.authors == (Author(name="Ada Bell"),)
        assert article.evidence_for("authors").winner.signal == "a"
        assert article.feeds == ()
        assert article.evidence_for("feeds") is None

    def test_the_same_author(self):
        """One who is named already does not come twice, with or without a profile."""
        article = decide(
            Claim(AUTHORS, (Author(name="Ada Bell", url="https://a.example/ada"),), 0.9, "s"),
            Addition(AUTHORS, (Author(name="ADA BELL"), Author(name="Cy Noe")), 0.9, "a"),
        )

        assert [author.name for author in article.authors] == ["Ada Bell", "Cy Noe"]

    @pytest.mark.parametrize(("confidence", "tags"), [(0.8, ("a",)), (0.95, ())])
    def test_none(self, confidence, tags):
        """A surer claim that there is none outdoes them."""
        assert decide(Addition(TAGS, ("a",), 0.9, "a"), Claim(TAGS, None, confidence, "n")).tags == tags

    def test_invalid(self):
        """What the field does not take is told, and adds nothing."""
        article = decide(Addition(TAGS, (3,), 0.9, "a"))

        assert article.tags == ()
        assert WarningCode.INVALID_CLAIM in codes(article)


class TestExtra:
    """The fields of plug-ins."""

    def test_value(self):
        """It arrives under its name, with evidence, and is read with its type; the surest claim wins."""
        minutes = Field("reading_time", int)
        article = decide(Claim(minutes, 4, 0.9, "s"), Claim(minutes, 5, 0.8, "t"))

        assert article.extra == {"reading_time": 4}
        assert minutes.of(article) == 4
        assert article.evidence_for("reading_time").winner.value == "4"
        assert Field("reading_time", str).of(article) is None

    @pytest.mark.parametrize(
        ("kind", "value"),
        [
            (str, "x"),
            (int, 3),
            (float, 2.5),
            (float, 2),
            (bool, False),
            (datetime, NOON),
            (tuple[str, ...], ("a", "b")),
            (tuple[int, str], (1, "a")),
            (tuple[tuple[int, datetime], ...], ((1, NOON),)),
        ],
    )
    def test_kinds(self, kind, value):
        """Whatever JSON can carry there and back."""
        article = decide(Claim(Field("own", kind), value, 0.9, "s"))

        assert article.extra["own"] == value
        assert from_json(to_json(article)) == article
        assert pickle.loads(pickle.dumps(article)) == article
        assert hash(article) == hash(from_json(to_json(article)))

    @pytest.mark.parametrize(
        ("kind", "value"),
        [
            (str, 3),
            (int, True),
            (bool, 1),
            (float, float("nan")),
            (datetime, NOON.replace(tzinfo=None)),
            (tuple[str, ...], ["a"]),
            (tuple[int, str], (1,)),
        ],
    )
    def test_wrong_values(self, kind, value):
        """They are told as those of other fields are."""
        article = decide(Claim(Field("own", kind), value, 0.9, "s"))

        assert article.extra == {}
        assert WarningCode.INVALID_CLAIM in codes(article)

    @pytest.mark.parametrize("kind", [list, dict, bytes, tuple[dict, ...], Author])
    def test_wrong_kinds(self, kind):
        """A type that could not be kept is an error where the field is made."""
        with pytest.raises(ConfigurationError, match="'own': a field of one's own holds str, int"):
            Field("own", kind)

    def test_wrong_name(self):
        """So is what is no name."""
        with pytest.raises(ConfigurationError, match="'reading time' is no name"):
            Field("reading time", int)

    def test_none_and_additions(self):
        """None leaves it out; a tuple can be added to."""
        words = Field("words", tuple[str, ...])

        assert decide(Claim(words, None, 0.9, "s")).extra == {}
        assert decide(Claim(Field("words", int), 2, 0.9, "s"), Addition(words, ("a",), 0.9, "t")).extra == {"words": 2}
        assert decide(Addition(words, ("a",), 0.4, "s")).extra == {}
        assert decide(Addition(words, ("a",), 0.9, "s"), Claim(words, ("b",), 0.5, "t")).extra == {"words": ("b", "a")}


class TestParts:
    """A part of a segment that is furniture."""

    MARKUP = "<p>Zero</p><p>The weir reopens. <a href='/sub'>Subscribe</a> now! Boats <a href='/b'>may pass</a>.</p>"
    TEXT = "The weir reopens. Subscribe now! Boats may pass."

    def part(self, words: str, **more) -> Removal:
        """The removal of these words."""
        start = self.TEXT.index(words)
        return Removal(1, RemovalKind.NEWSLETTER, "site:part", part=(start, start + len(words)), **more)

    def test_sentence(self):
        """It leaves the body with its link, and is removed; the rest closes up and keeps its links in place."""
        article = decide(self.part("Subscribe now!"), page=page_of(self.MARKUP, body=(1,)))
        (block,) = article.blocks
        gone = article.removed[1]

        assert block.text == "The weir reopens. Boats may pass."
        assert [block.text[link.start : link.end] for link in block.links] == ["may pass"]
        assert (gone.text, gone.kind, gone.position, gone.part) == (
            "Subscribe now!",
            RemovalKind.NEWSLETTER,
            1,
            (18, 32),
        )
        assert [gone.text[link.start : link.end] for link in gone.links] == ["Subscribe"]
        assert from_json(to_json(article)) == article

    def test_restored(self):
        """It can be put back, as a paragraph behind the one that it was in."""
        article = decide(self.part("Subscribe now!"), page=page_of(self.MARKUP, body=(1,)))

        assert article.restored([RemovalKind.NEWSLETTER]).text == "The weir reopens. Boats may pass.\n\nSubscribe now!"

    @pytest.mark.parametrize("change", [{"confidence": 0.4}, {"keep": [RemovalKind.NEWSLETTER]}])
    def test_stays(self, change):
        """A doubtful part stays, and one of a kind that is kept."""
        keep = change.pop("keep", [])

        assert (
            decide(self.part("Subscribe now!", **change), page=page_of(self.MARKUP, body=(1,), keep=keep)).text
            == self.TEXT
        )

    def test_several(self):
        """The surest of two that overlap goes; others beside it go too."""
        article = decide(
            self.part("now! Boats", confidence=0.6),
            self.part("Subscribe now!"),
            self.part("The weir", confidence=0.7),
            page=page_of(self.MARKUP, body=(1,)),
        )

        assert article.text == "reopens. Boats may pass."
        assert [item.text for item in article.removed[1:]] == ["The weir", "Subscribe now!"]

    def test_all_of_it(self):
        """Parts that leave nothing are the whole segment."""
        article = decide(self.part(self.TEXT), page=page_of(self.MARKUP, body=(1,)))

        assert article.blocks == ()
        assert [(item.text, item.kind.value) for item in article.removed] == [
            ("Zero", "other"),
            (self.TEXT, "newsletter"),
        ]

    def test_of_what_is_no_body(self):
        """Of a segment that is out anyway nothing is told twice."""
        article = decide(self.part("Subscribe now!"), page=page_of(self.MARKUP, body=(0,)))

        assert [item.text for item in article.removed] == [self.TEXT]


class TestBlocks:
    """A body that an extractor makes itself."""

    OWN = (Heading(text="One"), Paragraph(text="Something else"))

    def test_claimed(self):
        """It is taken as it is; segments that it shows are body, all others are removed."""
        article = decide(Claim(BLOCKS, self.OWN, 0.9, "site:body"))

        assert article.blocks == self.OWN
        assert [item.text for item in article.removed] == ["Zero", "Two", "Three", "Four"]
        assert article.evidence_for("blocks").winner.value == "2 blocks"

    @pytest.mark.parametrize(("confidence", "text"), [(0.95, "Four"), (0.9, "One\n\nSomething else")])
    def test_against_segments(self, confidence, text):
        """The surer of the two claims for the body counts, of equal ones the blocks."""
        claims = Claim(BODY, frozenset({4}), confidence, "s"), Claim(BLOCKS, self.OWN, 0.9, "site:body")

        assert decide(*claims).text == text

    def test_nothing_is_told_twice_or_lost(self):
        """What the blocks show is not removed, whatever is said of it, and what they do not show is, though of a kind to keep."""
        findings = [Claim(BLOCKS, self.OWN, 0.9, "s"), *(Removal(number, RemovalKind.AD, "r") for number in (1, 2))]
        article = decide(*findings, page=page_of(keep=[RemovalKind.AD]))

        assert article.blocks == self.OWN
        assert kinds(article) == [(0, "other"), (2, "ad"), (3, "other"), (4, "other")]

    @pytest.mark.parametrize(
        "value", [["x"], ("x",), (Paragraph(text="x", spans=(Span.link(0, 1, "javascript:alert(1)"),)),)]
    )
    def test_wrong(self, value):
        """What is no body, or has a link that could do harm, is told, and the likely one stays."""
        article = decide(Claim(BLOCKS, value, 0.9, "s"))

        assert texts(article) == ["One", "Two", "Three"]
        assert WarningCode.INVALID_CLAIM in codes(article)


class TestBody:
    """Which segments are the body."""

    def test_likely(self):
        """Without claims and removals, the likely ones; all others are removed by the score's word."""
        article = decide()

        assert texts(article) == ["One", "Two", "Three"]
        assert [(item.text, item.kind, item.rule) for item in article.removed] == [
            ("Zero", RemovalKind.OTHER, "score"),
            ("Four", RemovalKind.OTHER, "score"),
        ]
        assert [item.confidence for item in article.removed] == [0.9, 0.9]

    def test_claimed(self):
        """A claim decides instead, less what is removed; numbers of no segment do no harm."""
        article = decide(Claim(BODY, frozenset({0, 4, 99, -1}), 0.9, "s"), Removal(4, RemovalKind.AD, "r"))

        assert texts(article) == ["Zero"]
        assert article.evidence_for("body").winner.value == "4 segments"

    @pytest.mark.parametrize(("confidence", "expected"), [(0.49, ["One", "Two", "Three"]), (0.5, ["One", "Three"])])
    def test_threshold(self, confidence, expected):
        """A removal takes a segment out from one half upwards; below, the score has the last word."""
        assert texts(decide(Removal(2, RemovalKind.AD, "r", confidence=confidence))) == expected

    def test_weak_removal_names_the_kind(self):
        """Of a segment that is out anyway, even an unsure removal tells the kind."""
        article = decide(Removal(0, RemovalKind.NAVIGATION, "nav", confidence=0.1, data=(("site", "A"),)))

        assert (article.removed[0].kind, article.removed[0].rule) == (RemovalKind.NAVIGATION, "nav")
        assert article.removed[0].data == (("site", "A"),)
        assert article.removed[0].confidence == 0.1

    @pytest.mark.parametrize("turned", [False, True])
    def test_best_removal(self, turned):
        """Of several removals of a segment the surest counts, then order, then name."""
        findings = [
            Attributed(Removal(1, RemovalKind.AD, "r", confidence=0.6), "a", 1),
            Attributed(Removal(1, RemovalKind.SHARE, "r", confidence=0.9), "z", 9),
            Attributed(Removal(2, RemovalKind.AD, "r", confidence=0.8), "z", 2),
            Attributed(Removal(2, RemovalKind.SHARE, "r", confidence=0.8), "z", 1),
            Attributed(Removal(3, RemovalKind.AD, "r", confidence=0.8), "b", 1),
            Attributed(Removal(3, RemovalKind.SHARE, "r", confidence=0.8), "a", 1),
        ]
        article = resolve(page_of(), findings[::-1] if turned else findings, charset=None, warnings=())

        assert kinds(article) == [(0, "other"), (1, "share"), (2, "share"), (3, "share"), (4, "other")]

    @pytest.mark.parametrize(
        ("keep", "expected"),
        [
            ([], ["One", "Three"]),
            ([RemovalKind.AD], ["One", "Two", "Three"]),
            ([RemovalKind.SHARE], ["One", "Three"]),
        ],
    )
    def test_keep(self, keep, expected):
        """Kinds that are wanted stay in the body, and nothing else does."""
        assert texts(decide(Removal(2, RemovalKind.AD, "r"), page=page_of(keep=keep))) == expected

    def test_keep_within_the_body_only(self):
        """An unlikely segment of a kept kind comes in where it lies in the body, not before or after it."""
        findings = [Removal(number, RemovalKind.AD, "r") for number in (0, 2, 4)]

        assert texts(decide(*findings, page=page_of(body=(1, 3), keep=[RemovalKind.AD]))) == ["One", "Two", "Three"]
        assert texts(decide(*findings, page=page_of(body=(), keep=[RemovalKind.AD]))) == []

    def test_a_list_of_stories(self):
        """Of a page that lists stories nothing is body, and its links are related ones."""
        teaser = "<h2><a href='/{0}'>Headline number {0}</a></h2><p>What it is about, in a sentence.</p>"
        article = decide(page=page_of("".join(teaser.format(number) for number in range(6)), body=tuple(range(12))))

        assert article.blocks == ()
        assert WarningCode.INDEX_PAGE in codes(article)
        assert article.related[0] == RelatedLink(title="Headline number 0", url="https://news.example/0")
        assert len(article.related) == 6

    def test_fingerprint(self):
        """It is of the body alone: equal bodies have equal ones, no body has none."""
        assert decide(Claim(TITLE, "T", 0.9, "s")).fingerprint == decide().fingerprint
        assert decide(Removal(2, RemovalKind.AD, "r")).fingerprint != decide().fingerprint
        assert decide(page=page_of(body=())).fingerprint is None


class TestCaptions:
    """Captions are data of their pictures."""

    MARKUP = "<div><p>One</p><figure><img src='/1.jpg'><figcaption>The weir. Photo: A. Lee</figcaption></figure><p>Two</p></div>"

    def test_set_apart(self):
        """A likely caption leaves the body and goes to its picture."""
        article = decide(page=page_of(self.MARKUP, body=(0, 1, 2)))

        assert [type(block) for block in article.blocks] == [Paragraph, Figure, Paragraph]
        assert article.blocks[1].caption == "The weir."
        assert [(item.kind, item.rule) for item in article.removed] == [(RemovalKind.CAPTION, "markup:caption")]

    def test_by_class(self):
        """A caption by name only counts where a picture is beside it."""
        beside = "<div><p>One</p><div><img src='/1.jpg'><p class='wp-caption-text'>The weir</p></div><p>Two</p></div>"
        alone = "<div><p>One</p><div><p class='wp-caption-text'>The weir</p></div><p>Two</p></div>"

        assert texts(decide(page=page_of(alone, body=(0, 1, 2)))) == ["One", "The weir", "Two"]
        assert kinds(decide(page=page_of(beside, body=(0, 1, 2)))) == [(1, "caption")]

    def test_kept(self):
        """Who wants captions in the text has them there."""
        article = decide(page=page_of(self.MARKUP, body=(0, 1, 2), keep=[RemovalKind.CAPTION]))

        assert "The weir. Photo: A. Lee" in article.text


class TestRelated:
    """Links of other stories, as data."""

    MARKUP = (
        "<p>One</p><ul><li><a href='/first'>Story A</a> and <a href='/b'>story B</a></li><li><a href='/first'>Story A</a></li>"
        "<li>Story C</li></ul><p>Two</p>"
    )

    def test_each_once(self):
        """Every link of a related box, once, in page order; a removed text without links is none."""
        findings = [Removal(number, RemovalKind.RELATED, "markup:related") for number in (1, 2, 3)]

        assert decide(*findings, page=page_of(self.MARKUP, body=(0, 4))).related == (
            RelatedLink(title="Story A", url="https://news.example/first"),
            RelatedLink(title="story B", url="https://news.example/b"),
        )

    def test_bare_headlines(self):
        """Told by its form, a headline without a link is a related one without an address."""
        finding = Removal(3, RemovalKind.RELATED, "related:run")

        assert decide(finding, page=page_of(self.MARKUP, body=(0, 4))).related == (RelatedLink(title="Story C"),)

    def test_other_kinds(self):
        """Links of what was removed as something else are not related."""
        assert decide(Removal(1, RemovalKind.SHARE, "r"), page=page_of(self.MARKUP, body=(0, 4))).related == ()


class TestRemoved:
    """What was removed can be seen and put back."""

    def test_heading_and_links(self):
        """A removed heading stays one, with its links."""
        page = page_of("<h3>See <a href='/x'>this</a></h3><p>One</p>", body=(1,))
        article = decide(Removal(0, RemovalKind.READ_MORE, "r"), page=page)

        assert article.removed[0].level == 3
        assert article.restored([RemovalKind.READ_MORE]).blocks[0] == Heading(
            text="See this", level=3, spans=article.removed[0].links, position=0
        )
        assert article.removed[0].links[0].url == "https://news.example/x"


class TestWarnings:
    """What went wrong or is uncertain."""

    def test_given_ones_come_first(self):
        """Warnings of the stages before stay, and so does the character set."""
        given = Warning(code=WarningCode.DECODING, message="m")
        charset = Charset(name="utf-8", how="bom")
        article = resolve(page_of(), [], charset=charset, warnings=[given])

        assert article.warnings[0] is given
        assert article.charset is charset

    @pytest.mark.parametrize(
        ("source", "kind", "is_lost"),
        [
            (None, RemovalKind.SOURCE_LABEL, True),
            (Source(publisher="Herald"), RemovalKind.SOURCE_LABEL, True),
            (Source(url="https://herald.example/s"), RemovalKind.SOURCE_LABEL, False),
            (None, RemovalKind.APPEARED_FIRST_ON, False),
            (Source(publisher="Herald"), RemovalKind.APPEARED_FIRST_ON, True),
        ],
    )
    def test_lost_source_link(self, source, kind, is_lost):
        """A label or feed footer that names the source without an address is told, unless the address is known otherwise."""
        claims = [Claim(SOURCE, source, 0.9, "s")] if source else []
        article = decide(Removal(4, kind, "phrase:r"), *claims)

        lost = [item.message for item in article.warnings if item.code is WarningCode.SOURCE_LINK_LOST]
        assert bool(lost) is is_lost
        assert lost == ["the page names its source as 'Four', but no address came with it"] * is_lost

    def test_limits(self):
        """A page that was not read to its end says so."""
        assert WarningCode.LIMIT_REACHED in codes(decide(page=page_of(body=(1,), limits=Limits(max_segments=2))))
        assert WarningCode.LIMIT_REACHED not in codes(decide())

    def test_json_ld(self):
        """Unreadable JSON-LD is counted."""
        article = decide(page=page_of(STORY + '<script type="application/ld+json">no json</script>'))

        assert WarningCode.BAD_JSON_LD in codes(article)


REMOVALS = st.builds(
    Removal, st.integers(0, 4), st.sampled_from(RemovalKind), st.just("r"), st.floats(0, 1, allow_nan=False)
)


@given(
    st.lists(st.tuples(REMOVALS, st.sampled_from("abc"), st.integers(0, 3)), max_size=12),
    st.sets(st.integers(0, 4)),
    st.sets(st.sampled_from(RemovalKind), max_size=4),
    st.randoms(use_true_random=False),
)
def test_nothing_is_lost(found, body, keep, chance):
    """Each segment is in the body or removed, never both, whatever the findings and whichever came first."""
    page = page_of(body=tuple(sorted(body)), keep=keep)
    findings = [Attributed(*item) for item in found]
    article = resolve(page, findings, charset=None, warnings=())

    assert sorted([block.position for block in article.blocks] + [item.position for item in article.removed]) == list(
        range(5)
    )
    assert set(texts(article)) | {item.text for item in article.removed} == {"Zero", "One", "Two", "Three", "Four"}

    unequal = {(item.finding, item.extractor, item.order): item for item in findings}
    ranks = [(item.finding.segment, item.finding.confidence, item.order, item.extractor) for item in unequal.values()]
    if len(set(ranks)) == len(ranks):  # two equal findings of one extractor: the first counts
        chance.shuffle(findings)
        assert resolve(page, findings, charset=None, warnings=()) == article
