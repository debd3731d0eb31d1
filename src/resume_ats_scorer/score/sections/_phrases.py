"""Words that open a statement, and phrases that say nothing, in the seven languages read."""

import re

_ENGLISH_VERBS = """
    achieve act adapt address administer advise align allocate amplify analyze analyse answer apply appraise approve
    arrange assemble assess assign assist attain audit author automate balance bill boost brief budget build calculate
    calibrate capture care chair champion check clean close coach collaborate collect communicate compile complete
    conceive conduct configure consolidate construct consult contribute control convert cook coordinate counsel create
    cultivate cut decrease define deliver demonstrate deploy design detect determine develop devise diagnose direct
    discover dispatch document double draft drive earn edit educate eliminate enable enforce engage engineer enhance
    ensure establish evaluate examine exceed execute expand expedite explain facilitate file finance forecast formulate
    foster found gain generate grow guide handle head hire host identify illustrate implement improve increase influence
    inform initiate inspect inspire install institute instruct integrate interpret interview introduce invent
    investigate issue launch lead lecture leverage lift load lower maintain make manage map market maximize measure
    mediate mentor merge migrate minimize model moderate modernize monitor motivate navigate negotiate nurse obtain
    onboard operate optimize optimise orchestrate order organize organise orient outline overhaul oversee own
    participate partner perform pioneer place plan prepare present preserve prevent process procure produce program
    project promote propose prospect provide publish purchase qualify raise rank reach rebuild receive recognize
    recommend reconcile record recruit redesign reduce refine rehabilitate reinforce reorganize repair replace report
    represent research resolve respond restock restore restructure retain revamp review revise run save scale schedule
    screen secure select sell serve service set shape ship simplify solve spearhead staff stage standardize start steer
    stock streamline strengthen structure study supervise supply support surpass survey sustain teach test track trade
    train transcribe transform translate transport treat triage triple troubleshoot tutor uncover unify unite update
    upgrade use utilize validate verify visit weld win write
"""
_IRREGULAR = """
    led built ran wrote drove grew won taught sold held made took brought bought sought oversaw spoke kept met began rose spent set
    cut put drew chose gave got sent rebuilt undertook understood underwent shot sang dealt fed found
"""
_WEAK = {
    "en": r"responsib\w+ (?:for|includ\w+)|dut(?:y|ies) includ\w+|tasked with|in charge of|involved in|worked on|help\w*",
    "de": r"verantwortlich für|zuständig für|mitarbeit (?:bei|an|in)|aufgaben|mithilfe",
    "fr": r"responsable d[eu']|chargé d[eu']|participation (?:à|au)|aide (?:à|au)",
    "es": r"responsable de|encargado de|encargada de|participación en|ayud[aé]",
    "it": r"responsabile d\w+|incaricat[oa] d\w+|partecipazione a\w*|aiut\w+",
    "pt": r"responsável p\w+|encarregad[oa] d\w+|participação em|ajud\w+",
    "nl": r"verantwoordelijk voor|belast met|betrokken bij|meegewerkt aan|geholpen",
}
_OPENERS = {
    "de": r"\w+(?:te|ten|ung|ungen|tion|ieren|eln|ern)\b|(?:auf|aus|um|ab|an)\w*bau\b|(?:ge|be|er|ent|ver)\w+t\b|\w{4,}en\b",
    "fr": r"\w+(?:er|ir|re|tion|sion|ment|age|ance|é|ée|és|i|u)\b|gestion|suivi|mise|conduite|vente|analyse|conception",
    "es": r"\w+(?:é|í|ó|ar|er|ir|ción|sión|miento|ando|iendo|aba)\b|gestión|diseño|desarrollo|venta|apoyo|control|lider\w+",
    "it": r"\w+(?:are|ere|ire|ato|ito|uto|zione|sione|mento|tura|ai|ii)\b|gestione|analisi|vendita|sviluppo|controllo|supporto",
    "pt": r"\w+(?:ei|ou|ar|er|ir|ção|são|mento|ando|endo|indo)\b|gestão|desenho|venda|apoio|controle|suporte|lider\w+",
    "nl": r"ge\w+[dt]\b|\w+(?:de|te|en|ing)\b|beheer|ontwerp|verkoop|advies|onderhoud",
}
_CLICHES = """
    hard working|hard-working|hardworking|team player|go-getter|go getter|self-starter|self starter|self-motivated
    self motivated|results-oriented|results oriented|results-driven|results driven|detail-oriented|detail oriented
    goal-oriented|goal oriented|dynamic|out of the box|outside the box|synergy|synergies|track record|fast learner
    quick learner|passionate|highly motivated|people person|think on my feet|hit the ground running|strong work ethic
    excellent communication skills|best of breed|guru|ninja|rockstar|dedicated|enthusiastic|seeking a challenging
    challenging position|utilize my skills|grow with|references available|teamfähig|belastbar|flexibel|engagiert
    motiviert|zielorientiert|lösungsorientiert|kommunikationsstark|hands-on-mentalität|dynamique|motivé|polyvalent
    rigoureux|sens du relationnel|esprit d'équipe|passionné|dinámico|proactivo|orientado a resultados|apasionado
    dinamico|motivato|orientato al risultato|appassionato|dinâmico|proativo|apaixonado|teamspeler|gedreven
    resultaatgericht|enthousiast|stressbestendig|flexibele
"""

LANGUAGES = frozenset({"en", "de", "fr", "es", "it", "pt", "nl"})
"""Languages for which verbs and empty phrases are known."""

CLICHE = re.compile(
    r"\b(?:" + "|".join(re.escape(phrase) for row in _CLICHES.strip().split("\n") for phrase in row.strip().split("|")) + r")\b",
    re.IGNORECASE,
)
"""A phrase that anybody could write of themselves."""


def _forms(verb: str) -> tuple[str, ...]:
    stem = verb.removesuffix("e")
    doubled = verb + verb[-1]
    past = verb[:-1] + "ied" if verb.endswith("y") else stem + "ed"
    return verb, verb + "s", verb + "es", past, stem + "ing", doubled + "ed", doubled + "ing"


_ENGLISH = frozenset(form for verb in _ENGLISH_VERBS.split() for form in _forms(verb)) | frozenset(_IRREGULAR.split())
_WEAK_OPENING = {language: re.compile(rf"\W*(?:{phrases})\b", re.IGNORECASE) for language, phrases in _WEAK.items()}
_STRONG_OPENING = {language: re.compile(rf"\W*(?:{endings})", re.IGNORECASE) for language, endings in _OPENERS.items()}
_FIRST_WORDS = re.compile(r"\W*([^\W\d_]+)(?:\W+([^\W\d_]+))?")
_ADVERB = re.compile(r"\w+ly$|also$|i$|we$|then$")


def opens_with_action(text: str, language: str) -> bool:
    """Return whether *text* opens with a word of doing ("Built", "Entwicklung") and not with a duty ("Responsible for")."""
    if _WEAK_OPENING[language].match(text):
        return False
    if language != "en":
        return bool(_STRONG_OPENING[language].match(text))
    match = _FIRST_WORDS.match(text)
    if match is None:
        return False
    first, second = match[1].lower(), (match[2] or "").lower()
    word = second if _ADVERB.match(first) else first
    return word in _ENGLISH or (word.endswith("ed") and len(word) > 4)
