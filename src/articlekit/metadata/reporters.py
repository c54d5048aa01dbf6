"""Reporters as Chinese, Korean and Japanese pages name them: without capitals or spaces, by the words beside the name.

`本报记者 李明`, `（记者李明）`, `文/李明`, `記者王小明／台北報導`, `김민수 기자`, `取材・文：山田太郎`. The words are data, `phrases/reporters.toml`; what is printed
beside `责任编辑`, `摄影` or `来源` is no author's name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from articlekit.phrases.wordings import any_of, phrases_of
from articlekit.text.patterns import late

__all__ = ["may_name_reporters", "names_others", "reporters_in"]

_AUTHOR_LABELS: Final = any_of("bylines", "author_label")
"""Labels before a colon or slash. Seen: Chinese and Taiwanese dailies, Korean portals, Japanese magazines."""
_OTHER_LABELS: Final = any_of("bylines", "other_label")
"""Labels of editors, photographers, sources and of what else stands in such a line."""
_SEP: Final = r"\s{0,3}[：:／/｜|＝=]\s{0,3}"
_HAN: Final = r"[\u3400-\u9fff々]"
_LONG_LABELS: Final = "|".join(label for label in _OTHER_LABELS.split("|") if len(label) > 1)
_LABEL = late(
    rf"(?:(?:^|(?<=[\s（(【〔\[，,；;。|｜●■◎▲]))(?:(?P<author>{_AUTHOR_LABELS})|(?P<other>{_OTHER_LABELS}))"
    rf"|(?<=\w)(?P<glued>{_LONG_LABELS}))(?:{_SEP}|・(?={_HAN}{{3,5}}(?:$|[\s　（(\d])))"
)
"""A label and what parts it from its names; of two elements with nothing between, the second may be glued to the first's name."""
_NAME: Final = rf"(?:{_HAN}{{2,4}}|{_HAN}{{2,6}}·{_HAN}{{1,8}})"
_LIST: Final = rf"{_NAME}(?:(?:[\s　]{{1,2}}|[、，,/·&和]){_NAME}){{0,5}}"
_REPORTERS: Final = any_of("reporters", "reporter")
_SPECIAL: Final = any_of("reporters", "special")
_RANK: Final = any_of("reporters", "rank")
_REPORTS: Final = any_of("reporters", "reports")
_GLUED: Final = any_of("reporters", "reports_glued")
_WITH_CAMERA: Final = any_of("reporters", "with_camera")
_WIRES: Final = any_of("reporters", "wires")
_CAMERA: Final = any_of("reporters", "camera")
_REPORTER = late(
    rf"(?:^|(?<=[\s（(【〔\[，,。；;／/]))(?:(?:{any_of('reporters', 'this_paper')}|{_HAN}{{1,8}}(?:{any_of('reporters', 'paper_end')}))?"
    rf"(?:{_SPECIAL}|{_RANK}|(?:{any_of('reporters', 'stationed')}){_HAN}{{2,6}})?(?:{_REPORTERS}))"
    rf"(?:[\s　：:]{{1,3}}(?P<spaced>{_LIST})(?=[\s）)】〕\]／/，,。；;｜|]|{_WITH_CAMERA}|{_REPORTS}|$)"
    rf"|(?P<glued>{_HAN}{{2,3}}?(?:[\s　、]{_HAN}{{2,4}}){{0,4}})(?=[）)】〕\]／/]|{_REPORTS}|{_GLUED}|$|[\s　](?:{_HAN}{{1,6}})?(?:{_REPORTS}|{_WIRES})|／)"
    rf"|(?P<wired>{_HAN}{{2,3}})(?={_HAN}{{2,4}}\d{{1,2}}日(?:{_WIRES})))"
)
_PICTURED: Final = late(rf"[\s　／/]{{0,2}}(?:{_CAMERA})(?=$|[\s　）)】〕\]，,。；;])")
_PICTURES: Final = late(rf"{_HAN}{{0,3}}(?:{_CAMERA})")
"""What makes the reporters before it those who took the picture: `新华社记者 李明 摄`, but not `记者 李明 摄影报道`."""
_TOOK_PICTURE: Final = late(rf"{_NAME}[\s　／/]{{1,2}}(?:{_CAMERA})[）)】〕\]。]?")
"""The same after a label: `记者：李明 摄`."""
_HANGUL: Final = r"[가-힣]{2,4}"
_BEHIND: Final = any_of("reporters", "reporter_behind")
_KOREAN = late(
    rf"(?:^|(?<=[\s\[(（【=|/·,]))(?P<names>{_HANGUL}(?:\s?[·ㆍ,/]\s?{_HANGUL}){{0,4}})\s?(?:{any_of('reporters', 'rank_behind')})?\s?"
    rf"(?:{_BEHIND})(?:\s(?:{any_of('reporters', 'others')})\s?\d?(?:{any_of('reporters', 'persons')})?)?(?=[\s=\])）】,·|<(/]|$)"
)
_NO_KOREAN: Final = phrases_of("reporters", "no_name")
"""What stands before `기자` and is no name."""
_NO_HAN: Final = late(rf"{any_of('reporters', 'no_person')}|(?:{any_of('reporters', 'no_person_end')})$")
"""Signs that make a short text no name of a person."""
_PARTS = re.compile(r"[\s　、，,/／·&和]+")
_CLOSED = late(
    rf"[（(【〔\[]\s?(?:(?:{any_of('reporters', 'text_by')})[/／]?)?(?P<name>{_HAN}{{2,4}}(?:[・、\s　]{_HAN}{{2,4}})?)\s?[）)】〕\]]\s?[。.]?$"
)
"""A name in brackets at the end of a Japanese story: `【山田太郎】`, `（山田太郎）`."""
_POST: Final = any_of("bylines", "office")
_HEAD_OF: Final = any_of("reporters", "head_of")
_OFFICE = late(rf"(?:[\w・]{{0,10}}(?<!・))?(?:{_POST})(?:{_HEAD_OF})?[・\s　]{{1,2}}")
_LETTER: Final = r"[^\W\d_]"
_POSTED_NAME: Final = rf"{_LETTER}{{1,6}}(?:[\s　]{_LETTER}{{1,4}})?"
_POSTED = late(
    rf"[（(【〔\[]?\s?{_OFFICE.pattern}(?P<names>{_POSTED_NAME}(?:[、，,・]{_POSTED_NAME}){{0,4}})\s?[）)】〕\]]?[。.]?"
)
"""Reporters with their office: `（白鳥支局・大沼花子）`, `【湖北通信部 佐藤健】`."""
_EMPLOYED = late(
    rf"(?P<names>{_HAN}{{3,5}}|{_HAN}{{1,3}}[\s　]{_HAN}{{1,3}}|[가-힣]{{3}})\s?[／/｜|]\s?"
    rf"[^\s／/｜|：:]{{0,10}}(?:{any_of('bylines', 'employer')})"
)
"""A reporter and for whom they write: `大沼花子／白鳥新聞`."""
_WORK = late(
    rf"(?:^|(?<=[\s　·・,、，/／|｜&]))(?:(?P<author>{_AUTHOR_LABELS})|(?P<other>{_OTHER_LABELS}))(?=[\s　·・,、/／&]|$)"
)
"""A label that a space or point parts from its names, in a line of several."""
_WORKER = late(rf"{_LETTER}{{2,6}}(?:[\s　,、·・]{_LETTER}{{2,6}}){{0,3}}")
_ROLE = late(rf"(?:{_SPECIAL})?(?:{_REPORTERS}|{any_of('reporters', 'trainee')})")
_OTHER = late(_OTHER_LABELS)
_END_WORDS: Final = re.compile(rf"{any_of('reporters', 'no_signature')}|(?:{any_of('reporters', 'no_signature_end')})$")
_SUFFIX: Final = re.compile(rf"(?:{any_of('reporters', 'suffix')})$")
_LONGEST_VALUE: Final = 40
_FIRST_SIGN: Final = "\u2e80"
_PAPER = late(rf"^{_HAN}{{0,8}}(?:{_REPORTERS})[\s　：:]{{1,2}}")
"""The paper and the office behind a label, before the names: `采写：东港日报记者 李明`."""
_MAY = late(
    rf"(?:{_AUTHOR_LABELS})(?:{_SEP}|[\s　·・,、&])|(?:{_OTHER_LABELS})[\s　・]|(?:{_POST})(?:{_HEAD_OF})?[・\s　]|[／/｜|]"
    rf"|{_REPORTERS}|{_BEHIND}|{any_of('reporters', 'agency')}|[】）)]$"
)


