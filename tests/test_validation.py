"""What foreign code yields is looked at before it is used."""

from __future__ import annotations

import pytest

from articlekit import Options, Paragraph, Parser, WarningCode
from articlekit.errors import ExtractorError
from articlekit.extractors import (
    BLOCKS,
    BODY,
    TAGS,
    TITLE,
    Addition,
    AnyField,
    Claim,
    Field,
    Page,
    Removal,
    RemovalKind,
    extractor,
)
from articlekit.plugins.validation import flaw

AD = RemovalKind.AD
MARKUP = (
    "<p>Boats may pass the old weir at Aske again, the river board said on Monday.</p><p>Two</p><pre>run here</pre>"
)

UNUSABLE = [
    (Removal(3, AD, "r"), "removes segment 3, which is none"),
    (Removal(-1, AD, "r"), "removes segment -1, which is none"),
    (Removal("0", AD, "r"), "removes segment '0', which is none"),
    (Removal(0, "ad", "r"), "removes a segment as 'ad': give a RemovalKind"),
    *(
        (
            Removal(0, AD, "r", data=data),
            f"removes a segment with the data {data!r}: give pairs of texts, as in (('site', 'Daily Example'),)",
        )
        for data in ({"site": "Daily"}, None, ("site", "Daily"), (("site", None),), (("site", "Daily", "x"),))
    ),
    (Removal(0, AD, "r", confidence=None), "claims a removal with confidence None: give 0 to 1"),
    (Removal(0, AD, 3), "claims a removal for 3: give the signal or rule as a text"),
    (Claim("title", "x", 0.5, "s"), "claims 'title': give one of articlekit.extractors.FIELDS"),
    (Claim(TITLE, "x", "high", "s"), "claims title with confidence 'high': give 0 to 1"),
    (Claim(TITLE, "x", 1.1, "s"), "claims title with confidence 1.1: give 0 to 1"),
    (Claim(TITLE, "x", 0.5, None), "claims title for None: give the signal or rule as a text"),
    (Claim(BODY, frozenset({1, 7}), 0.5, "s"), "claims segments as body that are none: [7]"),
    (Claim(Field("own", str), "x", 2, "s"), "claims own with confidence 2: give 0 to 1"),
    (
        Claim(AnyField("title", str), "x", 0.5, "s"),
        "claims title by a field of its own: the article has one, articlekit.extractors.TITLE",
    ),
    (Addition(BLOCKS, (Paragraph(text="x"),), 0.5, "s"), "adds to blocks: claim all that are the body"),
    (Addition(TAGS, "weir", 0.5, "s"), "adds 'weir' to tags: give a tuple of values"),
    (Addition(TAGS, ("weir",), "high", "s"), "claims tags with confidence 'high': give 0 to 1"),
    *(
        (Removal(1, AD, "r", part=part), f"removes the part {part!r} of a segment of 3 characters")
        for part in ((0, 4), (-1, 2), (2, 2), (1,), "ab", 3)
    ),
    (Removal(2, AD, "r", part=(0, 4)), "removes a part of segment 2, which is code: its lines are one text"),
    ("x", "yields 'x', which is neither a claim nor a removal"),
    (None, "yields 'None', which is neither a claim nor a removal"),
]


@pytest.fixture
def page() -> Page:
    """A page of two segments."""
    return Parser(extractors=()).page(MARKUP)


@pytest.mark.parametrize(("finding", "expected"), UNUSABLE)
def test_unusable(page: Page, finding: object, expected: str) -> None:
    """Each flaw is told in words."""
    assert flaw(finding, page) == expected


@pytest.mark.parametrize(
    "finding",
    [
        Removal(1, AD, "r"),
        Removal(1, AD, "r", part=(0, 3)),
        Addition(TAGS, ("weir",), 0.5, "s"),
        Claim(TITLE, None, 0.5, "s"),
        Claim(Field("own", int), 3, 0.5, "s"),
        Removal(1, AD, "r", data=(("site", "Daily"), ("email", "a@b.example"))),
        Claim(TITLE, "x", 1, "s"),
        Claim(TITLE, 3, 0.0, "s"),
        Claim(BODY, frozenset({0, 1}), 0.5, "s"),
    ],
)
def test_usable(page: Page, finding: object) -> None:
    """Whether a value suits its field is asked elsewhere."""
    assert flaw(finding, page) is None


@pytest.mark.parametrize(("finding", "expected"), UNUSABLE)
def test_an_extractor_that_yields_it(finding: object, expected: str) -> None:
    """An unusable finding ends its extractor with a warning; what it yielded before stands, and the page is unharmed."""

    @extractor("broken")
    def broken(page: Page):
        yield Claim(TITLE, "First", 1.0, "first")
        yield finding

    article = Parser().with_(broken).parse(MARKUP)

    assert article.title == "First"
    assert f"extractor 'broken' failed: ValueError: it {expected}" in [
        warning.message for warning in article.warnings if warning.code is WarningCode.EXTRACTOR_FAILED
    ]
    with pytest.raises(ExtractorError):
        Parser(extractors=[broken], options=Options(on_error="raise")).parse(MARKUP)
