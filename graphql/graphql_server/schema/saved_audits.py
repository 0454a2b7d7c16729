"""`savedAudits`: questions to the log that auditors keep, and what came of them."""

import datetime

import strawberry

from crm.storage import saved_audits as stored
from graphql_server.access import Area
from graphql_server.schema.info import Info
from graphql_server.schema.masking import must_read
from graphql_server.schema.resolver import resolver
from graphql_server.schema.scalars import Int64, Json


@strawberry.type(
    description="A question to the log, kept with its result so that it can be asked again:"
    " `crm audit run`. It is never changed."
)
class SavedAudit:
    name: str = strawberry.field(description="Its name.")
    filter: Json = strawberry.field(
        description="What was asked, by the names of the log's columns; what is left out did not"
        " restrict."
    )
    position: Int64 = strawberry.field(description="The last position that was looked at.")
    facts: Int64 = strawberry.field(description="How many facts the result has.")
    digest: str = strawberry.field(
        description="SHA-256, in hexadecimal, of the facts as `crm events` prints them: one line"
        " each, without personal values."
    )
    checkpoint: str | None = strawberry.field(
        description="The newest signed checkpoint of the transparency log at the time. Null: none"
        " was signed."
    )
    saved_at: datetime.datetime = strawberry.field(description="When it was saved, UTC.")
    saved_by: str = strawberry.field(description="Who saved it: kind and id of an `Actor`.")


@strawberry.type
class SavedAuditQuery:
    @resolver("Saved audits, the newest first; for roles that read the log.")
    async def saved_audits(self, info: Info) -> list[SavedAudit]:
        must_read(info.context.viewer, Area.LOG, "read the log")
        async with info.context.services.pool.connection() as connection:
            found = await stored.saved_audits(connection)
        return [_shown(each) for each in found]


def _shown(saved: stored.SavedAudit) -> SavedAudit:
    return SavedAudit(
        name=saved.name,
        filter=Json(saved.asked),
        position=Int64(saved.position),
        facts=Int64(saved.facts),
        digest=saved.digest.hex(),
        checkpoint=saved.checkpoint,
        saved_at=saved.saved_at,
        saved_by=saved.saved_by,
    )
