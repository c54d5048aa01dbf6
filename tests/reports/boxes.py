"""Boxes with a form in the middle or at the end of a story."""

from __future__ import annotations

from reports.cases import Report, expect_story
from reports.stories import BEEKEEPER, BRIDGE, MILL, MOTOR, MUSEUM, TUNNEL, paragraphs

__all__ = ["BOXES"]


def _box(name: str, story: tuple[str, ...], box: str, language: str = "en", after: bool = False) -> Report:
    half = len(story) if after else 2
    inside = f"{paragraphs(story[:half])}{box}{paragraphs(story[half:])}"
    return Report(
        name=name,
        after="",
        html=f'<html lang="{language}"><head><title>A day</title></head><body><article><h1>A day</h1>{inside}</article></body></html>',
        expected=expect_story(story),
    )


BOXES = (
    _box(
        "box-plain",
        BRIDGE,
        "<div><h3>The Harnby Letter</h3><p>Three stories that nobody else has told, each Friday at seven.</p><form><input type='email'><button>OK</button></form></div>",
    ),
    _box(
        "box-german",
        BEEKEEPER,
        "<section class='c-teaser'><h2>Post aus der Heide</h2><p>Was auf den Höfen geschieht, jeden Donnerstag in Ihrem Postfach.</p><form><input name='EMAIL' placeholder='E-Mail-Adresse'><input type='submit' value='Los'></form><p>Hinweise zum Datenschutz finden Sie hier.</p></section>",
        "de",
    ),
    _box(
        "box-spanish-end",
        MUSEUM,
        "<aside><p>La costa en tu correo: lo que pasa en el puerto, contado por quienes viven allí.</p><form><input type='email' placeholder='Tu correo'><button>Quiero recibirlo</button></form></aside>",
        "es",
        after=True,
    ),
    _box(
        "box-russian",
        MOTOR,
        "<div class='widget-subscr'><div>Письма с берега</div><div>Раз в неделю о том, чем живёт город и его порт.</div><form><input type='email'></form></div>",
        "ru",
    ),
    _box(
        "box-chinese",
        TUNNEL,
        "<div><p>山城来信</p><p>每周五，把山里和城里的故事寄到您的信箱。</p><form><input type='text' name='email'><button>订阅</button></form></div>",
        "zh",
    ),
    _box(
        "box-nested",
        MILL,
        "<div class='x1'><div class='x2'><div class='x3'><h4>Low Tide by mail</h4></div><div class='x4'><p>One essay a week, and nothing else, from a shed behind the weir.</p></div><div><form action='/s'><label>Your address <input type='email' id='e'></label></form></div></div></div>",
    ),
    _box(
        "box-terms",
        BRIDGE,
        "<div><p>Get the bridge news first.</p><form><input type='email'><p>By sending this form you agree to our terms, and you can leave the list whenever you like.</p><button>Send</button></form></div>",
    ),
    _box(
        "comment-form",
        MILL,
        "<div><h3>What do you think?</h3><form><textarea></textarea><input name='author'><input name='email' type='email'><p>Your address will not be shown. Fields with a star must be filled in.</p></form></div>",
        after=True,
    ),
    _box(
        "search-form-before-end",
        BRIDGE,
        "<div><form><input type='search' placeholder='Search'></form></div>",
    ),
    _box(
        "box-by-script",
        MILL,
        "<div id='mc_embed_signup'><p>Every Sunday: one essay, one loaf, one walk.</p><div class='field'><input type='email' name='EMAIL'></div></div>",
    ),
)
