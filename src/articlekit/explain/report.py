"""The report: one HTML file that shows what became of every text of a page, and why. Needs the extra `report` (Jinja2).

It loads nothing and asks nobody: style and script are in it, pictures are told by their addresses, and a content security
policy forbids all else. What comes from the page is data in a script block that nothing runs, and text nodes.
"""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from importlib.resources import files

import attrs
import lxml.html
from lxml import etree

from articlekit.arguments import each
from articlekit.article import Article, Candidate, Evidence
from articlekit.errors import ConfigurationError
from articlekit.explain.changes import PageChanges
from articlekit.explain.passages import Explanation, Fate, Passage, explain, explained
from articlekit.render import to_html
from articlekit.score import BODY_SCORE

__all__ = ["changes_report", "report"]

_MEDIA = ("img", "video", "audio", "iframe", "source", "picture")
_BLOCKS = 400
"""Blocks of the article that are shown on the right; the texts of all are on the left."""
_DECIMALS = 3
_TEMPLATES = "articlekit.explain"

Json = str | int | float | bool | None | Sequence["Json"] | Mapping[str, "Json"]


def report(given: bytes | str | Article | Explanation, *, url: str | None = None) -> str:
    """The report as the text of an HTML file.

    `given` is a page's bytes or text (then `url` is its address), what `explain` said of one, or an article alone: that shows what
    was kept and removed, and why, but no scores. `InputError` is raised for a page that cannot be used, `ConfigurationError`
    where Jinja2 is missing.

    >>> "<title>Snow" in report("<title>Snow</title><p>It snowed in the night.</p>")
    True
    """
    if isinstance(given, Article):
        told = explained(given)
    else:
        told = given if isinstance(given, Explanation) else explain(given, url=url)
    article = told.article
    data = _script_safe(json.dumps(_data(told), ensure_ascii=False, separators=(",", ":")))
    return _rendered(
        "report.html.jinja",
        title=article.title or article.url or "untitled",
        article=article,
        counts=_counts(told.passages),
        body=_without_media(to_html(attrs.evolve(article, blocks=article.blocks[:_BLOCKS]))),
        more=max(0, len(article.blocks) - _BLOCKS),
        fields=[_field(item) for item in article.evidence],
        data=data,
        has_scores=not isinstance(given, Article),
        threshold=BODY_SCORE,
    )


def changes_report(changes: Sequence[PageChanges], *, before: str, after: str) -> str:
    """What changed between two versions, page by page, as the text of an HTML file; `before` and `after` name the two.

    >>> from articlekit.explain import Change
    >>> found = [PageChanges("https://news.example/snow", (Change("title", "Snow", "Snow falls"),))]
    >>> "Snow falls" in changes_report(found, before="0.1", after="0.2")
    True
    """
    advice = "pass what articlekit.explain.compare(before, after) gives"
    changes = each(PageChanges, "changes", changes, advice)
    return _rendered("changes.html.jinja", title=f"{before} and {after}", pages=changes, before=before, after=after)


def _counts(passages: Iterable[Passage]) -> Mapping[str, int]:
    found = {"kept": 0, "removed": 0, "doubtful": 0}
    for item in passages:
        found[item.fate] += 1
        found["doubtful"] += item.is_doubtful
    return found


def _field(item: Evidence) -> Mapping[str, object]:
    return {
        "name": item.field,
        "winner": _candidate(item.winner),
        "others": [_candidate(other) for other in item.runners_up],
    }


def _candidate(item: Candidate) -> Mapping[str, object]:
    return {
        "value": item.value,
        "signal": item.signal,
        "extractor": item.extractor,
        "confidence": f"{item.confidence:.2f}",
        "segment": item.signal.partition("segment ")[2],
    }


class _Table:
    """Texts that recur, each once: rows hold their numbers."""

    def __init__(self) -> None:
        self.texts: dict[str, int] = {}

    def number(self, text: str) -> int:
        return self.texts.setdefault(text, len(self.texts))


def _data(told: Explanation) -> Json:
    """What the script shows: a row a passage, with numbers into tables of the texts that recur."""
    kinds, rules, places, features = _Table(), _Table(), _Table(), _Table()
    rows: list[Json] = [
        [
            item.number,
            item.text,
            kinds.number(item.kind or item.fate if item.fate is Fate.REMOVED else "kept"),
            rules.number(item.rule),
            round(item.confidence, _DECIMALS),
            round(item.score, _DECIMALS),
            int(item.is_doubtful),
            places.number(item.place),
            " ".join(item.hints).lower(),
            [
                [features.number(f"{one.feature}\n{one.says}"), round(one.value, _DECIMALS), one.log_odds]
                for one in item.contributions
            ],
        ]
        for item in told.passages
    ]
    return {
        "rows": rows,
        "kinds": list(kinds.texts),
        "rules": list(rules.texts),
        "places": list(places.texts),
        "features": list(features.texts),
    }


def _script_safe(data: str) -> str:
    """JSON that may stand in a `<script>`: no `<` that could end it, no line separators that old engines trip over."""
    return data.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


def _without_media(markup: str) -> str:
    """The article with a line of text in the place of each picture, video and frame: the report loads nothing."""
    tree = lxml.html.fragment_fromstring(markup, create_parent="div")
    for element in list(tree.iter(*_MEDIA)):
        shown = lxml.html.Element("span", {"class": "medium"})
        named = element.get("alt") or element.get("title") or ""
        shown.text = " ".join(filter(None, (f"[{element.tag!s}]", named, element.get("src") or element.get("poster"))))
        shown.tail = element.tail
        parent = element.getparent()
        if parent is not None:
            parent.replace(element, shown)
    for link in tree.iter("a"):
        link.set("rel", "noopener noreferrer")
    return "".join(etree.tostring(child, encoding="unicode", method="html") for child in tree)


@cache
def _part(name: str) -> str:
    return files(_TEMPLATES).joinpath(name).read_text("utf-8")


def _hash(text: str) -> str:
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def _rendered(template: str, **values: object) -> str:
    try:
        from jinja2 import DictLoader, Environment, StrictUndefined  # noqa: PLC0415 - an extra
    except ModuleNotFoundError as error:
        raise ConfigurationError("the report needs an extra: pip install 'articlekit[report]'") from error
    environment = Environment(
        loader=DictLoader({name: _part(name) for name in ("report.html.jinja", "changes.html.jinja")}),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    style, script = _part("report.css"), _part("report.js")
    return environment.get_template(template).render(
        **values, style=style, script=script, script_hash=_hash(script), style_hash=_hash(style)
    )
