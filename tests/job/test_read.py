"""A posting is read as a person reads it: its title, what each sentence is for, and what is demanded."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resume_ats_scorer import job
from resume_ats_scorer.errors import PostingMissing, PostingTooLong, PostingTooShort
from resume_ats_scorer.model import DegreeLevel, Job, Requirement, RequirementKind, Zone

POSTING = """Senior Data Engineer - Springfield, IL (Req #48213)
About us
Example Data is a world leader in data services. Our mission is to help people.
Responsibilities:
- Build and maintain data pipelines with Python and Apache Airflow
- Work with analysts to model the warehouse
Requirements
- Bachelor's degree in Computer Science or a related field, or equivalent experience
- 5+ years of experience with SQL and Python
- AWS Certified Solutions Architect or Azure certification
- Fluent English
Nice to have:
- Knowledge of Kubernetes
- Spanish is a plus
Benefits
- Health insurance and paid time off
- Free coffee and Tableau tickets
We are an equal opportunity employer.
"""


def _of(found: Job, kind: RequirementKind) -> list[Requirement]:
    return [requirement for requirement in found.requirements if requirement.kind is kind]


LANGUAGES = {
    "de": "Bäcker (m/w/d)\n\nIhre Aufgaben\n- Brote und Brötchen backen und den Ofen für die Kunden heizen\n\n{demand}\n",
    "fr": "Boulanger H/F\n\nVos missions\n- Pétrir la pâte et cuire les pains pour les clients de la maison\n\n{demand}\n",
    "es": "Panadero\n\nFunciones\n- Amasar y hornear los panes para los clientes de la casa\n\n{demand}\n",
}
BAKING = "Bake bread and cakes, order flour, keep the ovens clean and teach two apprentices."


def test_title() -> None:
    """The title stands without place and number."""
    assert job.read(POSTING).title == "Senior Data Engineer"


@pytest.mark.parametrize(
    ("first", "title"),
    [
        ("Looking for a pastry chef with chocolate, sugar and bread experience", "pastry chef"),
        ("2107/11 Pastry Chef **Requirements:**", "Pastry Chef"),
        ("12 Pastry Chefs", "Pastry Chefs"),
        ("3D Artist", "3D Artist"),
        ("Herdsperson – 90 cows, Hill Town", "Herdsperson"),
        ("Track Maintenance Operative", "Track Maintenance Operative"),
        ("HIRING NOW!! PASTRY CHEFS", "PASTRY CHEFS"),
        ("Seeking part time pastry chef for small shop, cakes ok.", "pastry chef"),
        ("This is a full-time role for a Pastry Chef located in Boise.", "Pastry Chef"),
        ("As a Pastry Chef (Cakes), GS-07, you will bake.", "Pastry Chef"),
        ("We are looking for an experienced and friendly pastry chef.", "pastry chef"),
        ("Pastry Chef needed for a busy shop", "Pastry Chef"),
        ("Job title: Pastry Chef", "Pastry Chef"),
        ("Pastry Chef required for a leading bakery in Hill Town.", "Pastry Chef"),
        ("Job Description for Pastry Chef", "Pastry Chef"),
        ("Pastry Chef (Req. #PC-2041)", "Pastry Chef"),
        ("Pastry Chef - $24.50/hr - WEEKLY PAY", "Pastry Chef"),
        ("Pastry Chef, 20 hours per week", "Pastry Chef"),
        ("Agence recherche pour un client à Lyon un PASTRY CHEF (H/F)", "PASTRY CHEF"),
        ("PASTRY CHEF 2ND SHIFT", "PASTRY CHEF"),
        ("PASTRY CHEFS WANTED - Old Town", "PASTRY CHEFS"),
        ("Contract Administrator", "Contract Administrator"),
        ("Chef - Baking - Old Town", "Chef - Baking"),
        ("RN - Oncology - Boise", "RN - Oncology"),
        ("RN - Boise", "RN"),
        ("\U0001f680 Pastry Chef 80-100%", "Pastry Chef"),
    ],
)
def test_title_of_a_first_line_with_more_words(first: str, title: str) -> None:
    """What a first line says besides the title, that one is looked for, its number or the heading behind it, is no part of it."""
    assert job.read(f"{first}\n\n{BAKING}").title == title


@pytest.mark.parametrize(
    ("first", "title"),
    [
        ("Sugar and Bread Chef position Crusty Ltd is a fast-growing bakery.", "Sugar and Bread Chef"),
        ("Pastry Chef with five years behind the oven.", "Pastry Chef"),
        ("Live-in pastry chef needed for a small hotel, Boise.", "Live-in pastry chef"),
        ("Hotel pastry chef, Boise.", "Hotel pastry chef"),
        ("Pastry Chef - Boise city centre. £13.90/hr, 4 on 4 off days & nights.", "Pastry Chef"),
        ("We are bakers with five years behind the oven.", ""),
    ],
)
def test_title_that_runs_into_the_text(first: str, title: str) -> None:
    """A title in capitals before the first line goes on is found, and a sentence about bakers is none."""
    assert job.read(f"{first}\n\n{BAKING}").title == title


def test_what_stands_beside_a_title_is_no_word_of_it() -> None:
    """The line of the title keeps neither the posting's number nor pay: "$24/hr" names no skill."""
    found = job.read(f"Pastry Chef (Req. #HR-2041) - $24/hr - Days\n\n{BAKING}")

    assert [(line.text, line.zone) for line in found.lines][:1] == [("Pastry Chef ( ) - - Days", Zone.TITLE)]


def test_title_in_a_posting_all_in_small_letters() -> None:
    """Where no line has a capital, a title needs none."""
    assert job.read(f"pastry chef / baker\n\n{BAKING.lower()}").title == "pastry chef / baker"


@pytest.mark.parametrize(
    "above",
    ["About Crusty Ltd\nCrusty Ltd is a bakery with three shops.\n\n", "Job advert\nHill Council\n"],
)
def test_a_title_may_stand_below_what_the_employer_says(above: str) -> None:
    """A line of its own that is nothing but a title is it, where no sentence says whom the posting seeks."""
    assert job.read(f"{above}Sr. Pastry Chef (nights)\n\n{BAKING}").title == "Sr. Pastry Chef"


@pytest.mark.parametrize("line", ["SHIFT BAKER", "Department of Bread, Oven College"])
def test_a_job_or_place_with_a_word_of_a_field_opens_nothing(line: str) -> None:
    """What names a job or a place within the employer is no field, and what follows counts."""
    found = job.read(f"Pastry Chef\n{line}\nSugar and butter\n{BAKING}").lines

    assert [one.zone for one in found if one.text == "Sugar and butter"] == [Zone.OTHER]


def test_praise_behind_a_title_gives_way_to_no_other() -> None:
    """A first line that ends with a cry is a title before any line below that names a job."""
    assert job.read(f"Pastry Chef - Great Opportunity!!!\n\n{BAKING}\n\nMust haves:\nServSafe Manager\n").title == "Pastry Chef"


def test_pictures_are_no_words() -> None:
    """A picture before an item is a bullet, and one around a title no part of it."""
    found = job.read(f"🚀 Join Oven as our next Pastry Chef! 🚀\n\n{BAKING}\n\n✅ Requirements\n👉 Sugar and butter\n")

    assert (found.title, [line.zone for line in found.lines if line.text == "Sugar and butter"]) == ("Pastry Chef", [Zone.MUST])


def test_whom_one_reports_to_is_no_title() -> None:
    """A line below the letterhead that is a title by itself is one, and not the title of whoever leads."""
    head = "City of Boise\nOpportunity (#26)\nPastry Cook - Cakes (part time, 21 hrs/week)\n"

    assert job.read(f"{head}Reporting to the Head Chef, the cook bakes. {BAKING}").title == "Pastry Cook"


def test_an_item_of_a_list_is_no_title() -> None:
    """Bullets, labels and sentences that speak of people at work are no titles."""
    text = f"Crusty Ltd is hiring!\n- Pastry Chefs and Bakers\nReports to: Head Baker\nWork with bakers\n\n{BAKING}"

    assert job.read(text).title == ""


def test_a_label_before_the_title_is_no_part_of_it() -> None:
    """The words "Job title" are asked of nobody, and they open no passage of duties."""
    lines = job.read(f"Job title: Pastry Chef\nSugar for all\n{BAKING}").lines

    assert [(line.text, line.zone) for line in lines[:3]] == [
        ("Job title:", Zone.BOILERPLATE),
        ("Pastry Chef", Zone.TITLE),
        ("Sugar for all", Zone.OTHER),
    ]


@pytest.mark.parametrize(
    ("line", "zone"),
    [
        ("Willow Court Home, Leeds", Zone.BOILERPLATE),
        ("Example Cakes | Boise, ID", Zone.BOILERPLATE),
        ("Cakes, Night Shift", Zone.OTHER),
        ("Busy bakery, two ovens", Zone.OTHER),
    ],
)
def test_whose_the_job_is_and_where_is_asked_of_nobody(line: str, zone: Zone) -> None:
    """A line of names below the title is the employer's letterhead; one that says more is not."""
    found = job.read(f"Pastry Chef\n{line}\n{BAKING}").lines

    assert [one.zone for one in found if one.text == line] == [zone]


def test_what_the_employer_does_is_asked_of_nobody() -> None:
    """A sentence that begins with the name of the letterhead tells of the employer, but for one that says who is sought."""
    found = job.read(
        f"Pastry Chef\nExample Cakes, Boise\nExample Cakes sells pans. Example Cakes seeks a friend of dough. {BAKING}"
    ).lines

    assert [line.zone for line in found[1:4]] == [Zone.BOILERPLATE, Zone.BOILERPLATE, Zone.OTHER]


def test_an_employer_that_says_what_it_is() -> None:
    """What calls itself something is the employer, but for a title or "the role"."""
    found = job.read(
        f"Pastry Chef\nThe Oven is a shop of pies. The Oven sells pans. The Pastry Chef is a friend of dough. {BAKING}"
    )

    assert [line.zone for line in found.lines[1:4]] == [Zone.BOILERPLATE, Zone.BOILERPLATE, Zone.OTHER]


@pytest.mark.parametrize("word", ["This", "It", "There", "The Role"])
def test_what_is_said_to_be_something_without_a_name_is_no_employer(word: str) -> None:
    """A sentence that says what the place or the job is names no employer, and those that begin alike count."""
    found = job.read(f"Pastry Chef\n{word} is a place of pies. {word} has butter and rye. {BAKING}").lines

    assert [line.zone for line in found[1:3]] == [Zone.OTHER, Zone.OTHER]


def test_a_field_says_nothing_about_the_lines_below() -> None:
    """Where a heading of the posting has a value beside it, what follows is read as if it were not there."""
    found = job.read(
        "Baker\n\nJob type: Full-time\nBake bread, rolls and cakes for the shop\nClean the oven every evening after work"
    )

    assert [line.zone for line in found.lines if line.text.startswith(("Full", "Bake ", "Clean"))] == [
        Zone.BOILERPLATE,
        Zone.OTHER,
        Zone.DUTIES,
    ]


def test_a_licence_is_no_skill() -> None:
    """A driving licence asks for no work as a driver."""
    found = job.read(f"Pastry Chef\n{BAKING}\nDriving licence B")

    assert "Driving" not in {skill.skill for skill in found.skills}
    assert [one.names for one in _of(found, RequirementKind.LICENCE)] == [("Driving licence",)]


@pytest.mark.parametrize("title", ["Legal Assistant", "Benefits Administrator", "Special Education Teacher", "Shift Supervisor"])
def test_a_title_opens_no_zone(title: str) -> None:
    """A first line that names a job is no heading, whatever heading has a word of it ("Legal", "Benefits", "Education")."""
    found = job.read(f"{title}\n\nPrepare letters and meet with clients.\nOrder what the office needs and greet visitors.\n")

    assert [line.zone for line in found.lines] == [Zone.TITLE, Zone.DUTIES, Zone.DUTIES]


@pytest.mark.parametrize(
    ("sentence", "zone"),
    [
        ("Represent clients in court and before agencies.", Zone.DUTIES),
        ("Assist customers in choosing a cake.", Zone.DUTIES),
        ("We have 300 employees in nine towns.", Zone.BOILERPLATE),
        ("Our bakery serves customers in forty countries.", Zone.BOILERPLATE),
        ("You will manage a budget of $900k.", Zone.DUTIES),
        ("$21 and free cake.", Zone.BOILERPLATE),
        ("Repair PTO systems.", Zone.DUTIES),
        ("Referrals increase your chances by 2x", Zone.BOILERPLATE),
        ("Call Kim 555-0100.", Zone.BOILERPLATE),
        ("No more than 2 moving violations in the last 3 years", Zone.BOILERPLATE),
        ("We were rated Good by those who look at bakeries.", Zone.BOILERPLATE),
        ("Oven offers comprehensive pies.", Zone.BOILERPLATE),
        ("Must never have been convicted of a felony.", Zone.BOILERPLATE),
        ("Pls share total exp and notice period.", Zone.BOILERPLATE),
        ("Rye, malt and yeast are assets.", Zone.NICE),
        ("Recruiters, please do not contact the bakers.", Zone.BOILERPLATE),
    ],
)
def test_whom_one_works_for_is_no_boast(sentence: str, zone: Zone) -> None:
    """What is done for clients is a duty; how many an employer has, and where, is what it says of itself."""
    lines = job.read(f"Pastry Chef\n\nBake bread, order flour and keep the ovens clean every day.\n{sentence}\n").lines

    assert [line.zone for line in lines if line.text == sentence] == [zone]


def test_zones() -> None:
    """Each sentence has the zone of its heading, and bare headings count nothing."""
    zones = {line.text: line.zone for line in job.read(POSTING).lines}

    assert zones["Build and maintain data pipelines with Python and Apache Airflow"] is Zone.DUTIES
    assert zones["5+ years of experience with SQL and Python"] is Zone.MUST
    assert zones["Knowledge of Kubernetes"] is Zone.NICE
    assert zones["Our mission is to help people."] is Zone.BOILERPLATE
    assert zones["Health insurance and paid time off"] is Zone.BOILERPLATE
    assert zones["We are an equal opportunity employer."] is Zone.BOILERPLATE
    assert zones["Requirements"] is Zone.BOILERPLATE


@pytest.mark.parametrize(
    ("heading", "zone"),
    [
        ("You:", Zone.MUST),
        ("The person", Zone.MUST),
        ("Who we want", Zone.MUST),
        ("What you'll bring", Zone.MUST),
        ("You will need", Zone.MUST),
        ("You don't need", Zone.BOILERPLATE),
        ("What's on offer:", Zone.BOILERPLATE),
        ("You may be a good fit if you have", Zone.MUST),
        ("Strong candidates may also have", Zone.NICE),
        ("Even better if you have", Zone.NICE),
        ("Bonus", Zone.NICE),
        ("Desired Candidate Profile", Zone.MUST),
        ("What we've got for you:", Zone.BOILERPLATE),
        ("We can offer you:", Zone.BOILERPLATE),
        ("Required Documents", Zone.BOILERPLATE),
        ("How you'll spend your time", Zone.DUTIES),
        ("Position Summary:", Zone.DUTIES),
        ("NATURE OF WORK", Zone.DUTIES),
        ("Shift Baker Duties", Zone.DUTIES),
        ("ILLUSTRATIVE DUTIES (not all-inclusive)", Zone.DUTIES),
        ("Our process", Zone.BOILERPLATE),
        ("II. ESSENTIAL FUNCTIONS", Zone.DUTIES),
        ("Roles:", Zone.DUTIES),
        ("Functieomschrijving", Zone.DUTIES),
        ("Us:", Zone.BOILERPLATE),
        ("What we have", Zone.BOILERPLATE),
        ("Why Oven?", Zone.BOILERPLATE),
        ("We've got you covered:", Zone.BOILERPLATE),
        ("Extras:", Zone.NICE),
        ("Ce que vous ferez chez nous", Zone.DUTIES),
        ("Ce que nous recherchons", Zone.MUST),
        ("In 12 months, you will have", Zone.DUTIES),
        ("JD :", Zone.DUTIES),
        ("What you'll get", Zone.BOILERPLATE),
        ("Who we are", Zone.BOILERPLATE),
    ],
)
def test_headings_as_people_word_them(heading: str, zone: Zone) -> None:
    """A heading opens its zone however it is put."""
    found = job.read(f"Pastry Chef\n\n{BAKING}\n\n{heading}\nSugar and butter\n").lines

    assert [line.zone for line in found if line.text == "Sugar and butter"] == [zone]


@pytest.mark.parametrize(
    "demand",
    [
        "Must pass drug screen and background check",
        "Deep experience baking pies, ideally with plums",
        "Pre-trip and post-trip inspections",
        "Commercial baker license or ability to obtain",
        "$5,000 sign on bonus",
        "Rate: $33.48/hr plus 12% in lieu of benefits",
    ],
)
def test_a_demand_with_a_word_of_headings_is_none(demand: str) -> None:
    """What a demand says in passing closes not the heading that it stands under."""
    found = job.read(f"Pastry Chef\n\n{BAKING}\n\nRequirements\n{demand}\nSugar and butter\n").lines

    assert [line.zone for line in found if line.text == "Sugar and butter"] == [Zone.MUST]


def test_a_benefit_closes_not_the_benefits() -> None:
    """A benefit with a word of other headings ("training") is one of those it stands among."""
    found = job.read(f"Pastry Chef\n\n{BAKING}\n\nBenefits\nPaid training\nUniforms\n").lines

    assert [line.zone for line in found if line.text == "Uniforms"] == [Zone.BOILERPLATE]


def test_fields_of_a_government_are_asked_of_nobody() -> None:
    """The fields of an announcement and what is answered to them ask for nothing."""
    fields = "Telework eligible:\nYes\nAppointment type: Permanent\nPromotion potential: 13\nRemote job:\nNo\n"
    found = job.read(f"Pastry Chef\n\n{fields}\nDuties\n{BAKING}\n").lines

    assert {line.zone for line in found[1:-1]} == {Zone.BOILERPLATE}


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        ("de", ("Das bekommst du", "Einen Laib Brot", "Masernschutz und Führungszeugnis")),
        ("de", ("Wir sind ein Familienbetrieb mit drei Backstuben.", "30 Tage Urlaub und Weihnachtsgeld")),
        ("fr", ("Ce qu'on te propose", "Tickets resto")),
        ("fr", ("Nous vous proposons :", "Une mutuelle, un panier de pains et 34 K€")),
        ("es", ("Somos una empresa de panes.", "Contrato indefinido y seguro médico")),
    ],
)
def test_what_employers_offer_in_other_languages(language: str, lines: tuple[str, ...]) -> None:
    """What an employer says of itself and what it gives is asked of nobody in other languages either."""
    found = job.read(LANGUAGES[language].format(demand="\n".join(lines))).lines

    assert [line.zone for line in found if line.text in lines] == [Zone.BOILERPLATE] * len(lines)


