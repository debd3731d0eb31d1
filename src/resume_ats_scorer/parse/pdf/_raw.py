"""pdfium's functions as plain calls on integers: a handle is an address, and a buffer is an address as well.

The binding's own prototypes build a ctypes object for every argument; over tens of thousands of characters that is most of the
time, and giving up the interpreter's lock around each call another sixth. pdfium is not thread-safe: one process, one thread.
"""

import ctypes
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import repeat
from typing import Any

import numpy as np
import pypdfium2.raw as pdfium
from numpy.typing import NDArray

Handle = int
Call = Callable[..., int]

_ADDRESS = ctypes.c_void_p
_WORD = ctypes.c_size_t
_INT = ctypes.c_int


_ROWS = 1024
_SCRATCH = np.zeros((_ROWS, 4), np.uint32)
"""Rows of four numbers of four bytes, which bulk calls write to."""
_START = ctypes.c_char.from_buffer(_SCRATCH.data)
_CELLS = [[ctypes.byref(_START, 16 * row + 4 * cell) for row in range(_ROWS)] for cell in range(4)]
"""References to the cells of the scratch rows, column by column; to make one takes half as long as a call."""
_ROOM = ctypes.create_string_buffer(20_000)
"""What texts are written to; longer ones are not read."""
_ROOM_START = ctypes.addressof(_ROOM)
_FLOATS, _INTS, _DOUBLES = (ctypes.c_float * 6)(), (ctypes.c_int * 2)(), (ctypes.c_double * 6)()
"""What single calls write to."""
_TO_FLOATS = [ctypes.byref(_FLOATS, 4 * place) for place in range(4)]
_TO_DOUBLES = [ctypes.byref(_DOUBLES, 8 * place) for place in range(6)]
_TO_INTS = [ctypes.byref(_INTS, 4 * place) for place in range(2)]


def _bind(name: str, result: type | None, *arguments: type) -> Call:
    """Return the function *name*. Of arguments beyond those typed, integers are C ints and handles need a ctypes object.

    Half of the time of a typed call goes into its arguments.
    """
    address = ctypes.cast(getattr(pdfium, name), ctypes.c_void_p).value
    assert address is not None  # noqa: S101
    function: Call = ctypes.PYFUNCTYPE(result)(address)
    if arguments:
        function.argtypes = arguments  # type: ignore[attr-defined]
    return function


def _reference(handle: Handle) -> Any:
    """Return *handle* as calls without argument types take it soonest: a ctypes pointer is made into this anew for every call."""
    return ctypes.byref(ctypes.c_char.from_address(handle))


