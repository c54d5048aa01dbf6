"""Names and other short lines in letters without case."""

import pytest

import articlekit
from articlekit.metadata.caseless_names import is_common_name

STORIES = {
    "zh": ("市议会周二决定保留码头上的旧起重机，这座自1911年以来一直矗立在码头的锈迹斑斑的地标原定今年春天拆除。", "帆船俱乐部的成员收集了九千个签名，市长说，她从未因一台机器收到过这么多来信。"),
    "ja": ("市議会は火曜日、岸壁の古いクレーンを残すことを決めた。1911年から立ち続けるさびた名物で、この春に解体される予定だった。", "ヨットクラブの会員が9千人分の署名を集め、市長は一台の機械についてこれほど多くの手紙を受け取ったことはないと述べた。"),
    "ko": ("시의회는 화요일 부두의 낡은 기중기를 보존하기로 결정했다. 1911년부터 서 있던 이 녹슨 명물은 올봄에 철거될 예정이었다.", "요트 클럽 회원들은 9천 명의 서명을 모았고, 시장은 기계 한 대 때문에 이렇게 많은 편지를 받은 적이 없다고 말했다."),
    "ar": ("صوت المجلس يوم الثلاثاء على الإبقاء على الرافعة القديمة التي تقف على الرصيف منذ عام 1911 وكان من المقرر تفكيكها هذا الربيع.", "جمع أعضاء نادي الإبحار تسعة آلاف توقيع، وقالت رئيسة البلدية إنها لم تتلق قط هذا العدد من الرسائل بشأن آلة واحدة."),
    "hi": ("परिषद ने मंगलवार को पुरानी क्रेन को रखने के पक्ष में मतदान किया, जो 1911 से घाट पर खड़ी है और इस वसंत में हटाई जानी थी।", "सेलिंग क्लब के सदस्यों ने नौ हजार हस्ताक्षर जुटाए थे, और महापौर ने कहा कि उन्हें इतने पत्र कभी नहीं मिले।"),
    "he": ("המועצה הצביעה ביום שלישי בעד שימור העגורן הישן, ציון דרך חלוד שעומד על הרציף מאז 1911 והיה אמור להיגרט באביב.", "חברי מועדון השיט אספו תשעת אלפים חתימות, וראש העיר אמרה שמעולם לא קיבלה כל כך הרבה מכתבים על מכונה אחת."),
}  # fmt: skip


def authors_of(language: str, last: str) -> list[str]:
    first, second = STORIES[language]
    page = (
        f"<html lang={language}><title>{first[:12]}</title><article><h1>{first[:12]}</h1>"
        f"<p>{first}</p><p>{second}</p><p>{first[::-1]}</p><p>{last}</p></article>"
    )
    return [author.name for author in articlekit.parse(page, url="https://quay.example/1").authors]


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("zh", "欢迎扫码关注我们"), ("zh", "点击进入本网爆料微博"), ("zh", "返回首页"), ("zh", "值班编辑 李红"), ("zh", "原文链接"),
        ("ja", "写真一覧"), ("ja", "無断転載禁止"), ("ja", "会員限定"), ("ko", "구독하기"), ("ko", "무단전재 금지"), ("ko", "기사제보"),
        ("ar", "اشترك الآن"), ("ar", "تابعونا على تويتر"), ("hi", "सदस्य बनें"), ("hi", "फोटो गैलरी"), ("he", "כתבות נוספות"),
    ],
)  # fmt: skip
def test_a_short_last_line_is_no_signature(language: str, line: str) -> None:
    """Letters without case look like a name wherever they are few."""
    assert authors_of(language, line) == []


@pytest.mark.parametrize(
    ("language", "line", "name"),
    [
        ("zh", "王明", "王明"), ("zh", "（张伟）", "张伟"), ("zh", "欧阳修文", "欧阳修文"), ("zh", "约翰·史密斯", "约翰·史密斯"),
        ("ja", "山田太郎", "山田太郎"), ("ja", "高橋 花子", "高橋 花子"), ("ko", "김철수", "김철수"), ("hi", "अंजलि शर्मा", "अंजलि शर्मा"),
    ],
)  # fmt: skip
def test_a_signature(language: str, line: str, name: str) -> None:
    """A name alone below the story signs it."""
    assert authors_of(language, line) == [name]


@pytest.mark.parametrize("text", ["", " ", "王", "王明明明明", "山 田 太郎", "Den See", "·", "ア・イ"])
def test_no_common_name(text: str) -> None:
    """Too little or too much for one."""
    assert not is_common_name(text)


@pytest.mark.parametrize(
    ("language", "line", "names"),
    [
        ("zh", "2020-05-10 09:12 来源: 东港交警 <a>举报</a>", []),
        ("zh", "2020-05-10 09:12 <a>收藏</a> <a>打印</a>", []),
        ("zh", "2020-05-10 王明", ["王明"]),
        ("ko", "2020.05.10 김철수", ["김철수"]),
        ("ko", "2020.05.10 09:12 스크랩 인쇄", []),
        ("ja", "2020年5月10日 山田太郎", ["山田太郎"]),
        ("ja", "2020年5月10日 印刷 保存", []),
        ("ar", "10/05/2020 طباعة مشاركة", []),
        ("hi", "10 मई 2020 शेयर करें", []),
    ],
)
def test_beside_the_date(language: str, line: str, names: list[str]) -> None:
    """A name in the line of the date, and buttons there."""
    first, second = STORIES[language]
    page = f"<html lang={language}><title>{first[:12]}</title><h1>{first[:12]}</h1><p class=time>{line}</p><p>{first}</p><p>{second}</p><p>{first}</p>"

    assert [author.name for author in articlekit.parse(page, url="https://quay.example/1").authors] == names