def test_an_employer_that_heads_what_it_says() -> None:
    """A heading that names the employer tells which sentences are about it, wherever they stand."""
    found = job.read(f"Pastry Chef\n\nAbout Oven\nPies.\n\nDuties\n{BAKING}\n\nOven uses robots in hiring.\n").lines

    assert [line.zone for line in found if line.text == "Oven uses robots in hiring."] == [Zone.BOILERPLATE]


def test_any_field_of_a_degree_will_do() -> None:
    """The fields of study that a degree may be in stand in place of one another."""
    found = job.read(f"Pastry Chef\n{BAKING}\nBachelor's degree in Marketing, Cakes, Statistics or equivalent experience\n")

    assert {one.skill: one.instead for one in found.skills if one.skill in ("Marketing", "Statistics")} == {
        "Marketing": ("Statistics",),
        "Statistics": ("Marketing",),
    }


def test_a_clean_record_asks_for_no_driver() -> None:
    """Who must hold a driving licence with a clean record is asked for no work as a driver."""
    found = job.read(f"Pastry Chef\n{BAKING}\nValid driver's license with clean MVR\n")

    assert "Driving" not in {one.skill for one in found.skills}


def test_a_german_abbreviation_ends_no_sentence() -> None:
    """What an abbreviation goes on with stands in the same line."""
    found = job.read(LANGUAGES["de"].format(demand="Gute Kenntnisse der Hefe (mind. B2)")).lines

    assert found[-1].text == "Gute Kenntnisse der Hefe (mind. B2)"


