-- The facts of each undertaking. What it is follows from them whenever it is asked for.
CREATE TABLE undertaking_fact (
    stream_id    uuid        NOT NULL,
    position     bigint      NOT NULL,
    kind         text        NOT NULL,
    fields       text        NOT NULL,
    event_id     uuid        NOT NULL,
    alumnus_id   uuid,                 -- null: about nobody
    occurred_at  timestamptz NOT NULL,
    precision    text        NOT NULL,
    effective_on date,
    recorded_at  timestamptz NOT NULL,
    actor        text        NOT NULL,
    source       text        NOT NULL,
    delivery_id  text,
    verified     boolean     NOT NULL,
    PRIMARY KEY (stream_id, position)
);
CREATE INDEX undertaking_fact_of_person ON undertaking_fact (alumnus_id);

-- One row per undertaking, for finding: nothing in it depends on the date.
CREATE TABLE undertaking (
    stream_id       uuid        PRIMARY KEY,
    type            text        NOT NULL,
    id              text        NOT NULL,
    alumnus_id      uuid,
    stage           text        NOT NULL,
    is_open         boolean     NOT NULL,
    owner_id        text,
    opened_at       timestamptz NOT NULL,
    awaiting        text,
    requested_by    text,
    requested_at    timestamptz,
    approval_due_on date,
    due_kind        text,
    due_on          date
);
CREATE INDEX undertaking_of_person ON undertaking (alumnus_id, type);

-- After filling: what no fold needs while a build fills the tables person by person.
CREATE INDEX undertaking_by_type ON undertaking (type, opened_at DESC, stream_id DESC);
CREATE INDEX undertaking_open ON undertaking (type, stage, opened_at DESC, stream_id DESC)
    WHERE is_open;
CREATE INDEX undertaking_awaiting ON undertaking (requested_at, stream_id)
    WHERE awaiting IS NOT NULL;
CREATE INDEX undertaking_due ON undertaking (due_on, stream_id) WHERE due_on IS NOT NULL;
