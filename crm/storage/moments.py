"""The rule of `crm.domain.moments` as conditions on the log's columns, for lists of people.

Each takes `known_position`, `as_of` and `zone`, the name of the programme's time zone. A test keeps
them equal to the functions of the same names.
"""

_TIMELESS = """
('AlumnusRegistered', 'InteractionRetracted', 'IdentitiesMerged', 'IdentitiesUnmerged')
"""
HAPPENED = """
(position <= %(known_position)s AND least(occurred_at, recorded_at) <= %(as_of)s)
"""
# A field that is not known is left out of the stored state, and the first day of work is in clear.
# Looked for as bytes: a damaged state must not end the statement.
HOLDS = f"""
(position <= %(known_position)s
 AND (kind IN {_TIMELESS}
      OR least(occurred_at, recorded_at) <= %(as_of)s
      OR effective_on <= (%(as_of)s::timestamptz AT TIME ZONE %(zone)s)::date
      OR CASE WHEN kind = 'EmploymentStarted'
              THEN position('"hired_on":'::bytea IN state) = 0 ELSE false END))
"""
MAKES_PRESENT = f"""
(CASE WHEN kind IN {_TIMELESS}
      THEN {HAPPENED} ELSE {HOLDS} END)
"""
