"""Reading dates: the formats of machines, of people in many languages, and what is no date."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articlekit.article import states_zone
from articlekit.metadata.moments import DateStyle, find_moments, parse_any_language, parse_moment

MACHINE = [
    ("2024-05-03", "2024-05-03T00:00:00 unstated"),
    ("2024-05-03T10:15:00Z", "2024-05-03T10:15:00 UTC"),
    ("2024-05-03T10:15:00+0200", "2024-05-03T10:15:00 UTC+02:00"),
    ("2024-05-03 10:15:00 +02:00", "2024-05-03T10:15:00 UTC+02:00"),
    ("2024-05-03T10:15:00.1234567", "2024-05-03T10:15:00 unstated"),
    ("2024-5-3 9:05", "2024-05-03T09:05:00 unstated"),
    ("2024/05/03 10:15 EST", "2024-05-03T10:15:00 UTC-05:00"),
    ("2024-05-03T10:15:00-05:00[America/New_York]", "2024-05-03T10:15:00 UTC-05:00"),
    ("Fri, 03 May 2024 10:15:00 GMT", "2024-05-03T10:15:00 UTC"),
    ("Fri May 03 10:15:00 CEST 2024", "2024-05-03T10:15:00 UTC+02:00"),
    ("Fri May 03 2024 10:15:00 GMT+0200 (CEST)", "2024-05-03T10:15:00 UTC+02:00"),
    ("20240503", "2024-05-03T00:00:00 unstated"),
    ("20240503T101500Z", "2024-05-03T10:15:00 UTC"),
    ("20240503T101500+0200", "2024-05-03T10:15:00 UTC+02:00"),
    ("202405031015", "2024-05-03T10:15:00 unstated"),
    ("May 3, 2024, 10:15 a.m. EDT", "2024-05-03T10:15:00 UTC-04:00"),
    ("May 3, 2024, 9 p.m. ET", "2024-05-03T21:00:00 UTC-04:00"),
    ("9 p.m. ET, March 9, 2024", "2024-03-09T21:00:00 UTC-05:00"),
    ("10:15 a.m. PT, Nov. 3, 2024", "2024-11-03T10:15:00 UTC-08:00"),
    ("1714731300", "2024-05-03T10:15:00 UTC"),
    ("1714731300000", "2024-05-03T10:15:00 UTC"),
]

PEOPLE = [
    ("en", "May 3rd, 2024 at 5:07 pm", "2024-05-03 17:07"),
    ("en", "12:05 AM EDT, Fri May 3, 2024", "2024-05-03 00:05"),
    ("en", "03-May-2024", "2024-05-03 00:00"),
    ("de", "Stand: 3. Mai 2024, 10.15 Uhr", "2024-05-03 10:15"),
    ("de", "03.05.24", "2024-05-03 00:00"),
    ("fr", "le 1er mai 2024 à 10h15", "2024-05-01 10:15"),
    ("es", "3 de mayo de 2024 a las 10:15", "2024-05-03 10:15"),
    ("pt", "3 de maio de 2024 às 10h15", "2024-05-03 10:15"),
    ("it", "3 maggio 2024", "2024-05-03 00:00"),
    ("nl", "3 mei 2024", "2024-05-03 00:00"),
    ("pl", "3 maja 2024, 10:15", "2024-05-03 10:15"),
    ("cs", "3. května 2024", "2024-05-03 00:00"),
    ("fi", "3.5.2024 klo 10.15", "2024-05-03 10:15"),
    ("hu", "2024. május 3. 10:15", "2024-05-03 10:15"),
    ("lt", "2024 m. gegužės 3 d.", "2024-05-03 00:00"),
    ("ru", "3 мая 2024 г., 10:15", "2024-05-03 10:15"),
    ("tr", "03 Mayıs 2024", "2024-05-03 00:00"),
    ("vi", "3 tháng 5, 2024", "2024-05-03 00:00"),
    ("ar", "٣ مايو ٢٠٢٤", "2024-05-03 00:00"),
    ("th", "3 พ.ค. 2567", "2024-05-03 00:00"),
    ("de", "03 | 05 | 2024", "2024-05-03 00:00"),
    ("ja", "2024年5月3日 10:15", "2024-05-03 10:15"),
    ("ko", "2024년 5월 3일", "2024-05-03 00:00"),
]

AFTERNOONS = [
    ("bg", "14 май 2024 г., 4:05 сл.об."),
    ("he", '14 במאי 2024 4:05 אחה"צ'),
    ("fr", "14 mai 2024 à 16 h 05"),
    ("el", "14 Μαΐου 2024, 4:05 μ.μ."),
    ("ar", "14 مايو 2024 04:05 مساءً"),
    ("ar", "الثلاثاء ١٤ مايو ٢٠٢٤ - ٤:٠٥ م"),
    ("tr", "14 Mayıs 2024 ÖS 4:05"),
    ("zh", "2024年5月14日 下午4:05"),
    ("zh", "2024-05-14 下午04:05"),
    ("zh", "2024年5月14日（星期二）下午4点5分"),
    ("vi", "14/05/2024 04:05 CH"),
    ("hi", "14 मई 2024, 04:05 अपराह्न"),
    ("hi", "१४ मई २०२४ शाम ४:०५ बजे"),
    ("es", "14 de mayo de 2024, a las 4:05 de la tarde"),
    ("pt", "14 de maio de 2024 às 4:05 da tarde"),
    ("it", "14 maggio 2024, ore 4:05 del pomeriggio"),
    ("nb", "14. mai 2024 kl. 4.05 em."),
    ("hu", "2024. május 14., du. 4:05"),
    ("th", "14 พฤษภาคม 2567 เวลา 04:05 หลังเที่ยง"),
    ("id", "14 Mei 2024 pukul 4.05 sore"),
    ("ja", "2024/05/14 午後4:05"),
    ("ja", "2024年5月14日 午後4時5分"),
    ("ko", "2024.05.14. 오후 4:05"),
    ("ko", "2024-05-14 오후 4:05:00"),
    ("ko", "오후 4:05, 2024년 5월 14일"),
    ("fa", "25 اردیبهشت 1403 4:05 بعدازظهر"),
]
"""14 May 2024, 16:05."""

OTHER_CLOCKS = [
    ("ja", "2024年5月14日15時30分", "2024-05-14 15:30"),
    ("ja", "2024年5月14日(火) 7時00分", "2024-05-14 07:00"),
    ("ja", "2024年5月14日 午前0時20分", "2024-05-14 00:20"),
    ("zh", "2024年05月14日15:30:22", "2024-05-14 15:30"),
    ("zh", "2024年5月14日 15点30分", "2024-05-14 15:30"),
    ("zh", "2024年5月14日 凌晨2:05", "2024-05-14 02:05"),
    ("zh", "2024/05/14（星期二）晚上7:30", "2024-05-14 19:30"),
    ("ko", "2024년 5월 14일 15시 30분", "2024-05-14 15:30"),
    ("ko", "2024년 5월 14일 오전 12시 20분", "2024-05-14 00:20"),
    ("uk", "14 травня 2024 р., 15:30", "2024-05-14 15:30"),
    ("ru", "Вторник, 14 мая 2024 года, 08:00", "2024-05-14 08:00"),
    ("pl", "wtorek, 14 maja 2024 r. o godz. 15:30", "2024-05-14 15:30"),
    ("vi", "Thứ ba, 14/5/2024, 15:30 (GMT+7)", "2024-05-14 15:30"),
]

CALENDARS = [
    ("ja", "令和6年5月14日", "2024-05-14"),
    ("ja", "平成31年4月26日（金）", "2019-04-26"),
    ("ja", "令和元年5月1日", "2019-05-01"),
    ("zh", "民國113年5月14日", "2024-05-14"),
    ("zh", "中華民國113年05月14日", "2024-05-14"),
    ("zh", "中華民國一一三年五月十四日", "2024-05-14"),
    ("zh", "民國一百一十三年五月十四日", "2024-05-14"),
    ("zh-TW", "113年05月14日", "2024-05-14"),
    ("zh", "二〇二四年五月十四日", "2024-05-14"),
    ("ja", "令和六年五月十四日", "2024-05-14"),
    ("ja", "2024(令和6)年5月14日", "2024-05-14"),
    ("ja", "R6.5.14", "2024-05-14"),
    ("fa", "۱۴ مه ۲۰۲۴", "2024-05-14"),
    ("th", "14 พ.ค. 67", "2024-05-14"),
    ("th", "14 พฤษภาคม พ.ศ. 2567", "2024-05-14"),
    ("fa", "۲۵ اردیبهشت ۱۴۰۳", "2024-05-14"),
    ("fa", "۱۴۰۳/۰۲/۲۵ - ۱۵:۳۰", "2024-05-14"),
    ("en", "14-May-24", "2024-05-14"),
    ("en", "14 May '24", "2024-05-14"),
]
"""Years of eras, of the Buddhist calendar and of that of Iran; years of two digits beside a month's name."""