def may_name_reporters(text: str) -> bool:
    """A cheap look: whether a text has a word that stands beside reporters' names in these scripts."""
    return _has_signs(text) and _MAY.search(text) is not None


def _has_signs(text: str) -> bool:
    """Whether a text has a letter of these scripts, which each of the words has: others need no look."""
    return not text.isascii() and max(text) >= _FIRST_SIGN


def names_others(text: str) -> bool:
    """Whether a line is about editors, photographers or sources alone: `责任编辑：王芳`, `사진 김민수`."""
    if not _has_signs(text):
        return False
    works = _works(text)
    if works and not any(is_author for is_author, _ in works):
        return True
    return (match := _LABEL.search(text)) is not None and match["author"] is None


def reporters_in(text: str, *, at_end: bool = False) -> list[str]:
    """The reporters that a line or the edge of a paragraph names; `at_end` also those who sign it in brackets.

    >>> reporters_in("（记者 李明 责任编辑：王芳）"), reporters_in("作者：李明　来源：东港日报　编辑：王芳")
    (['李明'], ['李明'])
    >>> reporters_in("新华社记者 李明 摄"), reporters_in("记者 李明 摄影报道")
    ([], ['李明'])
    >>> reporters_in("采写：东港日报记者 李明")
    ['李明']
    >>> reporters_in("[동강일보 김민수·박지영 기자]"), reporters_in("本报记者从市交通部门获悉")
    (['김민수', '박지영'], [])
    >>> (
    ...     reporters_in("글 한지수 · 사진 김민호"),
    ...     reporters_in("（白鳥支局・大沼花子）"),
    ...     reporters_in("大沼花子／白鳥新聞"),
    ... )
    (['한지수'], ['大沼花子'], ['大沼花子'])
    """
    return list(dict.fromkeys(_found(text, at_end=at_end)))


