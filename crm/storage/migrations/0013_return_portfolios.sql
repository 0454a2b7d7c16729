-- Which return processes somebody looks after is read from the log by kind as well, when they hand them over.
CREATE INDEX alumni_events_returns ON event_store.alumni_events (topic, notification_id)
    WHERE topic IN ('ReturnProcessOpened', 'ReturnProcessAssigned', 'ReturnProcessClosed',
                    'ReturnCheckCompleted');