def test_whom_one_hires_for_is_no_work_as_a_recruiter() -> None:
    """A line that says that somebody is looked for asks for no recruiting; a duty may."""
    found = job.read(
        f"Hiring bakers for our shop\n\n{BAKING} We are looking to recruit bakers.\n\nDuties\nHiring bakers and training them.\n"
    )

    assert [skill.zone for skill in found.skills if skill.skill == "Recruitment"] == [Zone.DUTIES]


def test_a_demand_under_a_heading_is_no_heading() -> None:
    """What names a trade before "experience" is one of the wishes it stands among, and closes them not."""
    zones = {line.text: line.zone for line in job.read(f"{POSTING}\nNice to have\nHotel experience\nFrench pastry\n").lines}

    assert (zones["Hotel experience"], zones["French pastry"]) == (Zone.NICE, Zone.NICE)


@pytest.mark.parametrize(
    ("line", "zone"),
    [
        ("Process payroll for 600 employees in ADP", Zone.DUTIES),
        ("Administer health insurance and 401k plans", Zone.DUTIES),
        ("Lift 50 lbs", Zone.BOILERPLATE),
        ("We offer health insurance", Zone.BOILERPLATE),
    ],
)
def test_benefits_that_one_looks_after_are_duties(line: str, zone: Zone) -> None:
    """What stands among duties and begins as one does is one, though it names what others get."""
    found = job.read(f"Clerk\n\nResponsibilities\nSort the mail, greet every visitor and answer the telephone\n{line}\n").lines

    assert [one.zone for one in found if one.text == line] == [zone]


