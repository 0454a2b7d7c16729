"""A person's own data, to be handed to them."""

import io
from typing import Annotated

import anyio.to_thread
import strawberry

from crm.application.alumni import PersonRef
from crm.application.disclosure import COLUMNS, disclose
from crm.application.disclosure import Disclosure as Known
from crm.domain.facts.accesses import ConfidentialClass
from crm.domain.refusals import Refusal
from crm.domain.words import DataClass
from crm.ingest.csv_file import CsvRows
from graphql_server.access import Area, Role, may_read, may_write
from graphql_server.accesses.looked import under_way
from graphql_server.errors import CodedError
from graphql_server.schema.alumnus_by import AlumnusBy, person_ref
from graphql_server.schema.ids import ALUMNUS, global_id
from graphql_server.schema.info import Info
from graphql_server.schema.resolver import resolver
from graphql_server.schema.scalars import Json

_NEEDED = (Area.IDENTITY, Area.HR_NOTES)


@strawberry.type(
    description=(
        "All that is on file of one person, for that person (開示): what tells about other people"
        " is masked. Free texts are as they were written; read them before they leave."
    )
)
class Disclosure:
    known: strawberry.Private[Known]
    id: strawberry.ID = strawberry.field(description="The person's `Alumnus.id`.")
    facts: int = strawberry.field(description="How many facts there are.")
    unreadable: int = strawberry.field(
        description="Facts that this version cannot read; most often 0."
    )
    masked_classes: list[str] = strawberry.field(
        description="Classes of data that are masked because your role may not read them."
    )

    @resolver("Every fact with its sentences and fields, oldest first, and the requests, as JSON.")
    def document(self) -> Json:
        return Json(self.known.document())

    @resolver("One row for each field of each fact, with a header; harmless in spreadsheets.")
    def csv(self) -> str:
        text = io.StringIO()
        rows = CsvRows(text)
        rows.write(COLUMNS)
        for row in self.known.rows():
            rows.write(row)
        return text.getvalue()


@strawberry.type
class DisclosureQuery:
    @resolver(
        "All that is on file of one person, to be handed to them (開示); that it was asked for is"
        " recorded as a look at all they hold in confidence. Members get their own, named"
        " by its id. Null: nobody on file matches."
    )
    async def disclosure(
        self,
        info: Info,
        of: Annotated[AlumnusBy, strawberry.argument(description="Whose data.")],
    ) -> Disclosure | None:
        viewer = info.context.viewer
        theirs = viewer.alumnus_id is not None and Role.ALUMNUS in viewer.roles
        hands_out = all(may_write(viewer, each) for each in _NEEDED)
        if not hands_out and not theirs:
            raise CodedError("Your role may not hand out people's data.", "NOT_ALLOWED")
        crm = info.context.services.crm
        shown = {each for each in DataClass if not hands_out or may_read(viewer, each)}
        try:
            who = person_ref(of)
            if not hands_out and who != PersonRef(alumnus_id=viewer.alumnus_id):
                return None
            found = await anyio.to_thread.run_sync(disclose, crm, who, shown.__contains__)
        except Refusal:
            return None
        if not hands_out and found.alumnus_id != viewer.alumnus_id:
            return None
        if (looked := under_way()) is not None:
            for each in ConfidentialClass:
                looked.note(found.alumnus_id, each)
        return Disclosure(
            known=found,
            id=global_id(ALUMNUS, found.alumnus_id),
            facts=len(found.facts),
            unreadable=found.unreadable,
            masked_classes=sorted(each.value for each in set(DataClass) - shown),
        )
