"""Scores: what must hold whatever trees were grown last."""

from __future__ import annotations

import math
from importlib import import_module

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articlekit import score as module
from articlekit.document import Document, from_html, from_text
from articlekit.options import Deadline
from articlekit.score import BODY_SCORE, score
from articlekit.scoring import model
from articlekit.segment import segment

STORY = [
    "The ferry will not sail on Sunday, the harbour office said, because two piles of the pier have to be replaced.",
    "Divers found the damage on Tuesday, when they looked for an anchor that a trawler had lost the week before.",
    "“We could have waited for the spring,” said the harbour master, “but nobody would have slept well until then.”",
    "Until Thursday a smaller boat will carry the mail, the doctor and whoever else has to reach the island in time.",
    "The work is to cost forty thousand pounds, of which the council pays half and the owner of the ferry the rest.",
]
NOTICE = "We use cookies and similar things so that this site works, and to see which of its pages are read most often."
PAGE = (
    "<title>Ferry stays in port - The Quay</title><body>"
    "<nav><ul>" + "".join(f"<li><a href=/{n}>Section {n}</a>" for n in range(9)) + "</ul></nav>"
    "<main><article><h1>Ferry stays in port</h1>" + "".join(f"<p>{text}</p>" for text in STORY) + "</article></main>"
    "<aside class=related><ul>"
    + "".join(f"<li><a href=/s{n}>Another story, number {n}</a>" for n in range(9))
    + "</ul></aside>"
    f"<div class=cookie-consent><p>{NOTICE}</p></div><footer><p>© The Quay. <a href=/t>Terms</a></p></footer>"
)


def scored(document: Document) -> list[tuple[str, float]]:
    """The texts of a page in order, each with its score."""
    segments = segment(document)
    return list(zip([item.text for item in segments], score(segments, document), strict=True))


def test_story_stands_out_of_its_furniture() -> None:
    """On a plain news page exactly the paragraphs reach the score of a body."""
    assert [text for text, value in scored(from_html(PAGE)) if value >= BODY_SCORE] == STORY


def test_scores_do_not_depend_on_what_was_scored_before() -> None:
    """Scoring keeps nothing: the same page has the same scores after another page."""
    before = scored(from_html(PAGE))
    scored(from_html("<p>" + "<p>".join(STORY)))

    assert scored(from_html(PAGE)) == before


def test_small_text_is_all_body() -> None:
    """A short text, or one with hardly any running text, is not judged by shape: all of it is body until a removal."""
    poem = "\n\n".join(f"and {line} waves of the sea" for line in range(40))

    assert {value for _, value in scored(from_text("\n\n".join([*STORY, "Home", "©"])))} == {0.9}
    assert {value for _, value in scored(from_text(poem))} == {0.9}


def test_clean_text_is_all_body() -> None:
    """Of a story without furniture nothing is lost, neither its headings nor its short lines."""
    lines = ["Ferry stays in port", *STORY, "What comes next", *STORY[::-1], "“Nobody slept.”", *STORY[1:]]

    assert all(value >= BODY_SCORE for _, value in scored(from_text("\n\n".join(lines))))


def test_furniture_of_a_copied_page_is_not_body() -> None:
    """A page copied whole, with its menus and lists: the story is body, the menus are not."""
    menu = [f"Section {n}" for n in range(30)]
    others = [f"Another story, number {n}" for n in range(20)]
    text = "\n\n".join([*menu, "Ferry stays in port", *STORY, *STORY[::-1], *others, *menu, "© The Quay"])
    kept = [line for line, value in scored(from_text(text)) if value >= BODY_SCORE]

    assert [line for line in kept if line in STORY] == [*STORY, *STORY[::-1]]
    assert not [line for line in kept if line in menu]


@pytest.mark.parametrize("markup", ["", "<body></body>", "<script>let a = 'no text';</script>"])
def test_page_without_text_has_no_scores(markup: str) -> None:
    """No segments, no scores, no error."""
    assert scored(from_html(markup)) == []


