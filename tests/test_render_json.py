"""The article as JSON, and back."""

from __future__ import annotations

import json
import string
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articlekit import parse
from articlekit.article import (
    ZONE_UNSTATED,
    Article,
    Author,
    AuthorKind,
    Candidate,
    Charset,
    Evidence,
    RelatedLink,
    Relation,
    RemovalKind,
    Removed,
    Source,
    SourceSignal,
    Warning,
    WarningCode,
    states_zone,
)
from articlekit.blocks import Code, Embed, Figure, Heading, Image, Link, ListBlock, Paragraph, Quote, Table
from articlekit.errors import InputError
from articlekit.render import SCHEMA_VERSION, from_json, to_json

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
OPTIONAL = st.none() | TEXTS
POSITIONS = st.integers(0, 99)
LINKS = st.lists(st.builds(Link, POSITIONS, POSITIONS, TEXTS), max_size=2).map(tuple)
IMAGES = st.builds(Image, url=TEXTS, alt=OPTIONAL, caption=OPTIONAL, credit=OPTIONAL)
PARAGRAPHS = st.builds(Paragraph, text=TEXTS, links=LINKS, position=POSITIONS)
ITEMS = st.lists(PARAGRAPHS, max_size=3).map(tuple)
ROWS = st.lists(st.lists(TEXTS, max_size=3).map(tuple), max_size=3).map(tuple)
LISTS = st.lists(st.tuples(PARAGRAPHS, POSITIONS), min_size=1, max_size=3).flatmap(
    lambda pairs: st.builds(
        ListBlock,
        items=st.just(tuple(item for item, _ in pairs)),
        depths=st.sampled_from([(), tuple(depth for _, depth in pairs)]),
        ordered=st.booleans(),
    )
)
BLOCKS = st.one_of(
    PARAGRAPHS,
    st.builds(Heading, text=TEXTS, level=st.integers(1, 6), links=LINKS, position=POSITIONS),
    st.builds(Quote, paragraphs=ITEMS, position=POSITIONS),
    LISTS,
    st.builds(Table, rows=ROWS, header=st.booleans(), position=POSITIONS),
    st.builds(Code, text=TEXTS, language=OPTIONAL, position=POSITIONS),
    st.builds(Figure, images=st.lists(IMAGES, max_size=2).map(tuple), caption=OPTIONAL, credit=OPTIONAL),
    st.builds(Embed, url=TEXTS, provider=OPTIONAL, title=OPTIONAL, position=POSITIONS),
)
CONFIDENCES = st.floats(0, 1)
ZONES = st.sampled_from([UTC, ZONE_UNSTATED, timezone(timedelta(hours=5, minutes=45)), timezone(-timedelta(hours=3))])
MOMENTS = st.none() | st.datetimes(timezones=ZONES)
CANDIDATES = st.builds(Candidate, value=TEXTS, signal=TEXTS, extractor=TEXTS, confidence=CONFIDENCES)
AUTHORS = st.builds(Author, name=TEXTS, kind=st.sampled_from(AuthorKind), url=OPTIONAL)
SIGNALS = st.builds(SourceSignal, signal=TEXTS, text=TEXTS, place=TEXTS, url=OPTIONAL)
ARTICLES = st.builds(
    Article,
    url=OPTIONAL,
    title=OPTIONAL,
    authors=st.lists(AUTHORS, max_size=2).map(tuple),
    published=MOMENTS,
    modified=MOMENTS,
    tags=st.lists(TEXTS, max_size=2).map(tuple),
    image=st.none() | IMAGES,
    is_free=st.none() | st.booleans(),
    blocks=st.lists(BLOCKS, max_size=4).map(tuple),
    source=st.none()
    | st.builds(
        Source,
        url=OPTIONAL,
        publisher=OPTIONAL,
        relation=st.sampled_from(Relation),
        confidence=CONFIDENCES,
        evidence=st.lists(SIGNALS, max_size=2).map(tuple),
        is_resolved=st.booleans(),
    ),
    removed=st.lists(
        st.builds(
            Removed,
            kind=st.sampled_from(RemovalKind),
            rule=TEXTS,
            text=TEXTS,
            position=POSITIONS,
            level=st.integers(0, 6),
            links=LINKS,
            confidence=CONFIDENCES,
            data=st.lists(st.tuples(TEXTS, TEXTS), max_size=2).map(tuple),
        ),
        max_size=2,
    ).map(tuple),
    related=st.lists(st.builds(RelatedLink, title=TEXTS, url=OPTIONAL), max_size=2).map(tuple),
    evidence=st.lists(
        st.builds(Evidence, field=TEXTS, winner=CANDIDATES, runners_up=st.lists(CANDIDATES, max_size=2).map(tuple)),
        max_size=2,
    ).map(tuple),
    warnings=st.lists(st.builds(Warning, code=st.sampled_from(WarningCode), message=TEXTS), max_size=2).map(tuple),
    charset=st.none() | st.builds(Charset, name=TEXTS, how=TEXTS),
)


@given(ARTICLES, st.sampled_from([None, 0, 2]))
def test_round_trip(article, indent):
    """What is read back is the article that was written, whether its dates had a zone included."""
    back = from_json(to_json(article, indent=indent))

    assert back == article
    for name in ("published", "modified"):
        before, after = getattr(article, name), getattr(back, name)
        assert before is None or (states_zone(before), before.utcoffset()) == (states_zone(after), after.utcoffset())


