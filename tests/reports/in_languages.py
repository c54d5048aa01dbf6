"""A short story in each of many languages, to put lines into. The same in all: the market hall, the tents, what Ida Roan says."""

from __future__ import annotations

__all__ = ["HALL"]

HALL: dict[str, tuple[str, str, str]] = {
    "en": (
        "The market hall on the harbour will be closed from Monday, because rain has been coming through its roof since the storms of November.",
        "The twelve traders who work there will move into tents on the church square until spring, the town council decided on Tuesday evening.",
        "“We have waited ten years for this,” said Ida Roan, who has sold fish in the hall since she was nineteen.",
    ),
    "de": (
        "Die Markthalle am Hafen wird ab Montag geschlossen, weil es seit den Novemberstürmen durch das Dach hineinregnet.",
        "Die zwölf Händler, die dort arbeiten, ziehen bis zum Frühjahr in Zelte auf dem Kirchplatz um, wie der Stadtrat am Dienstagabend beschloss.",
        "„Darauf warten wir seit zehn Jahren“, sagte Ida Roan, die dort seit ihrem neunzehnten Lebensjahr Fisch verkauft.",
    ),
    "fr": (
        "La halle du port fermera lundi, car la pluie traverse son toit depuis les tempêtes de novembre.",
        "Les douze commerçants qui y travaillent s'installeront sous des tentes place de l'Église jusqu'au printemps, a décidé mardi soir le conseil municipal.",
        "« Nous attendons cela depuis dix ans », a déclaré Ida Roan, qui y vend du poisson depuis l'âge de dix-neuf ans.",
    ),
    "es": (
        "El mercado del puerto cerrará el lunes porque la lluvia entra por el tejado desde los temporales de noviembre.",
        "Los doce comerciantes que trabajan allí se trasladarán a unas carpas en la plaza de la iglesia hasta la primavera, según acordó el ayuntamiento el martes por la noche.",
        "«Llevamos diez años esperando esto», dijo Ida Roan, que vende pescado en el mercado desde los diecinueve años.",
    ),
    "pt": (
        "O mercado do porto fecha na segunda-feira porque a chuva entra pelo telhado desde os temporais de novembro.",
        "Os doze comerciantes que ali trabalham vão mudar-se para tendas no largo da igreja até à primavera, decidiu a câmara na noite de terça-feira.",
        "«Esperamos por isto há dez anos», disse Ida Roan, que vende peixe no mercado desde os dezanove anos.",
    ),
    "it": (
        "Il mercato coperto del porto chiuderà lunedì perché dalle tempeste di novembre la pioggia entra dal tetto.",
        "I dodici commercianti che vi lavorano si trasferiranno fino a primavera sotto le tende di piazza della chiesa, ha deciso martedì sera il consiglio comunale.",
        "«Lo aspettavamo da dieci anni», ha detto Ida Roan, che vende pesce nel mercato da quando ne aveva diciannove.",
    ),
    "nl": (
        "De markthal aan de haven gaat maandag dicht, omdat het sinds de stormen van november door het dak regent.",
        "De twaalf handelaren die er werken verhuizen tot het voorjaar naar tenten op het kerkplein, besloot de gemeenteraad dinsdagavond.",
        "„Hier wachten we al tien jaar op”, zei Ida Roan, die er sinds haar negentiende vis verkoopt.",
    ),
    "sv": (
        "Saluhallen vid hamnen stänger på måndag eftersom det har regnat in genom taket sedan novemberstormarna.",
        "De tolv handlare som arbetar där flyttar till tält på kyrktorget fram till våren, beslutade kommunfullmäktige på tisdagskvällen.",
        "”Det här har vi väntat på i tio år”, sade Ida Roan, som har sålt fisk i hallen sedan hon var nitton.",
    ),
    "da": (
        "Torvehallen ved havnen lukker mandag, fordi det har regnet ind gennem taget siden stormene i november.",
        "De tolv handlende, der arbejder der, flytter ind i telte på kirkepladsen indtil foråret, besluttede byrådet tirsdag aften.",
        "»Det har vi ventet på i ti år,« sagde Ida Roan, som har solgt fisk i hallen, siden hun var nitten.",
    ),
    "no": (
        "Torghallen ved havna stenger mandag fordi det har regnet inn gjennom taket siden novemberstormene.",
        "De tolv handelsfolkene som arbeider der, flytter inn i telt på kirkeplassen til våren, vedtok kommunestyret tirsdag kveld.",
        "– Dette har vi ventet på i ti år, sa Ida Roan, som har solgt fisk i hallen siden hun var nitten.",
    ),
    "fi": (
        "Sataman kauppahalli suljetaan maanantaina, koska katto on vuotanut marraskuun myrskyistä lähtien.",
        "Hallin kaksitoista kauppiasta muuttaa kevääseen asti telttoihin kirkkoaukiolle, kaupunginvaltuusto päätti tiistai-iltana.",
        "”Tätä on odotettu kymmenen vuotta”, sanoi Ida Roan, joka on myynyt hallissa kalaa yhdeksäntoistavuotiaasta.",
    ),
    "pl": (
        "Hala targowa w porcie zostanie w poniedziałek zamknięta, bo od listopadowych burz deszcz leje się przez dach.",
        "Dwunastu kupców, którzy tam pracują, przeniesie się do wiosny pod namioty na placu kościelnym, postanowiła we wtorek wieczorem rada miasta.",
        "„Czekaliśmy na to dziesięć lat” – powiedziała Ida Roan, która sprzedaje tam ryby od dziewiętnastego roku życia.",
    ),
    "cs": (
        "Tržnice v přístavu se v pondělí zavře, protože od listopadových bouří do ní střechou prší.",
        "Dvanáct trhovců, kteří v ní pracují, se do jara přestěhuje do stanů na kostelním náměstí, rozhodli v úterý večer zastupitelé.",
        "„Čekali jsme na to deset let,“ řekla Ida Roanová, která tam prodává ryby od devatenácti.",
    ),
    "sk": (
        "Tržnicu v prístave v pondelok zatvoria, pretože od novembrových búrok do nej cez strechu prší.",
        "Dvanásť trhovníkov, ktorí v nej pracujú, sa do jari presťahuje do stanov na kostolnom námestí, rozhodli v utorok večer poslanci.",
        "„Čakali sme na to desať rokov,“ povedala Ida Roanová, ktorá tam predáva ryby od devätnástich.",
    ),
    "hu": (
        "Hétfőn bezár a kikötői vásárcsarnok, mert a novemberi viharok óta beesik az eső a tetőn.",
        "Az ott dolgozó tizenkét árus tavaszig a templomtéren felállított sátrakba költözik, döntött kedden este a képviselő-testület.",
        "„Tíz éve várunk erre” – mondta Ida Roan, aki tizenkilenc éves kora óta árul halat a csarnokban.",
    ),
    "ro": (
        "Hala din port se închide luni, fiindcă de la furtunile din noiembrie plouă prin acoperiș.",
        "Cei doisprezece comercianți care lucrează acolo se mută până la primăvară în corturi, în piața bisericii, a hotărât marți seara consiliul local.",
        "„Așteptăm asta de zece ani”, a spus Ida Roan, care vinde pește în hală de la nouăsprezece ani.",
    ),
    "bg": (
        "Халите на пристанището ще бъдат затворени от понеделник, защото след ноемврийските бури през покрива вали.",
        "Дванайсетте търговци, които работят там, ще се преместят до пролетта в шатри на площада пред църквата, реши във вторник вечерта общинският съвет.",
        "„Чакаме това от десет години“, каза Ида Роан, която продава риба в халите от деветнайсетгодишна.",
    ),
    "ru": (
        "Рынок в порту с понедельника закроют: после ноябрьских бурь в нём протекает крыша.",
        "Двенадцать торговцев, которые там работают, до весны переедут в палатки на церковной площади, решил во вторник вечером городской совет.",
        "«Мы ждали этого десять лет», — сказала Ида Роан, которая торгует здесь рыбой с девятнадцати лет.",
    ),
    "uk": (
        "Критий ринок у порту з понеділка зачинять: після листопадових буревіїв крізь дах тече дощ.",
        "Дванадцятеро торговців, які там працюють, до весни переїдуть у намети на церковній площі, вирішила у вівторок увечері міська рада.",
        "«Ми чекали на це десять років», — сказала Іда Роан, яка продає тут рибу з дев'ятнадцяти років.",
    ),
    "sr": (
        "Тржница у луци биће затворена од понедељка, јер после новембарских олуја кроз кров пада киша.",
        "Дванаест трговаца који тамо раде преселиће се до пролећа у шаторе на црквеном тргу, одлучило је у уторак увече градско веће.",
        "„Чекали смо ово десет година“, рекла је Ида Роан, која у тржници продаје рибу од деветнаесте године.",
    ),
    "hr": (
        "Tržnica u luci zatvara se u ponedjeljak jer od studenačkih oluja kiša prodire kroz krov.",
        "Dvanaest trgovaca koji ondje rade preselit će se do proljeća u šatore na crkvenom trgu, odlučilo je u utorak navečer gradsko vijeće.",
        "„Ovo čekamo deset godina“, rekla je Ida Roan, koja na tržnici prodaje ribu od devetnaeste.",
    ),
    "sl": (
        "Tržnico v pristanišču bodo v ponedeljek zaprli, ker od novembrskih neviht dežuje skozi streho.",
        "Dvanajst trgovcev, ki tam delajo, se bo do pomladi preselilo v šotore na cerkvenem trgu, je v torek zvečer odločil občinski svet.",
        "»Na to čakamo deset let,« je dejala Ida Roan, ki na tržnici prodaja ribe od devetnajstega leta.",
    ),
    "el": (
        "Η αγορά του λιμανιού κλείνει από τη Δευτέρα, επειδή από τις καταιγίδες του Νοεμβρίου η βροχή περνά από τη στέγη.",
        "Οι δώδεκα έμποροι που δουλεύουν εκεί θα μεταφερθούν ως την άνοιξη σε σκηνές στην πλατεία της εκκλησίας, αποφάσισε την Τρίτη το βράδυ το δημοτικό συμβούλιο.",
        "«Το περιμένουμε δέκα χρόνια», είπε η Ίντα Ρόαν, που πουλά ψάρια στην αγορά από τα δεκαεννιά της.",
    ),
    "tr": (
        "Limandaki hal, kasım fırtınalarından beri çatısından yağmur sızdığı için pazartesi günü kapatılacak.",
        "Orada çalışan on iki esnaf bahara kadar kilise meydanındaki çadırlara taşınacak; belediye meclisi kararı salı akşamı aldı.",
        "“Bunu on yıldır bekliyorduk” diyen İda Roan, on dokuz yaşından beri halde balık satıyor.",
    ),
    "ar": (
        "تُغلق سوق الميناء المسقوفة ابتداء من يوم الاثنين لأن المطر يتسرب من سقفها منذ عواصف نوفمبر.",
        "وقرر المجلس البلدي مساء الثلاثاء نقل التجار الاثني عشر الذين يعملون فيها إلى خيام في ساحة الكنيسة حتى الربيع.",
        "وقالت إيدا روان التي تبيع السمك في السوق منذ كانت في التاسعة عشرة: «انتظرنا هذا عشر سنوات».",
    ),
    "he": (
        "השוק המקורה בנמל ייסגר ביום שני, משום שמאז הסערות של נובמבר חודר הגשם דרך הגג.",
        "שנים עשר הסוחרים שעובדים בו יעברו עד האביב לאוהלים בכיכר הכנסייה, כך החליטה מועצת העיר ביום שלישי בערב.",
        '"חיכינו לזה עשר שנים", אמרה אידה רואן, שמוכרת בשוק דגים מגיל תשע עשרה.',
    ),
    "fa": (
        "بازار سرپوشیدهٔ بندر از دوشنبه بسته می‌شود، زیرا از توفان‌های نوامبر باران از سقف آن می‌چکد.",
        "شورای شهر سه‌شنبه شب تصمیم گرفت دوازده فروشنده‌ای که آنجا کار می‌کنند تا بهار به چادرهایی در میدان کلیسا بروند.",
        "آیدا روان که از نوزده‌سالگی در این بازار ماهی می‌فروشد گفت: «ده سال منتظر این بودیم».",
    ),
    "hi": (
        "बंदरगाह का बाज़ार सोमवार से बंद रहेगा, क्योंकि नवंबर के तूफ़ानों के बाद से उसकी छत से पानी टपक रहा है।",
        "वहाँ काम करने वाले बारह व्यापारी वसंत तक गिरजाघर के मैदान में तंबुओं में बैठेंगे, नगर परिषद ने मंगलवार शाम यह तय किया।",
        "“हम दस साल से इसका इंतज़ार कर रहे थे,” इडा रोन ने कहा, जो उन्नीस साल की उम्र से यहाँ मछली बेचती हैं।",
    ),
    "bn": (
        "নভেম্বরের ঝড়ের পর থেকে ছাদ দিয়ে বৃষ্টির পানি পড়ায় বন্দরের বাজারটি সোমবার থেকে বন্ধ থাকবে।",
        "সেখানে কাজ করা বারোজন ব্যবসায়ী বসন্ত পর্যন্ত গির্জার চত্বরে তাঁবুতে বসবেন, মঙ্গলবার সন্ধ্যায় পৌর পরিষদ এই সিদ্ধান্ত নেয়।",
        "“আমরা দশ বছর ধরে এর অপেক্ষায় ছিলাম,” বলেন আইডা রোয়ান, যিনি উনিশ বছর বয়স থেকে এখানে মাছ বিক্রি করেন।",
    ),
    "th": (
        "ตลาดริมท่าเรือจะปิดตั้งแต่วันจันทร์ เพราะน้ำฝนรั่วลงมาจากหลังคาตั้งแต่พายุเดือนพฤศจิกายน",
        "พ่อค้าแม่ค้าสิบสองรายที่ทำงานอยู่ที่นั่นจะย้ายไปอยู่ในเต็นท์ที่ลานหน้าโบสถ์จนถึงฤดูใบไม้ผลิ สภาเมืองมีมติเมื่อค่ำวันอังคาร",
        "ไอดา โรน ซึ่งขายปลาในตลาดนี้มาตั้งแต่อายุสิบเก้า กล่าวว่า “เรารอเรื่องนี้มาสิบปีแล้ว”",
    ),
    "vi": (
        "Khu chợ ở bến cảng sẽ đóng cửa từ thứ Hai vì nước mưa dột qua mái kể từ những cơn bão hồi tháng Mười một.",
        "Mười hai tiểu thương đang buôn bán ở đó sẽ chuyển sang các lều dựng trên quảng trường nhà thờ cho đến mùa xuân, hội đồng thị trấn quyết định tối thứ Ba.",
        "“Chúng tôi đã chờ việc này mười năm rồi”, bà Ida Roan, người bán cá ở chợ từ năm mười chín tuổi, nói.",
    ),
    "id": (
        "Pasar di tepi pelabuhan akan ditutup mulai Senin karena air hujan merembes dari atapnya sejak badai bulan November.",
        "Dua belas pedagang yang bekerja di sana akan pindah ke tenda-tenda di lapangan gereja sampai musim semi, demikian keputusan dewan kota pada Selasa malam.",
        "“Kami sudah sepuluh tahun menunggu ini,” kata Ida Roan, yang berjualan ikan di pasar itu sejak berusia sembilan belas tahun.",
    ),
    "ja": (
        "港の市場は、十一月の嵐から屋根の雨漏りが続いているため、月曜日から閉鎖される。",
        "市場で働く十二人の商人は、春まで教会前広場のテントに移る。町議会が火曜日の夜に決めた。",
        "「十年待っていました」と、十九歳のときからここで魚を売るアイダ・ローンさんは話した。",
    ),
    "ko": (
        "항구의 시장이 월요일부터 문을 닫는다. 11월 폭풍 이후 지붕에서 비가 새기 때문이다.",
        "그곳에서 일하는 상인 열두 명은 봄까지 교회 광장의 천막으로 자리를 옮긴다고 시의회가 화요일 저녁 결정했다.",
        "열아홉 살 때부터 시장에서 생선을 팔아 온 아이다 론 씨는 “십 년을 기다렸다”고 말했다.",
    ),
    "zh": (
        "由于十一月的风暴之后屋顶一直漏雨，港口的市场将从星期一起关闭。",
        "在那里做生意的十二名商贩将搬到教堂广场上的帐篷里，一直待到春天，镇议会星期二晚上作出了这一决定。",
        "“这件事我们等了十年。”从十九岁起就在市场里卖鱼的艾达·罗恩说。",
    ),
    "ca": (
        "El mercat del port tancarà dilluns perquè des dels temporals de novembre la pluja entra per la teulada.",
        "Els dotze comerciants que hi treballen es traslladaran fins a la primavera a unes carpes a la plaça de l'església, va decidir dimarts al vespre l'ajuntament.",
        "«Fa deu anys que ho esperem», va dir Ida Roan, que ven peix al mercat des dels dinou anys.",
    ),
    "et": (
        "Sadama turuhoone suletakse esmaspäevast, sest pärast novembritorme sajab vihm läbi katuse.",
        "Kaksteist kauplejat, kes seal töötavad, kolivad kevadeni kirikuplatsile telkidesse, otsustas linnavolikogu teisipäeva õhtul.",
        "„Oleme seda kümme aastat oodanud,“ ütles Ida Roan, kes on turul kala müünud üheksateistkümnendast eluaastast.",
    ),
    "lv": (
        "Ostas tirgu no pirmdienas slēgs, jo kopš novembra vētrām caur jumtu līst lietus.",
        "Divpadsmit tirgotāji, kuri tur strādā, līdz pavasarim pārcelsies uz teltīm baznīcas laukumā, otrdienas vakarā nolēma pilsētas dome.",
        "“Mēs to gaidījām desmit gadus,” sacīja Ida Roana, kura tirgū pārdod zivis kopš deviņpadsmit gadu vecuma.",
    ),
    "lt": (
        "Uosto turgus nuo pirmadienio uždaromas, nes po lapkričio audrų per stogą lyja.",
        "Dvylika ten dirbančių prekeivių iki pavasario persikels į palapines bažnyčios aikštėje, antradienio vakarą nusprendė miesto taryba.",
        "„Dešimt metų to laukėme“, – sakė Ida Roan, turguje žuvimi prekiaujanti nuo devyniolikos.",
    ),
    "ms": (
        "Pasar di pelabuhan akan ditutup mulai Isnin kerana air hujan menitis dari bumbungnya sejak ribut November.",
        "Dua belas peniaga yang bekerja di situ akan berpindah ke khemah di dataran gereja hingga musim bunga, demikian keputusan majlis bandaran malam Selasa.",
        "“Sudah sepuluh tahun kami menunggu,” kata Ida Roan, yang menjual ikan di pasar itu sejak berumur sembilan belas tahun.",
    ),
}
