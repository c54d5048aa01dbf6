"""Paragraphs of the story that begin like furniture, and the agencies' lines that are none of it."""

from __future__ import annotations

from reports.cases import Report
from reports.stories import BEEKEEPER, BRIDGE, MILL, MUSEUM, TUNNEL, paragraphs

__all__ = ["AGENCY_LINES", "AGENCY_LINES_AGAIN", "KEPT_AGAIN", "KEPT_PARAGRAPHS"]


def _kept(name: str, first: str, story: tuple[str, ...] = BRIDGE, last: str = "", language: str = "en") -> Report:
    texts = tuple(filter(None, (first, *story, last)))
    return Report(
        name=name,
        after="",
        html=f'<html lang="{language}"><head><title>Notes</title></head><body><article><h1>A day at the bridge</h1>{paragraphs(texts)}</article></body></html>',
        expected={"text_contains": list(texts)},
    )


def _line(name: str, line: str, story: tuple[str, ...] = BRIDGE, language: str = "en", before: str = "") -> Report:
    inside = f"{before}{paragraphs(story)}{line}"
    return Report(
        name=name,
        after="",
        html=f'<html lang="{language}"><head><title>Notes</title></head><body><article><h1>A day at the bridge</h1>{inside}</article></body></html>',
        expected={"paragraphs": list(story)},
    )


KEPT_PARAGRAPHS = (
    _kept("update-first", "Update: The county has confirmed on Thursday that the bus will be free of charge."),
    _kept(
        "update-last-with-time", "", last="UPDATE 3:40 p.m.: A second bus has been added because so many people came."
    ),
    _kept(
        "update-german",
        "Update, 14.30 Uhr: Die Universität hat die Hefte inzwischen ins Netz gestellt.",
        BEEKEEPER,
        language="de",
    ),
    _kept(
        "update-spanish",
        "",
        MUSEUM,
        "Actualización: El ayuntamiento ha ampliado la entrada gratuita hasta octubre.",
        "es",
    ),
    _kept(
        "correction-is-the-news",
        "Correction of the river will begin in May, the board decided, and two of the nine bends will stay as they are.",
    ),
    _kept(
        "disclosure-of-the-writer",
        "Disclosure first: I have crossed this bridge every day for thirty years, and I do not want to see it closed.",
    ),
    _kept(
        "views-of",
        "The views of those who use the bridge could not differ more, as a round of the bus stops showed on Friday morning.",
    ),
    _kept(
        "we-do-not-own",
        "We do not own the copyright in the drawings, the engineer's heirs said, so nobody needs to ask us before using them.",
    ),
    _kept(
        "follow-the-path",
        "Follow the path along the weir for ten minutes and you will see the new hangers lying in the grass.",
    ),
    _kept(
        "sign-up-by",
        "Sign up at the town hall by Friday if you need the bus with a ramp, the county asked those who use wheelchairs.",
    ),
    _kept(
        "read-more-books",
        "Read more old plans, the chief engineer told her young colleagues, and you will not be surprised by old bridges.",
    ),
    _kept(
        "source-of-river",
        "The source of the Hask lies above the village, in a meadow that belongs to nobody, and it has never run dry.",
    ),
)

AGENCY_LINES = (
    _line("dpa-and-site", "<p>(dpa, Heidebote)</p>", BEEKEEPER, "de"),
    _line("dpa-slash", "<p>dpa/hb</p>", BEEKEEPER, "de"),
    _line("dpa-infocom", "<p>© dpa-infocom, dpa:240514-99-12345/3</p>", BEEKEEPER, "de"),
    _line("afp-initials", "<p>AFP/jb</p>", BRIDGE),
    _line("reuters-bracket-alone", "<div>(Reuters)</div>", BRIDGE),
    _line("with-inputs-from", "<p>(With inputs from PTI)</p>", BRIDGE),
    _line("ansa", "<p>(ANSA)</p>", MILL, "it"),
    _line("source-afp-initials", "<p>Source: AFP/fh</p>", BRIDGE),
    Report(
        name="in-the-last-paragraph",
        after="",
        html=f'<html lang="de"><head><title>Notizen</title></head><body><article><h1>Die Hefte des Imkers</h1>{paragraphs(BEEKEEPER[:3])}<p>{BEEKEEPER[3]} (dpa, Heidebote)</p></article></body></html>',
        expected={"paragraphs": list(BEEKEEPER)},
    ),
    _line("xinhua-bracket", "<p>（新华社）</p>", TUNNEL, "zh"),
    _line("material-of", "<p>Mit Material von dpa und AFP</p>", BEEKEEPER, "de"),
    _line("agency-with-own", "<p>— Associated Press, with Valley Post staff</p>", BRIDGE),
)

