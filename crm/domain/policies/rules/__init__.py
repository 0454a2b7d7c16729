"""What each rule says of a career on a day: PASS or FAIL where the facts decide it, else UNKNOWN.

A date known to the month or the year stands for every day it can mean. A rule passes when it would
on each of them, fails when it would on none, and cannot tell otherwise: so a vaguer date never
turns one answer into the other.
"""