load_page = _bind("FPDF_LoadPage", _WORD, _ADDRESS, _INT)
close_page = _bind("FPDF_ClosePage", None, _ADDRESS)
load_text = _bind("FPDFText_LoadPage", _WORD, _ADDRESS)
close_text = _bind("FPDFText_ClosePage", None, _ADDRESS)
count_chars = _bind("FPDFText_CountChars", _INT, _ADDRESS)
get_text = _bind("FPDFText_GetText", _INT, _ADDRESS, _INT, _INT, _ADDRESS)
unicode = _bind("FPDFText_GetUnicode", ctypes.c_uint, _ADDRESS, _INT)
_loose_box = _bind("FPDFText_GetLooseCharBox", None)
_map_error = _bind("FPDFText_HasUnicodeMapError", _INT)
_text_object = _bind("FPDFText_GetTextObject", _WORD)
_char_origin = _bind("FPDFText_GetCharOrigin", _INT)
_char_box = _bind("FPDFText_GetCharBox", _INT)
char_matrix = _bind("FPDFText_GetMatrix", _INT, _ADDRESS, _INT, _ADDRESS)
font_size = _bind("FPDFText_GetFontSize", ctypes.c_double, _ADDRESS, _INT)
fill_colour = _bind("FPDFPageObj_GetFillColor", _INT, _ADDRESS)
stroke_colour = _bind("FPDFPageObj_GetStrokeColor", _INT, _ADDRESS)
_stroke_width = _bind("FPDFPageObj_GetStrokeWidth", _INT, _ADDRESS)
text_font = _bind("FPDFTextObj_GetFont", _WORD, _ADDRESS)
text_mode = _bind("FPDFTextObj_GetTextRenderMode", _INT, _ADDRESS)
set_text_mode = _bind("FPDFTextObj_SetTextRenderMode", _INT, _ADDRESS, _INT)
font_name = _bind("FPDFFont_GetBaseFontName", _WORD, _ADDRESS, _ADDRESS, _WORD)
_glyph_path = _bind("FPDFFont_GetGlyphPath", _WORD, _ADDRESS, ctypes.c_uint, ctypes.c_float)
_count_glyph_segments = _bind("FPDFGlyphPath_CountGlyphSegments", _INT, _ADDRESS)
_glyph_segment = _bind("FPDFGlyphPath_GetGlyphPathSegment", _WORD, _ADDRESS, _INT)
count_objects = _bind("FPDFPage_CountObjects", _INT, _ADDRESS)
_page_object = _bind("FPDFPage_GetObject", _WORD)
count_form_objects = _bind("FPDFFormObj_CountObjects", _INT, _ADDRESS)
form_object = _bind("FPDFFormObj_GetObject", _WORD, _ADDRESS, ctypes.c_ulong)
object_type = _bind("FPDFPageObj_GetType", _INT, _ADDRESS)
has_transparency = _bind("FPDFPageObj_HasTransparency", _INT, _ADDRESS)
_object_bounds = _bind("FPDFPageObj_GetBounds", _INT, _ADDRESS)
_object_matrix = _bind("FPDFPageObj_GetMatrix", _INT, _ADDRESS)
count_marks = _bind("FPDFPageObj_CountMarks", _INT, _ADDRESS)
object_mark = _bind("FPDFPageObj_GetMark", _WORD, _ADDRESS, ctypes.c_ulong)
remove_mark = _bind("FPDFPageObj_RemoveMark", _INT, _ADDRESS, _ADDRESS)
mark_name = _bind("FPDFPageObjMark_GetName", _INT, _ADDRESS, _ADDRESS, ctypes.c_ulong, _ADDRESS)
mark_params = _bind("FPDFPageObjMark_CountParams", _INT, _ADDRESS)
mark_key = _bind("FPDFPageObjMark_GetParamKey", _INT, _ADDRESS, ctypes.c_ulong, _ADDRESS, ctypes.c_ulong, _ADDRESS)
clip_path = _bind("FPDFPageObj_GetClipPath", _WORD, _ADDRESS)
count_clips = _bind("FPDFClipPath_CountPaths", _INT, _ADDRESS)
count_clip_segments = _bind("FPDFClipPath_CountPathSegments", _INT, _ADDRESS, _INT)
clip_segment = _bind("FPDFClipPath_GetPathSegment", _WORD, _ADDRESS, _INT, _INT)
_segment_point = _bind("FPDFPathSegment_GetPoint", _INT, _ADDRESS)
path_segment = _bind("FPDFPath_GetPathSegment", _WORD, _ADDRESS, _INT)
segment_type = _bind("FPDFPathSegment_GetType", _INT, _ADDRESS)
_draw_mode = _bind("FPDFPath_GetDrawMode", _INT, _ADDRESS)
count_segments = _bind("FPDFPath_CountSegments", _INT, _ADDRESS)
set_active = _bind("FPDFPageObj_SetIsActive", _INT, _ADDRESS, _INT)
new_rectangle = _bind("FPDFPageObj_CreateNewRect", _WORD, *[ctypes.c_float] * 4)
set_fill_colour = _bind("FPDFPageObj_SetFillColor", _INT, _ADDRESS, *[ctypes.c_uint] * 4)
set_draw_mode = _bind("FPDFPath_SetDrawMode", _INT, _ADDRESS, _INT, _INT)
insert_object = _bind("FPDFPage_InsertObjectAtIndex", _INT, _ADDRESS, _ADDRESS, _WORD)
remove_object = _bind("FPDFPage_RemoveObject", _INT, _ADDRESS, _ADDRESS)
destroy_object = _bind("FPDFPageObj_Destroy", None, _ADDRESS)
count_annotations = _bind("FPDFPage_GetAnnotCount", _INT, _ADDRESS)
annotation = _bind("FPDFPage_GetAnnot", _WORD, _ADDRESS, _INT)
close_annotation = _bind("FPDFPage_CloseAnnot", None, _ADDRESS)
annotation_type = _bind("FPDFAnnot_GetSubtype", _INT, _ADDRESS)
annotation_flags = _bind("FPDFAnnot_GetFlags", _INT, _ADDRESS)
_annotation_rectangle = _bind("FPDFAnnot_GetRect", _INT, _ADDRESS)
annotation_string = _bind("FPDFAnnot_GetStringValue", ctypes.c_ulong, _ADDRESS, ctypes.c_char_p, _ADDRESS, ctypes.c_ulong)
annotation_link = _bind("FPDFAnnot_GetLink", _WORD, _ADDRESS)
field_value = _bind("FPDFAnnot_GetFormFieldValue", ctypes.c_ulong, _ADDRESS, _ADDRESS, _ADDRESS, ctypes.c_ulong)
field_type = _bind("FPDFAnnot_GetFormFieldType", _INT, _ADDRESS, _ADDRESS)
link_action = _bind("FPDFLink_GetAction", _WORD, _ADDRESS)
action_type = _bind("FPDFAction_GetType", ctypes.c_ulong, _ADDRESS)
action_uri = _bind("FPDFAction_GetURIPath", ctypes.c_ulong, _ADDRESS, _ADDRESS, _ADDRESS, ctypes.c_ulong)
meta_text = _bind("FPDF_GetMetaText", ctypes.c_ulong, _ADDRESS, ctypes.c_char_p, _ADDRESS, ctypes.c_ulong)
rotation = _bind("FPDFPage_GetRotation", _INT, _ADDRESS)
_page_size = _bind("FPDF_GetPageSizeByIndexF", _INT, _ADDRESS, _INT, _ADDRESS)
_bounding_box = _bind("FPDF_GetPageBoundingBox", _INT, _ADDRESS)


