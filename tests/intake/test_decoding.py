"""Text files in the encodings people use."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resume_ats_scorer.intake import decode

GERMAN = "Zoë Müßiggang\nGeschäftsführerin für Öffentlichkeitsarbeit\n„Größe“ – über 10 Jahre, 50 €\n"
RUSSIAN = "Иван Примеров, инженер-программист. Опыт работы более десяти лет в разработке банковских систем.\n" * 4


ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be", "cp1252")


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_western_text_in_common_encodings(encoding: str) -> None:
    """German text with typographic quotes comes out whole from each common encoding."""
    found = decode(GERMAN.encode(encoding))

    assert found is not None
    assert found[0] == GERMAN


def test_cyrillic_code_page() -> None:
    """A Cyrillic code page is recognised by its letters."""
    found = decode(RUSSIAN.encode("cp1251"))

    assert found is not None
    assert found[0] == RUSSIAN


@pytest.mark.parametrize("data", [bytes(range(256)) * 3, b"\x00" * 50, b"text\x00\x01\x02\x03", b"\xff\xfe\x00"])
def test_binary_is_no_text(data: bytes) -> None:
    """Bytes with many control characters, or broken by their own mark, are no text."""
    assert decode(data) is None


@given(st.text(alphabet=st.characters(exclude_categories=["Cc", "Cs"]), min_size=1))
def test_utf8_always_comes_out_whole(text: str) -> None:
    """Text in UTF-8 is read as it was written."""
    data = text.encode("utf-8")
    if text.startswith("\ufeff"):
        return

    assert decode(data) == (text, "utf-8")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize(
    ("text", "legacy"),
    [
        ("Иван Петров\nГлавный бухгалтер, ООО Ромашка, 2015 – 2020\nВедение учета, налоговая отчетность\n", "cp1251"),
        ("Γιώργος Παπαδόπουλος\nΛογιστής, 2015 – 2020\nΤήρηση βιβλίων και φορολογικές δηλώσεις\n", "cp1253"),
        ("Jiří Dvořák\nVedoucí výroby, Škoda 2015 – 2020\nŘízení týmu dvaceti lidí, plánování směn\n", "cp1250"),
        ("Hélène Lefèvre\r• Réalisé des études d’économie\rCompétences : maîtrise de l’anglais – lu, parlé\r", "mac_roman"),
    ],
)
def test_other_scripts_and_code_pages(text: str, legacy: str, encoding: str) -> None:
    """Cyrillic, Greek and Czech are read from UTF-16 without a mark and from the code pages of Windows, French from the Mac's."""
    found = [decode(text.encode(each)) for each in (encoding, legacy)]

    assert [each and each[0] for each in found] == [text, text]


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Élodie Lefèvre, Orléans\n• Gérante d’un commerce de meubles à Besançon, cœur de métier\n", "cp1252"),
        ("Élodie Lefèvre, Orléans, 5 €\nGérante à Besançon, œuvre de fête\n", "iso8859_15"),
        ("Zoë Müller – Café manager\n• Ran a café with a naïve façade at Señor Peña’s for five years\n", "cp1252"),
        ("Łukasz Żółć, Łódź\n- Zarządzanie zespołem pięciu programistów, obsługa klientów i sprzedaż usług\n", "iso8859_2"),
        ("Çağrı Şahin, İstanbul\n- Satış müdürü olarak beş yıl çalıştı, müşteri ilişkileri ve eğitim\n", "cp1254"),
        ("Jörg Weiß, Straße 5, München\n- Geschäftsführer für große Aufträge, Überprüfung der Löhne\n", "cp850"),
    ],
)
def test_the_letters_of_a_language_tell_the_code_page(text: str, encoding: str) -> None:
    """Where several code pages would do, it is the one in which the letters are those of one language."""
    found = decode(text.encode(encoding))

    assert found is not None
    assert found[0] == text


RUSSIAN_RESUME = (
    "Иван Петров\nИнженер-программист, Москва\nОпыт работы\nСтарший разработчик, ООО Вектор, 2018 - настоящее время\n"
    "Разрабатывал службы на Python и вёл команду из пяти человек\nОбразование: МГУ, магистр математики, 2012\n"
)
UKRAINIAN = "Оксана Шевченко\nБухгалтер, Київ\nДосвід роботи\nГоловний бухгалтер, вела облік підприємства, готувала звіти\n"
GREEK = "Μαρία Παπαδοπούλου\nΛογίστρια, Αθήνα\nΕπαγγελματική εμπειρία\nΣυντάσσω οικονομικές καταστάσεις\nΕκπαίδευση\n"
CHINESE = "王小明\n软件工程师，北京\n工作经历\n高级工程师，蓝天科技有限公司，2018年至今\n负责支付系统的设计与开发，带领五人团队\n"
TAIWANESE = "陳美玲\n會計師，台北\n工作經歷\n資深會計，藍海股份有限公司，2016年至今\n負責財務報表與稅務申報，帶領三人小組\n"
JAPANESE = "山田太郎\nソフトウェアエンジニア、東京\n職務経歴\n主任技師、青空システム株式会社、2018年から現在\n学歴：京都大学\n"
KOREAN = "김민수\n소프트웨어 엔지니어, 서울\n경력\n선임 개발자, 푸른기술 주식회사, 2018년 - 현재\n학력: 서울대학교, 석사\n"
ARABIC = "ليلى حداد\nمحاسبة، بيروت\nالخبرة العملية\nإعداد القوائم المالية وقيادة فريق من أربعة أشخاص\nالتعليم: بكالوريوس محاسبة\n"
THAI = "สมชาย ใจดี\nวิศวกรซอฟต์แวร์ กรุงเทพ\nประสบการณ์ทำงาน\nออกแบบระบบชำระเงินและนำทีมห้าคน\nการศึกษา ปริญญาโท\n"


