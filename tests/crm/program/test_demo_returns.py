"""The demo has somebody at every step of the way back, and goes on where it was interrupted."""

import datetime

import pytest

from crm.domain.facts.return_process import ReturnOutcome, ReturnProcessOpened
from crm.domain.flow.parts import CheckState, StageEnd
from crm.domain.undertaking import ApprovalKind
from crm.domain.undertakings.return_process import ReturnProcess
from crm.program.demo import fill, returns


def processes(crm):
    opened = crm.event_log.of_kinds([ReturnProcessOpened.kind])
    return [
        ReturnProcess.of(
            each.fact.process_id,
            [one.happening for one in crm.event_log.of_stream(each.fact.process_id)],
        )
        for each in opened
    ]


def test_the_demo_shows_every_step_of_the_way_back(demo):
    made, today = processes(demo.crm), demo.day
    assert {each.stage for each in made} >= {
        *("casual_talk", "first_interview", "skills", "vision", "reference_check", "terms"),
        *("offer", "reception", "settling_in", "closed"),
    }
    waiting = {each.awaiting.kind for each in made if each.awaiting}
    assert waiting == {ApprovalKind.TERMS, ApprovalKind.TERMS_EXCEPTION}
    outcomes = {each.closed.return_outcome for each in made if each.closed}
    assert outcomes == {ReturnOutcome.HIRED, ReturnOutcome.DECLINED, ReturnOutcome.NOT_SELECTED}
    settled = next(each for each in made if each.productivity)
    states = [each.state for each in settled.checks(today)]
    assert states[:2] == [CheckState.DONE, CheckState.DONE]
    assert any(each.overdue_since(today) for each in made)
    assert any(run.end is StageEnd.WAIVED for each in made for run in each.runs)


def test_an_interrupted_fill_goes_on_with_the_same_people(crm, monkeypatch):
    now, stories = datetime.datetime.now(datetime.UTC), dict(returns._STORIES)

    def interrupted(process):
        stories[120](process)
        raise KeyboardInterrupt

    monkeypatch.setattr(returns, "_STORIES", {**stories, 120: interrupted})
    with pytest.raises(KeyboardInterrupt):
        fill.fill(crm, now, lambda number: None)
    before = [each.id for each in processes(crm)]
    assert any(each.hired for each in processes(crm))
    monkeypatch.setattr(returns, "_STORIES", stories)
    fill.fill(crm, now, lambda number: None)
    after = processes(crm)
    assert [each.id for each in after][: len(before)] == before
    assert len(after) == len(stories)
    assert len({each.alumnus_id for each in after}) == len(stories)
