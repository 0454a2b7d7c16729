-- Imports find people by name too, to tell them apart by their dates of birth.
ALTER TABLE event_store.lookup
    DROP CONSTRAINT lookup_kind_check,
    ADD CONSTRAINT lookup_kind_check CHECK (kind IN ('employee_number', 'email', 'name'));
