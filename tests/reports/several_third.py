"""Several stories on a page, a third set: live blogs, fronts, planets, digests, link posts, streams."""

from __future__ import annotations

from reports.cases import page_report
from reports.stories import BEEKEEPER, BRIDGE, MILL, MOTOR, MUSEUM, TUNNEL, paragraphs

__all__ = ["SEVERAL_THIRD"]

TIMES = ("16:48", "16:10", "15:32", "15:01")
HEADS = (
    ("The last hanger is out", BRIDGE[4]),
    ("Buses are running", BRIDGE[2]),
    ("Why now?", BRIDGE[3]),
    ("What was found", BRIDGE[1]),
)


SEVERAL_THIRD = (
    page_report(
        "live-list-of-entries",
        "Footbridge live: last hanger is out - Hask Post",
        f"<main><h1>Footbridge live: last hanger is out</h1><p class='summary'>{BRIDGE[0]}</p><ol class='live-feed'>"
        + "".join(
            f"<li class='feed-item'><div class='feed-item__time'>{time} BST</div><h2 class='feed-item__title'>{head}</h2><div class='feed-item__body'><p>{text}</p></div><button>Share</button></li>"
            for time, (head, text) in zip(TIMES, HEADS, strict=True)
        )
        + "</ol></main>",
        url="https://www.haskpost.example/live/2024/may/14/footbridge",
        text_contains=[BRIDGE[0], *(f"{time} BST" for time in TIMES), *(text for _, text in HEADS), "Why now?"],
        text_excludes=["Share"],
    ),
    page_report(
        "live-russian",
        "Завод открывается: онлайн",
        "<div class='online'><h1>Завод открывается: онлайн</h1>"
        + "".join(
            f"<div class='online__item'><span class='online__time'>{time}</span><div class='online__text'><p>{text}</p></div></div>"
            for time, text in zip(("18:20", "17:55", "17:02", "16:40"), MOTOR, strict=True)
        )
        + "</div>",
        lang="ru",
        url="https://ozero.example/online/zavod",
        text_contains=[*MOTOR, "18:20", "17:55", "17:02", "16:40"],
    ),
    page_report(
        "live-chinese",
        "直播：东岭隧道开放",
        "<div class='live'><h1>直播：东岭隧道开放</h1><ul>"
        + "".join(
            f"<li><p class='time'>{time}</p><p>{text}</p></li>"
            for time, text in zip(("14:05", "13:40", "12:58", "12:30"), TUNNEL, strict=True)
        )
        + "</ul></div>",
        lang="zh",
        url="https://xinshan.example/live/1",
        text_contains=[*TUNNEL, "14:05", "12:30"],
    ),
    page_report(
        "front-of-teasers-german",
        "Heidebote: Nachrichten aus der Heide",
        "<header><a href='/'>Heidebote</a></header><main>"
        + "".join(
            f"<article class='teaser'><a href='/artikel/{n}'><span class='kicker'>{kicker}</span><h2>{head}</h2><p>{text}</p></a></article>"
            for n, (kicker, head, text) in enumerate(
                (
                    ("Imkerei", "212 Hefte für Brennheim", BEEKEEPER[1]),
                    (
                        "Verkehr",
                        "Brücke wird neun Wochen gesperrt",
                        "Fußgänger müssen von Juni an über die Mühle gehen.",
                    ),
                    (
                        "Brot",
                        "Wer vor sechs kommt, riecht es",
                        "Zwei Schwestern backen dreißig Laibe am Tag, verkauft wird keiner.",
                    ),
                    (
                        "Wetter",
                        "Regen bis Sonntag",
                        "Danach wird es in der Heide wieder trocken und um fünf Grad wärmer.",
                    ),
                    (
                        "Sport",
                        "Halde steigt nicht ab",
                        "Ein Tor in der letzten Minute reicht dem Verein für Platz elf.",
                    ),
                )
            )
        )
        + "</main><footer>Impressum</footer>",
        lang="de",
        url="https://heidebote.example/",
        paragraphs=[],
        warnings=["index_page"],
        related=["212 Hefte für Brennheim", "Regen bis Sonntag", "Halde steigt nicht ab"],
    ),
    page_report(
        "category-of-excerpts",
        "Bread – Low Tide",
        "<main id='main'><header class='page-header'><h1 class='page-title'>Category: Bread</h1></header>"
        + "".join(
            f"<article id='post-{n}' class='post type-post'><h2 class='entry-title'><a href='https://lowtide.example/{n}/'>{head}</a></h2><div class='entry-meta'>Posted on <a href='#'>May {n}, 2024</a> by <a href='/author/lena'>lena</a></div><div class='entry-content'><p>{text} […]</p></div></article>"
            for n, (head, text) in enumerate(
                (("On rye", MILL[0]), ("On ovens", MILL[1]), ("On giving", MILL[2]), ("On flour", MILL[3])), start=1
            )
        )
        + "<nav class='pagination'><a href='/page/2'>Older posts</a></nav></main>",
        url="https://lowtide.example/category/bread/",
        paragraphs=[],
        warnings=["index_page"],
        related=["On rye", "On ovens", "On giving", "On flour"],
    ),
    page_report(
        "planet-of-spanish-blogs",
        "Planeta Faro",
        "<h1>Planeta Faro</h1>"
        + "".join(
            f"<div class='entry'><h2><a href='https://{who}.example/{n}'>{head}</a></h2><p class='meta'>{n} de mayo de 2024, por {who}</p>{paragraphs(story)}</div>"
            for n, (who, head, story) in enumerate(
                (
                    ("luz", "La lente", MUSEUM[:2]),
                    ("mar", "Los cuadernos", MUSEUM[2:]),
                    ("sal", "Pan de noche", MILL[:2]),
                ),
                start=2,
            )
        ),
        lang="es",
        url="https://planeta.faro.example/",
        paragraphs=[],
        warnings=["index_page"],
        related=["La lente", "Los cuadernos", "Pan de noche"],
    ),
    page_report(
        "digest-of-others",
        "Five stories for Friday - Weir Weekly",
        "<article><h1>Five stories for Friday</h1><p>What we read this week, with thanks to all who sent us something.</p>"
        + "".join(
            f"<h3><a href='https://{n}.example/story'>{head}</a></h3><p>{text}</p>"
            for n, (head, text) in enumerate(
                (
                    ("A bridge without hangers", BRIDGE[1]),
                    ("Bread that is not sold", MILL[2]),
                    ("Flour next door", MILL[3]),
                    ("A forge on the coast", BRIDGE[4]),
                    ("A bus every ten minutes", BRIDGE[2]),
                )
            )
        )
        + "</article>",
        url="https://weirweekly.example/2024/05/five-stories",
        text_contains=[BRIDGE[1], MILL[2], MILL[3], BRIDGE[4], BRIDGE[2], "Bread that is not sold"],
    ),
    page_report(
        "link-post-with-quotation",
        "Ovens — Ada at the weir",
        f"<article class='h-entry post-format-link'><h1 class='entry-title'><a class='u-bookmark-of' href='https://millletter.example/2024/05/smell-of-bread'>Ovens ↗</a></h1><div class='e-content'><p>Lena Marsh, in the Mill Letter:</p><blockquote><p>{MILL[1]}</p></blockquote><p>I have been there, and it is true about the bricks.</p></div><a class='permalink' href='/2024/05/ovens'>★</a></article>",
        url="https://adaweir.example/2024/05/ovens",
        text_contains=[MILL[1], "true about the bricks"],
        source={"url": "https://millletter.example/2024/05/smell-of-bread"},
    ),
    page_report(
        "next-story-below",
        "The smell of bread | Harnby",
        f"<main><article data-url='/2024/05/14/bread'><h1>The smell of bread</h1><p class='by'>Lena Marsh</p>{paragraphs(MILL)}</article><div class='separator'>Next story</div><article data-url='/2024/05/14/bridge'><h1>Footbridge closes for nine weeks</h1><p class='by'>Dana Holt</p>{paragraphs(BRIDGE)}</article></main>",
        url="https://www.harnby.example/2024/05/14/bread",
        paragraphs=list(MILL),
        title="The smell of bread",
    ),
    page_report(
        "stream-of-three-german",
        "Die Hefte des Imkers | Heidebote",
        f"<div class='stream'><section class='story'><h2>Die Hefte des Imkers</h2>{paragraphs(BEEKEEPER)}</section><section class='story'><h2>El faro gira</h2>{paragraphs(MUSEUM)}</section><section class='story'><h2>Bread without a baker</h2>{paragraphs(MILL)}</section></div>",
        lang="de",
        url="https://heidebote.example/artikel/die-hefte-des-imkers",
        paragraphs=list(BEEKEEPER),
        title="Die Hefte des Imkers",
    ),
)
