-- Whom and what somebody looks after is read from the log by kind, when they hand it over.
CREATE INDEX alumni_events_portfolio ON event_store.alumni_events (topic, notification_id)
    WHERE topic IN ('OwnerAssigned', 'TaskAssigned', 'TaskReassigned', 'TaskCompleted',
                    'TaskDropped');
