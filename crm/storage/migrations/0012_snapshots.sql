-- The state of people with long histories of decisions, so that a command need not read all of them. Always dispensable: whatever is
-- missing or of other code is read from the log. Sealed under every key that the person has, so it ends with any one of them.
CREATE TABLE event_store.snapshot (
    stream_id    uuid   PRIMARY KEY,
    version      bigint NOT NULL,  -- of the stream
    code         bytea  NOT NULL,  -- digest of the code whose state it is
    data_classes text[] NOT NULL,  -- in the order in which it was sealed
    state        bytea  NOT NULL
);

GRANT SELECT, INSERT, UPDATE ON event_store.snapshot TO crm_app;
