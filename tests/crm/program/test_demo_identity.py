"""The demo has a pair to decide about, one told apart, and one person of two records."""

from crm.domain.identity.candidates import candidates
from crm.storage.merges import about_duplicates


def test_one_pair_waits_and_one_person_has_two_records(demo):
    filled = demo.crm
    facts = about_duplicates(filled.event_log)
    (waiting,) = candidates(facts)
    assert waiting.likeness >= 60
    (merge,) = {each.fact.merge_id: each.fact for each in facts if "Merged" in each.kind}.values()
    merged = filled.load(merge.absorbed_id)
    assert merged.id == merge.survivor_id
    assert len(merged.person.stints) > len(filled.record_of(merge.survivor_id).person.stints)
    assert merged.person.identity.verified is not None
