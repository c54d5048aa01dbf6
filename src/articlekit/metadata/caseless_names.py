"""Names in letters without capitals to tell them by: a common family name first, as in Chinese, or a common given name."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from articlekit.metadata.given_names import GIVEN_NAMES
from articlekit.phrases.wordings import wordings

__all__ = ["foreign_names", "is_caseless", "is_common_name"]

_EAST_ASIAN: Final = re.compile(r"[\u3040-\u30ff\u3400-\u9fff々\uac00-\ud7af]")
_TRANSLITERATED: Final = re.compile(
    r"[\u4e00-\u9fff]{1,7}(?:[·•・][\u4e00-\u9fff]{1,8}){1,3}|[ァ-ヺー]{2,10}[・＝][ァ-ヺー・＝]{2,16}"
)
"""Foreign names with a dot between their parts: 约翰·史密斯, ジョン・スミス."""
_DOTTED: Final = re.compile(
    r"(?<![\u4e00-\u9fff·•])[\u4e00-\u9fff]{1,7}(?:[·•][\u4e00-\u9fff]{1,8}){1,3}(?![\u4e00-\u9fff·•])"
)
_LONGEST_GIVEN: Final = {"zh": 2, "ko": 2, "ja": 3}
"""Characters of a given name behind a family name."""
_LONGEST_FAMILY: Final = 3


def is_caseless(text: str) -> bool:
    """Whether a text begins with a letter that is neither small nor capital."""
    return text[:1].isalpha() and text[:1].upper() == text[:1].lower()


def is_common_name(text: str) -> bool:
    """Whether a text in letters without case is a name: a common family name with a given one, or one that a common given name begins.

    >>> is_common_name("王明"), is_common_name("山田 太郎"), is_common_name("김철수"), is_common_name("返回首页")
    (True, True, True, False)
    >>> is_common_name("محمد علي"), is_common_name("اشترك الآن")
    (True, False)
    """
    words = text.split()
    if not _EAST_ASIAN.match(text):
        return bool(words) and words[0].casefold() in GIVEN_NAMES
    if _TRANSLITERATED.fullmatch(text):
        return True
    if not 0 < len(words) <= 2:
        return False
    whole = "".join(words)
    sizes = [len(words[0])] if len(words) > 1 else range(1, _LONGEST_FAMILY + 1)
    return any(
        whole[:size] in families and 0 < len(whole) - size <= _LONGEST_GIVEN[language]
        for language, families in _families().items()
        for size in sizes
    )


def foreign_names(text: str) -> list[str]:
    """The foreign names in a Chinese text whose parts a dot joins; between names of the country it parts two.

    >>> foreign_names("记者 约翰·史密斯"), foreign_names("王明·李红")
    (['约翰·史密斯'], [])
    """
    if not any(dot in text for dot in "·•"):
        return []
    found = [match.group() for match in _DOTTED.finditer(text)]
    return [name for name in found if not all(map(is_common_name, re.split("[·•]", name)))]


@cache
def _families() -> dict[str, frozenset[str]]:
    return {language: frozenset(names) for language, names in wordings("caseless_names")["family"].items()}
