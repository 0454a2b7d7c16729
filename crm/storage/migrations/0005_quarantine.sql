-- What a provider delivered and we could not place: kept encrypted until somebody reviews it.
CREATE SCHEMA quarantine;

CREATE TABLE quarantine.delivery (
    source      text        NOT NULL,
    delivery_id text        NOT NULL,
    reason      text        NOT NULL,
    kind        text,
    received_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    expires_at  timestamptz NOT NULL,
    sealed      bytea       NOT NULL,
    PRIMARY KEY (source, delivery_id)
);
CREATE INDEX delivery_received ON quarantine.delivery (received_at, delivery_id);

GRANT USAGE ON SCHEMA quarantine TO crm_app;
GRANT SELECT, INSERT, DELETE ON quarantine.delivery TO crm_app;
