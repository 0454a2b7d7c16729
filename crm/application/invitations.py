"""Inviting many people to a gathering at once: whoever may be written to, the others by name."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from uuid import UUID, uuid5

from crm.application.alumni import AlumniCrm, PersonRef
from crm.application.commands.gatherings import invitation, must_be_invitable
from crm.application.work import Work
from crm.domain.moment import Moment
from crm.domain.refusals import GatheringIsOver, InvalidInput, Refusal
from crm.domain.undertakings.gathering import Gathering
from crm.domain.words import ContactChannel

INVITED_AT_ONCE = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Invited:
    """What became of one invitation: recorded at a position (None in a dry run), or refused."""

    alumnus_id: UUID | None = None
    position: int | None = None
    refusal: Refusal | None = None


def invite_many(
    crm: AlumniCrm,
    moment: Moment,
    gathering_id: str,
    people: Sequence[PersonRef | Refusal],
    channel: ContactChannel,
    *,
    dry_run: bool = False,
) -> list[Invited]:
    """Invite each of these people, in one append; a result for each, in their order.

    A refusal in the place of a person says why what was sent can be nobody; it is their result.
    Sent again under the same key, whoever was invited then is told to be. Refuses as a whole
    `UnknownUndertaking`, `GatheringIsOff`, `GatheringIsOver` and `InvalidInput`. A dry run checks
    each and invites nobody.
    """
    if not 0 < len(people) <= INVITED_AT_ONCE:
        raise InvalidInput(
            f"1名から{INVITED_AT_ONCE}名までにしてください。",
            f"Name between 1 and {INVITED_AT_ONCE} people.",
            ("alumni",),
        )
    work = Work(crm, moment)
    gathering = work.undertaking(Gathering, gathering_id)
    done = crm.done(moment)
    before = {each.event_id: each for each in crm.event_log.at(done.positions)} if done else {}
    if not before:
        gathering.must_take_place()
        if gathering.is_over(moment.now):
            raise GatheringIsOver
    results: list[Invited] = []
    happenings = []
    for place, each in enumerate(people):
        event_id = uuid5(moment.context.command_id, str(place))
        if (known := before.get(event_id)) is not None:
            told = Invited(alumnus_id=known.happening.alumnus_id, position=known.position)
            results.append(told)
            continue
        alumnus_id = None
        try:
            if isinstance(each, Refusal):
                raise each
            alumnus = work.person(each)
            alumnus_id = alumnus.id
            must_be_invitable(gathering, alumnus, channel, work)
        except Refusal as refusal:
            results.append(Invited(alumnus_id=alumnus_id, refusal=refusal))
            continue
        results.append(Invited(alumnus_id=alumnus_id))
        if not before:
            happening = moment.happening(alumnus_id, invitation(gathering, channel))
            happenings.append((place, replace(happening, event_id=event_id)))
    if happenings and not dry_run:
        appended = crm.append_unseen([each for _, each in happenings], moment)
        for (place, _), where in zip(happenings, appended, strict=True):
            results[place] = replace(results[place], position=where.position)
    return results
