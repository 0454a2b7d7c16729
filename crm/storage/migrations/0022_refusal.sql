-- That the follower refuses to sign, for every process that tells metrics: a row from the refusal until signing goes on.
CREATE TABLE transparency.refusal (
    one   boolean     PRIMARY KEY DEFAULT true CHECK (one),
    since timestamptz NOT NULL
);
GRANT SELECT ON transparency.refusal TO crm_follower, crm_audit, crm_app;
GRANT INSERT, DELETE ON transparency.refusal TO crm_follower;
