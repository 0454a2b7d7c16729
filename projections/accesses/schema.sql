-- One row for each person of each look; a list that left as a file is one row about nobody in particular.
CREATE TABLE access (
    position   bigint      NOT NULL,
    ordinal    integer     NOT NULL,  -- of the person within the fact, from 0
    at         timestamptz NOT NULL,
    actor      text        NOT NULL,  -- as the log has it
    subject_id uuid,                  -- the record that was looked at, as it was named then
    classes    text[]      NOT NULL,
    purpose    text        NOT NULL,
    reason     text,
    exported   text,                  -- which list left as a file
    row_count  integer,               -- its rows
    PRIMARY KEY (position, ordinal)
);
-- After filling:
CREATE INDEX access_to_person ON access (subject_id, position, ordinal);
CREATE INDEX access_by_actor ON access (split_part(actor, ':', 2), position, ordinal);
CREATE INDEX access_by_time ON access (at, position, ordinal);
