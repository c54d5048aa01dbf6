"""The title of a page that shows no headline: one of the parts of its `<title>`."""

from __future__ import annotations

import pytest

from articlekit import parse
from articlekit.extractors.sections import names_a_section
from articlekit.extractors.title.parts import parts_of, said_share, title_parts

ENGLISH = "The town council met late on Tuesday and agreed to repair the old bridge over the river before the floods. "
CHINESE = "市议会星期二晚间开会，同意在冬季洪水到来之前修复河上的旧桥，工程预计耗时三个月，费用由市政府承担。"
JAPANESE = "市議会は火曜日の夜、冬の洪水が来る前に川に架かる古い橋を修復することに同意しました。"
GERMAN = (
    "Der Rat der Stadt hat am Dienstag beschlossen, die alte Brücke über den Fluss noch vor dem Winter zu reparieren. "
)
RUSSIAN = "Городской совет во вторник согласился отремонтировать старый мост через реку до начала зимнего паводка. "


@pytest.mark.parametrize(
    ("title", "prose", "url", "expected"),
    [
        ("返乡高峰提前到来 各地加开列车_新闻中心_晨江网", CHINESE, "http://news.chenjiang.example/1.htm", "返乡高峰提前到来 各地加开列车"),
        ("旧桥修复工程下月启动-社会新闻-河畔在线", CHINESE, "http://hepan.example/2345.html", "旧桥修复工程下月启动"),
        ("古い橋の修復が来月始まる - 社会 - 川辺日報", JAPANESE, "https://kawabe.example/news/88", "古い橋の修復が来月始まる"),
        ("Politics - Council agrees to repair the old bridge", ENGLISH, "http://ferry.example/?id=33", "Council agrees to repair the old bridge"),
        ("Harbour Post » Blog Archive » Council agrees to repair the bridge", ENGLISH, "http://harbour.example/1", "Council agrees to repair the bridge"),
        ("Uferkurier – Politik – Rat lässt die alte Brücke reparieren", GERMAN, "http://ufer.example/33", "Rat lässt die alte Brücke reparieren"),
        ("20.11.2011 - Council agrees to repair the bridge - Harbour Post", ENGLISH, "http://b.example/x", "Council agrees to repair the bridge"),
        ("Мост отремонтируют до зимы - мэр | Новости города | Речной край", RUSSIAN, "http://rk.example/n/12", "Мост отремонтируют до зимы - мэр"),
    ],
)  # fmt: skip
def test_the_part_that_is_the_storys(title: str, prose: str, url: str, expected: str) -> None:
    """Site, section and date stand before it or behind it; nothing else on the page repeats it."""
    page = f"<meta charset=utf-8><title>{title}</title><a href='/'>Start</a><div>{f'<p>{prose * 3}</p>' * 3}</div>"
    assert parse(page.encode(), url=url).title == expected


@pytest.mark.parametrize(
    "count",
    ["<a href='#comments'>Comments: 12</a>", "<span class='comm'>8 replies</span>", "<i class='counter'>14</i>"],
)
def test_a_count_of_comments_in_the_headline(count: str) -> None:
    """It is no part of the title, though it follows without a gap."""
    page = f"<title>Council repairs the bridge</title><h1>Council repairs the bridge{count}</h1><p>{ENGLISH * 3}</p>"
    assert parse(page).title == "Council repairs the bridge"


def test_parts() -> None:
    """Separators without gaps count where the script sets none."""
    assert [("旧桥-社会_河畔"[a:b]) for a, b in title_parts("旧桥-社会_河畔")] == ["旧桥", "社会", "河畔"]
    assert len(title_parts("A well-known snake_case name")) == 1
    assert dict(parts_of("A - Bridge | C"))["inner"] == "Bridge"
    assert list(parts_of("No part")) == []


def test_sections() -> None:
    """Short texts with the name of a section, in whatever language."""
    assert names_a_section("Новости города")
    assert names_a_section("河畔频道")
    assert not names_a_section("Council agrees to repair the bridge before all sports events")


def test_words_of_the_story() -> None:
    """By stems, and by pairs of signs."""
    assert said_share("Bridges", "a bridge") == 1.0
    assert said_share("旧桥", "修复旧桥") == 1.0
    assert said_share("", "a bridge") == 0.0
