"""Human or machine? Verdicts on opens and clicks, by rules that are data and have versions.

Mail programs and scanners load images and follow links by themselves. A verdict is a pure function
of the facts of one message and of a ruleset, so it can be computed anew at any time.
"""

from crm.domain.signals.ruleset import BrokenSignalRuleset, SignalRuleset, load_ruleset
from crm.domain.signals.verdict import (
    HUMAN,
    Signal,
    SignalRule,
    Trace,
    Verdict,
    signal_of,
    trace_of,
    verdict_alone,
    verdicts,
)

__all__ = [
    "HUMAN",
    "BrokenSignalRuleset",
    "Signal",
    "SignalRule",
    "SignalRuleset",
    "Trace",
    "Verdict",
    "load_ruleset",
    "signal_of",
    "trace_of",
    "verdict_alone",
    "verdicts",
]
