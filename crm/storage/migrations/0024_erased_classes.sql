-- Classes of data that were erased of people who stay on file. The fact ClassesErased notes them in the transaction that stores it: from
-- then on no read model is filled with what was written under the keys that go, and nothing more is stored under them.
CREATE TABLE event_store.erased_class (
    alumnus_id uuid    NOT NULL,
    data_class text    NOT NULL,
    generation integer NOT NULL,  -- of the first keys that count
    PRIMARY KEY (alumnus_id, data_class)
);
GRANT SELECT ON event_store.erased_class TO crm_app, crm_projector, crm_audit;

-- An address that somebody can be found by is contact. A snapshot holds all classes.
CREATE FUNCTION event_store.close_classes(p_alumnus_ids uuid[], p_data_classes text[], p_generation integer) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    INSERT INTO event_store.erased_class (alumnus_id, data_class, generation)
    SELECT u, c, p_generation FROM unnest(p_alumnus_ids) u CROSS JOIN unnest(p_data_classes) c
    ON CONFLICT (alumnus_id, data_class) DO UPDATE
    SET generation = greatest(erased_class.generation, excluded.generation);
    DELETE FROM event_store.lookup l
    WHERE l.alumnus_id = ANY (p_alumnus_ids)
      AND l.kind = 'email' AND 'contact' = ANY (p_data_classes);
    DELETE FROM event_store.snapshot WHERE stream_id = ANY (p_alumnus_ids);
END $$;

CREATE FUNCTION event_store.close_erased_classes() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE told jsonb := convert_from(NEW.state, 'UTF8')::jsonb;
BEGIN
    PERFORM event_store.close_classes(
        ARRAY(SELECT jsonb_array_elements_text(told -> 'subject_ids')::uuid),
        ARRAY(SELECT jsonb_array_elements_text(told -> 'erased_classes')),
        (told ->> 'generation')::integer);
    RETURN NULL;
END $$;
CREATE TRIGGER erased_classes AFTER INSERT ON event_store.alumni_events
    FOR EACH ROW WHEN (NEW.topic = 'ClassesErased') EXECUTE FUNCTION event_store.close_erased_classes();

-- A value that was encrypted just before its key went would be lost: whoever appends it does so once more, under the new key.
CREATE FUNCTION event_store.refuse_erased_keys() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    IF EXISTS (
        SELECT FROM added n JOIN event_store.erased_class c USING (alumnus_id)
        CROSS JOIN LATERAL json_each(convert_from(n.state, 'UTF8')::json) f
        -- an encrypted value: its class, with the key's generation unless it is 0, and at least a nonce and a tag in base64
        WHERE CASE WHEN json_typeof(f.value) = 'array' AND length(f.value ->> 1) >= 38
                    AND f.value ->> 0 ~ ('^' || c.data_class || '(/[0-9]+)?$')
              THEN coalesce(nullif(split_part(f.value ->> 0, '/', 2), ''), '0')::integer < c.generation END
    ) THEN
        RAISE EXCEPTION 'a value under a key that was destroyed' USING ERRCODE = 'CRM05';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER erased_keys AFTER INSERT ON event_store.alumni_events
    REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION event_store.refuse_erased_keys();

REVOKE EXECUTE ON FUNCTION event_store.close_classes, event_store.close_erased_classes, event_store.refuse_erased_keys FROM public;
GRANT EXECUTE ON FUNCTION event_store.close_classes TO crm_app, crm_projector;

DROP INDEX event_store.alumni_events_rights;
CREATE INDEX alumni_events_rights ON event_store.alumni_events (topic, notification_id)
    WHERE topic IN ('SubjectRequestReceived', 'SubjectRequestApproved', 'SubjectRequestRefused', 'SubjectRequestFulfilled', 'SubjectErased',
                    'ClassesErased', 'ErasureConfirmed');
