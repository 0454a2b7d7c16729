-- Erased people. The fact SubjectErased closes their records in the transaction that stores it: nothing more is appended, nobody finds
-- them, and no read model is filled with what the log still says of them under a pseudonym.
CREATE INDEX person_erased ON event_store.person (alumnus_id) WHERE state = 'erased';
GRANT SELECT ON event_store.person TO crm_projector, crm_audit;

CREATE INDEX alumni_events_rights ON event_store.alumni_events (topic, notification_id)
    WHERE topic IN ('SubjectRequestReceived', 'SubjectRequestApproved', 'SubjectRequestRefused', 'SubjectRequestFulfilled', 'SubjectErased',
                    'ErasureConfirmed');

-- Keyed digests of erased people's employee numbers and addresses, without a person: so that an import of the same person is noticed. They
-- go when they are past.
CREATE TABLE event_store.suppressed (
    kind         text  NOT NULL CHECK (kind IN ('employee_number', 'email')),
    legal_entity text  NOT NULL,
    digest       bytea NOT NULL,
    until        date  NOT NULL,  -- last day
    PRIMARY KEY (kind, digest, legal_entity)
);
GRANT SELECT ON event_store.suppressed TO crm_app, crm_audit;

CREATE FUNCTION event_store.close_people(p_alumnus_ids uuid[], p_until date) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    INSERT INTO event_store.suppressed (kind, legal_entity, digest, until)
    SELECT l.kind, l.legal_entity, l.digest, max(p_until) FROM event_store.lookup l
    WHERE l.alumnus_id = ANY (p_alumnus_ids) AND l.kind IN ('employee_number', 'email')
      -- an address that somebody else has as well leads to that person
      AND NOT EXISTS (SELECT FROM event_store.lookup o
                      WHERE o.kind = l.kind AND o.digest = l.digest AND o.legal_entity = l.legal_entity
                        AND NOT o.alumnus_id = ANY (p_alumnus_ids))
    GROUP BY l.kind, l.legal_entity, l.digest
    ON CONFLICT (kind, digest, legal_entity) DO UPDATE SET until = greatest(suppressed.until, excluded.until);
    DELETE FROM event_store.lookup WHERE alumnus_id = ANY (p_alumnus_ids);
    DELETE FROM event_store.snapshot WHERE stream_id = ANY (p_alumnus_ids);
    -- also those whom a restored backup does not know any more
    INSERT INTO event_store.person (alumnus_id, state) SELECT u, 'erased' FROM unnest(p_alumnus_ids) u
    ON CONFLICT (alumnus_id) DO UPDATE SET state = 'erased';
END $$;

CREATE FUNCTION event_store.forget_suppressed(p_today date) RETURNS bigint
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS $$
    WITH gone AS (DELETE FROM event_store.suppressed WHERE until < p_today RETURNING 1)
    SELECT count(*) FROM gone
$$;

CREATE FUNCTION event_store.close_erased() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE told jsonb := convert_from(NEW.state, 'UTF8')::jsonb;
BEGIN
    PERFORM event_store.close_people(
        ARRAY(SELECT jsonb_array_elements_text(told -> 'subject_ids')::uuid),
        (told ->> 'known_again_until')::date);
    RETURN NULL;
END $$;
CREATE TRIGGER erased AFTER INSERT ON event_store.alumni_events
    FOR EACH ROW WHEN (NEW.topic = 'SubjectErased') EXECUTE FUNCTION event_store.close_erased();

REVOKE EXECUTE ON FUNCTION event_store.close_people, event_store.close_erased, event_store.forget_suppressed FROM public;
GRANT EXECUTE ON FUNCTION event_store.close_people, event_store.forget_suppressed TO crm_app, crm_projector;
