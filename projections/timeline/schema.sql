-- One row per fact of a person. The fact itself as JSON text: jsonb would refuse U+0000 in a note.
CREATE TABLE entry (
    position     bigint      NOT NULL,
    alumnus_id   uuid        NOT NULL,
    entered_on   uuid        NOT NULL,  -- the record: the person's own, or one merged into it
    event_id     uuid        NOT NULL,
    kind         text        NOT NULL,
    mode         text,
    occurred_at  timestamptz NOT NULL,
    precision    text        NOT NULL,
    recorded_at  timestamptz NOT NULL,
    effective_on date,
    actor        text        NOT NULL,
    source       text        NOT NULL,
    delivery_id  text,
    verified     boolean     NOT NULL,
    signal       text        NOT NULL,
    visibility   text        NOT NULL,
    fact         text        NOT NULL,
    line         text        NOT NULL,  -- see line.py
    sentence_ja  text        NOT NULL,  -- as in JSON, between its quotation marks
    sentence_en  text        NOT NULL,
    retracted_by          bigint,  -- position of the retraction
    retracted_at          timestamptz,
    retracted_actor       text,
    retracted_explanation text
);
CREATE INDEX entry_of_person ON entry (alumnus_id, occurred_at DESC, position DESC);

-- Every retraction, so that one that is read before what it takes back still applies.
CREATE TABLE retraction (
    event_id    uuid        NOT NULL,  -- what is taken back
    alumnus_id  uuid        NOT NULL,
    position    bigint      NOT NULL,
    at          timestamptz NOT NULL,
    actor       text        NOT NULL,
    explanation text,
    PRIMARY KEY (event_id, alumnus_id)
);
CREATE INDEX retraction_of_person ON retraction (alumnus_id);

-- After filling: what no fold needs while a build fills the tables person by person.
ALTER TABLE entry ADD PRIMARY KEY (position);
CREATE INDEX entry_of_everybody ON entry (occurred_at DESC, position DESC);
CREATE INDEX entry_of_kind ON entry (kind, occurred_at DESC, position DESC);
CREATE UNIQUE INDEX entry_of_event ON entry (event_id);
