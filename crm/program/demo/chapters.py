"""What the demo's alumni office did besides keeping contact, one file per subject, in this order.

A chapter finds its people by what life stories are certain to hold (`crm.event_log`), and does
ordinary commands: what the rules refuse is refused here too.
"""

from collections.abc import Callable, Mapping

from crm.program.demo.care import look_after
from crm.program.demo.consent import hear_wishes
from crm.program.demo.costs import keep_accounts
from crm.program.demo.gatherings import meet_up
from crm.program.demo.identity import tell_apart
from crm.program.demo.lists import exchange_lists
from crm.program.demo.offboarding import part_well
from crm.program.demo.office import Office
from crm.program.demo.policies import set_rules
from crm.program.demo.returns import come_back
from crm.program.demo.undertakings import work_together

CHAPTERS: Mapping[str, Callable[[Office], None]] = {
    "policies": set_rules,
    "care": look_after,
    "consent": hear_wishes,
    "offboarding": part_well,
    "identity": tell_apart,
    "undertakings": work_together,
    "costs": keep_accounts,
    "returns": come_back,
    "gatherings": meet_up,
    "lists": exchange_lists,
}
"""By name; the name decides the ids, so that it never changes."""
