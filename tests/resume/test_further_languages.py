"""Resumes in languages whose headings, dates, schools and commonest titles are known, and little else."""

from collections.abc import Callable

import pytest
import readings

from resume_ats_scorer.model import Document
from resume_ats_scorer.resume import read

Make = Callable[[str], Document]

POLISH = """
Ewa Przykładowa
ewa@example.com

DOŚWIADCZENIE ZAWODOWE
od marca 2018 r. – obecnie
Specjalista ds. kadr i płac
Chleb Sp. z o.o., Dalno
09.2014 – 02.2018
Asystentka biura
Biuro Rachunkowe Saldo

WYKSZTAŁCENIE
2011 – 2013
Uniwersytet Dalski
Magister, Zarządzanie

JĘZYKI OBCE
angielski – B2, niemiecki – A2

Wyrażam zgodę na przetwarzanie moich danych osobowych.
"""
RUSSIAN = """
Примерова Анна Петровна
anna@example.com

Опыт работы — 11 лет 4 месяца

Март 2018 — настоящее время
6 лет 2 месяца
ООО «Хлеб»
Главный бухгалтер

Июнь 2013 — февраль 2018
АО «Мука»
Бухгалтер

Образование
2012
Дальский университет
Учёт, магистр

Знание языков
Русский — Родной
Английский — B1
"""
TURKISH = """
Deniz Örnek
deniz@example.com

İŞ DENEYİMİ
Ekmek Sanayi A.Ş., Manisa
Üretim Mühendisi
Mart 2019 - Halen
Un Gıda A.Ş.
Kalite Uzmanı
MAYIS 2016 - Şubat 2019

EĞİTİM BİLGİLERİ
Dal Üniversitesi, Gıda Mühendisliği (Lisans) 2011 - 2016

YABANCI DİL
İngilizce (İleri)
"""
CHINESE = """
李小麦
电话:138-1234-5678  邮箱:mai@example.com

教育背景
2012.09 - 2016.06  大麦大学  食品科学  本科

工作经历
2019.07 - 至今  大麦面包有限公司  高级工程师
负责面包生产线的设计与开发
2016年7月 - 2019年6月  小麦食品集团  工程师

语言能力
英语(流利)
"""
JAPANESE = """
職務経歴書
氏名:小麦 花子

■職務経歴
2019年4月~現在  大麦商事株式会社
営業部 課長
2016年4月~2019年3月  株式会社小麦
営業担当

■学歴
2012年4月~2016年3月  大麦大学 学士

■語学
英語(ビジネスレベル)
"""


@pytest.mark.parametrize(
    ("text", "code", "name", "jobs", "studies", "spoken"),
    [
        pytest.param(
            POLISH,
            "pl",
            "Ewa Przykładowa",
            [
                ("Specjalista ds. kadr i płac", "Chleb Sp. z o.o.", "2018-03", None),
                ("Asystentka biura", "Biuro Rachunkowe Saldo", "2014-09", "2018-02"),
            ],
            [("Magister, Zarządzanie", "Uniwersytet Dalski")],
            ["en", "de"],
            id="polish",
        ),
        pytest.param(
            RUSSIAN,
            "ru",
            "Примерова Анна Петровна",
            [("Главный бухгалтер", "ООО «Хлеб»", "2018-03", None), ("Бухгалтер", "АО «Мука»", "2013-06", "2018-02")],
            [("Учёт, магистр", "Дальский университет")],
            ["ru", "en"],
            id="russian",
        ),
        pytest.param(
            TURKISH,
            "tr",
            "Deniz Örnek",
            [
                ("Üretim Mühendisi", "Ekmek Sanayi A.Ş.", "2019-03", None),
                ("Kalite Uzmanı", "Un Gıda A.Ş.", "2016-05", "2019-02"),
            ],
            [("Gıda Mühendisliği (Lisans)", "Dal Üniversitesi")],
            ["en"],
            id="turkish",
        ),
        pytest.param(
            CHINESE,
            "zh",
            "李小麦",
            [("高级工程师", "大麦面包有限公司", "2019-07", None), ("工程师", "小麦食品集团", "2016-07", "2019-06")],
            [("本科", "大麦大学")],
            ["en"],
            id="chinese",
        ),
        pytest.param(
            JAPANESE,
            "ja",
            "小麦 花子",
            [("営業部 課長", "大麦商事株式会社", "2019-04", None), ("営業担当", "株式会社小麦", "2016-04", "2019-03")],
            [("学士", "大麦大学")],
            ["en"],
            id="japanese",
        ),
    ],
)
def test_the_frame_of_a_resume_is_read(
    document: Make,
    text: str,
    code: str,
    name: str,
    jobs: list[tuple[str | None, ...]],
    studies: list[tuple[str, str]],
    spoken: list[str],
) -> None:
    """The name, jobs with their dates, studies and languages of a plain resume are right."""
    found = read(document(text))

    assert found.language == code
    assert readings.said(found.contact.name) == name
    assert readings.jobs(found) == jobs
    assert readings.studies(found) == studies
    assert [one.language for one in found.languages] == spoken
