-- One row per person. `document` is the person as `evolve` folded them; the rest is for finding.
CREATE TABLE person (
    alumnus_id   uuid   PRIMARY KEY,
    version      bigint NOT NULL,  -- of the decisions stream
    document     text   NOT NULL,
    name_sort    text   COLLATE "C",
    department   text,
    departed_on  date,             -- latest last day, past or scheduled
    status_dates date[] NOT NULL,  -- ascending; the status of a day: width_bucket(day, status_dates)
    statuses     text[] NOT NULL
);

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
