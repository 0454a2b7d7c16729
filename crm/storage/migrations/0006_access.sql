-- Tokens of front ends and connectors; only their hashes are stored.
CREATE SCHEMA access;

CREATE TABLE access.token (
    token_id   text        PRIMARY KEY,
    hash       bytea       NOT NULL,
    roles      text[]      NOT NULL,
    label      text        NOT NULL,
    issued_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
    expires_at timestamptz NOT NULL,
    revoked_at timestamptz
);

GRANT USAGE ON SCHEMA access TO crm_app;
GRANT SELECT ON access.token TO crm_app;
