"""Commands about how long data of people is kept after they left."""

from crm.application.command import Command, command, given
from crm.application.work import Work
from crm.domain.facts.retention import RetentionLifted, RetentionSet
from crm.domain.refusals import InvalidInput, NoSuchRetention
from crm.domain.retention import table_of
from crm.domain.words import ConsentPurpose, DataClass

_LONGEST = 1_200
_CLASS = "The class of data; null: every class."
_ENTITY = "Only of people whose last employer was this legal entity; null: of everybody."
_PURPOSE = "Counts only for those who agree to this purpose, if it is longer; null: for everybody."


@command()
class SetRetention(Command):
    """Say how long data of a class is kept after somebody left (保存期間): one row of a table by
    class, legal entity (and so country) and purpose. `crm retain` then asks for erasures."""

    data_class: DataClass | None = given(_CLASS, default=None)
    legal_entity: str | None = given(_ENTITY, default=None)
    purpose: ConsentPurpose | None = given(_PURPOSE, default=None)
    keep_months: int = given("Calendar months after the last day of work; 0 to 1,200.")

    def decide(self, work: Work) -> None:
        if not 0 <= self.keep_months <= _LONGEST:
            raise InvalidInput(
                "保存期間は0か月から1200か月の間で入力してください。",
                "Write a number of months between 0 and 1,200.",
                ("keepMonths",),
            )
        work.decree(
            RetentionSet(
                kept_class=self.data_class,
                of_legal_entity=self.legal_entity,
                while_agreed_to=self.purpose,
                keep_months=self.keep_months,
            )
        )


@command(refuses=(NoSuchRetention,))
class LiftRetention(Command):
    """Take a row of the table of retention back: what it alone covered is kept without an end."""

    data_class: DataClass | None = given(_CLASS, default=None)
    legal_entity: str | None = given(_ENTITY, default=None)
    purpose: ConsentPurpose | None = given(_PURPOSE, default=None)

    def decide(self, work: Work) -> None:
        known = work.programme([RetentionSet, RetentionLifted])
        row = (self.data_class, self.legal_entity, self.purpose)
        if row not in table_of(each.fact for each in known):
            raise NoSuchRetention
        work.decree(
            RetentionLifted(
                kept_class=self.data_class,
                of_legal_entity=self.legal_entity,
                while_agreed_to=self.purpose,
            )
        )
