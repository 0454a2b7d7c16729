-- The log of facts. Written by event_store.append alone; nobody may change or remove a row.
CREATE SCHEMA event_store;

CREATE TABLE event_store.alumni_events (
    originator_id      uuid        NOT NULL,  -- the stream
    originator_version bigint      NOT NULL,  -- place in the stream, gapless from 1
    topic              text        NOT NULL,  -- the kind of the fact, one stable word
    state              bytea       NOT NULL,  -- the fact's fields as JSON, personal ones encrypted
    notification_id    bigint      NOT NULL,  -- the position: gapless from 1, in order of commits
    event_id           uuid        NOT NULL,
    alumnus_id         uuid        NOT NULL,
    recorded_at        timestamptz NOT NULL,  -- never decreases with the position
    occurred_at        timestamptz NOT NULL,
    precision          text        NOT NULL CHECK (precision IN ('instant', 'day', 'month', 'year')),
    effective_on       date,
    actor              text        NOT NULL,
    source             text        NOT NULL,
    delivery_id        text,
    verified           boolean     NOT NULL,
    command_id         uuid        NOT NULL,
    correlation_id     uuid,
    causation_id       uuid,
    PRIMARY KEY (originator_id, originator_version)
);
CREATE UNIQUE INDEX alumni_events_position ON event_store.alumni_events (notification_id);
CREATE UNIQUE INDEX alumni_events_event ON event_store.alumni_events (event_id);
CREATE INDEX alumni_events_alumnus ON event_store.alumni_events (alumnus_id, notification_id);
CREATE UNIQUE INDEX alumni_events_delivery ON event_store.alumni_events (source, delivery_id)
    WHERE delivery_id IS NOT NULL;

-- A command that was carried out, and the positions it got: repeating it answers the same.
CREATE TABLE event_store.command (
    command_id uuid PRIMARY KEY,
    digest     bytea    NOT NULL,
    positions  bigint[] NOT NULL
);

-- Blind appends to touch-points look here instead of loading the person.
CREATE TABLE event_store.person (
    alumnus_id uuid PRIMARY KEY,
    state      text NOT NULL CHECK (state IN ('exists', 'erased', 'absorbed'))
);

-- Keyed blind index: finds a person by employee number or e-mail without storing either.
CREATE TABLE event_store.lookup (
    alumnus_id   uuid  NOT NULL REFERENCES event_store.person,
    kind         text  NOT NULL CHECK (kind IN ('employee_number', 'email')),
    legal_entity text  NOT NULL,
    digest       bytea NOT NULL,
    PRIMARY KEY (kind, digest, legal_entity, alumnus_id)
);
CREATE UNIQUE INDEX lookup_one_person_per_employee_number
    ON event_store.lookup (legal_entity, digest) WHERE kind = 'employee_number';
CREATE INDEX lookup_alumnus ON event_store.lookup (alumnus_id);

-- The log in the domain's own words.
CREATE VIEW event_store.log AS
    SELECT notification_id AS position, recorded_at, originator_id AS stream_id,
           originator_version AS stream_version, topic AS kind, state, event_id, alumnus_id,
           occurred_at, precision, effective_on, actor, source, delivery_id, verified, command_id,
           correlation_id, causation_id
    FROM event_store.alumni_events;

GRANT USAGE ON SCHEMA event_store TO crm_app, crm_projector, crm_audit;
GRANT SELECT, INSERT ON event_store.alumni_events, event_store.command, event_store.person,
    event_store.lookup TO crm_app;
GRANT SELECT ON event_store.log TO crm_app, crm_projector, crm_audit;
GRANT SELECT ON event_store.alumni_events TO crm_projector, crm_audit;
