"""Pictures and frames: which address is shown, and what belongs to a story."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from articlekit import parse
from articlekit.blocks import Embed, EmbedForm, Figure, Image, Paragraph
from articlekit.markup.embeds import EMBEDS, embed_at, embed_of, post_of
from articlekit.markup.media import LAZY, image_address, image_of
from articlekit.metadata.picture_credits import split_credit
from reports.stories import MILL

BASE = "https://news.example/a/story"


def element(markup: str) -> etree._Element:
    """The first element of a piece of markup."""
    return etree.fromstring(markup, etree.HTMLParser())[0][0]


def address(markup: str) -> str | None:
    """The address of a picture on our page."""
    return image_address(element(markup), BASE)


class TestAddress:
    """Which of its addresses a picture shows."""

    @pytest.mark.parametrize(
        ("attributes", "expected"),
        [
            ("src='/1.jpg'", "https://news.example/1.jpg"),
            ("src='1.jpg'", "https://news.example/a/1.jpg"),
            ("src='//cdn.example/1.jpg'", "https://cdn.example/1.jpg"),
            ("srcset='/s.jpg 320w, /l.jpg 1280w, /m.jpg 640w' src='/1.jpg'", "https://news.example/1.jpg"),
            ("srcset='/s.jpg 320w, /l.jpg 1280w, /m.jpg 640w' src='/blank.gif'", "https://news.example/l.jpg"),
            ("data-src='/real.jpg' src='/preview.jpg'", "https://news.example/real.jpg"),
            ("srcset='/1x.jpg, /2x.jpg 2x'", "https://news.example/2x.jpg"),
            ("srcset='/c,w_20/s.jpg 20w, /c,w_90/l.jpg 90w'", "https://news.example/c,w_90/l.jpg"),
            ("srcset='/s.jpg 320w,/l.jpg 1280w,/m.jpg 640w'", "https://news.example/l.jpg"),
            ("srcset='/bad.jpg wide, /good.jpg 2w'", "https://news.example/good.jpg"),
            ("srcset='data:image/gif;base64,R0 9w, /real.jpg 2w'", "https://news.example/real.jpg"),
            ("srcset=', ,' src='/1.jpg'", "https://news.example/1.jpg"),
            ("srcset='javascript:x 2w' src='/1.jpg'", "https://news.example/1.jpg"),
            ("data-srcset='/lazy.jpg 2w' srcset='/small.jpg 1w'", "https://news.example/lazy.jpg"),
            ("data-any-loader='/1.webp?w=2' alt='/2.jpg' src='/blank.gif'", "https://news.example/1.webp?w=2"),
            ("data-any-loader='a.jpg b.jpg'", None),
            ("src='/blankets.png'", "https://news.example/blankets.png"),
            ("data-src='/lazy.jpg' src='/placeholder.gif'", "https://news.example/lazy.jpg"),
            ("data-src='javascript:x' src='/1.jpg'", "https://news.example/1.jpg"),
            ("src='data:image/gif;base64,R0lGODlhAQABAAAAACw='", None),
            ("src='/img/blank.gif'", None),
            ("src='/img/lazy-load.png'", None),
            ("src='/img/grey-1x1.png'", None),
            ("src='/img/1001x1024.png'", "https://news.example/img/1001x1024.png"),
            ("src='/img/unloading-cargo.png'", "https://news.example/img/unloading-cargo.png"),
            ("src='/img/google-pixel-9.png'", "https://news.example/img/google-pixel-9.png"),
            ("src=''", None),
            ("alt='x'", None),
            ("src='javascript:alert(1)'", None),
        ],
    )
    def test_choice(self, attributes, expected):
        """A lazy loader's, else the plain address unless it is a placeholder's, else the largest of a set."""
        assert address(f"<img {attributes}>") == expected

    @pytest.mark.parametrize("attribute", LAZY)
    def test_lazy_loaders(self, attribute):
        """Every attribute of the table is read."""
        assert address(f"<img {attribute}='/real.jpg' src='/spacer.gif'>") == "https://news.example/real.jpg"

    def test_sources_of_a_picture(self):
        """Where the image itself is a placeholder, the source before it is shown."""
        sources = "<source srcset='/l.webp 2w, /s.webp 1w'><source media='print'>"
        picture = element(f"<picture>{sources}<img src='data:image/gif;base64,R0'></picture>")
        assert image_address(next(picture.iter("img")), BASE) == "https://news.example/l.webp"

        picture = element(f"<picture>{sources}<img src='/1.jpg'></picture>")
        assert image_address(next(picture.iter("img")), BASE) == "https://news.example/1.jpg"

    def test_without_base(self):
        """A relative address on a page of unknown address leads nowhere."""
        assert image_address(element("<img src='/1.jpg'>"), None) is None

    @given(st.text(max_size=200))
    def test_any_set(self, text):
        """Whatever stands in the attributes, the answer is a web address or none."""
        picture = etree.Element("img")
        try:
            picture.set("srcset", text)
            picture.set("src", text)
        except ValueError:  # characters that no tree can hold
            return
        found = image_address(picture, BASE)

        assert found is None or found.startswith(("https://", "http://"))


class TestImage:
    """What is a picture of a story."""

    def test_alternative_text(self):
        """White space is normalised; an empty text is none."""
        assert image_of(element("<img src='/1.jpg' alt=' A\n weir '>"), BASE) == Image(
            url="https://news.example/1.jpg", alt="A weir"
        )
        assert image_of(element("<img src='/1.jpg' alt=''>"), BASE) == Image(url="https://news.example/1.jpg")

    @pytest.mark.parametrize(
        "attributes",
        [
            "src='/pixel.png'",
            "src='/i/site-logo.jpg'",
            "src='https://secure.gravatar.example/avatar/1'",
            "src='/emoji/smile.png'",
            "src='/drawing.svg'",
            "src='/media/math/render/svg/0f1a'",
            "src='/1.jpg' width='1' height='1'",
            "src='/1.jpg' width='32px'",
            "src='/1.jpg' height='79'",
            "alt='no address'",
        ],
    )
    def test_no_picture(self, attributes):
        """Icons, logos, avatars and counting pixels are told by name or size."""
        assert image_of(element(f"<img {attributes}>"), BASE) is None

    @pytest.mark.parametrize(
        "address",
        [
            "https://iconlogotracking.example/1.jpg",
            "/silicon-valley.jpg",
            "/iconic-bridge.jpg",
            "/catalogo.jpg",
            "/badger.jpg",
            "/google-pixel-9.jpg",
            "/parcel-tracking.jpg",
            "/avatar-the-film.jpg",
            "/images/a/ad/Penny.png",
        ],
    )
    def test_names_of_pictures(self, address):
        """A word that only looks like one of those, or that the site is named by, says nothing against it."""
        assert image_of(element(f"<img src='{address}'>"), BASE)

    @pytest.mark.parametrize(
        "size", ["width='80'", "width='100%'", "width='auto'", "width='0' height='0'", "height=''"]
    )
    def test_sizes_of_pictures(self, size):
        """A size that is large, relative or not known yet says nothing against it."""
        assert image_of(element(f"<img src='/1.jpg' {size}>"), BASE)


class TestCredit:
    """The end of a caption that names the photographer."""

    @pytest.mark.parametrize(
        ("caption", "text", "credit"),
        [
            ("The bridge at dawn. Photo: Ann Lee", "The bridge at dawn.", "Photo: Ann Lee"),
            ("The bridge at dawn (Photo: Ann Lee)", "The bridge at dawn", "Photo: Ann Lee"),
            ("Die Brücke. Foto: Anna Leh", "Die Brücke.", "Foto: Anna Leh"),
            ("Le pont. Crédit photo : A. Lee", "Le pont.", "Crédit photo : A. Lee"),
            ("The bridge. © The Herald", "The bridge.", "© The Herald"),
            ("Photo by: Ann Lee", None, "Photo by: Ann Lee"),
            ("The bridge at dawn", "The bridge at dawn", None),
            ("A photo of the bridge, taken at dawn", "A photo of the bridge, taken at dawn", None),
            ("", "", None),
        ],
    )
    def test_split(self, caption, text, credit):
        """It is cut off in whichever language; a caption that only speaks of a photo stays whole."""
        assert split_credit(caption) == (text, credit)


class TestEmbed:
    """Frames and players that belong to a story."""

    @pytest.mark.parametrize(
        ("markup", "url", "provider"),
        [
            ("<iframe src='https://www.youtube.com/embed/1'></iframe>", "https://www.youtube.com/embed/1", "YouTube"),
            ("<iframe data-src='//player.vimeo.com/video/1'></iframe>", "https://player.vimeo.com/video/1", "Vimeo"),
            ("<amp-youtube data-videoid='abc'></amp-youtube>", "https://www.youtube.com/watch?v=abc", "YouTube"),
            ("<lite-youtube videoid='abc'></lite-youtube>", "https://www.youtube.com/watch?v=abc", "YouTube"),
            ("<video src='/v.mp4'></video>", "https://news.example/v.mp4", None),
            ("<audio><source src='/a.mp3'></audio>", "https://news.example/a.mp3", None),
        ],
    )
    def test_kept(self, markup, url, provider):
        """Frames of known providers, and the page's own films and recordings."""
        found = embed_of(element(markup), BASE)

        assert found is not None
        assert (found.url, found.provider) == (url, provider)

    @pytest.mark.parametrize(
        ("markup", "form"),
        [
            ("<iframe src='https://www.youtube.com/embed/1'></iframe>", EmbedForm.VIDEO),
            ("<video src='/v.mp4'></video>", EmbedForm.VIDEO),
            ("<audio><source src='/a.mp3'></audio>", EmbedForm.AUDIO),
            ("<iframe src='https://w.soundcloud.com/player'></iframe>", EmbedForm.AUDIO),
            ("<iframe src='https://datawrapper.dwcdn.net/1'></iframe>", EmbedForm.FRAME),
            ("<iframe src='https://www.tiktok.com/embed/1'></iframe>", EmbedForm.POST),
        ],
    )
    def test_form(self, markup, form):
        """What it is, by its element and site."""
        found = embed_of(element(markup), BASE)

        assert found is not None
        assert found.form is form

    @pytest.mark.parametrize(
        ("markup", "url"),
        [
            (
                "<iframe src='about:blank' data-src='https://www.youtube.com/embed/1'></iframe>",
                "https://www.youtube.com/embed/1",
            ),
            ("<iframe data-litespeed-src='//youtu.be/1'></iframe>", "https://youtu.be/1"),
            ("<iframe data-src-cmplz='https://vimeo.com/1'></iframe>", "https://vimeo.com/1"),
            ("<div class='youtube' data-embed='dQw4w9WgXcQ'></div>", "https://www.youtube.com/watch?v=dQw4w9WgXcQ"),
            (
                """<div class='elementor-widget-video' data-settings='{"video_type":"vimeo","vimeo_url":"https:\\/\\/vimeo.com\\/76979871"}'></div>""",
                "https://vimeo.com/76979871",
            ),
            (
                "<div class='js-player' data-plyr-provider='vimeo' data-plyr-embed-id='76979871'></div>",
                "https://vimeo.com/76979871",
            ),
            ("<div data-video-id='dQw4w9WgXcQ'></div>", "https://www.youtube.com/watch?v=dQw4w9WgXcQ"),
            ("<div class='video' data-url='https://youtu.be/dQw4w9WgXcQ'></div>", "https://youtu.be/dQw4w9WgXcQ"),
            (
                "<iframe suppressedsrc='https://vimeo.com/1' src='data:text/html,' data-poster='https://cdn.example/1.jpg'></iframe>",
                "https://vimeo.com/1",
            ),
            (
                "<video data-poster='/p.jpg'><source data-src='/v.m3u8'><source src='/v.mp4'></video>",
                "https://news.example/v.mp4",
            ),
            ("<lite-vimeo videoid='811223344'></lite-vimeo>", "https://vimeo.com/811223344"),
            ("<amp-twitter data-tweetid='8112233'></amp-twitter>", "https://x.com/i/status/8112233"),
            ("<amp-instagram data-shortcode='C4abc'></amp-instagram>", "https://www.instagram.com/p/C4abc"),
            ("<script data-telegram-post='verby/42' src='/widget.js'></script>", "https://t.me/verby/42"),
        ],
    )
    def test_late(self, markup, url):
        """A frame that a script or a consent loads, and what stands for a film until it is pressed."""
        found = embed_of(element(markup), BASE)

        assert found is not None
        assert found.url == url

    @pytest.mark.parametrize(
        "markup",
        [
            "<iframe src='https://ads.example/frame'></iframe>",
            "<iframe src='about:blank'></iframe>",
            "<iframe src='javascript:x'></iframe>",
            "<iframe></iframe>",
            "<video><source></video>",
            "<embed src='/film.swf'>",
        ],
    )
    def test_left_out(self, markup):
        """Frames of unknown sites may be advertisements; without a web address there is nothing to show."""
        assert embed_of(element(markup), BASE) is None

    @pytest.mark.parametrize(
        ("markup", "url", "provider"),
        [
            (
                "<iframe src='https://toots.example/@ann/110987654321/embed'></iframe>",
                "https://toots.example/@ann/110987654321/embed",
                "Mastodon",
            ),
            (
                "<iframe src='https://films.example/videos/embed/9c9de5e8-0a1e-484a-b099'></iframe>",
                "https://films.example/videos/embed/9c9de5e8-0a1e-484a-b099",
                "PeerTube",
            ),
            (
                "<video-js data-account='12' data-video-id='6312345678001'></video-js>",
                "https://players.brightcove.net/12/default_default/index.html?videoId=6312345678001",
                "Brightcove",
            ),
        ],
    )
    def test_by_address_or_account(self, markup, url, provider):
        """Software that many sites run is known by its addresses, and a player by the account of its film."""
        found = embed_of(element(markup), BASE)

        assert found is not None
        assert (found.url, found.provider) == (url, provider)

    @pytest.mark.parametrize(
        "attributes",
        [
            "src='https://www.youtube.com/embed/1' aria-hidden='true'",
            "src='https://www.google.com/maps/embed?pb=1' width=0 height=0",
            "src='https://www.facebook.com/plugins/like.php?href=x' title='Like'",
            "src='https://platform.twitter.com/widgets/follow_button.html'",
            "src='https://www.google.com/recaptcha/api2/anchor?k=1'",
        ],
    )
    def test_shows_nothing(self, attributes):
        """A frame that is not shown, or holds a button, is nothing that the story tells, whatever its site."""
        assert embed_of(element(f"<iframe {attributes}></iframe>"), BASE) is None

    @pytest.mark.parametrize(
        "address", ["https://www.facebook.com/plugins/post.php?href=x", "https://www.google.com/maps/embed?pb=1"]
    )
    def test_shown_by_the_same_sites(self, address):
        """A post and a map of such a site are the story's."""
        assert embed_of(element(f"<iframe src='{address}'></iframe>"), BASE) is not None

    def test_title(self):
        """The title of the frame, white space normalised."""
        found = embed_of(element("<iframe src='https://youtu.be/1' title=' A\n film '></iframe>"), BASE)

        assert found == Embed(url="https://youtu.be/1", form=EmbedForm.VIDEO, provider="YouTube", title="A film")

    @pytest.mark.parametrize("host", EMBEDS)
    def test_providers(self, host):
        """Every site of the table is known by its own name and below it."""
        for address in (f"https://{host}/x", f"https://www.{host}/x"):
            found = embed_of(element(f"<iframe src='{address}'></iframe>"), None)
            assert found is not None
            assert (found.url, found.provider) == (address, EMBEDS[host])


