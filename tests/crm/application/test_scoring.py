"""Publishing a scoring model: once, whole, for a day to come, and refused in words otherwise."""

import datetime
import json
from concurrent.futures import ThreadPoolExecutor

import pytest

from crm.application.scoring import publish_scoring_model, scoring_models
from crm.domain.engagement.published import BUILT_IN, in_force
from crm.domain.refusals import (
    BrokenModelFile,
    EffectiveInThePast,
    IdempotencyKeyReused,
    InvalidInput,
    ModelNameTaken,
    PublishedMeanwhile,
    Refusal,
)
from crm.storage.mapper import PROGRAMME_STREAM
from tests.crm.domain.engagement.drafts import doubled, drafted

NOON = datetime.datetime(2026, 11, 23, 3, tzinfo=datetime.UTC)  # 12:00 in Tokyo
TODAY = datetime.date(2026, 11, 23)
LATER = datetime.date(2027, 1, 1)


@pytest.fixture
def publish(crm, moment):
    def publish(definition, effective_on=LATER, dry_run=False, **more):
        return publish_scoring_model(
            crm,
            moment(now=more.pop("now", NOON), **more),
            definition=definition,
            effective_on=effective_on,
            dry_run=dry_run,
        )

    return publish


def test_a_published_model_stands_in_the_log_whole_and_is_in_force_from_its_day(crm, publish):
    draft = drafted(change=doubled)
    done = publish(draft)
    assert (done.name, done.effective_on, done.position) == ("engagement/v2", LATER, 1)
    models = scoring_models(crm)
    assert [each.name for each in models] == ["engagement/v1", "engagement/v2"]
    assert models[1].definition == draft
    assert models[1].digest == done.digest == models[1].model.digest
    assert in_force(models, LATER - datetime.timedelta(days=1)) == BUILT_IN
    assert in_force(models, LATER) == models[1]
    (recorded,) = crm.event_log.of_programme()
    assert (recorded.happening.effective_on, recorded.occurred.at) == (LATER, NOON)


def test_a_dry_run_answers_the_same_and_stores_nothing(crm, publish):
    tried = publish(drafted(), dry_run=True)
    assert (tried.name, tried.position) == ("engagement/v2", None)
    assert crm.event_log.head() == 0
    assert publish(drafted()).digest == tried.digest


def test_the_same_command_twice_publishes_once(crm, publish, moment):
    command_id = moment().context.command_id
    first = publish(drafted(), command_id=command_id, digest=b"1")
    again = publish(drafted(), command_id=command_id, digest=b"1", now=NOON + LATER_ON)
    assert (first.repeated, again.repeated, again.position) == (False, True, first.position)
    with pytest.raises(IdempotencyKeyReused):
        publish(drafted("engagement/v3"), command_id=command_id, digest=b"2")
    assert crm.event_log.head() == 1


LATER_ON = datetime.timedelta(days=60)


def test_the_same_file_for_the_same_day_is_a_repetition_also_when_the_day_has_come(crm, publish):
    first = publish(drafted())
    again = publish(drafted(), now=NOON + LATER_ON)
    assert (again.repeated, again.position) == (True, first.position)
    assert crm.event_log.head() == 1


@pytest.mark.parametrize(
    ("definition", "effective_on"),
    [(drafted(change=doubled), LATER), (drafted(), LATER + datetime.timedelta(days=1))],
    ids=["other content", "other day"],
)
def test_a_name_that_is_taken_is_refused(crm, publish, definition, effective_on):
    publish(drafted())
    with pytest.raises(ModelNameTaken):
        publish(definition, effective_on)
    assert crm.event_log.head() == 1


def test_the_built_in_model_cannot_be_published_anew(publish):
    with pytest.raises(ModelNameTaken):
        publish(BUILT_IN.definition)


def test_a_model_takes_effect_today_in_the_programmes_zone_or_later_never_earlier(publish):
    just_after_midnight = datetime.datetime(2026, 11, 22, 15, 0, tzinfo=datetime.UTC)
    with pytest.raises(EffectiveInThePast):
        publish(drafted(), TODAY - datetime.timedelta(days=1), now=just_after_midnight)
    assert publish(drafted(), TODAY, now=just_after_midnight).effective_on == TODAY
    with pytest.raises(InvalidInput):
        publish(drafted("engagement/v3"), datetime.date(9999, 12, 31))


def test_a_broken_file_is_refused_and_the_fault_is_named(crm, publish):
    data = json.loads(drafted())
    data["rows"][2]["kinds"] = ["MesageReplied"]
    with pytest.raises(BrokenModelFile, match="MesageReplied cannot be scored") as refused:
        publish(json.dumps(data))
    assert "MesageReplied" in refused.value.ja
    with pytest.raises(BrokenModelFile, match="name it engagement/v and a number"):
        publish(drafted("model"))
    assert crm.event_log.head() == 0


def test_of_several_who_publish_at_once_each_is_published_or_told(crm, publish):
    def attempt(number):
        try:
            return publish(drafted(f"engagement/v{number}")).position
        except Refusal as refusal:
            return refusal

    with ThreadPoolExecutor(4) as pool:
        answers = list(pool.map(attempt, range(2, 10)))
    stored = [answer for answer in answers if isinstance(answer, int)]
    told = [answer for answer in answers if not isinstance(answer, int)]
    assert stored
    assert sorted(stored) == list(range(1, len(stored) + 1))
    assert all(isinstance(each, PublishedMeanwhile) for each in told)
    assert crm.alumni_recorder.stream_version(PROGRAMME_STREAM) == len(stored)


def test_who_decides_on_what_has_changed_since_is_told(crm, publish, monkeypatch):
    """Another publication comes between looking and appending."""
    look = type(crm.alumni_recorder).stream_version

    def look_then_another_publishes(recorder, stream_id):
        version = look(recorder, stream_id)
        monkeypatch.undo()
        publish(drafted("engagement/v3"))
        return version

    monkeypatch.setattr(type(crm.alumni_recorder), "stream_version", look_then_another_publishes)
    with pytest.raises(PublishedMeanwhile):
        publish(drafted())
    assert [each.name for each in scoring_models(crm)] == ["engagement/v1", "engagement/v3"]
    publish(drafted())
    assert len(scoring_models(crm)) == 3
