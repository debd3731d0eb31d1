"""How near a resume is to a posting in topic, as far as its own words bear that out."""

from collections.abc import Mapping
from math import fsum
from typing import NamedTuple

from resume_ats_scorer.model import value
from resume_ats_scorer.score import semantic
from resume_ats_scorer.score.content._figures import along
from resume_ats_scorer.score.content._own import MIDDLING, Echoing, Split
from resume_ats_scorer.score.content._posting import Prepared
from resume_ats_scorer.score.content._profile import MARGIN, Held, Profile, naming
from resume_ats_scorer.score.content._terms import claimed

BORNE_OUT = ((0.1, 0.0), (0.22, 1.0))
"""Likeness of a resume's own words to how far they bear out those that it shares with the posting."""
OF_THE_TRADE = ((0.15, 0.0), (0.35, 1.0))
"""Likeness of a title held to the posting's, to how far it bears out the same: who matches a posting best shares its words most."""
AGAINST = ((-0.03, 0.0), (0.06, 1.0))
"""Likeness of own words to how far they let a title bear out the others: of holders of the title, cut to two positions, 95 in 100
have more than 0.06, of resumes of other fields with that title over each position three in four have less than 0.05. What the
choice costs is in `benchmarks/quality/README.md`."""
PARROTED = ((0.75, 0.0), (0.85, 1.0))
"""Share of the posting's words in what is told under a title, to how far that is no work told where own words stand elsewhere: of
118 holders of the title one says more than 0.78, of those cut to two positions with eight of the posting's terms in their lines
none; careers made up beside a true one say 0.8 to 0.98."""
TOLD = ((0.1, 0.0), (0.3, 1.0))
"""Likeness of what is told under the titles, to how far that bears out the titles."""
ECHO = ((0.15, 1.0), (0.35, 0.0))
"""Share of the posting's words in what is told, to how far they count where own words do not bear them out."""
EACH = 0.125
"""Terms of the posting that may be in use for each own word, the rest are in excess."""
CLAIMING = ((6.0, 0.0), (14.0, 1.0))
"""Terms in excess to how far they are claims that own words must bear out the more, where they are a good share of all: an honest
applicant who writes eight of them into a short resume has at most eight in excess, a sentence for each makes twenty."""
SHARE = ((0.4, 0.0), (0.6, 1.0))
"""Share of the posting's terms in use, by weight, to how far they are such claims: of 652 real holders of the title one in a
hundred shows more than 0.58, of careers made up over long resumes all but three in a hundred more than 0.97."""
MANY = ((16.0, 0.0), (28.0, 1.0))
"""Number of own words to how far that share tells by itself: a short resume for a short posting may well show half of it."""
ALL = ((3.0, 0.0), (6.0, 1.0))
"""Terms in excess to how far even the fewest own words speak against them, and other names of skills are no own words."""
RAISED = 0.2
"""How much nearer they must then be."""
FREE = 0.15
"""Likeness that needs no bearing out: most resumes reach it with most postings."""
DOUBT = 0.5
"""What of a likeness beyond that does not count where no own words bear it out."""
NOTHING = ((0.6, 0.0), (1.0, 0.5))
"""How far own words fail to bear a likeness out, to what of the rest does not count either."""
SPEAKING = ((4.0, 0.0), (8.0, 1.0))
"""Number of own words to how far they speak against what they do not bear out: a few say little either way."""
HEARD = ((1.0, 0.0), (3.0, 1.0))
"""The same where they need be but less near."""
LENIENT = 0.1
"""How much less near that is where they are few: the fewer they are, the more by chance they are far."""
UNPROVED = ((0.5, 0.0), (1.0, 1.0))
"""How far own words bear out the others, to how far what nothing proves, such as lists, may bring a resume nearer where little is
proved; a title of the trade lets it as well."""
BACKED = 0.35
"""How much nearer a title may be than all of the resume, where its own words bear it out; else it is a claim."""
CLAIMED = 0.1
"""The same for an undated title, and for one that no words but the posting's bear out."""
BEYOND = 0.1
"""What of a title counts beyond that: claims still tell those apart of whom nothing else is known."""

