-- Files sent for import over HTTP: checked first, then confirmed. What they hold is sealed, and goes
-- when it has been imported or nobody confirmed it in time; the figures of a run stay.
CREATE SCHEMA imports;

CREATE TABLE imports.run (
    run_id       uuid        PRIMARY KEY,
    what         text        NOT NULL CHECK (what IN ('people', 'interactions')),
    state        text        NOT NULL
                 CHECK (state IN ('CHECKING', 'CHECKED', 'RUNNING', 'DONE', 'FAILED')),
    created_at   timestamptz NOT NULL,
    created_by   text        NOT NULL,
    confirmed_at timestamptz,
    confirmed_by text,
    ended_at     timestamptz,
    expires_at   timestamptz NOT NULL,
    attempts     integer     NOT NULL DEFAULT 0,
    done         integer     NOT NULL DEFAULT 0,
    rows         integer     NOT NULL DEFAULT 0,
    new_rows     integer     NOT NULL DEFAULT 0,
    unchanged    integer     NOT NULL DEFAULT 0,
    left_out     integer     NOT NULL DEFAULT 0,
    empty        integer     NOT NULL DEFAULT 0,
    rejected     integer     NOT NULL DEFAULT 0,
    facts        integer     NOT NULL DEFAULT 0,
    failure      text,
    sealed       bytea
);
CREATE INDEX run_newest ON imports.run (created_at DESC, run_id DESC);

CREATE TABLE imports.reject (
    run_id uuid    NOT NULL REFERENCES imports.run ON DELETE CASCADE,
    number integer NOT NULL,
    line   integer NOT NULL,
    sealed bytea   NOT NULL,
    PRIMARY KEY (run_id, number)
);

GRANT USAGE ON SCHEMA imports TO crm_app;
GRANT SELECT, INSERT, UPDATE ON imports.run TO crm_app;
GRANT SELECT, INSERT, DELETE ON imports.reject TO crm_app;
