"""The phrase book: which text is furniture, of which kind, and what it says.

Phrases are data: TOML files in `articlekit/phrases/furniture`, one a language, and any files of the caller's and of
plug-ins. A file holds named rules; a rule holds phrases of one kind and form:

.. code-block:: toml

    [syndicated-feed]
    kind = "disclaimer"    # a `RemovalKind`
    form = "pattern"       # whole (default), prefix, pattern, row or count
    ambiguous = false      # true: plain words too, so a second witness is asked for
    up_to = 400            # no match in a longer text, in characters
    seen = "Indian news sites"
    phrases = ["This story has not been edited by {site} staff and is {rest} syndicated feed"]

A *whole* phrase is all of a segment, a *prefix* its beginning, a *pattern* all of it with holes; prefixes may have holes
as well. What fills a hole comes back as data, except `{rest}`, `{number}` and `{date}`, which only say what may stand
there. A pattern that begins with a hole is looked for near the segment's beginning. The phrases of a *row* stand side by
side, with or without a space: `FacebookTwitterPinterest`. Those of a *count* have a number beside them: `1.2K Followers`. A table of the form *words* is no rule: its phrases stand, one
after the other, in the holes of its name: `Originally {published} on {site}`.

One look-up a segment: the folded text in a dictionary, its first letters in another. Nothing backtracks: the literals
of a pattern are found one after the other, each once, so the time is linear in the text, and longer texts than
`LONGEST` are not looked at.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import attrs

from articlekit.arguments import each, places_of
from articlekit.article import RemovalKind
from articlekit.compiled import twins
from articlekit.errors import ArgumentError, ConfigurationError
from articlekit.phrases.counts import counted
from articlekit.phrases.files import Rule, read_built_in, read_phrases
from articlekit.phrases.folding import DECORATION, DIGITS, fold, normal, straightened
from articlekit.phrases.templates import Template, addresses, folded_words
from articlekit.text.scripts import is_spaced_letter

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

__all__ = ["LONGEST", "Match", "PhraseBook", "PhraseFile", "phrase_book"]

LONGEST: Final = 2_000
"""Characters of the longest text that is compared with phrases."""

_FOLDER: Final = Path(__file__).parent / "furniture"
_KEY: Final = 4
_SHORT_KEY: Final = 2
_ROW_KEY: Final = 3
_SENTENCE: Final = 18
"""Letters of a phrase that is no label."""
_BEGINNING: Final = 200
_LONGEST_COUNT: Final = 50
"""Characters of the longest line of counts."""
_DIGIT: Final = re.compile(r"\d")
_SHORTEST_WITH_CUE: Final = (12, 30)
"""Characters of the shortest text that has a phrase behind a hole; the second for texts of ASCII characters."""
_USUAL_WORD: Final = 9
"""Characters that words have on average, if there are spaces between them."""
_PLAIN_DECORATION: Final = "".join(filter(str.isascii, DECORATION))
"""The part of it that an ASCII text can have: to strip few characters is faster."""
_GIVES_ADDRESS: Final = frozenset({RemovalKind.DISCLAIMER, RemovalKind.COPYRIGHT, RemovalKind.TIP_LINE})


class Match(NamedTuple):
    """A text that a phrase explains: the rule, and what its holes were filled with.

    >>> found = phrase_book().match("Leave a Comment")
    >>> found.rule.kind, found.is_whole
    (<RemovalKind.COMMENT_PROMPT: 'comment_prompt'>, True)
    """

    rule: Rule
    """The rule whose phrase it is."""
    data: tuple[tuple[str, str], ...] = ()
    """The names of holes, and what fills them."""
    is_whole: bool = True
    """Whether the phrase is all of the text."""
    is_sentence: bool = False
    """Whether the words of the phrase are too many to be a label or an accident."""


class _Phrase(NamedTuple):
    """A phrase that has more than words to compare, and what it means."""

    rule: Rule
    template: Template


class _Bucket(NamedTuple):
    """Phrases that begin with the same letters, or whose cues share a word, and those cues for a quick question."""

    cues: tuple[str, ...]
    """The first literals of the phrases that have words, in their order."""
    phrases: tuple[_Phrase, ...]

    @classmethod
    def of(cls, phrases: Iterable[_Phrase]) -> _Bucket:
        ordered = tuple(sorted(phrases, key=_longest_first))
        return cls(tuple(item.template.cue for item in ordered), ordered)

    def begun(self, opened: str) -> list[_Phrase]:
        """The phrases that the text begins with."""
        return [item for cue, item in zip(self.cues, self.phrases, strict=True) if opened.startswith(cue)]

    def within(self, opened: str) -> list[_Phrase]:
        """The phrases whose cue is in the text."""
        return [item for cue, item in zip(self.cues, self.phrases, strict=True) if cue in opened]


@attrs.frozen(eq=False)
class PhraseBook:
    """Phrases, indexed for one look-up a text. Made by `PhraseBook.of`, used by `match`.

    >>> phrase_book().match("It snowed in the night.") is None
    True
    """

    whole: Mapping[str, Rule] = attrs.field(repr=False)
    """By the folded text without its decoration."""
    openings: Mapping[str, _Bucket] = attrs.field(repr=False)
    """Those that begin with words, by the first letters: four, or two where there are not as many."""
    cues: Mapping[str, _Bucket] = attrs.field(repr=False)
    """Those that begin with a hole, by a word that is in them."""
    unspaced_cues: _Bucket = attrs.field(repr=False)
    """Those that begin with a hole, in scripts that put no space between words."""
    rows: tuple[tuple[Rule, re.Pattern[str]], ...] = attrs.field(repr=False)
    """Names that stand in a row."""
    row_names: frozenset[str] = attrs.field(repr=False)
    """Those names."""
    counts: Mapping[str, Rule] = attrs.field(repr=False)
    """What is counted, beside a number: by the folded words."""
    compiled: Any = attrs.field(
        init=False, repr=False, default=attrs.Factory(lambda self: _compiled(self), takes_self=True)
    )
    """What tells soon, in the compiled core, that a text is none of them (`core/filter.pxi`)."""
    _row_keys: frozenset[str] = attrs.field(
        init=False,
        repr=False,
        default=attrs.Factory(lambda self: frozenset(name[:_ROW_KEY] for name in self.row_names), takes_self=True),
    )
    """The first letters of the names that stand in a row."""
    _cue_words: frozenset[str] = attrs.field(
        init=False, repr=False, default=attrs.Factory(lambda self: frozenset(self.cues), takes_self=True)
    )

    @classmethod
    def of(cls, phrases: Iterable[tuple[Rule, str]]) -> PhraseBook:
        """Index phrases; the first rule that holds a phrase keeps it.

        >>> also = Rule(name="en:also", kind=RemovalKind.RELATED, form="prefix")
        >>> book = PhraseBook.of([(also, "Also read:")])
        >>> book.match("ALSO READ: Harbour reopens").rule.name
        'en:also'
        """
        whole: dict[str, Rule] = {}
        rows: dict[Rule, list[str]] = {}
        counts: dict[str, Rule] = {}
        openings: dict[str, list[_Phrase]] = {}
        cues: dict[str, list[_Phrase]] = {}
        for rule, phrase in phrases:
            if rule.form == "count":
                counts.setdefault(folded_words(phrase), rule)
                continue
            if "{" not in phrase and rule.form != "prefix":
                whole.setdefault(folded_words(phrase), rule)
                if rule.form == "row":
                    rows.setdefault(rule, []).append(folded_words(phrase))
                continue
            template = Template.of(phrase, rule.form)
            if opening := template.literals[0]:
                openings.setdefault(opening[: _KEY if len(opening) >= _KEY else _SHORT_KEY], []).append(
                    _Phrase(rule, template)
                )
            else:
                cues.setdefault(_cue_word(template.cue), []).append(_Phrase(rule, template))
        unspaced = cues.pop("", [])
        for key, beginning in openings.items():
            if len(key) > _SHORT_KEY:
                beginning += openings.get(key[:_SHORT_KEY], [])
        return cls(
            whole,
            {key: _Bucket.of(found) for key, found in openings.items()},
            {key: _Bucket.of(found) for key, found in cues.items()},
            _Bucket.of(unspaced),
            tuple((rule, _row(names)) for rule, names in rows.items()),
            frozenset(name for names in rows.values() for name in names),
            counts,
        )

    def match(self, text: str, *, is_inside: bool = False) -> Match | None:
        """The phrase that explains this text, or None; for text within the story only what its beginning tells.

        >>> phrase_book().match("Denial of responsibility! Newsmill is an automatic aggregator of world media.").data
        (('aggregator', 'Newsmill'),)
        """
        if self.compiled is not None and not self.compiled.may_know(text, is_inside):
            return None
        return self._match(text, is_inside=is_inside)

    def _match(self, text: str, *, is_inside: bool) -> Match | None:
        size = len(text)
        opened = _opened(text[:_BEGINNING])
        is_plain = opened.isascii()
        if size <= _BEGINNING:
            folded = opened.rstrip(_PLAIN_DECORATION if is_plain else DECORATION)
            rule = self.whole.get(folded)
            if rule is None and (folded[:_ROW_KEY] in self._row_keys or folded.strip(DIGITS) != folded):
                rule = self._nearly_whole(folded)
            if rule is None and size <= _LONGEST_COUNT and (digit := _DIGIT.search(folded)):
                before = folded[: digit.start()].rstrip(DECORATION)
                if not before or before in self.counts:  # most lines with a number end here
                    rule = counted(folded, self.counts)
            if rule is not None:
                return Match(rule)
        found: list[_Phrase] = []
        bucket = self.openings.get(opened[:_KEY]) or self.openings.get(opened[:_SHORT_KEY])
        if bucket is not None and opened.startswith(bucket.cues):
            found = bucket.begun(opened)
        if found or (not is_inside and _SHORTEST_WITH_CUE[is_plain] <= size <= LONGEST):
            words = opened.replace(".", " ").replace(",", " ").split()
            if not self._cue_words.isdisjoint(words):
                buckets = [self.cues[word] for word in dict.fromkeys(words) if word in self.cues]
                found += [item for bucket in buckets for item in bucket.within(opened)]
            if not is_plain and len(words) * _USUAL_WORD < len(opened):
                found += self.unspaced_cues.within(opened)
        return _first(found, text) if found else None

    def _nearly_whole(self, folded: str) -> Rule | None:
        """The rule of a phrase with a number beside it, "12 comments", or of names in a row."""
        counted = self.whole.get(folded.strip(DECORATION + DIGITS))
        if counted is None and folded[:_ROW_KEY] in self._row_keys:
            return next((rule for rule, row in self.rows if row.fullmatch(folded)), None)
        return counted


def _compiled(book: PhraseBook) -> Any:
    made = getattr(twins(__name__), "PhraseFilter", None)
    begun = [cue for bucket in book.openings.values() for cue in bucket.cues]
    return made and made(book.whole, book.row_names, book.counts, begun, book.cues, book.unspaced_cues.cues, DECORATION)


def _opened(text: str) -> str:
    """The folded text without the decoration before it."""
    straight = text if text.isascii() else straightened(text)
    if straight.isascii():
        return fold(straight).lstrip(_PLAIN_DECORATION)
    return fold(normal(straight)).lstrip(DECORATION)


def _row(names: Iterable[str]) -> re.Pattern[str]:
    """Two names and more side by side. Nothing is given back once it is taken, so the time is linear."""
    longest_first = sorted(map(re.escape, names), key=len, reverse=True)
    return re.compile(rf"(?>(?:{'|'.join(longest_first)})[\s,;|/·•&+!\d-]*+){{2,}}+")


def _cue_word(cue: str) -> str:
    """The longest word of a cue; "" in a script without spaces."""
    if not all(map(is_spaced_letter, cue)):
        return ""
    return max(cue.replace(".", " ").replace(",", " ").split(), key=len, default="")


def _first(candidates: Sequence[_Phrase], text: str) -> Match | None:
    """The first rule that explains the text, with what all phrases of its kind read out of it."""
    normalised = normal(text)
    opened = fold(normalised).lstrip(DECORATION)
    folded = opened.rstrip(DECORATION)
    text = normalised[len(normalised) - len(opened) :][: len(folded)]
    first: _Phrase | None = None
    data: dict[str, str] = {}
    for candidate in candidates:
        if len(text) > candidate.rule.up_to or (first and candidate.rule.kind is not first.rule.kind):
            continue
        found = candidate.template.read(text, folded)
        if found is not None:
            first = first or candidate
            data = dict(found) | data
    if first is None:
        return None
    rule = first.rule
    if rule.kind in _GIVES_ADDRESS and "email" not in data and (address := next(addresses(text), None)):
        data["email"] = address
    return Match(rule, tuple(data.items()), rule.form == "pattern", first.template.weight >= _SENTENCE)


def _longest_first(phrase: _Phrase) -> int:
    return -sum(map(len, phrase.template.literals))


@attrs.frozen(eq=False)
class PhraseFile:
    r"""A phrase file that was read: its name, and its phrases with their rules.

    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     path = Path(folder, "herald.toml")
    ...     _ = path.write_text('[motto]\nkind = "ad"\nphrases = ["All the harbour news"]')
    ...     file = PhraseFile.read(path)
    >>> file.name, [phrase for _, phrase in file.phrases]
    ('herald.toml', ['All the harbour news'])
    """

    name: str
    """The file's name."""
    phrases: tuple[tuple[Rule, str], ...] = attrs.field(repr=False)
    """Each phrase with the rule that it is of."""

    @classmethod
    def read(cls, file: Traversable | str) -> PhraseFile:
        """Read a file of a caller or a plug-in. Raises `ConfigurationError` where it breaks the format."""
        file = Path(file) if isinstance(file, str) else file
        if not hasattr(file, "read_text"):
            raise ArgumentError("file", file, "pass a path: Path(...) or text")
        own = tuple((attrs.evolve(rule, is_own=True), phrase) for rule, phrase in read_phrases(file))
        for rule, phrase in own:
            try:
                Template.of(phrase, rule.form)
            except ValueError as error:
                raise ConfigurationError(f"a phrase of the rule {rule.name!r} is not valid: {error}") from error
        return cls(file.name, own)