def test_sentence_in_two_places_is_body_once() -> None:
    """Of the same long sentence in the story and in a box, the one in the story stays."""
    page = PAGE.replace("<footer>", f"<section class=popular><p>{STORY[2]}</p></section><footer>")

    kept = [(number, text) for number, (text, value) in enumerate(scored(from_html(page))) if value >= BODY_SCORE]

    assert [text for _, text in kept] == STORY
    assert [number for number, _ in kept] == list(range(kept[0][0], kept[0][0] + len(STORY)))


@pytest.mark.parametrize("values", [[0.2, 0.9, 0.4], [0.9, 0.2, 0.4], [0.2, 0.4, 0.9]])
def test_likeliest_copy_stays_wherever_it_stands(values: list[float]) -> None:
    """First, middle or last: only the copy with the highest score keeps it."""
    segments = segment(from_html(f"<div><p>{STORY[0]}</p></div>" * 3))
    scores = list(values)

    module._once(scores, list(segments), segments.containers)

    assert [value for value in scores if value > 0.1] == [0.9]


@pytest.mark.parametrize("markup", ["<p>{0}</p><p>x</p><p>{0}</p>", "<p>{0}<br>x<br>{0}</p>"])
def test_refrain_stays(markup: str) -> None:
    """A sentence that one flow of text has twice is meant twice; in another element it is a copy."""
    segments = segment(from_html(f"<article>{markup.format(STORY[0])}<blockquote>{STORY[0]}</blockquote></article>"))
    scores = [0.9, 0.9, 0.8, 0.7]

    module._once(scores, [segments[0], segments[2], segments[3]], segments.containers)

    assert scores == [0.9, 0.9, 0.8, module._HOPELESS]


def test_short_lines_may_repeat() -> None:
    """A refrain, a label, a "Yes." is said as often as it is said."""
    lines = "<p>Yes, sir.</p>".join(f"<p>{text}</p>" for text in STORY)
    found = [value for text, value in scored(from_html(f"<article>{lines}</article>")) if text == "Yes, sir."]

    assert len(found) == 4
    assert min(found) > module._HOPELESS


def test_only_sentence_of_a_small_page_is_body() -> None:
    """A page smaller than any the trees were grown on: its sentence is the body, its menu is not."""
    page = f"<nav><a href=/>Home</a></nav><div><p>{STORY[0]}</p></div><footer><p>{NOTICE}</p></footer>"

    assert [text for text, value in scored(from_html(page)) if value >= BODY_SCORE] == [STORY[0]]


def test_threshold_of_trees_is_that_of_scores() -> None:
    """The log-odds around which the cascade settles segments are those of `BODY_SCORE`."""
    assert module.CUT == pytest.approx(math.log(BODY_SCORE / (1 - BODY_SCORE)), abs=1e-3)


