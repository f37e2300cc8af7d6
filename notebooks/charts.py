"""How charts look: one hand for all, in the colours of Okabe and Ito."""

import matplotlib.pyplot as plt
from IPython import get_ipython
from matplotlib.dates import AutoDateLocator, ConciseDateFormatter
from matplotlib.patches import Patch

import words

BLUE, ORANGE, GREEN, PINK = "#0072B2", "#E69F00", "#009E73", "#CC79A7"
SKY, VERMILION, BLACK, GREY = "#56B4E9", "#D55E00", "#000000", "#B8B8B8"
SERIES = [BLUE, ORANGE, GREEN, PINK, SKY]
SURE, MAYBE, COST = VERMILION, "#F6CDB0", "#E8E8E8"  # idle at least, idle at most, all of the cost
INK, FAINT = "#222222", "#5F6368"

plt.rcParams.update(
    {
        "text.parse_math": False,  # people's names may have a $
        "text.color": INK,
        "font.size": 10,
        "axes.edgecolor": GREY,
        "axes.labelcolor": FAINT,
        "axes.spines.top": False,
        "axes.spines.right": False,
        "axes.axisbelow": True,
        "grid.color": "#EDEDED",
        "xtick.color": FAINT,
        "ytick.color": FAINT,
        "legend.frameon": False,
        "figure.dpi": 100,
    }
)
if get_ipython():
    get_ipython().run_line_magic("config", "InlineBackend.figure_formats = ['retina']")


def titled(figure, question, says):
    """The question in bold, and under it what the figures are; both from the left edge, where there is room."""
    inch = 1 / figure.get_figheight()
    figure.text(0.01, 1 - 0.06 * inch, question, fontsize=13, fontweight="bold", va="top")
    figure.text(0.01, 1 - 0.34 * inch, says, color=FAINT, va="top")
    figure.get_layout_engine().set(rect=(0, 0, 1, 1 - 0.6 * inch))


def chart(question, says, height=3.9):
    figure, axes = plt.subplots(figsize=(10, height), constrained_layout=True)
    titled(figure, question, says)
    return axes


def amounts(axis, sign=""):
    """1,000 on an axis, or +1,000 and −1,000 where it is more or less than before."""
    form = sign + ",.0f"
    axis.set_major_formatter(lambda value, _: "0" if value == 0 else f"{value:{form}}".replace("-", "−"))


def timeline(question, says):
    """A chart over time, and below it a row of bars on the same axis of time."""
    figure, axes = plt.subplots(
        2, 1, figsize=(10, 4.4), constrained_layout=True, sharex=True, gridspec_kw={"height_ratios": [6, 1]}
    )
    titled(figure, question, says)
    axes[0].tick_params(axis="x", length=0)
    axes[1].set_ylim(0, 1)
    axes[1].tick_params(axis="y", length=0)
    axes[1].spines["left"].set_visible(False)
    locator = AutoDateLocator()
    axes[1].xaxis.set_major_locator(locator)
    forms = ["%Y", "%b", "%d %b", "%H:%M", "%H:%M", "%H:%M:%S"]
    axes[1].xaxis.set_major_formatter(
        ConciseDateFormatter(locator, formats=forms, zero_formats=["", *forms[:-1]], show_offset=False)
    )
    return axes


def key(axes, names):
    """What each colour is, beside the chart and from top to bottom as it is stacked."""
    axes.legend(
        handles=[Patch(color=colour, label=label) for label, colour in names],
        loc="upper left",
        bbox_to_anchor=(1.0, 1.02),
        handlelength=0.9,
        handleheight=0.9,
        labelspacing=0.7,
    )


def key_above(axes, names):
    """What each colour is, in a row above the bars."""
    handles = [Patch(color=colour, label=label) for label, colour in names]
    row_above(axes, handles)


