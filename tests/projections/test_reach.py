"""Lists of whom one may write to: the same people that `reachability` names, on every day."""

import datetime

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crm.domain.facts import InteractionRetracted, MessageDelivered
from crm.domain.person import Person, evolve
from crm.domain.reachability import ReachabilityState, month_of, reachability
from crm.domain.status import status_history
from crm.domain.words import ConsentPurpose, ContactChannel
from projections.directory import questions as directory
from projections.directory.questions import AlumniFilter, Broadcasts, Outreach
from projections.pages import Slice
from tests.crm.domain.given import TOKYO
from tests.crm.domain.test_reachability import contacts

from .conftest import NOON, clear

TODAY = datetime.date(2026, 6, 1)
MAY = datetime.datetime(2026, 5, 31, 14, 59, 59, tzinfo=datetime.UTC)  # a second to June in Tokyo
JUNE = datetime.datetime(2026, 5, 31, 15, 0, tzinfo=datetime.UTC)
PURPOSES = [ConsentPurpose.NEWSLETTER, ConsentPurpose.JOBS]
CHANNELS = [ContactChannel.EMAIL, ContactChannel.POST]
S = ReachabilityState


def broadcasts(day, cap=2):
    since, until = month_of(day, TOKYO)
    return Broadcasts(since=since, until=until, cap=cap)


def listed(ask, day, **wanted):
    page = ask(
        lambda c: directory.page(
            c, today=day, filter=AlumniFilter(broadcasts=broadcasts(day), **wanted), slice=Slice()
        )
    )
    return {entry.alumnus_id for entry in page.items}


letters = st.tuples(
    st.sampled_from([MAY, JUNE, JUNE + datetime.timedelta(days=40)]),
    st.sampled_from(["a", 'b"', "c\\", "d"]),
    st.sampled_from([None, "spring"]),
)


@settings(
    max_examples=15,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(
    told=st.lists(st.tuples(contacts, st.lists(letters, max_size=4)), min_size=4, max_size=8),
    days=st.lists(
        st.dates(datetime.date(2026, 5, 1), datetime.date(2026, 8, 1)), min_size=2, max_size=2
    ),
)
def test_the_list_for_outreach_is_who_may_be_written_to_on_that_day(
    told, days, owner, crm, person, happens, runner, ask
):
    clear(owner)
    people = {}
    for facts, sent in told:
        alumnus_id = person(hired_on=None, email="a@example.jp")
        for place, fact in enumerate(facts):
            at = datetime.datetime(2026, 1, 1, place, tzinfo=datetime.UTC)
            happens(alumnus_id, fact, at=at)
        for at, message, campaign in sent:
            happens(
                alumnus_id,
                MessageDelivered(message_id=message, campaign_id=campaign),
                at=at,
            )
        known = Person(alumnus_id)
        for recorded in crm.event_log.of_people([alumnus_id]):
            evolve(known, recorded.happening)
        people[alumnus_id] = known, sent
    runner(now=NOON).catch_up()

    for day in days:
        since, until = month_of(day, TOKYO)
        counts = {
            alumnus_id: len({m for at, m, campaign in sent if campaign and since <= at < until})
            for alumnus_id, (_, sent) in people.items()
        }
        assert counts == dict(
            zip(
                people,
                ask(lambda c, day=day: directory.broadcasts_of(c, list(people), broadcasts(day))),
                strict=True,
            )
        )
        for purpose in PURPOSES:
            for channel in CHANNELS:
                states = {
                    alumnus_id: reachability(
                        known,
                        status_history(known, TOKYO),
                        purpose,
                        channel,
                        day,
                        sent=counts[alumnus_id],
                    ).state
                    for alumnus_id, (known, _) in people.items()
                }
                for include, wanted in ((False, (S.REACHABLE,)), (True, (S.REACHABLE, S.LIMITED))):
                    outreach = Outreach(purpose=purpose, channel=channel, include_limited=include)
                    assert listed(ask, day, reachable_for=outreach) == {
                        alumnus_id for alumnus_id, state in states.items() if state in wanted
                    }
        assert listed(ask, day, over_contacted=True) == {
            alumnus_id for alumnus_id, count in counts.items() if count > 2
        }


def test_a_delivery_that_was_taken_back_counts_no_more(person, happens, runner, ask):
    alumnus_id = person()
    for message in "abc":
        sent = happens(alumnus_id, MessageDelivered(message_id=message, campaign_id="x"), at=JUNE)
    runner().catch_up()
    assert listed(ask, TODAY, over_contacted=True) == {alumnus_id}

    happens(alumnus_id, InteractionRetracted(retracted_event_id=sent.event_id))
    runner().catch_up()

    assert listed(ask, TODAY, over_contacted=True) == set()