def test_a_title_demands_no_degree() -> None:
    """A "High School Teacher" need not show a high school diploma."""
    found = job.read(f"High School Teacher\n\n{BAKING}")

    assert _of(found, RequirementKind.DEGREE) == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "We run AWS or GCP.",
            {"Amazon Web Services": ("Google Cloud Platform",), "Google Cloud Platform": ("Amazon Web Services",)},
        ),
        ("We run AWS and GCP.", {"Amazon Web Services": (), "Google Cloud Platform": ()}),
        ("We write HTML/CSS.", {"HTML": (), "CSS": ()}),
        (
            "We run AWS or GCP, mostly on Docker. We like GCP.",
            {"Amazon Web Services": ("Google Cloud Platform",), "Google Cloud Platform": (), "Docker": ()},
        ),
        (
            "At least one cloud (AWS, GCP) will do.",
            {"Amazon Web Services": ("Google Cloud Platform",), "Google Cloud Platform": ("Amazon Web Services",)},
        ),
        ("SAP y/o Sage.", {"Sage": ("SAP",), "SAP": ("Sage",)}),
        ("An ERP: Sage Intacct or SAP.", {"ERP systems": (), "Sage": ("SAP",), "SAP": ("Sage",)}),
    ],
)
def test_skills_in_alternatives(sentence: str, expected: dict[str, tuple[str, ...]]) -> None:
    """Skills joined by "or" do in place of one another, but for one that the posting also asks for by itself."""
    found = job.read(f"{BAKING} {sentence}")

    assert {skill.skill: skill.instead for skill in found.skills if skill.skill in expected} == expected


