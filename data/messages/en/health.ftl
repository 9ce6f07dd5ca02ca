# How this program itself is doing.

health-title = Program health
health-version = Version
health-engine = Database
health-engine-name = { $engine ->
    [sqlite] SQLite
   *[postgres] PostgreSQL
}
health-journal = Journal
health-journal-entries = { $count } entries numbered, { $waiting } waiting for their number
health-checkpoint = Newest checkpoint
health-none-yet = none yet
health-mail = Mail
health-mail-none = No mail server
health-mail-works = Mail leaves the house
health-mail-fails = Mail does not get out
health-mail-counts = ({ $waiting } waiting, { $sent } sent)
health-mail-oldest = The oldest waits since
health-feeds = Reference data
health-feeds-open = Addresses and files
health-feeds-empty = No reference data has been loaded.
health-feed-name = What
health-feed-loaded = Loaded
health-feed-dated = As of
health-feed-records = Records
health-feed-rejected = Not understood
health-jobs = Background work
health-jobs-empty = Nothing has been scheduled.
health-job = { $job ->
    [identify_assets] Identify the equipment anew
    [apply_precedence] Show what sources disagree about anew
    [project_assets] Show all equipment anew
    [deliver_outbox] Send messages
    [remove_expired] Remove expired sessions and links
    [watch_folders] Look into the watched folders
    [fetch_feed] Get reference data
    [escalate_clocks] Call people for clocks that nobody has taken
    [begin_round] Keep the round of the day, and write the morning mails
   *[other] { $job }
}
health-job-name = What
health-job-state = State
health-job-state-name = { $state ->
    [waiting] Waiting
    [running] Running
    [finished] Done
   *[dead] Given up
}
health-job-run = When
health-job-error = Last failure
health-number = { $number }
