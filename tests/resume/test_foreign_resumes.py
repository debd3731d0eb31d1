"""Whole resumes in the languages other than English whose headings, dates and titles are known."""

from collections.abc import Callable

import pytest
import readings

from resume_ats_scorer.model import Document
from resume_ats_scorer.resume import read

Make = Callable[[str], Document]

GERMAN = """
Lebenslauf

Persönliche Daten
Name: Katrin Brandstetter
Geburtsdatum: 14.03.1988 in Passau
Anschrift: Lindenweg 7, 93049 Regensburg
Telefon: 0941 7823456
E-Mail: k.brandstetter@gmx.de

Beruflicher Werdegang
seit 04/2019	Pflegedienstleiterin, Seniorenheim Sankt Josef, Regensburg
	- Leitung eines Teams von 24 Pflegekräften
	- Einführung der digitalen Pflegedokumentation
10/2013 – 03/2019	Gesundheits- und Krankenpflegerin, Universitätsklinikum Regensburg
	- Stationäre Pflege auf der Intensivstation
	- Anleitung von Auszubildenden
09/2010 – 09/2013	Krankenschwester, Klinikum Passau
	- Grundpflege und Wundversorgung

Ausbildung
09/2015 – 07/2018	Bachelor of Arts Pflegemanagement, Hamburger Fern-Hochschule
09/2007 – 08/2010	Ausbildung zur Gesundheits- und Krankenpflegerin, Berufsfachschule für Krankenpflege Passau
2007	Abitur, Gymnasium Leopoldinum Passau

Kenntnisse
EDV: MS Office, SAP, Vivendi
Führerschein Klasse B

Sprachkenntnisse
Deutsch (Muttersprache), Englisch (B2), Tschechisch (Grundkenntnisse)

Hobbys
Bergsteigen, Chorgesang
"""
FRENCH = """
Élodie Marchand
Assistante de direction
12 rue des Tanneurs, 44000 Nantes
06 45 78 12 90
elodie.marchand@laposte.net

PROFIL
Assistante de direction trilingue avec dix ans d'expérience dans l'industrie navale.

EXPÉRIENCES PROFESSIONNELLES
Assistante de direction — Chantiers Kervadec, Saint-Nazaire
Mars 2018 – Aujourd'hui
• Gestion de l'agenda du directeur général
• Organisation des conseils d'administration
Secrétaire commerciale — Groupe Lemercier, Nantes
Septembre 2013 – Février 2018
• Suivi des commandes et des devis
Stagiaire en communication — Mairie de Rezé
Avril 2013 – Juillet 2013
• Rédaction du bulletin municipal

FORMATION
2011 – 2013 : BTS Assistant de manager, Lycée La Colinière, Nantes
2011 : Baccalauréat STG, Lycée Jules Verne, Nantes

COMPÉTENCES
Pack Office, SAP, prise de notes, classement

LANGUES
Français : langue maternelle
Anglais : C1
Espagnol : B1

CENTRES D'INTÉRÊT
Voile, théâtre amateur
"""
SPANISH = """
Javier Ortega Medina
Técnico de mantenimiento
Calle Olmo 23, 3.º B, 50002 Zaragoza
Tel. 654 321 987 · javier.ortega@hotmail.es

PERFIL PROFESIONAL
Técnico de mantenimiento industrial con ocho años de experiencia en plantas de automoción.

EXPERIENCIA LABORAL
Técnico de mantenimiento
Componentes Ebro S.L., Zaragoza
Enero 2019 - Actualidad
- Mantenimiento preventivo y correctivo de prensas hidráulicas
- Programación de autómatas Siemens S7
Electricista
Instalaciones Moncayo S.A., Tarazona
Marzo 2015 - Diciembre 2018
- Montaje de cuadros eléctricos

FORMACIÓN ACADÉMICA
Grado Superior en Mecatrónica Industrial
IES Miguel Servet, Zaragoza
2012 - 2014
Bachillerato de Ciencias
Colegio Santa María, Zaragoza
2010 - 2012

CONOCIMIENTOS INFORMÁTICOS
AutoCAD, TIA Portal, Excel

IDIOMAS
Español nativo, Inglés B2, Francés A2

OTROS DATOS
Permiso de conducir B. Disponibilidad inmediata.
"""
PORTUGUESE = """
Larissa Monteiro Farias
Analista de Recursos Humanos
Recife, PE | (81) 98877-6655 | larissa.farias@uol.com.br

OBJETIVO
Atuar como analista de recrutamento e seleção.

EXPERIÊNCIA PROFISSIONAL
Analista de Recursos Humanos – Grupo Capibaribe
Fevereiro de 2020 – Atual
• Recrutamento e seleção de 120 vagas por ano
• Implantação de avaliação de desempenho
Assistente Administrativa – Hospital São Lucas
Maio de 2016 a Janeiro de 2020
• Controle de ponto e folha de pagamento

FORMAÇÃO ACADÊMICA
Bacharelado em Psicologia – Universidade Federal de Pernambuco (2011 – 2015)
Pós-graduação em Gestão de Pessoas – Faculdade Joaquim Nabuco (2017 – 2018)

CURSOS COMPLEMENTARES
Excel avançado – SENAC, 2019

IDIOMAS
Inglês intermediário
Espanhol básico

HABILIDADES
Pacote Office, TOTVS, entrevistas por competências
"""
ITALIAN = """
CURRICULUM VITAE
Informazioni personali
Nome e cognome: Alessandro Bonfanti
Indirizzo: Via Garibaldi 45, 24121 Bergamo
Telefono: +39 347 5566778
E-mail: a.bonfanti@libero.it
Nazionalità: Italiana
Data di nascita: 02/11/1985

Esperienza lavorativa
Da settembre 2017 ad oggi
Responsabile di magazzino
Logistica Orobica S.r.l., Bergamo
- Coordinamento di 15 addetti
- Gestione degli inventari
Da marzo 2010 a agosto 2017
Magazziniere
Cartotecnica Valli S.p.A., Lecco
- Carico e scarico merci con carrello elevatore

Istruzione e formazione
2004 – 2009
Laurea triennale in Economia aziendale
Università degli Studi di Bergamo
1999 – 2004
Diploma di ragioniere
Istituto Tecnico Commerciale Vittorio Emanuele II

Competenze linguistiche
Madrelingua: Italiano
Inglese: B1

Competenze informatiche
Excel, SAP MM

Patente di guida
B

Autorizzo il trattamento dei miei dati personali ai sensi del D.Lgs. 196/2003.
"""
DUTCH = """
Curriculum vitae Sanne Hoekstra

Personalia
Adres: Lijnbaan 12, 8911 AB Leeuwarden
Telefoon: 06-23456789
E-mail: sannehoekstra@ziggo.nl
Geboortedatum: 5 mei 1992

Profiel
Enthousiaste basisschooldocent met zes jaar ervaring in groep 5 en 6.

Werkervaring
2019 – heden   Leerkracht groep 5, Basisschool De Wilgen
• Lesgeven aan 26 leerlingen
• Coördinator taalonderwijs
aug. 2016 – juli 2019   Invalleerkracht, Stichting Proloog
• Vervanging op acht scholen
2014 – 2016   Pedagogisch medewerker, Kinderopvang Ke Wood
• Begeleiding van peuters

Opleidingen
2007 – 2012   Havo, Piter Jelles Gymnasium

Vaardigheden
Digibord, ParnasSys, Office 365

Talen
Nederlands (moedertaal), Fries (vloeiend), Engels (goed)

Hobby's
Schaatsen en fotografie
"""