def test_skills_outside_the_boilerplate() -> None:
    """Skills are named with their zones, and those of the boilerplate are left out."""
    found = {(skill.skill, skill.zone) for skill in job.read(POSTING).skills}

    assert ("Apache Airflow", Zone.DUTIES) in found
    assert ("SQL", Zone.MUST) in found
    assert ("Kubernetes", Zone.NICE) in found
    assert "Tableau" not in {name for name, _ in found}


def test_requirements() -> None:
    """Years, degree, certificates and languages are found with what they are asked in."""
    found = job.read(POSTING)
    (years,) = _of(found, RequirementKind.YEARS)
    (degree,) = _of(found, RequirementKind.DEGREE)
    (certificate,) = _of(found, RequirementKind.CERTIFICATION)

    assert (years.years, years.names, years.required) == (5, ("SQL", "Python"), True)
    assert (degree.level, degree.names, degree.equivalent) == (DegreeLevel.BACHELOR, ("computer science",), True)
    assert certificate.names == ("AWS Certified Solutions Architect", "Azure certification")
    assert [(one.names, one.required) for one in _of(found, RequirementKind.LANGUAGE)] == [(("en",), True), (("es",), False)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Minimum five years of experience in nursing", 5),
        ("A 4-year Bachelor's degree and 2 years of experience", 2),
        ("3-5 years of accounting experience", 3),
        ("At least 2 yrs experience", 2),
        ("Experience of 10 or more years in sales", 10),
        ("6 months of experience as a cashier", 0.5),
    ],
)
def test_years(sentence: str, expected: float) -> None:
    """Years are read from figures, ranges (the lower end), words and months."""
    found = _of(
        job.read(f"We are looking for a reliable person for our busy local office team. {sentence}."), RequirementKind.YEARS
    )

    assert [one.years for one in found] == [expected]


