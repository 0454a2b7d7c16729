"""Every reason can be said in both languages."""

import pytest

from crm.domain.departure_reasons import DepartureReason


@pytest.mark.parametrize("reason", list(DepartureReason))
def test_every_reason_has_a_label_in_both_languages(reason: DepartureReason) -> None:
    assert reason.en.isascii()
    assert reason.ja
    assert not reason.ja.isascii()


def test_no_two_reasons_share_a_label() -> None:
    assert len({reason.ja for reason in DepartureReason}) == len(DepartureReason)
    assert len({reason.en for reason in DepartureReason}) == len(DepartureReason)
