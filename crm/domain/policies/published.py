"""Policies as the programme published them: which version is in force on a day."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from hashlib import sha256
from importlib import resources
from typing import Final

from crm.domain.envelope import RecordedFact
from crm.domain.facts.base import ProgrammeFact
from crm.domain.facts.policies import (
    MembershipPolicyPublished,
    PolicyRetired,
    ReturnPolicyPublished,
)
from crm.domain.policies.load import load_policy
from crm.domain.policies.policy import Policy
from crm.domain.policies.reading import BOM
from crm.domain.policies.words import PolicyName
from crm.domain.refusals import UnknownPolicy

POLICY_KINDS: Final[tuple[type[ProgrammeFact], ...]] = (
    ReturnPolicyPublished,
    MembershipPolicyPublished,
    PolicyRetired,
)
"""The facts that say which versions there are."""
_KEPT = 256


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishedPolicy:
    """A version of a policy and when it is in force; made by the functions below."""

    name: PolicyName
    version: int
    """1 for the built-in one; 0 for a draft."""
    definition: str = field(repr=False)
    digest: str
    effective_on: datetime.date
    """First day, in the programme's time zone; `date.min`: since ever."""
    position: int = 0
    """Place in the log of its publication; 0 for the built-in one and for drafts."""
    published_at: datetime.datetime | None = None
    """UTC; None for the built-in one and for drafts."""
    retired_on: datetime.date | None = None
    """First day on which it no longer applies."""

    @property
    def policy(self) -> Policy:
        """The rules. Refuses `BrokenPolicy`, `ForbiddenAttribute`."""
        return _loaded(self.definition)

    @property
    def built_in(self) -> bool:
        return self.effective_on == datetime.date.min


def versions(facts: Iterable[RecordedFact], name: PolicyName) -> tuple[PublishedPolicy, ...]:
    """Every version of a policy, in the order of their numbers, the built-in one first."""
    found = {1: BUILT_IN[name]}
    for recorded in sorted(facts, key=lambda each: each.position):
        fact, happening = recorded.fact, recorded.happening
        day = happening.effective_on or happening.occurred.at.date()
        if isinstance(fact, ReturnPolicyPublished | MembershipPolicyPublished):
            if fact.policy == name:
                found[fact.policy_version] = PublishedPolicy(
                    name=name,
                    version=fact.policy_version,
                    definition=fact.definition,
                    digest=fact.digest,
                    effective_on=day,
                    position=recorded.position,
                    published_at=recorded.recorded_at,
                )
        elif isinstance(fact, PolicyRetired) and fact.policy == name:
            known = found.get(fact.policy_version)
            if known is not None and known.retired_on is None and not known.built_in:
                found[fact.policy_version] = replace(known, retired_on=day)
    return tuple(found[version] for version in sorted(found))


def in_force(policies: Sequence[PublishedPolicy], day: datetime.date) -> PublishedPolicy:
    """The version that took effect last by that day and was not retired by then; of one date,
    the one published last. The built-in one when there is no other."""
    begun = [
        each
        for each in policies
        if each.effective_on <= day and (each.retired_on is None or day < each.retired_on)
    ]
    return max(begun, key=lambda each: (each.effective_on, each.version))


def version_of(policies: Sequence[PublishedPolicy], version: int) -> PublishedPolicy:
    """The version of this number. Refuses `UnknownPolicy`."""
    for each in policies:
        if each.version == version:
            return each
    raise UnknownPolicy


def drafted(definition: str) -> PublishedPolicy:
    """A document as if it were published. Refuses `BrokenPolicy`, `ForbiddenAttribute`."""
    definition = definition.removeprefix(BOM)
    return PublishedPolicy(
        name=_loaded(definition).name,
        version=0,
        definition=definition,
        digest=digest_of(definition),
        effective_on=datetime.date.min,
    )


def digest_of(definition: str) -> str:
    """SHA-256 of a document, as hexadecimal digits; of one that was loaded."""
    return sha256(definition.encode()).hexdigest()


@lru_cache(maxsize=_KEPT)
def _loaded(definition: str) -> Policy:
    return load_policy(definition)


def _built_in(name: PolicyName) -> PublishedPolicy:
    file = resources.files(__package__).joinpath(f"{name.value}-v1.json")
    return replace(drafted(file.read_text(encoding="utf-8")), version=1)


BUILT_IN: Final = {name: _built_in(name) for name in PolicyName}
"""In force since ever, until another version is."""
