"""Amounts of money, as GraphQL shows and takes them."""

from decimal import Decimal

import strawberry

from crm.domain.money import Money as KnownMoney
from crm.domain.refusals import InvalidInput

_CURRENCY = "ISO 4217 code, such as JPY."


@strawberry.type(description="An amount of money.")
class Money:
    amount: Decimal = strawberry.field(description="How much, in units of the currency.")
    currency: str = strawberry.field(description=_CURRENCY)


@strawberry.input(description="An amount of money.")
class MoneyInput:
    amount: Decimal = strawberry.field(
        description="How much, in units of the currency; at most four decimal places."
    )
    currency: str = strawberry.field(default="JPY", description=_CURRENCY)


def shown_money(money: KnownMoney) -> Money:
    return Money(amount=money.amount, currency=money.currency)


def known_money(money: MoneyInput, path: tuple[str, ...]) -> KnownMoney:
    """The amount as the domain knows it; refuses `InvalidInput`."""
    try:
        return KnownMoney(money.amount, money.currency)
    except ValueError:
        raise InvalidInput(
            "金額は10の15乗未満・小数4桁まで、通貨は JPY のような大文字3字で入力してください。",
            "Write an amount below 10^15 with at most four decimal places, and the currency as"
            " three capital letters, such as JPY.",
            path,
        ) from None
