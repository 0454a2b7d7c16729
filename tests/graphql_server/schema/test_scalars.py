"""A scalar that cannot be read is the client's mistake, wherever it stands."""

import pytest

SPENT = """
mutation ($amount: Decimal!) { recordProgrammeCost(input: {
  amount: {amount: $amount, currency: JPY}, costCategory: EVENTS, spentOn: "2026-03-31" }) {
  __typename } }
"""


@pytest.mark.parametrize(
    "operation",
    [
        '{ alumnus(by: {externalRef: "1"}, at: {asOf: "2026-03-31"}) { id } }',
        '{ alumnus(by: {externalRef: "1"}, at: {asOf: "1600-01-01T00:00:00Z"}) { id } }',
        '{ alumniNps(from: "31.3.2026", to: "2026-04-30") { value } }',
        "{ alumniNps(from: 2026, to: 2027) { value } }",
        '{ alumnusDifference(by: {externalRef: "1"}, from: {knownAtPosition: "x"}, to: {})'
        " { __typename } }",
        SPENT.replace("$amount: Decimal!", "$x: Int").replace("$amount", '"NaN"'),
    ],
)
def test_a_literal_that_cannot_be_read_is_said_to_be_one(api, operation):
    answer = api(operation)

    assert set(answer.codes) == {"VALIDATION"}


def test_a_variable_that_cannot_be_read_is_said_to_be_one(api):
    assert api(SPENT, amount="much").codes == ["VALIDATION"]