@pytest.mark.parametrize(
    ("between", "url"),
    [
        ("<p>https://www.youtube.com/watch?v=dQw4w9WgXcQ</p>", "https://www.youtube.com/watch?v=dQw4w9WgXcQ"),
        ("<p>https://open.spotify.com/episode/5abcDEfghIJ</p>", "https://open.spotify.com/episode/5abcDEfghIJ"),
        (
            "<script async data-telegram-post='verby/42' src='https://telegram.org/w.js'></script>",
            "https://t.me/verby/42",
        ),
        (
            "<div class='fb-video' data-href='https://www.facebook.com/harnby/videos/81/'></div>",
            "https://www.facebook.com/harnby/videos/81/",
        ),
        (
            (
                "<blockquote class='instagram-media' data-instgrm-permalink='https://www.instagram.com/p/C4abc/'>"
                "<a href='https://www.instagram.com/p/C4abc/'>View this post on Instagram</a></blockquote>"
            ),
            "https://www.instagram.com/p/C4abc/",
        ),
    ],
)
def test_in_a_story(between, url):
    """A film or a post that nothing but a script, an address or a prompt stands for is part of the story, without words of its own."""
    first, *rest = (f"<p>{line}</p>" for line in MILL)
    article = parse(
        f"<article><h1>A day at the mill</h1>{first}{between}{''.join(rest)}</article>",
        url="https://harnby.example/mill",
    )

    found = [block for block in article.blocks if isinstance(block, Embed)]
    assert [(block.url, block.text) for block in found] == [(url, "")]
    assert len(article.blocks) == len(MILL) + 1


