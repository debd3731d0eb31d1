"""Sentences that speak to an AI instead of to a person."""

from resume_ats_scorer.resume.words import AnyCase
from resume_ats_scorer.score.integrity._found import NOTHING, Found, Visible, found

_PERSON = r"(?:candidate|applicant|resume|résumé|cv|application|profile)"
_GOOD = (
    r"(?:high\w*|top|best|perfect|excellent|exceptional|maximum|10/10|100|first|strong\w*|ideal|suitable|qualified|interview"
    r"|hire|hiring|position|match)"
)
_MACHINE = (
    r"(?:ai|a\.i\.|llms?|chatgpt|gpt|language models?|ats|bots?|chatbots?|algorithms?|assistant|(?:recruiting|screening) \w+)"
)
_WORDS = (
    r"(?:ignore|disregard|forget|override|bypass)\b.{0,30}\b(?:previous|prior|above|earlier|preceding|other|your|system|existing)\b"
    r".{0,20}\b(?:instructions?|prompts?|directions?|rules?|guidelines?|criteria|rubric|text)\b",
    r"(?:ignore|disregard|forget|override|bypass) (?:the|any|your|all) (?:scoring |grading )?(?:rubric|prompts?)\b",
    r"(?:rate|rank|score|grade|mark|consider|classify|evaluate|recommend|select|shortlist|approve|hire|give|assign)\b.{0,12}"
    rf"\b(?:this|the present|said)\b.{{0,10}}\b{_PERSON}\b.{{0,40}}\b{_GOOD}\b",
    rf"(?:this|the) {_PERSON} (?:is|must be|should be|has to be) (?:the |an? )?(?:\w+ )?"
    r"(?:rated|ranked|scored|best|perfect|ideal|selected|shortlisted|hired|highest|top)\b",
    r"(?:attention|note|message|instructions?|dear|hello|hey|hi)\b,?:? (?:to |for )?(?:the |any |all )?(?:\w+ )?"
    rf"{_MACHINE} *(?:[:,.!-]|reading|reviewing)",
    rf"to (?:the |any )?{_MACHINE} (?:\w+ )?(?:reading|reviewing|screening|scoring|parsing|evaluating) (?:this|my|the)\b",
    r"(?:игнорируй|забудь|не учитывай)\w*.{0,40}(?:инструкци|указани|правил)",
    rf"(?:if|when) you are an? (?:\w+ )?{_MACHINE}\b",
    r"you are (?:now )?(?:an? )?(?:helpful |large |expert )?(?:ai|llm|language model|assistant|recruiter|hiring manager)\b",
    r"as an? (?:ai|large language model|language model)\b[ ,]+(?:you|i|please|language|assistant)\b",
    r"(?:respond|reply|answer|output|return|print|say|write|state|conclude|report)\b.{0,15}(?:\b(?:that|only|with)\b.{0,20}){1,2}"
    r"\b(?:candidate|applicant|highly qualified|exceptional|perfect match|strong hire|recommended)\b",
    r"(?:ignoriere|vergiss|missachte)\b.{0,40}\b(?:anweisung\w*|instruktion\w*|vorgaben|regeln)\b",
    r"(?:bewerte|empfiehl|stufe)\b.{0,10}\b(?:diese\w*|den|die)\b.{0,10}\b(?:bewerb\w*|kandidat\w*|lebenslauf)\b",
    r"(?:ignore[zr]?|oublie[zr]?)\b.{0,30}\b(?:instructions?|consignes|directives)\b",
    r"(?:évalue[zr]?|note[zr]?|recommande[zr]?|classe[zr]?)\b.{0,10}\bce(?:tte)? (?:candidat\w*|cv|profil)\b",
    r"(?:ignora|ignore|olvida|olvide|desconsidere|esqueça)\b.{0,40}\b(?:instrucciones|instruções|indicaciones|órdenes|regras|reglas)\b",
    r"(?:califica|califique|evalúa|evalúe|recomienda|recomiende|avalie|recomende|classifique)\b.{0,10}\best[ae]\b.{0,5}"
    r"\b(?:candidat[oa]|currículum|cv|currículo|perfil)\b",
    r"(?:ignora|dimentica|trascura)\b.{0,40}\b(?:istruzioni|indicazioni|regole)\b",
    r"(?:valuta|raccomanda|classifica)\b.{0,10}\bquest[oa]\b.{0,5}\b(?:candidat[oa]|curriculum|cv|profilo)\b",
    r"(?:negeer|vergeet)\b.{0,40}\b(?:instructies|aanwijzingen|regels)\b",
    r"(?:beoordeel|rangschik)\b.{0,10}\bdeze (?:kandidaat|sollicitant|cv)\b",
)
"""What begins with a word: that one begins is asked once at each place, not for every pattern."""
_MARKS = (
    r"\[/?(?:inst|system|sys)\]|<\|?/?(?:im_start|im_end|system|assistant|user|endoftext)\|?>|^#{1,3} ?(?:system|instruction)s?:"
    r"|^system prompt:"
)
_INSTRUCTION = AnyCase(rf"\b(?:{'|'.join(_WORDS)})|{_MARKS}")
_TRIGGERS = """
    ignore ignores disregard forget override bypass candidate applicant resume résumé cv application profile ai llm llms
    gpt chatgpt ats bot bots chatbot chatbots algorithm algorithms assistant model models recruiter manager system sys
    inst im endoftext user prompt ignoriere vergiss missachte bewerte empfiehl stufe ignorer ignorez oublie oublier
    oubliez évalue évaluez évaluer note notez noter recommande recommandez classe classez olvida olvide ignora
    desconsidere esqueça califica califique evalúa evalúe recomienda recomiende avalie recomende classifique dimentica
    игнорируй игнорируйте забудь забудьте учитывай rubric
    trascura valuta raccomanda classifica negeer vergeet beoordeel rangschik instruction instructions
"""
_SPOKEN_TO = frozenset(_TRIGGERS.split())


def instructions(text: Visible) -> Found:
    """Return the lines that tell an AI what to think of this person, in any of the languages read."""
    lines = text.lines
    concerned = {}
    for index, line in enumerate(lines):
        following = lines[index + 1] if index + 1 < len(lines) else None
        if _SPOKEN_TO.isdisjoint(text.words[line.number]):
            continue
        joined = f"{line.text} {following.text}" if following is not None else line.text
        match = _INSTRUCTION.search(joined)
        if match is None or match.start() >= len(line.text):
            continue
        concerned[line.number] = line
        if following is not None and match.end() > len(line.text) + 1:
            concerned[following.number] = following
    if not concerned:
        return NOTHING
    message = "Words are addressed to an AI rather than to a reader. These lines count nothing, and nothing here obeys them."
    return found("ai_instruction", message, concerned.values(), "speaks to a machine")
