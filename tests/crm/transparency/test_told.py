"""What a verification showed is said in whole sentences, of one as of many."""

from crm.domain.words import Locale
from crm.transparency.told import told


def test_one_is_not_told_as_many(audited):
    note = audited.sign()
    signed = audited.facts
    audited.append(1)
    first, brought, unsigned = told(audited.verify(note), Locale.EN)
    assert f"{signed} facts, were recomputed and compared with 1 signed checkpoint of " in first
    assert f"your checkpoint of {signed} facts (" in brought
    assert unsigned == "The newest fact is not signed yet."
    audited.append(1)
    audited.sign()
    audited.append(2)
    first, unsigned = told(audited.verify(), Locale.EN)
    assert "compared with 2 signed checkpoints of " in first
    assert unsigned == "The newest 2 facts are not signed yet."