@pytest.mark.parametrize(
    "sentence",
    ["Must be at least 18 years of age", "We have been in business for over 25 years", "You must agree to a 2 year contract"],
)
def test_other_years(sentence: str) -> None:
    """Ages, terms and the age of the firm are no experience."""
    found = job.read(f"We are looking for a reliable driver with a clean record for our busy depot. {sentence}.")

    assert _of(found, RequirementKind.YEARS) == []


def test_glued_text_is_parted() -> None:
    """Sentences glued together in a copied posting are told apart, and names such as JavaScript stay whole."""
    found = job.read(
        "Serve drinks and tend two barsPerform daily cash countsKeep the store room clean and learn JavaScript with Kim"
    )

    assert [line.text for line in found.lines] == [
        "Serve drinks and tend two bars.",
        "Perform daily cash counts.",
        "Keep the store room clean and learn JavaScript with Kim",
    ]


@pytest.mark.parametrize(
    "demand", ["Female candidates only", "Age: 18-30", "Gender: male", "Nationality: any", "Candidates aged 25 to 35 years old"]
)
def test_demands_of_gender_and_age_count_nothing(demand: str) -> None:
    """What a posting may not ask for is set aside."""
    found = job.read(f"{POSTING}\nRequirements\n{demand}\n")

    assert {line.zone for line in found.lines if line.text in demand or demand in line.text} == {Zone.BOILERPLATE}