OTHERWISE = 0.3
"""How much less than the field of work stands for titles that are far from the posting's, where dated positions tell it: work has
other names elsewhere. The less they tell, as of a student with projects and a job in a café, the less it is taken from."""


@value
class Nearness:
    """Likenesses, -1 to 1; None where they cannot be judged."""

    meaning: float | None
    """Of what both are about."""
    title: float | None
    """Of the posting's title to the titles held, or of the field where none is or all are far, and to all of the resume."""
    held: Held | None
    """The title held that is nearest."""
    borne_out: float
    """How far the resume's own words, those that the posting does not use, bear out the others: 0 to 1."""


def nearness(prepared: Prepared, profile: Profile) -> Nearness:
    """Return how near *profile* is to *prepared*: in topic where the vocabulary knows the words of both, else by titles alone."""
    if prepared.field is None or differs(prepared, profile):
        return _by_titles(prepared, profile)
    about = profile.about
    split = about.proved.split(prepared.echoing)
    number, share = claimed(prepared, profile)
    words = split.words
    excess = number - EACH * words
    claiming = along(SHARE, share) * max(along(CLAIMING, excess), along(MANY, words))
    own = _own(split, prepared)
    if named := max(claiming, along(ALL, excess)):
        split = about.proved.split(_naming(prepared, profile))
        own = own.towards(_own(split, prepared), named)
    trade = _of_the_trade(prepared, profile)
    borne_out = _borne_out(trade, own, words, excess, claiming)
    unlike = 1 - borne_out
    doubted = claiming * unlike
    titled = borne_out * along(TOLD, semantic.similarity(split.mixed(1, 0), prepared.meaning))
    proved = split.mixed(max(borne_out, along(ECHO, split.echo)), titled)
    margin = MARGIN + (about.margin - MARGIN) * max(trade or 0.0, along(UNPROVED, borne_out))

    def near(target: semantic.Vector) -> float:
        likeness = min(semantic.similarity(about.everything, target), semantic.similarity(proved, target) + margin)
        return likeness - unlike * (DOUBT + (1 - DOUBT) * max(claiming, along(NOTHING, unlike))) * max(likeness - FREE, 0.0)

    if prepared.title is None:
        return Nearness(near(prepared.field), None, None, borne_out)
    body = near(prepared.title)

    def alike(held: Held) -> float:
        above = (CLAIMED + (BACKED - CLAIMED) * titled if held.dated else CLAIMED) * (1 - doubted)
        likeness = semantic.similarity(prepared.title, held.meaning) * held.strength / 100
        return min(likeness, body + above + BEYOND * (1 - doubted) * max(likeness - body - above, 0.0))

    meaning = near(prepared.field)
    best = max(profile.titles, key=lambda held: (alike(held), -held.line), default=None)
    job = max(alike(best), meaning - OTHERWISE * about.dated) if best else meaning
    return Nearness(meaning, (job + body) / 2, best, borne_out)


class _Own(NamedTuple):
    """How near own words are to a posting, -1 to 1."""

    meaning: float
    """To what it is about."""
    title: float
    """To its title."""

    def towards(self, other: "_Own", share: float) -> "_Own":
        """Return what lies between this and *other*, 0 to 1 of the way."""
        return _Own(self.meaning + share * (other.meaning - self.meaning), self.title + share * (other.title - self.title))


def _borne_out(trade: float | None, own: _Own, words: float, excess: float, claiming: float) -> float:
    """Return how far *own* words, so many *words*, or a title of the trade that they do not speak against, bear out the others.

    The more is claimed, the nearer they must be, and the fewer they are, the less near; where many terms are in *excess*, even the
    fewest speak against them, unless a title bears them out.
    """
    many = along(SPEAKING, words)
    heard, lenient = (many, 0.0) if trade is None else (along(HEARD, words), LENIENT * (1 - many))
    speaking = max(heard, along(ALL, excess))
    raised = RAISED * claiming
    far = 1 - along(AGAINST, max(own.meaning, own.title) + lenient - raised * (1.0 if trade is None else many))
    titled = 1 - speaking * far if trade is None else trade * (1 - heard * far)
    unlike = 1 - along(BORNE_OUT, own.meaning + lenient - raised)
    return 1 - unlike * speaking * (1 - titled)


