"""What a notebook speaks of: whose sessions, which currency, which days."""

import os

import lake
import words


class Scope:
    """Shown at the head of each notebook; its currency and its period are those of all that follows."""

    def __init__(self):
        self.sources = sorted(set(lake.ask("about").source))
        self.first, self.last = lake.ask("period").iloc[0]
        found = lake.ask("currencies")
        priced = [currency for currency in found.billing_currency if currency is not None]
        asked = os.environ.get("DPU_LEDGER_CURRENCY")
        if asked and priced and asked not in priced:
            raise lake.Problem(f"DPU_LEDGER_CURRENCY is {asked}, and this lake has spend in {', '.join(priced)}")
        self.currency = asked or (priced[0] if priced else "unknown currency")
        self.unpriced = sum(found.sessions[found.billing_currency.isna()])
        self.others = [currency for currency in priced if currency != self.currency]

    @property
    def days(self):
        """The period in words."""
        return f"{words.day(self.first)} to {words.day(self.last)}" if self.first else "no days yet"

    def mine(self, frame):
        """The rows in this currency: two are never added."""
        return frame[frame.billing_currency == self.currency].reset_index(drop=True)

    def table(self, frame, money_columns=(), **formats):
        return words.table(frame, money_columns, self.currency, **formats)

    def _repr_markdown_(self):
        text = f"**{' and '.join(self.sources) or 'No'} sessions · {self.currency} · {self.days}"
        text += f" {self.last[:4]}, UTC**" if self.last else "**"
        if self.others:
            text += f"\n\nThere is also spend in {', '.join(self.others)}, not shown: set `DPU_LEDGER_CURRENCY`."
        if self.unpriced:
            text += f"\n\n{self.unpriced:,} sessions have no known price and are in no figure of money."
        return text
