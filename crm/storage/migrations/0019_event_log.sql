-- What auditors ask the log by, each in the order of positions; what was recorded when needs no index.
CREATE INDEX alumni_events_kind ON event_store.alumni_events (topic, notification_id);
CREATE INDEX alumni_events_source ON event_store.alumni_events (source, notification_id);
CREATE INDEX alumni_events_actor
    ON event_store.alumni_events (substr(actor, strpos(actor, ':') + 1), notification_id);
CREATE INDEX alumni_events_correlation ON event_store.alumni_events (correlation_id, notification_id)
    WHERE correlation_id IS NOT NULL;
CREATE INDEX alumni_events_occurred ON event_store.alumni_events (occurred_at);

-- A question to the log, kept to be asked again: what it was, how far the log went, and what came of it. Nobody changes one.
CREATE TABLE event_store.saved_audit (
    name     text        PRIMARY KEY,
    asked    jsonb       NOT NULL,  -- the filter, by the names of the options
    position bigint      NOT NULL,  -- the last one that was looked at
    facts    bigint      NOT NULL,
    digest   bytea       NOT NULL,  -- SHA-256 of the lines
    checkpoint text,                -- the newest signed one at the time; null while none was signed
    saved_at timestamptz NOT NULL,
    saved_by text        NOT NULL   -- an actor, as in the log
);

-- A mark for each fact of the result, so that the first one that differs can be named.
CREATE TABLE event_store.saved_audit_marks (
    name  text    NOT NULL REFERENCES event_store.saved_audit DEFERRABLE INITIALLY DEFERRED,
    page  integer NOT NULL,
    marks bytea   NOT NULL,  -- for each fact 8 bytes of its position and 8 of its line's SHA-256
    PRIMARY KEY (name, page)
);
ALTER TABLE event_store.saved_audit_marks ALTER marks SET STORAGE EXTERNAL;  -- hashes do not compress

GRANT SELECT ON event_store.saved_audit, event_store.saved_audit_marks TO crm_app, crm_audit;
GRANT INSERT ON event_store.saved_audit, event_store.saved_audit_marks TO crm_audit;