def text_objects(text: Handle, indices: Iterable[int]) -> list[Handle]:
    """Return the text objects that the characters at *indices* of a text page belong to."""
    return list(map(_text_object, repeat(_reference(text)), indices))


def map_errors(text: Handle, indices: Iterable[int]) -> list[int]:
    """Return 1 for each of the characters at *indices* of a text page that the file maps to no character, else 0."""
    return list(map(_map_error, repeat(_reference(text)), indices))


def page_objects(page: Handle, count: int) -> list[Handle]:
    """Return the first *count* objects of *page*."""
    return list(map(_page_object, repeat(_reference(page)), range(count)))


def object_bounds(handle: Handle) -> tuple[float, float, float, float]:
    """Return left, bottom, right and top of an object, zeros where it has none."""
    if not _object_bounds(handle, *_TO_FLOATS):
        return 0.0, 0.0, 0.0, 0.0
    left, bottom, right, top, _, _ = _FLOATS
    return left, bottom, right, top


def bounds_of(handles: Sequence[Handle]) -> list[list[float]]:
    """Return what `object_bounds` does for each of *handles*."""
    blank = np.zeros(4, np.float32)
    found: list[list[float]] = _written(len(handles), blank, lambda part: map(_object_bounds, handles[part], *_CELLS)).tolist()
    return found


def object_matrix(handle: Handle) -> tuple[float, float, float, float, float, float]:
    """Return the matrix of an object, the one that changes nothing where it has none."""
    if not _object_matrix(handle, _TO_FLOATS[0]):
        return 1.0, 0.0, 0.0, 1.0, 0.0, 0.0
    a, b, c, d, e, f = _FLOATS
    return a, b, c, d, e, f


def segment_point(segment: Handle) -> tuple[float, float] | None:
    """Return where a segment of a path ends."""
    return (_FLOATS[0], _FLOATS[1]) if _segment_point(segment, *_TO_FLOATS[:2]) else None


def draw_mode(handle: Handle) -> tuple[int, bool]:
    """Return the rule that a path is filled by, 0 where it is not, and whether it is stroked."""
    return (_INTS[0], bool(_INTS[1])) if _draw_mode(handle, *_TO_INTS) else (0, False)


def stroke_width(handle: Handle) -> float:
    """Return how broad the lines of a path are drawn, in points before its matrix; 0 where that is not known."""
    return _FLOATS[0] if _stroke_width(handle, _TO_FLOATS[0]) else 0.0


def page_size(document: Handle, index: int) -> tuple[float, float]:
    """Return width and height of the page at *index*, zeros where it has none."""
    return (_FLOATS[0], _FLOATS[1]) if _page_size(document, index, ctypes.addressof(_FLOATS)) else (0.0, 0.0)


def bounding_box(page: Handle) -> tuple[float, float, float, float]:
    """Return left, top, right and bottom of the visible box of a page, zeros where it has none."""
    return _rectangle(_bounding_box(page, _TO_FLOATS[0]))


