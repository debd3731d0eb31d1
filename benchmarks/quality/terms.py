"""Choose the terms that get figures: words and phrases that are common enough and are nobody's name."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise

from gensim.models.phrases import Phrases

from resume_ats_scorer import lexicon
from resume_ats_scorer.text import tokens

LEAST_DOCUMENTS = 5
LEAST_PHRASE = 12
_STOP = """
    a about above after again against all also am an and any are as at be because been before being below between both but by
    can could did do does doing down during each etc few for from further had has have having here how i if in into is it its
    itself just let like made make may me might more most must my myself no nor not now of off on once only or other our ours out
    over own per same shall should so some such than that the their theirs them themselves then there these they this those
    through to too under until up upon us using very was we were what when where which while who whom why will with within
    without would you your yours yourself via able e g s t d m ll re ve don
"""
_LEFT_OUT = """
    he him his himself she her hers herself mr mrs ms miss mx sir madam male female males females man men woman women boy boys
    girl girls husband wife father mother son daughter brother sister gender sex married single divorced widowed age aged birth
    birthday born young old nationality citizen citizenship race racial color colour religion religious christian muslim hindu
    jewish catholic buddhist white black asian hispanic latino latina african caucasian native american indian chinese british
    european pregnancy pregnant disability disabled disabilities veteran veterans orientation sexual lgbt lgbtq ethnicity ethnic
    january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept
    oct nov dec monday tuesday wednesday thursday friday saturday sunday http https www com org net html email gmail phone
    linkedin university college company name city state st ave href attr url jpg null ey ikea kpmg pwc tcs hsbc ups cvs bny ntt
    svb hmh lseg hcl ubs rbc usaa nasa nypd fbi cia infosys wipro cognizant mit iit bhopal edinburgh springfield heidelberg nyc ali
    adam anand gilbert foley
"""
STOP, LEFT_OUT = frozenset(_STOP.split()), frozenset(_LEFT_OUT.split())
_SENTENCE_END = re.compile(r"[.:;!?•*|(/]\s*$")


def shapes(texts: Iterable[str]) -> dict[str, tuple[int, int]]:
    """Return for each word how often it stands capitalised and how often otherwise, within running text."""
    capital: Counter[str] = Counter()
    other: Counter[str] = Counter()
    for text in texts:
        for line in text.split("\n"):
            found = tokens(line)
            if sum(line[token.start].islower() for token in found) * 2 < len(found):
                continue
            for before, token in pairwise(found):
                if _SENTENCE_END.search(line[before.end : token.start]):
                    continue
                surface = line[token.start : token.end]
                (capital if surface[0].isupper() and surface[1:].islower() else other)[token.text] += 1
    return {word: (capital[word], other[word]) for word in capital | other}


def choose(
    postings: Sequence[Sequence[str]],
    resumes: Sequence[Sequence[str]],
    texts: Iterable[str],
    occupations: Sequence[tuple[Sequence[str], Sequence[str]]],
) -> dict[str, int]:
    """Return the document frequency, in *postings* and *resumes*, of each chosen term; *occupations* are names and descriptions.

    What stands on one side only can match nothing, and is mostly a firm's own words or a web site's: a term must stand in postings
    and in resumes or in a description of an occupation. A word needs `LEAST_DOCUMENTS` documents; for one that describes an
    occupation these may be occupations, since the trades of others than whose resumes we have (welders, librarians) have words too.
    One that stands capitalised wherever it is used in running text (a person, a firm, a place) is left out unless it names a skill
    or describes an occupation. A phrase is two neighbours that gensim finds to belong together (normalised pointwise mutual
    information) and needs `LEAST_PHRASE` documents.
    """
    documents = [*postings, *resumes]
    asked, shown = (Counter(term for text in side for term in _terms(text)) for side in (postings, resumes))
    described = {term for _, description in occupations for term in _terms(description)}
    told = Counter(word for names, description in occupations for word in {*names, *description})
    skills = {name.lower() for skill in lexicon.skills().values() for name in (skill.name, *skill.aliases)}
    seen = shapes(texts)
    counts = asked + shown

    def shared(term: str) -> bool:
        return term in skills or (asked[term] > 1 and shown[term] > 1) or term in described

    def documents_with(word: str) -> int:
        return counts[word] + (told[word] if word in described else 0)

    def common(word: str) -> bool:
        capital, other = seen.get(word, (0, 0))
        return word in skills or word in described or capital <= other

    single = {
        word
        for word in counts.keys() | told.keys()
        if " " not in word
        and documents_with(word) >= LEAST_DOCUMENTS
        and word not in STOP | LEFT_OUT
        and word.isascii()
        and not word[0].isdigit()
        and shared(word)
        and common(word)
    }
    pairs = {pair for pair in _phrases(documents) if counts[pair] >= LEAST_PHRASE and single.issuperset(pair.split())}
    pairs |= {name for name in skills if name.count(" ") == 1 and counts[name] >= LEAST_DOCUMENTS and not name[0].isdigit()}
    return {term: max(counts[term], LEAST_DOCUMENTS) for term in sorted(single | set(filter(shared, pairs)))}


def _terms(text: Sequence[str]) -> set[str]:
    return {*text, *(f"{one} {two}" for one, two in pairwise(text))}


def _phrases(documents: Sequence[Sequence[str]]) -> set[str]:
    model = Phrases(documents, min_count=LEAST_PHRASE, scoring="npmi", threshold=0.3, delimiter=" ")
    return {pair for pair in model.export_phrases() if pair.count(" ") == 1}
