"""More pages that are no article: languages, wordings and kinds of which the first have none."""

from __future__ import annotations

from reports.no_articles import NoArticle

__all__ = ["FOURTH", "THIRD"]

THIRD = (
    NoArticle(
        "en",
        "bot_check",
        "harnby.example",
        "Verification Required",
        (
            "We have detected unusual activity from your device or network.",
            "Slide right to complete the puzzle.",
            "Reasons this may happen: rapid taps or clicks, JavaScript disabled or not working, automated (bot) activity on your network, use of developer or inspection tools.",
        ),
    ),
    NoArticle(
        "ru",
        "bot_check",
        "Ой!",
        "Подтвердите, что запросы отправляли вы, а не робот",
        (
            "Нам очень жаль, но запросы с вашего устройства похожи на автоматические. Почему это могло произойти?",
            "Если у вас возникли проблемы, пожалуйста, воспользуйтесь формой обратной связи",
        ),
    ),
    NoArticle(
        "id",
        "error_page",
        "Situs dalam pemeliharaan",
        "Situs sedang dalam pemeliharaan",
        ("Mohon maaf, kami sedang melakukan pemeliharaan sistem. Silakan coba kembali beberapa saat lagi.",),
    ),
    NoArticle(
        "ko",
        "needs_script",
        "솔내일보",
        "자바스크립트를 활성화해 주세요",
        ("이 페이지를 보려면 브라우저의 자바스크립트 기능을 켜야 합니다. 설정을 변경한 뒤 새로고침해 주세요.",),
    ),
    NoArticle(
        "en",
        "login_wall",
        "Log in to Pidgeon",
        "Log in to Pidgeon to continue",
        ("See photos, posts and updates from people you know.",),
        ("Log in",),
    ),
    NoArticle(
        "nl",
        "login_wall",
        "Verder lezen?",
        "Verder lezen? Neem een abonnement",
        (
            "Krijg onbeperkt toegang tot alle artikelen vanaf € 2 per week. Maandelijks opzegbaar.",
            "Al abonnee? Log in",
        ),
        ("Bekijk de aanbiedingen",),
    ),
    NoArticle(
        "hr",
        "error_page",
        "Stranica nije pronađena",
        "Stranica koju tražite ne postoji",
        ("Moguće je da je članak uklonjen ili je adresa pogrešno upisana.",),
    ),
    NoArticle(
        "da",
        "consent_wall",
        "Dit privatliv",
        "Vi bruger cookies",
        (
            "Vi og vores samarbejdspartnere bruger cookies og lignende teknologier til at indsamle oplysninger om dig til forskellige formål, herunder statistik og markedsføring.",
            "Ved at trykke på Accepter alle giver du samtykke til alle disse formål.",
        ),
        ("Accepter alle",),
    ),
    NoArticle(
        "en",
        "consent_wall",
        "Reader choice",
        "Pay or accept",
        (
            "You can read for free if you let us and 400 partners use cookies to show ads that match your interests, or you can pay £3 a month and be left alone.",
        ),
        (
            "Accept and read",
            "Subscribe without ads",
        ),
    ),
    NoArticle(
        "pl",
        "bot_check",
        "Chwileczkę",
        "Potwierdź, że jesteś człowiekiem",
        ("Sprawdzamy, czy połączenie z witryną jest bezpieczne. To może potrwać kilka sekund.",),
    ),
    NoArticle(
        "en",
        "region_wall",
        "Sorry",
        "We'll be back",
        (
            "Our European visitors are important to us. This site is currently unavailable to visitors from the European Economic Area while we work to ensure your data is protected in accordance with applicable EU laws.",
        ),
    ),
    NoArticle(
        "en",
        "login_wall",
        "Members",
        "This one is for members",
        (
            "Join the Harnby Club to read this story and everything else we publish. Members also get a print edition four times a year.",
        ),
        ("Join now",),
    ),
    NoArticle(
        "ru",
        "needs_script",
        "Harnby Post",
        "Что-то не так",
        ("Похоже, в вашем браузере отключён JavaScript. Без него страница работать не будет.",),
    ),
)
"""Wrong at first sight."""

