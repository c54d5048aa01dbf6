"""What holds of every page, however broken."""

from __future__ import annotations

import os
from itertools import islice

import mutations
import pytest
import run
import targets
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import articlekit
import strategies
from articlekit import Options, render

STRICT = Options(on_error="raise")
FUZZ = settings(
    max_examples=int(os.environ.get("FUZZ_EXAMPLES", "150")),
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


def _parsed(data, **given_):
    try:
        return articlekit.parse(data, options=STRICT, **given_)
    except articlekit.InputError:
        return None


@FUZZ
@given(strategies.broken_pages())
def test_broken_pages(page):
    """No extractor fails, no text is invented or kept twice, every field has its type."""
    data = page.encode()
    article = _parsed(data, url="https://site.example/a")

    if article is not None:
        assert [] == list(mutations.faults(article, data))


@FUZZ
@given(strategies.broken_pages())
def test_every_rendering_of_a_broken_page(page):
    """Whatever came out can be rendered in every form, and comes back from JSON as it was."""
    article = _parsed(page, url="https://site.example/a")

    if article is not None:
        assert article == render.from_json(render.to_json(article))
        assert all(
            map(
                str,
                (
                    render.to_html(article),
                    render.to_markdown(article),
                    render.to_text(article),
                    render.to_json_ld(article),
                ),
            )
        )


@FUZZ
@given(st.binary(max_size=2_000), st.none() | st.text(max_size=40))
def test_any_bytes(data, content_type):
    """Any bytes under any header are an article or an `InputError`."""
    _parsed(data, content_type=content_type)


@FUZZ
@given(st.text(max_size=2_000))
def test_any_text(text):
    """Any text, lone surrogates and all, is an article or an `InputError`."""
    try:
        article = articlekit.parse_text(text, options=STRICT)
    except articlekit.InputError:
        return

    assert article.text == article.text.encode().decode()


@FUZZ
@given(st.text(max_size=60))
def test_any_address(url):
    """The address of a page may be anything."""
    _parsed(
        "<p>The council met on Tuesday. <a href='x'>More</a> and <a href='https://b.example/c'>Source</a></p>", url=url
    )


@pytest.mark.parametrize(("name", "count"), [("page", 150), ("text", 300), ("json_ld", 600), ("address", 1_500), ("rules", 600),
                                             ("record", 600)])  # fmt: skip
def test_targets(name, count):
    """What `nox -s fuzz` runs for long is run shortly here: its seeds, among them all that ever failed, and mutations."""
    for data in islice(run.inputs(name, 1), count):
        targets.TARGETS[name](data)


def test_a_fault_is_kept(monkeypatch, tmp_path, capsys):
    """An input that fails is written to a file, and the run says so; without a fault the inputs are counted."""

    def fails_late(data):
        calls.append(data)
        assert len(calls) < 5, "found one"

    calls = []
    monkeypatch.setattr(run, "_FOUND", tmp_path / "found")
    monkeypatch.setitem(targets.TARGETS, "text", fails_late)

    assert not run.by_chance("text", 60)
    assert [path.read_bytes() for path in (tmp_path / "found").iterdir()] == calls[4:]
    assert "AssertionError: found one" in capsys.readouterr().out
    assert run.by_chance("address", 0)
    assert "1 inputs, no fault" in capsys.readouterr().out
