"""Breaking the glass is heard: a line in the log, a figure that an alert watches."""

import logging

from crm.application.alumni import Outcome
from crm.application.command import Command
from crm.application.commands.access_cases import BreakGlass, RequestCase
from crm.domain.refusals import NotAllowed
from graphql_server.access import Viewer, may_open
from graphql_server.metrics import Metrics

CODE = "GLASS_BROKEN"
_log = logging.getLogger("graphql_server.accesses")


def must_be_openable(viewer: Viewer, asked: Command) -> None:
    """Refuses `NotAllowed` to ask for a class that no case opens to the viewer's role."""
    if isinstance(asked, RequestCase | BreakGlass):
        alone = isinstance(asked, BreakGlass)
        if not all(may_open(viewer, each, alone=alone) for each in asked.classes):
            raise NotAllowed


def sound(metrics: Metrics, viewer: Viewer, asked: Command, done: Outcome) -> None:
    """After a command: alarm when it broke the glass, once."""
    if not isinstance(asked, BreakGlass) or done.repeated or done.position is None:
        return
    case = done.undertaking.id if done.undertaking else None
    _log.warning("%s: case %s by %s; somebody else must review it", CODE, case, viewer.actor)
    metrics.glass_broken()
