-- How far each read model has come, and what it could not read. One row and lock per read model.
CREATE SCHEMA IF NOT EXISTS projection;

CREATE TABLE IF NOT EXISTS projection.position (
    name       text        NOT NULL,
    version    int         NOT NULL,
    digest     text        NOT NULL,  -- of the tables' definition
    position   bigint      NOT NULL DEFAULT 0,
    updated_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (name, version)
);

-- The time zone of the dates in its tables; NULL until it is first filled.
ALTER TABLE projection.position ADD COLUMN IF NOT EXISTS zone text;

-- Facts that wait: one that cannot be projected, and what the same person did after it.
CREATE TABLE IF NOT EXISTS projection.parked (
    name       text        NOT NULL,
    version    int         NOT NULL,
    position   bigint      NOT NULL,
    alumnus_id uuid        NOT NULL,
    error      text        NOT NULL,
    at         timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (name, version, position)
);

GRANT USAGE ON SCHEMA projection TO crm_projector, crm_app, crm_audit;
GRANT SELECT, UPDATE ON projection.position TO crm_projector;
GRANT SELECT, INSERT, UPDATE, DELETE ON projection.parked TO crm_projector;
GRANT SELECT ON projection.position, projection.parked TO crm_app, crm_audit;
