"""The database answered and nobody heard it: still one effect, and the right answer."""

import pytest
from eventsourcing.persistence import OperationalError

from crm.application.alumni import AlumniCrm, PersonRef
from crm.domain.facts import DepartureScheduled, NoteAdded
from tests.crm.domain.given import day
from tests.crm.storage.appending import now_moment, touches
from tests.crm.storage.fault_proxy import FaultProxy

APPEND = b"event_store.append"


@pytest.fixture
def proxy(database):
    proxy = FaultProxy(database)
    yield proxy
    proxy.close()


@pytest.fixture
def far(proxy, person, secrets, zone):
    """The write side behind the proxy. `person` has used the database directly."""
    application = AlumniCrm(proxy.url, secrets, zone)
    yield application
    application.close()


def test_facts_whose_commit_nobody_heard_of_are_stored_once(proxy, far, person):
    alumnus_id, moment = person(), now_moment()
    head = far.event_log.head()
    proxy.lose_reply_to(APPEND)
    appended = far.append_unseen(touches(moment, alumnus_id, 3), moment)
    assert proxy.lost
    assert [each.position for each in appended] == [head + 1, head + 2, head + 3]
    assert not any(each.repeated for each in appended)  # they are this call's own
    assert far.event_log.head() == head + 3


def test_a_decision_whose_commit_nobody_heard_of_is_no_conflict(proxy, far, person):
    alumnus_id, moment = person(), now_moment()
    proxy.lose_reply_to(APPEND)
    outcome = far.decide(
        moment,
        PersonRef(alumnus_id=alumnus_id),
        lambda alumnus: alumnus.schedule_departure(moment, last_day=day("2030-03-31")),
    )
    assert proxy.lost
    assert outcome.version == 3
    facts = [each.fact for each in far.event_log.of_people([alumnus_id])]
    assert [type(fact) for fact in facts].count(DepartureScheduled) == 1


def test_keys_whose_commit_nobody_heard_of_are_found_again(proxy, far, person):
    """The caller is told; trying again finds the keys and stores what they sealed."""
    alumnus_id = person()
    moment = now_moment()
    proxy.lose_reply_to(b"keyring.create_keys", prepared=False)
    note = [moment.happening(alumnus_id, NoteAdded(text="秘密"))]
    with pytest.raises(OperationalError):
        far.append_unseen(note, moment)
    assert proxy.lost
    far.append_unseen(note, moment)
    assert far.event_log.of_people([alumnus_id])[-1].fact == NoteAdded(text="秘密")
