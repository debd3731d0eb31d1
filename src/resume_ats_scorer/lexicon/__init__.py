"""Names of skills, certificates, languages and job titles, and where a text holds them.

The tables are in `data/` and written by hand; see `data/README.md`.
"""

from resume_ats_scorer.lexicon._phrases import other_number
from resume_ats_scorer.lexicon._skills import Match, Skill, find, skill, skills, words

__all__ = ["Match", "Skill", "find", "other_number", "skill", "skills", "words"]