def _own(split: Split, prepared: Prepared) -> _Own:
    own = split.mixed(0, 0)
    return _Own(semantic.similarity(own, prepared.meaning), semantic.similarity(own, prepared.title))


def _by_titles(prepared: Prepared, profile: Profile) -> Nearness:
    """Return what the English names of titles tell of it, and all of the resume where that is in English."""
    if prepared.title is None or not profile.titles:
        return Nearness(None, None, None, 1.0)

    def alike(held: Held) -> float:
        return semantic.similarity(prepared.title, held.meaning) * held.strength / 100 * (1.0 if held.dated else CLAIMED)

    best = max(profile.titles, key=lambda held: (alike(held), -held.line))
    return Nearness(None, alike(best) * _told_beside(prepared, profile), best, 1.0)


def _told_beside(prepared: Prepared, profile: Profile) -> float:
    """Return how far titles count in a resume that is not in the posting's language, by what else it says where that is known."""
    if not differs(prepared, profile):
        return 1.0
    if written_in(profile) != "en":
        return 1.0 - DOUBT
    split = profile.about.proved.split(prepared.echoing)
    unlike = 1 - along(BORNE_OUT, semantic.similarity(split.mixed(0, 0), prepared.title))
    return 1 - unlike * along(SPEAKING, split.words)


def _naming(prepared: Prepared, profile: Profile) -> Echoing:
    """Return which rows only repeat *prepared*, under whatever other name *profile* has of the skills that it asks for as well."""
    found = prepared.echoing.copy()
    found[list(naming(profile, {term.skill for term in prepared.terms if term.skill}))] = True
    return found


def _of_the_trade(prepared: Prepared, profile: Profile) -> float | None:
    """Return how far the titles of dated positions are of the posting's trade, 0 to 1; None where none is known.

    A title under which hardly a word but the posting's is told tells nothing where own words stand under others.
    """
    known = [held for held in profile.titles if held.dated and held.meaning is not None]
    if prepared.title is None or not known:
        return None
    near = [(held, along(OF_THE_TRADE, semantic.similarity(prepared.title, held.meaning))) for held in known]
    if not any(trade for _, trade in near):
        return 0.0
    positions = {passage.line: passage.position for passage in profile.passages}
    told = _told(prepared, profile, positions)
    whole = fsum(own for own, _ in told.values())

    def shown(held: Held) -> float:
        own, echo = told.get(positions[held.line], (0.0, 0.0))
        share = echo / (own + echo) if own or echo else 1.0
        return 1 - along(PARROTED, share) * along(SPEAKING, whole - own)

    return max(trade * shown(held) for held, trade in near if trade)


def _told(prepared: Prepared, profile: Profile, positions: Mapping[int, int | None]) -> dict[int | None, tuple[float, float]]:
    """Return the own words that each of the *positions* of lines tells, and the posting's, as many as of middling weight."""
    weight = semantic.vocabulary().weight
    heads = {held.line for held in profile.titles}
    found: dict[int | None, tuple[float, float]] = {}
    for row, places in profile.rows.items():
        for place in places:
            if place.dated and place.used and place.line not in heads:
                own, echo = found.get(positions[place.line], (0.0, 0.0))
                one = weight[row] / MIDDLING
                found[positions[place.line]] = (own, echo + one) if prepared.echoing[row] else (own + one, echo)
    return found


def differs(prepared: Prepared, profile: Profile) -> bool:
    """Return whether posting and resume are in different languages; a few foreign words in a resume do not make it foreign."""
    one, other = prepared.job.language, written_in(profile)
    return "und" not in (one, other) and one != other and not (prepared.known and profile.known)


def written_in(profile: Profile) -> str:
    """Return the language of the resume; one that tells too little to be sure is in English where half of its words are."""
    return "en" if profile.resume.language == "und" and profile.known else profile.resume.language
