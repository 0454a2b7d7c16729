-- What each person did about gatherings and messages. The tables below are worked out from it.
CREATE TABLE step (
    position     bigint      NOT NULL,
    alumnus_id   uuid        NOT NULL,
    event_id     uuid        NOT NULL,
    kind         text        NOT NULL,
    occurred_at  timestamptz NOT NULL,
    order_key    text        COLLATE "C" NOT NULL,  -- of the same instant: the delivery's id, else the event's
    gathering_id text,
    campaign_id  text,
    word         text,                  -- the answer; how they attended; that a program replied
    number       int,                   -- guests; minutes
    retracted    boolean     NOT NULL
);
CREATE INDEX step_of_person ON step (alumnus_id);

-- Every retraction, so that one that is read before what it takes back still applies.
CREATE TABLE step_retraction (
    event_id   uuid NOT NULL,
    alumnus_id uuid NOT NULL,
    PRIMARY KEY (event_id, alumnus_id)
);

-- One person and one gathering.
CREATE TABLE participant (
    gathering_id text        NOT NULL,
    alumnus_id   uuid        NOT NULL,
    place_at     timestamptz NOT NULL,  -- place in every list: in the line, since when they want to come
    place_key    text        COLLATE "C" NOT NULL,
    invited_at   timestamptz,
    answer       text,                  -- null: none, or taken back
    answered_at  timestamptz,
    guests       int         NOT NULL,
    attendance   text,                  -- null: is not known to have come
    minutes      int,
    missed       boolean     NOT NULL,
    hosted       boolean     NOT NULL,
    spoke        boolean     NOT NULL,
    PRIMARY KEY (gathering_id, alumnus_id)
);

-- One person and one campaign. Who opened and clicked is asked of the steps, together with whether a
-- machine did it, which `engagement` judges message by message.
CREATE TABLE recipient (
    campaign_id  text    NOT NULL,
    alumnus_id   uuid    NOT NULL,
    delivered    boolean NOT NULL,
    replied      boolean NOT NULL,
    bounced      boolean NOT NULL,
    rejected     boolean NOT NULL,
    complained   boolean NOT NULL,
    unsubscribed boolean NOT NULL,
    PRIMARY KEY (campaign_id, alumnus_id)
);

-- Gatherings and campaigns that have facts of their own, for finding; what they are is folded by
-- `undertakings`.
CREATE TABLE gathering (
    gathering_id   text        PRIMARY KEY,
    gathering_kind text        NOT NULL,
    starts_at      timestamptz NOT NULL,
    capacity       int,
    region         text,
    cancelled      boolean     NOT NULL
);
CREATE TABLE campaign (
    campaign_id  text        PRIMARY KEY,
    news_topic   text        NOT NULL,
    published_at timestamptz NOT NULL
);

-- What somebody told of themselves, each time as a whole: the latest that stands counts.
CREATE TABLE told (
    position    bigint      NOT NULL,
    alumnus_id  uuid        NOT NULL,
    event_id    uuid        NOT NULL,
    kind        text        NOT NULL,
    occurred_at timestamptz NOT NULL,
    order_key   text        COLLATE "C" NOT NULL,
    fields      text        NOT NULL,  -- of the fact, as JSON
    words       text[]      NOT NULL,  -- skills in the form in which they are looked for; forms of work
    valid_until date,
    enps        int,
    retracted   boolean     NOT NULL
);
CREATE INDEX told_of_person ON told (alumnus_id, kind);

-- After filling: what no fold needs while a build fills the tables person by person.
ALTER TABLE step ADD PRIMARY KEY (position);
ALTER TABLE told ADD PRIMARY KEY (position);
CREATE INDEX participant_in_line ON participant (gathering_id, place_at, place_key, alumnus_id);
CREATE INDEX participant_of_person ON participant (alumnus_id, place_at, gathering_id);
CREATE INDEX recipient_of_person ON recipient (alumnus_id);
CREATE INDEX step_read ON step (campaign_id, kind)
    WHERE kind IN ('MessageOpened', 'LinkClicked') AND NOT retracted;
CREATE INDEX step_of_gathering ON step (gathering_id, occurred_at, position)
    WHERE gathering_id IS NOT NULL;
CREATE INDEX step_of_campaign ON step (campaign_id, occurred_at, position)
    WHERE campaign_id IS NOT NULL;
CREATE INDEX gathering_by_start ON gathering (starts_at DESC, gathering_id DESC);
CREATE INDEX campaign_by_publication ON campaign (published_at DESC, campaign_id DESC);
CREATE INDEX told_words ON told USING gin (words);
CREATE INDEX told_enps ON told (occurred_at) WHERE enps IS NOT NULL;
