-- Every fact that a scoring model lists, as scoring sees it.
CREATE TABLE touch (
    position    bigint      PRIMARY KEY,
    event_id    uuid        NOT NULL,
    alumnus_id  uuid        NOT NULL,
    kind        text        NOT NULL,
    occurred_at timestamptz NOT NULL,
    occurred_on date        NOT NULL,  -- in the programme's time zone
    order_key   text        NOT NULL,
    variant     text,
    subject_id  text,
    message_id  text,
    campaign_id text,
    machine     boolean     NOT NULL,
    retracted   boolean     NOT NULL
);
CREATE INDEX touch_of_person ON touch (alumnus_id);
CREATE INDEX touch_of_event ON touch (event_id);

-- Every retraction, so that one that is read before what it takes back still applies.
CREATE TABLE retraction (
    event_id   uuid NOT NULL,
    alumnus_id uuid NOT NULL,
    PRIMARY KEY (event_id, alumnus_id)
);

-- Since when somebody is a member: what `member_since` of any date follows from.
CREATE TABLE member (
    alumnus_id    uuid PRIMARY KEY,
    registered_on date NOT NULL
);
CREATE TABLE employment (
    alumnus_id uuid NOT NULL,
    stint_id   uuid NOT NULL,
    scheduled  date,  -- last day, inclusive
    departed   date,
    PRIMARY KEY (alumnus_id, stint_id)
);

-- The score of everybody on file. as_of NULL: facts came in since it was computed.
CREATE TABLE score (
    alumnus_id    uuid PRIMARY KEY,
    model         text,
    as_of         date,
    milli_points  int  NOT NULL DEFAULT 0,
    level         text,
    momentum      int  NOT NULL DEFAULT 0,  -- milli-points more than 90 days before
    communication int  NOT NULL DEFAULT 0,  -- milli-points by mode, after its cap
    participation int  NOT NULL DEFAULT 0,
    contribution  int  NOT NULL DEFAULT 0,
    talent        int  NOT NULL DEFAULT 0
);
CREATE INDEX score_as_of ON score (as_of);
CREATE INDEX score_ranking ON score (milli_points, alumnus_id);
