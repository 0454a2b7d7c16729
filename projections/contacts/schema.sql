-- Every two-way contact, so that the one before the last is known when the last is taken back.
CREATE TABLE contact (
    event_id    uuid        PRIMARY KEY,
    alumnus_id  uuid        NOT NULL,
    happened_at timestamptz NOT NULL
);
CREATE INDEX contact_of_person ON contact (alumnus_id, happened_at DESC);

-- What was taken back, be it before it is told: then it never counts.
CREATE TABLE taken_back (
    event_id   uuid NOT NULL,
    alumnus_id uuid NOT NULL,
    PRIMARY KEY (event_id, alumnus_id)
);
CREATE INDEX taken_back_of_person ON taken_back (alumnus_id);

CREATE TABLE last_contact (
    alumnus_id  uuid        PRIMARY KEY,
    happened_at timestamptz NOT NULL
);