FOURTH = (
    NoArticle(
        "nl",
        "error_page",
        "Helaas",
        "Deze pagina is er niet (meer)",
        ("Misschien is het artikel offline gehaald of klopt het webadres niet. Zoek verder via de homepage.",),
    ),
    NoArticle(
        "fi",
        "error_page",
        "Virhe 410",
        "Juttu on poistettu",
        ("Tämä artikkeli ei ole enää luettavissa, koska sen julkaisuoikeus on päättynyt.",),
    ),
    NoArticle(
        "el",
        "error_page",
        "Ουπς",
        "Κάτι πήγε στραβά",
        ("Το άρθρο που ζητήσατε έχει αφαιρεθεί ή ο σύνδεσμος δεν ισχύει πια.",),
    ),
    NoArticle(
        "sr",
        "error_page",
        "Страница није пронађена",
        "Грешка 404",
        ("Страница коју тражите не постоји или је премештена.",),
    ),
    NoArticle(
        "hi",
        "error_page",
        "404",
        "ओह! यह खबर अब यहाँ नहीं है",
        ("आप जिस पेज को खोज रहे हैं वह हटा दिया गया है या उसका पता बदल गया है।",),
    ),
    NoArticle(
        "en",
        "error_page",
        "Hmm",
        "Well, this is awkward",
        (
            "We looked everywhere but could not find that page. It might have been unpublished, or the link you followed may be out of date.",
        ),
    ),
    NoArticle(
        "pt",
        "error_page",
        "Ops",
        "Essa página saiu para pescar",
        ("O endereço digitado não existe ou a notícia foi tirada do ar.",),
    ),
    NoArticle(
        "no",
        "consent_wall",
        "Samtykke",
        "Du bestemmer over dine data",
        (
            "Vi og våre 180 partnere lagrer og får tilgang til informasjon på enheten din, som informasjonskapsler, for å vise deg tilpasset innhold og annonser.",
            "Du kan trekke tilbake samtykket ditt når som helst.",
        ),
        ("Godta alle",),
    ),
    NoArticle(
        "uk",
        "consent_wall",
        "Ми поважаємо вашу приватність",
        "Ми поважаємо вашу приватність",
        (
            "Ми та наші партнери використовуємо файли cookie для персоналізації вмісту й реклами. Натискаючи «Прийняти», ви погоджуєтеся з обробкою своїх даних.",
        ),
        ("Прийняти",),
    ),
    NoArticle(
        "zh",
        "consent_wall",
        "Cookie 偏好",
        "我们重视您的隐私",
        ("我们和我们的合作伙伴使用 Cookie 来存储和访问设备上的信息，用于个性化广告和内容衡量。您可以随时撤回同意。",),
        ("全部接受",),
    ),
    NoArticle(
        "vi",
        "consent_wall",
        "Quyền riêng tư",
        "Chúng tôi tôn trọng quyền riêng tư của bạn",
        ("Trang này dùng cookie để ghi nhớ lựa chọn và đo lường quảng cáo. Nhấn Đồng ý để tiếp tục.",),
        ("Đồng ý",),
    ),
    NoArticle(
        "it",
        "bot_check",
        "Accesso bloccato",
        "Dimostra di non essere un robot",
        ("Abbiamo notato richieste anomale dal tuo indirizzo IP. Risolvi il captcha per proseguire.",),
    ),
    NoArticle(
        "sv",
        "bot_check",
        "Kontroll",
        "Är du en människa?",
        (
            "Dra reglaget åt höger för att visa att du inte är en robot. Vi har märkt ovanligt många besök från ditt nätverk.",
        ),
    ),
    NoArticle(
        "ar",
        "bot_check",
        "لحظة من فضلك",
        "تحقق من أنك إنسان",
        ("يحتاج الموقع إلى مراجعة أمان اتصالك قبل المتابعة. قد يستغرق ذلك بضع ثوان.",),
    ),
    NoArticle(
        "de",
        "region_wall",
        "Nicht verfügbar",
        "Dieser Inhalt ist in Ihrem Land nicht verfügbar",
        (
            "Aus lizenzrechtlichen Gründen darf der Beitrag nur in Deutschland, Österreich und der Schweiz gezeigt werden.",
        ),
    ),
    NoArticle(
        "ko",
        "region_wall",
        "이용 불가",
        "해당 국가에서는 이용할 수 없는 콘텐츠입니다",
        ("저작권 문제로 대한민국 이외의 지역에서는 서비스되지 않습니다.",),
    ),
    NoArticle(
        "tr",
        "login_wall",
        "Giriş yap",
        "Bu içerik yalnızca abonelere özel",
        ("Okumaya devam etmek için abone olun ya da giriş yapın. İlk ay 9,90 TL, istediğiniz zaman iptal edin.",),
    ),
    NoArticle(
        "cs",
        "login_wall",
        "Předplatné",
        "Pokračování jen pro předplatitele",
        ("Odemkněte si celý článek za 99 Kč měsíčně. Máte už účet? Přihlaste se.",),
    ),
    NoArticle(
        "vi",
        "needs_script",
        "Harnby Post",
        "",
        ("Trình duyệt của bạn đang tắt JavaScript. Vui lòng bật lên rồi tải lại trang.",),
    ),
)
"""Written when the rules for the third had been made."""