def test_postings_that_cannot_be_used() -> None:
    """Nothing, too little and too much are refused."""
    with pytest.raises(PostingMissing):
        job.read(" \n ")
    with pytest.raises(PostingTooShort):
        job.read("Data engineer wanted")
    with pytest.raises(PostingTooLong):
        job.read("word " * 10_001)


def test_german_posting() -> None:
    """Headings of other languages set zones as well."""
    found = job.read(
        "Elektriker (m/w/d)\nIhre Aufgaben:\n- Wartung von Anlagen und Maschinen im Werk\n"
        "Ihr Profil:\n- Abgeschlossene Berufsausbildung als Elektriker\nWir bieten:\n- Kostenlose Getränke und ein nettes Team"
    )
    zones = {line.text: line.zone for line in found.lines}

    assert found.language == "de"
    assert zones["Wartung von Anlagen und Maschinen im Werk"] is Zone.DUTIES
    assert zones["Abgeschlossene Berufsausbildung als Elektriker"] is Zone.MUST
    assert zones["Kostenlose Getränke und ein nettes Team"] is Zone.BOILERPLATE


@given(
    st.lists(st.sampled_from([*POSTING.split("\n"), *POSTING.split(" ")]), min_size=20, max_size=80),
    st.sampled_from(["\n", " ", ""]),
)
def test_quotes_stand_in_their_lines(parts: list[str], joint: str) -> None:
    """Every quote is a substring of the line it names, and lines are numbered from one."""
    try:
        found = job.read(joint.join(parts))
    except PostingTooShort:
        return
    texts = [line.text for line in found.lines]

    assert [line.number for line in found.lines] == list(range(1, len(texts) + 1))
    quotes = [(skill.quote, skill.line) for skill in found.skills] + [(one.quote, one.line) for one in found.requirements]
    for quote, line in quotes:
        assert quote
        assert quote in texts[line - 1]