@pytest.mark.parametrize(
    ("text", "encodings"),
    [
        (RUSSIAN_RESUME, ("cp1251", "koi8-r", "iso8859-5", "cp866", "mac_cyrillic")),
        (UKRAINIAN, ("cp1251", "koi8-u", "iso8859-5")),
        (GREEK, ("cp1253", "iso8859-7")),
        (CHINESE, ("gb18030", "gb2312")),
        (TAIWANESE, ("big5",)),
        (JAPANESE, ("shift_jis", "euc_jp")),
        (KOREAN, ("euc_kr",)),
        (ARABIC, ("cp1256", "iso8859-6")),
        (THAI, ("tis_620",)),
    ],
)
def test_short_resumes_in_the_pages_of_their_countries(text: str, encodings: tuple[str, ...]) -> None:
    """A few lines in another script are read from each page in use for it."""
    assert [(decode(text.encode(encoding)) or ("", ""))[0] for encoding in encodings] == [text] * len(encodings)


@pytest.mark.parametrize("broken", [GERMAN.encode() + b"\xe9", GERMAN.encode()[:-6] + b"\n", b"caf\xe9 " + GERMAN.encode()])
def test_utf8_with_a_broken_character(broken: bytes) -> None:
    """A character that is cut off, or of another encoding, leaves the others of a text in UTF-8 as they are."""
    found = decode(broken)

    assert found is not None
    assert "Zoë Müßiggang\nGeschäftsführerin" in found[0]


def test_cyrillic_of_windows_is_not_that_of_the_macintosh() -> None:
    """Of two pages with the same small letters the one in which the capitals are letters too is taken."""
    text = (
        "Резюме\nИван Примеров\nМосква, улица Ленина\nОпыт работы\nИнженер-программист, ООО Ромашка, 2015 - 2020\n"
        "Разработка сервисов на Python и PostgreSQL\nОбразование\nМосковский государственный университет\n"
    )

    assert [decode(text.encode(page)) for page in ("cp1251", "mac_cyrillic")] == [(text, "cp1251"), (text, "mac_cyrillic")]


@pytest.mark.parametrize(
    ("text", "page"),
    [
        (
            "Zoë O’Brien\nManager\n• Led ‘best in class’ team of nine — saved £30,000\n• Microsoft® certified, 5°C, ½ day\n",
            "cp1252",
        ),
        ("Ana Conceição\nSales\n• Grew “revenue” – by £2m, 50 m², 10 µm\n", "cp1252"),
        ("Renée D’Août\nSales\n- Grew revenue to 2m\n", "mac_roman"),
        ("Päivi Hämäläinen\nTyönjohtaja – Tehdas Oy, Jyväskylä\nKoulutus: Lappeenrannan yliopisto\n", "mac_roman"),
        ("Łukasz Wiśniewski\nKierownik magazynu - Gdańsk\nWykształcenie: Politechnika Śląska\n", "cp852"),
        ("Jiří Dvořák\nVedoucí výroby - Škoda, Mladá Boleslav\nŘídil tým dvaceti lidí\n", "iso8859_2"),
        ("João Gonçalves\nGestor de operações - Armazéns São João\nFormação: Universidade de Évora\n", "cp850"),
        ("Ayşe Yıldırım\nYazılım Mühendisi - Örnek Şirketi, İstanbul\nMüşteri ilişkileri\n", "cp857"),
        ("Zoë O’Brien\n––––––––––––––––\nManager – £30,000\n", "cp1252"),
        (
            "Имя: Иван Примеров\nSkills: Python, Java, AWS, Docker, Kubernetes, PostgreSQL, Linux\nDeveloped services.\n",
            "cp1251",
        ),
        ("José Núñez, Málaga\nSueldo: 30.000 €\n", "iso8859_15"),
    ],
)
def test_letters_stand_where_those_of_a_language_do(text: str, page: str) -> None:
    """Signs of any language, and capitals in the midst of words, tell pages apart in which all letters might be some."""
    assert decode(text.encode(page)) == (text, page)
