"""Puts the demo's life stories into the log, once, through the ordinary append."""

import datetime
from collections.abc import Callable
from uuid import UUID, uuid5

from crm.application.alumni import AlumniCrm
from crm.domain.envelope import Context, Happening
from crm.domain.moment import Moment
from crm.program.demo.chapters import CHAPTERS
from crm.program.demo.employer import HEADCOUNT, HR, SOURCE, life_stories
from crm.program.demo.office import Office

_STEPS_OF_A_CHAPTER = 60
STEPS = HEADCOUNT + _STEPS_OF_A_CHAPTER * len(CHAPTERS)
"""What `progress` counts to: a chapter takes as long as many people."""
_DEMO = UUID("6a2b8c1e-7f0d-4d53-9d3a-2f1c5b7e9a10")
_FINISHED = uuid5(_DEMO, "finished")


class NotADemo(Exception):
    """The home holds somebody's own data; the demo must not be mixed with it."""

    code = "NOT_A_DEMO"


def fill(crm: AlumniCrm, now: datetime.datetime, progress: Callable[[int], None]) -> bool:
    """Fill an empty log with the demo; False when it is there already.

    Each person is one append under a command id of their own, and so is each command of the
    office, so a fill that was interrupted goes on where it stopped. Raises `NotADemo` for a log
    that holds something else.
    """
    recorder = crm.alumni_recorder
    if recorder.done_command(_FINISHED) is not None:
        return False
    if recorder.done_command(_person(0)) is None and crm.event_log.head() > 0:
        raise NotADemo("This home holds data of your own; give the demo another: CRM_HOME=…")
    today = now.astimezone(crm.zone).date()
    for number, story in enumerate(life_stories(today, crm.zone)):
        progress(number)
        command_id = _person(number)
        if recorder.done_command(command_id) is not None:
            continue
        moment = _moment(crm, now, command_id)
        events = story.alumnus.collect_events()
        happenings: list[Happening] = [event.happening for event in events]  # type: ignore[attr-defined]
        crm.prepare_keys([*happenings, *story.touches])
        stored = [crm.facts.to_stored_event(event) for event in events]
        stored += [crm.unseen(happening) for happening in story.touches]
        crm.append(stored, moment)
    for number, (name, chapter) in enumerate(CHAPTERS.items()):
        progress(HEADCOUNT + _STEPS_OF_A_CHAPTER * number)
        told = uuid5(_DEMO, f"{name}/told")
        # What later chapters did would change whom this one finds.
        if recorder.done_command(told) is None:
            chapter(Office(crm, today, uuid5(_DEMO, name)))
            crm.append([], _moment(crm, now, told))
    crm.append([], _moment(crm, now, _FINISHED))
    progress(STEPS)
    return True


def _person(number: int) -> UUID:
    return uuid5(_DEMO, str(number))


def _moment(crm: AlumniCrm, now: datetime.datetime, command_id: UUID) -> Moment:
    context = Context(command_id=command_id, actor=HR, source=SOURCE)
    return Moment(now=now, zone=crm.zone, context=context)
