-- One data key per person and class, wrapped. A backup of the log must not include this schema.
CREATE SCHEMA keyring;

CREATE TABLE keyring.subject_key (
    subject_id      uuid NOT NULL,
    data_class      text NOT NULL,
    wrapping_key_id text NOT NULL,
    wrapped         bytea NOT NULL,
    created_at      timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (subject_id, data_class)
);

GRANT USAGE ON SCHEMA keyring TO crm_app, crm_projector, crm_audit;
GRANT SELECT, INSERT ON keyring.subject_key TO crm_app;
GRANT SELECT ON keyring.subject_key TO crm_projector, crm_audit;
