# Links by which somebody outside looks at an incident.

incident-links = Show it to somebody outside
incident-links-lead = A link shows this incident to an authority, a neighbour or a supplier for a while, without an account. Nothing can be written there. It never shows files, the names of those who wrote, contacts, or what is half-written.
incident-link-look-first = Look at what it shows before you give it away
incident-link-look-first-lead = The words of the log are shown as they were typed. Where a name or anything about a patient stands in them, show only how it stands.
incident-link-preview = { $view ->
    [standing] What is shown: how it stands
   *[timeline] What is shown: how it stands and what happened
}
incident-link-with = For whom
incident-link-with-hint = The name of the office, house or person, as it is to stand in the log.
incident-link-hours = For how long
incident-link-lasts-hours = { $count ->
    [one] { $count } hour
   *[other] { $count } hours
}
incident-link-lasts-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
incident-link-view = What it shows
incident-link-shows = { $view ->
    [standing] How it stands
   *[timeline] How it stands and what happened
}
incident-link-shows-hint = { $view ->
    [standing] Services hit, clocks, the next word
   *[timeline] The same, and the log without names and files; indicators unless the label is TLP:RED
}
incident-link-make = Make the link
incident-link-made = The link for { $with }
incident-link-made-warning = It is shown this once and works until { $until }. Whoever has it sees the incident: send it to nobody else, and end it when it is no longer needed.
incident-links-made = Links that were made
incident-links-none = No link was made yet
incident-links-none-explanation = Nobody outside sees this incident.
incident-link-until = Until
incident-link-opened = Last opened
incident-link-never-opened = never
incident-link-state-label = Works
incident-link-state = { $state ->
    [open] It works
    [ended] Ended
   *[over] Its time is over
}
incident-link-end = End it
incident-link-ended-flash = Ended. The link shows nothing any more.
incident-shared = { $view ->
    [standing] Shown to { $with } until { $until }: how it stands
   *[timeline] Shown to { $with } until { $until }: how it stands and what happened
}
incident-link-given = { $house } shows this to { $with } until { $until }. It can be read and not answered here; load the page again to see what is new.
incident-link-drill = DRILL. Nothing here is real.
incident-link-as-of = As of { $at }
incident-link-since = since { $at }
incident-link-reported = reported { $at }; since when is not known
incident-link-over = There is nothing to see here
incident-link-over-lead = This address shows nothing, or nothing any more. Call whoever gave it to you, or the switchboard of the hospital, and ask for a new one.
