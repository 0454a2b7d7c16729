-- Erasures of some classes of somebody's data. Whoever comes back gets new keys for these classes: of a generation that the erasure names,
-- so that what was written before is told from what is written now. Generation 0 are the keys that a person begins with.
ALTER TABLE keyring.subject_key ADD COLUMN generation integer NOT NULL DEFAULT 0;
ALTER TABLE keyring.erasure
    ADD COLUMN data_classes text[],  -- null: everything of the person
    ADD COLUMN generation integer NOT NULL DEFAULT 0;  -- with classes: keys of a lower one go

-- Never a key for whom the journal names as a whole.
CREATE OR REPLACE FUNCTION keyring.create_keys(
    wrapping_key_id text, subject_ids uuid[], data_classes text[], wrapped bytea[]
) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM pg_advisory_xact_lock_shared(715230116);
    INSERT INTO keyring.subject_key (subject_id, data_class, wrapping_key_id, wrapped, generation)
    SELECT k.subject_id, k.data_class, create_keys.wrapping_key_id, k.wrapped,
           coalesce((SELECT max(e.generation) FROM keyring.erasure e WHERE e.subject_id = k.subject_id), 0)
    FROM unnest(create_keys.subject_ids, create_keys.data_classes, create_keys.wrapped)
        AS k(subject_id, data_class, wrapped)
    WHERE NOT EXISTS (SELECT FROM keyring.erasure e
                      WHERE e.subject_id = k.subject_id AND e.data_classes IS NULL)
    ON CONFLICT DO NOTHING;
END $$;

-- Keys that the journal says are gone, each with the newest line that says so.
CREATE VIEW keyring.condemned AS
    SELECT k.subject_id, k.data_class, max(e.number) AS number
    FROM keyring.subject_key k JOIN keyring.erasure e USING (subject_id)
    WHERE e.data_classes IS NULL OR (k.data_class = ANY (e.data_classes) AND k.generation < e.generation)
    GROUP BY k.subject_id, k.data_class;
GRANT SELECT ON keyring.condemned TO crm_app;

-- Destroys the keys of these people that the journal names, and adds how many they were to its lines; returns who had any.
CREATE OR REPLACE FUNCTION keyring.destroy_keys_of(p_subject_ids uuid[]) RETURNS SETOF uuid
LANGUAGE sql SET search_path = pg_catalog, pg_temp AS $$
    WITH gone AS (
        DELETE FROM keyring.subject_key k USING keyring.condemned c
        WHERE c.subject_id = ANY(p_subject_ids) AND k.subject_id = ANY(p_subject_ids)
          AND c.subject_id = k.subject_id AND c.data_class = k.data_class
        RETURNING k.subject_id, c.number
    ), counted AS (
        SELECT gone.number, count(*) AS keys FROM gone GROUP BY gone.number
    ), noted AS (
        UPDATE keyring.erasure e SET keys_destroyed = e.keys_destroyed + c.keys FROM counted c
        WHERE e.number = c.number
    )
    SELECT DISTINCT gone.subject_id FROM gone
$$;

-- As before; of each line also the classes, with commas between them, or null for everything, and the generation of the keys that come after.
DROP FUNCTION keyring.destroy(uuid[], uuid[], text[], timestamptz[]);
CREATE FUNCTION keyring.destroy(
    erasure_ids uuid[], subject_ids uuid[], requests text[], erased_at timestamptz[], data_classes text[], generations integer[]
) RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(715230116);
    INSERT INTO keyring.erasure (number, erasure_id, subject_id, request, erased_at, data_classes, generation)
    SELECT (SELECT coalesce(max(number), 0) FROM keyring.erasure)
               + row_number() OVER (ORDER BY e.ordinal),
           e.erasure_id, e.subject_id, e.request, e.erased_at, string_to_array(e.data_classes, ','), e.generation
    FROM unnest(destroy.erasure_ids, destroy.subject_ids, destroy.requests, destroy.erased_at,
                destroy.data_classes, destroy.generations)
        WITH ORDINALITY AS e(erasure_id, subject_id, request, erased_at, data_classes, generation, ordinal)
    WHERE NOT EXISTS (
        SELECT FROM keyring.erasure o
        WHERE o.erasure_id = e.erasure_id AND o.subject_id = e.subject_id
    );
    PERFORM keyring.destroy_keys_of(destroy.subject_ids);
    RETURN (SELECT coalesce(sum(e.keys_destroyed), 0) FROM keyring.erasure e
            WHERE e.erasure_id = ANY(destroy.erasure_ids));
END $$;

REVOKE ALL ON FUNCTION keyring.destroy FROM PUBLIC;
GRANT EXECUTE ON FUNCTION keyring.destroy TO crm_app;
