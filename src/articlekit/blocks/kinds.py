"""Text: paragraphs, headings, quotations, lists, notes; and what any piece of a body is."""

from __future__ import annotations

from typing import Final

import attrs

from articlekit.blocks.lines import joined
from articlekit.blocks.media import Embed, Figure
from articlekit.blocks.tables import Table
from articlekit.spans import Span, links_of

__all__ = [
    "HEADINGS",
    "Block",
    "Code",
    "Definition",
    "DefinitionList",
    "Divider",
    "Footnote",
    "Footnotes",
    "Heading",
    "ListBlock",
    "ListItem",
    "Paragraph",
    "Quote",
]


@attrs.frozen(kw_only=True)
class Paragraph:
    """A paragraph of running text. A line break of the page (`<br>`, a line of verse or of an address) is a newline in `text`.

    >>> Paragraph(text="See here.", spans=(Span.link(4, 8, "https://daily.example/"),)).links[0].url
    'https://daily.example/'
    """

    text: str
    """What a reader sees."""
    spans: tuple[Span, ...] = ()
    """What is said of parts of it."""
    position: int = 0
    """Its place in the page, as the number of a segment."""

    @property
    def links(self) -> tuple[Span, ...]:
        """The spans that are links."""
        return links_of(self.spans)


@attrs.frozen(kw_only=True)
class Heading:
    """A heading inside the body; `level` is 1 to 6 as on the page.

    >>> Heading(text="What comes next", level=3).level
    3
    """

    text: str
    """What a reader sees."""
    level: int = 2
    """1 to 6."""
    spans: tuple[Span, ...] = ()
    """What is said of parts of it."""
    position: int = 0
    """Its place in the page, as the number of a segment."""

    @property
    def links(self) -> tuple[Span, ...]:
        """The spans that are links."""
        return links_of(self.spans)


@attrs.frozen(kw_only=True)
class Quote:
    r"""A block quotation, with whom it is from and the address it was taken from, as far as the page says so.

    `is_pull` marks a pull quote: a sentence of the story shown once more, large.

    >>> Quote(blocks=(Paragraph(text="All was white."),), attribution="Anna Berg").text
    'All was white.\n\nAnna Berg'
    """

    blocks: tuple[Block, ...]
    """What is quoted."""
    attribution: str | None = None
    """The speaker, the work: as printed, without a dash before it."""
    attribution_spans: tuple[Span, ...] = ()
    """What is said of parts of the attribution."""
    cite: str | None = None
    """The address of HTML's `cite` attribute."""
    is_pull: bool = False
    """Whether it is a pull quote."""
    position: int = 0
    """Its place in the page, as the number of a segment."""

    @property
    def text(self) -> str:
        """What is quoted, then the attribution."""
        return joined([*(block.text for block in self.blocks), self.attribution or ""], "\n\n")


@attrs.frozen(kw_only=True)
class ListItem:
    """An item of a list, or a description of a term: its blocks, most often one paragraph, and lists within it.

    `is_done` is True or False where it is a task with a box to tick.

    >>> ListItem.of("Bread").text
    'Bread'
    """

    blocks: tuple[Block, ...]
    """What it holds."""
    is_done: bool | None = None
    """Whether the task is ticked; None where it is no task."""

    @classmethod
    def of(cls, text: str, *spans: Span) -> ListItem:
        """An item of one paragraph.

        >>> ListItem.of("one").text
        'one'
        """
        return cls(blocks=(Paragraph(text=text, spans=spans),))

    @property
    def text(self) -> str:
        """The lines of the item, those of lists within it too."""
        return joined([block.text for block in self.blocks], "\n")


@attrs.frozen(kw_only=True)
class ListBlock:
    r"""A list; lists within it are among the blocks of its items. `start` is the number of an ordered list's first item.

    >>> ListBlock(items=(ListItem.of("Bread"), ListItem.of("Salt"))).text
    'Bread\nSalt'
    """

    items: tuple[ListItem, ...]
    """Its items, in order."""
    ordered: bool = False
    """Whether they are numbered."""
    start: int = 1
    """The number of the first item."""
    position: int = 0
    """Its place in the page, as the number of a segment."""

    @property
    def text(self) -> str:
        """The items, each on lines of its own."""
        return joined([item.text for item in self.items], "\n")


@attrs.frozen(kw_only=True)
class Definition:
    r"""One or more terms, or labels, and what is said of them.

    >>> Definition(terms=(Paragraph(text="Tarn"),), descriptions=(ListItem.of("A lake in the hills."),)).text
    'Tarn\nA lake in the hills.'
    """

    terms: tuple[Paragraph, ...]
    """What is explained."""
    descriptions: tuple[ListItem, ...]
    """What is said of it."""

    @property
    def text(self) -> str:
        """The terms, then the descriptions, each on lines of its own."""
        return joined([*(item.text for item in self.terms), *(item.text for item in self.descriptions)], "\n")


@attrs.frozen(kw_only=True)
class DefinitionList:
    """Terms with their explanations, labels with their values, questions with their answers.

    >>> tarn = Definition(terms=(Paragraph(text="Tarn"),), descriptions=(ListItem.of("A lake in the hills."),))
    >>> len(DefinitionList(items=(tarn,)).items)
    1
    """

    items: tuple[Definition, ...]
    """Its terms with what is said of them, in order."""
    position: int = 0
    """Its place in the page, as the number of a segment."""

    @property
    def text(self) -> str:
        """The terms and descriptions, each on lines of its own."""
        return joined([item.text for item in self.items], "\n")


@attrs.frozen(kw_only=True)
class Code:
    """Preformatted text, white space kept.

    >>> Code(text="print('snow')", language="python").language
    'python'
    """

    text: str
    """What is printed, with its line breaks and spaces."""
    spans: tuple[Span, ...] = ()
    """What is said of parts of it: links to what the code names, emphasis."""
    language: str | None = None
    """The language, where the page names it."""
    position: int = 0
    """Its place in the page, as the number of a segment."""


@attrs.frozen(kw_only=True)
class Divider:
    """A rule, or a line of stars, that parts the story.

    >>> Divider(position=7).text
    ''
    """

    position: int = 0
    """Its place in the page: the number of the segment behind it."""

    @property
    def text(self) -> str:
        """No text."""
        return ""


@attrs.frozen(kw_only=True)
class Footnote:
    """A note; spans of the kind `NOTE` name it by its `label`.

    >>> Footnote(label="1", blocks=(Paragraph(text="Measured at noon."),)).text
    'Measured at noon.'
    """

    label: str
    """What it is called by: a number, a star."""
    blocks: tuple[Block, ...]
    """What it says."""

    @property
    def text(self) -> str:
        """What the note says, without its label."""
        return joined([block.text for block in self.blocks], "\n")


@attrs.frozen(kw_only=True)
class Footnotes:
    """The notes of a story, where they are printed.

    >>> Footnotes(notes=(Footnote(label="1", blocks=(Paragraph(text="Measured at noon."),)),)).notes[0].label
    '1'
    """

    notes: tuple[Footnote, ...]
    """The notes, in order."""
    position: int = 0
    """Their place in the page, as the number of a segment."""

    @property
    def text(self) -> str:
        """The notes, each on lines of its own."""
        return joined([note.text for note in self.notes], "\n")


HEADINGS: Final = {f"h{level}": level for level in range(1, 7)}
"""The level of each heading element of HTML."""

Block = Paragraph | Heading | Quote | ListBlock | DefinitionList | Table | Code | Figure | Embed | Divider | Footnotes
"""Any piece of a body."""
