-- Facts about nobody: the programme's own, such as a scoring model that is published. They stand in
-- the same log, on a stream of their own, with no person.
ALTER TABLE event_store.alumni_events ALTER COLUMN alumnus_id DROP NOT NULL;

-- As in 0003_append.sql, where its errors are listed; only facts that are about a person ask for one.
CREATE OR REPLACE FUNCTION event_store.append(
    p_command_id uuid, p_digest bytea, p_actor text,
    p_stream_ids uuid[], p_versions bigint[], p_kinds text[], p_states bytea[],
    p_event_ids uuid[], p_alumnus_ids uuid[], p_occurred_at timestamptz[], p_precisions text[],
    p_effective_on date[], p_source text[], p_delivery_ids text[], p_verified boolean[],
    p_correlation_id uuid, p_causation_id uuid,
    l_alumnus_ids uuid[], l_kinds text[], l_legal_entities text[], l_digests bytea[],
    l_retired boolean[]
) RETURNS TABLE (ordinal bigint, "position" bigint, version bigint, repeated boolean)
LANGUAGE plpgsql
SET plan_cache_mode = force_custom_plan  -- a plan made while the log was empty is slow for ever
AS $$
#variable_conflict use_column
DECLARE
    last_position bigint;
    last_recorded_at timestamptz;
    known event_store.command;
    skipped bigint[] := '{}';  -- ordinals of facts delivered before, or twice in this batch
    unknown uuid;
