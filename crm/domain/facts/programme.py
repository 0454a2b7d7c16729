"""Facts of the programme itself, about nobody: what it decided for everybody."""

from crm.domain.facts.base import ProgrammeFact, fact, plain


@fact()
class ScoringModelPublished(ProgrammeFact):
    """A scoring model was published; it is in force from the date on which it takes effect."""

    model: str = plain("Name of the model, such as engagement/v2.")
    definition: str = plain("The whole model file, as it was published: JSON.")
    digest: str = plain("SHA-256 of the model file, as hexadecimal digits.")

    def ja(self) -> str:
        return f"採点モデル{self.model}を公開しました。"

    def en(self) -> str:
        return f"The scoring model {self.model} was published."
