"""The article, and what can be asked of it."""

from __future__ import annotations

import pickle
from datetime import UTC, datetime, timedelta, timezone

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from articlekit.article import (
    ZONE_UNSTATED,
    Article,
    AuthorKind,
    Candidate,
    Evidence,
    RelatedLink,
    Relation,
    RemovalKind,
    Removed,
    Source,
    WarningCode,
    states_zone,
)
from articlekit.blocks import Figure, Heading, Image, Paragraph
from articlekit.spans import Span

BODY = (Paragraph(text="One", position=0), Paragraph(text="Two", position=4))
REMOVED = (
    Removed(
        kind=RemovalKind.RELATED,
        rule="r",
        text="Other story",
        position=2,
        links=(Span.link(0, 11, "https://a.example/"),),
    ),
    Removed(kind=RemovalKind.AD, rule="r", text="Ad", position=3, level=3),
    Removed(kind=RemovalKind.CORRECTION, rule="r", text="Corrected", position=5),
)
ARTICLE = Article(
    title="T",
    published=datetime(2024, 5, 3, tzinfo=ZONE_UNSTATED),
    blocks=BODY,
    removed=REMOVED,
    related=(RelatedLink(title="Other story", url="https://a.example/"), RelatedLink(title="Third")),
    evidence=(Evidence(field="title", winner=Candidate(value="T", signal="h1", extractor="title", confidence=0.9)),),
)


class TestRestored:
    """Removed segments can be put back."""

    def test_in_their_places(self):
        """They stand where they stood on the page, headings as headings, and are no longer removed."""
        article = ARTICLE.restored([RemovalKind.AD, RemovalKind.CORRECTION])

        assert article.blocks == (
            BODY[0],
            Heading(text="Ad", level=3, position=3),
            BODY[1],
            Paragraph(text="Corrected", position=5),
        )
        assert article.removed == REMOVED[:1]
        assert article.related == ARTICLE.related

    def test_related(self):
        """A related headline that is back in the body is no related link; its links come back with it."""
        article = ARTICLE.restored({RemovalKind.RELATED})

        assert article.blocks[1] == Paragraph(text="Other story", spans=REMOVED[0].links, position=2)
        assert article.related == (RelatedLink(title="Third"),)

    def test_related_within_a_line(self):
        """So it is where the headline is only a part of its line."""
        line = attrs.evolve(REMOVED[0], text="Other story, 3 hours ago")
        article = attrs.evolve(ARTICLE, removed=(line,)).restored({RemovalKind.RELATED})

        assert article.related == (RelatedLink(title="Third"),)

    @pytest.mark.parametrize("kinds", [RemovalKind.AD, ["adverts"]])
    def test_no_kinds(self, kinds):
        """A kind given alone is not taken for its letters."""
        with pytest.raises(ValueError, match="kind"):
            ARTICLE.restored(kinds)

    def test_below_a_picture(self):
        """A picture of the same position stays before it."""
        picture = Figure(images=(Image(url="https://a.example/1.jpg"),), position=3)
        article = attrs.evolve(ARTICLE, blocks=(BODY[0], picture, BODY[1])).restored([RemovalKind.AD])

        assert [block.position for block in article.blocks] == [0, 3, 3, 4]
        assert article.blocks[1] is picture

    @pytest.mark.parametrize("kinds", [[], [RemovalKind.DMCA]])
    def test_nothing_to_restore(self, kinds):
        """Without such a segment the article is the same, and the given one never changes."""
        before = pickle.dumps(ARTICLE)

        assert ARTICLE.restored(kinds) == ARTICLE
        assert pickle.dumps(ARTICLE) == before

    @given(st.lists(st.sampled_from(RemovalKind)))
    def test_nothing_is_lost_or_doubled(self, kinds):
        """Whatever kinds are asked for, all at once or one by one, each segment is in exactly one place."""
        article = ARTICLE
        for kind in kinds:
            article = article.restored([kind])
        positions = [item.position for item in (*article.blocks, *article.removed)]

        assert sorted(positions) == [0, 2, 3, 4, 5]
        assert article == ARTICLE.restored(kinds)


class TestQuestions:
    """Short ways to what is often asked."""

    def test_evidence_for(self):
        """Why a field has its value, or nothing where nobody claimed one."""
        assert ARTICLE.evidence_for("title") is ARTICLE.evidence[0]
        assert ARTICLE.evidence_for("subtitle") is None
        assert ARTICLE.evidence_for("no field") is None

    def test_text(self):
        """The body alone."""
        assert ARTICLE.text == "One\n\nTwo"
        assert Article().text == ""

    @pytest.mark.parametrize("relation", list(Relation))
    def test_is_republished(self, relation):
        """A copy and a part of one are someone else's words; what is told anew, translated, issued or supplied is no copy."""
        article = attrs.evolve(ARTICLE, source=Source(publisher="The Herald", relation=relation))

        assert article.is_republished == (relation in {"republished", "excerpt"})
        assert not ARTICLE.is_republished

    @pytest.mark.parametrize(
        ("zone", "expected"),
        [(ZONE_UNSTATED, False), (UTC, True), (timezone(timedelta(hours=2)), True), (timezone(timedelta(0)), True)],
    )
    def test_states_zone(self, zone, expected):
        """Only the zone of our own says that the page stated none."""
        assert states_zone(datetime(2024, 5, 3, tzinfo=zone)) is expected

    def test_the_unstated_zone(self):
        """It is read as UTC, is equal to it, and survives pickling."""
        moment = datetime(2024, 5, 3, tzinfo=ZONE_UNSTATED)

        assert moment == datetime(2024, 5, 3, tzinfo=UTC)
        assert not states_zone(pickle.loads(pickle.dumps(moment)))


class TestPlainData:
    """An article can go anywhere."""

    def test_frozen(self):
        """It cannot be changed, only evolved."""
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            ARTICLE.title = "U"
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            del ARTICLE.blocks

        assert attrs.evolve(ARTICLE, title="U") != ARTICLE

    def test_hashable_and_picklable(self):
        """A copy from another process is the same article."""
        twin = pickle.loads(pickle.dumps(ARTICLE))

        assert twin == ARTICLE
        assert {twin, ARTICLE} == {ARTICLE}

    def test_empty(self):
        """An article of which nothing is known has no value that was made up."""
        empty = attrs.asdict(Article())

        assert {name for name, value in empty.items() if value} == set()

    @pytest.mark.parametrize("enum", [RemovalKind, WarningCode, Relation, AuthorKind])
    def test_words(self, enum):
        """Enum values are lower-case words, which are part of the JSON."""
        assert [item.value for item in enum] == [item.name.lower() for item in enum]

    def test_short_repr(self):
        """The body does not flood a terminal."""
        assert "One" not in repr(ARTICLE)
        assert "title='T'" in repr(ARTICLE)
