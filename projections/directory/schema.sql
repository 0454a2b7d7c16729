-- One row per person. `document` is the person as `evolve` folded them; the rest is for finding.
CREATE TABLE person (
    alumnus_id   uuid   PRIMARY KEY,
    version      bigint NOT NULL,  -- of the decisions stream
    document     text   NOT NULL,
    name_sort    text   COLLATE "C",
    department   text,
    departed_on  date,             -- latest last day, past or scheduled
    status_dates date[] NOT NULL,  -- ascending; the status of a day: width_bucket(day, status_dates)
    statuses     text[] NOT NULL,
    most_broadcasts smallint,      -- a month, as the person wishes; null: as many as there are
    owner_id     text,             -- who looks after the person
    snoozed      jsonb NOT NULL,   -- by kind of attention: the first day on which it counts again
    deceased     boolean NOT NULL,
    quiet_until  date,             -- first day on which to be in touch again; infinity: never
    bounced_on   date              -- since when the e-mail address does not work
);

-- Days on which somebody may be written to, the count of messages aside.
CREATE TABLE reach (
    alumnus_id uuid    NOT NULL,
    purpose    text    NOT NULL,
    channel    text    NOT NULL,
    since      date    NOT NULL,
    until      date    NOT NULL,  -- exclusive
    limited    boolean NOT NULL,
    PRIMARY KEY (alumnus_id, purpose, channel, since)
);

-- One row per employment with a last day, past or to come, and how far parting is.
CREATE TABLE offboarding (
    alumnus_id uuid    NOT NULL,
    stint_id   uuid    NOT NULL,
    last_day   date    NOT NULL,
    department text,              -- of the last position in it
    died       boolean NOT NULL,  -- it ended by death
    state      text    NOT NULL,  -- of the offboarding; not_opened: perhaps parts of it are done
    done       text[]  NOT NULL,  -- items of the checklist, sorted
    owner_id   text,
    PRIMARY KEY (alumnus_id, stint_id)
);

-- The ids of records that were merged into a person's own: they lead to the person.
CREATE TABLE absorbed (
    absorbed_id uuid NOT NULL,
    alumnus_id  uuid NOT NULL,
    PRIMARY KEY (absorbed_id, alumnus_id)
);
CREATE INDEX absorbed_by_person ON absorbed (alumnus_id);

-- What a person can be found by, in normal form, to be matched from the start.
CREATE TABLE search_key (
    key        text COLLATE "C" NOT NULL,
    alumnus_id uuid NOT NULL
);
CREATE INDEX search_key_of_person ON search_key (alumnus_id);

-- After filling: what no fold needs while a build fills the tables person by person.
ALTER TABLE search_key ADD PRIMARY KEY (key, alumnus_id);
CREATE INDEX person_by_name ON person (name_sort, alumnus_id);
CREATE INDEX person_by_departure ON person (departed_on, alumnus_id);
CREATE INDEX person_by_department ON person (department);
CREATE INDEX person_by_owner ON person (owner_id) WHERE owner_id IS NOT NULL;
CREATE INDEX person_bounced ON person (bounced_on) WHERE bounced_on IS NOT NULL;
CREATE INDEX offboarding_by_last_day ON offboarding (last_day, stint_id);
