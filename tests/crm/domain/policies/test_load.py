"""Policy documents are read strictly: what is not understood is refused, in words that help."""

import json
from typing import Any

import pytest

from crm.domain.policies.articles import ARTICLES
from crm.domain.policies.load import load_policy
from crm.domain.policies.policy import AnyOf, MinTenure
from crm.domain.policies.published import BUILT_IN, drafted
from crm.domain.policies.reading import LONGEST
from crm.domain.policies.words import PolicyName, RuleName
from crm.domain.refusals import BrokenPolicy, ForbiddenAttribute
from crm.domain.tenure import TenureScope
from tests.crm.domain.policies.careers import Change

RETURN = BUILT_IN[PolicyName.RETURN].definition


def changed(change: Change) -> str:
    document = json.loads(RETURN)
    change(document)
    return json.dumps(document, ensure_ascii=False)


def deep(levels: int) -> list[Any]:
    made: list[Any] = []
    for _ in range(levels):
        made = [made]
    return made


def with_rule(**rule: Any) -> str:
    return changed(lambda document: document["rules"].append(rule))


def test_the_built_in_policies_are_those_of_the_handbook():
    built_in = BUILT_IN[PolicyName.RETURN].policy
    assert [rule.name for rule in built_in.rules] == [
        RuleName.FORMER_EMPLOYEE,
        RuleName.MIN_TENURE,
        RuleName.EXCLUDED_DEPARTURE_REASON,
        RuleName.MAX_RETURNS,
        RuleName.COMPETITOR_RESTRICTION,
        RuleName.CONFIDENTIALITY_ACK,
    ]
    tenure = built_in.rules[1]
    assert isinstance(tenure, MinTenure)
    assert (tenure.months, tenure.scope) == (36, TenureScope.SUM)
    membership = BUILT_IN[PolicyName.MEMBERSHIP].policy
    assert [rule.name for rule in membership.rules] == [
        RuleName.FORMER_EMPLOYEE,
        RuleName.EXCLUDED_DEPARTURE_REASON,
    ]
    assert membership.exceptions.allowed is False


def test_a_policy_can_carry_the_twenty_four_articles_of_a_companys_rules():
    assert len(ARTICLES) == 24
    texts = {key: {"ja": ja, "en": en} for key, (ja, en) in ARTICLES.items()}
    policy = load_policy(changed(lambda document: document.update(articles=texts)))
    assert [words.ja for words in policy.articles.values()] == [ja for ja, _ in ARTICLES.values()]


def test_alternatives_are_a_group_of_rules():
    policy = load_policy(
        with_rule(
            rule="any_of",
            rules=[
                {"rule": "min_tenure", "id": "five_years", "years": 5},
                {"rule": "held_position", "grades": ["M1"], "min_days": 365},
            ],
        )
    )
    group = policy.rules[-1]
    assert isinstance(group, AnyOf)
    assert [rule.id for rule in group.rules] == ["five_years", "held_position"]


