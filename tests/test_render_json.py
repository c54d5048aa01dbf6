"""The article as JSON, and back."""

from __future__ import annotations

import json
import string
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

import made_blocks
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
from articlekit.blocks import Embed, Figure, Image, ListBlock, ListItem
from articlekit.errors import InputError
from articlekit.render import SCHEMA_VERSION, from_json, json_schema, to_json
from articlekit.spans import links_of

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
OPTIONAL = st.none() | TEXTS
IMAGES = st.builds(Image, url=TEXTS, alt=OPTIONAL, caption=OPTIONAL, credit=OPTIONAL)
BLOCKS = made_blocks.blocks(TEXTS)
LINKS = made_blocks.spans(TEXTS).map(links_of)
POSITIONS = made_blocks.POSITIONS
VALIDATOR = Draft202012Validator(json_schema())
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
    blocks=st.lists(BLOCKS, max_size=2).map(tuple),
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
            media=st.none() | st.builds(Embed, url=TEXTS) | st.builds(Figure, images=st.tuples(IMAGES)),
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


@given(ARTICLES)
def test_schema(article):
    """What is written fits the schema, for any article."""
    VALIDATOR.validate(json.loads(to_json(article)))


@pytest.mark.parametrize(
    "fields",
    [
        {"titel": "x"},
        {"tags": "x"},
        {"blocks": [{"kind": "poem"}]},
        {"blocks": [{"kind": "paragraph"}]},
        {"blocks": [{"kind": "list", "items": [{"blocks": [{"kind": "heading", "text": 3}]}]}]},
        {"removed": [{"kind": "unheard_of", "rule": "r", "text": "t", "position": 1}]},
    ],
)
def test_schema_refuses(fields):
    """What `from_json` would not read does not fit the schema either."""
    assert not VALIDATOR.is_valid({"schema_version": SCHEMA_VERSION, **fields})


def test_published_schema():
    """The schema in the documentation is that of the code."""
    published = Path(__file__).parents[1] / "docs" / "reference" / "article.schema.json"

    assert json.loads(published.read_text("utf-8")) == json_schema(), (
        "write it anew: python -c 'import json; from articlekit.render import json_schema; print(json.dumps(json_schema(), indent=2))'"
    )


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
    """The version first, defaults left out, a block with its kind, the body as text, letters as they are."""
    article = Article(title="Grüße", blocks=(ListBlock(items=(ListItem.of("x"),)),))
    data = json.loads(to_json(article))

    assert next(iter(data)) == "schema_version"
    assert data == {
        "schema_version": SCHEMA_VERSION,
        "title": "Grüße",
        "blocks": [{"kind": "list", "items": [{"blocks": [{"kind": "paragraph", "text": "x"}]}]}],
        "text": "x",
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
        ("[]", "schema version 2"),
        ("null", "schema version 2"),
        ('"x"', "schema version 2"),
        ("{}", "schema version 2"),
        ('{"schema_version": 1}', "schema version 2"),
        ('{"schema_version": 2, "titel": "x"}', "titel"),
        ('{"schema_version": 2, "title": 3}', r"\$\.title"),
        ('{"schema_version": 2, "is_free": "yes"}', "is_free"),
        ('{"schema_version": 2, "fingerprint": 7}', "fingerprint"),
        ('{"schema_version": 2, "source": {"confidence": "0.5"}}', "source.confidence"),
        ('{"schema_version": 2, "source": {"confidence": true}}', "source.confidence"),
        ('{"schema_version": 2, "source": {"confidence": NaN}}', "NaN"),
        ("[" * 100_000, "no JSON"),
        ('{"schema_version": 2, "published": 20240503}', "published"),
        ('{"schema_version": 2, "published": "tomorrow"}', "published"),
        ('{"schema_version": 2, "blocks": [{"text": "x"}]}', "blocks"),
        ('{"schema_version": 2, "blocks": [{"kind": "poem", "text": "x"}]}', "blocks"),
        ('{"schema_version": 2, "blocks": [{"kind": "paragraph"}]}', r"blocks\[0\].*text"),
        ('{"schema_version": 2, "blocks": [{"kind": ["list"], "items": []}]}', "blocks"),
        ('{"schema_version": 2, "blocks": [{"kind": "list", "items": [{"blocks": [{}]}]}]}', r"items\[0\].blocks\[0\]"),
        ('{"schema_version": 2, "warnings": [{"code": "unheard_of", "message": "x"}]}', r"warnings\[0\]\.code"),
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
