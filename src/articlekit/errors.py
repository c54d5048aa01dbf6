"""What articlekit raises.

::

    ArticlekitError
    ├── InputError                    the input cannot be used at all
    │   ├── EmptyInputError           nothing but white space
    │   ├── InputTooLargeError        larger than `Limits` allow        .limit, .size, .unit
    │   ├── BinaryInputError          an image, an archive, compressed  .format
    │   └── DecodeError               bytes that are no text            .charset
    ├── ExtractorError                an extractor failed               .extractor, `__cause__`
    └── ConfigurationError            options, rules, registration
        ├── ArgumentError             an argument of the wrong kind     .argument
        ├── UnknownExtractorError     no extractor of that name         .name, .known
        ├── DuplicateExtractorError   two extractors of one name        .name, .first, .second
        └── RuleError                 a file of site rules is wrong     .problems

A page never raises anything else than an `InputError`: a page without an article gives an `Article` with a warning,
and a failing extractor is a warning too unless `Options(on_error="raise")`.
"""

from __future__ import annotations

from typing import Any, NamedTuple

__all__ = [
    "ArgumentError",
    "ArticlekitError",
    "BinaryInputError",
    "ConfigurationError",
    "DecodeError",
    "DuplicateExtractorError",
    "EmptyInputError",
    "ExtractorError",
    "InputError",
    "InputTooLargeError",
    "RuleError",
    "RuleProblem",
    "UnknownExtractorError",
]

_LONGEST_SHOWN = 60
"""Characters shown of a value that cannot be used."""


class ArticlekitError(Exception):
    """The root of all errors of this library.

    >>> import articlekit
    >>> try:
    ...     articlekit.parse(b"")
    ... except ArticlekitError as error:
    ...     print(type(error).__name__)
    EmptyInputError
    """

    def __reduce__(self) -> tuple[Any, ...]:
        """Rebuild from the keyword data, so that errors cross process borders."""
        return _rebuild, (type(self), str(self), self.__dict__)


def _rebuild(kind: type[ArticlekitError], message: str, data: dict[str, object]) -> ArticlekitError:
    error = kind.__new__(kind, message)
    error.args = (message,)
    error.__dict__.update(data)
    return error


class InputError(ArticlekitError):
    """The input is unusable: no result could be honest about it.

    >>> issubclass(EmptyInputError, InputError), issubclass(ConfigurationError, InputError)
    (True, False)
    """


class EmptyInputError(InputError):
    """The input holds nothing but white space.

    >>> print(EmptyInputError())
    the input is empty: pass the page's bytes or text
    """

    def __init__(self) -> None:
        """Say what to do."""
        super().__init__("the input is empty: pass the page's bytes or text")


class InputTooLargeError(InputError):
    """The input is larger than the limits allow.

    `size` and `limit` are numbers of `unit`, which is `bytes`.

    >>> error = InputTooLargeError(size=30_000_000, limit=20_000_000, unit="bytes")
    >>> error.size - error.limit, error.unit
    (10000000, 'bytes')
    """

    def __init__(self, *, size: int, limit: int, unit: str) -> None:
        """Name the size found, the limit and the unit of both."""
        self.size, self.limit, self.unit = size, limit, unit
        super().__init__(f"the input has {size:,} {unit}, the limit is {limit:,}: raise it with Limits(max_{unit}=...)")


class BinaryInputError(InputError):
    """The input is no text but a known binary format.

    `format` is its name in words.

    >>> import articlekit
    >>> try:
    ...     articlekit.parse(b"%PDF-1.7 ...")
    ... except BinaryInputError as error:
    ...     print(error.format)
    PDF
    """

    def __init__(self, format: str, advice: str = "unpack or convert it first") -> None:
        """Name the format, and what to do."""
        self.format = format
        super().__init__(f"the input is {format}, not a page or a text: {advice}")


class DecodeError(InputError):
    """The bytes could not be read as text in any character set.

    `charset` is the one that was tried, where one was stated.

    >>> DecodeError("these bytes are no utf-16", charset="utf-16").charset
    'utf-16'
    """

    def __init__(self, message: str, *, charset: str | None = None) -> None:
        """Say why, and which character set was tried."""
        self.charset = charset
        super().__init__(message)


