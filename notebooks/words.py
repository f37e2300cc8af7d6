"""What notebooks say: money, ranges, names, days and tables."""

from datetime import date, timedelta
from decimal import Decimal

from IPython.display import Markdown


def money(value, places=2):
    """1,234.50; what is not known is never 0."""
    return "unknown" if value is None else f"{value:,.{places}f}"


def span(low, high, places=2):
    """A range stays a range."""
    if low == high:
        return money(low, places)
    return f"at least {money(low, places)}, at most {money(high, places)}"


def named(value, unknown="(no team)", longest=34):
    """A name as a label: not empty, and no longer than there is room for."""
    text = unknown if value is None else str(value)
    return text if len(text) <= longest else text[: longest - 1] + "…"


def total(values):
    """The sum of decimals, exact; None where there is nothing to add."""
    known = [value for value in values if value is not None]
    return sum(known, Decimal(0)) if known else None


def nothing(why):
    """Instead of a chart."""
    return Markdown(f"*Nothing to draw: {why}*")


def share(value):
    return f"{value * 100:.0f} %"


def cut(shown, there):
    """What a chart says that leaves some out."""
    return f"; the first {shown} of {there}" if shown < there else ""


EVIDENCE = {
    "EXACT": "measured",
    "UNUSED": "measured, never used",
    "PARTIAL": "partly measured",
    "TAIL": "timed out while idle (inferred)",
    "UNDECIDABLE": "timed out, cause unknown",
    "CEILING": "not measured",
    "UNSUPPORTED": "not measurable",
    "NONE": "never ran",
}


def evidence(code):
    """How well idling is known, as the report says it."""
    return EVIDENCE.get(code, code)


def table(frame, money_columns=(), currency=None, **formats):
    """A table without an index; money has two places, – is what has no value, and names that people gave are text."""
    if frame.empty:
        return Markdown("*No rows.*")
    shown = frame.rename(columns=lambda name: name.replace("_", " "))
    form = {name.replace("_", " "): "{:,.2f}" for name in money_columns}
    form.update({name.replace("_", " "): how for name, how in formats.items()})
    texts = {name: [value for value in shown[name] if isinstance(value, str)] for name in shown}
    left = [name for name, values in texts.items() if values]
    short = [name for name in left if max(map(len, texts[name])) <= 16]
    style = shown.style.format(form, na_rep="–", escape="html").hide(axis="index")
    style.set_properties(**{"text-align": "right", "vertical-align": "top"})
    style.set_properties(subset=left, **{"text-align": "left"})
    style.set_properties(subset=short, **{"white-space": "nowrap"})
    style.set_table_styles({name: [{"selector": "th", "props": "text-align: left"}] for name in left}, overwrite=False)
    if currency and money_columns:
        style.set_caption(f"Money in {currency}")
        style.set_table_styles([{"selector": "caption", "props": "text-align: left"}], overwrite=False)
    return style


def days_between(first, last):
    """All days from one text to another, for days without a row are days without spend."""
    start, end = date.fromisoformat(first), date.fromisoformat(last)
    return [(start + timedelta(n)).isoformat() for n in range((end - start).days + 1)]


def end_of_month(first):
    """The last day of the month that begins on a day."""
    start = date.fromisoformat(first)
    return ((start + timedelta(31)).replace(day=1) - timedelta(1)).isoformat()


def day(text):
    return f"{date.fromisoformat(text).day} {date.fromisoformat(text):%b}"
