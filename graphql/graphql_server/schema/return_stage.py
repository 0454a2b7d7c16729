"""Stages of a return, as the API shows them."""

import datetime
from typing import Annotated

import strawberry

from crm.domain.flow.document import Label
from crm.domain.flow.parts import StageEnd, StageRun
from crm.domain.flow.template import FlowTemplate, StageKind
from crm.domain.undertakings.return_process import CLOSED, SETTLING_IN
from crm.domain.words import Locale
from graphql_server.schema.resolver import resolver

Language = Annotated[Locale, strawberry.argument(description="The language.")]
BEYOND = {
    SETTLING_IN: Label("入社後フォロー", "Settling in"),
    CLOSED: Label("終了", "Closed"),
}
"""Stages that no template names: the checks after a hire, and the end."""


@strawberry.type(description="A stage of the flow that a return process follows.")
class ReturnStage:
    words: strawberry.Private[Label]
    key: str = strawberry.field(
        description="Key in the flow template; `settling_in` after a hire, `closed` at the end."
    )
    kind: StageKind | None = strawberry.field(
        description="What passes it. Null: it is none of the template."
    )
    waivable: bool = strawberry.field(
        description="A rule of the template allows to leave it out, in the case at hand."
    )
    sla_days: int | None = strawberry.field(
        description="Days within which it is to be left again. Null: it is none of the template."
    )

    @resolver("What people call it.")
    def label(self, locale: Language = Locale.JA) -> str:
        return self.words.told(locale)


@strawberry.type(description="One stay in a stage.")
class StageStay:
    stage: ReturnStage = strawberry.field(description="The stage.")
    entered_at: datetime.datetime = strawberry.field(description="When it began; UTC.")
    due_on: datetime.date | None = strawberry.field(
        description="Day by which it was to be left. Null: nobody said."
    )
    ended_at: datetime.datetime | None = strawberry.field(
        description="When it ended; UTC. Null: it lasts."
    )
    end: StageEnd | None = strawberry.field(
        description="How it ended. Null: it lasts, or terms were proposed anew."
    )


def shown_stage(
    key: str, template: FlowTemplate, years_away: int | None = None, *, regulated_role: bool
) -> ReturnStage:
    """The stage in the case of a process; unknown years away are too many to waive skills."""
    stage = template.stage(key)
    if stage is None:
        words = BEYOND.get(key, Label(key, key))
        return ReturnStage(words=words, key=key, kind=None, waivable=False, sla_days=None)
    return ReturnStage(
        words=stage.label,
        key=key,
        kind=stage.kind,
        waivable=template.can_waive(key, years_away, regulated_role=regulated_role),
        sla_days=stage.sla_days,
    )


def shown_column(key: str, template: FlowTemplate) -> ReturnStage:
    """The stage of a template, waivable where some rule allows it in some case."""
    shown = shown_stage(key, template, regulated_role=False)
    shown.waivable = template.may_be_waived(key)
    return shown


def shown_stay(run: StageRun, stage: ReturnStage) -> StageStay:
    return StageStay(
        stage=stage,
        entered_at=run.entered_at,
        due_on=run.due_on,
        ended_at=run.ended_at,
        end=run.end,
    )