@pytest.mark.parametrize(("text", "moment"), MACHINE)
def test_machine_formats(text: str, moment: str) -> None:
    """Zones are kept, and one that is not stated can be told from UTC."""
    found = parse_moment(text)

    assert found is not None
    assert moment == f"{found.replace(microsecond=0, tzinfo=None).isoformat()} {found.tzname()}"


@pytest.mark.parametrize(("language", "text"), AFTERNOONS)
def test_the_afternoon_is_told_from_the_morning(language: str, text: str) -> None:
    """A word or sign of the afternoon, before the hour or after it, moves it behind noon."""
    found = parse_moment(text, DateStyle.of(language))

    assert found is not None
    assert f"{found:%Y-%m-%d %H:%M}" == "2024-05-14 16:05"


@pytest.mark.parametrize(("language", "text", "moment"), OTHER_CLOCKS)
def test_hours_of_other_scripts(language: str, text: str, moment: str) -> None:
    """Hours and minutes by their signs, in brackets or with nothing between, and the parts of the day that are no afternoon."""
    found = parse_moment(text, DateStyle.of(language))

    assert found is not None
    assert f"{found:%Y-%m-%d %H:%M}" == moment


@pytest.mark.parametrize(("language", "text", "day"), CALENDARS)
def test_other_calendars(language: str, text: str, day: str) -> None:
    """Eras, the Buddhist year and the calendar of Iran are turned into our days."""
    found = parse_moment(text, DateStyle.of(language))

    assert found is not None
    assert found.date().isoformat() == day


