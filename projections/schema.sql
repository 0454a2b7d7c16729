-- Which editions of the read models there are, how far each has come, and what waits beside it.
CREATE SCHEMA IF NOT EXISTS projection;

-- One build of a read model. Its row is lease and fence in one: who works on it holds the lock.
CREATE TABLE IF NOT EXISTS projection.edition (
    name          text        NOT NULL,
    version       int         NOT NULL,  -- counts the builds of the read model
    schema        text        NOT NULL UNIQUE DEFERRABLE INITIALLY DEFERRED,
    state         text        NOT NULL CHECK (state IN ('live', 'building', 'previous', 'snapshot')),
    tables_digest text        NOT NULL,  -- of the tables' definition
    fold_digest   text        NOT NULL,  -- of the code that fills them
    zone          text,                  -- of the dates in them; NULL until first filled
    position      bigint      NOT NULL DEFAULT 0,
    build_id      uuid,
    updated_at    timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (name, version)
);
CREATE UNIQUE INDEX IF NOT EXISTS edition_of_state ON projection.edition (name, state)
    WHERE state <> 'snapshot';

-- Who fills new editions: the people are cut into parts, whoever holds a part's row works on it.
-- The facts about nobody are part 0 and come before the others.
CREATE TABLE IF NOT EXISTS projection.build (
    build_id    uuid        PRIMARY KEY,
    target      bigint      NOT NULL,  -- the parts hold the facts up to here
    as_of       timestamptz,           -- of a snapshot: only what held by then
    started_at  timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE TABLE IF NOT EXISTS projection.part (
    build_id uuid NOT NULL REFERENCES projection.build ON DELETE CASCADE,
    part     int  NOT NULL,
    first_id uuid,  -- both ends belong to it; NULL for part 0
    last_id  uuid,
    facts    bigint,
    done_at  timestamptz,
    PRIMARY KEY (build_id, part)
);

-- The moments of the past that lists were asked for, and what shows them once it is ready.
CREATE TABLE IF NOT EXISTS projection.snapshot (
    known_position bigint      NOT NULL,
    as_of          timestamptz NOT NULL,
    asked_at       timestamptz NOT NULL DEFAULT clock_timestamp(),  -- lately
    first_asked_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    build_id       uuid REFERENCES projection.build ON DELETE SET NULL,
    path           text,         -- its schemas, once they are ready
    ready_at       timestamptz,  -- NULL until then
    PRIMARY KEY (known_position, as_of)
);
ALTER TABLE projection.snapshot
    ADD COLUMN IF NOT EXISTS first_asked_at timestamptz NOT NULL DEFAULT clock_timestamp();
ALTER TABLE projection.snapshot ADD COLUMN IF NOT EXISTS ready_at timestamptz;

-- Read models that a new program brought when the log had facts and others showed them, and how far
-- it was: until they have come there, nobody waits for them.
CREATE TABLE IF NOT EXISTS projection.first_filling (
    name  text   PRIMARY KEY,
    up_to bigint NOT NULL
);

-- A read model that somebody stopped: its live edition does not move.
CREATE TABLE IF NOT EXISTS projection.pause (
    name   text        PRIMARY KEY,
    actor  text        NOT NULL,
    reason text        NOT NULL,
    at     timestamptz NOT NULL DEFAULT clock_timestamp()
);

-- Facts that wait: one that cannot be projected, and what the same person did after it.
CREATE TABLE IF NOT EXISTS projection.parked (
    name       text        NOT NULL,
    version    int         NOT NULL,
    position   bigint      NOT NULL,
    alumnus_id uuid,
    error      text        NOT NULL,
    at         timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (name, version, position)
);
ALTER TABLE projection.parked ALTER COLUMN alumnus_id DROP NOT NULL;

-- Facts that somebody decided to leave out of a read model, in every edition of it.
CREATE TABLE IF NOT EXISTS projection.skipped (
    name     text        NOT NULL,
    position bigint      NOT NULL,
    actor    text        NOT NULL,
    reason   text        NOT NULL,
    at       timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (name, position)
);

-- What people did to read models, and why. Only added to.
CREATE TABLE IF NOT EXISTS projection.deed (
    name     text        NOT NULL,
    what     text        NOT NULL CHECK (what IN ('retry', 'skip', 'pause', 'resume')),
    position bigint,  -- of the parked fact; NULL when it was about the whole read model
    actor    text        NOT NULL,
    reason   text        NOT NULL,
    at       timestamptz NOT NULL DEFAULT clock_timestamp()
);

-- Before editions there was one row per read model, and its tables belonged to who migrated.
DO $$
DECLARE known record; its record;
BEGIN
    IF to_regclass('projection.position') IS NOT NULL THEN
        FOR known IN SELECT * FROM projection.position LOOP
            INSERT INTO projection.edition
                (name, version, schema, state, tables_digest, fold_digest, zone, position)
            VALUES (known.name, known.version, known.name, 'live', known.digest, '', known.zone,
                    known.position);
            EXECUTE format('ALTER SCHEMA %I OWNER TO crm_projector', known.name);
            FOR its IN SELECT tablename FROM pg_tables WHERE schemaname = known.name LOOP
                EXECUTE format('ALTER TABLE %I.%I OWNER TO crm_projector',
                               known.name, its.tablename);
            END LOOP;
        END LOOP;
        DROP TABLE projection.position;
    END IF;
    -- The projector makes, renames and drops the schemas of editions.
    EXECUTE format('GRANT CREATE ON DATABASE %I TO crm_projector', current_database());
END $$;

GRANT USAGE ON SCHEMA projection TO crm_projector, crm_app, crm_audit;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA projection TO crm_projector;
GRANT SELECT ON ALL TABLES IN SCHEMA projection TO crm_app, crm_audit;
GRANT INSERT, UPDATE (asked_at) ON projection.snapshot TO crm_app;