BEGIN
    IF current_setting('transaction_isolation') <> 'read committed' THEN
        RAISE EXCEPTION 'append needs READ COMMITTED: it must see what was stored before its turn';
    END IF;
    IF current_setting('synchronous_commit') IN ('off', 'local') THEN
        PERFORM set_config('synchronous_commit', 'on', true);  -- acknowledged means durable
    END IF;
    PERFORM set_config('lock_timeout', '5s', true);
    PERFORM pg_advisory_xact_lock(715230104);

    SELECT * INTO known FROM event_store.command WHERE command_id = p_command_id;
    IF FOUND THEN
        IF known.digest <> p_digest THEN
            RAISE EXCEPTION 'command id used for another command' USING ERRCODE = 'CRM01';
        END IF;
        RETURN QUERY
            -- the very facts of this call: its first try was stored and the reply was lost
            SELECT p.ordinality, p.position, e.originator_version,
                   e.event_id IS DISTINCT FROM p_event_ids[p.ordinality]
            FROM unnest(known.positions) WITH ORDINALITY AS p(position, ordinality)
            JOIN event_store.alumni_events e ON e.notification_id = p.position
            ORDER BY 1;
        RETURN;
    END IF;

    SELECT e.notification_id, e.recorded_at INTO last_position, last_recorded_at
    FROM event_store.alumni_events e ORDER BY e.notification_id DESC LIMIT 1;
    last_position := coalesce(last_position, 0);
    last_recorded_at := greatest(clock_timestamp(), last_recorded_at);

    IF cardinality(array_remove(p_delivery_ids, NULL)) > 0 THEN
        SELECT coalesce(array_agg(f.ordinal), '{}') INTO skipped
        FROM (SELECT d.ordinal,
                     row_number() OVER (PARTITION BY d.source, d.delivery_id
                                        ORDER BY d.ordinal) AS delivered,
                     -- a scalar query: an EXISTS would be hashed, by reading the whole log
                     (SELECT e.notification_id FROM event_store.alumni_events e
                      WHERE e.source = d.source AND e.delivery_id = d.delivery_id) AS stored
              FROM unnest(p_source, p_delivery_ids) WITH ORDINALITY
                  AS d(source, delivery_id, ordinal)
              WHERE d.delivery_id IS NOT NULL) f
        WHERE f.delivered > 1 OR f.stored IS NOT NULL;
    END IF;

    -- A person begins with version 1 of the stream that bears their id.
    INSERT INTO event_store.person (alumnus_id, state)
    SELECT f.stream_id, 'exists'
    FROM unnest(p_stream_ids, p_alumnus_ids, p_versions) WITH ORDINALITY
        AS f(stream_id, alumnus_id, version, ordinal)
    WHERE f.stream_id = f.alumnus_id AND f.version = 1 AND f.ordinal <> ALL (skipped)
    ON CONFLICT DO NOTHING;

    SELECT a.alumnus_id INTO unknown
    FROM (SELECT DISTINCT f.alumnus_id
          FROM unnest(p_alumnus_ids) WITH ORDINALITY AS f(alumnus_id, ordinal)
          WHERE f.alumnus_id IS NOT NULL AND f.ordinal <> ALL (skipped)) a
    WHERE NOT EXISTS (SELECT FROM event_store.person p
                      WHERE p.alumnus_id = a.alumnus_id AND p.state <> 'erased')
    LIMIT 1;
    IF FOUND THEN
        RAISE EXCEPTION 'unknown person %', unknown USING ERRCODE = 'CRM02';
    END IF;

    IF cardinality(l_digests) > 0 THEN
        PERFORM event_store.retire(l.alumnus_id, l.kind, l.legal_entity, l.digest)
        FROM unnest(l_alumnus_ids, l_kinds, l_legal_entities, l_digests, l_retired)
            AS l(alumnus_id, kind, legal_entity, digest, retired)
        WHERE l.retired;
        INSERT INTO event_store.lookup (alumnus_id, kind, legal_entity, digest)
        SELECT l.alumnus_id, l.kind, l.legal_entity, l.digest
        FROM unnest(l_alumnus_ids, l_kinds, l_legal_entities, l_digests, l_retired)
            AS l(alumnus_id, kind, legal_entity, digest, retired)
        JOIN event_store.person p USING (alumnus_id)  -- all but those whose only fact is skipped
        WHERE NOT l.retired
        ON CONFLICT DO NOTHING;
        IF EXISTS (
            SELECT FROM unnest(l_alumnus_ids, l_kinds, l_legal_entities, l_digests, l_retired)
                AS l(alumnus_id, kind, legal_entity, digest, retired)
            JOIN event_store.person p USING (alumnus_id)
            WHERE NOT l.retired AND NOT EXISTS (SELECT FROM event_store.lookup k
                              WHERE k.kind = l.kind AND k.digest = l.digest
                                AND k.legal_entity = l.legal_entity
                                AND k.alumnus_id = l.alumnus_id)
        ) THEN
            RAISE EXCEPTION 'employee number of somebody else' USING ERRCODE = 'CRM03';
        END IF;
    END IF;

    RETURN QUERY
    WITH placed AS MATERIALIZED (
        SELECT f.*, last_position + row_number() OVER (ORDER BY f.ordinal) AS position
        FROM (
            SELECT f.*, h.version + row_number() OVER (PARTITION BY f.stream_id
                                                       ORDER BY f.ordinal) AS next_version
            FROM unnest(p_stream_ids, p_versions, p_kinds, p_states, p_event_ids, p_alumnus_ids,
                        p_occurred_at, p_precisions, p_effective_on, p_source, p_delivery_ids,
                        p_verified) WITH ORDINALITY
                AS f(stream_id, version, kind, state, event_id, alumnus_id, occurred_at,
                     precision, effective_on, source, delivery_id, verified, ordinal)
            JOIN (
                SELECT s.stream_id,
                       (SELECT coalesce(max(e.originator_version), 0)
                        FROM event_store.alumni_events e
                        WHERE e.originator_id = s.stream_id) AS version
                FROM (SELECT DISTINCT u AS stream_id FROM unnest(p_stream_ids) u) s
            ) h USING (stream_id)
            WHERE f.ordinal <> ALL (skipped)
        ) f
    ), inserted AS (
        INSERT INTO event_store.alumni_events
            (originator_id, originator_version, topic, state, notification_id, event_id,
             alumnus_id, recorded_at, occurred_at, precision, effective_on, actor, source,
             delivery_id, verified, command_id, correlation_id, causation_id)
        SELECT p.stream_id,
               CASE WHEN p.version IS NULL OR p.version = p.next_version THEN p.next_version
                    ELSE event_store.refuse_version() END,
               p.kind, p.state, p.position, p.event_id, p.alumnus_id, last_recorded_at,
               p.occurred_at, p.precision, p.effective_on, p_actor, p.source, p.delivery_id,
               p.verified, p_command_id, p_correlation_id, p_causation_id
        FROM placed p
    ), repeats AS MATERIALIZED (  -- answered with where the first delivery stands
        SELECT d.ordinal, coalesce(e.notification_id, p.position) AS position,
               coalesce(e.originator_version, p.next_version) AS next_version
        FROM unnest(p_source, p_delivery_ids) WITH ORDINALITY AS d(source, delivery_id, ordinal)
        LEFT JOIN event_store.alumni_events e
               ON e.source = d.source AND e.delivery_id = d.delivery_id
        LEFT JOIN placed p ON p.source = d.source AND p.delivery_id = d.delivery_id
        WHERE d.ordinal = ANY (skipped)
    ), outcome AS MATERIALIZED (
        SELECT p.ordinal, p.position, p.next_version, false AS repeated FROM placed p
        UNION ALL
        SELECT r.ordinal, r.position, r.next_version, true FROM repeats r
        ORDER BY 1
    ), noted AS (
        INSERT INTO event_store.command (command_id, digest, positions)
        SELECT p_command_id, p_digest, coalesce(array_agg(o.position ORDER BY o.ordinal), '{}')
        FROM outcome o
    )
    SELECT o.ordinal, o.position, o.next_version, o.repeated FROM outcome o ORDER BY 1;

    PERFORM pg_notify('crm_events', '');
END $$;