def test_profile_is_no_post():
    """The address of somebody's page is a text like any other."""
    assert embed_at("https://www.facebook.com/harnby") is None
    assert embed_at("See https://youtu.be/dQw4w9WgXcQ") is None


class TestPosts:
    """Quotations that a script makes posts of social networks."""

    @pytest.mark.parametrize(
        ("markup", "url", "provider"),
        [
            (
                "<blockquote class='twitter-tweet'><a href='/1'>#snow</a> <a href='https://x.com/a/status/1'>May 3</a>",
                "https://x.com/a/status/1",
                "X",
            ),
            (
                "<blockquote class='instagram-media' data-instgrm-permalink='https://instagram.com/p/1/'><a href='/a'>A",
                "https://instagram.com/p/1/",
                "Instagram",
            ),
            (
                "<blockquote class='x tiktok-embed' cite='https://www.tiktok.com/@a/video/1'>x</blockquote>",
                "https://www.tiktok.com/@a/video/1",
                "TikTok",
            ),
        ],
    )
    def test_kept(self, markup, url, provider):
        """The address is an attribute, or that of the last link."""
        assert post_of(element(markup)) == Embed(url=url, form=EmbedForm.POST, provider=provider)

    @pytest.mark.parametrize(
        "markup",
        [
            "<blockquote><a href='https://twitter.com/a/status/1'>x</a></blockquote>",
            "<blockquote class='twitter-tweet'>x</blockquote>",
            "<blockquote class='twitter-tweet' cite='javascript:x'><a>x</a></blockquote>",
        ],
    )
    def test_no_post(self, markup):
        """A plain quotation is none, nor is one without an address."""
        assert post_of(element(markup)) is None


