"""Facts about who looks after a person: owner, follow-up tasks, snoozing."""