def row_above(axes, handles):
    axes.legend(handles=handles, ncol=4, loc="upper left", bbox_to_anchor=(0, 1), borderaxespad=0.1, handlelength=0.9)


def panels(question, says, number):
    """Small charts of one kind, two in a row."""
    rows = (number + 1) // 2
    figure, axes = plt.subplots(rows, 2, figsize=(10, 0.9 + 2.2 * rows), constrained_layout=True, squeeze=False)
    titled(figure, question, says)
    for empty in axes.flat[number:]:
        empty.set_axis_off()
    return list(axes.flat)[:number]


def day_axis(axes, days, most=10):
    """Names some of the days, the last one among them."""
    step = -(-len(days) // most)
    named_days = range((len(days) - 1) % step, len(days), step)
    axes.set_xticks(list(named_days), [words.day(days[i]) for i in named_days])
    axes.set_xlim(-0.7, len(days) - 0.3)
    axes.set_xlabel("UTC day")
    axes.grid(axis="y")


def stacked(axes, days, parts):
    """Bars by day; each part has a name, a colour and a value by day. The first is on top."""
    floor = [0.0] * len(days)
    for _, colour, values in reversed(parts):
        heights = [float(values.get(d) or 0) for d in days]
        axes.bar(range(len(days)), heights, 0.84, bottom=floor, color=colour)
        floor = [a + b for a, b in zip(floor, heights)]
    day_axis(axes, days)
    amounts(axes.yaxis)
    key(axes, [(name, colour) for name, colour, _ in parts])


def ranges(axes, rows, unit, labels):
    """Bars of (name, cost, low, point, high), each with its figures beside it; a point is a line across."""
    rows = rows[::-1]
    ends = [max(float(cost), float(high or 0)) for _, cost, _, _, high in rows]
    most = max([*ends, 0.01])
    for y, (_, cost, low, point, high) in enumerate(rows):
        axes.barh(y, float(cost), 0.62, color=COST)
        if low is not None and high is not None:
            axes.barh(y, float(high - low), 0.62, left=float(low), color=MAYBE)
            axes.barh(y, float(low), 0.62, color=SURE)
        if point is not None:
            axes.plot([float(point)] * 2, [y - 0.31, y + 0.31], color=BLACK, linewidth=2, solid_capstyle="butt")
        axes.text(ends[y] + most * 0.012, y, words.span(low, high, 0), va="center", fontsize=9)
    axes.set_yticks(range(len(rows)), [row[0] for row in rows], color=INK)
    axes.set_xlim(0, most * 1.38)
    axes.set_ylim(-0.6, len(rows) + 0.25)
    axes.set_xlabel(unit)
    amounts(axes.xaxis)
    axes.tick_params(axis="y", length=0)
    axes.grid(axis="x")
    line = plt.Line2D([], [], color=BLACK, linewidth=2, label=labels[2])
    patches = [Patch(color=c, label=label) for c, label in zip((SURE, MAYBE, COST), (labels[0], labels[1], labels[3]))]
    handles = patches[:2] + ([line] if any(row[3] is not None for row in rows) else []) + patches[2:]
    row_above(axes, handles)


def labelled(axes, points):
    """Names heights at the right edge of axes that have their limits; names that would overlap are moved apart."""
    bottom, top = axes.get_ylim()
    points, placed = sorted(points), []
    for y, _, _ in points:
        placed.append(y if not placed else max(y, placed[-1] + (top - bottom) / 13))
    shift = sum(place - y for place, (y, _, _) in zip(placed, points)) / max(len(points), 1)
    for place, (y, text, colour) in zip(placed, points):
        axes.annotate(
            text,
            (1, y),
            (1.04, place - shift),
            ("axes fraction", "data"),
            ("axes fraction", "data"),
            va="center",
            arrowprops={"arrowstyle": "-", "color": colour, "shrinkA": 0, "shrinkB": 0, "relpos": (0, 0.5)},
            annotation_clip=False,
        )