def test_icons_of_share_buttons_on_a_page_named_after_them():
    """Where the whole page has the class of a share bar, the buttons within it are buttons all the same."""
    button = "<div class='share-button'><table><tr><td><img src='/img/messenger.png'></td></tr></table></div>"
    picture = "<div><img src='/img/mill.jpg'></div>"
    text = f"{button}{picture}".join(f"<p>{line}</p>" for line in MILL)

    article = parse(f"<body class='has-share-bar'><article><h1>The mill</h1>{text}</article>", url=BASE)

    shown = {image.url for block in article.blocks if isinstance(block, Figure) for image in block.images}
    assert shown == {"https://news.example/img/mill.jpg"}


def test_figure_around_a_story_is_no_caption():
    """Some editors put a story into a `figure`: its paragraphs are no caption of the picture among them."""
    picture = "<figure><img src='/img/mill.jpg' alt='A mill'></figure>"
    text = f"<p>{MILL[0]}</p>{picture}<p>{MILL[1]}</p>"

    article = parse(f"<article><h1>The mill</h1><figure><div>{text}</div></figure></article>", url=BASE)

    assert [type(block) for block in article.blocks] == [Paragraph, Figure, Paragraph]


def test_post_with_a_film_is_one():
    """A post that states the name of its film is not shown twice."""
    address = "https://www.tiktok.com/@mill/video/7234567890123456789"
    post = (
        f"<blockquote class='tiktok-embed' cite='{address}' data-video-id='7234567890123456789'>"
        "<section><p>The mill at night</p></section></blockquote>"
    )

    article = parse(f"<article><h1>The mill</h1><p>{MILL[0]}</p>{post}<p>{MILL[1]}</p></article>", url=BASE)

    assert [(block.url, block.text) for block in article.blocks if isinstance(block, Embed)] == [
        (address, "The mill at night")
    ]


def test_card_with_a_picture():
    """A picture that an editor calls a card, with its caption, is the story's; one that leads to another story is not."""
    own = "<figure class='image-card'><img src='/1.jpg'><figcaption>A mill</figcaption></figure>"
    other = "<figure class='image-card'><a href='/other'><img src='/2.jpg'></a><figcaption>A weir</figcaption></figure>"

    article = parse(f"<article><h1>The mill</h1><p>{MILL[0]}</p>{own}<p>{MILL[1]}</p>{other}</article>", url=BASE)

    assert [(block.images[0].url, block.caption) for block in article.blocks if isinstance(block, Figure)] == [
        ("https://news.example/1.jpg", "A mill")
    ]


def test_hidden_word_in_a_sentence():
    """A tooltip that is hidden in a sentence does not hide the sentence."""
    tip = "<span class='tip'>mill<span class='tooltip' hidden> (a house with a wheel)</span></span>"

    article = parse(
        f"<article><h1>The mill</h1><p>{MILL[0]}</p><p>The {tip} is old, and stands in the marsh since 1780.</p><p>{MILL[1]}</p></article>"
    )

    assert "stands in the marsh since 1780." in article.text
