"""Several stories on a page: live blogs, front pages, planets, digests, link posts."""

from __future__ import annotations

from reports.cases import page_report
from reports.stories import BEEKEEPER, BRIDGE, MILL, MUSEUM, paragraphs

__all__ = ["SEVERAL", "SEVERAL_AGAIN"]


TIMES = ("14:32", "14:05", "13:47")
ENTRIES = (
    ("First hanger in place", BRIDGE[0]),
    ("Crowd at the station", BRIDGE[2]),
    ("Crane arrives", BRIDGE[1]),
)


def _entry(number: int, markup: str) -> str:
    heading, text = ENTRIES[number]
    return markup.format(time=TIMES[number], heading=heading, text=text)


SEVERAL = (
    page_report(
        "live-blog-time-elements",
        "Live: the footbridge is closed",
        "<main><article><h1>Live: the footbridge is closed</h1><p>All that happens at the bridge today, minute by minute, from our reporter.</p>"
        + "".join(
            _entry(
                n,
                "<div class='live-entry'><time datetime='2024-05-14T{time}:00'>{time}</time><h3>{heading}</h3><p>{text}</p></div>",
            )
            for n in range(3)
        )
        + "</article></main>",
        text_contains=[*TIMES, *(text for _, text in ENTRIES), *(heading for heading, _ in ENTRIES)],
    ),
    page_report(
        "live-blog-articles",
        "Live: the footbridge is closed",
        "<main><h1>Live: the footbridge is closed</h1>"
        + "".join(
            _entry(
                n,
                "<article class='liveblog-post'><header><span class='timestamp'>{time}</span> <h2>{heading}</h2></header><p>{text}</p></article>",
            )
            for n in range(3)
        )
        + "</main>",
        text_contains=[*TIMES, *(text for _, text in ENTRIES)],
    ),
    page_report(
        "live-blog-bold-times",
        "Ticker: Die Brücke ist zu",
        "<div class='content'><h1>Ticker: Die Brücke ist zu</h1>"
        + "".join(_entry(n, "<p><strong>{time} Uhr:</strong> {text}</p>") for n in range(3))
        + "</div>",
        text_contains=[f"{time} Uhr:" for time in TIMES],
    ),
    page_report(
        "front-page-of-a-blog",
        "Low Tide",
        "<header><h1><a href='/'>Low Tide</a></h1></header><main>"
        + "".join(
            f"<article class='post'><h2><a href='/{n}'>{title}</a></h2><div class='entry-summary'><p>{story[0]}</p><a href='/{n}'>Continue reading</a></div></article>"
            for n, (title, story) in enumerate(
                (
                    ("On bread", MILL),
                    ("On bees", BEEKEEPER),
                    ("On bridges", BRIDGE),
                    ("On lights", MUSEUM),
                    ("On rust", BRIDGE[1:]),
                )
            )
        )
        + "</main>",
        url="https://lowtide.example/",
        paragraphs=[],
        warnings=["index_page"],
        related=["On bread", "On bees", "On bridges", "On lights", "On rust"],
    ),
    page_report(
        "front-page-full-posts",
        "Low Tide",
        "<header><h1><a href='/'>Low Tide</a></h1></header><main>"
        + "".join(
            f"<article class='post'><h2><a href='/{n}'>{title}</a></h2><div class='entry-content'>{paragraphs(story)}</div></article>"
            for n, (title, story) in enumerate((("On bread", MILL), ("On bees", BEEKEEPER), ("On bridges", BRIDGE)))
        )
        + "</main>",
        url="https://lowtide.example/",
        paragraphs=[],
        warnings=["index_page"],
        related=["On bread", "On bees", "On bridges"],
    ),
    page_report(
        "planet",
        "Planet Hask",
        "<h1>Planet Hask</h1>"
        + "".join(
            f"<div class='daygroup'><h2>May {n + 12}, 2024</h2><div class='channelgroup'><h3><a href='https://{n}.example/'>{who}</a></h3><div class='entrygroup'><h4><a href='https://{n}.example/post'>{title}</a></h4><div class='content'>{paragraphs(story)}</div><p class='date'>by {who} at May {n + 12}, 2024 07:00 AM</p></div></div></div>"
            for n, (who, title, story) in enumerate(
                (
                    ("Orla Venn", "On bridges", BRIDGE),
                    ("Lena Marsh", "On bread", MILL),
                    ("Anton Halder", "On bees", BEEKEEPER),
                )
            )
        ),
        url="https://planet.hask.example/",
        paragraphs=[],
        warnings=["index_page"],
        related=["On bridges", "On bread", "On bees"],
    ),
    page_report(
        "digest-with-headings",
        "Morning digest: bridges, bread and bees",
        "<article><h1>Morning digest: bridges, bread and bees</h1>"
        + "".join(
            f"<h2>{title}</h2><p>{text}</p>"
            for title, text in (
                ("A bridge is closed", BRIDGE[0]),
                ("Bread without a baker", MILL[1]),
                ("Rust under the paint", BRIDGE[1]),
            )
        )
        + "</article>",
        text_contains=[BRIDGE[0], MILL[1], BRIDGE[1], "Bread without a baker"],
    ),
    page_report(
        "named-by-address",
        "Low Tide: Archive for May 2024",
        "<h1><a href='/'>Low Tide</a></h1>"
        + "".join(
            f"<div class='post' id='{slug}'><h2>{title}</h2>{paragraphs(story)}</div>"
            for slug, title, story in (
                ("on-bread", "On bread", MILL),
                ("on-bees", "On bees", BEEKEEPER),
                ("on-bridges", "On bridges", BRIDGE),
            )
        ),
        url="https://lowtide.example/2024/05/#on-bees",
        text_contains=list(BEEKEEPER),
        text_excludes=[MILL[0], BRIDGE[0]],
        title="On bees",
    ),
    page_report(
        "live-blog-with-summary",
        "Live updates: footbridge",
        "<article><h1>Live updates: footbridge</h1><ul class='key-points'><li>The bridge is shut for nine weeks</li><li>A bus runs every ten minutes</li></ul>"
        + "".join(
            _entry(
                n, "<section id='e{time}'><p class='live__time'>{time} BST</p><h2>{heading}</h2><p>{text}</p></section>"
            )
            for n in range(3)
        )
        + "</article>",
        text_contains=[f"{time} BST" for time in TIMES] + ["A bus runs every ten minutes"],
    ),
    page_report(
        "live-blog-chinese-minutes",
        "直播",
        "<div class='live-list'><h1>人行桥关闭直播</h1>"
        + "".join(
            _entry(
                n, "<div class='live-item'><div class='live-time'>{time}</div><div class='live-text'>{text}</div></div>"
            )
            for n in range(3)
        )
        + "</div>",
        text_contains=[*TIMES, BRIDGE[0], BRIDGE[1], BRIDGE[2]],
    ),
)


