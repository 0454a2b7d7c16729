"""Commands about what people give. Most of it is recorded as interactions."""

from uuid import UUID

from crm.application.alumni import PersonRef
from crm.application.command import Command, command, given, person
from crm.application.work import Work
from crm.domain.facts.contributions import InsightAdopted, InsightShared
from crm.domain.facts.corrections import InteractionRetracted
from crm.domain.refusals import UnknownInsight


@command(refuses=(UnknownInsight,))
class AdoptInsight(Command):
    """Record that the employer took up an insight that somebody shared."""

    alumnus: PersonRef = person("Whose insight.")
    insight_event_id: UUID = given("The fact by which it was shared: `Insight.eventId`.")
    initiative: str = given("What it is used for.")

    def decide(self, work: Work) -> None:
        alumnus = work.person(self.alumnus)
        told = work.facts_of(alumnus.id, [InsightShared, InteractionRetracted])
        shared = {each.event_id for each in told if isinstance(each.fact, InsightShared)}
        shared -= {
            each.fact.retracted_event_id
            for each in told
            if isinstance(each.fact, InteractionRetracted)
        }
        if self.insight_event_id not in shared:
            raise UnknownInsight
        fact = InsightAdopted(insight_event_id=self.insight_event_id, initiative=self.initiative)
        work.touch(alumnus.id, fact)
