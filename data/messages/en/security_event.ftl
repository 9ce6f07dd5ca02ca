# Alerts and reports that somebody has to look at.

security-event-list-title = Alerts and reports
security-event-list-lead = What tools sent and people reported. Somebody looks at each and says what it is; until then it waits.
security-event-new = Write down a report
security-event-new-lead = Somebody calls: type what is said. It waits to be looked at and starts no legal clock.
security-event-report = Report what you see
security-event-report-lead = It looks like an attack, or something does not work: say it in your own words. It waits for whoever looks after security to read it.
security-event-waiting = { $count ->
    [one] { $count } waits to be looked at
   *[other] { $count } wait to be looked at
}
security-event-pages = Pages
security-event-next = Further ones
security-event-look = Show
security-event-show = Show
security-event-all = All, those that wait first
security-event-none = Nothing came in
security-event-none-explanation = Alerts of tools, reports of staff and calls stand here.
security-event-number = Number
security-event-seen = What is seen
security-event-where = Where
security-event-caller = Name
security-event-telephone = Telephone
security-event-occurred = When it was seen
security-event-received = Received
security-event-times = How often
security-event-way-in-label = How it came
security-event-host = Machine
security-event-address = Address
security-event-account = Account
security-event-rule = Rule
security-event-severity = Severity, as the tool says
security-event-detail = What else the tool says
security-event-time-assumed = { $at } (the tool names no time zone; that of the house is taken)
security-event-repeated = { $count ->
    [one] { $count } time, last { $at }
   *[other] { $count } times, last { $at }
}
security-event-way-in = { $way ->
    [webhook] Sent by a tool
    [syslog] Sent over syslog
    [staff_report] Reported from a poster
    [signed_in] By somebody who is signed in
   *[telephone] By telephone
}
security-event-verdict-label = What is it?
security-event-verdict = { $verdict ->
    [waiting] Waits
    [incident] Incident
    [near_miss] Near miss
    [threat] Threat
   *[nothing] Nothing
}
security-event-verdict-hint = { $verdict ->
    [incident] Something is wrong, or may be. A room opens.
    [near_miss] It was stopped in time. A room opens in which no legal clock runs.
    [threat] It could do harm and has not. A room opens in which no legal clock runs.
   *[nothing] A false alarm, or known. Say why below.
}
security-event-triage = Say what it is
security-event-triage-submit = Keep
security-event-no-awareness = That it came in is no awareness. The room asks when somebody here became aware.
security-event-reason = Why
security-event-reason-hint = Needed where it is nothing. What you saw, whom you asked.
security-event-room = Where it is followed up
security-event-room-new = Open a new room
security-event-room-hint = Of an incident only.
security-event-room-closed = This incident is not open any more. Choose another, or open a room.
security-event-decided-by = { $by ->
    [yes] Said by { $person }, { $at }
   *[no] Said { $at }
}
security-event-decided-flash = Kept. Nothing more has to be done.
security-event-decided-meanwhile = Somebody else said what it is meanwhile. It stands below; nothing of yours was kept.
security-event-who-decides = Information technology, the security officer or the management say what it is.
security-event-write = Write down
security-event-wait = { $count ->
    [one] { $count } report or alert waits, since { $at }
   *[other] { $count } reports and alerts wait, the oldest since { $at }
}
security-event-kind = What is it like?
security-event-to-list = Look at what waits
security-event-written = Written down. Its number is { $number }.
security-event-no-patients = No names or numbers of patients.
