-- Who is who is asked of the log itself: of one person whenever they are read, and of everybody for
-- the list of suspected duplicates. There are few such facts, so few that most people have none.
CREATE INDEX alumni_events_identity ON event_store.alumni_events (topic, alumnus_id)
    WHERE topic IN ('IdentitiesMerged', 'IdentitiesUnmerged', 'DuplicateSuspected',
                    'DuplicateDismissed');