NOTE = "Correction: The footbridge at Lower Hask was built in 1931, and not in 1913 as an earlier version of our story of Tuesday said."
KEPT_AGAIN = (
    Report(
        name="nothing-but-a-correction",
        after="",
        html=f"<html><head><title>The age of the footbridge</title></head><body><article><h1>The age of the footbridge</h1><p>{NOTE}</p></article></body></html>",
        expected={"paragraphs": [NOTE]},
    ),
    Report(
        name="titled-as-a-correction",
        after="",
        html=f"<html><head><title>Correction: footbridge</title></head><body><article><h1>Correction: footbridge</h1><p>{NOTE}</p><p>{BRIDGE[1]}</p></article></body></html>",
        expected={"paragraphs": [NOTE, BRIDGE[1]]},
    ),
    _kept(
        "update-italian",
        "Aggiornamento delle 18: il ponte resterà aperto ai pedoni fino a domenica sera, ha deciso il comune.",
        MILL,
        language="it",
    ),
    _kept("update-bracketed", "", last="[Update, Friday: The workshop has sent word that the first hanger is done.]"),
    _kept(
        "clarification-of-a-plan",
        "Clarification of the plan took the committee four meetings, but nobody was left who did not understand it.",
    ),
    _kept(
        "copyright-news",
        "Copyright in the old drawings ends this year, and the museum will put all 340 of them on the internet in January.",
    ),
    _kept(
        "this-site-was",
        "This site was a brickyard until 1931, according to the owner, and the clay pit behind it is still full of water.",
    ),
    _kept(
        "cookies-baked",
        "By accepting cookies and tea from strangers on the bridge, he got to know everybody in the village within a year.",
    ),
    _kept(
        "subscribe-to-view",
        "Subscribe to the view that bridges are for people, and you will be welcome at the meetings of the society.",
    ),
    _kept(
        "leave-a-comment",
        "Leave a comment in the book at the station, the county asked, and the engineers will answer each of them.",
    ),
    _kept(
        "about-the-author",
        "About the author of the plan nothing was known until a clerk found his letters in a tin under the stairs.",
    ),
    _kept(
        "related-to-each-other",
        "Related to each other by marriage, the two families own nearly all the meadows on both banks of the river.",
    ),
)
"""Written after the rules for the first."""

AGENCY_LINES_AGAIN = (
    _line("apa-red", "<p>(APA/red.)</p>", BEEKEEPER, "de"),
    _line("efe", "<p>EFE</p>", MUSEUM, "es"),
    _line("com-informacoes", "<p>Com informações da Agência Brasil.</p>", BRIDGE, "pt"),
    _line("agencies-two", "<p>(AP, Reuters)</p>"),
    _line("italic-agency", "<p><em>— Reuters</em></p>"),
    _line("afp-dash-site", "<p>AFP – Valley Post</p>"),
    _line("pap-slash", "<p>PAP / Głos Wybrzeża</p>", BRIDGE, "pl"),
    _line("tass-bracket", "<p>(ТАСС)</p>", BRIDGE, "ru"),
    _line("source-xinhua", "<p>Source: Xinhua</p>"),
    _line("agency-before", "", BEEKEEPER, "de", before="<p>(dpa/hb)</p>"),
)
