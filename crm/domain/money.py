"""An amount of money: exact, in one currency."""

import re
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

LARGEST = Decimal(10) ** 15
"""Amounts beyond are slips of the keyboard."""
_CURRENCY = re.compile(r"[A-Z]{3}")
_PLACES = 4


@dataclass(frozen=True, slots=True)
class Money:
    """An amount in a currency (ISO 4217, such as JPY); at most four decimal places."""

    amount: Decimal
    currency: str = "JPY"

    def __post_init__(self) -> None:
        """Raises `ValueError` for what is no amount or no currency."""
        exponent = self.amount.as_tuple().exponent
        if not isinstance(exponent, int) or -exponent > _PLACES or abs(self.amount) >= LARGEST:
            raise ValueError("An amount is a number below 10^15 with at most four decimal places.")
        if _CURRENCY.fullmatch(self.currency) is None:
            raise ValueError("A currency is three capital letters, such as JPY.")

    def __str__(self) -> str:
        """As stored: `120000 JPY`."""
        return f"{self.amount} {self.currency}"

    @classmethod
    def parse(cls, text: str) -> "Money":
        """Read back what `str` wrote; raises `ValueError`."""
        amount, _, currency = text.partition(" ")
        try:
            return cls(Decimal(amount), currency)
        except InvalidOperation:
            raise ValueError("An amount of money is written as 120000 JPY.") from None

    @property
    def ja(self) -> str:
        return f"{self._number}円" if self.currency == "JPY" else f"{self._number} {self.currency}"

    @property
    def en(self) -> str:
        return f"{self.currency} {self._number}"

    @property
    def _number(self) -> str:
        return f"{self.amount:,}"
