"""What the inputs of commands have in common: the key, the version, the dry run."""

import strawberry

INPUT = strawberry.argument(name="input", description="Everything the command needs.")


@strawberry.input(description="The input of a command.")
class CommandInput:
    idempotency_key: str | None = strawberry.field(
        default=None,
        description=(
            "A word of the client's own, up to 200 characters: the command is carried out once,"
            " however often it is sent. Another input under the same key is refused. A dry run"
            " uses no key."
        ),
    )


@strawberry.input(description="The input of a command that can be tried out.")
class TriedInput(CommandInput):
    dry_run: bool = strawberry.field(
        default=False, description="Decide and answer, record nothing."
    )


@strawberry.input(description="The input of a command about somebody on file.")
class PersonInput(TriedInput):
    expected_version: int | None = strawberry.field(
        default=None,
        description=(
            "`Alumnus.version` as the client saw it; refused as VersionConflict when it has"
            " changed since."
        ),
    )