def phrase_book(paths: Iterable[Path | str] | Path = (), files: Iterable[PhraseFile] = ()) -> PhraseBook:
    """The built-in phrases, after those at the paths given and those of files that were read: one's own rules win.

    A path given alone is one path.

    What is at the paths is read at the first call that names them, and again when it has changed.

    Raises `ConfigurationError` where a file is missing or breaks the format.

    >>> phrase_book().match("Share this:").rule.kind
    <RemovalKind.SHARE: 'share'>
    """
    if paths == () and files == ():
        return _built_in()
    places = map(Path, places_of("paths", paths))
    own = each(PhraseFile, "files", files, "pass a list of PhraseFile.read(...)")
    return _extended(tuple((path, _changed(path)) for path in places), own)


def _changed(path: Path) -> tuple[int, int]:
    try:
        status = path.stat()
    except OSError as error:
        raise ConfigurationError(f"the phrase file {path} cannot be read: {error.strerror}") from error
    return status.st_mtime_ns, status.st_size


@cache
def _built_in() -> PhraseBook:
    return PhraseBook.of(_built_in_phrases())


@lru_cache(maxsize=8)
def _extended(paths: tuple[tuple[Path, tuple[int, int]], ...], files: tuple[PhraseFile, ...]) -> PhraseBook:
    own = [*(PhraseFile.read(path) for path, _ in paths), *files]
    return PhraseBook.of([*(phrase for file in own for phrase in file.phrases), *_built_in_phrases()])


def _built_in_phrases() -> Iterator[tuple[Rule, str]]:
    """English first: its phrases are on pages of every language."""
    for path in sorted(_FOLDER.glob("*.toml"), key=lambda path: (path.stem != "en", path.stem)):
        yield from read_built_in(path)
