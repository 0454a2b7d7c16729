"""Who looks after whom: segments, touch plans, owners, a hand-over, follow-ups."""

import datetime

from crm.application.alumni import PersonRef
from crm.application.commands.care import (
    AssignOwner,
    AssignTask,
    CompleteTask,
    HandOver,
    SnoozeAttention,
)
from crm.application.commands.plans import DefineSegment, DefineTouchPlan
from crm.domain.facts.care import AttentionKind
from crm.domain.words import AlumnusStatus
from crm.program.demo.office import Office

_SEGMENTS = (
    ("recent-leavers", "退職1年以内", 12, 90, "元上司"),
    ("long-gone", "退職1年超", None, 180, "アルムナイ事務局"),
)
_TASKS = ("近況を聞く", "交流会に誘う", "年賀状の宛先を確かめる", "紹介のお礼を伝える")
_OWNERS = ("user-mori", "user-abe", "user-ota")


def look_after(office: Office) -> None:
    """Two segments with plans, three owners, one of whom handed over, and follow-ups."""
    begin = office.ago(300)
    for rank, (key, title, months, cadence, role) in enumerate(_SEGMENTS, 1):
        office.does(
            DefineSegment(
                segment=key,
                title=title,
                rank=rank,
                statuses=(AlumnusStatus.ALUMNUS,),
                left_at_most_months=months,
            ),
            begin,
        )
        plan = DefineTouchPlan(segment=key, cadence_days=cadence, owner_role=role)
        office.does(plan, begin)
    people = [PersonRef(alumnus_id=each) for each in office.alumni()]
    for number, person in enumerate(people):
        owner = AssignOwner(alumnus=person, owner_id=_OWNERS[number % 3], explanation="担当割り")
        office.does(owner, begin)
    for number, person in enumerate(people[:12]):
        due = office.ago(20 - 4 * number)
        _follow_up(office, person, number, due)
    office.does(
        HandOver(
            from_owner_id=_OWNERS[2], to_owner_id=_OWNERS[0], explanation="事務局の異動のため"
        ),
        office.ago(60),
    )
    for person in people[12:14]:
        office.does(
            SnoozeAttention(
                alumnus=person,
                kind=AttentionKind.CONTACT_OVERDUE,
                until=office.today + datetime.timedelta(days=30),
                explanation="育児のため、しばらく連絡を控えてほしいとのこと",
            ),
            office.ago(1),
        )


def _follow_up(office: Office, person: PersonRef, number: int, due: datetime.date) -> None:
    task = AssignTask(
        alumnus=person,
        task=_TASKS[number % len(_TASKS)],
        due_on=due,
        owner_id=_OWNERS[number % 3],
    )
    assigned = office.does(task, office.ago(40))
    if number % 3 == 0 and assigned.undertaking is not None:
        assert not isinstance(assigned.undertaking.id, str)
        done = CompleteTask(task=assigned.undertaking.id, result="電話で話せた")
        office.does(done, office.ago(25))
