-- The transparency log: a Merkle tree over the stored facts, and its signed checkpoints. Written by the follower alone; whoever writes
-- facts cannot write here.
DO $$
BEGIN
    BEGIN
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'crm_follower') THEN
            CREATE ROLE crm_follower NOLOGIN;
        END IF;
    EXCEPTION WHEN duplicate_object OR unique_violation THEN
        NULL;  -- roles belong to the whole server: another database made it meanwhile
    END;
    BEGIN
        SET LOCAL ROLE crm_follower;
        RESET ROLE;
    EXCEPTION WHEN insufficient_privilege THEN
        EXECUTE format('GRANT crm_follower TO %I', current_user);
    END;
END $$;

CREATE SCHEMA transparency;

-- A tree. A new one is begun when the facts fall behind what was signed, as after a restore.
CREATE TABLE transparency.epoch (
    epoch  integer PRIMARY KEY,
    origin text    NOT NULL,  -- what its checkpoints are named by
    record bytea   NOT NULL,  -- leaf 0: why it was begun, and the last checkpoint before it
    size   bigint  NOT NULL   -- leaves in its tiles; leaf n is the fact at position n
);

CREATE TABLE transparency.tile (
    epoch  integer  NOT NULL REFERENCES transparency.epoch,
    level  smallint NOT NULL,
    n      bigint   NOT NULL,
    hashes bytea    NOT NULL,  -- up to 256 of 32 bytes; only the right edge is rewritten
    PRIMARY KEY (epoch, level, n)
);
ALTER TABLE transparency.tile ALTER hashes SET STORAGE EXTERNAL;  -- hashes do not compress

CREATE TABLE transparency.checkpoint (
    epoch     integer     NOT NULL REFERENCES transparency.epoch,
    size      bigint      NOT NULL,
    root      bytea       NOT NULL,
    note      text        NOT NULL,  -- as signed
    signed_at timestamptz NOT NULL,
    PRIMARY KEY (epoch, size)
);

-- How far each target outside this database has been told.
CREATE TABLE transparency.published (
    target text        PRIMARY KEY,
    epoch  integer     NOT NULL,
    size   bigint      NOT NULL,
    at     timestamptz NOT NULL
);

GRANT USAGE ON SCHEMA event_store TO crm_follower;
GRANT SELECT ON event_store.alumni_events, event_store.log TO crm_follower;
GRANT USAGE ON SCHEMA transparency TO crm_follower, crm_audit, crm_app;
GRANT SELECT ON transparency.epoch, transparency.tile, transparency.checkpoint, transparency.published TO crm_follower, crm_audit, crm_app;
GRANT INSERT ON transparency.epoch, transparency.tile, transparency.checkpoint, transparency.published TO crm_follower;
GRANT UPDATE (size) ON transparency.epoch TO crm_follower;
GRANT UPDATE (hashes) ON transparency.tile TO crm_follower;
GRANT UPDATE ON transparency.published TO crm_follower;
