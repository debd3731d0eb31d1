"""Pure geometry of a page: which words make a line, which lines a column, and in what order a person reads them."""

from resume_ats_scorer.parse.layout._bidi import RIGHT_TO_LEFT_CODES, as_written, read_from_right
from resume_ats_scorer.parse.layout._blocks import Block, Edges, Ground, blocks, blocks_of, column_edges, columns_of
from resume_ats_scorer.parse.layout._cuts import Rectangle, in_reading_order
from resume_ats_scorer.parse.layout._drawn import as_drawn
from resume_ats_scorer.parse.layout._grids import LEAST_COLUMNS, grids
from resume_ats_scorer.parse.layout._headed import headed
from resume_ats_scorer.parse.layout._repeats import Strip, is_page_number, margin_of, repeated
from resume_ats_scorer.parse.layout._rows import Row, pieces_of, rows
from resume_ats_scorer.parse.layout._words import Style, Word, is_dated
from resume_ats_scorer.parse.layout._wraps import wraps

__all__ = [
    "LEAST_COLUMNS",
    "RIGHT_TO_LEFT_CODES",
    "Block",
    "Edges",
    "Ground",
    "Rectangle",
    "Row",
    "Strip",
    "Style",
    "Word",
    "as_drawn",
    "as_written",
    "blocks",
    "blocks_of",
    "column_edges",
    "columns_of",
    "grids",
    "headed",
    "in_reading_order",
    "is_dated",
    "is_page_number",
    "margin_of",
    "pieces_of",
    "read_from_right",
    "repeated",
    "rows",
    "wraps",
]
