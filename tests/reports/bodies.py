"""Texts that were lost, doubled or taken along."""

from __future__ import annotations

from reports.cases import Report, expect_story
from reports.stories import BEEKEEPER, BRIDGE, MILL, MUSEUM, paragraphs

__all__ = ["BODIES"]

POINTS = (
    "the hangers were last painted in 2009",
    "nobody had looked under the paint since",
    "the limit was lowered in March and again in April",
    "the county knew of the rust before it said so",
)

BODIES = (
    Report(
        name="bare-list",
        after="adbar/trafilatura#233",
        html=f"""<html><head><title>bridges: What the county knew</title></head><body><h1>What the county knew</h1><p>{BRIDGE[0]}</p>
<p>Did the county say when it learned of the rust? The minutes of its committee show that</p>
<ul>{"".join(f"<li>{point},</li>" for point in POINTS)}</ul><p>{BRIDGE[3]}</p><hr><font size=1>Version: This is version 2024.05.14 of
 this page.</font></body></html>""",
        expected={
            "text_contains": [*POINTS, BRIDGE[3]],
            "blocks": ["Paragraph", "Paragraph", "ListBlock", "Paragraph"],
        },
    ),
    Report(
        name="span-items",
        after="adbar/trafilatura#431",
        html=f"""<html><head><title>Your rights on the footbridge</title></head><body><div class="content"><h1>Your rights on the footbridge</h1>
<p>{BRIDGE[1]}</p><ul>{"".join(f'<li><span class="content-h7-freight-text-pro" tabindex="0">{point}</span></li>' for point in POINTS)}</ul>
<p>{BRIDGE[2]}</p></div></body></html>""",
        expected={"text_contains": list(POINTS), "blocks": ["Paragraph", "ListBlock", "Paragraph"]},
    ),
    Report(
        name="comment-form-talk",
        after="adbar/trafilatura#10",
        html=f"""<html lang="de"><head><title>Die Hefte des Imkers</title></head><body><article><h1>Die Hefte des Imkers</h1>{paragraphs(BEEKEEPER)}</article>
<div class="comment-respond"><p>Vielen Dank! Ihr Kommentar wurde abgeschickt.</p><p>Im Interesse unserer Nutzer behalten wir uns vor, jeden
 Beitrag vor der Veröffentlichung zu prüfen. Als registrierter Nutzer werden Sie automatisch per E-Mail benachrichtigt, wenn Ihr Kommentar
 freigeschaltet wurde.</p><p>Ihr Kommentar kann maximal 800 Zeichen lang sein.</p></div></body></html>""",
        expected=expect_story(BEEKEEPER, "Vielen Dank", "800 Zeichen"),
    ),
    Report(
        name="latest-headlines",
        after="mediacloud/metadata-lib#86",
        html=f"""<html lang="en"><head><title>Footbridge closes for nine weeks</title></head><body><div class="story"><h1>Footbridge closes for nine
 weeks</h1>{paragraphs(BRIDGE)}<div class="x-7"><h3>Latest News</h3><p><a href="/a1">Harbour official resigns over missing crane</a></p>
<p><a href="/a2">Schools to open an hour later in winter</a></p><p><a href="/a3">Old brewery sold for the third time this year</a></p></div>
</div></body></html>""",
        expected=expect_story(
            BRIDGE,
            "Latest News",
            "Harbour official",
            related=[
                "Harbour official resigns over missing crane",
                "Schools to open an hour later in winter",
                "Old brewery sold for the third time this year",
            ],
        ),
    ),
    Report(
        name="page-in-a-form",
        after="adbar/trafilatura#898",
        html=f"""<html lang="en"><head><title>Footbridge closes</title></head><body><form method="post" action="./story.aspx" id="aspnetForm">
<input type="hidden" name="__VIEWSTATE" value="aaaa"><div class="top"><a href="/">Home</a> <a href="/tv">Live</a></div><div class="ArticleDetails">
<h1>Footbridge closes</h1><div class="ArticleBody">{"<br><br>".join(BRIDGE[:4])}</div></div><div class="side"><div class="cap">Evening prayers from the
 old town, episode 54, season 5</div></div></form></body></html>""",
        expected=expect_story(BRIDGE[:4], "episode 54"),
    ),
    Report(
        name="pull-quotes",
        after="omnivore-app/omnivore#3787",
        html=f"""<html lang="en"><head><title>The smell of bread</title></head><body><article><h1>The smell of bread</h1><p>{MILL[0]}</p><p>{MILL[1]}</p>
<div class="duet--article--pullquote"><p>two sisters, both of them retired teachers, bake thirty loaves a day</p></div><p>{MILL[2]}</p><p>{MILL[3]}</p>
</article></body></html>""",
        expected=expect_story(MILL),
    ),
    Report(
        name="newsletter-page",
        after="omnivore-app/omnivore#3251",
        html=f"""<!doctype html><html><head><title>Mill Letter #48: The smell of bread</title><meta property="og:title" content="Mill Letter #48: The smell of bread"></head><body>
<div id="awesomewrap"><ul id="archivebar"><li><a href="#">Subscribe</a></li><li><a href="#">Past Issues</a></li><li><a href="#">Translate</a></li></ul></div>
<center><table id="bodyTable" width="100%"><tr><td align="center"><table class="templateContainer"><tr><td id="templatePreheader"><table
 class="mcnTextBlock"><tr><td class="mcnTextContent"><a href="https://mailchi.mp/x">View this email in your browser</a></td></tr></table></td></tr><tr>
<td id="templateBody"><table class="mcnTextBlock"><tbody><tr><td><table class="mcnTextContentContainer"><tbody><tr><td class="mcnTextContent"><h1>The smell
 of bread</h1><p>{MILL[0]}</p><p>{MILL[1]}</p></td></tr></tbody></table></td></tr></tbody></table><table class="mcnImageBlock"><tr><td><img
 src="https://mcusercontent.example/oven.jpg" width="564"></td></tr></table><table class="mcnTextBlock"><tr><td class="mcnTextContent"><p>{MILL[2]}</p><p>{MILL[3]}</p>
</td></tr></table></td></tr><tr><td id="templateFooter"><table class="mcnTextBlock"><tr><td class="mcnTextContent"><em>Copyright © 2024 Mill Letter, All
 rights reserved.</em><br><br><strong>Our mailing address is:</strong><br>Mill Letter, 4 Weir Road, Lower Hask LH4 2AB<br><br>Want to change how you
 receive these emails?<br>You can <a href="#">update your preferences</a> or <a href="#">unsubscribe from this list</a>.</td></tr></table></td></tr></table>
</td></tr></table></center></body></html>""",
        url="https://mailchi.mp/123ebe891bab/the-smell-of-bread",
        expected=expect_story(
            MILL, "View this email", "mailing address", "Weir Road", "unsubscribe", title="The smell of bread"
        ),
    ),
    Report(
        name="newsletter-market-table",
        after="omnivore-app/omnivore#1110",
        html=f"""<html><body><table><tr><td><table class="markets"><tr><th>Market</th><th>Close</th><th>Change</th></tr><tr><td>Hask 100</td><td>7,412</td>
<td>+0.4%</td></tr><tr><td>Barley</td><td>201.5</td><td>-1.1%</td></tr></table></td></tr><tr><td><h2>Bread without a baker</h2><p>{MILL[0]}</p><p>{MILL[1]}</p>
<p>{MILL[2]}</p></td></tr><tr><td><table><tr><td><a href="https://facebook.com/sharer">f</a></td><td><a href="https://twitter.com/intent/tweet">t</a></td><td>
<a href="mailto:?subject=x">Email</a></td></tr></table></td></tr><tr><td><p>Update your email preferences or unsubscribe here. View our privacy policy here.</p>
<p>Copyright © 2024 Morning Loaf. All rights reserved. 22 W 19th St, Floor 4, Harnby 10011</p></td></tr></table></body></html>""",
        expected={
            "text_contains": [MILL[0], MILL[1], MILL[2], "Barley\t201.5\t-1.1%"],
            "text_excludes": ["unsubscribe", "22 W 19th St", "Email"],
        },
    ),
    Report(
        name="transcript",
        after="kepano/defuddle#112",
        html="""<html lang="en"><head><title>Transcript: the last forge - Weir Talk</title></head><body><div class="entry-content"><h1>Transcript: the last forge</h1>
<p>This is a transcript of episode 41. The time stamps are links into the video.</p><h2 id="c1">Iron and water</h2>
<div class="ts-segment"><span class="ts-name">Orla Venn</span><span class="ts-timestamp"><a href="https://video.example/?t=92">(00:01:32)</a></span> <span
 class="ts-text">You cannot hurry iron, and you cannot tell it anything. It shows you by its colour when it is ready, and then you have four seconds.</span></div>
<div class="ts-segment"><span class="ts-name">Tom Reed</span><span class="ts-timestamp"><a href="https://video.example/?t=118">(00:01:58)</a></span> <span class="ts-text">Four
 seconds is not long for a hanger that is to carry people for sixty years.</span></div>
<div class="ts-segment"><span class="ts-name">Orla Venn</span><span class="ts-timestamp"><a href="https://video.example/?t=125">(00:02:05)</a></span> <span class="ts-text">No, but you have
 them again and again. Each hanger goes back into the fire eleven times before it is done.</span></div></div></body></html>""",
        expected={
            "text_contains": [
                "You cannot hurry iron",
                "Four seconds is not long for a hanger",
                "goes back into the fire eleven times",
                "Orla Venn",
                "Tom Reed",
                "(00:01:58)",
                "Iron and water",
            ]
        },
    ),
    Report(
        name="contents-before-text",
        after="kepano/defuddle#258",
        html=f"""<html><head><title>Bread and sleep</title></head><body><h1>Bread and sleep</h1><table border=1><tr><td><h2>Contents</h2><ul><li><a href="#a">Who bakes at
 night, and why it must be at night</a><ul><li><a href="#a1">The shed behind the weir and its oven</a></li></ul></li><li><a href="#b">Who eats what is baked there</a></li>
<li><a href="#c">Flour, and where it comes from</a></li></ul></td></tr></table><a name="a"></a><h2>Who bakes at night</h2><p>{MILL[0]}</p><p>{MILL[1]}</p><a name="b"></a>
<h2>Who eats what is baked</h2><p>{MILL[2]}</p><a name="c"></a><h2>Flour</h2><p>{MILL[3]}</p></body></html>""",
        expected={"text_contains": [*MILL, "Who eats what is baked", "Flour"]},
    ),
    Report(
        name="starts-with-a-link",
        after="obsidianmd/obsidian-clipper#526",
        html=f"""<html><head><title>Ten films as good as bread</title></head><body><article><h1>Ten films as good as bread</h1><p><a href="/film/loaf"><em>The Third
 Loaf</em></a> is the film that everybody names first, and for once everybody is right: nothing better has been made about an oven.</p>{paragraphs(MILL[1:])}</article></body></html>""",
        expected={
            "text_contains": ["The Third Loaf is the film", *MILL[1:]],
            "links": {"The Third Loaf": "https://www.harnby.example/film/loaf"},
        },
    ),
    Report(
        name="print-view-links",
        after="obsidianmd/obsidian-clipper#952",
        html=f"""<html lang="de"><head><title>Die Hefte des Imkers</title></head><body class="print"><article><h1>Die Hefte des Imkers</h1>{paragraphs(BEEKEEPER)}
<section><h2>Links in diesem Artikel:</h2><ol><li><a href="https://uni-brennheim.example/hefte">https://uni-brennheim.example/hefte</a></li><li><a
 href="https://wetter.example/phaenologie">https://wetter.example/phaenologie</a></li></ol></section></article></body></html>""",
        url="https://www.heidebote.example/blog/hefte-11420142.html?view=print",
        expected={"text_contains": ["Links in diesem Artikel", "https://uni-brennheim.example/hefte", *BEEKEEPER]},
    ),
    Report(
        name="drop-cap",
        after="mozilla/readability#696",
        html=f"""<html><head><title>Footbridge closes</title></head><body><article><h1>Footbridge closes</h1><p><span class="drop-cap fl header-font pr3 pb2">T</span>{BRIDGE[0][1:]}</p>
{paragraphs(BRIDGE[1:])}</article></body></html>""",
        expected=expect_story(BRIDGE),
    ),
    Report(
        name="split-by-adverts",
        after="mozilla/readability#379",
        html=f"""<html><head><title>The smell of bread</title></head><body><main>{"".join(f'<div class="longform-article-body--container"><div class="longform-article-body--content"><p>{text}</p></div></div><div class="breaker-ad">Advertisement - Continue Reading Below</div>' for text in MILL)}
</main></body></html>""",
        expected=expect_story(MILL, "Advertisement"),
    ),
    Report(
        name="admonition",
        after="kepano/defuddle#45",
        html=f"""<html><head><title>How to light the oven</title></head><body><article class="md-content__inner"><h1>How to light the oven</h1><p>{MILL[1]}</p>
<div class="admonition tip"><p class="admonition-title">Info</p><p>To keep the fire from smoking you should open the flue by a hand's breadth first.</p></div>
<div class="admonition warning"><p class="admonition-title">Warning</p><p>Never throw water on the stones while they are hot, because they may burst.</p></div>
<p>{MILL[2]}</p></article></body></html>""",
        expected={"text_contains": ["open the flue", "Never throw water on the stones", MILL[2]]},
    ),
    Report(
        name="section-named-tags",
        after="kepano/defuddle#321",
        html=f"""<html><head><title>Notes on a small site</title></head><body><h1>Notes on a small site</h1><h2>How it is built</h2><p>{MILL[0]}</p><section id="tags"><h2>How
 tags are written</h2><p>{MILL[2]}</p></section><section id="comments-on-design"><h2>On design</h2><p>{MILL[3]}</p></section></body></html>""",
        expected={"text_contains": [MILL[0], "How tags are written", MILL[2], MILL[3]]},
    ),
    Report(
        name="named-like-furniture",
        after="kepano/defuddle#343",
        html=f"""<html><head><title>Mill Racers - Openpedia</title></head><body><div id="mw-content-text"><h2>Gameplay</h2><p>{MILL[0]}</p><h2>Release</h2><p>{MILL[1]}</p>
<h2>Reception</h2><p>{MILL[2]}</p><h2>Legacy</h2><p>{MILL[3]}</p><h3>Related games</h3><p>{BRIDGE[4]}</p><h2>In other media</h2><p>{BRIDGE[3]}</p></div></body></html>""",
        expected={
            "text_contains": [
                *MILL,
                BRIDGE[4],
                BRIDGE[3],
                "Release",
                "Reception",
                "Legacy",
                "Related games",
                "In other media",
            ]
        },
    ),
    Report(
        name="icon-names",
        after="mozilla/readability#541",
        html=f"""<html><head><title>Footbridge closes</title></head><body><article><h1>Footbridge closes</h1><p>{BRIDGE[0]}</p><p><i class="material-icons"
 aria-hidden="true">directions_walk</i>{BRIDGE[1]}</p><p>{BRIDGE[2]} <span class="icon" aria-hidden="true">arrow_forward</span></p></article></body></html>""",
        expected=expect_story(BRIDGE[:3]),
    ),
    Report(
        name="other-stories-below",
        after="HenryQW/mercury-parser-api#179",
        html=f"""<html><head><title>Footbridge closes - Harnby Post</title></head><body><main><article class="post"><h1 class="entry-title">Footbridge closes</h1><div
 class="entry-content">{paragraphs(BRIDGE)}</div></article><article class="post"><h2 class="entry-title"><a href="/bread">The smell of bread</a></h2><div class="entry-content">
{paragraphs(MILL)}</div></article><article class="post"><h2 class="entry-title"><a href="/faro">El museo del faro</a></h2><div class="entry-content">{paragraphs(MUSEUM)}</div></article>
</main></body></html>""",
        expected=expect_story(BRIDGE, "loaves", "faro", related=["The smell of bread"]),
    ),
    Report(
        name="list-footer",
        after="mimestream/new-bugs#46",
        text=True,
        html=f"""From: Orla Venn <orla@hask.example>
To: works@lists.hask.example
Date: Wed, 14 May 2024 09:12:44 +0100
Subject: [works] Re: Footbridge hangers

On Tue, May 13, 2024 at 5:02 PM Tom Reed <tom@hask.example> wrote:
> Do we know how many people cross the bridge on a working day, and
> what they are to do while it is shut?

{BRIDGE[2]}

{BRIDGE[4]}

--
Orla Venn, county works
_______________________________________________
works mailing list -- works@lists.hask.example
https://lists.hask.example/mailman/listinfo/works
""",
        expected={
            "title": "Footbridge hangers",
            "authors": ["Orla Venn"],
            "published": "2024-05-14T09:12:44+01:00",
            "text_contains": ["Do we know how many people cross the bridge", BRIDGE[2], BRIDGE[4]],
            "text_excludes": ["mailing list", "listinfo", "Subject:", "To: works"],
        },
    ),
    Report(
        name="list-is-no-signature",
        after="alfonsrv/mail-parser-reply#11",
        text=True,
        html=f"""What the county knew

{BRIDGE[1]}

The minutes of its committee show that

- {POINTS[0]}
- {POINTS[1]}
- {POINTS[3]}
""",
        expected={"text_contains": [BRIDGE[1], POINTS[0], POINTS[1], POINTS[3]]},
    ),
)
