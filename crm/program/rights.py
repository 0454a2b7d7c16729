"""`crm rights`: what people asked for with their data, what is overdue, and erasures."""

import datetime
from uuid import UUID

import click

from crm.application.subject_requests import subject_requests
from crm.domain.undertakings.subject_request import SubjectRequest
from crm.program.bootstrap import Deployment, deployment
from crm.program.erasing import Eraser
from crm.program.settings import read_settings


@click.group()
def rights() -> None:
    """Requests of people about their data: list them, carry approved erasures out, receipts."""


@rights.command("list")
@click.option("--overdue", is_flag=True, help="Only those whose last day has passed.")
@click.option("--open", "open_", is_flag=True, help="Only those that are not ended.")
def list_(overdue: bool, open_: bool) -> None:
    """List requests, the one that is due first on top. Ends with 1 when --overdue finds any."""
    with deployment(read_settings()) as parts:
        found = subject_requests(parts.crm)
        today = _today(parts)
    shown = [
        each
        for each in found
        if (each.is_overdue(today) or not overdue) and (each.is_open or not open_)
    ]
    for each in sorted(shown, key=_due):
        click.echo(_line(each, today))
    if not shown:
        click.echo("No request is overdue." if overdue else "There are none.")
    elif overdue:
        raise SystemExit(1)


@rights.command("carry-out")
def carry_out() -> None:
    """Take every approved erasure as far as it goes now; `crm serve` and `crm project run` do so by
    themselves."""
    with deployment(read_settings()) as parts:
        steps = Eraser(parts.crm, parts.url).run_once()
    for step in steps:
        if step.receipt is not None:
            click.echo(f"{step.request_id}: {step.receipt.en()}")
        else:
            click.echo(f"{step.request_id}: waits for {', '.join(step.waits_for)}.")
    if not steps:
        click.echo("No approved erasure is open.")


@rights.command()
@click.argument("request", type=click.UUID)
def receipt(request: UUID) -> None:
    """Print who confirmed that a person is erased, or classes of their data."""
    with deployment(read_settings()) as parts:
        found = next((each for each in subject_requests(parts.crm) if each.id == request), None)
    if found is None or found.receipt is None or found.erased is None:
        raise click.UsageError("There is no receipt of such a request; see: crm rights list")
    classes = found.receipt.data_classes
    told = "Records closed: " if classes is None else "Of the records: "
    click.echo(told + ", ".join(map(str, found.erased.subject_ids)))
    if classes is not None:
        click.echo(f"Classes erased: {', '.join(classes)}")
    click.echo(f"Confirmed at:   {found.ended_at:%Y-%m-%d %H:%M:%S}Z")
    click.echo(f"Up to position: {found.receipt.up_to_position}")
    click.echo(f"Keys destroyed: {found.receipt.keys_destroyed}")
    for each in found.receipt.confirmed:
        edition = f" edition {each.version}" if each.version is not None else ""
        place = f" at position {each.position}" if each.position is not None else ""
        click.echo(f"  {each.holder.value}: {each.name}{edition}{place}; removed {each.removed}")


def _today(parts: Deployment) -> datetime.date:
    return datetime.datetime.now(parts.settings.time_zone).date()


def _due(request: SubjectRequest) -> tuple[datetime.date, str]:
    assert request.received is not None
    return request.received.due_on, str(request.id)


def _line(request: SubjectRequest, today: datetime.date) -> str:
    received = request.received
    assert received is not None
    late = (today - received.due_on).days
    clock = f", {late} days overdue" if request.is_overdue(today) else ""
    asked = received.request_type.value
    if received.data_classes:
        asked += f" ({', '.join(received.data_classes)})"
    return (
        f"{request.id} {asked} {request.stage}, due {received.due_on}{clock};"
        f" person {received.subject_id}"
    )
