"""Commands about collaborations (業務委託・副業・協業)."""

from uuid import UUID

from crm.application.alumni import PersonRef
from crm.application.command import Command, command, given, person, which
from crm.application.work import Work
from crm.domain.dates import FuzzyDate
from crm.domain.facts.collaborations import (
    CollaborationAgreed,
    CollaborationForm,
    CollaborationOutcome,
    CollaborationProposed,
)
from crm.domain.money import Money
from crm.domain.refusals import (
    BegunAlready,
    CollaborationAgreedAlready,
    CollaborationNotAgreed,
    EndsBeforeItBegins,
    NotOpen,
    PersonHasDied,
)
from crm.domain.undertakings.collaboration import Collaboration

_WHICH = "The collaboration, by its `id`."
_WHEN = "When; today if null."


@command(opens=Collaboration, refuses=(PersonHasDied,))
class ProposeCollaboration(Command):
    """Record that working together was proposed, by either side."""

    alumnus: PersonRef = person("With whom.")
    collaboration_form: CollaborationForm = given("In which form.")
    work_scope: str | None = given("What the work is about.", default=None)
    owner_id: str | None = given("Who looks after it, by user id.", default=None)

    def decide(self, work: Work) -> None:
        alumnus = work.person(self.alumnus)
        if alumnus.person.died_by(work.moment.today):
            raise PersonHasDied
        id_ = work.moment.new_id()
        fact = CollaborationProposed(
            collaboration_id=id_,
            collaboration_form=self.collaboration_form,
            work_scope=self.work_scope,
            owner_id=self.owner_id,
        )
        work.open(Collaboration, id_, alumnus.id).propose(fact, work.moment)


@command(refuses=(NotOpen, CollaborationAgreedAlready, EndsBeforeItBegins))
class AgreeCollaboration(Command):
    """Record that the contract was concluded."""

    collaboration: UUID = which(Collaboration, _WHICH)
    contract_from: FuzzyDate = given("First day of the contract.")
    contract_to: FuzzyDate | None = given("Last day. Null: open-ended.", default=None)
    contract_value: Money | None = given(
        "What the work is worth to the employer over the whole contract. Null: not told.",
        default=None,
    )
    confidentiality_signed: bool = given("A confidentiality clause was signed.")
    agreed_on: FuzzyDate | None = given(_WHEN, default=None)

    def decide(self, work: Work) -> None:
        fact = CollaborationAgreed(
            collaboration_id=self.collaboration,
            contract_from=self.contract_from,
            contract_to=self.contract_to,
            contract_value=self.contract_value,
            confidentiality_signed=self.confidentiality_signed,
        )
        work.undertaking(Collaboration, self.collaboration).agree(fact, work.moment, self.agreed_on)


@command(refuses=(NotOpen, CollaborationNotAgreed, BegunAlready))
class StartCollaboration(Command):
    """Record that the work began."""

    collaboration: UUID = which(Collaboration, _WHICH)
    started_on: FuzzyDate | None = given(_WHEN, default=None)

    def decide(self, work: Work) -> None:
        work.undertaking(Collaboration, self.collaboration).start(work.moment, self.started_on)


@command(refuses=(CollaborationNotAgreed,))
class SettleInvoice(Command):
    """Record that an invoice for the work was paid."""

    collaboration: UUID = which(Collaboration, _WHICH)
    amount: Money = given("How much was paid, before tax.")
    settled_on: FuzzyDate | None = given(_WHEN, default=None)

    def decide(self, work: Work) -> None:
        collaboration = work.undertaking(Collaboration, self.collaboration)
        collaboration.settle(work.moment, self.amount, self.settled_on)


@command(refuses=(NotOpen, CollaborationNotAgreed, CollaborationAgreedAlready))
class EndCollaboration(Command):
    """Record that the collaboration is over, or came to nothing."""

    collaboration: UUID = which(Collaboration, _WHICH)
    collaboration_outcome: CollaborationOutcome = given("How it ended.")
    explanation: str | None = given("Why, in words.", default=None, long=True)
    ended_on: FuzzyDate | None = given(_WHEN, default=None)

    def decide(self, work: Work) -> None:
        work.undertaking(Collaboration, self.collaboration).end(
            work.moment, self.collaboration_outcome, self.explanation, self.ended_on
        )
