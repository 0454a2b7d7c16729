-- Who may do what at run time. Log-in roles of the deployment are made members of these.
DO $$
DECLARE wanted text;
BEGIN
    FOREACH wanted IN ARRAY ARRAY['crm_app', 'crm_projector', 'crm_audit'] LOOP
        BEGIN
            IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = wanted) THEN
                EXECUTE format('CREATE ROLE %I NOLOGIN', wanted);
            END IF;
        EXCEPTION WHEN duplicate_object OR unique_violation THEN
            NULL;  -- roles belong to the whole server: another database made it meanwhile
        END;
        -- Being a member is not enough: since PostgreSQL 16, who creates a role is one and still
        -- may not become it. So become it, or be granted it.
        BEGIN
            EXECUTE format('SET LOCAL ROLE %I', wanted);
            RESET ROLE;
        EXCEPTION WHEN insufficient_privilege THEN
            EXECUTE format('GRANT %I TO %I', wanted, current_user);
        END;
    END LOOP;
END $$;
