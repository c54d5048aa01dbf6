"""What an extractor reads: one page, cut up and judged."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

import attrs

from articlekit.document import Document
from articlekit.options import Deadline, Options
from articlekit.segment import Segments
from articlekit.story import StorySpan

if TYPE_CHECKING:
    from articlekit.feeds import FeedEntry
    from articlekit.phrases.book import PhraseFile

__all__ = ["Page", "forget"]

T = TypeVar("T")


@attrs.frozen(kw_only=True, eq=False)
class Page:
    """What an extractor reads: the document, its segments in page order, and how likely each is body text.

    >>> from articlekit import Parser
    >>> page = Parser().page("<title>Snow</title><p>It snowed in the night, and in the morning all was white.</p>")
    >>> page.document.title, page.segments[0].text[:9], page.body
    ('Snow', 'It snowed', (0,))
    """

    document: Document
    """The tree, and what the page declares of itself."""
    segments: Segments
    """Its text runs, in page order."""
    scores: tuple[float, ...]
    """For each segment the probability that it is body text."""
    options: Options = Options()
    """Those of the call."""
    entry: FeedEntry | None = None
    """The feed entry that led to the page, where one was given."""
    story: StorySpan = StorySpan()
    """Where the page's story lies: its body as the scores see it, its headline, and what stands around them."""
    deadline: Deadline = attrs.field(default=Deadline(), repr=False)
    """Until when the parse may take: a loop over all segments takes those that its `within` gives."""
    phrases: tuple[PhraseFile, ...] = attrs.field(default=(), repr=False)
    """The phrase files of installed plug-ins; the caller's own are in the options."""
    _answers: dict[object, Any] = attrs.field(init=False, factory=dict, repr=False)
    """What `once` keeps. Some of it holds the page itself."""

    def once(self, function: Callable[[Page], T]) -> T:
        """What `function` says of this page, worked out once: for what several extractors look at.

        The function must depend on nothing but the page, and be the same object each time, not a `lambda` made anew.
        """
        if function not in self._answers:
            self._answers[function] = function(self)
        found: T = self._answers[function]
        return found

    @property
    def body(self) -> tuple[int, ...]:
        """The numbers of the segments whose score makes them body, in page order: the best guess before removals."""
        return self.story.body

    @property
    def url(self) -> str | None:
        """The address of the page, as given."""
        return self.document.url


def forget(page: Page) -> None:
    """Drop what `Page.once` keeps: for the parser, when nobody reads the page any more. Without the circle a page is
    freed at once, and costs the garbage collector nothing.
    """
    page._answers.clear()  # noqa: SLF001 - of this module, and of nobody else