def _posts(markup: str, count: int = 4) -> str:
    told = (("On bread", MILL), ("On bees", BEEKEEPER), ("On bridges", BRIDGE), ("On lights", MUSEUM))[:count]
    return "".join(
        markup.format(n=n, title=title, story=paragraphs(story), first=story[0])
        for n, (title, story) in enumerate(told)
    )


NAMES = ["On bread", "On bees", "On bridges"]
SEVERAL_AGAIN = (
    page_report(
        "second-page-of-a-blog",
        "Low Tide – Page 2",
        "<h1>Low Tide</h1>" + _posts("<div class='hentry'><h2><a href='/2024/{n}/post/'>{title}</a></h2>{story}</div>"),
        url="https://lowtide.example/page/2/",
        paragraphs=[],
        warnings=["index_page"],
        related=NAMES,
    ),
    page_report(
        "category-page",
        "Category: Notes",
        "<h1>Category: Notes</h1>"
        + _posts("<article><header><h3><a href='/{n}.html'>{title}</a></h3></header>{story}</article>"),
        url="https://lowtide.example/category/notes/",
        paragraphs=[],
        warnings=["index_page"],
        related=NAMES,
    ),
    page_report(
        "listicle-with-linked-names",
        "Four walks",
        "<h1>Four walks</h1><p>These are the walks that we liked best this year, from the shortest to the longest.</p>"
        + _posts("<h2><a href='https://{n}.example/'>{title}</a></h2><p>{first}</p>"),
        text_contains=[MILL[0], BRIDGE[0], MUSEUM[0]],
    ),
    page_report(
        "ticker-french",
        "Direct : la passerelle fermée",
        "<h1>Direct : la passerelle fermée</h1>"
        + "".join(
            f"<div class='post-live'><div class='heure'>{t.replace(':', 'h')}</div><div class='texte'><p>{x}</p></div></div>"
            for t, (_, x) in zip(TIMES, ENTRIES, strict=True)
        ),
        text_contains=["14h32", "14h05", "13h47", BRIDGE[0], BRIDGE[1]],
    ),
    page_report(
        "ticker-with-day",
        "Live",
        "<h1>Live: the bridge</h1>"
        + "".join(
            f"<li class='update'><time>Tue 14 May 2024 {t} BST</time><p>{x}</p></li>"
            for t, (_, x) in zip(TIMES, ENTRIES, strict=True)
        ),
        text_contains=[*TIMES, BRIDGE[0], BRIDGE[1]],
    ),
    page_report(
        "news-with-two-times",
        "Footbridge closes",
        f"<article><h1>Footbridge closes</h1><p class='date'>14 May 2024, 09:12</p><p class='updated'>Updated 14:32</p>{paragraphs(BRIDGE)}</article>",
        paragraphs=list(BRIDGE),
    ),
    page_report(
        "timetable-in-story",
        "A bus instead of the bridge",
        f"<article><h1>A bus instead of the bridge</h1><p>{BRIDGE[0]}</p><p>{BRIDGE[2]}</p><table><tr><th>From</th><th>Leaves</th></tr><tr><td>Station</td><td>07:10</td></tr><tr><td>Mill</td><td>07:20</td></tr></table><p>{BRIDGE[3]}</p></article>",
        text_contains=[BRIDGE[0], BRIDGE[2], BRIDGE[3]],
    ),
    page_report(
        "anchor-of-a-section",
        "The footbridge",
        f"<article><h1>The footbridge</h1><section id='rust'><h2>Rust</h2><p>{BRIDGE[1]}</p></section><section id='bus'><h2>Bus</h2><p>{BRIDGE[2]}</p></section></article>",
        url="https://www.harnby.example/bridge#rust",
        text_contains=[BRIDGE[1], BRIDGE[2]],
    ),
    page_report(
        "anchor-of-a-post",
        "May 2024 | Low Tide",
        "<h1><a href='/'>Low Tide</a></h1>"
        + _posts("<article id='p{n}' class='entry'><h2>{title}</h2>{story}</article>"),
        url="https://lowtide.example/archive/2024-05.html#p2",
        paragraphs=list(BRIDGE),
        title="On bridges",
    ),
    page_report(
        "comments-with-times",
        "Footbridge closes",
        f"<article><h1>Footbridge closes</h1>{paragraphs(BRIDGE)}</article><div class='comments'>"
        + "".join(
            f"<div class='comment'><span>{t}</span><p>I have crossed it for thirty years.</p></div>" for t in TIMES
        )
        + "</div>",
        paragraphs=list(BRIDGE),
    ),
)
"""Written after the rules for the first."""
