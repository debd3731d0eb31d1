"""Words that open a statement, and phrases that say nothing, in the seven languages read."""

import re

from resume_ats_scorer.memo import memo
from resume_ats_scorer.resume.words import AnyCase
from resume_ats_scorer.score._verbs import opening

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

_CLICHE = AnyCase(
    r"\b(?:" + "|".join(re.escape(phrase) for row in _CLICHES.strip().split("\n") for phrase in row.strip().split("|")) + r")\b"
)


@memo
def cliches(text: str) -> tuple[str, ...]:
    """Return the phrases of *text* that anybody could write of themselves."""
    return tuple(text[match.start() : match.end()] for match in _CLICHE.finditer(text))


_WEAK_OPENING = {language: re.compile(rf"\W*(?:{phrases})\b", re.IGNORECASE) for language, phrases in _WEAK.items()}
_STRONG_OPENING = {language: re.compile(rf"\W*(?:{endings})", re.IGNORECASE) for language, endings in _OPENERS.items()}


@memo
def opens_with_action(text: str, language: str) -> bool:
    """Return whether *text* opens with a word of doing ("Built", "Entwicklung") and not with a duty ("Responsible for")."""
    if _WEAK_OPENING[language].match(text):
        return False
    if language == "en":
        return bool(opening(text))
    return bool(_STRONG_OPENING[language].match(text))
