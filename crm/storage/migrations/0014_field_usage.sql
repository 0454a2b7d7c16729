-- How often each part of the schema was asked for, by day (UTC) and client, so that a deprecation is retired on evidence. Nothing of what
-- was asked: only names that the schema itself has, and the name that a front end or connector gives itself.
CREATE SCHEMA api;

CREATE TABLE api.field_use (
    day        date   NOT NULL,
    client     text   NOT NULL,  -- (none) when unsaid
    version    text   NOT NULL,  -- of the client; empty when unsaid
    coordinate text   NOT NULL,  -- Type.field, Type.field(argument:), Enum.VALUE, Input.field
    operations bigint NOT NULL,
    PRIMARY KEY (day, client, version, coordinate)
);

GRANT USAGE ON SCHEMA api TO crm_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON api.field_use TO crm_app;
