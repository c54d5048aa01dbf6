"""Hypothesis strategies for blocks of every kind, lists within quotations within lists, with spans that nest and overlap."""

from __future__ import annotations

from datetime import UTC

from hypothesis import strategies as st

from articlekit.blocks import (
    Cell,
    Code,
    Definition,
    DefinitionList,
    Divider,
    Embed,
    EmbedForm,
    Figure,
    Footnote,
    Footnotes,
    Heading,
    Image,
    ListBlock,
    ListItem,
    Paragraph,
    Quote,
    Table,
)
from articlekit.spans import Span, SpanKind

POSITIONS = st.integers(0, 99)


def spans(texts: st.SearchStrategy[str], longest: int = 14) -> st.SearchStrategy[tuple[Span, ...]]:
    """Spans of any kind, anywhere."""
    optional = st.none() | texts
    places = st.integers(0, longest)
    return st.lists(st.builds(Span, st.sampled_from(SpanKind), places, places, optional, optional), max_size=3).map(
        tuple
    )


def blocks(texts: st.SearchStrategy[str]) -> st.SearchStrategy:
    """Blocks of every kind with these texts, whatever they are: texts, addresses, languages."""
    optional, marks = st.none() | texts, spans(texts)
    images = st.builds(Image, url=texts, alt=optional, caption=optional, credit=optional, largest=optional)
    paragraphs = st.builds(Paragraph, text=texts, spans=marks, position=POSITIONS)
    cells = st.builds(
        Cell,
        text=texts,
        spans=marks,
        is_header=st.booleans(),
        colspan=st.integers(1, 3),
        rowspan=st.integers(1, 3),
        images=st.lists(images, max_size=1).map(tuple),
    )
    plain = st.one_of(
        paragraphs,
        st.builds(Heading, text=texts, level=st.integers(1, 6), spans=marks, position=POSITIONS),
        st.builds(
            Table,
            rows=st.lists(st.lists(cells, min_size=1, max_size=2).map(tuple), min_size=1, max_size=2).map(tuple),
            caption=optional,
            caption_spans=marks,
        ),
        st.builds(Code, text=texts, spans=marks, language=optional, position=POSITIONS),
        st.builds(
            Figure,
            images=st.lists(images, max_size=2).map(tuple),
            caption=optional,
            caption_spans=marks,
            credit=optional,
            credit_spans=marks,
        ),
        st.builds(
            Embed,
            url=texts,
            form=st.sampled_from(EmbedForm),
            title=optional,
            text=texts | st.just(""),
            spans=marks,
            author=optional,
            date=st.none() | st.datetimes(timezones=st.just(UTC)),
        ),
        st.builds(Divider, position=POSITIONS),
    )
    nested = _nesting(plain, paragraphs, texts, marks)
    return st.one_of(plain, nested, _nesting(nested, paragraphs, texts, marks))


def _nesting(inner, paragraphs, texts, marks):
    several = st.tuples(paragraphs, inner) | st.tuples(inner)
    items = st.builds(ListItem, blocks=several, is_done=st.none() | st.booleans())
    rows = st.tuples(items, items) | st.tuples(items)
    definitions = st.builds(
        Definition,
        terms=st.just(()) | st.tuples(paragraphs),
        descriptions=st.just(()) | st.tuples(items),
    )
    notes = st.builds(Footnote, label=texts, blocks=several)
    return st.one_of(
        st.builds(
            Quote,
            blocks=several,
            attribution=st.none() | texts,
            attribution_spans=marks,
            cite=st.none() | texts,
            is_pull=st.booleans(),
        ),
        st.builds(ListBlock, items=rows, ordered=st.booleans(), start=st.integers(0, 9), position=POSITIONS),
        st.builds(DefinitionList, items=st.tuples(definitions)),
        st.builds(Footnotes, notes=st.tuples(notes)),
    )
