"""Facts about surveys (アンケート): sent, and what was answered."""

from collections.abc import Mapping
from typing import ClassVar

from crm.domain.engagement import Mode
from crm.domain.facts.base import Interaction, fact, personal, plain, struct
from crm.domain.phrases import after_en, quoted_ja
from crm.domain.words import ContactChannel, DataClass

SURVEY = "The survey, by the word of the tool it is made with."
TITLE = "Title of the survey at that time."
ENPS = "Would they recommend the employer: 0 (not at all) to 10 (very much)."


@struct
class SurveyAnswer:
    """One question and what was answered."""

    question: str = plain("The question.")
    answer: str | None = plain("The answer. Null: left out.", default=None)


@fact()
class SurveySent(Interaction):
    """The person was asked to answer a survey."""

    survey_id: str = plain(SURVEY)
    survey_title: str | None = plain(TITLE, default=None)
    contact_channel: ContactChannel | None = plain("How it was sent.", default=None)

    def ja(self) -> str:
        return f"アンケート{quoted_ja(self.survey_title)}を送りました。"

    def en(self) -> str:
        return f"Was sent {self.survey_title or 'a survey'}."


@fact(mode=Mode.COMMUNICATION)
class SurveyAnswered(Interaction):
    """The person answered a survey."""

    survey_id: str = plain(SURVEY)
    survey_title: str | None = plain(TITLE, default=None)
    survey_answers: tuple[SurveyAnswer, ...] | None = personal(
        DataClass.ENGAGEMENT, "What was answered.", default=None
    )

    def ja(self) -> str:
        return f"アンケート{quoted_ja(self.survey_title)}に回答しました。"

    def en(self) -> str:
        return f"Answered {self.survey_title or 'a survey'}."


@fact(mode=Mode.COMMUNICATION)
class AlumniPulseAnswered(Interaction):
    """The person said whether they would recommend the employer (eNPS)."""

    says_nothing_without = ("alumni_enps",)
    between: ClassVar[Mapping[str, tuple[int, int]]] = {"alumni_enps": (0, 10)}
    survey_id: str = plain(SURVEY)
    alumni_enps: int | None = personal(DataClass.ENGAGEMENT, ENPS, default=None)
    comment: str | None = personal(DataClass.ENGAGEMENT, "Why, in their words.", default=None)

    def ja(self) -> str:
        told = f":{self.alumni_enps}点" if self.alumni_enps is not None else ""
        return f"おすすめ度(eNPS)に回答しました{told}。"

    def en(self) -> str:
        told = str(self.alumni_enps) if self.alumni_enps is not None else None
        return f"Said whether they would recommend the employer{after_en(': ', told)}."