def test_settled_segments_are_not_asked_again(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the first trees are sure of, either way, the others never see; what they doubt, all see."""
    asked: list[int] = []
    for number, odds in ((1, -9.0), (2, 0.5), (3, 0.25)):
        monkeypatch.setattr(model, f"odds_{number}", lambda *_, number=number, odds=odds: asked.append(number) or odds)
    monkeypatch.setattr(model, "group_odds", lambda row: 9.0)
    monkeypatch.setattr(module, "trees", import_module)
    document = from_html(PAGE)
    count = len(segment(document)) - 18  # the menu and the related stories are given up without a question

    scored(document)
    assert asked == [1] * count

    asked.clear()
    between = module.CUT + sum(module.SETTLED) / 2
    monkeypatch.setattr(model, "odds_1", lambda *_: asked.append(1) or between)
    scored(document)
    assert asked == [1] * count, "settled for the first part, though not so far off as the second wants it"

    asked.clear()
    monkeypatch.setattr(model, "odds_1", lambda *_: asked.append(1) or module.CUT)
    values = [value for text, value in scored(document) if text in STORY]
    assert sorted(asked) == [1] * count + [2] * count + [3] * count
    assert values == pytest.approx([1 / (1 + math.exp(-module.CUT - 0.75))] * len(STORY))


def test_hopeless_groups_are_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where every group is hopeless no segment is looked at, and the small-page rule has the last word."""
    monkeypatch.setattr(model, "group_odds", lambda row: -9.0)
    monkeypatch.setattr(module, "trees", import_module)
    monkeypatch.setattr(model, "odds_1", lambda *_: pytest.fail("a segment of a hopeless group was looked at"))

    assert [text for text, value in scored(from_html(PAGE)) if value >= BODY_SCORE] == STORY


PIECES = st.sampled_from([
    *(f"<p>{text}</p>" for text in STORY),
    "<div>", "</div>", "<ul><li>", "</ul>", "<h2>Head</h2>", "<a href=/>link</a>", "<br>", "<nav>", "</nav>", "word ", "<table><tr><td>",
    "</table>", "<aside class=related>", "</aside>", "潮の満ち引きで船は出なかった。",
])  # fmt: skip


@given(pieces=st.lists(PIECES, max_size=30))
def test_every_segment_has_a_probability(pieces: list[str]) -> None:
    """Whatever the tags do: one number a segment, between 0 and 1, the same each time."""
    document = from_html("".join(pieces))
    segments = segment(document)
    values = score(segments, document)

    assert len(values) == len(segments)
    assert all(0 <= value <= 1 for value in values)
    assert values == score(segments, document)


@pytest.mark.parametrize("looks", [0, 1, 2])
def test_out_of_time(looks: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is not scored in time is body if it is whole sentences outside furniture; what was scored stays so."""
    document = from_html(PAGE)
    segments = segment(document)
    whole = score(segments, document)
    monkeypatch.setattr(module, "_STEP", 10)
    answers = iter([False] * looks + [True] * 9)
    monkeypatch.setattr(Deadline, "is_past", lambda _: next(answers))
    found = score(segments, document, Deadline())
    likely = {item.text for item, value in zip(segments, found, strict=True) if value >= BODY_SCORE}

    assert set(STORY) <= likely
    assert NOTICE not in likely
    assert found[: 10 * (looks - 1)] == whole[: 10 * (looks - 1)] or looks < 2


OTHER = (
    "More than a quarter of the colonies in the valley did not live through the winter, the association of beekeepers said.",
    "A warm January had driven the bees out of their hives weeks before anything was in flower, and their stores were gone.",
    "Some keepers had fed sugar since Christmas. Others, who rely on the heather, lost every colony that they had.",
    "The association wants the district to plant willows and hazel along the old railway, which flower early.",
)


@pytest.mark.parametrize("is_first", [True, False])
def test_another_story_beside_the_own(is_first: bool) -> None:
    """Of two whole stories side by side the one that bears the page's title is the body; its byline is for furniture to take."""
    own, other = (
        f"<article><h1>{title}</h1><p class=byline>By {name}, 3 May 2024</p>{''.join(f'<p>{text}</p>' for text in texts)}</article>"
        for title, name, texts in (
            ("Ferry stays in port", "Ann Lee", STORY),
            ("Beekeepers count their losses", "Bo Lund", OTHER),
        )
    )
    page = f"<title>Ferry stays in port</title><header><p>The Quay</p></header><main>{own + other if is_first else other + own}</main>"
    kept = [text for text, value in scored(from_html(page)) if value >= BODY_SCORE and text != "By Ann Lee, 3 May 2024"]

    assert kept == STORY


def test_parts_of_one_story_stay() -> None:
    """Sections below headings of their own are the story's where they go on with it."""
    parts = "".join(
        f"<section><h2>{name}</h2><p>{text}</p></section>"
        for name, text in zip(("The pier", "The fares", "The crew"), STORY, strict=False)
    )
    page = f"<title>Ferry stays in port</title><main><h1>Ferry stays in port</h1>{parts}</main>"

    assert {text for text, value in scored(from_html(page)) if value >= BODY_SCORE} >= set(STORY[:3])


TEASERS = (
    "Members meet on Thursday to decide whether yachts should pay more than fishing boats for a night at the quay.",
    "The bells of Saint Anne's will be silent until July because a pair of barn owls has chosen the belfry.",
    "From Monday the first boat leaves at ten past six, twenty minutes earlier than before, to meet the train.",
    "Drivers must use the ford at Pell, which floods at high tide, or go round by the motorway for a week.",
)


def test_a_short_story_among_teasers() -> None:
    """Of a page with much text a story of two sentences is the body, and the teasers over it are none."""
    story = [
        "A lorry carrying gravel overturned on the coast road near Pell on Tuesday morning. Nobody was hurt, but the road stayed shut until noon.",
        "Police said the driver, 52, had swerved to avoid a sheep.",
    ]
    teasers = "".join(
        f"<div class=teaser><h3><a href=/t{n}>News of the day, {n}</a></h3><p>{text}</p></div>"
        for n, text in enumerate(TEASERS)
    )
    page = (
        "<title>Gravel lorry overturns near Pell</title><nav><ul><li><a href=/news>News</a><li><a href=/sport>Sport</a></ul></nav>"
        f"<div class=top>{teasers}</div><div class=story><h1>Gravel lorry overturns near Pell</h1><p>{'<p>'.join(story)}</div>"
    )

    assert [text for text, value in scored(from_html(page)) if value >= BODY_SCORE] == story


def body_beside(box: str) -> list[str]:
    """What is body of a story of five paragraphs with something below it."""
    story = "".join(f"<p>{text}</p>" for text in STORY)
    page = f"<title>Ferry stays in port</title><div class=main><h1>Ferry stays in port</h1>{story}</div>{box}"
    return [text for text, value in scored(from_html(page)) if value >= BODY_SCORE]


@pytest.mark.parametrize(
    "entry",
    ["<li><b>Gull</b><p>{}</p></li>", "<h3>Gull</h3><p>{}</p><p>Posted by: Gull</p>", "<dt>Gull</dt><dd>{}</dd>"],
)
def test_what_is_named_comments_is_no_body(entry: str) -> None:
    """However like paragraphs they look, where a story stands beside them."""
    comments = f"<div id=comments>{''.join(entry.format(text) for text in TEASERS)}</div>"

    assert not {*TEASERS} & {*body_beside(comments)}
    assert {*STORY} <= {*body_beside(comments)}


@pytest.mark.parametrize("label", ["Related articles", "Read more", "Смотрите также:", "Mehr zum Thema", "相关新闻"])
def test_cards_below_the_name_of_a_box_are_no_body(label: str) -> None:
    """Linked headings side by side with paragraphs of their own are other stories where their box says so."""
    cards = "".join(
        f"<div class=x><h4><a href=/{n}>News of the day, {n}</a></h4><p>{text}</p><p>{other}</p></div>"
        for n, (text, other) in enumerate(zip(TEASERS, TEASERS[::-1], strict=True))
    )

    assert not {*TEASERS} & {*body_beside(f"<h3>{label}</h3>{cards}")}
    assert {*STORY} <= {*body_beside(f"<h3>{label}</h3>{cards}")}


def test_the_likeliest_texts_where_none_is_likely(monkeypatch: pytest.MonkeyPatch) -> None:
    """On a page with much text of which none reaches the score, what comes near the likeliest is the body, not each sentence."""
    page = from_html("<title>Ferry</title>" + "".join(f"<p>{text}" for text in (*STORY, *STORY[::-1], *TEASERS)))
    values = [0.25, 0.3, 0.2, 0.3, 0.2] * 2 + [0.05] * 4
    monkeypatch.setattr(module, "_learned", lambda *_: values)

    assert [value >= BODY_SCORE for value in score(segment(page), page)] == [True] * 10 + [False] * 4