def test_years_without_their_era() -> None:
    """Years that begin in 1912 are read on pages of Taiwan alone."""
    assert parse_moment("113年05月14日", DateStyle.of("zh-CN")) is None


def test_a_zone_of_several_meanings_is_read_by_region() -> None:
    """IST is India's time on an Indian page and Ireland's on an Irish one."""
    indian = parse_moment("14 May 2024, 9:30 AM IST", DateStyle.of("en-IN"))
    irish = parse_moment("14 May 2024, 9:30 AM IST", DateStyle.of("en-IE"))

    assert indian is not None
    assert irish is not None
    assert indian.isoformat() == "2024-05-14T09:30:00+05:30"
    assert irish.isoformat() == "2024-05-14T09:30:00+01:00"


def test_words_between_a_date_and_a_time_part_them() -> None:
    """An hour that belongs to something else than the date is not its time."""
    found = parse_moment("14 May 2024, doors of the hall open 19:30")

    assert found is not None
    assert (found.hour, found.day) == (0, 14)


@pytest.mark.parametrize(("language", "text", "moment"), PEOPLE)
def test_plain_formats(language: str, text: str, moment: str) -> None:
    """Dates as people write them are read without any library."""
    found = parse_moment(text, DateStyle.of(language))

    assert found is not None
    assert moment == found.strftime("%Y-%m-%d %H:%M")


@pytest.mark.parametrize(
    "text",
    [
        "", "soon", "May 2024", "0001-01-01T00:00:00", "1970-01-01T00:00:00Z", "1969-12-31T18:00:00-06:00", "1900-01-01", "2024-13-45", "31 June 2024",
        "12345678901", "99999999", "v1.2.2024.5", "x" * 200, "3 Smith 2024", "1899-12-30", "5.5.5", "Room 12, 3 of 2024",
    ],
)  # fmt: skip
def test_no_dates(text: str) -> None:
    """Empty fields of databases, impossible days, versions and prose are no dates."""
    assert parse_moment(text) is None