def test_words_of_a_list_come_back_as_such():
    """What is read back can be restored and told apart like the article that was written."""
    article = Article(
        removed=(Removed(kind=RemovalKind.RELATED, rule="r", text="Other", position=1),),
        related=(RelatedLink(title="Other"),),
        authors=(Author(name="Desk", kind=AuthorKind.ORGANISATION),),
    )
    back = from_json(to_json(article))

    assert back.removed[0].kind is RemovalKind.RELATED
    assert back.authors[0].kind is AuthorKind.ORGANISATION
    assert back.restored([RemovalKind.RELATED]) == article.restored([RemovalKind.RELATED])


def test_round_trip_of_a_page():
    """An article that was parsed comes back too, from bytes as from text."""
    article = parse("<title>Snow</title><p>It snowed <a href='https://a.example/'>here</a>.</p><ul><li>a<li>b</ul>")

    assert from_json(to_json(article)) == article == from_json(to_json(article).encode())


def test_form():
    """The version first, defaults left out, a block with its kind, letters as they are."""
    article = Article(title="Grüße", blocks=(ListBlock(items=(Paragraph(text="x"),)),))
    data = json.loads(to_json(article))

    assert next(iter(data)) == "schema_version"
    assert data == {
        "schema_version": SCHEMA_VERSION,
        "title": "Grüße",
        "blocks": [{"items": [{"text": "x"}], "kind": "listblock"}],
    }
    assert "Grüße" in to_json(article)


@pytest.mark.parametrize(
    ("zone", "written"),
    [(ZONE_UNSTATED, "2024-05-03T12:00:00"), (UTC, "2024-05-03T12:00:00+00:00")],
)
def test_dates(zone, written):
    """A date without a stated zone is written without an offset."""
    text = to_json(Article(published=datetime(2024, 5, 3, 12, tzinfo=zone)))

    assert json.loads(text)["published"] == written


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "no JSON"),
        ("{", "no JSON"),
        (b"\xff\xfe\xff", "no JSON"),
        ("[]", "schema version 1"),
        ("null", "schema version 1"),
        ('"x"', "schema version 1"),
        ("{}", "schema version 1"),
        ('{"schema_version": 2}', "schema version 1"),
        ('{"schema_version": 1, "titel": "x"}', "titel"),
        ('{"schema_version": 1, "title": 3}', r"\$\.title"),
        ('{"schema_version": 1, "is_free": "yes"}', "is_free"),
        ('{"schema_version": 1, "fingerprint": 7}', "fingerprint"),
        ('{"schema_version": 1, "source": {"confidence": "0.5"}}', "source.confidence"),
        ('{"schema_version": 1, "source": {"confidence": true}}', "source.confidence"),
        ('{"schema_version": 1, "source": {"confidence": NaN}}', "NaN"),
        ("[" * 100_000, "no JSON"),
        ('{"schema_version": 1, "published": 20240503}', "published"),
        ('{"schema_version": 1, "published": "tomorrow"}', "published"),
        ('{"schema_version": 1, "blocks": [{"text": "x"}]}', "blocks"),
        ('{"schema_version": 1, "blocks": [{"kind": "poem", "text": "x"}]}', "blocks"),
        ('{"schema_version": 1, "blocks": [{"kind": "paragraph"}]}', r"blocks\[0\].*text"),
        ('{"schema_version": 1, "blocks": [{"kind": "listblock", "items": [], "depths": [3]}]}', r"blocks\[0\]"),
        ('{"schema_version": 1, "warnings": [{"code": "unheard_of", "message": "x"}]}', r"warnings\[0\]\.code"),
    ],
    ids=lambda value: repr(value)[:60] if len(value) > 20 else None,
)
def test_wrong_input(text, reason):
    """Anything else is an input error that names the place, never another exception."""
    with pytest.raises(InputError, match=reason):
        from_json(text)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(string.printable, max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["title", "blocks", "kind", "text", "published", "source", "tags"]), inner, max_size=3
        )
    ),
    max_leaves=10,
)


@given(JSON)
def test_any_json(data):
    """Whatever the JSON holds, the answer is an article or an input error."""
    if isinstance(data, dict):
        data = {"schema_version": SCHEMA_VERSION, **data}
    try:
        article = from_json(json.dumps(data))
    except InputError:
        return
    assert from_json(to_json(article)) == article


@pytest.mark.parametrize(
    ("fields", "place"),
    [
        ({"tags": "snow"}, "$.tags"),
        ({"tags": {"snow": 1}}, "$.tags"),
        ({"tags": ["snow", 3]}, "$.tags[1]"),
        ({"blocks": [{"kind": "table", "rows": ["ab"]}]}, "$.blocks[0].rows[0]"),
        ({"removed": [{"kind": "ad", "rule": "r", "text": "t", "position": 1, "data": [["a", "b", "c"]]}]}, "data[0]"),
    ],
)
def test_a_text_is_no_list(fields: dict[str, object], place: str) -> None:
    """Where a list belongs, a text is an error and not the list of its letters; the message says where."""
    with pytest.raises(InputError) as caught:
        from_json(json.dumps({"schema_version": SCHEMA_VERSION, **fields}))

    assert place in str(caught.value)
