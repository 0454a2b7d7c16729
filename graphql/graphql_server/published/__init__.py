"""What of the code is written down for front-end teams, in frontend_schema/: tables as JSON for
programs and as Markdown for people, and the operation that selects every field of every fact."""
