"""The verbs that statements of a resume open with, in English."""

import re
from itertools import islice

from resume_ats_scorer.memo import memo

_BASE = """
accelerate accomplish account achieve acquire act adapt add address adjust administer advance advise advocate align allocate
amend amplify analyse analyze animate answer anticipate apply appoint appraise approve arbitrate architect arrange assemble
assess assign assist assure attain attend audit author authorise authorize automate bake balance bathe benchmark bill boost brew
brief bring broaden budget build butcher calculate calibrate call campaign capture care carry catalogue categorise chair
champion change chart check choreograph clarify classify clean close coach code collaborate collate collect combine communicate
compare compile complete compose compute conceive conceptualise conduct configure connect consolidate construct consult contact
containerise containerize contribute control convert convince cook coordinate copy correct counsel count craft create crew
cultivate curate customise customize cut debug decide decrease define delegate deliver demonstrate deploy depose deposit derive
describe design detect determine develop devise diagnose digitise direct disburse discover disinfect dispatch dispense display
distribute diversify dock dockerize document double draft draw drill drive earn edit educate effect elicit eliminate emphasise
employ empower enable encourage enforce engage engineer enhance enlarge enlist ensure enter entertain escort establish estimate
evaluate examine exceed execute exercise exhibit expand expedite experiment explain explore express extend extract fabricate
facilitate feed field file fill find film finalise finance fix focus follow forecast fuel form formulate foster found fulfil fulfill
gain
gather generate give govern grade greet grind grow guard guide handle harden harvest haul head hire hone host identify
illustrate immunise immunize implement improve increase influence inform initiate innovate inspect inspire install institute
instruct integrate interact interface interpret interview introduce invent inventory investigate invoice issue judge keep label
launch launder lead learn lecture leverage liaise lift listen litigate load locate log lower maintain make manage map market
maximise maximize measure mediate meet mentor merchandise merge migrate mill minimise minimize mix mobilise model moderate
modernise modernize modify monitor motivate move multiply navigate negotiate nurse obtain offer onboard open operate optimise
optimize orchestrate order organise organize orient originate outline overhaul oversee own pack package paint palletise
palletize parse participate partner patch patrol perform persuade pilot pioneer pitch place plan plant polish post predict
prepare prescribe present preserve preside press prevent price prioritise prioritize process procure produce profile program
project promote prompt proofread propose prospect protect prove provide provision prune publicise publish purchase pursue
qualify query raise ran rank rate reach rebuild receive recognize recommend reconcile record recruit rectify redesign reduce
reengineer refactor refer refine regulate rehabilitate rehearse reinforce rejuvenate remodel render renovate reorganize repair
replace reply report represent rescue research resolve respond restock restore restructure retain retrieve revamp review revise
revitalise revolutionise rotate route run safeguard sanitise sanitize save scale schedule scrape screen secure select sell send
serve service set settle sew shape share ship simplify simulate sketch solder solicit solve sort spearhead specify spread staff
stage standardise standardize start steer stimulate stitch stock stop store streamline strengthen structure submit study succeed
suggest summarise summarize supervise supply support surpass survey sustain suture synthesise tailor take tally target teach
tend test tighten tow track trade train transact transcribe transfer transform translate transport treat triage triple
troubleshoot tutor type uncover underwrite unify unite unload update upgrade upsell use utilise utilize vaccinate validate
verify visit visualise visualize volunteer weigh welcome weld win wire work write
"""
_IRREGULAR = """
began bought brought built caught chose cut dealt drew drove fed found gave got grew held kept laid led made met overcame
oversaw put ran read rebuilt rewrote rose sang saw sent set shot sold sought spent spoke stood taught thought told took
understood undertook underwent won wove wrote
"""
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_BEFORE = re.compile(r"(?!(?:hour|dai|week|month|quarter|year|ear|fami|friend|on)ly$)\w+ly$|also$|i$|we$|then$")


def _forms(base: str) -> set[str]:
    if base.endswith("e"):
        return {base, base + "s", base + "d", base[:-1] + "ing"}
    if base.endswith("y") and base[-2] not in "aeiou":
        return {base, base[:-1] + "ies", base[:-1] + "ied", base + "ing"}
    endings = {base, base + "s", base + "es", base + "ed", base + "ing"}
    return endings | {base + base[-1] + "ed", base + base[-1] + "ing"}


VERBS = frozenset(form for base in _BASE.split() for form in _forms(base)) | frozenset(_IRREGULAR.split())
"""Verbs in all the forms that they open a statement in."""


@memo
def opening(text: str) -> str:
    """Return the verb that *text* opens with, in lower case, an adverb or "I" before it left out, or an empty text."""
    first = [match[0].lower() for match in islice(_WORD.finditer(text), 2)]
    if len(first) > 1 and first[0] not in VERBS and _BEFORE.match(first[0]):
        first = first[1:]
    if not first:
        return ""
    last = first[0].rsplit("-", 1)[-1]
    return first[0] if last in VERBS or (last.endswith("ed") and len(last) > 4) else ""
