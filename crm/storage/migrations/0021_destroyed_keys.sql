-- How many keys an erasure destroyed, counted in the transaction that destroys them: a receipt that is written after a crash tells it too.
ALTER TABLE keyring.erasure ADD COLUMN keys_destroyed bigint NOT NULL DEFAULT 0;

-- Destroys all keys of these people, and adds how many they were to each person's newest line of the journal; returns who had any.
CREATE FUNCTION keyring.destroy_keys_of(p_subject_ids uuid[]) RETURNS SETOF uuid
LANGUAGE sql SET search_path = pg_catalog, pg_temp AS $$
    WITH gone AS (
        DELETE FROM keyring.subject_key k WHERE k.subject_id = ANY(p_subject_ids) RETURNING k.subject_id
    ), counted AS (
        SELECT gone.subject_id, count(*) AS keys FROM gone GROUP BY gone.subject_id
    ), noted AS (
        UPDATE keyring.erasure e SET keys_destroyed = e.keys_destroyed + c.keys FROM counted c
        WHERE e.number = (SELECT max(o.number) FROM keyring.erasure o WHERE o.subject_id = c.subject_id)
    )
    SELECT counted.subject_id FROM counted
$$;

-- As before, and returns how many keys these erasures have destroyed here so far, whoever called.
CREATE OR REPLACE FUNCTION keyring.destroy(
    erasure_ids uuid[], subject_ids uuid[], requests text[], erased_at timestamptz[]
) RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
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
    PERFORM keyring.destroy_keys_of(destroy.subject_ids);
    RETURN (SELECT coalesce(sum(e.keys_destroyed), 0) FROM keyring.erasure e
            WHERE e.erasure_id = ANY(destroy.erasure_ids));
END $$;

CREATE OR REPLACE FUNCTION keyring.enforce_erasures() RETURNS SETOF uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(715230116);
    RETURN QUERY
    SELECT keyring.destroy_keys_of(ARRAY(SELECT DISTINCT e.subject_id FROM keyring.erasure e));
END $$;

REVOKE ALL ON FUNCTION keyring.destroy_keys_of FROM PUBLIC;
