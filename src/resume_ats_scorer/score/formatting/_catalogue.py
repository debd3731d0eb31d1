"""The one table of checks, in the order of the report."""

from resume_ats_scorer.score.formatting import _contact, _file, _integrity, _layout, _looks, _positions, _sections, _text, _writing

CATALOGUE = (
    *_file.CHECKS,
    *_text.CHECKS,
    *_layout.CHECKS,
    *_looks.CHECKS,
    *_contact.CHECKS,
    *_sections.CHECKS,
    *_positions.CHECKS,
    *_writing.CHECKS,
    *_integrity.CHECKS,
)