@pytest.mark.parametrize(
    ("document", "place", "advice"),
    [
        ("[]", "", "an object {…}"),
        ("{", "1:2: ", "no JSON from here on"),
        ('{"policy": "return", "policy": "return"}', "policy: ", "leave one"),
        ("{}", "policy: ", "Add it"),
        (changed(lambda it: it.update(extra=1)), "extra: ", "choose one of: policy, title, rules"),
        (changed(lambda it: it.update(policy="hire")), "policy: ", "return, membership"),
        (changed(lambda it: it.update(rules={})), "rules: ", "a list […]"),
        (changed(lambda it: it.update(title={"ja": "条件"})), "title.en: ", "Add it"),
        (changed(lambda it: it["title"].update(en=" ")), "title.en: ", "Write some text"),
        (with_rule(rule="min_height"), "rules.6.rule: ", "Choose one of:"),
        (with_rule(rule="former_employee"), "rules.6.rule: ", "Choose one of:"),
        (with_rule(rule="min_tenure", id="two", years=0), "rules.6: ", "years or months"),
        (with_rule(rule="min_tenure", id="two", years=-1), "rules.6.years: ", "from 0 to 60"),
        (with_rule(rule="min_tenure", id="two", years=True), "rules.6.years: ", "whole number"),
        (with_rule(rule="min_tenure", years=3), "rules: ", "an id of its own"),
        (with_rule(rule="min_tenure", id="Three Years", years=3), "rules.6.id: ", "small letters"),
        (
            with_rule(rule="min_tenure", id="t", years=1, scope="ALL"),
            "rules.6.scope: ",
            "last_stint",
        ),
        (with_rule(rule="held_position"), "rules.6: ", "grades or job_titles"),
        (
            with_rule(rule="max_returns", id="r", returns=2, per="life"),
            "rules.6.per: ",
            "no such key",
        ),
        (
            with_rule(rule="excluded_departure_reason", id="x", reasons=["fired"]),
            "rules.6.reasons.1: ",
            "disciplinary_dismissal",
        ),
        (
            with_rule(rule="excluded_departure_reason", id="x", reasons=["unknown"]),
            "rules.6: ",
            "unknown in none",
        ),
        (
            with_rule(rule="any_of", rules=[{"rule": "max_returns"}]),
            "rules.6.rules.1.returns",
            "Add",
        ),
        (
            changed(lambda it: it.update(exceptions={"not_for": ["age_limit_x"]})),
            "",
            "no policy may ask for age",
        ),
        (
            changed(lambda it: it.update(exceptions={"not_for": ["nothing"]})),
            "exceptions.not_for.1: ",
            "No rule has this id",
        ),
        (
            changed(lambda it: it.update(exceptions={"allowed": 1})),
            "exceptions.allowed: ",
            "true or",
        ),
        (changed(lambda it: it["articles"].update(fees={})), "articles.fees: ", "choose one of"),
        (changed(lambda it: it["rules"][0].update(years=3.5)), "3.5: ", "whole numbers only"),
        ('{"policy": ' + "[" * 100_000, "", ""),
        (changed(lambda it: it.update(rules=deep(400))), "rules.1: ", "an object"),
        (" " * (LONGEST + 1), "", "at most 20,000"),
    ],
)
def test_what_is_not_understood_is_refused_with_its_place_and_what_to_write(
    document: str, place: str, advice: str
):
    with pytest.raises((BrokenPolicy, ForbiddenAttribute)) as refused:
        load_policy(document)
    assert place in refused.value.en
    assert advice in refused.value.en
    assert refused.value.ja != refused.value.en
    assert refused.value.ja.endswith("。")
    assert refused.value.path == ("definition",)


def test_membership_knows_only_rules_of_its_own():
    document = json.loads(BUILT_IN[PolicyName.MEMBERSHIP].definition)
    document["rules"].append({"rule": "min_tenure", "years": 3})
    with pytest.raises(BrokenPolicy, match="excluded_departure_reason, excluded_employment_type"):
        load_policy(json.dumps(document))


@pytest.mark.parametrize(
    "key",
    [
        *("age", "max_age", "maxAge", "MAXAGE", "age-limit", "AgeLimit", "ＡＧＥ", "under_35_age"),
        *(
            "birth_date",
            "dateOfBirth",
            "dob",
            "a\u200bge",
            "年齢",
            "年 齢",
            "ネンレイ",
            "ﾈﾝﾚｲ",
            "nenrei",
        ),
        *("35歳未満", "生年月日", "gender", "Sex", "isFemale", "性別", "女性のみ", "seibetsu"),
        *("nationality", "citizen_of", "国籍", "外国人", "kokuseki", "marital_status", "isMarried"),
        *(
            "spouse",
            "既婚",
            "未婚",
            "配偶者",
            "haigusha",
            "pregnant",
            "isPregnant",
            "妊娠",
            "産休取得",
        ),
        *("maternityLeave", "ninshin"),
    ],
)
def test_no_policy_may_ask_for_what_the_law_forbids_however_it_is_spelt(key: str):
    """Acceptance x."""
    for document in (
        changed(lambda it: it.update({key: 1})),
        changed(lambda it: it["rules"][0].update({key: 1})),
        with_rule(rule=key),
        with_rule(rule="held_position", grades=[key]),
        with_rule(rule="any_of", rules=[{"rule": "max_returns", "returns": 1, key: [35]}]),
        changed(lambda it: it["exceptions"].update({"not_for": [key]})),
    ):
        with pytest.raises(ForbiddenAttribute) as refused:
            load_policy(document)
        assert refused.value.code == "FORBIDDEN_ATTRIBUTE"


@pytest.mark.parametrize(
    "words",
    [
        *("Senior Manager", "Language teacher", "Page designer", "Agency lead", "Message desk"),
        *(
            "Storage engineer",
            "主任",
            "課長",
            "総合職",
            "管理職",
            "Manager",
            "マネージャー",
            "才能開発室長",
        ),
    ],
)
def test_a_title_that_only_looks_like_it_is_let_through(words: str):
    load_policy(with_rule(rule="held_position", job_titles=[words]))


def test_what_an_article_says_to_people_may_name_what_no_rule_may_ask_for():
    told = {"principles": {"ja": "年齢・性別を問わない。", "en": "Whatever the age or gender."}}
    load_policy(changed(lambda document: document.update(articles=told)))


def test_a_byte_order_mark_is_none_of_the_document():
    assert drafted("\ufeff" + RETURN).digest == BUILT_IN[PolicyName.RETURN].digest
