"""Hypothesis strategies for pages: well formed, and broken in the ways pages are."""

from hypothesis import strategies as st

WORDS = st.sampled_from(
    "the council met on tuesday and agreed to repair an old bridge Source Related By Ada Bell 2024-05-03 Größe 東京 Москва &amp; &#27; \u2028 <b> </b>".split()
)
SENTENCES = st.lists(WORDS, min_size=3, max_size=30).map(" ".join)
TAGS = st.sampled_from(
    "p div span a b h1 h2 ul li ol table tr td blockquote pre figure figcaption section article aside form br img iframe time header".split()
)
ATTRIBUTES = st.sampled_from(
    [
        "", " class='byline'", " class='related-posts'", " href='https://other.example/a/b'", " href='/x'", " rel='author'",
        " itemprop='articleBody'", " datetime='2024-02-30'", " style='display:none'", " class='share newsletter'", " id='comments'",
        " src='x.jpg'", " href='javascript:x'", " class=", " '\"", " x='" + "y " * 2_000 + "'",
    ]
)  # fmt: skip
HEADS = st.sampled_from(
    [
        "", "<title>A bridge</title>", "<meta name=author content='Ada Bell'>", "<meta charset=koi8-r>", "<base href='//x'>",
        "<link rel=canonical href='https://other.example/story'>", "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",</script>",
        "<script type='application/ld+json'>{\"author\":[[[{}]]],\"datePublished\":7,\"headline\":{\"a\":1}}</script>",
        "<meta property='article:published_time' content='tomorrow'>", "<!-- ", "<noscript>", "<html lang=''>",
    ]
)  # fmt: skip

ELEMENTS = st.recursive(
    SENTENCES,
    lambda inner: st.builds(
        lambda tag, attributes, children: f"<{tag}{attributes}>{''.join(children)}</{tag}>",
        TAGS,
        ATTRIBUTES,
        st.lists(inner, max_size=4),
    ),
    max_leaves=20,
)
PAGES = st.builds(
    lambda heads, body: f"<html><head>{''.join(heads)}</head><body>{''.join(body)}</body></html>",
    st.lists(HEADS, max_size=4),
    st.lists(ELEMENTS, max_size=8),
)


@st.composite
def broken_pages(draw):
    """A page with pieces cut out, doubled, moved or put upside down."""
    page = draw(PAGES)
    for _ in range(draw(st.integers(0, 4))):
        start = draw(st.integers(0, len(page)))
        end = draw(st.integers(start, min(len(page), start + 400)))
        piece, rest = page[start:end], page[:start] + page[end:]
        place = draw(st.integers(0, len(rest)))
        page = draw(
            st.sampled_from([rest, page[:end] + piece + page[end:], rest[:place] + piece + rest[place:], piece])
        )
    return page
