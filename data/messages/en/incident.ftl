# Incidents: opening one, its room, its log, its clocks. What single facts are called stands in incident_fact.ftl.

incident-list-title = Incidents
incident-list-lead = What is being dealt with, what was, and what was practised.
incident-open-one = Open an incident
incident-drills = Drills
incident-none = No incident was ever opened here
incident-none-explanation = When something happens, open one. It costs nothing and can be withdrawn.
incident-reference = Number
incident-title-label = Name
incident-kind-label = What it looked like
incident-state-label = Status
incident-opened-at = Opened
incident-state = { $state ->
    [open] Being dealt with
    [closed] Over
   *[withdrawn] Withdrawn
}
incident-new-title = What do you see?
incident-new-lead = Press what fits best. The room opens at once, and everything can be changed later.
incident-new-drill = This is a drill
incident-new-drill-hint = It gets a number of its own and says so on every page. Nothing of it counts as real.
incident-new-no-awareness = Opening an incident starts no legal clock. The room asks next when somebody here became aware of it.
incident-kind = { $kind ->
    [encrypted] Files cannot be opened, or ransom is demanded
    [outage] Systems, network or telephones are down
    [intrusion] Somebody is in, or an account is misused
    [data_breach] Data were seen, taken, sent astray or lost
    [device] A device or the building behaves strangely
    [supplier] A supplier says it was hit
   *[unclear] Something else, or I cannot tell
}
incident-kind-hint = { $kind ->
    [encrypted] Strange endings of file names, a note on a screen, programs that do not start
    [outage] Nobody can open it, in one room or everywhere
    [intrusion] Phishing, a sign-in nobody made, mail that nobody sent
    [data_breach] A wrong recipient, a lost laptop, a list on the internet
    [device] A pump, a monitor, oxygen, cooling, doors
    [supplier] Records, laboratory, images or support of another company
   *[unclear] Open it all the same
}
incident-drill-banner = DRILL. Nothing here is real. Nothing leaves the house.
incident-room-parts = Parts of the room
incident-clocks = Clocks
incident-log = Log
incident-known = What is known
incident-told = Who was told
incident-back = Back to the room
incident-line = What happened, was seen, decided or done?
incident-line-write = Write
incident-line-more = Kind and time
incident-line-flash = Written into the log.
incident-entry-kind-label = Kind
incident-entry-kind = { $kind ->
    [observation] Seen
    [decision] Decided
    [action] Done
    [communication] Spoken to
    [evidence] Kept as evidence
    [opened] Opened
    [fact] Fact
    [service] Service
    [sent] Sent
    [not_sent] Not sent
    [not_owed] Not owed
    [taken] Taken
    [given_back] Given back
    [approval_asked] Approval asked for
    [shared] Shown outside
    [share_ended] No longer shown outside
    [escalated] Called
    [nature] Another nature
    [playbook] Playbook
    [role] Role
    [task_asked] Task
    [task_done] Task done
    [task_not_done] Task not done
    [task_open] Task open again
    [task_given] Task given
    [closed] Closed
    [withdrawn] Withdrawn
   *[reopened] Opened again
}
incident-happened-at = When it happened
incident-happened-at-hint = Leave it empty for now. When it was written is kept too.
incident-entered-at = written { $at }
incident-corrects = corrects entry { $number }
incident-taken-back = taken back
incident-nothing-said = nobody has said
incident-say = Say
incident-facts = Facts
incident-facts-said-flash = Kept. Every notice has it.
incident-facts-same-flash = That is what was known already.
incident-facts-disputed-flash = Kept. Somebody else said something else meanwhile: both stay until whoever leads decides.
incident-reason = Why, or on what
incident-reason-hint = Who told you, what you saw. It stays in the log beside the fact.
incident-versions = All versions so far
incident-disputed = There are two versions of this: { $fact }
incident-disputed-look = Look at both
incident-disputed-decide = Say which holds; the other stays in the log.
incident-disputed-lead = Whoever leads the incident says which holds.
incident-part-awareness = When did somebody here become aware?
incident-part-awareness-lead = The legal clocks run from awareness: from when somebody who answers for it had good reason to believe that it is an incident. That is not always the first sign, and never the moment a program received a message.
incident-part-significance = Is it significant?
incident-part-significance-lead = Six plain questions. What could have happened counts too. No clock waits for the answer, and it can change.
incident-significance = { $significance ->
    [significant] By these answers it is significant. People decide; say so below.
    [not_significant] By these answers it is not significant. People decide; say so below.
   *[open] These answers do not decide it yet.
}
incident-yardstick = (a yardstick, binds others)
incident-time-label = Day and time
incident-time-now = Now
incident-time-estimated = Estimated
incident-time-first-pass = The first time
incident-time-second-pass = The second time, after the clock was put back
incident-time-ahead = This lies more than five minutes ahead. Enter when it was.
incident-time-twice = This time exists twice that night, because the clock was put back: { $argument }. Say below which one it was.
incident-time-never = This time does not exist, because the clock was put forward. The nearest are { $argument }.
incident-time-unreadable = “{ $argument }” is no day and time. One is written 2026-10-24T22:30.
incident-range-low = At least
incident-range-high = At most
incident-range-turned = The least is more than the most.
incident-contact-name = Name
incident-contact-role = What she or he does
incident-contact-phone = Telephone
incident-contact-email = Mail
incident-services = Services
incident-services-lead = How does each work now? Only what you change is written into the log.
incident-services-say = Say how services work
incident-no-services = No services are entered yet
incident-no-services-explanation = Services are entered under Services. The log takes everything meanwhile.
incident-nothing-hit = No service is said to be hit
incident-level = { $level ->
    [normal] As always
    [reduced] Reduced
    [on_paper] On paper
   *[down] Down
}
incident-level-with-share = { $level }, { $share } % of the usual
incident-level-share = How much of the usual it does, in percent
incident-level-share-hint = Beside each, where it is known: how much of the usual it does, in percent.
incident-level-share-range = A share is a whole number from 0 to 100.
incident-level-share-alone = Where a share is given, say how the service works too.
incident-level-since = Since when
incident-level-since-hint = Leave it empty for now.
incident-level-corrected = This time corrects
incident-level-corrected-hint = Choose a service where since when was written wrongly, and give the right time above.
incident-level-corrected-of = { $service }: { $level }, written since { $since }
incident-level-corrected-none = Nothing: it is of what is changed above
incident-level-since-lacks = Give the time that is right.
incident-level-changed = Somebody said something else of this service meanwhile. Look again.
incident-level-note = Note
incident-level-note-hint = What it means for patients, where they go instead. No names.
incident-levels-flash = Written into the log.
incident-next-update = Next update: { $at }.
incident-crisis-plan = Crisis plan in force since { $at }
incident-phones = Telephones that work:
incident-no-country = There is no rule pack of your country, so no clock can be worked out. Ask your authority.
incident-no-awareness = No legal clock runs yet
incident-no-awareness-lead = Nobody has said when somebody here became aware of this incident.
incident-say-awareness = Say when somebody became aware
incident-clock-undecided = Runs because nobody has answered yet: { $question }
incident-fact-later-because = This moves clocks later, or stops them. Say why.
incident-scope-not-answered = Nobody has said whether NIS2 applies to you. Until then you are treated as a hospital in scope.
incident-no-clock-runs = No notice is owed by these facts.
incident-clocks-sent = { $count ->
    [one] { $count } sent
   *[other] { $count } sent
}
incident-clocks-waiting = { $count ->
    [one] { $count } notice waits for an answer or for another notice
   *[other] { $count } notices wait for an answer or for another notice
}
incident-clocks-stopped = { $count ->
    [one] { $count } not owed
   *[other] { $count } not owed
}
incident-minutes = { $minutes } min
incident-hours = { $hours } h { $minutes } min
incident-days = { $days ->
    [one] { $days } day
   *[other] { $days } days
} { $hours } h
incident-clock-left = by { $at }, in { $distance }
incident-clock-overdue = was due { $at }, overdue by { $distance }
incident-clock-expected = would be due { $at }
incident-clock-sent = sent { $at }
incident-clock-to = To
incident-clock-why = Why, and from when
incident-clock-from = Runs from
incident-clock-lawful-later = The law may allow until { $at }. The program goes by the strict end.
incident-clock-other-start = Counted from { law-moment }, { $from }, it would end { $at }.
incident-clock-put-back = The clock of this server stands behind the last entry. Entries keep their order; have the clock looked at.
incident-overdue-reason = It is late. Say why; the notice takes it.
incident-say-reason = Say why
incident-write-notice = Write it
incident-questions = Questions that decide what is owed
incident-nothing-told = Nothing was approved or sent yet.
incident-tell-more = Tell somebody
incident-standing = Close or withdraw
incident-standing-lead = What was written and sent stays. An incident that was closed or withdrawn can be opened again.
incident-standing-lead-only = Whoever leads the incident closes it.
incident-close = It is over
incident-withdraw = Withdraw it
incident-open-again = Open it again
incident-standing-flash = Written into the log.
incident-stands-so = That is already its status.
incident-nature = { $nature ->
    [incident] Incident
    [near_miss] Near miss
   *[threat] Threat
}
incident-is = { $nature ->
    [incident] It is an incident
    [near_miss] It is a near miss
   *[threat] It is a threat
}
incident-security-events = Alerts and reports
incident-no-clocks = No legal clock runs here
incident-no-clocks-lead = This room is no incident: the authority need not be told, and can be told voluntarily (NIS2, Article 30). Personal data that were affected are another matter; their clock runs here all the same.
incident-voluntary = Write the voluntary notice
incident-take-back = Take it back
incident-correct = Correct
incident-correcting = This line corrects entry { $number }, which stays.
incident-this-holds = This holds
incident-not-owed = Say that it is not owed
incident-not-owed-title = Is this notice not owed?
incident-not-owed-lead = It is owed only if { $condition }. If that is not so, say why. It can be taken back.
incident-not-owed-flash = Written into the log.
incident-owed-after-all = It is owed after all
incident-not-owed-lead-only = Whoever leads the incident says so.
incident-facts-remarks = To know
incident-history = How it came to this
incident-services-see = See how services work
incident-new-open-already = An incident is open already. Is it the same?
incident-log-all = All entries
incident-take = I take care of it
incident-give-back = I give it back
incident-taken-by = { $person } takes care of it, since { $at }
incident-nobody-took = Nobody has taken it
incident-taken-flash = It is yours. Nobody else is called for it until its time is nearly over.
incident-given-back-flash = Given back. Others are called for it again.
incident-escalated = { $step ->
    [begun] It began: called { $people }
    [half] Half of the time is over: called { $people }
    [three_quarters] Three quarters of the time are over: called { $people }
    [nine_tenths] Nine tenths of the time are over: called { $people }
   *[over] The time is over: called { $people }
}
incident-escalated-nobody = nobody, because nobody leads incidents here
incident-call-line = { $step ->
    [begun] { $clock } has started. It is due by { $due }.
    [half] { $clock }: half of the time is over. To be sent by { $due }.
    [three_quarters] { $clock }: three quarters of the time are over. To be sent by { $due }.
    [nine_tenths] { $clock }: nearly all of the time is over. To be sent by { $due }.
   *[over] { $clock }: OVERDUE. It was to be sent by { $due }.
}
incident-call-line-without-end = { $clock } has started. It is due without undue delay.
incident-call-subject = { $kind ->
    [drill] DRILL, nothing is real: { $incident }, a notice is due
   *[incident] { $incident }: a notice is due
}
incident-call-take = Open the room of the incident and say who takes care of it.
incident-waits = { $notice } waits for approval
incident-waits-asked = { $person } asked for it, { $at }.
incident-pending-next = { $notice }: { $at } ({ $distance } left)
incident-pending-next-without-end = { $notice }: without undue delay
incident-pending-overdue = { $count ->
    [one] 1 notice is OVERDUE
   *[other] { $count } notices are OVERDUE
}
incident-pending-waiting = { $count ->
    [one] 1 notice waits for approval
   *[other] { $count } notices wait for approval
}
incident-pending-unsent = { $count ->
    [one] 1 notice is approved and not sent
   *[other] { $count } notices are approved and not sent
}
incident-still-open = This is still open. It can be closed all the same, and opened again.
incident-disorder = “{ $then }” is said to be before “{ $first }”. Is one of them wrong?
incident-supplier-hit = { $name } is reported to have been hit. These services depend on it: { $services }. How each of them works now is not known yet.
incident-supplier-hit-nothing = { $name } is reported to have been hit. No service is recorded as depending on it.

