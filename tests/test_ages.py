"""How long ago something was, where what time it is now is known."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from articlekit.metadata.ages import find_ages

NOW = datetime(2024, 5, 3, 12, 20, tzinfo=UTC)
DAYS = [
    "2 days ago", "vor 2 Tagen", "il y a 2 jours", "hace 2 días", "2 giorni fa", "há 2 dias", "2 dagen geleden", "för 2 dagar sedan",
    "2 дня назад", "2 dni temu", "před 2 dny", "2 napja", "acum 2 zile", "πριν από 2 ημέρες", "2 gün önce", "2天前", "2日前", "2일 전",
    "منذ يومين", "۲ روز پیش", "לפני יומיים", "2 दिन पहले", "2 วันที่แล้ว", "2 ngày trước", "2 hari yang lalu", "vorgestern",
]  # fmt: skip


@pytest.mark.parametrize("text", DAYS)
def test_days(text: str) -> None:
    """In each language, and with the digits of its script; a day has no time."""
    assert ["2024-05-01T00:00:00"] == [
        found.moment.replace(tzinfo=None).isoformat() for found in find_ages(text, NOW) if not found.has_time
    ]


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("Ann Lee · 3 hours ago", "2024-05-03T09:20:00"),
        ("vor einer Stunde", "2024-05-03T11:20:00"),
        ("3 ч. назад", "2024-05-03T09:20:00"),
        ("Yesterday at 10:15", "2024-05-02T10:15:00"),
        ("昨天 10:15", "2024-05-02T10:15:00"),
        ("i går kl. 10:15", "2024-05-02T10:15:00"),
    ],
)
def test_hours(text: str, moment: str) -> None:
    """Hours and minutes name a moment, and so does a day with its time."""
    assert [moment] == [
        found.moment.replace(tzinfo=None).isoformat() for found in find_ages(text, NOW) if found.has_time
    ]


@pytest.mark.parametrize("text", ["Yesterday once more", "3 weeks ago", "the hours ago", "2 days", "gesternabend"])
def test_what_names_no_day(text: str) -> None:
    """A sentence with the name of a day, and ages that are too rough for one."""
    assert not list(find_ages(text, NOW))
