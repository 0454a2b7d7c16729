-- Every fact that a scoring model may list, as scoring sees it.
CREATE TABLE touch (
    position    bigint      NOT NULL,
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
    retracted   boolean     NOT NULL,
    -- What the signal rules look at; all null but for opens and clicks.
    flagged     boolean,
    agent       text,
    link        text,
    honeypot    boolean,
    seconds     int,                   -- after delivery, as the source measured them
    signal      text,                  -- the verdict; null until judged
    signal_rule text
);
CREATE INDEX touch_of_person ON touch (alumnus_id);

-- When messages reached people: the signal rules ask for it.
CREATE TABLE delivery (
    event_id     uuid        NOT NULL,
    alumnus_id   uuid        NOT NULL,
    message_id   text        NOT NULL,
    delivered_at timestamptz NOT NULL,
    retracted    boolean     NOT NULL,
    PRIMARY KEY (alumnus_id, message_id, event_id)
);

-- Every retraction, so that one that is read before what it takes back still applies.
CREATE TABLE retraction (
    event_id   uuid NOT NULL,
    alumnus_id uuid NOT NULL,
    PRIMARY KEY (event_id, alumnus_id)
);
CREATE INDEX retraction_of_person ON retraction (alumnus_id);

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

-- The published scoring models. Before one is in force the scores follow the built-in one.
CREATE TABLE model (
    name         text   PRIMARY KEY,
    digest       text   NOT NULL,
    definition   text   NOT NULL,  -- the whole model file
    effective_on date   NOT NULL,
    position     bigint NOT NULL
);

-- The published signal rulesets. Before one is in force the built-in one is.
CREATE TABLE ruleset (
    name         text   PRIMARY KEY,
    definition   text   NOT NULL,  -- the whole data file
    effective_on date   NOT NULL,
    position     bigint NOT NULL
);

-- What each touch earns under the model that the scores follow.
CREATE TABLE worth (
    row    smallint PRIMARY KEY,
    earned int[]    NOT NULL  -- milli-points by age in days, the first of age 0
);
ALTER TABLE worth ALTER earned SET STORAGE EXTERNAL;  -- read often: never packed

-- When each touch of a person counts under a model, and since when they belong: all that the score
-- of any date follows from.
CREATE TABLE standing (
    alumnus_id    uuid       PRIMARY KEY,
    model         text       NOT NULL,
    ruleset       text       NOT NULL,
    row           smallint[] NOT NULL,  -- one place for each touch and stretch in which it counts
    happened_on   date[]     NOT NULL,
    counts_from   date[]     NOT NULL,
    counts_to     date[]     NOT NULL,  -- exclusive
    registered_on date,
    last_days     date[]
);

-- Whom a fold left to be judged later.
CREATE TABLE waiting (
    alumnus_id uuid PRIMARY KEY
);

-- Everybody up to this id has the score of this date under this model and signal ruleset.
CREATE TABLE aged (
    one   boolean PRIMARY KEY DEFAULT true CHECK (one),
    as_of date    NOT NULL,
    model text    NOT NULL,
    ruleset text  NOT NULL,
    up_to uuid    NOT NULL
);

-- The score of everybody on file who does not wait.
CREATE TABLE score (
    alumnus_id    uuid PRIMARY KEY,
    model         text NOT NULL,
    as_of         date NOT NULL,
    milli_points  int  NOT NULL,
    level         text NOT NULL,
    momentum      int  NOT NULL,  -- milli-points more than 90 days before
    communication int  NOT NULL,  -- milli-points by mode, after its cap
    participation int  NOT NULL,
    contribution  int  NOT NULL,
    talent        int  NOT NULL
);

-- After filling: what no fold needs while a build fills the tables person by person.
ALTER TABLE touch ADD PRIMARY KEY (position);
CREATE INDEX score_ranking ON score (milli_points DESC, alumnus_id);