# The room while the connection is gone, while somebody can no longer write, and on a wall.
incident-new-lines = New lines:
incident-kept = kept on this device, not sent yet, typed
incident-kept-sealed = Its words are sealed. They can be read here once you are connected and signed in.
incident-kept-memory = This connection is not protected, so nothing can be kept on this device. Leave this page open until everything is sent.
incident-kept-sign-in = Your session has ended. What you wrote is kept. Sign in again and it is sent.
incident-kept-sign-in-link = Sign in
incident-kept-refused = not taken:
incident-kept-edit = Change it
incident-kept-drop = Discard
incident-kept-facts = Facts
incident-kept-away = Written on this device while the room could not be reached. It is sent once you say that it is yours.
incident-kept-send = It is mine: send it
incident-kept-unreadable = it cannot be opened on this device any more.
incident-kept-others = Lines of somebody else are kept on this device. They are sent when that person signs in here.
incident-kept-corrects = This line corrects an earlier entry, which stays.
incident-kept-finish = Something else stands in the line. Write it or empty it first.
incident-kept-elsewhere = Something for another incident is kept on this device. It is sent there once there is a connection; what needs a word of yours waits there.
incident-kept-elsewhere-link = Open that incident
incident-offline = No connection. What you write is kept on this device and sent when the connection is back.
incident-behind = This page no longer follows by itself. Load it again.
incident-offline-title = The room without a connection
incident-offline-lead = There is no connection to the server. You can write all the same: it is kept on this device and sent when the connection is back.
incident-offline-room = The room itself cannot be shown. Load this page again when the connection is back.
incident-offline-nobody = Nobody is signed in on this device, so it can keep nothing. Write it on paper.
incident-half-written = Half-written
incident-half-written-lead = Somebody who can no longer write here left this unfinished.
incident-half-written-by = { $by }, { $at }
incident-half-written-take = Take into the log
incident-half-written-discard = Discard
incident-draft-taken = Half-written by { $by }: { $text }
incident-draft-taken-flash = Taken into the log under your name.
incident-draft-discarded-flash = Discarded.
incident-typed-at = typed { $at } without a connection
incident-own-draft = You left this line unfinished.
incident-wall = Wall
incident-restoration = What to bring back first
incident-restoration-lead = The systems under the services that are hit, also those that still run: first what the gravest and most of them wait for, and nothing before what it stands on.
incident-restoration-needed = Needed by { $services }
incident-restoration-needed-by-all = Needed by all that are hit
incident-restoration-together = None of them works without the others: find out which starts alone.
incident-restoration-unknown = No system is recorded under { $services }.
incident-wall-open = Show on a wall
incident-wall-open-all = Show all on one wall
incident-wall-all = Open incidents
incident-wall-none = No incident is open.
incident-wall-stale = Not up to date: no connection, or nobody is signed in here any more. Sign in and open the wall again.
incident-wall-unreadable = This incident cannot be read. Call whoever runs the program.
incident-wall-more = { $count ->
    [one] and { $count } more clock
   *[other] and { $count } more clocks
}
incident-wall-next = Next word
incident-wall-no-next = Nobody has said when the next word comes.
incident-wall-last = Last lines
incident-wall-no-clock = No clock runs.
incident-wall-hit = Services hit
incident-service-line-was = { $service }: { $level ->
    [reduced] reduced
    [on_paper] on paper
   *[down] down
} at worst, from { $from } to { $until }
incident-service-line-was-reported = { $service }: { $level ->
    [reduced] reduced
    [on_paper] on paper
   *[down] down
} at worst, reported { $from }, as always again from { $until }