@pytest.mark.parametrize(
    ("text", "code", "name", "phone", "jobs", "studies", "languages"),
    [
        pytest.param(
            GERMAN,
            "de",
            "Katrin Brandstetter",
            "+499417823456",
            [
                ("Pflegedienstleiterin", "Seniorenheim Sankt Josef", "2019-04", None),
                ("Gesundheits- und Krankenpflegerin", "Universitätsklinikum Regensburg", "2013-10", "2019-03"),
                ("Krankenschwester", "Klinikum Passau", "2010-09", "2013-09"),
            ],
            [
                ("Bachelor of Arts Pflegemanagement", "Hamburger Fern-Hochschule"),
                ("Ausbildung zur Gesundheits- und Krankenpflegerin", "Berufsfachschule für Krankenpflege Passau"),
                ("Abitur", "Gymnasium Leopoldinum Passau"),
            ],
            ["de", "en", "cs"],
            id="german",
        ),
        pytest.param(
            FRENCH,
            "fr",
            "Élodie Marchand",
            "+33645781290",
            [
                ("Assistante de direction", "Chantiers Kervadec", "2018-03", None),
                ("Secrétaire commerciale", "Groupe Lemercier", "2013-09", "2018-02"),
                ("Stagiaire en communication", "Mairie de Rezé", "2013-04", "2013-07"),
            ],
            [("BTS Assistant de manager", "Lycée La Colinière"), ("Baccalauréat STG", "Lycée Jules Verne")],
            ["fr", "en", "es"],
            id="french",
        ),
        pytest.param(
            SPANISH,
            "es",
            "Javier Ortega Medina",
            "+34654321987",
            [
                ("Técnico de mantenimiento", "Componentes Ebro S.L.", "2019-01", None),
                ("Electricista", "Instalaciones Moncayo S.A.", "2015-03", "2018-12"),
            ],
            [
                ("Grado Superior en Mecatrónica Industrial", "IES Miguel Servet"),
                ("Bachillerato de Ciencias", "Colegio Santa María"),
            ],
            ["es", "en", "fr"],
            id="spanish",
        ),
        pytest.param(
            PORTUGUESE,
            "pt",
            "Larissa Monteiro Farias",
            "+5581988776655",
            [
                ("Analista de Recursos Humanos", "Grupo Capibaribe", "2020-02", None),
                ("Assistente Administrativa", "Hospital São Lucas", "2016-05", "2020-01"),
            ],
            [
                ("Bacharelado em Psicologia", "Universidade Federal de Pernambuco"),
                ("Pós-graduação em Gestão de Pessoas", "Faculdade Joaquim Nabuco"),
            ],
            ["en", "es"],
            id="portuguese",
        ),
        pytest.param(
            ITALIAN,
            "it",
            "Alessandro Bonfanti",
            "+393475566778",
            [
                ("Responsabile di magazzino", "Logistica Orobica S.r.l.", "2017-09", None),
                ("Magazziniere", "Cartotecnica Valli S.p.A.", "2010-03", "2017-08"),
            ],
            [
                ("Laurea triennale in Economia aziendale", "Università degli Studi di Bergamo"),
                ("Diploma di ragioniere", "Istituto Tecnico Commerciale Vittorio Emanuele II"),
            ],
            ["it", "en"],
            id="italian",
        ),
        pytest.param(
            DUTCH,
            "nl",
            "Sanne Hoekstra",
            "+31623456789",
            [
                ("Leerkracht groep 5", "Basisschool De Wilgen", "2019", None),
                ("Invalleerkracht", "Stichting Proloog", "2016-08", "2019-07"),
                ("Pedagogisch medewerker", "Kinderopvang Ke Wood", "2014", "2016"),
            ],
            [("Havo", "Piter Jelles Gymnasium")],
            ["nl", "fy", "en"],
            id="dutch",
        ),
    ],
)
def test_a_whole_resume_is_read_in_its_language(
    document: Make,
    text: str,
    code: str,
    name: str,
    phone: str,
    jobs: list[tuple[str | None, ...]],
    studies: list[tuple[str, str]],
    languages: list[str],
) -> None:
    """Contact data, jobs with their dates, studies and languages of a resume in each of the languages are right."""
    found = read(document(text))

    assert found.language == code
    assert readings.said(found.contact.name) == name
    assert [fact.value for fact in found.contact.phones] == [phone]
    assert readings.jobs(found) == jobs
    assert readings.studies(found) == studies
    assert [one.language for one in found.languages] == languages