def test_a_sentence_without_end_is_cut_between_words() -> None:
    """What is longer than any sentence is cut at a comma or between words; a word that is longer itself, at the bound."""
    words = " ".join(f"pipeline{number}" for number in range(100))
    found = job.read(f"{POSTING}\nRequirements\n- {words}\n- {'x' * 1_500}")
    texts = [line.text for line in found.lines]

    assert words == " ".join(text for text in texts if text.startswith("pipeline"))
    assert [600, 600, 300] == [len(text) for text in texts if text.startswith("x")]


def test_a_posting_that_seems_all_boilerplate_is_read_all_the_same() -> None:
    """Where nothing is left outside the benefits and the praise, their words count as any others."""
    found = job.read(
        "What we offer\n- Health insurance, dental and vision plan, paid holidays, pension, parking, free lunch and a bonus."
    )

    assert {Zone.OTHER} == {line.zone for line in found.lines}


POSTING_WITH_END = """Pastry Chef

Requirements
- Two years of experience in a bakery
- Knowledge of doughs and pastries
{said}
"""


@pytest.mark.parametrize(
    "said",
    [
        "We dream in sugar and reinvent the ways people eat.",
        "At Crusty, every day is about being more.",
        "With 900 curious minds, we have the skill to go deep.",
        "Our bakers bring their best game each day.",
        "Are you ready to be a Cruster?",
        "Have you ever been convicted of a crime?",
        'If you answered "yes", please explain the nature of it.',
        "This job description is intended to reflect the activities of the position.",
        "Nothing in this job description restricts management's right to assign duties.",
        "Other related duties as assigned.",
        "All employment is contingent upon Crusty obtaining an approval.",
        "This is a hybrid position.",
        "Employee assistance program for you and your family members",
        "Individual pay is determined by location and skill.",
        "Job Segment: Baking, Retail, Cooking",
    ],
)
def test_what_all_postings_of_an_employer_end_in_counts_nothing(said: str) -> None:
    """What tells of the employer, the law, the pay or the way to apply asks for nothing, even among demands."""
    line = job.read(POSTING_WITH_END.format(said=said)).lines[-1]

    assert line.zone is Zone.BOILERPLATE


@pytest.mark.parametrize(
    ("said", "zone"),
    [
        ("We expect you to know your doughs.", Zone.MUST),
        ("We use Excel for orders.", Zone.MUST),
        ("Our ideal candidate bakes for love.", Zone.MUST),
        ("At least one award for bread", Zone.MUST),
        ("With a head for figures", Zone.MUST),
        ("- Do you have five years of experience with ovens?", Zone.MUST),
    ],
)
def test_demands_that_begin_as_an_employer_does_stay_demands(said: str, zone: Zone) -> None:
    """What an employer expects, uses and looks for is asked for."""
    assert job.read(POSTING_WITH_END.format(said=said)).lines[-1].zone is zone


def test_behind_the_statement_of_equal_opportunity_only_demands_count() -> None:
    """What an agency says of itself at the end of a posting names trades that are not asked for; a demand still counts."""
    said = (
        "\nCrusty is an Equal Opportunity Employer.\nCrusty places people in nursing and in law.\nA degree in baking is required."
    )
    lines = job.read(POSTING_WITH_END.format(said=said)).lines

    assert [line.zone for line in lines[-3:]] == [Zone.BOILERPLATE, Zone.BOILERPLATE, Zone.MUST]


def test_an_employer_that_speaks_of_itself_is_known_by_its_name_elsewhere() -> None:
    """Sentences that begin with the name behind "At" or "Join" tell of the employer, though they stand among demands."""
    said = "Crusty makes bread for millions.\nJoin Crusty and rise with us.\nCrusty skills required"
    zones = [line.zone for line in job.read(POSTING_WITH_END.format(said=said)).lines[-3:]]

    assert zones == [Zone.BOILERPLATE, Zone.BOILERPLATE, Zone.MUST]


def test_to_apply_a_method_does_not_end_what_is_asked_for() -> None:
    """Only that one may apply for the job does."""
    said = "Understand how to apply heat.\nA love of bread\nApply now!\nA love of bread"
    zones = [line.zone for line in job.read(POSTING_WITH_END.format(said=said)).lines[-4:]]

    assert zones == [Zone.MUST, Zone.MUST, Zone.BOILERPLATE, Zone.BOILERPLATE]
