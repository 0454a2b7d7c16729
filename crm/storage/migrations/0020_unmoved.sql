-- Whoever decides on what streams say that it does not write to (an eraser, on legal holds and merges) has this looked at in the
-- transaction of the append, before it: with the append's own lock nothing comes in between.
CREATE FUNCTION event_store.require_unmoved(p_stream_ids uuid[], p_versions bigint[]) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
    PERFORM set_config('lock_timeout', '5s', true);
    PERFORM pg_advisory_xact_lock(715230104);
    IF EXISTS (
        SELECT FROM unnest(p_stream_ids, p_versions) AS s(stream_id, version)
        WHERE s.version <> (SELECT coalesce(max(e.originator_version), 0) FROM event_store.alumni_events e
                            WHERE e.originator_id = s.stream_id)
    ) THEN
        PERFORM event_store.refuse_version();
    END IF;
END $$;
REVOKE EXECUTE ON FUNCTION event_store.require_unmoved FROM public;
GRANT EXECUTE ON FUNCTION event_store.require_unmoved TO crm_app;
