"""What a verification showed, in sentences for auditors."""

from collections.abc import Iterator

from crm.domain.words import Locale
from crm.transparency.verify import Finding, Verdict, Wrong

_WRONG = {
    Wrong.CHANGED: (
        "位置{first}の事実は、署名されたときのものと異なります。",
        "The fact at position {first} is not as it was when it was signed.",
    ),
    Wrong.CHANGED_BETWEEN: (
        "位置{first}から{last}までのいずれかの事実が、署名されたときのものと異なります。",
        "Some fact from position {first} to {last} is not as it was when it was signed.",
    ),
    Wrong.GAP: (
        "位置{first}の事実がありません。その後の事実は残っています。",
        "There is no fact at position {first}, though there are later ones.",
    ),
    Wrong.MISSING: (
        "位置{first}から{last}までの最新の事実がなくなっています。",
        "The newest facts, from position {first} to {last}, are gone.",
    ),
    Wrong.TREE: (
        "位置{first}の事実は署名されたときのままですが、保存されているハッシュが異なります。",
        "The fact at position {first} is as it was signed, but its stored hash was changed.",
    ),
    Wrong.SIGNATURE: (
        "位置{last}までのチェックポイントは、既知の鍵で署名されたものではありません。",
        "The stored checkpoint of the facts up to position {last} was not signed by a known key.",
    ),
}
_BEFORE = (
    "位置{before}までの事実は署名されたときのままです。",
    "The facts up to position {before} are as they were signed.",
)
_SAYS = (
    "これは {origin} のチェックポイントによるものです。",
    "The checkpoints of {origin} say so.",
)
_RECORD = (
    "{origin} の最初の葉（この木を始めた理由）が変更されています。",
    "Leaf 0 of {origin}, which says why the tree was begun, was changed.",
)
_GOOD = (
    "位置1から{signed}までの事実{signed}件を、{origin} の署名済みチェックポイント{checkpoints}件と"
    "照合しました。署名後に変更、移動、削除された事実はありません。",
    "Positions 1 to {signed}, {facts_en}, were recomputed and compared with {checkpoints_en} of"
    " {origin}: none was changed, moved or removed since it was signed.",
)
_EMPTY = (
    "{origin} にはまだ署名された事実がありません。",
    "No fact was signed yet under {origin}.",
)
_BROUGHT = (
    "お持ちのチェックポイント（{origin}、事実{facts}件）の内容は、すべてそのまま残っています。",
    "All that your checkpoint of {facts_en} ({origin}) covers is still as it was.",
)
_UNSIGNED = (
    "最新の{unsigned}件はまだ署名されていません。",
    "{unsigned_en} not signed yet.",
)
_LATER_EPOCH = (
    "この木は途中から始められたものです。理由: {reason}",
    "This tree was begun anew. The reason given: {reason}",
)


def told(verdict: Verdict, locale: Locale) -> list[str]:
    """One sentence or more; the first says whether all is well."""
    found = verdict.finding
    sentences = _good(verdict) if found is None else _bad(found)
    which = 0 if locale is Locale.JA else 1
    return [each[which].format(**values) for each, values in sentences]


_Sentence = tuple[tuple[str, str], dict[str, str]]


def _bad(found: Finding) -> Iterator[_Sentence]:
    numbers = {"first": f"{found.first:,}", "last": f"{found.last:,}", "origin": found.origin}
    if found.wrong is Wrong.CHANGED and found.first == 0:
        yield _RECORD, numbers
        return
    yield _WRONG[found.wrong], numbers
    if found.first > 1 and found.wrong is not Wrong.SIGNATURE:
        yield _BEFORE, {"before": f"{found.first - 1:,}"}
    yield _SAYS, numbers


def _good(verdict: Verdict) -> Iterator[_Sentence]:
    yield (
        _GOOD if verdict.signed else _EMPTY,
        {
            "signed": f"{verdict.signed:,}",
            "facts_en": _some(verdict.signed, "fact"),
            "origin": verdict.origin,
            "checkpoints": f"{verdict.checkpoints:,}",
            "checkpoints_en": _some(verdict.checkpoints, "signed checkpoint"),
        },
    )
    for each in verdict.brought:
        facts = max(0, each.size - 1)
        yield (
            _BROUGHT,
            {"facts": f"{facts:,}", "facts_en": _some(facts, "fact"), "origin": each.origin},
        )
    if (unsigned := verdict.facts - verdict.signed) > 0:
        newest = "The newest fact is" if unsigned == 1 else f"The newest {unsigned:,} facts are"
        yield _UNSIGNED, {"unsigned": f"{unsigned:,}", "unsigned_en": newest}
    lines = verdict.epoch_record.decode(errors="replace").split("\n")
    if len(lines) > 3 and lines[1] != "1":
        yield _LATER_EPOCH, {"reason": lines[3]}


def _some(count: int, what: str) -> str:
    return f"{count:,} {what}" if count == 1 else f"{count:,} {what}s"
