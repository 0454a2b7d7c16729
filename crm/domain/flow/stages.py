"""The stages of a return process: opened, passed, waived, failed, closed."""

import datetime

from crm.domain.facts.return_process import (
    ApplicationSubmitted,
    ExpectationAligned,
    ReturnOutcome,
    ReturnProcessAssigned,
    ReturnProcessClosed,
    ReturnProcessOpened,
    SkillsAssessed,
    StageEntered,
    StageFailed,
    StagePassed,
    StageWaived,
    VisionMeetingHeld,
)
from crm.domain.flow.parts import OfferState
from crm.domain.flow.state import ReturnState
from crm.domain.flow.template import FlowTemplate, Stage, StageKind
from crm.domain.moment import Moment
from crm.domain.refusals import (
    InvalidInput,
    NotOpen,
    OfferIsOpen,
    StageIncomplete,
    StageNotWaivable,
)


class StagedReturn(ReturnState):
    """Stages follow the template in order; only what it allows is left out."""

    def open(self, fact: ReturnProcessOpened, template: FlowTemplate, moment: Moment) -> None:
        """Begin with the first stage of the template."""
        self.record(fact, moment)
        self._enter(template.first, moment)

    def tell(
        self,
        fact: ApplicationSubmitted | SkillsAssessed | VisionMeetingHeld | ExpectationAligned,
        moment: Moment,
    ) -> None:
        """Record what happened on the way. Refuses `NotOpen`."""
        self._must_run()
        self.record(fact, moment)

    def assign(self, owner_id: str, moment: Moment) -> None:
        """Give it to somebody else. Refuses `NotOpen`."""
        if not self.is_open:
            raise NotOpen
        if owner_id != self.owner:
            self.record(ReturnProcessAssigned(process_id=self._id, owner_id=owner_id), moment)

    def pass_stage(
        self, stage: str, explanation: str | None, template: FlowTemplate, moment: Moment
    ) -> None:
        """Go on to the next stage. Refuses `NotOpen`, `WrongStage`, `StageIncomplete`.

        Terms, offer and reception are passed by their own facts.
        """
        self._must_be_at(stage, template)
        self._must_be_complete(stage, template)
        self._pass(stage, template, moment, explanation)

    def waive_stage(
        self,
        stage: str,
        rule: str,
        explanation: str,
        template: FlowTemplate,
        years_away: int | None,
        moment: Moment,
    ) -> None:
        """Leave the stage out. Refuses `NotOpen`, `WrongStage`, `StageNotWaivable`."""
        self._must_be_at(stage, template)
        assert self.opened is not None
        allowed = template.waiver_rule(rule)
        if allowed is None or not allowed.allows(
            stage, years_away, regulated_role=self.opened.regulated_role
        ):
            raise StageNotWaivable
        self.record(
            StageWaived(
                process_id=self._id, stage=stage, waiver_rule=rule, explanation=explanation
            ),
            moment,
        )
        self._enter_after(stage, template, moment)

    def fail_stage(
        self,
        stage: str,
        explanation: str | None,
        closing: ReturnProcessClosed,
        template: FlowTemplate,
        moment: Moment,
    ) -> None:
        """End the process here, with a plan for staying in touch. Refuses as `close` does."""
        self._must_be_at(stage, template)
        self._must_be_closable(closing, moment)
        self.record(StageFailed(process_id=self._id, stage=stage, explanation=explanation), moment)
        self.record(closing, moment)

    def close(self, closing: ReturnProcessClosed, moment: Moment) -> None:
        """End the process without a hire. Refuses `NotOpen`, `OfferIsOpen`, `InvalidInput`."""
        self._must_run()
        self._must_be_closable(closing, moment)
        self.record(closing, moment)

    def _must_be_closable(self, closing: ReturnProcessClosed, moment: Moment) -> None:
        offer = self.latest_offer
        state = offer.state(moment.today) if offer else None
        if state is OfferState.OPEN:
            raise OfferIsOpen
        turned_down = (OfferState.DECLINED, OfferState.EXPIRED)
        outcome = closing.return_outcome
        if outcome is ReturnOutcome.HIRED or (
            outcome is ReturnOutcome.DECLINED and state not in turned_down
        ):
            raise InvalidInput(
                "この結果は、辞退または期限切れのオファーか、再入社の記録から決まります。",
                "This outcome follows from a declined or expired offer, or from the hire itself.",
                ("outcome",),
            )
        if closing.next_contact_on is None or closing.next_contact_on < moment.today:
            raise InvalidInput(
                "次に連絡する日(今日以降)を入力してください。アルムナイとの関係は続きます。",
                "Say when the person hears from us next, today or later: the relationship goes on.",
                ("nextContactOn",),
            )

    def _must_be_complete(self, key: str, template: FlowTemplate) -> None:
        stage = template.stage(key)
        kind = stage.kind if stage else StageKind.CONVERSATION
        if kind is StageKind.SKILLS and not self.assessments:
            raise StageIncomplete(
                "先に現在のスキルの確認結果を記録",
                "Record the assessment of today's skills first.",
            )
        if kind is StageKind.VISION and self.vision is None:
            raise StageIncomplete(
                "先に貢献イメージのすり合わせ面談を記録",
                "Record the vision meeting first.",
            )
        if kind in (StageKind.TERMS, StageKind.OFFER, StageKind.RECEPTION):
            raise StageIncomplete(
                "処遇の承認、オファーの承諾、再入社の記録によって通過",
                "Approved terms, an accepted offer or the hire itself pass it.",
            )

    def _pass(
        self,
        stage: str,
        template: FlowTemplate,
        moment: Moment,
        explanation: str | None = None,
    ) -> None:
        self.record(StagePassed(process_id=self._id, stage=stage, explanation=explanation), moment)
        self._enter_after(stage, template, moment)

    def _enter_after(self, stage: str, template: FlowTemplate, moment: Moment) -> None:
        following = template.after(stage)
        if following is not None:
            self._enter(following, moment)

    def _enter(self, stage: Stage, moment: Moment) -> None:
        due_on = moment.today + datetime.timedelta(days=stage.sla_days)
        self.record(StageEntered(process_id=self._id, stage=stage.key, due_on=due_on), moment)
