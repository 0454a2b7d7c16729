"""The root of all commands, one mutation each; each subject's own file says what it does."""

import strawberry

from graphql_server.schema.commands import CommandMutation
from graphql_server.schema.correct_interaction import CorrectInteractionMutation
from graphql_server.schema.departures import DepartureMutation
from graphql_server.schema.gatherings import GatheringMutation
from graphql_server.schema.imports import ImportMutation
from graphql_server.schema.network import NetworkMutation
from graphql_server.schema.record_interaction import RecordInteractionMutation
from graphql_server.schema.record_interactions import RecordInteractionsMutation
from graphql_server.schema.registration import RegistrationMutation
from graphql_server.schema.retract_interaction import RetractInteractionMutation
from graphql_server.schema.scoring_models import ScoringMutation


@strawberry.type(description="What can be done. A refusal is an answer, not an error.")
class Mutation(
    RegistrationMutation,
    RecordInteractionMutation,
    RecordInteractionsMutation,
    RetractInteractionMutation,
    CorrectInteractionMutation,
    DepartureMutation,
    NetworkMutation,
    GatheringMutation,
    ScoringMutation,
    ImportMutation,
    CommandMutation,  # type: ignore[misc]  # derived
):
    pass