class ExtractorError(ArticlekitError):
    """An extractor raised an exception; raised only under `Options(on_error="raise")`.

    `extractor` is its name, `__cause__` what it raised.

    >>> print(ExtractorError("motto", KeyError("text")))
    extractor 'motto' failed: KeyError: 'text'
    """

    def __init__(self, extractor: str, cause: BaseException) -> None:
        """Name the extractor; the cause is chained by the raiser."""
        self.extractor = extractor
        super().__init__(f"extractor {extractor!r} failed: {type(cause).__name__}: {cause}")


class ConfigurationError(ArticlekitError):
    """Options, rules or a registration contradict themselves.

    >>> import articlekit
    >>> try:
    ...     articlekit.parse("<p>It rained.</p>", options=articlekit.Options(rules=["no-such-folder"]))
    ... except ConfigurationError as error:
    ...     print(error)
    there is no file or folder 'no-such-folder'
    """


class ArgumentError(ConfigurationError, ValueError):
    """A function or option was given what it cannot use.

    `argument` is its name.

    >>> import articlekit
    >>> try:
    ...     articlekit.Options(keep=["adds"])
    ... except ArgumentError as error:
    ...     print(error.argument)
    keep
    """

    def __init__(self, argument: str, value: object, advice: str) -> None:
        """Name the argument, show what was given, and say what to pass."""
        self.argument = argument
        super().__init__(f"{argument}={_short(value)} cannot be used: {advice}")


def _short(value: object) -> str:
    shown = repr(value)
    return shown if len(shown) <= _LONGEST_SHOWN else f"{shown[:_LONGEST_SHOWN]}... ({type(value).__name__})"


class UnknownExtractorError(ConfigurationError):
    """An extractor is named that is not there.

    `name` was asked for, `known` are those that there are.

    >>> import articlekit
    >>> try:
    ...     articlekit.Parser().without("titel")
    ... except UnknownExtractorError as error:
    ...     print(error.name, "title" in error.known)
    titel True
    """

    def __init__(self, name: str, known: tuple[str, ...]) -> None:
        """Name it and those that are known."""
        self.name, self.known = name, known
        super().__init__(f"there is no extractor {name!r}; known: {', '.join(known)}")


class DuplicateExtractorError(ConfigurationError):
    """Two extractors bear one name.

    `name` is taken twice, by the distributions (or `code`) `first` and `second`.

    >>> DuplicateExtractorError("motto", "code", "my-package").second
    'my-package'
    """

    def __init__(self, name: str, first: str, second: str) -> None:
        """Name both owners."""
        self.name, self.first, self.second = name, first, second
        super().__init__(
            f"the extractor name {name!r} is taken twice, by {first} and by {second}: rename one or remove it by name"
        )


class RuleProblem(NamedTuple):
    """What is wrong at one place of a rule file; `key` is a path such as `strip[1].css`.

    >>> print(RuleProblem("valley-post.toml", 3, "body.css", "finds nothing"))
    valley-post.toml:3: body.css: finds nothing
    """

    file: str
    """The file's name."""
    line: int
    """The line in it, from 1."""
    key: str
    """Which value is wrong; empty where it is the file as a whole."""
    message: str
    """What is wrong, and what to do."""

    def __str__(self) -> str:
        """One line, in the form that editors can jump to."""
        return (
            f"{self.file}:{self.line}: {self.key}: {self.message}"
            if self.key
            else f"{self.file}:{self.line}: {self.message}"
        )


class RuleError(ConfigurationError):
    """A file of site rules is wrong.

    `problems` are all of them, in the file's order.

    >>> RuleError((RuleProblem("valley-post.toml", 1, "hosts", "is missing"),)).problems[0].line
    1
    """

    def __init__(self, problems: tuple[RuleProblem, ...]) -> None:
        """Tell every problem, one a line."""
        self.problems = problems
        super().__init__("\n".join(map(str, problems)))
