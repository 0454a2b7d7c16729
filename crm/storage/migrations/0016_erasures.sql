-- The journal of erasures, and the only ways in which the application makes and destroys keys.
-- A deployment with a key store of its own has this schema twice: there with the keys, and beside the log with a copy of the journal.
CREATE TABLE keyring.erasure (
    number     bigint      PRIMARY KEY,  -- gapless from 1, in the order of commits
    erasure_id uuid        NOT NULL,
    subject_id uuid        NOT NULL,
    request    text        NOT NULL,     -- of whoever asked for it; nothing personal
    erased_at  timestamptz NOT NULL,
    UNIQUE (erasure_id, subject_id)
);
CREATE INDEX erasure_subject ON keyring.erasure (subject_id);

-- Never a key for whom the journal names: makers share a lock with each other, and none with whoever erases.
CREATE FUNCTION keyring.create_keys(
    wrapping_key_id text, subject_ids uuid[], data_classes text[], wrapped bytea[]
) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM pg_advisory_xact_lock_shared(715230116);
    INSERT INTO keyring.subject_key (subject_id, data_class, wrapping_key_id, wrapped)
    SELECT k.subject_id, k.data_class, create_keys.wrapping_key_id, k.wrapped
    FROM unnest(create_keys.subject_ids, create_keys.data_classes, create_keys.wrapped)
        AS k(subject_id, data_class, wrapped)
    WHERE NOT EXISTS (SELECT FROM keyring.erasure e WHERE e.subject_id = k.subject_id)
    ON CONFLICT DO NOTHING;
END $$;

-- Writes the journal and destroys the keys of all whom it names here; returns how many keys that were.
CREATE FUNCTION keyring.destroy(
    erasure_ids uuid[], subject_ids uuid[], requests text[], erased_at timestamptz[]
) RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE destroyed bigint;
BEGIN
    PERFORM pg_advisory_xact_lock(715230116);
    INSERT INTO keyring.erasure (number, erasure_id, subject_id, request, erased_at)
    SELECT (SELECT coalesce(max(number), 0) FROM keyring.erasure)
               + row_number() OVER (ORDER BY e.ordinal),
           e.erasure_id, e.subject_id, e.request, e.erased_at
    FROM unnest(destroy.erasure_ids, destroy.subject_ids, destroy.requests, destroy.erased_at)
        WITH ORDINALITY AS e(erasure_id, subject_id, request, erased_at, ordinal)
    WHERE NOT EXISTS (
        SELECT FROM keyring.erasure o
        WHERE o.erasure_id = e.erasure_id AND o.subject_id = e.subject_id
    );
    DELETE FROM keyring.subject_key k WHERE k.subject_id = ANY(destroy.subject_ids);
    GET DIAGNOSTICS destroyed = ROW_COUNT;
    RETURN destroyed;
END $$;

-- Destroys keys that came back although the journal names whose they are; returns these people.
CREATE FUNCTION keyring.enforce_erasures() RETURNS SETOF uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(715230116);
    RETURN QUERY
    WITH gone AS (
        DELETE FROM keyring.subject_key k USING keyring.erasure e
        WHERE e.subject_id = k.subject_id RETURNING k.subject_id
    )
    SELECT DISTINCT gone.subject_id FROM gone;
END $$;

REVOKE ALL ON FUNCTION keyring.create_keys, keyring.destroy, keyring.enforce_erasures FROM PUBLIC;
GRANT EXECUTE ON FUNCTION keyring.create_keys, keyring.destroy, keyring.enforce_erasures TO crm_app;
REVOKE INSERT ON keyring.subject_key FROM crm_app;
GRANT SELECT ON keyring.erasure TO crm_app, crm_projector, crm_audit;
