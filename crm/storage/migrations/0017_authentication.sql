-- Tokens can be replaced with an overlap, and tell on which day they were last used.
ALTER TABLE access.token
    ADD COLUMN replaced_by  text REFERENCES access.token,
    ADD COLUMN last_used_on date;

GRANT UPDATE (last_used_on) ON access.token TO crm_app;

-- Users of the identity provider. The log knows them by the id alone, which is a hash of issuer and
-- subject; what they are called is here, and may be deleted.
CREATE TABLE access.account (
    account_id   text PRIMARY KEY,
    label        text NOT NULL,
    last_used_on date NOT NULL
);

GRANT SELECT, INSERT, UPDATE ON access.account TO crm_app;

-- What members of the network get in with: a link by mail, once, for a session about themselves.
-- The application makes these itself, which is why they are not in access.token.
CREATE TABLE access.magic_link (
    link_id    text        PRIMARY KEY,
    hash       bytea       NOT NULL,
    alumnus_id uuid        NOT NULL,
    issued_at  timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    used_at    timestamptz
);

CREATE TABLE access.session (
    session_id text        PRIMARY KEY,
    hash       bytea       NOT NULL,
    alumnus_id uuid        NOT NULL,
    issued_at  timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    ended_at   timestamptz
);

CREATE INDEX magic_link_of_alumnus ON access.magic_link (alumnus_id);
CREATE INDEX session_of_alumnus ON access.session (alumnus_id);

GRANT SELECT, INSERT, DELETE ON access.magic_link, access.session TO crm_app;
GRANT UPDATE (used_at) ON access.magic_link TO crm_app;
GRANT UPDATE (ended_at) ON access.session TO crm_app;