def _found(text: str, *, at_end: bool) -> Iterator[str]:
    if posted := _POSTED.fullmatch(text):
        yield from (
            name for name in re.split("[、，,・]", posted["names"]) if len(name) > 2 and not _NO_HAN.search(name)
        )
        return
    if (employed := _EMPLOYED.fullmatch(text)) and not _NO_HAN.search(employed["names"]):
        yield employed["names"]
        return
    works = _works(text)
    if any(is_author for is_author, _ in works):
        yield from (name for is_author, names in works if is_author for name in _names(names))
        return
    labels = list(_LABEL.finditer(text))
    for label, end in zip(labels, [*(later.start() for later in labels[1:]), len(text)], strict=False):
        value = text[label.end() : end].strip()
        if label["author"] and not _TOOK_PICTURE.fullmatch(value):
            yield from _names(value)
    known = bool(labels)
    for match in _REPORTER.finditer(text):
        names = _reporters(match, text)
        known = known or bool(names)
        yield from names
    for match in _KOREAN.finditer(text):
        names = [name for name in _PARTS.split(match["names"].replace("ㆍ", "·")) if name not in _NO_KOREAN]
        known = known or bool(names)
        yield from names
    if at_end and not known and (signed := _CLOSED.search(text)) and not _END_WORDS.search(signed["name"]):
        yield from _PARTS.split(signed["name"].replace("・", "、"))


def _works(text: str) -> Sequence[tuple[bool, str]]:
    """Of a line that is nothing but labels and names, whether each label is an author's, and its names; labels side by side are one.

    One label alone says too little of an author.
    """
    text = text.strip(" 　（）()【】〔〕[]")
    labels = list(_WORK.finditer(text))
    if not labels or labels[0].start():
        return ()
    found: list[tuple[bool, str]] = []
    count, is_author = 0, False
    for label, end in zip(labels, [*(later.start() for later in labels[1:]), len(text)], strict=False):
        names = text[label.end() : end].strip(" 　·・,、，/／|｜&")
        count += 1
        is_author = is_author or label["author"] is not None
        if not names:
            continue
        if not _WORKER.fullmatch(names):
            return ()
        found.append((is_author, names))
        is_author = False
    return found if count > 1 or not any(author for author, _ in found) else ()


def _reporters(match: re.Match[str], text: str) -> Sequence[str]:
    """The names of a match; none where what follows them says that they took the picture."""
    found: list[str] = []
    for name in _PARTS.split(match["spaced"] or match["glued"] or match["wired"] or ""):
        if _PICTURES.fullmatch(name):
            return ()
        if _ROLE.fullmatch(name):
            continue
        if len(name) < 2 or _NO_HAN.search(name) or _OTHER.fullmatch(name):
            return found
        found.append(name)
    return () if _PICTURED.match(text, match.end()) else found


def _names(value: str) -> Iterator[str]:
    """The names after a label, up to what is none."""
    value = _PAPER.sub("", value.strip())
    value = re.split(r"[（(【〔\[）)】〕\]。；;|｜●■◎]|\d{4}|\s{3,}|\s[^\s]{1,6}[：:]", value.strip()[:_LONGEST_VALUE])[
        0
    ]
    for name in re.split(
        r"[、，,/／&・]|[\s　]+" if re.search(_HAN, value) and "·" not in value else r"[、，,/／&・]", value
    ):
        name = _SUFFIX.sub("", name.strip()).strip()
        if not 1 < len(name) <= 20 or _NO_HAN.search(name) or any(map(str.isdigit, name)):
            return
        yield name
