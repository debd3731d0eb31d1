"""Line charts as SVG, without a library: a few lines on two axes are all that the documents show."""

import math
from collections.abc import Callable, Iterable, Sequence
from html import escape
from typing import NamedTuple

WIDTH, HEIGHT = 640, 360
LEFT, RIGHT, TOP, BOTTOM = 70, 170, 40, 50
COLOURS = ("#1f5fa8", "#c2410c", "#3f7d20", "#7c3aed")
TICKS = 5


class Series(NamedTuple):
    """One line."""

    name: str
    points: Sequence[tuple[float, float]]
    dashed: bool = False
    """Drawn dashed and without dots: worked out, not measured."""


class Axis(NamedTuple):
    """What is along an axis."""

    label: str
    log: bool = False


def chart(title: str, x: Axis, y: Axis, series: Sequence[Series]) -> str:
    """Return a chart of *series*."""
    across, x_ticks = _scale([point[0] for one in series for point in one.points], x.log, LEFT, WIDTH - RIGHT)
    up, y_ticks = _scale([point[1] for one in series for point in one.points], y.log, HEIGHT - BOTTOM, TOP)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" font-family="sans-serif">',
        f"<title>{escape(title)}</title>",
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#ffffff"/>',
        _text(LEFT, 22, title, size=14),
        *(_line([(LEFT, up(tick)), (WIDTH - RIGHT, up(tick))], "#dddddd") for tick in y_ticks),
        *(_text(LEFT - 6, up(tick) + 4, _number(tick), "end") for tick in y_ticks),
        *(_line([(across(tick), HEIGHT - BOTTOM), (across(tick), HEIGHT - BOTTOM + 5)], "#444444") for tick in x_ticks),
        *(_text(across(tick), HEIGHT - BOTTOM + 18, _number(tick), "middle") for tick in x_ticks),
        _line([(LEFT, HEIGHT - BOTTOM), (WIDTH - RIGHT, HEIGHT - BOTTOM)], "#444444"),
        _text((LEFT + WIDTH - RIGHT) / 2, HEIGHT - 12, x.label, "middle"),
        f'<g transform="rotate(-90 16 {HEIGHT / 2})">{_text(16, HEIGHT / 2, y.label, "middle")}</g>',
    ]
    for place, one in enumerate(series):
        colour = COLOURS[place % len(COLOURS)]
        drawn = [(across(a), up(b)) for a, b in one.points]
        parts.append(_line(drawn, colour, width=2, dashed=one.dashed))
        parts += [f'<circle cx="{a:.1f}" cy="{b:.1f}" r="3" fill="{colour}"/>' for a, b in drawn if not one.dashed]
        level = TOP + 10 + 20 * place
        parts.append(_line([(WIDTH - RIGHT + 12, level), (WIDTH - RIGHT + 36, level)], colour, width=2, dashed=one.dashed))
        parts.append(_text(WIDTH - RIGHT + 42, level + 4, one.name))
    return "\n".join([*parts, "</svg>", ""])


def _scale(numbers: Iterable[float], log: bool, low: float, high: float) -> tuple[Callable[[float], float], list[float]]:
    """Return the place of a number between *low* and *high* on the paper, and the numbers to mark."""
    found = list(numbers)
    if log:
        first, last = math.floor(math.log10(min(found))), math.ceil(math.log10(max(found)))
        last = max(last, first + 1)
        return lambda number: low + (math.log10(number) - first) / (last - first) * (high - low), [
            10.0**power for power in range(first, last + 1)
        ]
    step = _step(max(found) / TICKS)
    count = max(math.ceil(max(found) / step), 1)
    return lambda number: low + number / (step * count) * (high - low), [step * tick for tick in range(count + 1)]


def _step(rough: float) -> float:
    power = 10.0 ** math.floor(math.log10(rough))
    return next(factor * power for factor in (1, 2, 5, 10) if factor * power >= rough)


def _line(points: Sequence[tuple[float, float]], colour: str, *, width: int = 1, dashed: bool = False) -> str:
    path = " ".join(f"{a:.1f},{b:.1f}" for a, b in points)
    dashes = ' stroke-dasharray="6 4"' if dashed else ""
    return f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="{width}"{dashes}/>'


def _text(a: float, b: float, text: str, anchor: str = "start", size: int = 12) -> str:
    return f'<text x="{a:.1f}" y="{b:.1f}" text-anchor="{anchor}" font-size="{size}" fill="#222222">{escape(text)}</text>'


def _number(number: float) -> str:
    return f"{number:,.0f}" if number >= 1 else f"{number:g}"
