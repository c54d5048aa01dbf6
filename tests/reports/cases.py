"""A page after a public report, and what a reader wants of it."""

from __future__ import annotations

import attrs

__all__ = ["Report", "as_text", "expect_story", "html_report", "page_html", "page_report", "text_report"]


@attrs.frozen(kw_only=True)
class Report:
    """One small page and its expectations, by the keys of the fixtures (`tests/fixtures/README.md`)."""

    name: str
    after: str
    """The project and the number of the report."""
    html: str
    expected: dict[str, object]
    url: str | None = "https://www.harnby.example/2024/05/14/story"
    text: bool = False
    """Plain text, no page."""


def expect_story(story: tuple[str, ...], *excluded: str, **more: object) -> dict[str, object]:
    """The paragraphs of this story, in order and nothing else, and what must not be in the text."""
    return {"paragraphs": list(story), "text_excludes": list(excluded), **more}


def text_report(name: str, text: str, **expected: object) -> Report:
    """Plain text without an address."""
    return Report(name=name, after="", text=True, html=text, url=None, expected=expected)


def html_report(name: str, inside: str, named: str = "", **expected: object) -> Report:
    """A page without an address, as a mail has it; `named` is its title."""
    head = f"<title>{named}</title>" if named else ""
    return Report(
        name=name, after="", html=f"<html><head>{head}</head><body>{inside}</body></html>", url=None, expected=expected
    )


def as_text(story: tuple[str, ...]) -> str:
    """The paragraphs of a story as plain text."""
    return "\n\n".join(story)


def page_html(title: str, inside: str, lang: str = "en", head: str = "") -> str:
    """A page of this title with this in its body."""
    return f"<!DOCTYPE html><html lang='{lang}'><head><meta charset='utf-8'><title>{title}</title>{head}</head><body>{inside}</body></html>"


def page_report(
    name: str, title: str, inside: str, /, *, lang: str = "en", url: str | None = "", head: str = "", **expected: object
) -> Report:
    """A page with this in its body; without `url` at an address of its name, with None at none."""
    return Report(
        name=name,
        after="",
        url=f"https://www.harnby.example/{name}" if url == "" else url,
        html=page_html(title, inside, lang, head),
        expected=expected,
    )
