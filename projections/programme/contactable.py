"""Who may be written to by e-mail, for some purpose, at the end of a day.

As `crm.domain.reachability` says, the address on file aside, of what had happened by then.
"""

# Facts are JSON text: see `people.py` for how a field is found in it. Decisions go by the log, what
# a provider reports by when it happened. A list with the name of a purpose is that purpose's.
CONTACTABLE = r"""
told AS (
    SELECT alumnus_id, position, kind, occurred_at, fact FROM entry
    WHERE kind IN ('ConsentGiven', 'ConsentWithdrawn', 'Unsubscribed', 'Resubscribed',
                   'SpamComplained', 'MessageBounced', 'ContactPointBounced',
                   'ContactPointRestored', 'ContactBlocked', 'ContactUnblocked',
                   'ProcessingRestricted', 'ProcessingResumed', 'NetworkRegistered',
                   'MembershipSuspended', 'MembershipRestored', 'MembershipEnded',
                   'DeathReported', 'DeathReportRescinded')
      AND occurred_at < %(until)s AND retracted_by IS NULL
),
mail AS (
    SELECT alumnus_id,
           coalesce(substring(fact FROM '"mailing_list":"((?:[^"\\]|\\.)*)"'), '') AS list,
           max(occurred_at) FILTER (WHERE kind <> 'Resubscribed') AS stopped,
           max(occurred_at) FILTER (WHERE kind = 'Resubscribed') AS resumed
    FROM told WHERE kind IN ('Unsubscribed', 'Resubscribed', 'SpamComplained')
    GROUP BY 1, 2
),
stopped AS (
    SELECT m.alumnus_id, m.list
    FROM mail m LEFT JOIN mail a ON a.alumnus_id = m.alumnus_id AND a.list = ''
    WHERE m.stopped >= coalesce(greatest(m.resumed, a.resumed), m.stopped)
),
decided AS (
    SELECT DISTINCT ON (d.alumnus_id, d.place) d.alumnus_id, d.place, d.bars, d.last_day
    FROM (SELECT alumnus_id, position,
                 CASE WHEN kind LIKE 'Contact%%' THEN 'block'
                      WHEN kind LIKE 'Processing%%' THEN
                          coalesce(substring(fact FROM '"restricted_purpose":"([a-z_]+)"'), '')
                      ELSE 'membership' END AS place,
                 kind IN ('ContactBlocked', 'ProcessingRestricted', 'MembershipSuspended',
                          'MembershipEnded') AS bars,
                 substring(fact FROM '"(?:blocked|suspended)_until":"([0-9-]+)"')::date AS last_day
          FROM told
          WHERE kind IN ('ContactBlocked', 'ContactUnblocked', 'ProcessingRestricted',
                         'ProcessingResumed', 'NetworkRegistered', 'MembershipSuspended',
                         'MembershipRestored', 'MembershipEnded')) d
    ORDER BY d.alumnus_id, d.place, d.position DESC
),
forbidden AS (
    SELECT alumnus_id, place FROM decided
    WHERE bars AND (last_day IS NULL OR last_day >= %(as_of)s)
),
bounces AS (
    SELECT alumnus_id, max(occurred_at) FILTER (WHERE kind <> 'ContactPointRestored') AS bounced,
           max(occurred_at) FILTER (WHERE kind = 'ContactPointRestored') AS works
    FROM told
    WHERE kind IN ('MessageBounced', 'ContactPointBounced', 'ContactPointRestored')
      AND strpos(fact, '"channel":"email"') > 0
      AND (kind <> 'MessageBounced' OR strpos(fact, '"bounce_class":"hard"') > 0)
    GROUP BY alumnus_id
),
addresses AS (
    SELECT c.alumnus_id, max(c.occurred_at) AS since
    FROM (SELECT e.alumnus_id, e.occurred_at, e.email,
                 lag(e.email) OVER (PARTITION BY e.alumnus_id
                                    ORDER BY e.updated, e.occurred_at, e.position) AS email_before
          FROM (SELECT alumnus_id, occurred_at, position, kind = 'ProfileUpdated' AS updated,
                       substring(fact FROM '"email":"((?:[^"\\]|\\.)*)"') AS email
                FROM entry
                WHERE kind IN ('AlumnusRegistered', 'ProfileUpdated') AND retracted_by IS NULL
                  AND occurred_at < %(until)s
                  AND alumnus_id IN (SELECT alumnus_id FROM bounces WHERE bounced IS NOT NULL)) e
          WHERE e.email IS NOT NULL) c
    WHERE c.email <> c.email_before
    GROUP BY c.alumnus_id
),
barred AS (
    SELECT alumnus_id FROM forbidden WHERE place IN ('block', 'membership', '')
    UNION SELECT alumnus_id FROM stopped WHERE list = ''
    UNION SELECT alumnus_id FROM told WHERE kind IN ('DeathReported', 'DeathReportRescinded')
          GROUP BY 1
          HAVING max(position) FILTER (WHERE kind = 'DeathReported')
                 > coalesce(max(position) FILTER (WHERE kind <> 'DeathReported'), 0)
    UNION SELECT b.alumnus_id FROM bounces b LEFT JOIN addresses a USING (alumnus_id)
          WHERE b.bounced >= coalesce(greatest(b.works, a.since), b.bounced)
),
agreed AS (
    SELECT DISTINCT c.alumnus_id FROM (
        SELECT DISTINCT ON (t.alumnus_id, t.purpose) t.alumnus_id, t.purpose, t.given, t.last_day
        FROM (SELECT alumnus_id, position, kind = 'ConsentGiven' AS given,
                     substring(fact FROM '"purpose":"([a-z_]+)"') AS purpose,
                     substring(fact FROM '"valid_until":"([0-9-]+)"')::date AS last_day
              FROM told
              WHERE kind IN ('ConsentGiven', 'ConsentWithdrawn')
                AND strpos(fact, '"channel":"email"') > 0) t
        ORDER BY t.alumnus_id, t.purpose, t.position DESC
    ) c
    WHERE c.given AND (c.last_day IS NULL OR c.last_day >= %(as_of)s)
      AND NOT EXISTS (SELECT FROM stopped s
                      WHERE s.alumnus_id = c.alumnus_id AND s.list = c.purpose)
      AND NOT EXISTS (SELECT FROM forbidden f
                      WHERE f.alumnus_id = c.alumnus_id AND f.place = c.purpose)
)"""
"""Two tables: `agreed` and `barred`. Takes `until`, the first instant that does not count, and
`as_of`, the day."""