def annotation_rectangle(handle: Handle) -> tuple[float, float, float, float]:
    """Return left, top, right and bottom of an annotation, zeros where it has none."""
    return _rectangle(_annotation_rectangle(handle, _TO_FLOATS[0]))


def _rectangle(written: int) -> tuple[float, float, float, float]:
    left, top, right, bottom, _, _ = _FLOATS
    return (left, top, right, bottom) if written else (0.0, 0.0, 0.0, 0.0)


def loose_boxes(text: Handle, indices: Sequence[int]) -> NDArray[np.float32]:
    """Return left, top, right and bottom of the characters at *indices* of a text page; zeros where they have no place."""
    handle = _reference(text)
    blank = np.zeros(4, np.float32)
    return _written(len(indices), blank, lambda part: map(_loose_box, repeat(handle), indices[part], _CELLS[0]))


def letter_extents(text: Handle, indices: Iterable[int], rotation: int) -> list[tuple[float, float, float]]:
    """Return how far the shapes of the characters at *indices* of a text page reach above their origins, and how wide they are.

    Up is where it is on the page turned by *rotation* degrees.
    """
    handle = _reference(text)
    _DOUBLES[:] = [0.0] * 6
    found = []
    for index in indices:
        _char_box(handle, index, *_TO_DOUBLES[:4])
        _char_origin(handle, index, *_TO_DOUBLES[4:])
        left, right, bottom, top, x, y = _DOUBLES
        is_turned = rotation in {90, 270}
        low, high, origin, width = (left, right, x, top - bottom) if is_turned else (bottom, top, y, right - left)
        found.append((origin - high, origin - low, width) if rotation in {90, 180} else (low - origin, high - origin, width))
    return found


def count_contours(font: Handle, code: int) -> int:
    """Return how many closed lines the shape is made of that *font* has for the character *code*, 0 where that is not known."""
    path = _glyph_path(font, code, 1.0)
    segments = range(max(_count_glyph_segments(path), 0) if path else 0)
    return sum(segment_type(_glyph_segment(path, index)) == pdfium.FPDF_SEGMENT_MOVETO for index in segments)


def char_origin(text: Handle, index: int) -> tuple[float, float]:
    """Return where the character at *index* of a text page begins on its baseline, zeros where it has no place."""
    written = _char_origin(_reference(text), index, *_TO_DOUBLES[4:])
    return (_DOUBLES[4], _DOUBLES[5]) if written else (0.0, 0.0)


def colours(call: Call, handles: Sequence[Handle], alpha: int) -> NDArray[np.uint32]:
    """Return red, green, blue and alpha of each of *handles* by `fill_colour` or `stroke_colour`.

    Where there is none, such as in a pattern, it is black of this *alpha*.
    """
    return _written(len(handles), np.array((0, 0, 0, alpha), np.uint32), lambda part: map(call, handles[part], *_CELLS))


def _written(count: int, blank: NDArray[Any], calls: Callable[[slice], Iterator[int]]) -> NDArray[Any]:
    """Return *count* rows as *calls* write them over *blank* ones; it makes the calls for a part of the rows."""
    found = np.empty((count, 4), blank.dtype)
    rows = _SCRATCH.view(blank.dtype)
    for start in range(0, count, _ROWS):
        part = slice(start, start + _ROWS)
        written = rows[: count - start]
        written[:] = blank
        deque(calls(part), maxlen=0)
        found[part] = written
    return found


def narrow_text(call: Call) -> str:
    """Return what *call* writes in UTF-8, given the address and the size of a buffer; nothing where that is too long for it."""
    return _ROOM.value.decode("utf-8", "replace") if 0 < call(_ROOM_START, len(_ROOM)) <= len(_ROOM) else ""


def wide_text(call: Call) -> str:
    """Return what *call* writes in UTF-16, given the address and the size of a buffer; nothing where that is too long for it."""
    size = call(_ROOM_START, len(_ROOM))
    return ctypes.string_at(_ROOM_START, size - 2).decode("utf-16-le", "replace") if 2 < size <= len(_ROOM) else ""


def address(handle: object) -> Handle:
    """Return the address behind a handle of the binding; 0 for a null pointer."""
    return ctypes.cast(handle, ctypes.c_void_p).value or 0  # type: ignore[arg-type]