@pytest.mark.parametrize(
    ("tag", "text", "day", "is_certain"),
    [
        ("en-US", "5/3/2024", 3, False), ("en-GB", "5/3/2024", 5, False), ("de", "5/3/2024", 5, False),
        ("en", "13/5/2024", 13, True), ("de", "5/13/2024", 13, True), ("en-US", "5.3.2024", 5, False), ("en", "5/5/24", 5, True),
    ],
)  # fmt: skip
def test_order_of_day_and_month(tag: str, text: str, day: int, *, is_certain: bool) -> None:
    """The language and region decide, unless a number can only be a day; the finding says whether it is sure."""
    (found,) = find_moments(text, DateStyle.of(tag))

    assert (day, is_certain) == (found.moment.day, found.is_certain)


def test_several_dates_in_order() -> None:
    """Each date of a text is found with its place and whether it has a time."""
    text = "Published 3 May 2024 10:15, updated 5 May 2024"

    found = list(find_moments(text))

    assert ["3 May 2024", "5 May 2024"] == [text[item.start : item.end] for item in found]
    assert [True, False] == [item.has_time for item in found]


def test_odd_zones() -> None:
    """A zone further from UTC than any is not stated; a name that is no zone is not either."""
    assert not states_zone(parse_moment("2024-05-03T10:15 XYZ") or datetime.now(UTC))
    assert not states_zone(parse_moment("2024-05-03 10:15 +99") or datetime.now(UTC))


@pytest.mark.parametrize("text", ["ann28.09.1912:44", "28.09.201912:44", "28/09/1912:44"])
def test_a_time_glued_to_its_date(text: str) -> None:
    """Two elements with no gap between them: a year, then hours."""
    (found,) = find_moments(text)

    assert datetime(2019, 9, 28, 12, 44) == found.moment.replace(tzinfo=None)  # noqa: DTZ001 - compared without zone


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("28. Juni 201914. Januar 2020", "2019-06-28"), ("19.11.202119.11.2021", "2021-11-19"), ("Apr 042013", "2013-04-04"),
        ("Mai062018", "2018-05-06"), ("21 de abril de 202221/04/2022", "2022-04-21"), ("3 May 202410:15", "2024-05-03"),
    ],
)  # fmt: skip
def test_dates_glued_to_each_other(text: str, day: str) -> None:
    """The date for people and that for machines, or day and year, with nothing between."""
    assert day == next(find_moments(text, DateStyle("es" if "abril" in text else "de"))).moment.date().isoformat()


@pytest.mark.parametrize("text", ["Room 122019", "3 May 20245 comments", "19.11.20211"])
def test_numbers_that_only_begin_as_a_year(text: str) -> None:
    """No date."""
    assert not list(find_moments(text))


def test_other_languages_by_dateparser() -> None:
    """Relative dates need to be told the day; without a language, or in a long text, nothing is tried."""
    now = datetime(2024, 5, 3, 12, tzinfo=timezone(timedelta(hours=2)))

    assert datetime(2024, 5, 3, 10, tzinfo=now.tzinfo) == parse_any_language("2 hours ago", DateStyle("en"), now=now)
    assert parse_any_language("2 hours ago", DateStyle("en")) is None
    assert parse_any_language("2 hours ago", DateStyle(None), now=now) is None
    assert parse_any_language("3 bealtaine 2024 " * 5, DateStyle("ga")) is None
    assert parse_any_language("3 xyz 2024", DateStyle("tlh")) is None
    assert parse_any_language("the year 2024", DateStyle("en")) is None
    assert 2024 == (parse_any_language("Friday the 3 of May, 2024", DateStyle("en")) or now).year


@given(st.datetimes(datetime(1990, 1, 1), datetime(2090, 1, 1)), st.sampled_from(["de", "en", "fr", "ja", "hu"]))  # noqa: DTZ001 - naive on purpose
def test_iso_is_read_back(moment: datetime, tag: str) -> None:
    """What is written in ISO 8601 is read as it was, whatever the page's language."""
    found = parse_moment(moment.isoformat(), DateStyle.of(tag))

    assert found is not None
    assert moment == found.replace(tzinfo=None)


@given(st.text("0123456789./-: ,年月日May mhzT+", max_size=60))
def test_never_raises(text: str) -> None:
    """No text makes it fail."""
    parse_moment(text)
    list(find_moments(text))
